"""NHS numbers: ten digits, of which the last checks the others.

What the check digit catches: every single wrong digit, and every two different digits that have
changed places, next to each other or not. (It is a sum with the weights 10 to 1, modulo 11. Eleven
is a prime, so neither a digit's error times a weight nor the difference of two digits times the
difference of two weights can vanish.) What it cannot catch: two digits that are wrong in a way that
cancels, which is one in eleven of random pairs, and a sound number that belongs to somebody else.

Source of the rule: NHS Data Dictionary, attribute NHS NUMBER. The library nhs-number applies it,
and doubts a Scottish CHI number, which shares the space, where it does not begin with a date.
Ranges from which England issues no numbers are not doubted: they are no part of the standard, and
a child may have come from anywhere in the United Kingdom.
"""

from cse_assess.identifiers.reading import Doubt, Reading, digits_of, doubted

_LENGTH = 10
_TESTS = "999"  # numbers that begin so are kept for testing systems


def read(text: str) -> Reading:
    """Read an NHS number.

    Args:
        text: What was typed; not empty.
    """
    found = digits_of(text, _LENGTH)
    if found.doubt is not None:
        return found
    digits = found.written
    if len(set(digits)) == 1:
        # Ten equal digits pass the check, since their weights add up to a multiple of eleven;
        # people type them where a system insists on a number.
        return doubted("stand-in")
    if not _holds(digits):
        return doubted("check-digit")
    doubt = Doubt("test-number") if digits.startswith(_TESTS) else None
    return Reading(f"{digits[:3]} {digits[3:6]} {digits[6:]}", doubt)


def _holds(digits: str) -> bool:
    from nhs_number.validate import is_valid  # noqa: PLC0415 - slow to load, seldom needed

    return bool(is_valid(digits))
