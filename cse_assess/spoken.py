"""Words to read out or write down: for a fingerprint, a passphrase, a recovery code.

Both use the English list of BIP-39, which was made to be told apart by ear and eye: 2,048 common
words, no two alike in their first four letters. It comes with the ``mnemonic`` package.
"""

import functools
import math
import secrets
from collections import Counter
from typing import NamedTuple

from mnemonic import Mnemonic

PASSPHRASE_WORDS = 7
LONGEST_PASSPHRASE = 32
FINGERPRINT_BYTES = 16
_WORDS_OF_16_BYTES = 12

_NOT_HERE = frozenset(
    """
    abuse adult affair alcohol assault attack baby boy child crime evil girl gun hurt kid knife
    punch shoot suffer trap trick ugly victim weapon whip wife
    """.split()  # noqa: SIM905 - a list of so many quoted words would be harder to read
)
"""Not to be read out about a child's file."""


def in_words(raw: bytes) -> str:
    """16 bytes as twelve words, the last of which also checks the others (BIP-39).

    Args:
        raw: Exactly 16 bytes.
    """
    if len(raw) != FINGERPRINT_BYTES:
        raise ValueError(f"{FINGERPRINT_BYTES} bytes are needed")
    return _bip39().to_mnemonic(raw)


class Passphrase(NamedTuple):
    """A passphrase that was drawn.

    Attributes:
        words: To be read out one by one.
    """

    words: tuple[str, ...]

    @property
    def text(self) -> str:
        """What is typed: the words in small letters, without spaces."""
        return "".join(self.words)


def new_passphrase() -> Passphrase:
    """Seven words drawn by the system's random source, of at most 32 letters: 72 bits.

    Longer draws are thrown away: programs that take a PDF's passphrase in a field of 32 bytes, as
    poppler's do, would cut them off.
    """
    known = _passphrase_words()
    while True:
        drawn = Passphrase(tuple(secrets.choice(known) for _ in range(PASSPHRASE_WORDS)))
        if len(drawn.text) <= LONGEST_PASSPHRASE:
            return drawn


def passphrase_bits() -> float:
    """How many bits of chance are in a passphrase: the logarithm of how many can be drawn."""
    lengths = Counter(len(word) for word in _passphrase_words())
    ways = Counter({0: 1})
    for _ in range(PASSPHRASE_WORDS):
        longer: Counter[int] = Counter()
        for so_far, count in ways.items():
            for letters, words in lengths.items():
                longer[so_far + letters] += count * words
        ways = longer
    return math.log2(sum(n for letters, n in ways.items() if letters <= LONGEST_PASSPHRASE))


def from_words(text: str) -> bytes | None:
    """The 16 bytes that twelve words stand for; None where a word is wrong.

    Args:
        text: The words as somebody typed them, in any case, with any spaces.
    """
    words = text.lower().replace("-", " ").split()
    if len(words) != _WORDS_OF_16_BYTES or not _bip39().check(" ".join(words)):
        return None
    return bytes(_bip39().to_entropy(words))


@functools.cache
def _bip39() -> Mnemonic:
    return Mnemonic("english")


@functools.cache
def _passphrase_words() -> tuple[str, ...]:
    return tuple(word for word in _bip39().wordlist if word not in _NOT_HERE)
