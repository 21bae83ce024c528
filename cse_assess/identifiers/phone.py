"""Phone numbers as the phonenumbers library knows them, read as in the United Kingdom.

A field for a number often holds more than one: two numbers, whom to ask for, when to ring. Such a
note is left alone as long as it holds one number that can be rung, or no number at all. Nothing but
a text that is one number, and nothing else, is written anew.

A number that is too long may be the beginning of a second one, so that is never told at once.

Numbers of two to six digits that do not begin with 0 are taken as they are: 999, 101 and 111, and
extensions. A local number without its area code cannot be told from an extension.
"""

import re
from typing import TYPE_CHECKING

from cse_assess.identifiers.reading import Code, Doubt, Reading, doubted
from cse_assess.identifiers.typed import compact, plain

if TYPE_CHECKING:
    from phonenumbers import PhoneNumber

_HOME, _HOME_CODE = "GB", 44
_EXTENSION = r"(?:extension|extn|ext|x|#)[.: ]{0,3}\d{1,7}"
_SHORT = re.compile(r"[1-9]\d{1,5}")
_WITHIN = re.compile(_EXTENSION, re.IGNORECASE)
_WHOLE = re.compile(rf"[\d ().+/\-]+(?:[,;]? ?{_EXTENSION})?", re.IGNORECASE)
_FULL_LENGTH = 11  # digits of most numbers at home, with the 0 in front
_SHORTEST = 6  # fewer digits than this are a beginning, if they are no short number
_NOTE = 7  # fewer digits than this among words are no attempt at a number

# Numbers that Ofcom keeps for radio and television plays, without the 0 in front. No call to them
# goes through, so practice cases use them.
_PLAYS = re.compile(
    r"1632960\d{3}"
    r"|7700900\d{3}"
    r"|2079460\d{3}"
    r"|1(?:1[345678]|[23456]1)4960\d{3}"
    r"|1914980\d{3}"
    r"|2896496\d{3}"
    r"|2920180\d{3}"
    r"|8081570\d{3}"
    r"|9098790\d{3}"
    r"|3069990\d{3}"
)


def read(text: str) -> Reading:
    """Read a phone number.

    Args:
        text: What was typed; not empty.
    """
    line = plain(text)
    if _SHORT.fullmatch(compact(text)) or _WITHIN.fullmatch(line):
        return Reading()
    if not _WHOLE.fullmatch(line):
        return _read_note(line)
    reading = _read_number(line)
    sound = reading.doubt is None or reading.doubt.sound
    return Reading() if not sound and _numbers_within(line) else reading


def _read_note(line: str) -> Reading:
    digits = _digits(line)
    if digits < _NOTE or _numbers_within(line):
        return Reading()
    return doubted("shape", unfinished=digits < _FULL_LENGTH)


def _read_number(line: str) -> Reading:
    import phonenumbers as phones  # noqa: PLC0415 - large

    try:
        number = phones.parse(line, _HOME)
    except phones.NumberParseException as error:
        too_long = error.error_type == phones.NumberParseException.TOO_LONG
        few = 0 < _digits(line) < _SHORTEST
        code: Code = "too-long" if too_long else "too-short" if few else "shape"
        return doubted(code, unfinished=too_long or _digits(line) < _FULL_LENGTH)
    if _is_for_plays(number):
        return Reading(_written(number), Doubt("test-number"))
    if phones.is_valid_number(number):
        return Reading(_written(number))
    reason = phones.is_possible_number_with_reason(number)
    if reason == phones.ValidationResult.TOO_LONG:
        return doubted("too-long", unfinished=True)
    short = (phones.ValidationResult.TOO_SHORT, phones.ValidationResult.IS_POSSIBLE_LOCAL_ONLY)
    abroad = number.country_code != _HOME_CODE  # how long its numbers are, nobody here knows
    unfinished = abroad or len(phones.national_significant_number(number)) < _FULL_LENGTH - 1
    return doubted("too-short" if reason in short else "not-in-use", unfinished=unfinished)


def _written(number: "PhoneNumber") -> str:
    """The number as people at home dial it; one from abroad with its country."""
    import phonenumbers as phones  # noqa: PLC0415 - large

    at_home = number.country_code == _HOME_CODE
    style = phones.PhoneNumberFormat.NATIONAL if at_home else phones.PhoneNumberFormat.INTERNATIONAL
    bare = phones.PhoneNumber()
    bare.merge_from(number)
    bare.extension = None
    extension = f" x{number.extension}" if number.extension else ""
    return phones.format_number(bare, style) + extension


def _numbers_within(line: str) -> bool:
    """Whether there is a number among the words that can be rung."""
    import phonenumbers as phones  # noqa: PLC0415 - large

    found = phones.PhoneNumberMatcher(line, _HOME, leniency=phones.Leniency.POSSIBLE, max_tries=50)
    return any(phones.is_valid_number(m.number) or _is_for_plays(m.number) for m in found)


def _is_for_plays(number: "PhoneNumber") -> bool:
    return number.country_code == _HOME_CODE and bool(_PLAYS.fullmatch(str(number.national_number)))


def _digits(line: str) -> int:
    return sum(letter.isdigit() for letter in line)
