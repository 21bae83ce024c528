"""What must hold for any answers at all."""

from typing import Any

import msgspec
from cases import DAY, scored_items
from hypothesis import given, settings
from hypothesis import strategies as st

from cse_assess.assessment.record import Answers, ChildFacts
from cse_assess.assessment.scoring import Scorer, score
from cse_assess.instrument import loader

FORM = loader.load("cse-risk")
SCORER = Scorer(FORM)
SCORED = scored_items(FORM)
RANK = {None: 0}  # a level that is not established reassures least; it is compared apart


def answers_of(code: str) -> st.SearchStrategy[Any]:
    item = FORM.item(code)
    options = st.sampled_from([option.code for option in FORM.scale_of(item).options])
    windows = FORM.kind(item.kind).windows
    if not windows:
        return options
    return st.fixed_dictionaries({}, optional=dict.fromkeys(windows, options))


all_answers = st.fixed_dictionaries({}, optional={i.code: answers_of(i.code) for i in FORM.items})
facts = st.builds(
    ChildFacts,
    age=st.integers(0, 17),
    in_care=st.sampled_from([None, True, False]),
    learning_disability=st.sampled_from([None, True, False]),
)
cases = st.builds(
    Answers, form=st.just(FORM.id), date=st.just(DAY), child=facts, answers=all_answers
)
concerns = st.sampled_from(
    [
        (item.code, window, option.code)
        for item in FORM.items
        for window in (FORM.kind(item.kind).windows or ("",))
        for option in FORM.scale_of(item).options
        if option.concern
    ]
)


def with_answer(answers: Answers, code: str, window: str, option: str) -> Answers:
    given_ = dict(answers.answers)
    if window:
        before = given_.get(code, {})
        given_[code] = (before if isinstance(before, dict) else {}) | {window: option}
    else:
        given_[code] = option
    return msgspec.structs.replace(answers, answers=given_)


@given(cases, concerns)
def test_adding_a_concern_never_lowers_the_level(
    answers: Answers, concern: tuple[str, str, str]
) -> None:
    code, window, option = concern
    if window == "older" or FORM.item(code).kind == "vulnerability":
        already = answers.answers.get(code)
    else:
        already = None
    if isinstance(already, dict) and already.get(window) in ("yes", "suspected"):
        return
    before = score(FORM, answers)
    after = score(FORM, with_answer(answers, code, window, option))
    if before.level is not None:
        assert after.level is not None
        assert after.level >= before.level


@given(cases, st.sampled_from(SCORED))
def test_turning_no_into_not_known_never_raises_confidence(answers: Answers, code: str) -> None:
    windows = FORM.kind(FORM.item(code).kind).windows or ("",)
    for window in windows:
        answers = with_answer(answers, code, window, "no")
    unknown = answers
    for window in windows:
        unknown = with_answer(unknown, code, window, "not-known")
    known, less = score(FORM, answers), score(FORM, unknown)
    assert less.not_known == known.not_known + 1
    assert less.low_confidence >= known.low_confidence
    if known.level is None:
        assert less.level is None
    else:
        assert less.level in (known.level, None)


@given(cases, st.randoms(use_true_random=False))
def test_the_order_of_answers_never_matters(answers: Answers, random: Any) -> None:
    pairs = list(answers.answers.items())
    random.shuffle(pairs)
    shuffled = msgspec.structs.replace(answers, answers=dict(pairs))
    assert score(FORM, shuffled) == score(FORM, answers)


@given(cases)
def test_every_point_is_explained(answers: Answers) -> None:
    result = score(FORM, answers)
    assert result.score == sum(result.points.values())
    assert result.score == sum(reason.points for reason in result.reasons)
    for name, points in result.points.items():
        assert points == sum(r.points for r in result.reasons if r.score == name)
    assert all(reason.text for reason in result.reasons)


@given(cases)
def test_what_the_result_says_hangs_together(answers: Answers) -> None:
    result = score(FORM, answers)
    assert 0 <= result.suspected_points <= (result.score or 0) <= 114
    assert result.not_known == len(result.unknown_items) <= len(SCORED)
    assert set(result.harm) <= {"S08", "S09", "S10", "S15"}
    assert result.rules == tuple(fired.rule for fired in result.fired)
    floors = [fired.floor for fired in result.fired if fired.floor is not None]
    if result.level is None:
        assert "R7" in result.rules
        assert all(floor < 3 for floor in floors)
    else:
        assert result.level >= max([result.category or 1, *floors])


@settings(max_examples=50)
@given(cases)
def test_an_answer_not_given_is_one_not_known(answers: Answers) -> None:
    filled = answers
    for item in FORM.items:
        for window in FORM.kind(item.kind).windows or ("",):
            given_ = answers.answers.get(item.code)
            if given_ is None or (isinstance(given_, dict) and window not in given_):
                filled = with_answer(filled, item.code, window, "not-known")
    assert score(FORM, filled) == score(FORM, answers)


given_answers = st.lists(
    st.sampled_from(
        [
            (item.code, window, option)
            for item in FORM.items
            for window in (FORM.kind(item.kind).windows or ("",))
            for option in (None, *(option.code for option in FORM.scale_of(item).options))
        ]
    ),
    max_size=12,
)


@given(cases, given_answers)
def test_scoring_answer_by_answer_gives_what_scoring_at_once_gives(
    answers: Answers, steps: list[tuple[str, str, str | None]]
) -> None:
    sheet = SCORER.begin(answers)
    for code, window, option in steps:
        sheet = sheet.with_answer(code, option, window)
        answers = with_answer(answers, code, window, option or "not-known")
        assert sheet.result == SCORER.score(answers)
