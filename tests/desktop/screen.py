"""A desktop that nobody sees: a screen, a window manager, and a bus that tells what is on it."""

import contextlib
import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

SYSTEM_PYTHON = "/usr/bin/python3"
BUS_LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
NEEDED = {  # each program, and the Debian package that it comes in
    "Xvfb": "xvfb",
    "openbox": "openbox",
    "xdotool": "xdotool",
    "dbus-daemon": "dbus-daemon",
}


def needs_a_desktop() -> None:
    """Skip the test where a program is missing, and say which; in CI that is a failure."""
    if not (found := lacking()):
        return
    told = f"not installed: {', '.join(found)}"
    if os.environ.get("CI") == "true":
        pytest.fail(told)
    pytest.skip(told)


def lacking() -> list[str]:
    """The Debian packages that a desktop of its own needs and this machine does not have."""
    found = [package for program, package in NEEDED.items() if not shutil.which(program)]
    if bus_launcher() is None:
        found.append("at-spi2-core")
    bindings = "import gi; gi.require_version('Atspi', '2.0')"
    try:
        asked = subprocess.run([SYSTEM_PYTHON, "-c", bindings], capture_output=True, check=False)
        if asked.returncode:
            found += ["python3-gi", "gir1.2-atspi-2.0"]
    except OSError:
        found.append("python3")
    return found


def bus_launcher() -> str | None:
    return next((path for path in BUS_LAUNCHERS if Path(path).exists()), None)


@contextlib.contextmanager
def desktop(folder: Path, size: str = "1366x900") -> Iterator[dict[str, str]]:
    """Run a desktop of its own as long as the block lasts.

    Args:
        folder: Where its programs write; made here, with nothing in it.
        size: Width and height of the screen.

    Yields:
        The environment for programs on it; nothing of the user's own is in it.
    """
    runtime = folder / "run"
    runtime.mkdir(mode=0o700, parents=True)
    environment = {
        "PATH": os.environ["PATH"],
        "LANG": "C.UTF-8",
        "HOME": str(folder),
        "XDG_RUNTIME_DIR": str(runtime),
        "XDG_DATA_HOME": str(folder / "data"),
        "XDG_CONFIG_HOME": str(folder / "config"),
        "XDG_CACHE_HOME": str(folder / "cache"),
    }
    with contextlib.ExitStack() as running:
        environment["DISPLAY"] = ":" + _telling(
            running, environment, "Xvfb", "-displayfd", "{}", "-screen", "0", f"{size}x24",
            "-nolisten", "tcp", "-noreset",
        )  # fmt: skip
        environment["DBUS_SESSION_BUS_ADDRESS"] = _telling(
            running, environment, "dbus-daemon", "--session", "--nofork", "--print-address={}"
        )
        _running(running, environment, bus_launcher() or "", "--launch-immediately")
        _running(running, environment, "openbox")
        _wait_for_the_window_manager(environment)
        yield environment


def _wait_for_the_window_manager(environment: dict[str, str]) -> None:
    """A window that comes before its manager may never be given the keyboard."""
    deadline = time.monotonic() + 30
    asked = ["xdotool", "get_num_desktops"]  # only a window manager has an answer
    while subprocess.run(asked, env=environment, capture_output=True, check=False).returncode:
        if time.monotonic() > deadline:
            raise RuntimeError("the window manager did not start")


def _telling(running: contextlib.ExitStack, environment: dict[str, str], *command: str) -> str:
    """Start a program that writes one line once it is ready, and give the line."""
    ours, theirs = os.pipe()
    words = [word.format(theirs) for word in command]
    _running(running, environment, *words, pass_fds=(theirs,))
    os.close(theirs)
    with os.fdopen(ours) as told:
        line = told.readline().strip()
    if not line:
        raise RuntimeError(f"{command[0]} did not start")
    return line


def _running(
    running: contextlib.ExitStack,
    environment: dict[str, str],
    *command: str,
    pass_fds: tuple[int, ...] = (),
) -> None:
    """Start a program, and end it with the block."""
    process = subprocess.Popen(
        command,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        pass_fds=pass_fds,
    )

    def end() -> None:
        process.terminate()
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()

    running.callback(end)
