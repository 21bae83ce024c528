"""Which statutory prompts a reader sees: by day, nation, profession, age and answers."""

import datetime as dt

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cse_assess.assessment.answers import AnswersRefused
from cse_assess.assessment.record import Answer, Answers, ChildFacts
from cse_assess.assessment.statutory import (
    Chooser,
    Shown,
    applicable,
    beside,
    in_force,
    on_page,
)
from cse_assess.instrument import statutory_files
from cse_assess.instrument.definition import Form
from cse_assess.instrument.statutory import NATIONS, StatutoryPrompt

PROMPTS = statutory_files.load()
DAY = dt.date(2026, 11, 23)
PROFESSIONS = ["", "other", "gp", "sexual-health", "emergency-department", "school", "police"]


def given_answers(
    age: int | None = None, born: dt.date | None = None, **answers: Answer
) -> Answers:
    return Answers(
        form="cse-risk",
        date=DAY,
        child=ChildFacts(age=age, date_of_birth=born),
        answers=answers,
    )


def ids(shown: tuple[Shown, ...]) -> set[str]:
    return {one.prompt.id for one in shown}


def choose(
    form: Form,
    answers: Answers,
    nation: str = "england",
    profession: str = "gp",
    on: dt.date = DAY,
) -> set[str]:
    return ids(applicable(PROMPTS, form, answers, nation=nation, profession=profession, on=on))


@pytest.mark.parametrize(
    ("age", "expected"),
    [
        (12, {"under-13"}),
        (13, {"under-16-offence", "young-patients", "choice-under-pressure"}),
        (15, {"under-16-offence", "young-patients", "choice-under-pressure"}),
        (16, {"still-a-child"}),
        (17, {"still-a-child"}),
        (18, {"adult-in-england"}),
        (None, set()),
    ],
)
def test_age_decides(form: Form, age: int | None, expected: set[str]) -> None:
    by_age = {one.id for one in PROMPTS if '"age"' in msgspec.json.encode(one.when).decode()}
    assert choose(form, given_answers(age)) & by_age == expected


def test_a_birthday_counts_from_the_day_of_the_assessment(form: Form) -> None:
    assert "under-13" in choose(form, given_answers(born=dt.date(2013, 11, 24)))
    assert "under-13" not in choose(form, given_answers(born=dt.date(2013, 11, 23)))


def test_a_birth_in_the_future_reads_as_no_age(form: Form) -> None:
    wrong = given_answers(born=DAY + dt.timedelta(days=1))
    assert choose(form, wrong) == choose(form, given_answers())


@pytest.mark.parametrize(
    ("answers", "nation", "profession", "seen", "unseen"),
    [
        ({}, "england", "gp", "share-without-consent", "duty-to-report"),
        ({"S15": {"recent": "yes"}}, "england", "gp", "duty-to-report", "duty-to-report-in-wales"),
        ({"S15": {"recent": "yes"}}, "wales", "gp", "duty-to-report-in-wales", "duty-to-report"),
        ({"D04": "yes"}, "england", "police", "duty-to-report-how", "fgm-duty-england"),
        ({"S11": {"older": "suspected"}}, "wales", "gp", "nrm-through-others", "nrm-police"),
        ({"S10": {"recent": "yes"}}, "wales", "police", "nrm-police", "nrm-through-others"),
        ({"S14": {"recent": "yes"}}, "england", "", "nrm-what-it-is", "nrm-through-others"),
        ({"D08": "yes"}, "england", "school", "tell-the-lado", "tell-the-designated-officer"),
        ({"D08": "yes"}, "wales", "school", "tell-the-designated-officer", "tell-the-lado"),
        ({"D01": "yes"}, "wales", "police", "police-protection", "images-leave-alone"),
        ({"D01": "yes"}, "wales", "other", "danger-now", "police-protection"),
        ({"M17": {"now": "yes"}}, "england", "other", "images-leave-alone", "danger-now"),
        ({"D01": "no"}, "england", "gp", "fgm-duty-england", "danger-now"),
        ({}, "wales", "gp", "wales-duty-to-report", "duty-to-share"),
    ],
)
def test_answers_nation_and_profession_decide(
    form: Form,
    answers: dict[str, Answer],
    nation: str,
    profession: str,
    seen: str,
    unseen: str,
) -> None:
    found = choose(form, given_answers(**answers), nation, profession)
    assert seen in found
    assert unseen not in found
    assert unseen in {one.id for one in PROMPTS}


def test_answers_tell_before_anybody_has_typed_an_age(form: Form) -> None:
    assert {"danger-now", "images-leave-alone"} <= choose(form, given_answers(D07="yes"))


