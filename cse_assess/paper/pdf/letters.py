"""Text as it can be printed, and never less text than was written."""

import re
import unicodedata

from cse_assess.paper.pdf.fonts import invisible, is_symbol, printed

_BREAKS = re.compile(r"\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_EMPTY_LINES = re.compile(r"\n\s*\n(\s*\n)+")


def tidy(text: str) -> str:
    """Free text with plain line breaks, no edges, and no more than one empty line in a row."""
    return _EMPTY_LINES.sub("\n\n", _BREAKS.sub("\n", text).strip())


def printable(text: str) -> str:
    """A line of text in letters that there are fonts for.

    An accent typed after its letter joins it, as fonts expect.
    """
    composed = unicodedata.normalize("NFC", text)
    return composed if composed.isascii() and composed.isprintable() else _replaced(composed)


def all_printable(text: str) -> bool:
    """Whether every letter can be printed as it was written, or described."""
    if text.isascii():
        return True
    composed = unicodedata.normalize("NFC", text)
    return all(
        letter in "\n\t\r" or invisible(letter) or is_symbol(letter) or printed(letter) == letter
        for letter in composed
    )


def _replaced(text: str) -> str:
    return "".join(map(printed, text))
