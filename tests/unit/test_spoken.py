"""Words that are read out by phone hold what they should."""

import datetime as dt
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mnemonic import Mnemonic

from cse_assess.package.keyring import Keyring
from cse_assess.spoken import (
    LONGEST_PASSPHRASE,
    PASSPHRASE_WORDS,
    in_words,
    new_passphrase,
    passphrase_bits,
)


def test_a_passphrase_has_seven_words_and_over_seventy_bits() -> None:
    wordlist = Mnemonic("english").wordlist
    drawn = [new_passphrase() for _ in range(200)]
    assert len(set(drawn)) == len(drawn)
    for passphrase in drawn:
        assert len(passphrase.words) == PASSPHRASE_WORDS == 7
        assert set(passphrase.words) <= set(wordlist)
        assert not {"child", "abuse", "victim"} & set(passphrase.words)
        assert len(passphrase.text) <= LONGEST_PASSPHRASE == 32
        assert passphrase.text.isalpha()
        assert passphrase.text.islower()
    assert 70 < passphrase_bits() < PASSPHRASE_WORDS * math.log2(len(wordlist))


@given(st.binary(min_size=16, max_size=16))
def test_fingerprint_words_are_bip39_and_hold_every_bit(raw: bytes) -> None:
    words = in_words(raw)
    assert len(words.split()) == 12
    assert bytes(Mnemonic("english").to_entropy(words)) == raw


def test_a_published_vector() -> None:
    # The first vector of BIP-39's reference implementation: 128 zero bits.
    assert in_words(bytes(16)) == "abandon " * 11 + "about"


@pytest.mark.parametrize("size", [0, 15, 17, 32])
def test_no_other_length(size: int) -> None:
    with pytest.raises(ValueError, match="16 bytes"):
        in_words(bytes(size))


def test_digits_and_words_of_a_fingerprint_are_the_same_bits() -> None:
    hub = Keyring.generate("front-door", "Hub", today=dt.date(2026, 11, 23))
    raw = b"".join(int(group).to_bytes(2, "big") for group in hub.card.fingerprint().split())
    assert hub.card.fingerprint_words() == in_words(raw)
