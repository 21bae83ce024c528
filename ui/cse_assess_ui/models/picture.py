"""The picture of concern, in the order in which it is told: words first, the number last."""

import msgspec

from cse_assess.assessment.result import Result
from cse_assess.instrument.definition import Form, Item, Prompt


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
        rules: Title and reason of every rule that fired.
        reasons: Where the points come from, each with its points.
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
    rules: tuple[tuple[str, str], ...]
    reasons: tuple[tuple[str, int], ...]
    prompts: tuple[Prompt, ...]
    unknowns: tuple[Item, ...]
    scored: int
    suspected: int
    score: int | None


def picture_of(form: Form, result: Result) -> Picture:
    """Put a result into the words of its form."""
    told = form.not_established if result.level is None else form.level(result.level)
    values = sorted(level.value for level in form.levels)
    scored_kinds = {score.kind for score in form.scores}
    return Picture(
        level="not-established" if result.level is None else form.level(result.level).id,
        step=0 if result.level is None else values.index(result.level) + 1,
        steps=len(values),
        label=told.label,
        meaning=told.meaning.strip(),
        actions=told.actions,
        review=told.review,
        rules=tuple((fired.title, fired.text) for fired in result.fired),
        reasons=tuple((reason.text, reason.points) for reason in result.reasons),
        prompts=tuple(form.prompt(id) for id in result.prompts),
        unknowns=tuple(form.item(code) for code in result.unknown_items),
        scored=sum(item.kind in scored_kinds for item in form.items),
        suspected=result.suspected_points,
        score=result.score,
    )
