"""Conditions mean what docs/FORMS.md says: the engine against a plain reading, item by item."""

import operator
import tomllib
from collections.abc import Mapping

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from cse_assess.assessment.board import Layout
from cse_assess.assessment.evaluation import Situation, Visibility, prepare
from cse_assess.instrument import loader
from cse_assess.instrument.conditions import (
    AgeTest,
    AllTest,
    AnswerTest,
    AnyTest,
    Condition,
    CountTest,
    FactTest,
    NotTest,
    ScoreTest,
    UnknownTest,
)
from cse_assess.instrument.definition import Form

FORM = loader.load("cse-risk")
LAYOUT = Layout(FORM)
Given = dict[str, dict[str, str]]
COMPARE = {
    "=": operator.eq,
    "!=": operator.ne,
    ">": operator.gt,
    "<": operator.lt,
    ">=": operator.ge,
    "<=": operator.le,
}
operators = st.sampled_from(sorted(COMPARE))
slots = [
    (item.code, window, option.code)
    for item in FORM.items
    for window in (FORM.kind(item.kind).windows or ("",))
    for option in FORM.scale_of(item).options
]
kinds = tuple(kind.id for kind in FORM.kinds)
flags = sorted({flag for item in FORM.items for flag in item.flags})
windows = sorted({window for kind in FORM.kinds for window in kind.windows})
options = sorted({option.code for scale in FORM.scales for option in scale.options})


def some(names: list[str] | tuple[str, ...]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(names), max_size=3, unique=True).map(tuple)


simple: st.SearchStrategy[Condition] = st.one_of(
    st.builds(
        lambda slot, op: AnswerTest(
            question=slot[0], window=slot[1] or None, answer=slot[2], operator=op
        ),
        st.sampled_from(slots),
        st.sampled_from(["=", "!="]),
    ),
    st.builds(
        CountTest,
        value=st.integers(0, 6),
        operator=operators,
        kinds=some(kinds),
        flags=some(flags),
        windows=some(windows),
        answers=some(options),
    ),
    st.builds(
        CountTest,
        value=st.integers(0, 4),
        operator=operators,
        items=some([item.code for item in FORM.items]),
    ),
    st.builds(ScoreTest, score=st.just("total"), value=st.integers(0, 60), operator=operators),
    st.builds(UnknownTest, value=st.integers(0, 49), operator=operators),
    st.builds(AgeTest, value=st.integers(0, 18), operator=operators),
    st.builds(FactTest, fact=st.sampled_from(["in_care", "send"]), answer=st.booleans()),
)
conditions = st.recursive(
    simple,
    lambda inner: st.one_of(
        st.builds(AllTest, of=st.lists(inner, min_size=1, max_size=3).map(tuple)),
        st.builds(AnyTest, of=st.lists(inner, min_size=1, max_size=3).map(tuple)),
        st.builds(NotTest, of=inner),
    ),
    max_leaves=6,
)
answers = st.fixed_dictionaries(
    {
        item.code: st.fixed_dictionaries(
            {
                window: st.sampled_from([o.code for o in FORM.scale_of(item).options])
                for window in (FORM.kind(item.kind).windows or ("",))
            }
        )
        for item in FORM.items
    }
)


def plainly(  # noqa: PLR0911
    condition: Condition, given_: Given, situation: Situation
) -> bool:
    match condition:
        case AllTest(of=inner):
            return all(plainly(one, given_, situation) for one in inner)
        case AnyTest(of=inner):
            return any(plainly(one, given_, situation) for one in inner)
        case NotTest(of=single):
            return not plainly(single, given_, situation)
        case AnswerTest(question=question, answer=answer, operator=op, window=window):
            return COMPARE[op](given_[question][window or ""], answer)
        case CountTest(value=value, operator=op):
            return COMPARE[op](plain_count(condition, given_), value)
        case ScoreTest(score=name, value=value, operator=op):
            return COMPARE[op](situation.scores[name], value)
        case UnknownTest(value=value, operator=op):
            return COMPARE[op](situation.unknown, value)
        case AgeTest(value=value, operator=op):
            return COMPARE[op](situation.age, value)
        case FactTest(fact=fact, answer=answer):
            return situation.facts.get(fact) is answer


