"""Assessing again: last time in grey, what moved, what is asked about it; and the short path."""

import datetime as dt

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cse_assess.assessment.history import reassess
from cse_assess.assessment.record import Action, Assessment, Child, Judgement, Person
from cse_assess.instrument.definition import Form
from cse_assess_ui.models.case import CaseModel
from cse_assess_ui.models.over_time import Earlier
from cse_assess_ui.pages.analysis import AnalysisPage
from cse_assess_ui.pages.assessment import AssessmentPage
from cse_assess_ui.pages.referral import ReferralPage
from cse_assess_ui.widgets.standing import Standing

DAY = dt.date(2026, 11, 23)
BEFORE = dt.date(2026, 5, 4)


@pytest.fixture
def last(form: Form) -> Assessment:
    return Assessment(
        form=form.id,
        form_version=form.version,
        date=BEFORE,
        child=Child(age=14, name="Ben"),
        answers={"S08": {"recent": "yes", "earlier": "no"}, "M02": "yes", "D01": "no"},
    )


@pytest.fixture
def again(form: Form, last: Assessment, make_case) -> CaseModel:
    new = reassess(last, case_id="c0", old=form, new=form, assessor=Person(), date=DAY).assessment
    fields = msgspec.structs.asdict(new)
    case = make_case(**fields)
    case.set_earlier([Earlier(last, form)])
    return case


def shown(qtbot: QtBot, page):
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show()
    if hasattr(page, "steps"):
        qtbot.waitUntil(lambda: not page.steps.unfinished)
        QApplication.processEvents()
    return page


def test_each_question_shows_the_last_answer_until_it_is_looked_at(qtbot, again) -> None:
    page = shown(qtbot, AssessmentPage(again))
    page.show_item("S08")
    card = page.view.card("S08")
    assert "4 May 2026" in card.last_time.told.text()
    assert "Now, or in the last 6 months: Yes" in card.last_time.told.text()
    assert not card.last_time.still_so.isHidden()
    done, _ = again.progress(card.item.section)
    chosen = [button for row in card.answers.values() for button in row.buttons]
    assert all(button.property("carried") for button in chosen)
    card.last_time.still_so.click()
    assert not any(button.property("carried") for button in chosen)
    assert "S08" not in again.assessment.carried
    assert card.last_time.still_so.isHidden()
    assert again.progress(card.item.section)[0] == done + 1
    assert again.over_time.last is not None


@pytest.mark.parametrize("way", ["number", "enter", "click"])
def test_choosing_last_times_answer_says_that_it_still_holds(qtbot, again, way: str) -> None:
    page = shown(qtbot, AssessmentPage(again))
    page.show_item("D01")
    row = page.view.card("D01").answers[""]
    given = again.answer("D01")
    assert "D01" in again.assessment.carried
    assert given is not None
    chosen = next(button for button in row.buttons if button.isChecked())
    if way == "number":
        qtbot.keyClick(chosen, str(row.buttons.index(chosen) + 1))
    elif way == "enter":
        qtbot.keyClick(chosen, Qt.Key.Key_Return)
    else:
        qtbot.mouseClick(chosen, Qt.MouseButton.LeftButton)
    assert again.answer("D01") == given
    assert "D01" not in again.assessment.carried
    qtbot.keyClick(chosen, Qt.Key.Key_Space)
    assert again.answer("D01") is None


def test_a_new_answer_is_a_look_and_undo_takes_both_back(again) -> None:
    again.set_answer("M02", "no", "now")
    assert "M02" not in again.assessment.carried
    again.undo()
    assert "M02" in again.assessment.carried


def test_a_question_not_asked_last_time_says_so(qtbot, again) -> None:
    page = shown(qtbot, AssessmentPage(again))
    page.show_item("S01")
    assert page.view.card("S01").last_time.told.text() == "Last time: not answered."
    assert not page.view.card("S01").last_time.still_so.isVisible()


