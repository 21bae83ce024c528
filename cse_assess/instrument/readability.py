"""How hard a text is to read, as the age at which a child at school reads it with ease.

The Automated Readability Index (Senter and Smith, 1967) needs letters, words and sentences only:
no dictionary of syllables, so the same text has the same age everywhere. It gives a school grade;
five years are added for the age. On a line or two it says little, so short texts are not judged.
"""

import re

ENOUGH_WORDS = 30
"""Texts with fewer words are not judged."""

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_END = re.compile(r"[.!?:](?=[\s\"”’)]|$)")


def reading_age(text: str) -> float | None:
    """The reading age of an English text in years; None where it is too short to judge.

    Args:
        text: Plain text.
    """
    words: list[str] = _WORD.findall(text)
    if len(words) < ENOUGH_WORDS:
        return None
    sentences = max(1, len(_END.findall(text)))
    letters = sum(character.isalnum() for word in words for character in word)
    grade = 4.71 * letters / len(words) + 0.5 * len(words) / sentences - 21.43
    return grade + 5.0
