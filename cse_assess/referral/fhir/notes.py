"""Chapters of the paper as notes: what has no element of its own in FHIR, in the paper's order.

The paper and the bundle tell the same, because both tell the same blocks. What has a resource of
its own is not told twice; any other chapter, and any that the paper gains, goes along.
"""

from collections.abc import Iterable, Iterator

from cse_assess.paper.document import Document, Part
from cse_assess.paper.plain_text import render
from cse_assess.referral.content import parts
from cse_assess.referral.fhir.parts import Resource
from cse_assess.referral.model import Referral

ELSEWHERE = frozenset(
    {
        "About the child",  # Patient
        "Family and household",  # RelatedPerson
        "Who knows, and why this is shared",  # Consent
        "Who refers",  # PractitionerRole, Provenance
        "The worries",  # QuestionnaireResponse
        "What helps to keep the child safe",  # QuestionnaireResponse
        "The level of concern",  # RiskAssessment
    }
)
ASSESSED = frozenset({"What is not known", "The number and the form"})
"""Chapters that qualify the level and go where the level goes."""


def on_the_request(referral: Referral) -> Iterator[Resource]:
    """Notes for the ServiceRequest.

    Args:
        referral: The referral.
    """
    for title, text in _chapters(referral):
        if title not in ELSEWHERE | ASSESSED:
            yield {"text": text}


def on_the_assessment(referral: Referral) -> Iterator[Resource]:
    """Notes for the RiskAssessment.

    Args:
        referral: The referral.
    """
    for title, text in _chapters(referral):
        if title in ASSESSED:
            yield {"text": text}


def _chapters(referral: Referral) -> Iterator[tuple[str, str]]:
    """Each chapter's title, and the chapter as plain text."""
    for chapter in _grouped(parts(referral)):
        document = Document(
            kind="note",
            title="",
            reference="",
            created=referral.created,
            parts=tuple(chapter),
            marking="",
        )
        yield chapter[0].title, render(document).strip()


def _grouped(found: Iterable[Part]) -> Iterator[list[Part]]:
    """Parts of level 1, each with the parts below it."""
    chapter: list[Part] = []
    for part in found:
        if part.level == 1 and chapter:
            yield chapter
            chapter = []
        chapter.append(part)
    if chapter:
        yield chapter
