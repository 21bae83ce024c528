"""What stands behind an answer: asked only after a worry is marked, or where nothing is known."""

from typing import cast

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from cse_assess.instrument.definition import Item
from cse_assess_ui.models.case import CaseModel
from cse_assess_ui.models.words import name_of
from cse_assess_ui.widgets.another_time import AnotherTime
from cse_assess_ui.widgets.binding import Bindings
from cse_assess_ui.widgets.fields import ChoiceField, LineField, TextField

_SHORT = 400


class Evidence(QWidget):
    """When, how it is known, what happened, and what it means for this child.

    Args:
        case: The case.
        item: The item that is a worry.
    """

    def __init__(self, case: CaseModel, item: Item) -> None:
        super().__init__()
        self.period = LineField(
            self.tr("When was this?"), self.tr("A date, or a time in your own words.")
        )
        cast(QLineEdit, self.period.editor).setMaxLength(_SHORT)
        self.source = ChoiceField(
            self.tr("How do you know?"),
            [
                ("seen", self.tr("I saw it")),
                ("told-by-child", self.tr("The child told me")),
                ("told-by-other", self.tr("Someone else told me")),
                ("record", self.tr("It is in a record")),
            ],
        )
        self.what_happened = TextField(
            self.tr("What happened?"),
            self.tr("Facts. Use the child's own words where you have them."),
            rows=2,
            rules=case.rules,
        )
        means = self.tr("What does this mean for {child}?")
        child = name_of(case.assessment.child)
        self.what_it_means = TextField(means.format(child=child), rows=2, rules=case.rules)
        self._bindings = Bindings()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for name in ("period", "source", "what_happened", "what_it_means"):
            field = getattr(self, name)
            column.addWidget(field)
            self._bind(case, item, name, field)
        self.another = AnotherTime(case, item.code)
        column.addWidget(self.another)

    def refresh(self) -> None:
        """Show what has changed in the case."""
        self._bindings.refresh()

    def flush(self) -> None:
        """Put what is still in hand into the case."""
        self._bindings.flush()
        self.another.flush()

    def _bind(
        self, case: CaseModel, item: Item, name: str, field: LineField | ChoiceField | TextField
    ) -> None:
        empty = None if isinstance(field, ChoiceField) else ""
        self._bindings.add(
            field,
            lambda: getattr(case.note(item.code), name),
            lambda value: case.set_note(item.code, **{name: value or empty}),
        )


class WhyUnknown(QWidget):
    """Why nothing is known.

    Args:
        case: The case.
        item: The item that nothing is known about.
    """

    def __init__(self, case: CaseModel, item: Item) -> None:
        super().__init__()
        self.why = ChoiceField(
            self.tr("Why is it not known?"),
            [
                ("not-asked", self.tr("Not asked")),
                ("declined", self.tr("Did not want to say")),
                ("no-access", self.tr("No access")),
                ("other", self.tr("Something else")),
            ],
        )
        self._bindings = Bindings()
        self._bindings.add(
            self.why,
            lambda: case.note(item.code).why_unknown,
            lambda value: case.set_note(item.code, why_unknown=value),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.why)

    def refresh(self) -> None:
        """Show what has changed in the case."""
        self._bindings.refresh()
