"""Packages with one fault each, and exactly what becomes of them.

In the manner of age's own vectors: everything but the one fault is right, the signatures too, so
that each check has to do its work alone. Nothing of the case may be in the message.
"""

import datetime as dt
import io
import json
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from cse_assess.package import archive
from cse_assess.package.age import decrypt, encrypt, parse_recipient
from cse_assess.package.card import Card
from cse_assess.package.contacts import Contacts
from cse_assess.package.inbox import NoReferral, look, read
from cse_assess.package.keyring import Keyring
from cse_assess.package.manifest import CONTEXT, Manifest, SealedTo, describe
from cse_assess.package.opening import (
    PackageDamaged,
    PackageRefused,
    PassedOn,
    RevokedSender,
    UnsafeContent,
    WrongKey,
    WrongSender,
    open_package,
)
from cse_assess.package.seal import seal_members

NOW = dt.datetime(2026, 11, 23, 15, 30, tzinfo=dt.UTC)
CANARY = b"XCANARYX"
MEMBERS = {"referral.pdf": b"%PDF-1.7 " + CANARY, "referral.json": b'{"a": "XCANARYX"}'}


class Maker:
    """Makes packages with whatever is wrong with them.

    Args:
        sender: Signs them.
        hub: Is to open them.
        other: Another front door.
    """

    def __init__(self, sender: Keyring, hub: Keyring, other: Keyring) -> None:
        self.sender, self.hub, self.other = sender, hub, other

    def sound(self, members: dict[str, bytes] | None = None, **changes: object) -> bytes:
        """Signed and sealed as it should be, with these members and fields of the manifest."""
        return self.sealed(archive.pack(self.signed(members or MEMBERS, **changes)))

    def manifest(self, members: dict[str, bytes], **changes: object) -> Manifest:
        made = Manifest(
            schema="cse-assess/manifest/1",
            reference="R-TEST-0001",
            created=NOW,
            sender=self.sender.card,
            recipient=SealedTo(self.hub.card.name, self.hub.card.recipients),
            members=describe(members),
        )
        return msgspec.structs.replace(made, **changes)

    def signed(self, members: dict[str, bytes], **changes: object) -> dict[str, bytes]:
        return self.with_text(self.manifest(members, **changes).to_json(), members)

    def with_text(self, manifest: bytes, members: dict[str, bytes]) -> dict[str, bytes]:
        """Any bytes as the manifest, rightly signed."""
        signature = msgspec.json.encode(self.sender.signing.sign(CONTEXT, manifest))
        return {"manifest.json": manifest, "manifest.sig": signature, **members}

    def edited(self, edit: Callable[[dict], object]) -> bytes:
        """A manifest whose JSON was changed before it was signed."""
        document = json.loads(self.manifest(MEMBERS).to_json())
        edit(document)
        return self.sealed(archive.pack(self.with_text(json.dumps(document).encode(), MEMBERS)))

    def sealed(self, plain: bytes, to: Card | None = None) -> bytes:
        sink = io.BytesIO()
        recipients = (to or self.hub.card).recipients
        encrypt(io.BytesIO(plain), sink, [parse_recipient(text) for text in recipients])
        return sink.getvalue()

    def zipped(self, change: Callable[[bytearray], object]) -> bytes:
        """A sound ZIP, changed."""
        packed = bytearray(archive.pack(self.signed(MEMBERS)))
        change(packed)
        return self.sealed(bytes(packed))

    def handmade(
        self,
        extra: list[tuple[zipfile.ZipInfo, bytes]],
        method: int = zipfile.ZIP_STORED,
        comment: bytes = b"",
    ) -> bytes:
        """A ZIP with members that ours would not write, and padding that is of no right length."""
        sink = io.BytesIO()
        with zipfile.ZipFile(sink, "w") as made:
            for name, content in self.signed(MEMBERS).items():
                made.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content, method)
            for entry, content in extra:
                made.writestr(entry, content)
            made.writestr(zipfile.ZipInfo("padding", (1980, 1, 1, 0, 0, 0)), b"")
            made.comment = comment
        return self.sealed(sink.getvalue())


def entry(name: str, mode: int = 0o100600) -> zipfile.ZipInfo:
    made = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
    made.external_attr = mode << 16
    return made


