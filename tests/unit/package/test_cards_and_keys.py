"""Cards say whose keys are whose; key files keep the private halves."""

import datetime as dt
import io
import json

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cse_assess.package.age import ScryptIdentity, decrypt, parse_identities
from cse_assess.package.card import CardRefused, read_card
from cse_assess.package.inspection import InspectionRefused, inspect
from cse_assess.package.keyring import KeyRefused, Keyring
from cse_assess.package.signing import SignatureRefused, SigningKeys

TODAY = dt.date(2026, 11, 23)
PASSPHRASE = "correct horse battery"


def test_both_signatures_must_hold() -> None:
    keys, others = SigningKeys.generate(), SigningKeys.generate()
    good, bad = keys.sign("card/1", b"m"), others.sign("card/1", b"m")
    keys.public.verify("card/1", b"m", good)
    for mixed in (
        msgspec.structs.replace(good, ed25519=bad.ed25519),
        msgspec.structs.replace(good, ml_dsa_65=bad.ml_dsa_65),
        msgspec.structs.replace(good, ed25519=""),
        msgspec.structs.replace(good, ml_dsa_65="AAAA"),
        msgspec.structs.replace(good, ml_dsa_65="*"),
    ):
        with pytest.raises(SignatureRefused):
            keys.public.verify("card/1", b"m", mixed)


def test_a_signature_is_good_for_its_purpose_alone() -> None:
    keys = SigningKeys.generate()
    signatures = keys.sign("card/1", b"m")
    for context, message in (("manifest/1", b"m"), ("card/1", b"n")):
        with pytest.raises(SignatureRefused):
            keys.public.verify(context, message, signatures)


def test_a_card_reads_back(hub: Keyring) -> None:
    assert read_card(hub.card.to_json(), file="hub.card.json") == hub.card


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("name", "Thurrock hub", "changed since it was signed"),
        ("phone", "01632 960 666", "changed since it was signed"),
        ("accepts", ["sealed", "plain"], "changed since it was signed"),
        ("valid_until", "2036-01-01", "changed since it was signed"),
        ("valid_until", "2020-01-01", "ends before it begins"),
        ("recipients", [], "length >= 1"),
        ("recipients", ["age1lggyhqrw2nlhcxprm67z43rta597azn8gknawjehu9d9dl0jq3yqqvfafg"],
         "not of the post-quantum kind"),
        ("recipients", ["nonsense"], "no age recipient"),
        ("schema", "cse-assess/card/9", "no choice"),
        ("mood", "calm", "not known here"),
        ("name", "two\nlines", "regex"),
    ],
)  # fmt: skip
def test_a_changed_card_is_refused(hub: Keyring, field: str, value: object, sentence: str) -> None:
    document = json.loads(hub.card.to_json())
    with pytest.raises(CardRefused, match=r"^hub\.card\.json: ") as caught:
        read_card(json.dumps(document | {field: value}).encode(), file="hub.card.json")
    assert sentence in str(caught.value)


@given(st.binary(max_size=200))
def test_any_bytes_are_no_card_key_or_package(content: bytes) -> None:
    with pytest.raises(CardRefused):
        read_card(content, file="x")
    with pytest.raises(InspectionRefused):
        inspect(content, file="x")
    with pytest.raises(KeyRefused):
        Keyring.unlock(content, PASSPHRASE, file="x")


def test_the_fingerprint_is_of_the_keys(hub: Keyring, other_hub: Keyring) -> None:
    fingerprint = hub.card.fingerprint()
    assert [len(group) for group in fingerprint.split()] == [5] * 8
    assert fingerprint.replace(" ", "").isdigit()
    renewed = msgspec.structs.replace(hub.card, valid_until=dt.date(2030, 1, 1), name="New")
    assert renewed.fingerprint() == fingerprint != other_hub.card.fingerprint()


def test_a_key_file_opens_with_its_passphrase_alone(hub: Keyring) -> None:
    locked = hub.lock(PASSPHRASE, log_n=10)
    again = Keyring.unlock(locked, PASSPHRASE, file="hub.key")
    assert (again.card, again.to_text()) == (hub.card, hub.to_text())
    with pytest.raises(KeyRefused, match=r"hub\.key: The passphrase does not open"):
        Keyring.unlock(locked, PASSPHRASE + "!", file="hub.key")
    for broken in (locked[:-1], locked[:100], locked[:-5] + b"12345"):
        with pytest.raises(KeyRefused, match="damaged"):
            Keyring.unlock(broken, PASSPHRASE, file="hub.key")


def test_a_key_file_is_an_age_identity_file_under_a_passphrase(hub: Keyring) -> None:
    sink = io.BytesIO()
    decrypt(io.BytesIO(hub.lock(PASSPHRASE, log_n=10)), sink, [ScryptIdentity(PASSPHRASE)])
    lines = sink.getvalue().decode().splitlines()
    assert [line for line in lines if not line.startswith("#")] == [hub.identities[0].encode()]
    (identity,) = parse_identities(sink.getvalue().decode())
    assert identity.encode() == hub.identities[0].encode()


def test_parts_of_two_key_files_do_not_make_one(hub: Keyring, other_hub: Keyring) -> None:
    ours, theirs = hub.to_text().splitlines(), other_hub.to_text().splitlines()
    for index in (2, 3, 4, 5):
        mixed = [*ours[:index], theirs[index], *ours[index + 1 :]]
        with pytest.raises(KeyRefused):
            Keyring.parse("\n".join(mixed), file="hub.key")


def test_secrets_are_never_shown(hub: Keyring) -> None:
    secrets = [line.split()[-1] for line in hub.to_text().splitlines()[2:4]]
    secrets.append(hub.identities[0].encode())
    shown = repr(hub) + repr(hub.signing) + repr(hub.identities[0]) + str(hub) + str(hub.signing)
    assert not [secret for secret in secrets if secret in shown]


def test_what_can_be_said_without_a_key(hub: Keyring) -> None:
    key = inspect(hub.lock(PASSPHRASE, log_n=10), file="hub.key")
    assert (key.kind, key.recipients) == ("key", {"scrypt": 1})
    card = inspect(hub.card.to_json(), file="c")
    assert (card.kind, card.fingerprint) == ("card", hub.card.fingerprint())
