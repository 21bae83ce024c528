"""The three ways to hand over, and what the sender sees until somebody answers."""

import datetime as dt
import io
from pathlib import Path

import msgspec
import pikepdf
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cse_assess import config, data
from cse_assess.assessment import answers
from cse_assess.assessment.follow_up import RECEIPT_SCHEMA, HandOver, Receipt
from cse_assess.instrument.library import Library
from cse_assess.package.front_door import read_front_door
from cse_assess.package.keyring import Keyring
from cse_assess.package.opening import open_package
from cse_assess.package.receipt import seal_receipt
from cse_assess.vault.slots import Cost
from cse_assess_ui.models.case import CaseModel
from cse_assess_ui.models.overview import needs_you
from cse_assess_ui.models.phones import phones, unbroken
from cse_assess_ui.models.session import Session
from cse_assess_ui.pages.follow_up import FollowUpPage
from cse_assess_ui.pages.hand_over import HandOverPage
from cse_assess_ui.pages.home import HomePage
from cse_assess_ui.widgets.case_row import CaseButton

SLOW = 20_000
TODAY = dt.datetime.now().astimezone().date()
AMIRA = data.folder("forms") / "practice" / "amira" / "model.json"
SOUTHEND = data.folder("forms") / "front-doors" / "southend.toml"
CHEAP = Cost(iterations=1, lanes=1, memory_kib=1024)


@pytest.fixture
def case(session: Session) -> CaseModel:
    model = answers.read(AMIRA.read_bytes(), file="amira")
    case_id = session.vault.cases.new_id()
    session.vault.cases.save(
        case_id, msgspec.structs.replace(model, practice=False, practice_case="")
    )
    return session.cases.open(case_id)


def hub(*accepts: str) -> Keyring:
    return Keyring.generate(
        "front-door", "Seaside front door", phone="01632 960200", today=TODAY, accepts=accepts
    )


def shown(qtbot: QtBot, page):
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show()
    QApplication.processEvents()
    return page


def hand_over(qtbot: QtBot, case: CaseModel, session: Session, tmp_path: Path, keys: Keyring):
    card = tmp_path / "hub.card.json"
    card.write_bytes(keys.card.to_json())
    page = shown(qtbot, HandOverPage(case, session, folder=tmp_path))
    page.front_door.add_card(card)
    return page


def make(qtbot: QtBot, page: HandOverPage) -> None:
    assert page.seal.isEnabled()
    page.seal.click()
    qtbot.waitUntil(page.sealed.isVisible, timeout=SLOW)


def test_the_safest_way_is_chosen_and_says_why(qtbot, case, session, tmp_path) -> None:
    page = hand_over(qtbot, case, session, tmp_path, hub("plain", "pdf", "sealed"))
    assert page.ways.way() == "sealed"
    assert "Only they can open it" in page.ways.meaning.text()
    assert page.ways.reason.isHidden()
    assert page.seal.text() == "Seal for Seaside front door"


def test_a_pdf_with_its_passphrase_shown_once(qtbot, case, session, tmp_path) -> None:
    page = hand_over(qtbot, case, session, tmp_path, hub("sealed", "pdf"))
    page.ways.choice.buttons[1].click()
    assert not page.ways.reason.isHidden()
    page.attached.attach(AMIRA.parent / "case.toml")
    assert "Only documents and pictures" in page.attached.problem.text()
    notes = tmp_path / "Amira.txt"
    notes.write_text("three dates")
    page.attached.attach(notes)
    make(qtbot, page)
    (path,) = tmp_path.glob("*.pdf")
    words = page.sealed.passphrase.words.text().split()
    assert len(words) == 7
    with pikepdf.open(io.BytesIO(path.read_bytes()), password="".join(words)) as document:
        assert "attachment-1.txt" in document.attachments
    assert "".join(words) in page.sealed.passphrase.typed.text()
    assert "small letters, without spaces" in page.sealed.passphrase.typed.text()
    page.hide()
    assert page.sealed.passphrase.words.text() == ""
    kept = b"".join(file.read_bytes() for file in (tmp_path / "vault").iterdir())
    assert "".join(words).encode() not in kept
    (entry,) = session.vault.cases.all()
    assert "".join(words) not in str(entry)
    assert entry.last.way == "pdf"


