"""Unique pupil numbers: a check letter, council 3, school 4, year 2, serial number 3.

In a temporary number, given while the lasting one is being asked for, a letter stands in the last
place. Letters leave out I, O and S, which read as digits.

What the check letter catches: every single wrong digit or letter, and every two different digits
that have changed places. (The weights are 2 to 13 and the modulus 23, a prime.) What it cannot
catch: errors that cancel, a sound number of another child, and in the last place a letter for the
digit of the same worth (F for 5), which turns a lasting number into a temporary one.

Source of the rule: DfE, Unique pupil numbers, a guide for schools and local authorities. It is one
line, and held to python-stdnum in the tests; that library's own check knows only the councils of
2011, and would doubt every pupil of one made since (Dorset 838, North Northamptonshire 940).
"""

import re

from cse_assess.identifiers.reading import Doubt, Reading, doubted
from cse_assess.identifiers.typed import compact

_LENGTH = 13
_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"
"""In the order of what they are worth, from nought."""
_LETTER = "[A-HJ-NP-RT-Z]"
_BEGUN = re.compile(rf"{_LETTER}\d{{0,11}}")
_SHAPE = re.compile(rf"{_LETTER}\d{{11}}(?:\d|{_LETTER})")
_LONGER = re.compile(rf"{_LETTER}\d{{11}}[\dA-Z]+")
_MISREAD = re.compile(r"(?=.*\d)[A-Z][\dIOS]{0,11}[\dA-Z]?")


def read(text: str) -> Reading:
    """Read a unique pupil number.

    Args:
        text: What was typed; not empty.
    """
    letters = compact(text)
    if _BEGUN.fullmatch(letters):
        return doubted("too-short", unfinished=True)
    if not _SHAPE.fullmatch(letters):
        return _misshapen(letters)
    if _check_letter(letters[1:]) != letters[0]:
        return doubted("check-digit")
    return Reading(letters, Doubt("temporary") if letters[-1].isalpha() else None)


def _misshapen(letters: str) -> Reading:
    if _MISREAD.fullmatch(letters) and not set("IOS").isdisjoint(letters):
        return doubted("letter-not-used")
    if len(letters) > _LENGTH and _LONGER.fullmatch(letters):
        return doubted("too-long")
    return doubted("shape")


def _check_letter(rest: str) -> str:
    worth = sum(weight * _worth(letter) for weight, letter in enumerate(rest, start=2))
    return _LETTERS[worth % len(_LETTERS)]


def _worth(letter: str) -> int:
    return int(letter) if letter.isdigit() else _LETTERS.index(letter)
