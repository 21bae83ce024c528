"""The rule book of the bundled form: worked cases, bands, caps and every rule's edge."""

import datetime as dt
from typing import Any

import pytest
from cases import DAY, WORKED, Worked, scored_items

from cse_assess.assessment.record import Answers, ChildFacts
from cse_assess.assessment.result import Result
from cse_assess.assessment.scoring import Scorer, score
from cse_assess.instrument.definition import Form

Given = dict[str, str | dict[str, str]]


@pytest.fixture
def run(form: Form):
    """Score answers over a background in which everything else is known and no."""

    def run(given: Given, *, unknown: int = 0, **child: Any) -> Result:
        rest = [code for code in scored_items(form) if code not in given]
        background: Given = {
            code: {"recent": "no", "earlier": "no"} if code[0] == "S" else "no"
            for code in rest[unknown:]
        }
        facts = ChildFacts(**({"age": 15} | child if "date_of_birth" not in child else child))
        return score(form, Answers(form=form.id, date=DAY, child=facts, answers=background | given))

    return run


def codes(letter: str, count: int) -> list[str]:
    return [f"{letter}{number:02}" for number in range(1, count + 1)]


@pytest.mark.parametrize("worked", WORKED, ids=lambda worked: worked.name)
def test_worked_case(form: Form, worked: Worked) -> None:
    result = score(form, worked.answers(form))
    assert tuple(result.points.values()) == worked.points
    assert (result.score, result.category) == (worked.score, worked.category)
    assert result.not_known == worked.unknown
    assert result.rules == worked.rules
    assert (result.level, result.low_confidence) == (worked.level, worked.low_confidence)


@pytest.mark.parametrize(
    ("vulnerabilities", "moderate", "category"),
    [(5, 0, 1), (6, 0, 2), (10, 0, 2), (10, 1, 3), (10, 5, 3), (11, 5, 4)],
)
def test_band_edges(run, vulnerabilities: int, moderate: int, category: int) -> None:
    given = dict.fromkeys(codes("V", vulnerabilities), "past")
    given |= dict.fromkeys(codes("M", moderate), "yes")
    result = run(given)
    assert result.score == vulnerabilities + moderate
    assert result.category == category


@pytest.mark.parametrize(
    ("vulnerabilities", "moderate", "total", "category"),
    [(17, 0, 11, 3), (0, 17, 13, 3), (17, 17, 24, 4)],
)
def test_caps(run, vulnerabilities: int, moderate: int, total: int, category: int) -> None:
    given = dict.fromkeys(codes("V", vulnerabilities), "current")
    given |= dict.fromkeys(codes("M", moderate), "yes")
    result = run(given)
    assert (result.score, result.category) == (total, category)
    assert sum(reason.points for reason in result.reasons) == total


def test_double_window(run) -> None:
    result = run({"S01": {"recent": "yes", "earlier": "yes"}})
    assert (result.score, result.category, result.level) == (6, 2, 3)
    assert result.rules == ("R5",)
    assert [(r.item, r.window, r.points) for r in result.reasons] == [
        ("S01", "recent", 5),
        ("S01", "earlier", 1),
    ]


def test_one_current_significant_is_never_the_lowest_level(run) -> None:
    result = run({"S05": {"recent": "yes", "earlier": "no"}})
    assert (result.score, result.category, result.level) == (5, 1, 3)


def test_one_earlier_significant(run) -> None:
    result = run({"S05": {"recent": "no", "earlier": "yes"}})
    assert (result.score, result.category, result.rules) == (1, 1, ("R9",))
    assert result.review_days == 28
    assert "what-changed" in result.prompts


def test_only_older(run) -> None:
    result = run({"S05": {"recent": "no", "earlier": "no", "older": "yes"}})
    assert (result.score, result.rules, result.level) == (0, ("R9",), 1)


def test_suspected_counts_and_is_told(run) -> None:
    result = run({"S06": {"recent": "suspected", "earlier": "no"}})
    assert (result.score, result.suspected_points, result.level) == (5, 5, 3)
    assert result.reasons[0].suspected


