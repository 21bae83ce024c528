"""Who knows of the referral, and why it is shared."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cse_assess_ui.models.case import CaseModel
from cse_assess_ui.models.words import name_of
from cse_assess_ui.widgets.binding import Bindings
from cse_assess_ui.widgets.fields import ChoiceField, TextField


class SharingFields(QWidget):
    """Who was told, who agrees, and the reasons.

    Args:
        case: The case.
    """

    def __init__(self, case: CaseModel) -> None:
        super().__init__()
        self._case = case
        self._bindings = Bindings()
        child = name_of(case.assessment.child)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(24)
        knows = self.tr("Does {child} know about this referral?").format(child=child)
        agrees = self.tr("Does {child} agree?").format(child=child)
        agrees_help = self.tr("You can refer without agreement when a child may be harmed.")
        self.child_told = self._choice("child_told", knows)
        self.child_agrees = self._choice("child_agrees", agrees, agrees_help)
        self.parent_told = self._choice(
            "parent_told",
            self.tr("Does a parent or carer know?"),
            self.tr("Tell them first only if that cannot put anyone in danger."),
        )
        self.reason = self._text("reason", self.tr("If someone was not told or asked: why?"))
        self.basis = self._text("basis", self.tr("Why is it right to share this?"))

    def refresh(self) -> None:
        """Show what has changed in the case."""
        self._bindings.refresh()

    def flush(self) -> None:
        """Put what is still in hand into the case."""
        self._bindings.flush()

    def _choice(self, name: str, question: str, help: str = "") -> ChoiceField:
        options = [
            ("yes", self.tr("Yes")),
            ("no", self.tr("No")),
            ("not-known", self.tr("Not known")),
        ]
        field = ChoiceField(question, options, help)
        self._bindings.add(
            field,
            lambda: getattr(self._case.assessment.referral.sharing, name),
            lambda value: self._case.set_sharing(**{name: value or "not-known"}),
        )
        self._column.addWidget(field)
        return field

    def _text(self, name: str, question: str) -> TextField:
        field = TextField(question, rows=2)
        self._bindings.add(
            field,
            lambda: getattr(self._case.assessment.referral.sharing, name),
            lambda text: self._case.set_sharing(**{name: text}),
        )
        self._column.addWidget(field)
        return field
