"""Police forces by their two-digit code, from ``forms/identifiers/police-forces.toml``."""

import datetime as dt
import functools
from typing import Annotated, Literal

import msgspec

from cse_assess import data, files
from cse_assess.decoding import decode_toml
from cse_assess.errors import Refusal
from cse_assess.identifiers.reading import Reading, digits_of, doubted
from cse_assess.identifiers.typed import compact

_FILE = "police-forces.toml"
_LIMIT = 64 * 1024
_LENGTH = 2

_Code = Annotated[str, msgspec.Meta(pattern=r"^[0-9]{2}$")]
_Name = Annotated[str, msgspec.Meta(min_length=1, max_length=100)]


class ForcesRefused(Refusal):
    """The list of police forces cannot be read."""


class Forces(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Police forces and their codes.

    Attributes:
        schema: The version of this format.
        source: Where the codes come from.
        checked_on: When the list was last compared with something.
        checked_how: With what, and what is still to be checked.
        forces: The name of each force by its code.
    """

    schema: Literal[1]
    source: str
    checked_on: dt.date
    checked_how: str
    forces: Annotated[dict[_Code, _Name], msgspec.Meta(max_length=100)]


def decode(content: bytes) -> Forces:
    """Read a list of forces.

    Raises:
        ForcesRefused: It is not sound.
    """
    return decode_toml(content, Forces, file=_FILE, refusal=ForcesRefused)


def read(text: str) -> Reading:
    """Read a police force code. A code that is not in the list may still be one.

    Args:
        text: What was typed; not empty.
    """
    found = digits_of(text, _LENGTH)
    if found.doubt is None and not force_name(found.written):
        return doubted("unknown-force")
    return found


def force_name(code: str) -> str:
    """What the force is called that has a code.

    Args:
        code: The code as it was typed.

    Returns:
        The name; empty where the code is not in the list.
    """
    return _forces().get(compact(code), "")


def all_forces() -> dict[str, str]:
    """The name of every force in the list, by its code."""
    return dict(_forces())


@functools.cache
def _forces() -> dict[str, str]:
    path = data.folder("forms") / "identifiers" / _FILE
    return decode(files.read(path, limit=_LIMIT)).forces