def put(at: int, what: bytes, where: bytes = b"PK\x01\x02") -> Callable[[bytearray], object]:
    """Write bytes into the first header of a kind."""

    def change(packed: bytearray) -> None:
        start = packed.index(where) + at
        packed[start : start + len(what)] = what

    return change


def local(at: int, what: bytes) -> Callable[[bytearray], object]:
    return put(at, what, b"PK\x03\x04")


def without(name: str) -> Callable[[dict], object]:
    return lambda manifest: manifest.pop(name)


def setting(name: str, value: object) -> Callable[[dict], object]:
    return lambda manifest: manifest.update({name: value})


def member(place: int, name: str, value: object) -> Callable[[dict], object]:
    return lambda manifest: manifest["members"][place].update({name: value})


def half(maker: Maker, which: str) -> bytes:
    members = maker.signed(MEMBERS)
    signatures = json.loads(members["manifest.sig"])
    signatures[which] = signatures[which][:-8] + "AAAAAA=="
    return maker.sealed(archive.pack({**members, "manifest.sig": json.dumps(signatures).encode()}))


def other_context(maker: Maker) -> bytes:
    members = maker.signed(MEMBERS)
    signature = maker.sender.signing.sign("receipt/1", members["manifest.json"])
    return maker.sealed(archive.pack({**members, "manifest.sig": msgspec.json.encode(signature)}))


def swapped(maker: Maker, first: str, second: str) -> bytes:
    members = maker.signed(MEMBERS)
    names = [second if n == first else first if n == second else n for n in members]
    return maker.sealed(archive.pack({name: members[name] for name in names}))


def dropped(maker: Maker, name: str) -> bytes:
    members = maker.signed(MEMBERS)
    del members[name]
    return maker.sealed(archive.pack(members))


def replaced(maker: Maker, **contents: bytes) -> bytes:
    members = maker.signed(MEMBERS)
    named = {name.replace("__", "."): content for name, content in contents.items()}
    return maker.sealed(archive.pack({**members, **named}))


def forged_card(maker: Maker) -> bytes:
    card = msgspec.structs.replace(maker.sender.card, name="Somebody else")
    return maker.sound(sender=card)


NAMES = [
    "../evil.pdf",
    "/etc/cron.d/evil",
    "a\\..\\evil.pdf",
    "C:evil.pdf",
    "con",
    "evil.",
    ".evil",
]


def last_bit(sound: bytes) -> bytes:
    """A package with its last bit the other way round."""
    return sound[:-1] + bytes([sound[-1] ^ 1])


