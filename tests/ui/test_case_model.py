import datetime as dt
import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from cse_assess.assessment.record import Assessment, Note
from cse_assess.errors import Refusal
from cse_assess.instrument.definition import Form
from cse_assess_ui.models.case import CaseModel, Store
from cse_assess_ui.models.picture import picture_of
from cse_assess_ui.models.search import find
from cse_assess_ui.models.words import name_of
from cse_assess_ui.operations import Worker

DAY = dt.date(2026, 11, 23)


class Saves:
    """A store that remembers what it was given, and waits where it is told to."""

    def __init__(self) -> None:
        self.given: list[Assessment] = []
        self.begun = threading.Event()
        self.open = threading.Event()
        self.open.set()

    def __call__(self, case_id: str, assessment: Assessment) -> None:
        self.begun.set()
        assert self.open.wait(10)
        self.given.append(assessment)


@pytest.fixture
def worker(qtbot: QtBot) -> Iterator[Worker]:
    worker = Worker()
    yield worker
    worker.wait()


@pytest.fixture
def saves() -> Saves:
    return Saves()


def open_case(form: Form, worker: Worker, store: Store) -> CaseModel:
    empty = Assessment(form=form.id, form_version=form.version, date=DAY)
    return CaseModel(form, "case-1", empty, store=store, worker=worker)


@pytest.fixture
def case(form: Form, worker: Worker, saves: Saves) -> CaseModel:
    return open_case(form, worker, saves)


def test_an_answer_is_scored_at_once(case: CaseModel, qtbot: QtBot) -> None:
    case.set_child(age=14)
    with qtbot.waitSignal(case.rescored):
        case.set_answer("S01", "yes", "recent")
    assert case.result is not None
    assert case.result.level == 3


def test_without_an_age_there_is_a_problem_and_no_level(case: CaseModel) -> None:
    case.set_answer("S01", "yes", "recent")
    assert case.result is None
    assert "age" in case.problem


def test_danger_is_told_before_any_age_is_known(case: CaseModel) -> None:
    case.set_answer("D02", "yes")
    assert [item.code for item in case.act_now()] == ["D02"]


def test_a_bare_answer_reads_as_its_window_and_survives_a_second_window(
    form: Form, worker: Worker, saves: Saves
) -> None:
    given = Assessment(form=form.id, date=DAY, answers={"M02": "suspected"})
    case = CaseModel(form, "case-1", given, store=saves, worker=worker)
    assert case.answer("M02", "now") == "suspected"
    assert case.answer("M02", "older") is None
    case.set_answer("M02", "yes", "older")
    assert case.assessment.answers["M02"] == {"now": "suspected", "older": "yes"}


def test_taking_the_last_window_back_leaves_no_trace(case: CaseModel) -> None:
    before = case.assessment
    case.set_answer("S01", "yes", "recent")
    case.set_answer("S01", None, "recent")
    assert case.assessment == before
    assert case.progress("E") == (0, 3)


def test_what_was_taken_back_can_be_done_again_until_something_else_is_changed(
    case: CaseModel,
) -> None:
    case.set_child(age=14)
    case.set_child(age=15)
    case.undo()
    case.undo()
    case.redo()
    assert case.assessment.child.age == 14
    case.redo()
    case.redo()  # there is no more
    assert case.assessment.child.age == 15
    case.undo()
    case.set_child(age=16)
    case.redo()
    assert case.assessment.child.age == 16


def test_a_case_knows_whether_it_is_kept(qtbot: QtBot, form: Form, worker: Worker) -> None:
    kept: list[Assessment] = []
    may_write = threading.Event()

    def store(_: str, assessment: Assessment) -> None:
        may_write.wait()
        if assessment.child.age == 15:
            raise Refusal("The disk is full.")
        kept.append(assessment)

    first = Assessment(form=form.id, form_version=form.version, date=DAY)
    case = CaseModel(form, "case", first, store=store, worker=worker)
    assert case.kept
    case.set_child(age=14)
    assert not case.kept
    may_write.set()
    qtbot.waitUntil(lambda: case.kept)
    with qtbot.waitSignal(case.save_failed):
        case.set_child(age=15)
    assert not case.kept
    case.undo()
    qtbot.waitUntil(lambda: case.kept and len(kept) >= 1 and not worker.busy)
    assert kept[-1].child.age == 14


