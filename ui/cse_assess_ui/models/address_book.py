"""Front doors and senders: whose cards are known, from whom, and what a new card would change."""

import datetime as dt
from pathlib import Path
from typing import Literal, NamedTuple

import msgspec
from PySide6.QtCore import QObject, Signal

from cse_assess import files
from cse_assess.decoding import decode_json
from cse_assess.package import organisation
from cse_assess.package.card import LIMIT, Card, CardRefused, read_card
from cse_assess.package.contacts import Change, Contact, Contacts
from cse_assess.package.front_door import (
    FrontDoor,
    Listing,
    of_card,
    of_listing,
    read_front_door,
)
from cse_assess.vault.store import Vault
from cse_assess_ui.models.settings import Settings

_CONTACTS = "contacts"
_LISTINGS = "listings"
_CARDS = "cards"  # from before senders were known: a list of front doors' cards as text


class Offer(NamedTuple):
    """A card or listing that somebody wants to add.

    Attributes:
        door: What it says.
        change: What it would change; ``listing`` for a listing.
        known: The card that is known for them now, if any.
    """

    door: FrontDoor
    change: Change | Literal["listing"]
    known: Card | None

    @property
    def needs_confirmation(self) -> bool:
        """Whether a person has to say that the keys were compared."""
        return self.change in ("keys-added", "other-keys", "revoked")


