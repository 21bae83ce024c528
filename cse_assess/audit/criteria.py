"""What is looked at in each case, from ``forms/usage/audit.toml``."""

from collections.abc import Collection, Sequence
from typing import Annotated, Literal

import msgspec

from cse_assess import data, files
from cse_assess.decoding import decode_toml
from cse_assess.errors import Refusal

_FILE = "audit.toml"
_LIMIT = 64 * 1024

Answer = Literal["yes", "partly", "no", "n/a"]
"""What a reviewer finds. ``n/a``: it could not be asked of this case at all."""

ANSWERS: tuple[Answer, ...] = ("yes", "partly", "no", "n/a")

_Id = Annotated[str, msgspec.Meta(pattern="^[a-z][a-z-]*$", max_length=40)]
_Line = Annotated[str, msgspec.Meta(min_length=1, max_length=400)]


class AuditRefused(Refusal):
    """Something in an audit that cannot be read, drawn, answered or worked out."""


class Criterion(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One thing that is looked at.

    Attributes:
        id: Its name in marks and results.
        question: What the reviewer asks of the case.
        yes: What a yes looks like on the page.
        no: What a no looks like.
        finding: The finding of the joint inspection that it answers (dossier 7.1).
    """

    id: _Id
    question: _Line
    yes: _Line
    no: _Line
    finding: Annotated[str, msgspec.Meta(pattern="^F[0-9]{2}$")]


class _Criteria(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    schema: Literal[1]
    criteria: Annotated[tuple[Criterion, ...], msgspec.Meta(min_length=1, max_length=40)] = (
        msgspec.field(name="criterion")
    )


def load() -> tuple[Criterion, ...]:
    """The criteria that travel with the app, in the order in which they are asked.

    Raises:
        AuditRefused: They are not sound.
        FileRefused: They are missing.
    """
    content = files.read(data.folder("forms") / "usage" / _FILE, limit=_LIMIT)
    return read(content, file=_FILE)


def read(content: bytes, *, file: str) -> tuple[Criterion, ...]:
    """Criteria from a file's content.

    Args:
        content: TOML in UTF-8.
        file: The file's name for messages.

    Raises:
        AuditRefused: They are not sound.
    """
    criteria = decode_toml(content, _Criteria, file=file, refusal=AuditRefused).criteria
    twice = first_twice([criterion.id for criterion in criteria])
    if twice:
        raise AuditRefused(
            "Two criteria have this name.",
            file=file,
            place=twice,
            remedy="Give each criterion a name of its own.",
        )
    return criteria


def first_twice(names: Sequence[str]) -> str:
    """The first name that is given more than once; empty where none is."""
    seen: set[str] = set()
    for name in names:
        if name in seen:
            return name
        seen.add(name)
    return ""


def same_person(name: str, others: Collection[str]) -> bool:
    """Whether a name is among others, however it is spaced and capitalised.

    Args:
        name: The name; an empty one is nobody's.
        others: Names to look among.
    """
    return bool(_plain(name)) and _plain(name) in {_plain(other) for other in others}


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()
