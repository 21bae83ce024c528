"""A page with something beside it: at its right where there is room, in its place where not."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cse_assess_ui.widgets.buttons import Button


class Beside(QWidget):
    """Shows what helps beside what is written, if it is wanted; a button brings it back.

    Args:
        main: What is written.
        aside: What helps. Its ``hide_requested`` puts it away.
        words: What the button says that brings it back.
        shown: Whether it is wanted from the start.
        share: How much of the width is its, in percent.
        room: The least width for both, in characters.

    Signals:
        wanted: It is wanted from now on, or no longer.
    """

    wanted = Signal(bool)

    def __init__(
        self,
        main: QWidget,
        aside: QWidget,
        words: str,
        *,
        shown: bool,
        share: int = 42,
        room: int = 140,
    ) -> None:
        super().__init__()
        self._main, self.aside = main, aside
        self._wanted, self._room = shown, room
        self._instead = False  # in the place of what is written, in a narrow window
        self.bring = Button(words)
        self.bring.clicked.connect(self._on_bring)
        self._bar = QWidget()
        bar = QHBoxLayout(self._bar)
        bar.setContentsMargins(16, 8, 16, 0)
        bar.addStretch(1)
        bar.addWidget(self.bring)
        panes = QHBoxLayout()
        panes.setSpacing(0)
        panes.addWidget(main, 100 - share)
        panes.addWidget(aside, share)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addLayout(panes, 1)
        aside.hide_requested.connect(self.put_away)  # type: ignore[attr-defined]
        self._fit()

    def put_away(self) -> None:
        """Show only what is written."""
        if self._roomy():
            self._want(wanted=False)
        self._instead = False
        self._main.show()
        self._bar.show()
        self.bring.setFocus()  # before it goes, or the keyboard would hop over what is written
        self._fit()

    def show_main(self) -> None:
        """Show what is written, where something stood in its place."""
        self._instead = False
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _on_bring(self) -> None:
        if self._roomy():
            self._want(wanted=True)
        else:
            self._instead = True
        self._fit()
        self.aside.setFocus()

    def _want(self, *, wanted: bool) -> None:
        self._wanted = wanted
        self.wanted.emit(wanted)

    def _roomy(self) -> bool:
        return self.width() >= self._room * self.fontMetrics().averageCharWidth()

    def _fit(self) -> None:
        roomy = self._roomy()
        shown = self._wanted if roomy else self._instead
        self.aside.setVisible(shown)
        self._main.setVisible(roomy or not shown)
        self._bar.setHidden(shown)
