"""One column of reading width in the middle of the page."""

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from cse_assess_ui.widgets.flow import FlowLayout
from cse_assess_ui.widgets.in_steps import InSteps, Parts
from cse_assess_ui.widgets.tab_order import order_tabs

_CHARACTERS = 75
_EDGE, _ABOVE = 24, 16


class ReadingColumn(QScrollArea):
    """Scrolls a column of at most some 75 characters, and keeps what has the keyboard in view.

    Attributes:
        body: The layout that things are added to.
        steps: Makes what is in the column, where that takes too long for one go.
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
        self.steps = InSteps(self._column)
        self.steps.finished.connect(self.order_tabs)
        self._kept_in_view: QWidget | None = None
        self._kept_on_top: QWidget | None = None
        # The range changes before what is inside has found its place.
        soon = QTimer(self, singleShot=True, interval=0)
        soon.timeout.connect(self._keep_in_view)
        self._pushed: QWidget | None = None
        self._soon = soon
        self.verticalScrollBar().rangeChanged.connect(self._on_grown)
        self.verticalScrollBar().actionTriggered.connect(self.stay)
        self._fit()
        # Slots are declared: a name that is first made up for a signal of the app's, which outlives
        # the column, was now and then not found.
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

    def fill(self, parts: Parts) -> None:
        """Fill the column in steps, what is seen first at once; Tab goes in reading order.

        Args:
            parts: Adds one part each time that it is asked for the next; as ``InSteps.begin``.
        """
        self.steps.begin(parts)

    def go_to(self, try_to: Callable[[], bool]) -> None:
        """Go to a part as soon as it is there, and keep it in view while others are made.

        Args:
            try_to: Gives it the keyboard, and says whether it could.
        """

        def go() -> bool:
            gone = try_to()
            if gone:
                self._kept_in_view = self.window().focusWidget()
            return gone

        self.steps.reach(go)

    def put_on_top(self, widget: QWidget) -> None:
        """Scroll a part to the top, and again while others are made, until the user goes on.

        Args:
            widget: The part.
        """
        self._kept_on_top = widget
        self._keep_in_view()

    def stay(self) -> None:
        """The user goes on: nothing scrolls by itself any more."""
        self._kept_in_view = self._kept_on_top = None

    @Slot()
    def order_tabs(self) -> None:
        """Let Tab go in reading order, now that there are other controls."""
        if not self.steps.unfinished:
            order_tabs(self)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        width = self.fontMetrics().averageCharWidth() * _CHARACTERS
        self._column.setMaximumWidth(width + 2 * _EDGE)

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and self.content.isAncestorOf(new):
            if new is not self._kept_in_view:
                self.stay()
            self._show(new)

    @Slot()
    def _on_grown(self) -> None:
        """Somebody who writes keeps what they write in view, whatever appears above it."""
        focus = self.window().focusWidget()
        seen = focus is not None and self.content.isAncestorOf(focus) and self._in_view(focus)
        if seen:
            self._pushed = focus
        self._soon.start()

    def _in_view(self, widget: QWidget) -> bool:
        top = widget.mapTo(self.viewport(), QPoint(0, 0)).y()
        return 0 <= top < self.viewport().height()

    @Slot()
    def _keep_in_view(self) -> None:
        """The page has grown: what was gone to may lie elsewhere."""
        pushed, self._pushed = self._pushed, None
        if self._kept_on_top is not None:
            place = self._kept_on_top.mapTo(self.content, QPoint(0, 0)).y()
            self.verticalScrollBar().setValue(place - _ABOVE)
        elif (focus := self.window().focusWidget()) in (self._kept_in_view, pushed) and focus:
            self._show(focus)

    def _show(self, widget: QWidget) -> None:
        margin = 4 * self.fontMetrics().height()  # the label above the control belongs to it
        top = widget.mapTo(self.content, QPoint(0, 0)).y()
        bottom, bar, room = (
            top + widget.height(),
            self.verticalScrollBar(),
            self.viewport().height(),
        )
        if widget.height() + 2 * margin > room:
            self.ensureWidgetVisible(widget, 0, margin)
        elif top < bar.value():  # Qt is content with the line in which somebody writes
            bar.setValue(top - margin)
        elif bottom > bar.value() + room:
            bar.setValue(bottom + margin - room)
