"""The picture of concern at the foot of the assessment: words first, the number last and small."""

from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from cse_assess_ui.models.case import CaseModel
from cse_assess_ui.models.picture import Picture, picture_of
from cse_assess_ui.widgets.announce import announce
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.fields import LineField
from cse_assess_ui.widgets.fitted import FittedScroll
from cse_assess_ui.widgets.flow import FlowLayout
from cse_assess_ui.widgets.level import LevelSign
from cse_assess_ui.widgets.picture_details import PictureDetails
from cse_assess_ui.widgets.text import Label

_SHARE = 0.4


class PictureOfConcern(QFrame):
    """The level in words, what is not known, and on request why.

    Args:
        case: The case; the picture follows it.

    Signals:
        item_chosen: A question is to be shown; carries its code.
    """

    item_chosen = Signal(str)

    def __init__(self, case: CaseModel) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setAccessibleName(self.tr("Picture of concern"))
        self._case = case
        self._picture: Picture | None = None
        self._opened = False
        self.level = LevelSign()
        self.unknown = Label()
        self.suspected = Label()
        self.number = Label(role="small")
        self.needed = _Needed(case)
        self.open = Button(self.tr("Why?"))
        self.open.clicked.connect(self._on_clicked)
        self.details = PictureDetails()
        self.details.item_chosen.connect(self.item_chosen)
        self._scroll = FittedScroll(_SHARE)
        self._scroll.body.addWidget(self.details)
        self._scroll.hide()
        self._lay_out()
        case.rescored.connect(self._show)
        self._show()

    def _lay_out(self) -> None:
        self._told = QWidget()
        words = FlowLayout(self._told, gap=24)
        for label in (self.unknown, self.suspected, self.number):
            label.setWordWrap(False)
        for widget in (self.level, self.unknown, self.suspected, self.number):
            widget.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
            words.addWidget(widget)
        self.level.word.setWordWrap(False)
        line = QHBoxLayout()
        line.setSpacing(16)
        line.addWidget(self._told, 1)
        line.addWidget(self.needed, 1)
        line.addWidget(self.open)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 12, 16, 12)
        layout.setSpacing(12)
        layout.addLayout(line)
        layout.addWidget(self._scroll)

    def flush(self) -> None:
        """Put an age that is still in hand into the case."""
        self.needed.flush()

    def _show(self) -> None:
        result = self._case.result
        before = self._picture
        self._picture = picture_of(self._case.form, result) if result else None
        known = self._picture is not None
        for widget in (self._told, self.open):
            widget.setVisible(known)
        self.needed.setVisible(not known)
        self._scroll.setVisible(known and self._opened)
        if self._picture is None:
            self.needed.refresh()
            return
        self._tell(self._picture)
        if before is None or before.label != self._picture.label:
            announce(self, self._picture.label)

    def _tell(self, picture: Picture) -> None:
        self.level.show_level(picture)
        unknown = self.tr("{n} of {m} things not known")
        self.unknown.setText(unknown.format(n=len(picture.unknowns), m=picture.scored))
        suspected = self.tr("{points} only suspected")
        self.suspected.setText(suspected.format(points=self._points(picture.suspected)))
        self.suspected.setVisible(picture.suspected > 0)
        self.number.setText(self._points(picture.score or 0))
        self.number.setVisible(picture.score is not None)
        if self._opened:
            self.details.show_picture(picture)
        height = self.level.sizeHint().height()
        for label in (self.unknown, self.suspected, self.number):
            label.setMinimumHeight(height)

    def _points(self, n: int) -> str:
        return self.tr("1 point") if n == 1 else self.tr("{n} points").format(n=n)

    def _on_clicked(self) -> None:
        self._opened = not self._opened
        self.open.setText(self.tr("Hide why") if self._opened else self.tr("Why?"))
        if self._opened and self._picture is not None:
            self.details.show_picture(self._picture)
        self._scroll.setVisible(self._opened)


class _Needed(QWidget):
    """What is needed before there can be a level: nearly always, how old the child is."""

    def __init__(self, case: CaseModel) -> None:
        super().__init__()
        self._case = case
        self._why = Label()
        self.age = LineField(self.tr("How old is the child?"))
        cast(QLineEdit, self.age.editor).setMaxLength(3)
        self.age.editor.setMaximumWidth(6 * self.fontMetrics().averageCharWidth() + 40)
        self.age.edited.connect(self._on_edited)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
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
        self._why.setText(
            self.tr("One thing is missing before there can be a level: an age. A guess will do.")
            if unknown
            else self._case.problem
        )

    def flush(self) -> None:
        """Put an age that is still in hand into the case."""
        self.age.flush()

    def _on_edited(self, text: str) -> None:
        text = text.strip()
        if not text:
            self._case.set_child(age=None)
        elif text.isdecimal() and int(text) <= 120:
            self._case.set_child(age=int(text))
