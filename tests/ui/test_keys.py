"""One table of keys: what is listed works, and what works is listed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMainWindow

from cse_assess_ui.keys import Keys, table
from cse_assess_ui.pages.shortcuts import ShortcutsPage

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
CONTRACT = {"F1", "F6", "Esc", *(f"Ctrl+{letter}" for letter in "NKLZE"), *"1234NB"}


@pytest.fixture
def window(qtbot):
    window = QMainWindow()
    window.line = QLineEdit()
    window.setCentralWidget(window.line)
    window.winId()
    window.done = []
    actions = [key.action for group in table() for key in group.keys if key.action]
    window.keys = Keys(
        window, {name: lambda name=name: window.done.append(name) for name in actions}
    )
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.line.setFocus()
    return window


def press(window: QMainWindow, key: Qt.Key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    """As the keyboard does it: by the system's window, which decides whose key it is."""
    QTest.keyClick(window.windowHandle(), key, modifier)


def test_the_contract_is_listed() -> None:
    listed = {key for group in table() for one in group.keys for key in one.keys}
    assert listed >= CONTRACT


def test_no_key_means_two_things() -> None:
    pressed = [QKeySequence(key) for group in table() for one in group.keys for key in one.keys]
    assert len({sequence.toString() for sequence in pressed}) == len(pressed)


def test_every_key_of_the_window_is_from_the_table(window) -> None:
    made = {shortcut.key().toString() for shortcut in window.findChildren(QShortcut)}
    told = {
        QKeySequence(key).toString()
        for group in table()
        for one in group.keys
        if one.action
        for key in one.keys
    }
    assert made == told


def test_every_key_of_the_table_does_what_it_says(window) -> None:
    for shortcut in window.findChildren(QShortcut):
        shortcut.activated.emit()
        shortcut.activated.emit()  # the one that is pressed twice
    for group in table():
        for one in group.keys:
            assert (one.action in window.done) is bool(one.action), one.words


def test_the_page_lists_every_key(qtbot) -> None:
    page = ShortcutsPage()
    qtbot.addWidget(page)
    told = [label.text() for label in page.findChildren(QLabel)]
    for group in table():
        assert group.where in told
        for one in group.keys:
            assert told[told.index(one.words) - 1] == one.told()


def test_while_hidden_only_the_way_back_works(window) -> None:
    window.keys.set_enabled(False)
    press(window, Qt.Key.Key_N, CTRL)
    press(window, Qt.Key.Key_L, CTRL)
    press(window, Qt.Key.Key_Escape)
    press(window, Qt.Key.Key_Escape)
    assert window.done == ["hide"]


def test_a_text_field_keeps_undo_while_it_has_something_to_undo(window) -> None:
    press(window, Qt.Key.Key_A)
    press(window, Qt.Key.Key_Z, CTRL)
    assert window.line.text() == ""
    assert window.done == []
    press(window, Qt.Key.Key_Z, CTRL)
    assert window.done == ["undo"]
    press(window, Qt.Key.Key_Z, CTRL | SHIFT)
    assert window.line.text() == "a"
    assert window.done == ["undo"]


def test_both_ways_to_redo(window) -> None:
    press(window, Qt.Key.Key_Y, CTRL)
    press(window, Qt.Key.Key_Z, CTRL | SHIFT)
    assert window.done == ["redo", "redo"]


def test_keys_that_are_listed_without_an_action_work_in_the_questions(qtbot, make_case, dressed):
    from cse_assess_ui.pages.assessment import AssessmentPage  # noqa: PLC0415

    page = AssessmentPage(make_case())
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.show_item("S08")
    while page.view.unfinished:
        QApplication.processEvents()
    page.view.card("S08").answers["recent"].buttons[0].click()
    made = {shortcut.key().toString() for shortcut in page.findChildren(QShortcut)}
    plain = {"N", "B", "Left", "Right", *"123456789"}
    listed = {key for group in table() for one in group.keys if not one.action for key in one.keys}
    assert listed - plain == made
