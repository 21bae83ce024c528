"""Each page of the lead and the front door by Tab alone: downwards, and every stop has a name."""

import datetime as dt
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cse_assess import data, files
from cse_assess.assessment import answers
from cse_assess.assessment.follow_up import HandOver
from cse_assess.assessment.record import Person
from cse_assess.instrument.library import Library
from cse_assess.package.front_door import of_card
from cse_assess.package.keyring import Keyring
from cse_assess.vault.opening import create_vault, open_vault
from cse_assess.vault.slots import Cost
from cse_assess_ui.models import referring
from cse_assess_ui.models.audit import Auditing
from cse_assess_ui.models.counts import Counts
from cse_assess_ui.models.desk import Desk
from cse_assess_ui.models.hand_overs import Wanted
from cse_assess_ui.models.lead_desk import LeadDesk
from cse_assess_ui.models.session import Session
from cse_assess_ui.models.trail import TrailRead
from cse_assess_ui.operations import Worker
from cse_assess_ui.pages.arrival import ArrivalPage
from cse_assess_ui.pages.audit import AuditPage
from cse_assess_ui.pages.care import CarePage
from cse_assess_ui.pages.counts import CountsPage
from cse_assess_ui.pages.door_set_up import DoorSetUpPage
from cse_assess_ui.pages.history import HistoryPage
from cse_assess_ui.pages.inbox import InboxPage
from cse_assess_ui.pages.keys import KeysPage
from cse_assess_ui.pages.lead_desk import LeadDeskPage
from cse_assess_ui.pages.trail import TrailPage
from cse_assess_ui.widgets.in_steps import InSteps

SLOW = 20_000
CHEAP = Cost(iterations=1, lanes=1, memory_kib=1024)
PASSPHRASE = "four quiet grey herons"
TODAY = dt.datetime.now().astimezone().date()
AMIRA = data.folder("forms") / "practice" / "amira" / "model.json"


@pytest.fixture
def session(qtbot: QtBot, tmp_path: Path, worker: Worker) -> Iterator[Session]:
    """Priya's, where Nina has handed two cases over; a front door's keys are here as well."""
    whole = answers.read(AMIRA.read_bytes(), file="amira")
    case = msgspec.structs.replace(
        whole, practice=False, practice_case="", assessor=Person(name="Nina", phone="01632 960123")
    )
    with create_vault(tmp_path / "v", user="Nina", passphrase=PASSPHRASE, cost=CHEAP) as vault:
        vault.ways.add_person("Priya", PASSPHRASE, "lead")
        for number in range(2):
            vault.cases.save(f"c{number}", case)
            made = HandOver(
                reference=f"R-{number}",
                hub="Hub",
                hub_phone="1",
                file="a",
                at=dt.datetime.now(dt.UTC),
            )
            vault.referrals.hand_over(f"c{number}", made, signed=case)
    with open_vault(tmp_path / "v", user="Priya", passphrase=PASSPHRASE) as vault:
        session = Session(vault, Library(), worker)
        session.profile.set(Person(name="Priya", organisation="Clinic"))
        worker.wait()
        hub = Keyring.generate("front-door", "Hub", today=TODAY)
        session.keys.set_front_door(hub)
        files.write(tmp_path / "hub.json", hub.card.to_json())
        session.book.take(session.book.offered(tmp_path / "hub.json"))
        (tmp_path / "post").mkdir()
        referring.hand_over(
            session,
            session.cases.open("c0"),
            Wanted(of_card(hub.card), tmp_path / "post" / "a.age"),
        )
        yield session
        worker.wait()


def arrival(session: Session) -> ArrivalPage:
    desk = Desk(session)
    desk.set_folder(Path(session.vault.folder).parent / "post")
    return ArrivalPage(session, desk, *desk.read(desk.folder / "a.age"))


def inbox(session: Session) -> InboxPage:
    desk = Desk(session)
    desk.set_folder(Path(session.vault.folder).parent / "post")
    return InboxPage(session, desk)


PAGES: dict[str, Callable[[Session], QWidget]] = {
    "desk": lambda session: LeadDeskPage(LeadDesk(session), session.worker),
    "trail": lambda session: TrailPage(TrailRead(session.vault), session.worker),
    "counts": lambda session: CountsPage(Counts(session), session.worker),
    "audit": lambda session: AuditPage(Auditing(session), session.worker),
    "care": lambda session: CarePage(session.caretaker),
    "keys": lambda session: KeysPage(session.keys.agency(session.profile.person), session.book),
    "our keys": lambda session: KeysPage(session.keys.front_door(), session.book),
    "history": lambda session: HistoryPage(session.cases.open("c0"), session),
    "inbox": inbox,
    "arrival": arrival,
    "set up": lambda _session: DoorSetUpPage(),
}


@pytest.mark.parametrize("name", list(PAGES))
def test_tab_goes_down_the_page_and_every_stop_has_a_name(
    qtbot: QtBot, session: Session, dressed: QApplication, name: str
) -> None:
    page = PAGES[name](session)
    qtbot.addWidget(page)
    page.resize(1280, 720)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    qtbot.waitUntil(lambda: not session.worker.busy, timeout=SLOW)
    qtbot.waitUntil(lambda: settled(page), timeout=SLOW)
    QApplication.processEvents()
    stops = tabbed(qtbot, page)
    assert len(stops) > 1
    for stop in stops:
        named = QAccessible.queryAccessibleInterface(stop).text(QAccessible.Text.Name)
        assert named.strip(), stop
    places = [(stop.mapTo(page, QPoint(0, 0)) + scrolled(page)).toTuple() for stop in stops]
    for (_, upper), (_, lower) in pairwise(places):
        assert lower > upper - 12, places  # beside each other, tops may differ a little


def settled(page: QWidget) -> bool:
    """Whether everything is there that is made later."""
    inside = [page, *page.findChildren(QWidget)]
    return not any(steps.unfinished for one in inside for steps in one.findChildren(InSteps))


def tabbed(qtbot: QtBot, page: QWidget) -> list[QWidget]:
    """Everything that Tab stops at, from the top."""
    first = next(
        one
        for one in page.findChildren(QWidget)
        if one.isVisibleTo(page) and one.isEnabled() and one.focusPolicy() & Qt.FocusPolicy.TabFocus
    )
    first.setFocus()
    stops: list[QWidget] = []
    while (now := QApplication.focusWidget()) is not None and now not in stops:
        stops.append(now)
        qtbot.keyClick(now, Qt.Key.Key_Tab)
    top = min(stops, key=lambda stop: stop.mapTo(page, QPoint(0, 0)).y())
    start = stops.index(top)
    return [*stops[start:], *stops[:start]]


def scrolled(page: QWidget) -> QPoint:
    """How far the page is scrolled, so that places are those on the page."""
    column = getattr(page, "_column", None)
    return QPoint(0, column.verticalScrollBar().value() if column is not None else 0)
