"""Cards: who a front door or a sender is, how to reach them, and their public keys.

A card is signed with the keys that it shows, so nobody can change one by hand; that it belongs to
who it says is a matter for two people and a phone: they read the fingerprint to each other.
"""

import datetime as dt
import hashlib
import json
from collections.abc import Iterable, Sequence
from typing import Annotated, Any, Literal

import msgspec

from cse_assess.decoding import decode_json
from cse_assess.errors import Refusal
from cse_assess.package.age import HybridRecipient, RecipientError, parse_recipient
from cse_assess.package.signing import SignatureRefused, Signatures, SigningKeys, VerifyingKeys
from cse_assess.referral.papers.copy_sheet import unknown_fields
from cse_assess.referral.papers.portal import Portal, PortalHeading
from cse_assess.spoken import FINGERPRINT_BYTES, in_words

SCHEMA = "cse-assess/card/1"
LIMIT = 256 * 1024
"""The most bytes that a card can have; one recipient and both keys are under 8 KiB."""

Kind = Literal["front-door", "agency", "analyst"]
Handover = Literal["sealed", "pdf", "plain"]
Role = Literal["present", "next", "retiring", "duty"]
MOST_RECIPIENTS = 8
_CONTEXT = "card/1"
_Line = Annotated[str, msgspec.Meta(max_length=200, pattern=r"^[^\x00-\x1f\x7f]*$")]


class CardRefused(Refusal):
    """A card that is not sound, or cannot be used for this."""


