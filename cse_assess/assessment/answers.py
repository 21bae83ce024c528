"""Checking answers against their form, and giving every question exactly one answer a window."""

import datetime as dt
from collections.abc import Mapping

from cse_assess.assessment.age import age_on
from cse_assess.assessment.record import Answer, Answers, Assessment
from cse_assess.decoding import decode_json
from cse_assess.errors import Refusal
from cse_assess.instrument.definition import Form, Item

ONCE = ""
"""The window of an item that is answered once."""

Given = Mapping[str, Mapping[str, str]]
"""Item code -> window (or ``ONCE``) -> option code, for every item and window of the form."""


class AnswersRefused(Refusal):
    """Answers that do not fit the form, or cannot be true."""


def read(content: bytes, *, file: str) -> Assessment:
    """Read ``ANSWERS.json`` or ``assessment.json``.

    Args:
        content: The document.
        file: Its name, for messages.

    Raises:
        AnswersRefused: It is not JSON, or a field is unknown, missing or of the wrong kind.
    """
    return decode_json(content, Assessment, file=file, refusal=AnswersRefused)


def complete(form: Form, answers: Mapping[str, Answer]) -> dict[str, dict[str, str]]:
    """The answer to every item of a form in every window; what was not given reads as unknown.

    Raises:
        AnswersRefused: An item, a window or an answer that the form does not have.
    """
    known = {item.code for item in form.items}
    for code in answers:
        if code not in known:
            raise AnswersRefused(
                f"Form {form.id} has no item with this code.", place=f"answers.{code[:80]}"
            )
    return {item.code: _complete_item(form, item, answers.get(item.code)) for item in form.items}


def child_age(form: Form, answers: Answers, *, today: dt.date) -> int:
    """The child's age in years on the day of the assessment, checked against the form.

    Args:
        form: The form, which says whom it is for.
        answers: The answers, with the child's facts and the day.
        today: The present day.

    Raises:
        AnswersRefused: No age can be told, the dates cannot be true, or the child is too old for
            the form.
    """
    if answers.date > today:
        raise AnswersRefused("The date of the assessment is in the future.", place="date")
    age = _age(answers)
    limit = form.eligibility.max_age
    extended = form.eligibility.extended_max_age
    facts = form.eligibility.extended_facts
    if extended is not None and any(getattr(answers.child, fact) for fact in facts):
        limit = extended
    if age > limit:
        exception = (
            f" It goes up to {extended} only where the case says {' or '.join(facts)}."
            if extended is not None and limit != extended
            else ""
        )
        raise AnswersRefused(
            f"The child would be {age}, and this form is for people up to {limit}.{exception}",
            place="child",
        )
    return age


def _age(answers: Answers) -> int:
    child = answers.child
    if child.date_of_birth is None:
        if child.age is None:
            raise AnswersRefused(
                "There is no age.",
                place="child",
                remedy="Give date_of_birth or, if nobody knows it, your best estimate as age.",
            )
        return child.age
    if child.date_of_birth > answers.date:
        raise AnswersRefused(
            "The date of birth is after the date of the assessment.", place="child.date_of_birth"
        )
    age = age_on(answers.date, born=child.date_of_birth)
    if child.age is not None and child.age != age:
        raise AnswersRefused(
            f"The age given is {child.age}, and by the date of birth it is {age}.",
            place="child.age",
            remedy="Give one of the two.",
        )
    return age


def _complete_item(form: Form, item: Item, answer: Answer | None) -> dict[str, str]:
    scale = form.scale_of(item)
    kind = form.kind(item.kind)
    windows = kind.windows or (ONCE,)
    given = dict.fromkeys(windows, scale.unknown)
    if answer is None:
        return given
    place = f"answers.{item.code}"
    if isinstance(answer, str):
        if kind.windows and kind.bare is None:
            raise AnswersRefused(
                f"This item takes an answer for each window: {', '.join(kind.windows)}.",
                place=place,
            )
        answer = {kind.bare or ONCE: answer}
    elif not kind.windows:
        raise AnswersRefused("This item takes one answer, not one for each window.", place=place)
    options = scale.labels
    for window, code in answer.items():
        if window not in given:
            raise AnswersRefused(
                f"There is no such window. Use {_either(kind.windows)}.",
                place=f"{place}.{window[:80]}",
            )
        if code not in options:
            raise AnswersRefused(
                f"There is no answer {code[:80]!r} here. Use {_either(list(options))}.",
                place=f"{place}.{window}" if window else place,
            )
        given[window] = code
    return given


def _either(names: tuple[str, ...] | list[str]) -> str:
    return " or ".join(part for part in (", ".join(names[:-1]), names[-1]) if part)
