"""What a button does with the keyboard while it is busy."""

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from cse_assess_ui.widgets.buttons import Button


class Three(QWidget):
    """Three buttons below each other."""

    def __init__(self) -> None:
        super().__init__()
        self.first, self.second, self.third = Button("First"), Button("Second"), Button("Third")
        column = QVBoxLayout(self)
        for button in (self.first, self.second, self.third):
            column.addWidget(button)


@pytest.fixture
def three(qtbot: QtBot) -> Three:
    three = Three()
    qtbot.addWidget(three)
    three.show()
    three.activateWindow()
    qtbot.waitUntil(three.isActiveWindow)
    return three


def test_the_keyboard_comes_back_once_a_button_is_free_again(three: Three) -> None:
    three.first.setFocus()
    three.first.set_busy(True)
    assert not three.first.isEnabled()
    assert three.second.hasFocus()
    three.first.set_busy(False)
    assert three.first.hasFocus()


def test_whoever_has_gone_elsewhere_meanwhile_stays_there(three: Three) -> None:
    three.first.setFocus()
    three.first.set_busy(True)
    three.third.setFocus()
    three.first.set_busy(False)
    assert three.first.isEnabled()
    assert three.third.hasFocus()


def test_a_button_without_the_keyboard_takes_none(three: Three) -> None:
    three.second.setFocus()
    three.first.set_busy(True)
    three.first.set_busy(False)
    assert three.second.hasFocus()
