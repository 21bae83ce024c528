"""Words on a page, and things beside each other."""

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from cse_assess.referral.reading import Line, Part
from cse_assess_ui.widgets.flow import FlowLayout
from cse_assess_ui.widgets.part_read import PartRead
from cse_assess_ui.widgets.text import Label

WORDS = "What they said, in their own words.\n\n• one thing\n• Ŵŷ, and another thing " * 2


@pytest.mark.parametrize("width", [120, 333, 700])
def test_a_label_can_be_selected_once_the_mouse_is_there_and_nothing_moves(
    qtbot: QtBot, width: int
) -> None:
    label = Label(WORDS)
    qtbot.addWidget(label)
    high = label.heightForWidth(width)
    label.resize(width, high)
    label.show()
    before = label.grab().toImage()
    at = QPointF(4, 4)
    label.enterEvent(QEnterEvent(at, at, at))
    assert label.heightForWidth(width) == high
    assert label.grab().toImage() == before
    press, let_go = QTest.mousePress, QTest.mouseRelease
    press(label, Qt.MouseButton.LeftButton, pos=QPoint(0, 6))
    QTest.mouseMove(label, QPoint(60, 6))
    let_go(label, Qt.MouseButton.LeftButton, pos=QPoint(60, 6))
    assert label.selectedText()
    assert WORDS.startswith(label.selectedText())


def test_what_a_referral_says_can_be_copied_by_key(qtbot: QtBot) -> None:
    part = PartRead(Part("What happened", (Line("She was picked up in a grey car."),), 1))
    qtbot.addWidget(part)
    part.resize(600, 200)
    part.show()
    part.activateWindow()
    qtbot.waitUntil(part.isActiveWindow)
    label = part.findChildren(Label)[1]
    at = QPointF(4, 4)
    label.enterEvent(QEnterEvent(at, at, at))
    QTest.mouseClick(label, Qt.MouseButton.LeftButton, pos=QPoint(4, 6))
    QTest.keyClick(label, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert label.selectedText() == "She was picked up in a grey car."


def row_of(qtbot: QtBot, *words: str) -> tuple[QWidget, FlowLayout, list[QPushButton]]:
    around = QWidget()
    qtbot.addWidget(around)
    column, row = QVBoxLayout(around), FlowLayout()
    column.setContentsMargins(0, 0, 0, 0)
    column.addLayout(row)
    column.addStretch()
    buttons = [QPushButton(word) for word in words]
    for button in buttons:
        row.addWidget(button)
    around.resize(600, 300)
    around.show()
    return around, row, buttons


def rows(buttons: list[QPushButton]) -> list[int]:
    tops = [button.y() for button in buttons if not button.isHidden()]
    return [sorted(set(tops)).index(top) for top in tops]


def test_a_row_wraps_where_there_is_no_room(qtbot: QtBot) -> None:
    around, row, buttons = row_of(qtbot, "One", "Two", "Three")
    assert rows(buttons) == [0, 0, 0]
    narrow = buttons[0].width() + 4
    around.resize(narrow, 300)
    qtbot.waitUntil(lambda: rows(buttons) == [0, 1, 2])
    assert row.heightForWidth(narrow) > row.heightForWidth(600)


def test_a_row_knows_what_has_become_longer_was_hidden_or_is_gone(qtbot: QtBot) -> None:
    around, row, buttons = row_of(qtbot, "One", "Two", "Three")
    width = sum(button.width() for button in buttons) + 2 * 8
    around.resize(width, 300)
    qtbot.waitUntil(lambda: row.geometry().width() == width)
    assert rows(buttons) == [0, 0, 0]
    buttons[0].setText("One that is a good deal longer")
    qtbot.waitUntil(lambda: rows(buttons) != [0, 0, 0])
    buttons[0].hide()
    qtbot.waitUntil(lambda: rows(buttons) == [0, 0])
    buttons[0].show()
    qtbot.waitUntil(lambda: len(set(rows(buttons))) > 1)
    row.removeWidget(buttons[0])
    assert row.heightForWidth(width) == buttons[1].height()
    row.setGeometry(QRect(0, 0, width, 50))
    assert [button.x() for button in buttons[1:]] == [0, buttons[1].width() + 8]
