"""From the sender's window to the front door's and back: sealed, read, answered, heard."""

import datetime as dt
import json
from pathlib import Path

import msgspec
import pytest
from first_steps import begin
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cse_assess import data
from cse_assess.assessment import answers
from cse_assess.assessment.record import Person
from cse_assess.diagnostics.events import (
    Event,
    Opened,
    PackageMade,
    PackageOpened,
    Size,
    Way,
)
from cse_assess.instrument.library import Library
from cse_assess.package import inbox as inbox_of_package
from cse_assess.package.attachments import attachment
from cse_assess.package.front_door import of_card
from cse_assess.package.keyring import Keyring
from cse_assess.package.manifest import FHIR, JSON
from cse_assess.package.seal import seal_members
from cse_assess.referral.content import referral_document
from cse_assess.vault.errors import VaultRefused
from cse_assess.vault.opening import create_vault, open_vault
from cse_assess.vault.slots import Cost, Role
from cse_assess_ui.app import build
from cse_assess_ui.door_pages import DoorPages
from cse_assess_ui.models import referring
from cse_assess_ui.models.desk import Desk
from cse_assess_ui.models.hand_overs import Wanted
from cse_assess_ui.models.session import Session
from cse_assess_ui.operations import Worker
from cse_assess_ui.pages.arrival import ArrivalPage
from cse_assess_ui.pages.door_set_up import DoorSetUpPage
from cse_assess_ui.pages.inbox import InboxPage
from cse_assess_ui.pages.keys import KeysPage
from cse_assess_ui.printing import text_document

SLOW = 20_000
PASSPHRASE = "four quiet grey herons"
TODAY = dt.datetime.now().astimezone().date()
AMIRA = data.folder("forms") / "practice" / "amira" / "model.json"
CHEAP = Cost(iterations=1, lanes=1, memory_kib=1024)


def opened(folder: Path, worker: Worker, person: Person, role: Role = "practitioner") -> Session:
    vault = create_vault(folder, user="Nina", passphrase=PASSPHRASE, cost=CHEAP, role=role)
    session = Session(vault, Library(), worker)
    session.profile.set(person)
    worker.wait()
    return session


@pytest.fixture
def clinic(tmp_path: Path, qtbot: QtBot, worker: Worker):
    person = Person(
        name="Nina Hart",
        role="Nurse",
        organisation="Quay Street Clinic",
        phone="01632 960123",
        email="nina@example.org",
    )
    session = opened(tmp_path / "clinic", worker, person)
    yield session
    worker.wait()
    session.vault.close()


@pytest.fixture
def hub() -> Keyring:
    return Keyring.generate(
        "front-door",
        "Seaside front door",
        phone="01632 960200",
        today=TODAY,
        accepts=["plain", "pdf", "sealed"],
    )


@pytest.fixture
def door(tmp_path: Path, qtbot: QtBot, worker: Worker, hub: Keyring):
    session = opened(
        tmp_path / "door", worker, Person(name="Dee", role="Duty manager"), "front-door"
    )
    session.keys.set_front_door(hub)
    yield session
    worker.wait()
    session.vault.close()


@pytest.fixture
def post(tmp_path: Path) -> Path:
    (tmp_path / "post").mkdir()
    return tmp_path / "post"


def refer(clinic: Session, hub: Keyring, post: Path, name: str, **changes: object) -> str:
    """Seal a real-looking referral; gives its reference."""
    model = answers.read(AMIRA.read_bytes(), file="amira")
    real = msgspec.structs.replace(model, practice=False, practice_case="", **changes)
    case_id = clinic.vault.cases.new_id()
    clinic.vault.cases.save(case_id, real)
    notes = attachment("Amira notes.txt", b"three dates")
    wanted = Wanted(of_card(hub.card), post / name, attached=(notes,))
    made = referring.hand_over(clinic, clinic.cases.open(case_id), wanted)
    return made.hand_over.reference


