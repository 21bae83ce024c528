"""A document as what it says, apart from how it looks.

Every paper that leaves the app is one of these: the referral, the letters, the briefs. PDF, Word,
plain text and the screen are renderings of the same blocks, so that none of them says more or less
than another, and each can give its reader real headings, lists and tables.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Literal

import msgspec

from cse_assess.paper.chart import Chart, Mark, Value

MARKING = "Sensitive: child protection"
PRACTICE = "Practice: fictional child"

Tone = Literal["body", "strong", "large", "small", "detail", "quote"]
"""How a paragraph is spoken: ``large`` for a name or a level, ``detail`` for a date or source,
``quote`` for somebody's own words."""


class _Block(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Frozen, and nothing that is not described."""


class Text(_Block, frozen=True):
    """A paragraph, or several with line breaks between.

    Attributes:
        text: Plain text; a line break begins a new paragraph.
        tone: How it is spoken.
    """

    text: str
    tone: Tone = "body"


class Facts(_Block, frozen=True):
    """Short labelled facts, in two columns.

    Attributes:
        rows: Label and text of each.
    """

    rows: tuple[tuple[str, str], ...]


class Field(_Block, frozen=True):
    """A label and the text that was written under it.

    Attributes:
        label: What it is about.
        text: What was written; may run over pages.
        tone: How it is spoken.
    """

    label: str
    text: str
    tone: Tone = "body"


class Bullets(_Block, frozen=True):
    """A list.

    Attributes:
        items: What each point says.
        boxes: Each is to be ticked by hand.
    """

    items: tuple[str, ...]
    boxes: bool = False


class Table(_Block, frozen=True):
    """Rows that are compared; the first cell of each row names it.

    Attributes:
        caption: What the table shows, for those who do not see it; also printed above it.
        columns: The columns' names.
        rows: As many cells as there are columns, in each.
        widths: Share of the width for each column; empty for equal shares.
    """

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...] = ()


class Lines(_Block, frozen=True):
    """Ruled lines for handwriting.

    Attributes:
        label: What is to be written there.
        count: How many lines.
    """

    label: str
    count: int = 2


class Box(_Block, frozen=True):
    """Blocks inside a border.

    Attributes:
        blocks: What is inside.
        heavy: The border is thick: this cannot wait.
    """

    blocks: tuple["Plain", ...]
    heavy: bool = False


Plain = Text | Facts | Field | Bullets | Table | Chart | Lines
Block = Plain | Box


class Part(_Block, frozen=True):
    """A heading and what stands under it.

    Attributes:
        title: The heading. Readers list it beside the page, so it never holds a name.
        blocks: What stands under it.
        level: 1 for a chapter, 2 for a part of one, 3 for a single worry.
    """

    title: str
    blocks: tuple[Block, ...] = ()
    level: int = 1


class PageOne(_Block, frozen=True):
    """One way of filling the first page.

    Attributes:
        blocks: What stands on it.
        small: Set in small type.
    """

    blocks: tuple[Block, ...]
    small: bool = False


class Document(_Block, frozen=True, kw_only=True):
    """A document.

    Attributes:
        kind: Which template made it, such as ``referral`` or ``phone-script``.
        title: What it is called; never a name, as file lists and title bars show it.
        reference: What names the case without naming the child.
        created: When it was made, with its zone.
        practice: About a fictional child.
        parts: What it says.
        page_one: Ways of filling a first page that stands alone, the fullest first. Paper takes
            the first one that fits on one sheet; everything else takes the first.
        marking: The protective marking; empty for a letter that may go by ordinary post.
        language: The language that it is written in, as a BCP 47 tag.
    """

    kind: str
    title: str
    reference: str
    created: dt.datetime
    practice: bool = False
    parts: tuple[Part, ...] = ()
    page_one: tuple[PageOne, ...] = ()
    marking: str = MARKING
    language: str = "en-GB"

    def opening(self) -> tuple[Block, ...]:
        """What stands before the first part; everything, whether or not it fits on a page."""
        return self.page_one[0].blocks if self.page_one else ()


def filled(*fields: tuple[str, str]) -> tuple[Field, ...]:
    """The fields in which something was written."""
    return tuple(Field(label, text.strip()) for label, text in fields if text.strip())


def known(*facts: tuple[str, str]) -> tuple[Facts, ...]:
    """The facts that are known, as one block; nothing where none is."""
    rows = tuple((label, text.strip()) for label, text in facts if text.strip())
    return (Facts(rows),) if rows else ()


def as_blocks(chart: Chart) -> tuple[Table | Text, ...]:
    """A chart as a table and its notes, for what cannot draw."""
    head = (chart.head or chart.caption, _sentence(chart.unit or chart.caption))
    notes = tuple(Text(note, "small") for note in chart.notes())
    return (Table(chart.heading, head, chart.listed(), (3, 1)), *notes)


def flattened(blocks: Iterable[Block]) -> Iterator[tuple[str, str]]:
    """Blocks as labelled lines, for a screen, a reader of screens or a plain text.

    Args:
        blocks: The blocks.

    Yields:
        Label (empty for a line that stands alone) and text.
    """
    for block in blocks:
        match block:
            case Text(text):
                yield "", text
            case Field(label, text):
                yield label, text
            case Facts(rows):
                yield from rows
            case Bullets(items):
                yield from (("", item) for item in items)
            case Table():
                yield from _table(block)
            case Chart():
                yield "", block.heading
                yield from block.listed()
                yield from (("", note) for note in block.notes())
            case Lines(label):
                yield label, ""
            case Box(inner):
                yield from flattened(inner)


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


def _table(table: Table) -> Iterator[tuple[str, str]]:
    """Each row on a line: its name, then each cell under its column's name."""
    for row in table.rows:
        cells = zip(table.columns[1:], row[1:], strict=True)
        told = ". ".join(f"{column}: {cell.rstrip('. ')}" for column, cell in cells if cell.strip())
        yield row[0], told


__all__ = [
    "MARKING",
    "PRACTICE",
    "Block",
    "Box",
    "Bullets",
    "Chart",
    "Document",
    "Facts",
    "Field",
    "Lines",
    "Mark",
    "PageOne",
    "Part",
    "Plain",
    "Table",
    "Text",
    "Tone",
    "Value",
    "as_blocks",
    "filled",
    "flattened",
    "known",
]
