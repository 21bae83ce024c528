"""Lock what the app is built from: every version, every hash, for every platform.

    python installer/lock.py

It writes requirements.txt (what is shipped, from pyproject.toml) and tools.txt (what builds it,
from tools.in) with uv, which it installs into a folder of its own. Look at the changes before you
commit them: whoever can write these files decides what the app is made of.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
UV = "uv==0.13.9"
EXTRAS = ("keychain", "desk")
PLATFORMS = ("x86_64-manylinux_2_34", "windows", "aarch64-apple-darwin")
OLDEST_MAC = "15.0"
HEAD = "# Made by `python make.py lock`; changes by hand are lost.\n"


def main() -> int:
    """Write both files, then ask whether each platform can install them."""
    with tempfile.TemporaryDirectory() as folder:
        uv = Path(folder) / "bin" / "uv"
        run(sys.executable, "-m", "venv", folder)
        run(Path(folder) / "bin" / "python", "-m", "pip", "install", "--quiet", UV)
        shipped, tools = HERE / "requirements.txt", HERE / "tools.txt"
        extras = [word for extra in EXTRAS for word in ("--extra", extra)]
        lock(uv, HERE.parent / "pyproject.toml", shipped, *extras)
        lock(uv, HERE / "tools.in", tools, "--constraint", shipped)
        for platform in PLATFORMS:
            run(uv, "pip", "install", "--dry-run", "--quiet", "--require-hashes",
                "--python-version", "3.13", "--only-binary=:all:", "--python-platform", platform,
                "--target", folder, "-r", shipped, "-r", tools)  # fmt: skip
    return 0


def lock(uv: Path, source: Path, target: Path, *more: str | Path) -> None:
    """Resolve one file for every platform at once."""
    run(uv, "pip", "compile", "--quiet", "--upgrade", "--universal", "--generate-hashes",
        "--only-binary=:all:", "--python-version", "3.11", "--no-annotate", "--no-header",
        "--no-emit-index-url", "--output-file", target, source, *more)  # fmt: skip
    target.write_text(HEAD + target.read_text("utf-8"), "utf-8")


def run(*command: str | Path) -> None:
    """Run a command; stop if it fails."""
    environment = {**os.environ, "MACOSX_DEPLOYMENT_TARGET": OLDEST_MAC}
    subprocess.run([str(part) for part in command], check=True, cwd=HERE.parent, env=environment)


if __name__ == "__main__":
    sys.exit(main())
