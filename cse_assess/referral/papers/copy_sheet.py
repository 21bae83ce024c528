"""What to paste into a front door's portal, heading by heading in that portal's own order.

For whoever types a referral into a web form (dossier 4.2: the app makes the sheet and never logs
in). The order is the front door's own, from its card or listing; where it gives none, the usual
blocks (dossier 4.1). An empty field says so, so that nobody hunts for it, and what a portal does
not ask for stands at the end, so that nothing is lost.
"""

from collections.abc import Iterable, Iterator, Sequence

from cse_assess.paper.document import Bullets, Document, Field, Part, Text
from cse_assess.referral.model import Referral
from cse_assess.referral.papers.copy_fields import FIELDS, CopyField
from cse_assess.referral.papers.matter import Matter
from cse_assess.referral.papers.portal import PortalHeading
from cse_assess.referral.words import NOT_RECORDED

LEFT_OUT = "Not asked by this portal"


def _heading(title: str, ids: str) -> PortalHeading:
    return PortalHeading(title, tuple(ids.split()))


DEFAULT_ORDER: tuple[PortalHeading, ...] = (
    _heading(
        "The referral",
        "danger.act_now referral.urgency referral.reference referral.date referral.kind "
        "referral.phoned referral.exploitation",
    ),
    _heading(
        "Who refers",
        "referrer.name referrer.role referrer.organisation referrer.relationship referrer.phone "
        "referrer.email referrer.address referrer.best_time referrer.lead referrer.discussed_with",
    ),
    _heading(
        "The child",
        "child.name child.known_as child.date_of_birth child.age child.gender child.address "
        "child.whereabouts child.safe_contact child.phone child.ethnicity child.religion "
        "child.first_language child.interpreter child.nationality child.disability child.send "
        "child.health_plan child.health child.nhs_number child.upn child.social_care_id "
        "child.school child.schooling child.gp child.in_care child.legal_status "
        "child.youth_justice",
    ),
    _heading("Family and household", "household household.carers"),
    _heading(
        "Consent",
        "consent.child consent.parent consent.reason consent.objections consent.basis "
        "consent.basis_in_law consent.withheld",
    ),
    _heading("The concern", "concern.reason_now concern.harm concern.signs asked_for"),
    _heading(
        "What came before",
        "chronology chronology.pattern chronology.earlier_referrals chronology.changed "
        "chronology.tried missing",
    ),
    _heading(
        "What you make of it",
        "analysis.worries analysis.impact analysis.strengths analysis.complicating "
        "analysis.if_nothing_changes analysis.needs_to_happen analysis.actions "
        "analysis.panel_questions level level.reasons level.not_known",
    ),
    _heading("People, vehicles and places", "people vehicles places online other_children"),
    _heading("The child's voice", "voice.words voice.heard_how voice.wants voice.carer_view"),
    _heading("Services", "agencies"),
    _heading(
        "What has been done",
        "actions.done actions.police actions.medical actions.nrm actions.notified actions.checks",
    ),
    _heading("Sign-off", "signoff"),
)
"""The blocks of dossier 4.1, for a front door that has not said its own order."""


def unknown_fields(portal: Iterable[PortalHeading]) -> Iterator[tuple[str, str]]:
    """Where an order names a field that there is not.

    Args:
        portal: The order.

    Yields:
        Place, such as ``portal[2].fields[0]``, and the id.
    """
    for number, heading in enumerate(portal):
        for place, id_ in enumerate(heading.fields):
            if id_ not in FIELDS:
                yield f"portal[{number}].fields[{place}]", id_


def make(matter: Matter, portal: Sequence[PortalHeading] = ()) -> Document:
    """The sheet.

    Args:
        matter: The case.
        portal: The portal's headings in its order; the usual ones where there are none.
    """
    referral = matter.referral
    headings = tuple(portal) or DEFAULT_ORDER
    asked = {id_ for heading in headings for id_ in heading.fields}
    return Document(
        kind="copy-sheet",
        title="Copy sheet for a portal",
        reference=referral.reference,
        created=referral.created,
        practice=referral.practice,
        parts=(
            _how(matter, own_order=bool(portal)),
            *(_part(referral, heading) for heading in headings),
            *_left_out(referral, asked),
        ),
    )


def _how(matter: Matter, *, own_order: bool) -> Part:
    door = matter.door.name.strip()
    theirs = f"the form of {door}" if door else "the front door's form"
    order = (
        f"The headings are in the order of {theirs}."
        if own_order
        else "The order of this front door's own form is not known here. These are the usual "
        "headings; look for the nearest."
    )
    steps = (
        "Log in yourself. Copy each text into the box of the same name.",
        f"Where it says “{NOT_RECORDED}”, write that it is not known. Do not guess.",
        "Put the portal's own number in the child's record when you have sent it.",
    )
    return Part("How to use this sheet", (Text(order), Bullets(steps)))


def _part(referral: Referral, heading: PortalHeading) -> Part:
    fields = tuple(_field(referral, id_) for id_ in heading.fields)
    nothing = (Text("Nothing in this assessment answers this. Fill it in by hand."),)
    return Part(heading.title, fields or nothing)


def _field(referral: Referral, id_: str) -> Field:
    label, text = FIELDS.get(id_, CopyField(id_, lambda _: ""))
    return Field(label, text(referral).strip() or NOT_RECORDED)


def _left_out(referral: Referral, asked: set[str]) -> Iterator[Part]:
    """What is written and has no place in the portal's order."""
    rest = [
        id_ for id_, field in FIELDS.items() if id_ not in asked and field.text(referral).strip()
    ]
    if rest:
        yield Part(
            LEFT_OUT,
            (
                Text("This is written down as well. Add it where the form has room for more."),
                *(_field(referral, id_) for id_ in rest),
            ),
        )
