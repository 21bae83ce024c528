"""A page is made in pieces: what is seen first comes first, the rest between events."""

from collections.abc import Callable, Iterator
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

_FIRST_S, _SLICE_S = 0.004, 0.010  # what is made at once is also shown and painted at once


class InSteps(QObject):
    """Makes the parts of something in order, a few at a time, so that the window never stalls.

    Args:
        parent: What the parts belong to; nothing more is made once it is gone.

    Signals:
        grew: Some more parts are there.
        finished: All of them are.
    """

    grew = Signal()
    finished = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._parts: Iterator[None] | None = None
        self._wanted: Callable[[], bool] | None = None

    @property
    def unfinished(self) -> bool:
        """Whether there are parts still to be made."""
        return self._parts is not None

    def begin(self, parts: Iterator[None]) -> None:
        """Make the first parts now, and the others when the window has nothing else to do.

        Args:
            parts: Makes one part each time that it is asked for the next.
        """
        self._parts = parts
        self._make_for(_FIRST_S)

    def reach(self, try_to: Callable[[], bool]) -> None:
        """Do something as soon as the part is there that it needs; nothing if that never comes.

        Args:
            try_to: Does it, and says whether it could.
        """
        self._wanted = None if try_to() or self._parts is None else try_to

    def finish(self) -> None:
        """Make all that is left, now."""
        while self.make_one():
            pass
        self.grew.emit()

    def _make_some(self) -> None:
        if self._parts is not None:
            self._make_for(_SLICE_S)

    def _make_for(self, seconds: float) -> None:
        started = perf_counter()
        while self.make_one() and perf_counter() - started < seconds:
            pass
        self.grew.emit()
        if self._parts is not None:
            QTimer.singleShot(0, self, self._make_some)

    def make_one(self) -> bool:
        """Make the next part, and say whether there was one."""
        if self._parts is None:
            return False
        try:
            next(self._parts)
        except StopIteration:
            self._parts = None
        if self._wanted is not None and self._wanted():
            self._wanted = None
        if self._parts is None:
            self.finished.emit()
        return self._parts is not None
