"""The words that stand for coded values on paper."""

import datetime as dt

from cse_assess.referral.model import Concern, Referral

NOT_RECORDED = "Not recorded"

_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]  # strftime would follow the machine's language

_SOURCES = {
    "seen": "seen",
    "told-by-child": "told by the child",
    "told-by-other": "told by someone else",
    "record": "from records",
}

_TOLD = {"yes": "Yes", "no": "No", "not-known": NOT_RECORDED}


def date(day: dt.date) -> str:
    """A date such as ``4 March 2012``."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def moment(when: dt.datetime) -> str:
    """A time such as ``20 November 2026, 10:40 UTC``."""
    return f"{date(when)}, {when:%H:%M} UTC"


def yes_no(value: str) -> str:
    """Yes, no or not recorded."""
    return _TOLD[value]


def fact(value: bool | None) -> str:
    """Yes, no or not known."""
    return "Not known" if value is None else "Yes" if value else "No"


def source(concern: Concern) -> str:
    """How a concern is known."""
    return _SOURCES[concern.note.source] if concern.note.source else ""


def age(referral: Referral) -> str:
    """The age in years, and whether it is anything but computed."""
    return f"{referral.age}, estimated" if referral.age_estimated else str(referral.age)


def child(referral: Referral) -> str:
    """What the child is called where their name is needed."""
    return referral.child.name.strip() or referral.child.known_as.strip() or "Name not recorded"


def not_known(referral: Referral) -> str:
    """How much is not known; it goes wherever a level or a number goes."""
    unknown = referral.result.not_known
    are = "is" if unknown == 1 else "are"
    return f"{unknown} of {referral.scored_items} things that count {are} not known."


def held_back(referral: Referral) -> str:
    """That answers are held back, where any are."""
    if not referral.withheld:
        return ""
    subject = (
        "1 sensitive answer is"
        if referral.withheld == 1
        else (f"{referral.withheld} sensitive answers are")
    )
    return (
        f"{subject} held back and counted. Ask the referrer if it is needed to protect the child."
    )
