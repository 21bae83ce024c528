"""What keeps the app from starting, each made real: one sentence, what to do, and exit status 1."""

import ast
import contextlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from cse_assess.diagnostics import libraries

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="screens and system calls as on Linux"
)

CLOSE_WHEN_SHOWN = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from cse_assess_ui import app as composition

def look():
    if not QApplication.topLevelWidgets():
        return
    texts = [one.text() for w in QApplication.topLevelWidgets() for one in w.findChildren(QLabel)]
    print("SHOWN", " | ".join(texts), flush=True)
    for window in QApplication.topLevelWidgets():
        window.close()

real = QApplication.exec
def briefly(*given):
    QTimer.singleShot(0, look)
    return real()
QApplication.exec = briefly
sys.exit(composition.run())
"""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "home").mkdir()
    (tmp_path / "etc").mkdir()
    return tmp_path / "home"


def surroundings(home: Path, **more: str) -> dict[str, str]:
    told = {
        **os.environ,
        "HOME": str(home),
        "XDG_DATA_HOME": str(home / "share"),
        "XDG_STATE_HOME": str(home / "state"),
        "XDG_CONFIG_DIRS": str(home.parent / "etc"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'ui'}",
        "PYTHONDONTWRITEBYTECODE": "1",
        **more,
    }
    return {name: value for name, value in told.items() if value}


def run(*command: str, home: Path, **more: str) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        command,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        cwd=home,
        env=surroundings(home, **more),
    )
    assert "Traceback" not in done.stderr, done.stderr
    return done


def start(home: Path, *before: str, **more: str) -> subprocess.CompletedProcess[str]:
    return run(*before, sys.executable, "-m", "cse_assess", home=home, **more)


def shown(home: Path, *before: str, **more: str) -> subprocess.CompletedProcess[str]:
    """Start where a window can be shown, and close it as soon as it is."""
    return run(
        *before,
        sys.executable,
        "-c",
        CLOSE_WHEN_SHOWN,
        home=home,
        **{"QT_QPA_PLATFORM": "offscreen", **more},
    )


def need(*programs: str) -> None:
    for program in programs:
        if shutil.which(program) is None:
            if os.environ.get("CI") == "true":
                pytest.fail(f"{program} is not installed.")
            pytest.skip(f"{program} is not installed.")


@contextlib.contextmanager
def screen() -> Iterator[str]:
    """A real X server that nobody sees."""
    need("Xvfb")
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", "1280x720x24", "-nolisten", "tcp"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as server:
        assert server.stdout is not None
        try:
            yield f":{server.stdout.readline().strip()}"
        finally:
            server.terminate()


def without(name: str) -> list[str]:
    """A command line that hides a library of the system from what follows."""
    need("strace")
    if subprocess.run(["strace", "true"], capture_output=True, check=False).returncode:
        pytest.skip("This machine lets nobody watch a program's system calls.")
    folders = ("/lib/x86_64-linux-gnu", "/usr/lib/x86_64-linux-gnu", "/lib", "/usr/lib", "/lib64")
    places = [f"--trace-path={folder}/{name}" for folder in folders]
    hidden = ("--trace=openat,open", "--inject=openat,open:error=ENOENT")
    return ["strace", "--follow-forks", "--quiet=all", "--output=/dev/null", *hidden, *places]


NO_SCREEN = {"QT_QPA_PLATFORM": "", "DISPLAY": "", "WAYLAND_DISPLAY": ""}


def test_no_display(home) -> None:
    done = start(home, **NO_SCREEN)
    assert done.returncode == 1
    assert done.stderr.startswith("There is no screen here, so the window cannot be opened.")
    assert "remote desktop" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_a_display_that_does_not_answer(home) -> None:
    nowhere = {"WAYLAND_DISPLAY": "nowhere", "XDG_RUNTIME_DIR": str(home)}
    for more in ({"DISPLAY": ":9753"}, nowhere):
        done = start(home, **{**NO_SCREEN, **more})
        assert done.returncode == 1
        assert done.stderr.startswith("The screen does not answer, so the window cannot be opened.")
        assert len(done.stderr.splitlines()) == 1


def test_a_display_that_answers(home) -> None:
    with screen() as name:
        done = shown(home, **{**NO_SCREEN, "DISPLAY": name})
    assert (done.returncode, done.stderr) == (0, "")
    assert "SHOWN" in done.stdout


def test_a_library_that_the_screen_needs(home) -> None:
    with screen() as name:
        done = start(home, *without("libxcb-cursor.so.0"), **{**NO_SCREEN, "DISPLAY": name})
    assert done.returncode == 1
    assert done.stderr == (
        "The window cannot be opened: a part of the system is missing (libxcb-cursor.so.0). "
        "Ask IT to install on Debian or Ubuntu: apt install libxcb-cursor0.\n"
    )


def test_a_library_that_qt_itself_needs(home) -> None:
    done = start(home, *without("libEGL.so.1"), QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 1
    assert done.stderr == (
        "The window cannot be opened: a part of it is missing (libEGL.so.1). "
        "Ask IT to install on Debian or Ubuntu: apt install libegl1.\n"
    )


def test_the_doctor_names_a_missing_library_too(home) -> None:
    done = run(
        *without("libEGL.so.1"), sys.executable, "-m", "cse_assess", "doctor",
        home=home, QT_QPA_PLATFORM="offscreen",
    )  # fmt: skip
    assert done.returncode == 1
    assert "Qt needs what is not installed: libEGL.so.1." in done.stdout
    assert "Qt does not start: libEGL.so.1 is missing." in done.stdout
    assert "apt install libegl1." in done.stdout


def test_a_part_of_qt_that_is_not_there(home, tmp_path) -> None:
    fake = tmp_path / "fake" / "PySide6"
    fake.mkdir(parents=True)
    (fake / "__init__.py").write_text("raise ModuleNotFoundError(name='PySide6.QtCore')")
    path = f"{fake.parent}{os.pathsep}{ROOT}{os.pathsep}{ROOT / 'ui'}"
    done = start(home, PYTHONPATH=path, QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 1
    assert done.stderr.startswith("The window cannot be opened: a part of it is missing (PySide6.")
    assert "Ask IT to install the app again" in done.stderr


def test_every_library_that_is_set_up_by_make_has_its_package() -> None:
    sys.path.insert(0, str(ROOT))
    try:
        import make  # noqa: PLC0415 - it stands outside of every package
    finally:
        sys.path.remove(str(ROOT))
    not_needed_any_more = {"libxcb-xinerama0"}
    assert set(make.QT_LIBRARIES.values()) - not_needed_any_more <= set(libraries.PACKAGES.values())


def test_no_fonts(home, tmp_path) -> None:
    (tmp_path / "fonts.conf").write_text("<fontconfig></fontconfig>")
    with screen() as name:
        done = shown(
            home,
            **{**NO_SCREEN, "DISPLAY": name, "FONTCONFIG_FILE": str(tmp_path / "fonts.conf")},
        )
        assert done.returncode == 0, done.stderr
        assert "SHOWN" in done.stdout
        told = run(
            sys.executable, "-m", "cse_assess", "doctor", home=home,
            **{**NO_SCREEN, "DISPLAY": name, "FONTCONFIG_FILE": str(tmp_path / "fonts.conf")},
        )  # fmt: skip
    assert "There are no fonts: the app uses its own." in told.stdout


@pytest.fixture
def nobodys_home() -> Iterator[Path]:
    """A home of whoever may write nowhere, where only root can set it up."""
    if os.geteuid() != 0:
        pytest.skip("Only root can become nobody.")
    need("setpriv")
    with tempfile.TemporaryDirectory() as folder:  # below pytest's own, only its owner may go
        Path(folder).chmod(0o755)
        for name in ("home", "etc"):
            (Path(folder) / name).mkdir(mode=0o755)
        yield Path(folder) / "home"


NOBODY = ("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups")


def test_a_folder_that_cannot_be_written(nobodys_home) -> None:
    """As nobody, who may write nothing here: nothing is read-only to root."""
    vault = nobodys_home / "share" / "cse-assess"
    vault.mkdir(parents=True)
    need_to_read_the_app(nobodys_home)
    done = shown(nobodys_home, *NOBODY)
    assert done.returncode == 1
    sentence = "Nothing can be written in the folder that cases are kept in (permission denied)."
    assert sentence in done.stderr
    assert f"SHOWN The app cannot start | cse-assess: {sentence}" in done.stdout
    assert "ring 999" in done.stdout


def test_settings_that_nobody_may_read(nobodys_home) -> None:
    policy = nobodys_home.parent / "etc" / "cse-assess"
    policy.mkdir(mode=0o700)
    (policy / "policy.toml").write_text("auto_lock_minutes = 5")
    nobodys_home.chmod(0o777)
    need_to_read_the_app(nobodys_home)
    done = shown(nobodys_home, *NOBODY)
    assert done.returncode == 0, done.stderr
    assert "Your organisation's settings cannot be used" in done.stdout


def need_to_read_the_app(home: Path) -> None:
    readable = run(*NOBODY, sys.executable, "-c", "import cse_assess.cli", home=home)
    if readable.returncode:
        pytest.skip("Nobody may not even read the app here.")


def mounted(folder: Path, options: str) -> list[str]:
    """A command line that runs what follows with another file system on a folder."""
    need("unshare")
    script = f'{options} && exec "$@"'
    command = ["unshare", "--mount", "sh", "-c", script, str(folder)]
    if subprocess.run([*command, "true"], capture_output=True, check=False).returncode:
        pytest.skip("This machine lets nobody mount.")
    return command


def test_a_read_only_disk(home) -> None:
    vault = home / "share" / "cse-assess"
    vault.mkdir(parents=True)
    before = mounted(vault, 'mount --bind "$0" "$0" && mount -o remount,bind,ro "$0"')
    done = shown(home, *before)
    assert done.returncode == 1
    assert "(read-only file system)" in done.stderr
    assert "Unlock the stick or card" in done.stderr


MAKE_ON_A_FULL_DISK = """
import os, sys
from pathlib import Path
from cse_assess.errors import Refusal
from cse_assess.vault.slots import Cost
from cse_assess.vault.opening import create_vault
from cse_assess.vault.store import Vault
folder = Path(sys.argv[1])
with (folder / "filler").open("wb", buffering=0) as stream:
    try:
        while stream.write(bytes(4096)):
            pass
    except OSError:
        pass
