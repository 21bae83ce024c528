"""The signs that stand beside words: our own drawings, in the colour of the words.

A sign never stands alone: whoever cannot make it out, or hears the page, misses nothing.
"""

from functools import lru_cache

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from cse_assess import data


def drawn(name: str, ink: QColor, side: int, ratio: float, gap: int = 0) -> QPixmap:
    """A sign as pixels.

    Args:
        name: The name of its drawing in ``resources/icons``: phone, lock, hide or file.
        ink: Its colour.
        side: How high and wide it is, in pixels of the window.
        ratio: How many pixels of the screen there are to one of the window.
        gap: How much room is left at its right.
    """
    pixels = QPixmap(QSize(round((side + gap) * ratio), round(side * ratio)))
    pixels.setDevicePixelRatio(ratio)
    pixels.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixels)
    painter.drawPixmap(0, 0, _black(name).pixmap(QSize(side, side), ratio))
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(pixels.rect(), ink if ink.isValid() else Qt.GlobalColor.black)
    painter.end()
    return pixels


@lru_cache
def _black(name: str) -> QIcon:
    path = data.folder("resources") / "icons" / f"{name}.svg"
    if not path.is_file():
        raise FileNotFoundError(f"The installation is incomplete: its drawing {name!r} is missing.")
    return QIcon(str(path))
