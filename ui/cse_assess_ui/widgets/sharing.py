"""Who knows of the referral, and why it is shared."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cse_assess_ui.models.case import CaseModel
from cse_assess_ui.models.words import name_of
from cse_assess_ui.widgets.fields import ChoiceField, TextField
from cse_assess_ui.widgets.options import Options, agreement, yes_no
from cse_assess_ui.widgets.sheet import Maker, Sheet


class SharingFields(QWidget):
    """Who was told, who agrees, the reasons, and what is held back.

    Args:
        case: The case.

    Signals:
        grew: Controls were added that Tab has to find.
    """

    grew = Signal()

    def __init__(self, case: CaseModel) -> None:
        super().__init__()
        self._case = case
        self._child = name_of(case.assessment.child)
        self._sheet = Sheet(lambda: case.assessment.referral.sharing, case.set_sharing)
        self._sheet.grew.connect(self.grew)
        self.fields = self._sheet.fields
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(24)
        for field in self._sheet.make({**self._of_the_child(), **self._of_others()}):
            column.addWidget(field)
        self.law = self._sheet.fold(
            self.tr("Why the law allows it, and what you hold back"),
            self.tr("You need not be sure of the law to refer a child who may be harmed."),
            self._in_law(),
        )
        column.addWidget(self.law)

    def refresh(self) -> None:
        """Show what has changed in the case."""
        self._sheet.refresh()

    def flush(self) -> None:
        """Put what is still in hand into the case."""
        self._sheet.flush()

    def focus_part(self, part: str) -> None:
        """Give the keyboard to a field, and open what it is in.

        Args:
            part: Its name in the record of who knows; the first field where there is none such.
        """
        if not self._sheet.focus(part):
            self._sheet.focus("child_told")

    def _of_the_child(self) -> dict[str, Maker]:
        child = self._child
        return {
            "child_told": lambda: ChoiceField(
                self.tr("Does {child} know about this referral?").format(child=child),
                yes_no(),
                self.tr("Tell them first, unless that could put them or others in danger."),
            ),
            "child_agrees": lambda: ChoiceField(
                self.tr("Does {child} agree?").format(child=child),
                agreement(),
                self.tr("You can refer without agreement when a child may be harmed."),
            ),
            "competent": lambda: ChoiceField(
                self.tr("Does {child} understand what is shared, and why?").format(child=child),
                yes_no(),
                self.tr("In your judgement, today and about this."),
            ),
        }

    def _of_others(self) -> dict[str, Maker]:
        return {
            "parent_told": lambda: ChoiceField(
                self.tr("Does a parent or carer know?"),
                yes_no(),
                self.tr("Tell them first only if that cannot put anyone in danger."),
            ),
            "parent_agrees": lambda: ChoiceField(
                self.tr("Does a parent or carer agree?"),
                agreement(),
                self.tr("If nobody asked them, say below why."),
            ),
            "objections": lambda: TextField(
                self.tr("What has anybody said against it?"),
                self.tr("Who, and why. The front door has to know, and you can still refer."),
                rows=2,
                rules=self._case.rules,
            ),
            "reason": lambda: TextField(
                self.tr("If someone was not told or asked: why?"),
                self.tr("Such as danger to {child}, or a police inquiry.").format(
                    child=self._child
                ),
                rows=2,
                rules=self._case.rules,
            ),
        }

    def _in_law(self) -> dict[str, Maker]:
        return {
            "basis_in_law": lambda: ChoiceField(
                self.tr("On which ground do you share it?"),
                self._grounds(),
                self.tr(
                    "For a public body it is mostly its public task. For any other organisation, "
                    "such as a charity, it can be a legitimate interest. Not sure? Leave it, and "
                    "ask your safeguarding lead."
                ),
            ),
            "basis": lambda: TextField(
                self.tr("Why is it right to share this?"),
                self.tr("In your own words: what it protects {child} from.").format(
                    child=self._child
                ),
                rows=2,
                rules=self._case.rules,
            ),
            "withheld": lambda: TextField(
                self.tr("What do you hold back, and why?"),
                self.tr("Say that something is left out, and not what it is."),
                rows=2,
                rules=self._case.rules,
            ),
        }

    def _grounds(self) -> Options:
        return [
            ("public-task", self.tr("Our public task")),
            ("legal-obligation", self.tr("A law demands it")),
            ("vital-interests", self.tr("To save a life")),
            ("legitimate-interests", self.tr("A legitimate interest")),
        ]
