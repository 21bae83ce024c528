"""Who I am: what the front door needs in order to ring back."""

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from cse_assess.assessment.record import Person
from cse_assess.identifiers import directory
from cse_assess.identifiers.directory import Directory
from cse_assess.instrument.definition import Profession
from cse_assess_ui.models.session import Session
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.column import ReadingColumn
from cse_assess_ui.widgets.fields import ChoiceField, LineField
from cse_assess_ui.widgets.identifier import IdentifierField
from cse_assess_ui.widgets.organisation import OrganisationField
from cse_assess_ui.widgets.sheet import Maker, Sheet
from cse_assess_ui.widgets.tab_order import order_tabs
from cse_assess_ui.widgets.text import Label


class ProfilePage(QWidget):
    """Asks once who assesses and refers. Every referral carries it.

    Args:
        person: Who the user is, as far as it is known.
        professions: Those with guidance of their own.
        training: Their safeguarding training, where they have said.

    Signals:
        trained: Their safeguarding training has changed, by its code; before ``submitted``.
        submitted: Who the user is, a ``Person``.
    """

    trained = Signal(str)
    submitted = Signal(object)

    def __init__(
        self, person: Person, professions: Sequence[Profession], training: str = ""
    ) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self._person = person
        self._sheet = Sheet(lambda: self._person, self._change)
        self.fields = self._sheet.fields
        self._open = self._sheet.make(self._often())
        self.more = self._sheet.fold(
            self.tr("More for the front door"),
            self.tr("Your safeguarding lead, your hours, an address, a code"),
            self._seldom(),
        )
        self.profession = ChoiceField(
            self.tr("Which help suits your work?"),
            [
                *((profession.id, profession.title) for profession in professions),
                ("other", self.tr("Something else")),
            ],
            self.tr("It decides which examples stand beside the questions."),
        )
        self.profession.set_value(person.profession)
        self.nation = ChoiceField(
            self.tr("Where do you work?"),
            [("england", self.tr("England")), ("wales", self.tr("Wales"))],
            self.tr("The law differs. You are told what applies where you are."),
        )
        self.nation.set_value(person.nation)
        self._trained = training
        self.training = ChoiceField(
            self.tr("Your safeguarding training"),
            [
                ("none", self.tr("None yet")),
                ("level-1", self.tr("Level 1")),
                ("level-2", self.tr("Level 2")),
                ("level-3", self.tr("Level 3")),
                ("level-4", self.tr("Level 4 or 5")),
            ],
            self.tr("It is counted without your name, so that training can go where it is needed."),
        )
        self.training.set_value(training)
        self.save_button = Button(self.tr("Save and go on"), "primary")
        self.save_button.clicked.connect(self._submit)
        self._column = ReadingColumn()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._column)  # before it is filled: it is laid out once then
        self._lay_out()
        self._sheet.grew.connect(self._order_tabs)
        self._order_tabs()

    def look_up(self, session: Session) -> None:
        """Find organisations as they are typed, once they have been read.

        Args:
            session: Knows where they are listed.
        """

        def tell(found: Directory) -> None:
            field = self.fields["organisation"] if isValid(self) else None
            if isinstance(field, OrganisationField):
                field.set_directory(found)

        folder = session.settings.given.folder
        session.worker.run(lambda: directory.load(folder), done=tell)

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
        empty = [field for field in self._open if not field.value()]
        (empty or self._open)[0].setFocus()

    def focus_field(self, field: str) -> None:
        """Give the keyboard to a field, and open what it is in.

        Args:
            field: Its name in the record of a person, such as ``best_time``.
        """
        if not self._sheet.focus(field):
            self.focus_first()

    def flush(self) -> None:
        """Nothing is in hand: the button submits what is shown."""

    def _lay_out(self) -> None:
        column = self._column
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
        for field in (*self._open, self.profession, self.nation, self.training, self.more):
            column.add(field)
        column.add_left(self.save_button, space=16)
        column.body.addStretch()

    def _often(self) -> dict[str, Maker]:
        return {
            "name": lambda: LineField(
                self.tr("Your name"), self.tr("As the front door will ask for you.")
            ),
            "role": lambda: LineField(self.tr("Your job"), self.tr("Such as school nurse.")),
            "organisation": self._organisation,
            "phone": lambda: IdentifierField(
                "phone",
                self.tr("A phone number that is answered"),
                self.tr("The front door may need to ring you the same day."),
            ),
            "email": lambda: LineField(
                self.tr("Your secure e-mail address"),
                self.tr("Answers may come here. Never a private address."),
            ),
        }

    def _organisation(self) -> OrganisationField:
        field = OrganisationField(
            self.tr("Where you work"), self.tr("The clinic, practice, school or station.")
        )
        field.taken.connect(lambda one: self._change(organisation_code=one.code))
        field.forgotten.connect(lambda: self._change(organisation_code=""))
        return field

    def _seldom(self) -> dict[str, Maker]:
        return {
            "lead": lambda: LineField(
                self.tr("Your safeguarding lead"), self.tr("Their name, and how to reach them.")
            ),
            "best_time": lambda: LineField(
                self.tr("When can you be reached best?"), self.tr("Days and hours.")
            ),
            "address": lambda: LineField(
                self.tr("Where do letters reach you?"), self.tr("Your place of work, not home.")
            ),
            "organisation_code": lambda: IdentifierField(
                "organisation-code",
                self.tr("The code of your organisation"),
                self.tr("An ODS code, a school's URN or a force code, if you know it."),
            ),
        }

    def _submit(self) -> None:
        training = str(self.training.value() or "")
        if training != self._trained:
            self.trained.emit(training)
        self.submitted.emit(self.person())

    def _change(self, **fields: str) -> None:
        self._person = msgspec.structs.replace(self._person, **fields)
        self._sheet.refresh()

    def _order_tabs(self) -> None:
        order_tabs(self._column)
