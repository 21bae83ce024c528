"""People, recovery, backups, history, a crash, a second window: nothing lost, nobody locked out."""

import datetime as dt
import subprocess
import sys
import threading
from pathlib import Path

import keyring
import msgspec
import pytest
from keychains import InMemory
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cse_assess import config
from cse_assess.assessment.record import Child, Person
from cse_assess.instrument.library import Library
from cse_assess.vault.backup import Backup, backups
from cse_assess.vault.checking import Report, Told, unheard
from cse_assess.vault.opening import create_vault, open_vault
from cse_assess.vault.slots import Cost, users
from cse_assess_ui import clipboard
from cse_assess_ui.app import build
from cse_assess_ui.models.caretaker import Caretaker
from cse_assess_ui.models.overview import needs_you
from cse_assess_ui.models.session import Session
from cse_assess_ui.pages.assessment import AssessmentPage
from cse_assess_ui.pages.care import CarePage
from cse_assess_ui.pages.history import HistoryPage
from cse_assess_ui.pages.home import HomePage
from cse_assess_ui.pages.unlock import UnlockPage
from cse_assess_ui.widgets import progress as line_of
from cse_assess_ui.widgets.case_row import CaseButton
from cse_assess_ui.widgets.people import People

SLOW = 20_000
PASSPHRASE = "four quiet grey herons"
OTHER = "seven blue kettles sing"
CHEAP = Cost(iterations=1, lanes=1, memory_kib=1024)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "vault"
    with create_vault(folder, user="Nina", passphrase=PASSPHRASE, cost=CHEAP) as vault:
        vault.set_setting("profile", msgspec.json.encode(Person(name="Nina")))
    return folder


@pytest.fixture
def session(folder: Path, qtbot: QtBot, worker):
    with open_vault(folder, user="Nina", passphrase=PASSPHRASE) as vault:
        yield Session(vault, Library(), worker, given=config.enforcing(retention_days=10))
        worker.wait()


def shown(qtbot: QtBot, page):
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show()
    QApplication.processEvents()
    return page


def said(qtbot: QtBot, page, words: str) -> None:
    qtbot.waitUntil(lambda: words in page.notice.text(), timeout=SLOW)


def told(qtbot: QtBot, notice, words: str) -> None:
    qtbot.waitUntil(lambda: words in notice.text(), timeout=SLOW)


def unlocked(qtbot: QtBot, folder: Path, policy: Path | None = None):
    shell = build(folder, policy)
    qtbot.addWidget(shell)
    shell.show()
    shell.page.passphrase.editor.setText(PASSPHRASE)
    shell.page.open_button.click()
    qtbot.waitUntil(lambda: isinstance(shell.page, HomePage), timeout=SLOW)
    return shell


def test_people_come_and_go(qtbot, session, folder) -> None:
    page = shown(qtbot, CarePage(session.caretaker))
    people = page.people
    people.add.click()
    people.form.keep.click()
    assert "Write their name" in people.form.problem.text()
    people.form.name.set_value("Priya")
    people.form.role.buttons[1].click()
    people.form.passphrase.editor.setText("password123")
    people.form.keep.click()
    qtbot.waitUntil(lambda: "would be guessed soon" in people.form.problem.text(), timeout=SLOW)
    assert people.form.name.value() == "Priya"
    people.form.passphrase.editor.setText(OTHER)
    people.form.keep.click()
    said(qtbot, people, "Priya may come in now")
    assert users(folder) == ["Nina", "Priya"]
    # There is a lead now, and it is not Nina.
    assert people.add.isHidden()
    assert all(row.disable.isHidden() for row in people.rows)
    assert [row.passphrase.isHidden() for row in people.rows] == [False, True]
    assert not session.caretaker.may_manage()


class Marked(QTranslator):
    """A language in which every word about a passphrase is told apart."""

    def translate(self, context: str, text: str, *_: object) -> str:
        return f"[{text}]" if context == "weak" else ""


@pytest.fixture
def marked():
    other = Marked()
    QCoreApplication.installTranslator(other)
    yield
    QCoreApplication.removeTranslator(other)


