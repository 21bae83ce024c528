"""Two signatures over everything that is signed: Ed25519 (RFC 8032) and ML-DSA-65 (FIPS 204).

Both must hold. The first is trusted today; the second still is if a quantum computer breaks the
first while a child's file is still sensitive. Every use has a context of its own, so that a
signature made for one purpose can never pass for another.
"""

import base64
import binascii
import hashlib

import msgspec
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA65PrivateKey, MLDSA65PublicKey
from cryptography.hazmat.primitives.constant_time import bytes_eq

from cse_assess.errors import Refusal

SEED_BYTES = 32


class SignatureRefused(Refusal):
    """A signature that does not hold, or a key that is no key."""


class Signatures(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """Both signatures over one message, in base64."""

    ed25519: str
    ml_dsa_65: str


class VerifyingKeys(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """The public halves, in base64 of their raw form: 32 and 1,952 bytes."""

    ed25519: str
    ml_dsa_65: str

    def check(self) -> None:
        """See that both texts are keys.

        Raises:
            SignatureRefused: One is not.
        """
        self._ed25519()
        self._ml_dsa_65()

    def raw(self) -> bytes:
        """Both keys in their raw form, one after the other.

        Raises:
            SignatureRefused: One is no base64.
        """
        return decode(self.ed25519) + decode(self.ml_dsa_65)

    def fingerprint(self) -> str:
        """SHA-256 of both keys in hexadecimal, to remember a signer by.

        Raises:
            SignatureRefused: One is no base64.
        """
        return hashlib.sha256(self.raw()).hexdigest()

    def same_as(self, other: "VerifyingKeys") -> bool:
        """Whether the keys are the same, compared in constant time."""
        return bytes_eq(self.raw(), other.raw())

    def verify(self, context: str, message: bytes, signatures: Signatures) -> None:
        """See that both signatures hold.

        Args:
            context: What the message is for.
            message: What was signed.
            signatures: Both signatures.

        Raises:
            SignatureRefused: One does not hold.
        """
        try:
            self._ed25519().verify(decode(signatures.ed25519), _prefixed(context, message))
            self._ml_dsa_65().verify(decode(signatures.ml_dsa_65), message, _context(context))
        except InvalidSignature:
            raise SignatureRefused("The signature does not hold.") from None

    def _ed25519(self) -> Ed25519PublicKey:
        try:
            return Ed25519PublicKey.from_public_bytes(decode(self.ed25519))
        except ValueError:
            raise SignatureRefused("This is no Ed25519 key.", place="ed25519") from None

    def _ml_dsa_65(self) -> MLDSA65PublicKey:
        try:
            return MLDSA65PublicKey.from_public_bytes(decode(self.ml_dsa_65))
        except ValueError:
            raise SignatureRefused("This is no ML-DSA-65 key.", place="ml-dsa-65") from None


class SigningKeys:
    """The private halves, each from a seed of 32 bytes.

    Args:
        ed25519: Seed of the Ed25519 key.
        ml_dsa_65: Seed of the ML-DSA-65 key.
    """

    def __init__(self, ed25519: bytes, ml_dsa_65: bytes) -> None:
        if len(ed25519) != SEED_BYTES or len(ml_dsa_65) != SEED_BYTES:
            raise SignatureRefused(f"A signing seed has {SEED_BYTES} bytes.")
        self._ed25519 = Ed25519PrivateKey.from_private_bytes(ed25519)
        self._ml_dsa_65 = MLDSA65PrivateKey.from_seed_bytes(ml_dsa_65)

    @classmethod
    def generate(cls) -> "SigningKeys":
        """Fresh keys from the system's random source."""
        return cls(
            Ed25519PrivateKey.generate().private_bytes_raw(),
            MLDSA65PrivateKey.generate().private_bytes_raw(),
        )

    def seeds(self) -> tuple[bytes, bytes]:
        """The two seeds, Ed25519 first: secrets, for a key file alone."""
        return self._ed25519.private_bytes_raw(), self._ml_dsa_65.private_bytes_raw()

    @property
    def public(self) -> VerifyingKeys:
        """The public halves."""
        return VerifyingKeys(
            encode(self._ed25519.public_key().public_bytes_raw()),
            encode(self._ml_dsa_65.public_key().public_bytes_raw()),
        )

    def sign(self, context: str, message: bytes) -> Signatures:
        """Sign a message with both keys.

        Args:
            context: What the message is for, such as ``card/1``.
            message: What is signed.
        """
        return Signatures(
            encode(self._ed25519.sign(_prefixed(context, message))),
            encode(self._ml_dsa_65.sign(message, _context(context))),
        )

    def __repr__(self) -> str:
        return "SigningKeys(<secret>)"


def encode(raw: bytes) -> str:
    """Standard base64."""
    return base64.b64encode(raw).decode("ascii")


def decode(text: str) -> bytes:
    """Standard base64, canonical: one text for one value.

    Raises:
        SignatureRefused: It is not.
    """
    try:
        raw = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise SignatureRefused("This is not base64.") from None
    if encode(raw) != text:
        raise SignatureRefused("This is not base64 in its one proper form.")
    return raw


def _context(context: str) -> bytes:
    return f"cse-assess/{context}".encode("ascii")


def _prefixed(context: str, message: bytes) -> bytes:
    """Ed25519 has no context parameter: the context goes before the message, ended by a zero."""
    return _context(context) + b"\0" + message
