"""The request in full: the child and those around, what is asked, what was done, who knows."""

from collections.abc import Iterator

from cse_assess.assessment.surroundings import HouseholdMember
from cse_assess.paper.document import Block, Facts, Part, Table, known
from cse_assess.referral import words
from cse_assess.referral.content.blocks import facts, fields
from cse_assess.referral.model import Referral
from cse_assess.referral.words import NOT_RECORDED


def request(referral: Referral) -> Iterator[Part]:
    """The pages after page one, up to the assessment."""
    details = referral.details
    yield Part("About the child", tuple(_child(referral)))
    yield Part("Family and household", tuple(_household(referral)))
    yield Part(
        "What is asked for",
        (
            *known(("This referral", words.kind(details.kind))),
            *fields(
                ("Why now", details.reason_now),
                ("What the front door is asked to do", details.asked_for),
            ),
        ),
    )
    yield Part("What has been done", tuple(_done(referral)))
    yield Part("Who knows, and why this is shared", tuple(_sharing(referral)))
    yield Part("Who else works with the family", tuple(_agencies(referral)))
    yield Part("Who refers", tuple(_referrer(referral)))


def _child(referral: Referral) -> Iterator[Block]:
    child = referral.child
    born = words.date(child.date_of_birth) if child.date_of_birth else ""
    yield from facts(
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
    yield from known(
        ("Interpreter or signer", child.interpreter),
        ("Religion", child.religion),
        ("Nationality and status", child.nationality),
        ("Phone and online names", child.phone),
        ("How the child is taught", words.schooling(child.schooling)),
        ("About school", child.schooling_note),
        ("Education, health and care plan", words.health_plan(child.health_plan)),
        ("Pupil number (UPN)", child.upn),
        ("Social care number", child.social_care_id),
        ("Legal status", child.legal_status),
        ("Youth justice", child.youth_justice),
    )
    yield from fields(
        ("Where the child lives", child.address),
        ("Where the child is now", child.whereabouts),
        ("How to reach the child safely", child.safe_contact),
        ("Parents and carers", child.carers),
        ("Disability, and how the child communicates", child.disability),
        ("Health needs and injuries", child.health),
    )


def _household(referral: Referral) -> Iterator[Block]:
    household = referral.child.household
    if not household:
        yield from facts(("Family and household", ""))
        return
    yield Table(
        "Each person by themselves",
        ("Who", "Age", "Responsible", "Lives with", "Safety and needs"),
        tuple(_member(referral, member) for member in household),
        (5, 3, 3, 3, 7),
    )


def _member(referral: Referral, member: HouseholdMember) -> tuple[str, ...]:
    born = member.date_of_birth
    age = (
        words.age_of(born, referral.assessed_on) + f", born {words.date(born)}"
        if born is not None
        else member.age.strip()
    )
    who = ", ".join(part for part in (member.name.strip(), member.relationship.strip()) if part)
    bearing = " ".join(
        part for part in (words.bearing(member.bearing), member.note.strip()) if part
    )
    return (
        who or NOT_RECORDED,
        age or NOT_RECORDED,
        words.yes_no(member.parental_responsibility),
        words.yes_no(member.lives_with_child),
        bearing or NOT_RECORDED,
    )


def _done(referral: Referral) -> Iterator[Block]:
    details = referral.details
    yield from fields(
        ("Done to keep the child safe", details.actions_taken),
        ("Who has been rung, and when", details.phoned),
    )
    yield from known(
        ("Police log number", details.police_log),
        ("Medical care and SARC", details.medical),
        ("National Referral Mechanism", details.nrm),
        ("Reported under a duty", details.notified),
        ("Checks", details.checks),
        ("Talked over with", details.discussed_with),
    )


def _sharing(referral: Referral) -> Iterator[Block]:
    sharing = referral.details.sharing
    yield from facts(
        ("The child has been told", words.yes_no(sharing.child_told)),
        ("The child agrees", words.agreement(sharing.child_agrees)),
        ("The child understands", words.yes_no(sharing.competent)),
        ("A parent or carer knows", words.yes_no(sharing.parent_told)),
        ("A parent or carer agrees", words.agreement(sharing.parent_agrees)),
        ("Ground in law", words.basis(sharing.basis_in_law)),
    )
    yield from fields(
        ("Why someone was not told or not asked", sharing.reason),
        ("Why it is right to share this", sharing.basis),
        ("What anybody has said against it", sharing.objections),
        ("What is held back, and why", sharing.withheld),
    )


def _agencies(referral: Referral) -> Iterator[Block]:
    agencies = referral.details.agencies
    if not agencies:
        yield from facts(("Services", ""))
        return
    yield Table(
        "Services that know the child",
        ("Service", "Who", "Contact", "Knows of this", "Doing"),
        tuple(
            (
                agency.service.strip() or NOT_RECORDED,
                agency.who.strip() or NOT_RECORDED,
                agency.contact.strip() or NOT_RECORDED,
                words.yes_no(agency.knows),
                agency.doing.strip() or NOT_RECORDED,
            )
            for agency in agencies
        ),
        (4, 4, 4, 3, 6),
    )


def _referrer(referral: Referral) -> Iterator[Block]:
    person = referral.assessor
    yield from facts(
        ("Name", person.name),
        ("Role", person.role),
        ("Organisation", person.organisation),
        ("Phone", person.phone),
        ("E-mail", person.email),
    )
    yield from known(
        ("Best time to ring", person.best_time),
        ("Address", person.address),
        ("Organisation code", person.organisation_code),
        ("Knows the child as", referral.details.relationship),
        ("Safeguarding lead", person.lead),
    )
    yield Facts(
        (("Written and sent by", words.signed(person, referral.created)), *_reviews(referral))
    )


def _reviews(referral: Referral) -> Iterator[tuple[str, str]]:
    for review in referral.reviews:
        who = ", ".join(part for part in (review.by, review.role) if part.strip())
        since = " Changed since then." if review.changed_since else ""
        yield "Read and agreed by", f"{who}, {words.moment(review.at)}.{since}"
    if not referral.reviews:
        yield "Read and agreed by", "Nobody yet. A review may follow; it does not hold this up."
