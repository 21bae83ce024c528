"""What is asked where everything is thought through, group by group."""

from PySide6.QtCore import QObject

from cse_assess.assessment.language import Rules
from cse_assess_ui.widgets.fields import TextField
from cse_assess_ui.widgets.sheet import Maker


class AnalysisQuestions(QObject):
    """Makes the fields of the analysis, each by the name of what it holds.

    Args:
        child: What the child is called.
        rules: For hints at words that could be put better; None for no hints.
    """

    def __init__(self, child: str, rules: Rules | None) -> None:
        super().__init__()
        self._child = child
        self._rules = rules

    def what_changed(self) -> dict[str, Maker]:
        """What is asked beside the assessments over time."""
        return {
            "what_changed": self._text(
                self.tr("What has changed?"),
                self.tr("A move, a new school, someone out of the picture? Who agrees?"),
            )
        }

    def worry(self) -> dict[str, Maker]:
        """What is wrong."""
        return {
            "worries": self._text(
                self.tr("What are you worried about?"),
                self.tr("What has happened, to {child}, by whom, and what may happen next."),
            ),
            "impact": self._text(
                self.tr("What are {child}'s days like now?"),
                self.tr("Sleep, food, school, friends, body, mood. What is not as it was?"),
            ),
        }

    def before(self) -> dict[str, Maker]:
        """What helps, and what came before."""
        return {
            "strengths": self._text(
                self.tr("What works well and keeps {child} safe?"),
                self.tr("People, places, and what {child} already does to stay safe."),
            ),
            "pattern": self._text(
                self.tr("What has built up over time?"),
                self.tr("What was known before, what changed, and when."),
            ),
            "earlier_referrals": self._text(
                self.tr("What was referred before, and what came of it?"),
                self.tr("Dates, to whom, and the answer. If nothing was, say so."),
            ),
        }

    def hindered(self) -> dict[str, Maker]:
        """What has made it hard to help."""
        return {
            "complicating": self._text(
                self.tr("What makes it harder to help?"),
                self.tr("Threats, debts, fear, distance, no safe adult. None is {child}'s fault."),
            ),
            "tried": self._text(
                self.tr("What has been tried, and what came of it?"),
                self.tr("What helped, even a little, and what made things worse."),
            ),
        }

    def next(self) -> dict[str, Maker]:
        """What has to come of it."""
        return {
            "needs_to_happen": self._text(
                self.tr("What needs to happen?"),
                self.tr("In a sentence or two. The actions themselves come below."),
            ),
            "if_nothing_changes": self._text(
                self.tr("What is likely to happen if nothing changes?"),
                self.tr("In the next weeks, and later. Say what makes you think so."),
            ),
        }

    def voice(self) -> dict[str, Maker]:
        """What the child, and whoever cares for them, says."""
        return {
            "child_words": self._text(
                self.tr("What does {child} say or show?"),
                self.tr("Their own words. If nobody has heard {child}, say so and why."),
            ),
            "heard_how": self._text(
                self.tr("How was {child} heard?"),
                self.tr("By whom, when, alone or not, in which language or way."),
            ),
            "child_wants": self._text(
                self.tr("What does {child} want, and fear?"),
                self.tr("And which help would they accept?"),
            ),
            "carer_view": self._text(
                self.tr("How does a parent or carer see it?"),
                self.tr("In their words. If nobody asked them, say why."),
            ),
        }

    def meeting(self) -> dict[str, Maker]:
        """What is asked only where many agencies meet."""
        return {
            "panel_questions": self._text(
                self.tr("What do you ask the meeting?"),
                self.tr("Questions that the people there can answer or decide."),
            )
        }

    def _text(self, label: str, help: str) -> Maker:
        told = label.format(child=self._child), help.format(child=self._child)
        return lambda: TextField(*told, rows=2, rules=self._rules)
