"""Sleep, lid and screen lock on Windows, as messages to our window.

``WM_POWERBROADCAST`` comes to every window; of the session's lock Windows tells those who have
asked (``WTSRegisterSessionNotification``).
"""

import ctypes
from ctypes import wintypes
from typing import Any, Protocol

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication, QObject

from cse_assess_ui.system.departure import Departure

WM_POWERBROADCAST, PBT_APMSUSPEND = 0x0218, 0x0004
WM_WTSSESSION_CHANGE, WTS_SESSION_LOCK = 0x02B1, 0x0007
_ONLY_THIS_SESSION = 0
_LEAVING = {(WM_POWERBROADCAST, PBT_APMSUSPEND), (WM_WTSSESSION_CHANGE, WTS_SESSION_LOCK)}


class SessionNotices(Protocol):
    """The part of ``wtsapi32`` that is needed."""

    def WTSRegisterSessionNotification(self, window: int, flags: int) -> int:
        """Ask to be told; 0 where that fails."""

    def WTSUnRegisterSessionNotification(self, window: int) -> int:
        """Ask no longer."""


class WindowsDeparture(Departure):
    """Reads the messages to our window.

    Args:
        parent: Its owner.
        notices: Where to ask for them; the system's own library if not given.
    """

    def __init__(self, parent: QObject, *, notices: SessionNotices | None = None) -> None:
        super().__init__(parent)
        self._notices: Any = notices or ctypes.CDLL("wtsapi32")
        self._window = 0
        self.filter = _Filter(self)

    def begin(self, window: int) -> None:
        super().begin(window)
        self._window = window
        self._notices.WTSRegisterSessionNotification(window, _ONLY_THIS_SESSION)
        _application().installNativeEventFilter(self.filter)

    def end(self) -> None:
        super().end()
        _application().removeNativeEventFilter(self.filter)
        self._notices.WTSUnRegisterSessionNotification(self._window)


class _Filter(QAbstractNativeEventFilter):
    def __init__(self, departure: WindowsDeparture) -> None:
        super().__init__()
        self._departure = departure

    def nativeEventFilter(
        self, kind: QByteArray | bytes | bytearray | memoryview, message: int
    ) -> tuple[bool, int]:
        if QByteArray(kind).startsWith(b"windows_"):
            told = wintypes.MSG.from_address(int(message))
            if (told.message, told.wParam) in _LEAVING:
                self._departure.tell()
        return False, 0


def _application() -> QCoreApplication:
    application = QCoreApplication.instance()
    assert application is not None  # noqa: S101 - a window exists
    return application
