from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cse_assess.assessment.answers import ONCE
from cse_assess.assessment.record import Child, Note, Person
from cse_assess.instrument.definition import Form
from cse_assess_ui.models.case import CaseModel
from cse_assess_ui.models.panes import KeptPanes
from cse_assess_ui.pages.assessment import AssessmentPage
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.item_card import ItemCard
from cse_assess_ui.widgets.text import Label

MakeCase = Callable[..., CaseModel]
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def show(qtbot: QtBot, dressed: QApplication) -> Callable[[CaseModel], AssessmentPage]:
    def show(case: CaseModel) -> AssessmentPage:
        page = AssessmentPage(case)
        qtbot.addWidget(page)
        page.resize(1280, 720)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        return page

    return show


Show = Callable[[CaseModel], AssessmentPage]


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def card_with_focus() -> ItemCard:
    widget: QWidget | None = focused()
    while widget is not None and not isinstance(widget, ItemCard):
        widget = widget.parentWidget()
    assert widget is not None
    return widget


def card(page: AssessmentPage, code: str) -> ItemCard:
    page.show_item(code)
    assert page.view is not None
    while page.view.unfinished:
        QApplication.processEvents()
    QApplication.processEvents()  # Qt shows a new card, and lets Tab stop at it, a moment later
    return page.view.card(code)


def in_order(form: Form) -> list[str]:
    return [i.code for section in form.sections for i in form.items if i.section == section.id]


def test_every_question_is_reached_and_answered_with_keys_alone(
    form: Form, make_case: MakeCase, show: Show, qtbot: QtBot
) -> None:
    case = make_case()
    page = show(case)
    page.focus_first()
    seen = []
    for _ in form.items:
        code = card_with_focus().item.code
        seen.append(code)
        last = len(form.scale_of(form.item(code)).options)
        qtbot.keyClick(focused(), str(last))
        qtbot.keyClick(focused(), Qt.Key.Key_N)
    assert seen == in_order(form)
    assert len(case.assessment.answers) == 65
    qtbot.keyClick(focused(), Qt.Key.Key_B)
    assert card_with_focus().item.code == in_order(form)[-2]


def test_every_question_is_answered_with_the_mouse_alone(
    form: Form, make_case: MakeCase, show: Show, qtbot: QtBot
) -> None:
    case = make_case()
    page = show(case)
    while True:
        assert page.view is not None
        view = page.view
        qtbot.waitUntil(lambda view=view: not view.unfinished)
        for shown in view.cards:
            for row in shown.answers.values():
                qtbot.mouseClick(row.buttons[0], LEFT)
        if page.sections.currentRow() + 1 == len(form.sections):
            break
        qtbot.mouseClick(view.next, LEFT)
    assert len(case.assessment.answers) == 65
    assert page.sections.count_of("M") == "✓ 8 of 8"
    with qtbot.waitSignal(page.next_requested):
        qtbot.mouseClick(view.next, LEFT)


def test_every_window_of_a_question_is_reached_by_tab(
    make_case: MakeCase, show: Show, qtbot: QtBot
) -> None:
    case = make_case()
    rows = list(card(show(case), "S01").answers.values())
    for row in rows:
        for _ in range(30):
            if row.isAncestorOf(focused()):
                break
            qtbot.keyClick(focused(), Qt.Key.Key_Tab)
        qtbot.keyClick(focused(), "2")
        QApplication.processEvents()
    assert case.assessment.answers["S01"] == dict.fromkeys(
        ("recent", "earlier", "older"), "suspected"
    )


def test_tab_reads_on_through_evidence_that_was_asked_for_later(
    make_case: MakeCase, show: Show, qtbot: QtBot
) -> None:
    page = show(make_case())
    first = card(page, "D01")
    qtbot.keyClick(focused(), "1")
    assert first.evidence is not None
    qtbot.keyClick(focused(), Qt.Key.Key_Tab)
    assert focused() is first.evidence.period.editor
    for _ in range(5):
        qtbot.keyClick(focused(), Qt.Key.Key_Tab)
    assert card_with_focus().item.code == "D02"


def test_an_answer_changes_the_level_while_one_looks(
    make_case: MakeCase, show: Show, qtbot: QtBot
) -> None:
    page = show(make_case(child=Child(age=14)))
    assert page.picture.level.word.text() == "Level not established"
    qtbot.mouseClick(card(page, "S01").answers["recent"].buttons[0], LEFT)
    assert page.picture.level.word.text() == "Substantial concern"
    assert page.picture.unknown.text() == "48 of 49 things not known"
    qtbot.mouseClick(card(page, "S09").answers["recent"].buttons[1], LEFT)
    assert page.picture.level.word.text() == "Serious concern"
    assert page.picture.suspected.text() == "5 points only suspected"
    assert page.picture.number.text() == "10 points"


