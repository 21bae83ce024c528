"""Keeping a case out of screenshots, recordings and shared screens, where the system allows it.

Windows does: a window may say that it is to be left out (``SetWindowDisplayAffinity``). Before
Windows 10 version 2004 it can only be shown black. It is no protection from a camera, or from a
program that runs with more rights than ours.

macOS ignores the like of it since version 15 (ScreenCaptureKit reads the screen below the window),
and no display server of Linux lets a window ask for it. There a case can be captured; all that
helps is hiding (Esc, Esc) before a screen is shared. We promise nothing else there.
"""

import ctypes
import sys
from typing import Any, Protocol

WDA_NONE, WDA_MONITOR, WDA_EXCLUDEFROMCAPTURE = 0x00, 0x01, 0x11


class User32(Protocol):
    """The part of Windows' ``user32`` that is needed."""

    def SetWindowDisplayAffinity(self, window: int, affinity: int) -> int:
        """Say who may see a window; 0 where that is refused."""


class CaptureGuard:
    """Asks the system to leave our window out of captures, or no longer.

    Args:
        user32: Windows' library; None where there is none.
    """

    def __init__(self, user32: User32 | None) -> None:
        self._user32: Any = user32

    def guard(self, window: int) -> bool:
        """Leave a window out.

        Args:
            window: The system's number of it.

        Returns:
            Whether the system does.
        """
        if self._user32 is None:
            return False
        ask = self._user32.SetWindowDisplayAffinity
        wanted = (WDA_EXCLUDEFROMCAPTURE, WDA_MONITOR)
        return any(bool(ask(window, affinity)) for affinity in wanted)

    def keep_out(self, window: int, wanted: bool) -> None:
        """Leave a window out, or let it be captured again.

        Args:
            window: The system's number of it.
            wanted: Whether it is left out.
        """
        if wanted:
            self.guard(window)
        else:
            self.release(window)

    def release(self, window: int) -> None:
        """Let a window be captured again.

        Args:
            window: The system's number of it.
        """
        if self._user32 is not None:
            self._user32.SetWindowDisplayAffinity(window, WDA_NONE)


def for_this_system() -> CaptureGuard:
    """What can be asked of this system."""
    if sys.platform == "win32":
        return CaptureGuard(ctypes.windll.user32)
    return CaptureGuard(None)
