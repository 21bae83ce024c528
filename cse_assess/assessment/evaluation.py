"""What the conditions of a form mean, for one child's answers."""

import operator
from collections.abc import Callable, Iterable, Mapping

import msgspec

from cse_assess.assessment.answers import ONCE, Given
from cse_assess.instrument.conditions import (
    AgeTest,
    AllTest,
    AnswerTest,
    AnyTest,
    Behaviour,
    Condition,
    CountTest,
    FactTest,
    NotTest,
    ScoreTest,
    UnknownTest,
)
from cse_assess.instrument.definition import Form, Item

_COMPARE: dict[str, Callable[[int, int], bool]] = {
    "=": operator.eq,
    "!=": operator.ne,
    ">": operator.gt,
    "<": operator.lt,
    ">=": operator.ge,
    "<=": operator.le,
}


class Situation(msgspec.Struct, frozen=True):
    """Everything that a condition can ask about.

    Attributes:
        form: The form.
        given: One answer for every item and window; hidden items read as unknown.
        age: The child's age in years.
        facts: Facts about the child; one that is not established is absent or None.
        scores: Parts of the score, and ``total``.
        unknown: How many scored items nothing is known about.
    """

    form: Form
    given: Given
    age: int
    facts: Mapping[str, bool | None]
    scores: Mapping[str, int] = {}
    unknown: int = 0


def holds(
    situation: Situation, conditions: Iterable[Condition], behaviour: Behaviour = "all"
) -> bool:
    """Whether all, or any, of the conditions hold; no conditions at all hold."""
    conditions = tuple(conditions)
    if not conditions:
        return True
    together = all if behaviour == "all" else any
    return together(_holds(situation, condition) for condition in conditions)


def _holds(  # noqa: PLR0911 - one return a kind of condition
    situation: Situation, condition: Condition
) -> bool:
    match condition:
        case AllTest(of=inner):
            return all(_holds(situation, one) for one in inner)
        case AnyTest(of=inner):
            return any(_holds(situation, one) for one in inner)
        case NotTest(of=single):
            return not _holds(situation, single)
        case AnswerTest():
            answer = situation.given[condition.question][condition.window or ONCE]
            return (answer == condition.answer) == (condition.operator == "=")
        case CountTest():
            count = len(counted(situation, condition))
            return _COMPARE[condition.operator](count, condition.value)
        case ScoreTest():
            score = situation.scores[condition.score]
            return _COMPARE[condition.operator](score, condition.value)
        case UnknownTest():
            return _COMPARE[condition.operator](situation.unknown, condition.value)
        case AgeTest():
            return _COMPARE[condition.operator](situation.age, condition.value)
        case FactTest():
            return situation.facts.get(condition.fact) is condition.answer


def counted(situation: Situation, test: CountTest) -> list[str]:
    """The codes of the items that a count counts, in the form's order."""
    return [
        item.code
        for item in situation.form.items
        if item.selected_by(test) and _matches(situation, test, item)
    ]


def witnesses(situation: Situation, conditions: Iterable[Condition]) -> list[str]:
    """The items that made conditions hold, for telling the user why; each once."""
    found: dict[str, None] = {}
    for condition in conditions:
        match condition:
            case AllTest(of=inner) | AnyTest(of=inner):
                found.update(dict.fromkeys(witnesses(situation, inner)))
            case CountTest() if _holds(situation, condition):
                found.update(dict.fromkeys(counted(situation, condition)))
            case AnswerTest(question=question) if _holds(situation, condition):
                found[question] = None
            case _:
                pass
    return list(found)


def visible(
    form: Form,
    given: Mapping[str, Mapping[str, str]],
    *,
    age: int,
    facts: Mapping[str, bool | None],
) -> dict[str, dict[str, str]]:
    """The answers with those of hidden items read as unknown.

    An item is hidden when its own or its section's conditions do not hold. Hiding one may hide
    another; the linter has refused circles, so at most one pass an item settles it.
    """
    sections = {section.id: section for section in form.sections}
    settled = {code: dict(windows) for code, windows in given.items()}
    conditional = [
        item for item in form.items if item.enable_when or sections[item.section].enable_when
    ]
    for _ in conditional:
        situation = Situation(form, settled, age, facts)
        hidden = [
            item
            for item in conditional
            if not holds(situation, item.enable_when, item.enable_behaviour)
            or not holds(
                situation,
                sections[item.section].enable_when,
                sections[item.section].enable_behaviour,
            )
        ]
        cleared = {code: dict(windows) for code, windows in given.items()}
        for item in hidden:
            unknown = form.scale_of(item).unknown
            cleared[item.code] = dict.fromkeys(cleared[item.code], unknown)
        if cleared == settled:
            break
        settled = cleared
    return settled


def _matches(situation: Situation, test: CountTest, item: Item) -> bool:
    wanted = test.answers or situation.form.scale_of(item).concerns
    windows = situation.given[item.code]
    return any(
        answer in wanted
        for window, answer in windows.items()
        if not test.windows or window in test.windows
    )
