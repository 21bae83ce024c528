"""One thing that is so or is not."""

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QVBoxLayout, QWidget

from cse_assess_ui.widgets.text import Label

_TICK = (QPointF(0.22, 0.52), QPointF(0.43, 0.73), QPointF(0.80, 0.28))
"""The corners of the tick, as shares of the box."""

_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class TickField(QWidget):
    """A box to tick, with a line that says what follows from it.

    Args:
        label: What is so when it is ticked.
        help: A line below.

    Signals:
        edited: The box was ticked or cleared; carries whether it is ticked.
    """

    edited = Signal(object)

    def __init__(self, label: str, help: str = "") -> None:
        super().__init__()
        self.box = TickBox(label)
        self.box.setAccessibleName(label)
        self.box.setAccessibleDescription(help)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.box)
        if help:
            column.addWidget(Label(help, "muted"))
        self.box.clicked.connect(self._on_clicked)

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Give the keyboard to the box."""
        self.box.setFocus(reason)

    def value(self) -> bool:
        """Whether the box is ticked."""
        return self.box.isChecked()

    def set_value(self, value: bool) -> None:
        """Tick or clear the box, without announcing it."""
        self.box.setChecked(value)

    def flush(self) -> None:
        """A tick is announced at once; there is never anything in hand."""

    def _on_clicked(self) -> None:
        self.edited.emit(self.value())


class TickBox(QCheckBox):
    """A box whose words wrap, and which answers to Enter as every button here does.

    It paints itself: under a style sheet Qt's own box has no edge that can be seen.
    """

    def __init__(self, text: str) -> None:
        super().__init__(text)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(self._words(width).height(), self._least())

    def sizeHint(self) -> QSize:
        width = self._left() + self.fontMetrics().horizontalAdvance(self.text()) + 1
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        longest = max(map(self.fontMetrics().horizontalAdvance, self.text().split()), default=0)
        return QSize(self._left() + longest, self._least())

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, side = self.palette(), self.fontMetrics().height()
        box = QRect(2, (self.height() - side) // 2, side, side)
        ticked = self.isChecked()
        ink = palette.color(QPalette.ColorRole.WindowText)
        painter.setPen(QPen(ink, 2))
        fill = QPalette.ColorRole.Highlight if ticked else QPalette.ColorRole.Base
        painter.setBrush(palette.color(fill))
        painter.drawRoundedRect(box, 4, 4)
        if ticked:
            on_fill = palette.color(QPalette.ColorRole.HighlightedText)
            painter.setPen(QPen(on_fill, max(2, side // 8)))
            corner = QPointF(box.topLeft())
            painter.drawPolyline([corner + share * side for share in _TICK])
        painter.setPen(ink)
        painter.drawText(self.rect().adjusted(self._left(), 0, 0, 0), _WRAPPED, self.text())

    def _least(self) -> int:
        return round(1.6 * self.fontMetrics().height())

    def _left(self) -> int:
        """Where the words begin."""
        return self.fontMetrics().height() + 12

    def _words(self, width: int) -> QRect:
        metrics: QFontMetrics = self.fontMetrics()
        room = QRect(0, 0, max(width - self._left(), 1), 10_000)
        return metrics.boundingRect(room, _WRAPPED, self.text())