def test_the_analysis_tells_how_the_level_moved_and_asks_why_it_fell(qtbot, again) -> None:
    page = shown(qtbot, AnalysisPage(again))
    assert page.history.chart.isVisible()
    assert "4 May 2026: Serious concern" in page.history.chart.accessibleDescription()
    assert not page.history.asks.isVisible()
    again.set_answer("S08", "no", "recent")
    for item in again.form.items:
        windows = again.form.kind(item.kind).windows
        if item.code not in again.assessment.answers and item.kind != "protective":
            for window in windows or ("",):
                again.set_answer(item.code, "no", window)
    again.set_answer("M02", "no", "now")
    assert again.level() == 1
    assert page.history.asks.text().startswith("The level has fallen a long way")
    assert "analysis.what_changed" in [missing.field for missing in again.quality()]
    page.fields["what_changed"].editor.setPlainText("He moved to his aunt.")
    page.flush()
    assert "analysis.what_changed" not in [missing.field for missing in again.quality()]
    assert "S08" in page.history.told.text()


def test_a_level_that_was_judged_higher_does_not_fall_in_silence(
    qtbot, form: Form, last: Assessment, make_case
) -> None:
    answers = {item.code: "no" for item in form.items if item.kind == "vulnerability"}
    judged = msgspec.structs.replace(
        last,
        date=dt.date(2026, 11, 2),
        answers={**answers, **{f"M{n:02}": {"now": "yes"} for n in range(1, 8)}},
        judgement=Judgement(level=3, reason="It has built up for years."),
    )
    new = reassess(judged, case_id="c0", old=form, new=form, assessor=Person(), date=DAY)
    case = make_case(**msgspec.structs.asdict(new.assessment))
    case.set_earlier([Earlier(judged, form)])
    for item in form.items:  # so that a level is established
        for window in form.kind(item.kind).windows or ("",):
            if item.kind == "significant":
                case.set_answer(item.code, "no", window)
    assert case.level() == 2
    page = shown(qtbot, AnalysisPage(case))
    assert "Substantial concern" in page.history.asks.text()
    assert "Judge it again" in page.history.asks.text()
    case.set_judgement(Judgement(level=3, reason="It is as it was."))
    assert "Judge it again" not in page.history.asks.text()


def test_a_pattern_over_time_is_prompted(form, make_case) -> None:
    def one(codes: str) -> Assessment:
        return Assessment(
            form=form.id,
            form_version=form.version,
            date=BEFORE,
            child=Child(age=14),
            answers=dict.fromkeys(codes.split(), "yes"),
        )

    case = make_case(child=Child(age=14), answers=dict.fromkeys(["M01", "M02"], "yes"))
    case.set_earlier([Earlier(one("M01"), form), Earlier(one("M01 M02"), form)])
    assert "pattern-over-time" not in case.result.prompts
    case.set_answer("M03", "yes", "now")
    assert "pattern-over-time" in case.result.prompts


def test_a_first_assessment_shows_no_history(qtbot, make_case) -> None:
    page = shown(qtbot, AnalysisPage(make_case(child=Child(age=14))))
    assert not page.history.isVisible()
    card = AssessmentPage(make_case())
    qtbot.addWidget(card)
    assert card.view.cards[0].last_time is None


def test_nine_minutes_asks_what_decides_and_keeps_every_answer(qtbot, make_case, form) -> None:
    case = make_case(child=Child(age=14), answers={"V01": "current"})
    page = shown(qtbot, AssessmentPage(case))
    page.quick.click()
    kinds = {item.kind for item in case.shown()}
    assert kinds == {"immediate-danger", "significant"}
    assert not page.sections.isRowHidden(0)
    hidden = [s.id for i, s in enumerate(form.sections) if page.sections.isRowHidden(i)]
    assert "A" in hidden
    assert "M" in hidden
    for item in case.shown():
        for window in form.kind(item.kind).windows or ("",):
            case.set_answer(item.code, "no", window)
    assert case.result.level is None  # honestly: too much is not known
    case.set_answer("S01", "yes", "recent")
    assert case.result.level == 3
    page.quick.click()
    assert len(case.shown()) == len(form.items)
    assert case.answer("V01") == "current"
    assert case.answer("S01", "recent") == "yes"


