"""A drawing beside words that say the same."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractButton, QLabel, QSizePolicy

from cse_assess_ui.theme.signs import drawn


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


def show_sign(button: QAbstractButton, name: str) -> None:
    """Put a sign before the words of a button, in their colour.

    Args:
        button: The button; to be done again when its colour or its letters change.
        name: Which sign, as in :mod:`cse_assess_ui.theme.signs`.
    """
    side = round(button.fontMetrics().ascent() * 1.1)
    ink = button.palette().color(QPalette.ColorRole.ButtonText)
    button.setIcon(QIcon(drawn(name, ink, side, button.devicePixelRatioF())))
    button.setIconSize(QSize(side, side))


LOOKS = (QEvent.Type.StyleChange, QEvent.Type.FontChange, QEvent.Type.PaletteChange)
"""After these a sign on a button is to be shown anew."""
