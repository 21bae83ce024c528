"""``organisations.csv``: the organisations that IT lists for its computers, read strictly.

A spreadsheet saves it as it is: UTF-8, a line of headings, one organisation a line.

    code,name,kind,postcode,phone
    A81001,Seafront Surgery,nhs,SS1 2AB,01632 960100

``code`` and ``name`` are needed; the other headings may be left out. One line that cannot be used
refuses the whole file, and names the line and the field: half a list would look like all of it.
"""

import codecs
import csv
import io
from typing import Literal, get_args

import msgspec

from cse_assess.errors import Refusal
from cse_assess.identifiers.typed import compact

FILE = "organisations.csv"
LIMIT = 32 * 1024 * 1024
MOST = 200_000

Kind = Literal["nhs", "school", "police", "council", "other"]

_NEEDED = ("code", "name")
_HEADINGS = (*_NEEDED, "kind", "postcode", "phone")
_LONGEST = {"code": 12, "name": 200, "postcode": 10, "phone": 40}
_KINDS: tuple[Kind, ...] = get_args(Kind)


class DirectoryRefused(Refusal):
    """A list of organisations that cannot be used."""


class Organisation(msgspec.Struct, frozen=True, kw_only=True):
    """An organisation.

    Attributes:
        code: Its ODS code, URN or force code; capitals without spaces.
        name: What it is called.
        kind: What it is.
        postcode: Where it is; empty where that is not known.
        phone: A number that is answered there; empty where that is not known.
    """

    code: str
    name: str
    kind: Kind = "other"
    postcode: str = ""
    phone: str = ""


def decode(content: bytes, *, file: str = FILE) -> tuple[Organisation, ...]:
    """Read a list of organisations.

    Args:
        content: The file.
        file: What it is called.

    Raises:
        DirectoryRefused: It is not sound; says which line and field.
    """
    try:
        text = content.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise DirectoryRefused(
            "This is not UTF-8 text.",
            file=file,
            place=f"line {line}",
            remedy='Save it again as "CSV UTF-8".',
        ) from error
    try:
        return _read(text, file)
    except csv.Error as error:
        raise DirectoryRefused(f"This is no sound CSV ({error}).", file=file) from error


def encode(organisations: tuple[Organisation, ...]) -> bytes:
    """A list of organisations as a file.

    Args:
        organisations: What it holds.
    """
    sink = io.StringIO()
    writer = csv.writer(sink, lineterminator="\n")
    writer.writerow(_HEADINGS)
    for one in organisations:
        writer.writerow([getattr(one, heading) for heading in _HEADINGS])
    return sink.getvalue().encode("utf-8")


def _read(text: str, file: str) -> tuple[Organisation, ...]:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    headings = _headings(next(reader, []), file)
    found: list[Organisation] = []
    lines: dict[str, int] = {}
    start = reader.line_num + 1
    for cells in reader:
        line, start = start, reader.line_num + 1
        if not any(cell.strip() for cell in cells):
            continue
        row = _Row(cells, headings, file, line)
        one = row.organisation()
        if (first := lines.setdefault(one.code, line)) != line:
            raise row.refused("code", f"{one.code} is on line {first} already.")
        found.append(one)
        if len(found) > MOST:
            raise row.refused("", f"There are more than {MOST:,} organisations.")
    return tuple(found)


def _headings(cells: list[str], file: str) -> tuple[str, ...]:
    headings = tuple(cell.strip().casefold() for cell in cells)
    expected = f"The headings are {','.join(_HEADINGS)}; code and name are needed."
    for heading in headings:
        if heading not in _HEADINGS or headings.count(heading) > 1:
            told = f'"{heading[:40]}" is not a heading, or stands there twice.'
            raise DirectoryRefused(told, file=file, place="line 1", remedy=expected)
    missing = [heading for heading in _NEEDED if heading not in headings]
    if missing:
        told = f"The heading {missing[0]} is missing."
        raise DirectoryRefused(told, file=file, place="line 1", remedy=expected)
    return headings


class _Row:
    """One line of the file.

    Args:
        cells: What stands in it.
        headings: What each cell is.
        file: What the file is called.
        line: Its number.
    """

    def __init__(self, cells: list[str], headings: tuple[str, ...], file: str, line: int) -> None:
        self._file, self._line = file, line
        if len(cells) != len(headings):
            raise self.refused(
                "", f"There are {len(cells)} fields, and {len(headings)} headings above them."
            )
        self._cells = dict(zip(headings, (cell.strip() for cell in cells), strict=True))

    def organisation(self) -> Organisation:
        """What the line says.

        Raises:
            DirectoryRefused: A field of it cannot be used.
        """
        for heading, cell in self._cells.items():
            self._refuse_odd(heading, cell)
        return Organisation(
            code=self._code(),
            name=self._cells["name"],
            kind=self._kind(),
            postcode=self._cells.get("postcode", ""),
            phone=self._cells.get("phone", ""),
        )

    def refused(self, heading: str, told: str) -> DirectoryRefused:
        """What is wrong, with the line and the field."""
        place = f"line {self._line}: {heading}" if heading else f"line {self._line}"
        return DirectoryRefused(told, file=self._file, place=place)

    def _refuse_odd(self, heading: str, cell: str) -> None:
        if not cell and heading in _NEEDED:
            raise self.refused(heading, "This is empty.")
        longest = _LONGEST.get(heading)
        if longest is not None and len(cell) > longest:
            raise self.refused(heading, f"This is longer than {longest} characters.")
        if not cell.isprintable():
            raise self.refused(heading, "This holds a character that cannot be shown.")

    def _kind(self) -> Kind:
        written = self._cells.get("kind", "").casefold() or "other"
        kind = next((kind for kind in _KINDS if kind == written), None)
        if kind is None:
            told = f'"{written[:40]}" is not one of {", ".join(_KINDS)}.'
            raise self.refused("kind", told)
        return kind

    def _code(self) -> str:
        code = compact(self._cells["code"])
        if not (code.isascii() and code.isalnum()):
            raise self.refused("code", "A code is letters A to Z and digits.")
        return code
