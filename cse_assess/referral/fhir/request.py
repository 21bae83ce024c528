"""What the front door is asked for: ServiceRequest."""

from collections.abc import Iterator
from typing import Literal

from cse_assess.instrument.fhir.names import REFERENCE
from cse_assess.paper.document import PRACTICE
from cse_assess.referral import words
from cse_assess.referral.fhir.notes import on_the_request
from cse_assess.referral.fhir.parts import Resource, concept, instant, link
from cse_assess.referral.model import Referral

Priority = Literal["routine", "urgent", "asap"]


def service_request(referral: Referral) -> Resource:
    """The request itself.

    The assessment stands under ``supportingInfo``: R4 lets ``reasonReference`` lead to conditions,
    observations, reports and documents, and to no RiskAssessment. The reasons are in words.

    Args:
        referral: The referral.
    """
    return {
        "resourceType": "ServiceRequest",
        "identifier": [{"system": REFERENCE, "value": referral.reference}],
        "status": "active",
        "intent": "order",
        "category": [{"text": "Referral to children's social care"}],
        "priority": priority(referral),
        "code": {"text": "Referral to children's social care because of child sexual exploitation"},
        "orderDetail": concept(words.kind(referral.details.kind)),
        "subject": link(referral, "Patient"),
        "authoredOn": instant(referral.created),
        "requester": link(referral, "PractitionerRole"),
        "performerType": {"text": "The local front door for children, such as a MASH"},
        "reasonCode": [{"text": text} for text in _reasons(referral)],
        "supportingInfo": [
            link(referral, kind) for kind in ("RiskAssessment", "QuestionnaireResponse", "Consent")
        ],
        "note": [*_first(referral), *on_the_request(referral)],
        "relevantHistory": [link(referral, "Provenance")],
    }


def priority(referral: Referral) -> Priority:
    """How soon, in R4's words: ``asap`` outranks ``urgent``.

    ``asap`` where something cannot wait: an act-now item, or the urgent route. ``routine`` only
    for a form's lowest level without a sign of harm. Everything else is ``urgent``, a level that
    is not established included: what nobody has asked about is no comfort. ``stat`` is never
    used: an emergency is rung through, not filed.

    Args:
        referral: The referral.
    """
    if referral.act_now or referral.details.urgent:
        return "asap"
    value = referral.level.value
    harm = any(concern.harm for concern in referral.concerns)
    lowest = value is not None and value <= 1
    return "routine" if lowest and not harm else "urgent"


def _first(referral: Referral) -> Iterator[Resource]:
    """What a reader must not miss, before all other notes."""
    safe = referral.child.safe_contact
    yield from concept(PRACTICE if referral.practice else "")
    yield from concept(f"How to reach the child safely: {safe}" if safe else "")


def _reasons(referral: Referral) -> Iterator[str]:
    """Why now, in which ways, and the gravest worries as they were asked."""
    yield from (
        text for text in (referral.details.reason_now, referral.details.exploitation) if text
    )
    yield from (concern.text for concern in referral.act_now)
    yield from (f"Sign of harm: {one.text}" for one in referral.concerns if one.harm)
    yield f"Level of concern: {referral.level.label}"
