"""Cases as they are listed."""

import datetime as dt

import msgspec

from cse_assess.assessment.follow_up import HandOver, Receipt
from cse_assess.assessment.record import Assessment
from cse_assess.assessment.review import Review
from cse_assess.vault.reviews import Waiting


class Listed(msgspec.Struct, frozen=True, kw_only=True):
    """A case in the list, without what is written in it.

    Attributes:
        id: Its name in the vault.
        created: When it was begun, UTC.
        updated: When it was last changed, UTC, as the clock had it.
        summary: What the list shows of it, as whoever saved it summed it up; None where nobody has.
        hand_overs: The referrals that were made from it, oldest first.
        receipts: What front doors have said of them.
        begun_by: Who began it; empty where nobody knows.
        waiting: Why it waits for a lead to read it; None where it does not.
        review: What a lead has said of it last.
    """

    id: str
    created: dt.datetime
    updated: dt.datetime
    summary: bytes | None = None
    hand_overs: tuple[HandOver, ...] = ()
    receipts: tuple[Receipt, ...] = ()
    begun_by: str = ""
    waiting: Waiting | None = None
    review: Review | None = None

    @property
    def last(self) -> HandOver | None:
        """The last referral made from it."""
        return self.hand_overs[-1] if self.hand_overs else None


class CaseEntry(Listed, frozen=True, kw_only=True):
    """A case with all that is written in it.

    Attributes:
        assessment: The assessment as it stands.
    """

    assessment: Assessment
