"""The assessor's judgement beside the level: agree, higher, lower, and why."""

import msgspec
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cse_assess.assessment.judgement import JudgementRefused, final_level
from cse_assess.assessment.record import Judgement
from cse_assess_ui.models.case import CaseModel
from cse_assess_ui.models.picture import picture_of
from cse_assess_ui.widgets.binding import Bindings
from cse_assess_ui.widgets.fields import ChoiceField, LineField, TextField
from cse_assess_ui.widgets.level import LevelSign
from cse_assess_ui.widgets.notice import Notice
from cse_assess_ui.widgets.text import Label


class JudgementField(QWidget):
    """Asks for the judgement, and says inline where the form does not allow it.

    Args:
        case: The case.
    """

    def __init__(self, case: CaseModel) -> None:
        super().__init__()
        self._case = case
        self.level = LevelSign()
        self.none_yet = Label(self.tr("There is no level yet. The questions say what is missing."))
        levels = [(level.value, level.label) for level in case.form.levels]
        self.choice = ChoiceField(
            self.tr("What is your own judgement?"),
            levels,
            self.tr(
                "What the answers come to is chosen. You know more than a form can count, and you "
                "can always go higher."
            ),
        )
        self.reason = TextField(
            self.tr("Why is your judgement different?"),
            self.tr("What you know that the answers do not hold."),
            rows=2,
        )
        self.second = LineField(self.tr("Who agrees with you?"), self.tr("Their name and role."))
        self.problem = Notice()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for widget in (self.level, self.none_yet, self.choice, self.reason, self.second):
            column.addWidget(widget)
        column.addWidget(self.problem)
        self._bindings = Bindings()
        self._bindings.add(self.choice, self._chosen, self._on_chosen)
        self._bindings.add(
            self.reason,
            lambda: self._written("reason"),
            lambda text: self._change(reason=text),
        )
        self._bindings.add(
            self.second,
            lambda: self._written("second_person"),
            lambda text: self._change(second_person=text),
        )
        self.refresh()

    def refresh(self) -> None:
        """Show what has changed in the case."""
        result = self._case.result
        for widget in (self.level, self.choice):
            widget.setVisible(result is not None)
        self.none_yet.setVisible(result is None)
        if result is not None:
            self.level.show_level(picture_of(self._case.form, result))
        self._bindings.refresh()
        chosen = self._chosen()
        by_answers = self._by_answers()
        differs = chosen is not None and chosen != by_answers
        lower = chosen is not None and by_answers is not None and chosen < by_answers
        self.reason.setVisible(differs)
        self.second.setVisible(lower)
        problem = self._problem()
        if problem != self.problem.text():
            self.problem.say(problem)
        self.problem.setVisible(bool(problem))

    def flush(self) -> None:
        """Put what is still in hand into the case."""
        self._bindings.flush()

    def _by_answers(self) -> int | None:
        return self._case.result.level if self._case.result is not None else None

    def _chosen(self) -> int | None:
        given = self._case.assessment.judgement
        return given.level if given is not None else self._by_answers()

    def _on_chosen(self, value: int | None) -> None:
        given = self._case.assessment.judgement
        if value is None or (value == self._by_answers() and given is None):
            self._case.set_judgement(None)
        elif given is None:
            self._case.set_judgement(Judgement(level=value))
        else:
            self._case.set_judgement(msgspec.structs.replace(given, level=value))
        self.choice.set_value(self._chosen())

    def _written(self, name: str) -> str:
        given = self._case.assessment.judgement
        return getattr(given, name) if given is not None else ""

    def _change(self, **fields: str) -> None:
        given = self._case.assessment.judgement
        if given is not None:
            self._case.set_judgement(msgspec.structs.replace(given, **fields))

    def _problem(self) -> str:
        if self._case.result is None:
            return ""
        try:
            final_level(self._case.form, self._case.result, self._case.assessment.judgement)
        except JudgementRefused as refusal:
            return f"{refusal.reason} {refusal.remedy or ''}".strip()
        return ""