class AddressBook(QObject):
    """Everybody whose card is known on this computer.

    Args:
        vault: The open vault, which keeps them.
        settings: What the organisation has set: its own cards, ways of handing over.

    Signals:
        changed: Somebody was added, changed or taken out.
    """

    changed = Signal()

    def __init__(self, vault: Vault, settings: Settings) -> None:
        super().__init__()
        self._vault, self._settings = vault, settings
        policy, cards = settings.given.folder, settings.now.cards_folder
        self._given = organisation.given(policy, today=_today(), cards=cards)
        self._own = self._stored_contacts()
        self._listings = self._stored_listings()
        self._before: tuple[Contacts, tuple[Listing, ...], str] | None = None

    @property
    def contacts(self) -> Contacts:
        """Every card that is known; the organisation's outrank the user's."""
        return self._own.joined(self._given.contacts)

    @property
    def problems(self) -> tuple[str, ...]:
        """What is wrong with the organisation's folder."""
        return self._given.problems

    @property
    def open_to_all(self) -> bool:
        """Whether people may add cards and front doors themselves."""
        return self._settings.now.own_cards

    def front_doors(self) -> tuple[FrontDoor, ...]:
        """The front doors that a referral can go to, cards before listings.

        Each accepts what the organisation allows on this computer, and no more.
        """
        cards = tuple(of_card(card) for card in self.contacts.trusted("front-door"))
        listed = (*self._given.listings, *(of_listing(listing) for listing in self._listings))
        allowed = self._settings.now.hand_overs
        return tuple(door.allowed_by(allowed) for door in (*cards, *listed))

    def by_organisation(self, door: FrontDoor) -> bool:
        """Whether a front door was set by the organisation."""
        if door.card is None:
            return any(one.listing == door.listing for one in self._given.listings)
        return any(entry.card == door.card for entry in self._given.contacts.entries)

    def offered(self, path: Path) -> Offer:
        """Read a card or listing from a file, and say what taking it would change.

        Raises:
            CardRefused: It is not sound, is older than the one that is known, is for practice, its
                owner is set by the organisation, or only the organisation adds cards.
            FileRefused: It cannot be read.
        """
        self._refuse_unless_open(path.name)
        door = read_front_door(files.read(path, limit=LIMIT), file=path.name)
        if door.card is None:
            return Offer(door, "listing", None)
        if door.practice:
            raise CardRefused(
                self.tr("This card is for practice: nobody reads what is sealed to it."),
                file=path.name,
            )
        if self._given.contacts.change(door.card) not in ("new", "same"):
            raise CardRefused(
                self.tr("Your organisation has set the card of {name}. It was kept.").format(
                    name=door.name
                ),
                file=path.name,
                remedy=self.tr("Ask IT if theirs is out of date."),
            )
        change = self.contacts.change(door.card)
        if change == "older":
            raise CardRefused(
                self.tr("A newer card of {name} is known already. It was kept.").format(
                    name=door.name
                ),
                file=path.name,
            )
        return Offer(door, change, self.contacts.known_as(door.card))

    def take(self, offer: Offer) -> FrontDoor:
        """Rely on what was offered.

        Raises:
            VaultRefused: It cannot be kept.
        """
        if offer.door.card is not None:
            self._keep(self._own.with_card(offer.door.card, today=_today()))
            self._note(f"{offer.door.name}: {offer.change}")
        elif offer.door.listing is not None:
            self.put_listing(offer.door.listing)
        return offer.door

    def put_listing(self, listing: Listing) -> None:
        """Keep a front door that has no card, in place of one of the same name.

        Raises:
            CardRefused: Only the organisation adds front doors.
            VaultRefused: It cannot be kept.
        """
        if all(known.name != listing.name for known in self._listings):
            self._refuse_unless_open()
        others = (known for known in self._listings if known.name != listing.name)
        self._keep_listings((*others, listing))

    def confirm(self, door: FrontDoor) -> None:
        """Note that somebody compared a listing with the front door's own page today.

        Raises:
            VaultRefused: It cannot be kept.
        """
        if door.listing is not None:
            checked = msgspec.structs.replace(door.listing, checked_on=_today(), example=False)
            self.put_listing(checked)

    def pin(self, sender: Card) -> None:
        """Rely on a sender from now on.

        Raises:
            VaultRefused: It cannot be kept.
        """
        self._keep(self._own.with_card(sender, today=_today()))
        self._note(f"{sender.name}: known")

    def revoke(self, card: Card) -> None:
        """Rely on a card no longer.

        Raises:
            VaultRefused: It cannot be kept.
        """
        before = (self._own, self._listings, card.name)
        self._keep(self._own.revoked(card, today=_today()))
        self._before = before
        self._note(f"{card.name}: not relied on any more")

    def remove(self, door: FrontDoor) -> None:
        """Forget a front door or a sender.

        Raises:
            VaultRefused: It cannot be kept.
        """
        before = (self._own, self._listings, door.name)
        if door.card is not None:
            self._keep(self._own.without(door.card))
        else:
            self._keep_listings(tuple(known for known in self._listings if known != door.listing))
        self._before = before
        self._note(f"{door.name}: forgotten")

    def undo(self) -> None:
        """Undo the last :meth:`revoke` or :meth:`remove`, if nothing was changed since.

        Raises:
            VaultRefused: It cannot be kept.
        """
        if self._before is None:
            return
        contacts, listings, name = self._before
        if contacts != self._own:
            self._keep(contacts)
        if listings != self._listings:
            self._keep_listings(listings)
        self._note(f"{name}: relied on again")

    def own_entries(self) -> tuple[Contact, ...]:
        """The cards that were added here."""
        return self._own.entries

    def given_entries(self) -> tuple[Contact, ...]:
        """The cards that the organisation has set."""
        return self._given.contacts.entries

    def _refuse_unless_open(self, file: str | None = None) -> None:
        if not self.open_to_all:
            raise CardRefused(
                self.tr("Your organisation adds front doors and cards itself. Nothing was added."),
                file=file,
                remedy=self.tr("Ask IT to add this one."),
            )

    def _note(self, told: str) -> None:
        """Note in the trail whose card was taken, or is relied on no longer."""
        self._vault.note("card", detail=told)

    def _keep(self, contacts: Contacts) -> None:
        self._vault.set_setting(_CONTACTS, msgspec.json.encode(contacts.entries))
        self._own, self._before = contacts, None
        self.changed.emit()

    def _keep_listings(self, listings: tuple[Listing, ...]) -> None:
        self._vault.set_setting(_LISTINGS, msgspec.json.encode(listings))
        self._listings, self._before = listings, None
        self.changed.emit()

    def _stored_contacts(self) -> Contacts:
        stored = self._vault.setting(_CONTACTS)
        if stored is not None:
            return Contacts(decode_json(stored, tuple[Contact, ...], file="vault"))
        earlier = self._vault.setting(_CARDS)
        texts = decode_json(earlier, list[str], file="vault") if earlier else []
        contacts = Contacts()
        for text in texts:
            contacts = contacts.with_card(read_card(text.encode(), file="vault"), today=_today())
        return contacts

    def _stored_listings(self) -> tuple[Listing, ...]:
        stored = self._vault.setting(_LISTINGS)
        return decode_json(stored, tuple[Listing, ...], file="vault") if stored else ()


def listing_of(fields: dict[str, str], ways: tuple[str, ...]) -> Listing:
    """A front door as the user typed it, checked today.

    Args:
        fields: ``name``, ``phone`` and whatever else is known.
        ways: What it accepts.

    Raises:
        CardRefused: Something is missing.
    """
    document = {
        **{name: text.strip() for name, text in fields.items()},
        "schema": "cse-assess/front-door/1",
        "accepts": ways,
        "checked_on": _today(),
        "source": "typed on this computer",
    }
    try:
        return msgspec.convert(document, Listing)
    except msgspec.ValidationError as error:
        raise CardRefused("Its name, its phone number and what it accepts are needed.") from error


def _today() -> dt.date:
    return dt.datetime.now().astimezone().date()
