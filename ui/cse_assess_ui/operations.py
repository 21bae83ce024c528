"""Work that must not hold up the window: one job after another, on a thread of its own.

The event loop never waits for a disk or a key derivation. Jobs run in the order in which they
were given, so a save can never overtake an earlier one; results come back on the window's thread.
"""

from collections import deque
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot

from cse_assess.errors import Refusal

Report = Callable[[Any], None]


class Stopped(Exception):  # noqa: N818 - nothing went wrong
    """A job was told to stop, and did."""


class Progress(QObject):
    """How far a long job is, and whether it is still wanted. Made by ``Worker.run_long``.

    Attributes:
        latest: What was reported last: so much of so much.

    Signals:
        reported: So much of so much is done.
        ended: The job is over: done, refused or stopped.
    """

    reported = Signal(object, object)  # not int, which ends at 2 GB
    ended = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.latest = (0, 0)
        self._cancelled = False

    @property
    def cancelled(self) -> bool:
        """Whether the job is no longer wanted."""
        return self._cancelled

    def cancel(self) -> None:
        """Ask the job to stop. It does so where it looks next, and leaves nothing half done."""
        self._cancelled = True

    def report(self, done: int, total: int) -> None:
        """Say how far it is; called by the job, on its own thread.

        Args:
            done: How much is done, in whatever the job counts.
            total: How much there is; 0 where nobody knows.

        Raises:
            Stopped: It is no longer wanted.
        """
        if self._cancelled:
            raise Stopped
        self.latest = (done, total)
        self.reported.emit(done, total)


class _Reports(QObject):
    done = Signal(object)
    failed = Signal(str)
    stopped = Signal()


class _Job(QRunnable):
    def __init__(
        self,
        work: Callable[[], Any],
        ended_badly: Callable[[BaseException], None],
        *,
        quiet: bool,
    ) -> None:
        super().__init__()
        self._ended_badly = ended_badly
        self.setAutoDelete(False)
        self.reports = _Reports()
        self.quiet = quiet
        self._work = work

    def run(self) -> None:
        try:
            result = self._work()
        except Stopped:
            self.reports.stopped.emit()
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
        self._waiting: deque[Callable[[], object]] = deque()
        self.ended_badly: Callable[[BaseException], None] = lambda _: None

    @property
    def busy(self) -> bool:
        """Whether a job is running or waiting."""
        return bool(self._jobs)

    @property
    def awaited(self) -> bool:
        """Whether a job is running or waiting that was not begun quietly."""
        return any(not job.quiet for job in self._jobs)

    def run(
        self,
        work: Callable[[], Any],
        *,
        done: Report | None = None,
        failed: Callable[[str], None] | None = None,
        quiet: bool = False,
    ) -> None:
        """Run ``work`` on the worker's thread.

        Args:
            work: The job; it touches no widget.
            done: Called on the window's thread with what the job returned.
            failed: Called on the window's thread with a sentence for the user.
            quiet: Nobody who leaves a page waits for it.
        """
        self._start(_Job(work, self.ended_badly, quiet=quiet), done, failed, None)

    def run_long(
        self,
        work: Callable[[Progress], Any],
        *,
        done: Report | None = None,
        failed: Callable[[str], None] | None = None,
        stopped: Callable[[], None] | None = None,
    ) -> Progress:
        """Run a job that may take more than two seconds, and can be told to stop.

        Args:
            work: The job; it reports to the ``Progress`` that it is given, and touches no widget.
            done: Called on the window's thread with what the job returned.
            failed: Called on the window's thread with a sentence for the user.
            stopped: Called on the window's thread when the job has stopped because it was told to.

        Returns:
            The same ``Progress``, to be shown and to stop the job with.
        """
        progress = Progress()
        job = _Job(lambda: work(progress), self.ended_badly, quiet=False)
        for report in (job.reports.done, job.reports.failed, job.reports.stopped):
            report.connect(progress.ended)
        self._start(job, done, failed, stopped)
        return progress

    def when_idle(self, action: Callable[[], object]) -> None:
        """Do something once every job that somebody waits for has reported; now if there is none.

        Args:
            action: What is done, on the window's thread, in the order in which it was asked for.
        """
        self._waiting.append(action)
        self._on_reported()

    def wait(self) -> None:
        """Wait until every job has ended, for closing down."""
        self._pool.waitForDone()

    def receive(self, job: _Job, callback: Callable[..., None] | None, *result: object) -> None:
        """Take a job's report in. A report to a page that is gone is dropped."""
        self._jobs.discard(job)
        if not self._jobs:
            self.busy_changed.emit(False)
        try:
            if callback is not None and not any(map(_is_gone, _addressees(callback))):
                callback(*result)
        finally:
            self._on_reported()

    def _start(
        self,
        job: _Job,
        done: Report | None,
        failed: Callable[[str], None] | None,
        stopped: Callable[[], None] | None = None,
    ) -> None:
        _Receiver(self, job, done, failed, stopped)
        if not self._jobs:
            self.busy_changed.emit(True)
        self._jobs.add(job)
        self._pool.start(job)

    def _on_reported(self) -> None:
        while self._waiting and not self.awaited:
            self._waiting.popleft()()


class _Receiver(QObject):
    """Lives on the window's thread, so that Qt delivers the report there."""

    def __init__(
        self,
        worker: Worker,
        job: _Job,
        done: Report | None,
        failed: Callable[[str], None] | None,
        stopped: Callable[[], None] | None,
    ) -> None:
        super().__init__(worker)
        self._worker, self._job = worker, job
        self._done, self._failed, self._stopped = done, failed, stopped
        job.reports.done.connect(self.on_done)
        job.reports.failed.connect(self.on_failed)
        job.reports.stopped.connect(self.on_stopped)

    @Slot(object)
    def on_done(self, result: object) -> None:
        self._worker.receive(self._job, self._done, result)
        self.deleteLater()

    @Slot(str)
    def on_failed(self, sentence: str) -> None:
        self._worker.receive(self._job, self._failed, sentence)
        self.deleteLater()

    @Slot()
    def on_stopped(self) -> None:
        self._worker.receive(self._job, self._stopped)
        self.deleteLater()


def _addressees(callback: Callable[..., None]) -> Iterator[object]:
    """Whom a callback would speak to: the owner of a method, what a function has closed over."""
    if isinstance(callback, partial):
        yield from (*callback.args, *callback.keywords.values())
        yield from _addressees(callback.func)
    yield getattr(callback, "__self__", None)
    for cell in getattr(callback, "__closure__", None) or ():
        yield cell.cell_contents


def _is_gone(addressee: object) -> bool:
    return isinstance(addressee, QObject) and not shiboken6.isValid(addressee)
