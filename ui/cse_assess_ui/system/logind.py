"""Sleep, lid and screen lock on Linux, as logind and the desktop tell of them over D-Bus.

D-Bus is a socket between programs on this computer (a Unix domain socket); nothing of it reaches a
network, and we only listen. Where there is no D-Bus, or no logind, nothing is told and the idle
watch locks.

The computer may fall asleep before we have read that it is about to. Then the lock comes first
thing after it wakes; we take no inhibitor lock that would hold the sleep up. On a computer with
several screens and keyboards, somebody else's lock locks here too: once too often does no harm.
"""

from typing import Any, cast

from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import QDBusConnection

from cse_assess_ui.system.departure import Departure

_LOGIND = "org.freedesktop.login1"
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
        system = system or QDBusConnection.systemBus()
        desktop = desktop or QDBusConnection.sessionBus()
        if system.isConnected():
            manager, session = f"{_LOGIND}.Manager", f"{_LOGIND}.Session"
            self._hear(system, _LOGIND, manager, "PrepareForSleep", "on_prepare_for_sleep(bool)")
            self._hear(system, _LOGIND, session, "Lock", "on_lock()")
        if desktop.isConnected():
            for name in _SCREEN_SAVERS:
                self._hear(desktop, "", name, "ActiveChanged", "on_screen_saver(bool)")

    @Slot(bool)
    def on_prepare_for_sleep(self, about_to: bool) -> None:
        """logind: the computer is about to sleep (True), or has woken up."""
        if about_to:
            self.tell()

    @Slot()
    def on_lock(self) -> None:
        """logind: a session is to be locked."""
        self.tell()

    @Slot(bool)
    def on_screen_saver(self, active: bool) -> None:
        """The desktop: its screen lock has come up (True), or gone."""
        if active:
            self.tell()

    def _hear(
        self, bus: QDBusConnection, service: str, interface: str, name: str, slot: str
    ) -> None:
        # PySide wants text here, whatever its type hints say.
        cast(Any, bus).connect(service, "", interface, name, self, SLOT(slot))
