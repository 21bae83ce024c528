"""What has the keyboard and is hidden hands it on: to a neighbour, and past nothing else."""

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from cse_assess.assessment import record
from cse_assess.package.front_door import of_card
from cse_assess.package.keyring import Keyring
from cse_assess_ui.models.address_book import Offer
from cse_assess_ui.models.case import CaseModel
from cse_assess_ui.models.session import Session
from cse_assess_ui.pages.assessment import AssessmentPage
from cse_assess_ui.pages.care import CarePage
from cse_assess_ui.pages.hand_over import HandOverPage
from cse_assess_ui.pages.history import HistoryPage
from cse_assess_ui.pages.keys import KeysPage
from cse_assess_ui.widgets.attached import Attached
from cse_assess_ui.widgets.beside import Beside
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.fields import LineField
from cse_assess_ui.widgets.front_door import FrontDoorChoice
from cse_assess_ui.widgets.help_pane import HelpPane
from cse_assess_ui.widgets.household import Household
from cse_assess_ui.widgets.practice_guide import PracticeGuide
from cse_assess_ui.widgets.rows import RowsField

MakeCase = Callable[..., CaseModel]


class Hops:
    """Where the keyboard went."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self.seen: list[QWidget] = []
        app.focusChanged.connect(self._hear)

    def after(self, press: Button) -> list[QWidget]:
        """Press a button that has the keyboard, and tell where it went from there."""
        press.setFocus()
        assert self._app.focusWidget() is press
        self.seen.clear()
        press.click()
        self._app.processEvents()
        return self.seen

    def _hear(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None:
            self.seen.append(new)

    def close(self) -> None:
        self._app.focusChanged.disconnect(self._hear)


@pytest.fixture
def hops(dressed: QApplication) -> Iterator[Hops]:
    hops = Hops(dressed)
    yield hops
    hops.close()


@pytest.fixture
def show(qtbot: QtBot) -> Callable[[QWidget], None]:
    def show(page: QWidget, width: int = 1600) -> None:
        qtbot.addWidget(page)
        page.resize(width, 900)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        qtbot.waitUntil(lambda: not getattr(page, "unfinished", False), timeout=20_000)

    return show


def test_a_row_that_goes_leaves_the_keyboard_to_the_next(show, hops: Hops) -> None:
    field = RowsField(Household("Ada"))
    field.set_value(tuple(record.HouseholdMember(name=name) for name in ("Ann", "Bo", "Cy")))
    show(field)
    first, second, third = field.cards
    for gone, heir in ((first, second.button), (third, second.button), (second, field.add)):
        gone.open()
        assert hops.after(gone.remove) == [heir]


def test_help_that_is_hidden_can_be_brought_back_at_once(
    show, hops: Hops, make_case: MakeCase
) -> None:
    page = AssessmentPage(make_case(child=record.Child(age=14)))
    show(page)
    assert hops.after(page.help.hide_button) == [page.show_help]
    assert hops.after(page.show_help) == [page.help.hide_button]


def test_what_stands_beside_goes_without_a_word(show, hops: Hops) -> None:
    aside = HelpPane()
    page = Beside(LineField("What?"), aside, "Show the help", shown=True)
    show(page, 3000)
    assert hops.after(aside.hide_button) == [page.bring]


def test_tips_that_are_hidden_leave_the_keyboard_to_the_page(show, hops: Hops) -> None:
    place = QWidget()
    column = QVBoxLayout(place)
    guide, below = PracticeGuide(), Button("On")
    column.addWidget(guide)
    column.addWidget(below)
    guide.show_step("child")
    show(place)
    assert hops.after(guide.close_button) == [below]


def test_a_file_that_is_taken_out(show, hops: Hops, tmp_path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("words")
    attached = Attached()
    show(attached)
    attached.attach(path)
    QApplication.processEvents()
    assert hops.after(attached.removers[0]) == [attached.add]


def test_forms_that_are_left(show, hops: Hops, session: Session) -> None:
    page = CarePage(session.caretaker)
    show(page)
    page.people.add.click()
    assert hops.after(page.people.form.leave) == [page.people.add]
    picker = FrontDoorChoice(session)
    show(picker)
    picker.by_hand.click()
    assert hops.after(picker.form.leave) == [picker.by_hand]


def test_a_question_about_a_card(show, hops: Hops, session: Session, tmp_path: Path) -> None:
    today = dt.datetime.now().astimezone().date()
    path = tmp_path / "card.json"

    def with_other_keys() -> Path:
        path.write_bytes(Keyring.generate("front-door", "Seaside", today=today).card.to_json())
        return path

    page = KeysPage(session.keys.agency(session.profile.person), session.book)
    show(page)
    page.offer.offer(with_other_keys())
    for answer in (page.offer.leave, page.offer.accept):
        page.offer.offer(with_other_keys())
        assert hops.after(answer) == [page.add]
    picker = FrontDoorChoice(session)
    show(picker)
    picker.offer.offer(with_other_keys())
    assert hops.after(picker.offer.leave) == [picker.add]
    picker.offer.offer(with_other_keys())
    (chosen,) = hops.after(picker.offer.accept)
    assert picker.choice is not None
    assert picker.choice.isAncestorOf(chosen)


def test_what_cannot_wait_goes_on_to_sealing(
    show, hops: Hops, session: Session, make_case: MakeCase
) -> None:
    today = dt.datetime.now().astimezone().date()
    hub = Keyring.generate("front-door", "Seaside", phone="1", today=today, accepts=["sealed"])
    page = HandOverPage(make_case(child=record.Child(age=14)), session)
    show(page)
    assert hops.after(page.gaps.urgent) == [page.front_door.add]
    session.book.take(Offer(of_card(hub.card), "new", None))
    page = HandOverPage(make_case(child=record.Child(age=14)), session)
    show(page)
    assert hops.after(page.gaps.urgent) == [page.seal]


def test_a_case_that_is_not_destroyed(show, hops: Hops, session: Session, qtbot: QtBot) -> None:
    page = HistoryPage(session.cases.begin(), session)
    show(page)
    qtbot.waitUntil(lambda: not session.worker.busy)
    assert hops.after(page.destroy_button) == [page.leave]
    assert hops.after(page.leave) == [page.destroy_button]
