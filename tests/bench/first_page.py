"""How long the window stands still while many cases are listed, and while they are searched."""

import gc
import os
import sys
import time
from collections.abc import Callable, Sequence

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from cse_assess_ui import theme
from cse_assess_ui.app import BACK_WITHIN_S
from cse_assess_ui.garbage import Garbage
from cse_assess_ui.models.case_list import CaseRow
from cse_assess_ui.operations import Worker
from cse_assess_ui.pages.home import HomePage


class Cases:
    """Many cases, as the first page reads them."""

    def __init__(self, rows: Callable[[], Sequence[CaseRow]]) -> None:
        self.rows = rows

    def is_short(self) -> bool:
        """Never."""
        return False


class Watch:
    """Notes the longest time in which the event loop did one thing."""

    def __init__(self) -> None:
        self._last, self.longest = time.perf_counter(), 0.0
        self._timer = QTimer(interval=0)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        now = time.perf_counter()
        self.longest, self._last = max(self.longest, now - self._last), now


def measure(rows: Callable[[], Sequence[CaseRow]]) -> tuple[float, float]:
    """List cases, then search them with a key at a time.

    Args:
        rows: Reads and sorts the cases; runs on the worker.

    Returns:
        The longest stall while they are listed, and from a key until its rows are painted, in ms.
    """
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    QApplication.setStyle("Fusion")
    theme.apply(app, theme.Scheme.LIGHT)
    page = HomePage()
    page.resize(1280, 720)
    page.show()
    app.processEvents()
    usual = sys.getswitchinterval()
    sys.setswitchinterval(BACK_WITHIN_S)  # as the app has it, and the search for garbage too
    Garbage(page).keep_loaded()
    watch = Watch()
    page.load(Cases(rows), Worker(page))  # type: ignore[arg-type]
    while page.looking.isVisible() or page.overview.unfinished:
        app.processEvents()
    stall = watch.longest
    keys = []
    for letter in "someone 43":
        start = time.perf_counter()
        page.search.editor.insert(letter)
        app.processEvents()
        keys.append(time.perf_counter() - start)
        while page.found.unfinished:
            app.processEvents()
    page.close()
    sys.setswitchinterval(usual)
    gc.unfreeze()
    gc.enable()
    return stall * 1000, sorted(keys)[len(keys) // 2] * 1000