def test_the_log_is_told_what_was_made_and_opened(clinic, door, hub, post) -> None:
    noted: list[Event] = []
    clinic.note = door.note = noted.append
    refer(clinic, hub, post, "a.age")
    desk = Desk(door)
    found, arrival = desk.read(post / "a.age")
    desk.answer(found, arrival, desk.receipt(found, "Dee", ""), post)
    (answer,) = post.glob("answer-*")
    referring.take_answer(clinic, answer)
    size = Size.of((post / "a.age").stat().st_size)
    opened = PackageOpened(Opened.UNKNOWN_SENDER)
    assert noted == [PackageMade(Way.SEALED, size), opened, opened]
    door.book.pin(found.sender)
    desk.read(post / "a.age")
    assert noted[-1] == PackageOpened(Opened.SOUND)


def shown(qtbot: QtBot, page):
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show()
    QApplication.processEvents()
    return page


def settled(qtbot: QtBot, session: Session, until) -> None:
    qtbot.waitUntil(lambda: bool(until()), timeout=SLOW)
    QApplication.processEvents()


def inbox(qtbot: QtBot, door: Session, post: Path) -> InboxPage:
    desk = Desk(door)
    desk.set_folder(post)
    page = shown(qtbot, InboxPage(door, desk))
    settled(qtbot, door, lambda: page.letters or "Nothing here yet" in page.empty.text())
    settled(qtbot, door, lambda: not page.unfinished)
    return page


def arrival(qtbot: QtBot, door: Session, path: Path) -> ArrivalPage:
    desk = Desk(door)
    page = shown(qtbot, ArrivalPage(door, desk, *desk.read(path)))
    settled(qtbot, door, lambda: not page.unfinished)
    return page


def in_view(widget) -> bool:
    """Whether all of it is seen, without scrolling."""
    return widget.visibleRegion().boundingRect() == widget.rect()


def texts(page) -> str:
    labels = page.findChildren(type(page.form.meaning))
    return "\n".join(label.text() for label in labels)


def test_the_inbox_tells_sender_time_soundness_and_urgency_first(
    qtbot, clinic, door, hub, post
) -> None:
    reference = refer(clinic, hub, post, "calm.age")
    given = answers.read(AMIRA.read_bytes(), file="amira").answers
    urgent = refer(clinic, hub, post, "urgent.age", answers={**given, "D01": "yes"})
    (post / "broken.age").write_bytes((post / "calm.age").read_bytes()[:-1])
    (post / "other.txt").write_text("not a package")
    page = inbox(qtbot, door, post)
    names = [button.accessibleName() for button in page.buttons()]
    assert len(names) == 3
    assert names[0].startswith("Act now")
    assert urgent in names[0]
    assert reference in names[1]
    assert "Quay Street Clinic: card not known yet" in names[1]
    assert "It arrived as it was sealed" in names[1]
    assert "Cannot be opened" in names[2]
    assert "cannot be relied on" in names[2]
    page.buttons()[2].click()
    assert page.notice.text().startswith("broken.age: ")
    assert "cannot be relied on" in page.notice.text()
    assert "Amira" not in "".join(names)


def test_what_is_saved_into_the_folder_appears_by_itself(qtbot, clinic, door, hub, post) -> None:
    page = inbox(qtbot, door, post)
    assert page.buttons() == []
    refer(clinic, hub, post, "new.age")
    settled(qtbot, door, lambda: len(page.buttons()) == 1)
    with qtbot.waitSignal(page.read_requested) as asked:
        page.buttons()[0].click()
    assert asked.args == [post / "new.age"]


def test_a_hundred_files_are_listed_in_parts_and_the_keyboard_stays(
    qtbot, clinic, door, hub, post
) -> None:
    refer(clinic, hub, post, "000.age")
    for number in range(1, 60):
        (post / f"{number:03}.age").write_bytes((post / "000.age").read_bytes())
    page = inbox(qtbot, door, post)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    assert len(page.buttons()) == 30
    assert page.groups[0].heading.text() == "To be read: 60"
    kept = page.buttons()[3]
    kept.setFocus()
    refer(clinic, hub, post, "new.age", answers={"D01": "yes"})
    settled(qtbot, door, lambda: len(page.letters) == 61 and not page.unfinished)
    assert page.buttons()[0].letter.act_now
    assert QApplication.focusWidget().letter.file == kept.letter.file
    page.groups[0].more.click()
    settled(qtbot, door, lambda: len(page.buttons()) == 61)
    assert page.groups[0].more.isHidden()
    stays = page.buttons()
    page.look()
    settled(qtbot, door, lambda: not page._looking and not page.unfinished)
    assert page.buttons() == stays


