"""docs/FORMATS.md is enough to open a package: these steps follow it, and use nothing of ours."""

import base64
import datetime as dt
import hashlib
import hmac
import io
import json
import zipfile

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA65PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from cse_assess.package.age.format import Stanza
from cse_assess.package.card import read_card
from cse_assess.package.keyring import Keyring
from cse_assess.package.seal import seal_members

NOW = dt.datetime(2026, 11, 23, 15, 30, tzinfo=dt.UTC)
CONTEXT = b"cse-assess/manifest/1"


def unpadded(text: bytes) -> bytes:
    return base64.b64decode(text + b"=" * (-len(text) % 4), validate=True)


def derive(key: bytes, salt: bytes | None, info: bytes) -> bytes:
    return HKDF(hashes.SHA256(), 32, salt, info).derive(key)


def test_byte_by_byte(sender: Keyring, hub: Keyring) -> None:
    members = {"referral.pdf": b"%PDF-1.7" + bytes(100_000), "referral.json": b"{}"}
    package = seal_members(
        members, reference="R-TEST-0001", created=NOW, sender=sender, to=hub.card
    )
    version, stanza, *rest = package.split(b"\n")
    assert version == b"age-encryption.org/v1"
    arrow, kind, encapsulated = stanza.split(b" ")
    assert (arrow, kind, len(unpadded(encapsulated))) == (b"->", b"mlkem768x25519", 1120)
    body = unpadded(rest[0])
    assert len(body) == 32
    assert rest[1].startswith(b"--- ")

    # HPKE is the one step that is left to a library: ours, here.
    identity = hub.identities[0]
    file_key = identity.unwrap([Stanza("mlkem768x25519", (encapsulated.decode(),), body)])
    assert file_key is not None
    end = package.index(b"\n--- ") + 4
    mac = hmac.digest(derive(file_key, None, b"header"), package[:end], "sha256")
    assert unpadded(rest[1][4:]) == mac

    payload = package[package.index(b"\n", end) + 1 :]
    nonce, payload = payload[:16], payload[16:]
    cipher = ChaCha20Poly1305(derive(file_key, nonce, b"payload"))
    plain, counter = b"", 0
    while payload:
        chunk, payload = payload[: 65_536 + 16], payload[65_536 + 16 :]
        last = b"\0" if payload else b"\1"
        plain += cipher.decrypt(counter.to_bytes(11, "big") + last, chunk, None)
        counter += 1

    opened = zipfile.ZipFile(io.BytesIO(plain))
    manifest = opened.read("manifest.json")
    document = json.loads(manifest)
    assert (document["schema"], document.get("kind", "referral")) == (CONTEXT.decode(), "referral")
    for told in document["members"]:
        content = opened.read(told["name"])
        assert (len(content), hashlib.sha256(content).hexdigest()) == (told["size"], told["sha256"])
        assert content == members[told["name"]]
    assert set(opened.read("padding")) == {0}

    signatures = json.loads(opened.read("manifest.sig"))
    keys = {name: base64.b64decode(text) for name, text in document["sender"]["signing"].items()}
    assert {name: len(key) for name, key in keys.items()} == {"ed25519": 32, "ml-dsa-65": 1952}
    ed25519 = Ed25519PublicKey.from_public_bytes(keys["ed25519"])
    ed25519.verify(base64.b64decode(signatures["ed25519"]), CONTEXT + b"\0" + manifest)
    ml_dsa = MLDSA65PublicKey.from_public_bytes(keys["ml-dsa-65"])
    ml_dsa.verify(base64.b64decode(signatures["ml-dsa-65"]), manifest, CONTEXT)


def test_the_fingerprint(hub: Keyring) -> None:
    card = json.loads(hub.with_next(today=NOW.date()).card.to_json())
    lines = "".join(f"{recipient}\n" for recipient in sorted(card["recipients"])).encode()
    keys = [base64.b64decode(card["signing"][name]) for name in ("ed25519", "ml-dsa-65")]
    digest = hashlib.sha256(lines + b"".join(keys)).digest()[:16]
    groups = [int.from_bytes(digest[n : n + 2], "big") for n in range(0, 16, 2)]
    shown = " ".join(f"{group:05}" for group in groups)
    assert read_card(json.dumps(card).encode(), file="c").fingerprint() == shown
