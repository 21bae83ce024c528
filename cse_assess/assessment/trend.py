"""What has changed since the last assessment: R10 of the rule book (dossier 8.3)."""

from collections.abc import Sequence
from itertools import pairwise

import msgspec

from cse_assess.assessment.answers import complete
from cse_assess.assessment.record import Answer, Answers
from cse_assess.instrument.definition import Form


class Change(msgspec.Struct, frozen=True):
    """An item answered differently from last time.

    Attributes:
        item: Its code.
        before: The answer last time, as given or as read.
        after: The answer now.
    """

    item: str
    before: dict[str, str]
    after: dict[str, str]


def changes(form: Form, before: Answers, after: Answers) -> list[Change]:
    """The items whose answers differ, in the form's order.

    Raises:
        AnswersRefused: Answers that do not fit the form.
    """
    old = complete(form, before.answers)
    new = complete(form, after.answers)
    return [
        Change(item.code, old[item.code], new[item.code])
        for item in form.items
        if old[item.code] != new[item.code]
    ]


def fall_needs_reason(form: Form, before: int | None, after: int | None) -> bool:
    """Whether a level has fallen so far since last time that it needs a reason.

    Args:
        form: The form, which says how far is far.
        before: The final level last time.
        after: The final level now.
    """
    limit = form.judgement.fall_needs_reason
    if limit is None or before is None or after is None:
        return False
    return before - after >= limit


def rising(form: Form, history: Sequence[Answers]) -> bool:
    """Whether concerns have risen over the last assessments, as the form counts them.

    Args:
        form: The form.
        history: Assessments of one child, oldest first, the present one last.

    Raises:
        AnswersRefused: Answers that do not fit the form.
    """
    span = form.judgement.rising_over
    if span is None or len(history) < span:
        return False
    counts = [_concerns(form, answers.answers) for answers in history[-span:]]
    return all(earlier < later for earlier, later in pairwise(counts))


def _concerns(form: Form, answers: dict[str, Answer]) -> int:
    given = complete(form, answers)
    return sum(
        not form.scale_of(item).concerns.isdisjoint(given[item.code].values())
        for item in form.items
        if item.kind in form.judgement.rising_kinds
    )
