"""Every earlier state of a case: each change keeps the way back to what was there before."""

import datetime as dt
from typing import Any, NamedTuple

import apsw
import msgspec

from cse_assess.assessment.record import Assessment
from cse_assess.vault.follow_ups import decoded
from cse_assess.vault.patches import Document, NotPatchableError, applied, difference, paths

TOGETHER_SECONDS = 60
"""Changes of one person in the same places within so many seconds are one change."""

_WHOLE = "whole"
_PATCH = "patch"


class Change(NamedTuple):
    """A change of a case.

    Attributes:
        id: Its place among all changes.
        at: When it was begun, UTC.
        user: Who made it.
        places: Which fields it touched.
    """

    id: int
    at: dt.datetime
    user: str
    places: tuple[str, ...]


class Versions:
    """The changes inside a database. It begins no transaction.

    Args:
        connection: The database.
    """

    def __init__(self, connection: apsw.Connection) -> None:
        self._connection = connection

    def keep(self, case_id: str, before: bytes, after: bytes, *, user: str, at: str) -> str:
        """Keep the way back from a new state of a case to the one before.

        Args:
            case_id: The case.
            before: The state that is about to be replaced, as it is stored.
            after: The new one.
            user: Who changed it.
            at: When, UTC.

        Returns:
            The places that were touched, comma-separated; empty where this goes on with the last
            change, so that nothing new has to be kept.
        """
        old, new = msgspec.json.decode(before), msgspec.json.decode(after)
        told = ",".join(_places(old, new))
        last: tuple[Any, ...] | None = self._connection.execute(
            "SELECT at, user, places, back FROM change WHERE case_id = ? ORDER BY id DESC LIMIT 1",
            (case_id,),
        ).fetchone()
        if last is not None and last[1:3] == (user, told) and _soon_after(last[0], at):
            step = msgspec.json.decode(last[3])
            if _back(step, new) == _back(step, old):
                return ""  # the way back to before the first of them is there already
        back = _way_back(old, new)
        self._connection.execute(
            "INSERT INTO change (case_id, at, user, places, back) VALUES (?, ?, ?, ?, ?)",
            (case_id, at, user, told, msgspec.json.encode(back)),
        )
        return told

    def last_place(self, case_id: str) -> str:
        """Where the last change of a case was made; empty where there was none."""
        row: tuple[Any, ...] | None = self._connection.execute(
            "SELECT places FROM change WHERE case_id = ? ORDER BY id DESC LIMIT 1", (case_id,)
        ).fetchone()
        return str(row[0]).partition(",")[0] if row else ""

    def changes(self, case_id: str) -> list[Change]:
        """The changes of a case, oldest first."""
        rows: list[tuple[Any, ...]] = self._connection.execute(
            "SELECT id, at, user, places FROM change WHERE case_id = ? ORDER BY id", (case_id,)
        ).fetchall()
        return [
            Change(id_, dt.datetime.fromisoformat(at), user, tuple(places.split(",")))
            for id_, at, user, places in rows
        ]

    def before(self, case_id: str, change: int, present: bytes) -> Assessment:
        """A case as it was before a change.

        Args:
            case_id: The case.
            change: The change's id.
            present: The case as it is stored now.

        Raises:
            VaultRefused: It cannot be read.
        """
        document: Document = msgspec.json.decode(present)
        rows: list[tuple[Any, ...]] = self._connection.execute(
            "SELECT back FROM change WHERE case_id = ? AND id >= ? ORDER BY id DESC",
            (case_id, change),
        ).fetchall()
        for (back,) in rows:
            document = _back(msgspec.json.decode(back), document)
        return decoded(msgspec.json.encode(document), Assessment)


def _back(step: Document, document: Document) -> Document:
    whole: Document | None = step.get(_WHOLE)
    return whole if whole is not None else applied(step[_PATCH], document)


def _way_back(old: Document, new: Document) -> Document:
    try:
        return {_PATCH: difference(new, old)}
    except NotPatchableError:
        return {_WHOLE: old}


def _places(old: Document, new: Document) -> tuple[str, ...]:
    try:
        return paths(difference(old, new))
    except NotPatchableError:
        return tuple(sorted(key for key in old | new if old.get(key) != new.get(key)))


def _soon_after(earlier: str, later: str) -> bool:
    apart = dt.datetime.fromisoformat(later) - dt.datetime.fromisoformat(earlier)
    return dt.timedelta(0) <= apart <= dt.timedelta(seconds=TOGETHER_SECONDS)
