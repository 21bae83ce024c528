"""Lines of text in which letters join, or run from the right.

Letters are shaped by HarfBuzz, and each line is put in visual order by the Unicode bidirectional
algorithm (UAX #9), whose levels come from python-bidi.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from reportlab.pdfbase.ttfonts import ShapeData, ShapedStr

from cse_assess.paper.pdf.fonts import MISSING, Style, font, font_of, is_simple
from cse_assess.paper.pdf.runs import Line, Piece, Span, width_of


class _Letter(NamedTuple):
    letter: str
    font: str
    style: Style
    level: int


def mixed_lines(spans: Sequence[Span], room: float) -> Iterator[Line]:
    """Set text in lines in which letters join, or run from the right.

    Args:
        spans: The paragraph.
        room: How wide a line may be, in units of a thousandth of the type size.
    """
    letters, base = _letters(spans)
    line: list[_Letter] = []
    used = 0.0
    for word in _mixed_words(letters, room):
        width = sum(piece.width for piece in _shaped(word))
        if line and used + width > room:
            yield _mixed_line(line, base)
            line, used = [], 0.0
            word = [one for one in word if one.letter != " " or line]  # noqa: PLW2901
            width = sum(piece.width for piece in _shaped(word))
        line += word
        used += width
    yield _mixed_line(line, base)


def _letters(spans: Sequence[Span]) -> tuple[list[_Letter], int]:
    """Each letter with its font and level, and the paragraph's own direction."""
    text = "".join(span.text for span in spans)
    base, levels = _levels(text)
    styles: list[Style] = [span.style for span in spans for _ in span.text]
    found: list[_Letter] = []
    for letter, style, level in zip(text, styles, levels, strict=True):
        name = font_of(letter, style) or font_of(MISSING, style)
        before = found[-1].font if found else ""
        joins = unicodedata.combining(letter) or letter in "\u200c\u200d"
        if joins and before and ord(letter) in font(before).face.charToGlyph:
            name = before  # a mark belongs to the letter that it stands on
        found.append(_Letter(letter, name, style, level))
    return found, base


def _levels(text: str) -> tuple[int, list[int]]:
    """The embedding level of the paragraph and of each character (UAX #9, P2 to I2)."""
    from bidi import algorithm  # noqa: PLC0415 - needed by few papers

    base = algorithm.get_base_level(text)
    storage = algorithm.get_empty_storage()
    storage["base_level"], storage["base_dir"] = base, ("L", "R")[base]
    algorithm.get_embedding_levels(text, storage)
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    algorithm.resolve_neutral_types(storage, debug=False)
    algorithm.resolve_implicit_levels(storage, debug=False)
    return base, [char["level"] for char in storage["chars"]]


def _mixed_words(letters: Sequence[_Letter], room: float) -> Iterator[list[_Letter]]:
    """Words with the space before them; one that is wider than a line comes in parts."""
    word: list[_Letter] = []
    for one in letters:
        if one.letter == " " and word and word[-1].letter != " ":
            yield from _parts(word, room)
            word = []
        word.append(one)
    yield from _parts(word, room)


def _parts(word: list[_Letter], room: float) -> Iterator[list[_Letter]]:
    if sum(piece.width for piece in _shaped(word)) <= room:
        yield word
        return
    part: list[_Letter] = []
    used = 0.0
    for one in word:
        width = width_of(one.font, one.letter)  # unjoined letters are the wider ones
        if part and used + width > room and not unicodedata.combining(one.letter):
            yield part
            part, used = [], 0.0
        part.append(one)
        used += width
    yield part


def _mixed_line(letters: list[_Letter], base: int) -> Line:
    while letters and letters[-1].letter == " ":
        letters = letters[:-1]
    pieces = _reordered(list(_shaped(letters)))
    return Line(
        tuple(pieces),
        sum(piece.width for piece in pieces),
        from_right=bool(base),
    )


def _shaped(letters: Sequence[_Letter]) -> Iterator[Piece]:
    """Runs of one font and one level, each in the order in which it is drawn."""
    for (name, level), run in groupby(letters, key=lambda one: (one.font, one.level)):
        text = "".join(one.letter for one in run)
        if is_simple(name):
            drawn = _mirrored(text) if level % 2 else text
            yield Piece(name, drawn, width_of(name, drawn), level)
        else:
            yield _shape(name, text, level)


def _mirrored(text: str) -> str:
    from bidi.mirror import MIRRORED  # noqa: PLC0415 - needed by few papers

    return "".join(MIRRORED.get(letter, letter) for letter in reversed(text))


@lru_cache(maxsize=2048)
def _shape(name: str, text: str, level: int) -> Piece:
    """Letters as they join, by HarfBuzz; each glyph under the letter that stands for it.

    Ligatures that are only ornament are left out where letters run from the right: programs that
    copy text turn their letters round.
    """
    import uharfbuzz  # noqa: PLC0415 - needed by few papers

    face = font(name).face
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if level % 2 else "ltr"
    buffer.cluster_level = uharfbuzz.BufferClusterLevel.MONOTONE_CHARACTERS
    uharfbuzz.shape(_harfbuzz_font(name), buffer, {"liga": level % 2 == 0})
    drawn, data, width = "", [], 0.0
    for place, (glyph, position) in enumerate(
        zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
    ):
        letter = face.glyphToChar[glyph.codepoint][0]
        drawn += chr(letter)
        advance = position.x_advance
        data.append(
            ShapeData(
                place,
                advance,
                position.y_advance,
                position.x_offset,
                position.y_offset,
                face.charWidths[letter],
            )
        )
        width += advance
    told = _clusters(text, [glyph.cluster for glyph in buffer.glyph_infos])
    return Piece(name, ShapedStr(drawn, shapeData=data), width, level, told)


def _clusters(text: str, of_glyphs: Sequence[int]) -> tuple[tuple[int, str], ...]:
    """Where each cluster of glyphs ends, and its text."""
    starts = sorted(set(of_glyphs))
    ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
    found = []
    place = 0
    for cluster, glyphs in groupby(of_glyphs):
        place += len(list(glyphs))
        found.append((place, text[cluster : ends[cluster]]))
    return tuple(found)


@lru_cache(maxsize=32)
def _harfbuzz_font(name: str) -> object:
    import uharfbuzz  # noqa: PLC0415 - needed by few papers

    return uharfbuzz.Font(font(name).hbFace)


def _reordered(pieces: list[Piece]) -> list[Piece]:
    """Pieces from left to right (UAX #9, L2)."""
    levels = [piece.level for piece in pieces]
    odd = [level for level in levels if level % 2]
    if not odd:
        return pieces
    for level in range(max(levels), min(odd) - 1, -1):
        pieces = [
            piece
            for reverse, run in groupby(pieces, key=lambda piece: piece.level >= level)
            for piece in (reversed(list(run)) if reverse else run)
        ]
    return pieces
