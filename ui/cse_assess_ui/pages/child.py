"""The child: who they are, where they are, and how to reach them safely."""

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cse_assess_ui.models.case import CaseModel
from cse_assess_ui.models.child import known_age, parse_age
from cse_assess_ui.models.words import name_of
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.child_questions import ChildQuestions
from cse_assess_ui.widgets.column import ReadingColumn
from cse_assess_ui.widgets.fields import LineField
from cse_assess_ui.widgets.household import Household
from cse_assess_ui.widgets.notice import Notice
from cse_assess_ui.widgets.rows import RowsField
from cse_assess_ui.widgets.sheet import Maker, Sheet
from cse_assess_ui.widgets.text import Label
from cse_assess_ui.widgets.way_on import WayOn
from cse_assess_ui.widgets.while_shown import WhileShown


class ChildPage(QWidget):
    """Details of the child. Nothing is required; what is known saves the front door an hour.

    Args:
        case: The case.
        standing: How the assessment stands, said first; None where there is nothing to say.

    Signals:
        next_requested: On to the questions.
        back_requested: Back to the list of cases.
    """

    next_requested = Signal()
    back_requested = Signal()

    def __init__(self, case: CaseModel, standing: QWidget | None = None) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self._case = case
        self._child = name_of(case.assessment.child)
        self._sheet = Sheet(lambda: case.assessment.child, case.set_child)
        self.age_told = Label("", "muted")
        self.notice = Notice()
        self.hurry = Button(self.tr("Short of time? Go straight to the questions"), "link")
        self.hurry.clicked.connect(self._on_next)
        self.way_on = WayOn(self.tr("Your cases"), self.tr("On to the questions"))
        self.way_on.back_requested.connect(self.back_requested)
        self.way_on.next_requested.connect(self._on_next)
        self._column = ReadingColumn()
        self.steps = self._column.steps
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._column)  # before it is filled: it is laid out once then
        self._column.fill(self._lay_out(standing))
        self._sheet.grew.connect(self._column.order_tabs)
        self.steps.finished.connect(self._on_changed)
        WhileShown(self, case.changed, self._on_changed)
        self._on_changed()

    @property
    def fields(self) -> dict[str, Any]:
        """The fields, by the name of what they hold; those that are not there yet are made."""
        self.steps.finish()
        return self._sheet.fields

    def focus_first(self) -> None:
        """Give the keyboard to the child's name; where there is a story, it is read first."""
        self._sheet.focus("name")
        if self._case.practice_case is not None:
            QTimer.singleShot(0, self, lambda: self._column.verticalScrollBar().setValue(0))

    def focus_field(self, field: str) -> None:
        """Give the keyboard to a field, and open what it is in.

        Args:
            field: Its name in the child's record, such as ``gp`` or ``household.1.age``.
        """
        self.focus_first()
        self._column.go_to(lambda: self._sheet.focus(field))

    def flush(self) -> None:
        """Put what is still in hand into the case."""
        self._sheet.flush()

    def _lay_out(self, standing: QWidget | None) -> Iterator[None]:
        column, sheet = self._column, self._sheet
        ask = ChildQuestions(self._child, self._case.form.facts)
        column.add(Label(self.tr("The child"), "title"))
        if standing is not None:
            column.add(standing)
        column.add(
            Label(
                self.tr("Write what you know and leave the rest. You can come back at any time."),
                "muted",
            )
        )
        column.add_left(self.hurry)
        yield from self._add(ask.who())
        self._add_age()
        column.add(self.age_told)
        column.add(self.notice)
        yield from self._add_group(self.tr("What changes how the answers weigh"), ask.facts())
        yield from self._add_group(self.tr("Where, and with whom"), ask.where())
        household = RowsField(Household(self._child, self._case.rules), "heading")
        column.add(sheet.add("household", household), space=16)
        yield
        yield from self._add_group(self.tr("School"), ask.school())
        column.add(
            sheet.fold(
                self.tr("More about school"),
                self.tr("How {child} is taught, a plan, the pupil number").format(
                    child=self._child
                ),
                ask.schooling(),
            )
        )
        yield from self._add_group(self.tr("Health"), ask.health())
        yield from self._add_group(self.tr("About the child"), ask.identity())
        column.add(
            sheet.fold(
                self.tr("Belief and nationality"),
                self.tr("Where it matters for {child}'s safety or care").format(child=self._child),
                ask.belonging(),
            )
        )
        column.add(
            sheet.fold(
                self.tr("Status with services"),
                self.tr("A plan, a care order, youth justice, the council's number"),
                ask.status(),
            )
        )
        column.add(self.way_on)
        column.body.addStretch()

    def _add(self, makers: dict[str, Maker]) -> Iterator[None]:
        for field in self._sheet.make_each(makers):
            self._column.add(field)
            yield

    def _add_group(self, title: str, makers: dict[str, Maker]) -> Iterator[None]:
        self._column.add(Label(title, "heading"), space=16)
        yield from self._add(makers)

    def _add_age(self) -> None:
        age = LineField(
            self.tr("Or age in years"),
            self.tr("Your best guess is fine. Without an age there is rarely a level."),
        )
        age.keep_short()
        self._sheet.add("age", age, read=self._age_as_text, write=self._set_age)
        self._column.add(age)

    def _age_as_text(self) -> str:
        age = self._case.assessment.child.age
        return "" if age is None else str(age)

    def _set_age(self, text: str) -> None:
        age = parse_age(text)
        self._case.set_child(age=age)
        if age is None and text.strip():
            self.age_told.setText(self.tr("Write the age as a number, such as 14."))
            self.age_told.show()

    def _on_changed(self) -> None:
        self._sheet.refresh()
        if not self.isAncestorOf(self.notice):
            return  # it would show up as a window of its own
        child = self._case.assessment.child
        age = known_age(self._case.assessment)
        self.age_told.setVisible(age is not None)
        name = name_of(child)
        self.age_told.setText(
            self.tr("{name} is {age}.").format(name=name[:1].upper() + name[1:], age=age)
        )
        typed = child.date_of_birth is not None or child.age is not None
        problem = self._case.problem if typed else ""
        if problem != self.notice.text():
            self.notice.say(problem)

    def _on_next(self) -> None:
        self.flush()
        self.next_requested.emit()
