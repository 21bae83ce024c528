"""A return: one service's exact counts of one period, for the analyst of the partnership.

It leaves the vault only sealed to the analyst (:mod:`cse_assess.package.usage_return`). It holds
counts and no event, no token, no day: what one child's row said cannot be read back from it, but
small counts can; that is why it is sealed, and why what is published from it is controlled once
more.
"""

import datetime as dt
from typing import Annotated, Literal

import msgspec

from cse_assess.decoding import decode_json
from cse_assess.errors import Refusal
from cse_assess.usage.counting import Exact
from cse_assess.usage.period import Period

SCHEMA: Literal["cse-assess/return/1"] = "cse-assess/return/1"
LIMIT = 4 * 1024 * 1024
"""The most bytes that a return can have; a large service's is under 40 KiB."""

Sector = Literal["health", "education", "police", "social-care", "voluntary", "other"]
SECTORS: dict[Sector, str] = {
    "health": "Health",
    "education": "Education",
    "police": "Police",
    "social-care": "Social care",
    "voluntary": "Voluntary",
    "other": "Other",
}
Area = Annotated[str, msgspec.Meta(pattern=r"^([ENSWK][0-9]{8})?$")]
"""A nine-character code of the Government Statistical Service, such as E06000033 for Southend."""

_Line = Annotated[str, msgspec.Meta(max_length=200, pattern=r"^[^\x00-\x1f\x7f]*$")]


class ReturnRefused(Refusal):
    """A return that is not sound, or cannot be merged."""


class Service(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Whose counts they are.

    Attributes:
        name: What the service is called.
        code: Its ODS code, URN or force code.
        sector: The sector that it belongs to.
        area: The area that it works in, by its GSS code; empty where there is none.
    """

    name: Annotated[_Line, msgspec.Meta(min_length=1)]
    code: _Line = ""
    sector: Sector
    area: Area = ""

    @property
    def key(self) -> str:
        """What tells it from other services: its code, or its name where it has none."""
        return (self.code or self.name).strip().casefold()


class Return(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A return.

    Attributes:
        schema: The version of this record.
        service: Whose counts they are.
        period: Which days.
        made: The day on which it was made.
        form: The form's id.
        form_versions: The versions of the form that assessments were made with.
        exact: The exact counts.
    """

    schema: Literal["cse-assess/return/1"]
    service: Service
    period: Period
    made: dt.date
    form: Annotated[str, msgspec.Meta(max_length=64)]
    form_versions: tuple[Annotated[str, msgspec.Meta(max_length=64)], ...]
    exact: Exact

    def to_json(self) -> bytes:
        """The file: indented, with the fields in the order above."""
        return msgspec.json.format(msgspec.json.encode(self), indent=2) + b"\n"


def read(content: bytes, *, file: str) -> Return:
    """A return from a file's content.

    Args:
        content: JSON.
        file: The file's name, for messages.

    Raises:
        ReturnRefused: It is not sound: a field is missing, unknown or out of range, a table or a
            cell is there twice, or there are more counted than there are.
    """
    found = decode_json(content, Return, file=file, refusal=ReturnRefused)
    tables = [table.table for table in found.exact.tables]
    if len(set(tables)) != len(tables):
        raise ReturnRefused("A table is there twice.", file=file, place="exact.tables")
    for table in found.exact.tables:
        places = [(cell.row, cell.column) for cell in table.cells]
        if len(set(places)) != len(places):
            raise ReturnRefused("A cell is there twice.", file=file, place=table.table)
    return found
