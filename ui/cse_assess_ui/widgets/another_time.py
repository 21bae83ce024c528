"""Another time that the same thing happened: two lines and Enter, and it is in the chronology."""

from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from cse_assess_ui.models.case import CaseModel
from cse_assess_ui.models.events import add_event
from cse_assess_ui.widgets.announce import announce
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.fields import LineField
from cse_assess_ui.widgets.text import Label


class AnotherTime(QWidget):
    """Adds one dated event after the other without the keyboard leaving it.

    Args:
        case: The case.
        code: The question that it is about, whose note says how it is known.
    """

    def __init__(self, case: CaseModel, code: str) -> None:
        super().__init__()
        self._case, self._code = case, code
        self.button = Button(self.tr("Another time it happened (Ctrl+E)"), "link")
        self.button.clicked.connect(self.open)
        self.told = Label("", "small")
        self.told.hide()
        self._inside: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self.told)

    def open(self) -> None:
        """Ask for the next one."""
        if self._inside is None:
            self._inside = self._make()
            self._column.insertWidget(1, self._inside)
            self._inside.show()
        self.when.setFocus()

    def _make(self) -> QWidget:
        self.when = LineField(
            self.tr("When was it?"), self.tr("A date, or a time in your own words.")
        )
        self.what = LineField(
            self.tr("What happened then?"), self.tr("Enter keeps it in the chronology.")
        )
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for field in (self.when, self.what):
            cast(QLineEdit, field.editor).returnPressed.connect(self._on_enter)
            column.addWidget(field)
        return inside

    def flush(self) -> None:
        """Keep what is written and was not finished with Enter."""
        if self._inside is not None and self.what.value().strip():
            self._keep()

    def _on_enter(self) -> None:
        if self.what.value().strip():
            self._keep()
            self.when.setFocus()
        else:
            self.what.setFocus()

    def _keep(self) -> None:
        when, what = self.when.value(), self.what.value()
        if not add_event(self._case, when, what, self._case.note(self._code).source):
            self._say(self.tr("The chronology is full. This is not kept: write it in a box above."))
            return
        for field in (self.when, self.what):
            field.editor.clear()
            field.flush()
        self._say(
            self.tr("Kept in the chronology: {what} Undo with Ctrl+Z.").format(
                what=f"{what.strip().rstrip('.')}."
            )
        )

    def _say(self, text: str) -> None:
        self.told.setText(text)
        self.told.show()
        announce(self.told, text)
