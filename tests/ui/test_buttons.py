"""What a button does with the keyboard while it is busy."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from cse_assess_ui.widgets.buttons import Button


@pytest.fixture
def three(qtbot: QtBot) -> Iterator[list[Button]]:
    """Three buttons below each other, in a window that has the keyboard."""
    window = QWidget()
    column = QVBoxLayout(window)
    made = [Button(name) for name in ("First", "Second", "Third")]
    for button in made:
        column.addWidget(button)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield made
    window.deleteLater()


def test_the_keyboard_comes_back_once_a_button_is_free_again(three: list[Button]) -> None:
    first, second, _ = three
    first.setFocus()
    first.set_busy(True)
    assert not first.isEnabled()
    assert second.hasFocus()
    first.set_busy(False)
    assert first.hasFocus()


def test_whoever_has_gone_elsewhere_meanwhile_stays_there(three: list[Button]) -> None:
    first, _, third = three
    first.setFocus()
    first.set_busy(True)
    third.setFocus()
    first.set_busy(False)
    assert first.isEnabled()
    assert third.hasFocus()


def test_a_button_without_the_keyboard_takes_none(three: list[Button]) -> None:
    first, second, _ = three
    second.setFocus()
    first.set_busy(True)
    first.set_busy(False)
    assert second.hasFocus()
