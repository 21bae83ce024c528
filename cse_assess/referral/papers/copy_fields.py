"""What a portal can be given from a referral: each field's id, what it is called, and its text.

The ids stand on the cards and listings of front doors (docs/FORMATS.md), which are signed: an id
is never renamed and never means anything else. The fields are the union of those that front doors
ask for (dossier 4.1).
"""

from collections.abc import Callable
from typing import NamedTuple

from cse_assess.assessment.record import Action
from cse_assess.assessment.surroundings import (
    ConnectionKind,
    Event,
)
from cse_assess.assessment.when import read_when
from cse_assess.referral import words
from cse_assess.referral.model import Concern, Referral
from cse_assess.referral.papers import copy_surroundings as surroundings
from cse_assess.referral.papers.copy_words import (
    answers,
    bare,
    fact,
    labelled,
    listed,
    points,
    written,
)
from cse_assess.referral.papers.initials import joined, lowered


class CopyField(NamedTuple):
    """One thing that a portal may ask for.

    Attributes:
        label: What it is called here.
        text: Its text in a referral; empty where nothing is recorded.
    """

    label: str
    text: Callable[[Referral], str]


def _danger(referral: Referral) -> str:
    return points(map(_concern, referral.act_now)) or "None recorded in what can be shared here."


def _urgency(referral: Referral) -> str:
    if referral.act_now:
        return "Urgent: an act-now question is answered yes. 999 comes before any form."
    if referral.details.urgent:
        return "Urgent: sent before everything was written down. The rest may follow."
    return ""


def _harm(referral: Referral) -> str:
    signs = points(_concern(one) for one in referral.concerns if one.harm)
    return signs or "None recorded, which does not mean that there was none."


def _signs(referral: Referral) -> str:
    shown = [
        f"{_concern(one)}{_carried(referral, one)}" for one in referral.concerns if not one.harm
    ]
    return "\n".join(part for part in (points(shown), words.held_back(referral)) if part)


def _carried(referral: Referral, concern: Concern) -> str:
    """That nobody has looked at an answer since the last assessment."""
    if concern.code not in referral.carried:
        return ""
    return "\nTaken over from the last assessment; nobody has looked at it since."


def _concern(concern: Concern) -> str:
    note = concern.note
    given = "; ".join(
        f"{lowered(one.window)}: {lowered(one.answer)}" if one.window else lowered(one.answer)
        for one in concern.given
    )
    known_by = (("When", note.period), ("How known", words.source(concern)))
    facts = ". ".join(f"{label}: {bare(text)}" for label, text in known_by if text.strip())
    lines = [
        f"{concern.text}: {given}.",
        f"{facts}." if facts else "",
        labelled("What happened", note.what_happened),
        labelled("What it means for this child", note.what_it_means),
        labelled("The referrer was told", concern.told_to_do),
    ]
    return "\n".join(line for line in lines if line)


def _level(referral: Referral) -> str:
    level = referral.level
    judged = (
        f"This is the referrer's judgement. The answers alone gave: {level.score_label}. "
        f"{level.reason.strip()}"
        if level.by_judgement
        else ""
    )
    agreed = f"Agreed with {level.second_person.strip()}." if level.second_person.strip() else ""
    return joined(f"{level.label}. {level.meaning}", judged, agreed, between=" ")


def _reasons(referral: Referral) -> str:
    return points(fired.text for fired in referral.result.fired)


def _not_known(referral: Referral) -> str:
    who = (
        f"Who could tell about {lowered(part)}: {bare(name)}."
        for part, name in referral.who_could_tell.items()
    )
    return "\n".join([words.not_known(referral), *listed(referral.unknowns), *who])


def _strengths(referral: Referral) -> str:
    asked = (
        joined(
            f"{one.text}: {lowered(one.answer)}.",
            one.note.what_happened,
            one.note.what_it_means,
            between=" ",
        )
        for one in referral.strengths
    )
    return "\n".join([*written(referral.analysis.strengths), *listed(asked)])


def _events(referral: Referral) -> str:
    """Oldest first; those without a date that can be read come last."""
    today = referral.assessed_on

    def order(event: Event) -> tuple[bool, int]:
        span = read_when(event.when, today=today)
        return span is None, span.earliest.toordinal() if span else 0

    events = (one for one in referral.details.events if one != Event())
    return points(map(surroundings.event, sorted(events, key=order)))


def _connections(*kinds: ConnectionKind) -> Callable[[Referral], str]:
    def told(referral: Referral) -> str:
        shared = (one for one in referral.details.connections if not one.police_only)
        return points(surroundings.connection(one) for one in shared if one.kind in kinds)

    return told


def _child_consent(referral: Referral) -> str:
    sharing = referral.details.sharing
    return answers(
        ("Told", words.yes_no(sharing.child_told)),
        ("Agrees", words.agreement(sharing.child_agrees)),
        ("Understands what is shared and why", words.yes_no(sharing.competent)),
    )


