"""Reviews inside the vault, signed under the name that opened it. None holds a referral up."""

import datetime as dt
from collections.abc import Sequence

from cse_assess.assessment.review import Remark, Review, Verdict
from cse_assess.usage.observing import bare
from cse_assess.vault.cases import Cases
from cse_assess.vault.follow_ups import FollowUps
from cse_assess.vault.reviews import Reviews, signed_now
from cse_assess.vault.turns import Turns
from cse_assess.vault.usage_book import UsageBook


class ReviewBook:
    """What leads are asked to read, and what they say of it.

    Args:
        turns: The database, and whose turn it is.
        usage: Counts steps in the transaction of what they count.
    """

    def __init__(self, turns: Turns, usage: UsageBook) -> None:
        self._turns, self._usage = turns, usage
        self._cases = Cases(turns.connection)
        self._follow_ups = FollowUps(turns.connection)
        self._reviews = Reviews(turns.connection)

    def ask(self, case_id: str) -> None:
        """Ask a lead to read a case.

        Raises:
            VaultRefused: There is no such case, or it cannot be written.
        """
        with self._turns.changing():
            self._reviews.ask(case_id, by=self._turns.user, at=dt.datetime.now(dt.UTC))
            self._turns.note("review-asked", case_id=case_id)

    def sign(
        self, case_id: str, verdict: Verdict, remarks: Sequence[Remark], *, of: str, role: str = ""
    ) -> Review:
        """Sign a review; it is kept for good.

        Args:
            case_id: The case.
            verdict: What was found.
            remarks: What is said of its sections.
            of: The version that was read.
            role: The role of whoever signs.

        Raises:
            VaultRefused: Whoever signs has made the assessment, it was changed since it was read,
                changes are asked for and none is named, or it cannot be written.
        """
        with self._turns.changing():
            made = self._follow_ups.hand_overs(case_id).get(case_id)
            reference = made[-1].reference if made else ""
            review = signed_now(
                verdict, remarks, by=self._turns.user, role=role, of=of, reference=reference
            )
            self._reviews.sign(case_id, review)
            detail = f"{verdict} {of} {reference}".strip()
            self._turns.note("reviewed", case_id=case_id, detail=detail)
            assessment = self._cases.read(case_id)
            today = dt.datetime.now().astimezone().date()
            self._usage.add(bare("review-signed", assessment, day=today), case_id, assessment)
        return review

    def of(self, case_id: str) -> list[Review]:
        """Every review of a case, oldest first.

        Raises:
            VaultRefused: They cannot be read.
        """
        with self._turns.reading():
            return self._reviews.of(case_id)

    def draft(self, case_id: str) -> tuple[Remark, ...]:
        """What the user has written of a case and not signed yet.

        Raises:
            VaultRefused: It cannot be read.
        """
        with self._turns.reading():
            return self._reviews.draft(case_id, self._turns.user)

    def keep_draft(self, case_id: str, remarks: Sequence[Remark]) -> None:
        """Keep what the user has written of a case so far.

        Raises:
            VaultRefused: It cannot be written.
        """
        with self._turns.changing():
            self._reviews.keep_draft(case_id, self._turns.user, remarks)
