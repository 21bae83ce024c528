"""The first page as it is used: empty, a few, hundreds, while it looks, and when it cannot."""

import pytest
from listed import NOW, draft, one_of_each
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cse_assess.errors import Refusal
from cse_assess.vault.sittings import CutOff
from cse_assess_ui.pages.home import HomePage
from cse_assess_ui.widgets.case_section import AT_ONCE

HUNDREDS = [draft(str(n), words=f"bi someone {n:04}", initials=f"B{n}") for n in range(400)]


@pytest.fixture
def home(qtbot: QtBot, dressed):
    def show(rows=()) -> HomePage:
        page = HomePage(rows)
        qtbot.addWidget(page)
        page.resize(1280, 720)
        page.show()
        qtbot.waitUntil(lambda: not page.overview.unfinished and not page.found.unfinished)
        return page

    return show


class Cases:
    """The list of cases as far as this page knows it."""

    def __init__(self, rows, *, few: bool = False) -> None:
        self._rows, self._few = rows, few
        self.refuses = False

    def is_short(self) -> bool:
        return self._few

    def rows(self):
        if self.refuses:
            raise Refusal("The cases cannot be read. Nothing is lost.")
        return self._rows


def test_with_nothing_yet_it_teaches_and_offers_two_things(home) -> None:
    page = home()
    assert page.empty.isVisible()
    assert page.empty.text().count("\n\n") == 2
    assert page.practice_button.text() == "Try a practice case"
    for hidden in (page.search, page.states, page.overview, page.looking, page.answer_button):
        assert not hidden.isVisible()


def test_each_part_says_why_it_is_there(home) -> None:
    page = home(one_of_each())
    shown = [part for part in page.overview.sections.values() if part.isVisible()]
    assert len(shown) == 11
    assert all(part.why.text() and part.why.isVisible() for part in shown)
    titles = [part.title.text() for part in shown]
    assert titles[:2] == ["Act now", "No answer from the front door"]
    assert any(title.startswith("Outbox: made") for title in titles)
    assert any(title.startswith("Inbox") for title in titles)
    assert page.practice_button.text() == "Practise"


def test_a_row_says_who_how_worrying_what_was_done_and_what_is_next_and_no_more(home) -> None:
    page = home([draft(words="bi ben imaginary ss1 2ab"), *one_of_each()])
    for button in page.buttons():
        words = " ".join([button.accessibleName(), *map(str, button.words)])
        assert "imaginary" not in words.casefold()
        assert "ss1" not in words.casefold()
        assert "BI, 14" in words


def test_a_row_opens_its_case(qtbot, home) -> None:
    page = home(one_of_each())
    with qtbot.waitSignal(page.case_requested) as opened:
        qtbot.keyClick(page.buttons()[0], Qt.Key.Key_Return)
    assert opened.args == ["in-danger"]


@pytest.mark.parametrize("part", ["overdue", "not-sent", "waiting", "answers"])
def test_a_referral_on_its_way_opens_where_it_is_followed_up(qtbot, home, part: str) -> None:
    page = home(one_of_each())
    with qtbot.waitSignal(page.progress_requested) as opened:
        qtbot.keyClick(page.overview.sections[part].buttons[0], Qt.Key.Key_Return)
    assert opened.args == [page.overview.sections[part].buttons[0].row.id]


def test_states_narrow_the_list_and_say_how_many(qtbot, home) -> None:
    page = home(one_of_each())
    texts = [button.text() for button in page.states.buttons if button.isVisible()]
    assert texts == [
        "All 12",
        "Drafts 5",
        "Waiting 3",
        "Answered 3",
        "Look again 1",
        "Practice 1",
    ]
    page.states.buttons[0].setFocus()
    qtbot.keyClick(page.states.buttons[0], Qt.Key.Key_3)
    assert {button.row.id for button in page.buttons()} == {"waiting", "made", "silent"}
    assert page.found.title.text() == "3 found"
    assert not page.overview.isVisible()
    page.states.buttons[2].click()  # taken back
    assert page.states.buttons[0].isChecked()
    assert page.overview.isVisible()


