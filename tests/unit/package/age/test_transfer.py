"""Sources and sinks that do things by halves."""

from io import BytesIO
from typing import BinaryIO, cast

import pytest

from cse_assess.package import age
from cse_assess.package.age.transfer import Reader, write_all


class Dribble:
    """Gives and takes three bytes at a time."""

    def __init__(self, data: bytes = b"") -> None:
        self.file = BytesIO(data)

    def read(self, size: int) -> bytes:
        return self.file.read(min(size, 3))

    def write(self, data: memoryview) -> int:
        return self.file.write(data[:3])


class Busy:
    """What a non-blocking pipe does when it has nothing, or no room."""

    def read(self, _size: int) -> None:
        return None

    def readinto(self, _view: memoryview) -> None:
        return None

    def write(self, _data: memoryview) -> None:
        return None


@pytest.mark.parametrize("armored", [False, True])
def test_a_file_goes_through_dribbling_ends(armored: bool) -> None:
    identity = age.X25519Identity.generate()
    plain = bytes(range(256)) * 300
    sealed, opened = Dribble(), Dribble()
    age.encrypt(
        cast(BinaryIO, Dribble(plain)),
        cast(BinaryIO, sealed),
        [identity.recipient()],
        armored=armored,
    )
    again = Dribble(sealed.file.getvalue())
    age.decrypt(cast(BinaryIO, again), cast(BinaryIO, opened), [identity])
    assert opened.file.getvalue() == plain


def test_a_source_that_has_nothing_yet_is_not_an_empty_one() -> None:
    recipient = age.X25519Identity.generate().recipient()
    sink = BytesIO()
    with pytest.raises(BlockingIOError):
        age.encrypt(cast(BinaryIO, Busy()), sink, [recipient])
    with pytest.raises(BlockingIOError):
        age.read_header(cast(BinaryIO, Busy()))


def test_a_sink_that_takes_nothing_is_not_taken_for_done() -> None:
    with pytest.raises(BlockingIOError):
        write_all(cast(BinaryIO, Busy()), b"data")


def test_reader_looks_ahead_without_losing_anything() -> None:
    reader = Reader(Dribble(b"  one\ntwo\nthree"))
    reader.skip(b" ")
    assert reader.peek(5) == b"one\nt"
    assert reader.line(100) == b"one\n"
    assert reader.take(2) == b"tw"
    buffer = bytearray(4)
    assert reader.fill(memoryview(buffer)) == 4
    assert buffer == b"o\nth"
    assert reader.line(2) == b"re"
    assert reader.line(100) == b"e"
    assert reader.take(1) == reader.line(5) == b""
    assert reader.fill(memoryview(buffer)) == 0
