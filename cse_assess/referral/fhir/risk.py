"""The level of concern with everything that qualifies it: RiskAssessment."""

from collections.abc import Iterator

from cse_assess.instrument.fhir.names import REFERENCE, levels_system
from cse_assess.referral.fhir.notes import on_the_assessment
from cse_assess.referral.fhir.parts import Resource, link
from cse_assess.referral.model import Referral


def risk_assessment(referral: Referral) -> Resource:
    """The level, never as a probability: the points do not measure risk.

    Args:
        referral: The referral.
    """
    level = referral.level
    coding = {"system": levels_system(referral.form.id), "code": level.id, "display": level.label}
    review = f"Look again: {level.review[:1].lower()}{level.review[1:]}" if level.review else ""
    return {
        "resourceType": "RiskAssessment",
        "identifier": [{"system": REFERENCE, "value": referral.reference}],
        "status": "final",
        "method": {"text": f"{referral.form.title}, version {referral.form.version}"},
        "subject": link(referral, "Patient"),
        "occurrenceDateTime": referral.assessed_on.isoformat(),
        "performer": link(referral, "PractitionerRole"),
        "basis": [link(referral, "QuestionnaireResponse")],
        "prediction": [
            {
                "outcome": {"text": "Child sexual exploitation"},
                "qualitativeRisk": {"coding": [coding], "text": level.label},
                "rationale": _rationale(referral),
            }
        ],
        "mitigation": "\n".join(line for line in (*level.actions, review) if line),
        "note": [*({"text": text} for text in _qualified(referral)), *on_the_assessment(referral)],
    }


def _rationale(referral: Referral) -> str:
    level = referral.level
    parts = [level.meaning, *(fired.text for fired in referral.result.fired)]
    if level.by_judgement:
        parts.append(f"Set by judgement; the answers alone gave: {level.score_label}.")
        parts.append(level.reason)
        parts.append(f"Agreed with {level.second_person}." if level.second_person else "")
    return " ".join(part for part in parts if part)


def _qualified(referral: Referral) -> Iterator[str]:
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
    if referral.child.safe_contact:
        yield f"How to reach the child safely: {referral.child.safe_contact}"
