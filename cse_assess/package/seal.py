"""Sealing: from a referral to the one file that only its front door can open."""

import datetime as dt
import io
from collections.abc import Mapping, Sequence

import msgspec

from cse_assess.package import archive
from cse_assess.package.age import encrypt, parse_recipient
from cse_assess.package.attachments import Attachment, as_members
from cse_assess.package.card import Card, CardRefused
from cse_assess.package.front_door import FrontDoor
from cse_assess.package.keyring import Keyring
from cse_assess.package.manifest import (
    CONTEXT,
    FHIR,
    JSON,
    MANIFEST,
    PDF,
    SCHEMA,
    SIGNATURE,
    Kind,
    Manifest,
    SealedTo,
    describe,
)
from cse_assess.referral.content import referral_document
from cse_assess.referral.model import Referral


def seal(
    referral: Referral,
    *,
    sender: Keyring,
    hub: FrontDoor,
    today: dt.date,
    attached: Sequence[Attachment] = (),
) -> bytes:
    """Render a referral and seal it.

    Args:
        referral: The referral.
        sender: The sender's keys.
        hub: The front door.
        today: The present day.
        attached: Files that go with it.

    Returns:
        An age file.

    Raises:
        CardRefused: The card has run out, is no front door's, or does not accept sealed packages.
        AttachmentRefused: There are too many files, or they are too large.
    """
    hub.refuse_unless("sealed", today=today, practice=referral.practice)
    if hub.card is None:
        raise CardRefused(f"{hub.name} has no key here that anything could be sealed to.")
    return seal_members(
        render(referral) | as_members(attached),
        reference=referral.reference,
        created=referral.created,
        sender=sender,
        to=hub.card,
    )


def render(referral: Referral) -> dict[str, bytes]:
    """A referral's three renderings, by their names in a package."""
    # Both bring large libraries that nothing else needs.
    from cse_assess.paper import pdf  # noqa: PLC0415
    from cse_assess.referral import fhir  # noqa: PLC0415

    return {
        PDF: pdf.render(referral_document(referral)),
        JSON: referral.to_json(),
        FHIR: fhir.bundle(referral),
    }


def seal_members(
    members: Mapping[str, bytes],
    *,
    reference: str,
    created: dt.datetime,
    sender: Keyring,
    to: Card,
    kind: Kind = "referral",
) -> bytes:
    """Sign, pack and encrypt files for whoever holds the keys of a card.

    Args:
        members: Names and contents.
        reference: What the package is called.
        created: When it was made, UTC.
        sender: The sender's keys.
        to: The card that it is sealed to.
        kind: What it is.
    """
    manifest = Manifest(
        schema=SCHEMA,
        reference=reference,
        created=created,
        sender=sender.card,
        recipient=SealedTo(to.name, to.recipients),
        members=describe(members),
        kind=kind,
    ).to_json()
    signature = msgspec.json.encode(sender.signing.sign(CONTEXT, manifest))
    packed = archive.pack({MANIFEST: manifest, SIGNATURE: signature, **members})
    sink = io.BytesIO()
    encrypt(io.BytesIO(packed), sink, [parse_recipient(text) for text in to.recipients])
    return sink.getvalue()
