"""The payload: 64 KiB chunks, each sealed with ChaCha20-Poly1305 under a counting nonce.

Source: https://age-encryption.org/v1, "Payload". Sixteen chunks are read, sealed and written at
a time, from and into the same two buffers, so memory does not grow with the file.
"""

import secrets
from collections.abc import Callable
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from cse_assess.package.age.errors import HeaderError, PayloadError
from cse_assess.package.age.transfer import Reader, Writable, write_all

CHUNK = 64 * 1024
"""Plaintext bytes of every chunk but the last."""

TAG = 16
"""Bytes that sealing adds to a chunk."""

_SEALED = CHUNK + TAG
_BATCH = 16
_NONCE_SIZE = 16

Progress = Callable[[int], None]
"""Told the bytes of plaintext done so far, about once a mebibyte; raising from it cancels."""


def encrypt_payload(
    file_key: bytes, reader: Reader, sink: BinaryIO | Writable, progress: Progress | None
) -> None:
    """Seal everything that ``reader`` still holds, with a fresh nonce in front of it."""
    nonce = secrets.token_bytes(_NONCE_SIZE)
    write_all(sink, nonce)
    aead = ChaCha20Poly1305(_payload_key(file_key, nonce))
    # One byte more than a batch tells whether the batch is the last, as its last chunk must know.
    plain = memoryview(bytearray(_BATCH * CHUNK + 1))
    sealed = memoryview(bytearray(_BATCH * _SEALED))
    counter = done = held = 0
    last = False
    while not last:
        size = held + reader.fill(plain[held:])
        last = size < len(plain)
        size -= 0 if last else 1
        filled = 0
        # A range over max(size, 1): an empty payload is one empty chunk.
        for start in range(0, max(size, 1), CHUNK):
            end = min(start + CHUNK, size)
            filled += aead.encrypt_into(
                _nonce(counter, last and end == size),
                plain[start:end],
                None,
                sealed[filled : filled + end - start + TAG],
            )
            counter += 1
        write_all(sink, sealed[:filled])
        done += size
        if progress is not None:
            progress(done)
        plain[0], held = plain[-1], 1


def decrypt_payload(
    file_key: bytes, reader: Reader, sink: BinaryIO | Writable, progress: Progress | None
) -> None:
    """Open the payload; a chunk reaches ``sink`` only once it is authenticated.

    Raises:
        HeaderError: There is no whole nonce.
        PayloadError: The payload is not, to its last byte, what its sender sealed. Chunks before
            the fault have been written by then.
    """
    nonce = reader.take(_NONCE_SIZE)
    if len(nonce) < _NONCE_SIZE:
        raise HeaderError("The file ends before its payload starts.")
    opener = _Opener(ChaCha20Poly1305(_payload_key(file_key, nonce)))
    sealed = memoryview(bytearray(_BATCH * _SEALED))
    plain = memoryview(bytearray(_BATCH * CHUNK))
    done = 0
    while size := reader.fill(sealed):
        opened, fault = opener.open_batch(sealed[:size], plain)
        write_all(sink, plain[:opened])
        done += opened
        if fault is not None:
            raise fault
        if progress is not None:
            progress(done)
    if not opener.ended:
        raise PayloadError("The payload is cut short.")


class _Opener:
    """Where in the stream decryption is: which chunk is next, and whether the last one was seen."""

    def __init__(self, aead: ChaCha20Poly1305) -> None:
        self._aead = aead
        self._counter = 0
        self.ended = False

    def open_batch(self, sealed: memoryview, plain: memoryview) -> tuple[int, PayloadError | None]:
        """Open chunks from ``sealed`` into ``plain``.

        Returns:
            How many bytes of ``plain`` are authentic, and what stopped it there, if anything.
        """
        opened = 0
        for start in range(0, len(sealed), _SEALED):
            chunk = sealed[start : start + _SEALED]
            if self.ended:
                return opened, PayloadError("There is something after the end of the payload.")
            size = len(chunk) - TAG
            # Only a payload that is empty as a whole may have an empty chunk.
            if size < 0 or (size == 0 and self._counter > 0):
                return opened, PayloadError("The payload is cut short.")
            if not self._open_chunk(chunk, plain[opened : opened + size]):
                return opened, PayloadError("The payload was altered or cut short.")
            opened += size
        return opened, None

    def _open_chunk(self, chunk: memoryview, plain: memoryview) -> bool:
        # A short chunk can only be the last; a full one says which it is by the nonce it opens to.
        for last in (False, True) if len(chunk) == _SEALED else (True,):
            try:
                self._aead.decrypt_into(_nonce(self._counter, last), chunk, None, plain)
            except InvalidTag:
                continue
            self._counter += 1
            self.ended = last
            return True
        return False


def _payload_key(file_key: bytes, nonce: bytes) -> bytes:
    return HKDF(hashes.SHA256(), length=32, salt=nonce, info=b"payload").derive(file_key)


def _nonce(counter: int, last: bool) -> bytes:
    return counter.to_bytes(11, "big") + (b"\x01" if last else b"\x00")
