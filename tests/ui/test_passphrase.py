"""The passphrase on the phone: shown when asked for, one word at a time, gone with one key."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cse_assess.spoken import Passphrase, new_passphrase
from cse_assess_ui.models.spelling import spelled
from cse_assess_ui.widgets.drag_file import DragFile
from cse_assess_ui.widgets.passphrase import PassphraseByPhone

WORDS = Passphrase(("west", "x-ray"))


@pytest.fixture
def shown(qtbot: QtBot) -> PassphraseByPhone:
    shown = PassphraseByPhone()
    qtbot.addWidget(shown)
    shown.show_passphrase(WORDS)
    shown.show()
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    return shown


def press(qtbot: QtBot, key: Qt.Key) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key)


def test_it_is_told_by_keys_alone(shown: PassphraseByPhone, qtbot: QtBot) -> None:
    assert not shown.words.isVisible()
    shown.show_button.setFocus()
    press(qtbot, Qt.Key.Key_Space)
    assert shown.words.isVisible()
    shown.one_button.setFocus()
    press(qtbot, Qt.Key.Key_Space)
    assert "west" in shown.words.text()
    assert "x-ray" not in shown.words.text()
    assert shown.spelled.text() == "Whiskey  Echo  Sierra  Tango"
    press(qtbot, Qt.Key.Key_N)
    assert "2 of 2" in shown.words.text()
    press(qtbot, Qt.Key.Key_H)
    assert not shown.words.isVisible()
    assert QApplication.focusWidget() is shown.show_button


def test_what_is_forgotten_is_nowhere(shown: PassphraseByPhone) -> None:
    shown.forget()
    assert not shown.isVisible()
    assert (shown.words.text(), shown.typed.text()) == ("", "")


def test_every_letter_that_can_be_drawn_has_a_name() -> None:
    for _ in range(50):
        for word in new_passphrase().words:
            assert len(spelled(word).split("  ")) == len(word)
    assert spelled("x-1") == "X-ray  -  1"


def test_the_file_goes_along_when_it_is_dragged(qtbot: QtBot, tmp_path) -> None:
    button = DragFile("Drag")
    qtbot.addWidget(button)
    assert not button.content().hasUrls()
    button.set_path(tmp_path / "referral.age")
    (url,) = button.content().urls()
    assert url.toLocalFile() == str(tmp_path / "referral.age")
