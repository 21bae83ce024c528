"""A lead's audit: cases that chance drew, what was found in them, and what is kept of it."""

import datetime as dt
from collections.abc import Mapping, Sequence
from pathlib import Path

from cse_assess import files
from cse_assess.audit import criteria
from cse_assess.audit.criteria import Answer, Criterion
from cse_assess.audit.marks import Mark
from cse_assess.audit.sample import Sample
from cse_assess.audit.sheet import blank_form, results_sheet
from cse_assess.paper.document import Document
from cse_assess.paper.rendering import as_file
from cse_assess.usage.period import Period, choices, period
from cse_assess.vault.audit_book import AuditBook
from cse_assess.vault.audits import Drawn
from cse_assess_ui.models.session import Session


class Auditing:
    """What the page asks for; touches no widget.

    Args:
        session: The person at work.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self.criteria: tuple[Criterion, ...] = criteria.load()

    def periods(self) -> list[Period]:
        """The periods that cases can be drawn from, newest first; this quarter is one of them."""
        today = _today()
        since = dt.date(today.year - 1, 1, 1)
        return [period(f"{today.year}-Q{(today.month + 2) // 3}"), *choices(today, since)]

    def usual(self, periods: Sequence[Period]) -> Period:
        """The newest of some periods that a case can be drawn from; the newest where none has one.

        Raises:
            VaultRefused: What was handed over cannot be read.
        """
        return self._audits.newest_with_cases(periods) or periods[0]

    def open_sample(self) -> Sample | None:
        """The sample that is being marked; None where there is none."""
        waiting = [one.sample for one in self._audits.samples() if one.result is None]
        return waiting[-1] if waiting else None

    def closed(self) -> list[Drawn]:
        """The samples that are closed, the newest first."""
        return [one for one in self._audits.samples() if one.result is not None][::-1]

    def draw(self, size: int, wanted: Period) -> Sample:
        """Draw a sample.

        Raises:
            AuditRefused: There is no case that can be drawn.
            VaultRefused: It cannot be kept.
        """
        return self._audits.draw(size, wanted, _today())

    def cases(self, sample: Sample) -> tuple[str, ...]:
        """The cases that the user may review."""
        return self._audits.cases(sample.id)

    def own_marks(self, sample: Sample) -> dict[str, Mark]:
        """What the user has found so far, by case."""
        user = self._session.vault.user
        marks = self._audits.marks(sample.id)
        return {one.case_id: one for one in marks if one.reviewer == user}

    def others(self, sample: Sample) -> dict[str, Mark]:
        """What the second reviewer found, once both have marked everything."""
        user = self._session.vault.user
        marks = self._audits.marks(sample.id)
        return {one.case_id: one for one in marks if one.reviewer != user}

    def mark(
        self, sample: Sample, case_id: str, answers: Mapping[str, Answer], remark: str
    ) -> None:
        """Keep what was found in a case.

        Raises:
            AuditRefused: A criterion has no answer.
            VaultRefused: It cannot be kept.
        """
        self._audits.put_mark(sample.id, case_id, answers, remark, self.criteria)

    def close(self, sample: Sample) -> None:
        """Close a sample; only counts are kept.

        Raises:
            VaultRefused: It cannot be written.
        """
        self._audits.close(sample.id, self.criteria)

    def sheet(self, drawn: Drawn | None) -> Document:
        """What was found, as a paper; a blank form where nothing was.

        Args:
            drawn: A closed sample; None for the form.
        """
        now = dt.datetime.now().astimezone()
        if drawn is None or drawn.result is None:
            return blank_form(self.criteria, created=now)
        return results_sheet(drawn.result, self.criteria, created=now)

    def save(self, document: Document, folder: Path) -> Path:
        """Write a paper.

        Raises:
            FileRefused: It cannot be written.
            VaultRefused: It cannot be noted.
        """
        stem = f"{document.kind}-{document.reference}".strip("-")
        path = folder / f"{stem}.pdf"
        number = 2
        while path.exists():
            path, number = folder / f"{stem}-{number}.pdf", number + 1
        content = as_file(document, "pdf")
        self._session.vault.note("exported", detail=path.name)
        files.write(path, content)
        return path

    @property
    def _audits(self) -> AuditBook:
        return self._session.vault.audits


def _today() -> dt.date:
    return dt.datetime.now().astimezone().date()
