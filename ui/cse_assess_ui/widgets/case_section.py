"""A part of the first page: what these cases have in common, why they are here, and the cases."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cse_assess_ui.models.case_list import CaseRow
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.case_row import CaseButton
from cse_assess_ui.widgets.drawn_row import Inks
from cse_assess_ui.widgets.in_steps import settle
from cse_assess_ui.widgets.keyboard import let_go
from cse_assess_ui.widgets.text import Label

AT_ONCE = 8
"""So many rows are shown at once; the rest follow in pieces, so that no key waits for them."""

_MORE = 40


class CaseSection(QWidget):
    """A heading, a line that says why, and cases. Not there at all once it has none.

    Args:
        title: What the cases have in common.
        why: Why they are here, and what to do.
        inks: The letters and colours of the page.
        most: How many are shown before *Show more* is pressed.
        to_sign: They are to be countersigned.

    Attributes:
        rows: All its cases.
        shown: How many rows were put on the screen since it was made; for tests of how much work
            a key makes.

    Signals:
        chosen: A case was pressed; carries its id.
    """

    chosen = Signal(str)

    def __init__(
        self, title: str, why: str, inks: Inks, *, most: int, to_sign: bool = False
    ) -> None:
        super().__init__()
        self._inks = inks
        self._to_sign = to_sign
        self._most = self._wanted = most
        self.rows: Sequence[CaseRow] = ()
        self.shown = 0
        self._pool: list[CaseButton] = []
        self._used = 0
        self.title, self.why = Label(title, "subheading"), Label(why, "small")
        self.more = Button(self.tr("Show more"))
        self.more.clicked.connect(self._on_more)
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._on_time)
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 8)
        body.setSpacing(4)
        body.addWidget(self.title)
        body.addWidget(self.why)
        body.addSpacing(4)
        body.addLayout(self._column)
        self.more.hide()
        body.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    @property
    def buttons(self) -> list[CaseButton]:
        """The rows that are shown, in order."""
        return self._pool[: self._used]

    @property
    def unfinished(self) -> bool:
        """Whether some rows are still to be shown."""
        return self._timer.isActive()

    def show_rows(self, rows: Sequence[CaseRow]) -> None:
        """Show other cases: the first of them now, the rest when nothing else is to be done.

        The page is to be settled then.

        Args:
            rows: The cases.
        """
        self.rows, self._wanted, self._used = rows, self._most, 0
        self.setVisible(bool(rows))
        self._show_piece()

    def _show_piece(self) -> None:
        """Show some more rows; those that are left over from a longer list go."""
        wanted = min(self._wanted, len(self.rows))
        for row in self.rows[self._used : min(self._used + AT_ONCE, wanted)]:
            self._put(self._used, row)
            self._used += 1
            self.shown += 1
        for button in self._pool[wanted:]:
            button.hide()  # those before are shown again in a moment
        if self._used < wanted:
            self._timer.start()
        left = len(self.rows) - wanted
        self.more.setVisible(left > 0)
        self.more.setText(self.tr("Show more ({n} left)").format(n=left))
        self.more.setAccessibleDescription(self.title.text())

    def _put(self, place: int, row: CaseRow) -> None:
        """Show a case at a place."""
        if place < len(self._pool):
            self._pool[place].show_row(row)
            if self._pool[place].isHidden():
                self._pool[place].show()
            return
        button = CaseButton(row, self._inks, to_sign=self._to_sign)
        button.chosen.connect(self.chosen)
        self._pool.append(button)
        self._column.addWidget(button)
        button.show()

    def _on_time(self) -> None:
        self._show_piece()
        settle(self)

    def _on_more(self) -> None:
        first = self._used
        self._wanted = self._used + _MORE
        let_go(self.more)  # it may go, and what has the keyboard then is not there yet
        self._show_piece()
        if first < self._used:
            self._pool[first].show()
            self._pool[first].setFocus()
