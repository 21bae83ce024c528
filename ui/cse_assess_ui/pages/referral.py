"""The referral: what is asked of the front door, what was done, who knows."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cse_assess.assessment.statutory import on_page
from cse_assess_ui.models.case import CaseModel
from cse_assess_ui.widgets.binding import Bindings
from cse_assess_ui.widgets.column import ReadingColumn
from cse_assess_ui.widgets.duties import Duties
from cse_assess_ui.widgets.fields import ChoiceField, TextField
from cse_assess_ui.widgets.quality_list import QualityList
from cse_assess_ui.widgets.release import ReleaseFields
from cse_assess_ui.widgets.sharing import SharingFields
from cse_assess_ui.widgets.text import Label
from cse_assess_ui.widgets.way_on import WayOn


class ReferralPage(QWidget):
    """What the referral says beside the assessment.

    Args:
        case: The case.

    Signals:
        next_requested: On to handing over.
        back_requested: Back to the analysis.
        jump_requested: Go where something missing is asked; carries the field's path.
    """

    next_requested = Signal()
    back_requested = Signal()
    jump_requested = Signal(str)

    def __init__(self, case: CaseModel) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self._case = case
        self._bindings = Bindings()
        self.urgent = self._make_urgent()
        self.fields = self._make_fields()
        self.sharing = SharingFields(case)
        self.release = ReleaseFields(case)
        self.duties = Duties()
        self.quality = QualityList(case)
        self.quality.jump_requested.connect(self.jump_requested)
        self.way_on = WayOn(self.tr("Back"), self.tr("Next: hand over"))
        self.way_on.next_requested.connect(self.next_requested)
        self.way_on.back_requested.connect(self.back_requested)
        column = ReadingColumn()
        column.add(Label(self.tr("The referral"), "title"))
        column.add(
            Label(self.tr("The front door reads this first. Short and plain is best."), "muted")
        )
        column.add(self.urgent, space=8)
        for field in self.fields.values():
            column.add(field, space=8)
        column.add(self.duties, space=16)
        column.add(Label(self.tr("Who knows"), "heading"), space=16)
        column.add(self.sharing)
        column.add(self.release, space=16)
        column.add(self.quality, space=16)
        column.add(self.way_on)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(column)
        case.changed.connect(self._on_changed)
        self._on_changed()
        self.quality.refresh()

    def focus_first(self) -> None:
        """Give the keyboard to the first field."""
        self.urgent.setFocus()

    def focus_field(self, field: str) -> None:
        """Give the keyboard to a field.

        Args:
            field: Its name in the referral, such as ``asked_for``.
        """
        self.fields.get(field, self.fields["reason_now"]).setFocus()

    def flush(self) -> None:
        """Put everything that is still in hand into the case."""
        self._bindings.flush()
        self.sharing.flush()

    def _make_urgent(self) -> ChoiceField:
        field = ChoiceField(
            self.tr("Can it wait until everything is written?"),
            [
                (False, self.tr("Yes, send it complete")),
                (True, self.tr("No, send what there is")),
            ],
            self.tr("A child in danger does not wait for a form. You can send the rest later."),
        )
        self._bindings.add(
            field,
            lambda: self._case.assessment.referral.urgent,
            self._on_urgent,
        )
        return field

    def _make_fields(self) -> dict[str, TextField]:
        asked = {
            "reason_now": (
                self.tr("Why now?"),
                self.tr("What happened or came to light that makes you refer today."),
            ),
            "asked_for": (self.tr("What do you ask the front door to do?"), ""),
            "actions_taken": (
                self.tr("What has been done already to keep the child safe?"),
                self.tr("By whom and when."),
            ),
            "phoned": (
                self.tr("Whom have you phoned?"),
                self.tr("Name, time, and what they said. Ring before you send."),
            ),
        }
        return {name: self._field(name, label, help) for name, (label, help) in asked.items()}

    def _field(self, name: str, label: str, help: str) -> TextField:
        field = TextField(label, help, rows=3, rules=self._case.rules)
        self._bindings.add(
            field,
            lambda: getattr(self._case.assessment.referral, name),
            lambda text: self._case.set_referral(**{name: text}),
        )
        return field

    def _on_urgent(self, value: bool | None) -> None:
        self._case.set_referral(urgent=bool(value))
        self.urgent.set_value(bool(value))

    def _on_changed(self) -> None:
        self._bindings.refresh()
        self.sharing.refresh()
        self.release.refresh()
        self.duties.show_prompts(on_page(self._case.duties(), "refer"))