try:
    cheap = Cost(iterations=1, lanes=1, memory_kib=1024)
    create_vault(folder, user="N", passphrase="four quiet grey herons", cost=cheap)
except Refusal as refusal:
    print(refusal)
print(sorted(path.name for path in folder.iterdir()))
"""


def test_a_full_disk(home) -> None:
    vault = home / "share" / "cse-assess"
    vault.mkdir(parents=True)
    before = mounted(vault, 'mount -t tmpfs -o size=200k none "$0"')
    done = run(*before, sys.executable, "-c", MAKE_ON_A_FULL_DISK, str(vault), home=home)
    told, left = done.stdout.splitlines()
    assert "no space left on device" in told or "The disk is full" in told
    assert "free some space" in told.lower()
    assert "slots.json" not in left


def test_a_vault_whose_list_is_damaged(home) -> None:
    vault = home / "share" / "cse-assess"
    vault.mkdir(parents=True)
    (vault / "slots.json").write_text("{")
    (vault / "vault.db").write_bytes(bytes(8192))
    done = shown(home)
    assert done.returncode == 1
    assert done.stderr.startswith(
        "slots.json: The list of who can open the vault cannot be read. Nothing was changed."
    )
    assert "newest backup" in done.stderr
    assert (vault / "slots.json").read_text() == "{"


def test_a_policy_that_cannot_be_read_is_told_and_the_window_opens(home) -> None:
    folder = home.parent / "etc" / "cse-assess"
    folder.mkdir()
    (folder / "policy.toml").write_text("backup_keep = [")
    done = shown(home)
    assert done.returncode == 0, done.stderr
    assert "policy.toml" in done.stdout
    assert "not valid TOML" in done.stdout


def test_portable_mode_that_is_forbidden_is_told_in_the_window(home, tmp_path) -> None:
    folder = home.parent / "etc" / "cse-assess"
    folder.mkdir()
    (folder / "policy.toml").write_text("backup_keep = [")  # then nobody knows that it is allowed
    stick = tmp_path / "stick"
    stick.mkdir()
    (stick / "portable.toml").write_text("")
    program = CLOSE_WHEN_SHOWN.replace(
        "import sys\n",
        f"import sys\nsys.frozen, sys.executable = True, {str(stick / 'cse-assess')!r}\n",
        1,
    )
    done = run(sys.executable, "-c", program, home=home, QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 1
    assert "does not allow the app to run from a folder of its own" in done.stderr
    assert "SHOWN The app cannot start" in done.stdout
    assert not (stick / "data").exists()


def test_portable_mode_keeps_everything_on_the_stick(home, tmp_path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    (stick / "portable.toml").write_text("")
    program = CLOSE_WHEN_SHOWN.replace(
        "import sys\n",
        f"import sys\nsys.frozen, sys.executable = True, {str(stick / 'cse-assess')!r}\n",
        1,
    )
    done = run(sys.executable, "-c", program, home=home, QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 0, done.stderr
    assert (stick / "data" / "log" / "events.log").is_file()
    assert not (home / "share" / "cse-assess").exists()


def test_starting_is_in_the_log_and_a_failure_too(home) -> None:
    shown(home)
    (home / "share" / "cse-assess" / "slots.json").write_text("{")
    shown(home)
    lines = (home / "state" / "cse-assess" / "log" / "events.log").read_text().splitlines()
    assert [line.split()[1] for line in lines] == ["started", "closed", "not-started"]
    assert lines[-1].endswith(" part=vault")


def test_an_old_python_is_told_before_anything_else() -> None:
    text = (ROOT / "cse_assess" / "__main__.py").read_text()
    ast.parse(text, feature_version=(3, 7))
    old = "import sys; sys.version_info = (3, 9, 2, 'final', 0); sys.version = '3.9.2 (old)'\n"
    done = subprocess.run(
        [sys.executable, "-c", old + text], capture_output=True, text=True, check=False, cwd=ROOT
    )
    assert done.returncode == 1
    assert done.stderr.startswith("Python 3.11 or later is needed, and this is 3.9.2.")


def test_packages_that_are_missing(home) -> None:
    bare = run(sys.executable, "-S", "-m", "cse_assess", "form", "list", home=home)
    assert bare.returncode == 1
    assert bare.stderr.startswith("A part of the app is missing (")
    assert "Ask IT to install the app again." in bare.stderr


def test_another_kind_of_computer(home) -> None:
    program = (
        "import sys; sys.platform = 'sunos5'; from cse_assess.cli import main; sys.exit(main([]))"
    )
    done = run(sys.executable, "-c", program, home=home)
    assert done.returncode == 1
    assert done.stderr.startswith("The app does not run on this kind of computer (sunos5).")
