"""Nobody at the keyboard: notices when a window has been left alone.

Two clocks are asked. The one that only runs forward tells how long nothing was pressed; the clock
on the wall goes on while the computer sleeps, so it also tells of a sleep that no signal told of.
"""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QWindow

_SIGNS_OF_LIFE = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
}
_WARNED_BEFORE = 30.0
_LOOK_EVERY = 1.0

Clock = Callable[[], float]


class IdleWatch(QObject):
    """Watches the keyboard and the mouse of one window.

    Args:
        minutes: How long is long.
        parent: Its owner.
        clocks: The clock that only runs forward and the one on the wall, in seconds.

    Signals:
        soon: In so many seconds it will have been left alone for that long.
        returned: Somebody is there after all.
        left_alone: Nothing was pressed or moved for so long.
    """

    soon = Signal(int)
    returned = Signal()
    left_alone = Signal()

    def __init__(
        self,
        minutes: float,
        parent: QObject,
        *,
        clocks: tuple[Clock, Clock] = (time.monotonic, time.time),
    ) -> None:
        super().__init__(parent)
        self._clocks = clocks
        self._warned = False
        self._seen = self._now()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self.set_minutes(minutes)

    @property
    def minutes(self) -> float:
        """How long is long."""
        return self._limit / 60

    def set_minutes(self, minutes: float) -> None:
        """Wait longer, or not as long, from now on.

        Args:
            minutes: How long is long.
        """
        self._limit = minutes * 60
        self._timer.setInterval(round(1000 * min(_LOOK_EVERY, self._limit / 20)))

    def watch(self, window: QWindow) -> None:
        """Look at what reaches a window.

        Args:
            window: The system's window: it sees every key once, whichever widget takes it.
        """
        window.installEventFilter(self)

    def begin(self) -> None:
        """Begin to wait anew: somebody is here now."""
        self._seen = self._now()
        self._take_back()
        self._timer.start()

    def end(self) -> None:
        """Wait no longer: there is nothing to lock."""
        self._timer.stop()
        self._take_back()

    def look(self) -> None:
        """See how long nobody has been there."""
        alone = self._alone()
        if alone >= self._limit:
            self.end()
            self.left_alone.emit()
        elif alone >= self._limit - self._notice() and not self._warned:
            self._warned = True
            self.soon.emit(max(1, round(self._limit - alone)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _SIGNS_OF_LIFE and self._timer.isActive():
            if self._alone() >= self._limit:  # the computer slept, and this key woke it
                self.look()
            else:
                self._seen = self._now()
                self._take_back()
        return False

    def _alone(self) -> float:
        return max(now - seen for now, seen in zip(self._now(), self._seen, strict=True))

    def _now(self) -> tuple[float, float]:
        forward, wall = self._clocks
        return forward(), wall()

    def _notice(self) -> float:
        """How long before it is told; a short wait is not all warning."""
        return min(_WARNED_BEFORE, self._limit / 2)

    def _take_back(self) -> None:
        if self._warned:
            self._warned = False
            self.returned.emit()
