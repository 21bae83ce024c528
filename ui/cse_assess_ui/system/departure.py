"""Somebody leaves the computer: it is about to sleep, its lid is closed, its screen is locked.

Each system tells of it in its own way; here is one small interface for all, and the choice.

macOS tells of a locked screen by distributed notifications only, which cannot be received without
PyObjC, and of sleep by IOKit. Neither is reached from here. There the idle watch locks: it also
asks the clock on the wall, so the first key after a sleep that was long enough finds a locked app.
"""

import sys

from PySide6.QtCore import QObject, Signal


class Departure(QObject):
    """Tells that somebody leaves. This one never does, for systems that do not tell.

    Args:
        parent: Its owner.

    Signals:
        leaving: The computer is about to sleep, or its screen is locked.
    """

    leaving = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._listening = False

    def begin(self, window: int) -> None:
        """Listen from now on.

        Args:
            window: The system's number of our window.
        """
        self._listening = True

    def end(self) -> None:
        """Listen no longer."""
        self._listening = False

    def tell(self) -> None:
        """Somebody leaves: tell whoever listens."""
        if self._listening:
            self.leaving.emit()


def for_this_system(parent: QObject) -> Departure:
    """What listens on this system.

    Args:
        parent: Its owner.
    """
    if sys.platform == "win32":
        from cse_assess_ui.system.windows import WindowsDeparture  # noqa: PLC0415

        return WindowsDeparture(parent)
    if sys.platform.startswith("linux"):
        from cse_assess_ui.system.logind import LinuxDeparture  # noqa: PLC0415

        return LinuxDeparture(parent)
    return Departure(parent)
