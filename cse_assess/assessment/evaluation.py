"""What the conditions of a form mean, for one child's answers.

A condition is prepared once for a form and then asked of any number of situations.
"""

import operator
from collections.abc import Callable, Iterable, Mapping, Sequence

import msgspec

from cse_assess.assessment.answers import ONCE
from cse_assess.assessment.board import Board, Layout, gathered
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
        board: One answer for every item and window; hidden items read as unknown.
        age: The child's age in years.
        facts: Facts about the child; one that is not established is absent or None.
        scores: Parts of the score, and ``total``.
        unknown: How many scored items nothing is known about.
    """

    board: Board
    age: int
    facts: Mapping[str, bool | None]
    scores: Mapping[str, int] = {}
    unknown: int = 0


Holds = Callable[[Situation], bool]
Witnesses = Callable[[Situation], int]


class Prepared(msgspec.Struct, frozen=True):
    """Conditions, ready to be asked.

    Attributes:
        hold: Whether all, or any, of them hold; no conditions at all hold.
        witnesses: The items, as bits, that made them hold, for telling the user why.
    """

    hold: Holds
    witnesses: Witnesses


def prepare(
    layout: Layout, conditions: Iterable[Condition], behaviour: Behaviour = "all"
) -> Prepared:
    """Prepare conditions for a form.

    Args:
        layout: The form's layout.
        conditions: Sound conditions of that form.
        behaviour: Whether all or any of them must hold.
    """
    ready = [_prepare(layout, condition) for condition in conditions]
    if len(ready) == 1:
        return ready[0]
    together = _all if behaviour == "all" or not ready else _any
    return Prepared(
        together([one.hold for one in ready]), _either([one.witnesses for one in ready])
    )


class Visibility:
    """Which items are asked.

    Hiding one item may hide another; the linter has refused circles, so at most one pass for each
    item that has conditions settles it.

    Args:
        layout: The form's layout.
    """

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        form = layout.form
        sections = {section.id: section for section in form.sections}
        self._conditional: list[tuple[int, Holds]] = []
        for item in form.items:
            for asked in (item, sections[item.section]):
                if asked.enable_when:
                    ready = prepare(layout, asked.enable_when, asked.enable_behaviour)
                    self._conditional.append((layout.bits([item]), ready.hold))

    def board(self, given: Board, *, age: int, facts: Mapping[str, bool | None]) -> Board:
        """The answers with those of hidden items read as unknown.

        Args:
            given: The answers as they were given.
            age: The child's age in years.
            facts: Facts about the child.
        """
        settled = given
        for _ in self._conditional:
            hidden = self._hidden(Situation(settled, age, facts))
            after = self._layout.without(given, hidden)
            if after == settled:
                break
            settled = after
        return settled

    def asked(self, given: Board, *, age: int, facts: Mapping[str, bool | None]) -> list[Item]:
        """The items that are asked, in the form's order."""
        if not self._conditional:
            return list(self._layout.form.items)
        hidden = self._hidden(Situation(self.board(given, age=age, facts=facts), age, facts))
        return [
            item for index, item in enumerate(self._layout.form.items) if not hidden >> index & 1
        ]

    def _hidden(self, situation: Situation) -> int:
        hidden = 0
        for bit, hold in self._conditional:
            if not hold(situation):
                hidden |= bit
        return hidden


def visible(
    form: Form,
    given: Mapping[str, Mapping[str, str]],
    *,
    age: int,
    facts: Mapping[str, bool | None],
) -> dict[str, dict[str, str]]:
    """The answers, by item and window, with those of hidden items read as unknown."""
    layout = Layout(form)
    return layout.given(Visibility(layout).board(layout.board(given), age=age, facts=facts))


def _prepare(  # noqa: PLR0911 - one return a kind of condition
    layout: Layout, condition: Condition
) -> Prepared:
    match condition:
        case AllTest(of=inner):
            return prepare(layout, inner, "all")
        case AnyTest(of=inner):
            return prepare(layout, inner, "any")
        case NotTest(of=single):
            hold = _prepare(layout, single).hold
            return Prepared(lambda situation: not hold(situation), _nobody)
        case AnswerTest():
            return _answer(layout, condition)
        case CountTest():
            return _count(layout, condition)
        case ScoreTest(score=name, value=value):
            compare = _COMPARE[condition.operator]
            return Prepared(lambda situation: compare(situation.scores[name], value), _nobody)
        case UnknownTest(value=value):
            compare = _COMPARE[condition.operator]
            return Prepared(lambda situation: compare(situation.unknown, value), _nobody)
        case AgeTest(value=value):
            compare = _COMPARE[condition.operator]
            return Prepared(lambda situation: compare(situation.age, value), _nobody)
        case FactTest(fact=fact, answer=answer):
            return Prepared(lambda situation: situation.facts.get(fact) is answer, _nobody)


def _answer(layout: Layout, test: AnswerTest) -> Prepared:
    slot = layout.slot(test.window or ONCE, test.answer)
    bit = 1 << layout.index[test.question]
    equal = test.operator == "="

    def hold(situation: Situation) -> bool:
        return bool(situation.board[slot] & bit) == equal

    return Prepared(hold, lambda situation: bit if hold(situation) else 0)


def _count(layout: Layout, test: CountTest) -> Prepared:
    parts = layout.parts(test)
    compare, value = _COMPARE[test.operator], test.value

    def hold(situation: Situation) -> bool:
        return compare(gathered(situation.board, parts).bit_count(), value)

    def witnesses(situation: Situation) -> int:
        found = gathered(situation.board, parts)
        return found if compare(found.bit_count(), value) else 0

    return Prepared(hold, witnesses)


def _all(tests: Sequence[Holds]) -> Holds:
    return lambda situation: all(hold(situation) for hold in tests)


def _any(tests: Sequence[Holds]) -> Holds:
    return lambda situation: any(hold(situation) for hold in tests)


def _either(sources: Sequence[Witnesses]) -> Witnesses:
    def witnesses(situation: Situation) -> int:
        found = 0
        for source in sources:
            found |= source(situation)
        return found

    return witnesses


def _nobody(_: Situation) -> int:
    return 0
