"""What is inside a bundle: Python packages, Python itself, Qt, the opener's packages, fonts.

One list makes the app's page of licences and the bill of materials (sbom.py). A package counts as
shipped if one of its files is.
"""

import json
import os
import platform
import re
import ssl
import sys
from collections.abc import Iterable, Iterator
from importlib import metadata
from pathlib import Path

import msgspec

from cse_assess import licences
from cse_assess.licences import Part

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
APP = "cse-assess"
QT = ("pyside6-essentials", "shiboken6")
_BUILDS_THE_OPENER = "esbuild"
_FONTS = {"Noto Sans": "OFL-NotoSans.txt", "IBM Plex Sans Arabic": "OFL-IBMPlexSansArabic.txt"}


class Shipped(msgspec.Struct, frozen=True, kw_only=True):
    """A part of the bundle and where it is from.

    Attributes:
        part: Its name, version and licence.
        purl: Its package URL.
        needs: The package URLs of the parts that it needs.
    """

    part: Part
    purl: str
    needs: tuple[str, ...] = ()


def shipped(sources: Iterable[str]) -> list[Shipped]:
    """Every part of a bundle.

    Args:
        sources: The files that go into the bundle, where they are now.
    """
    paths = {os.path.realpath(source) for source in sources}
    return [
        *_packages(paths), *_inside_packages(), _python(), *_with_python(), *_opener(), *_fonts()
    ]  # fmt: skip


def _packages(paths: set[str]) -> Iterator[Shipped]:
    graph = licences.needed(APP, extras=("keychain", "desk"))
    kept = {name for name in graph if name == APP or _files(name) & paths}
    for name in sorted(kept):
        part = licences.part_of(metadata.distribution(name))
        if name in QT:
            part = msgspec.structs.replace(part, text=_lgpl())
        needs = tuple(_purl(other) for other in sorted(graph[name] & kept))
        if name == APP:
            needs = (*needs, _python().purl)
        yield Shipped(part=part, purl=_purl(name), needs=needs)


def _files(name: str) -> set[str]:
    """A package's own files; metadata travels with packages that are not used, too."""
    package = metadata.distribution(name)
    place = os.path.realpath(str(package.locate_file("")))
    return {
        str(Path(place, file))
        for file in package.files or ()
        if ".dist-info" not in file.parts[0] and file.suffix not in {".pyi", ".typed"}
    }


def _purl(name: str) -> str:
    return f"pkg:pypi/{name}@{metadata.version(name)}"


def _lgpl() -> str:
    return "\n\n".join(
        (HERE / "licences" / f"{name}.txt").read_text("utf-8").strip()
        for name in ("LGPL-3.0", "GPL-3.0")
    )


def _inside_packages() -> Iterator[Shipped]:
    """The C and C++ libraries inside Python packages, which lists of faults know by these names."""
    import apsw  # noqa: PLC0415
    import pikepdf  # noqa: PLC0415
    from cryptography.hazmat.backends.openssl import backend  # noqa: PLC0415
    from lxml import etree  # noqa: PLC0415

    found = (
        ("Qt", metadata.version(QT[0]), "LGPL-3.0-only", QT[0]),
        ("SQLite", apsw.sqlite_lib_version(), "blessing", "apsw-sqlite3mc"),
        ("OpenSSL", backend.openssl_version_text().split()[1], "Apache-2.0", "cryptography"),
        ("qpdf", pikepdf.__libqpdf_version__, "Apache-2.0", "pikepdf"),
        ("libxml2", ".".join(map(str, etree.LIBXML_VERSION)), "MIT", "lxml"),
    )
    for name, version, licence, package in found:
        where = f"It is inside the package {package}, whose words say more."
        part = Part(name=name, version=version, licence=licence, text=where)
        yield Shipped(part=part, purl=f"pkg:generic/{name.lower()}@{version}")


def _python() -> Shipped:
    version = platform.python_version()
    places = (Path(os.__file__).parent, Path(sys.base_prefix))
    texts = [place / name for place in places for name in ("LICENSE.txt", "LICENSE")]
    text = next((path.read_text("utf-8") for path in texts if path.is_file()), "")
    part = Part(name="Python", version=version, licence="PSF-2.0", text=text.strip())
    return Shipped(part=part, purl=f"pkg:generic/python@{version}")


def _with_python() -> Iterator[Shipped]:
    """What comes with Python where the system has it not; on Linux it is the system's own."""
    if not sys.platform.startswith("linux"):
        version = ssl.OPENSSL_VERSION.split()[1]
        part = Part(name="OpenSSL of Python", version=version, licence="Apache-2.0", text="")
        yield Shipped(part=part, purl=f"pkg:generic/openssl@{version}#python")


def _opener() -> Iterator[Shipped]:
    """The JavaScript packages inside the page that opens packages in a browser."""
    folder = ROOT / "resources" / "opener"
    locked = json.loads((folder / "package-lock.json").read_text("utf-8"))["packages"]
    for path, told in sorted(locked.items()):
        name = path.rpartition("node_modules/")[2]
        if not path or told.get("optional") or name == _BUILDS_THE_OPENER:
            continue
        texts = sorted((folder / path).glob("LICEN[CS]E*"))
        text = texts[0].read_text("utf-8").strip() if texts else ""
        version = str(told["version"])
        part = Part(name=name, version=version, licence=told.get("license", ""), text=text)
        yield Shipped(part=part, purl=f"pkg:npm/{name.replace('@', '%40')}@{version}")


def _fonts() -> Iterator[Shipped]:
    folder = ROOT / "resources" / "fonts"
    for name, licence in _FONTS.items():
        text = (folder / licence).read_text("utf-8").strip()
        slug = re.sub(r"\W+", "-", name.lower())
        part = Part(name=name, version="", licence="OFL-1.1", text=text)
        yield Shipped(part=part, purl=f"pkg:generic/{slug}")
