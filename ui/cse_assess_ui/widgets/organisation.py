"""Where somebody works, found by name or code as it is typed."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from cse_assess.identifiers.directory import Directory
from cse_assess.identifiers.organisation_file import Organisation
from cse_assess_ui.widgets.announce import announce
from cse_assess_ui.widgets.fields import LineField
from cse_assess_ui.widgets.text import Label

_SHOWN = 6
_UP_DOWN = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class OrganisationField(LineField):
    """One line, and below it what is known by that name or code. Whatever is typed is kept.

    The keyboard stays in the line: arrow keys go along the list, Enter takes what is marked, Esc
    closes it. A screen reader hears how many were found, and each as it is marked.

    Args:
        label: The question, shown above.
        help: A line under the question.

    Attributes:
        chosen: What was taken from the list, while the line still says its name.

    Signals:
        taken: Something was taken from the list; carries the ``Organisation``.
        forgotten: What was taken no longer holds, because another name is typed.
    """

    taken = Signal(object)
    forgotten = Signal()

    def __init__(self, label: str, help: str = "") -> None:
        super().__init__(label, help)
        self.chosen: Organisation | None = None
        self._directory = Directory()
        self._found: tuple[Organisation, ...] = ()
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Organisations found"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.itemClicked.connect(lambda item: self._take(self.list.row(item)))
        self.list.hide()
        self.told = Label("", "muted")
        self.told.hide()
        self.column.addWidget(self.list)
        self.column.addWidget(self.told)
        self.editor.textEdited.connect(self._suggest)  # type: ignore[union-attr]
        self.edited.connect(self._tell_found)

    def set_directory(self, directory: Directory) -> None:
        """Say what is known.

        Args:
            directory: The organisations.
        """
        self._directory = directory

    def found(self) -> tuple[Organisation, ...]:
        """What is listed now."""
        return self._found

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._found:
            return self._on_key(event.key())
        if event.type() == QEvent.Type.FocusOut:
            self._close()
        return super().eventFilter(watched, event)

    def _on_key(self, key: int) -> bool:
        """Do what a key does in the list; gives whether it does anything there."""
        row = self.list.currentRow()
        if key in _UP_DOWN:
            row = (max(row, -1) + _UP_DOWN[Qt.Key(key)]) % len(self._found)
            self.list.setCurrentRow(row)
            announce(self.editor, self.list.item(row).text())
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row >= 0:
            self._take(row)
        elif key == Qt.Key.Key_Escape:
            self._close()
        else:
            return False
        return True

    def _suggest(self, typed: str) -> None:
        if self.chosen is not None:
            self.chosen = None
            self.told.hide()
            self.forgotten.emit()
        self._found = self._directory.search(typed, _SHOWN)
        self.list.clear()
        for one in self._found:
            words = f"{one.name}, {one.postcode}" if one.postcode else one.name
            item = QListWidgetItem(f"{words} ({one.code})")
            self.list.addItem(item)
        self.list.setCurrentRow(-1)
        high = self.list.sizeHintForRow(0) * len(self._found) + 2 * self.list.frameWidth()
        self.list.setFixedHeight(max(high, 0))
        self.list.setVisible(bool(self._found))

    def _tell_found(self) -> None:
        """Say how many there are, once typing rests."""
        if self._found and self.list.isVisible():
            told = self.tr("{n} found. The arrow keys go along them.")
            announce(self.editor, told.format(n=len(self._found)))

    def _take(self, row: int) -> None:
        one = self._found[row]
        self._close()
        self.editor.setText(one.name)
        self.chosen = one
        self.told.setText(self.tr("Code {code}. From the list.").format(code=one.code))
        self.told.show()
        self.flush()
        announce(self.editor, f"{one.name}. {self.told.text()}")
        self.taken.emit(one)

    def _close(self) -> None:
        self._found = ()
        self.list.hide()
