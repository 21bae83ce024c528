"""The private side: age identities, signing keys, and the card that shows their public halves.

A key file is an age identity file, so stock age tools use it as it is; what they do not know rides
on comment lines. On the disk it is always under a passphrase, as ``age -p`` does it.

Keys change in three steps, so that nothing sent meanwhile is lost: the ``next`` key goes onto the
card beside the present one; when every desk has it, it becomes the present one and the old one is
``retiring``; when every sender has the new card, the old one leaves the card. It stays in the
keyring for good, because old packages still open with it alone.
"""

import base64
import binascii
import datetime as dt
import io
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

from cse_assess.errors import Refusal
from cse_assess.package.age import (
    AgeError,
    HybridIdentity,
    NoMatchError,
    ScryptIdentity,
    ScryptRecipient,
    decrypt,
    encrypt,
    parse_identities,
)
from cse_assess.package.card import Card, CardRefused, Kind, Role, create_card, read_card
from cse_assess.package.signing import SigningKeys, decode, encode

LIMIT = 256 * 1024
"""The most bytes that a key file can have."""

VALID_DAYS = 365
"""How many days a card is valid for, if nothing else is said."""

_ROLES: tuple[Role, ...] = ("present", "next", "retiring", "duty")
_SAME = ("name", "area", "phone", "phone_out_of_hours", "email", "accepts", "practice", "portal")
_ED25519 = "# cse-assess signing ed25519: "
_ML_DSA_65 = "# cse-assess signing ml-dsa-65: "
_CARD = "# cse-assess card: "


class KeyRefused(Refusal):
    """A key file that cannot be opened, or is none."""


