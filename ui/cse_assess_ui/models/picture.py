"""The picture of concern, in the order in which it is told: words first, the number last."""

import msgspec

from cse_assess.assessment.result import Result
from cse_assess.instrument.definition import Form, Item
from cse_assess.instrument.reckoning import Prompt


class Because(msgspec.Struct, frozen=True):
    """Something that the level or the points come from.

    Attributes:
        title: What it is called; empty for an answer that gives points.
        text: What is said of it.
        items: The codes of the answers behind it.
        points: The points that it gives; 0 for a rule.
    """

    title: str
    text: str
    items: tuple[str, ...]
    points: int = 0


class Picture(msgspec.Struct, frozen=True, kw_only=True):
    """What the page says of a result.

    Attributes:
        level: The level's id; ``not-established`` where it is not.
        step: Where the level stands among ``steps``, from 1; 0 where it is not established.
        steps: How many levels there are.
        label: The words for the level.
        meaning: What it means.
        actions: What to do, in order.
        review: When to look again.
        rules: Every rule that fired, with the answers that made it fire.
        reasons: Where the points come from, each with its answer and its points.
        prompts: What to think of.
        unknowns: The scored items that nothing is known about.
        scored: How many items are scored.
        suspected: Points that rest on suspicion alone.
        score: The total; None for a form that does not add.
    """

    level: str
    step: int
    steps: int
    label: str
    meaning: str
    actions: tuple[str, ...]
    review: str
    rules: tuple[Because, ...]
    reasons: tuple[Because, ...]
    prompts: tuple[Prompt, ...]
    unknowns: tuple[Item, ...]
    scored: int
    suspected: int
    score: int | None


def step_of(form: Form, level: int) -> tuple[int, int]:
    """Where a level stands among the form's, from 1, and how many there are."""
    values = sorted(one.value for one in form.levels)
    return values.index(level) + 1, len(values)


def picture_of(form: Form, result: Result) -> Picture:
    """Put a result into the words of its form."""
    told = form.not_established if result.level is None else form.level(result.level)
    scored_kinds = {score.kind for score in form.scores}
    return Picture(
        level="not-established" if result.level is None else form.level(result.level).id,
        step=0 if result.level is None else step_of(form, result.level)[0],
        steps=len(form.levels),
        label=told.label,
        meaning=told.meaning.strip(),
        actions=told.actions,
        review=told.review,
        rules=tuple(Because(fired.title, fired.text, fired.items) for fired in result.fired),
        reasons=tuple(
            Because("", reason.text, (reason.item,) if reason.item else (), reason.points)
            for reason in result.reasons
        ),
        prompts=tuple(form.prompt(id) for id in result.prompts),
        unknowns=tuple(form.item(code) for code in result.unknown_items),
        scored=sum(item.kind in scored_kinds for item in form.items),
        suspected=result.suspected_points,
        score=result.score,
    )
