"""The manifest: what is in a package, who sent it, and to whom. It is what is signed."""

import datetime as dt
import hashlib
from collections.abc import Mapping
from typing import Annotated, Literal

import msgspec

from cse_assess.package.card import Card, canonical

SCHEMA: Literal["cse-assess/manifest/1"] = "cse-assess/manifest/1"
CONTEXT = "manifest/1"
MANIFEST = "manifest.json"
SIGNATURE = "manifest.sig"
PDF = "referral.pdf"
JSON = "referral.json"
FHIR = "referral.fhir.json"
RECEIPT = "receipt.json"
RETURN = "return.json"

Kind = Literal["referral", "receipt", "return"]


class Member(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One file of the package.

    Attributes:
        name: Its name in the archive.
        size: Its length in bytes.
        sha256: Its SHA-256, in hexadecimal.
    """

    name: str
    size: Annotated[int, msgspec.Meta(ge=0)]
    sha256: Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{64}$")]


class SealedTo(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Whom the package is for.

    Attributes:
        name: What they are called.
        recipients: The age recipients that it was sealed to.
    """

    name: str
    recipients: tuple[str, ...]


class Manifest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is signed.

    Attributes:
        schema: The version of this format.
        reference: Names the referral without naming the child.
        created: When it was sealed, UTC.
        sender: The sender's whole card.
        recipient: Whom it is for; a package that is sealed again for another is refused.
        members: Every other file of the package, in order.
        kind: A ``referral``, the ``receipt`` that a front door sends back, or the ``return`` of
            counts that goes to a partnership.
    """

    schema: Literal["cse-assess/manifest/1"]
    reference: Annotated[str, msgspec.Meta(max_length=40, pattern="^[A-Z0-9-]+$")]
    created: dt.datetime
    sender: Card
    recipient: SealedTo
    members: tuple[Member, ...]
    kind: Kind = "referral"

    def to_json(self) -> bytes:
        """The bytes that are signed and packed."""
        return canonical(msgspec.to_builtins(self))


def describe(members: Mapping[str, bytes]) -> tuple[Member, ...]:
    """Name, size and hash of every file."""
    return tuple(
        Member(name, len(content), hashlib.sha256(content).hexdigest())
        for name, content in members.items()
    )
