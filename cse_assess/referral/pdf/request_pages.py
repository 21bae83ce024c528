"""The request in full: the child, what is asked for, what was done, who knows and why."""

from collections.abc import Iterator

from reportlab.platypus import Flowable

from cse_assess.referral import words
from cse_assess.referral.model import Referral
from cse_assess.referral.pdf.marks import Heading, free_text, rows, text
from cse_assess.referral.pdf.styles import styles


def request(referral: Referral) -> Iterator[Flowable]:
    """The pages after page one, up to the assessment."""
    yield Heading("About the child")
    yield from _child(referral)
    yield Heading("What is asked for")
    yield from _fields(
        (
            ("Why now", referral.details.reason_now),
            ("What the front door is asked to do", referral.details.asked_for),
        )
    )
    yield Heading("What has been done")
    yield from _fields(
        (
            ("Done to keep the child safe", referral.details.actions_taken),
            ("Who has been rung, and when", referral.details.phoned),
        )
    )
    yield Heading("Who knows, and why this is shared")
    yield from _sharing(referral)
    yield Heading("Who refers")
    yield from _referrer(referral)


def _child(referral: Referral) -> Iterator[Flowable]:
    child = referral.child
    born = words.date(child.date_of_birth) if child.date_of_birth else ""
    yield from _facts(
        (
            ("Name", child.name),
            ("Known as", child.known_as),
            ("Age", words.age(referral)),
            ("Date of birth", born),
            ("NHS number", child.nhs_number),
            ("Gender", child.gender),
            ("Ethnicity", child.ethnicity),
            ("First language", child.first_language),
            ("School, college or work", child.school),
            ("General practice", child.gp),
            ("In care now", words.fact(child.in_care)),
            ("Learning disability", words.fact(child.learning_disability)),
            ("Special needs or disability", words.fact(child.send)),
            ("Has left care", words.fact(child.care_leaver)),
        )
    )
    yield from _fields(
        (
            ("Where the child lives", child.address),
            ("Where the child is now", child.whereabouts),
            ("How to reach the child safely", child.safe_contact),
            ("Parents and carers", child.carers),
        )
    )


def _sharing(referral: Referral) -> Iterator[Flowable]:
    sharing = referral.details.sharing
    yield from _facts(
        (
            ("The child has been told", words.yes_no(sharing.child_told)),
            ("The child agrees", words.yes_no(sharing.child_agrees)),
            ("A parent or carer knows", words.yes_no(sharing.parent_told)),
        )
    )
    yield from _fields(
        (
            ("Why someone was not told or not asked", sharing.reason),
            ("Why the law allows it to be shared", sharing.basis),
        )
    )


def _referrer(referral: Referral) -> Iterator[Flowable]:
    person = referral.assessor
    yield from _facts(
        (
            ("Name", person.name),
            ("Role", person.role),
            ("Organisation", person.organisation),
            ("Phone", person.phone),
            ("E-mail", person.email),
        )
    )


def _facts(facts: tuple[tuple[str, str], ...]) -> Iterator[Flowable]:
    """Short facts as rows; an empty one says so."""
    body = styles().body
    yield rows(
        [(label, [text(content.strip() or words.NOT_RECORDED, body)]) for label, content in facts],
        label_width=150,
    )


def _fields(fields: tuple[tuple[str, str], ...]) -> Iterator[Flowable]:
    """Each field that is filled; the others together in one line that says so."""
    style = styles()
    for label, content in fields:
        if content.strip():
            yield text(label, style.field)
            yield from free_text(content, style.body)
    empty = [label for label, content in fields if not content.strip()]
    if empty:
        yield text("Not recorded", style.field)
        yield text("; ".join(empty) + ".", style.body)
