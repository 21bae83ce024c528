"""Whose cards are known: what is taken away there can be had back."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cse_assess import files
from cse_assess.assessment.record import Person
from cse_assess.instrument.library import Library
from cse_assess.package.keyring import Keyring
from cse_assess.vault.opening import create_vault
from cse_assess.vault.slots import Cost
from cse_assess_ui.models.address_book import listing_of
from cse_assess_ui.models.session import Session
from cse_assess_ui.operations import Worker
from cse_assess_ui.pages.keys import KeysPage

TODAY = dt.datetime.now().astimezone().date()
CHEAP = Cost(iterations=1, lanes=1, memory_kib=1024)


@pytest.fixture
def session(qtbot: QtBot, tmp_path: Path, worker: Worker) -> Iterator[Session]:
    with create_vault(
        tmp_path / "vault", user="Priya", passphrase="four quiet grey herons", cost=CHEAP
    ) as vault:
        session = Session(vault, Library(), worker)
        session.profile.set(Person(name="Priya", organisation="Clinic"))
        worker.wait()
        for name in ("Seaside", "Harbour"):
            card = tmp_path / f"{name}.json"
            files.write(card, Keyring.generate("front-door", name, today=TODAY).card.to_json())
            session.book.take(session.book.offered(card))
        session.book.put_listing(listing_of({"name": "Hills", "phone": "01632 960400"}, ("pdf",)))
        yield session
        worker.wait()


@pytest.fixture
def page(qtbot: QtBot, session: Session) -> KeysPage:
    page = KeysPage(session.keys.agency(session.profile.person), session.book)
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


def names(page: KeysPage) -> list[str]:
    return [row.name.text() for row in page.known]


@pytest.mark.parametrize("name", ["Seaside", "Hills"])
def test_forgetting_is_undone_where_the_card_stood(
    page: KeysPage, session: Session, name: str
) -> None:
    before, doors = names(page), session.book.front_doors()
    page.known[before.index(name)].remove.click()
    assert name not in names(page)
    assert page.forgotten is not None
    assert page.forgotten.undo.hasFocus()
    page.forgotten.undo.click()
    assert names(page) == before
    assert session.book.front_doors() == doors
    assert page.forgotten is None
    assert QApplication.focusWidget() is page.known[before.index(name)].remove


def test_no_longer_relying_on_a_card_is_undone_in_its_row(page: KeysPage, session: Session) -> None:
    page.known[0].revoke.click()
    assert session.book.own_entries()[0].state == "revoked"
    assert page.known[0].undo.hasFocus()
    page.known[0].undo.click()
    assert session.book.own_entries()[0].state == "trusted"
    assert page.known[0].undo.isHidden()
    told = [entry.detail for entry in session.vault.trail() if entry.kind == "card"]
    assert told[-2:] == ["Seaside: not relied on any more", "Seaside: relied on again"]


def test_what_was_changed_since_is_not_undone(page: KeysPage, session: Session) -> None:
    page.known[0].remove.click()
    session.book.put_listing(listing_of({"name": "Moor", "phone": "01632 960500"}, ("pdf",)))
    assert page.forgotten is None
    session.book.undo()
    assert "Seaside" not in names(page)
