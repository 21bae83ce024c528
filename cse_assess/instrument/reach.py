"""What a form's conditions can ever be true of.

Every simple condition is about one thing (the age, a count, a score, one answer) that can take a
known, finite set of values, and allows some of them. A condition whose allowed set is empty can
never hold; one that allows everything always does; and a list of conditions that must all hold is
impossible where what they allow of one thing has nothing in common. Each thing is looked at by
itself, so what is called possible may still be impossible for subtler reasons, never the other
way round.
"""

import operator
from collections.abc import Callable, Iterable, Mapping

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
from cse_assess.instrument.reckoning import Score

Value = int | bool | str | None
Values = frozenset[Value]
Allowed = Mapping[str, Values]
"""For each thing that conditions speak of, in words, the values that they allow."""

_COMPARE: dict[str, Callable[[int, int], bool]] = {
    "=": operator.eq,
    "!=": operator.ne,
    ">": operator.gt,
    "<": operator.lt,
    ">=": operator.ge,
    "<=": operator.le,
}


class Reach:
    """What the conditions of one form can be true of.

    Args:
        form: A form whose references are sound.
    """

    def __init__(self, form: Form) -> None:
        self._form = form
        self._scores = {score.id: self.most(score) for score in form.scores}

    def most(self, score: Score) -> int:
        """The most points that a score can give."""
        members = sum(item.kind == score.kind for item in self._form.items)
        most = members * max(score.points.values(), default=0)
        return most if score.cap is None else min(most, score.cap)

    def most_in_total(self) -> int:
        """The highest total that answers can give."""
        return sum(self._scores[name] for name in self._form.total)

    def possible(self, condition: Condition) -> bool:
        """Whether there may be a child of whom a condition holds."""
        match condition:
            case AllTest(of=inner):
                return self.conflict(inner) is None
            case AnyTest(of=inner):
                return any(self.possible(one) for one in inner)
            case NotTest(of=single):
                return not self.certain(single)
            case _:
                return bool(self._simple(condition)[1])

    def certain(self, condition: Condition) -> bool:
        """Whether a condition holds of every child."""
        match condition:
            case AllTest(of=inner):
                return all(self.certain(one) for one in inner)
            case AnyTest(of=inner):
                return any(self.certain(one) for one in inner)
            case NotTest(of=single):
                return not self.possible(single)
            case _:
                subject, allowed = self._simple(condition)
                return allowed == self._domain(condition, subject)

    def conflict(self, conditions: Iterable[Condition]) -> str | None:
        """Why conditions can never all hold: a phrase; None where they may.

        Args:
            conditions: Conditions that must all hold.
        """
        conditions = tuple(conditions)
        for condition in conditions:
            if not self.possible(condition):
                return self._never(condition)
        seen: dict[str, Values] = {}
        for subject, allowed in self._flat(conditions):
            both = seen.get(subject, allowed) & allowed
            if not both:
                return f"what they ask of {subject} has nothing in common"
            seen[subject] = both
        return None

    def allowed(self, conditions: Iterable[Condition]) -> Allowed | None:
        """What conditions that must all hold allow; None where that is not so simply told."""
        conditions = tuple(conditions)
        if any(isinstance(one, AnyTest | NotTest) for one in _opened(conditions)):
            return None
        seen: dict[str, Values] = {}
        for subject, allowed in self._flat(conditions):
            seen[subject] = seen.get(subject, allowed) & allowed
        return seen

    def _flat(self, conditions: Iterable[Condition]) -> list[tuple[str, Values]]:
        return [
            self._simple(one)
            for one in _opened(conditions)
            if not isinstance(one, AllTest | AnyTest | NotTest)
        ]

    def _never(  # noqa: PLR0911 - one return a kind of condition
        self, condition: Condition
    ) -> str:
        match condition:
            case AllTest(of=inner):
                return self.conflict(inner) or ""
            case CountTest(value=value):
                most = self._counted(condition)
                return f"at most {most} items can be counted, and it asks for {value}"
            case ScoreTest(score=name, value=value):
                return f"{self._subject_of_score(name)} goes up to {self._top(name)}, not {value}"
            case UnknownTest(value=value):
                return f"{self._scored()} items are scored, and it asks for {value} unknown"
            case AgeTest(operator=how, value=value):
                return f"the form is for ages 0 to {self._oldest()}, and it asks for {how} {value}"
            case AnyTest():
                return "none of the conditions inside it can hold"
            case _:
                return "the condition can never hold"

    def _simple(self, condition: Condition) -> tuple[str, Values]:
        """What a simple condition is about, and the values that it allows."""
        match condition:
            case AnswerTest(question=question, window=window, answer=answer, operator=how):
                about = f"the answer to {question}" + (f" ({window})" if window else "")
                options = self._domain(condition, about)
                chosen = frozenset({answer}) & options
                return about, chosen if how == "=" else options - chosen
            case FactTest(fact=fact, answer=known):
                return f"the fact {fact}", frozenset({known})
            case CountTest():
                about = f"the count of {_selection(condition)}"
            case ScoreTest(score=name):
                about = self._subject_of_score(name)
            case UnknownTest():
                about = "the number of unknowns"
            case AgeTest():
                about = "the age"
            case _:
                raise TypeError(condition)
        compare = _COMPARE[condition.operator]
        return about, frozenset(
            value
            for value in self._domain(condition, about)
            if isinstance(value, int) and compare(value, condition.value)
        )

    def _domain(self, condition: Condition, about: str) -> Values:
        """Every value that the thing that a condition is about can take."""
        match condition:
            case AnswerTest(question=question):
                scale = self._form.scale_of(self._form.item(question))
                return frozenset(option.code for option in scale.options)
            case FactTest():
                return frozenset({True, False, None})
            case CountTest():
                return frozenset(range(self._counted(condition) + 1))
            case ScoreTest(score=name):
                return frozenset(range(self._top(name) + 1))
            case UnknownTest():
                return frozenset(range(self._scored() + 1))
            case AgeTest():
                return frozenset(range(self._oldest() + 1))
            case _:
                raise TypeError(about)

    def _counted(self, test: CountTest) -> int:
        """How many items a count can find at the most."""
        return sum(
            item.selected_by(test)
            and bool(
                not test.windows or set(test.windows) & set(self._form.kind(item.kind).windows)
            )
            and bool(
                (set(test.answers) or self._form.scale_of(item).concerns)
                & set(self._form.scale_of(item).labels)
            )
            for item in self._form.items
        )

    def _top(self, score: str) -> int:
        return self.most_in_total() if score == "total" else self._scores[score]

    @staticmethod
    def _subject_of_score(name: str) -> str:
        return "the total" if name == "total" else f"the score {name}"

    def _scored(self) -> int:
        kinds = {score.kind for score in self._form.scores}
        return sum(item.kind in kinds for item in self._form.items)

    def _oldest(self) -> int:
        eligibility = self._form.eligibility
        return max(eligibility.max_age, eligibility.extended_max_age or 0)


def _opened(conditions: Iterable[Condition]) -> list[Condition]:
    """Conditions with those inside ``all`` taken out of it."""
    found: list[Condition] = []
    for condition in conditions:
        match condition:
            case AllTest(of=inner):
                found.extend(_opened(inner))
            case _:
                found.append(condition)
    return found


def _selection(test: CountTest) -> str:
    names = test.items or (*test.kinds, *test.flags)
    where = f" in {', '.join(test.windows)}" if test.windows else ""
    which = f" answered {', '.join(test.answers)}" if test.answers else ""
    return f"{', '.join(names)}{which}{where}"
