"""X25519 recipients: the classic ``age1...`` keys.

Source: https://age-encryption.org/v1, "The X25519 recipient type".
"""

from collections.abc import Sequence
from dataclasses import dataclass

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from cse_assess.package.age import bech32
from cse_assess.package.age.errors import HeaderError, RecipientError
from cse_assess.package.age.format import Stanza, decode_base64, encode_base64
from cse_assess.package.age.wrapping import check_shape, open_file_key, seal_file_key

KIND = "X25519"
RECIPIENT_PREFIX = "age"
IDENTITY_PREFIX = "age-secret-key-"

_KEY_SIZE = 32
_INFO = b"age-encryption.org/v1/X25519"


@dataclass(frozen=True)
class X25519Recipient:
    """A public key that a file can be sealed to.

    Args:
        key: The 32 bytes of the public key.

    Raises:
        RecipientError: ``key`` has another size.
    """

    key: bytes

    def __post_init__(self) -> None:
        if len(self.key) != _KEY_SIZE:
            raise RecipientError("The recipient has the wrong size for an X25519 key.")

    @classmethod
    def parse(cls, text: str) -> "X25519Recipient":
        """Read an ``age1...`` string.

        Raises:
            RecipientError: It is not one.
        """
        prefix, key = bech32.decode(text)
        if prefix != RECIPIENT_PREFIX or text != text.lower():
            raise RecipientError("This is not an X25519 recipient.")
        return cls(key)

    def encode(self) -> str:
        """Return the ``age1...`` string."""
        return bech32.encode(RECIPIENT_PREFIX, self.key)

    def __str__(self) -> str:
        return self.encode()

    def wrap(self, file_key: bytes) -> Stanza:
        """Wrap ``file_key`` so that only the matching identity can unwrap it.

        Raises:
            RecipientError: The key is one of the few points that give every sender the same
                secret.
        """
        ephemeral = X25519PrivateKey.generate()
        try:
            secret = ephemeral.exchange(X25519PublicKey.from_public_bytes(self.key))
        except ValueError:
            raise RecipientError("The recipient is a key that would keep no secret.") from None
        share = ephemeral.public_key().public_bytes_raw()
        wrap_key = _wrap_key(secret, share, self.key)
        return Stanza(KIND, (encode_base64(share),), seal_file_key(wrap_key, file_key))


class X25519Identity:
    """A private key. ``repr`` and ``str`` show the recipient alone; :meth:`encode` the secret.

    Args:
        secret: The 32 bytes of the private key.

    Raises:
        RecipientError: ``secret`` has another size.
    """

    def __init__(self, secret: bytes) -> None:
        if len(secret) != _KEY_SIZE:
            raise RecipientError("The identity has the wrong size for an X25519 key.")
        self._key = X25519PrivateKey.from_private_bytes(secret)
        self._recipient = X25519Recipient(self._key.public_key().public_bytes_raw())

    @classmethod
    def generate(cls) -> "X25519Identity":
        """Make a new identity from the system's randomness."""
        return cls(X25519PrivateKey.generate().private_bytes_raw())

    @classmethod
    def parse(cls, text: str) -> "X25519Identity":
        """Read an ``AGE-SECRET-KEY-1...`` string.

        Raises:
            RecipientError: It is not one.
        """
        prefix, secret = bech32.decode(text)
        if prefix != IDENTITY_PREFIX or text != text.upper():
            raise RecipientError("This is not an X25519 identity.")
        return cls(secret)

    def encode(self) -> str:
        """Return the secret as an ``AGE-SECRET-KEY-1...`` string."""
        return bech32.encode(IDENTITY_PREFIX, self._key.private_bytes_raw()).upper()

    def __repr__(self) -> str:
        return f"<X25519Identity of {self._recipient}>"

    def recipient(self) -> X25519Recipient:
        """Return the public key that belongs to this identity."""
        return self._recipient

    def unwrap(self, stanzas: Sequence[Stanza]) -> bytes | None:
        """Return the file key from the first stanza addressed to this identity, if any is.

        Raises:
            HeaderError: An X25519 stanza on the way there breaks the specification.
        """
        for stanza in stanzas:
            if stanza.kind == KIND and (file_key := self._unwrap(stanza)) is not None:
                return file_key
        return None

    def _unwrap(self, stanza: Stanza) -> bytes | None:
        check_shape(stanza, arguments=1)
        share = decode_base64(stanza.args[0], _KEY_SIZE)
        try:
            secret = self._key.exchange(X25519PublicKey.from_public_bytes(share))
        except ValueError:
            raise HeaderError("An X25519 stanza has a share that keeps no secret.") from None
        return open_file_key(_wrap_key(secret, share, self._recipient.key), stanza)


def _wrap_key(secret: bytes, share: bytes, recipient: bytes) -> bytes:
    return HKDF(hashes.SHA256(), length=32, salt=share + recipient, info=_INFO).derive(secret)