def test_undo_goes_back_step_by_step_to_the_beginning(qtbot: QtBot, case: CaseModel) -> None:
    begun = case.assessment
    case.set_child(age=12)
    case.set_answer("M02", "yes", "now")
    case.set_note("M02", what_happened="Away on Fridays.")
    case.undo()
    assert case.note("M02") == Note()
    case.undo()
    assert case.answer("M02", "now") is None
    case.undo()
    assert case.assessment == begun
    with qtbot.assertNotEmitted(case.changed):
        case.undo()
    assert case.assessment == begun


def test_setting_what_is_set_already_is_no_step(case: CaseModel, qtbot: QtBot) -> None:
    case.set_answer("D01", "no")
    with qtbot.assertNotEmitted(case.changed):
        case.set_answer("D01", "no")
    case.undo()
    assert case.answer("D01") is None


def test_an_emptied_note_is_gone(case: CaseModel) -> None:
    case.set_note("S01", period="June")
    case.set_note("S01", period="")
    assert case.assessment.notes == {}


def test_changes_while_a_save_runs_are_saved_once_and_the_last_one_is_kept(
    case: CaseModel, saves: Saves, qtbot: QtBot
) -> None:
    saves.open.clear()
    case.set_child(age=10)
    assert saves.begun.wait(10)
    for age in range(11, 17):
        case.set_child(age=age)
    with qtbot.waitSignal(case.saved):
        saves.open.set()
    assert [given.child.age for given in saves.given] == [10, 16]


def test_a_store_that_refuses_is_reported_in_its_own_words(
    form: Form, worker: Worker, qtbot: QtBot
) -> None:
    def full(case_id: str, assessment: Assessment) -> None:
        raise Refusal("The disk is full. Your last answer is not saved.")

    case = open_case(form, worker, full)
    with qtbot.waitSignal(case.save_failed) as failed:
        case.set_child(age=14)
    assert failed.args == ["The disk is full. Your last answer is not saved."]
    assert case.assessment.child.age == 14


def test_an_unforeseen_failure_never_tells_what_was_being_saved(
    form: Form, worker: Worker, qtbot: QtBot
) -> None:
    def broken(case_id: str, assessment: Assessment) -> None:
        raise OSError(assessment.child.name)

    case = open_case(form, worker, broken)
    with qtbot.waitSignal(case.save_failed) as failed:
        case.set_child(name="Amira Example")
    assert "OSError" in failed.args[0]
    assert "Amira" not in failed.args[0]


def test_the_picture_tells_words_before_the_number(case: CaseModel, form: Form) -> None:
    case.set_child(age=14)
    case.set_answer("S09", "suspected", "recent")
    assert case.result is not None
    picture = picture_of(form, case.result)
    assert (picture.level, picture.step, picture.steps) == ("serious", 4, 4)
    assert picture.scored == 49
    assert len(picture.unknowns) == 48
    assert picture.suspected == picture.score
    assert picture.rules[0].title == "Harm is already plain"
    assert picture.rules[0].items == ("S09",)


def test_a_withheld_level_has_no_step(case: CaseModel, form: Form) -> None:
    case.set_child(age=14)
    assert case.result is not None
    picture = picture_of(form, case.result)
    assert (picture.level, picture.step) == ("not-established", 0)


@pytest.mark.parametrize(("typed", "code"), [("s09", "S09"), ("D0", "D01"), ("V14", "V14")])
def test_a_question_is_found_by_its_code(form: Form, typed: str, code: str) -> None:
    found = [item.code for item in find(form, typed)]
    assert found[0] == code


def test_every_question_is_found_by_its_own_words_in_any_order(form: Form) -> None:
    for item in form.items:
        backwards = " ".join(reversed(item.text.split()))
        assert item in find(form, backwards)


def test_what_nothing_fits_finds_nothing(form: Form) -> None:
    assert find(form, "zzzz") == []
    assert len(find(form, "")) == len(form.items)


def test_a_child_is_spoken_of_by_name(case: CaseModel) -> None:
    assert name_of(case.assessment.child) == "the child"
    case.set_child(name="Amira Example")
    assert name_of(case.assessment.child) == "Amira"
    case.set_child(known_as="Mimi, Mims")
    assert name_of(case.assessment.child) == "Mimi"
