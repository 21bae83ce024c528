"""Audits inside the vault: drawing a sample, marking it, closing it; each step in the trail."""

import contextlib
import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence

from cse_assess.assessment.follow_up import HandOver
from cse_assess.audit.criteria import Answer, Criterion, same_person
from cse_assess.audit.marks import Mark
from cse_assess.audit.results import AuditResult, results
from cse_assess.audit.sample import Candidate, Sample, draw
from cse_assess.usage.period import Period
from cse_assess.vault.audits import Audits, Drawn
from cse_assess.vault.cases import Cases
from cse_assess.vault.errors import VaultRefused
from cse_assess.vault.follow_ups import FollowUps
from cse_assess.vault.reviews import Reviews
from cse_assess.vault.turns import Turns


class AuditBook:
    """What an audit needs of the vault.

    Args:
        turns: The database, and whose turn it is.
    """

    def __init__(self, turns: Turns) -> None:
        self._turns = turns
        self._audits = Audits(turns.connection)
        self._cases = Cases(turns.connection)
        self._follow_ups = FollowUps(turns.connection)
        self._reviews = Reviews(turns.connection)

    def draw(self, size: int, period: Period, today: dt.date) -> Sample:
        """Draw cases by lot from those that were handed over in a period.

        Practice cases are not drawn, nor what the user began.

        Args:
            size: How many are wanted.
            period: When they were handed over.
            today: The present day.

        Raises:
            AuditRefused: There is no case that can be drawn.
            VaultRefused: It cannot be written.
        """
        with self._turns.changing():
            found, user = list(self._candidates(period)), self._turns.user
            sample = draw(found, size, period=period, not_by=user, today=today)
            self._audits.add_sample(sample)
            self._turns.note("audit-drawn", detail=sample.id)
        return sample

    def newest_with_cases(self, periods: Iterable[Period]) -> Period | None:
        """The first of some periods that the user could draw a case from.

        Args:
            periods: Newest first.

        Raises:
            VaultRefused: What was handed over cannot be read.
        """
        with self._turns.reading():
            made, begun_by = self._follow_ups.hand_overs(), self._reviews.authors()
            theirs = {
                case_id: hand_overs
                for case_id, hand_overs in made.items()
                if not same_person(begun_by.get(case_id, ""), (self._turns.user,))
            }
            for one in periods:
                if any(self._inside(one, theirs)):
                    return one
        return None

    def samples(self) -> list[Drawn]:
        """Every sample, oldest first.

        Raises:
            VaultRefused: One cannot be read.
        """
        with self._turns.reading():
            return self._audits.samples()

    def cases(self, sample: str) -> tuple[str, ...]:
        """The cases of a sample that the user may review.

        Args:
            sample: The sample's name.

        Raises:
            VaultRefused: There is no such sample, or it cannot be read.
        """
        with self._turns.reading():
            return self._audits.cases(sample, self._turns.user)

    def put_mark(
        self,
        sample: str,
        case_id: str,
        answers: Mapping[str, Answer],
        remark: str,
        criteria: Sequence[Criterion],
    ) -> None:
        """Keep what the user found in a case.

        Args:
            sample: The sample's name.
            case_id: The case.
            answers: Criterion to answer.
            remark: What else there is to say; it stays in the vault.
            criteria: What is looked at.

        Raises:
            AuditRefused: A criterion has no answer.
            VaultRefused: It cannot be kept, as :meth:`Audits.put_mark` says.
        """
        with self._turns.changing():
            mark = Mark(
                case_id=case_id,
                reviewer=self._turns.user,
                at=dt.datetime.now(dt.UTC),
                answers=dict(answers),
                remark=remark,
            )
            self._audits.put_mark(sample, mark, criteria)
            self._turns.note("audit-marked", case_id=case_id, detail=sample)

    def marks(self, sample: str) -> list[Mark]:
        """The marks that the user may see: their own, until both reviewers have marked all.

        Args:
            sample: The sample's name.

        Raises:
            VaultRefused: There is no such sample, or it cannot be read.
        """
        with self._turns.reading():
            return self._audits.marks_for(sample, self._turns.user)

    def close(self, sample: str, criteria: Sequence[Criterion]) -> AuditResult:
        """Close a sample: its marks stay as they are, and what is kept names nobody.

        Args:
            sample: The sample's name.
            criteria: What was looked at.

        Raises:
            VaultRefused: There is no such sample, it is closed, or it cannot be written.
        """
        with self._turns.changing():
            drawn = next((one for one in self._audits.samples() if one.sample.id == sample), None)
            if drawn is None:
                raise VaultRefused("There is no such sample.")
            result = results(drawn.sample, self._audits.marks(sample), criteria)
            self._audits.close(sample, result)
            self._turns.note("audit-closed", detail=sample)
        return result

    def _candidates(self, period: Period) -> Iterator[Candidate]:
        begun_by = self._reviews.authors()
        for case_id, day in self._inside(period, self._follow_ups.hand_overs()):
            yield Candidate(case_id=case_id, day=day, begun_by=begun_by.get(case_id, ""))

    def _inside(
        self, period: Period, hand_overs: Mapping[str, Sequence[HandOver]]
    ) -> Iterator[tuple[str, dt.date]]:
        """The real cases that were handed over in a period, and the last day of each in it."""
        for case_id, made in hand_overs.items():
            inside = [day for one in made if period.holds(day := one.at.astimezone().date())]
            if inside and not self._practice(case_id):
                yield case_id, inside[-1]

    def _practice(self, case_id: str) -> bool:
        """Whether a case is fictional; one that cannot be read is not drawn either."""
        with contextlib.suppress(VaultRefused):
            return self._cases.read(case_id).practice
        return True
