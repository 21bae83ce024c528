"""A document as plain text, to paste into a record system such as SystmOne, EMIS or CPOMS.

Such fields keep letters and line ends and little else. So there is no markup and no tab, and no
line is cut to a width: the field wraps it.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from cse_assess.paper.document import (
    PRACTICE,
    Block,
    Box,
    Bullets,
    Chart,
    Document,
    Facts,
    Field,
    Lines,
    Part,
    Table,
    Text,
)

_BREAKS = re.compile(r"\r\n|[\r\n\v\f\x85\u2028\u2029]")
_SURROGATES = re.compile(r"[\ud800-\udfff]")
"""Halves of letters, which no file and no clipboard can hold."""

_SPEAKS_FOR_ITSELF = (":", "?", "!")
"""A label that ends so needs no colon after it."""


def render(document: Document) -> str:
    r"""The document as plain text.

    Args:
        document: The document.

    Returns:
        Lines that end in ``\n``: the marking, the title and the reference, then everything that
        the document says, a blank line between what does not belong together. Control characters
        are left out; every other letter is kept.
    """
    sections = [_front(document), *_spaced(document.opening())]
    for part in document.parts:
        sections += _part(part)
    told = "\n\n".join("\n".join(section) for section in sections if section)
    return f"{told}\n" if told else ""


def lines(text: str) -> list[str]:
    """The lines of a text that hold more than white space, however they were broken."""
    return [line for line in _BREAKS.split(text) if line.strip()]


def before_text(label: str) -> str:
    """A label as it stands before its text on one line: with a colon, unless it ends a sentence."""
    return f"{label}:" if label and not label.endswith(_SPEAKS_FOR_ITSELF) else label


def _front(document: Document) -> list[str]:
    """What every copy says before anything else."""
    told = [*_clean(document.marking), *_clean(document.title)]
    if document.reference.strip():
        told += _labelled("Reference", document.reference)
    return [*told, PRACTICE] if document.practice else told


def _part(part: Part) -> list[list[str]]:
    """The heading stands on what it is the heading of."""
    heading = " ".join(_clean(part.title))
    heading = heading.upper() if part.level <= 1 else heading
    sections = [section for section in _spaced(part.blocks) if section]
    if not heading:
        return sections
    first, *rest = sections or [[]]
    return [[heading, *first], *rest]


def _spaced(blocks: Iterable[Block]) -> Iterator[list[str]]:
    """Sections: single lines that follow one another stand together, everything longer alone."""
    together: list[str] = []
    for block in blocks:
        paragraphs = list(_paragraphs(block))
        if len(paragraphs) == 1 and len(paragraphs[0]) == 1:
            together += paragraphs[0]
            continue
        yield together
        together = []
        yield from paragraphs
    yield together


def _paragraphs(block: Block) -> Iterator[list[str]]:
    match block:
        case Text(text):
            yield _clean(text)
        case Field(label, text):
            yield _labelled(label, text)
        case Facts(rows):
            yield [line for label, text in rows for line in _labelled(label, text)]
        case Bullets(items, boxes):
            sign = "[ ]" if boxes else "-"
            yield [f"{sign} {' '.join(_clean(item))}" for item in items if _clean(item)]
        case Table():
            yield list(_table(block))
        case Chart():
            told = [line for label, text in block.listed() for line in _labelled(label, text)]
            yield [*_labelled(block.heading, ""), *told]
            yield [line for note in block.notes() for line in _clean(note)]
        case Lines(label):
            yield _labelled(label, "")
        case Box(inner):
            yield from _spaced(inner)


def _labelled(label: str, text: str) -> list[str]:
    """``Label: text``; the label of a text of several lines has a line of its own."""
    name, told = before_text(" ".join(_clean(label))), _clean(text)
    if not name:
        return told
    return [f"{name} {told[0]}"] if len(told) == 1 else [name, *told]


def _table(table: Table) -> Iterator[str]:
    """The caption, then each row on a line: its name, then each cell under its column's name."""
    yield from _labelled(table.caption, "")
    columns = [" ".join(_clean(column)) for column in table.columns]
    for row in table.rows:
        cells = [" ".join(_clean(cell)) for cell in row]
        named = zip(columns[1:], cells[1:], strict=True)
        told = "; ".join(f"{column}: {cell}" if column else cell for column, cell in named if cell)
        yield from _labelled(cells[0], told) if cells else ()


def _clean(text: str) -> list[str]:
    """The lines of a text without control characters, tabs and white space at their ends."""
    kept = (
        "".join(
            letter for letter in line.replace("\t", " ") if unicodedata.category(letter) != "Cc"
        )
        for line in lines(_SURROGATES.sub("\N{REPLACEMENT CHARACTER}", text))
    )
    return [line.rstrip() for line in kept if line.strip()]
