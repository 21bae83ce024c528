"""A front-door worker's desk: the folder, what lies in it, and what is sent back."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import msgspec

from cse_assess import files
from cse_assess.assessment.decisions import Decision
from cse_assess.assessment.follow_up import RECEIPT_SCHEMA, Arrival, Receipt
from cse_assess.errors import Refusal
from cse_assess.package import inbox
from cse_assess.package.inbox import Letter, Read
from cse_assess.package.keyring import Keyring
from cse_assess.package.receipt import seal_receipt
from cse_assess_ui.models import referring
from cse_assess_ui.models.handover import free_path
from cse_assess_ui.models.session import Session


class NotSetUp(Refusal):
    """The front door has no keys on this computer yet."""


class Desk:
    """What a front door does with referrals.

    Args:
        session: The person at work.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._seen: inbox.Seen = {}
        self._seen_with: object = None  # the folder, keys and contacts that it holds for

    @property
    def folder(self) -> Path | None:
        """The folder that is watched; None until one was chosen."""
        folder = self._session.settings.now.inbox_folder
        return Path(folder).expanduser() if folder else None

    def set_folder(self, folder: Path) -> None:
        """Watch another folder.

        Raises:
            Refusal: It is set by the organisation, or cannot be kept.
        """
        self._session.settings.choose("inbox_folder", str(folder))

    @property
    def folder_is_set(self) -> bool:
        """Whether the organisation has set the folder."""
        return self._session.settings.is_fixed("inbox_folder")

    def keyring(self) -> Keyring:
        """The front door's keys.

        Raises:
            NotSetUp: There are none yet.
        """
        keyring = self._session.keys.front_door()
        if keyring is None:
            raise NotSetUp("The front door has no keys on this computer yet.")
        return keyring

    def letters(self, told: Callable[[int, int], None] = lambda _done, _all: None) -> list[Letter]:
        """What lies in the folder; slow enough for the worker.

        Args:
            told: Hears how many files of how many were looked at; what it raises stops this.

        Raises:
            Refusal: The folder cannot be read.
        """
        folder = self.folder
        if folder is None:
            return []
        keyring, contacts = self.keyring(), self._session.book.contacts
        told_by = (folder, keyring.card, contacts)
        if told_by != self._seen_with:
            self._seen, self._seen_with = {}, told_by
        arrivals = self._session.vault.referrals.arrivals()
        return inbox.look(folder, keyring, contacts, arrivals, self._seen, told)

    def read(self, path: Path) -> tuple[Read, Arrival]:
        """Open a referral, and note that somebody has; slow enough for the worker.

        Raises:
            Refusal: It must not be relied on, or cannot be read.
        """
        found = inbox.read(path, self.keyring(), self._session.book.contacts)
        referring.note_opened(self._session, sender_known=found.opened.sender_known)
        signer = found.sender.signing.fingerprint()
        known = (
            arrival
            for arrival in self._session.vault.referrals.arrivals()
            if (arrival.reference, arrival.signer) == (found.referral.reference, signer)
        )
        arrival = next(known, None) or Arrival(
            reference=found.referral.reference,
            sender=found.sender.name,
            signer=signer,
            first_read=_now(),
        )
        if not self._session.vault.read_only:
            self._session.vault.referrals.save_arrival(arrival)
        return found, arrival

    def answer(self, found: Read, arrival: Arrival, said: Receipt, folder: Path) -> Path:
        """Seal an answer to the sender and write it.

        Args:
            found: The referral.
            arrival: Where it stands.
            said: What is said.
            folder: Where the file goes.

        Returns:
            The file.

        Raises:
            Refusal: It cannot be written.
        """
        self._session.vault.turns.refuse_if_held()
        now = dt.datetime.now().astimezone()
        path = free_path(folder, now.date(), inbox.SUFFIX, stem="answer")
        files.write(path, seal_receipt(said, hub=self.keyring(), to=found.sender, now=now))
        answered = msgspec.structs.replace(arrival, receipts=(*arrival.receipts, said))
        self._session.vault.referrals.save_arrival(answered)
        return path

    def receipt(self, found: Read, by: str, by_phone: str) -> Receipt:
        """That a referral was received.

        Args:
            found: The referral.
            by: Who says so.
            by_phone: How to reach them.
        """
        return Receipt(
            schema=RECEIPT_SCHEMA,
            reference=found.referral.reference,
            kind="received",
            at=_now(),
            by=by,
            by_phone=by_phone,
            practice=found.referral.practice,
        )

    def outcome(
        self,
        found: Read,
        decision: Decision,
        *,
        by: str,
        by_phone: str,
        next_step: str,
        feedback: str,
        minutes: dt.date | None,
    ) -> Receipt:
        """What was decided on a referral.

        Args:
            found: The referral.
            decision: The decision.
            by: Who says so.
            by_phone: How to reach them.
            next_step: What happens next.
            feedback: What helped in the referral, and what was missing.
            minutes: The day by which the notes of a meeting will come.
        """
        return msgspec.structs.replace(
            self.receipt(found, by, by_phone),
            kind="outcome",
            decision=decision.id,
            decision_label=decision.label,
            next_step=next_step,
            feedback=feedback,
            minutes_expected=minutes,
        )


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC).replace(microsecond=0)
