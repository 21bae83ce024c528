"""Handing a referral over, in whichever way, and what becomes of it."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec

from cse_assess import files, working_days
from cse_assess.assessment.follow_up import HandOver, Progress, Receipt, progress
from cse_assess.assessment.record import Assessment
from cse_assess.assessment.review import Review
from cse_assess.errors import Refusal
from cse_assess.identifiers import new_reference
from cse_assess.instrument.definition import Form
from cse_assess.package.attachments import Attachment
from cse_assess.package.card import Handover
from cse_assess.package.contacts import Contacts
from cse_assess.package.front_door import FrontDoor
from cse_assess.package.keyring import Keyring
from cse_assess.package.opening import LIMIT
from cse_assess.package.receipt import Received, open_receipt
from cse_assess.referral.build import build
from cse_assess.referral.model import Referral
from cse_assess.spoken import Passphrase


class Made(NamedTuple):
    """A file that was made.

    Attributes:
        hand_over: What is remembered of it.
        passphrase: What opens it, where it is a PDF under a passphrase; kept nowhere.
        referral: What it says.
        size: How many bytes the file has.
    """

    hand_over: HandOver
    passphrase: Passphrase | None
    referral: Referral
    size: int


class Wanted(NamedTuple):
    """How a referral is to be handed over.

    Attributes:
        door: Where it goes.
        path: The file to write.
        way: How.
        reason: Why in this way, where it is not the safest one.
        attached: Files that go with it.
    """

    door: FrontDoor
    path: Path
    way: Handover = "sealed"
    reason: str = ""
    attached: Sequence[Attachment] = ()


def make(
    assessment: Assessment,
    form: Form,
    sender: Keyring,
    wanted: Wanted,
    *,
    reviews: Sequence[Review] = (),
) -> Made:
    """Build the referral and write the file that is handed over.

    Args:
        assessment: The assessment.
        form: Its form, in English, as the referral is.
        sender: The sender's keys.
        wanted: Where it goes, and how.
        reviews: What leads have said of it by now.

    Raises:
        Refusal: Something is missing, the front door does not accept this, or the file cannot be
            written.
    """
    # Both bring reportlab, which nothing else at start needs.
    from cse_assess.package.handover import as_pdf, as_plain  # noqa: PLC0415
    from cse_assess.package.seal import seal  # noqa: PLC0415

    now = dt.datetime.now().astimezone()
    today = now.date()
    referral = build(form, assessment, reference=new_reference(), created=now, reviews=reviews)
    passphrase = None
    door, path, way, reason, attached = wanted
    if way == "sealed":
        content = seal(referral, sender=sender, hub=door, today=today, attached=attached)
    elif way == "pdf":
        content, passphrase = as_pdf(referral, hub=door, today=today, attached=attached)
    else:
        if not reason.strip():
            raise Refusal(
                "A plain copy can be read by anybody who gets it. Nothing was made.",
                place="reason",
                remedy="Write why it has to be plain.",
            )
        content = as_plain(referral, hub=door, today=today)
    files.write(path, content)
    made = HandOver(
        reference=referral.reference,
        hub=door.name,
        hub_phone=door.phone,
        hub_phone_out_of_hours=door.phone_out_of_hours,
        hub_signer=door.card.signing.fingerprint() if door.card else "",
        file=path.name,
        at=referral.created,
        way=way,
        reason=reason.strip(),
    )
    return Made(made, passphrase, referral, len(content))


def read_answer(path: Path, sender: Keyring, contacts: Contacts) -> Received:
    """Open a front door's answer.

    Args:
        path: The file.
        sender: The keys of whoever made the referral.
        contacts: The front doors that are known.

    Raises:
        Refusal: It cannot be read, or is no sound answer.
    """
    content = files.read(path, limit=LIMIT)
    return open_receipt(content, sender, file=path.name, contacts=contacts)


class Standings:
    """Works out where referrals stand; the calendar is read once."""

    def __init__(self) -> None:
        self._calendar = working_days.load()

    def of(
        self, made: HandOver, receipts: Sequence[Receipt], *, today: dt.date, working_days: int
    ) -> Progress:
        """Where one stands.

        Args:
            made: The handing over.
            receipts: What the front door has said.
            today: The present day.
            working_days: The form's time limit.
        """
        return progress(
            made, receipts, today=today, calendar=self._calendar, working_days=working_days
        )


def sent(made: HandOver) -> HandOver:
    """The same, sent now."""
    return msgspec.structs.replace(made, sent=_now())


def told(made: HandOver, words: str) -> HandOver:
    """The same, acknowledged by phone or letter just now.

    Args:
        made: The handing over.
        words: What was said, and by whom.
    """
    return msgspec.structs.replace(made, told=words.strip(), told_at=_now())


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC).replace(microsecond=0)
