"""Where I am: the sections of the assessment, each with a quiet count."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from cse_assess.instrument.definition import Section
from cse_assess_ui.widgets.text import Label

_COUNT = Qt.ItemDataRole.UserRole + 1
_EDGE, _ABOVE, _GAP, _BAR = 12, 7, 8, 4

Index = QModelIndex | QPersistentModelIndex


class SectionList(QListWidget):
    """The sections, in order. Arrow keys show one, Enter goes into it.

    Args:
        sections: The sections.
        parent: The parent widget.

    Signals:
        section_chosen: A section is to be shown; carries its id.
        entered_section: The keyboard is to go to the section's first question.
    """

    section_chosen = Signal(str)
    entered_section = Signal()

    def __init__(self, sections: Sequence[Section], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "sections")
        self.setAccessibleName(self.tr("Sections"))
        self.setItemDelegate(_SectionDelegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.muted = Label(role="small", parent=self)
        self.muted.hide()
        self._ids = [section.id for section in sections]
        for section in sections:
            self.addItem(QListWidgetItem(section.title))
        self.currentRowChanged.connect(self._on_row_changed)

    def show_progress(self, id: str, done: int, total: int) -> None:
        """Show how far a section is.

        Args:
            id: The section's id.
            done: How many of its questions are answered.
            total: How many it has.
        """
        item = self.item(self._ids.index(id))
        count = self.tr("{done} of {total}").format(done=done, total=total)
        if done == total:
            count = f"✓ {count}"
        item.setData(_COUNT, count)
        told = self.tr("{title}, {done} of {total} answered")
        item.setData(
            Qt.ItemDataRole.AccessibleTextRole,
            told.format(title=item.text(), done=done, total=total),
        )

    def show_only(self, ids: Sequence[str]) -> None:
        """Show some sections and hide the others.

        Args:
            ids: Those to show.
        """
        for row, id in enumerate(self._ids):
            self.setRowHidden(row, id not in ids)

    def count_of(self, id: str) -> str:
        """The count that is shown for a section."""
        return str(self.item(self._ids.index(id)).data(_COUNT))

    def chosen(self) -> str:
        """The id of the section that is shown."""
        return self._ids[self.currentRow()]

    def choose(self, id: str) -> None:
        """Show a section as the present one, and announce it if it was not."""
        self.setCurrentRow(self._ids.index(id))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right):
            self.entered_section.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _on_row_changed(self, row: int) -> None:
        if row >= 0:
            self.section_chosen.emit(self._ids[row])


class _SectionDelegate(QStyledItemDelegate):
    """A title that wraps, a muted count beside it, a bar and a tint where I am."""

    def __init__(self, sections: SectionList) -> None:
        super().__init__(sections)
        self._sections = sections

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        rect, palette = option.rect, option.palette
        if index.row() == self._sections.currentRow():
            painter.fillRect(rect, palette.color(QPalette.ColorRole.AlternateBase))
            bar = QRect(rect.left(), rect.top(), _BAR, rect.height())
            painter.fillRect(bar, palette.color(QPalette.ColorRole.Highlight))
        words = rect.adjusted(_EDGE, _ABOVE, -_EDGE, -_ABOVE)
        self._sections.muted.ensurePolished()
        painter.setFont(self._sections.muted.font())
        painter.setPen(self._sections.muted.palette().color(QPalette.ColorRole.WindowText))
        count = index.data(_COUNT) or ""
        painter.drawText(words, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, count)
        words.setRight(words.right() - self._beside(count))
        painter.setFont(option.font)
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        painter.drawText(words, Qt.TextFlag.TextWordWrap, index.data())
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._sections.viewport().width()
        beside = self._beside(index.data(_COUNT) or "")
        room = QRect(0, 0, width - 2 * _EDGE - beside, 10_000)
        title = QFontMetrics(option.font).boundingRect(room, Qt.TextFlag.TextWordWrap, index.data())
        return QSize(width, title.height() + 2 * _ABOVE)

    def _beside(self, count: str) -> int:
        """How much room the count takes at the right of the title."""
        self._sections.muted.ensurePolished()
        return self._sections.muted.fontMetrics().horizontalAdvance(count) + _GAP
