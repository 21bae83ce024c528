"""The words that stand for coded values on paper."""

import datetime as dt
import unicodedata

from cse_assess.assessment.age import age_on
from cse_assess.assessment.record import Person
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
_AGREEMENT = {**_TOLD, "not-asked": "Not asked"}
_KINDS = {"": "", "new": "New", "additional": "More about a child whom the front door knows"}
_SCHOOLING = {
    "": "",
    "full-time": "Full time",
    "reduced": "On a reduced timetable",
    "suspended": "Suspended",
    "excluded": "Excluded",
    "home": "Taught at home",
    "missing": "Missing education",
    "not-in-education": "Not in education, employment or training",
}
_HEALTH_PLANS = {
    "": "",
    "yes": "Yes",
    "no": "No",
    "applied-for": "Applied for",
    "needed": "None, and one is needed",
    "not-known": "Not known",
}
_BEARINGS = {
    "": "",
    "may-be-at-risk": "May be at risk too.",
    "may-pose-risk": "May pose a risk.",
    "protects": "Helps to protect.",
}
_BASES = {
    "": "",
    "public-task": "Public task: UK GDPR 6(1)(e); safeguarding, DPA 2018 Schedule 1 paragraph 18",
    "legal-obligation": "Legal obligation: UK GDPR 6(1)(c)",
    "vital-interests": "Vital interests: UK GDPR 6(1)(d)",
    "legitimate-interests": "Legitimate interests, safeguarding recognised among them",
}
_INTERVIEWS = {
    "": "not recorded",
    "done": "done",
    "offered": "offered, not done yet",
    "declined": "declined",
    "not-offered": "not offered",
}
_CONNECTIONS = {
    "person": "Person",
    "vehicle": "Vehicle",
    "place": "Place",
    "online": "Online name",
    "phone": "Phone",
    "other-child": "Other child",
}
_STATUSES = {"": "Open", "open": "Open", "done": "Done", "dropped": "Dropped"}


def date(day: dt.date) -> str:
    """A date such as ``4 March 2012``."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def moment(when: dt.datetime) -> str:
    """A time such as ``20 November 2026, 10:40 UTC``."""
    return f"{date(when)}, {when:%H:%M} UTC"


def yes_no(value: str) -> str:
    """Yes, no or not recorded."""
    return _TOLD[value]


def left_to_right(text: str) -> str:
    """Text that begins an English line, whatever the script that it is in itself."""
    strong = (unicodedata.bidirectional(letter) for letter in text)
    first = next((way for way in strong if way in ("L", "R", "AL")), "L")
    return text if first == "L" else f"\N{LEFT-TO-RIGHT MARK}{text}"


def agreement(value: str) -> str:
    """Yes, no, not asked or not recorded."""
    return _AGREEMENT[value]


def kind(value: str) -> str:
    """Whether the front door knows the child already; empty where nobody said."""
    return _KINDS[value]


def schooling(value: str) -> str:
    """How the child is taught; empty where nobody said."""
    return _SCHOOLING[value]


def health_plan(value: str) -> str:
    """Whether there is an education, health and care plan; empty where nobody said."""
    return _HEALTH_PLANS[value]


def bearing(value: str) -> str:
    """How somebody in the household bears on the child's safety; empty where nobody said."""
    return _BEARINGS[value]


def basis(value: str) -> str:
    """The ground in data-protection law (dossier 3.5); empty where none was chosen."""
    return _BASES[value]


def interview(value: str) -> str:
    """What became of a return interview."""
    return _INTERVIEWS[value]


def connection(value: str) -> str:
    """What a fact is about."""
    return _CONNECTIONS[value]


def status(value: str) -> str:
    """Where an action stands."""
    return _STATUSES[value]


def fact(value: bool | None) -> str:
    """Yes, no or not known."""
    return "Not known" if value is None else "Yes" if value else "No"


def source(concern: Concern) -> str:
    """How a concern is known."""
    return source_of(concern.note.source)


def source_of(value: str | None) -> str:
    """How something is known; empty where nobody said."""
    return _SOURCES[value] if value else ""


def signed(person: Person, when: dt.datetime) -> str:
    """Who signs something, and when."""
    who = ", ".join(part.strip() for part in (person.name, person.role) if part.strip())
    return f"{who or 'Name not recorded'}, {moment(when)}"


def age_of(born: dt.date, on: dt.date) -> str:
    """Somebody's age in years on a day."""
    return str(age_on(on, born=born)) if born <= on else "not born yet"


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
