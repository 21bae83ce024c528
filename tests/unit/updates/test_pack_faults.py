"""Packs with one fault each, and the exact refusal."""

import io
import json
import zipfile
from collections.abc import Callable, Mapping

import msgspec
import pytest
from packs import TODAY, form, listing, made, publisher

from cse_assess.package import archive
from cse_assess.package.keyring import Keyring
from cse_assess.updates.pack import LIMIT, PackRefused, read

ASK = "Ask whoever gave it to you for the file again. Nothing was changed."
CHANGED = f"It was changed after it was signed, or is damaged. Do not use it. {ASK}"
OTHER_FILES = f"A file in it is missing, added, or not the one that was signed. {ASK}"
NOT_ZIP = f"This is no pack, or it is damaged. It is not a sound ZIP file. {ASK}"


@pytest.fixture(scope="module")
def signer() -> Keyring:
    return publisher()


@pytest.fixture(scope="module")
def stranger() -> Keyring:
    return publisher("A stranger")


@pytest.fixture(scope="module")
def sound(signer) -> bytes:
    return made(signer, {**listing(), **form()})


def repacked(content: bytes, change: Callable[[dict[str, bytes]], Mapping[str, bytes] | None]):
    members = archive.unpack(content)
    return archive.pack(change(members) or members)


def resigned(content: bytes, by: Keyring, context: str = "pack/1", **fields: object) -> bytes:
    """The pack with other fields, signed over anew."""

    def change(members: dict[str, bytes]) -> None:
        told = json.loads(members["manifest.json"])
        told.update(fields)
        signed = json.dumps(
            {name: value for name, value in told.items() if value != "gone"},
            sort_keys=True,
            separators=(",", ":"),
            ensure_ascii=False,
        ).encode()
        members["manifest.json"] = signed
        members["manifest.sig"] = msgspec.json.encode(by.signing.sign(context, signed))

    return repacked(content, change)


def refusal(content: bytes) -> str:
    with pytest.raises(PackRefused) as told:
        read(content, file="x.csepack")
    return str(told.value)


def test_the_sound_one_is_sound(sound) -> None:
    assert read(sound, file="x.csepack").manifest.name == "partnership"


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", NOT_ZIP),
        (b"PK\x05\x06" + bytes(18), f"This is no pack, or it is damaged. Its padding is missing or "
         f"hides something. {ASK}"),
        (b"age-encryption.org/v1\n", NOT_ZIP),
        (bytes(LIMIT + 1), f"It is larger than 33,554,432 bytes. {ASK}"),
    ],
)  # fmt: skip
def test_other_files(content, told) -> None:
    assert refusal(content) == f"x.csepack: {told}"


def test_cut_short_or_longer(sound) -> None:
    assert refusal(sound[:-1]).startswith("x.csepack: This is no pack, or it is damaged.")
    assert refusal(sound + b"\0").startswith("x.csepack: This is no pack, or it is damaged.")


def test_compressed(sound) -> None:
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as made_:
        for name in archive.unpack(sound):
            made_.writestr(name, bytes(2))
    assert refusal(sink.getvalue()) == (
        f"x.csepack: This is no pack, or it is damaged. A member is compressed. {ASK}"
    )


def put(name: str, content: bytes) -> Callable[[dict[str, bytes]], None]:
    return lambda members: members.update({name: content})


