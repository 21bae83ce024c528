"""A package opens for its front door, as it was sent, or not at all."""

import datetime as dt
import io
from collections.abc import Callable

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cse_assess.package import archive
from cse_assess.package.age import decrypt, encrypt, parse_recipient
from cse_assess.package.card import Card
from cse_assess.package.inspection import inspect
from cse_assess.package.keyring import Keyring
from cse_assess.package.opening import (
    PackageDamaged,
    PackageRefused,
    PassedOn,
    WrongKey,
    WrongSender,
    open_package,
)
from cse_assess.package.seal import seal_members
from cse_assess.package.signing import Signatures

NOW = dt.datetime(2026, 11, 23, 15, 30, tzinfo=dt.UTC)
MEMBERS = {"referral.pdf": b"%PDF-1.7", "referral.json": b"{}"}
CANARY = b"XCANARYX"


def sealed(sender: Keyring, hub: Card, members: dict[str, bytes] | None = None) -> bytes:
    return seal_members(
        members or MEMBERS, reference="R-TEST-0001", created=NOW, sender=sender, to=hub
    )


def inside(package: bytes, hub: Keyring) -> dict[str, bytes]:
    sink = io.BytesIO()
    decrypt(io.BytesIO(package), sink, [hub.identities[0]])
    return archive.unpack(sink.getvalue())


def outside(members: dict[str, bytes], hub: Card) -> bytes:
    sink = io.BytesIO()
    packed = io.BytesIO(archive.pack(members))
    encrypt(packed, sink, [parse_recipient(text) for text in hub.recipients])
    return sink.getvalue()


@pytest.fixture(scope="module")
def package(sender: Keyring, hub: Keyring) -> bytes:
    return sealed(sender, hub.card)


def test_it_opens_for_its_front_door(package: bytes, sender: Keyring, hub: Keyring) -> None:
    opened = open_package(package, hub, pinned=sender.card, file="a.age")
    assert opened.members == MEMBERS
    assert (opened.sender, opened.sender_known, opened.notices) == (sender.card, True, ())
    assert opened.manifest.reference == "R-TEST-0001"


def test_an_unknown_sender_opens_with_a_warning(
    package: bytes, sender: Keyring, hub: Keyring
) -> None:
    opened = open_package(package, hub, pinned=None, file="a.age")
    assert not opened.sender_known
    assert sender.card.fingerprint() in opened.notices[0]
    assert "number that you look up yourself" in opened.notices[0]


def test_another_front_door_cannot_open_it(package: bytes, other_hub: Keyring) -> None:
    with pytest.raises(WrongKey, match=r"^a\.age: .*not sealed to the key of Thurrock hub"):
        open_package(package, other_hub, pinned=None, file="a.age")


def test_another_sender_of_the_same_name_is_refused(
    stranger: Keyring, sender: Keyring, hub: Keyring
) -> None:
    forged = sealed(stranger, hub.card)
    with pytest.raises(WrongSender, match=r"does not come from Practice High School"):
        open_package(forged, hub, pinned=sender.card, file="a.age")


def test_a_package_that_was_passed_on_is_refused(
    package: bytes, sender: Keyring, hub: Keyring, other_hub: Keyring
) -> None:
    again = outside(inside(package, hub), other_hub.card)
    for pinned in (None, sender.card):
        with pytest.raises(PassedOn, match="sent to Southend hub"):
            open_package(again, other_hub, pinned=pinned, file="a.age")


def _swap_member(members: dict[str, bytes]) -> dict[str, bytes]:
    return members | {"referral.pdf": CANARY}


def _add_member(members: dict[str, bytes]) -> dict[str, bytes]:
    return members | {"extra.txt": CANARY}


def _drop_member(members: dict[str, bytes]) -> dict[str, bytes]:
    return {name: content for name, content in members.items() if name != "referral.json"}


def _drop_signature(members: dict[str, bytes]) -> dict[str, bytes]:
    return {name: content for name, content in members.items() if name != "manifest.sig"}


def _change_manifest(members: dict[str, bytes]) -> dict[str, bytes]:
    return members | {"manifest.json": members["manifest.json"].replace(b"TEST", b"TOAD")}


def _drop_one_signature(members: dict[str, bytes]) -> dict[str, bytes]:
    signatures = msgspec.json.decode(members["manifest.sig"], type=Signatures)
    one = msgspec.structs.replace(signatures, ml_dsa_65="")
    return members | {"manifest.sig": msgspec.json.encode(one)}


def _reorder(members: dict[str, bytes]) -> dict[str, bytes]:
    return dict(reversed(members.items()))


@pytest.mark.parametrize(
    "change",
    [
        _swap_member,
        _add_member,
        _drop_member,
        _drop_signature,
        _change_manifest,
        _drop_one_signature,
        _reorder,
    ],
)
def test_whoever_holds_the_hubs_card_cannot_change_a_package(
    package: bytes, hub: Keyring, change: Callable[[dict[str, bytes]], dict[str, bytes]]
) -> None:
    changed = outside(change(inside(package, hub)), hub.card)
    with pytest.raises(PackageDamaged, match=r"^(a\.age|manifest\.)") as caught:
        open_package(changed, hub, pinned=None, file="a.age")
    assert CANARY.decode() not in str(caught.value)


def test_a_signature_from_another_package_does_not_fit(
    package: bytes, sender: Keyring, hub: Keyring
) -> None:
    other = inside(sealed(sender, hub.card, {"referral.pdf": b"other"}), hub)
    mixed = inside(package, hub) | {"manifest.sig": other["manifest.sig"]}
    with pytest.raises(PackageDamaged, match="signature does not hold"):
        open_package(outside(mixed, hub.card), hub, pinned=None, file="a.age")


@settings(max_examples=150)
@given(data=st.data())
def test_a_flipped_bit_anywhere(package: bytes, hub: Keyring, data: st.DataObject) -> None:
    broken = bytearray(package)
    position = data.draw(st.integers(0, len(package) - 1))
    broken[position] ^= 1 << data.draw(st.integers(0, 7))
    with pytest.raises(PackageRefused, match=r"^a\.age: "):
        open_package(bytes(broken), hub, pinned=None, file="a.age")


@settings(max_examples=60)
@given(data=st.data())
def test_cut_short_anywhere(package: bytes, hub: Keyring, data: st.DataObject) -> None:
    length = data.draw(st.integers(0, len(package) - 1))
    with pytest.raises(PackageRefused, match=r"Ask the sender|another key"):
        open_package(package[:length], hub, pinned=None, file="a.age")


@given(st.binary(max_size=300))
def test_any_bytes(hub: Keyring, content: bytes) -> None:
    with pytest.raises(PackageDamaged):
        open_package(content, hub, pinned=None, file="a.age")


def test_nothing_of_the_case_can_be_seen_from_outside(sender: Keyring, hub: Keyring) -> None:
    package = sealed(sender, hub.card, {"referral.json": CANARY * 100})
    assert CANARY not in package
    assert b"R-TEST" not in package
    assert sender.card.name.encode() not in package
    found = inspect(package, file="a.age")
    assert (found.kind, found.recipients, found.size) == (
        "package",
        {"mlkem768x25519": 1},
        len(package),
    )


def test_packages_of_nearly_one_size_have_one_length(sender: Keyring, hub: Keyring) -> None:
    lengths = {
        len(sealed(sender, hub.card, {"referral.json": bytes(40_000 + n)}))
        for n in range(0, 300, 20)
    }
    assert len(lengths) <= 2
