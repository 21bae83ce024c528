"""Finds any question by its code or by words."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget

from cse_assess.instrument.definition import Form
from cse_assess_ui.models.search import find

_SHOWN = 12
_EDGE = 24


class JumpBox(QLineEdit):
    """A box that lists what fits while somebody types. Enter takes the first, Esc goes back.

    Args:
        form: The form whose items are found.
        parent: The parent widget.

    Signals:
        chosen: A question is to be shown; carries its code.
        left: Nothing was chosen; the keyboard goes back where it was.
    """

    chosen = Signal(str)
    left = Signal()

    def __init__(self, form: Form, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = form
        self.setPlaceholderText(self.tr("Find (Ctrl+K)"))
        self.setAccessibleName(self.tr("Find a question by words or code"))
        self._found = QStandardItemModel(self)
        self._completer = QCompleter(self._found, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._popup = QListView()
        self._popup.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._completer.setPopup(self._popup)
        self._completer.setWidget(self)
        self._popup.installEventFilter(self)
        self._popup.clicked.connect(self._on_clicked)
        self.textEdited.connect(self._on_edited)

    def found(self) -> list[str]:
        """The codes that are listed, best first."""
        rows = range(self._found.rowCount())
        return [self._found.item(row).data(Qt.ItemDataRole.UserRole) for row in rows]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(self._popup.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            self._end()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The list has the keyboard while it is open; what it does not use comes here."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            leaves = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)
            if event.key() in leaves:
                self.keyPressEvent(event)
                return True
        return False

    def _on_edited(self, typed: str) -> None:
        self._found.clear()
        if not typed.strip():
            self._popup.hide()
            return
        for item in find(self._form, typed)[:_SHOWN]:
            row = QStandardItem(f"{item.code}  {item.text}")
            row.setData(item.code, Qt.ItemDataRole.UserRole)
            self._found.appendRow(row)
        room = self.window().width() - self.mapTo(self.window(), QPoint(0, 0)).x() - _EDGE
        wanted = self._popup.sizeHintForColumn(0) + _EDGE
        self._popup.setMinimumWidth(min(wanted, room))
        self._completer.complete()

    def _on_clicked(self, index: QModelIndex) -> None:
        self._take(index)

    def _take(self, index: QModelIndex | QPersistentModelIndex) -> None:
        codes = self.found()
        if codes:
            code = codes[index.row()] if index.isValid() else codes[0]
            self._end()
            self.chosen.emit(code)

    def _end(self) -> None:
        self._popup.hide()
        self._found.clear()
        self.clear()
