"""Make a Debian package of the built folder; the same bytes for the same folder.

    python installer/deb.py [--out FOLDER]

It needs dpkg-deb and objdump. The app goes to /usr/lib/cse-assess, the organisation's settings are
looked for in /etc/xdg/cse-assess.
"""

import argparse
import datetime as dt
import gzip
import hashlib
import os
import platform
import re
import shutil
import subprocess
import sys
from pathlib import Path

import bundle

HERE = Path(__file__).resolve().parent
LINUX = HERE / "linux"
NAME = "cse-assess"
MAINTAINER = os.environ.get("CSE_ASSESS_MAINTAINER", "The cse-assess authors <mail@example.org>")
ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64"}

DEPENDS = (
    # OpenSSL and others that Python loads
    "libbz2-1.0", "libexpat1", "libffi8", "liblzma5", "libssl3", "libzstd1", "zlib1g",
    # Qt
    "libdbus-1-3", "libegl1", "libfontconfig1", "libfreetype6", "libgcc-s1", "libgl1",
    "libglib2.0-0", "libstdc++6", "libxkbcommon0",
    # its windows on X11
    "libx11-6", "libx11-xcb1", "libxcb-cursor0", "libxcb-icccm4", "libxcb-image0",
    "libxcb-keysyms1", "libxcb-randr0", "libxcb-render-util0", "libxcb-render0", "libxcb-shape0",
    "libxcb-shm0", "libxcb-sync1", "libxcb-util1", "libxcb-xfixes0", "libxcb-xkb1", "libxcb1",
    "libxkbcommon-x11-0",
    # its windows on Wayland, and printing
    "libcups2", "libwayland-client0", "libwayland-cursor0",
)  # fmt: skip
"""Packages with the libraries that the folder's files name, as Debian 12 and Ubuntu 22.04 call
them; later releases' packages provide these names. check_deb.sh finds what is missing here."""

RECOMMENDS = ("at-spi2-core", "fonts-dejavu-core", "xdg-desktop-portal")
"""A screen reader's way in, letters to draw, and the desktop's own dialogs."""


def main() -> int:
    """Make the package, and say where it is."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=bundle.OUT)
    out = parser.parse_args().out.resolve()
    print(f"Built {make(out)}.")
    return 0


def make(out: Path) -> Path:
    """Make the package from ``out/cse-assess``.

    Args:
        out: The folder that bundle.py built into.

    Returns:
        The package.
    """
    when, version = bundle.epoch(), app_version()
    stage = out / "stage"
    shutil.rmtree(stage, ignore_errors=True)
    lay_out(stage, out, version, when)
    architecture = ARCHITECTURES[platform.machine()]
    control = stage / "DEBIAN"
    control.mkdir()
    (control / "md5sums").write_text(md5sums(stage))
    (control / "control").write_text(described(stage, version, architecture))
    bundle.settle(stage, when)
    (stage / "usr" / "lib" / NAME / NAME).chmod(0o755)
    package = out / f"{NAME}_{version}_{architecture}.deb"
    bundle.run(
        "dpkg-deb", "--root-owner-group", "-Zxz", "-z3", "--build", stage, package,
        environment={**os.environ, "SOURCE_DATE_EPOCH": str(when)}, quiet=True,
    )  # fmt: skip
    shutil.rmtree(stage)
    return package


def app_version() -> str:
    """The app's version, from its source."""
    source = (bundle.ROOT / "cse_assess" / "__init__.py").read_text("utf-8")
    found = re.search(r'__version__ = "([^"]+)"', source)
    if found is None:
        raise bundle.RefusedError("The app has no version.")
    return found[1]


def lay_out(stage: Path, out: Path, version: str, when: int) -> None:
    """Put every file where it will be installed."""
    share, docs = stage / "usr" / "share", stage / "usr" / "share" / "doc" / NAME
    shutil.copytree(out / NAME, stage / "usr" / "lib" / NAME, symlinks=True)
    for folder in (stage / "usr/bin", docs, stage / "etc/xdg" / NAME):
        folder.mkdir(parents=True)
    (stage / "usr" / "bin" / NAME).symlink_to(f"../lib/{NAME}/{NAME}")
    filled = {"@VERSION@": version, "@DATE@": f"{dt.datetime.fromtimestamp(when, dt.UTC):%Y-%m-%d}"}
    place(LINUX / "cse-assess.desktop", share / "applications" / "cse-assess.desktop", {})
    metainfo = "org.cse_assess.App.metainfo.xml"
    place(LINUX / metainfo, share / "metainfo" / metainfo, filled)
    place(LINUX / "lintian-overrides", share / "lintian" / "overrides" / NAME, {})
    icon = "icons/cse-assess.svg"
    place(
        bundle.ROOT / "resources" / icon, share / "icons/hicolor/scalable/apps/cse-assess.svg", {}
    )
    manual = manual_page(out / NAME / NAME, filled)
    compressed(share / "man" / "man1" / f"{NAME}.1.gz", manual)
    shutil.copyfile(out / "cse-assess.cdx.json", docs / "cse-assess.cdx.json")
    (docs / "copyright").write_text(copyright_file(out), "utf-8")
    compressed(docs / "changelog.gz", changelog(version, when))
    examples = sorted((HERE / "policy").glob("*.toml"))
    for example in examples:
        place(example, docs / "examples" / example.name, {})