def test_a_folder_that_is_gone_says_so(qtbot, door, post) -> None:
    desk = Desk(door)
    desk.set_folder(post / "gone")
    page = shown(qtbot, InboxPage(door, desk))
    settled(qtbot, door, page.notice.text)
    assert "cannot be read" in page.notice.text()


def test_a_referral_is_read_and_filed_where_asked(qtbot, clinic, door, hub, post, tmp_path) -> None:
    reference = refer(clinic, hub, post, "a.age")
    page = arrival(qtbot, door, post / "a.age")
    said = texts(page)
    assert "Amira Example, 14" in said
    assert "At once" in said
    assert reference in said
    assert not page.unknown.isHidden()
    before = set(tmp_path.rglob("*"))
    for name, button in page.to_save.savers.items():
        assert button.isVisible() == (name not in (JSON, FHIR)), name
        page.to_save.save(name, tmp_path / Path(name).name)
        settled(qtbot, door, lambda name=name: Path(name).name in page.notice.text())
    assert (tmp_path / "referral.pdf").read_bytes().startswith(b"%PDF")
    assert json.loads((tmp_path / "referral.json").read_bytes())["reference"] == reference
    assert (tmp_path / "attachment-1.txt").read_bytes() == b"three dates"
    added = {path.name for path in set(tmp_path.rglob("*")) - before if path.is_file()}
    assert added <= {
        "referral.pdf", "referral.json", "referral.fhir.json", "attachment-1.txt",
        "vault.db-wal", "vault.db-shm",
    }  # fmt: skip
    assert "not locked" in page.notice.text()
    page.to_save.save("referral.pdf", tmp_path / "nowhere" / "x.pdf")
    settled(qtbot, door, lambda: "cannot be written" in page.notice.text())
    page.to_save.more.click()
    assert all(button.isVisible() for button in page.to_save.savers.values())


def test_what_is_printed_is_text_whatever_it_looks_like(qtbot, clinic, door, hub, post, tmp_path):
    refer(clinic, hub, post, "a.age")
    page = arrival(qtbot, door, post / "a.age")
    written = referral_document(page._found.referral)
    part = msgspec.structs.replace(written.parts[0], title="<img src='file:///etc/passwd'>")
    document = text_document(msgspec.structs.replace(written, parts=(part, *written.parts[1:])))
    assert "<img src=" in document.toPlainText()
    assert "Amira Example" in document.toPlainText()
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    document.print_(printer)
    assert (tmp_path / "printed.pdf").read_bytes().startswith(b"%PDF")


def test_received_then_decided_reaches_the_sender(qtbot, clinic, door, hub, post, tmp_path) -> None:
    reference = refer(clinic, hub, post, "a.age")
    (case,) = clinic.vault.cases.all()
    page = arrival(qtbot, door, post / "a.age")
    page.folder = tmp_path
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.received.click()
    assert page.acknowledged.text() == "Sealing your answer…"
    settled(qtbot, door, lambda: "Sealed as" in page.acknowledged.text())
    assert "nina@example.org" in page.acknowledged.text()
    assert page.acknowledged.open_folder.isVisible()
    page.acknowledged.copy_address.click()
    assert QApplication.clipboard().text() == "nina@example.org"
    QApplication.clipboard().clear()
    (receipt,) = tmp_path.glob("answer-*.age")
    assert referring.take_answer(clinic, receipt)[0] == case.id
    assert page.received.isHidden()
    page.form.outcome.click()
    assert "Choose what was decided" in page.form.problem.text()
    page.form.choice.buttons[0].click()
    qtbot.keyClicks(page.form.next_step.editor, "Tomorrow at ten, by video.")
    qtbot.keyClicks(page.form.feedback.editor, "Clear dates: thank you.")
    qtbot.keyClicks(page.form.minutes.editor, "1/12/2026")
    page.form.outcome.setFocus()
    page.form.outcome.click()
    settled(qtbot, door, lambda: "Sealed as" in page.told.text())
    assert in_view(page.told)
    (outcome,) = set(tmp_path.glob("answer-*.age")) - {receipt}
    assert referring.take_answer(clinic, outcome) == (case.id, False)
    assert referring.take_answer(clinic, outcome) == (case.id, False)
    said = clinic.vault.cases.entry(case.id).receipts
    assert [one.kind for one in said] == ["received", "outcome"]
    assert said[1].reference == reference
    assert said[1].decision == "strategy-discussion"
    assert said[1].feedback == "Clear dates: thank you."
    assert said[1].minutes_expected == dt.date(2026, 12, 1)
    assert said[1].by == "Dee, Duty manager"
    (kept,) = door.vault.referrals.arrivals()
    assert (kept.reference, kept.state) == (reference, "answered")
    again = inbox(qtbot, door, post)
    assert "Answered" in again.buttons()[0].accessibleName()


