"""What keeps a crash from leaving a case on the disk."""

import contextlib
import sys

_NO_DIALOGUE = 0x0001 | 0x0002 | 0x8000  # SetErrorMode: no fault box, so no report of the memory


def no_core_dumps() -> None:
    """See that a crash writes no image of the memory.

    On Linux a limit of one byte, not of none, also keeps a dump from being piped to another program
    (core(5)). On Windows no error report is offered. Nothing happens where neither is known.
    """
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource  # noqa: PLC0415 - not on Windows

        resource.setrlimit(resource.RLIMIT_CORE, (1, 1))
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415

        ctypes.windll.kernel32.SetErrorMode(_NO_DIALOGUE)
