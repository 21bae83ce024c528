"""What a recipient and an identity are, and which kind a string spells."""

from collections.abc import Sequence
from typing import Protocol

from cse_assess.package.age import bech32, hybrid, x25519
from cse_assess.package.age.errors import RecipientError
from cse_assess.package.age.format import Stanza
from cse_assess.package.age.hybrid import HybridIdentity, HybridRecipient
from cse_assess.package.age.x25519 import X25519Identity, X25519Recipient


class Recipient(Protocol):
    """Whoever a file is sealed to."""

    def wrap(self, file_key: bytes) -> Stanza:
        """Return a stanza from which only the matching identity gets the 16-byte file key."""


class Identity(Protocol):
    """Whoever opens a file."""

    def unwrap(self, stanzas: Sequence[Stanza]) -> bytes | None:
        """Return the file key, or ``None`` when no stanza of the header is for this identity.

        Args:
            stanzas: All stanzas of one header, at least one.

        Raises:
            HeaderError: A stanza of this identity's kind breaks the specification.
        """


def parse_recipient(text: str) -> X25519Recipient | HybridRecipient:
    """Read an ``age1...`` or ``age1pq1...`` string, exactly as written.

    Raises:
        RecipientError: It is neither, or is misspelt.
    """
    prefix, _ = bech32.decode(text)
    if prefix == hybrid.RECIPIENT_PREFIX:
        return HybridRecipient.parse(text)
    if prefix == x25519.RECIPIENT_PREFIX:
        return X25519Recipient.parse(text)
    raise RecipientError("This is not a recipient of a kind that can be sealed to.")


def parse_identity(text: str) -> X25519Identity | HybridIdentity:
    """Read an ``AGE-SECRET-KEY-1...`` or ``AGE-SECRET-KEY-PQ-1...`` string, exactly as written.

    Raises:
        RecipientError: It is neither, or is misspelt. The message never repeats it.
    """
    prefix, _ = bech32.decode(text)
    if prefix == hybrid.IDENTITY_PREFIX:
        return HybridIdentity.parse(text)
    if prefix == x25519.IDENTITY_PREFIX:
        return X25519Identity.parse(text)
    raise RecipientError("This is not an identity of a kind that can be used here.")
