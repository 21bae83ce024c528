"""Audits inside the vault's database: samples that were drawn, and what reviewers found in them.

Two people read the same cases, each alone: neither sees what the other found before both have read
every case that both may read. Otherwise their agreement would say nothing.
"""

from collections.abc import Sequence
from typing import Any

import apsw
import msgspec

from cse_assess.audit.criteria import Criterion, same_person
from cse_assess.audit.marks import Mark, refuse_unless_whole
from cse_assess.audit.results import REVIEWERS, AuditResult
from cse_assess.audit.sample import Sample
from cse_assess.vault.errors import VaultRefused
from cse_assess.vault.follow_ups import decoded
from cse_assess.vault.reviews import Reviews


class Drawn(msgspec.Struct, frozen=True):
    """A sample as it stands.

    Attributes:
        sample: What was drawn.
        result: What was found; None until it is closed.
    """

    sample: Sample
    result: AuditResult | None = None


class Audits:
    """Samples and marks. It begins no transaction.

    Args:
        connection: The database, with its tables.
    """

    def __init__(self, connection: apsw.Connection) -> None:
        self._connection = connection
        self._reviews = Reviews(connection)  # who began a case is read as it is there

    def add_sample(self, sample: Sample) -> None:
        """Keep a sample for good.

        Args:
            sample: What was drawn.

        Raises:
            VaultRefused: There is one of this name.
        """
        try:
            self._connection.execute(
                "INSERT INTO sample (name, body) VALUES (?, ?)",
                (sample.id, msgspec.json.encode(sample)),
            )
        except apsw.ConstraintError:
            raise VaultRefused(
                "There is a sample of this name already. Nothing was kept.", remedy="Draw again."
            ) from None

    def samples(self) -> list[Drawn]:
        """Every sample, the newest first.

        Raises:
            VaultRefused: One cannot be read.
        """
        rows: list[tuple[Any, ...]] = self._connection.execute(
            "SELECT body, result FROM sample ORDER BY id DESC"
        ).fetchall()
        return [_drawn(*row) for row in rows]

    def cases(self, sample: str, reviewer: str) -> tuple[str, ...]:
        """The cases of a sample that somebody may review: still there, and not begun by them.

        Args:
            sample: The sample's name.
            reviewer: Who reviews.

        Raises:
            VaultRefused: There is no such sample, or it cannot be read.
        """
        begun_by = self._reviews.authors()
        there = self._there(self._sample(sample).sample)
        return tuple(case for case in there if not same_person(begun_by.get(case, ""), (reviewer,)))

    def put_mark(self, sample: str, mark: Mark, criteria: Sequence[Criterion]) -> None:
        """Keep what a reviewer found in a case, in place of what they found before.

        Once the reviewers can see each other's marks, what each had answered alone is kept beside.

        Args:
            sample: The sample's name.
            mark: What was found.
            criteria: What is looked at.

        Raises:
            AuditRefused: A criterion has no answer, or there is an answer to something else.
            VaultRefused: There is no such sample, it is closed, the case is not in it or not there
                any more, the reviewer began the case, or two others review the sample already.
        """
        drawn = self._sample(sample)
        if drawn.result is not None:
            raise VaultRefused(
                "This sample is closed, so its marks stay as they are. Nothing was changed.",
                remedy="Draw a new sample if there is more to look at.",
            )
        refuse_unless_whole(mark, criteria)
        self._refuse_case(drawn.sample, mark)
        marks = self.marks(sample)
        self._refuse_third(marks, mark.reviewer)
        before = _of(marks, mark.reviewer).get(mark.case_id)
        alone = {}
        if before is not None and self._open(drawn, marks, mark.reviewer):
            alone = before.independent
        kept = msgspec.structs.replace(mark, alone=alone)
        self._connection.execute(
            "INSERT INTO mark (sample, case_id, reviewer, body) VALUES (?1, ?2, ?3, ?4) "
            "ON CONFLICT (sample, case_id, reviewer) DO UPDATE SET body = ?4",
            (sample, mark.case_id, mark.reviewer, msgspec.json.encode(kept)),
        )

    def marks(self, sample: str) -> list[Mark]:
        """Every mark of a sample, to work out its result: no reviewer is shown them.

        Args:
            sample: The sample's name.

        Raises:
            VaultRefused: One cannot be read.
        """
        rows: list[tuple[Any, ...]] = self._connection.execute(
            "SELECT body FROM mark WHERE sample = ? ORDER BY id", (sample,)
        ).fetchall()
        return [decoded(body, Mark) for (body,) in rows]

    def marks_for(self, sample: str, reviewer: str) -> list[Mark]:
        """The marks that a reviewer may see.

        Their own; and the other's too once both have marked every case that both may review, or
        the sample is closed.

        Args:
            sample: The sample's name.
            reviewer: Who looks.

        Raises:
            VaultRefused: There is no such sample, or it cannot be read.
        """
        drawn, marks = self._sample(sample), self.marks(sample)
        if self._open(drawn, marks, reviewer):
            return marks
        return list(_of(marks, reviewer).values())

    def close(self, sample: str, result: AuditResult) -> None:
        """Close a sample with what was found; nothing in it is changed after.

        Args:
            sample: The sample's name.
            result: What was found.

        Raises:
            VaultRefused: There is no such sample, it is closed already, or nobody has reviewed a
                case of it.
        """
        drawn = self._sample(sample)
        if drawn.result is not None:
            raise VaultRefused("This sample is closed already. Nothing was changed.")
        if not result.reviewed:
            raise VaultRefused(
                "Nobody has reviewed a case of this sample yet. It stays open.",
                remedy="Review at least one case, then close it.",
            )
        self._connection.execute(
            "UPDATE sample SET result = ? WHERE name = ?", (msgspec.json.encode(result), sample)
        )

    def _open(self, drawn: Drawn, marks: Sequence[Mark], reviewer: str) -> bool:
        """Whether a reviewer may see what the other has found."""
        if drawn.result is not None:
            return True
        others = {mark.reviewer for mark in marks} - {reviewer}
        if len(others) != 1:
            return False
        begun_by, both = self._reviews.authors(), (reviewer, *others)
        shared = {
            case
            for case in self._there(drawn.sample)
            if not same_person(begun_by.get(case, ""), both)
        }
        return bool(shared) and all(shared <= _of(marks, name).keys() for name in both)

    def _refuse_case(self, sample: Sample, mark: Mark) -> None:
        if mark.case_id not in self._there(sample):
            raise VaultRefused(
                "This case is not in the sample, or is not in the vault any more. "
                "Nothing was kept.",
                remedy="Go on with the next case.",
            )
        if same_person(self._reviews.authors().get(mark.case_id, ""), (mark.reviewer,)):
            raise VaultRefused(
                "You began this case, so somebody else has to review it. Nothing was kept.",
                remedy="Go on with the next case.",
            )

    def _refuse_third(self, marks: Sequence[Mark], reviewer: str) -> None:
        others = {mark.reviewer for mark in marks} - {reviewer}
        if len(others) >= REVIEWERS:
            raise VaultRefused(
                "Two people are reviewing this sample already. Nothing was kept.",
                remedy="Draw a sample of your own, and ask somebody to review it with you.",
            )

    def _sample(self, name: str) -> Drawn:
        rows: list[tuple[Any, ...]] = self._connection.execute(
            "SELECT body, result FROM sample WHERE name = ?", (name,)
        ).fetchall()
        if not rows:
            raise VaultRefused("There is no such sample.")
        return _drawn(*rows[0])

    def _there(self, sample: Sample) -> tuple[str, ...]:
        """The cases of a sample that were not destroyed since."""
        rows = self._connection.execute("SELECT id FROM assessment").fetchall()
        ids = {row[0] for row in rows}
        return tuple(case for case in sample.case_ids if case in ids)


def _drawn(body: bytes, result: bytes | None) -> Drawn:
    return Drawn(decoded(body, Sample), None if result is None else decoded(result, AuditResult))


def _of(marks: Sequence[Mark], reviewer: str) -> dict[str, Mark]:
    """One reviewer's marks by case."""
    return {mark.case_id: mark for mark in marks if mark.reviewer == reviewer}
