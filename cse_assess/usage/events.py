"""One step that is counted. It holds nothing that could name a child."""

import datetime as dt
from typing import Literal

import msgspec

Kind = Literal[
    "assessment-started",
    "assessment-scored",
    "referral-built",
    "referral-sealed",
    "package-opened",
]
_BANDS = ((10, "under 10"), (13, "10-12"), (16, "13-15"), (18, "16-17"), (25, "18-24"))


class Event(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A step.

    Attributes:
        kind: What was done.
        day: When, to the day.
        form: The form's id.
        form_version: The form's version.
        profession: Who did it, by profession.
        level: The level's id, where there is one.
        age_band: The child's age, as a band.
        rules: The rules that fired.
    """

    kind: Kind
    day: dt.date
    form: str
    form_version: str
    profession: str = ""
    level: str = ""
    age_band: str = ""
    rules: tuple[str, ...] = ()


def age_band(age: int) -> str:
    """The band of an age in years: the legal cut points at 10, 13, 16 and 18 (dossier 6.3)."""
    return next((name for limit, name in _BANDS if age < limit), "25 and over")
