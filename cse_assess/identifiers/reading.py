"""What is read in an identifier as somebody typed it, and what there is to doubt.

Nothing here refuses: an identifier is never required, and what is doubted is kept as it was typed.
"""

from typing import Literal

import msgspec

from cse_assess.identifiers.typed import compact, is_number

Kind = Literal["nhs-number", "upn", "ods", "urn", "force", "postcode", "phone", "organisation-code"]

Code = Literal[
    "too-short",
    "too-long",
    "not-a-number",
    "letter-not-used",
    "shape",
    "check-digit",
    "stand-in",
    "unknown-force",
    "not-in-use",
    "temporary",
    "test-number",
]
"""Why there is a doubt; the window has the words, in the language of the user."""

_WORTH_KNOWING = frozenset({"temporary", "test-number"})


class Doubt(msgspec.Struct, frozen=True):
    """Why an identifier may not be what was meant.

    Attributes:
        code: Why.
        unfinished: Whether more typing may settle it, so that it is told only when the field is
            left.
    """

    code: Code
    unfinished: bool = False

    @property
    def sound(self) -> bool:
        """Whether the identifier holds, and this is only worth knowing about it."""
        return self.code in _WORTH_KNOWING


class Reading(msgspec.Struct, frozen=True):
    """What was read.

    Attributes:
        written: The identifier as it is best written; empty to leave the text as it was typed.
        doubt: What there is to doubt; None for nothing.
    """

    written: str = ""
    doubt: Doubt | None = None


def doubted(code: Code, *, unfinished: bool = False) -> Reading:
    """A reading that leaves the text as it was typed, and says why it is doubted."""
    return Reading("", Doubt(code, unfinished))


def digits_of(text: str, length: int) -> Reading:
    """Read a number by its digits alone.

    Args:
        text: What was typed; not empty.
        length: How many digits it has.
    """
    digits = compact(text)
    if not is_number(digits):
        return doubted("not-a-number")
    if len(digits) < length:
        return doubted("too-short", unfinished=True)
    return Reading(digits) if len(digits) == length else doubted("too-long")