def test_the_age_that_is_missing_can_be_given_where_it_is_missed(
    make_case: MakeCase, show: Show, qtbot: QtBot
) -> None:
    case = make_case()
    page = show(case)
    needed = page.picture.needed
    assert needed.isVisible()
    assert not page.picture.level.isVisible()
    needed.age.setFocus()
    qtbot.keyClicks(needed.age.editor, "14")
    page.flush()
    assert case.assessment.child.age == 14
    assert page.picture.level.isVisible()
    assert page.picture.level_button.hasFocus()  # not at the other end of the window


def test_one_digit_of_an_age_waits_for_the_second_or_for_enter(
    make_case: MakeCase, show: Show, qtbot: QtBot
) -> None:
    case = make_case()
    needed = show(case).picture.needed
    needed.age.setFocus()
    qtbot.keyClicks(needed.age.editor, "1")
    needed.age.flush()  # as after a rest
    assert case.assessment.child.age is None
    assert needed.age.editor.hasFocus()
    qtbot.keyClicks(needed.age.editor, "4")
    needed.age.flush()
    assert case.assessment.child.age == 14


def test_one_digit_is_an_age_after_enter(make_case: MakeCase, show: Show, qtbot: QtBot) -> None:
    case = make_case()
    page = show(case)
    page.picture.needed.age.setFocus()
    qtbot.keyClicks(page.picture.needed.age.editor, "9")
    qtbot.keyClick(page.picture.needed.age.editor, Qt.Key.Key_Return)
    assert case.assessment.child.age == 9


def test_the_picture_keeps_an_age_that_was_given_elsewhere(make_case: MakeCase, show: Show) -> None:
    case = make_case()
    page = show(case)
    case.set_child(age=14)
    page.flush()
    assert case.assessment.child.age == 14


def test_act_now_gives_its_level_before_there_is_an_age(
    make_case: MakeCase, show: Show, qtbot: QtBot
) -> None:
    page = show(make_case())
    needed = page.picture.needed
    assert not needed.level.isVisible()
    qtbot.mouseClick(card(page, "D01").answers[ONCE].buttons[0], LEFT)
    assert needed.level.isVisible()
    assert needed.level.word.text() == "Serious concern"
    assert "no level yet" not in needed.text()
    assert "How old is the child?" in needed.text()
    assert not page.picture.number.isVisible()  # no score is made up


def test_why_opens_to_reasons_rules_and_unknowns_that_lead_to_their_question(
    make_case: MakeCase, show: Show, qtbot: QtBot
) -> None:
    page = show(make_case(child=Child(age=14), answers={"S01": {"recent": "yes"}}))
    qtbot.mouseClick(page.picture.open, LEFT)
    details = page.why
    qtbot.waitUntil(lambda: "S12" in details.links)
    said = " ".join(part.text() for kind in (Label, Button) for part in details.findChildren(kind))
    assert "A strong sign in the last 6 months" in said
    assert "(+5)" in said
    assert "Who could fill the gaps?" in said
    qtbot.mouseClick(details.links["S12"], LEFT)
    assert card_with_focus().item.code == "S12"


def test_an_officer_is_not_told_to_ring_the_police(
    make_case: MakeCase, show: Show, qtbot: QtBot
) -> None:
    page = show(make_case(assessor=Person(profession="police")))
    qtbot.mouseClick(card(page, "D01").answers[""].buttons[0], LEFT)
    row = page.banner.rows["D01"]
    assert row.first.text().startswith("Radio it in now")
    assert row.phones == []
    assert not row._numbers.isVisible()
    qtbot.mouseClick(row.button, LEFT)
    assert "Radio it in now" in row.first.text()
    qtbot.mouseClick(row.button, LEFT)
    assert not row._numbers.isVisible()
    qtbot.mouseClick(card(page, "D06").answers[""].buttons[0], LEFT)
    assert [phone.text() for phone in page.banner.rows["D06"].phones] == ["111"]


