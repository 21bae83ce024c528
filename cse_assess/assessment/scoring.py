"""From answers to a level, with every point and every rule explained.

The arithmetic comes first and the rules correct it, only ever upwards, save that too many
unknowns withhold a low level. Which items, points, bands and rules there are is the form's
business; the engine knows none (dossier 8.3 is the rule book of the bundled form).
"""

import datetime as dt
from collections.abc import Iterator, Mapping

import msgspec

from cse_assess.assessment.answers import ONCE, AnswersRefused, Given, child_age, complete
from cse_assess.assessment.evaluation import Situation, holds, visible, witnesses
from cse_assess.assessment.record import Answer, Answers, ChildFacts
from cse_assess.assessment.result import Fired, Reason, Result
from cse_assess.instrument.definition import Case, Form, Item, Rule, Score


def score(form: Form, answers: Answers, *, today: dt.date | None = None) -> Result:
    """Score one assessment.

    Args:
        form: The form that the answers belong to.
        answers: The answers, with the child's facts and the day.
        today: The present day, for refusing dates in the future; the system's if not given.

    Raises:
        AnswersRefused: The answers belong to another form or version, do not fit it, or cannot
            be true.
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
    age = child_age(form, answers, today=today or dt.datetime.now().astimezone().date())
    facts = facts_of(answers.child)
    given = visible(form, complete(form, answers.answers), age=age, facts=facts)
    return _result(form, given, age=age, facts=facts)


def act_now_items(form: Form, answers: Mapping[str, Answer]) -> list[Item]:
    """The items answered yes that say what to do at once.

    Needs nothing but the answers, so that danger is told before anybody has typed an age.

    Raises:
        AnswersRefused: The answers do not fit the form.
    """
    given = complete(form, answers)
    return [item for item in form.items if item.act_now and _concern(form, given, item)]


def _result(form: Form, given: Given, *, age: int, facts: Mapping[str, bool | None]) -> Result:
    reasons = tuple(_reasons(form, given))
    points = _points(form, reasons)
    total = sum(points[name] for name in form.total) if form.total else None
    unknown = _unknown_items(form, given)
    situation = Situation(form, given, age, facts, {**points, "total": total or 0}, len(unknown))
    fired = list(_fired(situation, form))
    cases = [case for _, case, _ in fired]
    band = next((b for b in reversed(form.bands) if total is not None and total >= b.lowest), None)
    base = band.level if band else min(level.value for level in form.levels)
    level = max([base, *(case.floor for case in cases if case.floor is not None)])
    withheld = any(
        case.not_established_below is not None and level < case.not_established_below
        for case in cases
    )
    usual = form.not_established.review_days if withheld else form.level(level).review_days
    return Result(
        points=points,
        score=total,
        category=band.category if band else None,
        suspected_points=_suspected_points(form, given, points),
        not_known=len(unknown),
        rules=tuple(rule.id for rule, _, _ in fired),
        level=None if withheld else level,
        low_confidence=any(case.low_confidence for case in cases),
        reasons=reasons,
        form=form.id,
        form_version=form.version,
        age=age,
        harm=tuple(i.code for i in form.items if "harm" in i.flags and _concern(form, given, i)),
        act_now=tuple(i.code for i in form.items if i.act_now and _concern(form, given, i)),
        unknown_items=unknown,
        fired=tuple(_told(rule, case, items) for rule, case, items in fired),
        judgement_floor=max(
            (case.floor for case in cases if case.judgement_floor and case.floor is not None),
            default=None,
        ),
        prompts=_prompts(situation, form, cases),
        review_days=min([usual, *(c.review_days for c in cases if c.review_days is not None)]),
    )


def facts_of(child: ChildFacts) -> dict[str, bool | None]:
    """The facts about a child that somebody has established, by the names that forms use."""
    return {
        field: value
        for field, value in msgspec.structs.asdict(child).items()
        if isinstance(value, bool)
    }


def _reasons(form: Form, given: Given) -> Iterator[Reason]:
    """Every item's points, score by score, and what each cap takes off."""
    for score_ in form.scores:
        added = 0
        for item in form.items:
            if item.kind != score_.kind:
                continue
            answer = given[item.code][score_.window or ONCE]
            points = score_.points[answer]
            if points:
                added += points
                yield _reason(form, score_, item, answer)
        if score_.cap is not None and added > score_.cap:
            yield Reason(
                item=None,
                points=score_.cap - added,
                text=f"{score_.label}: counted up to {score_.cap} points.",
                score=score_.id,
            )


def _reason(form: Form, score_: Score, item: Item, answer: str) -> Reason:
    scale = form.scale_of(item)
    told = scale.labels[answer].lower()
    when = f", {form.kind(item.kind).window(score_.window).phrase}" if score_.window else ""
    return Reason(
        item=item.code,
        points=score_.points[answer],
        text=f"{item.text}: {told}{when}.",
        score=score_.id,
        window=score_.window,
        suspected=answer in scale.suspected,
    )


def _points(form: Form, reasons: tuple[Reason, ...]) -> dict[str, int]:
    points = {score_.id: 0 for score_ in form.scores}
    for reason in reasons:
        points[reason.score] += reason.points
    return points


def _suspected_points(form: Form, given: Given, points: Mapping[str, int]) -> int:
    """The points of the total that would go if every suspicion proved unfounded."""
    established = {
        item.code: {
            window: scale.unknown if answer in scale.suspected else answer
            for window, answer in given[item.code].items()
        }
        for item in form.items
        if (scale := form.scale_of(item))
    }
    without = _points(form, tuple(_reasons(form, established)))
    return sum(points[name] - without[name] for name in form.total)


def _unknown_items(form: Form, given: Given) -> tuple[str, ...]:
    """Items that count towards the score and are unknown in every window that counts."""
    windows: dict[str, list[str]] = {}
    for score_ in form.scores:
        windows.setdefault(score_.kind, []).append(score_.window or ONCE)
    return tuple(
        item.code
        for item in form.items
        if item.kind in windows
        and all(
            given[item.code][window] == form.scale_of(item).unknown for window in windows[item.kind]
        )
    )


def _fired(situation: Situation, form: Form) -> Iterator[tuple[Rule, Case, tuple[str, ...]]]:
    for rule in form.rules:
        for case in rule.cases:
            if holds(situation, case.when, case.behaviour):
                yield rule, case, tuple(witnesses(situation, case.when))
                break


def _told(rule: Rule, case: Case, items: tuple[str, ...]) -> Fired:
    return Fired(
        rule=rule.id, title=rule.title, text=case.text.strip(), floor=case.floor, items=items
    )


def _concern(form: Form, given: Given, item: Item) -> bool:
    return not form.scale_of(item).concerns.isdisjoint(given[item.code].values())


def _prompts(situation: Situation, form: Form, cases: list[Case]) -> tuple[str, ...]:
    raised = {name for case in cases for name in case.prompts}
    return tuple(
        prompt.id
        for prompt in form.prompts
        if prompt.id in raised or (prompt.when and holds(situation, prompt.when, prompt.behaviour))
    )