def test_a_sender_is_remembered_and_an_impostor_refused(qtbot, clinic, door, hub, post) -> None:
    refer(clinic, hub, post, "a.age")
    page = arrival(qtbot, door, post / "a.age")
    assert page.pin.isHidden()
    page.compare.click()
    assert page.fingerprint.isVisible()
    page.pin.click()
    assert page.unknown.isHidden()
    assert arrival(qtbot, door, post / "a.age").unknown.isHidden()
    impostor = Keyring.generate("agency", "Quay Street Clinic", today=TODAY)
    fake = seal_members(
        page._found.opened.members,
        reference="R-FAKE-0001",
        created=dt.datetime.now(dt.UTC),
        sender=impostor,
        to=hub.card,
    )
    (post / "fake.age").write_bytes(fake)
    listed = inbox(qtbot, door, post)
    names = [button.accessibleName() for button in listed.buttons()]
    assert "Quay Street Clinic: card known" in names[0]
    assert "signed with other keys" in names[1]
    door.book.revoke(clinic.keys.agency(clinic.profile.person).card)
    told = [entry.detail for entry in door.vault.trail() if entry.kind == "card"]
    assert told == [
        "Quay Street Clinic: known",
        "Quay Street Clinic: not relied on any more",
    ]
    listed.look()
    settled(qtbot, door, lambda: all(letter.problem for letter in listed.letters))
    assert "no longer to be relied on" in listed.letters[0].problem + listed.letters[1].problem


def test_setting_up_a_front_door_from_the_first_run(qtbot, tmp_path, post) -> None:
    shell = build(tmp_path / "vault")
    qtbot.addWidget(shell)
    shell.show()
    begin(shell, Person(name="Dee", nation="england"), role="front-door")
    qtbot.waitUntil(lambda: isinstance(shell.page, DoorSetUpPage), timeout=SLOW)
    shell.page.begin.click()
    assert "are needed" in shell.page.notice.text()
    qtbot.keyClicks(shell.page.fields["name"].editor, "Seaside front door")
    qtbot.keyClicks(shell.page.fields["phone"].editor, "01632 960200")
    shell.page.begin.click()
    settled(qtbot, shell.session, lambda: isinstance(shell.page, KeysPage))
    card = tmp_path / "hub.card.json"
    shell.page.own.write_card(card)
    made = shell.session.keys.front_door()
    assert made.card.accepts == ("sealed", "pdf")
    assert card.read_bytes() == made.card.to_json()
    assert shell.page.own.fingerprint.digits.text() == made.card.fingerprint()
    assert shell.page.own.fingerprint.words.text().endswith(made.card.fingerprint_words())

    key = tmp_path / "hub.key"
    shell.page.key_file_requested.emit(key, "a long passphrase")
    settled(qtbot, shell.session, key.exists)
    assert Keyring.unlock(key.read_bytes(), "a long passphrase", file="k").card == made.card

    shell.page.step_requested.emit("next")
    settled(
        qtbot,
        shell.session,
        lambda: shell.session.keys.front_door().card.roles == ("present", "next"),
    )
    settled(qtbot, shell.session, lambda: not shell.page.own.steps["promote"].isHidden())
    shell.show_home()
    settled(qtbot, shell.session, lambda: isinstance(shell.page, InboxPage))
    assert "Choose that folder" in shell.page.empty.text()
    shell.close()