class Keyring:
    """Everything that a front door or a sender keeps secret, and their card.

    Args:
        identities: The age identities that packages are opened with, the present one first.
        signing: The keys that packages and cards are signed with.
        card: The public card of whoever they belong to.
    """

    def __init__(
        self, identities: Sequence[HybridIdentity], signing: SigningKeys, card: Card
    ) -> None:
        self.identities = tuple(identities)
        self.signing = signing
        self.card = card
        self._recipients = frozenset(one.recipient().encode() for one in self.identities)

    @classmethod
    def generate(
        cls, kind: Kind, name: str, *, today: dt.date, valid_days: int = VALID_DAYS, **details: Any
    ) -> "Keyring":
        """Fresh keys and their card.

        Args:
            kind: Whose they are.
            name: What they are called.
            today: The first day of the card.
            valid_days: How many days the card is valid for.
            details: ``area``, ``phone``, ``phone_out_of_hours``, ``email``, ``accepts`` and
                ``practice``; a front door accepts sealed packages if nothing is said.

        Raises:
            CardRefused: A detail does not fit a card.
        """
        if kind == "front-door":
            details.setdefault("accepts", ["sealed"])
        identity, signing = HybridIdentity.generate(), SigningKeys.generate()
        card = create_card(
            kind,
            recipients=[identity.recipient().encode()],
            keys=signing,
            created=today,
            valid_until=today + dt.timedelta(days=valid_days),
            details={"name": name, **details},
        )
        return cls([identity], signing, card)

    def recipients(self) -> frozenset[str]:
        """The age recipients of every identity here."""
        return self._recipients

    def renewed(self, *, today: dt.date, valid_days: int = VALID_DAYS, **details: Any) -> "Keyring":
        """The same keys with a card that begins today.

        Args:
            today: The first day of the new card.
            valid_days: How many days it is valid for.
            details: What the card says differently, ``name`` too.

        Raises:
            CardRefused: A detail does not fit a card.
        """
        return self._with_card(self.identities, self._roles(), today, valid_days, details)

    def with_next(self, *, today: dt.date) -> "Keyring":
        """A fresh key beside the present one; desks are given the new key file next.

        Raises:
            CardRefused: There is a next key already.
        """
        roles = self._roles()
        if "next" in roles.values():
            raise CardRefused(
                "The next key is on the card already.", remedy="Make it the present one first."
            )
        fresh = HybridIdentity.generate()
        roles[fresh.recipient().encode()] = "next"
        return self._with_card((*self.identities, fresh), roles, today)

    def promoted(self, *, today: dt.date) -> "Keyring":
        """The next key becomes the present one, and the present one is retiring.

        Raises:
            CardRefused: There is no next key.
        """
        roles = self._roles()
        if "next" not in roles.values():
            raise CardRefused("There is no next key.", remedy="Make one first.")
        following: dict[str, Role] = {"present": "retiring", "next": "present"}
        roles = {recipient: following.get(role, role) for recipient, role in roles.items()}
        return self._with_card(self.identities, roles, today)

    def retired(self, *, today: dt.date) -> "Keyring":
        """The retiring key leaves the card; it still opens what was sealed to it.

        Raises:
            CardRefused: No key is retiring.
        """
        roles = self._roles()
        if "retiring" not in roles.values():
            raise CardRefused("No key is retiring.", remedy="Make the next key the present one.")
        kept = {recipient: role for recipient, role in roles.items() if role != "retiring"}
        return self._with_card(self.identities, kept, today)

    def with_duty(self, recipient: str, *, today: dt.date) -> "Keyring":
        """The out-of-hours team's own key joins the card, so that they open packages too.

        Args:
            recipient: Their age recipient.
            today: The first day of the new card.

        Raises:
            CardRefused: It is no recipient of the right kind, or is on the card already.
        """
        if recipient in self.card.recipients:
            raise CardRefused("This key is on the card already.")
        return self._with_card(self.identities, {**self._roles(), recipient: "duty"}, today)

    def _roles(self) -> dict[str, Role]:
        return {recipient: self.card.role_of(recipient) for recipient in self.card.recipients}

    def _with_card(
        self,
        identities: Sequence[HybridIdentity],
        roles: Mapping[str, Role],
        today: dt.date,
        valid_days: int = VALID_DAYS,
        details: Mapping[str, Any] = MappingProxyType({}),
    ) -> "Keyring":
        first = sorted(roles, key=lambda recipient: _ROLES.index(roles[recipient]))
        same = {name: getattr(self.card, name) for name in _SAME}
        card = create_card(
            self.card.kind,
            recipients=first,
            keys=self.signing,
            created=today,
            valid_until=today + dt.timedelta(days=valid_days),
            details={
                **same,
                "roles": [roles[r] for r in first] if len(first) > 1 else [],
                **details,
            },
        )
        read_card(card.to_json(), file="new card")
        own = {identity.recipient().encode(): identity for identity in identities}
        ordered = [own.pop(recipient) for recipient in first if recipient in own]
        return Keyring([*ordered, *own.values()], self.signing, card)

    def to_text(self) -> str:
        """The key file before it is locked: secret."""
        ed25519, ml_dsa_65 = self.signing.seeds()
        lines = [
            f"# created: {self.card.created.isoformat()}",
            *(f"# public key: {one.recipient().encode()}" for one in self.identities),
            f"{_ED25519}{encode(ed25519)}",
            f"{_ML_DSA_65}{encode(ml_dsa_65)}",
            f"{_CARD}{base64.b64encode(self.card.to_json()).decode()}",
            *(identity.encode() for identity in self.identities),
        ]
        return "\n".join([*lines, ""])

    @classmethod
    def parse(cls, text: str, *, file: str) -> "Keyring":
        """Read an unlocked key file.

        Raises:
            KeyRefused: It is not one of ours, or its parts do not belong together.
        """
        try:
            identities = parse_identities(text)
            seeds = [decode(_line(text, prefix)) for prefix in (_ED25519, _ML_DSA_65)]
            signing = SigningKeys(*seeds)
            card = read_card(base64.b64decode(_line(text, _CARD), validate=True), file=file)
        except (AgeError, Refusal, binascii.Error, ValueError) as error:
            raise _not_ours(file) from error
        hybrid = [one for one in identities if isinstance(one, HybridIdentity)]
        keyring = cls(hybrid, signing, card)
        # A next or duty key may be somebody else's, but one of the card's keys must be here.
        if len(hybrid) != len(identities) or keyring.recipients().isdisjoint(card.recipients):
            raise _not_ours(file)
        if not signing.public.same_as(card.signing):
            raise _not_ours(file)
        return keyring

    def lock(self, passphrase: str, *, log_n: int = 18) -> bytes:
        """The key file under a passphrase.

        Args:
            passphrase: The passphrase.
            log_n: Cost of scrypt, as a power of two; 18 takes about a second.
        """
        sink = io.BytesIO()
        source = io.BytesIO(self.to_text().encode())
        encrypt(source, sink, [ScryptRecipient(passphrase, log_n=log_n)])
        return sink.getvalue()

    @classmethod
    def unlock(cls, content: bytes, passphrase: str, *, file: str) -> "Keyring":
        """Open a key file.

        Raises:
            KeyRefused: The passphrase is wrong, or it is not a key file or damaged.
        """
        sink = io.BytesIO()
        try:
            decrypt(io.BytesIO(content), sink, [ScryptIdentity(passphrase)])
        except NoMatchError as error:
            raise KeyRefused(
                "The passphrase does not open this key.",
                file=file,
                remedy="Check capital letters and spaces, and try again. Nothing was changed.",
            ) from error
        except AgeError as error:
            raise _not_ours(file) from error
        try:
            return cls.parse(sink.getvalue().decode(), file=file)
        except UnicodeDecodeError as error:
            raise _not_ours(file) from error

    def __repr__(self) -> str:
        return f"Keyring(<secret> of {self.card.name!r})"


def _line(text: str, prefix: str) -> str:
    found = [line[len(prefix) :] for line in text.splitlines() if line.startswith(prefix)]
    if len(found) != 1:
        raise CardRefused("A line is missing or given twice.")
    return found[0]


def _not_ours(file: str) -> KeyRefused:
    return KeyRefused(
        "This is not a key file of this app, or it is damaged.",
        file=file,
        remedy="Use the file that `hub create` or `agency create` wrote, or its backup copy.",
    )
