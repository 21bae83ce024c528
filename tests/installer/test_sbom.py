"""The bill of materials names every part, fits CycloneDX's schema and is the same every time."""

import datetime as dt
import hashlib
import json
from importlib import metadata
from pathlib import Path

import parts
import pytest
import sbom
from cyclonedx.exception.model import UnknownComponentDependencyException

from cse_assess.licences import Part

DAY = dt.datetime(2026, 11, 30, tzinfo=dt.UTC)


def files_of(*names: str) -> list[str]:
    return [
        str(file.locate()) for name in names for file in metadata.distribution(name).files or ()
    ]


def purls(shipped: list[parts.Shipped]) -> set[str]:
    return {one.purl.partition("@")[0] for one in shipped}


def test_a_package_is_a_part_if_one_of_its_files_is_inside() -> None:
    found = purls(parts.shipped(files_of("click", "cryptography")))
    assert {"pkg:pypi/cse-assess", "pkg:pypi/click", "pkg:pypi/cryptography"} <= found
    assert not found & {"pkg:pypi/pillow", "pkg:pypi/reportlab"}
    assert {"pkg:generic/python", "pkg:generic/qt", "pkg:generic/noto-sans"} <= found
    assert "pkg:npm/age-encryption" in found
    assert not any("esbuild" in purl for purl in found)


def test_no_part_is_without_a_licence() -> None:
    for one in parts.shipped(files_of("click", "PySide6_Essentials")):
        assert one.part.licence, one.purl
    (qt,) = (one.part for one in parts.shipped(files_of("PySide6_Essentials"))
             if one.purl.startswith("pkg:pypi/pyside6"))  # fmt: skip
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in qt.text
    assert "GNU GENERAL PUBLIC LICENSE" in qt.text


def test_the_bill_says_the_app_its_parts_what_needs_what_and_the_hash_of_each_library(
    tmp_path: Path,
) -> None:
    library = tmp_path / "libx.so"
    library.write_bytes(b"code")
    told = json.loads(
        sbom.bill(parts.shipped(files_of("click", "cffi", "cryptography")), DAY, [library])
    )
    assert told["specVersion"] == "1.6"
    assert told["metadata"]["component"]["name"] == "cse-assess"
    assert told["metadata"]["timestamp"].startswith("2026-11-30")
    named = {one["name"]: one for one in told["components"]}
    assert named["click"]["version"] == metadata.version("click")
    digest = hashlib.sha256(b"code").hexdigest()
    assert named["libx.so"]["hashes"] == [{"alg": "SHA-256", "content": digest}]
    needs = {one["ref"]: one.get("dependsOn", []) for one in told["dependencies"]}
    (own,) = (ref for ref in needs if ref.startswith("pkg:pypi/cse-assess@"))
    assert any(ref.startswith("pkg:pypi/click@") for ref in needs[own])
    (locks,) = (ref for ref in needs if ref.startswith("pkg:pypi/cryptography@"))
    assert any(ref.startswith("pkg:pypi/cffi@") for ref in needs[locks])


def test_the_same_parts_make_the_same_bytes_in_any_order() -> None:
    found = parts.shipped(files_of("click", "cryptography"))
    assert sbom.bill(found, DAY) == sbom.bill(found[::-1], DAY)


def test_a_bill_with_a_gap_is_not_written() -> None:
    app = parts.Shipped(
        part=Part(name="cse-assess", version="1", licence="MIT", text=""),
        purl="pkg:pypi/cse-assess@1",
        needs=("pkg:pypi/not-listed@1",),
    )
    with pytest.raises(UnknownComponentDependencyException):
        sbom.bill([app], DAY)
