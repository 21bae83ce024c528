"""Five published ways of scoring, as forms and nothing else: each by hand, and for any answers.

The tables are worked out by hand; the formulas below them share nothing with the forms but the
codes of the items.
"""

from collections.abc import Mapping
from pathlib import Path

import msgspec
import pytest
from cases import DAY
from hypothesis import given
from hypothesis import strategies as st

from cse_assess.assessment.judgement import JudgementRefused, final_level
from cse_assess.assessment.record import Answer, Answers, ChildFacts, Judgement
from cse_assess.assessment.result import Result
from cse_assess.assessment.scoring import score
from cse_assess.instrument import loader
from cse_assess.instrument.definition import Form, Item

FOLDER = Path(__file__).parents[2] / "forms"
FORMS = {path.name: loader.load(path) for path in sorted(FOLDER.glob("*-like"))}
SERAF = FORMS["seraf-like"]
MERSEYSIDE = FORMS["merseyside-like"]
GATESHEAD = FORMS["gateshead-like"]
DERBY = FORMS["derby-like"]
DASH = FORMS["dash-like"]
AGES = st.integers(0, 17)
GRADES = ("none", "some", "significant", "direct")

Given = Mapping[str, Answer]


def run(form: Form, answers: Given, *, age: int = 15, disability: bool | None = None) -> Result:
    child = ChildFacts(age=age, learning_disability=disability)
    return score(
        form, Answers(form=form.id, date=DAY, child=child, answers=dict(answers)), today=DAY
    )


def yes(form: Form, letter: str, count: int) -> Given:
    """The first so many items whose code begins with this letter, answered yes."""
    codes = [item.code for item in form.items if item.code.startswith(letter)]
    assert count <= len(codes)
    return dict.fromkeys(codes[:count], "yes")


def any_answer(form: Form, item: Item) -> st.SearchStrategy[Answer]:
    option = st.sampled_from([option.code for option in form.scale_of(item).options])
    windows = form.kind(item.kind).windows
    return st.fixed_dictionaries(dict.fromkeys(windows, option)) if windows else option


def any_answers(form: Form) -> st.SearchStrategy[dict[str, Answer]]:
    return st.fixed_dictionaries({item.code: any_answer(form, item) for item in form.items})


def count(answers: Given, letter: str) -> int:
    """How many items whose code begins with this letter are answered yes."""
    return sum(answer == "yes" for code, answer in answers.items() if code.startswith(letter))


# ---- What holds for all five -----------------------------------------------------------------


@pytest.mark.parametrize("name", FORMS)
def test_it_is_a_sound_form(name: str) -> None:
    form, faults = loader.examine(FOLDER / name)
    assert form is not None
    assert form.id == name
    assert [str(fault) for fault in faults] == []


def test_all_five_are_there() -> None:
    names = ("dash-like", "derby-like", "gateshead-like", "merseyside-like", "seraf-like")
    assert tuple(FORMS) == names


def rungs(form: Form, item: Item) -> list[str]:
    """The answers to an item, from no concern to the gravest, as its buttons stand."""
    options = form.scale_of(item).options
    return [o.code for o in sorted(options, key=lambda option: option.concern)]


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
@given(data=st.data(), age=AGES, disability=st.sampled_from([None, False, True]))
def test_more_concern_never_lowers_the_level(
    form: Form, data: st.DataObject, age: int, disability: bool | None
) -> None:
    milder: dict[str, Answer] = {}
    graver: dict[str, Answer] = {}
    for item in form.items:
        ladder = rungs(form, item)
        pair = st.tuples(*[st.integers(0, len(ladder) - 1)] * 2).map(sorted)
        windows = form.kind(item.kind).windows
        steps = [data.draw(pair) for _ in windows or ("",)]
        for answers, end in ((milder, 0), (graver, 1)):
            chosen = [ladder[step[end]] for step in steps]
            answers[item.code] = dict(zip(windows, chosen, strict=True)) if windows else chosen[0]
    before = run(form, milder, age=age, disability=disability)
    after = run(form, graver, age=age, disability=disability)
    assert (after.score or 0) >= (before.score or 0)
    assert (after.level or 0) >= (before.level or 0)  # no level at all is the least


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
@given(data=st.data())
def test_the_reasons_of_each_part_add_up_to_it(form: Form, data: st.DataObject) -> None:
    result = run(form, data.draw(any_answers(form)))
    for name, points in result.points.items():
        assert sum(reason.points for reason in result.reasons if reason.score == name) == points
    assert result.score is None or result.score == sum(result.points[name] for name in form.total)


