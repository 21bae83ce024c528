"""Which of a front door's numbers is rung: at two in the morning nobody is at a desk."""

import datetime as dt

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from cse_assess.package.front_door import of_card
from cse_assess.package.keyring import Keyring
from cse_assess_ui.models.address_book import Offer
from cse_assess_ui.models.phones import Phones, other_told, phones
from cse_assess_ui.models.session import Session
from cse_assess_ui.widgets.front_door import FrontDoorChoice

OFFICE, NIGHT = "01632 960200", "01632 960299"


@pytest.mark.parametrize(
    ("when", "closed"),
    [
        ("2026-11-30T09:00", False),  # a Monday
        ("2026-11-30T17:59", False),
        ("2026-11-30T18:00", True),
        ("2026-12-01T02:00", True),
        ("2026-12-01T08:00", False),
        ("2026-12-05T11:00", True),  # a Saturday
    ],
)
def test_the_number_that_is_answered_now_comes_first(when: str, closed: bool) -> None:
    found = phones(OFFICE, NIGHT, dt.datetime.fromisoformat(when))
    assert found == (Phones(NIGHT, OFFICE, True) if closed else Phones(OFFICE, NIGHT))


def test_the_only_number_is_rung_at_any_time() -> None:
    assert phones(OFFICE, "", dt.datetime.fromisoformat("2026-12-01T02:00")) == Phones(OFFICE)


def test_the_other_number_says_when_it_is_answered() -> None:
    monday = dt.datetime.fromisoformat("2026-11-30T09:00")
    told = [
        other_told(phones(OFFICE, NIGHT, monday)),
        other_told(phones(OFFICE, NIGHT, monday.replace(hour=2))),
        other_told(phones(OFFICE, "", monday)),
    ]
    assert told == [f"At night and at weekends: {NIGHT}", f"In office hours: {OFFICE}", ""]


def test_both_numbers_stand_on_the_page_whatever_the_time(qtbot: QtBot, session: Session) -> None:
    hub = Keyring.generate(
        "front-door",
        "Seaside",
        area="Seaside",
        phone=OFFICE,
        phone_out_of_hours=NIGHT,
        today=dt.datetime.now().astimezone().date(),
    )
    session.book.take(Offer(of_card(hub.card), "new", None))
    choice = FrontDoorChoice(session)
    qtbot.addWidget(choice)
    told = "\n".join(label.text() for label in choice.details.findChildren(QLabel))
    assert OFFICE in told
    assert NIGHT in told
    assert choice.details.phone.text() == f"Ring {phones(OFFICE, NIGHT).ring}"
