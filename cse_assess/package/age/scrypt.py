"""Passphrase recipients.

Source: https://age-encryption.org/v1, "The scrypt recipient type". A passphrase stands alone in
its file: only then does opening it prove that somebody who knew the passphrase made it.
"""

import re
import secrets
from collections.abc import Sequence

from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from cse_assess.package.age.errors import HeaderError, RecipientError
from cse_assess.package.age.format import Stanza, decode_base64, encode_base64
from cse_assess.package.age.wrapping import check_shape, open_file_key, seal_file_key

KIND = "scrypt"

LARGEST_LOG_N = 22
"""Largest work factor accepted unless asked: 2**22, some 4 GiB of memory and many seconds."""

_LABEL = b"age-encryption.org/v1/scrypt"
_SALT_SIZE = 16
_WORK_FACTOR = re.compile(r"[1-9][0-9]?")


class ScryptRecipient:
    """A passphrase to seal a file with.

    Args:
        passphrase: Any text that is not empty.
        log_n: Base-two logarithm of the work factor, 1 to 22; 18 takes about a second.

    Raises:
        RecipientError: The passphrase is empty or cannot be encoded, or ``log_n`` is out of range.
    """

    def __init__(self, passphrase: str, log_n: int = 18) -> None:
        self._passphrase = _encode(passphrase)
        self._log_n = _check_log_n(log_n)

    def __repr__(self) -> str:
        return f"<ScryptRecipient with log_n={self._log_n}>"

    def wrap(self, file_key: bytes) -> Stanza:
        """Wrap ``file_key`` under the passphrase and a fresh salt.

        Raises:
            RecipientError: This machine has not enough memory for the work factor.
        """
        salt = secrets.token_bytes(_SALT_SIZE)
        try:
            wrap_key = _wrap_key(self._passphrase, salt, self._log_n)
        except MemoryError:
            raise RecipientError("The work factor needs more memory than there is.") from None
        args = (encode_base64(salt), str(self._log_n))
        return Stanza(KIND, args, seal_file_key(wrap_key, file_key))


class ScryptIdentity:
    """A passphrase to open a file with.

    Args:
        passphrase: Any text that is not empty.
        max_log_n: Base-two logarithm of the largest work factor to accept, 1 to 22, so that a
            hostile file cannot keep the machine busy for hours.

    Raises:
        RecipientError: The passphrase is empty or cannot be encoded, or ``max_log_n`` is out of
            range.
    """

    def __init__(self, passphrase: str, max_log_n: int = LARGEST_LOG_N) -> None:
        self._passphrase = _encode(passphrase)
        self._max_log_n = _check_log_n(max_log_n)

    def __repr__(self) -> str:
        return f"<ScryptIdentity with max_log_n={self._max_log_n}>"

    def unwrap(self, stanzas: Sequence[Stanza]) -> bytes | None:
        """Return the file key, or ``None`` if the passphrase is another or none is wanted.

        Raises:
            HeaderError: The scrypt stanza breaks the specification, is not alone, or asks for
                more work or memory than is allowed.
        """
        refuse_company(stanzas)
        stanza = stanzas[0]
        if stanza.kind != KIND:
            return None
        check_shape(stanza, arguments=2)
        salt = decode_base64(stanza.args[0], _SALT_SIZE)
        if not _WORK_FACTOR.fullmatch(stanza.args[1]) or int(stanza.args[1]) > self._max_log_n:
            raise HeaderError("The passphrase stanza asks for a work factor that is not allowed.")
        try:
            wrap_key = _wrap_key(self._passphrase, salt, int(stanza.args[1]))
        except MemoryError:
            raise HeaderError("The work factor needs more memory than there is.") from None
        return open_file_key(wrap_key, stanza)


def refuse_company(stanzas: Sequence[Stanza]) -> None:
    """Check that a scrypt stanza, where there is one, is the only stanza.

    Raises:
        HeaderError: It is not.
    """
    if len(stanzas) > 1 and any(stanza.kind == KIND for stanza in stanzas):
        raise HeaderError("A passphrase stanza must be the only stanza of its file.")


def _encode(passphrase: str) -> bytes:
    if not passphrase:
        raise RecipientError("The passphrase is empty.")
    try:
        return passphrase.encode()
    except UnicodeEncodeError:
        # The cause is dropped: a UnicodeEncodeError carries the whole text it failed on.
        raise RecipientError("The passphrase holds a character that is not text.") from None


def _check_log_n(log_n: int) -> int:
    if not 1 <= log_n <= LARGEST_LOG_N:
        raise RecipientError(f"The work factor must be from 1 to {LARGEST_LOG_N}.")
    return log_n


def _wrap_key(passphrase: bytes, salt: bytes, log_n: int) -> bytes:
    return Scrypt(salt=_LABEL + salt, length=32, n=1 << log_n, r=8, p=1).derive(passphrase)
