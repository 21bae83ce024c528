"""What a referral still needs before it can be sealed.

Only what the reader cannot act without. The urgent route is never blocked by an empty box: a
child in danger does not wait for an analysis.
"""

from collections.abc import Iterator

import msgspec

from cse_assess.assessment.record import Assessment


class Gap(msgspec.Struct, frozen=True):
    """One thing that is missing.

    Attributes:
        field: Dotted path in the assessment.
        text: What is missing, and why it matters, in a sentence.
    """

    field: str
    text: str


def gaps(assessment: Assessment) -> list[Gap]:
    """What is missing, in the order in which the front door reads it; empty when urgent."""
    if assessment.referral.urgent:
        return []
    return list(_gaps(assessment))


def _gaps(assessment: Assessment) -> Iterator[Gap]:
    child, analysis = assessment.child, assessment.analysis
    if not any(text.strip() for text in (child.name, child.known_as, child.nhs_number)):
        yield Gap("child.name", "Who is the child? A name, or a name they go by.")
    if not assessment.assessor.name.strip():
        yield Gap("assessor.name", "Who are you? The front door will want to ring you.")
    if not assessment.assessor.phone.strip():
        yield Gap("assessor.phone", "On which number can the front door reach you?")
    needed = (
        ("analysis.worries", analysis.worries, "What are you worried about?"),
        ("analysis.strengths", analysis.strengths, "What works well and keeps the child safe?"),
        ("analysis.needs_to_happen", analysis.needs_to_happen, "What needs to happen next?"),
        (
            "analysis.child_words",
            analysis.child_words,
            "What does the child say or show? If nobody has heard the child, say so and why.",
        ),
    )
    for field, text, question in needed:
        if not text.strip():
            yield Gap(field, question)
