from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cse_assess_ui.widgets.menus import LookMenu


def test_what_is_chosen_by_keyboard_is_told(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    for key, told in (("text_chosen", Qt.Key.Key_Down), ("language_chosen", Qt.Key.Key_Up)):
        menu = LookMenu(window)
        menu.popup(window.mapToGlobal(window.rect().center()))
        with qtbot.waitSignal(getattr(menu, key)) as chosen:
            qtbot.keyClick(menu, told)
            qtbot.keyClick(menu, Qt.Key.Key_Return)
        assert chosen.args == [{"text_chosen": 1.0, "language_chosen": "cy"}[key]]


def test_every_choice_tells_its_own_value(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    menu = LookMenu(window)
    choices = (
        (menu.sizes, menu.text_chosen),
        (menu.schemes, menu.scheme_chosen),
        (menu.languages, menu.language_chosen),
    )
    for actions, signal in choices:
        for value, action in actions.items():
            with qtbot.waitSignal(signal) as chosen:
                action.trigger()
            assert chosen.args == [value]
