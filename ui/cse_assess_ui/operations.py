"""Work that must not hold up the window: one job after another, on a thread of its own.

The event loop never waits for a disk or a key derivation. Jobs run in the order in which they
were given, so a save can never overtake an earlier one; results come back on the window's thread.
"""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot

from cse_assess.errors import Refusal


class _Reports(QObject):
    done = Signal(object)
    failed = Signal(str)


class _Job(QRunnable):
    def __init__(
        self, work: Callable[[], Any], ended_badly: Callable[[BaseException], None]
    ) -> None:
        super().__init__()
        self._ended_badly = ended_badly
        self.setAutoDelete(False)
        self.reports = _Reports()
        self._work = work

    def run(self) -> None:
        try:
            result = self._work()
        except Refusal as refusal:
            self._ended_badly(refusal)
            self.reports.failed.emit(str(refusal))
        except Exception as error:
            self._ended_badly(error)
            # Only the kind of error: its message may quote what was being worked on.
            self.reports.failed.emit(
                f"Something went wrong that we did not foresee ({type(error).__name__}). "
                "What was saved before is kept. Please try again."
            )
        else:
            self.reports.done.emit(result)


class Worker(QObject):
    """Runs jobs one at a time.

    Signals:
        busy_changed: Emitted with True when the first job starts and False when the last ends.

    Attributes:
        ended_badly: Called, on the job's thread, with the exception of a job that was refused or
            failed.
    """

    busy_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._jobs: set[_Job] = set()
        self.ended_badly: Callable[[BaseException], None] = lambda _: None

    @property
    def busy(self) -> bool:
        """Whether a job is running or waiting."""
        return bool(self._jobs)

    def run(
        self,
        work: Callable[[], Any],
        *,
        done: Callable[[Any], None] | None = None,
        failed: Callable[[str], None] | None = None,
    ) -> None:
        """Run ``work`` on the worker's thread.

        Args:
            work: The job; it touches no widget.
            done: Called on the window's thread with what the job returned.
            failed: Called on the window's thread with a sentence for the user.
        """
        job = _Job(work, self.ended_badly)
        job.reports.done.connect(_Receiver(self, job, done).receive)
        job.reports.failed.connect(_Receiver(self, job, failed).receive)
        if not self._jobs:
            self.busy_changed.emit(True)
        self._jobs.add(job)
        self._pool.start(job)

    def wait(self) -> None:
        """Wait until every job has ended, for closing down."""
        self._pool.waitForDone()

    def finished(self, job: _Job) -> None:
        """Forget a job whose report has arrived."""
        self._jobs.discard(job)
        if not self._jobs:
            self.busy_changed.emit(False)


class _Receiver(QObject):
    """Lives on the window's thread, so that Qt delivers the report there."""

    def __init__(self, worker: Worker, job: _Job, callback: Callable[[Any], None] | None) -> None:
        super().__init__(worker)
        self._worker = worker
        self._job = job
        self._callback = callback

    @Slot(object)
    def receive(self, result: object) -> None:
        self._worker.finished(self._job)
        if self._callback is not None:
            self._callback(result)
        self.deleteLater()
