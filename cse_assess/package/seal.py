"""Sealing: from a referral to the one file that only its front door can open."""

import datetime as dt
import io
from collections.abc import Mapping

import msgspec

from cse_assess.package import archive
from cse_assess.package.age import encrypt, parse_recipient
from cse_assess.package.card import Card
from cse_assess.package.keyring import Keyring
from cse_assess.package.manifest import (
    CONTEXT,
    MANIFEST,
    SCHEMA,
    SIGNATURE,
    Manifest,
    SealedTo,
    describe,
)
from cse_assess.referral.model import Referral

PDF = "referral.pdf"
JSON = "referral.json"
FHIR = "referral.fhir.json"


def seal(referral: Referral, *, sender: Keyring, hub: Card, today: dt.date) -> bytes:
    """Render a referral and seal it.

    Args:
        referral: The referral.
        sender: The sender's keys.
        hub: The front door's card.
        today: The present day.

    Returns:
        An age file.

    Raises:
        CardRefused: The card has run out, is no front door's, or does not accept sealed packages.
    """
    hub.usable_on(today, "sealed", practice=referral.practice)
    return seal_members(
        render(referral),
        reference=referral.reference,
        created=referral.created,
        sender=sender,
        hub=hub,
    )


def render(referral: Referral) -> dict[str, bytes]:
    """A referral's three renderings, by their names in a package."""
    # Both bring large libraries that nothing else needs.
    from cse_assess.referral import fhir, pdf  # noqa: PLC0415

    return {PDF: pdf.render(referral), JSON: referral.to_json(), FHIR: fhir.bundle(referral)}


def seal_members(
    members: Mapping[str, bytes],
    *,
    reference: str,
    created: dt.datetime,
    sender: Keyring,
    hub: Card,
) -> bytes:
    """Sign, pack and encrypt files for whoever holds the keys of a card.

    Args:
        members: Names and contents.
        reference: What the package is called.
        created: When it was made, UTC.
        sender: The sender's keys.
        hub: The card that it is sealed to.
    """
    manifest = Manifest(
        schema=SCHEMA,
        reference=reference,
        created=created,
        sender=sender.card,
        recipient=SealedTo(hub.name, hub.recipients),
        members=describe(members),
    ).to_json()
    signature = msgspec.json.encode(sender.signing.sign(CONTEXT, manifest))
    packed = archive.pack({MANIFEST: manifest, SIGNATURE: signature, **members})
    sink = io.BytesIO()
    encrypt(io.BytesIO(packed), sink, [parse_recipient(text) for text in hub.recipients])
    return sink.getvalue()
