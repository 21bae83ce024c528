"""Setting up a front door: nothing is asked twice, and its files say whose they are."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cse_assess.assessment.record import Person
from cse_assess_ui.pages.door_set_up import DoorSetUpPage
from cse_assess_ui.widgets.own_card import file_stem
from cse_assess_ui.widgets.text import Label


@pytest.fixture
def page(qtbot: QtBot) -> DoorSetUpPage:
    page = DoorSetUpPage()
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


def test_a_number_that_was_given_before_is_filled_in(page: DoorSetUpPage) -> None:
    page.suggest(Person(name="Dee", phone="01632 960200", email="duty@example.org"))
    assert page.fields["phone"].value() == "01632 960200"
    assert page.fields["email"].value() == "duty@example.org"


@pytest.mark.parametrize("missing", ["name", "phone"])
def test_the_keyboard_goes_to_what_is_missing(
    qtbot: QtBot, page: DoorSetUpPage, missing: str
) -> None:
    for name in {"name", "phone"} - {missing}:
        page.fields[name].set_value("01632 960200")
    with qtbot.assertNotEmitted(page.made):
        qtbot.mouseClick(page.begin, Qt.MouseButton.LeftButton)
    assert page.fields[missing].editor.hasFocus()
    assert page.notice.isVisible()


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("Seaside front door", "seaside-front-door"),
        ("  Ynys Môn: Teulu Môn ", "ynys-môn-teulu-môn"),
        ("../../etc", "etc"),
        ("…", "card"),
        ("a" * 300, "a" * 60),
    ],
)
def test_a_cards_file_says_whose_it_is_and_is_a_plain_name(name: str, stem: str) -> None:
    assert file_stem(name) == stem


def test_a_number_that_is_too_short_is_asked_about_and_kept(page: DoorSetUpPage) -> None:
    phone = page.fields["phone"]
    phone.set_value("0163")
    told = " ".join(label.text() for label in phone.findChildren(Label))
    assert "Is this the whole number?" in told
    assert phone.value() == "0163"