def test_suspicion_under_a_cap_is_not_told_as_more_than_it_adds(run) -> None:
    given: Given = dict.fromkeys(codes("M", 13), "yes")
    given |= dict.fromkeys(["M14", "M15"], "suspected")
    assert run(given).suspected_points == 0


@pytest.mark.parametrize(("unknown", "fires"), [(12, False), (13, True)])
def test_unknown_edge(run, unknown: int, fires: bool) -> None:
    result = run({}, unknown=unknown)
    assert result.not_known == unknown
    assert ("R7" in result.rules) is fires
    assert result.low_confidence is fires
    assert result.level == (None if fires else 1)
    assert result.review_days == (7 if fires else 183)


def test_a_significant_item_is_known_when_either_scored_window_is(form: Form) -> None:
    answers: Given = {"S01": {"earlier": "no"}, "S02": {"older": "no"}}
    result = score(form, Answers(form=form.id, date=DAY, child=ChildFacts(age=15), answers=answers))
    assert "S01" not in result.unknown_items
    assert "S02" in result.unknown_items
    assert result.not_known == 48


def test_no_answers_at_all_is_not_a_low_level(form: Form) -> None:
    result = score(form, Answers(form=form.id, date=DAY, child=ChildFacts(age=15)))
    assert (result.level, result.not_known, result.rules) == (None, 49, ("R7",))


def test_care(run) -> None:
    result = run({"V13": "current", "M01": "yes", "M06": "yes"}, in_care=True)
    assert (result.score, result.level, result.rules) == (3, 3, ("R6",))


@pytest.mark.parametrize(
    ("child", "given", "fires"),
    [
        ({"in_care": True}, {"M01": "yes"}, False),
        ({"in_care": True}, {"M01": "yes", "M02": "suspected"}, True),
        ({"in_care": True}, {"S01": {"recent": "no", "earlier": "suspected"}}, True),
        ({"in_care": True}, {"S01": {"recent": "no", "earlier": "no", "older": "yes"}}, False),
        ({}, {"V13": "current", "M01": "yes", "M02": "yes"}, True),
        ({}, {"V13": "past", "M01": "yes", "M02": "yes"}, False),
        ({"in_care": False}, {"V13": "current", "M01": "yes", "M02": "yes"}, True),
        ({"in_care": True}, {"M01": {"older": "yes"}, "M02": {"older": "yes"}}, False),
    ],
)
def test_r6_edges(run, child: dict[str, bool], given: Given, fires: bool) -> None:
    assert ("R6" in run(given, **child).rules) is fires


def test_learning_disability(run) -> None:
    result = run({"V14": "current", "M02": "yes"}, learning_disability=True)
    assert (result.score, result.level, result.rules) == (2, 3, ("R4",))


def test_a_disability_that_is_not_a_learning_disability_does_not_fire_r4(run) -> None:
    assert run({"V14": "current", "M02": "yes"}, learning_disability=False).rules == ()
    assert run({"V14": "current", "M02": "yes"}).rules == ()


def test_under_thirteen(run) -> None:
    result = run({"M04": "yes"}, age=12)
    assert (result.score, result.level, result.rules) == (1, 3, ("R3",))
    assert run({"M04": "yes"}, age=13).rules == ()


@pytest.mark.parametrize(
    ("born", "fires"),
    [(dt.date(2013, 11, 24), True), (dt.date(2013, 11, 23), False)],
    ids=["day before the 13th birthday", "13th birthday"],
)
def test_thirteenth_birthday(run, born: dt.date, fires: bool) -> None:
    result = run({"M04": "yes"}, date_of_birth=born)
    assert ("R3" in result.rules) is fires


@pytest.mark.parametrize(
    ("day", "age"), [(dt.date(2025, 2, 28), 12), (dt.date(2025, 3, 1), 13)], ids=str
)
def test_born_on_29_february(form: Form, day: dt.date, age: int) -> None:
    child = ChildFacts(date_of_birth=dt.date(2012, 2, 29))
    result = score(form, Answers(form=form.id, date=day, child=child, answers={"M04": "yes"}))
    assert result.age == age
    assert ("R3" in result.rules) is (age < 13)


