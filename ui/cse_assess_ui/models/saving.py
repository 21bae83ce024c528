"""Saving as somebody writes: each change goes to the worker, and only the newest is written."""

from collections.abc import Callable
from typing import Any, Protocol

from cse_assess.assessment.record import Assessment
from cse_assess_ui.operations import Worker

Store = Callable[[str, Assessment], None]


class _Case(Protocol):
    saved: Any
    save_failed: Any

    @property
    def assessment(self) -> Assessment: ...


class Saving:
    """Saves one case.

    Args:
        case: The case, which is told when everything up to now is durable, and when it is not.
        case_id: Its name in the vault.
        store: Saves an assessment durably; runs on the worker.
        worker: Runs it.

    Attributes:
        kept: The record that is durable.
    """

    def __init__(self, case: _Case, case_id: str, store: Store, worker: Worker) -> None:
        self._case_id, self._store, self._worker = case_id, store, worker
        self._case = case
        self._newest: Assessment | None = None
        self.kept = case.assessment

    def save(self, assessment: Assessment) -> None:
        """Save a record; jobs that find a newer one waiting have nothing to do."""
        self._newest = assessment

        def work() -> None:
            if assessment is self._newest:
                self._store(self._case_id, assessment)
                self.kept = assessment

        self._worker.run(work, done=self._on_saved, failed=self._on_failed)

    def _on_saved(self, _: object) -> None:
        if not self._worker.busy:
            self._case.saved.emit()

    def _on_failed(self, sentence: str) -> None:
        self._case.save_failed.emit(sentence)
