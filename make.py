"""Set up and run: one task, one word. Needs Python 3.11 or later and nothing else.

    python make.py run      set up, and open the app
    python make.py demo     set up, and do the main job without a window
    python make.py test     set up, and run every check and test
    python make.py torture  kill the store of cases ten thousand saves long (a minute or two)
    python make.py opener   build the page that opens packages in a browser (needs Node.js)
    python make.py wheel    build the wheel, install it elsewhere, and run the main job from there
    python make.py installer  build the app for this platform, into build/installer
    python make.py screenshots  take the documentation's pictures again (on Linux, needs xvfb-run)
    python make.py lock     lock again what the installers are built from
    python make.py audit    ask the network whether a locked package has a known fault

On Linux ``make run`` and so on are the same. The second time is quick: what is there is kept.
"""

import ctypes.util
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).resolve().parent
VENV = HERE / ".venv"
SCRIPTS = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = SCRIPTS / ("python.exe" if os.name == "nt" else "python")
STAMP = VENV / "ready"
OPENER = HERE / "resources" / "opener"
PAGE = OPENER / "build" / "opener.html"

# What Qt loads from the system on Linux, by library and by Debian package.
QT_LIBRARIES = {
    "EGL": "libegl1",
    "GL": "libgl1",
    "xkbcommon": "libxkbcommon0",
    "xkbcommon-x11": "libxkbcommon-x11-0",
    "dbus-1": "libdbus-1-3",
    "fontconfig": "libfontconfig1",
    "glib-2.0": "libglib2.0-0",
    "xcb-cursor": "libxcb-cursor0",
    "xcb-icccm": "libxcb-icccm4",
    "xcb-image": "libxcb-image0",
    "xcb-keysyms": "libxcb-keysyms1",
    "xcb-render-util": "libxcb-render-util0",
    "xcb-shape": "libxcb-shape0",
    "xcb-xinerama": "libxcb-xinerama0",
}


def main(arguments: list[str]) -> int:
    """Run the task that is named; say which there are otherwise."""
    tasks: dict[str, Callable[[], int]] = {
        "run": lambda: ready() or call(PYTHON, "-m", "cse_assess"),
        "demo": lambda: ready(window=False) or demo(),
        "test": lambda: ready() or test(),
        "opener": opener,
        "wheel": lambda: ready(window=False) or wheel(),
        "screenshots": lambda: ready() or screenshots(),
        "translations": lambda: ready() or call(PYTHON, "-m", "cse_assess_ui.catalogue"),
        "bench": lambda: ready(window=False) or bench(),
        "torture": lambda: ready(window=False) or call(PYTHON, HERE / "tests/faults/torture.py"),
        "installer": installer,
        "lock": lambda: call(sys.executable, HERE / "installer" / "lock.py"),
        "audit": audit,
        "setup": ready,
    }
    if len(arguments) != 1 or arguments[0] not in tasks:
        print(__doc__)
        return 2
    return tasks[arguments[0]]()


def ready(*, window: bool = True) -> int:
    """Make the virtual environment, if it is not there or the project's needs have changed."""
    if sys.version_info < (3, 11):
        print(f"Python 3.11 or later is needed, and this is {sys.version.split()[0]}.")
        return 1
    packages = [] if not window else missing_libraries()
    if importlib.util.find_spec("ensurepip") is None:
        packages.append("python3-venv")
    if packages and install_system(packages):
        return 1
    digest = hashlib.sha256((HERE / "pyproject.toml").read_bytes()).hexdigest()
    if STAMP.is_file() and STAMP.read_text() == digest:
        return 0
    print("Setting up (once; a few minutes) ...", flush=True)
    status = (
        call(sys.executable, "-m", "venv", VENV)
        or pip("--upgrade", "pip>=25.1")
        or pip("--editable", ".[statistics,partnership]", "--group", "dev")
    )
    if status == 0:
        STAMP.write_text(digest)
    return status


def demo() -> int:
    """The main job from end to end, into build/demo."""
    out = HERE / "build" / "demo"
    shutil.rmtree(out, ignore_errors=True)
    out.parent.mkdir(exist_ok=True)
    return call(PYTHON, "-m", "cse_assess", "demo", "--out", out.relative_to(HERE))


def test() -> int:
    """Every check, cheapest first; stops at the first that fails."""
    return (
        call(PYTHON, "-m", "ruff", "check", ".")
        or call(PYTHON, "-m", "ruff", "format", "--check", ".")
        or call(PYTHON, "-m", "mypy")
        or call(SCRIPTS / "lint-imports")
        or call(PYTHON, "-m", "pytest", "-n", "auto")
    )


