"""Lists of a hundred and more rows: shown, added to and shortened without holding the window up."""

from collections.abc import Callable

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from stalls import StallWatch, watched

from cse_assess.assessment import record
from cse_assess_ui.models.case import CaseModel
from cse_assess_ui.pages.child import ChildPage
from cse_assess_ui.widgets.household import Household
from cse_assess_ui.widgets.rows import RowsField

MANY = 150
HOUSEHOLD = tuple(record.HouseholdMember(name=f"Somebody {n}") for n in range(MANY))
MakeCase = Callable[..., CaseModel]


def shown(qtbot: QtBot, case: CaseModel) -> ChildPage:
    page = ChildPage(case)
    qtbot.addWidget(page)
    page.resize(1280, 720)
    page.show()
    page.activateWindow()
    return page


def household(page: ChildPage) -> RowsField:
    return page.fields["household"]


def complete(page: ChildPage) -> bool:
    return not page.steps.unfinished and not household(page).unfinished


def test_no_turn_is_long_with_many_rows(
    qtbot: QtBot, dressed: QApplication, make_case: MakeCase
) -> None:
    child = record.Child(name="Ada Imaginary", age=14, household=HOUSEHOLD)

    def flow(watch: StallWatch) -> None:
        case = make_case(child=child)
        made: list[ChildPage] = []
        watch.do(
            "show the page",
            lambda: made.append(shown(qtbot, case)),
            until=lambda: not made[0].steps.unfinished,
        )
        page = made[0]
        field = household(page)
        watch.do("and the rest of the rows", lambda: None, until=lambda: complete(page))
        assert len(field.cards) == MANY
        watch.do("add a row", field.add.click)
        assert field.cards[-1].isAncestorOf(QApplication.focusWidget())
        watch.do("type", lambda: QTest.keyClicks(QApplication.focusWidget(), "Jay"))
        watch.do("remove the first row", field.cards[0].remove.click)
        watch.do("undo", case.undo)
        watch.do("open a row", field.cards[100].button.click)

    watch = watched(flow)
    assert watch.stalls() == [], watch.longest


def test_a_row_that_is_not_made_yet_is_gone_to_when_it_is(
    qtbot: QtBot, dressed: QApplication, make_case: MakeCase
) -> None:
    child = record.Child(name="Ada Imaginary", age=14, household=HOUSEHOLD)
    page = shown(qtbot, make_case(child=child))
    page.focus_field(f"household.{MANY - 1}.name")
    qtbot.waitUntil(lambda: complete(page), timeout=20_000)
    last = household(page).cards[-1]
    assert last.is_open
    qtbot.waitUntil(lambda: last.isAncestorOf(QApplication.focusWidget()), timeout=20_000)


def test_what_is_changed_while_rows_are_made_is_what_is_shown(
    qtbot: QtBot, dressed: QApplication
) -> None:
    field = RowsField(Household("Ada"))
    qtbot.addWidget(field)
    field.show()
    for rows in (HOUSEHOLD, HOUSEHOLD[1:], HOUSEHOLD[:3], HOUSEHOLD[2:90], (), HOUSEHOLD[5:9]):
        field.set_value(rows)
        QApplication.processEvents()
    for rows in (HOUSEHOLD, HOUSEHOLD[40:]):
        field.set_value(rows)
    assert [card.line.text() for card in field.cards] == [f"{row.name}." for row in rows]
    names = [f"Person {n}" for n in range(1, len(rows) + 1)]
    assert [card.button.text() for card in field.cards] == names
