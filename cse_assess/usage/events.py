"""One step that is counted. It holds nothing that could name a child.

``case`` and ``child`` are tokens (:mod:`tokens`): they tell that two steps belong together, to
whoever has the vault, and nothing else; they leave the vault in no file.
"""

import datetime as dt
from typing import Annotated, Literal

import msgspec

Kind = Literal[
    "assessment-started",
    "assessment-scored",
    "referral-built",
    "referral-sealed",
    "referral-sent",
    "referral-acknowledged",
    "referral-answered",
    "review-signed",
    "package-opened",
]
_BANDS = ((10, "under 10"), (13, "10-12"), (16, "13-15"), (18, "16-17"), (25, "18-24"))
_Code = Annotated[str, msgspec.Meta(max_length=64)]
_Codes = Annotated[tuple[_Code, ...], msgspec.Meta(max_length=2_000)]
_Count = Annotated[int, msgspec.Meta(ge=0, le=1_000_000)]


class Event(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True
):
    """A step. Everything but the days, the numbers and the tokens is a code from a list.

    Attributes:
        kind: What was done.
        day: When, to the day.
        form: The form's id.
        form_version: The form's version.
        profession: Who did it, by profession.
        level: The level's id after judgement, ``not-established``, or empty where there is none.
        age_band: The child's age, as a band.
        rules: The rules that fired.
        case: The case's token.
        child: The child's token.
        step: ``first`` or ``again``.
        follows: The token of the case that this one follows.
        computed: The level's id that the answers alone give.
        judgement: ``agreed``, ``raised`` or ``lowered``.
        gender: A group of ``forms/usage/words.toml``.
        ethnicity: The same.
        disability: ``yes`` or ``no``.
        care: ``in-care``, ``left-care`` or ``no``.
        items: The items that are a concern, now or before.
        exploitation: In which ways the child is being exploited.
        places: Kinds of places that are named.
        flags: What the assessment and the referral hold.
        unknown: How many items nothing is known about.
        days: Days since the step before: from beginning to sealing, from there to sending, from
            there to the front door's acknowledgement.
        way: How it was handed over.
        training: The referrer's safeguarding training.
        decision: What the front door decided.
        review_by: The day by which the case is to be looked at again.
    """

    kind: Kind
    day: dt.date
    form: _Code
    form_version: _Code
    profession: _Code = ""
    level: _Code = ""
    age_band: _Code = ""
    rules: _Codes = ()
    case: _Code = ""
    child: _Code = ""
    step: Literal["", "first", "again"] = ""
    follows: _Code = ""
    computed: _Code = ""
    judgement: Literal["", "agreed", "raised", "lowered"] = ""
    gender: _Code = ""
    ethnicity: _Code = ""
    disability: Literal["", "yes", "no"] = ""
    care: Literal["", "in-care", "left-care", "no"] = ""
    items: _Codes = ()
    exploitation: _Codes = ()
    places: _Codes = ()
    flags: _Codes = ()
    unknown: _Count | None = None
    days: _Count | None = None
    way: _Code = ""
    training: _Code = ""
    decision: _Code = ""
    review_by: dt.date | None = None


def age_band(age: int) -> str:
    """The band of an age in years: the legal cut points at 10, 13, 16 and 18 (dossier 6.3)."""
    return next((name for limit, name in _BANDS if age < limit), "25 and over")
