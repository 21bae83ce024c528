"""The child: who they are, where they are, and how to reach them safely."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cse_assess_ui.models.case import CaseModel
from cse_assess_ui.models.child import doubtful_nhs_number, known_age, parse_age
from cse_assess_ui.models.words import name_of
from cse_assess_ui.widgets.binding import Bindings
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.column import ReadingColumn
from cse_assess_ui.widgets.fields import ChoiceField, DateField, LineField, TextField
from cse_assess_ui.widgets.notice import Notice
from cse_assess_ui.widgets.text import Label


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
        self._bindings = Bindings()
        self.fields: dict[str, LineField | TextField | DateField | ChoiceField] = {}
        self.age_told = Label("", "muted")
        self.notice = Notice()
        self.nhs_doubt = Label(
            self.tr("A digit of this NHS number is wrong or missing. It is kept as you wrote it."),
            "muted",
        )
        self.next_button = Button(self.tr("On to the questions"), "primary")
        self.next_button.clicked.connect(self._on_next)
        self.back_button = Button(self.tr("Your cases"))
        self.back_button.clicked.connect(self.back_requested)
        self._make_fields()
        self._lay_out(standing)
        case.changed.connect(self._on_changed)
        self._on_changed()

    def focus_first(self) -> None:
        """Give the keyboard to the child's name."""
        self.fields["name"].setFocus()

    def focus_field(self, field: str) -> None:
        """Give the keyboard to a field.

        Args:
            field: Its name in the child's record.
        """
        self.fields[field].setFocus()

    def flush(self) -> None:
        """Put what is still in hand into the case."""
        self._bindings.flush()

    def _make_fields(self) -> None:
        self._add("name", LineField(self.tr("Full name")))
        self._add("known_as", LineField(self.tr("What the child likes to be called")))
        self._add(
            "date_of_birth", DateField(self.tr("Date of birth"), self.tr("Such as 4/3/2012."))
        )
        age = LineField(
            self.tr("Or age in years"),
            self.tr("Your best guess is fine. There is no level without an age."),
        )
        self.fields["age"] = age
        self._bindings.add(age, self._age_as_text, self._set_age)
        for fact in self._case.form.facts:
            options = [
                (True, self.tr("Yes")),
                (False, self.tr("No")),
                (None, self.tr("Not known")),
            ]
            self._add(fact.id, ChoiceField(fact.text, options))
        self._add("gender", LineField(self.tr("Gender, in the child's words")))
        self._add("ethnicity", LineField(self.tr("Ethnicity, as the child or family says")))
        self._add(
            "first_language",
            LineField(self.tr("First language"), self.tr("And whether an interpreter is needed.")),
        )
        self._add("nhs_number", LineField(self.tr("NHS number")))
        self._add("address", TextField(self.tr("Where does the child live?"), rows=2))
        self._add(
            "whereabouts",
            TextField(self.tr("Where is the child now?"), self.tr("If somewhere else."), rows=2),
        )
        self._add("school", LineField(self.tr("School, college or work")))
        self._add("gp", LineField(self.tr("GP practice")))
        self._add(
            "carers",
            TextField(
                self.tr("Parents and carers"),
                self.tr("Who looks after the child, and who has parental responsibility."),
            ),
        )
        self._add(
            "safe_contact",
            TextField(
                self.tr("How can the child be reached safely?"),
                self.tr("When, where and through whom. Say if someone checks their phone."),
                rows=2,
            ),
        )

    def _add(self, name: str, field: LineField | TextField | DateField | ChoiceField) -> None:
        self.fields[name] = field
        self._bindings.add(
            field,
            lambda: getattr(self._case.assessment.child, name),
            lambda value: self._case.set_child(**{name: value}),
        )

    def _age_as_text(self) -> str:
        age = self._case.assessment.child.age
        return "" if age is None else str(age)

    def _set_age(self, text: str) -> None:
        age = parse_age(text)
        self._case.set_child(age=age)
        if age is None and text.strip():
            self.age_told.setText(self.tr("Write the age as a number, such as 14."))
            self.age_told.show()

    def _lay_out(self, standing: QWidget | None) -> None:
        column = ReadingColumn()
        column.add(Label(self.tr("The child"), "title"))
        if standing is not None:
            column.add(standing)
        column.add(
            Label(
                self.tr("Write what you know and leave the rest. You can come back at any time."),
                "muted",
            )
        )
        for name in ("name", "known_as", "date_of_birth", "age"):
            column.add(self.fields[name])
        column.add(self.age_told)
        column.add(self.notice)
        self._add_group(column, self.tr("What changes how the answers weigh"), self._facts())
        self._add_group(
            column,
            self.tr("Where, and with whom"),
            ("address", "whereabouts", "carers", "safe_contact", "school", "gp"),
        )
        self._add_group(
            column,
            self.tr("About the child"),
            ("gender", "ethnicity", "first_language", "nhs_number"),
        )
        column.add(self.nhs_doubt)
        column.add_left(self.next_button, self.back_button, space=16)
        column.body.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(column)

    def _facts(self) -> tuple[str, ...]:
        return tuple(fact.id for fact in self._case.form.facts)

    def _add_group(self, column: ReadingColumn, title: str, names: tuple[str, ...]) -> None:
        column.add(Label(title, "heading"), space=16)
        for name in names:
            column.add(self.fields[name])

    def _on_changed(self) -> None:
        self._bindings.refresh()
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
        self.nhs_doubt.setVisible(doubtful_nhs_number(child.nhs_number))

    def _on_next(self) -> None:
        self.flush()
        self.next_requested.emit()
