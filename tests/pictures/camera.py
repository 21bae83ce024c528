"""Takes pictures of the window, and makes them small."""

import io
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from PIL import Image
from PySide6.QtCore import QBuffer, QDeadlineTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from cse_assess_ui.shell import Shell

PATIENCE_MS = 30_000
SETTLE_MS = 700
SCROLLED = 24  # what is shown above a part that was gone to


class Look(NamedTuple):
    """How the window looks in a picture."""

    scheme: str = "light"
    text: float = 1.0
    size: tuple[int, int] = (1280, 800)


class Camera:
    """Takes pictures into one folder.

    Args:
        out: The folder.
        look: How the window looks; a few pictures ask for another look.
        wanted: The pictures that are taken; all of them where none is named.
    """

    def __init__(
        self, out: Path, look: Look | None = None, wanted: frozenset[str] = frozenset()
    ) -> None:
        self.out, self.look, self._wanted = out, look or Look(), wanted
        out.mkdir(parents=True, exist_ok=True)

    def wants(self, name: str) -> bool:
        """Whether a picture is to be taken."""
        return not self._wanted or name in self._wanted

    def dress(self, shell: Shell, look: Look | None = None) -> None:
        """Give the window its size, colours and text size."""
        wanted = look or self.look
        shell.resize(*wanted.size)
        shell.look.set_scheme(wanted.scheme)
        shell.look.set_text(wanted.text)

    def take(self, shell: Shell, name: str, look: Look | None = None) -> None:
        """Save what the window shows, once all of it is there."""
        if not self.wants(name):
            return
        if look is not None:
            self.dress(shell, look)
        wait_for(lambda: not getattr(shell.page, "unfinished", False))
        QTest.qWait(SETTLE_MS)  # for what is laid out and painted a moment later
        buffer = QBuffer()
        buffer.open(QBuffer.OpenModeFlag.WriteOnly)
        if not shell.grab().save(buffer, "PNG"):
            raise SystemExit(f"{name} could not be taken.")
        keep(Image.open(io.BytesIO(buffer.data().data())), self.out / f"{name}.png")
        if look is not None:
            self.dress(shell)


def go(shell: Shell, show: Callable[[], object], there: type[QWidget]) -> None:
    """Go to another page, and wait until it is the one that is shown."""
    show()
    wait_for(lambda: isinstance(shell.page, there))


def keep(picture: Image.Image, path: Path) -> None:
    """Write a picture with as few colours as a window needs."""
    few = picture.convert("RGB").quantize(
        128, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE
    )
    few.save(path, optimize=True)


def show_part(page: QWidget, part: QWidget) -> None:
    """Scroll a page until a part of it stands at the top."""
    for area in page.findChildren(QScrollArea):
        inside = area.widget()
        if inside is not None and inside.isAncestorOf(part):
            QTest.qWait(SETTLE_MS)
            top = part.mapTo(inside, part.rect().topLeft()).y()
            area.verticalScrollBar().setValue(max(0, top - SCROLLED))


def wait_for(there: Callable[[], bool]) -> None:
    """Let the window work until a condition holds."""
    deadline = QDeadlineTimer(PATIENCE_MS)
    while not there():
        if deadline.hasExpired():
            raise SystemExit("The window did not get there.")
        QApplication.processEvents()
        time.sleep(0.01)  # unlike Qt's own waiting, this lets the worker have Python meanwhile
