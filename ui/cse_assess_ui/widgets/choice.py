"""One question answered by choosing one of a few."""

from collections.abc import Hashable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QGroupBox, QVBoxLayout

from cse_assess_ui.widgets.buttons import AnswerButton
from cse_assess_ui.widgets.flow import FlowLayout
from cse_assess_ui.widgets.text import Label


class ChoiceField(QGroupBox):
    """A row of answers of which one can be chosen.

    The row is one stop for Tab. Arrow keys go along it and choose nothing; space, Enter and the
    number of an answer choose. Choosing the chosen answer again takes it back, except by Enter. To
    a screen reader it is a group with the question's name, and radio buttons inside.

    Args:
        label: The question; shown above the row.
        options: For each answer its value and its words.
        help: A line under the question.
        show_label: Whether the question is shown; screen readers hear it in any case.

    Signals:
        edited: The choice has changed; carries the value, None where it was taken back.
        entered: Enter was pressed on the answer that is chosen already.
    """

    edited = Signal(object)
    entered = Signal()

    def __init__(
        self,
        label: str,
        options: Sequence[tuple[Hashable, str]],
        help: str = "",
        *,
        show_label: bool = True,
    ) -> None:
        super().__init__()
        self.setAccessibleName(label)
        self.setAccessibleDescription(help)
        self.label = Label(label, "subheading")
        if not show_label:
            self.label.hide()
        self._values = [value for value, _ in options]
        self._given: AnswerButton | None = None
        self._carried = False
        self.buttons = [self._button(words, label) for _, words in options]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.label)
        if help:
            column.addWidget(Label(help, "muted"))
        row = FlowLayout()
        for button in self.buttons:
            row.addWidget(button)
        column.addLayout(row)
        self._set_tab_stop(0)

    def value(self) -> Hashable | None:
        """The value of the chosen answer, or None."""
        index = self._chosen()
        return None if index is None else self._values[index]

    def set_value(self, value: Hashable | None) -> None:
        """Show another choice, without announcing it.

        Args:
            value: One of the options' values; whatever else is shown as nothing chosen.
        """
        index = self._values.index(value) if value in self._values else None
        self._given = None if index is None else self.buttons[index]
        for button in self.buttons:
            button.show_chosen(button is self._given)
        self._set_tab_stop(index or 0)

    def show_carried(self, carried: bool) -> None:
        """Show the chosen answer in grey: it was taken over, and nobody has looked at it again.

        To choose it again says then that it still holds, and takes nothing back.

        Args:
            carried: Whether it was.
        """
        self._carried = carried
        for button in self.buttons:
            if bool(button.property("carried")) is not carried:
                button.setProperty("carried", carried)
                button.style().polish(button)

    def flush(self) -> None:
        """A choice is announced at once; there is never anything in hand."""

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Give the keyboard to the chosen answer, or to the first."""
        self.buttons[self._chosen() or 0].setFocus(reason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        number = event.key() - Qt.Key.Key_0
        if plain and 1 <= number <= len(self.buttons):
            chosen = self.buttons[number - 1]
            chosen.setFocus(Qt.FocusReason.ShortcutFocusReason)
            chosen.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The group is there for screen readers; it has no frame."""

    def _button(self, words: str, question: str) -> AnswerButton:
        button = AnswerButton(words)
        button.setAccessibleDescription(question)
        button.clicked.connect(lambda: self._on_clicked(button))
        button.stepped.connect(lambda step: self._go(button, step))
        button.entered.connect(lambda: self._on_entered(button))
        return button

    def _chosen(self) -> int | None:
        return next((i for i, button in enumerate(self.buttons) if button.isChecked()), None)

    def _on_clicked(self, clicked: AnswerButton) -> None:
        taken_back = clicked is self._given and not self._carried
        self._given = None if taken_back else clicked
        for button in self.buttons:
            button.show_chosen(button is self._given)
        self._set_tab_stop(self.buttons.index(clicked))
        self.edited.emit(self.value())

    def _on_entered(self, button: AnswerButton) -> None:
        if self._carried:
            self._on_clicked(button)
        else:
            self.entered.emit()

    def _go(self, button: AnswerButton, step: int) -> None:
        index = (self.buttons.index(button) + step) % len(self.buttons)
        self.buttons[index].setFocus(Qt.FocusReason.TabFocusReason)

    def _set_tab_stop(self, index: int) -> None:
        for place, button in enumerate(self.buttons):
            here = place == index
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)