def _parent_consent(referral: Referral) -> str:
    sharing = referral.details.sharing
    return answers(
        ("Told", words.yes_no(sharing.parent_told)),
        ("Agrees", words.agreement(sharing.parent_agrees)),
    )


def _send(referral: Referral) -> str:
    child = referral.child
    return answers(
        ("Special educational needs or a disability", fact(child.send)),
        ("Learning disability", fact(child.learning_disability)),
    )


def _in_care(referral: Referral) -> str:
    child = referral.child
    return answers(("In care now", fact(child.in_care)), ("Has left care", fact(child.care_leaver)))


def _organisation(referral: Referral) -> str:
    person = referral.assessor
    code = person.organisation_code.strip()
    return joined(person.organisation, f"code {code}" if code else "")


def _signed(referral: Referral) -> str:
    lines = [f"Written by {words.signed(referral.assessor, referral.created)}"]
    for review in referral.reviews:
        since = ". Changed since then" if review.changed_since else ""
        who = joined(review.by, review.role)
        lines.append(f"Read and agreed by {who}, {words.moment(review.at)}{since}")
    return "\n".join(lines)


def _schooling(referral: Referral) -> str:
    child = referral.child
    return joined(words.schooling(child.schooling), child.schooling_note, between=". ")


def _born(referral: Referral) -> str:
    born = referral.child.date_of_birth
    return words.date(born) if born else ""


