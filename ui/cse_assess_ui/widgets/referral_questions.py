"""What the referral asks beside the assessment, group by group."""

from PySide6.QtCore import QObject

from cse_assess.assessment.language import Rules
from cse_assess_ui.widgets.agencies import Agencies
from cse_assess_ui.widgets.connections import Connections
from cse_assess_ui.widgets.events import Events
from cse_assess_ui.widgets.fields import ChoiceField, LineField, TextField
from cse_assess_ui.widgets.missing import MissingEpisodes
from cse_assess_ui.widgets.rows import RowsField
from cse_assess_ui.widgets.sheet import Maker


class ReferralQuestions(QObject):
    """Makes the fields of the referral, each by the name of what it holds.

    Args:
        child: What the child is called.
        rules: For hints at words that could be put better; None for no hints.
    """

    def __init__(self, child: str, rules: Rules | None) -> None:
        super().__init__()
        self._child = child
        self._rules = rules

    def asked(self) -> dict[str, Maker]:
        """What the reader needs first."""
        return {
            "reason_now": self._text(
                self.tr("Why now?"),
                self.tr("What happened or came to light that makes you refer today."),
            ),
            "asked_for": self._text(
                self.tr("What do you ask the front door to do?"),
                self.tr("Such as a strategy meeting today, a visit, a call to you."),
            ),
            "exploitation": self._text(
                self.tr("How is {child} being exploited, as far as you know?"),
                self.tr("Sexually, for crime or work, online; by one or many. Known or feared."),
            ),
            "kind": lambda: ChoiceField(
                self.tr("Is this new to the front door?"),
                [
                    ("new", self.tr("Yes, it is new")),
                    ("additional", self.tr("No, it is more about a child they know")),
                ],
                self.tr("If you are not sure, leave it."),
            ),
        }

    def came_before(self) -> dict[str, Maker]:
        """The child's story."""
        return {
            "missing": lambda: RowsField(MissingEpisodes(self._child, self._rules)),
            "events": lambda: RowsField(Events(self._child, self._rules)),
        }

    def of_concern(self) -> dict[str, Maker]:
        """Who and what is of concern."""
        return {"connections": lambda: RowsField(Connections(self._child, self._rules))}

    def done(self) -> dict[str, Maker]:
        """What has been done."""
        return {
            "actions_taken": self._text(
                self.tr("What has been done already to keep {child} safe?"),
                self.tr("By whom and when."),
            ),
            "phoned": self._text(
                self.tr("Who have you phoned?"),
                self.tr("Name, time, and what they said. Ring before you send."),
            ),
        }

    def steps(self) -> dict[str, Maker]:
        """What is done in some cases only."""
        return {
            "police_log": lambda: LineField(
                self.tr("Police log or incident number"),
                self.tr("And the officer, if you have a name."),
            ),
            "medical": lambda: LineField(
                self.tr(
                    "Has a doctor or a sexual assault referral centre (SARC) seen {child}?"
                ).format(child=self._child),
                self.tr("Where and when; or what is planned. Days can matter."),
            ),
            "nrm": lambda: LineField(
                self.tr("Has it gone to the National Referral Mechanism (NRM)?"),
                self.tr("For trafficking and slavery. Say by whom and when."),
            ),
            "notified": self._text(
                self.tr("Which report did you make because the law asks for it?"),
                self.tr("To whom and when. If it took time, say why."),
            ),
            "checks": lambda: LineField(
                self.tr("Which records have been checked?"),
                self.tr("Such as CP-IS: when, and what it showed."),
            ),
        }

    def agencies(self) -> dict[str, Maker]:
        """Who works with the child."""
        return {"agencies": lambda: RowsField(Agencies(self._child, self._rules))}

    def referrer(self) -> dict[str, Maker]:
        """How the referrer comes to know."""
        return {
            "relationship": lambda: LineField(
                self.tr("How do you know {child}?").format(child=self._child),
                self.tr("And since when."),
            ),
            "discussed_with": lambda: LineField(
                self.tr("Who have you talked it over with?"),
                self.tr("Your manager or safeguarding lead, and when. You need not wait for them."),
            ),
        }

    def _text(self, label: str, help: str) -> Maker:
        told = label.format(child=self._child), help
        return lambda: TextField(*told, rows=2, rules=self._rules)
