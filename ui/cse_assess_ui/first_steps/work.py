"""Where the user works, and how they are reached there."""

import msgspec
from PySide6.QtWidgets import QLineEdit

from cse_assess.assessment.record import Person
from cse_assess.identifiers.directory import Directory
from cse_assess.identifiers.organisation_file import Organisation
from cse_assess_ui.first_steps.step import Step
from cse_assess_ui.widgets.fields import LineField
from cse_assess_ui.widgets.identifier import IdentifierField
from cse_assess_ui.widgets.notice import Notice
from cse_assess_ui.widgets.organisation import OrganisationField


class WorkStep(Step):
    """Asks for the organisation, found as it is typed, a phone number and an address."""

    def __init__(self) -> None:
        super().__init__("", "")
        self.title.setText(self.tr("Your work"))
        self.about.setText(
            self.tr("Every referral says this, so that the front door can ring you back.")
        )
        self.organisation = OrganisationField(self.tr("Where you work"), self._help(Directory()))
        self.organisation.taken.connect(self._on_taken)
        self.job = LineField(self.tr("Your job"), self.tr("Such as school nurse."))
        self.phone = IdentifierField(
            "phone",
            self.tr("A phone number that is answered"),
            self.tr("The front door may need to ring you the same day."),
        )
        self.email = LineField(
            self.tr("Your secure e-mail address"),
            self.tr("Answers may come here. Never a private address."),
        )
        self.problem = Notice()
        self.add(self.organisation, self.job, self.phone, self.email, self.problem)
        for field in (self.organisation, self.job, self.phone, self.email):
            if isinstance(field.editor, QLineEdit):
                field.editor.returnPressed.connect(self.entered)

    def set_directory(self, directory: Directory) -> None:
        """Say which organisations are known.

        Args:
            directory: The organisations.
        """
        self.organisation.set_directory(directory)
        self.organisation.say_help(self._help(directory))
        self.problem.say(directory.problem)

    def told(self, person: Person) -> Person:
        """A person with what was said here.

        Args:
            person: As far as they are known from other steps.
        """
        chosen = self.organisation.chosen
        return msgspec.structs.replace(
            person,
            role=self.job.value().strip(),
            organisation=self.organisation.value().strip(),
            organisation_code=chosen.code if chosen else "",
            phone=self.phone.value().strip(),
            email=self.email.value().strip(),
        )

    def take_over(self, other: "WorkStep") -> None:
        """Say what another one says, as the window speaks another language now."""
        for mine, theirs in (
            (self.organisation, other.organisation),
            (self.job, other.job),
            (self.phone, other.phone),
            (self.email, other.email),
        ):
            mine.editor.setText(theirs.value())
        self.organisation.chosen = other.organisation.chosen

    def focus_first(self) -> None:
        self.organisation.setFocus()

    def missing(self) -> str:
        if self.organisation.value().strip():
            return ""
        self.organisation.setFocus()
        return self.tr("Write where you work. A short name will do.")

    def _help(self, directory: Directory) -> str:
        if directory.listed:
            told = self.tr("Type its name or its code. {n} organisations are listed here.")
            return told.format(n=f"{directory.listed:,}")
        return self.tr(
            "A clinic, practice, school or station. Police forces are found as you type. For any "
            "other, write its name."
        )

    def _on_taken(self, one: Organisation) -> None:
        if one.phone and not self.phone.value().strip():
            self.phone.set_value(one.phone)
