"""What other age programs seal we open, and the other way round."""

import base64
import json
import os
import shutil
import subprocess
from io import BytesIO
from pathlib import Path

import pyrage
import pytest

from cse_assess.package import age

pytestmark = pytest.mark.interop

JS = Path(__file__).parent / "js"
PLAINS = [b"", b"a referral", bytes(range(256)) * 1024]


def missing(reason: str) -> None:
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)


def seal(plain: bytes, recipient: age.Recipient, *, armored: bool = False) -> bytes:
    sink = BytesIO()
    age.encrypt(BytesIO(plain), sink, [recipient], armored=armored)
    return sink.getvalue()


def unseal(sealed: bytes, identity: age.Identity) -> bytes:
    sink = BytesIO()
    age.decrypt(BytesIO(sealed), sink, [identity])
    return sink.getvalue()


@pytest.mark.parametrize("plain", PLAINS, ids=len)
def test_pyrage_x25519(plain: bytes) -> None:
    ours = age.X25519Identity.generate()
    theirs = pyrage.x25519.Identity.from_str(ours.encode())
    assert str(theirs.to_public()) == ours.recipient().encode()
    for armored in (False, True):
        assert pyrage.decrypt(seal(plain, ours.recipient(), armored=armored), [theirs]) == plain
        assert unseal(pyrage.encrypt(plain, [theirs.to_public()], armored=armored), ours) == plain


@pytest.mark.parametrize("plain", PLAINS, ids=len)
def test_pyrage_passphrase(plain: bytes) -> None:
    words = "grüne Wörter, four of them"
    sealed = seal(plain, age.ScryptRecipient(words, log_n=10))
    assert pyrage.passphrase.decrypt(sealed, words) == plain
    assert unseal(pyrage.passphrase.encrypt(plain, words), age.ScryptIdentity(words)) == plain


@pytest.mark.parametrize("plain", PLAINS, ids=len)
def test_age_command(plain: bytes, tmp_path: Path) -> None:
    if not (shutil.which("age") and shutil.which("age-keygen")):
        missing("age and age-keygen are not on PATH: install the package called age")
    key = tmp_path / "hub.key"
    subprocess.run(["age-keygen", "-o", key], check=True, capture_output=True)
    (ours,) = age.parse_identities(key.read_text())
    recipient = ours.recipient()
    for armor in ([], ["--armor"]):
        sealed = subprocess.run(
            ["age", *armor, "-r", recipient.encode()], input=plain, check=True, capture_output=True
        ).stdout
        assert unseal(sealed, ours) == plain
        opened = subprocess.run(
            ["age", "-d", "-i", key],
            input=seal(plain, recipient, armored=bool(armor)),
            check=True,
            capture_output=True,
        ).stdout
        assert opened == plain


@pytest.mark.parametrize("plain", PLAINS, ids=len)
def test_javascript_hybrid(plain: bytes) -> None:
    if not shutil.which("node"):
        missing("node is not on PATH: install Node.js 20 or later")
    if not (JS / "node_modules" / "age-encryption").is_dir():
        missing("the package age-encryption is not installed: run npm ci in tests/interop/js")
    ours = age.HybridIdentity.generate()
    theirs = javascript(plain, recipient=ours.recipient().encode())
    assert unseal(theirs, ours) == plain
    assert javascript(seal(plain, ours.recipient()), identity=ours.encode()) == plain


def javascript(data: bytes, **key: str) -> bytes:
    request = {"data": base64.b64encode(data).decode(), **key}
    done = subprocess.run(
        ["node", "age.mjs"],
        cwd=JS,
        input=json.dumps(request).encode(),
        capture_output=True,
        check=True,
    )
    return base64.b64decode(done.stdout)
