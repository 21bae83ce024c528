"""How a stanza's body hides the file key: ChaCha20-Poly1305 under a key used only once."""

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from cse_assess.package.age.errors import HeaderError
from cse_assess.package.age.format import FILE_KEY_SIZE, Stanza

BODY_SIZE = FILE_KEY_SIZE + 16
"""Bytes of a native stanza's body: the file key and its tag."""

_NONCE = bytes(12)


def seal_file_key(wrap_key: bytes, file_key: bytes) -> bytes:
    """Return the stanza body that hides ``file_key`` under the single-use ``wrap_key``."""
    return ChaCha20Poly1305(wrap_key).encrypt(_NONCE, file_key, None)


def open_file_key(wrap_key: bytes, stanza: Stanza) -> bytes | None:
    """Return the file key, or ``None`` when ``wrap_key`` is not the one for this stanza."""
    try:
        return ChaCha20Poly1305(wrap_key).decrypt(_NONCE, stanza.body, None)
    except InvalidTag:
        return None


def check_shape(stanza: Stanza, arguments: int) -> None:
    """Check a stanza's number of arguments after its kind, and the size of its body.

    The size is checked before any key is tried: a longer body could be built to open under many
    keys, and so to tell an attacker by yes or no which of them was used.

    Raises:
        HeaderError: Either is wrong.
    """
    if len(stanza.args) != arguments:
        raise HeaderError(f"A {stanza.kind} stanza has the wrong number of arguments.")
    if len(stanza.body) != BODY_SIZE:
        raise HeaderError(f"A {stanza.kind} stanza has a body of the wrong size.")
