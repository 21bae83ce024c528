"""Who the user is, and what they do here."""

from collections.abc import Sequence

import msgspec
from PySide6.QtWidgets import QLineEdit

from cse_assess.assessment.record import Person
from cse_assess.instrument.definition import Profession
from cse_assess.vault.slots import Role
from cse_assess_ui.first_steps.step import Step
from cse_assess_ui.widgets.fields import ChoiceField, LineField


class YouStep(Step):
    """Asks for a name, what will be done here, the kind of work, and whose law holds.

    Args:
        professions: Those with guidance of their own.
    """

    def __init__(self, professions: Sequence[Profession]) -> None:
        super().__init__("", "")
        self.title.setText(self.tr("Who are you?"))
        self.about.setText(
            self.tr("A few short steps, and two minutes. You can change all of it later.")
        )
        self.name = LineField(self.tr("Your name"))
        self.role = ChoiceField(
            self.tr("What will you do here?"),
            [
                ("practitioner", self.tr("Assess and refer children")),
                ("front-door", self.tr("Receive referrals, as a front door")),
            ],
        )
        self.role.set_value("practitioner")
        self.profession = ChoiceField(
            self.tr("Which help suits your work?"),
            [
                *((profession.id, profession.title) for profession in professions),
                ("other", self.tr("Something else")),
            ],
            self.tr("It decides which examples stand beside the questions."),
        )
        self.nation = ChoiceField(
            self.tr("England or Wales?"),
            [("england", self.tr("England")), ("wales", self.tr("Wales"))],
            self.tr("The law differs. You are told what applies where you work."),
        )
        self.add(self.name, self.role, self.profession, self.nation)
        self.role.edited.connect(self._on_role)
        if isinstance(self.name.editor, QLineEdit):
            self.name.editor.returnPressed.connect(self.entered)
        for choice in (self.role, self.profession, self.nation):
            choice.entered.connect(self.entered)

    def chosen_role(self) -> Role:
        """What they do here."""
        return "front-door" if self.role.value() == "front-door" else "practitioner"

    def told(self, person: Person) -> Person:
        """A person with what was said here.

        Args:
            person: As far as they are known from other steps.
        """
        return msgspec.structs.replace(
            person,
            name=self.name.value().strip(),
            profession=str(self.profession.value() or ""),
            nation=str(self.nation.value() or ""),
        )

    def take_over(self, other: "YouStep") -> None:
        """Say what another one says, as the window speaks another language now."""
        self.name.editor.setText(other.name.value())
        for mine, theirs in (
            (self.role, other.role),
            (self.profession, other.profession),
            (self.nation, other.nation),
        ):
            mine.set_value(theirs.value())
        self._on_role()

    def focus_first(self) -> None:
        self.name.setFocus()

    def missing(self) -> str:
        if not self.name.value().strip():
            self.name.setFocus()
            return self.tr("Write your name first.")
        if self.chosen_role() == "practitioner" and self.profession.value() is None:
            self.profession.setFocus()
            return self.tr('Choose the work that is nearest to yours, or "Something else".')
        if self.nation.value() is None:
            self.nation.setFocus()
            return self.tr("Choose England or Wales: the law differs.")
        return ""

    def _on_role(self) -> None:
        if self.role.value() is None:  # one of the two it is
            self.role.set_value("practitioner")
        self.profession.setHidden(self.chosen_role() == "front-door")
