"""Age's text armour: strict PEM around base64 in lines of 64, read and written as a stream.

Source: https://age-encryption.org/v1, "ASCII armor". A lax reader would let the same file be
written in many ways, so every line read is encoded again and must come out the same. White space
is allowed around the whole; line ends may be LF or CRLF, but one of them throughout.
"""

import binascii
import struct
from itertools import chain
from typing import BinaryIO

from cse_assess.package.age.errors import ArmorError
from cse_assess.package.age.transfer import Reader, Writable, write_all

_BEGIN = b"-----BEGIN AGE ENCRYPTED FILE-----"
_END = b"-----END AGE ENCRYPTED FILE-----"
_WHITESPACE = b" \t\r\n"
_COLUMNS = 64
_LINE_BYTES = 48
_BATCH_LINES = 1024
_BLOCK = struct.Struct(f"{_COLUMNS}s" * 64)
"""Cuts 64 lines in one call; cutting them one by one takes twice as long."""


class ArmorReader:
    """The bytes inside the armour.

    Args:
        reader: Positioned before the armour, or on the white space that precedes it.

    Raises:
        ArmorError: There is no opening line.
    """

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        reader.skip(_WHITESPACE)
        line = reader.line(len(_BEGIN) + 2)
        self._eol = line[len(_BEGIN) :]
        if not line.startswith(_BEGIN) or self._eol not in (b"\n", b"\r\n"):
            raise ArmorError("This is neither an age file nor the text form of one.")
        self._batch = _BATCH_LINES * (_COLUMNS + len(self._eol))
        self._last_line_seen = False
        self._ended = False

    def read(self, _size: int, /) -> bytes:
        """Return the next decoded bytes (up to 48 KiB, whatever was asked), or none at the end.

        Raises:
            ArmorError: The text is not exactly what an armour writer produces.
        """
        if self._ended:
            return b""
        block = self._reader.peek(self._batch)
        # No base64 character is a hyphen: the first one starts the closing line.
        text = block[: block.find(b"-")] if b"-" in block else block
        if len(text) == len(block) < self._batch:
            raise ArmorError("The text form has no closing line.")
        data = self._decode(self._reader.take(len(text)))
        if len(text) < len(block):
            self._close()
        return data

    def _decode(self, text: bytes) -> bytes:
        if text and self._last_line_seen:
            raise ArmorError("A line of the text form is too short.")
        try:
            data = binascii.a2b_base64(text)
        except ValueError:
            raise ArmorError("The text form is damaged.") from None
        if _encode_lines(data, self._eol) != text:
            raise ArmorError("The text form is damaged, or was not written by an age program.")
        self._last_line_seen = len(data) % _LINE_BYTES != 0
        return data

    def _close(self) -> None:
        if self._reader.take(len(_END)) != _END:
            raise ArmorError("The closing line of the text form is wrong.")
        self._reader.skip(_WHITESPACE)
        if self._reader.peek(1):
            raise ArmorError("There is something after the closing line of the text form.")
        self._ended = True


class ArmorWriter:
    """Writes bytes as armour; the closing line comes with :meth:`finish`.

    Args:
        sink: Where the text goes. The opening line is written at once.
    """

    def __init__(self, sink: BinaryIO | Writable) -> None:
        self._sink = sink
        self._held = bytearray()
        write_all(sink, _BEGIN + b"\n")

    def write(self, data: memoryview, /) -> int:
        """Take all of ``data``; whole lines are written, the rest waits."""
        batch = _BATCH_LINES * _LINE_BYTES
        for start in range(0, len(data), batch):
            self._held += data[start : start + batch]
            whole = len(self._held) - len(self._held) % _LINE_BYTES
            write_all(self._sink, _encode_lines(self._held[:whole], b"\n"))
            del self._held[:whole]
        return len(data)

    def finish(self) -> None:
        """Write what waits, and the closing line. The sink stays open."""
        write_all(self._sink, _encode_lines(self._held, b"\n") + _END + b"\n")


def _encode_lines(data: bytes | bytearray, eol: bytes) -> bytes:
    text = memoryview(binascii.b2a_base64(data, newline=False))
    whole = len(text) - len(text) % _BLOCK.size
    lines = [*chain.from_iterable(_BLOCK.iter_unpack(text[:whole]))]
    lines += [text[start : start + _COLUMNS] for start in range(whole, len(text), _COLUMNS)]
    return eol.join(lines) + (eol if lines else b"")
