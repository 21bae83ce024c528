"""Memory does not grow with the file, through pipes that give and take what they like."""

import hashlib
import os
import tracemalloc
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import BinaryIO, cast

import pytest

from cse_assess.package import age

MEBIBYTE = 2**20


class Endless:
    """Yields ``size`` bytes, never more than a pipe would at once, and keeps none of them."""

    def __init__(self, size: int) -> None:
        self.left = size
        self.digest = hashlib.sha256()

    def read(self, size: int) -> bytes:
        data = os.urandom(min(size, self.left, 60_000))
        self.left -= len(data)
        self.digest.update(data)
        return data


class Digest:
    """Takes bytes as a pipe would, some at a time, and keeps none of them."""

    def __init__(self) -> None:
        self.digest = hashlib.sha256()
        self.size = 0

    def write(self, data: memoryview) -> int:
        taken = data[:50_000]
        self.digest.update(taken)
        self.size += len(taken)
        return len(taken)


def peak(work: Callable[[], None]) -> int:
    tracemalloc.start()
    try:
        work()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize(("armored", "size"), [(False, 64 * MEBIBYTE), (True, 24 * MEBIBYTE)])
def test_sealing_into_a_pipe_and_opening_from_it(armored: bool, size: int) -> None:
    identity = age.HybridIdentity.generate()
    source, sink = Endless(size), Digest()
    reading, writing = os.pipe()

    def seal() -> None:
        with os.fdopen(writing, "wb", buffering=0) as pipe:
            age.encrypt(
                cast(BinaryIO, source),
                cast(BinaryIO, pipe),
                [identity.recipient()],
                armored=armored,
            )

    def both() -> None:
        with ThreadPoolExecutor(1) as pool, os.fdopen(reading, "rb", buffering=0) as pipe:
            sealing = pool.submit(seal)
            age.decrypt(cast(BinaryIO, pipe), cast(BinaryIO, sink), [identity])
            sealing.result()

    used = peak(both)
    assert sink.size == size
    assert sink.digest.digest() == source.digest.digest()
    assert used < 8 * MEBIBYTE
