"""Receipts: what the front door seals back to the sender, and how the sender takes it in."""

import datetime as dt

import msgspec

from cse_assess.assessment.follow_up import Receipt
from cse_assess.decoding import decode_json
from cse_assess.package.card import Card
from cse_assess.package.contacts import Contacts
from cse_assess.package.keyring import Keyring
from cse_assess.package.manifest import RECEIPT
from cse_assess.package.opening import PackageDamaged, PackageRefused, open_package
from cse_assess.package.seal import seal_members


class ReceiptRefused(PackageRefused):
    """A package that is no receipt, or a receipt that contradicts itself."""


class Received(msgspec.Struct, frozen=True):
    """A receipt that held in every respect.

    Attributes:
        receipt: What the front door says.
        hub: The front door's card, as the package brought it.
        hub_known: Its keys are known here.
    """

    receipt: Receipt
    hub: Card
    hub_known: bool


def seal_receipt(receipt: Receipt, *, hub: Keyring, to: Card, now: dt.datetime) -> bytes:
    """Seal a receipt to the sender of a referral.

    The sender's card may have run out meanwhile: their old key still opens what was sent to it,
    and an answer that cannot be given helps nobody.

    Args:
        receipt: What is said.
        hub: The front door's keys.
        to: The sender's card, as their package brought it.
        now: The present time, with its zone.

    Returns:
        An age file.
    """
    return seal_members(
        {RECEIPT: receipt.to_json()},
        reference=receipt.reference,
        created=now.astimezone(dt.UTC).replace(microsecond=0),
        sender=hub,
        to=to,
        kind="receipt",
    )


def open_receipt(content: bytes, keyring: Keyring, *, file: str, contacts: Contacts) -> Received:
    """Open and verify a receipt.

    Args:
        content: The age file.
        keyring: The sender's keys.
        file: The file's name, for messages.
        contacts: The front doors that are known.

    Raises:
        PackageRefused: As :func:`cse_assess.package.opening.open_package`.
        ReceiptRefused: It is sound and is no receipt.
    """
    opened = open_package(content, keyring, pinned=None, file=file, contacts=contacts)
    if opened.manifest.kind != "receipt" or opened.sender.kind != "front-door":
        raise ReceiptRefused(
            "This is no answer from a front door. Nothing was taken in.",
            file=file,
            remedy="Open it where referrals are read.",
        )
    if RECEIPT not in opened.members:
        raise PackageDamaged("The receipt is missing from its package.", file=file)
    receipt = decode_json(opened.members[RECEIPT], Receipt, file=RECEIPT, refusal=ReceiptRefused)
    if receipt.reference != opened.manifest.reference:
        raise ReceiptRefused("It speaks of another referral than its cover says.", file=file)
    if receipt.practice != opened.sender.practice:
        raise ReceiptRefused(
            "It mixes practice with a real front door. Nothing was taken in.", file=file
        )
    return Received(receipt, opened.sender, opened.sender_known)
