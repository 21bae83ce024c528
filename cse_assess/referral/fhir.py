"""The referral as FHIR R4, for a front door whose system takes it.

One Bundle of kind ``collection``: Patient, Organization, Practitioner, PractitionerRole,
QuestionnaireResponse and RiskAssessment (https://hl7.org/fhir/R4/). Addresses inside the bundle
are ``urn:uuid`` names derived from the reference, so that the same referral gives the same bytes
and a second copy is recognised. Nothing restricted is here, as it is not in the referral.
"""

import datetime as dt
import uuid
from collections.abc import Iterator
from typing import Any

import msgspec
from nhs_number.validate import is_valid

from cse_assess.instrument.fhir.names import (
    NAMES,
    REFERENCE,
    answers_system,
    form_address,
    levels_system,
)
from cse_assess.referral.model import Concern, Referral, Strength

Resource = dict[str, Any]

NHS_NUMBER = "https://fhir.nhs.uk/Id/nhs-number"
GENDER_IDENTITY = "http://hl7.org/fhir/StructureDefinition/patient-genderIdentity"
CONFIDENTIALITY = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality"
ACT_REASON = "http://terminology.hl7.org/CodeSystem/v3-ActReason"


def bundle(referral: Referral) -> bytes:
    """The bundle as indented JSON in UTF-8, the same bytes for the same referral."""
    resources = (
        _patient(referral),
        _organization(referral),
        _practitioner(referral),
        _practitioner_role(referral),
        _questionnaire_response(referral),
        _risk_assessment(referral),
    )
    document = {
        "resourceType": "Bundle",
        "meta": {"security": _security(referral)},
        "identifier": {"system": REFERENCE, "value": referral.reference},
        "type": "collection",
        "timestamp": _instant(referral.created),
        "entry": [
            {"fullUrl": _address(referral, resource["resourceType"]), "resource": resource}
            for resource in resources
        ],
    }
    return msgspec.json.format(msgspec.json.encode(document), indent=2) + b"\n"


def _patient(referral: Referral) -> Resource:
    child = referral.child
    names = (("official", child.name), ("nickname", child.known_as))
    places = (("home", child.address), ("temp", child.whereabouts))
    return _filled(
        {
            "resourceType": "Patient",
            "identifier": _nhs_number(child.nhs_number),
            "name": [{"use": use, "text": name} for use, name in names if name.strip()],
            "birthDate": child.date_of_birth.isoformat() if child.date_of_birth else None,
            "address": [{"use": use, "text": place} for use, place in places if place.strip()],
            "extension": [
                {"url": GENDER_IDENTITY, "valueCodeableConcept": {"text": text}}
                for text in [child.gender]
                if text.strip()
            ],
            "communication": [
                {"language": {"text": text}} for text in [child.first_language] if text.strip()
            ],
            "generalPractitioner": [{"display": text} for text in [child.gp] if text.strip()],
        }
    )


def _nhs_number(written: str) -> list[Resource]:
    """The NHS number as an identifier; nothing where its check digit does not hold."""
    if not is_valid(written):
        return []
    digits = "".join(letter for letter in written if letter.isdigit())
    return [{"system": NHS_NUMBER, "value": digits}]


def _organization(referral: Referral) -> Resource:
    name = referral.assessor.organisation.strip()
    return {"resourceType": "Organization", "name": name or "Not recorded"}


def _practitioner(referral: Referral) -> Resource:
    name = referral.assessor.name.strip()
    return {"resourceType": "Practitioner", "name": [{"text": name or "Not recorded"}]}


def _practitioner_role(referral: Referral) -> Resource:
    person = referral.assessor
    ways = (("phone", person.phone), ("email", person.email))
    return _filled(
        {
            "resourceType": "PractitionerRole",
            "practitioner": _link(referral, "Practitioner"),
            "organization": _link(referral, "Organization"),
            "code": [{"text": text} for text in [person.role] if text.strip()],
            "telecom": [{"system": way, "value": value} for way, value in ways if value.strip()],
        }
    )


def _questionnaire_response(referral: Referral) -> Resource:
    told: dict[str, Concern | Strength] = {
        **{concern.code: concern for concern in (*referral.act_now, *referral.concerns)},
        **{strength.code: strength for strength in referral.strengths},
    }
    return {
        "resourceType": "QuestionnaireResponse",
        "questionnaire": form_address(referral.form.id, referral.form.version),
        "status": "completed",
        "subject": _link(referral, "Patient"),
        "authored": _instant(referral.created),
        "author": _link(referral, "PractitionerRole"),
        "item": [_item(referral, code, told.get(code)) for code in referral.answers],
    }