def test_a_weak_passphrase_is_refused_in_the_users_language(qtbot, session, folder, marked) -> None:
    page = shown(qtbot, CarePage(session.caretaker))
    people = page.people
    people.add.click()
    people.form.name.set_value("Priya")
    people.form.passphrase.editor.setText("grey")
    people.form.keep.click()
    told(qtbot, people.form.problem, "[It is shorter than 10 characters.]")
    assert people.form.problem.text().startswith("[")
    assert users(folder) == ["Nina"]
    session.worker.wait()
    session.vault.close()

    shell = build(folder)
    qtbot.addWidget(shell)
    shell.show()
    shell.page.forgotten.click()
    shell.page.recovery.code.editor.setText("whatever it was")
    shell.page.recovery.fresh.editor.setText("password123")
    shell.page.recovery.come_in.click()
    told(qtbot, shell.page.notice, "[It is close to what many people use")
    assert shell.focusWidget() is shell.page.recovery.fresh.editor
    shell.close()


def test_shutting_out_and_letting_in_again(qtbot, session, folder) -> None:
    session.vault.ways.add_person("Sam", OTHER, "practitioner")
    page = shown(qtbot, CarePage(session.caretaker))
    people = page.people
    people.rows[1].disable.click()
    said(qtbot, people, "Sam may come in no longer")
    assert users(folder) == ["Nina"]
    people.rows[0].disable.click()
    said(qtbot, people, "Nobody else could open")
    people.rows[1].passphrase.click()
    assert people.form.name.editor.isReadOnly()
    people.form.passphrase.editor.setText("nine round copper spoons")
    people.form.keep.click()
    said(qtbot, people, "Sam has a new passphrase")
    assert users(folder) == ["Nina", "Sam"]
    assert people.rows[1].undo.isHidden()


def test_shutting_out_is_undone_with_the_same_passphrase(qtbot, session, folder) -> None:
    session.vault.ways.add_person("Sam", OTHER, "lead")
    session.vault.ways.add_person("Nina B", OTHER, "lead")
    session.vault.ways.change_passphrase("Nina", PASSPHRASE, role="lead")
    people = shown(qtbot, People(session.caretaker))
    people.activateWindow()
    qtbot.waitUntil(people.isActiveWindow)
    people.row("Sam").disable.click()
    said(qtbot, people, "Sam may come in no longer")
    assert people.row("Sam").undo.hasFocus()
    people.row("Sam").undo.click()
    said(qtbot, people, "with the same passphrase")
    assert people.row("Sam").disable.hasFocus()
    assert people.row("Sam").undo.isHidden()
    assert [entry.detail for entry in session.vault.trail() if entry.kind == "person"][-2:] == [
        "Sam: shut out",
        "Sam: let in again",
    ]
    session.vault.close()
    with open_vault(folder, user="Sam", passphrase=OTHER) as vault:
        assert vault.ways.role == "lead"


def test_the_keyboard_returns_to_what_had_asked(qtbot, session) -> None:
    page = shown(qtbot, CarePage(session.caretaker))
    people = page.people
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    people.add.click()
    people.form.leave.click()
    assert people.add.hasFocus()
    people.rows[0].passphrase.click()
    assert people.form.passphrase.editor.hasFocus()
    people.form.leave.click()
    assert people.rows[0].passphrase.hasFocus()


def test_a_recovery_code_is_shown_once_and_lets_back_in(qtbot, session, folder) -> None:
    page = shown(qtbot, CarePage(session.caretaker))
    page.new_code.click()
    qtbot.waitUntil(page.code.isVisible, timeout=SLOW)
    code = " ".join(page.code.text().split())
    assert len(code.split()) == 12
    again = CarePage(session.caretaker)
    qtbot.addWidget(again)
    assert again.code.text() == ""
    session.worker.wait()
    session.vault.close()

    shell = build(folder)
    qtbot.addWidget(shell)
    shell.show()
    unlock = shell.page
    assert isinstance(unlock, UnlockPage)
    unlock.forgotten.click()
    unlock.recovery.code.editor.setText("wrong words")
    unlock.recovery.fresh.editor.setText(OTHER)
    unlock.recovery.come_in.click()
    qtbot.waitUntil(lambda: "twelve words" in unlock.notice.text(), timeout=SLOW)
    unlock.recovery.code.editor.setText(code)
    unlock.recovery.come_in.click()
    qtbot.waitUntil(lambda: isinstance(shell.page, HomePage), timeout=SLOW)
    shell.close()
    open_vault(folder, user="Nina", passphrase=OTHER).close()