def take(name: str) -> Callable[[dict[str, bytes]], None]:
    return lambda members: members.pop(name) and None


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (put("front-doors/nowhere.toml", b"phone"), OTHER_FILES),
        (put("statutory/fgm.toml", b""), OTHER_FILES),
        (take("dash-like/form.toml"), OTHER_FILES),
        (take("manifest.json"), f"This is no pack: it does not begin with what was signed. {ASK}"),
        (take("manifest.sig"), f"This is no pack: it does not begin with what was signed. {ASK}"),
        (put("manifest.json", b"{}"), "schema: This field is missing."),
        (put("manifest.json", b"[]"), "This should be a table of fields, and it is a list."),
        (put("manifest.sig", b"{}"), "ed25519: This field is missing."),
    ],
)
def test_another_file_than_was_signed(sound, change, told) -> None:
    said = refusal(repacked(sound, change))
    assert said.startswith("x.csepack: ")
    assert said.endswith(told), said


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"schema": "cse-assess/pack/2"}, "x.csepack: schema: "),
        ({"version": 0}, "x.csepack: version: "),
        ({"version": 1.5}, "x.csepack: version: "),
        ({"version": True}, "x.csepack: version: "),
        ({"name": "Partnership"}, "x.csepack: name: "),
        ({"name": "../partnership"}, "x.csepack: name: "),
        ({"about": "a\nb"}, "x.csepack: about: "),
        ({"made": "yesterday"}, "x.csepack: made: "),
        ({"made": "gone"}, "x.csepack: made: "),
        ({"members": []}, "x.csepack: members: "),
        ({"extra": 1}, "x.csepack: extra: "),
        ({"replaces": 1}, "x.csepack: replaces: It replaces a later version than its own."),
        ({"not_after": "gone"}, "x.csepack: manifest.json: What was signed is not in its one"),
    ],
)
def test_what_is_signed_must_be_a_manifest(sound, signer, fields, told) -> None:
    assert refusal(resigned(sound, signer, **fields)).startswith(told)


def test_a_signature_for_another_purpose(sound, signer) -> None:
    again = resigned(sound, signer, context="manifest/1")
    assert refusal(again) == f"x.csepack: manifest.sig: {CHANGED}"


def test_signed_by_somebody_else_than_it_says(sound, stranger) -> None:
    assert refusal(resigned(sound, stranger)) == f"x.csepack: manifest.sig: {CHANGED}"


@pytest.mark.parametrize("which", ["ed25519", "ml-dsa-65"])
def test_both_signatures_must_hold(sound, stranger, which) -> None:
    def change(members: dict[str, bytes]) -> None:
        both = json.loads(members["manifest.sig"])
        other = msgspec.to_builtins(stranger.signing.sign("pack/1", members["manifest.json"]))
        both[which] = other[which]
        members["manifest.sig"] = msgspec.json.encode(both)

    assert refusal(repacked(sound, change)) == f"x.csepack: manifest.sig: {CHANGED}"


def test_signatures_have_one_form(sound) -> None:
    def change(members: dict[str, bytes]) -> None:
        members["manifest.sig"] += b" "

    assert refusal(repacked(sound, change)) == (
        f"x.csepack: manifest.sig: The signatures are not in their one proper form. {ASK}"
    )


def test_the_signers_card_must_hold(sound, signer) -> None:
    card = msgspec.to_builtins(signer.card)
    card["name"] = "NHS England"
    again = resigned(sound, signer, signer=card)
    assert refusal(again) == f"x.csepack: manifest.sig: {CHANGED}"


def test_files_in_another_order(sound, signer) -> None:
    told = json.loads(archive.unpack(sound)["manifest.json"])
    again = resigned(sound, signer, members=told["members"][::-1])
    assert refusal(again) == f"x.csepack: manifest.json: Its files are not in order. {ASK}"


def test_a_file_that_no_pack_brings(sound, signer) -> None:
    def change(members: dict[str, bytes]) -> None:
        members["usage/policies.toml"] = b""

    more = repacked(sound, change)
    told = json.loads(archive.unpack(sound)["manifest.json"])["members"]
    told.append({"name": "usage/policies.toml", "size": 0, "sha256": EMPTY})
    again = resigned(more, signer, members=told)
    assert refusal(again) == (
        "x.csepack: usage/policies.toml: A pack brings forms, texts of law, front doors and "
        f"language rules, and this is none of them. {ASK}"
    )


EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


def test_the_same_pack_gives_the_same_bytes_but_for_the_signature(signer) -> None:
    one, other = made(signer), made(signer)
    assert archive.unpack(one)["manifest.json"] == archive.unpack(other)["manifest.json"]
    assert len(one) == len(other)
    assert str(TODAY) in archive.unpack(one)["manifest.json"].decode()