def test_a_second_desk_brings_the_key_file(qtbot, tmp_path, worker, hub) -> None:
    session = opened(tmp_path / "second", worker, Person(name="Sam"), "front-door")
    pages = DoorPages(session)
    made = []
    pages.page_made.connect(made.append)
    pages.show_inbox()
    page = shown(qtbot, made[-1])
    key = tmp_path / "hub.key"
    key.write_bytes(hub.lock("a long passphrase", log_n=10))
    page.bring(key)
    qtbot.keyClicks(page.key_file.passphrase.editor, "wrong words here")
    page.key_file.open_button.click()
    settled(qtbot, session, page.notice.text)
    assert "does not open this key" in page.notice.text()
    page.key_file.passphrase.editor.setText("a long passphrase")
    page.key_file.open_button.click()
    settled(qtbot, session, lambda: isinstance(made[-1], InboxPage))
    assert session.keys.front_door().card == hub.card
    agency = tmp_path / "agency.key"
    agency.write_bytes(
        Keyring.generate("agency", "A", today=TODAY).lock("a long passphrase", log_n=10)
    )
    page.brought.emit(agency, "a long passphrase")
    settled(qtbot, session, lambda: "belongs to a sender" in page.notice.text())
    assert session.keys.front_door().card == hub.card
    worker.wait()
    session.vault.close()


def test_a_second_window_reads_and_makes_no_file(qtbot, clinic, door, hub, post, tmp_path) -> None:
    refer(clinic, hub, post, "a.age")
    (case,) = clinic.vault.cases.all()
    made = set(tmp_path.rglob("*.age"))
    for session in (clinic, door):
        folder = session.vault.folder
        with open_vault(folder, user="Nina", passphrase=PASSPHRASE) as held:
            second = Session(held, Library(), session.worker)
            assert held.read_only
            if session is clinic:
                wanted = Wanted(of_card(hub.card), tmp_path / "b.age")
                with pytest.raises(VaultRefused, match="has the vault open"):
                    referring.hand_over(second, second.cases.open(case.id), wanted)
                continue
            desk = Desk(second)
            found, arrival = desk.read(post / "a.age")
            assert found.referral.child.name == "Amira Example"
            with pytest.raises(VaultRefused, match="has the vault open"):
                desk.answer(found, arrival, desk.receipt(found, "Dee", "1"), tmp_path)
    assert set(tmp_path.rglob("*.age")) == made


def test_what_was_looked_at_is_not_opened_again_and_is_never_out_of_date(
    clinic, door, hub, post, monkeypatch
) -> None:
    reference = refer(clinic, hub, post, "a.age")
    refer(clinic, hub, post, "b.age")
    desk, read = Desk(door), []
    desk.set_folder(post)
    opening = inbox_of_package.read
    monkeypatch.setattr(
        inbox_of_package,
        "read",
        lambda path, *rest: (read.append(path.name), opening(path, *rest))[1],
    )
    told: list[tuple[int, int]] = []
    found = desk.letters(lambda done, whole: told.append((done, whole)))
    assert {letter.file for letter in found} == {"a.age", "b.age"}
    assert told == [(1, 2), (2, 2)]
    assert sorted(read) == ["a.age", "b.age"]
    refer(clinic, hub, post, "c.age")
    desk.letters()
    assert sorted(read) == ["a.age", "b.age", "c.age"]
    desk.read(post / "a.age")  # somebody has read it: that is told, though it is not opened again
    states = {letter.reference: letter.state for letter in desk.letters()}
    assert states[reference] == "read"
    assert len(read) == 4
    door.book.pin(opening(post / "a.age", hub, door.book.contacts).sender)
    assert all(letter.sender_known for letter in desk.letters())
    (post / "a.age").write_bytes((post / "a.age").read_bytes()[:-1])
    assert [letter.file for letter in desk.letters() if letter.problem] == ["a.age"]
    (post / "b.age").unlink()
    assert {letter.file for letter in desk.letters()} == {"a.age", "c.age"}
