"""The child and those whom the child lives with: Patient and RelatedPerson."""

from collections.abc import Iterator
from typing import Literal

from cse_assess import identifiers
from cse_assess.assessment.surroundings import HouseholdMember
from cse_assess.referral import words
from cse_assess.referral.fhir.names import (
    DISABILITY,
    GENDER_IDENTITY,
    NHS_NUMBER,
    RELIGION,
    UPN,
)
from cse_assess.referral.fhir.parts import Resource, address, concept, fact, link
from cse_assess.referral.model import Referral

_NO_SAFE_WAY = "Nobody has said what is safe. Ask the referrer before you use this."


def patient(referral: Referral) -> Resource:
    """The child.

    No administrative gender is set: the record holds how the child describes it, and nobody's
    registration is guessed from that.

    Args:
        referral: The referral.
    """
    child = referral.child
    names = (("official", child.name), ("nickname", child.known_as))
    places = (("home", child.address), ("temp", child.whereabouts))
    return {
        "resourceType": "Patient",
        "extension": [*_published(referral), *_facts(referral)],
        "identifier": list(_identifiers(referral)),
        "name": [{"use": use, "text": name} for use, name in names if name],
        "telecom": _telecom(referral),
        "birthDate": child.date_of_birth.isoformat() if child.date_of_birth else None,
        "address": [{"use": use, "text": place} for use, place in places if place],
        "communication": [{"language": text} for text in concept(child.first_language)],
        "generalPractitioner": [{"display": child.gp}] if child.gp else [],
    }


def related_people(referral: Referral) -> Iterator[Resource]:
    """Each member of the household, in the record's order.

    A person who may pose a risk is here as well, and an extension says so: being in this list
    does not make anybody a contact.

    Args:
        referral: The referral.
    """
    written = (member for member in referral.child.household if member != HouseholdMember())
    for member in written:
        yield {
            "resourceType": "RelatedPerson",
            "extension": list(_about(member)),
            "patient": link(referral, "Patient"),
            "relationship": concept(member.relationship),
            "name": concept(member.name),
            "birthDate": member.date_of_birth.isoformat() if member.date_of_birth else None,
        }


def related_address(referral: Referral, number: int) -> str:
    """What the household's member of that number, from 1, is called inside the bundle."""
    return address(referral, "RelatedPerson", number)


def _identifiers(referral: Referral) -> Iterator[Resource]:
    child = referral.child
    for system, label, value in (
        (NHS_NUMBER, "NHS number", _sound("nhs-number", child.nhs_number)),
        (UPN, "Unique pupil number (UPN)", _sound("upn", child.upn)),
        # Each council counts for itself, so one system for all would mix up children.
        (None, "Social care number, as written down", child.social_care_id),
    ):
        if value:
            yield {"type": {"text": label}, "system": system, "value": value}


def _sound(kind: Literal["nhs-number", "upn"], written: str) -> str:
    """A number as machines compare it; nothing where it cannot be right, as it is a fact then."""
    doubt = identifiers.doubt(kind, written)
    if doubt is not None and not doubt.sound:
        return ""
    return identifiers.tidied(kind, written).replace(" ", "")


def _telecom(referral: Referral) -> list[Resource]:
    """The child's number and online names, never without how it is safe to use them."""
    child = referral.child
    if not child.phone:
        return []
    safe = fact("safe_contact", "How to reach the child safely", child.safe_contact or _NO_SAFE_WAY)
    return [{"extension": safe, "system": "other", "value": child.phone}]


def _published(referral: Referral) -> Iterator[Resource]:
    """Facts for which R4 itself has an extension, in the child's or family's words."""
    child = referral.child
    for url, text in (
        (GENDER_IDENTITY, child.gender),
        (RELIGION, child.religion),
        (DISABILITY, child.disability),
    ):
        if text:
            yield {"url": url, "valueCodeableConcept": {"text": text}}


def _facts(referral: Referral) -> Iterator[Resource]:
    """Facts for which there is no published extension that is surely right."""
    child = referral.child
    nhs_number = "" if _sound("nhs-number", child.nhs_number) else child.nhs_number
    upn = "" if _sound("upn", child.upn) else child.upn
    for name, label, text in (
        ("safe_contact", "How to reach the child safely", child.safe_contact),
        ("age", "Age", "" if child.date_of_birth else words.age(referral)),
        ("nhs_number", "NHS number as written down; it cannot be right", nhs_number),
        ("upn", "Unique pupil number (UPN) as written down; it cannot be right", upn),
        ("ethnicity", "Ethnicity", child.ethnicity),
        ("interpreter", "Interpreter or signer", child.interpreter),
        ("nationality", "Nationality and status", child.nationality),
        ("carers", "Parents and carers", child.carers),
        ("in_care", "In care now", _known(child.in_care)),
        ("care_leaver", "Has left care", _known(child.care_leaver)),
        ("learning_disability", "Learning disability", _known(child.learning_disability)),
        ("send", "Special needs or disability", _known(child.send)),
        ("school", "School, college or work", child.school),
        ("schooling", "How the child is taught", words.schooling(child.schooling)),
        ("schooling_note", "About school", child.schooling_note),
        (
            "health_plan",
            "Education, health and care plan",
            words.health_plan(child.health_plan),
        ),
        ("health", "Health needs and injuries", child.health),
        ("legal_status", "Legal status", child.legal_status),
        ("youth_justice", "Youth justice", child.youth_justice),
    ):
        yield from fact(name, label, text)


def _about(member: HouseholdMember) -> Iterator[Resource]:
    responsible = member.parental_responsibility
    for name, label, text in (
        ("bearing", "How they bear on the child's safety", words.bearing(member.bearing)),
        ("parental_responsibility", "Parental responsibility", words.yes_no(responsible)),
        ("lives_with_child", "Lives with the child", words.yes_no(member.lives_with_child)),
        ("age", "Age", member.age),
        ("note", "What else there is to know", member.note),
    ):
        yield from fact(name, label, text)


def _known(value: bool | None) -> str:
    return "" if value is None else words.fact(value)
