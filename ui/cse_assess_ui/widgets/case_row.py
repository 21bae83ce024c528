"""One case in the list on the first page."""

import datetime as dt

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from cse_assess.assessment.follow_up import HandOver, Progress
from cse_assess.vault.reviews import Waiting
from cse_assess_ui.models.case_list import CaseRow
from cse_assess_ui.models.dates import show_day
from cse_assess_ui.widgets.buttons import RowButton
from cse_assess_ui.widgets.level import LevelSign
from cse_assess_ui.widgets.text import Label


class CaseButton(RowButton):
    """A case: who, how worrying, what was done last and what is next. Pressing it opens it.

    A button is made once and shows one case after another, as a list is searched.

    Args:
        row: The case that it shows first.
        to_sign: It is listed because the user is to countersign it.

    Signals:
        chosen: It was pressed; carries the case's id.
    """

    chosen = Signal(str)

    def __init__(self, row: CaseRow, *, to_sign: bool = False) -> None:
        super().__init__()
        self._lists_signatures = to_sign
        self._told = Label("", "subheading"), Label("", "small"), Label("", "small")
        self._level = LevelSign("subheading")
        self._no_level = Label("", "muted")
        who, last, next_step = self._told
        left, right = QVBoxLayout(), QVBoxLayout()
        for column, widgets in (
            (left, (who, last)),
            (right, (self._level, self._no_level, next_step)),
        ):
            column.setSpacing(4)
            for widget in widgets:
                column.addWidget(widget)
            column.addStretch()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 10, 16, 10)
        layout.setSpacing(24)
        layout.addLayout(left, 1)
        layout.addLayout(right, 1)
        self.make_one()
        self.row = row
        self._show()
        self.clicked.connect(lambda: self.chosen.emit(self.row.id))

    def show_row(self, row: CaseRow) -> None:
        """Show a case.

        Args:
            row: The case.
        """
        if row != self.row:
            self.row = row
            self._show()

    def _show(self) -> None:
        row = self.row
        who, last, next_step = self._told
        waiting = row.to_sign if self._lists_signatures else None
        who.setText(self._who(row))
        last.setText(self._last_step(row))
        next_step.setText(self._to_sign(waiting) if waiting else self._next_step(row))
        pressing = row.overdue and waiting is None
        if pressing != (next_step.property("level") == "serious"):
            next_step.setProperty("level", "serious" if pressing else None)
            next_step.style().polish(next_step)
        self._show_level(row)
        level = row.level.label if row.level else self._no_level.text()
        words = (who.text(), level, last.text(), next_step.text())
        self.setAccessibleName(". ".join(word for word in words if word))

    def _show_level(self, row: CaseRow) -> None:
        known = row.level is not None and not row.damaged
        self._level.setHidden(not known)
        self._no_level.setHidden(known)
        if row.level is not None and known:
            self._level.show_words(row.level.id, row.level.label, row.level.step, row.level.steps)
        else:
            told = self.tr("Cannot be read") if row.damaged else self.tr("No level yet")
            self._no_level.setText(told)

    def _who(self, row: CaseRow) -> str:
        who = row.initials or self.tr("No name yet")
        if row.age is not None:
            who = self.tr("{who}, {age}").format(who=who, age=row.age)
        return self.tr("{who} (practice)").format(who=who) if row.practice else who

    def _last_step(self, row: CaseRow) -> str:
        if row.last is not None:
            return self._handed_over(row.last)
        return self.tr("Draft, changed {day}, {time}").format(
            day=show_day(row.changed.date()), time=row.changed.strftime("%H:%M")
        )

    def _handed_over(self, last: HandOver) -> str:
        when = last.sent or last.at
        told = (
            self.tr("Sent to {front_door} on {day}")
            if last.sent
            else self.tr("Made for {front_door} on {day}")
        )
        return told.format(front_door=last.hub, day=show_day(when.astimezone().date()))

    def _next_step(self, row: CaseRow) -> str:
        if row.due_to_go:
            return self.tr("Due to be destroyed: open it, and see its history")
        if row.act_now:
            return self.tr("Act now: open it and see what to do first")
        if row.changes_asked is not None and not row.overdue:
            return self.tr("{name} asks for changes").format(name=row.changes_asked.by)
        if row.progress is not None and row.last is not None:
            return self._answer(row, row.progress, row.last)
        if row.refer:
            return self.tr("Not yet handed over")
        return self._review(row)

    def _to_sign(self, waiting: Waiting) -> str:
        when = waiting.gone if waiting.urgent else waiting.asked or waiting.gone
        day = show_day(when.astimezone().date()) if when else ""
        if waiting.urgent:
            return self.tr("Went urgently on {day}, not countersigned").format(day=day)
        if waiting.asked is not None:
            told = self.tr("{name} asked you to read it on {day}")
            return told.format(name=waiting.asked_by, day=day)
        return self.tr("Went on {day}, not countersigned").format(day=day)

    def _answer(self, row: CaseRow, progress: Progress, last: HandOver) -> str:
        due = show_day(progress.due) if progress.due else ""
        if progress.state == "overdue":
            return self.tr("Overdue: no answer by {day}. Ring {phone}").format(
                day=due, phone=last.hub_phone
            )
        if progress.state == "not-sent":
            return self.tr("Not sent yet, as far as we know")
        if progress.state == "waiting":
            return self.tr("Answer due by {day}").format(day=due)
        if row.minutes_late(dt.datetime.now().astimezone().date()) and progress.minutes_due:
            told = self.tr("The notes were promised by {day}. Ring {phone}")
            return told.format(day=show_day(progress.minutes_due), phone=last.hub_phone)
        said = progress.latest.decision_label if progress.latest else ""
        parts = (said or self.tr("They have it"), self._review(row))
        return ". ".join(part for part in parts if part)

    def _review(self, row: CaseRow) -> str:
        if row.review is None:
            return ""
        return self.tr("Look again by {day}").format(day=show_day(row.review))
