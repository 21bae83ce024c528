"""What else a reader has to know of the child's story, in the order in which it happened."""

from collections.abc import Mapping

from cse_assess.assessment.surroundings import Event
from cse_assess_ui.widgets.fields import ChoiceField, LineField, TextField
from cse_assess_ui.widgets.options import sources
from cse_assess_ui.widgets.row_card import RowKind, Words
from cse_assess_ui.widgets.sheet import Maker


class Events(RowKind):
    """Things that happened."""

    def words(self) -> Words:
        """How the list is spoken of."""
        return Words(
            self.tr("What else happened?"),
            self.tr("What your answers do not hold already: a move, a loss, an earlier worry."),
            self.tr("Add something that happened"),
            self.tr("Event {n}"),
        )

    def empty(self) -> Event:
        """Something of which nothing is written."""
        return Event()

    def makers(self) -> Mapping[str, Maker]:
        """Makes the field for each part."""
        return {
            "when": lambda: LineField(
                self.tr("When was this?"), self.tr("A date, or a time in your own words.")
            ),
            "what": lambda: TextField(
                self.tr("What happened?"),
                self.tr("Facts. Use {child}'s own words where you have them.").format(
                    child=self.child
                ),
                rows=2,
                rules=self.rules,
            ),
            "source": lambda: ChoiceField(self.tr("How do you know?"), sources()),
            "done": lambda: TextField(
                self.tr("What was done about it?"),
                self.tr("By whom, and what came of it. If nothing was done, say so."),
                rows=2,
                rules=self.rules,
            ),
        }

    def told(self, row: Event) -> str:
        """Something that happened, in a line."""
        when, what = row.when.strip(), row.what.strip()
        if when and what:
            return self.tr("{when}: {what}").format(when=when, what=what)
        return when or what