# ---- SERAF: 1 point, 1 point, 5 now, 1 earlier; 0-5, 6-10, 11-15, 16 and over ------------------


@pytest.mark.parametrize(
    # strong: signs with a yes now, with one earlier, and with one in both windows
    ("life", "signs", "strong", "disabled", "total", "category"),
    [
        (0, 0, (0, 0, 0), 0, 0, 1),
        (5, 0, (0, 0, 0), 0, 5, 1),  # 5 x 1
        (5, 1, (0, 0, 0), 0, 6, 2),  # 5 + 1
        (0, 0, (1, 0, 0), 0, 5, 1),  # 1 x 5: one strong sign now is still in the lowest band
        (0, 0, (0, 1, 0), 0, 1, 1),  # 1 x 1: earlier only
        (0, 0, (0, 0, 1), 0, 6, 2),  # 5 + 1: the same sign in both windows
        (0, 0, (1, 1, 0), 0, 6, 2),  # 5 + 1: two signs, one in each window
        (0, 0, (0, 7, 0), 0, 7, 2),  # 7 x 1
        (4, 1, (1, 0, 0), 0, 10, 2),  # 4 + 1 + 5
        (0, 0, (1, 0, 1), 0, 11, 3),  # 5 + 6
        (11, 0, (0, 0, 0), 0, 11, 3),  # 11 x 1
        (0, 0, (3, 0, 0), 0, 15, 3),  # 3 x 5
        (3, 1, (0, 0, 2), 0, 16, 4),  # 3 + 1 + 2 x 6
        (11, 12, (0, 0, 0), 0, 23, 4),  # 11 + 12
        (11, 12, (0, 0, 7), 0, 65, 4),  # 11 + 12 + 7 x 6: the most that the tool gives
        (5, 0, (0, 0, 0), 1, 6, 2),  # 5 + 1: the local point
        (5, 0, (0, 0, 0), 2, 6, 2),  # 5 + 2 disabilities, capped at 1
        (11, 12, (0, 0, 7), 2, 66, 4),  # 65 + 1
    ],
)
def test_seraf(
    life: int, signs: int, strong: tuple[int, int, int], disabled: int, total: int, category: int
) -> None:
    now, earlier, both = strong
    windows = [("recent",)] * now + [("earlier",)] * earlier + [("recent", "earlier")] * both
    result = run(
        SERAF,
        {
            **yes(SERAF, "V", life),
            **yes(SERAF, "M", signs),
            **yes(SERAF, "D", disabled),
            **{f"S{n:02}": dict.fromkeys(which, "yes") for n, which in enumerate(windows, start=1)},
        },
    )
    assert (result.score, result.category, result.level) == (total, category, category)


def test_seraf_has_eleven_twelve_and_seven() -> None:
    letters = [item.code[0] for item in SERAF.items]
    assert [letters.count(letter) for letter in "VMS"] == [11, 12, 7]


@given(answers=any_answers(SERAF))
def test_seraf_of_any_answers(answers: Given) -> None:
    strong = [answer for answer in answers.values() if isinstance(answer, dict)]
    total = (
        count(answers, "V")
        + count(answers, "M")
        + 5 * sum(answer["recent"] == "yes" for answer in strong)
        + sum(answer["earlier"] == "yes" for answer in strong)
        + (1 if count(answers, "D") else 0)
    )
    result = run(SERAF, answers)
    assert result.score == total
    assert result.level == 1 + (total >= 6) + (total >= 11) + (total >= 16)


# ---- Merseyside: eight headings, 0-18, 19-34, 35-54, and a judgement beside the total ----------


def graded(grades: tuple[int, ...]) -> Given:
    return {f"H{number}": f"g{grade}" for number, grade in enumerate(grades, start=1)}


def merseyside_band(points: int) -> int:
    return 1 + (points > 18) + (points > 34)


