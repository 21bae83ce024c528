"""Audits inside the vault: drawing a sample, marking it, closing it; each step in the trail."""

import contextlib
import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Any

import apsw

from cse_assess.assessment.record import Assessment
from cse_assess.audit.criteria import Answer, Criterion
from cse_assess.audit.marks import Mark
from cse_assess.audit.results import AuditResult, results
from cse_assess.audit.sample import Candidate, Sample, draw
from cse_assess.usage.period import Period
from cse_assess.vault.audits import Audits, Drawn
from cse_assess.vault.errors import VaultRefused
from cse_assess.vault.follow_ups import FollowUps, decoded
from cse_assess.vault.reviews import Reviews
from cse_assess.vault.trail import Trail

Turn = Callable[[], AbstractContextManager[None]]


class AuditBook:
    """What an audit needs of the vault.

    Args:
        connection: The database, with its tables.
        trail: Who did what.
        user: Who has opened the vault.
        changing: Begins a transaction in which something is changed.
        reading: Takes its turn to read.
    """

    def __init__(
        self,
        connection: apsw.Connection,
        trail: Trail,
        user: str,
        *,
        changing: Turn,
        reading: Turn,
    ) -> None:
        self._connection = connection
        self._trail = trail
        self._user = user
        self._changing = changing
        self._reading = reading
        self._audits = Audits(connection)
        self._follow_ups = FollowUps(connection)
        self._reviews = Reviews(connection)

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
        with self._changing():
            sample = draw(
                list(self._candidates(period)), size, period=period, not_by=self._user, today=today
            )
            self._audits.add_sample(sample)
            self._note("audit-drawn", sample.id)
        return sample

    def samples(self) -> list[Drawn]:
        """Every sample, oldest first.

        Raises:
            VaultRefused: One cannot be read.
        """
        with self._reading():
            return self._audits.samples()

    def cases(self, sample: str) -> tuple[str, ...]:
        """The cases of a sample that the user may review.

        Args:
            sample: The sample's name.

        Raises:
            VaultRefused: There is no such sample, or it cannot be read.
        """
        with self._reading():
            return self._audits.cases(sample, self._user)

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
        with self._changing():
            mark = Mark(
                case_id=case_id,
                reviewer=self._user,
                at=dt.datetime.now(dt.UTC),
                answers=dict(answers),
                remark=remark,
            )
            self._audits.put_mark(sample, mark, criteria)
            self._note("audit-marked", sample, case_id)

    def marks(self, sample: str) -> list[Mark]:
        """The marks that the user may see: their own, until both reviewers have marked all.

        Args:
            sample: The sample's name.

        Raises:
            VaultRefused: There is no such sample, or it cannot be read.
        """
        with self._reading():
            return self._audits.marks_for(sample, self._user)

    def close(self, sample: str, criteria: Sequence[Criterion]) -> AuditResult:
        """Close a sample: its marks stay as they are, and what is kept names nobody.

        Args:
            sample: The sample's name.
            criteria: What was looked at.

        Raises:
            VaultRefused: There is no such sample, it is closed, or it cannot be written.
        """
        with self._changing():
            drawn = next((one for one in self._audits.samples() if one.sample.id == sample), None)
            if drawn is None:
                raise VaultRefused("There is no such sample.")
            result = results(drawn.sample, self._audits.marks(sample), criteria)
            self._audits.close(sample, result)
            self._note("audit-closed", sample)
        return result

    def _candidates(self, period: Period) -> Iterator[Candidate]:
        begun_by = self._reviews.authors()
        for case_id, made in self._follow_ups.hand_overs().items():
            days = [one.at.astimezone().date() for one in made]
            inside = [day for day in days if period.holds(day)]
            if inside and not self._practice(case_id):
                yield Candidate(case_id=case_id, day=inside[-1], begun_by=begun_by.get(case_id, ""))

    def _practice(self, case_id: str) -> bool:
        """Whether a case is fictional; one that cannot be read is not drawn either."""
        row: Any = self._connection.execute(
            "SELECT body FROM assessment WHERE id = ?", (case_id,)
        ).fetchone()
        with contextlib.suppress(VaultRefused):
            return decoded(bytes(row[0]), Assessment).practice
        return True

    def _note(self, kind: Any, sample: str, case_id: str = "") -> None:
        now = dt.datetime.now(dt.UTC).isoformat(timespec="microseconds")
        self._trail.add(now, self._user, kind, case_id=case_id, detail=sample)
