"""A closed padlock: what stands beside it cannot be changed. Words always say so too."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy


class LockSign(QLabel):
    """The padlock, as high as the text beside it and in its colour."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "small")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        height = self.fontMetrics().height()
        return QSize(height, height)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = self.palette().color(self.foregroundRole())
        side = float(min(self.width(), self.height()))
        thick = max(1.5, side / 9)
        painter.setPen(QPen(ink, thick))
        bow = QRectF(side * 0.3, side * 0.08, side * 0.4, side * 0.5)
        painter.drawArc(bow, 0, 180 * 16)
        for x in (bow.left(), bow.right()):
            painter.drawLine(QPointF(x, bow.center().y()), QPointF(x, side * 0.5))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawRoundedRect(
            QRectF(side * 0.16, side * 0.45, side * 0.68, side * 0.48), side / 12, side / 12
        )