@pytest.mark.parametrize(
    ("grades", "own", "total", "judgement", "category", "level"),
    [
        ((0, 0, 0, 0, 0, 0, 0, 0), "first", 0, 0, 1, 1),
        ((7, 7, 4, 0, 0, 0, 0, 0), "first", 18, 0, 1, 1),  # 14 + 4
        ((3, 3, 3, 2, 2, 2, 2, 2), "first", 19, 0, 2, 2),  # 9 + 10; the judgement lowers nothing
        ((7, 7, 7, 7, 0, 0, 6, 0), "first", 34, 0, 2, 2),  # 28 + 6
        ((7, 7, 7, 7, 7, 0, 0, 0), "first", 35, 0, 3, 3),  # 5 x 7
        ((7, 7, 7, 7, 7, 7, 6, 6), "first", 54, 0, 3, 3),  # 6 x 7 + 2 x 6: the most there is
        ((7, 7, 4, 0, 0, 0, 0, 0), "second", 18, 19, 1, 2),  # 18, and not 18 + 19
        ((7, 7, 4, 0, 0, 0, 0, 0), "third", 18, 35, 1, 3),  # 18, and not 18 + 35
        ((7, 7, 7, 7, 7, 0, 0, 0), "second", 35, 19, 3, 3),  # the higher of the two stands
        ((3, 3, 3, 2, 2, 2, 2, 2), "not-given", 19, 0, 2, 2),
    ],
)
def test_merseyside(
    grades: tuple[int, ...], own: str, total: int, judgement: int, category: int, level: int
) -> None:
    result = run(MERSEYSIDE, {**graded(grades), "J1": own})
    assert (result.score, result.points["judgement"]) == (total, judgement)
    assert (result.category, result.level) == (category, level)


@given(answers=any_answers(MERSEYSIDE))
def test_merseyside_of_any_answers(answers: Given) -> None:
    own = {"first": 0, "second": 19, "third": 35, "not-given": 0}[str(answers["J1"])]
    grades = [str(answers[f"H{number}"]) for number in range(1, 9)]
    total = sum(int(grade[1:]) for grade in grades if grade != "not-known")
    result = run(MERSEYSIDE, answers)
    assert (result.score, result.points["judgement"]) == (total, own)
    assert result.level == max(merseyside_band(total), merseyside_band(own))


# ---- Gateshead: 0-3 in each domain; under 13, or any 3, is never the lowest --------------------


def domains(grades: tuple[int, ...]) -> Given:
    return {f"G{number}": GRADES[grade] for number, grade in enumerate(grades, start=1)}


@pytest.mark.parametrize(
    ("grades", "age", "total", "category", "level"),
    [
        ((0, 0, 0, 0, 0, 0, 0, 0), 13, 0, 1, 1),
        ((0, 0, 0, 0, 0, 0, 0, 0), 12, 0, 1, 2),  # under 13, with nothing else at all
        ((1, 1, 1, 1, 1, 1, 1, 1), 13, 8, 1, 1),  # 8 x 1
        ((1, 1, 1, 1, 1, 1, 1, 1), 12, 8, 1, 2),  # the same answers, a year younger
        ((2, 1, 1, 1, 1, 1, 1, 1), 15, 9, 2, 2),  # 2 + 7
        ((2, 2, 2, 2, 0, 0, 0, 0), 15, 8, 1, 1),  # 4 x 2: no 3
        ((3, 0, 0, 0, 0, 0, 0, 0), 15, 3, 1, 2),  # one 3 alone
        ((0, 0, 0, 0, 0, 0, 0, 3), 15, 3, 1, 2),  # in whichever domain
        ((2, 2, 2, 2, 2, 2, 2, 2), 15, 16, 2, 2),  # 8 x 2
        ((3, 2, 2, 2, 2, 2, 2, 2), 15, 17, 3, 3),  # 3 + 14; a floor takes nothing away
        ((3, 3, 3, 3, 3, 3, 3, 3), 12, 24, 3, 3),  # 8 x 3: the most there is
    ],
)
def test_gateshead(
    grades: tuple[int, ...], age: int, total: int, category: int, level: int
) -> None:
    result = run(GATESHEAD, domains(grades), age=age)
    assert (result.score, result.category, result.level) == (total, category, level)


@pytest.mark.parametrize(
    ("grades", "age"), [((3, 0, 0, 0, 0, 0, 0, 0), 15), ((0, 0, 0, 0, 0, 0, 0, 0), 12)]
)
def test_nor_does_judgement_call_gateshead_the_lowest(grades: tuple[int, ...], age: int) -> None:
    result = run(GATESHEAD, domains(grades), age=age)
    agreed = Judgement(level=1, reason="I see it differently.", second_person="A. Lead")
    with pytest.raises(JudgementRefused):
        final_level(GATESHEAD, result, agreed)


@given(answers=any_answers(GATESHEAD), age=AGES)
def test_gateshead_of_any_answers(answers: Given, age: int) -> None:
    grades = [GRADES.index(str(one)) for one in answers.values() if one != "not-known"]
    band = 1 + (sum(grades) >= 9) + (sum(grades) >= 17)
    result = run(GATESHEAD, answers, age=age)
    assert result.score == sum(grades)
    assert result.level == (max(band, 2) if age < 13 or 3 in grades else band)


# ---- Derby: no points; the level by which signs there are --------------------------------------


