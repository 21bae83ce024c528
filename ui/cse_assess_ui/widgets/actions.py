"""What will be done: each with a verb, an owner, a date, and a way to know that it helped."""

from collections.abc import Mapping

from cse_assess.assessment.record import Action
from cse_assess_ui.widgets.fields import ChoiceField, LineField
from cse_assess_ui.widgets.options import Options, words_for
from cse_assess_ui.widgets.row_card import RowKind, Words
from cse_assess_ui.widgets.sheet import Maker


class Actions(RowKind):
    """What is to be done."""

    most = 100

    def words(self) -> Words:
        """How the list is spoken of."""
        return Words(
            self.tr("What will be done?"),
            self.tr("One action at a time: who does what, by when, and how you will know."),
            self.tr("Add an action"),
            self.tr("Action {n}"),
        )

    def empty(self) -> Action:
        """An action of which nothing is written."""
        return Action()

    def makers(self) -> Mapping[str, Maker]:
        """Makes the field for each part."""
        return {
            "what": lambda: LineField(
                self.tr("What?"), self.tr("Begin with a verb: ring, visit, check, move.")
            ),
            "owner": lambda: LineField(
                self.tr("Who does it?"), self.tr("One person, by name and role.")
            ),
            "by": lambda: LineField(self.tr("By when?"), self.tr("A date, or today.")),
            "measure": lambda: LineField(
                self.tr("How will you know that it has helped?"),
                self.tr("Something that you can see or count."),
            ),
            "status": lambda: ChoiceField(
                self.tr("Where does it stand?"),
                self._states(),
                self.tr("You can leave this until you look again."),
            ),
        }

    def told(self, row: Action) -> str:
        """An action in a line."""
        owner = self.tr("Who: {owner}").format(owner=row.owner.strip())
        by = self.tr("By when: {by}").format(by=row.by.strip())
        parts = (
            row.what.strip(),
            owner if row.owner.strip() else "",
            by if row.by.strip() else "",
            words_for(self._states(), row.status),
        )
        return " ".join(self.tr("{part}.").format(part=part.rstrip(".")) for part in parts if part)

    def _states(self) -> Options:
        return [
            ("open", self.tr("To do")),
            ("done", self.tr("Done")),
            ("dropped", self.tr("No longer needed")),
        ]
