"""Sleep, lid and screen lock on Linux, as logind and the desktop tell of them over D-Bus.

D-Bus is a socket between programs on this computer (a Unix domain socket); nothing of it reaches a
network. We only listen, apart from the one question which login session is ours. Where there is no
D-Bus, or no logind, nothing is told and the idle watch locks.

The computer may fall asleep before we have read that it is about to. Then the lock comes first
thing after it wakes; we take no inhibitor lock that would hold the sleep up.
"""

import os

from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusPendingCallWatcher,
)

from cse_assess_ui.system.departure import Departure

_LOGIND, _LOGIND_PATH = "org.freedesktop.login1", "/org/freedesktop/login1"
_SCREEN_SAVERS = (
    "org.freedesktop.ScreenSaver",
    "org.gnome.ScreenSaver",
    "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver",
)


class LinuxDeparture(Departure):
    """Listens to logind and to the desktop's screen lock.

    Args:
        parent: Its owner.
        system: The system's bus.
        desktop: The bus of the login session.
    """

    def __init__(
        self,
        parent: QObject,
        *,
        system: QDBusConnection | None = None,
        desktop: QDBusConnection | None = None,
    ) -> None:
        super().__init__(parent)
        self._system = system or QDBusConnection.systemBus()
        self._desktop = desktop or QDBusConnection.sessionBus()

    def begin(self, window: int) -> None:
        if self._desktop.isConnected():
            for name in _SCREEN_SAVERS:
                self._listen(self._desktop, "", "", name, "ActiveChanged", "on_screen_saver(bool)")
        if self._system.isConnected():
            manager = f"{_LOGIND}.Manager"
            sleep = "on_prepare_for_sleep(bool)"
            self._listen(self._system, _LOGIND, _LOGIND_PATH, manager, "PrepareForSleep", sleep)
            question = QDBusMessage.createMethodCall(
                _LOGIND, _LOGIND_PATH, manager, "GetSessionByPID"
            )
            question.setArguments([os.getpid()])
            asked = QDBusPendingCallWatcher(self._system.asyncCall(question), self)
            asked.finished.connect(self._on_session)

    @Slot(bool)
    def on_prepare_for_sleep(self, about_to: bool) -> None:
        """logind: the computer is about to sleep (True), or has woken up."""
        if about_to:
            self.leaving.emit()

    @Slot()
    def on_lock(self) -> None:
        """logind: the session is to be locked."""
        self.leaving.emit()

    @Slot(bool)
    def on_screen_saver(self, active: bool) -> None:
        """The desktop: its screen lock has come up (True), or gone."""
        if active:
            self.leaving.emit()

    def _on_session(self, asked: QDBusPendingCallWatcher) -> None:
        answer = asked.reply() if hasattr(asked, "reply") else None
        found = answer.arguments() if answer is not None else []
        if found:
            path = found[0].path() if hasattr(found[0], "path") else str(found[0])
            session = f"{_LOGIND}.Session"
            self._listen(self._system, _LOGIND, path, session, "Lock", "on_lock()")
        asked.deleteLater()

    def _listen(
        self, bus: QDBusConnection, service: str, path: str, interface: str, name: str, slot: str
    ) -> None:
        bus.connect(service, path, interface, name, self, SLOT(slot).encode())