def place(source: Path, target: Path, filled: dict[str, str]) -> None:
    """Copy a text, with its gaps filled."""
    text = source.read_text("utf-8")
    for gap, value in filled.items():
        text = text.replace(gap, value)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, "utf-8")


def compressed(target: Path, text: str) -> None:
    """Write a text compressed, without the time in it."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(gzip.compress(text.encode("utf-8"), mtime=0))


def manual_page(program: Path, filled: dict[str, str]) -> str:
    """The manual, with the commands that the program itself lists."""
    told = subprocess.run([program, "--help"], capture_output=True, text=True, check=True).stdout
    commands = re.findall(r"^  ([a-z]+) +(\S.*)$", told.partition("Commands:")[2], re.MULTILINE)
    filled["@COMMANDS@"] = "\n".join(f".TP\n.B {name}\n{what}" for name, what in commands)
    text = (LINUX / "cse-assess.1").read_text("utf-8")
    for gap, value in filled.items():
        text = text.replace(gap, value)
    return text


def copyright_file(out: Path) -> str:
    """Whose everything is: the app's licence, then each part's."""
    listed = out / NAME / "_internal" / "cse_assess" / "data" / "licences.json"
    parts = bundle.json_of(listed)
    own = (bundle.ROOT / "LICENSE").read_text("utf-8")
    heads = "".join(f"  {one['name']} {one['version']}: {one['licence']}\n" for one in parts)
    texts = "\n\n".join(
        f"==== {one['name']} {one['version']} ====\n\n{one['text']}" for one in parts if one["text"]
    )
    return (
        f"{own}\nThe parts inside, each under its own licence, in full below:\n\n{heads}\n{texts}\n"
    )


def changelog(version: str, when: int) -> str:
    """The package's own changelog; what changed in the app is in CHANGELOG.md."""
    date = dt.datetime.fromtimestamp(when, dt.UTC).strftime("%a, %d %b %Y %H:%M:%S +0000")
    entry = f"{NAME} ({version}) stable; urgency=medium\n\n  * Version {version} of the app.\n"
    return f"{entry}\n -- {MAINTAINER}  {date}\n"


def md5sums(stage: Path) -> str:
    """The sums by which dpkg tells whether an installed file has changed."""
    files = sorted(path for path in stage.rglob("*") if path.is_file() and not path.is_symlink())
    sums = [
        (hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest(), path) for path in files
    ]
    return "".join(f"{digest}  {path.relative_to(stage).as_posix()}\n" for digest, path in sums
                   if path.relative_to(stage).parts[0] != "DEBIAN")  # fmt: skip


def described(stage: Path, version: str, architecture: str) -> str:
    """The package's control file."""
    size = sum(path.lstat().st_size for path in stage.rglob("*") if not path.is_dir())
    libc = f"libc6 (>= {newest_glibc(stage)})"
    return f"""\
Package: {NAME}
Version: {version}
Architecture: {architecture}
Maintainer: {MAINTAINER}
Installed-Size: {size // 1024}
Depends: {", ".join(sorted((libc, *DEPENDS)))}
Recommends: {", ".join(RECOMMENDS)}
Section: misc
Priority: optional
Description: assess a worry about a child, and refer that child safely
 For people who are not social workers: nurses, GPs, school staff, police.
 It guides through plain questions, danger first, says how concerned to be
 and why, and turns the answers into a referral that only the local front
 door for children can open. It works without any network.
"""


def newest_glibc(folder: Path) -> str:
    """The oldest release of the C library that every file in a folder runs on."""
    found: set[tuple[int, ...]] = set()
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink() and path.read_bytes()[:4] == b"\x7fELF":
            told = subprocess.run(
                ["objdump", "--dynamic-syms", path], capture_output=True, text=True, check=False
            )
            versions = re.findall(r"GLIBC_([0-9.]+)", told.stdout)
            found |= {tuple(map(int, version.split("."))) for version in versions}
    return ".".join(map(str, max(found)))


if __name__ == "__main__":
    sys.exit(main())
