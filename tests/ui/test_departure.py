"""Somebody leaves: each system's way of telling it, through one small interface."""

import ctypes
import shutil
import subprocess
import sys
from ctypes import wintypes

import pytest
from PySide6.QtCore import QObject
from PySide6.QtDBus import QDBusConnection, QDBusMessage

from cse_assess_ui.system import windows
from cse_assess_ui.system.capture import CaptureGuard
from cse_assess_ui.system.departure import Departure, for_this_system
from cse_assess_ui.system.logind import LinuxDeparture

LOGIN = "org.freedesktop.login1"


@pytest.fixture
def owner(qtbot):
    owner = QObject()
    yield owner
    owner.deleteLater()


@pytest.fixture
def bus(owner):
    """A bus of our own, with a listener on it and somebody who speaks."""
    daemon = shutil.which("dbus-daemon")
    if daemon is None or not sys.platform.startswith("linux"):
        pytest.skip("needs dbus-daemon")
    with subprocess.Popen(
        [daemon, "--session", "--nofork", "--print-address"], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        address = process.stdout.readline().strip()
        yield (
            QDBusConnection.connectToBus(address, "listens"),
            QDBusConnection.connectToBus(address, "speaks"),
        )
        for name in ("listens", "speaks"):
            QDBusConnection.disconnectFromBus(name)
        process.terminate()


def signal(path: str, interface: str, name: str, *arguments: object) -> QDBusMessage:
    message = QDBusMessage.createSignal(path, interface, name)
    message.setArguments(list(arguments))
    return message


@pytest.mark.parametrize(
    "leaving, back",
    [
        (
            ("/org/freedesktop/login1", f"{LOGIN}.Manager", "PrepareForSleep", True),
            ("/org/freedesktop/login1", f"{LOGIN}.Manager", "PrepareForSleep", False),
        ),
        (
            ("/org/freedesktop/login1/session/_32", f"{LOGIN}.Session", "Lock"),
            ("/org/freedesktop/login1/session/_32", f"{LOGIN}.Session", "Unlock"),
        ),
        (
            ("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged", True),
            ("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged", False),
        ),
        (
            ("/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged", True),
            ("/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged", False),
        ),
    ],
)
def test_sleep_and_screen_lock_are_heard_over_a_real_bus(qtbot, owner, bus, leaving, back) -> None:
    listens, speaks = bus
    assert speaks.registerService(LOGIN)
    departure = LinuxDeparture(owner, system=listens, desktop=listens)
    heard: list[str] = []
    departure.leaving.connect(lambda: heard.append("leaving"))
    departure.begin(0)
    assert speaks.send(signal(*back))
    assert speaks.send(signal(*leaving))
    qtbot.waitUntil(lambda: heard == ["leaving"], timeout=10_000)
    departure.end()
    assert speaks.send(signal(*leaving))
    with pytest.raises(Exception, match="timed out"):
        qtbot.waitUntil(lambda: len(heard) > 1, timeout=300)


def test_without_a_bus_nothing_is_told_and_nothing_breaks(qtbot, owner) -> None:
    none = QDBusConnection("there is no such bus")
    departure = LinuxDeparture(owner, system=none, desktop=none)
    with qtbot.assertNotEmitted(departure.leaving, wait=50):
        departure.begin(0)
    departure.end()
    departure.begin(0)  # as after the next unlocking
    departure.end()


class Notices:
    """Windows' list of those who want to be told."""

    def __init__(self) -> None:
        self.windows: set[int] = set()

    def WTSRegisterSessionNotification(self, window: int, flags: int) -> int:  # noqa: N802
        self.windows.add(window)
        return 1

    def WTSUnRegisterSessionNotification(self, window: int) -> int:  # noqa: N802
        self.windows.discard(window)
        return 1


@pytest.mark.parametrize(
    "number, parameter, leaves",
    [
        (windows.WM_POWERBROADCAST, windows.PBT_APMSUSPEND, True),
        (windows.WM_POWERBROADCAST, 0x0012, False),  # resumed
        (windows.WM_WTSSESSION_CHANGE, windows.WTS_SESSION_LOCK, True),
        (windows.WM_WTSSESSION_CHANGE, 0x0008, False),  # unlocked
        (0x0100, 0x0007, False),  # a key
    ],
)
def test_messages_of_windows(owner, number: int, parameter: int, leaves: bool) -> None:
    notices = Notices()
    departure = windows.WindowsDeparture(owner, notices=notices)
    heard: list[bool] = []
    departure.leaving.connect(lambda: heard.append(True))
    departure.begin(4711)
    assert notices.windows == {4711}
    message = wintypes.MSG()
    message.message, message.wParam = number, parameter
    answer = departure.filter.nativeEventFilter(b"windows_generic_MSG", ctypes.addressof(message))
    assert answer == (False, 0), "others must see the message too"
    assert bool(heard) is leaves
    departure.end()
    assert not notices.windows


def test_messages_of_other_systems_are_not_read(owner) -> None:
    departure = windows.WindowsDeparture(owner, notices=Notices())
    assert departure.filter.nativeEventFilter(b"xcb_generic_event_t", 1) == (False, 0)


def test_this_system_has_one(owner) -> None:
    assert isinstance(for_this_system(owner), Departure)


class User32:
    """Windows' ``user32``, of a version that knows some affinities."""

    def __init__(self, *known: int) -> None:
        self.known = known
        self.affinity = 0

    def SetWindowDisplayAffinity(self, window: int, affinity: int) -> int:  # noqa: N802
        if affinity not in self.known:
            return 0
        self.affinity = affinity
        return 1


@pytest.mark.parametrize(
    "known, affinity", [((0x00, 0x01, 0x11), 0x11), ((0x00, 0x01), 0x01), ((0x00,), 0x00)]
)
def test_a_window_is_left_out_of_captures_as_well_as_windows_can(known, affinity) -> None:
    user32 = User32(*known)
    guard = CaptureGuard(user32)
    assert guard.guard(4711) is bool(affinity)
    assert user32.affinity == affinity
    guard.release(4711)
    assert user32.affinity == 0


def test_where_it_cannot_be_asked_it_says_so() -> None:
    guard = CaptureGuard(None)
    assert not guard.guard(4711)
    guard.release(4711)