def test_a_search_that_finds_nothing_says_so(qtbot, home) -> None:
    page = home(one_of_each())
    qtbot.keyClicks(page.search.editor, "nobody")
    assert page.nothing_found.isVisible()
    assert page.buttons() == []
    page.search.editor.clear()
    assert page.overview.isVisible()


def test_hundreds_are_shown_in_pieces(qtbot, dressed) -> None:
    page = HomePage(HUNDREDS)
    qtbot.addWidget(page)
    drafts = page.overview.sections["drafts"]
    assert drafts.shown == AT_ONCE
    page.show()
    assert drafts.more.text() == "Show more (392 left)"
    drafts.more.click()
    assert drafts.shown == 2 * AT_ONCE
    assert page.focusWidget() is drafts.buttons[AT_ONCE]
    qtbot.waitUntil(lambda: not page.overview.unfinished)
    assert len(drafts.buttons) == AT_ONCE + 40


def test_a_key_puts_no_more_rows_on_the_screen_than_can_be_seen(qtbot, home) -> None:
    page = home(HUNDREDS)
    made = page.found.findChildren(type(page.buttons()[0]))
    assert made == []
    for letter in "someone":
        before = page.found.shown
        page.search.editor.insert(letter)
        assert page.found.shown - before <= AT_ONCE
    qtbot.waitUntil(lambda: not page.found.unfinished)
    pool = len(page.found.findChildren(type(page.overview.buttons()[0])))
    assert pool == 40
    page.search.editor.insert(" 0001")
    assert [button.row.id for button in page.buttons()] == ["1"]
    page.search.editor.backspace()
    qtbot.waitUntil(lambda: not page.found.unfinished)
    rows = page.found.findChildren(type(page.overview.buttons()[0]))
    assert len(rows) == pool  # shown again, not made anew


def test_while_it_looks_it_says_so(qtbot, home, worker) -> None:
    page = home()
    page.load(Cases(HUNDREDS), worker)
    assert page.looking.isVisible()
    assert not page.empty.isVisible()
    assert page.new_button.isEnabled()  # nobody has to wait to begin
    qtbot.waitUntil(lambda: not page.looking.isVisible())
    assert page.buttons()


def test_few_cases_are_there_at_once(home, worker) -> None:
    page = home()
    page.load(Cases([draft()], few=True), worker)
    assert len(page.buttons()) == 1
    assert not page.looking.isVisible()


@pytest.mark.parametrize("few", [True, False])
def test_what_cannot_be_read_can_be_tried_again(qtbot, home, worker, few) -> None:
    page, cases = home(), Cases([draft()], few=few)
    cases.refuses = True
    page.load(cases, worker)
    qtbot.waitUntil(page.notice.isVisible)
    assert "Nothing is lost" in page.notice.text()
    assert not page.empty.isVisible()
    cases.refuses = False
    page.again_button.click()
    qtbot.waitUntil(lambda: bool(page.buttons()))
    assert not page.notice.isVisible()
    assert not page.again_button.isVisible()


def test_leaving_while_it_looks_does_no_harm(qtbot, worker) -> None:
    page = HomePage()
    page.load(Cases(HUNDREDS), worker)
    page.deleteLater()
    worker.wait()
    qtbot.wait(1)
    assert not worker.busy


def test_where_it_was_cut_off_is_told_once_the_cases_are_there(qtbot, home, worker) -> None:
    page = home()
    page.load(Cases([draft("a", initials="BI")]), worker)
    page.show_cut_off(CutOff("Nina", "a", "answers.S04", NOW), "Going missing")
    qtbot.waitUntil(page.cut_off.isVisible)
    assert "working on BI" in page.cut_off.told.text()
    with qtbot.waitSignal(page.resume_requested) as signal:
        page.cut_off.go_on.click()
    assert signal.args[0].case_id == "a"


def test_no_row_is_ever_squeezed_while_others_are_added(qtbot, home) -> None:
    page = home()
    for rows in (one_of_each(), [*one_of_each(), *HUNDREDS]):
        page.show_rows(rows)
        while True:
            buttons = page.buttons()
            assert all(one.height() >= one.heightForWidth(one.width()) for one in buttons)
            if not page.overview.unfinished:
                break
            QApplication.processEvents()
    page.search.editor.setText("someone")
    assert all(one.height() >= one.heightForWidth(one.width()) for one in page.buttons())
