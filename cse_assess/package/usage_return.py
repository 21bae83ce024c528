"""Returns: a service's exact counts, sealed to the analyst of its partnership and signed."""

import datetime as dt

import msgspec

from cse_assess.package.card import Card, CardRefused
from cse_assess.package.contacts import Contacts
from cse_assess.package.keyring import Keyring
from cse_assess.package.manifest import RETURN
from cse_assess.package.opening import PackageDamaged, open_package
from cse_assess.package.seal import seal_members
from cse_assess.usage.period import day_told
from cse_assess.usage.returns import Return, ReturnRefused, read


class OpenedReturn(msgspec.Struct, frozen=True):
    """A return that held in every respect.

    Attributes:
        counts: The exact counts.
        sender: The card of the service that signed it, as the package brought it.
        sender_known: Its keys are known here.
        file: The file's name.
    """

    counts: Return
    sender: Card
    sender_known: bool
    file: str


def refuse_unless_analyst(to: Card, today: dt.date) -> None:
    """See that exact counts may go to a card, before a period is closed for them.

    Args:
        to: The card.
        today: The present day.

    Raises:
        CardRefused: The card is no analyst's, or has run out.
    """
    if to.kind != "analyst":
        raise CardRefused(
            f"{to.name} is no analyst: exact counts go to nobody else. Nothing was written.",
            remedy="Ask your partnership for the card of its analyst.",
        )
    if to.valid_until < today:
        raise CardRefused(
            f"The card of {to.name} ran out on {day_told(to.valid_until)}. Nothing was written.",
            remedy="Ask them for their new card.",
        )


def seal_return(counts: Return, *, sender: Keyring, to: Card, now: dt.datetime) -> bytes:
    """Seal a return to an analyst.

    Args:
        counts: The exact counts.
        sender: The service's keys.
        to: The analyst's card.
        now: The present time, with its zone.

    Returns:
        An age file.

    Raises:
        CardRefused: The card is no analyst's, or has run out.
    """
    refuse_unless_analyst(to, now.date())
    return seal_members(
        {RETURN: counts.to_json()},
        reference=f"RETURN-{counts.period.id}",
        created=now.astimezone(dt.UTC).replace(microsecond=0),
        sender=sender,
        to=to,
        kind="return",
    )


def open_return(content: bytes, keyring: Keyring, *, file: str, contacts: Contacts) -> OpenedReturn:
    """Open and verify a return.

    Args:
        content: The age file.
        keyring: The analyst's keys.
        file: The file's name, for messages.
        contacts: The services that are known.

    Raises:
        PackageRefused: As :func:`cse_assess.package.opening.open_package`.
        ReturnRefused: It is sound and is no return, or its counts are not sound.
    """
    opened = open_package(content, keyring, pinned=None, file=file, contacts=contacts)
    if opened.manifest.kind != "return" or keyring.card.kind != "analyst":
        raise ReturnRefused(
            "This is no return of counts. Nothing was taken in.",
            file=file,
            remedy="Referrals are opened by the front door, answers by whoever referred.",
        )
    if RETURN not in opened.members:
        raise PackageDamaged("The counts are missing from their package.", file=file)
    counts = read(opened.members[RETURN], file=file)
    if opened.manifest.reference != f"RETURN-{counts.period.id}":
        raise ReturnRefused("It is about another period than its cover says.", file=file)
    return OpenedReturn(counts, opened.sender, opened.sender_known, file)
