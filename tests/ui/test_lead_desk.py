"""A lead sees in one place what waits, goes there from it, and can say who did what."""

import csv
import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from cse_assess import data, files
from cse_assess.assessment import answers
from cse_assess.assessment.follow_up import HandOver
from cse_assess.assessment.record import Assessment, Person
from cse_assess.instrument.library import Library
from cse_assess.package.keyring import Keyring
from cse_assess.usage import measures
from cse_assess.usage.disclosure import policy
from cse_assess.usage.events import Event
from cse_assess.usage.period import last_quarter, period
from cse_assess.usage.publishing import Terms
from cse_assess.vault.errors import VaultRefused
from cse_assess.vault.opening import create_vault, open_vault
from cse_assess.vault.slots import Cost
from cse_assess_ui.app import build
from cse_assess_ui.models.lead_desk import LeadDesk
from cse_assess_ui.models.session import Session
from cse_assess_ui.models.trail import TrailRead
from cse_assess_ui.operations import Worker
from cse_assess_ui.pages.audit import AuditPage
from cse_assess_ui.pages.care import CarePage
from cse_assess_ui.pages.counts import CountsPage
from cse_assess_ui.pages.home import HomePage
from cse_assess_ui.pages.keys import KeysPage
from cse_assess_ui.pages.lead_desk import LeadDeskPage
from cse_assess_ui.pages.profile import ProfilePage
from cse_assess_ui.pages.review import ReviewPage
from cse_assess_ui.pages.trail import TrailPage

SLOW = 20_000
CHEAP = Cost(iterations=1, lanes=1, memory_kib=1024)
PASSPHRASE = "four quiet grey herons"
NOW = dt.datetime.now(dt.UTC)
TODAY = dt.datetime.now().astimezone().date()
AMIRA = data.folder("forms") / "practice" / "amira" / "model.json"


def amira(*, urgent: bool = False) -> Assessment:
    whole = answers.read(AMIRA.read_bytes(), file="amira")
    return msgspec.structs.replace(
        whole,
        practice=False,
        practice_case="",
        assessor=Person(name="Nina"),
        referral=msgspec.structs.replace(whole.referral, urgent=urgent),
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "vault"
    with create_vault(folder, user="Nina", passphrase=PASSPHRASE, cost=CHEAP) as vault:
        vault.ways.add_person("Priya", PASSPHRASE, "lead")
    return folder


@pytest.fixture
def session(folder: Path, qtbot: QtBot, worker: Worker) -> Iterator[Session]:
    with open_vault(folder, user="Priya", passphrase=PASSPHRASE) as vault:
        session = Session(vault, Library(), worker)
        session.profile.set(Person(name="Priya", organisation="Clinic"))
        worker.wait()
        yield session
        worker.wait()


def hand_over(folder: Path, count: int) -> None:
    """Nina hands cases over that nobody has read; every other one urgently."""
    with open_vault(folder, user="Nina", passphrase=PASSPHRASE) as vault:
        for number in range(count):
            case = amira(urgent=number % 2 == 0)
            vault.cases.save(f"c{number}", case)
            made = HandOver(reference=f"R-{number}", hub="Hub", hub_phone="1", file="a", at=NOW)
            vault.referrals.hand_over(f"c{number}", made, signed=case)


def desk(qtbot: QtBot, session: Session) -> LeadDeskPage:
    page = LeadDeskPage(LeadDesk(session), session.worker)
    qtbot.addWidget(page)
    page.resize(1280, 720)
    with qtbot.waitSignal(page.looked, timeout=SLOW):
        page.show()
    return page


def test_an_empty_desk_is_calm_and_says_what_is_due(qtbot: QtBot, session: Session) -> None:
    page = desk(qtbot, session)
    assert "Nothing waits for your signature" in page.to_sign.told.text()
    assert "nothing was counted" in page.counts.told.text()
    assert "No sample is open" in page.audit.told.text()
    assert page.people.waits.text() == "There is no recovery code yet"
    assert page.safe.waits.text() == "A backup is due"
    assert page.to_sign.buttons[0].isHidden()


def test_it_is_looking_before_it_knows(qtbot: QtBot, session: Session) -> None:
    page = LeadDeskPage(LeadDesk(session), session.worker)
    qtbot.addWidget(page)
    assert page.counts.told.text() == "Looking…"
    with qtbot.waitSignal(page.looked, timeout=SLOW):
        pass


def test_what_went_urgently_is_first_and_is_read_from_here(
    qtbot: QtBot, folder: Path, worker: Worker
) -> None:
    hand_over(folder, 30)
    with open_vault(folder, user="Priya", passphrase=PASSPHRASE) as vault:
        session = Session(vault, Library(), worker)
        page = desk(qtbot, session)
        assert page.to_sign.waits.text() == "Waiting for you: 30, of which went urgently: 15"
        qtbot.waitUntil(lambda: len(page.cases) == 3, timeout=SLOW)
        assert "Went urgently" in page.cases[0].accessibleName()
        with qtbot.waitSignal(page.review_requested) as asked:
            page.cases[0].click()
        assert asked.args[0] in {f"c{number}" for number in range(0, 30, 2)}
        more = page.to_sign.buttons[0]
        assert more.text() == "Show more (27)"
        for count in (23, 30):
            more.click()
            qtbot.waitUntil(lambda count=count: len(page.cases) == count, timeout=SLOW)
        assert more.isHidden()
        worker.wait()


def test_the_last_quarter_is_waiting_until_it_is_released(qtbot: QtBot, session: Session) -> None:
    quarter = last_quarter(TODAY)
    event = Event(
        kind="assessment-scored", day=quarter.start, form="cse-risk", form_version="1.0.0"
    )
    session.vault.cases.save("a", amira(), event=event)
    page = desk(qtbot, session)
    assert page.counts.waits.text() == f"{quarter.label} is over and not released yet"
    told = page.counts.buttons[0].accessibleDescription()
    assert told.startswith(f"Counts. {quarter.label}")


def test_what_cannot_be_read_hides_nothing_else(
    qtbot: QtBot, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> None:
        raise VaultRefused("The list of people is damaged.")

    look = LeadDesk(session)
    look.known = refuse  # type: ignore[method-assign,assignment]
    page = LeadDeskPage(look, session.worker)
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.looked, timeout=SLOW):
        page.show()
    assert "The list of people is damaged" in page.people.told.text()
    assert "Nothing waits" in page.to_sign.told.text()
    with qtbot.waitSignal(page.care_requested):
        page.people.buttons[0].click()


@pytest.mark.parametrize(
    ("card", "place", "signal"),
    [
        ("counts", 0, "counts_requested"),
        ("audit", 0, "audit_requested"),
        ("people", 0, "care_requested"),
        ("people", 1, "keys_requested"),
        ("safe", 0, "care_requested"),
        ("safe", 1, "trail_requested"),
    ],
)
def test_every_card_leads_on(
    qtbot: QtBot, session: Session, card: str, place: int, signal: str
) -> None:
    page = desk(qtbot, session)
    with qtbot.waitSignal(getattr(page, signal)):
        getattr(page, card).buttons[place].click()


def trail(qtbot: QtBot, session: Session) -> TrailPage:
    page = TrailPage(TrailRead(session.vault), session.worker)
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.shown, timeout=SLOW):
        page.show()
    return page


