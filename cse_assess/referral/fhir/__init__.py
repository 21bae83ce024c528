"""The referral as FHIR R4, for a front door whose system takes it (https://hl7.org/fhir/R4/).

One Bundle of kind ``collection``: ServiceRequest, Patient, a RelatedPerson for each member of the
household, RiskAssessment, QuestionnaireResponse, Consent, PractitionerRole, Practitioner,
Organization, Provenance and Device. Addresses inside the bundle are ``urn:uuid`` names derived
from the reference, so that the same referral gives the same bytes and a second copy is
recognised. Nothing restricted is here, and nothing that goes to the police alone, as neither is
in the referral.
"""

from collections.abc import Iterator

import msgspec

from cse_assess.instrument.fhir.names import REFERENCE
from cse_assess.referral.fhir.answers import questionnaire_response
from cse_assess.referral.fhir.consent import consent
from cse_assess.referral.fhir.names import ACT_REASON, CONFIDENTIALITY, NHS_NUMBER, ODS
from cse_assess.referral.fhir.parts import Resource, address, filled, instant, tidied
from cse_assess.referral.fhir.people import patient, related_address, related_people
from cse_assess.referral.fhir.provenance import device, provenance
from cse_assess.referral.fhir.referrer import organization, practitioner, practitioner_role
from cse_assess.referral.fhir.request import service_request
from cse_assess.referral.fhir.risk import risk_assessment
from cse_assess.referral.model import Referral


def bundle(referral: Referral) -> bytes:
    """The bundle as indented JSON in UTF-8, the same bytes for the same referral.

    Args:
        referral: The referral.
    """
    told = tidied(referral)
    document = {
        "resourceType": "Bundle",
        "meta": {"security": _security(told)},
        "identifier": {"system": REFERENCE, "value": told.reference},
        "type": "collection",
        "timestamp": instant(told.created),
        "entry": [{"fullUrl": at, "resource": resource} for at, resource in _entries(told)],
    }
    return msgspec.json.format(msgspec.json.encode(filled(document)), indent=2) + b"\n"


def _entries(referral: Referral) -> Iterator[tuple[str, Resource]]:
    """Each resource with its address, what a reader needs first before the rest."""
    yield _one(referral, service_request(referral))
    yield _one(referral, patient(referral))
    for number, resource in enumerate(related_people(referral), start=1):
        yield related_address(referral, number), resource
    for make in (
        risk_assessment,
        questionnaire_response,
        consent,
        practitioner_role,
        practitioner,
        organization,
        provenance,
        device,
    ):
        yield _one(referral, make(referral))


def _one(referral: Referral, resource: Resource) -> tuple[str, Resource]:
    return address(referral, resource["resourceType"]), resource


def _security(referral: Referral) -> list[Resource]:
    """Restricted; and test data where the child is fictional."""
    labels = [{"system": CONFIDENTIALITY, "code": "R", "display": "restricted"}]
    if referral.practice:
        labels.append({"system": ACT_REASON, "code": "HTEST", "display": "test health data"})
    return labels


__all__ = ["NHS_NUMBER", "ODS", "bundle"]
