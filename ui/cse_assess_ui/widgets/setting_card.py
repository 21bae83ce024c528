"""One setting: what it does, how it stands, who has set it, and the choice where there is one."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from cse_assess_ui.models.settings import Row
from cse_assess_ui.models.words import said
from cse_assess_ui.system.documents import documents
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.fields import ChoiceField
from cse_assess_ui.widgets.flow import FlowLayout
from cse_assess_ui.widgets.sign import Sign
from cse_assess_ui.widgets.text import Label
from cse_assess_ui.widgets.undo_notice import UndoNotice


class SettingCard(QFrame):
    """Shows a setting, and takes a choice.

    The value of one that cannot be changed is a stop for Tab, so that whoever hears the page hears
    it.

    Args:
        row: The setting as it stands.

    Signals:
        chosen: A choice; carries the setting's name and the value, None to take a choice back.
        undo_requested: Take the last change back.
    """

    chosen = Signal(str, object)
    undo_requested = Signal()

    def __init__(self, row: Row) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.row, self.name = row, row.setting.name
        self._title, self._sentence = said(row.setting.told.title), said(row.setting.told.sentence)
        self.choice: ChoiceField | None = None
        self.value = Label()
        self.lock, self.origin = Sign("lock"), Label("", "small")
        self.folder = Button(self.tr("Choose a folder…"))
        self.usual = Button(self.tr("Go back to the usual setting"), "link")
        self._buttons = QWidget()
        self.notice = UndoNotice(self._title)
        self.folder.clicked.connect(self._on_folder)
        self.usual.clicked.connect(lambda: self.chosen.emit(self.name, None))
        self.notice.undo_requested.connect(self.undo_requested)
        for button in (self.folder, self.usual):
            button.setAccessibleDescription(self._title)
        self._lay_out()
        self.show_row(row)

    def show_row(self, row: Row) -> None:
        """Show how the setting stands now.

        Args:
            row: The setting.
        """
        self.row = row
        self.origin.setText(self._origin(row))
        self.value.setText(row.words)
        if self.choice is not None:
            self.choice.set_value(row.value)
            self.choice.setAccessibleDescription(f"{self._sentence} {self.origin.text()}")
        self.lock.setHidden(row.editable)
        self.folder.setVisible(row.editable and row.setting.told.folder)
        if self.usual.hasFocus() and not row.chosen:
            self.focus_first()
        self.usual.setVisible(row.chosen)
        self._buttons.setHidden(self.folder.isHidden() and self.usual.isHidden())
        self.value.setAccessibleName(f"{self._title}: {row.words}. {self.origin.text()}")
        self.value.setAccessibleDescription(self._sentence)

    def focus_first(self) -> None:
        """Give the keyboard to the choice, or to the value where there is none."""
        if self.choice is not None:
            self.choice.setFocus()
        elif self.row.editable:
            self.folder.setFocus()
        else:
            self.value.setFocus()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        if self.row.offered:
            self.choice = ChoiceField(self._title, list(self.row.offered), self._sentence)
            self.choice.edited.connect(self._on_chosen)
            column.addWidget(self.choice)
        else:
            column.addWidget(Label(self._title, "subheading"))
            column.addWidget(Label(self._sentence, "muted"))
            column.addWidget(self.value)
        if not self.row.editable:
            self.value.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        whose = QHBoxLayout()
        whose.setSpacing(6)
        whose.addWidget(self.lock, 0, Qt.AlignmentFlag.AlignTop)
        whose.addWidget(self.origin, 1)
        column.addLayout(whose)
        column.addWidget(self.notice)
        flow = FlowLayout(self._buttons, gap=16)
        flow.addWidget(self.folder)
        flow.addWidget(self.usual)
        column.addWidget(self._buttons)

    def _on_chosen(self, value: Any) -> None:
        if value is None and self.choice is not None:  # chosen again: there is always one
            self.choice.set_value(self.row.value)
        else:
            self.chosen.emit(self.name, value)

    def _on_folder(self) -> None:
        found = QFileDialog.getExistingDirectory(
            self, self._title, str(self.row.value or documents())
        )
        if found:
            self.chosen.emit(self.name, found)

    def _origin(self, row: Row) -> str:
        """Who has set it, and who can change it."""
        by_lead = row.setting.told.chosen_by == "lead"
        if row.origin == "organisation":
            return self.tr("Set by your organisation.")
        if row.origin == "held":
            told = self.tr("Held like this until your organisation's settings can be read. {why}")
            return told.format(why=said(row.setting.told.why_held))
        whose = {
            "default": self.tr("The usual setting."),
            "recommended": self.tr("Recommended by your organisation."),
            "lead": self.tr("Chosen for everybody here."),
            "you": self.tr("You chose this."),
        }[row.origin]
        if row.setting.told.shared and row.origin == "you":
            whose = self.tr("Chosen for everybody here.")
        if row.editable:
            return whose
        if not row.setting.may_be_chosen:
            who = self.tr("Only your organisation can change it.")
        elif by_lead:
            who = self.tr("Only whoever looks after these cases can change it.")
        else:
            who = self.tr("It cannot be changed from this window.")
        return f"{whose} {who}"