def test_the_short_path_leads_on_to_the_judgement(qtbot, make_case) -> None:
    case = make_case(child=Child(age=14))
    page = shown(qtbot, AssessmentPage(case))
    page.quick.click()
    sections = {item.section for item in case.shown()}
    with qtbot.waitSignal(page.next_requested):
        for _ in sections:
            page.view.next.click()


def test_going_to_a_question_off_the_short_path_leaves_it(qtbot, make_case) -> None:
    case = make_case(child=Child(age=14))
    page = shown(qtbot, AssessmentPage(case))
    page.quick.click()
    page.show_item("V01")
    assert not page.quick.isChecked()
    assert page.view.card("V01").item.code == "V01"


def test_what_would_help_the_reader_leads_to_where_it_is_written(qtbot, make_case) -> None:
    case = make_case(child=Child(age=14), answers={"M02": "yes"})
    page = shown(qtbot, ReferralPage(case))
    link = next(one for one in page.quality.links if "M02" in one.text())
    with qtbot.waitSignal(page.jump_requested) as jumped:
        link.click()
    assert jumped.args[0].startswith("notes.M02.")
    before = len(page.quality.links)
    case.set_analysis(impact="She sleeps in class.")
    assert len(page.quality.links) == before - 1


def test_what_sealing_needs_is_not_said_to_be_needless(qtbot, make_case) -> None:
    case = make_case(child=Child(name="Ben Imaginary", age=15), answers={"S08": {"recent": "yes"}})
    page = ReferralPage(case)
    qtbot.addWidget(page)
    page.steps.finish()
    needed = [link.text() for link in page.gaps.links]
    helpful = [link.text() for link in page.quality.links]
    assert "What works well and keeps the child safe?" in needed
    assert any("If nobody has heard the child" in text for text in needed)
    assert not any("If nobody has heard the child" in text for text in helpful)


def test_actions_are_added_written_and_removed(qtbot, make_case) -> None:
    case = make_case(child=Child(age=14))
    page = shown(qtbot, AnalysisPage(case))
    page.to_do.add.click()
    qtbot.keyClicks(page.to_do.cards[0].fields["what"].editor, "Ring the school")
    page.flush()
    page.to_do.add.click()
    assert case.assessment.analysis.actions == (Action(what="Ring the school"), Action())
    page.to_do.cards[0].remove.click()
    assert case.assessment.analysis.actions == (Action(),)
    case.undo()
    assert page.to_do.cards[0].fields["what"].value() == "Ring the school"


def test_each_part_with_unknowns_asks_who_could_tell(qtbot, make_case) -> None:
    case = make_case(child=Child(age=14))
    page = shown(qtbot, AnalysisPage(case))
    page.focus_field("who_could_tell.E")
    field = page.unknowns.fields["E"]
    assert field.isVisible()
    assert not page.unknowns.fields["M"].isVisible()  # strengths do not count
    qtbot.keyClicks(field.editor, "The attendance officer")
    page.flush()
    assert case.assessment.analysis.who_could_tell == {"E": "The attendance officer"}
    field.editor.clear()
    page.flush()
    assert case.assessment.analysis.who_could_tell == {}


def test_an_earlier_version_says_so_and_offers_the_new_one(qtbot, make_case) -> None:
    case = make_case(child=Child(age=14))
    standing = Standing(case, current="2.0.0", differences=(), again=False)
    shown(qtbot, standing)
    assert "version 1.0.0" in standing.version.text()
    assert "never scored anew" in standing.version.text()
    standing.show_changes.click()
    assert standing.changes.isVisible()
    with qtbot.waitSignal(standing.reassess_requested):
        standing.reassess.click()