def test_a_plain_copy_needs_a_reason_that_is_kept(qtbot, case, session, tmp_path) -> None:
    page = hand_over(qtbot, case, session, tmp_path, hub("plain"))
    assert not page.seal.isEnabled()
    assert page.attached.isHidden()
    qtbot.keyClicks(page.ways.reason.editor, "Their portal takes nothing else.")
    make(qtbot, page)
    (path,) = tmp_path.glob("*.pdf")
    assert path.read_bytes().startswith(b"%PDF")
    (entry,) = session.vault.cases.all()
    assert (entry.last.way, entry.last.reason) == ("plain", "Their portal takes nothing else.")
    follow = shown(qtbot, FollowUpPage(case, session))
    assert any("Their portal takes nothing else." in text for text in texts(follow))


def test_what_is_attached_reaches_the_front_door(qtbot, case, session, tmp_path) -> None:
    keys = hub("sealed")
    page = hand_over(qtbot, case, session, tmp_path, keys)
    notes = tmp_path / "Amira.txt"
    notes.write_text("three dates")
    for _ in range(2):
        page.attached.attach(notes)
    page.attached.removers[0].click()
    make(qtbot, page)
    (path,) = tmp_path.glob("*.age")
    opened = open_package(path.read_bytes(), keys, pinned=None, file="a")
    assert opened.members["attachments/attachment-1.txt"] == b"three dates"
    assert "attachments/attachment-2.txt" not in opened.members


def test_a_front_door_with_nothing_installed_is_written_down(
    qtbot, case, session, tmp_path
) -> None:
    page = shown(qtbot, HandOverPage(case, session, folder=tmp_path))
    page.front_door.by_hand.click()
    form = page.front_door.form
    form.keep.click()
    assert "are needed" in form.problem.text()
    qtbot.keyClicks(form.fields["name"].editor, "Council front door")
    qtbot.keyClicks(form.fields["phone"].editor, "01632 960300")
    form.keep.click()
    assert page.front_door.door().name == "Council front door"
    assert page.ways.way() == "pdf"
    make(qtbot, page)
    assert list(tmp_path.glob("*.pdf"))


def test_an_example_takes_nothing_until_somebody_has_compared_it(
    qtbot, case, session, tmp_path
) -> None:
    page = shown(qtbot, HandOverPage(case, session, folder=tmp_path))
    page.front_door.add_card(SOUTHEND)
    assert "This is an example" in page.front_door.details.doubt.text()
    assert not page.seal.isEnabled()
    page.front_door.details.checked.click()
    assert page.front_door.details.doubt.isHidden()
    assert page.seal.isEnabled()
    door = page.front_door.door()
    assert (door.example, door.listing.checked_on) == (False, TODAY)
    again = Session(session.vault, Library(), session.worker)
    assert again.book.front_doors() == (door,)


def test_other_keys_under_a_known_name_ask_first(qtbot, case, session, tmp_path) -> None:
    known, impostor = hub("sealed"), hub("sealed")
    page = hand_over(qtbot, case, session, tmp_path, known)
    (tmp_path / "new.json").write_bytes(impostor.card.to_json())
    page.front_door.add_card(tmp_path / "new.json")
    offer = page.front_door.offer
    assert not offer.question.isHidden()
    assert "may be somebody else's" in offer.told.text()
    assert "01632 960200" in offer.told.text()
    assert page.front_door.door().card == known.card
    offer.leave.click()
    assert offer.question.isHidden()
    page.front_door.add_card(tmp_path / "new.json")
    offer.accept.click()
    assert page.front_door.door().card == impostor.card

    renewed = impostor.with_next(today=TODAY + dt.timedelta(1))
    (tmp_path / "next.json").write_bytes(renewed.card.to_json())
    page.front_door.add_card(tmp_path / "next.json")
    assert "signed with the keys that you know" in offer.told.text()
    offer.accept.click()
    (tmp_path / "old.json").write_bytes(impostor.card.to_json())
    page.front_door.add_card(tmp_path / "old.json")
    assert "A newer card" in page.front_door.problem.text()
    assert page.front_door.door().card == renewed.card