def test_danger_is_told_at_once_and_can_be_folded_but_not_sent_away(
    form: Form, make_case: MakeCase, show: Show, qtbot: QtBot
) -> None:
    case = make_case()
    page = show(case)
    assert page.banner.isHidden()
    qtbot.mouseClick(card(page, "D02").answers[""].buttons[0], LEFT)
    assert page.banner.isVisible()
    row = page.banner.rows["D02"]
    act_now = form.item("D02").act_now
    assert act_now is not None
    assert row.first.text() == act_now.first.strip()
    assert tuple(phone.text() for phone in row.phones) == act_now.phones
    assert all(phone.property("role") == "title" for phone in row.phones)
    qtbot.mouseClick(row.button, LEFT)
    assert page.banner.isVisible()
    assert not row.phones[0].isVisible()
    assert act_now.first.strip() in row.first.text()
    qtbot.mouseClick(row.button, LEFT)
    assert row.phones[0].isVisible()
    case.set_answer("D02", "no")
    assert page.banner.isHidden()


class Heights(QObject):
    """How high a widget is each time that it is painted."""

    def __init__(self, of: QWidget) -> None:
        super().__init__(of)
        self.seen: list[int] = []
        of.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            self.seen.append(watched.height())
        return False


def test_the_banner_has_its_whole_height_when_it_is_first_painted(
    make_case: MakeCase, show: Show, qtbot: QtBot
) -> None:
    case = make_case()
    page = show(case)
    heights = Heights(page.banner)
    steps: tuple[Callable[[], object], ...] = (
        lambda: case.set_answer("D02", "yes"),
        lambda: case.set_answer("D01", "yes"),
        lambda: qtbot.mouseClick(page.banner.rows["D02"].button, LEFT),
        lambda: qtbot.mouseClick(page.banner.rows["D02"].button, LEFT),
        lambda: case.set_answer("D01", "no"),
    )
    for step in steps:
        step()
        heights.seen.clear()  # a button that is pressed is painted before it does anything
        qtbot.waitUntil(lambda: bool(heights.seen))
        qtbot.wait(100)  # anything that is laid out later is painted by then
        assert len(set(heights.seen)) == 1, heights.seen


def test_a_second_danger_keeps_the_first_folded(
    make_case: MakeCase, show: Show, qtbot: QtBot
) -> None:
    case = make_case()
    page = show(case)
    case.set_answer("D05", "yes")
    page.banner.rows["D05"].button.click()
    case.set_answer("D01", "yes")
    qtbot.waitUntil(page.banner.rows["D01"].phones[0].isVisible)
    assert not page.banner.rows["D05"].phones[0].isVisible()


def test_evidence_is_asked_only_after_a_worry_and_is_kept(
    make_case: MakeCase, show: Show, qtbot: QtBot
) -> None:
    case = make_case(child=Child(name="Amira Example"))
    page = show(case)
    shown = card(page, "S06")
    assert shown.evidence is None
    qtbot.mouseClick(shown.answers["recent"].buttons[0], LEFT)
    evidence = shown.evidence
    assert evidence is not None
    assert "Amira" in evidence.what_it_means.label.text()
    qtbot.keyClicks(evidence.period.editor, "Since May")
    qtbot.mouseClick(evidence.source.buttons[1], LEFT)
    qtbot.keyClicks(evidence.what_happened.editor, "A new phone each month.")
    qtbot.keyClicks(evidence.what_it_means.editor, "She owes someone.")
    page.sections.choose("M")
    assert case.note("S06") == Note(
        period="Since May",
        source="told-by-child",
        what_happened="A new phone each month.",
        what_it_means="She owes someone.",
    )


def test_evidence_stays_when_the_worry_is_taken_back_and_returns(
    make_case: MakeCase, show: Show, qtbot: QtBot
) -> None:
    case = make_case()
    shown = card(show(case), "D01")
    qtbot.mouseClick(shown.answers[""].buttons[0], LEFT)
    assert shown.evidence is not None
    qtbot.keyClicks(shown.evidence.period.editor, "Tonight")
    qtbot.mouseClick(shown.answers[""].buttons[1], LEFT)
    assert shown.evidence.isHidden()
    assert case.note("D01").period == "Tonight"
    qtbot.mouseClick(shown.answers[""].buttons[0], LEFT)
    assert shown.evidence.period.value() == "Tonight"


def test_where_nothing_is_known_it_asks_why(make_case: MakeCase, show: Show, qtbot: QtBot) -> None:
    case = make_case()
    shown = card(show(case), "V03")
    qtbot.mouseClick(shown.answers[""].buttons[3], LEFT)
    assert shown.why_unknown is not None
    assert shown.evidence is None
    qtbot.mouseClick(shown.why_unknown.why.buttons[1], LEFT)
    assert case.note("V03").why_unknown == "declined"


