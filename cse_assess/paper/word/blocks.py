"""The blocks of a document as paragraphs and tables of Word."""

from collections.abc import Iterable, Iterator
from itertools import chain, groupby

from cse_assess.paper.document import (
    Block,
    Box,
    Bullets,
    Chart,
    Facts,
    Field,
    Lines,
    Table,
    Text,
    Tone,
    as_blocks,
)
from cse_assess.paper.plain_text import before_text, lines
from cse_assess.paper.word.paragraphs import (
    Border,
    Piece,
    Place,
    fill_in,
    kept_together,
    paragraph,
    space_after,
    space_before,
)
from cse_assess.paper.word.tables import compared, facts_table
from cse_assess.paper.word.xml import Element

_STYLES: dict[Tone, str] = {
    "body": "Normal",
    "strong": "Normal",
    "large": "Large",
    "small": "Small",
    "detail": "Detail",
    "quote": "Quote",
}

_HEAVY, _LIGHT = 20, 6
"""Eighths of a point."""


def written(blocks: Iterable[Block], place: Place) -> Iterator[Element]:
    """The blocks in their order."""
    for number, block in enumerate(_joined(blocks)):
        match block:
            case Text(text, tone):
                yield from _text(text, tone, place)
            case Field(label, text, tone):
                yield from _label(label, place)
                yield from _text(text, tone, place)
            case Facts():
                yield from _facts(block, place)
            case Bullets():
                yield from _bullets(block, place)
            case Table():
                yield from compared(block, place)
            case Chart():
                yield from written(as_blocks(block), place)
            case Lines():
                yield from _lines(block, place)
            case Box():
                yield from _box(block, place, number)


def _joined(blocks: Iterable[Block]) -> Iterator[Block]:
    """Facts that follow one another become one table; Word would join two that touch anyhow."""
    for kind, group in groupby(blocks, key=type):
        if kind is Facts:
            facts = (block.rows for block in group if isinstance(block, Facts))
            yield Facts(tuple(chain.from_iterable(facts)))
        else:
            yield from group


def _text(text: str, tone: Tone, place: Place) -> Iterator[Element]:
    character = "Strong" if tone == "strong" else ""
    for line in lines(text):
        yield paragraph(place, _STYLES[tone], Piece(line, character))


def _label(label: str, place: Place) -> Iterator[Element]:
    if told := " ".join(lines(label)):
        yield paragraph(place, "Label", told)


def _facts(facts: Facts, place: Place) -> Iterator[Element]:
    """A table; inside a box, which a table would break, a paragraph for each."""
    rows = tuple((label, text) for label, text in facts.rows if lines(label) or lines(text))
    if rows and place.border is None:
        yield facts_table(Facts(rows), place)
        return
    for label, text in rows:
        name, told = before_text(" ".join(lines(label))), "\n".join(lines(text))
        yield paragraph(place, "Normal", Piece(name, "Strong"), f" {told}" if name else told)


def _bullets(bullets: Bullets, place: Place) -> list[Element]:
    style = "TickBox" if bullets.boxes else "ListBullet"
    sign = (Piece("\N{BALLOT BOX}", "Tick"), "\t") if bullets.boxes else ()
    items = ("\n".join(lines(item)) for item in bullets.items)
    found = [paragraph(place, style, *sign, told, sign=True) for told in items if told]
    if found:
        space_after(found[-1])
    return found


def _lines(block: Lines, place: Place) -> Iterator[Element]:
    yield from _label(block.label, place)
    ruled = [_line(place) for _ in range(block.count)]
    if ruled:
        kept_together(ruled)
        space_after(ruled[-1])
    yield from ruled


def _line(place: Place) -> Element:
    """A border below; inside a box, whose border it would break, a tab that draws a line."""
    return paragraph(place, "RuledLine") if place.border is None else fill_in(place)


def _box(box: Box, place: Place, number: int) -> Iterator[Element]:
    """Paragraphs with a border around them.

    A table of one cell would look alike, but a screen reader would announce a table, its size and
    its cell before the first word of what may be the most urgent text of all. Bordered paragraphs
    are simply read. Word makes one box of neighbours whose borders are alike, so boxes that follow
    one another differ by a shade that no eye sees.
    """
    border = Border(_HEAVY if box.heavy else _LIGHT, f"0000{number % 2:02X}")
    inside = list(written(box.blocks, place._replace(border=border)))
    if inside:
        kept_together(inside)
        space_before(inside[0])
        space_after(inside[-1])
    yield from inside