FAULTS: dict[str, tuple[Callable[[Maker], bytes], type[PackageRefused]]] = {
    # The age file.
    "nothing": (lambda m: b"", PackageDamaged),
    "no age file": (lambda m: b"PK\x03\x04 a bare ZIP", PackageDamaged),
    "cut in the header": (lambda m: m.sound()[:100], PackageDamaged),
    "cut in the payload": (lambda m: m.sound()[:-1], PackageDamaged),
    "something after the end": (lambda m: m.sound() + b"\0", PackageDamaged),
    "the last bit": (lambda m: last_bit(m.sound()), PackageDamaged),
    "to another key": (lambda m: m.sealed(b"", m.other.card), WrongKey),
    "passed on": (
        lambda m: m.sound(recipient=SealedTo("Other", m.other.card.recipients)),
        PassedOn,
    ),
    # The ZIP.
    "no ZIP": (lambda m: m.sealed(b"plain text"), PackageDamaged),
    "bytes before it": (lambda m: m.zipped(lambda z: z.insert(0, 0)), PackageDamaged),
    "bytes after it": (lambda m: m.zipped(lambda z: z.append(0)), PackageDamaged),
    "a comment": (lambda m: m.handmade([], comment=CANARY), PackageDamaged),
    "compressed members": (lambda m: m.handmade([], zipfile.ZIP_DEFLATED), PackageDamaged),
    "no padding of the right length": (lambda m: m.handmade([]), PackageDamaged),
    "another date": (lambda m: m.zipped(put(12, b"\x01")), PackageDamaged),
    "another date in the local header": (lambda m: m.zipped(local(10, b"\x01")), PackageDamaged),
    "marked as encrypted": (lambda m: m.zipped(put(8, b"\x01")), PackageDamaged),
    "a method that is not stored": (lambda m: m.zipped(put(10, b"\x08")), PackageDamaged),
    "a wrong checksum": (lambda m: m.zipped(put(16, b"\0\0\0\0")), PackageDamaged),
    "a claim of 4 GB": (
        lambda m: m.zipped(put(24, struct.pack("<I", 2**32 - 2))),
        PackageDamaged,
    ),
    "a claim of 4 GB in the local header": (
        lambda m: m.zipped(local(22, struct.pack("<I", 2**32 - 2))),
        PackageDamaged,
    ),
    "ZIP64 fields": (lambda m: m.zipped(put(24, b"\xff\xff\xff\xff")), PackageDamaged),
    "a link": (lambda m: m.handmade([(entry("link", 0o120777), b"/etc/passwd")]), PackageDamaged),
    "a folder": (lambda m: m.handmade([(entry("attachments/", 0o40755), b"")]), PackageDamaged),
    "too many members": (
        lambda m: m.handmade([(entry(f"m{n}"), b"") for n in range(70)]),
        PackageDamaged,
    ),
    "two members of one name": (
        lambda m: m.handmade([(entry("referral.pdf"), CANARY)]),
        PackageDamaged,
    ),
    "two names that are one on Windows": (
        lambda m: m.handmade([(entry("REFERRAL.PDF"), CANARY)]),
        PackageDamaged,
    ),
    **{
        f"the name {name}": (
            lambda m, name=name: m.handmade([(entry(name), CANARY)]),
            PackageDamaged,
        )
        for name in NAMES
    },
    # The manifest.
    "no manifest": (lambda m: dropped(m, "manifest.json"), PackageDamaged),
    "no signature": (lambda m: dropped(m, "manifest.sig"), PackageDamaged),
    "the manifest second": (lambda m: swapped(m, "manifest.json", "manifest.sig"), PackageDamaged),
    "a manifest that is no JSON": (
        lambda m: m.sealed(archive.pack(m.with_text(b"{", MEMBERS))),
        PackageDamaged,
    ),
    "a manifest with a field twice": (
        lambda m: m.sealed(
            archive.pack(m.with_text(b'{"schema": 1, "schema": 2}', MEMBERS))
        ),
        PackageDamaged,
    ),
    "a manifest of another version": (
        lambda m: m.edited(setting("schema", "cse-assess/manifest/2")),
        PackageDamaged,
    ),
    "a field that is not known": (lambda m: m.edited(setting("mood", "calm")), PackageDamaged),
    "a field that is missing": (lambda m: m.edited(without("reference")), PackageDamaged),
    "a reference that is a sentence": (
        lambda m: m.edited(setting("reference", "the child is XCANARYX")),
        PackageDamaged,
    ),
    "a kind that is not known": (lambda m: m.edited(setting("kind", "letter")), PackageDamaged),
    "a member that is not there": (
        lambda m: m.edited(
            lambda d: d["members"].append({"name": "x", "size": 0, "sha256": "0" * 64})
        ),
        PackageDamaged,
    ),
    "a member that was not signed": (
        lambda m: m.sealed(
            archive.pack({**m.signed(MEMBERS), "attachments/a.pdf": b"%PDF-" + CANARY})
        ),
        PackageDamaged,
    ),
    "members in another order": (
        lambda m: swapped(m, "referral.pdf", "referral.json"),
        PackageDamaged,
    ),
    "a wrong length": (lambda m: m.edited(member(0, "size", 1)), PackageDamaged),
    "a negative length": (lambda m: m.edited(member(0, "size", -1)), PackageDamaged),
    "a wrong hash": (lambda m: m.edited(member(0, "sha256", "0" * 64)), PackageDamaged),
    "a hash in capitals": (
        lambda m: m.edited(lambda d: d["members"][0].update(
            sha256=d["members"][0]["sha256"].upper()
        )),
        PackageDamaged,
    ),
    # The signatures.
    "a false Ed25519 signature": (lambda m: half(m, "ed25519"), PackageDamaged),
    "a false ML-DSA-65 signature": (lambda m: half(m, "ml-dsa-65"), PackageDamaged),
    "signatures for another use": (other_context, PackageDamaged),
    "a signature that is no JSON": (lambda m: replaced(m, manifest__sig=b"x"), PackageDamaged),
    "a sender's card that was changed": (forged_card, PackageDamaged),
    # The contents.
    "a changed referral": (lambda m: replaced(m, referral__pdf=CANARY), PackageDamaged),
    "a program": (lambda m: m.sound({**MEMBERS, "run.exe": b"MZ" + CANARY}), UnsafeContent),
    "a program as an attachment": (
        lambda m: m.sound({**MEMBERS, "attachments/run.exe": b"MZ" + CANARY}),
        UnsafeContent,
    ),
    "a program called a PDF": (
        lambda m: m.sound({**MEMBERS, "attachments/a.pdf": b"MZ" + CANARY}),
        UnsafeContent,
    ),
    "a web page": (
        lambda m: m.sound({**MEMBERS, "attachments/a.html": b"<script>" + CANARY}),
        UnsafeContent,
    ),
    "a receipt in a referral": (
        lambda m: m.sound({**MEMBERS, "receipt.json": b"{}"}),
        UnsafeContent,
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def maker(sender: Keyring, hub: Keyring, other_hub: Keyring) -> Maker:
    return Maker(sender, hub, other_hub)


def test_what_the_faults_are_made_from_is_sound(maker: Maker) -> None:
    opened = open_package(maker.sound(), maker.hub, pinned=None, file="a.age")
    assert opened.members == MEMBERS


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("fault", FAULTS)
def test_one_fault(maker: Maker, fault: str) -> None:
    make, refusal = FAULTS[fault]
    with pytest.raises(PackageRefused) as caught:
        open_package(make(maker), maker.hub, pinned=None, file="a.age")
    assert type(caught.value) is refusal
    assert CANARY.decode() not in str(caught.value)
    assert str(caught.value).startswith(("a.age: ", "manifest."))


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("fault", FAULTS)
def test_one_fault_keeps_no_other_referral_from_being_listed(
    maker: Maker, tmp_path: Path, fault: str
) -> None:
    (tmp_path / "bad.age").write_bytes(FAULTS[fault][0](maker))
    letters = look(tmp_path, maker.hub, Contacts(), [])
    assert [bool(letter.problem) for letter in letters] == [True]
    assert CANARY.decode() not in letters[0].problem


def test_senders_who_are_not_who_they_were(maker: Maker, stranger: Keyring) -> None:
    package, today = maker.sound(), NOW.date()
    known = Contacts().with_card(stranger.card, today=today)  # of the same name
    with pytest.raises(WrongSender, match="signed with other keys"):
        open_package(package, maker.hub, pinned=None, file="a", contacts=known)
    revoked = Contacts().with_card(maker.sender.card, today=today)
    revoked = revoked.revoked(maker.sender.card, today=today)
    with pytest.raises(RevokedSender, match="no longer to be relied on"):
        open_package(package, maker.hub, pinned=None, file="a", contacts=revoked)


def test_what_is_sound_and_no_referral(maker: Maker, tmp_path: Path) -> None:
    path = tmp_path / "a.age"
    cases = {
        "no referral from a sender": seal_members(
            MEMBERS, reference="R-1", created=NOW, sender=maker.other, to=maker.hub.card
        ),
        "another version of the app": maker.sound(),
        "data are missing": maker.sound({"referral.pdf": b"%PDF-"}),
    }
    for sentence, content in cases.items():
        path.write_bytes(content)
        with pytest.raises(NoReferral, match=sentence) as caught:
            read(path, maker.hub, Contacts())
        assert CANARY.decode() not in str(caught.value)


def test_a_package_written_twice_differs_in_every_byte_that_could_tell(maker: Maker) -> None:
    first, second = maker.sound(), maker.sound()
    assert len(first) == len(second)
    assert first != second
    sink = io.BytesIO()
    decrypt(io.BytesIO(first), sink, maker.hub.identities)
    assert zipfile.ZipFile(io.BytesIO(sink.getvalue())).testzip() is None
