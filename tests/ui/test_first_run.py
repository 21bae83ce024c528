"""The first two minutes: by keyboard alone, back without loss, and what is told when it fails."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest
from first_steps import NINA, PASSPHRASE, begin
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from cse_assess.identifiers.organisation_file import FILE, Organisation, encode
from cse_assess.package.keyring import Keyring
from cse_assess.vault.opening import recover
from cse_assess.vault.slots import read_slots
from cse_assess_ui.app import build
from cse_assess_ui.pages.home import HomePage
from cse_assess_ui.pages.practise import PractisePage
from cse_assess_ui.printing import text_document
from cse_assess_ui.shell import Shell

SLOW = 20_000
TODAY = dt.datetime.now().astimezone().date()
SURGERY = Organisation(
    code="A81001", name="Quay Street Clinic", kind="nhs", postcode="SS1 2AB", phone="01632 960123"
)
SECONDS_A_KEY = 0.3  # somebody who types with two fingers


class Keys(QObject):
    """Presses keys wherever the keyboard is, and counts them."""

    def __init__(self, qtbot: QtBot) -> None:
        super().__init__()
        self._qtbot, self.pressed = qtbot, 0

    def type(self, text: str) -> None:
        for letter in text:
            self._qtbot.keyClicks(QApplication.focusWidget(), letter)
            self.pressed += 1

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            self._qtbot.keyClick(QApplication.focusWidget(), key)
            self.pressed += 1

    def tab_to(self, widget) -> None:
        """Press Tab until a widget has the keyboard."""
        for _ in range(30):
            if widget.hasFocus():
                return
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"{widget} is not reached by Tab")


class Stalls(QObject):
    """Counts how often the window was asked to do something, while something else is made."""

    def __init__(self) -> None:
        super().__init__()
        self.ticks = 0
        self.startTimer(5)

    def timerEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        self.ticks += 1


@pytest.fixture
def policy(tmp_path: Path) -> Path:
    folder = tmp_path / "policy"
    (folder / "cards").mkdir(parents=True)
    (folder / FILE).write_bytes(encode((SURGERY,)))
    return folder


@pytest.fixture
def shell(qtbot: QtBot, tmp_path: Path, policy: Path) -> Iterator[Shell]:
    shell = build(tmp_path / "vault", policy)
    qtbot.addWidget(shell)
    shell.show()
    shell.activateWindow()
    qtbot.waitUntil(shell.isActiveWindow)
    qtbot.waitUntil(lambda: not shell.worker.busy, timeout=SLOW)
    yield shell
    shell.close()


def arrived(qtbot: QtBot, shell: Shell, page: type) -> None:
    qtbot.waitUntil(lambda: isinstance(shell.page, page), timeout=SLOW)


def fill(qtbot: QtBot, page, upto: str) -> None:
    """Say what is needed in the steps before one."""
    page.you.name.editor.setText("Nina Hart")
    page.you.profession.set_value("sexual-health")
    page.you.nation.set_value("england")
    for step in ("work", "secret", "recovery", "door"):
        if page.step is getattr(page, upto):
            return
        if page.step is page.work:
            page.work.organisation.editor.setText("Quay Street Clinic")
        if page.step is page.secret:
            for field in (page.secret.passphrase, page.secret.again):
                field.editor.setText(PASSPHRASE)
        page.go_on()
        qtbot.waitUntil(lambda step=step: page.step is getattr(page, step), timeout=SLOW)


def test_enter_on_a_chosen_answer_goes_on_and_keeps_it(qtbot: QtBot, shell: Shell) -> None:
    page, keys = shell.page, Keys(qtbot)
    keys.type("Nina Hart")
    keys.tab_to(page.you.profession.buttons[0])
    keys.press(Qt.Key.Key_2, Qt.Key.Key_Tab, Qt.Key.Key_1, Qt.Key.Key_Return)
    assert page.step is page.work
    assert page.you.nation.value() == "england"


def test_what_was_missing_is_said_no_longer_once_it_is_there(qtbot: QtBot, shell: Shell) -> None:
    page, keys = shell.page, Keys(qtbot)
    page.go_on()
    assert page.notice.isVisible()
    keys.type("Nina Hart")
    qtbot.waitUntil(lambda: not page.notice.isVisible())
    page.go_on()
    assert page.notice.isVisible()
    page.you.profession.buttons[0].click()
    assert not page.notice.isVisible()


def test_another_language_is_offered_before_anything_is_asked(qtbot: QtBot, shell: Shell) -> None:
    page = shell.page
    Keys(qtbot).type("Nina Hart")
    (cymraeg,) = page.languages
    assert cymraeg.isVisible()
    assert cymraeg.text() == "Cymraeg"
    cymraeg.click()
    qtbot.waitUntil(lambda: shell.page is not page, timeout=SLOW)
    assert shell.language.now == "cy"
    assert shell.page.you.name.value() == "Nina Hart"
    (english,) = shell.page.languages
    assert english.text() == "English"
    english.click()
    qtbot.waitUntil(lambda: shell.language.now == "en", timeout=SLOW)


def test_by_keyboard_alone_in_well_under_two_minutes(qtbot: QtBot, shell: Shell) -> None:
    page, keys = shell.page, Keys(qtbot)
    told = [page.counted.text()]

    def next_step(step) -> None:
        qtbot.waitUntil(lambda: page.step is step, timeout=SLOW)
        told.append(page.counted.text())

    keys.type("Nina Hart")
    keys.tab_to(page.you.profession.buttons[0])
    keys.press(Qt.Key.Key_2, Qt.Key.Key_Tab, Qt.Key.Key_1)
    keys.tab_to(page.next_button)
    keys.press(Qt.Key.Key_Return)

    next_step(page.work)
    keys.type("quay")
    assert page.work.organisation.list.isVisible()
    keys.press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert page.work.phone.value() == "01632 960123"
    keys.press(Qt.Key.Key_Tab)
    keys.type("Sexual health nurse")
    keys.press(Qt.Key.Key_Return)

    next_step(page.secret)
    keys.type(PASSPHRASE)
    keys.press(Qt.Key.Key_Tab, Qt.Key.Key_Tab)
    keys.type(PASSPHRASE)
    keys.press(Qt.Key.Key_Return)

    next_step(page.recovery)
    code = page.recovery.code
    keys.tab_to(page.next_button)
    keys.press(Qt.Key.Key_Return)

    next_step(page.door)
    keys.tab_to(page.next_button)
    keys.press(Qt.Key.Key_Return)
    arrived(qtbot, shell, HomePage)

    assert told == ["Step 1 of 4", "Step 2 of 4", "Step 3 of 4", "Step 3 of 4", "Step 4 of 4"]
    assert keys.pressed * SECONDS_A_KEY < 60
    profile = shell.session.profile.person
    assert (profile.name, profile.profession, profile.nation) == (
        "Nina Hart",
        "sexual-health",
        "england",
    )
    assert (profile.organisation, profile.organisation_code) == (SURGERY.name, SURGERY.code)
    folder = shell.session.vault.folder
    shell.close()
    with recover(folder, code=code, user="Nina Hart", passphrase=f"{PASSPHRASE} anew"):
        pass


def test_going_back_and_forth_loses_nothing(qtbot: QtBot, shell: Shell) -> None:
    page = shell.page
    fill(qtbot, page, "door")
    code = page.recovery.code
    while page.step is not page.you:
        page.back_button.click()
    assert not page.back_button.isVisible()
    assert page.you.name.value() == "Nina Hart"
    page.you.name.editor.setText("Nina Imaginary")
    for step in (page.work, page.secret, page.recovery, page.door):
        page.go_on()
        qtbot.waitUntil(lambda step=step: page.step is step, timeout=SLOW)
    said = page.said()
    assert said.person.name == "Nina Imaginary"
    assert said.person.organisation == "Quay Street Clinic"
    assert (said.passphrase, said.recovery_code) == (PASSPHRASE, code)


def test_nothing_is_on_the_disk_before_the_last_step(qtbot, shell, tmp_path) -> None:
    fill(qtbot, shell.page, "door")
    assert not list((tmp_path / "vault").glob("slots*"))
    assert PASSPHRASE not in repr(shell.page.said())


@pytest.mark.parametrize(
    ("field", "sentence"),
    [("name", "your name"), ("profession", "Something else"), ("nation", "England or Wales")],
)
def test_what_is_still_needed_is_said_and_gets_the_keyboard(qtbot, shell, field, sentence) -> None:
    page = shell.page
    fill(qtbot, page, "you")
    asked = getattr(page.you, field)
    if field == "name":
        asked.editor.clear()
    else:
        asked.set_value(None)
    page.go_on()
    assert page.step is page.you
    assert sentence in page.notice.text()
    assert asked.isAncestorOf(QApplication.focusWidget())


def test_a_weak_passphrase_is_told_while_it_is_typed_and_goes_no_further(qtbot, shell) -> None:
    page = shell.page
    fill(qtbot, page, "secret")
    qtbot.keyClicks(page.secret.passphrase.editor, "Nina Hart")
    qtbot.waitUntil(lambda: "shorter than 10" in page.secret.advice.text(), timeout=SLOW)
    qtbot.keyClicks(page.secret.passphrase.editor, " 2026")
    page.secret.passphrase.show_button.click()  # read, so typed once
    assert not page.secret.again.isVisible()
    page.go_on()
    qtbot.waitUntil(lambda: bool(page.notice.text()), timeout=SLOW)
    assert "Not enough yet" in page.notice.text()
    assert page.step is page.secret
    assert page.next_button.isEnabled()
    page.secret.passphrase.editor.setText(PASSPHRASE)
    qtbot.waitUntil(lambda: "Good" in page.secret.advice.text(), timeout=SLOW)
    page.go_on()
    qtbot.waitUntil(lambda: page.step is page.recovery, timeout=SLOW)


def test_two_passphrases_that_differ_are_told(qtbot, shell) -> None:
    page = shell.page
    fill(qtbot, page, "secret")
    page.secret.passphrase.editor.setText(PASSPHRASE)
    page.secret.again.editor.setText("four quiet grey heroes")
    page.go_on()
    assert "differ" in page.notice.text()
    assert page.step is page.secret


def test_without_a_recovery_code_there_is_none(qtbot, shell) -> None:
    page = shell.page
    fill(qtbot, page, "recovery")
    words = page.recovery.code.split()
    assert len(words) == 12
    printed = text_document(page.recovery.paper()).toPlainText()
    assert all(f"{place}. {word}" in printed for place, word in enumerate(words, start=1))
    assert "lost" in page.recovery.skip.accessibleDescription()
    page.recovery.skip.click()
    assert page.step is page.door
    page.go_on()
    arrived(qtbot, shell, HomePage)
    assert [slot.kind for slot in read_slots(shell.session.vault.folder)] == ["person"]


def test_the_recovery_code_is_printed_while_the_window_goes_on(qtbot, shell, tmp_path) -> None:
    page = shell.page
    fill(qtbot, page, "recovery")
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "code.pdf"))
    page.recovery.print_on(printer)
    assert page.recovery.notice.text() == "Printing…"
    qtbot.waitUntil(lambda: "with the printer" in page.recovery.notice.text(), timeout=SLOW)
    with pikepdf.open(tmp_path / "code.pdf") as written:
        assert len(written.pages) == 1


def test_the_window_goes_on_while_the_key_is_derived(qtbot, shell) -> None:
    stalls = Stalls()
    begin(shell)
    arrived(qtbot, shell, HomePage)
    assert stalls.ticks > 10


def test_a_front_doors_card_is_shown_and_known_afterwards(qtbot, shell, tmp_path) -> None:
    hub = Keyring.generate("front-door", "Seaside door", phone="01632 960200", today=TODAY)
    card = tmp_path / "hub.card.json"
    card.write_bytes(hub.card.to_json())
    page = shell.page
    fill(qtbot, page, "door")
    page.door.take(card)
    qtbot.waitUntil(page.door.shown.isVisible, timeout=SLOW)
    assert page.door.shown.fingerprint.digits.text() == hub.card.fingerprint()
    assert "01632 960200" in page.door.shown.phones.text()
    page.practice_button.click()
    arrived(qtbot, shell, PractisePage)
    assert [door.name for door in shell.session.book.front_doors()] == ["Seaside door"]


def test_a_card_that_cannot_be_used_is_told_and_nothing_is_lost(qtbot, shell, tmp_path) -> None:
    agency = Keyring.generate("agency", "Clinic", today=TODAY)
    card = tmp_path / "agency.card.json"
    card.write_bytes(agency.card.to_json())
    page = shell.page
    fill(qtbot, page, "door")
    page.door.take(card)
    qtbot.waitUntil(page.door.problem.isVisible, timeout=SLOW)
    assert "belongs to a sender" in page.door.problem.text()
    assert page.said().door is None


def test_the_organisations_front_door_is_there_already(qtbot, tmp_path, policy) -> None:
    hub = Keyring.generate("front-door", "Given door", phone="01632 960200", today=TODAY)
    (policy / "cards" / "hub.json").write_bytes(hub.card.to_json())
    (policy / FILE).write_text("code,name\nA1,\n", encoding="utf-8")
    shell = build(tmp_path / "vault", policy)
    qtbot.addWidget(shell)
    shell.show()
    page = shell.page
    qtbot.waitUntil(lambda: not shell.worker.busy, timeout=SLOW)
    assert "line 2: name" in page.work.problem.text()
    fill(qtbot, page, "door")
    assert "Given door: 01632 960200" in page.door.given.text()
    assert page.door.shown.fingerprint.digits.text() == hub.card.fingerprint()
    shell.close()


def test_a_front_door_has_three_steps_and_no_card_to_choose(qtbot, shell) -> None:
    page = shell.page
    fill(qtbot, page, "you")
    page.you.role.buttons[1].click()
    assert page.counted.text() == "Step 1 of 3"
    assert page.you.profession.isHidden()
    fill(qtbot, page, "recovery")
    with qtbot.waitSignal(page.finished) as finished:
        page.next_button.click()
    assert finished.args[0].role == "front-door"
    qtbot.waitUntil(lambda: shell.session is not None, timeout=SLOW)


def test_what_cannot_be_made_keeps_everything_that_was_typed(qtbot, shell, tmp_path) -> None:
    page = shell.page
    fill(qtbot, page, "door")
    (tmp_path / "vault").write_text("a file where the folder belongs", encoding="utf-8")
    page.go_on()
    qtbot.waitUntil(page.notice.isVisible, timeout=SLOW)
    assert "cannot be written" in page.notice.text()
    assert page.next_button.isEnabled()
    (tmp_path / "vault").unlink()
    page.go_on()
    arrived(qtbot, shell, HomePage)
    assert shell.session.profile.person.organisation == NINA.organisation


def test_what_is_in_no_list_is_kept_as_it_was_typed(qtbot, shell) -> None:
    page = shell.page
    fill(qtbot, page, "work")
    qtbot.keyClicks(page.work.organisation.editor, "quay")
    assert [one.name for one in page.work.organisation.found()] == [SURGERY.name]
    assert page.work.organisation.list.accessibleName()
    qtbot.keyClicks(page.work.organisation.editor, "side youth club")
    assert not page.work.organisation.list.isVisible()
    said = page.said().person
    assert (said.organisation, said.organisation_code) == ("quayside youth club", "")


def test_a_code_goes_when_the_name_is_changed(qtbot, shell) -> None:
    field = shell.page.work.organisation
    fill(qtbot, shell.page, "work")
    qtbot.keyClicks(field.editor, "essex")
    qtbot.keyClick(field.editor, Qt.Key.Key_Down)
    qtbot.keyClick(field.editor, Qt.Key.Key_Return)
    assert (field.value(), field.chosen.code) == ("Essex Police", "42")
    qtbot.keyClick(field.editor, Qt.Key.Key_Backspace)
    assert field.chosen is None
    assert shell.page.said().person.organisation_code == ""


def test_no_passphrase_can_be_read_before_somebody_shows_it(qtbot, shell) -> None:
    fill(qtbot, shell.page, "secret")
    for field in (shell.page.secret.passphrase, shell.page.secret.again):
        assert field.editor.echoMode() is QLineEdit.EchoMode.Password


def test_another_language_half_way_loses_nothing(qtbot, shell) -> None:
    fill(qtbot, shell.page, "door")
    before = shell.page.said()
    shell.set_language("cy")
    assert shell.page.said() == before
    assert shell.page.step is shell.page.door
    shell.set_language("en")
    shell.page.back_button.click()
    assert shell.page.recovery.code == before.recovery_code


def test_later_too_an_organisation_is_found_as_it_is_typed(qtbot, shell) -> None:
    begin(shell)
    arrived(qtbot, shell, HomePage)
    shell.sitting.places.show_profile()
    field = shell.page.fields["organisation"]
    field.editor.clear()
    qtbot.waitUntil(lambda: not shell.worker.busy, timeout=SLOW)
    qtbot.keyClicks(field.editor, "essex")
    qtbot.keyClick(field.editor, Qt.Key.Key_Down)
    qtbot.keyClick(field.editor, Qt.Key.Key_Return)
    person = shell.page.person()
    assert (person.organisation, person.organisation_code) == ("Essex Police", "42")
    qtbot.keyClicks(field.editor, " Marine Unit")
    assert shell.page.person().organisation_code == ""
