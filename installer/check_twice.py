"""Build twice, as two people would, and compare every byte of all that is made.

    python installer/check_twice.py [--again FOLDER]

With ``--again``, a folder that was built before stands for the first of the two. The two builds
differ in their folder, the time, the time zone, the language and the mask of rights; they share the
commit and the system's Python.
"""

import argparse
import hashlib
import io
import os
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

import bundle

BUILDERS = (
    ("a", {"TZ": "UTC", "LC_ALL": "C.UTF-8"}, 0o022),
    ("a-longer/folder of somebody else", {"TZ": "Pacific/Auckland", "LC_ALL": "C"}, 0o077),
)
MADE = ("work/*.whl", "*.deb", "*.cdx.json", "cse-assess/**/*")


def main() -> int:
    """Build in two places, and say what differs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--again", type=Path)
    built = parser.parse_args().again
    when = str(bundle.epoch())
    with tempfile.TemporaryDirectory() as folder:
        both = [found_in(built.resolve())] if built else []
        both += [
            made_by(Path(folder, name), {**os.environ, **own, "SOURCE_DATE_EPOCH": when}, mask)
            for name, own, mask in BUILDERS[len(both) :]
        ]
    first, second = both
    different = sorted(name for name in first.keys() | second.keys()
                       if first.get(name) != second.get(name))  # fmt: skip
    for name in different:
        print(f"differs: {name}")
    print(f"{len(first)} files, {len(different)} of them different.")
    return 1 if different or not first else 0


def made_by(folder: Path, environment: dict[str, str], mask: int) -> dict[str, str]:
    """Build the commit in a folder, and tell what was made."""
    checkout, out = folder / "source", folder / "out"
    checkout.mkdir(parents=True)
    archive = subprocess.run(
        ["git", "archive", "HEAD"], cwd=bundle.ROOT, capture_output=True, check=True
    )
    with tarfile.open(fileobj=io.BytesIO(archive.stdout)) as source:
        source.extractall(checkout, filter="data")
    page = checkout / bundle.PAGE.relative_to(bundle.ROOT)
    page.parent.mkdir(parents=True)
    page.write_bytes(bundle.PAGE.read_bytes())
    modules = bundle.PAGE.parents[1] / "node_modules"
    (page.parents[1] / "node_modules").symlink_to(modules, target_is_directory=True)
    for script in ("bundle.py", "deb.py"):
        subprocess.run(
            [sys.executable, str(checkout / "installer" / script), "--out", str(out)],
            env=environment, umask=mask, check=True,
        )  # fmt: skip
    return found_in(out)


def found_in(out: Path) -> dict[str, str]:
    """What was built into a folder: each file's hash, rights and time, or where a link leads."""
    paths = [path for kind in MADE for path in out.glob(kind)]
    return {str(path.relative_to(out)): told(path) for path in paths}


def told(path: Path) -> str:
    """All of a file that a copy of it must have too."""
    if path.is_symlink():
        return f"to {path.readlink()}"
    if path.is_dir():
        return f"folder {path.stat().st_mode:o}"
    state = path.stat()
    when = 0 if path.suffix in {".whl", ".deb", ".json"} else int(state.st_mtime)
    return f"{hashlib.sha256(path.read_bytes()).hexdigest()} {state.st_mode & 0o111:o} {when}"


if __name__ == "__main__":
    sys.exit(main())
