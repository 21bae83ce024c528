"""A stretch of page that is as tall as what is in it, up to a share of the window."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget


class FittedScroll(QScrollArea):
    """Scrolls only when its content is taller than its share of the window.

    Args:
        share: The largest part of the window's height that it takes, from 0 to 1.

    Attributes:
        body: The layout that things are added to.
    """

    def __init__(self, share: float) -> None:
        super().__init__()
        self._share = share
        self._needed = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._content = QWidget()
        self._content.setProperty("role", "column")
        self.body = QVBoxLayout(self._content)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.setWidget(self._content)
        self._content.installEventFilter(self)

    def sizeHint(self) -> QSize:
        tallest = round(self.window().height() * self._share)
        return QSize(super().sizeHint().width(), min(self._needed, tallest))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.fit()
        return False

    def fit(self) -> None:
        """Make the content exactly as tall as its words need at this width."""
        width = self.viewport().width()
        needed = self.body.totalHeightForWidth(width)
        if needed < 0:
            needed = self.body.totalSizeHint().height()
        self._content.resize(width, needed)
        if needed != self._needed:
            self._needed = needed
            self.updateGeometry()
