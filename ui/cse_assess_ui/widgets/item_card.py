"""One question of the assessment, its answers, and what stands behind them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QVBoxLayout

from cse_assess.assessment.answers import ONCE
from cse_assess.instrument.definition import Fact, Item
from cse_assess_ui.keys import ANOTHER_TIME
from cse_assess_ui.models.case import CaseModel
from cse_assess_ui.widgets.binding import Bindings
from cse_assess_ui.widgets.evidence import Evidence, WhyUnknown
from cse_assess_ui.widgets.fields import ChoiceField
from cse_assess_ui.widgets.last_time import LastTime
from cse_assess_ui.widgets.text import Label


class ItemCard(QFrame):
    """One item.

    Args:
        case: The case.
        item: The item.

    Signals:
        grew: Controls were added that Tab has to find.
    """

    grew = Signal()

    def __init__(self, case: CaseModel, item: Item) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setAccessibleName(f"{item.code}: {item.text}")
        self.item = item
        self._case = case
        self._bindings = Bindings()
        self.answers: dict[str, ChoiceField] = {}
        self.fact: ChoiceField | None = None
        self.evidence: Evidence | None = None
        self.why_unknown: WhyUnknown | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(20, 16, 20, 20)
        self._column.setSpacing(16)
        question = QVBoxLayout()
        question.setSpacing(2)
        question.addWidget(Label(item.code, "small"))
        question.addWidget(Label(item.text, "heading"))
        self._column.addLayout(question)
        self.last_time: LastTime | None = None
        if case.over_time.last is not None:
            self.last_time = LastTime(case, item)
            self._column.addWidget(self.last_time)
        for window in case.form.kind(item.kind).windows or (ONCE,):
            self._add_answers(window)
        if self.last_time is not None:
            self._show_carried()
        self._fit()

    def focus_first(self) -> None:
        """Give the keyboard to the first row of answers."""
        next(iter(self.answers.values())).setFocus(Qt.FocusReason.TabFocusReason)

    def refresh(self) -> None:
        """Show what has changed in the case."""
        self._bindings.refresh()
        if self.last_time is not None:
            self.last_time.refresh()
            self._show_carried()
        self._fit()

    def flush(self) -> None:
        """Put what is still in hand into the case."""
        if self.evidence is not None:
            self.evidence.flush()

    def _show_carried(self) -> None:
        for row in self.answers.values():
            row.show_carried(self.item.code in self._case.assessment.carried)

    def _add_answers(self, window: str) -> None:
        told = (
            self._case.form.kind(self.item.kind).window(window).label if window else self.item.text
        )
        options = [(o.code, o.label) for o in self._case.form.scale_of(self.item).options]
        row = ChoiceField(told, options, show_label=bool(window))
        name = f"{self.item.code}. {self.item.text}" + (f". {told}" if window else "")
        row.setAccessibleName(name)
        for button in row.buttons:
            button.setAccessibleDescription(name)
        self._bindings.add(
            row,
            lambda: self._case.answer(self.item.code, window),
            lambda option: self._case.set_answer(self.item.code, option, window),
        )
        self.answers[window] = row
        self._column.addWidget(row)

    def _given(self) -> set[str]:
        answers = (self._case.answer(self.item.code, window) for window in self.answers)
        return {answer for answer in answers if answer is not None}

    def _fit(self) -> None:
        """Ask for more only where an answer calls for it; what was written is kept, and hidden."""
        given = self._given()
        scale = self._case.form.scale_of(self.item)
        concern = not scale.concerns.isdisjoint(given)
        kind = self._case.form.kind(self.item.kind)
        fact = next((f for f in self._case.form.facts if f.id == self.item.fact), None)
        if fact is not None:
            self._fit_fact(fact, wanted=concern)
        self._fit_evidence(wanted=concern and kind.evidence)
        self._fit_why_unknown(wanted=given == {scale.unknown})

    def _fit_fact(self, fact: Fact, *, wanted: bool) -> None:
        if wanted and self.fact is None:
            self.fact = ChoiceField(
                fact.text,
                [
                    ("yes", self.tr("Yes")),
                    ("no", self.tr("No")),
                    ("not-known", self.tr("Not known")),
                ],
                fact.help,
            )
            told = {True: "yes", False: "no"}
            meant = {"yes": True, "no": False}
            self._bindings.add(
                self.fact,
                lambda: told.get(getattr(self._case.assessment.child, fact.id)),
                lambda value: self._case.set_child(**{fact.id: meant.get(value)}),
            )
            self._append(self.fact)
        if self.fact is not None:
            self.fact.setVisible(wanted)

    def _fit_evidence(self, *, wanted: bool) -> None:
        if wanted and self.evidence is None:
            self.evidence = Evidence(self._case, self.item)
            self._append(self.evidence)
            key = QShortcut(QKeySequence(ANOTHER_TIME), self)
            key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            key.activated.connect(self._on_another)
        if self.evidence is not None:
            self.evidence.refresh()
            self.evidence.setVisible(wanted)

    def _on_another(self) -> None:
        if self.evidence is not None and not self.evidence.isHidden():
            self.evidence.another.open()
            self.grew.emit()

    def _fit_why_unknown(self, *, wanted: bool) -> None:
        if wanted and self.why_unknown is None:
            self.why_unknown = WhyUnknown(self._case, self.item)
            self._append(self.why_unknown)
        if self.why_unknown is not None:
            self.why_unknown.refresh()
            self.why_unknown.setVisible(wanted)

    def _append(self, part: ChoiceField | Evidence | WhyUnknown) -> None:
        self._column.addWidget(part)
        self.grew.emit()
