"""One column of reading width in the middle of the page."""

from typing import cast

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from cse_assess_ui.widgets.flow import FlowLayout

_CHARACTERS = 75
_EDGE = 24


class ReadingColumn(QScrollArea):
    """Scrolls a column of at most some 75 characters, and keeps what has the keyboard in view.

    Attributes:
        body: The layout that things are added to.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.content = QWidget()
        self.content.setProperty("role", "column")
        self._column = QWidget()
        self.body = QVBoxLayout(self._column)
        self.body.setContentsMargins(_EDGE, 32, _EDGE, 48)
        self.body.setSpacing(16)
        around = QHBoxLayout(self.content)
        around.setContentsMargins(0, 0, 0, 0)
        around.addStretch(1)
        around.addWidget(self._column, 1000, Qt.AlignmentFlag.AlignTop)
        around.addStretch(1)
        self.setWidget(self.content)
        self._fit()
        cast(QApplication, QApplication.instance()).focusChanged.connect(self._on_focus_changed)

    def add(self, widget: QWidget, space: int = 0) -> None:
        """Add a widget at the end.

        Args:
            widget: The widget.
            space: Pixels above it, beside the usual 16.
        """
        if space:
            self.body.addSpacing(space)
        self.body.addWidget(widget)

    def add_left(self, *widgets: QWidget, space: int = 0) -> None:
        """Add widgets beside each other at the end, as wide as they need to be.

        Args:
            widgets: The widgets, such as a page's buttons.
            space: Pixels above them, beside the usual 16.
        """
        if space:
            self.body.addSpacing(space)
        row = FlowLayout()
        for widget in widgets:
            row.addWidget(widget)
        self.body.addLayout(row)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        width = self.fontMetrics().averageCharWidth() * _CHARACTERS
        self._column.setMaximumWidth(width + 2 * _EDGE)

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and self.content.isAncestorOf(new):
            # The label above the control belongs to it.
            self.ensureWidgetVisible(new, 0, 4 * self.fontMetrics().height())
