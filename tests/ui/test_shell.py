"""What works everywhere: keys, lock, quick-hide, and a window that gives nothing away."""

import datetime as dt
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from cse_assess.assessment import practice
from cse_assess.assessment.record import Person
from cse_assess.errors import Refusal
from cse_assess.instrument.library import Library
from cse_assess.package.keyring import Keyring
from cse_assess.package.opening import open_package
from cse_assess.vault.opening import create_vault
from cse_assess_ui.case_pages import STEPS
from cse_assess_ui.models.session import Session
from cse_assess_ui.operations import Worker
from cse_assess_ui.pages.assessment import AssessmentPage
from cse_assess_ui.pages.child import ChildPage
from cse_assess_ui.pages.home import HomePage
from cse_assess_ui.pages.papers import PapersPage
from cse_assess_ui.pages.profile import ProfilePage
from cse_assess_ui.pages.shortcuts import ShortcutsPage
from cse_assess_ui.pages.unlock import UnlockPage
from cse_assess_ui.shell import Shell

TODAY = dt.datetime.now().astimezone().date()
USER, PASSPHRASE = "Nina Hart", "four quiet grey herons"
SLOW = 20_000
CTRL = Qt.KeyboardModifier.ControlModifier


class Windows(QObject):
    """Notes every window that is shown, however briefly."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[QWidget] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        shown = event.type() == QEvent.Type.Show and isinstance(watched, QWidget)
        if shown and watched.isWindow():
            self.seen.append(watched)
        return False


@pytest.fixture
def vault_folder(tmp_path: Path) -> Path:
    folder = tmp_path / "vault"
    with create_vault(folder, user=USER, passphrase=PASSPHRASE) as vault:
        session = Session(vault, Library(), Worker())
        session.profile.set(Person(name=USER, phone="01632 960123", organisation="Clinic"))
        (amira,) = [case for case in practice.cases() if case.id == "amira"]
        own = msgspec.structs.replace(amira.model, assessor=session.profile.person, practice=False)
        vault.cases.save(vault.cases.new_id(), own)
    return folder


@pytest.fixture
def shell(qtbot, vault_folder: Path):
    shell = Shell(vault_folder)
    qtbot.addWidget(shell)
    shell.show()
    shell.activateWindow()
    qtbot.waitUntil(shell.isActiveWindow)
    unlock(qtbot, shell)
    qtbot.waitUntil(lambda: isinstance(shell.page, HomePage), timeout=SLOW)
    yield shell
    shell.close()


def unlock(qtbot, shell: Shell) -> None:
    qtbot.keyClicks(shell.page.passphrase.editor, PASSPHRASE)
    qtbot.keyClick(shell.page.passphrase.editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not isinstance(shell.page, UnlockPage), timeout=SLOW)


def key(qtbot, shell: Shell, key: Qt.Key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    """A key pressed wherever the keyboard is."""
    qtbot.keyClick(QApplication.focusWidget() or shell, key, modifier)


def arrived(qtbot, shell: Shell, page: type) -> None:
    """A case is left as soon as its last words are kept, and not before."""
    qtbot.waitUntil(lambda: isinstance(shell.page, page), timeout=SLOW)


def open_first(shell: Shell) -> None:
    shell.page.buttons()[0].click()


def test_control_n_begins_an_assessment(qtbot, shell) -> None:
    key(qtbot, shell, Qt.Key.Key_N, CTRL)
    assert isinstance(shell.page, ChildPage)
    assert shell.pages.case.assessment.assessor.name == USER
    assert len(shell.session.listing.rows()) == 2


def test_every_step_opens_and_the_header_says_where(qtbot, shell) -> None:
    open_first(shell)
    for step in STEPS:
        qtbot.mouseClick(shell.work.header.steps[step], Qt.MouseButton.LeftButton)
        marked = [name for name, button in shell.work.header.steps.items() if button.is_current()]
        assert marked == [step]
    qtbot.mouseClick(shell.work.header.home, Qt.MouseButton.LeftButton)
    assert isinstance(shell.page, HomePage)
    assert not any(button.isVisible() for button in shell.work.header.steps.values())


def test_next_and_back_lead_along_the_steps(qtbot, shell) -> None:
    open_first(shell)
    shell.page.way_on.next.click()
    assert isinstance(shell.page, AssessmentPage)
    for _ in STEPS[1:-2]:
        shell.page.next_requested.emit()
    assert shell.work.header.steps["hand-over"].is_current()
    for _ in STEPS[1:-1]:
        shell.page.back_requested.emit()
    assert isinstance(shell.page, ChildPage)
    shell.page.back_requested.emit()
    assert isinstance(shell.page, HomePage)


def test_no_window_flashes_up_beside_the_app(qtbot, shell) -> None:
    windows = Windows()
    QApplication.instance().installEventFilter(windows)
    open_first(shell)
    for step in STEPS:
        shell.show_step(step)
    shell.show_home()
    shell.sitting.places.show_profile()
    shell.help.show_keys()
    shell.help.show_about()
    parts = shell.page.parts
    qtbot.waitUntil(lambda: bool(parts.rows) and not parts.steps.unfinished, timeout=SLOW)
    QApplication.instance().removeEventFilter(windows)
    assert [type(window).__name__ for window in windows.seen] == []


def test_the_title_never_tells_of_a_case(qtbot, shell) -> None:
    titles = {shell.windowTitle()}
    shell.windowTitleChanged.connect(titles.add)
    open_first(shell)
    for step in STEPS:
        shell.show_step(step)
    shell.toggle_hidden()
    shell.toggle_hidden()
    shell.lock()
    assert titles == {"Notes"}


def test_escape_twice_hides_everything_and_comes_back(qtbot, shell) -> None:
    open_first(shell)
    field = shell.page.fields["name"]
    qtbot.keyClicks(field.editor, " Junior")
    key(qtbot, shell, Qt.Key.Key_Escape)
    assert not shell.curtain.closed
    key(qtbot, shell, Qt.Key.Key_Escape)
    assert shell.curtain.closed
    assert shell.windowTitle() == "Notes"
    assert not shell.work.isVisible()
    assert shell.pages.case.assessment.child.name.endswith(" Junior")
    key(qtbot, shell, Qt.Key.Key_N, CTRL)
    assert shell.curtain.closed
    assert len(shell.session.listing.rows()) == 1
    key(qtbot, shell, Qt.Key.Key_Escape)
    key(qtbot, shell, Qt.Key.Key_Escape)
    assert not shell.curtain.closed
    assert field.editor.hasFocus()


def test_locking_keeps_the_last_words_and_unlocking_returns_there(qtbot, shell) -> None:
    open_first(shell)
    shell.show_step("think")
    field = shell.page.fields["worries"]
    field.setFocus()
    qtbot.keyClicks(field.editor, "last words ")
    key(qtbot, shell, Qt.Key.Key_L, CTRL)
    arrived(qtbot, shell, UnlockPage)
    assert (shell.session, shell.pages) == (None, None)
    assert not shell.work.header.lock.isVisible()
    unlock(qtbot, shell)
    assert shell.work.header.steps["think"].is_current()
    assert "last words" in shell.pages.case.assessment.analysis.worries
    assert not shell.session.vault.read_only


def test_left_alone_it_locks_and_says_so(qtbot, vault_folder) -> None:
    shell = Shell(vault_folder, lock_after=0.02)
    qtbot.addWidget(shell)
    shell.show()
    unlock(qtbot, shell)
    qtbot.waitUntil(lambda: isinstance(shell.page, UnlockPage), timeout=SLOW)
    assert shell.session is None
    shell.close()


def test_what_cannot_be_saved_keeps_it_open(qtbot, shell, monkeypatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise Refusal("The disk is full. Nothing was lost.")

    open_first(shell)
    with monkeypatch.context() as patch:
        patch.setattr(shell.session.vault.cases, "save", full)
        qtbot.keyClicks(shell.page.fields["name"].editor, " Junior")
        shell.lock()
        qtbot.waitUntil(lambda: "disk is full" in shell.work.notice.text(), timeout=SLOW)
        qtbot.waitUntil(shell.work.isVisible, timeout=SLOW)
        assert isinstance(shell.page, ChildPage)
        assert shell.page.fields["name"].editor.hasFocus()
        assert not shell.close()
    assert shell.close()


def test_undo_takes_the_last_change_back(qtbot, shell) -> None:
    open_first(shell)
    field = shell.page.fields["in_care"]
    before = field.value()
    field.buttons[0].click()
    field.setFocus()
    key(qtbot, shell, Qt.Key.Key_Z, CTRL)
    assert field.value() == before


def test_f1_lists_the_keys_and_goes_back(qtbot, shell) -> None:
    open_first(shell)
    shell.show_step("think")
    key(qtbot, shell, Qt.Key.Key_F1)
    assert isinstance(shell.page, ShortcutsPage)
    key(qtbot, shell, Qt.Key.Key_Return)
    assert shell.work.header.steps["think"].is_current()


def test_f6_goes_through_the_parts_of_the_window(qtbot, shell) -> None:
    open_first(shell)
    shell.show_step("questions")
    visited = []
    for _ in range(6):
        key(qtbot, shell, Qt.Key.Key_F6)
        focus = QApplication.focusWidget()
        parts = {
            "header": shell.work.header,
            "sections": shell.page.sections,
            "questions": shell.page.column,
            "picture": shell.page.picture,
        }
        visited += [
            name for name, part in parts.items() if focus is part or part.isAncestorOf(focus)
        ]
    assert set(visited) == {"header", "sections", "questions", "picture"}


def test_text_size_and_colours_change_and_are_remembered(qtbot, shell, vault_folder) -> None:
    usual = shell.font().pixelSize()
    key(qtbot, shell, Qt.Key.Key_Plus, CTRL)
    assert shell.font().pixelSize() > usual
    key(qtbot, shell, Qt.Key.Key_0, CTRL)
    assert shell.font().pixelSize() == usual
    shell.look.set_scheme("dark")
    assert Shell(vault_folder).look.now.scheme == "dark"
    shell.look.set_scheme("light")


def test_new_details_reach_the_open_case(qtbot, shell) -> None:
    open_first(shell)
    shell.show_step("refer")
    shell.sitting.places.show_profile()
    assert isinstance(shell.page, ProfilePage)
    shell.page.fields["phone"].set_value("01632 960999")
    shell.page.save_button.click()
    qtbot.waitUntil(shell.work.header.steps["refer"].is_current, timeout=SLOW)
    assert shell.pages.case.assessment.assessor.phone == "01632 960999"
    assert shell.session.profile.person.phone == "01632 960999"


def test_leaving_while_it_is_sealed_lets_it_finish(qtbot, shell, tmp_path) -> None:
    hub = Keyring.generate("front-door", "Practice door", phone="01632 960000", today=TODAY)
    card = tmp_path / "hub.card.json"
    card.write_bytes(hub.card.to_json())
    open_first(shell)
    shell.show_step("hand-over")
    shell.page.folder = tmp_path
    shell.page.front_door.add_card(card)
    shell.page.seal.click()
    shell.show_home()
    arrived(qtbot, shell, HomePage)
    (case,) = shell.page.buttons()
    assert "Made for Practice door" in case.accessibleName()
    (package,) = tmp_path.glob("*.age")
    opened = open_package(package.read_bytes(), hub, pinned=None, file=package.name)
    assert "referral.pdf" in opened.members


def test_search_finds_by_initials_and_level(qtbot, shell) -> None:
    for _ in range(8):
        shell.new_case()
    shell.show_home()
    assert len(shell.page.buttons()) == 9
    qtbot.keyClicks(shell.page.search.editor, "ae serious")
    assert len(shell.page.buttons()) == 1
    qtbot.keyClicks(shell.page.search.editor, " nobody")
    assert shell.page.nothing_found.isVisible()


def test_papers_are_one_step_from_where_they_help(qtbot, shell) -> None:
    open_first(shell)
    for step, button, paper in (
        ("refer", "look", "referral"),
        ("hand-over", "script", "phone-script"),
        ("hand-over", "sheet", "copy-sheet"),
    ):
        shell.show_step(step)
        getattr(shell.page, button).click()
        qtbot.waitUntil(lambda: isinstance(shell.page, PapersPage), timeout=SLOW)
        qtbot.waitUntil(lambda: bool(shell.page.title.text()), timeout=SLOW)
        assert shell.page.list.paper() == paper
        shell.page.back.click()
        assert shell.work.header.steps[step].is_current()


def test_saving_never_opens_a_second_row_in_the_header(qtbot, shell) -> None:
    open_first(shell)
    header = shell.work.header
    shell.look.set_text(1.5)
    shell.resize(1280, 720)
    QApplication.processEvents()
    before = header.height()
    header.saved.setText("Saved 12:34")
    QApplication.processEvents()
    assert header.height() == before
    shell.look.set_text(1.0)
    QApplication.processEvents()
    qtbot.waitUntil(header.saved.isVisible)
