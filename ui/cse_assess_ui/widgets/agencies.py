"""Services that know the child, and whether they know of the referral."""

from collections.abc import Mapping

from cse_assess.assessment.surroundings import Agency
from cse_assess_ui.widgets.fields import ChoiceField, LineField, TextField
from cse_assess_ui.widgets.options import yes_no
from cse_assess_ui.widgets.row_card import RowKind, Words
from cse_assess_ui.widgets.sheet import Maker


class Agencies(RowKind):
    """Services around the child."""

    def words(self) -> Words:
        """How the list is spoken of."""
        return Words(
            self.tr("Who works with {child} already?").format(child=self.child),
            self.tr("School, health, youth work, social care, a charity: one at a time."),
            self.tr("Add a service"),
            self.tr("Service {n}"),
        )

    def empty(self) -> Agency:
        """A service of which nothing is written."""
        return Agency()

    def makers(self) -> Mapping[str, Maker]:
        """Makes the field for each part."""
        return {
            "service": lambda: LineField(self.tr("Which service?")),
            "who": lambda: LineField(self.tr("Who there?"), self.tr("A person, by name and role.")),
            "contact": lambda: LineField(
                self.tr("How can they be reached?"), self.tr("A phone number or secure address.")
            ),
            "knows": lambda: ChoiceField(
                self.tr("Do they know of this referral?"),
                yes_no(),
                self.tr("The front door may ring them."),
            ),
            "doing": lambda: TextField(
                self.tr("What do they do for {child}?").format(child=self.child),
                self.tr("What helps, how often, and since when."),
                rows=2,
                rules=self.rules,
            ),
        }

    def told(self, row: Agency) -> str:
        """A service in a line."""
        named = ", ".join(part.strip() for part in (row.service, row.who) if part.strip())
        parts = (
            self.tr("{service}.").format(service=named) if named else "",
            self.tr("Knows of this referral.") if row.knows == "yes" else "",
        )
        return " ".join(part for part in parts if part)
