"""Privacy in the room: hidden at once, locked when somebody leaves, and nothing flashes."""

import threading
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QPlainTextEdit

from cse_assess.assessment import practice
from cse_assess.assessment.record import Person
from cse_assess.instrument.library import Library
from cse_assess.vault.opening import create_vault, open_vault
from cse_assess_ui import clipboard
from cse_assess_ui.app import build
from cse_assess_ui.models.session import Session
from cse_assess_ui.operations import Worker
from cse_assess_ui.pages.child import ChildPage
from cse_assess_ui.pages.home import HomePage
from cse_assess_ui.pages.unlock import UnlockPage
from cse_assess_ui.shell import Shell
from cse_assess_ui.system.departure import Departure
from cse_assess_ui.system.tray import Tray
from cse_assess_ui.widgets.item_card import ItemCard

USER, PASSPHRASE = "Nina Hart", "four quiet grey herons"
SLOW = 20_000
CHILD = "Zephyrine Canary"


class Painted(QObject):
    """Reads the words of every widget that is painted."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.at_unlock: list[object] | None = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint:
            if isinstance(watched, QLabel | QAbstractButton | QLineEdit):
                self.words.append(watched.text())
            elif isinstance(watched.parent(), QPlainTextEdit):
                self.words.append(watched.parent().toPlainText())
            if isinstance(watched, UnlockPage) and self.at_unlock is None:
                window = watched.window()
                self.at_unlock = [*window.findChildren(ChildPage), *window.findChildren(ItemCard)]
        return False


@pytest.fixture
def departure(qtbot):
    owner = QObject()
    yield Departure(owner)
    owner.deleteLater()


@pytest.fixture
def shell(qtbot, tmp_path: Path, departure: Departure):
    folder = tmp_path / "vault"
    with create_vault(folder, user=USER, passphrase=PASSPHRASE) as vault:
        session = Session(vault, Library(), Worker())
        session.profile.set(Person(name=USER, organisation="Clinic"))
        (amira,) = [case for case in practice.cases() if case.id == "amira"]
        child = msgspec.structs.replace(amira.model.child, name=CHILD)
        own = msgspec.structs.replace(
            amira.model, child=child, assessor=session.profile.person, practice=False
        )
        vault.cases.save("case", own)
    shell = Shell(folder, departure=departure)
    qtbot.addWidget(shell)
    shell.show()
    shell.activateWindow()
    qtbot.waitUntil(shell.isActiveWindow)
    unlock(qtbot, shell)
    qtbot.waitUntil(lambda: isinstance(shell.page, HomePage), timeout=SLOW)
    shell.open_case("case")
    yield shell
    shell.close()


@pytest.fixture
def painted(shell):
    painted = Painted()
    yield painted
    QApplication.instance().removeEventFilter(painted)


@pytest.fixture
def slowly(shell, monkeypatch) -> None:
    """A disk that takes its time."""
    save = shell.session.vault.cases.save

    def slow(*args: object, **named: object) -> None:
        threading.Event().wait(0.2)
        save(*args, **named)

    monkeypatch.setattr(shell.session.vault.cases, "save", slow)


def unlock(qtbot, shell: Shell) -> None:
    shell.page.submitted.emit(USER, PASSPHRASE)
    qtbot.waitUntil(lambda: not isinstance(shell.page, UnlockPage), timeout=SLOW)


def locked(qtbot, shell: Shell) -> None:
    qtbot.waitUntil(lambda: isinstance(shell.page, UnlockPage), timeout=SLOW)
    qtbot.waitUntil(lambda: not shell.work.stack.emptying, timeout=SLOW)


def focus_question(qtbot, shell: Shell, code: str) -> None:
    shell.show_step("questions")
    shell.page.show_item(code)
    qtbot.waitUntil(lambda: not shell.page.view.unfinished, timeout=SLOW)
    shell.page.show_item(code)


def question(shell: Shell) -> str:
    widget = QApplication.focusWidget()
    while widget is not None and not isinstance(widget, ItemCard):
        widget = widget.parentWidget()
    return widget.item.code if widget is not None else ""


def test_leaving_the_computer_locks_and_unlocking_returns_to_the_question(
    qtbot, shell, departure
) -> None:
    focus_question(qtbot, shell, "S04")
    departure.tell()
    locked(qtbot, shell)
    assert "computer was left" in " ".join(
        label.text() for label in shell.page.findChildren(QLabel)
    )
    unlock(qtbot, shell)
    qtbot.waitUntil(lambda: shell.pages is not None and question(shell) == "S04", timeout=SLOW)


def test_the_question_is_remembered_through_hiding_and_locking(qtbot, shell, departure) -> None:
    focus_question(qtbot, shell, "M02")
    shell.toggle_hidden()
    departure.tell()
    locked(qtbot, shell)
    assert shell.curtain.closed, "what was hidden stays hidden"
    shell.toggle_hidden()
    assert shell.page.isVisible()
    assert shell.page.isAncestorOf(QApplication.focusWidget())
    unlock(qtbot, shell)
    qtbot.waitUntil(lambda: shell.pages is not None and question(shell) == "M02", timeout=SLOW)


def test_nothing_locks_while_there_is_nothing_to_lock(qtbot, shell, departure) -> None:
    shell.lock()
    locked(qtbot, shell)
    page = shell.page
    departure.tell()
    shell.locking.idle.left_alone.emit()
    assert shell.page is page


def test_it_warns_and_any_key_stays(qtbot, shell) -> None:
    shell.locking.idle.soon.emit(30)
    assert shell.work.warning.text() == "Locking in 30 seconds. Press any key to stay."
    assert shell.work.warning.isVisible()
    shell.locking.idle.returned.emit()
    assert not shell.work.warning.isVisible()


def test_the_minutes_can_be_set(shell) -> None:
    shell.locking.set_lock_after(12)
    assert shell.locking.idle.minutes == 12


@pytest.mark.parametrize("step", ["child", "questions", "refer"])
def test_nothing_of_a_case_is_painted_from_lock_to_unlock(
    qtbot, shell, painted, slowly, step
) -> None:
    shell.show_step(step)
    qtbot.wait(50)
    QApplication.instance().installEventFilter(painted)
    shell.repaint()
    qtbot.wait(50)
    case_words = {word for word in painted.words if len(word) > 20}
    assert case_words, "the eye sees"
    painted.words.clear()
    shell.curtain.currentChanged.connect(lambda _: shell.repaint())  # as early as can be
    shell.pages.case.set_child(school="Elsewhere")
    shell.lock()
    shell.repaint()
    locked(qtbot, shell)
    qtbot.waitUntil(lambda: painted.at_unlock is not None, timeout=SLOW)
    qtbot.wait(50)
    assert painted.at_unlock == [], "no widget of a case is left"
    assert not case_words & set(painted.words)
    assert not any(CHILD in word for word in painted.words)


def test_nothing_of_a_case_is_painted_while_hidden(qtbot, shell, painted) -> None:
    QApplication.instance().installEventFilter(painted)
    shell.repaint()
    assert any(CHILD in word for word in painted.words)
    painted.words.clear()
    shell.work.header.hide_button.click()
    shell.resize(1000, 700)
    qtbot.wait(100)
    assert shell.curtain.closed
    assert "Notes" in painted.words
    assert not any(CHILD in word for word in painted.words)


def test_a_slow_disk_does_not_hold_up_the_lock(qtbot, shell, monkeypatch) -> None:
    go, save = threading.Event(), shell.session.vault.cases.save

    def slow(*args: object, **named: object) -> None:
        go.wait(20)
        save(*args, **named)

    monkeypatch.setattr(shell.session.vault.cases, "save", slow)
    shell.pages.case.set_child(school="The last word")
    shell.lock()  # returns at once
    assert not shell.work.isVisible()
    assert shell.session is not None
    qtbot.waitUntil(shell.curtain.currentWidget().told.isVisible, timeout=SLOW)
    go.set()
    locked(qtbot, shell)
    unlock(qtbot, shell)
    qtbot.waitUntil(lambda: shell.pages is not None, timeout=SLOW)
    assert shell.pages.case.assessment.child.school == "The last word"


def test_locking_twice_locks_once_and_keys_wait_meanwhile(qtbot, shell, slowly, departure) -> None:
    shell.pages.case.set_child(school="The last word")
    shell.lock()
    departure.tell()
    qtbot.keyClick(shell, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    shell.toggle_hidden()
    shell.toggle_hidden()
    assert not shell.work.isVisible(), "still saving: hiding and coming back shows no case"
    locked(qtbot, shell)
    unlock(qtbot, shell)
    qtbot.waitUntil(lambda: shell.pages is not None, timeout=SLOW)
    assert shell.pages.case.assessment.child.school == "The last word"
    assert len(shell.session.listing.rows()) == 1


def test_closing_while_it_locks_keeps_the_last_word(qtbot, shell, tmp_path, slowly) -> None:
    shell.pages.case.set_child(school="The last word")
    shell.lock()
    assert shell.session is not None, "still saving"
    assert shell.close()
    with open_vault(tmp_path / "vault", user=USER, passphrase=PASSPHRASE) as vault:
        assert vault.cases.load("case").child.school == "The last word"


def test_closing_keeps_the_last_word_on_a_slow_disk(qtbot, shell, tmp_path, slowly) -> None:
    qtbot.keyClicks(shell.page.fields["name"].editor, " Junior")
    assert shell.close()
    with open_vault(tmp_path / "vault", user=USER, passphrase=PASSPHRASE) as vault:
        assert vault.cases.load("case").child.name == f"{CHILD} Junior"


def test_the_tray_hides_and_brings_back_and_says_nothing(qtbot, shell) -> None:
    tray = shell.tray
    assert tray.icon.toolTip() == "Notes"
    assert tray.action.text() == "Hide or show"
    tray.action.trigger()
    assert shell.curtain.closed
    tray.icon.activated.emit(tray.icon.ActivationReason.Trigger)
    assert not shell.curtain.closed
    assert tray.icon.isVisible() is Tray.available()


def test_titles_are_neutral_and_the_system_adds_nothing(qtbot, qapp, tmp_path) -> None:
    shell = build(tmp_path / "other")
    qtbot.addWidget(shell)
    assert shell.windowTitle() == "Notes"
    # What Windows and X11 put behind every title.
    assert QGuiApplication.applicationDisplayName() == "Notes"
    shell.close()


def test_what_is_neutral_is_so_in_the_windows_language(qtbot, shell, speak) -> None:
    speak(shell, "cy")
    assert shell.windowTitle() == QGuiApplication.applicationDisplayName() == "Nodiadau"
    shell.toggle_hidden()
    hidden = shell.curtain.currentWidget()
    assert {label.text() for label in hidden.findChildren(QLabel)} == {
        "Nodiadau",
        "Dim nodiadau ar gyfer heddiw.",
    }
    shell.toggle_hidden()
    assert shell.page.isVisible()
    speak(shell, "en")


def test_the_hide_button_tells_its_key(shell) -> None:
    assert shell.work.header.hide_button.toolTip() == "Esc, Esc"


def test_locking_clears_what_was_copied_here(qtbot, shell) -> None:
    clipboard.copy("a reference")
    shell.lock()
    locked(qtbot, shell)
    assert QApplication.clipboard().text() == ""


def test_locking_leaves_what_others_have_copied(qtbot, shell) -> None:
    clipboard.copy("a reference")
    QApplication.clipboard().setText("something else")
    shell.lock()
    locked(qtbot, shell)
    assert QApplication.clipboard().text() == "something else"


def test_what_was_taken_back_is_said_and_can_be_done_again(qtbot, shell) -> None:
    case = shell.pages.case
    case.set_answer("D01", "yes")
    shell.sitting.case.undo()
    assert shell.work.notice.text().startswith("Taken back: D01 ")
    assert "Ctrl+Y" in shell.work.notice.text()
    assert case.answer("D01") == "no"
    shell.sitting.case.redo()
    assert shell.work.notice.text().startswith("Done again: D01 ")
    assert case.answer("D01") == "yes"
    case.set_answer("D02", "yes")
    assert shell.work.notice.text() == ""
    shell.sitting.case.redo()
    assert case.answer("D01") == "yes", "a new change leaves nothing to do again"


def test_the_places_are_those_of_ones_work(qtbot, shell) -> None:
    header = shell.work.header

    def shown(**place: object) -> set[str]:
        header.show_place(**place)
        return {name for name, one in header.places.actions_by_name.items() if one.isVisible()}

    assert shown(unlocked=False) == {"shortcuts", "about"}
    practitioner = shown(unlocked=True, role="practitioner", in_case=True)
    assert practitioner >= {"profile", "settings", "keys", "care", "history", "counts", "audit"}
    door = shown(unlocked=True, role="front-door")
    assert not door & {"history", "counts", "audit"}
    assert door >= {"profile", "settings", "keys", "care"}


@pytest.mark.parametrize("language", ["en", "cy"])
def test_the_header_holds_at_200_per_cent(qtbot, shell, speak, language) -> None:
    shell.resize(1280, 720)
    shell.look.set_text(2.0)
    speak(shell, language)
    qtbot.wait(50)
    header = shell.work.header
    buttons = [header.home, *header.steps.values(), header.view, header.go_to]
    buttons += [header.hide_button, header.lock]
    for button in filter(QAbstractButton.isVisible, buttons):
        assert button.width() >= button.sizeHint().width(), button.text()
        place = button.mapTo(header, button.rect().bottomRight())
        assert header.rect().contains(place), button.text()
    assert header.height() < 720 / 4
    shell.look.set_text(1.0)
    speak(shell, "en")