@pytest.mark.parametrize(("button", "known"), [(0, True), (1, False), (2, None)])
def test_a_worry_about_a_fact_asks_for_the_fact(
    button: int, known: bool | None, make_case: MakeCase, show: Show, qtbot: QtBot
) -> None:
    case = make_case(child=Child(age=15))
    shown = card(show(case), "V14")
    assert shown.fact is None
    qtbot.mouseClick(shown.answers[""].buttons[0], LEFT)
    assert shown.fact is not None
    qtbot.mouseClick(shown.fact.buttons[button], LEFT)
    assert case.assessment.child.learning_disability is known
    assert shown.fact.buttons[button].isChecked()


def test_undo_shows_on_the_card(make_case: MakeCase, show: Show, qtbot: QtBot) -> None:
    case = make_case()
    shown = card(show(case), "D01")
    qtbot.mouseClick(shown.answers[""].buttons[1], LEFT)
    case.undo()
    assert shown.answers[""].value() is None


def test_the_jump_box_finds_by_code_and_by_words(
    form: Form, make_case: MakeCase, show: Show, qtbot: QtBot
) -> None:
    page = show(make_case())
    page.focus_first()
    for typed, code in (("s09", "S09"), (form.item("P03").text.split(",")[0], "P03")):
        qtbot.keyClick(focused(), Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
        assert focused() is page.jump
        qtbot.keyClicks(page.jump, typed)
        assert page.jump.found()[0] == code
        qtbot.keyClick(page.jump, Qt.Key.Key_Return)
        assert card_with_focus().item.code == code


def test_escape_leaves_the_jump_box_for_where_one_was(
    make_case: MakeCase, show: Show, qtbot: QtBot
) -> None:
    page = show(make_case())
    card(page, "S08")
    before = focused()
    qtbot.keyClick(before, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(page.jump, "phone")
    qtbot.keyClick(page.jump, Qt.Key.Key_Escape)
    assert focused() is before


def test_help_follows_the_keyboard(form: Form, make_case: MakeCase, show: Show) -> None:
    page = show(make_case())
    for code in ("S01", "V14", "P08"):
        card(page, code)
        help = form.item(code).help
        told = (help.means, help.example, help.is_not, help.ask)
        assert [text.partition(": ")[2] for text in page.help.texts()] == [
            part.strip() for part in told
        ]


def test_help_is_put_away_and_brought_back(make_case: MakeCase, show: Show, qtbot: QtBot) -> None:
    page = show(make_case())
    assert page.help.isVisible()
    qtbot.mouseClick(page.help.hide_button, LEFT)
    assert not page.help.isVisible()
    page.resize(1300, 720)
    assert not page.help.isVisible()
    qtbot.mouseClick(page.show_help, LEFT)
    assert page.help.isVisible()


def test_in_a_narrow_window_the_questions_keep_the_room(
    make_case: MakeCase, show: Show, qtbot: QtBot
) -> None:
    page = show(make_case())
    page.resize(640, 600)
    assert not page.sections.isVisible()
    assert not page.help.isVisible()
    qtbot.mouseClick(page.show_sections, LEFT)
    assert page.sections.isVisible()


def test_letters_typed_in_a_box_are_words_and_not_commands(
    make_case: MakeCase, show: Show, qtbot: QtBot
) -> None:
    page = show(make_case())
    shown = card(page, "D01")
    qtbot.keyClick(focused(), "1")
    assert shown.evidence is not None
    shown.evidence.period.setFocus()
    qtbot.keyClicks(shown.evidence.period.editor, "nb1")
    assert shown.evidence.period.value() == "nb1"
    assert card_with_focus() is shown


def test_the_picture_says_which_answers_and_which_rule_made_it(
    make_case: MakeCase, show: Show, qtbot: QtBot
) -> None:
    page = show(make_case(child=Child(age=14), answers={"S01": {"recent": "yes"}, "V01": "past"}))
    picture = page.picture
    assert "strong sign" in picture.because.text()
    assert "S01" in picture.because.text()
    picture.unknown.setFocus()
    assert picture.because.text().startswith("Not known: ")
    assert "V02, V03" in picture.because.text()
    picture.number.setFocus()
    assert "S01 +5" in picture.because.text()
    assert "S01 +5" in picture.number.accessibleDescription()
    picture.level_button.setFocus()
    assert "(S01" in picture.because.text()


def test_pressing_a_part_of_the_picture_goes_to_its_reasons_and_on_to_the_question(
    make_case: MakeCase, show: Show, qtbot: QtBot
) -> None:
    page = show(make_case(child=Child(age=14), answers={"S01": {"recent": "yes"}}))
    page.picture.number.setFocus()
    qtbot.keyClick(page.picture.number, Qt.Key.Key_Space)
    assert not page.help.isVisible()
    qtbot.waitUntil(lambda: "S01" in page.why.links)
    qtbot.waitUntil(lambda: isinstance(focused(), Button) and "(+5)" in focused().text())
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert card_with_focus().item.code == "S01"
    qtbot.mouseClick(page.picture.open, LEFT)
    assert not page.why.isVisible()
    assert page.help.isVisible()


def test_help_that_was_put_away_stays_away_next_time(
    make_case: MakeCase, qtbot: QtBot, tmp_path: Path
) -> None:
    page = AssessmentPage(make_case(), KeptPanes(tmp_path))
    qtbot.addWidget(page)
    page.resize(1280, 720)
    page.show()
    qtbot.mouseClick(page.help.hide_button, LEFT)
    again = AssessmentPage(make_case(), KeptPanes(tmp_path))
    qtbot.addWidget(again)
    again.resize(1280, 720)
    again.show()
    assert not again.help.isVisible()
    qtbot.mouseClick(again.show_help, LEFT)
    assert again.help.isVisible()


def test_another_time_is_kept_without_leaving_the_keyboard(
    make_case: MakeCase, show: Show, qtbot: QtBot
) -> None:
    case = make_case()
    page = show(case)
    shown = card(page, "S02")
    qtbot.keyClick(focused(), "1")
    qtbot.keyClick(focused(), Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    for when, what in (("12 May", "He waited at the gate"), ("20 May", "He waited again")):
        qtbot.keyClicks(focused(), when)
        qtbot.keyClick(focused(), Qt.Key.Key_Return)
        qtbot.keyClicks(focused(), what)
        qtbot.keyClick(focused(), Qt.Key.Key_Return)
    events = case.assessment.referral.events
    assert [(one.when, one.what) for one in events] == [
        ("12 May", "He waited at the gate"),
        ("20 May", "He waited again"),
    ]
    assert card_with_focus() is shown
    case.undo()
    assert len(case.assessment.referral.events) == 1


def test_another_time_half_written_is_not_lost(
    make_case: MakeCase, show: Show, qtbot: QtBot
) -> None:
    case = make_case()
    page = show(case)
    card(page, "D01")
    qtbot.keyClick(focused(), "1")
    qtbot.keyClick(focused(), Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    qtbot.keyClicks(focused(), "He rang at nig")
    page.flush()
    assert case.assessment.referral.events[0].what == "He rang at nig"


def test_what_to_do_first_is_seen_whole_and_moves_nothing(
    make_case: MakeCase, show: Show, qtbot: QtBot
) -> None:
    page = show(make_case(child=Child(age=15)))
    answered = card(page, "D01")
    place = answered.mapTo(page, QPoint(0, 0)).y()
    qtbot.mouseClick(answered.answers[""].buttons[0], LEFT)
    first = page.banner.rows["D01"].first

    def seen_whole_and_in_place() -> bool:
        seen = first.visibleRegion().boundingRect().height()
        return seen == first.height() and answered.mapTo(page, QPoint(0, 0)).y() == place

    qtbot.waitUntil(seen_whole_and_in_place)


def test_sections_need_no_scrolling_of_their_own(make_case: MakeCase, show: Show) -> None:
    page = show(make_case(child=Child(age=15)))
    QApplication.processEvents()
    assert page.sections.verticalScrollBar().maximum() == 0


def test_no_points_are_not_told_as_a_number(make_case: MakeCase, show: Show) -> None:
    page = show(make_case(child=Child(age=15)))
    assert page.picture.level_button.isVisible()
    assert page.picture.number.isHidden()


def test_in_a_narrow_window_sections_stand_in_the_place_of_the_questions(
    make_case: MakeCase, show: Show, qtbot: QtBot
) -> None:
    page = show(make_case(child=Child(age=15)))
    page.resize(700, 600)
    qtbot.waitUntil(page.show_sections.isVisible)
    page.show_sections.click()
    assert page.sections.isVisible()
    assert not page.column.isVisible()
    page.sections.setFocus()
    qtbot.keyClick(page.sections, Qt.Key.Key_Down)
    qtbot.keyClick(page.sections, Qt.Key.Key_Return)
    assert page.column.isVisible()
    assert not page.sections.isVisible()
    assert card_with_focus().item.section == page.sections.chosen()
