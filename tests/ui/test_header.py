"""The header: its words stand on one line."""

import pytest
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionButton, QWidget
from pytestqt.qtbot import QtBot

from cse_assess_ui import theme
from cse_assess_ui.models.appearance import TEXT_SIZES
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.header import Header


@pytest.mark.parametrize("text", [size for size in TEXT_SIZES if size < 2])
def test_home_the_steps_and_the_menus_stand_on_one_line(
    qtbot: QtBot, dressed: QApplication, text: float
) -> None:
    header = Header()
    qtbot.addWidget(header)
    theme.apply(dressed, theme.Scheme.LIGHT, text)
    header.show_place(unlocked=True, role="lead", in_case=True, step="questions")
    header.resize(4000, header.sizeHint().height())
    header.show()
    shown = (header.home, header.steps["child"], header.steps["questions"], header.view)
    middles = {_middle(button, header) for button in shown}
    theme.apply(dressed, theme.Scheme.LIGHT)
    assert len(middles) == 1


def _middle(button: Button, header: QWidget) -> float:
    """Where the middle of a button's words is in the header."""
    option = QStyleOptionButton()
    button.initStyleOption(option)
    part = QStyle.SubElement.SE_PushButtonContents
    words = button.style().subElementRect(part, option, button)
    return button.mapTo(header, words.topLeft()).y() + words.height() / 2
