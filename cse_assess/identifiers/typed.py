"""Text as people type and paste it, brought down to the characters that an identifier is made of.

Pasted text carries wide digits, digits of other scripts, dashes of every length, spaces that do
not break and marks of no width. None of them changes which number is meant.
"""

import re
import unicodedata

LIMIT = 400
"""How many characters are looked at: what a record's short text holds."""

_SEPARATORS = re.compile(r"[ .\-]+")
_MINUS = "\N{MINUS SIGN}"
_VARIATIONS = range(0xFE00, 0xFE10)  # how the letter before is drawn


def plain(text: str) -> str:
    """The text with plain digits, spaces and hyphens, and without marks of no width."""
    wide = unicodedata.normalize("NFKC", text)
    return "".join(_plain_letter(letter) for letter in wide).strip()


def compact(text: str) -> str:
    """The text in capitals, without spaces, hyphens and full stops.

    Letters beyond ASCII stay as they are: the capital of some is two letters, and a code must not
    be made out of what was none.
    """
    joined = _SEPARATORS.sub("", plain(text))
    return joined.upper() if joined.isascii() else joined


def is_number(text: str) -> bool:
    """Whether a text that :func:`compact` made is digits only."""
    return text.isascii() and text.isdigit()


def _plain_letter(letter: str) -> str:
    category = unicodedata.category(letter)
    if category == "Cf" or ord(letter) in _VARIATIONS:
        return ""
    if category == "Nd":
        return str(unicodedata.decimal(letter))
    if category == "Pd" or letter == _MINUS:
        return "-"
    return " " if category in {"Zs", "Zl", "Zp", "Cc"} else letter
