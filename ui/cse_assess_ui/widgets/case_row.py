"""One case in the list on the first page."""

import datetime as dt
from typing import NamedTuple

from PySide6.QtCore import QEvent, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent

from cse_assess.assessment.follow_up import HandOver, Progress
from cse_assess.vault.reviews import Waiting
from cse_assess_ui.models.case_list import CaseRow
from cse_assess_ui.models.dates import show_day
from cse_assess_ui.models.phones import phones, unbroken
from cse_assess_ui.widgets.buttons import RowButton
from cse_assess_ui.widgets.drawn_row import TOP, Inks, Laid, Line, lay_out
from cse_assess_ui.widgets.level import draw_steps

_SIGN = 10
_CHARACTERS, _FEWEST = 60, 20


class Words(NamedTuple):
    """What a row says.

    Attributes:
        who: Initials and age.
        last: The last step.
        level: The level's word.
        next: What is next.
        pressing: What is next cannot wait.
    """

    who: str
    last: str
    level: str
    next: str
    pressing: bool


class CaseButton(RowButton):
    """A case: who, how worrying, what was done last and what is next. Pressing it opens it.

    A button is made once and shows one case after another, as a list is searched.

    Args:
        row: The case that it shows first.
        inks: The letters and colours of the page; its own if not given.
        to_sign: It is listed because the user is to countersign it.

    Signals:
        chosen: It was pressed; carries the case's id.
    """

    chosen = Signal(str)

    def __init__(self, row: CaseRow, inks: Inks | None = None, *, to_sign: bool = False) -> None:
        super().__init__()
        self._inks = inks or Inks(self)
        self._lists_signatures = to_sign
        self._laid: dict[int, Laid] = {}  # by width: Qt asks for several before it settles
        self.row = row
        self.words = self._say(row)
        self._tell()
        self.clicked.connect(lambda: self.chosen.emit(self.row.id))

    def show_row(self, row: CaseRow) -> None:
        """Show a case.

        Args:
            row: The case.
        """
        if row != self.row:
            self.row = row
            self._laid.clear()
            self.words = self._say(row)
            self._tell()
            self.updateGeometry()
            self.update()

    def heightForWidth(self, width: int) -> int:
        return self._at(width).height

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().averageCharWidth() * _CHARACTERS
        return QSize(width, self._at(width).height)

    def minimumSizeHint(self) -> QSize:
        one = self._inks.of("subheading").height
        return QSize(self.fontMetrics().averageCharWidth() * _FEWEST, 2 * (TOP + one))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._laid.clear()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        laid, painter = self._at(self.width()), QPainter(self)
        laid.draw(painter)
        level = self.row.level
        word = next((box for line, box in laid.lines if line.indent), None)
        if level is not None and word is not None:
            ink, wide = self._inks.of("subheading", level.id), self._sign_width()
            box = QRectF(word.left() - wide - _SIGN, word.top(), wide, ink.height)
            draw_steps(painter, box, ink.colour, level.step, level.steps)

    def _at(self, width: int) -> Laid:
        """The words where they are drawn at a width."""
        if width not in self._laid:
            said, of, level = self.words, self._inks.of, self.row.level
            word = Line(said.level, of("muted"))
            if level is not None and not self.row.damaged:
                indent = self._sign_width() + _SIGN
                word = Line(said.level, of("subheading", level.id), indent)
            next_step = of("small", "serious") if said.pressing else of("small")
            left = (Line(said.who, of("subheading")), Line(said.last, of("small")))
            self._laid[width] = lay_out(width, left, (word, Line(said.next, next_step)))
        return self._laid[width]

    def _sign_width(self) -> int:
        steps = self.row.level.steps if self.row.level else 1
        return self._inks.of("subheading").height * steps // 2

    def _tell(self) -> None:
        words = (self.words.who, self.words.level, self.words.last, self.words.next)
        self.setAccessibleName(". ".join(word for word in words if word))

    def _say(self, row: CaseRow) -> Words:
        waiting = row.to_sign if self._lists_signatures else None
        if row.level is not None and not row.damaged:
            level = row.level.label
        else:
            level = self.tr("Cannot be read") if row.damaged else self.tr("No level yet")
        return Words(
            who=self._who(row),
            last=self._last_step(row),
            level=level,
            next=self._to_sign(waiting) if waiting else self._next_step(row),
            pressing=row.overdue and waiting is None,
        )

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
        phone = unbroken(phones(last.hub_phone, last.hub_phone_out_of_hours).ring)
        if progress.state == "overdue":
            told = self.tr("Overdue: no answer by {day}. Ring {phone}")
            return told.format(day=due, phone=phone)
        if progress.state == "not-sent":
            return self.tr("Not sent yet, as far as we know")
        if progress.state == "waiting":
            return self.tr("Answer due by {day}").format(day=due)
        if row.minutes_late(dt.datetime.now().astimezone().date()) and progress.minutes_due:
            told = self.tr("The notes were promised by {day}. Ring {phone}")
            return told.format(day=show_day(progress.minutes_due), phone=phone)
        said = progress.latest.decision_label if progress.latest else ""
        parts = (said or self.tr("They have it"), self._review(row))
        return ". ".join(part for part in parts if part)

    def _review(self, row: CaseRow) -> str:
        if row.review is None:
            return ""
        return self.tr("Look again by {day}").format(day=show_day(row.review))
