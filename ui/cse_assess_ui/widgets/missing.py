"""Times when the child was missing, and what coming back told."""

from collections.abc import Mapping

from cse_assess.assessment.surroundings import MissingEpisode
from cse_assess_ui.widgets.fields import ChoiceField, LineField, TextField
from cse_assess_ui.widgets.options import Options, yes_no
from cse_assess_ui.widgets.row_card import RowKind, Words
from cse_assess_ui.widgets.sheet import Maker


class MissingEpisodes(RowKind):
    """Times when the child was missing."""

    def words(self) -> Words:
        """How the list is spoken of."""
        return Words(
            self.tr("When was {child} missing?").format(child=self.child),
            self.tr("From home, care or school. An hour can matter as much as a night."),
            self.tr("Add a time missing"),
            self.tr("Time missing {n}"),
        )

    def empty(self) -> MissingEpisode:
        """A time of which nothing is written."""
        return MissingEpisode()

    def makers(self) -> Mapping[str, Maker]:
        """Makes the field for each part."""
        return {
            "gone": lambda: LineField(
                self.tr("When did {child} go?").format(child=self.child),
                self.tr("A date and time, or your own words."),
            ),
            "back": lambda: LineField(
                self.tr("When did {child} come back?").format(child=self.child),
                self.tr("If {child} is missing now, say so, and ring 999.").format(
                    child=self.child
                ),
            ),
            "told_police": lambda: ChoiceField(self.tr("Were the police told?"), yes_no()),
            "found": lambda: TextField(
                self.tr("Where was {child}, and with whom?").format(child=self.child),
                self.tr("What is known, and who said it."),
                rows=2,
                rules=self.rules,
            ),
            "interview": lambda: ChoiceField(
                self.tr("Was there a talk after {child} came back?").format(child=self.child),
                self._interviews(),
                self.tr("A return interview, with somebody outside the home."),
            ),
            "learned": lambda: TextField(
                self.tr("What did you learn from it?"),
                self.tr("What drew {child} away, who was there, what would help.").format(
                    child=self.child
                ),
                rows=2,
                rules=self.rules,
            ),
        }

    def told(self, row: MissingEpisode) -> str:
        """A time in a line."""
        gone, back = row.gone.strip(), row.back.strip()
        if gone and back:
            return self.tr("{gone}, back {back}.").format(gone=gone, back=back)
        if gone:
            return self.tr("Gone {when}.").format(when=gone)
        if back:
            return self.tr("Back {when}.").format(when=back)
        return row.found.strip()

    def _interviews(self) -> Options:
        return [
            ("done", self.tr("Yes, it took place")),
            ("offered", self.tr("Offered, not held yet")),
            ("declined", self.tr("Offered, not wanted")),
            ("not-offered", self.tr("Not offered")),
        ]
