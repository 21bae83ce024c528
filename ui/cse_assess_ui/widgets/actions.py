"""What will be done: each with a verb, an owner, a date, and a way to know that it helped."""

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from cse_assess.assessment.record import Action
from cse_assess_ui.models.case import CaseModel
from cse_assess_ui.widgets.binding import Bindings
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.fields import LineField
from cse_assess_ui.widgets.text import Label


class ActionsField(QWidget):
    """The actions of the analysis, one card each.

    Args:
        case: The case.

    Signals:
        grew: Controls were added that Tab has to find.
    """

    grew = Signal()

    def __init__(self, case: CaseModel) -> None:
        super().__init__()
        self._case = case
        self.cards: list[ActionCard] = []
        self.add = Button(self.tr("Add an action"))
        self.add.clicked.connect(self._on_add)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(12)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(Label(self.tr("What will be done?"), "subheading"))
        column.addWidget(
            Label(
                self.tr("One action at a time: who does what, by when, and how you will know."),
                "muted",
            )
        )
        column.addLayout(self._cards)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.setFocusProxy(self.add)
        self.refresh()

    def refresh(self) -> None:
        """Show what has changed in the case."""
        wanted = len(self._case.assessment.analysis.actions)
        while len(self.cards) > wanted:
            card = self.cards.pop()
            self._cards.removeWidget(card)
            card.hide()
            card.deleteLater()
        for index in range(len(self.cards), wanted):
            card = ActionCard(self._case, index)
            card.remove.clicked.connect(lambda _, place=index: self._on_remove(place))
            self.cards.append(card)
            self._cards.addWidget(card)
        for card in self.cards:
            card.refresh()

    def flush(self) -> None:
        """Put what is still in hand into the case."""
        for card in list(self.cards):
            card.flush()

    def focus_part(self, index: int, part: str) -> None:
        """Give the keyboard to a part of an action.

        Args:
            index: Which action, from 0.
            part: A field of ``Action``.
        """
        if 0 <= index < len(self.cards):
            self.cards[index].fields.get(part, self.cards[index].fields["what"]).setFocus()
        else:
            self.add.setFocus()

    def _on_add(self) -> None:
        self.flush()
        actions = self._case.assessment.analysis.actions
        self._case.set_analysis(actions=(*actions, Action()))
        self.refresh()
        self.grew.emit()
        self.cards[-1].fields["what"].setFocus()

    def _on_remove(self, index: int) -> None:
        self.flush()
        actions = self._case.assessment.analysis.actions
        self._case.set_analysis(actions=actions[:index] + actions[index + 1 :])
        self.refresh()
        self.add.setFocus()


class ActionCard(QFrame):
    """One action.

    Args:
        case: The case.
        index: Which of its actions, from 0.
    """

    def __init__(self, case: CaseModel, index: int) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._case = case
        self._index = index
        name = self.tr("Action {n}").format(n=index + 1)
        self.setAccessibleName(name)
        self.fields = {
            "what": LineField(
                self.tr("What?"), self.tr("Begin with a verb: ring, visit, check, move.")
            ),
            "owner": LineField(self.tr("Who does it?"), self.tr("One person, by name and role.")),
            "by": LineField(self.tr("By when?"), self.tr("A date, or today.")),
            "measure": LineField(
                self.tr("How will you know that it has helped?"),
                self.tr("Something that you can see or count."),
            ),
        }
        self._bindings = Bindings()
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(Label(name, "small"))
        for part, field in self.fields.items():
            field.editor.setAccessibleName(f"{name}. {field.label.text()}")
            column.addWidget(field)
            self._bind(part, field)
        self.remove = Button(self.tr("Remove"), "quiet")
        self.remove.setAccessibleName(self.tr("Remove action {n}").format(n=index + 1))
        column.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignLeft)

    def refresh(self) -> None:
        """Show what has changed in the case."""
        self._bindings.refresh()

    def flush(self) -> None:
        """Put what is still in hand into the case."""
        self._bindings.flush()

    def _bind(self, part: str, field: LineField) -> None:
        self._bindings.add(
            field,
            lambda: getattr(self._action(), part),
            lambda text: self._change(**{part: text}),
        )

    def _action(self) -> Action:
        actions = self._case.assessment.analysis.actions
        return actions[self._index] if self._index < len(actions) else Action()

    def _change(self, **fields: str) -> None:
        actions = list(self._case.assessment.analysis.actions)
        if self._index < len(actions):
            actions[self._index] = msgspec.structs.replace(actions[self._index], **fields)
            self._case.set_analysis(actions=tuple(actions))