def _item(referral: Referral, code: str, told: Concern | Strength | None) -> Resource:
    """One question: its answer, or a sub-item for each stretch of time; then what stands behind."""
    answers = referral.answers[code]
    system = answers_system(referral.form.id)
    values = {
        window: [
            {"valueCoding": {"system": system, "code": answer, "display": _shown(answer, told)}}
        ]
        for window, answer in answers.items()
    }
    behind = list(_note(code, told))
    item = _filled({"linkId": code, "text": told.text if told else None})
    if "" in values:
        item["answer"] = [_filled({**values[""][0], "item": behind})]
        return item
    item["item"] = [
        *({"linkId": f"{code}.{window}", "answer": value} for window, value in values.items()),
        *behind,
    ]
    return item


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
        if text.strip():
            yield {"linkId": f"{code}.note.{part}", "answer": [{"valueString": text}]}


def _shown(answer: str, told: Concern | Strength | None) -> str:
    """The answer's words; its code as words where the referral tells only worries and strengths."""
    if isinstance(told, Concern):
        words = {given.code: given.answer for given in told.given}
        return words.get(answer, _plain(answer))
    return told.answer if told else _plain(answer)


def _plain(code: str) -> str:
    return code.replace("-", " ").capitalize()


def _risk_assessment(referral: Referral) -> Resource:
    level = referral.level
    coding = {"system": levels_system(referral.form.id), "code": level.id, "display": level.label}
    return {
        "resourceType": "RiskAssessment",
        "identifier": [{"system": REFERENCE, "value": referral.reference}],
        "status": "final",
        "subject": _link(referral, "Patient"),
        "occurrenceDateTime": referral.assessed_on.isoformat(),
        "performer": _link(referral, "PractitionerRole"),
        "basis": [_link(referral, "QuestionnaireResponse")],
        "prediction": [
            {
                "outcome": {"text": "Child sexual exploitation"},
                "qualitativeRisk": {"coding": [coding], "text": level.label},
                "rationale": _rationale(referral),
            }
        ],
        "mitigation": "\n".join(level.actions),
        "note": [{"text": text} for text in _notes(referral)],
    }


def _rationale(referral: Referral) -> str:
    level = referral.level
    parts = [level.meaning, *(fired.text for fired in referral.result.fired)]
    if level.by_judgement:
        parts.append(f"Set by judgement; the answers alone gave: {level.score_label}.")
        parts.append(level.reason)
    return " ".join(part for part in parts if part.strip())


def _notes(referral: Referral) -> Iterator[str]:
    """What must travel with the level: what is not known before any number, and how to reach."""
    result = referral.result
    are = "is" if result.not_known == 1 else "are"
    known = f"{result.not_known} of {referral.scored_items} things that count {are} not known."
    number = "" if result.score is None else f" The points add up to {result.score}."
    suspected = f" {result.suspected_points} of them rest on suspicion alone."
    yield known + number + (suspected if number and result.suspected_points else "")
    if result.low_confidence:
        yield "This rests on little: much is not known."
    if referral.withheld:
        yield f"Sensitive answers that are held back, and counted: {referral.withheld}."
    if referral.age_estimated:
        yield f"The child's age is {referral.age}, estimated."
    if referral.details.urgent:
        yield "Sent by the urgent route: the rest of the writing may follow."
    if referral.child.safe_contact.strip():
        yield f"How to reach the child safely: {referral.child.safe_contact}"


def _security(referral: Referral) -> list[Resource]:
    """Restricted; and test data where the child is fictional."""
    labels = [{"system": CONFIDENTIALITY, "code": "R", "display": "restricted"}]
    if referral.practice:
        labels.append({"system": ACT_REASON, "code": "HTEST", "display": "test health data"})
    return labels


def _address(referral: Referral, kind: str) -> str:
    return uuid.uuid5(NAMES, f"{referral.reference}/{kind}").urn


def _link(referral: Referral, kind: str) -> Resource:
    return {"reference": _address(referral, kind), "type": kind}


def _instant(when: dt.datetime) -> str:
    return when.isoformat().replace("+00:00", "Z")


def _filled(fields: Resource) -> Resource:
    """Without empty fields, which FHIR does not allow."""
    return {name: value for name, value in fields.items() if value not in (None, [], "")}
