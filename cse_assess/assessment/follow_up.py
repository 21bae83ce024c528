"""What became of a referral: handed over, sent, received, answered; and when that is overdue.

The records here are kept with the case. A receipt is what the front door sends back; how it is
sealed is the business of :mod:`cse_assess.package.receipt`.
"""

import datetime as dt
from collections.abc import Iterable
from typing import Annotated, Literal

import msgspec

from cse_assess.assessment.fields import LongText, ShortText
from cse_assess.working_days import Calendar

RECEIPT_SCHEMA: Literal["cse-assess/receipt/1"] = "cse-assess/receipt/1"

Way = Literal["sealed", "pdf", "plain"]
State = Literal["not-sent", "waiting", "overdue", "received", "answered"]
Reference = Annotated[str, msgspec.Meta(max_length=40, pattern="^[A-Z0-9-]+$")]


class _Record(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Frozen, by keyword, and nothing that is not described."""


class HandOver(_Record, frozen=True, kw_only=True, omit_defaults=True):
    """One handing over of a case's referral.

    Attributes:
        reference: What the referral is called.
        hub: The front door's name.
        hub_phone: Its phone number in office hours.
        hub_phone_out_of_hours: Its phone number at other times.
        hub_signer: The fingerprint of the keys that its receipts are signed with; empty where it
            has no keys, and answers by phone or letter.
        file: The file's name.
        at: When it was made, UTC.
        way: How it is handed over.
        reason: Why in this way, where it is not the safest that the front door accepts.
        sent: When the user said that it was sent, UTC.
        told: An answer that came by phone or letter, in the user's words.
        told_at: When that was noted, UTC.
    """

    reference: Reference
    hub: str
    hub_phone: str
    hub_phone_out_of_hours: str = ""
    hub_signer: str = ""
    file: str
    at: dt.datetime
    way: Way = "sealed"
    reason: LongText = ""
    sent: dt.datetime | None = None
    told: LongText = ""
    told_at: dt.datetime | None = None


class Receipt(_Record, frozen=True, kw_only=True, omit_defaults=True):
    """What a front door says of a referral: ``receipt.json``.

    Attributes:
        schema: The version of this record.
        reference: The referral.
        kind: It was ``received``, or this is its ``outcome``.
        at: When this was said, UTC.
        by: Who says it: a name, or a role alone.
        by_phone: How to reach them.
        decision: The decision's id; empty for ``received``.
        decision_label: The decision in words.
        next_step: What happens next.
        feedback: What helped in the referral, and what was missing.
        minutes_expected: The day by which the notes of a meeting will come.
        practice: About a fictional child.
    """

    schema: Literal["cse-assess/receipt/1"]
    reference: Reference
    kind: Literal["received", "outcome"]
    at: dt.datetime
    by: ShortText = ""
    by_phone: ShortText = ""
    decision: ShortText = ""
    decision_label: ShortText = ""
    next_step: LongText = ""
    feedback: LongText = ""
    minutes_expected: dt.date | None = None
    practice: bool = False

    def to_json(self) -> bytes:
        """The file: indented, with the fields in the order above."""
        return msgspec.json.format(msgspec.json.encode(self), indent=2) + b"\n"


class Arrival(_Record, frozen=True, kw_only=True, omit_defaults=True):
    """A referral at the front door, from the moment that somebody there looked at it.

    Attributes:
        reference: The referral.
        sender: The sender's name.
        signer: The fingerprint of the sender's keys.
        first_read: When it was first read, UTC.
        receipts: What was sent back, oldest first.
    """

    reference: Reference
    sender: str
    signer: str
    first_read: dt.datetime
    receipts: tuple[Receipt, ...] = ()

    @property
    def state(self) -> Literal["read", "received", "answered"]:
        """What the sender has been told."""
        kinds = {receipt.kind for receipt in self.receipts}
        return "answered" if "outcome" in kinds else "received" if kinds else "read"


class Progress(_Record, frozen=True, kw_only=True):
    """Where a referral stands.

    Attributes:
        state: ``not-sent`` until the user says that it was; ``overdue`` when nothing was heard by
            the end of ``due``.
        due: The day by whose end an acknowledgement is due; None once one has come.
        latest: The last thing that the front door said.
        minutes_due: The day by which notes of a meeting were promised, where they were.
    """

    state: State
    due: dt.date | None
    latest: Receipt | None = None
    minutes_due: dt.date | None = None


def progress(
    hand_over: HandOver,
    receipts: Iterable[Receipt],
    *,
    today: dt.date,
    calendar: Calendar,
    working_days: int,
) -> Progress:
    """Work out where a referral stands.

    The clock starts when the file was sent, or when it was made if nobody said so: a file that
    was never sent must not wait in silence.

    Args:
        hand_over: The handing over.
        receipts: What the front door has said, in any order.
        today: The present day.
        calendar: Which days are working days.
        working_days: The form's time limit for an acknowledgement.
    """
    said = sorted(
        (receipt for receipt in receipts if receipt.reference == hand_over.reference),
        key=lambda receipt: (receipt.kind == "outcome", receipt.at),
    )
    if said:
        latest = said[-1]
        promised = [receipt.minutes_expected for receipt in said if receipt.minutes_expected]
        return Progress(
            state="answered" if latest.kind == "outcome" else "received",
            due=None,
            latest=latest,
            minutes_due=promised[-1] if promised else None,
        )
    if hand_over.told_at is not None:
        return Progress(state="received", due=None)
    since = (hand_over.sent or hand_over.at).astimezone().date()
    due = calendar.after(since, working_days)
    if today > due:
        return Progress(state="overdue", due=due)
    return Progress(state="waiting" if hand_over.sent else "not-sent", due=due)