@pytest.mark.parametrize(
    ("first", "further", "grave", "life", "age", "disability", "level"),
    [
        (0, 0, 0, 0, 15, None, None),  # nothing recorded: no level is told
        (0, 0, 0, 3, 15, None, None),  # a hard life is no sign
        (1, 0, 0, 0, 15, None, 1),  # one first sign
        (6, 0, 0, 3, 15, None, 1),  # six of them are still first signs
        (1, 1, 0, 0, 15, None, 2),  # a first sign and a further one
        (6, 5, 0, 3, 15, None, 2),
        (0, 1, 0, 0, 15, None, 1),  # the threshold asks for both
        (0, 0, 1, 0, 15, None, 3),  # one grave sign is enough
        (6, 5, 4, 3, 15, None, 3),
        (1, 0, 0, 0, 13, None, 1),
        (1, 0, 0, 0, 12, None, 2),  # under 13: never the first level
        (0, 1, 0, 0, 12, None, 2),
        (0, 0, 1, 0, 12, None, 3),  # a floor takes nothing away
        (0, 0, 0, 0, 12, None, None),
        (1, 0, 0, 0, 15, True, 2),  # learning disability: never the first level
        (1, 0, 0, 0, 15, False, 1),
    ],
)
def test_derby(
    first: int,
    further: int,
    grave: int,
    life: int,
    age: int,
    disability: bool | None,
    level: int | None,
) -> None:
    signs = {**yes(DERBY, "L", first), **yes(DERBY, "M", further), **yes(DERBY, "H", grave)}
    result = run(DERBY, {**signs, **yes(DERBY, "V", life)}, age=age, disability=disability)
    assert result.level == level
    assert (result.score, result.category, result.points) == (None, None, {})


def test_derby_says_when_further_signs_stand_alone() -> None:
    alone, together = run(DERBY, {"M1": "yes"}), run(DERBY, {"M1": "yes", "L1": "yes"})
    assert (alone.low_confidence, alone.prompts) == (True, ("first-signs",))
    assert (together.low_confidence, together.prompts) == (False, ())


@given(answers=any_answers(DERBY), age=AGES, disability=st.sampled_from([None, False, True]))
def test_derby_of_any_answers(answers: Given, age: int, disability: bool | None) -> None:
    first, further, grave = (count(answers, letter) for letter in "LMH")
    level: int | None = None
    if grave:
        level = 3
    elif first and further:
        level = 2
    elif first or further:
        level = 2 if age < 13 or disability else 1
    assert run(DERBY, answers, age=age, disability=disability).level == level


# ---- Dash: 14 of 24, or judgement, or a run of incidents ----------------------------------------


@pytest.mark.parametrize(
    ("ticks", "rest", "judged", "incidents", "level"),
    [
        (0, "no", "no", "no", 1),
        (13, "no", "no", "no", 1),
        (14, "no", "no", "no", 2),
        (24, "no", "no", "no", 2),
        (13, "do-not-know", "no", "no", 1),  # 11 unknown are no ticks
        (13, "no", "yes", "no", 2),  # judgement
        (0, "no", "yes", "no", 2),  # judgement alone
        (13, "no", "no", "yes", 2),  # escalation
        (13, "no", "do-not-know", "do-not-know", 1),
    ],
)
def test_dash(ticks: int, rest: str, judged: str, incidents: str, level: int) -> None:
    background = dict.fromkeys(yes(DASH, "D", 24), rest)
    beside = {"J1": judged, "J2": incidents}
    result = run(DASH, {**background, **yes(DASH, "D", ticks), **beside})
    assert (result.score, result.level) == (ticks, level)
    assert result.not_known == (24 - ticks if rest == "do-not-know" else 0)


def test_dash_is_raised_by_a_judgement_with_a_reason() -> None:
    result = run(DASH, yes(DASH, "D", 13))
    judgement = Judgement(level=2, reason="They are too afraid to say yes.")
    assert (result.level, final_level(DASH, result, judgement)) == (1, 2)
    with pytest.raises(JudgementRefused):
        final_level(DASH, result, msgspec.structs.replace(judgement, reason=""))


@pytest.mark.parametrize(
    ("age", "prompts"), [(16, ()), (15, ("under-16",)), (12, ("under-16", "under-13"))]
)
def test_dash_says_which_way_to_go_by_age(age: int, prompts: tuple[str, ...]) -> None:
    assert run(DASH, {}, age=age).prompts == prompts


@given(answers=any_answers(DASH))
def test_dash_of_any_answers(answers: Given) -> None:
    result = run(DASH, answers)
    ticks = count(answers, "D")
    assert result.score == ticks
    assert result.level == (2 if ticks >= 14 or "yes" in (answers["J1"], answers["J2"]) else 1)
