"""Text as a cell can hold it: one line, and nothing that a spreadsheet takes for a formula."""

import re
import unicodedata

LIMIT = 10_000
"""Letters of a cell. Excel holds 32,767 units of UTF-16, and a letter can be two of them."""

_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
"""What a formula begins with; the wide ones count in some languages of Excel (OWASP)."""

_JOINERS = "\u200c\u200d\u200e\u200f"
"""Not seen, and Persian, Sinhala and mixed lines are wrong without them."""


_DOUBLED = re.compile(r"\$(?=\$)")
"""Two dollars begin a note's mark for gptables."""


def plain(text: str) -> str:
    """Text for a cell, the same in every kind of file.

    Args:
        text: What somebody wrote.

    Returns:
        One line without letters that cannot be printed, cut where a cell is full, behind an
        apostrophe where a spreadsheet could take it for a formula.
    """
    seen = "".join(letter if _prints(letter) else " " for letter in text)
    line = _DOUBLED.sub("$ ", " ".join(seen.split()))
    if line.lstrip(_JOINERS).startswith(_FORMULA):
        line = f"'{line}"
    return line if len(line) <= LIMIT else f"{line[: LIMIT - 1].rstrip()}…"


def says_something(text: str) -> bool:
    """Whether a reader sees or hears anything where the text stands."""
    return any(unicodedata.category(letter)[0] in "LNPS" for letter in text)


def _prints(letter: str) -> bool:
    return letter.isprintable() or letter in _JOINERS
