"""The first day and the second: from an empty computer to a case that is there again."""

from pathlib import Path

import pytest
from ages import born
from first_steps import PASSPHRASE, begin
from PySide6.QtCore import QSize, Qt

from cse_assess_ui.app import build, fits
from cse_assess_ui.pages.child import ChildPage
from cse_assess_ui.pages.first_run import FirstRunPage
from cse_assess_ui.pages.home import HomePage
from cse_assess_ui.pages.practise import PractisePage
from cse_assess_ui.pages.unlock import UnlockPage

BORN = born(15)
SLOW = 20_000  # deriving a key takes a moment, on a busy machine a long one


@pytest.fixture
def start(qtbot, tmp_path: Path):
    """Opens the window on one folder, as often as it is called."""
    shells = []

    def start_():
        shell = build(tmp_path / "vault")
        qtbot.addWidget(shell)
        shells.append(shell)
        shell.show()
        shell.activateWindow()
        qtbot.waitUntil(shell.isActiveWindow)
        return shell

    yield start_
    for shell in shells:
        shell.close()


def arrived(qtbot, shell, page: type) -> None:
    qtbot.waitUntil(lambda: isinstance(shell.page, page), timeout=SLOW)


def press(qtbot, button) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def first_run(qtbot, shell) -> None:
    assert isinstance(shell.page, FirstRunPage)
    begin(shell)
    arrived(qtbot, shell, HomePage)


def unlock(qtbot, shell, passphrase: str) -> None:
    qtbot.keyClicks(shell.page.passphrase.editor, passphrase)
    qtbot.keyClick(shell.page.passphrase.editor, Qt.Key.Key_Return)


def test_from_an_empty_computer_to_a_case_that_is_there_again(qtbot, start, tmp_path) -> None:
    shell = start()
    assert isinstance(shell.page, FirstRunPage)
    first_run(qtbot, shell)
    assert shell.page.empty.isVisible()
    assert shell.page.new_button.hasFocus()
    qtbot.keyClick(shell.page.new_button, Qt.Key.Key_Return)
    arrived(qtbot, shell, ChildPage)
    fields = shell.page.fields
    assert fields["name"].editor.hasFocus()
    qtbot.keyClicks(fields["name"].editor, "Ben Imaginary")
    qtbot.keyClicks(fields["date_of_birth"].editor, BORN)
    qtbot.keyClick(fields["in_care"].buttons[0], "2")
    qtbot.keyClicks(fields["safe_contact"].editor, "Through his form tutor")
    shell.close()  # with the last words still in hand

    shell = start()
    assert isinstance(shell.page, UnlockPage)
    assert shell.page.passphrase.editor.hasFocus()
    unlock(qtbot, shell, "four quiet grey heroes")
    qtbot.waitUntil(shell.page.notice.isVisible, timeout=SLOW)
    assert "passphrase" in shell.page.notice.text()
    assert shell.page.passphrase.editor.selectedText()
    unlock(qtbot, shell, PASSPHRASE)  # typing replaces the wrong one
    arrived(qtbot, shell, HomePage)
    assert shell.session.profile.person.role == "Sexual health nurse"
    assert shell.session.profile.person.profession == "sexual-health"

    assert not shell.page.empty.isVisible()
    (case,) = shell.page.buttons()
    assert "BI, 15" in case.accessibleName()
    press(qtbot, case)
    arrived(qtbot, shell, ChildPage)
    fields = shell.page.fields
    assert fields["name"].value() == "Ben Imaginary"
    assert fields["date_of_birth"].editor.text() == BORN
    assert fields["in_care"].value() is False
    assert fields["learning_disability"].value() is None
    assert fields["safe_contact"].value() == "Through his form tutor"
    assert shell.pages.case.assessment.assessor.name == "Nina Hart"


def test_nothing_that_was_written_is_readable_on_the_disk(qtbot, start, tmp_path) -> None:
    shell = start()
    first_run(qtbot, shell)
    shell.new_case()
    qtbot.keyClicks(shell.page.fields["name"].editor, "Ben Imaginary")
    shell.close()
    for path in (tmp_path / "vault").rglob("*"):
        assert b"Imaginary" not in path.read_bytes(), path.name
        assert "Imaginary" not in path.name


def test_a_practice_case_opens_blank_and_is_marked(qtbot, start) -> None:
    shell = start()
    first_run(qtbot, shell)
    press(qtbot, shell.page.practice_button)
    arrived(qtbot, shell, PractisePage)
    press(qtbot, shell.page.buttons[0])
    arrived(qtbot, shell, ChildPage)
    assert shell.pages.case.assessment.practice
    assert not shell.work.header.steps["talk-over"].isHidden()
    assert "Read the story" in shell.work.guide.told.text()
    assert shell.work.guide.isVisible()
    assert shell.pages.case.result is not None
    shell.show_home()
    assert not shell.work.guide.isVisible()
    (case,) = shell.page.buttons()
    assert "practice" in case.accessibleName()
    assert shell.session.vault.usage.events() == []


@pytest.mark.parametrize(
    ("room", "fitting"),
    [
        (QSize(1920, 1040), True),
        (QSize(1366, 728), False),  # an ordinary laptop, less its task bar
        (QSize(1280, 720), False),
        (QSize(1280, 800), True),
    ],
)
def test_on_a_small_screen_the_window_fills_it(room: QSize, fitting: bool) -> None:
    assert fits(QSize(1280, 760), room) is fitting
