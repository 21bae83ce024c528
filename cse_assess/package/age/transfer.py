"""Moving bytes from any readable to any writable without trusting either to do it in one go.

Pipes return fewer bytes than asked for and raw files write fewer than given; the format code is
much easier to read when it never has to think of that.
"""

from typing import BinaryIO, Protocol

_PULL = 16 * 1024
"""Bytes asked for at once while looking for a line; headers are seldom larger."""


class Readable(Protocol):
    """Anything with a ``read`` that returns an empty result only at the end."""

    def read(self, size: int, /) -> bytes:
        """Return some bytes, or none at the end."""


class Writable(Protocol):
    """Anything with a ``write`` that says how many bytes it took and keeps no reference to them."""

    def write(self, data: memoryview, /) -> int:
        """Take some bytes and return how many."""


class Reader:
    """A look-ahead reader that holds no more than was asked to be looked at.

    Args:
        source: Where bytes come from. It is read from its current position, possibly further
            than the last byte handed out, and never closed.
    """

    def __init__(self, source: BinaryIO | Readable) -> None:
        self._source = source
        self._readinto = getattr(source, "readinto", None)
        self._held = bytearray()

    def _pull(self, size: int) -> bool:
        data = self._source.read(size)
        if data is None:
            raise BlockingIOError("the source has no data yet; give one that waits")
        self._held += data
        return len(data) > 0

    def peek(self, size: int) -> bytes:
        """Return the next ``size`` bytes, fewer only at the end, without consuming them."""
        while len(self._held) < size and self._pull(max(size - len(self._held), _PULL)):
            pass
        return bytes(self._held[:size])

    def take(self, size: int) -> bytes:
        """Consume and return the next ``size`` bytes, fewer only at the end."""
        taken = self.peek(size)
        del self._held[: len(taken)]
        return taken

    def line(self, limit: int) -> bytes:
        """Consume a line with its line feed; without one at the end, or past ``limit`` bytes."""
        searched = 0
        while (found := self._held.find(b"\n", searched, limit)) < 0:
            searched = len(self._held)
            if searched >= limit or not self._pull(_PULL):
                return self.take(limit)
        return self.take(found + 1)

    def skip(self, characters: bytes) -> None:
        """Consume bytes for as long as they are among ``characters``."""
        while True:
            self._held = self._held.lstrip(characters)
            if self._held or not self._pull(_PULL):
                return

    def fill(self, view: memoryview) -> int:
        """Read into ``view`` until it is full or the source ends; return how many bytes."""
        done = 0
        while done < len(view):
            if not self._held and self._readinto is not None:
                count = self._readinto(view[done:])
                if count is None:
                    raise BlockingIOError("the source has no data yet; give one that waits")
                if count == 0:
                    break
            else:
                if not self._held and not self._pull(len(view) - done):
                    break
                count = min(len(self._held), len(view) - done)
                view[done : done + count] = self._held[:count]
                del self._held[:count]
            done += count
        return done


def write_all(sink: BinaryIO | Writable, data: bytes | memoryview) -> None:
    """Write all of ``data``, in as many goes as the sink needs.

    Raises:
        BlockingIOError: The sink would not say how much it took, as a non-blocking pipe does.
    """
    rest = memoryview(data)
    while rest:
        count = sink.write(rest)
        if count is None:
            raise BlockingIOError("the sink takes no data now; give one that waits")
        rest = rest[count:]
