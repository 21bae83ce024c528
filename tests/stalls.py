"""A watch on the window: how long does one turn of its event loop take?

While a turn lasts, nothing is drawn and no key is heard. A turn is one call of Qt's event
dispatcher, or one thing that the user does, with everything that it sets off at once. What counts
is the time from its start to its end, less the time that the thread was ready and the machine had
no processor for it: a busy machine is no fault of ours. Waiting for a disk, a lock or another
thread counts in full.
"""

import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QAbstractEventDispatcher, QCoreApplication, QEvent, QEventLoop

LIMIT_MS = 50
TURNS = 3
PATIENCE_S = 20.0
_QUIET_TURNS = 3
_SCHEDSTAT = Path("/proc/thread-self/schedstat")


class Turn(NamedTuple):
    """The longest turn of a step."""

    step: str
    ms: float


class StallWatch:
    """Does what a user does, step by step, and times every turn that follows from it.

    Attributes:
        longest: The longest turn of each step, in ms.
    """

    def __init__(self) -> None:
        self.longest: dict[str, float] = {}

    def do(
        self, step: str, action: Callable[[], object], *, until: Callable[[], bool] | None = None
    ) -> None:
        """Do one thing, and let the window work until nothing is left to do.

        Args:
            step: What it is called.
            action: What the user does.
            until: What has to come true, for what happens later or on another thread.
        """
        self._time(step, action)
        deadline = time.monotonic() + PATIENCE_S
        quiet = 0
        while quiet < _QUIET_TURNS or (until is not None and not until()):
            if time.monotonic() > deadline:
                raise AssertionError(f"{step}: the window did not get there.")
            if self._time(step, _turn):
                quiet = 0
            else:
                quiet += 1
                time.sleep(0.001)  # lets a worker have Python meanwhile; belongs to no turn

    def wait(self, step: str, ms: int) -> None:
        """Let the window work for a while, for what comes after a pause."""
        over = time.monotonic() + ms / 1000
        self.do(step, lambda: None, until=lambda: time.monotonic() > over)

    def stalls(self, limit_ms: float = LIMIT_MS) -> list[Turn]:
        """The steps with a turn that is longer than allowed, the worst first."""
        found = [Turn(step, ms) for step, ms in self.longest.items() if ms > limit_ms]
        return sorted(found, key=lambda turn: -turn.ms)

    def _time(self, step: str, work: Callable[[], object]) -> object:
        waited, started = waited_ns(), time.perf_counter_ns()
        worked = work()
        took = time.perf_counter_ns() - started - (waited_ns() - waited)
        self.longest[step] = max(self.longest.get(step, 0.0), took / 1e6)
        return worked


def watched(flow: Callable[[StallWatch], None]) -> StallWatch:
    """Watch a flow. A stall is one that shows each time: three times where there was one.

    Other programs take the processor's caches, and on some systems nobody tells how long a thread
    waited; neither is a fault of the window.

    Args:
        flow: Does something, step by step, each time from the beginning.
    """
    watch = StallWatch()
    flow(watch)
    for _ in range(TURNS - 1):
        if watch.stalls():
            again = StallWatch()
            flow(again)
            watch.longest = {
                step: min(ms, again.longest.get(step, ms)) for step, ms in watch.longest.items()
            }
    return watch


def _turn() -> bool:
    dispatcher = QAbstractEventDispatcher.instance()
    assert dispatcher is not None, threading.current_thread().name
    worked = dispatcher.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
    # Only a loop that runs takes apart what is to go, and here none does.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return worked


def waited_ns() -> int:
    """How long this thread was ready to run and was not let."""
    try:
        return int(_SCHEDSTAT.read_text().split()[1])
    except OSError:
        return 0
