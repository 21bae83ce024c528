"""Text as the embedded font can print it, and never less text than was written.

The font covers Western European letters only. A letter that it lacks is printed without its
accents where that leaves a letter it has, so that a name can still be searched for, and as a
lozenge where not. Either way the page says so; ``referral.json`` always has the letters exactly.
"""

import re
import unicodedata
from functools import cache
from xml.sax.saxutils import escape

from cse_assess.referral.pdf.styles import printable_letters

MISSING = "◊"
"""What stands for a letter that cannot be printed."""

_BREAKS = re.compile(r"\r\n|[\r\v\f\x85\u2028\u2029]")
_EMPTY_LINES = re.compile(r"\n\s*\n(\s*\n)+")
_ENDLESS = re.compile(r"\S{300}(?=\S)")
"""More than any line holds without a space: no word, and slow to break line by line."""


def tidy(text: str) -> str:
    """Free text with plain line breaks, no edges, and no more than one empty line in a row."""
    lines = _ENDLESS.sub("\\g<0>\n", _BREAKS.sub("\n", text).strip())
    return _EMPTY_LINES.sub("\n\n", lines)


def markup(text: str) -> str:
    """Text that a paragraph prints literally, line breaks kept."""
    return escape("".join(map(_printed, _composed(tidy(text))))).replace("\n", "<br/>")


def all_printable(text: str) -> bool:
    """Whether every letter can be printed as it was written."""
    return all(_printed(letter) == letter or _invisible(letter) for letter in _composed(tidy(text)))


def _composed(text: str) -> str:
    """An accent typed after its letter joins it, as fonts expect."""
    return unicodedata.normalize("NFC", text)


def _invisible(letter: str) -> bool:
    return letter in "\n\t" or unicodedata.category(letter) == "Cf"


@cache
def _printed(letter: str) -> str:
    if letter in "\n\t":
        return letter
    if _invisible(letter):
        return ""
    known = printable_letters()
    if letter in known:
        return letter
    plain = "".join(
        part for part in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(part)
    )
    return plain if plain and known.issuperset(plain) else MISSING
