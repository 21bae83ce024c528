"""Whoever refers: Practitioner, Organization and PractitionerRole."""

from collections.abc import Iterator

from cse_assess import identifiers
from cse_assess.referral.fhir.names import FORCE, ODS, URN
from cse_assess.referral.fhir.parts import Resource, concept, fact, link
from cse_assess.referral.model import Referral
from cse_assess.referral.words import NOT_RECORDED

_SYSTEMS = {
    "ods": (ODS, "ODS code, by its shape"),
    "urn": (URN, "School or college number (URN), by its shape"),
    "force": (FORCE, "Police force code"),
}


def organization(referral: Referral) -> Resource:
    """Where they work.

    Args:
        referral: The referral.
    """
    name = referral.assessor.organisation
    return {
        "resourceType": "Organization",
        "identifier": list(_identifiers(referral.assessor.organisation_code)),
        "name": name or NOT_RECORDED,
    }


def practitioner(referral: Referral) -> Resource:
    """The person.

    Args:
        referral: The referral.
    """
    person = referral.assessor
    return {
        "resourceType": "Practitioner",
        "name": [{"text": person.name or NOT_RECORDED}],
        "address": [{"use": "work", "text": person.address}] if person.address else [],
    }


def practitioner_role(referral: Referral) -> Resource:
    """The person in their job, with the numbers that are answered.

    Args:
        referral: The referral.
    """
    person = referral.assessor
    ways = (("phone", person.phone), ("email", person.email))
    return {
        "resourceType": "PractitionerRole",
        "extension": [
            *fact("best_time", "Best time to ring", person.best_time),
            *fact("lead", "Safeguarding lead", person.lead),
            *fact("relationship", "Knows the child as", referral.details.relationship),
        ],
        "practitioner": link(referral, "Practitioner"),
        "organization": link(referral, "Organization"),
        "code": concept(person.role),
        "telecom": [{"system": way, "value": value} for way, value in ways if value],
    }


def _identifiers(code: str) -> Iterator[Resource]:
    """The organisation's code under its system; under none where its shape tells none."""
    if not code:
        return
    kind = identifiers.system_of(code)
    if kind in _SYSTEMS:
        system, label = _SYSTEMS[kind]
        value = identifiers.tidied("organisation-code", code)
        yield {"type": {"text": label}, "system": system, "value": value}
    else:
        yield {"type": {"text": "Organisation code, as written down"}, "value": code}
