"""A drawing beside words that say the same."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from cse_assess_ui.theme.signs import drawn
from cse_assess_ui.widgets.text import Label


class Sign(QLabel):
    """A sign, as high as the words beside it and in their colour.

    Args:
        name: Which, as in :mod:`cse_assess_ui.theme.signs`.
        role: What the words beside it are: title, heading or small.
    """

    def __init__(self, name: str, role: str = "small") -> None:
        super().__init__()
        self._name = name
        self.setProperty("role", role)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        height = self.fontMetrics().height()
        return QSize(height, height)

    def paintEvent(self, event: QPaintEvent) -> None:
        side = min(self.width(), self.height())
        ink = self.palette().color(self.foregroundRole())
        sign = drawn(self._name, ink, side, self.devicePixelRatioF())
        QPainter(self).drawPixmap(0, 0, sign)


class Signed(QWidget):
    """Words with a sign before them.

    Args:
        name: Which sign.
        words: The words; the sign is as high as one line of them.

    Attributes:
        sign: The sign.
    """

    def __init__(self, name: str, words: Label) -> None:
        super().__init__()
        self.sign = Sign(name, str(words.property("role")))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(words, 1)
