"""A long page, made a few parts at a time, so that the window never stalls."""

from collections import deque
from collections.abc import Callable, Iterable
from time import perf_counter

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

_SLICE_S = 0.012


class Pieces(QObject):
    """Makes what a page still lacks, in order, while the window goes on working.

    What has been made is laid out before it is painted: nothing that is read moves.

    Args:
        inside: The widget that the parts are added to.

    Signals:
        grew: Some parts were made; Tab has to find them.
        finished: Everything is there.
    """

    grew = Signal()
    finished = Signal()

    def __init__(self, inside: QWidget) -> None:
        super().__init__(inside)
        self._inside = inside
        self._to_make: deque[Callable[[], object]] = deque()
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._make_some)

    @property
    def unfinished(self) -> bool:
        """Whether something is still to be made."""
        return bool(self._to_make)

    def begin(self, makers: Iterable[Callable[[], object]]) -> None:
        """Make these parts, in place of any that were still to be made.

        Args:
            makers: What makes each part and adds it to the page.
        """
        self._to_make = deque(makers)
        self._next.start()

    def stop(self) -> None:
        """Make nothing more."""
        self._to_make.clear()
        self._next.stop()

    def _make_some(self) -> None:
        begun = perf_counter()
        while self._to_make and perf_counter() - begun < _SLICE_S:
            self._to_make.popleft()()
            settle(self._inside)  # measuring words takes longer than making them
        self.grew.emit()
        if self._to_make:
            self._next.start()
        else:
            self.finished.emit()


def settle(inside: QWidget) -> None:
    """Let everything around a widget find its place now, from the inside out.

    What is given the keyboard before that is scrolled to where it stood, not to where it stands.

    Args:
        inside: The widget in which something was shown, hidden or added.
    """
    around: QWidget | None = inside
    while around is not None and not around.isWindow():
        QCoreApplication.sendEvent(around, QEvent(QEvent.Type.LayoutRequest))
        around = around.parentWidget()
