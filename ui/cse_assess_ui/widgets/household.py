"""Family and household: siblings are told apart, and nobody is only "the family"."""

from collections.abc import Mapping

from cse_assess.assessment.surroundings import HouseholdMember
from cse_assess_ui.models.dates import show_date
from cse_assess_ui.widgets.fields import ChoiceField, DateField, LineField, TextField
from cse_assess_ui.widgets.options import Options, words_for, yes_no
from cse_assess_ui.widgets.row_card import RowKind, Words
from cse_assess_ui.widgets.sheet import Maker


class Household(RowKind):
    """People of the child's family or household."""

    def words(self) -> Words:
        """How the list is spoken of."""
        return Words(
            self.tr("Family and household"),
            self.tr("One person at a time. Brothers and sisters can be in different danger."),
            self.tr("Add a person"),
            self.tr("Person {n}"),
        )

    def empty(self) -> HouseholdMember:
        """Somebody of whom nothing is written."""
        return HouseholdMember()

    def makers(self) -> Mapping[str, Maker]:
        """Makes the field for each part."""
        return {
            "name": lambda: LineField(
                self.tr("Name"), self.tr("What they are called, as far as you know.")
            ),
            "relationship": lambda: LineField(
                self.tr("What are they to {child}?").format(child=self.child),
                self.tr("Such as mother, step-brother, foster carer, lodger."),
            ),
            "date_of_birth": lambda: DateField(
                self.tr("Date of birth"), self.tr("Such as 4/3/2012.")
            ),
            "age": lambda: LineField(
                self.tr("Or age"), self.tr("Your best guess is fine, such as about 40.")
            ),
            "parental_responsibility": lambda: ChoiceField(
                self.tr("Do they have parental responsibility?"),
                yes_no(),
                self.tr("In law they may decide for {child}.").format(child=self.child),
            ),
            "lives_with_child": lambda: ChoiceField(
                self.tr("Do they live with {child}?").format(child=self.child),
                yes_no(),
                self.tr("Also where it is only some of the time."),
            ),
            "bearing": lambda: ChoiceField(
                self.tr("Is this person at risk, a risk, or a help?"),
                self._bearings(),
                self.tr("As far as you know today. You can change it."),
            ),
            "note": lambda: TextField(
                self.tr("How does this person's situation differ?"),
                self.tr("School, health, where they sleep, what they need, what they have seen."),
                rows=2,
                rules=self.rules,
            ),
        }

    def told(self, row: HouseholdMember) -> str:
        """A person in a line."""
        born = self.tr("born {date}").format(date=show_date(row.date_of_birth))
        who = [row.name, row.relationship, born if row.date_of_birth else row.age]
        lives = self.tr("Lives with {child}").format(child=self.child)
        bearing = words_for(self._bearings(), row.bearing) if row.bearing else ""
        parts = [
            ", ".join(part.strip() for part in who if part.strip()),
            lives if row.lives_with_child == "yes" else "",
            bearing,
        ]
        return " ".join(self.tr("{part}.").format(part=part) for part in parts if part)

    def _bearings(self) -> Options:
        return [
            ("may-be-at-risk", self.tr("May be at risk")),
            ("may-pose-risk", self.tr("May pose a risk")),
            ("protects", self.tr("Helps to protect")),
            ("", self.tr("Not said")),
        ]
