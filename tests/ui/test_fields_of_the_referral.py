"""Every field of the record has its place in the window, and nothing written there is lost."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cse_assess.assessment.record import (
    Action,
    Analysis,
    Child,
    Person,
    ReferralDetails,
    Sharing,
)
from cse_assess.assessment.surroundings import (
    Agency,
    Connection,
    Event,
    HouseholdMember,
    MissingEpisode,
)
from cse_assess_ui import theme
from cse_assess_ui.pages.analysis import AnalysisPage
from cse_assess_ui.pages.child import ChildPage
from cse_assess_ui.pages.profile import ProfilePage
from cse_assess_ui.pages.referral import ReferralPage
from cse_assess_ui.widgets.agencies import Agencies
from cse_assess_ui.widgets.choice import ChoiceField
from cse_assess_ui.widgets.column import ReadingColumn
from cse_assess_ui.widgets.fields import DateField
from cse_assess_ui.widgets.folded import Folded
from cse_assess_ui.widgets.in_steps import InSteps
from cse_assess_ui.widgets.rows import RowsField
from cse_assess_ui.widgets.tick import TickField

FULL = {
    "child": Child(name="Ben Imaginary", age=14, household=(HouseholdMember(name="Kim"),) * 2),
    "analysis": Analysis(
        actions=(Action(what="Ring the school"),) * 2, what_changed="He moved to his aunt."
    ),
    "referral": ReferralDetails(
        agencies=(Agency(service="School"),) * 2,
        missing=(MissingEpisode(gone="Friday"),) * 2,
        events=(Event(what="A move"),) * 2,
        connections=(Connection(what="Grey van", kind="vehicle"),) * 2,
    ),
}
ELSEWHERE = {
    "who_could_tell",  # part by part
    "sharing",  # each of its own fields
    "release",  # answer by answer
    "profession",
    "nation",
}
ROWS = {
    "household": HouseholdMember,
    "actions": Action,
    "agencies": Agency,
    "missing": MissingEpisode,
    "events": Event,
    "connections": Connection,
}
HELD_BY = {
    **{("child", name): ChildPage for name in Child.__struct_fields__},
    **{("analysis", name): AnalysisPage for name in Analysis.__struct_fields__},
    **{("referral", name): ReferralPage for name in ReferralDetails.__struct_fields__},
    **{("referral", f"sharing.{name}"): ReferralPage for name in Sharing.__struct_fields__},
    **{
        (record, f"{rows}.1.{part}"): page
        for record, page, lists in (
            ("child", ChildPage, ["household"]),
            ("analysis", AnalysisPage, ["actions"]),
            ("referral", ReferralPage, ["agencies", "missing", "events", "connections"]),
        )
        for rows in lists
        for part in ROWS[rows].__struct_fields__
    },
}


def shown(qtbot: QtBot, page: QWidget, width: int = 1280, height: int = 720) -> QWidget:
    qtbot.addWidget(page)
    page.resize(width, height)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    whole(qtbot, page)
    return page


def go_to(qtbot: QtBot, page: QWidget, path: str) -> None:
    """Go to a field; what is opened on the way is made a little at a time."""
    page.focus_field(path)
    whole(qtbot, page)


def whole(qtbot: QtBot, page: QWidget) -> None:
    """Wait until all of a page is made."""
    qtbot.waitUntil(lambda: not any(one.unfinished for one in page.findChildren(InSteps)))
    QApplication.processEvents()


@pytest.mark.parametrize(
    ("record", "path"), [place for place in HELD_BY if place[1] not in ELSEWHERE]
)
def test_every_field_can_be_reached_and_written(qtbot, make_case, record, path) -> None:
    case = make_case(**FULL)
    page = shown(qtbot, HELD_BY[record, path](case))
    go_to(qtbot, page, path)
    focus = QApplication.focusWidget()
    assert focus is not None and focus.isVisible()
    assert focus.accessibleName() or focus.text()
    before = _held(case, record, path)
    _edit(qtbot, _field_around(focus), focus)
    page.flush()
    after = _held(case, record, path)
    assert after != before, path
    case.undo()
    assert _held(case, record, path) == before


@pytest.mark.parametrize("name", [n for n in Person.__struct_fields__ if n not in ELSEWHERE])
def test_every_field_about_oneself_can_be_reached_and_written(qtbot, name) -> None:
    page = shown(qtbot, ProfilePage(Person(), []))
    go_to(qtbot, page, name)
    qtbot.keyClicks(QApplication.focusWidget(), "Written")
    assert getattr(page.person(), name) == "Written"


def test_what_is_closed_stays_as_it_was(qtbot) -> None:
    known = Person(name="Nina Hart", lead="Priya", organisation_code="RXX01")
    page = shown(qtbot, ProfilePage(known, []))
    assert page.person() == known
    go_to(qtbot, page, "lead")
    assert page.person() == known


def _held(case, record: str, path: str) -> object:
    held = getattr(case.assessment, record)
    for step in path.split("."):
        held = held[int(step)] if step.isdecimal() else getattr(held, step)
    return held


def _field_around(widget: QWidget) -> QWidget:
    while not hasattr(widget, "edited"):
        widget = widget.parentWidget()
    return widget


def _edit(qtbot: QtBot, field: QWidget, focus: QWidget) -> None:
    """Change a field as a user does, by the keyboard."""
    if isinstance(field, ChoiceField):
        other = next(i for i, button in enumerate(field.buttons) if not button.isChecked())
        qtbot.keyClick(focus, str(other + 1))
    elif isinstance(field, TickField | RowsField):
        qtbot.keyClick(focus, Qt.Key.Key_Return)
    else:
        focus.selectAll()
        number = "12" if "age" in field.label.text() else "Written"
        qtbot.keyClicks(focus, "4/3/2012" if isinstance(field, DateField) else number)


@pytest.mark.parametrize("page", [ChildPage, AnalysisPage, ReferralPage])
def test_what_is_seldom_asked_is_closed_and_not_even_made(qtbot, make_case, page) -> None:
    made = shown(qtbot, page(make_case(**FULL)))
    folds = made.findChildren(Folded)
    assert folds
    for fold in folds:
        assert not fold.is_open
        assert fold.content is None
        assert "closed" in fold.button.accessibleDescription()


def test_a_closed_card_says_how_much_is_filled_in(qtbot, make_case) -> None:
    case = make_case(child=Child(schooling="reduced"))
    page = shown(qtbot, ChildPage(case))
    school = _fold(page, "More about school")
    assert school.count.text() == "1 of 4"
    assert "1 of 4 filled in" in school.button.accessibleDescription()
    case.set_child(upn="A123456789012")
    assert school.count.text() == "2 of 4"
    case.undo()
    assert school.count.text() == "1 of 4"


def test_a_closed_list_says_how_much_is_written(qtbot, make_case) -> None:
    page = shown(qtbot, ReferralPage(make_case(**FULL)))
    assert _fold(page, "What came before").count.text() == "4 written"
    assert _fold(page, "People, vehicles").count.text() == "2 written"


def test_a_card_opens_and_closes_by_keyboard_and_tab_goes_in(qtbot, make_case) -> None:
    page = shown(qtbot, ChildPage(make_case()))
    school = _fold(page, "More about school")
    school.setFocus()
    qtbot.keyClick(school.button, Qt.Key.Key_Return)
    assert school.is_open
    assert not school.line.isVisible()
    qtbot.keyClick(school.button, Qt.Key.Key_Tab)
    assert page.fields["schooling"].buttons[0].hasFocus()
    school.setFocus()
    qtbot.keyClick(school.button, Qt.Key.Key_Space)
    assert not school.content.isVisible()


def test_words_in_hand_are_kept_when_the_card_is_closed(qtbot, make_case) -> None:
    case = make_case()
    page = shown(qtbot, ChildPage(case))
    go_to(qtbot, page, "upn")
    qtbot.keyClicks(QApplication.focusWidget(), "A1234")
    _fold(page, "More about school").button.click()
    assert case.assessment.child.upn == "A1234"


def test_the_field_that_is_jumped_to_is_in_view(qtbot, make_case) -> None:
    page = shown(qtbot, ReferralPage(make_case(**FULL)))
    for path in ("connections.1.police_only", "sharing.withheld", "missing.0.gone"):
        go_to(qtbot, page, path)
        focus = QApplication.focusWidget()
        qtbot.waitUntil(lambda: not focus.visibleRegion().isEmpty())  # noqa: B023


@pytest.mark.parametrize("page", [ChildPage, AnalysisPage, ReferralPage])
@pytest.mark.parametrize("path", ["nowhere", "nowhere.9.at_all", "household.99.name", ""])
def test_a_way_to_nowhere_ends_on_the_page(qtbot, make_case, page, path) -> None:
    made = shown(qtbot, page(make_case(**FULL)))
    go_to(qtbot, made, path)
    assert made.isAncestorOf(QApplication.focusWidget())


def test_an_answer_taken_back_is_as_if_it_was_never_given(qtbot, make_case) -> None:
    case = make_case(referral=ReferralDetails(kind="new", sharing=Sharing(child_agrees="no")))
    page = shown(qtbot, ReferralPage(case))
    page.fields["kind"].buttons[0].click()
    page.sharing.fields["child_agrees"].buttons[1].click()
    assert case.assessment.referral == ReferralDetails()
    shown_now = page.sharing.fields["child_agrees"].value()
    assert shown_now == "not-known"
    assert page.fields["kind"].value() is None


def test_not_to_have_asked_is_an_answer(qtbot, make_case) -> None:
    case = make_case()
    page = shown(qtbot, ReferralPage(case))
    for name in ("child_agrees", "parent_agrees"):
        field = page.sharing.fields[name]
        next(button for button in field.buttons if button.text() == "Not asked").click()
    sharing = case.assessment.referral.sharing
    assert (sharing.child_agrees, sharing.parent_agrees) == ("not-asked", "not-asked")


def test_what_is_for_the_police_only_says_so_and_why(qtbot, make_case) -> None:
    case = make_case(**FULL)
    page = shown(qtbot, ReferralPage(case))
    go_to(qtbot, page, "connections.0.police_only")
    box = QApplication.focusWidget()
    assert "record" in box.accessibleDescription()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert case.assessment.referral.connections[0].police_only
    assert not case.assessment.referral.connections[1].police_only
    card = page.fields["connections"].cards[0]
    card.button.click()
    assert card.line.text() == "Vehicle: Grey van. For the police only."


def test_siblings_are_told_apart(qtbot, make_case) -> None:
    case = make_case(child=Child(name="Ben"))
    page = shown(qtbot, ChildPage(case))
    household = page.fields["household"]
    for name, bearing in (("Jay", 0), ("Kim", 2)):
        household.add.click()
        card = household.cards[-1]
        assert card.fields["name"].editor.hasFocus()
        qtbot.keyClicks(card.fields["name"].editor, name)
        card.fields["bearing"].buttons[bearing].click()
    page.flush()
    jay, kim = case.assessment.child.household
    assert jay == HouseholdMember(name="Jay", bearing="may-be-at-risk")
    assert kim == HouseholdMember(name="Kim", bearing="protects")
    for card in household.cards:
        card.button.click()
    assert household.cards[0].line.text() == "Jay. May be at risk."
    assert household.cards[1].fields["name"].editor.accessibleName() == "Person 2. Name"


def test_a_removed_row_comes_back_and_the_others_stay_open(qtbot, make_case) -> None:
    rows = tuple(Agency(service=name) for name in ("School", "GP", "Youth club"))
    case = make_case(referral=ReferralDetails(agencies=rows))
    page = shown(qtbot, ReferralPage(case))
    go_to(qtbot, page, "agencies.1.who")
    field = page.fields["agencies"]
    field.cards[0].open()
    qtbot.keyClicks(field.cards[1].fields["who"].editor, "Dr Example")
    field.cards[0].remove.click()  # with words in hand in another row
    assert case.assessment.referral.agencies == (Agency(service="GP", who="Dr Example"), rows[2])
    assert field.cards[0].button.hasFocus()
    assert field.told.text() == "Service 1: removed. Undo with Ctrl+Z."
    assert [card.is_open for card in field.cards] == [True, False]
    assert field.cards[0].fields["who"].editor.accessibleName() == "Service 1. Who there?"
    case.undo()
    assert [row.service for row in case.assessment.referral.agencies] == [
        "School",
        "GP",
        "Youth club",
    ]
    assert [card.is_open for card in field.cards] == [False, True, False]
    assert field.told.text() == ""


def test_words_in_a_row_that_goes_reach_no_other_row(qtbot, make_case) -> None:
    case = make_case()
    page = shown(qtbot, ReferralPage(case))
    case.set_referral(agencies=(Agency(service="School"), Agency(service="GP")))
    go_to(qtbot, page, "agencies.0.who")
    qtbot.keyClicks(QApplication.focusWidget(), "in hand")
    case.set_referral(agencies=(Agency(service="GP"),))
    page.flush()
    assert case.assessment.referral.agencies == (Agency(service="GP"),)
    assert page.isAncestorOf(QApplication.focusWidget())


def test_a_full_list_takes_no_more_and_says_so(qtbot, make_case) -> None:
    case = make_case(analysis=Analysis(actions=(Action(what="Ring"),) * 99))
    page = shown(qtbot, AnalysisPage(case))
    page.to_do.add.click()
    assert len(case.assessment.analysis.actions) == 100
    assert not page.to_do.add.isEnabled()
    assert page.to_do.told.text() == "This list is full: it holds 100."
    page.to_do.cards[0].remove.click()
    assert page.to_do.add.isEnabled()


def test_a_long_row_is_told_in_short(qtbot, make_case) -> None:
    case = make_case(referral=ReferralDetails(events=(Event(what="word " * 4000),)))
    page = shown(qtbot, ReferralPage(case))
    go_to(qtbot, page, "events")
    assert len(page.fields["events"].cards[0].line.text()) <= 200


lists = st.lists(st.sampled_from(["", "School", "GP", "Club"]), max_size=6)


@given(st.lists(lists, min_size=1, max_size=5))
def test_the_cards_are_the_rows_whatever_came_and_went(qapp, histories: list[list[str]]) -> None:
    field = RowsField(Agencies("Ben"))
    for number, services in enumerate(histories):
        rows = tuple(Agency(service=service) for service in services)
        field.set_value(rows)
        if field.cards and number % 2:
            field.cards[0].open()
        assert field.value() == rows
        assert [card.fields["service"].value() for card in field.cards] == services
        names = [f"Service {number}" for number in range(1, len(services) + 1)]
        assert [card.button.text() for card in field.cards] == names
    field.deleteLater()


def test_a_box_is_ticked_by_mouse_and_keys_and_its_words_wrap(qtbot) -> None:
    field = TickField("For the police only: leave it out", "Why.")
    shown(qtbot, field, 600, 120)
    heard: list[bool] = []
    field.edited.connect(heard.append)
    field.setFocus()
    qtbot.keyClick(field.box, Qt.Key.Key_Space)
    qtbot.keyClick(field.box, Qt.Key.Key_Return)
    qtbot.mouseClick(field.box, Qt.MouseButton.LeftButton, pos=field.box.rect().center())
    assert heard == [True, False, True]
    field.set_value(False)
    assert heard == [True, False, True]
    assert field.value() is False
    assert field.box.heightForWidth(120) > field.box.heightForWidth(900)


@pytest.fixture
def large(qapp: QApplication) -> Iterator[None]:
    theme.apply(qapp, theme.Scheme.LIGHT, 2.0)
    yield
    theme.apply(qapp, theme.Scheme.LIGHT)


@pytest.mark.parametrize("page", [ChildPage, AnalysisPage, ReferralPage])
def test_nothing_is_cut_off_at_twice_the_size(qtbot, make_case, large, page) -> None:
    made = shown(qtbot, page(make_case(**FULL)))
    for _ in range(2):  # cards, and the rows in them
        for fold in made.findChildren(Folded):
            fold.open()
    made.focus_first()
    column = made.findChild(ReadingColumn)
    assert column.content.minimumSizeHint().width() <= column.viewport().width()
    assert column.content.width() <= column.viewport().width()


@pytest.mark.parametrize("kind", sorted(ROWS))
def test_every_part_of_a_row_has_help_or_plain_answers(qtbot, make_case, kind) -> None:
    case = make_case(**FULL)
    pages = {"household": ChildPage, "actions": AnalysisPage}
    page = shown(qtbot, pages.get(kind, ReferralPage)(case))
    go_to(qtbot, page, f"{kind}.0")
    for name, field in page.fields[kind].cards[0].fields.items():
        if isinstance(field, ChoiceField | TickField):
            continue
        assert field.editor.accessibleName(), name
        assert field.editor.accessibleDescription() or name in ("service",), name


@pytest.mark.parametrize("page", [ChildPage, AnalysisPage, ReferralPage])
def test_tab_goes_down_the_page_whatever_was_opened_when(qtbot, make_case, page) -> None:
    made = shown(qtbot, page(make_case(**FULL)))
    for _ in range(2):
        for fold in reversed(made.findChildren(Folded)):
            fold.open()
    made.findChildren(RowsField)[0].add.click()
    last = made.way_on.next
    last.setFocus()
    qtbot.keyClick(last, Qt.Key.Key_Tab)  # round to the beginning
    content = made.findChild(ReadingColumn).content
    heights, seen = [], []
    for _ in range(600):
        focus = QApplication.focusWidget()
        if focus in seen or not content.isAncestorOf(focus):
            break
        seen.append(focus)
        heights.append(focus.mapTo(content, QPoint(0, 0)).y())
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    assert seen[-1] is last
    assert made.findChildren(RowsField)[0].cards[-1].remove in seen
    same_row = 12  # buttons beside each other need not be of one height
    assert all(after > before - same_row for before, after in pairwise(heights))


def _fold(page: QWidget, title: str) -> Folded:
    return next(f for f in page.findChildren(Folded) if f.button.text().startswith(title))
