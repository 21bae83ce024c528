"""Where it all comes from: Provenance, and the app as a Device."""

from cse_assess import __version__
from cse_assess.instrument.fhir.names import form_url
from cse_assess.referral import words
from cse_assess.referral.fhir.names import PARTICIPANT, URI
from cse_assess.referral.fhir.parts import Resource, concept, fact, instant, link
from cse_assess.referral.model import Referral, ReviewTold

_TARGETS = ("ServiceRequest", "RiskAssessment", "QuestionnaireResponse", "Consent")


def provenance(referral: Referral) -> Resource:
    """Who wrote it, who read and agreed it, which form it rests on, what put it together.

    Args:
        referral: The referral.
    """
    form = referral.form
    return {
        "resourceType": "Provenance",
        "target": [link(referral, kind) for kind in _TARGETS],
        "recorded": instant(referral.created),
        "agent": [
            {
                "type": _type("author", "Author"),
                "who": link(referral, "PractitionerRole"),
                "onBehalfOf": link(referral, "Organization"),
            },
            *map(_reviewer, referral.reviews),
            {"type": _type("assembler", "Assembler"), "who": link(referral, "Device")},
        ],
        "entity": [
            {
                "role": "source",
                "what": {
                    "type": "Questionnaire",
                    "identifier": {"system": URI, "value": form_url(form.id)},
                    "display": f"{form.title}, version {form.version}",
                },
            }
        ],
    }


def device(_: Referral) -> Resource:
    """The app that put the bundle together, by name and version."""
    return {
        "resourceType": "Device",
        "deviceName": [{"name": "CSE Assess", "type": "user-friendly-name"}],
        "type": {"text": "Computer program"},
        "version": [{"value": __version__}],
    }


def _reviewer(review: ReviewTold) -> Resource:
    """Somebody who read and agreed; a verifier only of the very words that they read."""
    earlier = {"text": "Read and agreed an earlier version; changed since then"}
    return {
        "extension": fact("at", "Read and agreed", words.moment(review.at)),
        "type": earlier if review.changed_since else _type("verifier", "Verifier"),
        "role": concept(review.role),
        "who": {"type": "Practitioner", "display": review.by or words.NOT_RECORDED},
    }


def _type(code: str, display: str) -> Resource:
    return {"coding": [{"system": PARTICIPANT, "code": code, "display": display}]}
