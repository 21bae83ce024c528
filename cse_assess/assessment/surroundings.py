"""Who and what surrounds a child: family, agencies, people and places of concern, what came before.

Each is one row of a list that is written as it becomes known. Nothing here is required and nothing
here is scored. The fields are the union of those that front doors ask for (dossier 4.1) and that
police partners ask for (dossier 5.1).
"""

import datetime as dt
from typing import Literal

from cse_assess.assessment.fields import LongText, Record, ShortText, Source, YesNo

Bearing = Literal["", "may-be-at-risk", "may-pose-risk", "protects"]
"""How a person in the household bears on the child's safety; empty where nobody has said."""

ReturnInterview = Literal["", "done", "offered", "declined", "not-offered"]
"""What became of the talk that a child is offered after being missing (dossier 3.1)."""

ConnectionKind = Literal["person", "vehicle", "place", "online", "phone", "other-child"]


class HouseholdMember(Record, frozen=True, kw_only=True):
    """Somebody of the child's family or household.

    Attributes:
        name: What they are called.
        relationship: What they are to the child.
        date_of_birth: The date of birth, where it is known.
        age: Age in words, where it is not.
        parental_responsibility: Whether they have it.
        lives_with_child: Whether they live with the child.
        bearing: How they bear on the child's safety.
        note: How this person's situation differs; school, health, what they need.
    """

    name: ShortText = ""
    relationship: ShortText = ""
    date_of_birth: dt.date | None = None
    age: ShortText = ""
    parental_responsibility: YesNo = "not-known"
    lives_with_child: YesNo = "not-known"
    bearing: Bearing = ""
    note: LongText = ""


class Agency(Record, frozen=True, kw_only=True):
    """A service that knows the child.

    Attributes:
        service: Which service.
        who: A person there, and their role.
        contact: How to reach them.
        knows: Whether they know of the referral.
        doing: What they do for the child.
    """

    service: ShortText = ""
    who: ShortText = ""
    contact: ShortText = ""
    knows: YesNo = "not-known"
    doing: LongText = ""


class MissingEpisode(Record, frozen=True, kw_only=True):
    """A time when the child was missing.

    Attributes:
        gone: When they went, as a date or in words.
        back: When they came back.
        told_police: Whether the police were told.
        found: Where they were found, and with whom.
        interview: What became of the return interview.
        learned: What it told: what drew them away, what would help.
    """

    gone: ShortText = ""
    back: ShortText = ""
    told_police: YesNo = "not-known"
    found: LongText = ""
    interview: ReturnInterview = ""
    learned: LongText = ""


class Event(Record, frozen=True, kw_only=True):
    """Something in the child's life that a reader has to know, beside what the items hold.

    Attributes:
        when: When, as a date or in words.
        what: What happened.
        source: How it is known.
        done: What was done about it, and what came of that.
    """

    when: ShortText = ""
    what: LongText = ""
    source: Source | None = None
    done: LongText = ""


class Connection(Record, frozen=True, kw_only=True):
    """One fact about a person, vehicle, place, online name or phone that is of concern.

    Attributes:
        kind: What it is about.
        what: The name, nickname, number plate, address or handle.
        looks: What they or it look like; make, colour, marks, age.
        link: How it is tied to the child, and to other people, places and vehicles.
        when: When it was seen or heard, as a date or in words.
        source: How it is known.
        source_at_risk: Whether whoever told it could be recognised or hurt.
        seen_before: Whether the same detail has come up before.
        police_only: Goes to the police alone, never into the referral.
    """

    kind: ConnectionKind = "person"
    what: ShortText = ""
    looks: ShortText = ""
    link: LongText = ""
    when: ShortText = ""
    source: Source | None = None
    source_at_risk: YesNo = "not-known"
    seen_before: YesNo = "not-known"
    police_only: bool = False
