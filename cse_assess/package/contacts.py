"""Whose keys are known here, and what follows when a card or a package brings others.

People trust names; programs trust keys. This is where the two are kept together: a key that is not
the one known for a name is never taken quietly.
"""

import datetime as dt
from typing import Literal

import msgspec

from cse_assess.package.card import Card

State = Literal["trusted", "revoked"]
Change = Literal["new", "same", "renewed", "older", "keys-added", "other-keys", "revoked"]
Standing = Literal["known", "unknown", "changed", "revoked"]


class Contact(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A card that somebody here relies on, or no longer does.

    Attributes:
        card: The card, as it was last taken.
        state: Whether it is relied on.
        since: The day on which that began.
        by_organisation: It comes from the organisation's own folder, and is changed there alone.
    """

    card: Card
    state: State
    since: dt.date
    by_organisation: bool = False


class Contacts(msgspec.Struct, frozen=True):
    """Everybody whose card is known here.

    Attributes:
        entries: In the order in which they were added.
    """

    entries: tuple[Contact, ...] = ()

    def trusted(self, kind: str) -> tuple[Card, ...]:
        """The cards of a kind that are relied on."""
        return tuple(
            entry.card
            for entry in self.entries
            if entry.state == "trusted" and entry.card.kind == kind
        )

    def change(self, card: Card) -> Change:
        """What taking a card would change.

        Args:
            card: A sound card.

        Returns:
            ``same`` and ``renewed`` need no confirmation: the keys are those that are known.
            ``older`` is an earlier card of theirs. ``keys-added`` is signed with the keys that
            are known and names other recipients. ``other-keys`` calls itself by a known name and
            proves nothing.
        """
        signer = self._by_signer(card)
        if signer is None:
            return "other-keys" if self._by_name(card) else "new"
        if signer.state == "revoked":
            return "revoked"
        if card == signer.card:
            return "same"
        if card.created < signer.card.created:
            return "older"
        return "renewed" if card.fingerprint() == signer.card.fingerprint() else "keys-added"

    def standing(self, sender: Card) -> Standing:
        """What is known of a sender who signed a package.

        Args:
            sender: The card that the package brought.
        """
        signer = self._by_signer(sender)
        if signer is not None:
            return "known" if signer.state == "trusted" else "revoked"
        return "changed" if self._by_name(sender) else "unknown"

    def known_as(self, sender: Card) -> Card | None:
        """The card that is known for whoever signed with these keys, or has this name."""
        entry = self._by_signer(sender) or self._by_name(sender)
        return entry.card if entry else None

    def with_card(self, card: Card, *, today: dt.date, by_organisation: bool = False) -> "Contacts":
        """Rely on a card, in place of any other of the same keys or name."""
        fresh = Contact(card, "trusted", today, by_organisation)
        kept = (entry for entry in self.entries if not _same_whom(entry.card, card))
        return Contacts((*kept, fresh))

    def revoked(self, card: Card, *, today: dt.date) -> "Contacts":
        """Rely on a card no longer; what it signs from now on is refused."""
        return Contacts(
            tuple(
                Contact(entry.card, "revoked", today) if _same_keys(entry.card, card) else entry
                for entry in self.entries
            )
        )

    def joined(self, others: "Contacts") -> "Contacts":
        """These contacts, with others that outrank them."""
        kept = (
            entry
            for entry in self.entries
            if not any(_same_whom(entry.card, other.card) for other in others.entries)
        )
        return Contacts((*others.entries, *kept))

    def without(self, card: Card) -> "Contacts":
        """Forget a card, as if it had never been seen."""
        return Contacts(tuple(entry for entry in self.entries if not _same_keys(entry.card, card)))

    def _by_signer(self, card: Card) -> Contact | None:
        return next((entry for entry in self.entries if _same_keys(entry.card, card)), None)

    def _by_name(self, card: Card) -> Contact | None:
        same = (entry for entry in self.entries if _same_name(entry.card, card))
        return next((entry for entry in same if entry.state == "trusted"), None)


def _same_keys(one: Card, other: Card) -> bool:
    return one.kind == other.kind and one.signing.same_as(other.signing)


def _same_name(one: Card, other: Card) -> bool:
    return one.kind == other.kind and _folded(one.name) == _folded(other.name)


def _same_whom(one: Card, other: Card) -> bool:
    return _same_keys(one, other) or _same_name(one, other)


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()
