"""Post-quantum recipients: ML-KEM-768 and X25519 together, ``age1pq1...`` keys.

Source: https://age-encryption.org/v1, "The MLKEM768-X25519 hybrid post-quantum recipient type".
HPKE (RFC 9180) does the work; the 32-byte identity expands to both private keys as in X-Wing.
"""

import hashlib
import secrets
from collections.abc import Sequence
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey, MLKEM768PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import (
    AEAD,
    KDF,
    KEM,
    MLKEM768X25519PrivateKey,
    MLKEM768X25519PublicKey,
    Suite,
)

from cse_assess.package.age import bech32
from cse_assess.package.age.errors import HeaderError, RecipientError
from cse_assess.package.age.format import Stanza, decode_base64, encode_base64
from cse_assess.package.age.wrapping import check_shape

KIND = "mlkem768x25519"
RECIPIENT_PREFIX = "age1pq"
IDENTITY_PREFIX = "age-secret-key-pq-"

_INFO = b"age-encryption.org/mlkem768x25519"
_SUITE = Suite(KEM.MLKEM768_X25519, KDF.HKDF_SHA256, AEAD.CHACHA20_POLY1305)
_SEED_SIZE = 32
_X25519_SIZE = 32
_MLKEM_SEED_SIZE = 64
_MLKEM_PUBLIC_SIZE = 1184
_ENC_SIZE = 1120


@dataclass(frozen=True)
class HybridRecipient:
    """A public key that a file can be sealed to, and stays sealed if X25519 ever breaks.

    Args:
        key: 1,216 bytes: the ML-KEM-768 public key (1,184), then the X25519 public key (32).

    Raises:
        RecipientError: ``key`` is not such a pair.
    """

    key: bytes

    def __post_init__(self) -> None:
        if len(self.key) != _MLKEM_PUBLIC_SIZE + _X25519_SIZE:
            raise RecipientError("The recipient has the wrong size for a post-quantum key.")
        self._public()

    def __repr__(self) -> str:
        return f"<HybridRecipient {_shortened(self)}>"

    @classmethod
    def parse(cls, text: str) -> "HybridRecipient":
        """Read an ``age1pq1...`` string.

        Raises:
            RecipientError: It is not one.
        """
        prefix, key = bech32.decode(text)
        if prefix != RECIPIENT_PREFIX or text != text.lower():
            raise RecipientError("This is not a post-quantum recipient.")
        return cls(key)

    def encode(self) -> str:
        """Return the ``age1pq1...`` string, 1,959 characters long."""
        return bech32.encode(RECIPIENT_PREFIX, self.key)

    def __str__(self) -> str:
        return self.encode()

    def wrap(self, file_key: bytes) -> Stanza:
        """Wrap ``file_key`` so that only the matching identity can unwrap it.

        Raises:
            RecipientError: The X25519 half is a point that gives every sender the same secret.
        """
        try:
            sealed = _SUITE.encrypt(file_key, self._public(), info=_INFO)
        except ValueError:
            raise RecipientError("The recipient is a key that would keep no secret.") from None
        return Stanza(KIND, (encode_base64(sealed[:_ENC_SIZE]),), sealed[_ENC_SIZE:])

    def _public(self) -> MLKEM768X25519PublicKey:
        try:
            return MLKEM768X25519PublicKey(
                MLKEM768PublicKey.from_public_bytes(self.key[:_MLKEM_PUBLIC_SIZE]),
                X25519PublicKey.from_public_bytes(self.key[_MLKEM_PUBLIC_SIZE:]),
            )
        except ValueError:
            raise RecipientError("The recipient is not a post-quantum key.") from None


class HybridIdentity:
    """A private key. ``repr`` and ``str`` show the recipient alone; :meth:`encode` the secret.

    Args:
        seed: The 32 bytes that both private keys are expanded from.

    Raises:
        RecipientError: ``seed`` has another size.
    """

    def __init__(self, seed: bytes) -> None:
        if len(seed) != _SEED_SIZE:
            raise RecipientError("The identity has the wrong size for a post-quantum key.")
        self._seed = seed
        expanded = hashlib.shake_256(seed).digest(_MLKEM_SEED_SIZE + _X25519_SIZE)
        mlkem = MLKEM768PrivateKey.from_seed_bytes(expanded[:_MLKEM_SEED_SIZE])
        self._x25519 = X25519PrivateKey.from_private_bytes(expanded[_MLKEM_SEED_SIZE:])
        self._key = MLKEM768X25519PrivateKey(mlkem, self._x25519)
        self._recipient = HybridRecipient(
            mlkem.public_key().public_bytes_raw() + self._x25519.public_key().public_bytes_raw()
        )

    @classmethod
    def generate(cls) -> "HybridIdentity":
        """Make a new identity from the system's randomness."""
        return cls(secrets.token_bytes(_SEED_SIZE))

    @classmethod
    def parse(cls, text: str) -> "HybridIdentity":
        """Read an ``AGE-SECRET-KEY-PQ-1...`` string.

        Raises:
            RecipientError: It is not one.
        """
        prefix, seed = bech32.decode(text)
        if prefix != IDENTITY_PREFIX or text != text.upper():
            raise RecipientError("This is not a post-quantum identity.")
        return cls(seed)

    def encode(self) -> str:
        """Return the secret as an ``AGE-SECRET-KEY-PQ-1...`` string."""
        return bech32.encode(IDENTITY_PREFIX, self._seed).upper()

    def __repr__(self) -> str:
        return f"<HybridIdentity of {_shortened(self._recipient)}>"

    def recipient(self) -> HybridRecipient:
        """Return the public key that belongs to this identity."""
        return self._recipient

    def unwrap(self, stanzas: Sequence[Stanza]) -> bytes | None:
        """Return the file key from the first stanza addressed to this identity, if any is.

        Raises:
            HeaderError: A mlkem768x25519 stanza on the way there breaks the specification.
        """
        for stanza in stanzas:
            if stanza.kind == KIND and (file_key := self._unwrap(stanza)) is not None:
                return file_key
        return None

    def _unwrap(self, stanza: Stanza) -> bytes | None:
        check_shape(stanza, arguments=1)
        enc = decode_base64(stanza.args[0], _ENC_SIZE)
        self._refuse_low_order(enc[-_X25519_SIZE:])
        try:
            return _SUITE.decrypt(enc + stanza.body, self._key, info=_INFO)
        except InvalidTag:
            return None

    def _refuse_low_order(self, share: bytes) -> None:
        # HPKE reports every failure alike, but this one is a broken file and not another's.
        try:
            self._x25519.exchange(X25519PublicKey.from_public_bytes(share))
        except ValueError:
            raise HeaderError("A post-quantum stanza has a share that keeps no secret.") from None


def _shortened(recipient: HybridRecipient) -> str:
    return f"{recipient.encode()[:20]}…"
