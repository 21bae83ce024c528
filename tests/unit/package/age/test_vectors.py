"""The format's own test vectors: each file holds one fault, and names the class of its refusal."""

import hashlib
import os
import zlib
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import pytest

from cse_assess.package import age

ROOT = Path(__file__).resolve().parents[4]
FOLDER = Path(os.environ.get("CSE_ASSESS_AGE_VECTORS", ROOT.parent / "shared" / "vectors" / "age"))
VECTORS = sorted(path for path in FOLDER.glob("*") if path.is_file())
WHERE_TO_GET_THEM = (
    "the age test vectors are not here: unpack the npm package cctv-age and name the folder of "
    "its vectors in CSE_ASSESS_AGE_VECTORS"
)
KNOWN_KEYS = {
    "expect",
    "payload",
    "identity",
    "passphrase",
    "armored",
    "compressed",
    "file key",
    "comment",
}
EXPECTED = {
    "success": None,
    "armor failure": age.ArmorError,
    "header failure": age.HeaderError,
    "HMAC failure": age.HmacError,
    "payload failure": age.PayloadError,
    "no match": age.NoMatchError,
}


@dataclass
class Vector:
    keys: dict[str, list[str]]
    file: bytes

    @classmethod
    def load(cls, path: Path) -> "Vector":
        head, _, file = path.read_bytes().partition(b"\n\n")
        keys: dict[str, list[str]] = {}
        for line in head.decode().splitlines():
            key, _, value = line.partition(": ")
            keys.setdefault(key, []).append(value)
        if keys.get("compressed") == ["zlib"]:
            file = zlib.decompress(file)
        return cls(keys, file)

    def identities(self) -> list[age.Identity]:
        spelt = [age.parse_identity(text) for text in self.keys.get("identity", [])]
        return [*spelt, *(age.ScryptIdentity(text) for text in self.keys.get("passphrase", []))]


def missing(reason: str) -> None:
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)


def test_all_vectors_are_here() -> None:
    if not VECTORS:
        missing(WHERE_TO_GET_THEM)
    assert len(VECTORS) >= 143


@pytest.mark.parametrize("path", VECTORS, ids=lambda path: path.name)
def test_vector(path: Path) -> None:
    vector = Vector.load(path)
    if unknown := vector.keys.keys() - KNOWN_KEYS:
        pytest.skip(f"this vector needs {', '.join(sorted(unknown))}")
    released = BytesIO()
    refusal = None
    try:
        age.decrypt(BytesIO(vector.file), released, vector.identities())
    except age.AgeError as error:
        refusal = type(error)
    assert refusal is EXPECTED[vector.keys["expect"][0]]
    if "payload" in vector.keys:
        assert [hashlib.sha256(released.getvalue()).hexdigest()] == vector.keys["payload"]
    else:
        assert released.getvalue() == b""


def test_headers_encode_again_to_the_same_bytes() -> None:
    vectors = [Vector.load(path) for path in VECTORS]
    sound = [
        vector.file
        for vector in vectors
        if vector.keys["expect"] == ["success"] and "armored" not in vector.keys
    ]
    if not sound:
        missing(WHERE_TO_GET_THEM)
    for file in sound:
        assert file.startswith(age.read_header(BytesIO(file)).encode())