FIELDS: dict[str, CopyField] = {
    "danger.act_now": CopyField("In danger now", _danger),
    "referral.urgency": CopyField("How urgent", _urgency),
    "referral.reference": CopyField("Our reference", lambda r: r.reference),
    "referral.date": CopyField("Date and time", lambda r: words.moment(r.created)),
    "referral.kind": CopyField("New or additional", lambda r: words.kind(r.details.kind)),
    "referral.phoned": CopyField("Phoned first: whom, and when", lambda r: r.details.phoned),
    "referral.exploitation": CopyField("Kind of exploitation", lambda r: r.details.exploitation),
    "referrer.name": CopyField("Referrer's name", lambda r: r.assessor.name),
    "referrer.role": CopyField("Role", lambda r: r.assessor.role),
    "referrer.organisation": CopyField("Organisation", _organisation),
    "referrer.relationship": CopyField(
        "How the referrer knows the child", lambda r: r.details.relationship
    ),
    "referrer.phone": CopyField("Phone", lambda r: r.assessor.phone),
    "referrer.email": CopyField("E-mail", lambda r: r.assessor.email),
    "referrer.address": CopyField("Address", lambda r: r.assessor.address),
    "referrer.best_time": CopyField("Best time to ring", lambda r: r.assessor.best_time),
    "referrer.lead": CopyField("Safeguarding lead", lambda r: r.assessor.lead),
    "referrer.discussed_with": CopyField("Talked over with", lambda r: r.details.discussed_with),
    "child.name": CopyField("Child's name", lambda r: r.child.name),
    "child.known_as": CopyField("Known as", lambda r: r.child.known_as),
    "child.date_of_birth": CopyField("Date of birth", _born),
    "child.age": CopyField("Age", words.age),
    "child.gender": CopyField("Gender", lambda r: r.child.gender),
    "child.address": CopyField("Where the child lives", lambda r: r.child.address),
    "child.whereabouts": CopyField("Where the child is now", lambda r: r.child.whereabouts),
    "child.safe_contact": CopyField(
        "How to reach the child safely", lambda r: r.child.safe_contact
    ),
    "child.phone": CopyField("Child's phone and online names", lambda r: r.child.phone),
    "child.ethnicity": CopyField("Ethnicity", lambda r: r.child.ethnicity),
    "child.religion": CopyField("Religion", lambda r: r.child.religion),
    "child.first_language": CopyField("First language", lambda r: r.child.first_language),
    "child.interpreter": CopyField("Interpreter or signer", lambda r: r.child.interpreter),
    "child.nationality": CopyField("Nationality and status", lambda r: r.child.nationality),
    "child.disability": CopyField(
        "Disability, and how the child communicates", lambda r: r.child.disability
    ),
    "child.send": CopyField("Special needs and learning disability", _send),
    "child.health_plan": CopyField(
        "Education, health and care plan", lambda r: words.health_plan(r.child.health_plan)
    ),
    "child.health": CopyField("Health needs and injuries", lambda r: r.child.health),
    "child.nhs_number": CopyField("NHS number", lambda r: r.child.nhs_number),
    "child.upn": CopyField("Pupil number (UPN)", lambda r: r.child.upn),
    "child.social_care_id": CopyField("Social care number", lambda r: r.child.social_care_id),
    "child.school": CopyField("School, college or work", lambda r: r.child.school),
    "child.schooling": CopyField("How the child is taught", _schooling),
    "child.gp": CopyField("General practice", lambda r: r.child.gp),
    "child.in_care": CopyField("In care, or has left care", _in_care),
    "child.legal_status": CopyField("Legal status", lambda r: r.child.legal_status),
    "child.youth_justice": CopyField("Youth justice", lambda r: r.child.youth_justice),
    "household": CopyField(
        "Family and household", lambda r: points(map(surroundings.member, r.child.household))
    ),
    "household.carers": CopyField("Parents and carers", lambda r: r.child.carers),
    "consent.child": CopyField("Does the child know and agree?", _child_consent),
    "consent.parent": CopyField("Does a parent or carer know and agree?", _parent_consent),
    "consent.reason": CopyField(
        "Why somebody was not told or asked", lambda r: r.details.sharing.reason
    ),
    "consent.objections": CopyField(
        "What anybody has said against it", lambda r: r.details.sharing.objections
    ),
    "consent.basis": CopyField("Why it is right to share", lambda r: r.details.sharing.basis),
    "consent.basis_in_law": CopyField(
        "Ground in law", lambda r: words.basis(r.details.sharing.basis_in_law)
    ),
    "consent.withheld": CopyField(
        "What is held back, and why", lambda r: r.details.sharing.withheld
    ),
    "concern.reason_now": CopyField("Why now", lambda r: r.details.reason_now),
    "concern.harm": CopyField("Signs of harm", _harm),
    "concern.signs": CopyField("Other signs and worries", _signs),
    "chronology": CopyField("What happened, oldest first", _events),
    "chronology.pattern": CopyField("The pattern over time", lambda r: r.analysis.pattern),
    "chronology.earlier_referrals": CopyField(
        "Earlier referrals and what came of them", lambda r: r.analysis.earlier_referrals
    ),
    "chronology.changed": CopyField("What has changed", lambda r: r.analysis.what_changed),
    "chronology.tried": CopyField("What has been tried", lambda r: r.analysis.tried),
    "missing": CopyField(
        "Times when the child was missing",
        lambda r: points(map(surroundings.missing, r.details.missing)),
    ),
    "analysis.worries": CopyField("What the worry is", lambda r: r.analysis.worries),
    "analysis.impact": CopyField("What the child's days are like", lambda r: r.analysis.impact),
    "analysis.strengths": CopyField("What works well", _strengths),
    "analysis.complicating": CopyField(
        "What makes it harder to help", lambda r: r.analysis.complicating
    ),
    "analysis.if_nothing_changes": CopyField(
        "If nothing changes", lambda r: r.analysis.if_nothing_changes
    ),
    "analysis.needs_to_happen": CopyField(
        "What needs to happen", lambda r: r.analysis.needs_to_happen
    ),
    "analysis.actions": CopyField(
        "Who does what, by when",
        lambda r: points(surroundings.action(one) for one in r.analysis.actions if one != Action()),
    ),
    "analysis.panel_questions": CopyField(
        "Questions for a meeting", lambda r: r.analysis.panel_questions
    ),
    "level": CopyField("Level of concern", _level),
    "level.reasons": CopyField("Why this level", _reasons),
    "level.not_known": CopyField("What is not known", _not_known),
    "people": CopyField("People of concern", _connections("person")),
    "vehicles": CopyField("Vehicles", _connections("vehicle")),
    "places": CopyField("Places", _connections("place")),
    "online": CopyField("Online names and phone numbers", _connections("online", "phone")),
    "other_children": CopyField("Other children", _connections("other-child")),
    "voice.words": CopyField("The child's own words", lambda r: r.analysis.child_words),
    "voice.heard_how": CopyField("How the child was heard", lambda r: r.analysis.heard_how),
    "voice.wants": CopyField("What the child wants and fears", lambda r: r.analysis.child_wants),
    "voice.carer_view": CopyField("How a parent or carer sees it", lambda r: r.analysis.carer_view),
    "agencies": CopyField(
        "Services that know the child",
        lambda r: points(map(surroundings.agency, r.details.agencies)),
    ),
    "actions.done": CopyField("Done to keep the child safe", lambda r: r.details.actions_taken),
    "actions.police": CopyField("Police log number", lambda r: r.details.police_log),
    "actions.medical": CopyField("Medical care and SARC", lambda r: r.details.medical),
    "actions.nrm": CopyField("National Referral Mechanism", lambda r: r.details.nrm),
    "actions.notified": CopyField("Reported under a duty", lambda r: r.details.notified),
    "actions.checks": CopyField("Checks made", lambda r: r.details.checks),
    "asked_for": CopyField("What the front door is asked to do", lambda r: r.details.asked_for),
    "signoff": CopyField("Signed off", _signed),
}
