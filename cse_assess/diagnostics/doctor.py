"""The doctor: what IT would ask over the phone, in lines that a user can read out.

Every check stands on its own: one that fails is a line like any other, because this is run when
half of everything is broken. No line names a person or quotes a case, a setting's value, or what
stands in the vault.
"""

import contextlib
import getpass
import os
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Literal

import msgspec

State = Literal["ok", "look"]
Check = Callable[[], Iterable["Line"]]


class Line(msgspec.Struct, frozen=True):
    """What was found.

    Attributes:
        check: What was looked at.
        state: ``ok``, or ``look``: somebody should look at this.
        text: A sentence.
    """

    check: str
    state: State
    text: str


def ok(text: str) -> tuple[State, str]:
    """Nothing is wrong here."""
    return "ok", text


def look(text: str) -> tuple[State, str]:
    """Somebody should look at this."""
    return "look", text


def examine(checks: Iterable[tuple[str, Callable[[], Iterable[tuple[State, str]]]]]) -> list[Line]:
    """Run every check, whatever becomes of the others.

    Args:
        checks: Each with its name.
    """
    return [line for name, check in checks for line in _run(name, check)]


def _run(name: str, check: Callable[[], Iterable[tuple[State, str]]]) -> Iterator[Line]:
    try:
        for state, text in check():
            yield Line(name, state, without_names(text))
    except Exception as fault:  # one broken thing must not hide the others
        told = f"This could not be looked at ({type(fault).__name__})."
        yield Line(name, "look", told)


def without_names(text: str) -> str:
    """A text without the name under which somebody is signed in, or their home folder.

    Args:
        text: What a check says.
    """
    home = str(Path.home())
    if len(home) > 1:
        text = text.replace(home, "~")
    for name in _sign_in_names():
        text = re.sub(rf"(?<=[/\\]){re.escape(name)}(?=$|[/\\,.;:) ])", "...", text)
    return text


def _sign_in_names() -> set[str]:
    found = {os.environ.get(name, "") for name in ("USER", "LOGNAME", "USERNAME", "SUDO_USER")}
    with contextlib.suppress(OSError, KeyError, ImportError):  # there may be no list of users
        found.add(getpass.getuser())
    return {name for name in found if len(name) > 1}