class Card(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A card.

    Attributes:
        schema: The version of this format.
        kind: ``front-door`` receives referrals; ``agency`` sends them; ``analyst`` receives the
            counts of a partnership.
        name: What it is called.
        area: The area that it serves.
        phone: The number to ring in office hours.
        phone_out_of_hours: The number to ring at other times.
        email: A secure address.
        accepts: The ways of handing over that it accepts.
        recipients: age recipients (hybrid, ``age1pq1...``); packages are sealed to all of them.
        roles: What each recipient is: the ``present`` key, the ``next`` one that desks are being
            given, a ``retiring`` one that some still have, or the out-of-hours team's (``duty``).
            Empty where there is one key.
        portal: The headings of its web form in their order; empty where it has none.
        signing: The public keys that its signatures are checked with.
        created: The first day.
        valid_until: The last day on which something may be sealed to it.
        practice: It is nobody's: practice cases are handed over to it, and nothing else is.
        signature: Over everything else, by ``signing``.
    """

    schema: Literal["cse-assess/card/1"]
    kind: Kind
    name: Annotated[_Line, msgspec.Meta(min_length=1)]
    area: _Line = ""
    phone: _Line = ""
    phone_out_of_hours: _Line = ""
    email: _Line = ""
    accepts: tuple[Handover, ...] = ()
    recipients: Annotated[tuple[str, ...], msgspec.Meta(min_length=1, max_length=MOST_RECIPIENTS)]
    signing: VerifyingKeys
    created: dt.date
    valid_until: dt.date
    practice: bool = False
    roles: tuple[Role, ...] = ()
    portal: Portal = ()
    signature: Signatures

    def to_json(self) -> bytes:
        """The card's file, for people to look at and programs to read."""
        return msgspec.json.format(msgspec.json.encode(self), indent=2) + b"\n"

    def signed_bytes(self) -> bytes:
        """What the signature is over: the other fields as canonical JSON."""
        fields = msgspec.to_builtins(self)
        del fields["signature"]
        for added in (
            "practice",
            "roles",
            "portal",
        ):  # as in cards from before there were such fields
            if not fields[added]:
                del fields[added]
        return canonical(fields)

    def fingerprint(self) -> str:
        """Eight groups of five digits that two people can read to each other.

        Over the keys alone, so that it stays the same when a card is renewed: the first 128 bits
        of SHA-256, each 16 bits as a number.
        """
        digest = self._digest()
        pairs = (digest[start : start + 2] for start in range(0, len(digest), 2))
        return " ".join(f"{int.from_bytes(pair, 'big'):05}" for pair in pairs)

    def fingerprint_words(self) -> str:
        """The same 128 bits as twelve words (BIP-39), for those who would rather read words."""
        return in_words(self._digest())

    def role_of(self, recipient: str) -> Role:
        """What one of the recipients is."""
        return self.roles[self.recipients.index(recipient)] if self.roles else "present"

    def _digest(self) -> bytes:
        keys = "\n".join([*sorted(self.recipients), ""]).encode() + self.signing.raw()
        return hashlib.sha256(keys).digest()[:FINGERPRINT_BYTES]


def canonical(value: Any) -> bytes:
    """JSON with sorted keys and no spaces: one text for one value."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def create_card(
    kind: Kind,
    *,
    recipients: Sequence[str],
    keys: SigningKeys,
    created: dt.date,
    valid_until: dt.date,
    details: dict[str, Any],
) -> Card:
    """Make and sign a card.

    Args:
        kind: Whose it is.
        recipients: Their age recipients.
        keys: Their signing keys.
        created: The first day.
        valid_until: The last day.
        details: ``name``, and ``area``, ``phone``, ``phone_out_of_hours``, ``email``,
            ``accepts``, ``roles``, ``portal`` and ``practice`` as known.

    Raises:
        CardRefused: A detail does not fit the format.
    """
    unsigned = {
        "schema": SCHEMA,
        "kind": kind,
        "recipients": list(recipients),
        "signing": msgspec.to_builtins(keys.public),
        "created": created.isoformat(),
        "valid_until": valid_until.isoformat(),
        "signature": {"ed25519": "", "ml-dsa-65": ""},
        **details,
    }
    card = decode_json(msgspec.json.encode(unsigned), Card, file="new card", refusal=CardRefused)
    refuse_unknown_fields(card.portal, file="new card")
    return msgspec.structs.replace(card, signature=keys.sign(_CONTEXT, card.signed_bytes()))


def refuse_unknown_fields(portal: Iterable[PortalHeading], *, file: str) -> None:
    """See that a portal's headings name only fields that a referral has.

    Args:
        portal: The headings.
        file: The file's name, for messages.

    Raises:
        CardRefused: One of them names another.
    """
    for place, field in unknown_fields(portal):
        raise CardRefused(
            f"There is no field {field} that could be pasted there.",
            file=file,
            place=place,
            remedy="docs/FORMATS.md lists the fields.",
        )


def read_card(content: bytes, *, file: str) -> Card:
    """Read a card and see that it is what its keys signed.

    Args:
        content: The file.
        file: Its name, for messages.

    Raises:
        CardRefused: It is not a card, was changed after it was signed, or has a key that is none.
    """
    card = decode_json(content, Card, file=file, refusal=CardRefused)
    for index, recipient in enumerate(card.recipients):
        try:
            parsed = parse_recipient(recipient)
        except RecipientError as error:
            raise CardRefused(
                "This is no age recipient.", file=file, place=f"recipients[{index}]"
            ) from error
        if not isinstance(parsed, HybridRecipient):
            raise CardRefused(
                "This recipient is not of the post-quantum kind (age1pq1...).",
                file=file,
                place=f"recipients[{index}]",
            )
    if card.roles and len(card.roles) != len(card.recipients):
        raise CardRefused("There is not one role for each recipient.", file=file, place="roles")
    if len(set(card.recipients)) != len(card.recipients):
        raise CardRefused("A recipient is given twice.", file=file, place="recipients")
    refuse_unknown_fields(card.portal, file=file)
    if card.valid_until < card.created:
        raise CardRefused("It ends before it begins.", file=file, place="valid_until")
    try:
        card.signing.check()
        card.signing.verify(_CONTEXT, card.signed_bytes(), card.signature)
    except SignatureRefused as error:
        raise CardRefused(
            "The card has been changed since it was signed, or is damaged. Do not use it.",
            file=file,
            place="signature",
            remedy="Ask for the card again, and compare fingerprints by phone.",
        ) from error
    return card
