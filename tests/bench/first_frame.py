"""Run a window until its first frame is painted and it takes keys; tell when, and its memory.

A process of its own: ``first_frame.py ours`` is the app as a user starts it, ``first_frame.py
bare`` the least that Qt can show. Both are watched alike.
"""

import os
import runpy
import sys
import time
from pathlib import Path


def main() -> None:
    """Watch one of the two."""
    ours = sys.argv.pop(1) == "ours"
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - both pay for it in their time

    QApplication.exec = watched  # type: ignore[method-assign]
    if ours:
        sys.argv = ["cse-assess"]
        runpy.run_module("cse_assess", run_name="__main__")
    else:
        bare()


def bare() -> None:
    """A window with one line to type in."""
    from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow  # noqa: PLC0415

    app = QApplication(["bare"])
    window, line = QMainWindow(), QLineEdit()
    window.setCentralWidget(line)
    window.resize(1280, 760)
    window.show()
    line.setFocus()
    app.exec()


def watched(*_: object) -> int:
    """In place of ``QApplication.exec``."""
    from PySide6.QtCore import QEvent, QObject  # noqa: PLC0415
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    painted: list[QObject] = []

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
            if event.type() == QEvent.Type.Paint and watched is QApplication.focusWidget():
                painted.append(watched)
            return False

    app = QApplication.instance()
    assert app is not None
    watch = Watch()
    app.installEventFilter(watch)
    while not painted:
        app.processEvents(flags(), 1000)
    now = time.monotonic_ns()
    status = Path("/proc/self/status").read_text()
    peak = next(line.split()[1] for line in status.splitlines() if line.startswith("VmHWM"))
    os.write(1, f"{now} {peak} {type(painted[0].window()).__name__}\n".encode())
    os._exit(0)


def flags() -> object:
    from PySide6.QtCore import QEventLoop  # noqa: PLC0415

    return QEventLoop.ProcessEventsFlag.WaitForMoreEvents


if __name__ == "__main__":
    main()
