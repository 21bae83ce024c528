"""Whatever is done to an age file, only authentic plaintext comes out, or an AgeError."""

from collections.abc import Callable
from functools import cache
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cse_assess.package import age
from cse_assess.package.age import bech32
from cse_assess.package.age.stream import CHUNK

PLAIN = bytes(index * index % 251 for index in range(2 * CHUNK + 1000))
IDENTITIES: list[age.Identity] = [
    age.X25519Identity(bytes(range(32))),
    age.HybridIdentity(bytes(range(32))),
    age.ScryptIdentity("words", max_log_n=2),
]
RECIPIENTS: list[age.Recipient] = [
    age.X25519Identity(bytes(range(32))).recipient(),
    age.HybridIdentity(bytes(range(32))).recipient(),
    age.ScryptRecipient("words", log_n=1),
]
WHITESPACE = b" \t\r\n"


@cache
def sealed(kind: int, armored: bool) -> bytes:
    sink = BytesIO()
    age.encrypt(BytesIO(PLAIN), sink, [RECIPIENTS[kind]], armored=armored)
    return sink.getvalue()


def position(file: bytes | bytearray, draw: Callable[[st.SearchStrategy[int]], int]) -> int:
    """A place in the file, as often in its header as in all the rest."""
    return draw(st.one_of(st.integers(0, 400), st.integers(0, len(file) - 1)))


@st.composite
def mutated(draw: st.DrawFn, kind: int, armored: bool) -> bytes:
    file = bytearray(sealed(kind, armored))
    for _ in range(draw(st.integers(1, 3))):
        place = min(position(file, draw), len(file) - 1)
        match draw(st.sampled_from(["flip", "cut", "append", "splice", "insert"])):
            case "flip":
                file[place] ^= 1 << draw(st.integers(0, 7))
            case "cut":
                del file[max(place, 1) :]
            case "append":
                file += draw(st.binary(min_size=1, max_size=40))
            case "splice":
                other = min(position(file, draw), len(file) - 1)
                size = draw(st.sampled_from([1, 16, 65, CHUNK, CHUNK + 16]))
                file[place : place + size] = file[other : other + size]
            case "insert":
                file[place:place] = draw(st.binary(min_size=1, max_size=40))
    return bytes(file)


@pytest.mark.parametrize("armored", [False, True])
@pytest.mark.parametrize("kind", [0, 1, 2])
@given(data=st.data())
@settings(max_examples=150, deadline=None)
def test_a_mutated_file_releases_only_authentic_chunks(
    data: st.DataObject, kind: int, armored: bool
) -> None:
    file = data.draw(mutated(kind, armored))
    released = BytesIO()
    try:
        age.decrypt(BytesIO(file), released, IDENTITIES)
    except age.AgeError:
        opened = released.getvalue()
        assert PLAIN.startswith(opened)
        assert len(opened) % CHUNK == 0 or opened == PLAIN
    else:
        assert released.getvalue() == PLAIN
        original = sealed(kind, armored)
        # Armour may stand in white space; nothing else about a file can change and still open.
        assert file.strip(WHITESPACE if armored else b"") == original.strip(
            WHITESPACE if armored else b""
        )


@given(
    start=st.sampled_from(
        [
            b"",
            b"age-encryption.org/v1\n",
            b"age-encryption.org/v1\n-> X25519 ",
            b"age-encryption.org/v1\n-> scrypt AAAAAAAAAAAAAAAAAAAAAA 1\n",
            b"-----BEGIN AGE ENCRYPTED FILE-----\n",
            b"-----BEGIN AGE ENCRYPTED FILE-----\nYWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+",
        ]
    ),
    rest=st.one_of(st.binary(), st.text().map(str.encode)),
)
def test_arbitrary_bytes_are_refused_in_the_formats_own_words(start: bytes, rest: bytes) -> None:
    released = BytesIO()
    with pytest.raises(age.AgeError):
        age.decrypt(BytesIO(start + rest), released, IDENTITIES)
    assert released.getvalue() == b""


@given(plain=st.binary(), armored=st.booleans(), kind=st.integers(0, 2))
def test_any_bytes_round_trip(plain: bytes, armored: bool, kind: int) -> None:
    file, opened = BytesIO(), BytesIO()
    age.encrypt(BytesIO(plain), file, [RECIPIENTS[kind]], armored=armored)
    age.decrypt(BytesIO(file.getvalue()), opened, IDENTITIES)
    assert opened.getvalue() == plain


@given(data=st.binary(max_size=200))
def test_bech32_round_trip(data: bytes) -> None:
    assert bech32.decode(bech32.encode("age", data)) == ("age", data)


@given(data=st.binary(max_size=40), draw=st.data())
def test_bech32_notices_any_wrong_letter(data: bytes, draw: st.DataObject) -> None:
    text = bech32.encode("age", data)
    place = draw.draw(st.integers(4, len(text) - 1))
    letters = sorted(set("qpzry9x8gf2tvdw0s3jn54khce6mua7l") - {text[place]})
    wrong = text[:place] + draw.draw(st.sampled_from(letters)) + text[place + 1 :]
    with pytest.raises(age.RecipientError):
        bech32.decode(wrong)


@given(text=st.text())
def test_any_text_is_refused_as_a_key_in_the_formats_own_words(text: str) -> None:
    for parse in (age.parse_recipient, age.parse_identity, bech32.decode):
        with pytest.raises(age.RecipientError):
            parse(text)
