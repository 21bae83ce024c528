"""A page is made in steps: what is seen first comes first, the rest between events."""

from collections.abc import Callable, Iterable, Iterator
from time import perf_counter

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QWidget

_SAID = Qt.WidgetAttribute.WA_WState_ExplicitShowHide
Parts = Iterator[QWidget | None]

_FIRST_S, _SLICE_S = 0.002, 0.010  # what is made at once is also shown and painted at once


class InSteps(QObject):
    """Makes the parts of something in order, a few at a time, so that the window never stalls.

    What has been made is laid out before it is painted: nothing that is read moves.

    Args:
        inside: What the parts are added to; nothing more is made once it is gone.

    Signals:
        grew: Some more parts are there; Tab has to find them.
        finished: All of them are.
    """

    grew = Signal()
    finished = Signal()

    def __init__(self, inside: QWidget) -> None:
        super().__init__(inside)
        self._inside = inside
        self._parts: Parts | None = None
        self._wanted: Callable[[], bool] | None = None
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(lambda: self._make_for(_SLICE_S))

    @property
    def unfinished(self) -> bool:
        """Whether there are parts still to be made."""
        return self._parts is not None

    def begin(self, parts: Parts) -> None:
        """Make the first parts now, and the others when the window has nothing else to do.

        They take the place of any that were still to be made.

        Args:
            parts: Makes one part each time that it is asked for the next, and tells what it was
                added to; None where that is what all of them are in.
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
        while self._make_one():
            pass
        self._next.stop()
        self.grew.emit()

    def stop(self) -> None:
        """Make nothing more."""
        self._parts = self._wanted = None
        self._next.stop()

    def _make_for(self, seconds: float) -> None:
        started = perf_counter()
        while self._make_one() and perf_counter() - started < seconds:
            pass
        self.grew.emit()
        if self._parts is not None:
            self._next.start()

    def _make_one(self) -> bool:
        """Make the next part, and say whether more are left."""
        if self._parts is None:
            return False
        grown = self._inside
        try:
            grown = next(self._parts) or grown
        except StopIteration:
            self._parts = None
        _show_new(grown)  # also what was added after the last part
        settle(grown)  # measuring words takes longer than making them
        if self._wanted is not None and self._wanted():
            self._wanted = None
        if self._parts is None:
            self.finished.emit()
        return self._parts is not None


def one_by_one(makers: Iterable[Callable[[], QWidget | None]]) -> Parts:
    """The parts of a page, where each has a maker of its own.

    Args:
        makers: What makes each part and adds it to the page; gives what it was added to, or None.

    Yields:
        The same, after each part.
    """
    for make in makers:
        yield make()


def _show_new(inside: QWidget) -> None:
    """Show what was added last; a layout would do so only later, and leave it no room till then."""
    layout = inside.layout()
    if layout is None:
        return
    layout.setEnabled(False)  # else all that is there is squeezed at once, to make room for it
    for child in reversed(inside.children()):
        if isinstance(child, QWidget):
            if not child.isHidden():
                break
            if not child.testAttribute(_SAID):
                child.show()
    layout.setEnabled(True)


def settle(widget: QWidget) -> None:
    """Lay out a widget and everything around it now, up to what scrolls.

    Qt does the same by itself, one level a turn of the event loop: meanwhile rows that were added
    are seen squeezed into the room of those before them, and what is given the keyboard is scrolled
    to where it stood, not to where it stands.

    Args:
        widget: In which something was shown, hidden or added. Nothing is done for one that is not
            on the screen.
    """
    if not widget.isVisible():
        return
    around: list[QWidget] = []
    here: QWidget | None = widget
    while here is not None and not isinstance(here, QScrollArea):
        around.append(here)
        here = None if here.isWindow() else here.parentWidget()
    for one in around:
        if (layout := one.layout()) is not None:
            layout.invalidate()
        one.updateGeometry()  # else what is around it goes by how large it was
    if isinstance(here, QScrollArea) and (content := here.widget()) is not None:
        width = content.width()
        wanted = max(content.minimumSizeHint().height(), content.heightForWidth(width))
        wanted = max(wanted, here.viewport().height())
        content.resize(width, wanted)
    for one in reversed(around):
        if (layout := one.layout()) is not None:
            layout.activate()
