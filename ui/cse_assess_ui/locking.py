"""When the window locks by itself: nobody is there, or somebody leaves the computer."""

from functools import cached_property

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QWindow

from cse_assess_ui.idle import IdleWatch
from cse_assess_ui.system.departure import Departure, for_this_system
from cse_assess_ui.widgets.notice import Notice

_FIRST_PAGE_MS = 50


class Locking(QObject):
    """Watches while there is something to lock, and warns before it locks for want of anybody.

    Args:
        window: The system's window.
        warning: Where the warning is said.
        minutes: Minutes without a key or the mouse after which it locks.
        departure: Tells that somebody leaves; what this system has if not given.
        parent: Its owner.

    Attributes:
        idle: Notices that nobody is there.

    Signals:
        due: It is to lock; carries what is said afterwards.
    """

    due = Signal(str)

    def __init__(
        self,
        window: QWindow,
        warning: Notice,
        minutes: float,
        parent: QObject,
        *,
        departure: Departure | None = None,
    ) -> None:
        super().__init__(parent)
        self._window, self._warning = window, warning
        self.idle = IdleWatch(minutes, self)
        self.idle.watch(window)
        self.idle.soon.connect(self._on_soon)
        self.idle.returned.connect(warning.clear)
        self.idle.left_alone.connect(self._on_left_alone)
        self._given = departure
        # Finding out what the system has takes a moment, and the first page is waited for.
        self._listen = QTimer(self, singleShot=True, interval=_FIRST_PAGE_MS)
        self._listen.timeout.connect(lambda: self._listener.begin(self._window.winId()))

    def set_lock_after(self, minutes: float) -> None:
        """Lock after so many minutes without a key or the mouse.

        Args:
            minutes: How many.
        """
        self.idle.set_minutes(minutes)

    def begin(self) -> None:
        """Watch: there is something to lock from now on."""
        self.idle.begin()
        self._listen.start(_FIRST_PAGE_MS if self._given is None else 0)

    def end(self) -> None:
        """Watch no longer."""
        self.idle.end()
        self._listen.stop()
        self._listener.end()

    @cached_property
    def _listener(self) -> Departure:
        """What listens; made when it is first needed, for the sake of a quick start."""
        listener = self._given or for_this_system(self)
        listener.leaving.connect(self._on_leaving)
        return listener

    def _on_soon(self, seconds: int) -> None:
        told = self.tr("Locking in {seconds} seconds. Press any key to stay.")
        self._warning.say(told.format(seconds=seconds))

    def _on_left_alone(self) -> None:
        told = self.tr("Locked after {minutes} minutes. Your last words are kept.")
        self.due.emit(told.format(minutes=max(1, round(self.idle.minutes))))

    def _on_leaving(self) -> None:
        self.due.emit(self.tr("Locked, because the computer was left. Your last words are kept."))
