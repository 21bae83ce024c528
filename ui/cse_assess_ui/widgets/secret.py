"""A passphrase, shown as dots until somebody wants to see it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.caps_lock import CapsLockHint
from cse_assess_ui.widgets.text import Label

_Hint = Qt.InputMethodHint
_HINTS = (
    _Hint.ImhHiddenText
    | _Hint.ImhSensitiveData
    | _Hint.ImhNoPredictiveText
    | _Hint.ImhNoAutoUppercase
)


class SecretField(QWidget):
    """One line for a passphrase, with a button that shows what is typed.

    Args:
        label: The question, shown above.
        help: A line under the question.

    Signals:
        entered: Enter was pressed.
    """

    entered = Signal()

    def __init__(self, label: str, help: str = "") -> None:
        super().__init__()
        self.editor = QLineEdit()
        self.editor.setEchoMode(QLineEdit.EchoMode.Password)
        self.editor.setInputMethodHints(_HINTS)  # also while it is shown
        self.editor.setAccessibleName(label)
        self.editor.setAccessibleDescription(help)
        self.editor.returnPressed.connect(self.entered)
        # One name for both: a screen reader says whether it is pressed.
        self.show_button = Button(self.tr("Show"), "toggle")
        self.show_button.setCheckable(True)
        self.show_button.setAccessibleDescription(label)
        self.show_button.toggled.connect(self._on_toggled)
        self.setFocusProxy(self.editor)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        title = Label(label, "subheading")
        title.setBuddy(self.editor)
        column.addWidget(title)
        if help:
            column.addWidget(Label(help, "muted"))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.editor, 1)
        row.addWidget(self.show_button)
        column.addLayout(row)
        column.addWidget(CapsLockHint(self.editor))

    def value(self) -> str:
        """What is typed."""
        return self.editor.text()

    def select(self) -> None:
        """Take the keyboard, with everything marked, so that typing replaces it."""
        self.editor.setFocus()
        self.editor.selectAll()

    def _on_toggled(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.editor.setEchoMode(mode)
