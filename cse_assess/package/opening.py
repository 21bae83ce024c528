"""Opening: nothing is shown, and nothing written, unless all of it is what was sent.

The order is: decrypt everything, unpack strictly, check the sender's card, both signatures, whom it
was sealed to, and every member's hash. Each refusal is a sentence for a front-door worker.
"""

import io
from collections.abc import Mapping

import msgspec

from cse_assess.decoding import decode_json
from cse_assess.errors import Refusal
from cse_assess.package import archive, attachments
from cse_assess.package.age import AgeError, NoMatchError, decrypt
from cse_assess.package.card import Card, CardRefused, read_card
from cse_assess.package.contacts import Contacts
from cse_assess.package.keyring import Keyring
from cse_assess.package.manifest import (
    CONTEXT,
    FHIR,
    JSON,
    MANIFEST,
    PDF,
    RECEIPT,
    RETURN,
    SIGNATURE,
    Kind,
    Manifest,
    describe,
)
from cse_assess.package.signing import SignatureRefused, Signatures

LIMIT = archive.SIZE_LIMIT
"""The most bytes that a package can have."""

_CONTENTS: dict[Kind, frozenset[str]] = {
    "referral": frozenset({PDF, JSON, FHIR}),
    "receipt": frozenset({RECEIPT}),
    "return": frozenset({RETURN}),
}
_NOBODY = Contacts()


class PackageRefused(Refusal):
    """A package that must not be relied on. Nothing was unpacked."""


class PackageDamaged(PackageRefused):
    """It is not a package, or not all of it arrived as it was sent."""


class WrongKey(PackageRefused):
    """It was not sealed to the key at hand."""


class PassedOn(PackageRefused):
    """Somebody sealed it again for this front door; the sender did not send it here."""


class WrongSender(PackageRefused):
    """It does not come from the sender whose card was given, or whose name it bears."""


class RevokedSender(PackageRefused):
    """It is signed with keys that are no longer relied on here."""


class UnsafeContent(PackageRefused):
    """It holds something that is not a document, a picture or data."""


class Opened(msgspec.Struct, frozen=True):
    """A package that held in every respect.

    Attributes:
        manifest: What was signed.
        sender_known: The sender's card was at hand and its keys are the same.
        members: The files that were sent.
        notices: Warnings in words.
    """

    manifest: Manifest
    sender_known: bool
    members: dict[str, bytes]
    notices: tuple[str, ...]

    @property
    def sender(self) -> Card:
        """The sender's card, as the package brought it."""
        return self.manifest.sender


def open_package(
    content: bytes,
    keyring: Keyring,
    *,
    pinned: Card | None,
    file: str,
    contacts: Contacts = _NOBODY,
) -> Opened:
    """Open and verify a package.

    Args:
        content: The age file.
        keyring: The keys of whoever it was sent to; every one of them is tried.
        pinned: The card of the one sender that it may be from; None for any.
        file: The file's name, for messages.
        contacts: The senders who are known, and those who are no longer relied on.

    Raises:
        PackageDamaged: It is not a package or was changed on its way.
        WrongKey: It was sealed to another key.
        PassedOn: It was sent to somebody else first.
        WrongSender: It comes from somebody else than ``pinned``, or from somebody with other keys
            than those known for that name.
        RevokedSender: Its sender is no longer relied on.
        UnsafeContent: It holds what no referral holds.
    """
    try:
        members = archive.unpack(_decrypt(content, keyring))
        manifest = _manifest(members)
    except archive.ArchiveRefused as error:
        raise _damaged(error.reason).in_file(file) from error
    except PackageRefused as refusal:
        raise refusal.in_file(file) from refusal.__cause__
    if keyring.recipients().isdisjoint(manifest.recipient.recipients):
        raise PassedOn(
            f"This was sent to {manifest.recipient.name}, and somebody sealed it again for you. "
            "It may have been changed or chosen. Nothing was unpacked.",
            file=file,
            remedy=f"Ask {_whom(manifest.sender)} whether they sent it to you.",
        )
    try:
        known = _sender_known(manifest.sender, pinned, contacts)
        if describe(members) != manifest.members:
            raise _damaged("Its files are not those that were signed.")
        _refuse_unsafe(manifest.kind, members)
    except PackageRefused as refusal:
        raise refusal.in_file(file) from refusal.__cause__
    return Opened(manifest, known, members, () if known else (_unknown(manifest.sender),))


def _sender_known(sender: Card, pinned: Card | None, contacts: Contacts) -> bool:
    standing = contacts.standing(sender)
    if standing == "revoked":
        raise RevokedSender(
            f"The keys of {sender.name} are no longer to be relied on. Nothing was unpacked.",
            remedy="Ring them on the number that you already have, and ask for their new card.",
        )
    expected = contacts.known_as(sender) if standing == "changed" else pinned
    if expected is not None and not expected.signing.same_as(sender.signing):
        raise WrongSender(
            f"This does not come from {expected.name}: it is signed with other keys, by somebody "
            f"who calls themselves {sender.name}. Nothing was unpacked.",
            remedy=f"Ask {_whom(expected)} on the number that you already have.",
        )
    return pinned is not None or standing == "known"


def _refuse_unsafe(kind: Kind, members: Mapping[str, bytes]) -> None:
    for name, content in members.items():
        if name not in _CONTENTS[kind] and not (
            kind == "referral" and attachments.is_safe(name, content)
        ):
            raise UnsafeContent(
                f"It holds something that does not belong in a {kind}, or is not what its name "
                "says. Nothing was unpacked.",
                place=name,
                remedy="Tell the sender, and IT. Do not open it in another way.",
            )


def _decrypt(content: bytes, keyring: Keyring) -> bytes:
    sink = io.BytesIO()
    try:
        decrypt(io.BytesIO(content), sink, keyring.identities)
    except NoMatchError as error:
        raise WrongKey(
            f"This package was not sealed to the key of {keyring.card.name}. Nothing was unpacked.",
            remedy="Try another key of yours, or ask the sender to seal it to your present card.",
        ) from error
    except AgeError as error:
        raise _damaged("Not all of it arrived as it was sent, or it is no package.") from error
    return sink.getvalue()


def _manifest(members: dict[str, bytes]) -> Manifest:
    """Take the manifest out of the members, and see that the sender signed it."""
    if list(members)[:2] != [MANIFEST, SIGNATURE]:
        raise _damaged("Its manifest is missing.")
    content, signature = members.pop(MANIFEST), members.pop(SIGNATURE)
    manifest = decode_json(content, Manifest, file=MANIFEST, refusal=PackageDamaged)
    try:
        read_card(manifest.sender.to_json(), file=MANIFEST)
        signatures = decode_json(signature, Signatures, file=SIGNATURE, refusal=PackageDamaged)
        manifest.sender.signing.verify(CONTEXT, content, signatures)
    except (SignatureRefused, CardRefused) as error:
        raise _damaged("The sender's signature does not hold.") from error
    return manifest


def _damaged(reason: str) -> PackageDamaged:
    return PackageDamaged(
        f"This package cannot be relied on: {reason[:1].lower()}{reason[1:]} Nothing was unpacked.",
        remedy="Ask the sender to send it again, and tell them by phone.",
    )


def _unknown(sender: Card) -> str:
    return (
        f"You do not have the card of this sender ({sender.name}), so nothing proves who they "
        "are. Ring their organisation on a number that you look up yourself, and compare the "
        f"fingerprint: {sender.fingerprint()}"
    )


def _whom(card: Card) -> str:
    return f"{card.name} ({card.phone})" if card.phone else card.name
