"""What a workbook says, cell by cell, before it is written in any format.

Laid out as the Government Statistical Service asks (Analysis Function, "Releasing statistics in
spreadsheets"; dossier 6.2): a cover, contents, notes, then one table a sheet; no merged cell, no
empty one in a table, nothing told by colour, shorthand explained on each sheet that uses it. Rows
are not frozen: for somebody who reads at 400 per cent they would fill the screen.
"""

from collections.abc import Iterable, Iterator

import msgspec

from cse_assess.usage.release import HIDDEN, LOW, NOT_APPLICABLE, NOT_AVAILABLE

SHORTHAND = {
    HIDDEN: "hidden, so that no child can be recognised",
    LOW: "more than 0, and rounds to 0",
    NOT_AVAILABLE: "not available",
    NOT_APPLICABLE: "does not apply here",
}
"""What stands for a number, and what it means."""

Cell = int | str


class Cover(msgspec.Struct, frozen=True, kw_only=True):
    """The first sheet.

    Attributes:
        name: The sheet's name.
        title: Its first line.
        intro: Lines under :data:`INTRO`.
        about: Lines under :data:`ABOUT`.
    """

    name: str
    title: str
    intro: tuple[str, ...]
    about: tuple[str, ...]


class Sheet(msgspec.Struct, frozen=True, kw_only=True):
    """A sheet with a table.

    Attributes:
        name: The sheet's name.
        table: The table's name for programs, such as ``table_1``.
        title: The first line.
        subtitles: The lines after it.
        instructions: The line that says what is on the sheet.
        legend: Lines that explain shorthand.
        headings: The table's first row; no two are the same.
        rows: The other rows: a label, and as many cells as there are headings.
        leads: Whether the first cell of each row is the name of a sheet and leads to it.
    """

    name: str
    table: str
    title: str
    subtitles: tuple[str, ...] = ()
    instructions: str
    legend: tuple[str, ...] = ()
    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    leads: bool = False

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines above the table, in order."""
        return (self.title, *self.subtitles, self.instructions, *self.legend)

    @property
    def head(self) -> int:
        """Which row of the sheet the headings stand in, counted from 1."""
        return len(self.lines) + 1

    def numeric(self) -> list[bool]:
        """Whether each column is one of numbers, shorthand among them."""
        return [all(is_number(cell) for cell in column) for column in zip(*self.rows, strict=True)]

    def heights(self) -> Iterator[int]:
        """How many lines each row of the table needs, with its columns that wide."""
        widths = list(self.widths())
        for row in (self.headings, *self.rows):
            yield max(-(-len(str(cell)) // width) for cell, width in zip(row, widths, strict=True))

    def widths(self) -> Iterator[int]:
        """How wide each column is, in letters."""
        for column in zip(self.headings, *self.rows, strict=True):
            yield min(max(len(str(cell)) for cell in column) + 4, WIDEST)


class Workbook(msgspec.Struct, frozen=True, kw_only=True):
    """A workbook.

    Attributes:
        title: The document's title.
        cover: The first sheet.
        sheets: The sheets after it.
    """

    title: str
    cover: Cover
    sheets: tuple[Sheet, ...]


INTRO, ABOUT = "Introductory information", "About these data"
"""Headings of a cover; gptables writes these and no others."""

COVER_WIDTH = 85
"""In letters, as gptables has it."""

WIDEST = 60
"""In letters; longer text runs on in the same cell."""

_SHEET_NAME = 31
_HEADING = 200


def is_number(cell: Cell) -> bool:
    """Whether a cell is a number, or shorthand for one."""
    return isinstance(cell, int) or cell in SHORTHAND


def sheet_name(number: int, id_: str) -> str:
    """The name of a table's sheet: short enough for Excel, and that of no other.

    Args:
        number: Which table it is.
        id_: The table's id.
    """
    letters = "".join(letter if letter.isascii() and letter.isalnum() else " " for letter in id_)
    return " ".join(f"{number} {letters}".split())[:_SHEET_NAME].strip()


def told_apart(headings: Iterable[str]) -> tuple[str, ...]:
    """Headings that a spreadsheet's table can have: no two are the same but for capitals."""
    found: list[str] = []
    taken: set[str] = set()
    for heading in headings:
        own, number = heading[:_HEADING], 2
        while own.casefold() in taken or own.lower() in taken:
            own, number = f"{heading[:_HEADING]} ({number})", number + 1
        found.append(own)
        taken |= {own.casefold(), own.lower()}
    return tuple(found)
