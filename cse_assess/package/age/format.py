"""The textual header of an age v1 file: version line, recipient stanzas, MAC.

Source: https://age-encryption.org/v1, "Header". The parser is strict: a header either encodes
again to exactly the bytes that were read, or it is refused. It knows no kind of recipient.
"""

import binascii
import hashlib
import hmac
import re
from collections.abc import Sequence
from dataclasses import dataclass

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from cse_assess.package.age.errors import HeaderError, HmacError
from cse_assess.package.age.transfer import Reader

VERSION_PREFIX = b"age-encryption.org/"
"""What every binary age file starts with, whatever its version."""

HEADER_LIMIT = 1024 * 1024
"""Largest header in bytes that is read or written: room for 600 post-quantum recipients, while a
hostile file cannot make the parser hold all of itself in memory."""

FILE_KEY_SIZE = 16
"""Bytes of the random key that every stanza wraps."""

_VERSION_LINE = VERSION_PREFIX + b"v1\n"
_STANZA_MARK = b"-> "
_MAC_MARK = b"---"
_COLUMNS = 64
_MAC_SIZE = 32
_ARGUMENT = re.compile(r"[\x21-\x7e]+")


def encode_base64(data: bytes) -> str:
    """Encode without padding, as all of the header is."""
    return binascii.b2a_base64(data, newline=False).rstrip(b"=").decode("ascii")


def decode_base64(text: str, size: int | None = None) -> bytes:
    """Decode canonical, unpadded base64.

    Args:
        text: The encoded text.
        size: How many bytes it must hold; ``None`` for any number.

    Raises:
        HeaderError: It is not base64, not canonical, or not of that size.
    """
    try:
        data = binascii.a2b_base64(text + "=" * (-len(text) % 4))
    except ValueError:
        raise HeaderError("A value in the header is not base64.") from None
    if encode_base64(data) != text:
        raise HeaderError("A value in the header is not canonical base64.")
    if size is not None and len(data) != size:
        raise HeaderError(f"A value in the header has {len(data)} bytes where {size} belong.")
    return data


@dataclass(frozen=True)
class Stanza:
    """One wrapping of the file key.

    Args:
        kind: The first argument, such as ``X25519``.
        args: The other arguments, each of printable ASCII without spaces.
        body: The decoded body.

    Raises:
        HeaderError: An argument is empty or holds a character that a header cannot.
    """

    kind: str
    args: tuple[str, ...]
    body: bytes

    def __post_init__(self) -> None:
        if not all(_ARGUMENT.fullmatch(part) for part in (self.kind, *self.args)):
            raise HeaderError("A recipient line holds an empty argument or a forbidden character.")

    def encode(self) -> bytes:
        """Return the stanza as it stands in a header, line feeds included."""
        text = encode_base64(self.body)
        lines = [f"-> {' '.join((self.kind, *self.args))}"]
        # The last line must be shorter than a full one, so a full one is followed by an empty one.
        lines += [text[start : start + _COLUMNS] for start in range(0, len(text) + 1, _COLUMNS)]
        return "".join(f"{line}\n" for line in lines).encode("ascii")


@dataclass(frozen=True)
class Header:
    """A parsed header.

    Args:
        stanzas: At least one, in file order.
        mac: The 32-byte MAC; only :meth:`verify` makes it mean anything.
    """

    stanzas: tuple[Stanza, ...]
    mac: bytes

    @classmethod
    def signed(cls, stanzas: Sequence[Stanza], file_key: bytes) -> "Header":
        """Make the header of a new file, with its MAC under ``file_key``."""
        return cls(tuple(stanzas), _mac(stanzas, file_key))

    def encode(self) -> bytes:
        """Return the exact bytes of the header, up to where the payload starts."""
        return _authenticated(self.stanzas) + f" {encode_base64(self.mac)}\n".encode("ascii")

    def verify(self, file_key: bytes) -> None:
        """Check the MAC in constant time.

        Raises:
            HmacError: The header is not the one written by whoever held ``file_key``.
        """
        if not hmac.compare_digest(_mac(self.stanzas, file_key), self.mac):
            raise HmacError("The header was altered after the file was sealed.")


def read_header(reader: Reader) -> Header:
    """Parse a header and leave ``reader`` at the first byte of the payload.

    Raises:
        HeaderError: The bytes are not a header that an age v1 writer would produce.
    """
    lines = _Lines(reader)
    if lines.next() != _VERSION_LINE:
        raise HeaderError("This is not an age file of version 1.")
    stanzas = []
    line = lines.next()
    while line.startswith(_STANZA_MARK):
        kind, *args = _ascii(line[len(_STANZA_MARK) : -1]).split(" ")
        stanzas.append(Stanza(kind, tuple(args), _body(lines)))
        line = lines.next()
    if not stanzas:
        raise HeaderError("The header names no recipient.")
    if not line.startswith(_MAC_MARK + b" "):
        raise HeaderError("The header does not end with its authentication code.")
    mac = decode_base64(_ascii(line[len(_MAC_MARK) + 1 : -1]), _MAC_SIZE)
    header = Header(tuple(stanzas), mac)
    if header.encode() != lines.seen:
        raise HeaderError("The header is not in its canonical form.")
    return header


class _Lines:
    """The header's lines, with a copy of every byte seen so far."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self.seen = bytearray()

    def next(self) -> bytes:
        line = self._reader.line(HEADER_LIMIT - len(self.seen))
        if not line.endswith(b"\n"):
            raise HeaderError("The header is cut short, or too long to be one.")
        self.seen += line
        return line


def _body(lines: _Lines) -> bytes:
    text = bytearray()
    while True:
        line = lines.next()[:-1]
        if len(line) > _COLUMNS:
            raise HeaderError("A line of a recipient stanza is too long.")
        text += line
        if len(line) < _COLUMNS:
            return decode_base64(_ascii(text))


def _ascii(text: bytes | bytearray) -> str:
    try:
        return text.decode("ascii")
    except UnicodeDecodeError:
        raise HeaderError("The header holds a character that is not ASCII.") from None


def _authenticated(stanzas: Sequence[Stanza]) -> bytes:
    return _VERSION_LINE + b"".join(stanza.encode() for stanza in stanzas) + _MAC_MARK


def _mac(stanzas: Sequence[Stanza], file_key: bytes) -> bytes:
    key = HKDF(hashes.SHA256(), length=32, salt=None, info=b"header").derive(file_key)
    return hmac.digest(key, _authenticated(stanzas), hashlib.sha256)
