"""Whole files: what goes in comes out, in both forms and for every kind of recipient."""

from collections.abc import Sequence
from io import BytesIO

import pytest

from cse_assess.package import age
from cse_assess.package.age.stream import CHUNK

SIZES = [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, 16 * CHUNK, 16 * CHUNK + 1, 33 * CHUNK]


def sample(size: int) -> bytes:
    return (bytes(range(251)) * (size // 251 + 1))[:size]


def pair(kind: str) -> tuple[age.Recipient, age.Identity]:
    if kind == "scrypt":
        return age.ScryptRecipient("four words in order", log_n=1), age.ScryptIdentity(
            "four words in order"
        )
    identity: age.X25519Identity | age.HybridIdentity
    identity = (age.X25519Identity if kind == "X25519" else age.HybridIdentity).generate()
    return identity.recipient(), identity


def seal(plain: bytes, recipients: Sequence[age.Recipient], *, armored: bool = False) -> bytes:
    sink = BytesIO()
    age.encrypt(BytesIO(plain), sink, recipients, armored=armored)
    return sink.getvalue()


def unseal(sealed: bytes, identities: Sequence[age.Identity]) -> bytes:
    sink = BytesIO()
    age.decrypt(BytesIO(sealed), sink, identities)
    return sink.getvalue()


class Custom:
    """A recipient of a kind of its own, which the format allows."""

    def __init__(self, stanza: age.Stanza) -> None:
        self.stanza = stanza

    def wrap(self, file_key: bytes) -> age.Stanza:
        return age.Stanza(self.stanza.kind, self.stanza.args, self.stanza.body or file_key)

    def unwrap(self, stanzas: Sequence[age.Stanza]) -> bytes | None:
        return next((stanza.body for stanza in stanzas if stanza.kind == self.stanza.kind), None)


@pytest.mark.parametrize("armored", [False, True])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("kind", ["X25519", "mlkem768x25519", "scrypt"])
def test_round_trip(kind: str, size: int, armored: bool) -> None:
    recipient, identity = pair(kind)
    sealed = seal(sample(size), [recipient], armored=armored)
    assert sealed.startswith(b"-----BEGIN AGE" if armored else b"age-encryption.org/v1\n")
    assert unseal(sealed, [identity]) == sample(size)


@pytest.mark.parametrize("kind", ["X25519", "mlkem768x25519"])
def test_each_of_several_recipients_opens_the_file_and_no_other(kind: str) -> None:
    pairs = [pair(kind) for _ in range(3)]
    sealed = seal(b"a referral", [recipient for recipient, _ in pairs])
    for _, identity in pairs:
        assert unseal(sealed, [identity]) == b"a referral"
    with pytest.raises(age.NoMatchError):
        unseal(sealed, [pair(kind)[1], age.ScryptIdentity("a guess")])
    with pytest.raises(age.NoMatchError):
        unseal(sealed, [])


def test_wrong_passphrase_is_no_match() -> None:
    sealed = seal(b"a referral", [age.ScryptRecipient("right", log_n=1)])
    with pytest.raises(age.NoMatchError):
        unseal(sealed, [age.ScryptIdentity("wrong")])


def test_two_files_of_the_same_plaintext_share_nothing() -> None:
    recipient, _ = pair("X25519")
    first, second = (seal(b"the same", [recipient]) for _ in range(2))
    head = len(b"age-encryption.org/v1\n-> X25519 ")
    assert first[:head] == second[:head]
    assert first[head : head + 43] != second[head : head + 43]
    assert first[-40:] != second[-40:]


@pytest.mark.parametrize(
    "kinds",
    [
        ["mlkem768x25519", "X25519"],
        ["X25519", "mlkem768x25519"],
        ["scrypt", "X25519"],
        ["mlkem768x25519", "scrypt"],
        ["scrypt", "scrypt"],
        [],
    ],
)
def test_recipients_that_must_not_be_mixed_write_nothing(kinds: list[str]) -> None:
    sink = BytesIO()
    with pytest.raises(age.RecipientError):
        age.encrypt(BytesIO(b"a referral"), sink, [pair(kind)[0] for kind in kinds])
    assert sink.getvalue() == b""


def test_post_quantum_is_not_mixed_with_a_kind_from_elsewhere_either() -> None:
    with pytest.raises(age.RecipientError):
        seal(b"", [pair("mlkem768x25519")[0], Custom(age.Stanza("example.com/own", (), b""))])


def test_a_recipient_from_elsewhere_works() -> None:
    custom = Custom(age.Stanza("example.com/own", ("one", "two"), b""))
    recipient, identity = pair("X25519")
    sealed = seal(b"a referral", [custom, recipient])
    assert unseal(sealed, [custom]) == unseal(sealed, [identity]) == b"a referral"


@pytest.mark.parametrize("argument", ["", "a b", "\u00e4", "a\n", "\x7f"])
def test_a_stanza_that_nobody_could_read_again_cannot_be_made(argument: str) -> None:
    with pytest.raises(age.HeaderError):
        age.Stanza(argument, (), b"")
    with pytest.raises(age.HeaderError):
        age.Stanza("example.com/own", (argument,), b"")


def test_a_header_too_large_to_read_is_not_written() -> None:
    with pytest.raises(age.RecipientError):
        seal(b"", [Custom(age.Stanza("example.com/own", (), bytes(2**20)))])


def test_an_identity_that_answers_with_a_key_of_the_wrong_size_is_refused() -> None:
    recipient, _ = pair("X25519")
    sealed = seal(b"", [recipient, Custom(age.Stanza("example.com/own", (), b"short"))])
    with pytest.raises(age.HeaderError):
        unseal(sealed, [Custom(age.Stanza("example.com/own", (), b""))])


def test_read_header_needs_no_key_and_sees_through_armor() -> None:
    recipients = [pair("X25519")[0] for _ in range(2)]
    for armored in (False, True):
        header = age.read_header(BytesIO(seal(b"x" * 100_000, recipients, armored=armored)))
        assert [stanza.kind for stanza in header.stanzas] == ["X25519", "X25519"]
        assert all(len(stanza.body) == 32 for stanza in header.stanzas)


@pytest.mark.parametrize("armored", [False, True])
def test_progress_counts_plaintext_and_ends_at_its_size(armored: bool) -> None:
    recipient, identity = pair("X25519")
    plain = sample(40 * CHUNK + 5)
    sealing: list[int] = []
    opening: list[int] = []
    sealed = BytesIO()
    age.encrypt(BytesIO(plain), sealed, [recipient], armored=armored, progress=sealing.append)
    age.decrypt(BytesIO(sealed.getvalue()), BytesIO(), [identity], progress=opening.append)
    for seen in (sealing, opening):
        assert seen == sorted(set(seen))
        assert len(seen) == 3
        assert seen[-1] == len(plain)


class StopError(Exception):
    pass


def test_progress_cancels() -> None:
    recipient, identity = pair("X25519")
    plain = sample(40 * CHUNK)
    sealed = seal(plain, [recipient])

    def stop(done: int) -> None:
        if done:
            raise StopError

    sink = BytesIO()
    with pytest.raises(StopError):
        age.encrypt(BytesIO(plain), sink, [recipient], progress=stop)
    with pytest.raises(age.PayloadError):
        unseal(sink.getvalue(), [identity])
    opened = BytesIO()
    with pytest.raises(StopError):
        age.decrypt(BytesIO(sealed), opened, [identity], progress=stop)
    assert opened.getvalue() == plain[: 16 * CHUNK]


@pytest.mark.parametrize("file", [b"", b"age", b"age-encryption.org/"])
def test_a_file_cut_in_its_first_word_is_a_broken_header(file: bytes) -> None:
    with pytest.raises(age.HeaderError):
        age.read_header(BytesIO(file))


@pytest.mark.parametrize("file", [b"%PDF-1.7\n", b"\n\n", b"PK\x03\x04", b"-----BEGIN"])
def test_another_kind_of_file_is_no_armor(file: bytes) -> None:
    with pytest.raises(age.ArmorError):
        age.read_header(BytesIO(file))


def test_an_endless_header_is_given_up() -> None:
    line = b"-> X25519 " + b"A" * 10_000 + b"\n\n"
    with pytest.raises(age.HeaderError):
        age.read_header(BytesIO(b"age-encryption.org/v1\n" + line * 200))
    with pytest.raises(age.HeaderError):
        age.read_header(BytesIO(b"age-encryption.org/v1\n-> " + b"A" * 3_000_000))


def test_a_header_without_recipients_is_refused() -> None:
    with pytest.raises(age.HeaderError):
        age.read_header(BytesIO(b"age-encryption.org/v1\n--- " + b"A" * 43 + b"\n"))
