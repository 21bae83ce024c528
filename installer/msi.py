"""Make the Windows installer of the built folder: for every user of a machine, silent if asked.

    python installer/msi.py [--out FOLDER]

On Windows it needs WiX 3.14's candle and light; elsewhere wixl, of Debian's package of that name,
which is how the source is tested. What msiexec takes is in docs/INSTALL.md.
"""

import argparse
import hashlib
import shutil
import sys
import uuid
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from xml.sax.saxutils import quoteattr

import bundle
import deb

HERE = Path(__file__).resolve().parent
SOURCE = HERE / "windows" / "cse-assess.wxs"
UPGRADE_CODE = uuid.UUID("6E4C7D1B-0C5B-4F0A-9A53-6B7D1E5B8C21")
POLICY = HERE / "policy"


def main() -> int:
    """Make the installer, and say where it is."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=bundle.OUT)
    out = parser.parse_args().out.resolve()
    try:
        print(f"Built {make(out / deb.NAME, out, deb.app_version())}.")
    except bundle.RefusedError as refusal:
        print(refusal, file=sys.stderr)
        return 1
    return 0


def make(folder: Path, out: Path, version: str) -> Path:
    """Make the installer.

    Args:
        folder: The app as bundle.py built it.
        out: Where the installer goes.
        version: Three numbers; Windows compares no more.

    Raises:
        RefusedError: There is no compiler, or it fails.
    """
    templates, files = out / "policy", out / "files.wxs"
    shutil.rmtree(templates, ignore_errors=True)
    templates.mkdir()
    for path in listed(POLICY):
        if path.suffix in {".admx", ".adml", ".toml"}:
            (templates / path.relative_to(POLICY)).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, templates / path.relative_to(POLICY))
    files.write_text(file_list(folder, templates), "utf-8")
    package = out / f"CSE-Assess-{version}-x64.msi"
    defined = {"Version": version, "ProductCode": product_code(version)}
    if shutil.which("candle"):
        by_wix(files, package, defined)
    elif shutil.which("wixl"):
        words = [
            word for item in {**defined, "ByWix": "no"}.items() for word in ("-D", "=".join(item))
        ]
        bundle.run("wixl", "--arch", "x64", *words, "-o", package, SOURCE, files, folder=out)
    else:
        raise bundle.RefusedError("WiX (on Windows) or wixl (on Linux) is needed.")
    return package


def by_wix(files: Path, package: Path, defined: dict[str, str]) -> None:
    """Compile and link with WiX's own programs; light checks Windows' own rules of a package."""
    words = [f"-d{name}={value}" for name, value in {**defined, "ByWix": "yes"}.items()]
    objects = [files.with_name(f"{source.stem}.wixobj") for source in (SOURCE, files)]
    for source, made in zip((SOURCE, files), objects, strict=True):
        bundle.run("candle", "-nologo", "-arch", "x64", *words, "-out", made, source)
    bundle.run("light", "-nologo", "-spdb", "-b", files.parent, "-out", package, *objects)


def product_code(version: str) -> str:
    """The code of exactly this version, the same whenever it is built."""
    return str(uuid.uuid5(UPGRADE_CODE, version)).upper()


def file_list(folder: Path, policy: Path) -> str:
    """A fragment with every file, one component each, under names that do not change.

    Args:
        folder: What goes to the program's folder.
        policy: Templates for group policy, beside it, which go to the program's folder ``policy``.
    """
    files = {PurePosixPath(path.relative_to(folder).as_posix()): path for path in listed(folder)}
    for path in listed(policy):
        files[PurePosixPath("policy", path.relative_to(policy).as_posix())] = path
    folders = sorted({parent for name in files for parent in name.parents if str(parent) != "."})
    lines = ['<?xml version="1.0" encoding="utf-8"?>', f"<Wix xmlns={quoteattr(DIALECT)}>"]
    lines += ["<Fragment>", *folder_lines(folders), "</Fragment>", "<Fragment>"]
    for name, path in sorted(files.items()):
        lines += component(name, path.relative_to(folder.parent))
    lines += ["</Fragment>", "<Fragment>", '<ComponentGroup Id="Files">']
    lines += [f'<ComponentRef Id="C{identity(name)}" />' for name in sorted(files)]
    return "\n".join([*lines, "</ComponentGroup>", "</Fragment>", "</Wix>", ""])


DIALECT = "http://schemas.microsoft.com/wix/2006/wi"


def listed(folder: Path) -> list[Path]:
    """The files of a folder, in order."""
    return sorted(path for path in folder.rglob("*") if path.is_file())


def folder_lines(folders: list[PurePosixPath]) -> Iterator[str]:
    """Each folder, inside the one above it."""
    for name in folders:
        above = folder_id(name.parent)
        yield f'<DirectoryRef Id="{above}">'
        yield f'<Directory Id="{folder_id(name)}" Name={quoteattr(name.name)} />'
        yield "</DirectoryRef>"


def component(name: PurePosixPath, path: Path) -> Iterator[str]:
    """One file, found from the list's folder; its component's code follows from its place."""
    code = str(uuid.uuid5(UPGRADE_CODE, name.as_posix())).upper()
    yield f'<DirectoryRef Id="{folder_id(name.parent)}">'
    yield f'<Component Id="C{identity(name)}" Guid="{code}" Win64="yes">'
    where = f"Source={quoteattr(path.as_posix())} Name={quoteattr(name.name)}"
    yield f'<File Id="F{identity(name)}" {where} KeyPath="yes" />'
    yield "</Component></DirectoryRef>"


def folder_id(name: PurePosixPath) -> str:
    """The name that tables know a folder by."""
    return "INSTALLFOLDER" if str(name) == "." else f"D{identity(name)}"


def identity(name: PurePosixPath) -> str:
    """Short, and the same for the same path."""
    return hashlib.sha256(name.as_posix().encode()).hexdigest()[:32]


if __name__ == "__main__":
    sys.exit(main())
