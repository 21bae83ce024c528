"""Build the app as a folder that runs where no Python is, from locked and hashed packages.

    python installer/bundle.py [--out FOLDER]

The folder is ``FOLDER/cse-assess``, with ``cse-assess.cdx.json``, its bill of materials, beside
it. The same commit makes the same bytes, whenever and in whichever folder it is built.
"""

import argparse
import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
LOCKS = (HERE / "requirements.txt", HERE / "tools.txt")
PAGE = ROOT / "resources" / "opener" / "build" / "opener.html"
OUT = ROOT / "build" / "installer"
LIMIT = 150_000_000
"""How large the folder may be, in bytes."""


class RefusedError(Exception):
    """Something that the builder has to do first."""


def main() -> int:
    """Build, and say how large it is."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=OUT)
    out = parser.parse_args().out.resolve()
    try:
        size = build(out)
    except RefusedError as refusal:
        print(refusal, file=sys.stderr)
        return 1
    print(f"Built {out / 'cse-assess'}: {size / 1e6:.1f} MB.")
    return 0


def build(out: Path) -> int:
    """Build the folder.

    Args:
        out: Where it goes; what was there of an earlier build is replaced.

    Returns:
        How large it is, in bytes.

    Raises:
        RefusedError: A part is missing, or the folder is too large.
    """
    if not PAGE.is_file():
        raise RefusedError("Build the page that opens packages in a browser first: make opener.")
    if sys.platform.startswith("linux") and shutil.which("as") is None:
        raise RefusedError("Install the package binutils first.")
    work = out / "work"
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    environment = {**os.environ, "PYTHONHASHSEED": "1", "SOURCE_DATE_EPOCH": str(epoch())}
    environment.pop("PYTHONPATH", None)
    python = tools(out)
    install_app(python, work, environment)
    run(python, "-m", "PyInstaller", "--noconfirm", "--log-level=ERROR", "--distpath", out,
        "--workpath", work, HERE / "cse-assess.spec",
        environment=environment, folder=work)  # fmt: skip
    shutil.copyfile(work / "cse-assess" / "cse-assess.cdx.json", out / "cse-assess.cdx.json")
    folder = out / "cse-assess"
    settle(folder, epoch())
    size = sum(path.lstat().st_size for path in folder.rglob("*") if path.is_file())
    if size >= LIMIT:
        raise RefusedError(f"The app is {size / 1e6:.1f} MB and may be {LIMIT / 1e6:.0f} MB.")
    return size


def tools(out: Path) -> Path:
    """A Python with exactly what is locked; made again when a lock changes."""
    folder = out / "venv"
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    stamp = folder / "ready"
    state = hashlib.sha256(b"".join(lock.read_bytes() for lock in LOCKS)).hexdigest()
    if stamp.is_file() and stamp.read_text() == state:
        return python
    shutil.rmtree(folder, ignore_errors=True)
    run(sys.executable, "-m", "venv", folder)
    locked = [word for lock in LOCKS for word in ("-r", str(lock))]
    run(python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check",
        "--require-hashes", "--only-binary=:all:", *locked)  # fmt: skip
    stamp.write_text(state)
    return python


def install_app(python: Path, work: Path, environment: dict[str, str]) -> None:
    """Install the app's own wheel, and nothing that it names."""
    run(python, "-m", "build", "--wheel", "--no-isolation", "--outdir", work, ROOT,
        environment=environment, quiet=True)  # fmt: skip
    (wheel,) = work.glob("*.whl")
    run(python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps",
        "--force-reinstall", "--no-index", wheel, environment=environment)  # fmt: skip


def epoch() -> int:
    """The time that everything is dated: the commit's, or what SOURCE_DATE_EPOCH says."""
    told = os.environ.get("SOURCE_DATE_EPOCH")
    if told:
        return int(told)
    done = subprocess.run(
        ["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise RefusedError("Say the time of the source: set SOURCE_DATE_EPOCH.")
    return int(done.stdout)


def settle(folder: Path, when: int) -> None:
    """Give every file the same time, and rights that do not depend on who built it."""
    for path in sorted([folder, *folder.rglob("*")], reverse=True):
        if not path.is_symlink() and os.name == "posix":
            runs = path.is_dir() or path.parent == folder
            path.chmod(0o755 if runs else 0o644)
        if os.utime in os.supports_follow_symlinks:
            os.utime(path, (when, when), follow_symlinks=False)


def json_of(path: Path) -> Any:
    """What a JSON file holds."""
    return json.loads(path.read_text("utf-8"))


def run(*command: str | Path, environment: dict[str, str] | None = None,
        quiet: bool = False, folder: Path = ROOT) -> None:  # fmt: skip
    """Run a command; stop if it fails."""
    done = subprocess.run(
        [str(part) for part in command], env=environment, check=False, cwd=folder,
        stdout=subprocess.DEVNULL if quiet else None,
    )  # fmt: skip
    if done.returncode:
        raise RefusedError(f"This did not work: {' '.join(map(str, command[:4]))} ...")


if __name__ == "__main__":
    sys.exit(main())
