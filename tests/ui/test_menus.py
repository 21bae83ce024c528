from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from cse_assess_ui import theme
from cse_assess_ui.widgets.menus import LookMenu, PlacesMenu


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


def test_what_would_not_fit_opens_beside_under_its_heading(
    qtbot: QtBot, dressed: QApplication
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    menu = LookMenu(window)
    menu.fit()
    assert listed(menu)[:2] == ["Text size", "100%"]
    theme.apply(dressed, theme.Scheme.LIGHT, 3.0)
    menu.fit()
    assert listed(menu) == ["Text size", "Colours", "Language"]
    beside = {action.text(): action.menu() for action in menu.actions() if action.isVisible()}
    assert listed(beside["Language"]) == ["English", "Cymraeg"]
    theme.apply(dressed, theme.Scheme.LIGHT, 1.0)
    menu.fit()
    assert listed(menu)[-2:] == ["English", "Cymraeg"]


def test_a_place_that_is_alone_in_its_part_needs_no_menu(
    qtbot: QtBot, dressed: QApplication
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    menu = PlacesMenu(window)
    menu.show_for(unlocked=True, role="practitioner", in_case=True)
    theme.apply(dressed, theme.Scheme.LIGHT, 3.0)
    menu.fit()
    theme.apply(dressed, theme.Scheme.LIGHT, 1.0)
    assert listed(menu) == [
        "History of this case", "You and this computer", "The service", "Help",
    ]  # fmt: skip
    menu.show_for(unlocked=False, role="", in_case=False)
    assert listed(menu) == ["Help", "Keyboard (F1)", "About"]


def listed(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if action.isVisible()]
