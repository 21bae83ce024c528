"""FHIRPath for what a form computes: its total, and which questions it asks."""

from collections.abc import Iterable

from cse_assess.instrument.conditions import (
    AllTest,
    AnswerTest,
    AnyTest,
    Behaviour,
    Condition,
    NotTest,
)
from cse_assess.instrument.definition import Form
from cse_assess.instrument.fhir.names import link_id
from cse_assess.instrument.reckoning import Score


def total(form: Form) -> str:
    """The total of a form, over the answers of a QuestionnaireResponse."""
    known = {score.id: score for score in form.scores}
    return " + ".join(_score(form, known[name]) for name in form.total)


def condition(form: Form, conditions: Iterable[Condition], behaviour: Behaviour) -> str | None:
    """Conditions on answers; None where they speak of something that answers do not tell.

    An item without an answer reads as unknown here as everywhere else, which FHIR's own
    ``enableWhen`` does not do.
    """
    parts = [_condition(form, one) for one in conditions]
    if None in parts:
        return None
    return f" {'and' if behaviour == 'all' else 'or'} ".join(f"({part})" for part in parts)


def native(form: Form, conditions: Iterable[Condition]) -> bool:
    """Whether FHIR's ``enableWhen`` says the same: an item has an answer that is no unknown."""
    return all(
        isinstance(one, AnswerTest)
        and one.operator == "="
        and one.answer != form.scale_of(form.item(one.question)).unknown
        for one in conditions
    )


def _condition(form: Form, one: Condition) -> str | None:
    match one:
        case AnswerTest():
            return _answer(form, one)
        case AllTest(of=inner):
            return condition(form, inner, "all")
        case AnyTest(of=inner):
            return condition(form, inner, "any")
        case NotTest(of=single):
            inner_path = _condition(form, single)
            return None if inner_path is None else f"({inner_path}).not()"
        case _:
            return None


def _answer(form: Form, test: AnswerTest) -> str:
    place = f"linkId = {_text(link_id(test.question, test.window or ''))}"
    given = f"%resource.repeat(item).where({place}).answer.value"
    if test.answer == form.scale_of(form.item(test.question)).unknown:
        found = f"{given}.where(code != {_text(test.answer)}).empty()"
    else:
        found = f"{given}.where(code = {_text(test.answer)}).exists()"
    return found if test.operator == "=" else f"({found}).not()"


def _score(form: Form, score: Score) -> str:
    members = [item.code for item in form.items if item.kind == score.kind]
    places = " | ".join(_text(link_id(code, score.window or "")) for code in members)
    given = f"%resource.repeat(item).where(linkId in ({places})).answer.value"
    worth: dict[int, list[str]] = {}
    for option in form.scale(form.kind(score.kind).scale).options:
        if points := score.points[option.code]:
            worth.setdefault(points, []).append(f"code = {_text(option.code)}")
    parts = [
        f"{given}.where({' or '.join(codes)}).count() * {points}" for points, codes in worth.items()
    ]
    added = " + ".join(parts) or "0"
    return (
        f"({added})" if score.cap is None else f"iif({added} > {score.cap}, {score.cap}, {added})"
    )


def _text(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace("'", "\\'")
    return f"'{escaped}'"