def test_the_systems_keychain_where_the_organisation_allows_it(qtbot, folder, tmp_path) -> None:
    before = keyring.get_keyring()
    keyring.set_keyring(InMemory())
    policy = tmp_path / "policy"
    policy.mkdir()
    try:
        shell = unlocked(qtbot, folder)
        shell.sitting.places.show_care()
        assert shell.page.keychain.isHidden()
        shell.close()
        (policy / "policy.toml").write_text("keychain = true")
        shell = unlocked(qtbot, folder, policy)
        shell.sitting.places.show_care()
        shell.page.keychain.buttons[0].click()
        told(qtbot, shell.page.keychain_notice, "unlocks it for you now")
        shell.lock()
        assert isinstance(shell.page, UnlockPage)
        qtbot.waitUntil(shell.page.by_keychain.isVisible, timeout=SLOW)
        shell.page.by_keychain.click()
        qtbot.waitUntil(lambda: isinstance(shell.page, CarePage | HomePage), timeout=SLOW)
        shell.sitting.places.show_care()
        shell.page.keychain.buttons[1].click()
        told(qtbot, shell.page.keychain_notice, "Only your passphrase")
        shell.lock()
        qtbot.waitUntil(shell.page.isVisible, timeout=SLOW)
        assert not shell.page.by_keychain.isVisible()
        shell.close()
    finally:
        keyring.set_keyring(before)


def test_a_backup_by_hand_and_a_check(qtbot, session, tmp_path) -> None:
    session.cases.begin()
    page = shown(qtbot, CarePage(session.caretaker))
    assert "No backup has been made" in page.backups.last.text()
    page.back_up_into(tmp_path / "backups")
    said(qtbot, page.backups, "1 cases, all of it sound")
    assert len(backups(tmp_path / "backups")) == 1
    assert "last backup was made on" in page.backups.last.text()
    page.backups.check.click()
    said(qtbot, page.backups, "Everything is sound: 1 cases")
    session.vault._connection.execute("UPDATE assessment SET body = x'00'")
    page.backups.check.click()
    said(qtbot, page.backups, "1 things are wrong. Do not delete anything.")


class Slow(Caretaker):
    """Waits at its first report until it may go on, as on a slow disk."""

    def __init__(self, session: Session) -> None:
        super().__init__(session.vault, session.settings, session.worker)
        self.go = threading.Event()

    def back_up(self, into: Path, told: Told = unheard) -> Backup:
        return super().back_up(into, self._slowly(told))

    def check(self, told: Told = unheard) -> Report:
        return super().check(self._slowly(told))

    def _slowly(self, told: Told) -> Told:
        def tell(done: int, total: int) -> None:
            told(done, total)
            self.go.wait(20)

        return tell