@pytest.mark.parametrize("code", [f"D{number:02}" for number in range(1, 9)])
def test_every_act_now_item_is_level_four(run, code: str) -> None:
    result = run({code: "yes"})
    assert (result.level, result.rules, result.act_now) == (4, ("R1",), (code,))
    assert result.judgement_floor == 4
    assert result.score == 0


@pytest.mark.parametrize("code", ["S08", "S09", "S10", "S15"])
@pytest.mark.parametrize(
    ("window", "level"), [("recent", 4), ("earlier", 4), ("older", 3)], ids=str
)
def test_harm_is_told_apart_from_risk(run, code: str, window: str, level: int) -> None:
    result = run({code: {"recent": "no", "earlier": "no"} | {window: "suspected"}})
    assert result.level == level
    assert result.rules[0] == "R2"
    assert result.harm == (code,)
    assert result.judgement_floor == level
    assert "duty-to-report" in result.prompts


def test_other_significant_items_are_not_told_as_harm(run) -> None:
    result = run({"S01": {"recent": "yes", "earlier": "no"}})
    assert result.harm == ()


def test_maximum(form: Form) -> None:
    given: Given = dict.fromkeys(codes("V", 17), "current")
    given |= dict.fromkeys(codes("M", 17), "yes")
    given |= {code: {"recent": "yes", "earlier": "yes", "older": "yes"} for code in codes("S", 15)}
    given |= dict.fromkeys(codes("D", 8), "yes")
    child = ChildFacts(age=12, in_care=True, learning_disability=True)
    result = score(form, Answers(form=form.id, date=DAY, child=child, answers=given))
    assert result.score == 114
    assert result.points == {
        "vulnerability": 11,
        "moderate": 13,
        "significant": 75,
        "significant-earlier": 15,
    }
    assert result.rules == ("R1", "R2", "R3", "R4", "R5", "R6")


def test_strengths_never_take_points_off(run) -> None:
    given: Given = {"S01": {"recent": "yes", "earlier": "no"}}
    with_strengths = given | dict.fromkeys(codes("P", 8), "strong")
    assert run(with_strengths).score == run(given).score
    assert run(with_strengths).level == run(given).level


def test_a_moderate_item_takes_windows_or_one_answer(run) -> None:
    assert run({"M01": "yes"}).score == run({"M01": {"now": "yes"}}).score == 1
    assert run({"M01": {"older": "yes", "now": "no"}}).score == 0


@pytest.mark.parametrize(
    ("given", "prompt"),
    [
        ({"S11": {"recent": "yes"}}, "nrm"),
        ({"S14": {"older": "suspected"}}, "nrm"),
        ({"S01": {"earlier": "yes"}}, "return-interview"),
        ({"M11": "yes"}, "pregnancy"),
        ({"D08": "yes"}, "position-of-trust"),
    ],
)
def test_prompts(run, given: Given, prompt: str) -> None:
    assert prompt in run(given).prompts
    assert prompt not in run({}).prompts


@pytest.mark.parametrize(
    ("given", "level"),
    [
        ({"D01": "yes"}, 4),
        ({"S08": {"recent": "yes"}}, 4),
        ({"M04": "yes"}, None),  # under 13 it is more
        ({}, None),
    ],
)
def test_a_level_that_needs_no_age(form: Form, given: Any, level: int | None) -> None:
    answers = Answers(
        form=form.id, form_version=form.version, date=DAY, child=ChildFacts(), answers=given
    )
    assert Scorer(form).level_at_any_age(answers) == level


def test_no_level_is_told_for_any_age_where_one_is_given(form: Form) -> None:
    answers = Answers(
        form=form.id, form_version=form.version, date=DAY, child=ChildFacts(age=40),
        answers={"D01": "yes"},
    )  # fmt: skip
    assert Scorer(form).level_at_any_age(answers) is None