def test_the_trail_says_who_did_what_newest_first(qtbot: QtBot, session: Session) -> None:
    session.cases.save("a", amira())
    session.vault.note("printed", case_id="a", detail="referral")
    session.cases.save("b", amira())
    session.cases.destroy("b")
    page = trail(qtbot, session)
    rows = page.rows()
    assert rows[0].startswith("Priya: destroyed a record: a record that is gone")
    assert "Priya: printed something: AE, referral" in rows
    assert rows[-1] == "Nina: unlocked it"
    with qtbot.waitSignal(page.shown, timeout=SLOW):
        page.about.buttons[1].click()
    assert page.rows() == ["Priya: printed something: AE, referral"]
    with qtbot.waitSignal(page.shown, timeout=SLOW):
        page.search.editor.setText("nobody")
    assert page.rows() == []
    assert "No step fits" in page.count.text()


def test_a_long_trail_is_listed_in_parts_and_saved_whole(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    for number in range(60):
        session.vault.note("exported", detail=f"=file {number}")
    page = trail(qtbot, session)
    assert len(page.rows()) == 50
    page.more.click()
    assert len(page.rows()) > 60
    assert page.more.isHidden()
    before = len(session.vault.trail())
    with qtbot.waitSignal(page.saved, timeout=SLOW) as saved:
        page.save(tmp_path)
    with saved.args[0].open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert len(rows) == before
    assert rows[0]["who"] == "Priya"
    assert rows[0]["what"] == "saved a file without names: =file 59"
    assert session.vault.trail()[-1].detail == saved.args[0].name


def test_what_is_known_of_people_cards_and_backups(session: Session, tmp_path: Path) -> None:
    desk = LeadDesk(session)
    assert desk.known() == (2, 1, 0, (), False)
    assert desk.backup_due(desk.last_backup())
    session.vault.ways.new_recovery_code()
    session.vault.ways.disable("Nina")
    for name, days in (("Late", 400), ("Soon", 20)):
        keyring = Keyring.generate("front-door", name, today=TODAY, valid_days=days)
        files.write(tmp_path / name, keyring.card.to_json())
        session.book.take(session.book.offered(tmp_path / name))
    known = desk.known()
    assert (known.people, known.leads, known.cards, known.recovery) == (1, 1, 2, True)
    assert known.ending == (("Soon", TODAY + dt.timedelta(days=20)),)
    session.caretaker.back_up(tmp_path / "backups")
    last = desk.last_backup()
    assert last == TODAY
    assert not desk.backup_due(last)
    assert LeadDesk(session, TODAY + dt.timedelta(days=8)).backup_due(last)


def test_the_quarter_is_done_with_once_it_or_what_shares_its_days_is_out(session: Session) -> None:
    quarter = last_quarter(TODAY)
    assert LeadDesk(session).quarter() == (quarter, None, "", 0)
    event = Event(
        kind="assessment-scored", day=quarter.start, form="cse-risk", form_version="1.0.0"
    )
    session.vault.cases.save("a", amira(), event=event)
    assert LeadDesk(session).quarter().steps == 1
    month = period(f"{quarter.start.year}-M{quarter.start.month:02}")
    terms = Terms(publisher="Clinic", policy=policy.policy(), today=TODAY)
    forms = session.counting.forms("cse-risk", month)
    session.vault.usage.release(month, measures.load(), forms, terms)
    assert LeadDesk(session).quarter().closed_off == month.label


def test_the_desk_is_reached_from_the_menu_and_led_back_to(qtbot: QtBot, folder: Path) -> None:
    shell = build(folder)
    qtbot.addWidget(shell)
    shell.show()
    shell.page.submitted.emit("Priya", PASSPHRASE)
    qtbot.waitUntil(lambda: isinstance(shell.page, ProfilePage), timeout=SLOW)
    shell.page.save_button.click()
    header = shell.work.header

    def shows(kind: type) -> None:
        qtbot.waitUntil(lambda: isinstance(shell.page, kind), timeout=SLOW)

    shows(HomePage)
    for button, kind in (("counts", CountsPage), ("audit", AuditPage), ("people", CarePage)):
        header.desk_requested.emit()
        shows(LeadDeskPage)
        getattr(shell.page, button).buttons[0].click()
        shows(kind)
        shell.page.back_requested.emit()
        shows(LeadDeskPage)
    shell.page.people.buttons[1].click()
    shows(KeysPage)
    shell.page.back_requested.emit()
    shows(LeadDeskPage)
    shell.page.safe.buttons[1].click()
    shows(TrailPage)
    shell.page.back_requested.emit()
    shows(LeadDeskPage)
    shell.page.back_requested.emit()
    shows(HomePage)
    header.counts_requested.emit()
    shows(CountsPage)
    shell.page.back_requested.emit()
    shows(HomePage)
    shell.close()


def test_whoever_signs_from_the_desk_comes_back_to_it(qtbot: QtBot, folder: Path) -> None:
    hand_over(folder, 2)
    shell = build(folder)
    qtbot.addWidget(shell)
    shell.show()
    shell.page.submitted.emit("Priya", PASSPHRASE)
    qtbot.waitUntil(lambda: isinstance(shell.page, ProfilePage), timeout=SLOW)
    shell.page.save_button.click()
    qtbot.waitUntil(lambda: isinstance(shell.page, HomePage), timeout=SLOW)
    shell.work.header.desk_requested.emit()
    qtbot.waitUntil(lambda: len(getattr(shell.page, "cases", [])) == 2, timeout=SLOW)
    shell.page.cases[0].click()
    qtbot.waitUntil(lambda: isinstance(shell.page, ReviewPage), timeout=SLOW)
    assert shell.page.back.text() == "Back to the lead's desk"
    shell.page.back.click()
    qtbot.waitUntil(lambda: isinstance(shell.page, LeadDeskPage), timeout=SLOW)
    qtbot.waitUntil(lambda: len(shell.page.cases) == 2, timeout=SLOW)
    shell.page.cases[0].click()
    qtbot.waitUntil(lambda: isinstance(shell.page, ReviewPage), timeout=SLOW)
    shell.page.sign.click()
    qtbot.waitUntil(lambda: isinstance(shell.page, LeadDeskPage), timeout=SLOW)
    assert "Signed: you agree" in shell.work.notice.text()
    qtbot.waitUntil(lambda: len(shell.page.cases) == 1, timeout=SLOW)
    shell.page.back_requested.emit()
    qtbot.waitUntil(lambda: isinstance(shell.page, HomePage), timeout=SLOW)
    shell.page.review_requested.emit("c1")
    qtbot.waitUntil(lambda: isinstance(shell.page, ReviewPage), timeout=SLOW)
    assert shell.page.back.text() == "Back to your cases"
    shell.page.back.click()
    qtbot.waitUntil(lambda: isinstance(shell.page, HomePage), timeout=SLOW)
    shell.close()


@pytest.mark.parametrize("user", ["Priya", "Nina"])
def test_the_desk_is_one_press_from_a_leads_first_page(
    qtbot: QtBot, folder: Path, user: str
) -> None:
    shell = build(folder)
    qtbot.addWidget(shell)
    shell.show()
    shell.page.submitted.emit(user, PASSPHRASE)
    qtbot.waitUntil(lambda: isinstance(shell.page, ProfilePage), timeout=SLOW)
    shell.page.save_button.click()
    qtbot.waitUntil(lambda: isinstance(shell.page, HomePage), timeout=SLOW)
    home = shell.page
    assert home.desk_button.isVisible() is (user == "Priya")
    if user == "Priya":
        home.desk_button.click()
        qtbot.waitUntil(lambda: isinstance(shell.page, LeadDeskPage), timeout=SLOW)
        shell.page.back.click()
        qtbot.waitUntil(lambda: isinstance(shell.page, HomePage), timeout=SLOW)
    shell.close()
