"""From answers to a level, with every point and every rule explained.

The arithmetic comes first and the rules correct it, only ever upwards, save that too many
unknowns withhold a low level. Which items, points, bands and rules there are is the form's
business; the engine knows none (dossier 8.3 is the rule book of the bundled form).

A :class:`Scorer` prepares a form once. :func:`score` is for whoever scores once.
"""

import datetime as dt
from collections.abc import Mapping
from functools import cached_property

import msgspec

from cse_assess.assessment.answers import ONCE, AnswersRefused, child_age, complete
from cse_assess.assessment.board import Board, Layout, Part, gathered
from cse_assess.assessment.evaluation import Prepared, Situation, Visibility, prepare
from cse_assess.assessment.points import Tally
from cse_assess.assessment.record import Answer, Answers, ChildFacts
from cse_assess.assessment.result import Fired, Result
from cse_assess.instrument.conditions import CountTest
from cse_assess.instrument.definition import Form, Item
from cse_assess.instrument.reckoning import Case

_HARM = "harm"


class Scorer:
    """A form, prepared for scoring.

    Args:
        form: A sound form.
    """

    def __init__(self, form: Form) -> None:
        self.form = form
        self.layout = Layout(form)
        self.visibility = Visibility(self.layout)
        self._tallies = [Tally(self.layout, score) for score in form.scores]
        self._scored = 0
        for tally in self._tallies:
            self._scored |= tally.items()
        self._rules = [
            [(case, self._ready(case), _told(rule.id, rule.title, case)) for case in rule.cases]
            for rule in form.rules
        ]
        self._prompts = [
            (
                prompt.id,
                prepare(self.layout, prompt.when, prompt.behaviour) if prompt.when else None,
            )
            for prompt in form.prompts
        ]
        self._harm = self._concerns([item for item in form.items if _HARM in item.flags])
        self._act_now = self._concerns([item for item in form.items if item.act_now])
        self._all = self._concerns(list(form.items))
        self._lowest = min(level.value for level in form.levels)

    def score(self, answers: Answers, *, today: dt.date | None = None) -> Result:
        """Score one assessment.

        Args:
            answers: The answers, with the child's facts and the day.
            today: The present day, for refusing dates in the future; the system's if not given.

        Raises:
            AnswersRefused: The answers belong to another form or version, do not fit it, or
                cannot be true.
        """
        return self.begin(answers, today=today).result

    def begin(self, answers: Answers, *, today: dt.date | None = None) -> "Sheet":
        """Score one assessment, ready to be scored again after each further answer.

        Args:
            answers: The answers, with the child's facts and the day.
            today: The present day, for refusing dates in the future; the system's if not given.

        Raises:
            AnswersRefused: As for :meth:`score`.
        """
        check_form(self.form, answers)
        age = child_age(self.form, answers, today=today or dt.datetime.now().astimezone().date())
        given = self.layout.board(complete(self.form, answers.answers))
        return Sheet(self, given, age, facts_of(answers.child))

    def act_now(self, answers: Mapping[str, Answer]) -> list[Item]:
        """The items answered yes that say what to do at once.

        Needs nothing but the answers, so that danger is told before anybody has typed an age.

        Raises:
            AnswersRefused: The answers do not fit the form.
        """
        board = self.layout.board(complete(self.form, answers))
        return [self.form.item(code) for code in self.layout.names(gathered(board, self._act_now))]

    def concerns(self, answers: Mapping[str, Answer]) -> list[Item]:
        """The items answered with a concern in any window.

        Raises:
            AnswersRefused: The answers do not fit the form.
        """
        board = self.layout.board(complete(self.form, answers))
        return [self.form.item(code) for code in self.layout.names(gathered(board, self._all))]

    def level_at_any_age(self, answers: Answers) -> int | None:
        """The level that the answers give however old the child is, where nobody has said how old.

        Args:
            answers: The answers, with the child's facts.

        Returns:
            None where an age is given, or where the level hangs on it or is not established.

        Raises:
            AnswersRefused: The answers belong to another form or version, or do not fit it.
        """
        child, eligible = answers.child, self.form.eligibility
        check_form(self.form, answers)
        if child.date_of_birth is not None or child.age is not None:
            return None
        given, facts = self.layout.board(complete(self.form, answers.answers)), facts_of(child)
        oldest = max(eligible.max_age, eligible.extended_max_age or 0)
        found = Sheet(self, given, oldest, facts).result.level
        for age in range(oldest):
            if found is None or Sheet(self, given, age, facts).result.level != found:
                return None
        return found

    def result(self, board: Board, *, age: int, facts: Mapping[str, bool | None]) -> Result:
        """The result of answers whose hidden items already read as unknown.

        Args:
            board: The answers.
            age: The child's age in years.
            facts: Facts about the child.
        """
        form, names = self.form, self.layout.names
        points, doubtful = {}, {}
        unknown = self._scored
        for tally in self._tallies:
            id_ = tally.score.id
            points[id_], doubtful[id_] = tally.points(board)
            unknown &= ~tally.known(board)
        total = sum(points[name] for name in form.total) if form.total else None
        situation = Situation(
            board, age, facts, {**points, "total": total or 0}, unknown.bit_count()
        )
        fired = self._fired(situation)
        cases = [case for case, _ in fired]
        level, withheld = self._level(total, cases)
        usual = form.not_established.review_days if withheld else form.level(level).review_days
        return Result(
            points=points,
            score=total,
            category=self._category(total),
            suspected_points=sum(doubtful[name] for name in form.total),
            not_known=unknown.bit_count(),
            rules=tuple(told.rule for _, told in fired),
            level=None if withheld else level,
            low_confidence=any(case.low_confidence for case in cases),
            reasons=tuple(reason for tally in self._tallies for reason in tally.reasons(board)),
            form=form.id,
            form_version=form.version,
            age=age,
            harm=tuple(names(gathered(board, self._harm))),
            act_now=tuple(names(gathered(board, self._act_now))),
            unknown_items=tuple(names(unknown)),
            fired=tuple(told for _, told in fired),
            judgement_floor=max(
                (case.floor for case in cases if case.judgement_floor and case.floor is not None),
                default=None,
            ),
            prompts=self._raised(situation, cases),
            review_days=min([usual, *(c.review_days for c in cases if c.review_days is not None)]),
        )

    def _level(self, total: int | None, cases: list[Case]) -> tuple[int, bool]:
        """The level after the rules, and whether too little is known to tell it."""
        level = self._lowest
        for band in self.form.bands:
            if total is not None and total >= band.lowest:
                level = band.level
        level = max([level, *(case.floor for case in cases if case.floor is not None)])
        withheld = any(
            case.not_established_below is not None and level < case.not_established_below
            for case in cases
        )
        return level, withheld

    def _category(self, total: int | None) -> int | None:
        found = None
        for band in self.form.bands:
            if total is not None and total >= band.lowest:
                found = band.category
        return found

    def _fired(self, situation: Situation) -> list[tuple[Case, Fired]]:
        """The rules that fire: of each, its first case that holds, and what is told of it."""
        found = []
        for rule in self._rules:
            for case, ready, told in rule:
                if ready.hold(situation):
                    items = tuple(self.layout.names(ready.witnesses(situation)))
                    found.append((case, msgspec.structs.replace(told, items=items)))
                    break
        return found

    def _raised(self, situation: Situation, cases: list[Case]) -> tuple[str, ...]:
        raised = {name for case in cases for name in case.prompts}
        return tuple(
            id_
            for id_, ready in self._prompts
            if id_ in raised or (ready is not None and ready.hold(situation))
        )

    def _ready(self, case: Case) -> Prepared:
        return prepare(self.layout, case.when, case.behaviour)

    def _concerns(self, items: list[Item]) -> tuple[Part, ...]:
        if not items:
            return ()
        return self.layout.parts(CountTest(items=tuple(item.code for item in items)))


