"""What is asked about the child, group by group."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from cse_assess.instrument.definition import Fact
from cse_assess_ui.widgets.fields import ChoiceField, DateField, LineField, TextField
from cse_assess_ui.widgets.identifier import IdentifierField
from cse_assess_ui.widgets.options import Options
from cse_assess_ui.widgets.sheet import Maker


class ChildQuestions(QObject):
    """Makes the fields of the child's record, each by the name of what it holds.

    Args:
        child: What the child is called.
        facts: What the form asks about the child.
    """

    def __init__(self, child: str, facts: Sequence[Fact]) -> None:
        super().__init__()
        self._child = child
        self._facts = facts

    def who(self) -> dict[str, Maker]:
        """Who the child is; their age is asked apart."""
        return {
            "name": lambda: LineField(
                self.tr("Full name"),
                self.tr("As on official papers. Leave it empty if you do not know it."),
            ),
            "known_as": lambda: LineField(
                self.tr("What the child likes to be called"),
                self.tr("And other names they go by. The first one is used here."),
            ),
            "date_of_birth": lambda: DateField(
                self.tr("Date of birth"), self.tr("Such as 4/3/2012.")
            ),
        }

    def facts(self) -> dict[str, Maker]:
        """What the form asks about the child, since it changes how answers weigh."""
        options = [(True, self.tr("Yes")), (False, self.tr("No")), (None, self.tr("Not known"))]

        def maker(fact: Fact) -> Maker:
            return lambda: ChoiceField(fact.text, options, fact.help)

        return {fact.id: maker(fact) for fact in self._facts}

    def where(self) -> dict[str, Maker]:
        """Where the child is, with whom, and how to reach them."""
        return {
            "address": lambda: TextField(
                self.tr("Where does {child} live?").format(child=self._child),
                self.tr("The address. Say if it has to stay secret, and from whom."),
                rows=2,
            ),
            "whereabouts": lambda: TextField(
                self.tr("Where is {child} now?").format(child=self._child),
                self.tr("If somewhere else."),
                rows=2,
            ),
            "safe_contact": lambda: TextField(
                self.tr("How can {child} be reached safely?").format(child=self._child),
                self.tr("When, where and through whom. Say if someone checks their phone."),
                rows=2,
            ),
            "phone": lambda: IdentifierField(
                "phone",
                self.tr("The child's own phone"),
                self.tr("And the names they use online. Ring only when it is safe."),
            ),
            "carers": lambda: TextField(
                self.tr("Parents and carers"),
                self.tr("Who looks after {child} day by day, and how to reach them.").format(
                    child=self._child
                ),
                rows=2,
            ),
        }

    def school(self) -> dict[str, Maker]:
        """Where the child learns or works."""
        return {
            "school": lambda: LineField(
                self.tr("School, college or work"),
                self.tr("The name and town. If there is none, say so."),
            )
        }

    def schooling(self) -> dict[str, Maker]:
        """What is asked seldom about school."""
        return {
            "schooling": lambda: ChoiceField(
                self.tr("How is {child} taught now?").format(child=self._child),
                self._ways_of_schooling(),
                self.tr("On most days. Less school leaves more time unseen."),
            ),
            "schooling_note": lambda: LineField(
                self.tr("Since when, and what is planned?"),
                self.tr("Who decided it, and when {child} is seen.").format(child=self._child),
            ),
            "health_plan": lambda: ChoiceField(
                self.tr("Is there an education, health and care plan?"),
                self._plans(),
                self.tr("In Wales, an individual development plan."),
            ),
            "upn": lambda: IdentifierField(
                "upn",
                self.tr("Unique pupil number (UPN)"),
                self.tr("A letter and 12 more characters."),
            ),
        }

    def _ways_of_schooling(self) -> Options:
        return [
            ("full-time", self.tr("Full time")),
            ("reduced", self.tr("Reduced timetable")),
            ("suspended", self.tr("Suspended")),
            ("excluded", self.tr("Excluded")),
            ("home", self.tr("At home")),
            ("missing", self.tr("Missing from school")),
            ("not-in-education", self.tr("Not in school, training or work")),
        ]

    def _plans(self) -> Options:
        return [
            ("yes", self.tr("Yes")),
            ("no", self.tr("No")),
            ("applied-for", self.tr("Applied for")),
            ("needed", self.tr("Needed")),
            ("not-known", self.tr("Not known")),
        ]

    def health(self) -> dict[str, Maker]:
        """Health, and how the child communicates."""
        return {
            "gp": lambda: LineField(self.tr("GP practice"), self.tr("The name and town.")),
            "nhs_number": lambda: IdentifierField(
                "nhs-number",
                self.tr("NHS number"),
                self.tr("Ten digits. It saves the front door a search."),
            ),
            "disability": lambda: TextField(
                self.tr("Disability, and how {child} communicates best").format(child=self._child),
                self.tr("Time, signs, pictures, an aid, a person: what helps them be heard."),
                rows=2,
            ),
            "health": lambda: TextField(
                self.tr("Health needs and injuries"),
                self.tr("What the front door has to know, and who has seen it."),
                rows=2,
            ),
        }

    def identity(self) -> dict[str, Maker]:
        """Who the child says that they are."""
        return {
            "gender": lambda: LineField(
                self.tr("Gender, in the child's words"), self.tr("If you did not ask, say so.")
            ),
            "ethnicity": lambda: LineField(
                self.tr("Ethnicity, as the child or family says"),
                self.tr("Never guess it. If you did not ask, say so."),
            ),
            "first_language": lambda: LineField(
                self.tr("First language"), self.tr("The one in which they can say most.")
            ),
            "interpreter": lambda: LineField(
                self.tr("Which interpreter or signer is needed?"),
                self.tr("Not a relative or friend. If none is needed, say so."),
            ),
        }

    def belonging(self) -> dict[str, Maker]:
        """What is asked seldom about who the child is."""
        return {
            "religion": lambda: LineField(
                self.tr("Religion or belief, as the child or family says"),
                self.tr("What matters to {child}, and who to ask.").format(child=self._child),
            ),
            "nationality": lambda: LineField(
                self.tr("Nationality and immigration status"),
                self.tr("Only where protection needs it. It is never a reason to wait."),
            ),
        }

    def status(self) -> dict[str, Maker]:
        """What services decided about the child."""
        return {
            "legal_status": lambda: LineField(
                self.tr("Child in need, on a protection plan, or in care?"),
                self.tr("Which, since when, and which council."),
            ),
            "social_care_id": lambda: LineField(
                self.tr("The number that children's services use"),
                self.tr("Where you have it from a letter or a record."),
            ),
            "youth_justice": lambda: LineField(
                self.tr("Does a youth justice team work with {child}?").format(child=self._child),
                self.tr("Who, and since when. Children are made to commit crimes, too."),
            ),
        }
