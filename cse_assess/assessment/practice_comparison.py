"""An own answer to a practice case beside the model's: what differs, and what to talk over.

Practising is for learning: nothing here counts, adds up or grades.
"""

from typing import Literal

import msgspec

from cse_assess.assessment.answers import ONCE, complete
from cse_assess.assessment.judgement import final_level
from cse_assess.assessment.practice import Point, PracticeCase
from cse_assess.assessment.record import Assessment
from cse_assess.assessment.scoring import Scorer, check_form
from cse_assess.instrument.definition import Form, Item

Outcome = Literal["agree", "differ", "not-answered"]


class Compared(msgspec.Struct, frozen=True, kw_only=True):
    """One item, as it was answered and as the model answers it.

    Attributes:
        item: Its code.
        outcome: Whether the two say the same.
        own: The own answer in words; empty where there is none.
        model: The model's answer in words.
    """

    item: str
    outcome: Outcome
    own: str
    model: str


class Comparison(msgspec.Struct, frozen=True, kw_only=True):
    """An own answer beside the model's. It holds no mark for whoever practised.

    Attributes:
        items: Every item of the form, in its order.
        found: Items that are easy to miss, and were answered as the model does.
        missed: Those that were not.
        own_level: The level that the own answer comes to, after judgement.
        model_level: The level that the model comes to, after judgement.
        points: What to talk over, what is about differences first.
    """

    items: tuple[Compared, ...]
    found: tuple[str, ...]
    missed: tuple[str, ...]
    own_level: int | None
    model_level: int | None
    points: tuple[Point, ...]


def compare(form: Form, case: PracticeCase, own: Assessment) -> Comparison:
    """Put an own answer beside the model's.

    Args:
        form: The form that both were made with.
        case: The case.
        own: The own answer.

    Raises:
        AnswersRefused: An answer belongs to another form or version, or does not fit it.
        JudgementRefused: The own judgement is not allowed, or lacks a reason.
    """
    scorer = Scorer(form)
    check_form(form, case.model)
    check_form(form, own)
    mine, theirs = complete(form, own.answers), complete(form, case.model.answers)
    items = []
    for item in form.items:
        given = bool(own.answers.get(item.code))
        same = _same(form, item, mine[item.code], theirs[item.code])
        items.append(
            Compared(
                item=item.code,
                outcome="not-answered" if not given else "agree" if same else "differ",
                own=_said(form, item, mine[item.code]) if given else "",
                model=_said(form, item, theirs[item.code]),
            )
        )
    agreed = {compared.item for compared in items if compared.outcome == "agree"}
    return Comparison(
        items=tuple(items),
        found=tuple(code for code in case.often_missed if code in agreed),
        missed=tuple(code for code in case.often_missed if code not in agreed),
        own_level=_level(scorer, own),
        model_level=_level(scorer, case.model),
        points=tuple(sorted(case.points, key=lambda point: agreed.issuperset(point.items))),
    )


def _same(form: Form, item: Item, own: dict[str, str], model: dict[str, str]) -> bool:
    """Whether two answers say the same.

    In a window that carries no points, "no" and "not known" differ too little to talk about; a
    concern that only one of them marks does not.
    """
    counted = {score.window or ONCE for score in form.scores if score.kind == item.kind}
    concerns = form.scale_of(item).concerns
    for window, answer in model.items():
        weighs = (
            window == ONCE or window in counted or not concerns.isdisjoint((answer, own[window]))
        )
        if weighs and own[window] != answer:
            return False
    return True


def _said(form: Form, item: Item, answers: dict[str, str]) -> str:
    """An answer in the form's words, window by window, without those that are not known."""
    scale, kind = form.scale_of(item), form.kind(item.kind)
    if ONCE in answers:
        return scale.labels[answers[ONCE]]
    known = [
        f"{scale.labels[answer]} ({kind.window(window).phrase})"
        for window, answer in answers.items()
        if answer != scale.unknown
    ]
    return ", ".join(known) or scale.labels[scale.unknown]


def _level(scorer: Scorer, assessment: Assessment) -> int | None:
    result = scorer.score(assessment, today=assessment.date)
    return final_level(scorer.form, result, assessment.judgement)