def test_what_the_organisation_has_set_is_not_changed_here(
    qtbot, case, session, tmp_path, worker
) -> None:
    theirs = hub("sealed")
    folder = tmp_path / "policy" / "cards"
    folder.mkdir(parents=True)
    (folder / "hub.card.json").write_bytes(theirs.card.to_json())
    (folder / "broken.json").write_text("{}")
    (folder / "southend.toml").write_bytes(SOUTHEND.read_bytes())
    (folder / "readme.txt").write_text("ignored")
    managed = Session(session.vault, Library(), worker, given=config.given(tmp_path / "policy"))
    assert [door.name for door in managed.book.front_doors()] == [
        theirs.card.name,
        read_front_door(SOUTHEND.read_bytes(), file="s").name,
    ]
    assert len(managed.book.problems) == 1
    assert managed.book.problems[0].startswith("broken.json: ")
    page = shown(qtbot, HandOverPage(case, managed, folder=tmp_path))
    page.front_door.choice.buttons[0].click()
    assert "Set by your organisation." in page.front_door.details.about.text()
    (tmp_path / "other.json").write_bytes(hub("sealed").card.to_json())
    page.front_door.add_card(tmp_path / "other.json")
    assert "Your organisation has set the card" in page.front_door.problem.text()
    assert managed.book.front_doors()[0].card == theirs.card


def texts(page) -> list[str]:
    labels = page.findChildren(type(page.problem.label))
    return [label.text() for label in labels if not label.isHidden()]


def put(session: Session, case: CaseModel, days_ago: int, **changes: object) -> HandOver:
    at = dt.datetime.now(dt.UTC) - dt.timedelta(days=days_ago)
    made = HandOver(
        reference="R-TEST-0001",
        hub="Seaside front door",
        hub_phone="01632 960200",
        file="a.age",
        at=at,
        sent=at,
    )
    made = msgspec.structs.replace(made, **changes)
    session.vault.referrals.hand_over(case.case_id, made)
    return made


def test_silence_turns_the_case_red_with_a_letter(qtbot, case, session) -> None:
    put(session, case, days_ago=9)
    page = shown(qtbot, FollowUpPage(case, session))
    (one,) = page.shown
    assert one.property("role") == "overdue"
    assert one.state.text().startswith("Overdue: nothing heard by")
    assert "01632 960200" in one.state.text()
    assert "To the manager of Seaside front door" in one.letter.text()
    assert "Amira" not in one.letter.text()
    one.copy_letter.click()
    assert QApplication.clipboard().text() == one.letter.text()
    home = shown(qtbot, HomePage(session.listing.rows()))
    (row,) = home.buttons()
    assert "Overdue: no answer by" in row.accessibleName()
    assert "overdue" in home.overview.sections


def test_the_first_page_names_the_number_that_is_answered_now(qtbot, case, session) -> None:
    put(session, case, days_ago=9, hub_phone_out_of_hours="01632 960299")
    home = shown(qtbot, HomePage(session.listing.rows()))
    (row,) = home.buttons()
    now = phones("01632 960200", "01632 960299").ring
    assert f"Ring {unbroken(now)}" in row.accessibleName()
    assert " " not in unbroken(now)


def test_the_number_that_is_answered_now_is_rung(qtbot, case, session) -> None:
    night = "01632 960299"
    put(session, case, days_ago=9, hub_phone_out_of_hours=night)
    (one,) = shown(qtbot, FollowUpPage(case, session)).shown
    numbers = phones("01632 960200", night)
    assert f"Ring {numbers.ring} now." in one.state.text()
    assert one.other_number.isVisible()
    assert one.other_number.text().endswith(numbers.other)
    put(session, case, days_ago=9)
    newest = shown(qtbot, FollowUpPage(case, session)).shown[0]
    assert newest.other_number.isHidden()


def test_leaving_is_the_first_thing_only_once_they_have_decided(qtbot, case, session) -> None:
    put(session, case, days_ago=0)
    page = shown(qtbot, FollowUpPage(case, session))
    assert page.done.property("role") != "primary"


