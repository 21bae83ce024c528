"""People, vehicles, places and online names of concern: one fact a row, each with its source."""

from collections.abc import Mapping

from cse_assess.assessment.surroundings import Connection
from cse_assess_ui.widgets.fields import ChoiceField, LineField, TextField
from cse_assess_ui.widgets.options import Options, sources, words_for, yes_no
from cse_assess_ui.widgets.row_card import RowKind, Words
from cse_assess_ui.widgets.sheet import Maker
from cse_assess_ui.widgets.tick import TickField


class Connections(RowKind):
    """Facts that can lead to whoever does the harm."""

    def words(self) -> Words:
        """How the list is spoken of."""
        return Words(
            self.tr("Who and what keeps coming up?"),
            self.tr(
                "Each row holds one fact, however small. A nickname or half a number plate can "
                "join what others know. In danger, ring 999 first."
            ),
            self.tr("Add a fact"),
            self.tr("Fact {n}"),
        )

    def empty(self) -> Connection:
        """A fact of which nothing is written."""
        return Connection()

    def makers(self) -> Mapping[str, Maker]:
        """Makes the field for each part."""
        return {**self._what(), **self._known()}

    def told(self, row: Connection) -> str:
        """A fact in a line."""
        what = row.what.strip() or row.looks.strip() or row.link.strip()
        if not what:
            return ""
        kind = words_for(self._kinds(), row.kind)
        only = self.tr("For the police only.") if row.police_only else ""
        return " ".join(part for part in (f"{kind}: {what}.", only) if part)

    def _what(self) -> dict[str, Maker]:
        return {
            "kind": lambda: ChoiceField(self.tr("What is this about?"), self._kinds()),
            "what": lambda: LineField(
                self.tr("Name, number or address"),
                self.tr("A nickname, part of a number plate, a street, an online name."),
            ),
            "looks": lambda: LineField(
                self.tr("What do they, or does it, look like?"),
                self.tr("About what age, build, clothes; or make, colour, marks."),
            ),
            "link": lambda: TextField(
                self.tr("How is it tied to {child}?").format(child=self.child),
                self.tr("And to other people, places and vehicles in this list."),
                rows=2,
                rules=self.rules,
            ),
            "when": lambda: LineField(
                self.tr("When was it seen or heard?"),
                self.tr("A date, or a time in your own words."),
            ),
        }

    def _known(self) -> dict[str, Maker]:
        return {
            "source": lambda: ChoiceField(self.tr("How do you know?"), sources()),
            "source_at_risk": lambda: ChoiceField(
                self.tr("Could whoever told you be recognised or hurt?"),
                yes_no(),
                self.tr("If so, the reader takes more care of what they show, and to whom."),
            ),
            "seen_before": lambda: ChoiceField(
                self.tr("Has the same thing come up before?"),
                yes_no(),
                self.tr("With another child, or in another place, too."),
            ),
            "police_only": lambda: TickField(
                self.tr("For the police only: leave it out of the referral"),
                self.tr(
                    "A referral stays on {child}'s record, where people named in it may read it. "
                    "Tick this where that could warn somebody, or show who told you."
                ).format(child=self.child),
            ),
        }

    def _kinds(self) -> Options:
        return [
            ("person", self.tr("Person")),
            ("vehicle", self.tr("Vehicle")),
            ("place", self.tr("Place")),
            ("online", self.tr("Online name")),
            ("phone", self.tr("Phone")),
            ("other-child", self.tr("Another child")),
        ]
