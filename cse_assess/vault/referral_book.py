"""Referrals inside the vault: what was handed over from here, what was answered, what came here."""

from cryptography.hazmat.primitives.constant_time import bytes_eq

from cse_assess.assessment.follow_up import Arrival, HandOver, Receipt
from cse_assess.assessment.record import Assessment
from cse_assess.usage.events import Event
from cse_assess.vault.cases import Cases
from cse_assess.vault.errors import VaultRefused
from cse_assess.vault.follow_ups import FollowUps
from cse_assess.vault.reviews import Reviews
from cse_assess.vault.trail import Kind
from cse_assess.vault.turns import Turns, now
from cse_assess.vault.usage_book import UsageBook


class ReferralBook:
    """What becomes of referrals.

    Args:
        turns: The database, and whose turn it is.
        usage: Counts steps in the transaction of what they count.
    """

    def __init__(self, turns: Turns, usage: UsageBook) -> None:
        self._turns, self._usage = turns, usage
        self._cases = Cases(turns.connection)
        self._follow_ups = FollowUps(turns.connection)
        self._reviews = Reviews(turns.connection)

    def hand_over(
        self,
        case_id: str,
        made: HandOver,
        *,
        signed: Assessment | None = None,
        event: Event | None = None,
    ) -> None:
        """Remember a handing over, or what has become of it since.

        Args:
            case_id: The case.
            made: The handing over as it stands.
            signed: The assessment that it rests on, kept unchanged for good.
            event: A step to count.

        Raises:
            VaultRefused: There is no such case, or it cannot be written.
        """
        with self._turns.changing():
            self._cases.touch(case_id, now())
            known = self._follow_ups.hand_overs(case_id).get(case_id, [])
            before = next((one for one in known if one.reference == made.reference), None)
            self._follow_ups.put(case_id, made, signed)
            if signed is not None:
                self._reviews.gone(case_id, made, signed)
            kind: Kind = "sent" if made.sent else "handed-over"
            self._turns.note(kind, case_id=case_id, detail=f"{made.reference} {made.way}")
            assessment = signed or self._cases.read(case_id)
            if event is not None:
                self._usage.add(event, case_id, assessment)
            self._usage.add_sent(case_id, assessment, made, before)

    def signed(self, reference: str) -> Assessment | None:
        """The assessment that a handing over rests on, exactly as it was then.

        Raises:
            VaultRefused: It cannot be read.
        """
        with self._turns.reading():
            return self._follow_ups.signed(reference)

    def take_receipt(self, receipt: Receipt, *, signer: str) -> str:
        """Remember what a front door said of a referral; once, however often it is taken in.

        Args:
            receipt: What it said.
            signer: The fingerprint of the keys that signed it.

        Returns:
            The case that it is about.

        Raises:
            VaultRefused: No case here was referred under this reference, or not to whoever signed
                it; or it cannot be written.
        """
        with self._turns.changing():
            case_id = self._follow_ups.case_of(receipt.reference)
            if case_id is None:
                raise VaultRefused(
                    f"No referral {receipt.reference} was made on this computer. "
                    "Nothing was taken in.",
                    remedy="Open the answer on the computer that made the referral.",
                )
            self._refuse_stranger(receipt, signer)
            known = self._follow_ups.receipts(case_id).get(case_id, [])
            if self._follow_ups.take(receipt):
                self._cases.touch(case_id, now())
                detail = f"{receipt.reference} {receipt.kind}"
                self._turns.note("receipt", case_id=case_id, detail=detail)
                self._usage.add_answer(
                    case_id,
                    self._cases.read(case_id),
                    self._follow_ups.hand_over(receipt.reference),
                    receipt,
                    [one for one in known if one.reference == receipt.reference],
                )
        return case_id

    def arrivals(self) -> list[Arrival]:
        """The referrals that were looked at here, for a front door.

        Raises:
            VaultRefused: They cannot be read.
        """
        with self._turns.reading():
            return self._follow_ups.arrivals()

    def save_arrival(self, arrival: Arrival) -> None:
        """Remember where a referral stands, for a front door.

        Raises:
            VaultRefused: It cannot be written.
        """
        with self._turns.changing():
            self._follow_ups.save_arrival(arrival)
            kind: Kind = "answered" if arrival.receipts else "arrival"
            self._turns.note(kind, detail=arrival.reference)

    def _refuse_stranger(self, receipt: Receipt, signer: str) -> None:
        made = self._follow_ups.hand_over(receipt.reference)
        if made.hub_signer and not bytes_eq(made.hub_signer.encode(), signer.encode()):
            raise VaultRefused(
                f"This answer is not signed by {made.hub}, to whom {receipt.reference} went. "
                "Nothing was taken in.",
                remedy=f"Ring {made.hub_phone} and ask whether they have answered.",
            )
