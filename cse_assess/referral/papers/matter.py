"""What the papers of a case are made from."""

import datetime as dt

import msgspec

from cse_assess.assessment.follow_up import HandOver, Receipt
from cse_assess.assessment.surroundings import Connection
from cse_assess.referral.model import Referral
from cse_assess.referral.papers.portal import PortalHeading

NO_REFERENCE = "No reference yet"
"""What stands where a reference will, before a referral has been handed over."""


class DoorTold(msgspec.Struct, frozen=True):
    """The front door, as far as paper needs it.

    Attributes:
        name: What it is called.
        phone: Its number in office hours.
        phone_out_of_hours: Its number at other times.
        portal: The headings of its portal, in its order; empty where it has not said.
    """

    name: str = ""
    phone: str = ""
    phone_out_of_hours: str = ""
    portal: tuple[PortalHeading, ...] = ()


class EarlierTold(msgspec.Struct, frozen=True):
    """An assessment of the same child before this one.

    Attributes:
        date: The day that it was true of.
        level: The level in words.
        changed: What was said to have changed since the one before.
    """

    date: dt.date
    level: str
    changed: str = ""


class Matter(msgspec.Struct, frozen=True, kw_only=True):
    """One case on one day.

    Attributes:
        referral: Everything that may be shared with the front door, complete or not yet.
        connections: People, vehicles, places and online names, those for the police alone too.
            The referral has only those that are not.
        today: The present day.
        door: The front door.
        earlier: Earlier assessments of the child, oldest first.
        hand_over: The last handing over, where there was one.
        due: The day by whose end the front door's acknowledgement was due.
        receipts: What the front door has said, oldest first.
        meeting: The day of the meeting that a brief is for.
    """

    referral: Referral
    connections: tuple[Connection, ...] = ()
    today: dt.date
    door: DoorTold = DoorTold()
    earlier: tuple[EarlierTold, ...] = ()
    hand_over: HandOver | None = None
    due: dt.date | None = None
    receipts: tuple[Receipt, ...] = ()
    meeting: dt.date | None = None
