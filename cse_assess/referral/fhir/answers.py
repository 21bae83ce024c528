"""The answers and what stands behind them: QuestionnaireResponse."""

from collections.abc import Iterator

from cse_assess.instrument.fhir.names import answers_system, form_address, link_id
from cse_assess.referral.fhir.parts import Resource, instant, link
from cse_assess.referral.model import Concern, Referral, Strength


def questionnaire_response(referral: Referral) -> Resource:
    """Every answer that may be shared.

    Args:
        referral: The referral.
    """
    told: dict[str, Concern | Strength] = {
        **{concern.code: concern for concern in (*referral.act_now, *referral.concerns)},
        **{strength.code: strength for strength in referral.strengths},
    }
    return {
        "resourceType": "QuestionnaireResponse",
        "questionnaire": form_address(referral.form.id, referral.form.version),
        "status": "completed",
        "subject": link(referral, "Patient"),
        "authored": instant(referral.created),
        "author": link(referral, "PractitionerRole"),
        "item": [_item(referral, code, told.get(code)) for code in referral.answers],
    }


def _item(referral: Referral, code: str, told: Concern | Strength | None) -> Resource:
    """One question: its answer, or a sub-item for each stretch of time; then what stands behind."""
    answers = referral.answers[code]
    system = answers_system(referral.form.id)
    values: dict[str, Resource] = {
        window: {"valueCoding": {"system": system, "code": answer, "display": _shown(answer, told)}}
        for window, answer in answers.items()
    }
    behind = list(_note(code, told))
    item: Resource = {"linkId": code, "text": told.text if told else None}
    if "" in values:
        return {**item, "answer": [{**values[""], "item": behind}]}
    by_window = (
        {"linkId": link_id(code, window), "answer": [value]} for window, value in values.items()
    )
    return {**item, "item": [*by_window, *behind]}


def _note(code: str, told: Concern | Strength | None) -> Iterator[Resource]:
    if told is None:
        return
    note = told.note
    for part, text in (
        ("period", note.period),
        ("source", note.source or ""),
        ("what-happened", note.what_happened),
        ("what-it-means", note.what_it_means),
    ):
        if text:
            yield {"linkId": f"{code}.note.{part}", "answer": [{"valueString": text}]}


def _shown(answer: str, told: Concern | Strength | None) -> str:
    """The answer's words; its code as words where the referral tells only worries and strengths."""
    if isinstance(told, Concern):
        given_as = {given.code: given.answer for given in told.given}
        return given_as.get(answer, _plain(answer))
    return told.answer if told else _plain(answer)


def _plain(code: str) -> str:
    return code.replace("-", " ").capitalize()
