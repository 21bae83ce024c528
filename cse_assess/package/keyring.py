"""The private side: an age identity, signing keys, and the card that shows their public halves.

A key file is an age identity file, so stock age tools use it as it is; what they do not know rides
on comment lines. On the disk it is always under a passphrase, as ``age -p`` does it.
"""

import base64
import binascii
import datetime as dt
import io
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
from cse_assess.package.card import Card, CardRefused, Kind, create_card, read_card
from cse_assess.package.signing import SigningKeys, decode, encode

LIMIT = 256 * 1024
"""The most bytes that a key file can have."""

_ED25519 = "# cse-assess signing ed25519: "
_ML_DSA_65 = "# cse-assess signing ml-dsa-65: "
_CARD = "# cse-assess card: "


class KeyRefused(Refusal):
    """A key file that cannot be opened, or is none."""


class Keyring:
    """Everything that a front door or a sender keeps secret, and their card.

    Args:
        identity: The age identity that packages are opened with.
        signing: The keys that packages and cards are signed with.
        card: The public card of whoever they belong to.
    """

    def __init__(self, identity: HybridIdentity, signing: SigningKeys, card: Card) -> None:
        self.identity = identity
        self.signing = signing
        self.card = card

    @classmethod
    def generate(
        cls, kind: Kind, name: str, *, today: dt.date, valid_days: int = 365, **details: Any
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
            name,
            recipient=identity.recipient().encode(),
            keys=signing,
            created=today,
            valid_until=today + dt.timedelta(days=valid_days),
            details=details,
        )
        return cls(identity, signing, card)

    def to_text(self) -> str:
        """The key file before it is locked: secret."""
        ed25519, ml_dsa_65 = self.signing.seeds()
        lines = [
            f"# created: {self.card.created.isoformat()}",
            f"# public key: {self.identity.recipient().encode()}",
            f"{_ED25519}{encode(ed25519)}",
            f"{_ML_DSA_65}{encode(ml_dsa_65)}",
            f"{_CARD}{base64.b64encode(self.card.to_json()).decode()}",
            self.identity.encode(),
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
        if len(hybrid) != 1 or hybrid[0].recipient().encode() not in card.recipients:
            raise _not_ours(file)
        if not signing.public.same_as(card.signing):
            raise _not_ours(file)
        return cls(hybrid[0], signing, card)

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