def test_a_backup_and_a_check_say_how_far_they_are_and_stop(
    qtbot: QtBot, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(line_of, "SAY_AFTER_MS", 1)
    monkeypatch.setattr(line_of, "SHOW_AFTER_MS", 20)
    session.cases.begin()
    slow = Slow(session)
    page = shown(qtbot, CarePage(slow))
    backups_ = page.backups
    begun = (backups_.back_up, backups_.check)
    for button, begin, told_at_end in (
        (begun[0], lambda: backups_.back_up_into(tmp_path / "kept"), "Nothing of this backup"),
        (begun[1], backups_.check.click, "The check only reads"),
    ):
        slow.go.clear()
        button.setFocus()
        begin()
        line = backups_.progress
        qtbot.waitUntil(line.cancel.isVisible)
        line.cancel.setFocus()
        line.cancel.click()
        assert QApplication.focusWidget() is button
        slow.go.set()
        told(qtbot, backups_.notice, told_at_end)
        assert line.isHidden()
    assert list((tmp_path / "kept").iterdir()) == []
    assert "No backup has been made" in backups_.last.text()


def test_the_organisations_backup_is_made_once_a_day(qtbot, folder, tmp_path) -> None:
    policy = tmp_path / "policy"
    policy.mkdir()
    (policy / "policy.toml").write_text(f'backup_folder = "{tmp_path / "daily"}"\nbackup_keep = 3')
    for _ in range(2):
        shell = build(folder, policy)
        qtbot.addWidget(shell)
        shell.show()
        shell.page.passphrase.editor.setText(PASSPHRASE)
        shell.page.open_button.click()
        qtbot.waitUntil(lambda shell=shell: isinstance(shell.page, HomePage), timeout=SLOW)
        shell.worker.wait()
        shell.close()
    assert len(backups(tmp_path / "daily")) == 1


@pytest.mark.parametrize(
    ("text", "sentence"),
    [("backup_keep = 0", "backup_keep"), ("mood = 1", "mood"), ("= ", "not valid TOML")],
)
def test_a_policy_that_cannot_be_used_is_told_of(qtbot, folder, tmp_path, text, sentence) -> None:
    (tmp_path / "policy.toml").write_text(text)
    given = config.given(tmp_path)
    assert sentence in given.problems[0]
    shell = build(folder, tmp_path)
    qtbot.addWidget(shell)
    assert "policy.toml" in shell.work.notice.text()
    assert sentence in shell.work.notice.text()
    assert isinstance(shell.page, UnlockPage)


def compare(qtbot: QtBot, row) -> None:
    row.compare.click()
    qtbot.waitUntil(row.difference.isVisible, timeout=SLOW)


def test_history_shows_what_stood_there_before(qtbot, session) -> None:
    case = session.cases.begin()
    case.set_child(name="Ben Imaginary")
    session.worker.wait()
    case.set_answer("S08", "yes", "recent")
    session.worker.wait()
    case.set_answer("S08", "no", "recent")
    session.worker.wait()
    case.set_child(name="Ben Another")
    session.worker.wait()
    page = HistoryPage(case, session)
    with qtbot.waitSignal(page.shown, timeout=SLOW):
        shown(qtbot, page)
    assert [row.change.places for row in page.rows] == [
        ("child.name",),
        ("answers.S08.recent",),
        ("child.name",),
    ]
    assert "Nina" in page.rows[0].title.text()
    compare(qtbot, page.rows[0])
    assert page.rows[0].difference.text() == (
        "About the child\nBefore: Ben Imaginary\nAfter: Ben Another"
    )
    compare(qtbot, page.rows[1])
    told = page.rows[1].difference.text()
    item = case.form.item("S08")
    assert told.startswith(f"S08 {item.text} (")
    assert told.endswith("Before: nothing\nAfter: No")
    compare(qtbot, page.rows[2])
    assert "Before: nothing\nAfter: Ben Imaginary" in page.rows[2].difference.text()


def test_destroying_asks_once_and_leaves_nothing(qtbot, folder) -> None:
    shell = unlocked(qtbot, folder)
    shell.new_case()
    shell.pages.case.set_child(name="Ben Imaginary")
    shell.sitting.places.show_history()
    qtbot.waitUntil(lambda: isinstance(shell.page, HistoryPage), timeout=SLOW)
    page = shell.page
    qtbot.waitUntil(lambda: bool(page.what_goes.text()), timeout=SLOW)
    assert page.sure.isHidden()
    page.destroy_button.click()
    assert "cannot be undone" in page.warning.text()
    assert page.what_goes.text() == "Goes: BI, changes: 1, referrals: 0, front doors' answers: 0."
    page.leave.click()
    assert page.sure.isHidden()
    page.destroy_button.click()
    page.sure.click()
    qtbot.waitUntil(lambda: isinstance(shell.page, HomePage), timeout=SLOW)
    assert "was destroyed" in shell.work.notice.text()
    assert shell.session.listing.rows() == []
    shell.close()


def test_a_record_that_is_due_to_go_says_so(qtbot, session) -> None:
    case = session.cases.begin()
    assert session.listing.due_to_go(case.case_id) is None
    old = (dt.datetime.now(dt.UTC) - dt.timedelta(days=11)).isoformat()
    session.vault._connection.execute("UPDATE assessment SET updated = ?", (old,))
    assert session.listing.due_to_go(case.case_id) is not None
    (row,) = session.listing.rows()
    assert row.due_to_go
    assert needs_you(row, dt.datetime.now().astimezone().date())
    assert "Due to be destroyed" in CaseButton(row).accessibleName()
    page = shown(qtbot, HistoryPage(case, session))
    texts = [label.text() for label in page.findChildren(type(page.warning))]
    assert any("due to be destroyed since" in text for text in texts)


KILLED = """
import datetime, os, sys
from pathlib import Path
from cse_assess.assessment.record import Assessment, Child
from cse_assess.vault.opening import create_vault, open_vault
from cse_assess.vault.store import Vault
vault = open_vault(Path(sys.argv[1]), user="Nina", passphrase="four quiet grey herons")
case = Assessment(
    form="cse-risk", form_version="1.0.0", date=datetime.date(2026, 11, 23),
    child=Child(name="Ben Imaginary", age=14),
)
vault.cases.save("a", case)
answered = {"S04": {"recent": "yes"}}
vault.cases.save("a", Assessment(**{**{n: getattr(case, n) for n in case.__struct_fields__},
                              "answers": answered}))
if sys.argv[2] == "kill":
    os.kill(os.getpid(), 9)
print("ready", flush=True)
sys.stdin.readline()
"""


def test_after_a_crash_the_next_start_offers_to_go_on_there(qtbot, folder) -> None:
    subprocess.run([sys.executable, "-c", KILLED, str(folder), "kill"], check=False)
    shell = unlocked(qtbot, folder)
    notice = shell.page.cut_off
    assert notice.isVisible()
    for part in ("stopped without being closed", "Nina", "BI", "The last change: S04 "):
        assert part in notice.told.text()
    notice.go_on.click()
    assert isinstance(shell.page, AssessmentPage)
    assert shell.pages.case.assessment.child == Child(name="Ben Imaginary", age=14)
    shell.show_home()
    assert not shell.page.cut_off.isVisible()
    shell.close()


def test_a_second_window_is_told_who_has_it_and_can_read(qtbot, folder) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", KILLED, str(folder), "wait"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "ready\n"
        shell = unlocked(qtbot, folder)
        assert "Nina has this open since" in shell.work.standing.text()
        assert shell.work.standing.isVisible()
        shell.open_case("a")
        assert shell.pages.case.assessment.child.name == "Ben Imaginary"
        shell.pages.case.set_child(name="Somebody else")
        qtbot.waitUntil(
            lambda: "nothing that you change is kept" in shell.work.notice.text(), timeout=SLOW
        )
        other.kill()
        other.communicate()
    shell.close()  # says once more that nothing could be kept
    shell.close()
    with open_vault(folder, user="Nina", passphrase=PASSPHRASE) as vault:
        assert vault.cases.load("a").child.name == "Ben Imaginary"


def test_what_was_copied_is_taken_back(qtbot, monkeypatch) -> None:
    monkeypatch.setattr(clipboard, "KEPT_MS", 1)
    board = QApplication.clipboard()
    clipboard.copy("a reference")
    assert board.text() == "a reference"
    qtbot.waitUntil(lambda: board.text() == "", timeout=SLOW)
    clipboard.copy("a reference")
    board.setText("something of the user's own")
    with pytest.raises(Exception, match="timed out"):
        qtbot.waitUntil(lambda: board.text() == "", timeout=200)