def test_an_unknown_nation_sees_both_and_each_is_marked(form: Form) -> None:
    answers = given_answers(15, D08="yes", S15={"recent": "yes"})
    nowhere = applicable(PROMPTS, form, answers, nation="", profession="gp", on=DAY)
    for nation in NATIONS:
        somewhere = applicable(PROMPTS, form, answers, nation=nation, profession="gp", on=DAY)
        assert ids(somewhere) < ids(nowhere)
        assert {one.only_in for one in somewhere} == {""}
    marks = {one.prompt.id: one.only_in for one in nowhere}
    assert marks["tell-the-lado"] == "England"
    assert marks["wales-duty-to-report"] == "Wales"
    assert marks["share-without-consent"] == ""


def test_in_welsh_the_marks_and_warnings_are_welsh_too(form: Form) -> None:
    welsh = [one.in_language("cy") for one in PROMPTS]
    late = dt.date(2028, 1, 1)
    shown = applicable(welsh, form, given_answers(15), nation="", profession="gp", on=late)
    assert {one.only_in for one in shown} == {"", "Cymru", "Lloegr"}
    assert all(one.warning.startswith("Gwiriwyd ar ") for one in shown)


def test_what_is_overdue_is_shown_with_a_warning(form: Form) -> None:
    chooser = Chooser(form, PROMPTS)
    answers = given_answers(15, S15={"recent": "yes"})
    late = chooser.applicable(answers, nation="england", profession="gp", on=dt.date(2027, 1, 2))
    warned = {one.prompt.id for one in late if one.warning}
    assert {"duty-to-report", "duty-to-share"} <= warned
    assert "share-without-consent" in ids(late) - warned


def test_law_that_had_not_begun_is_not_shown(form: Form) -> None:
    answers = given_answers(15, D08="yes")
    before = choose(form, answers, on=dt.date(2022, 6, 27))
    assert "position-of-trust-law" not in before
    assert "position-of-trust-law" in choose(form, answers, on=dt.date(2022, 6, 28))


def test_every_prompt_stands_somewhere(form: Form) -> None:
    always = tuple(Shown(prompt=one, only_in="", warning="") for one in PROMPTS)
    standing = set()
    for place in ("act-now", "questions", "think", "refer"):
        standing |= ids(on_page(always, place))
    for item in form.items:
        standing |= ids(beside(always, item.code))
    assert standing == {one.id for one in PROMPTS}


def test_among_the_questions_a_prompt_with_items_stands_only_beside_them(form: Form) -> None:
    shown = applicable(
        PROMPTS, form, given_answers(15, D08="yes"), nation="england", profession="gp", on=DAY
    )
    assert "fgm-duty-england" in ids(beside(shown, "S12"))
    assert "fgm-duty-england" not in ids(on_page(shown, "questions"))
    assert "tell-the-lado" in ids(beside(shown, "D08")) & ids(on_page(shown, "refer"))


def test_prompts_about_another_form_are_left_out(form: Form) -> None:
    other = msgspec.structs.replace(form, id="other-form")
    shown = choose(other, given_answers(12, S15={"recent": "yes"}))
    assert {"under-13", "share-without-consent"} <= shown
    assert not shown & {one.id for one in PROMPTS if one.form == "cse-risk"}


def test_answers_that_do_not_fit_are_refused(form: Form) -> None:
    with pytest.raises(AnswersRefused, match="no item with this code"):
        choose(form, given_answers(Z99="yes"))


@given(
    day=st.dates(min_value=dt.date(1980, 1, 1), max_value=dt.date(2100, 1, 1)),
    nation=st.sampled_from(["", "england", "wales", "scotland"]),
    profession=st.sampled_from(PROFESSIONS),
    age=st.none() | st.integers(0, 24),
)
def test_what_is_applicable_is_in_force_and_nobody_sees_less_without_a_nation(
    form: Form, day: dt.date, nation: str, profession: str, age: int | None
) -> None:
    chooser = Chooser(form, PROMPTS)
    answers = given_answers(age, D04="yes", D08="yes")
    shown = chooser.applicable(answers, nation=nation, profession=profession, on=day)
    there: tuple[StatutoryPrompt, ...] = in_force(
        PROMPTS, nation=nation, profession=profession, on=day
    )
    assert ids(shown) <= {one.id for one in there}
    assert all(bool(one.warning) == (day > one.prompt.review_by) for one in shown)
    everywhere = chooser.applicable(answers, nation="", profession=profession, on=day)
    assert ids(shown) <= ids(everywhere)
    for_all = chooser.applicable(answers, nation=nation, profession="", on=day)
    assert ids(for_all) <= ids(shown)
