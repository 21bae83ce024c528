"""What the log is told of the window: kinds of events, and never a word of a case."""

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from cse_assess.diagnostics.events import Locked, SlowTurn, Unlocked
from cse_assess.diagnostics.log import EventLog
from cse_assess_ui.operations import Worker

if TYPE_CHECKING:
    from cse_assess_ui.models.session import Session
    from cse_assess_ui.shell import Shell

_BEAT = 500
_SLOW = 400


def keep_log(shell: "Shell", log: EventLog) -> None:
    """Note what happens while the window is open.

    Args:
        shell: The window.
        log: Where it is noted.
    """

    def opened(session: "Session") -> None:
        session.note = log.add
        log.add(Unlocked())

    shell.unlocked.connect(opened)
    shell.locked.connect(lambda why: log.add(Locked(why)))
    shell.work.refused.connect(lambda refusal: _note(refusal, log))
    note_jobs(shell.worker, log)
    Beat(log, shell)


def note_jobs(worker: Worker, log: EventLog) -> None:
    """Note the jobs that end badly.

    Args:
        worker: Whose jobs.
        log: Where that is noted.
    """
    worker.ended_badly = lambda ended: _note(ended, log)


class Beat(QObject):
    """Notes when the window answered nothing for a while.

    Args:
        log: Where that is noted.
        parent: Its owner.
    """

    def __init__(self, log: EventLog, parent: QObject) -> None:
        super().__init__(parent)
        self._log = log
        self._timer = QTimer(self)
        self._timer.setInterval(_BEAT)
        self._timer.timeout.connect(self._on_beat)
        self._clock = _milliseconds()
        self._timer.start()

    def _on_beat(self) -> None:
        now = _milliseconds()
        late = now - self._clock - _BEAT
        self._clock = now
        if late > _SLOW:
            self._log.add(SlowTurn(late))


def _milliseconds() -> int:
    return int(time.monotonic() * 1000)


def _note(ended: BaseException, log: EventLog) -> None:
    """Note what a refusal or a fault is, as far as IT can do something about it."""
    from cse_assess.diagnostics.noticing import event_of  # noqa: PLC0415 - seldom, and large

    event = event_of(ended)
    if event is not None:
        log.add(event)
