"""A table of counts: numbers as they are shown to everybody, and why one is hidden."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from cse_assess.usage.release import LOW, Shown, Table
from cse_assess_ui.widgets.text import Label

_FEW, _NAMES = 3, 28
"""Columns that leave room for names, and how wide names are beside more, in letters."""


class CountTable(QWidget):
    """One table with its notes. The arrow keys go from number to number; Tab leaves it.

    Args:
        table: The table.
    """

    def __init__(self, table: Table) -> None:
        super().__init__()
        self.why = Label("", "small")
        self.grid = QTableWidget(len(table.rows), len(table.columns) + 1)
        self.grid.setAccessibleName(table.title)
        self.grid.setHorizontalHeaderLabels([table.row_head, *(c.label for c in table.columns)])
        self.grid.verticalHeader().hide()
        self.grid.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.grid.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.grid.setTabKeyNavigation(False)
        self.grid.setWordWrap(True)
        self.grid.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.grid.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        for number, row in enumerate(table.rows):
            self.grid.setItem(number, 0, QTableWidgetItem(row.label))
            for place, cell in enumerate(row.cells, start=1):
                self.grid.setItem(number, place, self._number(cell))
        self.grid.currentItemChanged.connect(self._on_moved)
        header = self.grid.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        if len(table.columns) <= _FEW:
            header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        else:  # the names of rows stay whole, and the numbers scroll
            header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
            header.resizeSection(0, _NAMES * self.fontMetrics().averageCharWidth())
        header.setMinimumSectionSize(60)
        for place in range(self.grid.columnCount()):
            side = Qt.AlignmentFlag.AlignRight if place else Qt.AlignmentFlag.AlignLeft
            head = self.grid.horizontalHeaderItem(place)
            if head is not None:
                head.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.grid)
        column.addWidget(self.why)
        for note in table.notes:
            column.addWidget(Label(note, "small"))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As high as its rows: a page that scrolls holds no table that scrolls."""
        self.grid.resizeRowsToContents()
        frame = 2 * self.grid.frameWidth()
        bar = self.grid.horizontalScrollBar().sizeHint().height()
        rows = sum(self.grid.rowHeight(row) for row in range(self.grid.rowCount()))
        self.grid.setFixedHeight(
            rows + self.grid.horizontalHeader().sizeHint().height() + frame + bar
        )

    def _number(self, cell: Shown) -> QTableWidgetItem:
        item = QTableWidgetItem(cell.text)
        item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        why = self._why(cell)
        if why:
            item.setToolTip(why)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, why)
        return item

    def _why(self, cell: Shown) -> str:
        return {
            "small": self.tr("Hidden, because it is small."),
            "beside": self.tr("Hidden, so that a small number beside it cannot be worked out."),
            "few": self.tr("Hidden, because too few people are behind it."),
            LOW: self.tr("More than nought, and rounds to nought."),
        }.get(cell.why or cell.text, "")

    def _on_moved(self, item: QTableWidgetItem | None) -> None:
        self.why.setText(item.toolTip() if item else "")