def plain_count(test: CountTest, given_: Mapping[str, Mapping[str, str]]) -> int:
    count = 0
    for item in FORM.items:
        if not item.selected_by(test):
            continue
        for window, answer in given_[item.code].items():
            scale = FORM.scale_of(item)
            counts = answer in test.answers if test.answers else answer in scale.concerns
            if counts and (not test.windows or window in test.windows):
                count += 1
                break
    return count


@given(
    conditions,
    answers,
    st.integers(0, 17),
    st.fixed_dictionaries({}, optional={"in_care": st.sampled_from([None, True, False])}),
    st.integers(0, 60),
    st.integers(0, 49),
)
def test_a_condition_holds_exactly_when_a_plain_reading_says_so(
    condition: Condition,
    given_: Given,
    age: int,
    facts: dict[str, bool | None],
    total: int,
    unknown: int,
) -> None:
    situation = Situation(LAYOUT.board(given_), age, facts, {"total": total}, unknown)
    ready = prepare(LAYOUT, (condition,))
    assert ready.hold(situation) == plainly(condition, given_, situation)


@given(answers)
def test_a_board_says_what_the_answers_say(given_: Given) -> None:
    assert LAYOUT.given(LAYOUT.board(given_)) == given_


@given(answers, st.sampled_from(slots))
def test_moving_one_answer_moves_nothing_else(given_: Given, slot: tuple[str, str, str]) -> None:
    code, window, option = slot
    moved = LAYOUT.given(LAYOUT.moved(LAYOUT.board(given_), code, window, option))
    assert moved == given_ | {code: given_[code] | {window: option}}


CHAIN = """\
schema = 1
id = "chain"
version = "1.0.0"
title = "Chain"
language = "en-GB"
purpose = "Items that depend on one another."
evidence = "None."
eligibility = { max_age = 17 }

[not_established]
label = "Not established"
meaning = "m"
actions = ["a"]
review = "r"
review_days = 7

[[scale]]
id = "sign"
option = [
    { code = "yes", label = "Yes", concern = true },
    { code = "no", label = "No" },
    { code = "not-known", label = "Not known", unknown = true },
]

[[kind]]
id = "sign"
title = "Signs"
scale = "sign"

[[section]]
id = "A"
title = "First"

[[level]]
value = 1
id = "one"
label = "One"
meaning = "m"
actions = ["a"]
review = "r"
review_days = 90
"""


def chain(length: int) -> Form:
    """Each item is asked only where the one before it is a yes."""
    parts = [CHAIN]
    for number in range(length):
        parts.append(f'[[item]]\ncode = "Q{number}"\nkind = "sign"\nsection = "A"\ntext = "t"')
        if number:
            parts.append(
                f'enable_when = [{{ test = "answer", question = "Q{number - 1}", answer = "yes" }}]'
            )
        parts.append('[item.help]\nmeans = "m"\nexample = "e"\nis_not = "n"\nask = "a"\n')
    document = tomllib.loads("\n".join(parts))
    return msgspec.convert(document, Form)


@given(st.lists(st.sampled_from(["yes", "no", "not-known"]), min_size=1, max_size=7))
def test_hiding_an_item_hides_all_that_hangs_on_it(given_: list[str]) -> None:
    form = chain(len(given_))
    layout = Layout(form)
    board = layout.board({f"Q{number}": {"": answer} for number, answer in enumerate(given_)})
    visibility = Visibility(layout)
    asked = next(
        (number + 1 for number, answer in enumerate(given_) if answer != "yes"), len(given_)
    )
    assert [item.code for item in visibility.asked(board, age=14, facts={})] == [
        f"Q{number}" for number in range(asked)
    ]
    told = layout.given(visibility.board(board, age=14, facts={}))
    assert [told[f"Q{number}"][""] for number in range(len(given_))] == [
        answer if number < asked else "not-known" for number, answer in enumerate(given_)
    ]