def bench() -> int:
    """What docs/BENCHMARKS.md keeps: the parts of the app, then counts of millions."""
    return call(PYTHON, HERE / "tests" / "bench") or call(
        PYTHON, "-m", "tests.bench.usage_at_scale"
    )


def opener() -> int:
    """The page with which a front door opens packages in its browser; the same bytes every time."""
    npm, node = shutil.which("npm"), shutil.which("node")
    if npm is None or node is None:
        print("Node.js with npm is needed to build the page that opens packages in a browser.")
        return 1
    quiet = ("--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")
    return call(npm, "ci", "--prefix", OPENER, *quiet) or call(node, OPENER / "build.mjs")


def wheel() -> int:
    """Prove that the wheel holds all that the app needs, far from the checkout."""
    if shutil.which("npm") is None:
        print("Without Node.js, this wheel lacks the page that opens packages in a browser.")
    elif opener():
        return 1
    with tempfile.TemporaryDirectory() as folder:
        elsewhere = Path(folder)
        status = call(PYTHON, "-m", "build", "--wheel", "--outdir", elsewhere, HERE)
        if status:
            return status
        (built,) = elsewhere.glob("*.whl")
        fresh = elsewhere / "venv"
        python = fresh / PYTHON.relative_to(VENV)
        tried = [("form", "list"), ("demo", "--out", "demo")]
        if PAGE.is_file():
            tried.append(("opener",))
        status = call(sys.executable, "-m", "venv", fresh) or call(
            python, "-m", "pip", "install", "--quiet", built
        )
        for words in tried:
            status = status or call(python, "-m", "cse_assess", *words, cwd=elsewhere)
        return status or (0 if (elsewhere / "demo" / "opened" / "referral.pdf").is_file() else 1)


def installer() -> int:
    """What this platform installs the app from, and the sums to check a download with."""
    out = HERE / "build" / "installer"
    packaged = {"linux": "deb.py", "win32": "msi.py"}.get(sys.platform)
    status = 0 if PAGE.is_file() else opener()
    status = status or call(sys.executable, HERE / "installer" / "bundle.py")
    if packaged:
        status = status or call(sys.executable, HERE / "installer" / packaged)
    made = [path for kind in ("*.deb", "*.msi", "*.cdx.json") for path in sorted(out.glob(kind))]
    sums = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in made]
    if status == 0:
        (out / "SHA256SUMS").write_text("".join(sums), encoding="ascii")
    return status


def audit() -> int:
    """Every locked package against the public list of known faults; the only task that needs it."""
    with tempfile.TemporaryDirectory() as folder:
        python = Path(folder) / PYTHON.relative_to(VENV)
        locks = [word for name in ("requirements", "tools") for word in
                 ("--requirement", HERE / "installer" / f"{name}.txt")]  # fmt: skip
        return (
            call(sys.executable, "-m", "venv", folder)
            or call(python, "-m", "pip", "install", "--quiet", "pip-audit>=2.9")
            or call(python, "-m", "pip_audit", "--require-hashes", "--disable-pip", *locks)
        )


def screenshots() -> int:
    """The documentation's pictures, of the real window on a screen that nobody sees."""
    unseen = ["xvfb-run", "--auto-servernum", "--server-args=-screen 0 1400x900x24"]
    display = unseen if sys.platform.startswith("linux") else []
    return call(*display, PYTHON, "tests/screenshots.py")


def missing_libraries() -> list[str]:
    """Debian packages with the libraries that Qt needs and this Linux does not have."""
    if not sys.platform.startswith("linux"):
        return []
    return [name for lib, name in QT_LIBRARIES.items() if ctypes.util.find_library(lib) is None]


def install_system(packages: list[str]) -> int:
    """Install Debian packages, or say which are missing."""
    install = ["apt-get", "install", "--yes", "--no-install-recommends", *packages]
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    prefix = [] if root else ["sudo"]
    if shutil.which("apt-get") and (root or (shutil.which("sudo") and sys.stdin.isatty())):
        print("Installing what Qt needs from the system ...", flush=True)
        return call(*prefix, "apt-get", "update", "--quiet") or call(*prefix, *install)
    print(f"Please install these system packages first: {' '.join(packages)}")
    return 1


def pip(*arguments: str) -> int:
    """Run pip in the virtual environment."""
    return call(
        PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *arguments
    )


def call(*command: str | Path, cwd: Path = HERE) -> int:
    """Run a command and return its exit status."""
    return subprocess.run([str(part) for part in command], cwd=cwd, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
