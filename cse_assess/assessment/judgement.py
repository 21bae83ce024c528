"""A person's judgement beside the score: R8 of the rule book (dossier 8.3), by the form's limits.

Judgement may raise the level as far as it likes, with a reason. It may lower it only as far as
the form allows, with a reason and a second named person, and never below a rule that says so.
"""

from cse_assess.assessment.record import Judgement
from cse_assess.assessment.result import Result
from cse_assess.errors import Refusal
from cse_assess.instrument.definition import Form


class JudgementRefused(Refusal):
    """A judgement that the form does not allow, or that lacks what it needs."""


def final_level(form: Form, result: Result, judgement: Judgement | None) -> int | None:
    """The level that is told to others: the score's, or the judgement's where one was given.

    Args:
        form: The form, which says how far judgement may go.
        result: The result of scoring.
        judgement: The assessor's judgement; None where they agree with the score.

    Returns:
        The level's value; None where it is not established and nobody judged it.

    Raises:
        JudgementRefused: The judgement goes too far, or a reason or a second person is missing.
    """
    if judgement is None or judgement.level == result.level:
        return result.level
    levels = {level.value for level in form.levels}
    if judgement.level not in levels:
        known = ", ".join(str(value) for value in sorted(levels))
        raise JudgementRefused(
            f"There is no level {judgement.level}. Use one of {known}.", place="judgement.level"
        )
    if not judgement.reason.strip():
        raise JudgementRefused(
            "Say in a sentence why your judgement differs from the score.",
            place="judgement.reason",
        )
    if result.level is None:
        _check_unestablished(form, judgement)
    elif judgement.level < result.level:
        _check_lower(form, result, result.level, judgement)
    return judgement.level


def _check_unestablished(form: Form, judgement: Judgement) -> None:
    """Too little is known for a low level; a person may only judge one that leads to action."""
    if not form.level(judgement.level).refer:
        lowest = next((lv for lv in form.levels if lv.refer), None)
        raise JudgementRefused(
            "Too little is known to call the concern this low.",
            place="judgement.level",
            remedy="Find out more first"
            + (f", or judge it to be {lowest.label.lower()} or higher." if lowest else "."),
        )


def _check_lower(form: Form, result: Result, level: int, judgement: Judgement) -> None:
    by = form.judgement.lower_by_at_most
    if result.judgement_floor is not None and judgement.level < result.judgement_floor:
        titles = ", ".join(fired.title for fired in result.fired if fired.floor is not None)
        raise JudgementRefused(
            f"What was recorded does not allow a lower level ({titles}).",
            place="judgement.level",
            remedy="If an answer is wrong, correct the answer.",
        )
    if level - judgement.level > by:
        raise JudgementRefused(
            f"Judgement may lower the level by {by} at most.", place="judgement.level"
        )
    if not judgement.second_person.strip():
        raise JudgementRefused(
            "A lower level needs a second person who agrees: their name and role.",
            place="judgement.second_person",
        )
