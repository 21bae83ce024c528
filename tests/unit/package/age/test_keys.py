"""Keys as text: what is read, what is refused, and that no secret shows where none should."""

import traceback

import pytest

from cse_assess.package import age
from cse_assess.package.age import bech32

# From the specification's own examples.
SPEC_IDENTITY = "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX"
SPEC_RECIPIENT = "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj"
SPEC_PQ_IDENTITY = "AGE-SECRET-KEY-PQ-1XX76JRALNLXDMEW0CRK45QMCCH4X06SE84UN3VPM33W6HWDX0H3SK3ZQFR"

LOW_ORDER = bytes(32)
"""The point that gives every X25519 exchange the same, all-zero result."""


def test_x25519_example_of_the_specification() -> None:
    identity = age.parse_identity(SPEC_IDENTITY)
    assert isinstance(identity, age.X25519Identity)
    assert identity.encode() == SPEC_IDENTITY
    assert identity.recipient().encode() == SPEC_RECIPIENT
    assert age.parse_recipient(SPEC_RECIPIENT) == identity.recipient()


def test_hybrid_example_of_the_specification() -> None:
    identity = age.parse_identity(SPEC_PQ_IDENTITY)
    assert isinstance(identity, age.HybridIdentity)
    assert identity.encode() == SPEC_PQ_IDENTITY
    text = identity.recipient().encode()
    assert text.startswith("age1pq1x34nzsvr0rxjsgdn8zgyhfe8j7ceq5r9rdelkjuh3y235jzxshfg87pz")
    assert text.endswith("xpfqdkmhh6gjtqmwze9pyyzk3tlhl53k2ykx3qheyty7saeq0d3fzv49zc0k")
    assert len(text) == 1959
    assert age.parse_recipient(text) == identity.recipient()


@pytest.mark.parametrize("kind", [age.X25519Identity, age.HybridIdentity])
def test_generated_keys_survive_their_text_form(
    kind: type[age.X25519Identity | age.HybridIdentity],
) -> None:
    identity = kind.generate()
    again = age.parse_identity(identity.encode())
    assert type(again) is kind
    assert again.encode() == identity.encode() != kind.generate().encode()
    assert again.recipient() == age.parse_recipient(str(identity.recipient()))


@pytest.mark.parametrize("kind", [age.X25519Identity, age.HybridIdentity])
def test_identities_show_their_secret_only_when_asked(
    kind: type[age.X25519Identity | age.HybridIdentity],
) -> None:
    identity = kind.generate()
    for shown in (repr(identity), str(identity), f"{identity}", repr([identity])):
        assert "secret-key" not in shown.lower()
        assert identity.recipient().encode()[:20] in shown


def test_passphrases_never_show() -> None:
    for shown in (
        repr(age.ScryptRecipient("hunter2", log_n=1)),
        str(age.ScryptIdentity("hunter2")),
    ):
        assert "hunter2" not in shown


@pytest.mark.parametrize(
    "text",
    [
        "",
        "age1",
        "1qqqqqqqqqqqq",
        "no separator",
        SPEC_RECIPIENT.upper(),
        SPEC_RECIPIENT[:-1],
        SPEC_RECIPIENT + "q",
        SPEC_RECIPIENT.replace("z", "Z"),
        SPEC_RECIPIENT.replace("z", "2", 1),
        SPEC_RECIPIENT.replace("z", "b", 1),
        f" {SPEC_RECIPIENT}",
        f"{SPEC_RECIPIENT}\n",
        SPEC_RECIPIENT.replace("a", "а"),
        SPEC_IDENTITY,
        bech32.encode("age", bytes(31)),
        bech32.encode("age", bytes(33)),
        bech32.encode("age1pq", bytes(32)),
        bech32.encode("age1pq", b"\xff" * 1216),
        bech32.encode("age1yubikey", bytes(33)),
    ],
)
def test_what_is_not_a_recipient_is_refused(text: str) -> None:
    with pytest.raises(age.RecipientError):
        age.parse_recipient(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        SPEC_RECIPIENT,
        SPEC_IDENTITY.lower(),
        SPEC_PQ_IDENTITY.lower(),
        SPEC_IDENTITY[:-1],
        SPEC_IDENTITY.replace("G", "g"),
        SPEC_IDENTITY.replace("Y", "Z", 1),
        bech32.encode("age-secret-key-", bytes(31)).upper(),
        bech32.encode("age-secret-key-pq-", bytes(33)).upper(),
        bech32.encode("age-plugin-own-", bytes(32)).upper(),
    ],
)
def test_what_is_not_an_identity_is_refused_without_repeating_it(text: str) -> None:
    with pytest.raises(age.RecipientError) as caught:
        age.parse_identity(text)
    shown = "".join(traceback.format_exception(caught.value))
    assert not text or text.partition("1")[2] not in shown