def test_a_word_by_phone_is_kept(qtbot, case, session) -> None:
    put(session, case, days_ago=9)
    page = shown(qtbot, FollowUpPage(case, session))
    page.shown[0].told_button.click()
    qtbot.keyClicks(page.shown[0].told_field.editor, "Dee rang: they have it.")
    with qtbot.waitSignal(page.changed, timeout=SLOW):
        page.shown[0].told_button.click()
    page = shown(qtbot, FollowUpPage(case, session))
    assert page.shown[0].state.text() == "They have it. No decision has come yet."
    assert any("Dee rang: they have it." in text for text in texts(page))


def test_sending_starts_the_clock(qtbot, case, session, tmp_path) -> None:
    page = hand_over(qtbot, case, session, tmp_path, hub("sealed"))
    make(qtbot, page)
    (entry,) = session.vault.cases.all()
    assert entry.last.sent is None
    rows = session.listing.rows()
    assert rows[0].progress.state == "not-sent"
    assert needs_you(rows[0], TODAY)
    assert "Not sent yet" in CaseButton(rows[0]).accessibleName()
    with qtbot.waitSignal(page.finished, timeout=SLOW):
        page.sealed.sent_button.click()
    (row,) = session.listing.rows()
    assert (row.progress.state, needs_you(row, TODAY)) == ("waiting", False)


def test_an_answer_closes_the_loop(qtbot, case, session, tmp_path) -> None:
    keys = hub("sealed")
    page = hand_over(qtbot, case, session, tmp_path, keys)
    make(qtbot, page)
    (entry,) = session.vault.cases.all()
    said = Receipt(
        schema=RECEIPT_SCHEMA,
        reference=entry.last.reference,
        kind="outcome",
        at=dt.datetime.now(dt.UTC).replace(microsecond=0),
        by="Dee, duty manager",
        by_phone="01632 960200",
        decision="child-protection-enquiry",
        decision_label="Child protection enquiry (section 47)",
        next_step="A social worker visits today.",
        feedback="Dates helped.",
        minutes_expected=TODAY - dt.timedelta(1),
    )
    now = dt.datetime.now(dt.UTC)
    to = session.keys.agency(session.profile.person).card
    answer = tmp_path / "answer.age"
    answer.write_bytes(seal_receipt(said, hub=hub("sealed"), to=to, now=now))
    follow = shown(qtbot, FollowUpPage(case, session))
    follow.take(answer)
    qtbot.waitUntil(lambda: bool(follow.problem.text()), timeout=SLOW)
    assert "signed with other keys" in follow.problem.text()
    assert session.vault.cases.entry(case.case_id).receipts == ()

    answer.write_bytes(seal_receipt(said, hub=keys, to=to, now=now))
    with qtbot.waitSignal(follow.changed, timeout=SLOW):
        follow.take(answer)
    follow = shown(qtbot, FollowUpPage(case, session))
    assert follow.done.property("role") == "primary"
    told = "\n".join(texts(follow))
    for part in (
        "Decided: Child protection enquiry",
        "finding out whether the child is suffering",
        "A social worker visits today.",
        "Dates helped.",
        "Dee, duty manager, 01632 960200",
        "Notes of the meeting should reach you by",
    ):
        assert part in told
    (row,) = session.listing.rows()
    assert row.progress.state == "answered"
    assert needs_you(row, TODAY)  # the notes that were promised have not come


def test_nothing_handed_over_yet(qtbot, case, session) -> None:
    page = shown(qtbot, FollowUpPage(case, session))
    assert page.shown == []
    assert page.open_answer.isHidden()
    assert any("Nothing has been handed over yet" in text for text in texts(page))


def test_the_senders_card_follows_their_details_and_keeps_its_keys(session) -> None:
    session.worker.wait()  # which makes the keys of whoever has said who they are
    before = session.keys.agency(session.profile.person)
    moved = msgspec.structs.replace(
        session.profile.person, organisation="Harbour Clinic", phone="1"
    )
    after = session.keys.agency(moved)
    assert (after.card.name, after.card.phone) == ("Harbour Clinic", "1")
    assert after.card.fingerprint() == before.card.fingerprint()
    assert session.keys.agency(moved).card == after.card
    long = msgspec.structs.replace(moved, organisation="x" * 400)
    assert len(session.keys.agency(long).card.name) == 200
