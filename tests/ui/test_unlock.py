"""The way in: who, a passphrase that nobody overhears, and what to do where it is refused."""

from pathlib import Path

import pytest
from first_steps import PASSPHRASE
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from cse_assess.vault.opening import create_vault
from cse_assess.vault.slots import Cost
from cse_assess_ui.pages.home import HomePage
from cse_assess_ui.pages.profile import ProfilePage
from cse_assess_ui.pages.unlock import UnlockPage
from cse_assess_ui.shell import Shell
from cse_assess_ui.widgets.caps_lock import CapsLockHint

SHIFT = Qt.KeyboardModifier.ShiftModifier
SLOW = 20_000


@pytest.fixture
def page(qtbot: QtBot) -> UnlockPage:
    page = UnlockPage(["Nina", "Priya", "Sam"], last="Priya", told="Last used today.")
    qtbot.addWidget(page)
    page.show()
    return page


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "vault"
    with create_vault(folder, user="Nina", passphrase=PASSPHRASE, cost=Cost(1, 1, 128)) as vault:
        vault.ways.add_person("Priya", "seven loud blue otters", "lead")
    return folder


def test_on_a_shared_computer_whoever_was_here_last_is_chosen(qtbot, page) -> None:
    assert page.users.value() == "Priya"
    page.users.setFocus()
    qtbot.keyClick(page.users.buttons[1], Qt.Key.Key_1)
    qtbot.keyClicks(page.passphrase.editor, PASSPHRASE)
    with qtbot.waitSignal(page.submitted) as sent:
        qtbot.keyClick(page.passphrase.editor, Qt.Key.Key_Return)
    assert sent.args == ["Nina", PASSPHRASE]


def test_a_passphrase_is_never_spoken(qtbot, page) -> None:
    editor = page.passphrase.editor
    qtbot.keyClicks(editor, PASSPHRASE)
    assert editor.echoMode() is QLineEdit.EchoMode.Password
    assert editor.inputMethodHints() & Qt.InputMethodHint.ImhSensitiveData
    spoken = QAccessible.queryAccessibleInterface(editor)
    assert spoken.state().passwordEdit
    for kind in (QAccessible.Text.Value, QAccessible.Text.Name, QAccessible.Text.Description):
        assert PASSPHRASE not in spoken.text(kind)
    text = spoken.textInterface()
    if text is not None:
        assert "herons" not in text.text(0, text.characterCount())


def test_show_and_hide(qtbot, page) -> None:
    page.passphrase.show_button.click()
    assert page.passphrase.editor.echoMode() is QLineEdit.EchoMode.Normal
    shown = QAccessible.queryAccessibleInterface(page.passphrase.show_button)
    assert (shown.text(QAccessible.Text.Name), shown.state().checked) == ("Show", True)
    page.passphrase.show_button.click()
    assert (shown.text(QAccessible.Text.Name), shown.state().checked) == ("Show", False)
    assert page.passphrase.editor.echoMode() is QLineEdit.EchoMode.Password


@pytest.mark.parametrize(
    ("key", "text", "modifier", "told"),
    [
        (Qt.Key.Key_A, "A", Qt.KeyboardModifier.NoModifier, True),
        (Qt.Key.Key_A, "A", SHIFT, False),
        (Qt.Key.Key_A, "a", SHIFT, True),
        (Qt.Key.Key_A, "a", Qt.KeyboardModifier.NoModifier, False),
        (Qt.Key.Key_1, "1", Qt.KeyboardModifier.NoModifier, False),
    ],
)
def test_caps_lock_is_told_by_what_letters_look_like(
    qtbot, page, key, text, modifier, told
) -> None:
    hint = page.passphrase.findChild(CapsLockHint)
    event = QKeyEvent(QEvent.Type.KeyPress, key, modifier, text)
    QApplication.sendEvent(page.passphrase.editor, event)
    assert hint.isVisible() is told
    qtbot.keyClick(page.passphrase.editor, Qt.Key.Key_CapsLock)
    assert not hint.isVisible()


def test_a_wrong_passphrase_says_what_to_do_and_counts_nothing_down(qtbot, page) -> None:
    page.refuse("This passphrase does not open it. Nothing is lost.")
    assert "forgotten" not in page.notice.text()
    page.refuse("This passphrase does not open it. Nothing is lost.")
    assert "Nothing is lost." in page.notice.text()
    assert page.forgotten.text() in page.notice.text()
    assert not any(letter.isdigit() for letter in page.notice.text())


def test_what_was_kept_since_last_time_is_said(qtbot, folder) -> None:
    shell = Shell(folder)
    qtbot.addWidget(shell)
    labels = [label.text() for label in shell.page.findChildren(type(shell.work.notice.label))]
    assert any("Everything up to then is kept." in text for text in labels)
    shell.close()


def test_somebody_who_was_let_in_says_who_they_are_first(qtbot, folder) -> None:
    shell = Shell(folder)
    qtbot.addWidget(shell)
    shell.show()
    shell.page.submitted.emit("Priya", "seven loud blue otters")
    qtbot.waitUntil(lambda: isinstance(shell.page, ProfilePage), timeout=SLOW)
    shell.page.save_button.click()
    qtbot.waitUntil(lambda: isinstance(shell.page, HomePage), timeout=SLOW)
    shell.close()