def test_bech32_padding_must_be_zero_and_short() -> None:
    # One byte takes two groups of five bits, so the last two bits are padding.
    assert bech32.decode("a1qqqd87cq") == ("a", b"\x00")
    for text in ("a1qpamnt9j", "a1qqqd87cpp", "a1q3g6mn3"):
        with pytest.raises(age.RecipientError):
            bech32.decode(text)


def test_low_order_recipients_are_refused() -> None:
    hybrid = age.HybridIdentity.generate().recipient()
    for recipient in (
        age.X25519Recipient(LOW_ORDER),
        age.HybridRecipient(hybrid.key[:-32] + LOW_ORDER),
    ):
        with pytest.raises(age.RecipientError):
            recipient.wrap(bytes(16))


@pytest.mark.parametrize("log_n", [-1, 0, 23, 64])
def test_work_factors_out_of_bounds_are_refused(log_n: int) -> None:
    with pytest.raises(age.RecipientError):
        age.ScryptRecipient("words", log_n)
    with pytest.raises(age.RecipientError):
        age.ScryptIdentity("words", max_log_n=log_n)


def test_a_file_cannot_ask_for_more_work_than_allowed() -> None:
    stanza = age.ScryptRecipient("words", log_n=3).wrap(bytes(16))
    assert stanza.args[1] == "3"
    assert age.ScryptIdentity("words", max_log_n=3).unwrap([stanza]) == bytes(16)
    with pytest.raises(age.HeaderError):
        age.ScryptIdentity("words", max_log_n=2).unwrap([stanza])


def test_a_huge_work_factor_is_refused_as_text() -> None:
    stanza = age.ScryptRecipient("words", log_n=1).wrap(bytes(16))
    huge = age.Stanza(stanza.kind, (stanza.args[0], "9" * 5000), stanza.body)
    with pytest.raises(age.HeaderError):
        age.ScryptIdentity("words").unwrap([huge])


@pytest.mark.parametrize("passphrase", ["", "half a character: \ud83d"])
def test_unusable_passphrases_are_refused(passphrase: str) -> None:
    for make in (age.ScryptRecipient, age.ScryptIdentity):
        with pytest.raises(age.RecipientError) as caught:
            make(passphrase)
        assert caught.value.__cause__ is None
        assert caught.value.__suppress_context__ or caught.value.__context__ is None


def test_identity_file() -> None:
    text = (
        "\ufeff# created: 2026-11-23\r\n"
        f"# public key: {SPEC_RECIPIENT}\r\n"
        f"{SPEC_IDENTITY}\r\n"
        "\r\n"
        f"  {SPEC_PQ_IDENTITY}  \n"
    )
    assert [identity.encode() for identity in age.parse_identities(text)] == [
        SPEC_IDENTITY,
        SPEC_PQ_IDENTITY,
    ]


def test_identity_file_names_the_line_and_not_the_secret() -> None:
    with pytest.raises(age.RecipientError, match="Line 3") as caught:
        age.parse_identities(f"# one\n\n{SPEC_IDENTITY[:-1]}\n")
    assert SPEC_IDENTITY[20:40] not in "".join(traceback.format_exception(caught.value))


@pytest.mark.parametrize("text", ["", "\n\n", "# only a comment\n"])
def test_identity_file_without_identity_is_refused(text: str) -> None:
    with pytest.raises(age.RecipientError):
        age.parse_identities(text)
