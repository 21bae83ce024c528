"""A level of concern: a word, a shape and a position; never a colour alone."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from cse_assess_ui.models.picture import Picture
from cse_assess_ui.widgets.text import Label


def draw_steps(painter: QPainter, box: QRectF, colour: QColor, step: int, steps: int) -> None:
    """Draw bars that rise from left to right, filled up to the level.

    Args:
        painter: Draws.
        box: Where.
        colour: Of the level.
        step: Where the level stands, from 1; 0 where it is not established.
        steps: How many levels there are.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    style = Qt.PenStyle.SolidLine if step else Qt.PenStyle.DotLine
    painter.setPen(QPen(colour, 1.5, style))
    each = box.width() / steps
    for place in range(1, steps + 1):
        high = (box.height() - 3) * (0.3 + 0.7 * place / steps)
        left = box.left() + (place - 1) * each + 1
        painter.setBrush(colour if place <= step else Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(left, box.bottom() - high - 1, each - 3, high))


class _Steps(QLabel):
    """Bars that rise from left to right, filled up to the level; dashed where there is none."""

    def __init__(self) -> None:
        super().__init__()
        self._step, self._steps = 0, 1
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_step(self, step: int, steps: int) -> None:
        self._step, self._steps = step, steps
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        height = self.fontMetrics().height()
        return QSize(height * self._steps // 2, height)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colour = self.palette().color(self.foregroundRole())
        draw_steps(painter, QRectF(self.rect()), colour, self._step, self._steps)


class LevelSign(QWidget):
    """The level's shape and its word, in the level's colour.

    Args:
        role: How large the word is.
    """

    def __init__(self, role: str = "heading") -> None:
        super().__init__()
        self.shape = _Steps()
        self.word = Label(role=role)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.shape)
        row.addWidget(self.word, 1)
        for label in (self.shape, self.word):
            label.setProperty("role", role)

    def show_level(self, picture: Picture) -> None:
        """Show the level of a picture of concern."""
        self.show_words(picture.level, picture.label, picture.step, picture.steps)

    def show_words(self, level: str, words: str, step: int, steps: int) -> None:
        """Show a level.

        Args:
            level: Its name in code.
            words: The words for it.
            step: Where it stands among ``steps``, from 1; 0 where it is not established.
            steps: How many levels there are.
        """
        self.word.setText(words)
        self.shape.show_step(step, steps)
        for label in (self.shape, self.word):
            label.setProperty("level", level)
            label.style().polish(label)
