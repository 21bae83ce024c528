"""Who knows, who agreed, who objects, and on what the sharing rests: Consent."""

from collections.abc import Iterator
from typing import Literal

from cse_assess.referral import words
from cse_assess.referral.fhir.names import CONSENT_SCOPE
from cse_assess.referral.fhir.parts import Resource, fact, instant, link
from cse_assess.referral.model import Referral

Status = Literal["draft", "proposed", "active", "rejected"]


def consent(referral: Referral) -> Resource:
    """What the child and the parents were told and said, without a permission that nobody gave.

    R4's Consent records a choice and what it permits. This one records the choice alone:

    - ``provision`` is left out. The referral rests on a ground in law and not on consent (dossier
      3.5), so no ``permit`` is claimed; and a ``deny`` where somebody objects could make a system
      keep the referral from those who protect the child.
    - ``policyRule`` says that, with the ground.
    - ``status`` is ``rejected`` as soon as the child or a parent says no, ``active`` only where
      both agree, ``proposed`` where one agrees and the other has not said so, and ``draft``
      (R4: not yet intended to be acted upon) where nobody was asked or nobody wrote it down.
    - ``category`` is in words, since every published category would claim a document that was
      signed or a disclosure that was consented to.
    - ``performer`` names the child only where the child agrees.
    - What each was told and said, the reason why somebody was not asked, and any objection stand
      in extensions, word for word.

    Args:
        referral: The referral.
    """
    agrees = referral.details.sharing.child_agrees == "yes"
    scope = {"system": CONSENT_SCOPE, "code": "patient-privacy", "display": "Privacy Consent"}
    return {
        "resourceType": "Consent",
        "extension": list(_told(referral)),
        "status": status(referral),
        "scope": {"coding": [scope], "text": "Sharing information to protect a child"},
        "category": [{"text": "Who knows of the referral, and what they said"}],
        "patient": link(referral, "Patient"),
        "dateTime": instant(referral.created),
        "performer": [link(referral, "Patient")] if agrees else [],
        "organization": [link(referral, "Organization")],
        "policyRule": {"text": _ground(referral)},
    }


def status(referral: Referral) -> Status:
    """How far there is agreement; see :func:`consent`.

    Args:
        referral: The referral.
    """
    sharing = referral.details.sharing
    said = (sharing.child_agrees, sharing.parent_agrees)
    if "no" in said:
        return "rejected"
    if said == ("yes", "yes"):
        return "active"
    return "proposed" if "yes" in said else "draft"


def _ground(referral: Referral) -> str:
    basis = words.basis(referral.details.sharing.basis_in_law) or "not recorded"
    return f"This referral does not rest on consent. Ground in law: {basis}."


def _told(referral: Referral) -> Iterator[Resource]:
    sharing = referral.details.sharing
    for name, label, text in (
        ("objections", "What anybody has said against it", sharing.objections),
        ("child_told", "The child has been told", words.yes_no(sharing.child_told)),
        ("child_agrees", "The child agrees", words.agreement(sharing.child_agrees)),
        ("competent", "The child understands", words.yes_no(sharing.competent)),
        ("parent_told", "A parent or carer knows", words.yes_no(sharing.parent_told)),
        ("parent_agrees", "A parent or carer agrees", words.agreement(sharing.parent_agrees)),
        ("reason", "Why someone was not told or not asked", sharing.reason),
        ("basis", "Why it is right to share this", sharing.basis),
        ("withheld", "What is held back, and why", sharing.withheld),
    ):
        yield from fact(name, label, text)
