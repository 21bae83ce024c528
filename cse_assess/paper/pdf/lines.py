"""Text set in lines: which font each letter takes, how letters join, and which way they run.

reportlab writes the page; it leaves the order of right-to-left text to a library that has no
release for every platform. So words are measured and broken here.
"""

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from cse_assess.paper.pdf.fonts import font_of, is_simple
from cse_assess.paper.pdf.letters import printable
from cse_assess.paper.pdf.mixed_lines import mixed_lines
from cse_assess.paper.pdf.plain_lines import plain_lines
from cse_assess.paper.pdf.runs import Line, Span

_RIGHT_TO_LEFT = frozenset(("R", "AL", "AN", "RLE", "RLO", "RLI"))


def set_lines(spans: Sequence[Span], room: float) -> tuple[Line, ...]:
    """Set a paragraph in lines.

    Args:
        spans: The paragraph.
        room: How wide a line may be, in units of a thousandth of the type size.

    Returns:
        At least one line; every letter of the paragraph is in one of them.
    """
    tidied = [Span(printable(span.text), span.style) for span in spans]
    if all(_is_plain(span.text) for span in tidied):
        return tuple(plain_lines(tidied, room))
    return tuple(mixed_lines(tidied, room))


def _is_plain(text: str) -> bool:
    return text.isascii() or all(map(_is_plain_letter, text))


@lru_cache(maxsize=4096)
def _is_plain_letter(letter: str) -> bool:
    """One that stands by itself and runs from left to right."""
    return (
        unicodedata.bidirectional(letter) not in _RIGHT_TO_LEFT
        and not unicodedata.combining(letter)
        and is_simple(font_of(letter, "Regular"))
    )
