"""What is not known, part by part, and who could tell."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cse_assess_ui.models.case import CaseModel
from cse_assess_ui.widgets.fields import LineField
from cse_assess_ui.widgets.text import Label

_MOST = 3


class UnknownsField(QWidget):
    """Asks, for each part of the assessment with unknowns, who could fill them.

    Args:
        case: The case.
    """

    def __init__(self, case: CaseModel) -> None:
        super().__init__()
        self._case = case
        self.fields: dict[str, LineField] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(Label(self.tr("Who could tell you what is not known?"), "subheading"))
        column.addWidget(
            Label(self.tr("One person for each part. What nobody has asked may matter."), "muted")
        )
        for section in case.form.sections:
            field = LineField(section.title, self._unknown(section.id) or " ")
            self.fields[section.id] = field
            field.edited.connect(lambda text, id=section.id: self._on_edited(id, text))
            column.addWidget(field)

    def refresh(self) -> None:
        """Show the parts in which something is not known now."""
        named = self._case.assessment.analysis.who_could_tell
        some = False
        for id, field in self.fields.items():
            field.set_value(named.get(id, ""))
            lacking = self._unknown(id)
            shown = bool(lacking or named.get(id))
            field.setVisible(shown)
            field.say_help(lacking)
            some = some or shown
        self.setVisible(some)

    def flush(self) -> None:
        """Put what is still in hand into the case."""
        for field in self.fields.values():
            field.flush()

    def focus_section(self, id: str) -> None:
        """Give the keyboard to a part.

        Args:
            id: The section's id.
        """
        self.fields.get(id, next(iter(self.fields.values()))).setFocus()

    def _unknown(self, section: str) -> str:
        result = self._case.result
        codes = [
            code
            for code in (result.unknown_items if result is not None else ())
            if self._case.form.item(code).section == section
        ]
        told = [f"{code}  {self._case.form.item(code).text}" for code in codes[:_MOST]]
        if len(codes) > _MOST:
            told.append(self.tr("and {n} more").format(n=len(codes) - _MOST))
        return "\n".join(told)

    def _on_edited(self, section: str, text: str) -> None:
        named = dict(self._case.assessment.analysis.who_could_tell)
        if text.strip():
            named[section] = text
        else:
            named.pop(section, None)
        self._case.set_analysis(who_could_tell=named)
