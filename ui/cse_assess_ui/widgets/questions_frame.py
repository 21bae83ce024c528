"""Where I am at the left, the questions in the middle, what helps at the right."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.keyboard import hand_on
from cse_assess_ui.widgets.tab_order import first_stop

_LEFT, _RIGHT = 33, 38
_ROOM_FOR_LEFT, _ROOM_FOR_RIGHT = 95, 125
_EDGE = 16
_ANY = 16_777_215  # what Qt calls as wide as it likes


class QuestionsFrame(QWidget):
    """Leaves out what there is no room for beside a readable column, with a way to it.

    Args:
        left: Where I am, from top to bottom; the last one takes what room there is.
        centre: The questions.
        help: Help with them.
        why: What is behind the level; takes the place of the help.
        wanted: Whether the help is wanted.

    Signals:
        help_wanted: The help is wanted from now on, or no longer.
        why_closed: What is behind the level gave way to the questions.
    """

    help_wanted = Signal(bool)
    why_closed = Signal()

    def __init__(
        self, left: Sequence[QWidget], centre: QWidget, help: QWidget, why: QWidget, *, wanted: bool
    ) -> None:
        super().__init__()
        self.left, self._help, self._why = QWidget(), help, why
        index = self._index = QVBoxLayout(self.left)
        index.setSpacing(8)
        for part in left:
            index.addWidget(part)
        index.setStretchFactor(left[-1], 1)
        self._centre = centre
        self._wanted = wanted
        self._instead = False  # help in the place of the questions, in a narrow window
        self._asked_why = False
        self._left_instead = False  # where I am in the place of the questions, likewise
        self.show_sections = Button(self.tr("Sections"))
        self.show_help = Button(self.tr("Help"))
        self._toggles = QWidget()
        toggles = QHBoxLayout(self._toggles)
        toggles.setContentsMargins(16, 6, 16, 6)
        toggles.addWidget(self.show_sections)
        toggles.addStretch(1)
        toggles.addWidget(self.show_help)
        panes = QHBoxLayout()
        panes.setSpacing(0)
        panes.addWidget(self.left)
        panes.addWidget(centre, 1)
        panes.addWidget(help)
        panes.addWidget(why)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._toggles)
        column.addLayout(panes, 1)
        self.show_sections.clicked.connect(lambda: self.show_left(self.left.isHidden()))
        self.show_help.clicked.connect(lambda: self.want_help(True))
        self._fit()

    def show_left(self, shown: bool) -> None:
        """Show where I am, or hide it; in the place of the questions, in a narrow window."""
        self.left.setVisible(shown)
        self._left_instead = shown and not self._roomy_for_left()
        self._show_right()

    def want_help(self, wanted: bool) -> None:
        """Show the help, or put it away until it is asked for again."""
        self._close_left()
        self._asked_why, self._instead = False, wanted
        if self._roomy():
            self._wanted = wanted
            self.help_wanted.emit(wanted)
        self._show_right()

    def ask_why(self, asked: bool) -> None:
        """Show what is behind the level in the place of the help, or the help again."""
        self._close_left()
        self._asked_why = asked
        self._show_right()

    def show_centre(self) -> None:
        """Show the questions, where something stood in their place."""
        self._instead = False
        self._close_left()
        if self._asked_why and not self._roomy():
            self._asked_why = False
            self.why_closed.emit()
        self._show_right()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _close_left(self) -> None:
        """Put away where I am, if it stands in the place of the questions."""
        if self._left_instead:
            self._left_instead = False
            self.left.hide()

    def _unit(self) -> int:
        return self.fontMetrics().averageCharWidth()

    def _roomy(self) -> bool:
        return self.width() >= _ROOM_FOR_RIGHT * self._unit()

    def _roomy_for_left(self) -> bool:
        return self.width() >= _ROOM_FOR_LEFT * self._unit()

    def _fit(self) -> None:
        roomy = self._roomy_for_left()
        self.left.setMinimumWidth(_LEFT * self._unit() if roomy else 0)
        self.left.setMaximumWidth(_LEFT * self._unit() if roomy else _ANY)
        self._index.setContentsMargins(_EDGE, _EDGE, 0 if roomy else _EDGE, _EDGE)
        self.show_sections.setVisible(not roomy)
        self.left.setVisible(roomy or self._left_instead)
        self._left_instead = self._left_instead and not roomy
        self._show_right()

    def _show_right(self) -> None:
        roomy = self._roomy()
        shown = self._wanted if roomy else self._instead
        others = shown or self._asked_why
        self._centre.setVisible(not self._left_instead and (roomy or not others))
        for pane in (self._help, self._why):
            pane.setMinimumWidth(_RIGHT * self._unit() if roomy else 0)
            pane.setMaximumWidth(_RIGHT * self._unit() if roomy else _ANY)
        self._why.setVisible(self._asked_why and not self._left_instead)
        help_shown = shown and not self._asked_why and not self._left_instead
        if help_shown:
            self._help.show()
            if (stop := first_stop(self._help)) is not None:
                hand_on(self.show_help, stop)
        elif not self._asked_why:
            self._toggles.show()
            self.show_help.show()
            hand_on(self._help, self.show_help)
        self._help.setVisible(help_shown)
        self.show_help.setHidden(shown or self._asked_why)
        self._fit_toggles()

    def _fit_toggles(self) -> None:
        """The row above takes no room while there is nothing to bring back."""
        self._toggles.setHidden(self.show_sections.isHidden() and self.show_help.isHidden())
