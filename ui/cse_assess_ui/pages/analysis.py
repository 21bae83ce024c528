"""Thinking: what the worry is, what helps, what has built up, and what needs to happen."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cse_assess.assessment.statutory import on_page
from cse_assess_ui.models.case import CaseModel
from cse_assess_ui.models.words import name_of
from cse_assess_ui.widgets.actions import ActionsField
from cse_assess_ui.widgets.binding import Bindings
from cse_assess_ui.widgets.column import ReadingColumn
from cse_assess_ui.widgets.duties import Duties
from cse_assess_ui.widgets.fields import TextField
from cse_assess_ui.widgets.history import HistoryView
from cse_assess_ui.widgets.judgement import JudgementField
from cse_assess_ui.widgets.text import Label
from cse_assess_ui.widgets.unknowns import UnknownsField
from cse_assess_ui.widgets.way_on import WayOn


class AnalysisPage(QWidget):
    """The analysis, and the judgement beside the level.

    Args:
        case: The case.

    Signals:
        next_requested: On to the referral.
        back_requested: Back to the questions.
    """

    next_requested = Signal()
    back_requested = Signal()

    def __init__(self, case: CaseModel) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self._case = case
        self._bindings = Bindings()
        self.fields = self._make_fields()
        self.judgement = JudgementField(case)
        self.history = HistoryView(case, self.fields["what_changed"])
        self.unknowns = UnknownsField(case)
        self.duties = Duties()
        self.to_do = ActionsField(case)
        self.way_on = WayOn(self.tr("Back to the questions"), self.tr("Next: the referral"))
        self.way_on.next_requested.connect(self.next_requested)
        self.way_on.back_requested.connect(self.back_requested)
        column = ReadingColumn()
        column.add(Label(self.tr("Think it through"), "title"))
        column.add(
            Label(
                self.tr(
                    "A list of signs says what happened. These few answers say why it matters."
                ),
                "muted",
            )
        )
        column.add(self.history, space=8)
        for name, field in self.fields.items():
            if name != "what_changed":
                column.add(field, space=8)
        column.add(self.to_do, space=8)
        column.add(self.unknowns, space=8)
        column.add(self.duties, space=8)
        column.add(Label(self.tr("The level, and your judgement"), "heading"), space=16)
        column.add(self.judgement)
        column.add(self.way_on)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(column)
        case.changed.connect(self._refresh)
        self._refresh()

    def focus_first(self) -> None:
        """Give the keyboard to the first field."""
        self.fields["worries"].setFocus()

    def focus_field(self, field: str) -> None:
        """Give the keyboard to a field.

        Args:
            field: Its name in the analysis or the judgement, such as ``strengths``.
        """
        name, _, rest = field.partition(".")
        if name == "actions":
            index, _, part = rest.partition(".")
            self.to_do.focus_part(int(index) if index.isdecimal() else -1, part)
            return
        if name == "who_could_tell":
            self.unknowns.focus_section(rest)
            return
        by_name: dict[str, QWidget] = {
            **self.fields,
            "level": self.judgement.choice,
            "reason": self.judgement.reason,
            "second_person": self.judgement.second,
        }
        by_name.get(field, self.fields["worries"]).setFocus()

    def flush(self) -> None:
        """Put everything that is still in hand into the case."""
        self._bindings.flush()
        self.judgement.flush()
        self.to_do.flush()
        self.unknowns.flush()

    def _refresh(self) -> None:
        self._bindings.refresh()
        self.history.refresh()
        self.to_do.refresh()
        self.unknowns.refresh()
        self.duties.show_prompts(on_page(self._case.duties(), "think"))

    def _make_fields(self) -> dict[str, TextField]:
        child = name_of(self._case.assessment.child)
        asked = {
            "worries": (
                self.tr("What are you worried about?"),
                self.tr("What has happened, to {child}, by whom, and what may happen next."),
            ),
            "strengths": (
                self.tr("What works well and keeps {child} safe?"),
                self.tr("People, places, and what {child} already does to stay safe."),
            ),
            "pattern": (
                self.tr("What has built up over time?"),
                self.tr("What was known before, what changed and when, what was tried."),
            ),
            "earlier_referrals": (
                self.tr("What was referred before, and what came of it?"),
                self.tr("Dates, to whom, and the answer. If nothing was, say so."),
            ),
            "what_changed": (
                self.tr("What has changed?"),
                self.tr("A move, a new school, someone out of the picture? Who agrees?"),
            ),
            "child_words": (
                self.tr("What does {child} say or show?"),
                self.tr("Their own words. If nobody has heard {child}, say so and why."),
            ),
            "needs_to_happen": (
                self.tr("What needs to happen?"),
                self.tr("In a sentence or two. The actions themselves come below."),
            ),
        }
        return {
            name: self._field(name, label.format(child=child), help.format(child=child))
            for name, (label, help) in asked.items()
        }

    def _field(self, name: str, label: str, help: str) -> TextField:
        field = TextField(label, help, rows=4, rules=self._case.rules)
        self._bindings.add(
            field,
            lambda: getattr(self._case.assessment.analysis, name),
            lambda text: self._case.set_analysis(**{name: text}),
        )
        return field
