"""Sensitive answers: left out of the referral unless protection needs them."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cse_assess.instrument.definition import Item
from cse_assess_ui.models.case import CaseModel
from cse_assess_ui.models.handover import held_back
from cse_assess_ui.widgets.fields import ChoiceField
from cse_assess_ui.widgets.text import Label


class ReleaseFields(QWidget):
    """One choice for every sensitive answer that was given.

    Args:
        case: The case.
    """

    def __init__(self, case: CaseModel) -> None:
        super().__init__()
        self._case = case
        self.choices: dict[str, ChoiceField] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(16)
        self._column.addWidget(Label(self.tr("Sensitive answers"), "heading"))
        self._column.addWidget(
            Label(
                self.tr(
                    "These are left out, though they count towards the level. Include one only "
                    "if the front door needs it to protect the child."
                ),
                "muted",
            )
        )
        self.refresh()

    def refresh(self) -> None:
        """Show the sensitive answers as they are now."""
        sensitive = held_back(self._case.form, self._case.assessment.answers)
        wanted = {item.code for item, _ in sensitive}
        for item, restriction in sensitive:
            if item.code not in self.choices:
                self._add(item, restriction.label)
        for code, choice in self.choices.items():
            choice.setVisible(code in wanted)
            choice.set_value(code in self._case.assessment.referral.release)
        if not sensitive or self.parentWidget() is not None:
            # Without a parent it would flash up as a window of its own.
            self.setVisible(bool(sensitive))

    def _add(self, item: Item, label: str) -> None:
        choice = ChoiceField(
            f"{label}: {item.text}",
            [(False, self.tr("Leave it out")), (True, self.tr("Include it"))],
        )
        choice.edited.connect(lambda value: self._on_edited(item.code, include=bool(value)))
        self.choices[item.code] = choice
        self._column.addWidget(choice)

    def _on_edited(self, code: str, *, include: bool) -> None:
        release = [known for known in self._case.assessment.referral.release if known != code]
        self._case.set_referral(release=(*release, code) if include else tuple(release))
        self.choices[code].set_value(include)
