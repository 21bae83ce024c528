"""A word where Caps Lock seems to be on, which nobody sees in a row of dots."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from cse_assess_ui.widgets.announce import announce
from cse_assess_ui.widgets.text import Label


class CapsLockHint(Label):
    """Hidden until a letter comes out in capitals without Shift.

    Qt knows no state of the key on every system; what a letter looks like tells it on all of them.

    Args:
        editor: The line that is watched.
    """

    def __init__(self, editor: QLineEdit) -> None:
        super().__init__("", "muted")
        self._editor = editor
        self.setText(self.tr("Caps Lock seems to be on."))
        editor.installEventFilter(self)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_CapsLock:
                self.hide()  # it has just changed; the next letter tells
            elif event.text().isalpha():
                shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                self._tell(on=event.text().isupper() != shift)
        return False

    def _tell(self, *, on: bool) -> None:
        if on and self.isHidden():
            announce(self._editor, self.text())
        self.setVisible(on)
