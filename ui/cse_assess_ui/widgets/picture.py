"""The picture of concern at the foot of the assessment: words first, the number last and small."""

from typing import cast

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from cse_assess_ui.models.case import CaseModel
from cse_assess_ui.models.picture import Picture, picture_of, step_of
from cse_assess_ui.widgets.announce import announce
from cse_assess_ui.widgets.buttons import Button, RowButton
from cse_assess_ui.widgets.fields import LineField
from cse_assess_ui.widgets.flow import FlowLayout
from cse_assess_ui.widgets.level import LevelSign
from cse_assess_ui.widgets.picture_details import Part
from cse_assess_ui.widgets.text import Label

_MOST = 12
_ROOMY_LINES = 26
_POINTED = {QEvent.Type.Enter, QEvent.Type.FocusIn}
_LEFT = {QEvent.Type.Leave, QEvent.Type.FocusOut}


class PictureOfConcern(QFrame):
    """The level in words, what is not known, and in a line which answers made it so.

    The line follows what is pointed at or has the keyboard; pressing asks for all of it.

    Args:
        case: The case; the picture follows it.

    Signals:
        why_requested: All that is behind it is to be shown, or no longer; carries the part of the
            picture that it is about.
        changed: There is another picture.
    """

    why_requested = Signal(str)
    changed = Signal()

    def __init__(self, case: CaseModel) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setAccessibleName(self.tr("Picture of concern"))
        self._case = case
        self.now: Picture | None = None
        self.level = LevelSign()
        self.level_button = RowButton()
        self.level_button.setProperty("role", "quiet")
        inside = QHBoxLayout(self.level_button)
        inside.setContentsMargins(4, 2, 4, 2)
        inside.addWidget(self.level)
        self.level_button.make_one()
        self.unknown = Button("", "quiet")
        self.suspected = Button("", "quiet")
        self.number = Button("", "quiet")
        self._parts: dict[QObject, Part] = {
            self.level_button: "level",
            self.unknown: "unknown",
            self.suspected: "points",
            self.number: "points",
        }
        self.because = _Line()
        self.needed = _Needed(case)
        self.open = Button(self.tr("Why?"))
        self.open.clicked.connect(lambda: self.why_requested.emit("level"))
        self._lay_out()
        case.rescored.connect(self._show)
        self._show()

    def flush(self) -> None:
        """Put an age that is still in hand into the case."""
        self.needed.flush()

    def show_open(self, opened: bool) -> None:
        """Say that all of it is shown, or no longer."""
        self.open.setText(self.tr("Hide why") if opened else self.tr("Why?"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _POINTED:
            self._explain(self._parts[watched])
        elif event.type() in _LEFT:
            self._explain("level")
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The line gives way to the questions where the window holds few lines."""
        lines = self.window().height() / self.fontMetrics().lineSpacing()
        self.because.setVisible(self.now is not None and lines >= _ROOMY_LINES)

    def _lay_out(self) -> None:
        self._told = QWidget()
        words = FlowLayout(self._told, gap=8)
        for button in (self.level_button, self.unknown, self.suspected, self.number):
            button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
            button.installEventFilter(self)
            button.clicked.connect(self._on_pressed)
            words.addWidget(button)
        self.level.word.setWordWrap(False)
        line = QHBoxLayout()
        line.setSpacing(16)
        line.addWidget(self._told, 1)
        line.addWidget(self.needed, 1)
        line.addWidget(self.open, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 10)
        layout.setSpacing(2)
        layout.addLayout(line)
        layout.addWidget(self.because)

    def _on_pressed(self) -> None:
        self.why_requested.emit(self._parts[self.sender()])

    def _show(self) -> None:
        result = self._case.result
        before, self.now = self.now, picture_of(self._case.form, result) if result else None
        known = self.now is not None
        for widget in (self._told, self.open):
            widget.setVisible(known)
        if known and self.needed.isAncestorOf(self.window().focusWidget() or self):
            self.level_button.setFocus()  # else the keyboard goes to the top of the window
        self._fit()
        self.needed.setVisible(not known)
        if self.now is None:
            self.needed.refresh()
        else:
            self._tell(self.now)
            if before is None or before.label != self.now.label:
                announce(self, self.now.label)
        self.changed.emit()

    def _tell(self, picture: Picture) -> None:
        self.level.show_level(picture)
        self.level_button.setAccessibleName(picture.label)
        self.level_button.updateGeometry()
        unknown = self.tr("{n} of {m} things not known")
        self.unknown.setText(unknown.format(n=len(picture.unknowns), m=picture.scored))
        suspected = self.tr("{points} only suspected")
        self.suspected.setText(suspected.format(points=self._points(picture.suspected)))
        self.suspected.setVisible(picture.suspected > 0)
        self.number.setText(self._points(picture.score or 0))
        self.number.setVisible(bool(picture.score))  # no points reassure nobody
        for button, part in self._parts.items():
            cast(Button, button).setAccessibleDescription(self._why(part, picture))
        self._explain("level")

    def _explain(self, part: Part) -> None:
        if self.now is not None:
            self.because.say(self._why(part, self.now))

    def _why(self, part: Part, picture: Picture) -> str:
        if part == "unknown":
            return self._listed(self.tr("Not known: {items}"), [i.code for i in picture.unknowns])
        if part == "points":
            counted = [f"{one.items[0]} {one.points:+d}" for one in picture.reasons if one.items]
            return self._listed(self.tr("What counts: {items}"), counted)
        rules = [f"{rule.text} ({', '.join(rule.items)})" for rule in picture.rules if rule.items]
        return " ".join(rules) or picture.meaning

    def _listed(self, words: str, items: list[str]) -> str:
        if not items:
            return ""
        more = ", …" if len(items) > _MOST else ""
        return words.format(items=", ".join(items[:_MOST]) + more)

    def _points(self, n: int) -> str:
        return self.tr("1 point") if n == 1 else self.tr("{n} points").format(n=n)


class _Line(Label):
    """One line, cut where there is no room; nothing around it ever moves."""

    def __init__(self) -> None:
        super().__init__("", "small")
        self.setWordWrap(False)
        self.setContentsMargins(8, 0, 8, 0)

    def say(self, text: str) -> None:
        """Say something else."""
        self.setText(" ".join(text.split()))
        self.setToolTip(text)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        return QSize(0, super().sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        room = self.contentsRect()
        told = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter = QPainter(self)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, told)


class _Needed(QWidget):
    """What is needed before there can be a score: nearly always, how old the child is."""

    def __init__(self, case: CaseModel) -> None:
        super().__init__()
        self._case = case
        self._told = self._taken = ""
        self._why = Label()
        self._why.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.level = LevelSign()
        self.level.word.setWordWrap(False)
        self.age = LineField(self.tr("How old is the child?"))
        self.age.label.hide()  # it is asked in the sentence beside the box
        self._editor = cast(QLineEdit, self.age.editor)
        self._editor.setMaxLength(3)
        self._editor.setMaximumWidth(6 * self.fontMetrics().averageCharWidth() + 40)
        self._editor.editingFinished.connect(self._take)
        self.age.edited.connect(self._on_edited)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
        row.addWidget(self.level)
        row.addWidget(self._why, 1)
        row.addWidget(self.age)

    def text(self) -> str:
        """What is said."""
        return self._why.text()

    def refresh(self) -> None:
        """Say what is needed now."""
        child = self._case.assessment.child
        unknown = child.date_of_birth is None and child.age is None
        self.age.setVisible(child.date_of_birth is None)
        certain = self._case.level_at_any_age
        self._show_level(certain)
        if certain is not None:
            self._why.setText(
                self.tr("This holds at any age. How old is the child? A guess will do.")
            )
        elif unknown:
            self._why.setText(
                self.tr("There is no level yet: how old is the child? A guess will do.")
            )
        else:
            self._why.setText(self._case.problem)

    def _show_level(self, certain: int | None) -> None:
        """Show the level that needs no age, and say it once."""
        form = self._case.form
        told = form.level(certain) if certain is not None else None
        before, self._told = self._told, told.label if told else ""
        self.level.setVisible(told is not None)
        if told is not None:
            self.level.show_words(told.id, told.label, *step_of(form, told.value))
        if self._told and self._told != before:
            announce(self, self._told)

    def flush(self) -> None:
        """Put an age that is still in hand into the case."""
        self.age.flush()
        self._take()

    def _on_edited(self, text: str) -> None:
        """One digit may be the first of two: it waits for Enter, or for the box to be left."""
        if len(text.strip()) != 1 or not self._editor.hasFocus():
            self._take()

    def _take(self) -> None:
        text = self._editor.text().strip()
        before, self._taken = self._taken, text
        if text == before:
            return
        if not text:
            self._case.set_child(age=None)
        elif text.isdecimal() and int(text) <= 120:
            self._case.set_child(age=int(text))
