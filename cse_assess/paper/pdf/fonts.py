"""The typefaces: which one has a letter, and how wide it is there.

Noto Sans and its like, embedded, so that a page looks alike on every machine and a name is printed
as it is spelt. Arabic is set in IBM Plex, whose letters are one glyph each: Noto's are put together
from strokes and dots, which programs that read a page aloud or copy from it take apart. A font is
read when a letter first needs it: most papers need three.
"""

import unicodedata
from functools import cache, lru_cache
from typing import Any, Literal

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from cse_assess import data
from cse_assess.errors import Refusal

Style = Literal["Regular", "Bold", "Italic"]

MISSING = "\N{REPLACEMENT CHARACTER}"
"""What stands for a letter that no font has."""

_LATIN = "NotoSans"
_PRIVATE = 0xE000
"""Glyphs without a letter of their own, such as joined forms, get one from here on, by number."""

_SCRIPTS = (
    (0x0590, 0x05FF, "NotoSansHebrew"),
    (0x0600, 0x08FF, "IBMPlexSansArabic"),
    (0x0900, 0x097F, "NotoSansDevanagari"),
    (0x0980, 0x09FF, "NotoSansBengali"),
    (0x0A00, 0x0A7F, "NotoSansGurmukhi"),
    (0x0A80, 0x0AFF, "NotoSansGujarati"),
    (0x0B80, 0x0BFF, "NotoSansTamil"),
    (0x0E00, 0x0E7F, "NotoSansThai"),
    (0x1200, 0x139F, "NotoSansEthiopic"),
    (0x2D80, 0x2DDF, "NotoSansEthiopic"),
    (0xA8E0, 0xA8FF, "NotoSansDevanagari"),
    (0xAB00, 0xAB2F, "NotoSansEthiopic"),
    (0xFB1D, 0xFB4F, "NotoSansHebrew"),
    (0xFB50, 0xFDFF, "IBMPlexSansArabic"),
    (0xFE70, 0xFEFE, "IBMPlexSansArabic"),
)
"""Blocks of Unicode and the font that has them."""

_CONNECTING = frozenset("\u200c\u200d\u200e\u200f")
"""Joiners and marks of direction: unseen, but they change how letters join and run."""


class FontRefused(Refusal):
    """A typeface that cannot be used."""


@cache
def font(name: str) -> Any:
    """A font by its name, read from its file at the first call.

    Args:
        name: Such as ``NotoSans-Bold``.

    Raises:
        FontRefused: It is not there, or is damaged.
    """
    path = data.folder("resources") / "fonts" / f"{name}.ttf"
    try:
        found = TTFont(name, str(path)) if path.is_file() else None
    except TTFError:
        found = None
    if found is None:
        raise FontRefused(
            "A typeface of the app is missing or damaged. Nothing was made; the case is kept.",
            file=path.name,
            remedy="Ask IT to install the app again.",
        )
    pdfmetrics.registerFont(found)
    if not name.startswith(f"{_LATIN}-"):
        _name_glyphs(found.face)
    return found


def _name_glyphs(face: Any) -> None:
    """Give every glyph a letter, always the same one, so that shaped text can be written down."""
    for glyph in range(face.numGlyphs):
        if glyph not in face.glyphToChar:
            letter = _PRIVATE + glyph
            face.charToGlyph[letter] = glyph
            face.glyphToChar[glyph] = [letter]
            face.charWidths[letter] = face.hmetrics[glyph][0]


def is_private(letter: str) -> bool:
    """Whether a letter has no meaning of its own, and only stands for a glyph."""
    return 0xE000 <= ord(letter) <= 0xF8FF


def is_simple(name: str) -> bool:
    """Whether a font's letters stand side by side as they are written, left to right."""
    return name.startswith(f"{_LATIN}-")


@lru_cache(maxsize=4096)
def font_of(letter: str, style: Style) -> str:
    """The name of the font that has a letter; empty where none has.

    Args:
        letter: One character.
        style: Wanted; scripts other than Latin, Greek and Cyrillic have no italic.
    """
    code = ord(letter)
    if is_private(letter):
        return ""  # private use: no two programs agree what it is
    plain = f"{_LATIN}-{style}"
    if code in font(plain).face.charToGlyph:
        return plain
    for first, last, family in _SCRIPTS:
        if first <= code <= last:
            name = f"{family}-{'Bold' if style == 'Bold' else 'Regular'}"
            return name if code in font(name).face.charToGlyph else ""
    return ""


def is_symbol(letter: str) -> bool:
    """Whether a character is a picture or a sign, not a letter."""
    return unicodedata.category(letter) in ("So", "Sm", "Sk")


def invisible(letter: str) -> bool:
    """Whether a character takes no room and nothing is lost without it."""
    selects = 0xFE00 <= ord(letter) <= 0xFE0F  # between forms of a symbol
    return letter not in _CONNECTING and (selects or unicodedata.category(letter) == "Cf")


@lru_cache(maxsize=4096)
def printed(letter: str) -> str:
    """A letter as it can be printed: itself, described, without its accents, or a question mark.

    A symbol that no font has is described, as in ``[thumbs up sign]``: messages that children are
    sent are full of them, and they can be evidence. ``referral.json`` has every letter exactly.
    """
    if letter in _CONNECTING:
        return letter
    if letter == "\t":
        return " "
    if invisible(letter):
        return ""
    if font_of(letter, "Regular"):
        return letter
    if is_symbol(letter):
        return f"[{unicodedata.name(letter, 'symbol').lower()}]"
    plain = "".join(
        part for part in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(part)
    )
    return plain if plain and all(font_of(part, "Regular") for part in plain) else MISSING
