"""Who I am: what the front door needs in order to ring back."""

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cse_assess.assessment.record import Person
from cse_assess.instrument.definition import Profession
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.column import ReadingColumn
from cse_assess_ui.widgets.fields import ChoiceField, LineField
from cse_assess_ui.widgets.text import Label


class ProfilePage(QWidget):
    """Asks once who assesses and refers. Every referral carries it.

    Args:
        person: Who the user is, as far as it is known.
        professions: Those with guidance of their own.

    Signals:
        submitted: Who the user is, a ``Person``.
    """

    submitted = Signal(object)

    def __init__(self, person: Person, professions: Sequence[Profession]) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self._person = person
        self.fields = {
            "name": LineField(self.tr("Your name")),
            "role": LineField(self.tr("Your job"), self.tr("Such as school nurse.")),
            "organisation": LineField(self.tr("Where you work")),
            "phone": LineField(
                self.tr("A phone number that is answered"),
                self.tr("The front door may need to ring you the same day."),
            ),
            "email": LineField(self.tr("Your secure e-mail address")),
        }
        for name, field in self.fields.items():
            field.set_value(getattr(person, name))
        self.profession = ChoiceField(
            self.tr("Which help suits your work?"),
            [
                *((profession.id, profession.title) for profession in professions),
                ("other", self.tr("Something else")),
            ],
        )
        self.profession.set_value(person.profession)
        self.nation = ChoiceField(
            self.tr("Where do you work?"),
            [("england", self.tr("England")), ("wales", self.tr("Wales"))],
            self.tr("The law differs. You are told what applies where you are."),
        )
        self.nation.set_value(person.nation)
        self.save_button = Button(self.tr("Save and go on"), "primary")
        self.save_button.clicked.connect(lambda: self.submitted.emit(self.person()))
        self._lay_out()

    def person(self) -> Person:
        """Who the user says that they are."""
        written = {name: field.value().strip() for name, field in self.fields.items()}
        chosen = {
            "profession": str(self.profession.value() or ""),
            "nation": str(self.nation.value() or ""),
        }
        return msgspec.structs.replace(self._person, **chosen, **written)

    def focus_first(self) -> None:
        """Give the keyboard to the first field that is empty."""
        empty = [field for field in self.fields.values() if not field.value()]
        (empty or list(self.fields.values()))[0].setFocus()

    def flush(self) -> None:
        """Nothing is in hand: the button submits what is shown."""

    def _lay_out(self) -> None:
        column = ReadingColumn()
        column.add(Label(self.tr("Who are you?"), "title"))
        column.add(
            Label(
                self.tr(
                    "Every referral says who made it, so that the front door can ring you. "
                    "You can change this later."
                ),
                "muted",
            )
        )
        for field in self.fields.values():
            column.add(field)
        column.add(self.profession)
        column.add(self.nation)
        column.add_left(self.save_button, space=16)
        column.body.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(column)
