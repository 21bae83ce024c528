"""The first page: what needs you, and all cases."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QVBoxLayout, QWidget

from cse_assess.vault.sittings import CutOff
from cse_assess_ui.models.case_list import CaseRow
from cse_assess_ui.models.dates import show_day
from cse_assess_ui.widgets.announce import announce
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.case_row import CaseButton
from cse_assess_ui.widgets.column import ReadingColumn
from cse_assess_ui.widgets.fields import LineField
from cse_assess_ui.widgets.flow import FlowLayout
from cse_assess_ui.widgets.notice import Notice
from cse_assess_ui.widgets.text import Label

_AT_ONCE = 40
_WORTH_SEARCHING = 8


class HomePage(QWidget):
    """What needs you first; below it every case, found as you type.

    Args:
        rows: The cases, in the order in which they are worth looking at.

    Signals:
        new_requested: A new assessment is to begin.
        practice_requested: The practice cases are to be shown.
        counts_requested: How the tool was used is to be shown.
        case_requested: A case is to open; carries its id.
        review_requested: A case is to be read and countersigned; carries its id.
        resume_requested: Go on where the app was cut off; carries the ``CutOff``.
        answer_chosen: A front door's answer is to be taken in; carries the file's path.
    """

    new_requested = Signal()
    practice_requested = Signal()
    counts_requested = Signal()
    case_requested = Signal(str)
    review_requested = Signal(str)
    answer_chosen = Signal(object)
    resume_requested = Signal(object)

    def __init__(self, rows: Sequence[CaseRow]) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self._rows: list[CaseRow] = []
        self._shown = _AT_ONCE
        self.title = Label("", "title")
        self.empty = Label("", "body")
        self.notice = Notice()
        self.cut_off = _CutOffNotice()
        self.new_button = Button(self.tr("New assessment"), "primary")
        self.new_button.clicked.connect(self.new_requested)
        self.practice_button = Button(self.tr("Practise"))
        self.practice_button.clicked.connect(self.practice_requested)
        self.counts_button = Button(self.tr("Last quarter's counts"))
        self.counts_button.clicked.connect(self.counts_requested)
        self.counts_button.hide()
        self.answer_button = Button(self.tr("Open an answer…"))
        self.answer_button.clicked.connect(self._on_answer)
        self.search = LineField(
            self.tr("Find a case"), self.tr("A name, initials, age, level, place or reference.")
        )
        self.search.editor.textChanged.connect(self._on_search)
        self.more_button = Button(self.tr("Show more"))
        self.more_button.clicked.connect(self._on_more)
        self._needs, self._all = _Group(self.tr("What needs you")), _Group(self.tr("Done for now"))
        self._to_sign = _Group(self.tr("To countersign"), to_sign=True)
        self.to_sign_button = Button("")
        self.to_sign_button.clicked.connect(self._go_to_first)
        self.nothing_found = Label(self.tr("No case fits what you typed."), "muted")
        self._lay_out()
        self.show_rows(rows)

    def show_rows(self, rows: Sequence[CaseRow]) -> None:
        """Show the cases as they are now.

        Args:
            rows: The cases.
        """
        self._rows = list(rows)
        self.title.setText(self.tr("Your cases") if self._rows else self.tr("Welcome"))
        self.empty.setText(
            self.tr(
                "Nothing here yet. Worried about a child? Begin an assessment: you do not need "
                "to be sure, and you do not need every answer."
            )
        )
        self.empty.setVisible(not self._rows)
        self.answer_button.setVisible(any(row.last is not None for row in self._rows))
        self.search.setVisible(len(self._rows) >= _WORTH_SEARCHING)
        self._show()

    def show_cut_off(self, cut_off: CutOff, place: str) -> None:
        """Tell that the app was cut off last time, what is kept, and offer to go on there.

        Args:
            cut_off: Where that was.
            place: The same in words.
        """
        row = next((row for row in self._rows if row.id == cut_off.case_id), None)
        if row is None:
            return
        local = cut_off.at.astimezone()
        told = self.tr(
            "The app stopped without being closed on {day} at {time}, while {user} was working on "
            "{who}. Everything up to then is kept. The last change: {place}."
        )
        self.cut_off.told.setText(
            told.format(
                day=show_day(local.date()),
                time=f"{local:%H:%M}",
                user=cut_off.user,
                who=row.initials or self.tr("a case without a name"),
                place=place.rstrip("?."),
            )
        )
        self.cut_off.go_on.clicked.connect(lambda: self.resume_requested.emit(cut_off))
        self.cut_off.leave.clicked.connect(self.cut_off.hide)
        self.cut_off.show()
        announce(self.cut_off, self.cut_off.told.text())

    def focus_first(self) -> None:
        """Give the keyboard to what is done most often here."""
        self.new_button.setFocus()

    def flush(self) -> None:
        """Nothing is written on this page."""

    def buttons(self) -> list[CaseButton]:
        """The cases that are shown, in order."""
        return [*self._needs.buttons, *self._to_sign.buttons, *self._all.buttons]

    def _lay_out(self) -> None:
        column = ReadingColumn()
        column.add(self.title)
        column.add(self.empty)
        column.add(self.notice)
        column.add(self.cut_off)
        column.add_left(
            self.new_button,
            self.practice_button,
            self.answer_button,
            self.to_sign_button,
            self.counts_button,
        )
        for widget in (self.search, self.nothing_found, self._needs, self._to_sign, self._all):
            column.add(widget)
        column.add_left(self.more_button)
        column.body.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(column)

    def _on_answer(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("A front door's answer"),
            "",
            self.tr("Sealed answers (*.age);;All files (*)"),
        )
        if path:
            self.answer_chosen.emit(Path(path))

    def _go_to_first(self) -> None:
        """Give the keyboard to the case that has waited longest to be countersigned."""
        self._to_sign.buttons[0].setFocus()

    def _on_search(self) -> None:
        self._shown = _AT_ONCE
        self._show()

    def _on_more(self) -> None:
        self._shown += _AT_ONCE
        self._show()

    def _show(self) -> None:
        today = dt.datetime.now().astimezone().date()
        found = [row for row in self._rows if row.matches(self.search.value())]
        shown = found[: self._shown]
        # What presses is not moved away by a lead's list; it stands in both.
        others = [row for row in shown if row.to_sign is None or row.act_now or row.overdue]
        waiting = sorted(
            (row for row in shown if row.to_sign is not None), key=lambda row: row.list_place
        )
        for group, rows, chosen in (
            (self._needs, [row for row in others if row.needs_you(today)], self.case_requested),
            (self._to_sign, waiting, self.review_requested),
            (self._all, [row for row in others if not row.needs_you(today)], self.case_requested),
        ):
            group.show_rows(rows)
            for button, row in zip(group.buttons, group.rows, strict=True):
                button.clicked.connect(lambda _, id=row.id, chosen=chosen: chosen.emit(id))
        count = sum(row.to_sign is not None for row in found)
        self.to_sign_button.setText(self.tr("To countersign: {n}").format(n=count))
        self.to_sign_button.setVisible(bool(waiting))
        self.more_button.setVisible(len(found) > len(shown))
        self.nothing_found.setVisible(bool(self._rows) and not found)


class _CutOffNotice(QFrame):
    """That the app was cut off, and a way to go on."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "notice")
        self.told = Label()
        self.go_on = Button(self.tr("Go on there"), "primary")
        self.leave = Button(self.tr("Not now"))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        column.addWidget(self.told)
        row = FlowLayout()
        row.addWidget(self.go_on)
        row.addWidget(self.leave)
        column.addLayout(row)
        self.hide()


class _Group(QWidget):
    """A heading and the cases below it; not there at all while it has none."""

    def __init__(self, title: str, *, to_sign: bool = False) -> None:
        super().__init__()
        self._of_signatures = to_sign
        self.rows: list[CaseRow] = []
        self.buttons: list[CaseButton] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 16, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(Label(title, "heading"))

    def show_rows(self, rows: list[CaseRow]) -> None:
        for button in self.buttons:
            self._column.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.rows = rows
        self.buttons = [CaseButton(row, to_sign=self._of_signatures) for row in rows]
        for button in self.buttons:
            self._column.addWidget(button)
        self.setVisible(bool(rows))
