"""The trail as a lead reads it: who did what, when, to which case; and a file for an auditor."""

import csv
import datetime as dt
import io
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Literal, NamedTuple

import msgspec

from cse_assess import files
from cse_assess.assessment.summary import Summary
from cse_assess.vault.store import Vault
from cse_assess.vault.trail import Entry

About = Literal["everything", "left", "cases", "doors"]

KINDS: dict[About, frozenset[str]] = {
    "left": frozenset(
        {"handed-over", "sent", "answered", "saved-in-clear", "exported", "printed", "copied"}
    ),
    "cases": frozenset(
        {
            "begun",
            "read",
            "changed",
            "review-asked",
            "reviewed",
            "receipt",
            "arrival",
            "audit-drawn",
            "audit-marked",
            "audit-closed",
            "destroyed",
            "salvaged",
        }
    ),
    "doors": frozenset({"opened", "locked", "person", "card", "backup"}),
}
"""What kinds of steps are looked at together; everything is all of them."""

_IN_CODE = {"changed", "reviewed"}
"""Kinds whose details name places and versions, which say nothing to a reader."""


class Step(NamedTuple):
    """One step.

    Attributes:
        id: Its place in the trail.
        at: When, local time.
        user: Who.
        kind: What was done, in code.
        case: The child's initials; empty where it is about no case, or about one that is gone.
        gone: It is about a case that is not there any more.
        detail: More about it.
    """

    id: int
    at: dt.datetime
    user: str
    kind: str
    case: str
    gone: bool
    detail: str


class TrailRead:
    """Reads the trail; slow enough for the worker, and touches no widget.

    Args:
        vault: The open vault.
    """

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def steps(self) -> list[Step]:
        """Every step, the newest first.

        Raises:
            VaultRefused: It cannot be read.
        """
        initials = {one.id: _initials(one.summary) for one in self._vault.cases.listing()}
        return [_step(entry, initials) for entry in reversed(self._vault.trail())]

    def save(self, steps: Sequence[Step], told: Callable[[Step], str], folder: Path) -> Path:
        """Write steps as a table, and note that it was written.

        Args:
            steps: The steps.
            told: What a step says in words.
            folder: Where the file goes.

        Raises:
            FileRefused: It cannot be written.
            VaultRefused: It cannot be noted.
        """
        out = io.StringIO()
        table = csv.writer(out, lineterminator="\r\n")
        table.writerow(["number", "at", "who", "kind", "what"])
        for one in steps:
            row = (one.user, one.kind, told(one))
            table.writerow([one.id, one.at.isoformat(timespec="seconds"), *map(_harmless, row)])
        day = dt.datetime.now().astimezone().date()
        path, number = folder / f"who-did-what-{day}.csv", 2
        while path.exists():
            path, number = folder / f"who-did-what-{day}-{number}.csv", number + 1
        files.write(path, out.getvalue().encode("utf-8-sig"))
        self._vault.note("exported", detail=path.name)
        return path


def chosen(steps: Sequence[Step], about: About, typed: str = "") -> list[Step]:
    """The steps of a kind in which every typed word stands.

    Args:
        steps: All of them.
        about: What they are about.
        typed: Words: a name, initials, a reference.
    """
    words = typed.casefold().split()
    return [
        one
        for one in steps
        if (about == "everything" or one.kind in KINDS[about])
        and all(word in f"{one.user} {one.case} {one.detail}".casefold() for word in words)
    ]


def _step(entry: Entry, initials: dict[str, str]) -> Step:
    detail = "" if entry.kind in _IN_CODE else entry.detail
    return Step(
        entry.id,
        dt.datetime.fromisoformat(entry.at).astimezone(),
        entry.user,
        entry.kind,
        initials.get(entry.case_id, ""),
        bool(entry.case_id) and entry.case_id not in initials,
        detail,
    )


def _initials(summary: bytes | None) -> str:
    if summary is None:
        return ""
    try:
        return msgspec.json.decode(summary, type=Summary).initials
    except msgspec.DecodeError:
        return ""


def _harmless(text: str) -> str:
    """Text that a spreadsheet takes for text: a name may begin like a formula."""
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text
