"""Referrals between the vault and the files that are handed over: out, and the answer back in."""

from pathlib import Path

from cse_assess.diagnostics.events import Opened, PackageMade, PackageOpened, Size, Way
from cse_assess.instrument.library import Library
from cse_assess_ui.models import hand_overs
from cse_assess_ui.models.case import CaseModel
from cse_assess_ui.models.hand_overs import Made, Wanted
from cse_assess_ui.models.session import Session


def hand_over(session: Session, case: CaseModel, wanted: Wanted) -> Made:
    """Build the referral and write the file that is handed over.

    Slow enough for the worker; touches no widget.

    Args:
        session: The person at work.
        case: The case.
        wanted: Where it goes, and how.

    Raises:
        Refusal: Something is missing, the front door does not accept this, or the file cannot
            be written.
    """
    vault = session.vault
    vault.turns.refuse_if_held()  # a file that nobody remembers would never be followed up
    assessment = case.assessment
    # Its headings are English, so its questions are too, whatever the window speaks.
    form = Library().bound(assessment.form, assessment.form_version)
    keys, said = session.keys.agency(session.profile.person), session.reviewing.said(case.case_id)
    wanted = wanted._replace(door=wanted.door.allowed_by(session.settings.now.hand_overs))
    made = hand_overs.make(assessment, form, keys, wanted, reviews=said)
    event = session.counting.sealed(case.case_id, assessment, made.hand_over.way)
    vault.referrals.hand_over(case.case_id, made.hand_over, signed=assessment, event=event)
    session.note(PackageMade(Way(made.hand_over.way), Size.of(made.size)))
    return made


def take_answer(session: Session, path: Path) -> tuple[str, bool]:
    """Take a front door's answer in.

    Args:
        session: The person at work.
        path: The file.

    Returns:
        The case that it is about, and whether the front door's card is known.

    Raises:
        Refusal: It is no sound answer to a referral from here; nothing was taken in.
    """
    keyring = session.keys.agency(session.profile.person)
    received = hand_overs.read_answer(path, keyring, session.book.contacts)
    note_opened(session, sender_known=received.hub_known)
    signer = received.hub.signing.fingerprint()
    return session.vault.referrals.take_receipt(received.receipt, signer=signer), received.hub_known


def note_opened(session: Session, *, sender_known: bool) -> None:
    """Note for IT that a package or an answer was opened.

    Args:
        session: The person at work.
        sender_known: Whether the card of whoever made it is known here.
    """
    session.note(PackageOpened(Opened.SOUND if sender_known else Opened.UNKNOWN_SENDER))
