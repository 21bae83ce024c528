"""What is written stays in view."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from cse_assess_ui.widgets.column import ReadingColumn
from cse_assess_ui.widgets.growing import GrowingText


def spacer(height: int) -> QLabel:
    made = QLabel("…")
    made.setFixedHeight(height)
    return made


def bottom(column: ReadingColumn, widget: QWidget) -> int:
    """How far the lower edge of a widget is above that of what is shown."""
    edge = widget.mapTo(column.viewport(), QPoint(0, widget.height())).y()
    return column.viewport().height() - edge


def at_work(qtbot: QtBot) -> tuple[ReadingColumn, QLabel, GrowingText]:
    """A long page; somebody writes at the lower edge of what is shown of it."""
    column, hint, field = ReadingColumn(), spacer(80), GrowingText(2)
    column.add(spacer(300))
    column.add(hint)
    column.add(field)
    column.add(spacer(900))
    hint.hide()
    qtbot.addWidget(column)
    column.resize(600, 500)
    column.show()
    column.activateWindow()
    qtbot.waitUntil(column.isActiveWindow)
    field.setFocus()
    assert bottom(column, field) >= 0
    return column, hint, field


def test_a_hint_that_appears_above_does_not_push_what_is_written_out_of_view(qtbot: QtBot) -> None:
    column, hint, field = at_work(qtbot)
    hint.show()
    qtbot.waitUntil(lambda: column.verticalScrollBar().value() > 0)
    assert bottom(column, field) >= 0


def test_whoever_has_scrolled_on_is_not_called_back(qtbot: QtBot) -> None:
    column, hint, _ = at_work(qtbot)
    column.verticalScrollBar().setValue(column.verticalScrollBar().maximum())
    there = column.verticalScrollBar().value()
    hint.show()
    for _ in range(5):
        QApplication.processEvents()
    assert column.verticalScrollBar().value() == there