class Sheet:
    """An assessment as it is being scored. It never changes: a further answer gives a new one.

    Args:
        scorer: The form, prepared.
        given: The answers as they were given.
        age: The child's age in years.
        facts: Facts about the child.
    """

    def __init__(
        self, scorer: Scorer, given: Board, age: int, facts: Mapping[str, bool | None]
    ) -> None:
        self._scorer = scorer
        self._given = given
        self._age = age
        self._facts = facts

    @cached_property
    def result(self) -> Result:
        """The level, and why."""
        board = self._scorer.visibility.board(self._given, age=self._age, facts=self._facts)
        return self._scorer.result(board, age=self._age, facts=self._facts)

    def asked(self) -> list[Item]:
        """The items that these answers call for, in the form's order; the others are hidden."""
        return self._scorer.visibility.asked(self._given, age=self._age, facts=self._facts)

    def with_answer(self, code: str, option: str | None, window: str = ONCE) -> "Sheet":
        """The sheet after one answer was given, changed or taken back.

        Args:
            code: The item's code.
            option: The option's code; None takes the answer back.
            window: The window, for items that are answered per window.

        Raises:
            AnswersRefused: The form has no such item, window or answer.
        """
        layout = self._scorer.layout
        try:
            item = self._scorer.form.item(code)
            given = option or self._scorer.form.scale_of(item).unknown
            board = layout.moved(self._given, code, window, given)
        except KeyError as error:
            raise AnswersRefused(
                f"The form has no item, window or answer called {error.args[0]!r}.",
                place=f"answers.{code[:80]}",
            ) from None
        return Sheet(self._scorer, board, self._age, self._facts)


def score(form: Form, answers: Answers, *, today: dt.date | None = None) -> Result:
    """Score one assessment, once. Whoever scores again keeps a :class:`Scorer`.

    Args:
        form: The form that the answers belong to.
        answers: The answers, with the child's facts and the day.
        today: The present day, for refusing dates in the future; the system's if not given.

    Raises:
        AnswersRefused: The answers belong to another form or version, do not fit it, or cannot
            be true.
    """
    return Scorer(form).score(answers, today=today)


def check_form(form: Form, answers: Answers) -> None:
    """Check that answers were given to this form in this version; they are bound to it for ever.

    Raises:
        AnswersRefused: They were not.
    """
    if answers.form != form.id:
        raise AnswersRefused(
            f"The answers are for the form {answers.form[:80]!r}, and this is {form.id!r}.",
            place="form",
        )
    if answers.form_version not in (None, form.version):
        raise AnswersRefused(
            f"The answers are for version {answers.form_version} of the form, "
            f"and {form.version} is installed.",
            place="form_version",
            remedy="Score them with the version that they were given for.",
        )


def facts_of(child: ChildFacts) -> dict[str, bool | None]:
    """The facts about a child that somebody has established, by the names that forms use."""
    return {
        field: value
        for field, value in msgspec.structs.asdict(child).items()
        if isinstance(value, bool)
    }


def _told(rule: str, title: str, case: Case) -> Fired:
    return Fired(rule=rule, title=title, text=case.text.strip(), floor=case.floor, items=())
