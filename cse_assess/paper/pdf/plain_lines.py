"""Lines of text whose letters stand side by side, from left to right, which nearly all text is."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cse_assess.paper.pdf.fonts import Style
from cse_assess.paper.pdf.runs import Line, Piece, Span, width_of


class _Word(NamedTuple):
    parts: tuple[tuple[Style, str], ...]
    width: float
    goes_on: bool = False


def plain_lines(spans: Sequence[Span], room: float) -> Iterator[Line]:
    """Set text in lines whose letters stand side by side, from left to right.

    Args:
        spans: The paragraph.
        room: How wide a line may be, in units of a thousandth of the type size.
    """
    space = width_of("NotoSans-Regular", " ")
    line: list[_Word] = []
    used = 0.0
    for word in _plain_words(spans, room):
        wider = used + space + word.width if line else word.width
        if line and wider > room:
            yield _plain_line(line, used)
            line, used = [word], word.width
        else:
            line.append(word)
            used = wider
    yield _plain_line(line, used)


def _plain_words(spans: Sequence[Span], room: float) -> Iterator[_Word]:
    """The words; one that is wider than a line comes in as many parts as it takes."""
    parts: list[tuple[Style, str]] = []
    for span in spans:
        first, *rest = span.text.split(" ")
        parts.append((span.style, first))
        for text in rest:
            yield from _plain_word(parts, room)
            parts = [(span.style, text)]
    yield from _plain_word(parts, room)


def _plain_word(parts: list[tuple[Style, str]], room: float) -> Iterator[_Word]:
    told = tuple((style, text) for style, text in parts if text)
    width = sum(width_of(f"NotoSans-{style}", text) for style, text in told)
    if width <= room:
        yield _Word(told, width)
        return
    cuts = [(style, cut) for style, text in told for cut in _cut(f"NotoSans-{style}", text, room)]
    for place, (style, cut) in enumerate(cuts, start=1):
        width = width_of(f"NotoSans-{style}", cut)
        yield _Word(((style, cut),), width, goes_on=place < len(cuts))


def _cut(name: str, text: str, room: float) -> Iterator[str]:
    """A long word in parts that fit."""
    begun, used = 0, 0.0
    for place, letter in enumerate(text):
        width = width_of(name, letter)
        if used + width > room and place > begun:
            yield text[begun:place]
            begun, used = place, 0.0
        used += width
    yield text[begun:]


def _plain_line(words: Sequence[_Word], width: float) -> Line:
    """Words of one style are drawn together."""
    parts: list[tuple[Style, str]] = []
    for place, word in enumerate(words):
        for index, (style, text) in enumerate(word.parts):
            spaced = f" {text}" if place and not index else text
            if parts and parts[-1][0] == style:
                parts[-1] = (style, parts[-1][1] + spaced)
            else:
                parts.append((style, spaced))
    pieces = (
        Piece(f"NotoSans-{style}", text, width_of(f"NotoSans-{style}", text))
        for style, text in parts
    )
    return Line(tuple(pieces), width, spaced=not (words and words[-1].goes_on))
