"""UK postcodes by their shape (BS 7666). Whether one is in use, only the Royal Mail knows.

Not taken as postcodes: those of the overseas territories, such as FIQQ 1ZZ.
"""

import re

from cse_assess.identifiers.reading import Reading, doubted
from cse_assess.identifiers.typed import compact

# An area of one or two letters, a district of one or two digits; in parts of London a letter ends
# the district. The letters that never stand in a place are left out of it.
_OUTWARD = re.compile(
    r"""
    [A-PR-UWYZ] (?: \d\d?                   # S1, M60
                  | \d [A-HJKPSTUW]         # W1A
                  | [A-HK-Y] \d\d?          # SS1, BN13
                  | [A-HK-Y] \d [ABEHMNPRVWXY]  # EC1A
                )
    """,
    re.VERBOSE,
)
_INWARD = re.compile(r"\d[ABD-HJLNP-UW-Z]{2}")  # never C I K M O V
_INWARD_MISREAD = re.compile(r"\d[A-Z]{2}")
_INWARD_LENGTH = 3
_FORCES_POST = re.compile(r"BFPO(?P<number>\d{1,4})")
_GIROBANK = "GIR0AA"  # the one that keeps to no rule
_LEAST, _MOST = 5, 7


def read(text: str) -> Reading:
    """Read a postcode.

    Args:
        text: What was typed; not empty.
    """
    letters = compact(text)
    if not letters.isascii():
        return doubted("shape")
    if found := _FORCES_POST.fullmatch(letters):
        return Reading(f"BFPO {found['number']}")
    outward, inward = letters[:-_INWARD_LENGTH], letters[-_INWARD_LENGTH:]
    if letters == _GIROBANK or (_OUTWARD.fullmatch(outward) and _INWARD.fullmatch(inward)):
        return Reading(f"{outward} {inward}")
    if len(letters) < _LEAST:
        return doubted("too-short", unfinished=True)
    if _OUTWARD.fullmatch(outward) and _INWARD_MISREAD.fullmatch(inward):
        return doubted("letter-not-used")
    return doubted("shape", unfinished=len(letters) < _MOST)
