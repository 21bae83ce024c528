"""Codes of organisations: of the NHS (ODS), of schools (URN) and of police forces.

None of the three has a check digit, so a sound shape is all that can be told. A code of the right
shape may be nobody's, or somebody else's.

ODS codes have no one pattern either. What is taken as one:

- six characters: a practice (a letter and five digits), and other four to six letters and digits
  of which at least one is a letter and one a digit;
- three characters: a trust (RAJ), an integrated care board (QH8), a national body (X26);
- five letters that begin with R: a site of a trust;
- EE and six digits: a school.
"""

import re
from typing import Literal

from cse_assess.identifiers import forces
from cse_assess.identifiers.reading import Reading, digits_of, doubted
from cse_assess.identifiers.typed import compact, is_number

System = Literal["ods", "urn", "force", ""]

_ODS_SHORT = re.compile(r"[A-Z\d]{3}")
_ODS_MIXED = re.compile(r"(?=.*[A-Z])(?=.*\d)[A-Z\d]{4,6}")
_ODS_SITE = re.compile(r"R[A-Z]{4}")
_ODS_SCHOOL = re.compile(r"EE\d{6}")
_ODS_SURE = re.compile(r"[RTQ][A-Z]{2}")
_ODS_LEAST, _ODS_MOST, _SCHOOL_LENGTH = 3, 6, 8
_URN_LENGTH = 6


def read_ods(text: str) -> Reading:
    """Read a code of the NHS's Organisation Data Service.

    Args:
        text: What was typed; not empty.
    """
    code = compact(text)
    if _is_ods(code):
        return Reading(code)
    if not (code.isascii() and code.isalnum()):
        return doubted("shape")
    if len(code) < _ODS_LEAST:
        return doubted("too-short", unfinished=True)
    if len(code) > _ODS_MOST and not _may_become_school(code):
        return doubted("too-long")
    return doubted("shape", unfinished=_may_grow(code))


def read_urn(text: str) -> Reading:
    """Read a school's unique reference number: six digits, of which the first is not 0.

    Args:
        text: What was typed; not empty.
    """
    found = digits_of(text, _URN_LENGTH)
    return doubted("shape") if found.written.startswith("0") else found


def read_any(text: str) -> Reading:
    """Read a code of any organisation.

    Args:
        text: What was typed; not empty.
    """
    code = compact(text)
    if system_of(code):
        return Reading(code)
    return doubted("shape", unfinished=_may_grow(code))


def system_of(code: str) -> System:
    """Whose code an organisation's code is, by its shape alone.

    What cannot be told apart is told as nothing: three digits may be a council in the ODS or in the
    DfE's list, two digits that are no police force's may be the beginning of anything, and three
    letters are taken as ODS only where they begin as trusts and care boards do (R, T, Q), since
    they may as well be an abbreviation such as MET. Six digits are taken as a URN, five letters
    that begin with R as a site of a trust, and four to six letters and digits mixed as ODS: a code
    of somebody's own making can look like either.

    Args:
        code: The code as it was typed.

    Returns:
        ``ods``, ``urn`` or ``force``; empty where that cannot be told.
    """
    letters = compact(code)
    if is_number(letters):
        if forces.force_name(letters):
            return "force"
        return "urn" if read_urn(letters).doubt is None else ""
    if _ODS_SHORT.fullmatch(letters) and letters.isalpha():
        return "ods" if _ODS_SURE.fullmatch(letters) else ""
    return "ods" if _is_ods(letters) else ""


def _is_ods(code: str) -> bool:
    shapes = (_ODS_SHORT, _ODS_MIXED, _ODS_SITE, _ODS_SCHOOL)
    return code.isascii() and any(shape.fullmatch(code) for shape in shapes)


def _may_grow(code: str) -> bool:
    return len(code) < _URN_LENGTH or _may_become_school(code)


def _may_become_school(code: str) -> bool:
    return code.startswith("EE") and code[2:].isdigit() and len(code) < _SCHOOL_LENGTH
