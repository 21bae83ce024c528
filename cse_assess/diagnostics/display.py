"""Whether a window can be shown, found out before Qt is asked: Qt would end the program."""

import ctypes
import sys
from collections.abc import Mapping
from os import environ
from pathlib import Path
from typing import Literal

from cse_assess.errors import Refusal

OLDEST_PYTHON = (3, 11)
_OLDEST_WINDOWS = 17763  # Windows 10 1809, as Qt 6 needs
_SYSTEMS = ("linux", "win32", "darwin")

Way = Literal["wayland", "xcb", "system", "chosen"]


class StartRefused(Refusal):
    """The window cannot be opened on this computer, or by this account."""


def refuse_other_system() -> None:
    """See that the app runs on this system at all.

    Raises:
        StartRefused: It does not.
    """
    if sys.platform not in _SYSTEMS:
        raise StartRefused(
            f"The app does not run on this kind of computer ({sys.platform}).",
            remedy="It needs Windows 10 or 11, macOS, or Linux.",
        )
    if sys.version_info[:2] < OLDEST_PYTHON:
        raise StartRefused(
            f"Python 3.11 or later is needed, and this is {sys.version.split()[0]}.",
            remedy="Ask IT for the app that brings its own Python, or for a newer one.",
        )
    if sys.platform == "win32" and sys.getwindowsversion().build < _OLDEST_WINDOWS:
        raise StartRefused(
            "This Windows is older than the app can run on.",
            remedy="Ask IT for Windows 10 version 1809, or later.",
        )


def ways_to_screen(surroundings: Mapping[str, str] = environ) -> tuple[Way, ...]:
    """The ways in which Qt can try to reach the screen, in its order.

    Args:
        surroundings: The process's environment.

    Raises:
        StartRefused: There is no screen.
    """
    chosen = surroundings.get("QT_QPA_PLATFORM", "").split(":")[0]
    if chosen not in ("", "xcb", "wayland"):
        return ("chosen",)
    if not sys.platform.startswith("linux"):
        return ("system",)
    ways: list[Way] = []
    if chosen != "xcb" and _wayland(surroundings):
        ways.append("wayland")
    if chosen != "wayland" and surroundings.get("DISPLAY") and _x11_answers():
        ways.append("xcb")
    if ways:
        return tuple(ways)
    why = (
        "The screen does not answer"
        if surroundings.get("DISPLAY") or surroundings.get("WAYLAND_DISPLAY")
        else "There is no screen here"
    )
    raise StartRefused(
        f"{why}, so the window cannot be opened. Nothing was changed.",
        remedy="Sign in at the computer itself, or with a remote desktop, and start it there; the "
        "commands work without a screen: cse-assess --help lists them.",
    )


def _wayland(surroundings: Mapping[str, str]) -> bool:
    """Whether the place where a Wayland screen listens is there."""
    name, folder = surroundings.get("WAYLAND_DISPLAY"), surroundings.get("XDG_RUNTIME_DIR")
    if not name:
        return False
    path = Path(name) if name.startswith("/") or not folder else Path(folder) / name
    return path.is_socket()


def _x11_answers() -> bool:
    """Whether an X server takes us in. Where nobody can tell, Qt may find out."""
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = (ctypes.c_char_p, ctypes.c_void_p)
    xcb.xcb_connection_has_error.argtypes = (ctypes.c_void_p,)
    xcb.xcb_disconnect.argtypes = (ctypes.c_void_p,)
    connection = xcb.xcb_connect(None, None)
    broken = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return not broken
