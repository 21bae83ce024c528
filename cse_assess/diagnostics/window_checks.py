"""What the doctor looks at for the window. Qt is tried in another process, as it may end it."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec

from cse_assess.diagnostics import libraries
from cse_assess.diagnostics.display import StartRefused, ways_to_screen
from cse_assess.diagnostics.doctor import State, look, ok

Found = Iterator[tuple[State, str]]
_PATIENCE = 60
_BRIDGES = (
    "/usr/libexec/at-spi-bus-launcher",
    "/usr/lib/at-spi2-core/at-spi-bus-launcher",
    "/usr/lib/at-spi-bus-launcher",
)


class Probe(msgspec.Struct, frozen=True):
    """What Qt says of itself on this computer.

    Attributes:
        qt: Its version.
        pyside: The version of its binding.
        platform: How it reaches the screen.
        fonts: How many font families there are.
        screens: Width, height and scale in per cent of each screen.
        listens: A screen reader or another aid is being served.
    """

    qt: str
    pyside: str
    platform: str
    fonts: int
    screens: tuple[tuple[int, int, int], ...]
    listens: bool


def checks() -> list[tuple[str, Callable[[], Found]]]:
    """The checks of the window, each with its name."""
    return [("display", _display), ("libraries", _libraries), ("window", _window)]


def _display() -> Found:
    try:
        way = ways_to_screen()[0]
    except StartRefused as refusal:
        yield look(refusal.reason)
    else:
        told = {"system": "the system's own way", "chosen": "the way that was chosen for Qt"}
        yield ok(f"There is a screen, reached by {told.get(way, way)}.")


def _libraries() -> Found:
    found = libraries.missing()
    if found:
        yield look(f"Qt needs what is not installed: {', '.join(found)}. {libraries.remedy(found)}")
    else:
        yield ok("Nothing that Qt needs from the system is missing.")


def _window() -> Found:
    probe = ask_qt()
    if isinstance(probe, str):
        yield look(probe)
        return
    yield ok(f"Qt {probe.qt} works (PySide {probe.pyside}, {probe.platform}).")
    if probe.fonts:
        yield ok(f"There are {probe.fonts} families of fonts.")
    else:
        yield look("There are no fonts: the app uses its own. Debian: apt install fonts-noto-core.")
    for width, height, scale in probe.screens if probe.platform != "offscreen" else ():
        small = width < 1024 or height < 700
        told = f"A screen has {width} by {height} points, at {scale} %."
        yield look(f"{told} The app is made for 1280 by 720 or more.") if small else ok(told)
    yield from _screen_reader(probe)


def _screen_reader(probe: Probe) -> Found:
    if probe.listens:
        yield ok("A screen reader or another aid is being served.")
    elif sys.platform.startswith("linux") and not any(Path(one).exists() for one in _BRIDGES):
        yield look("Screen readers are not served: at-spi2-core is not installed.")
    else:
        yield ok("No screen reader is running; the app serves one when it is.")


def ask_qt() -> Probe | str:
    """What Qt says of itself, or a sentence about what keeps it from starting."""
    own = [] if getattr(sys, "frozen", False) else ["-m", "cse_assess"]
    surroundings = dict(os.environ)
    try:
        ways_to_screen()
    except StartRefused:
        surroundings["QT_QPA_PLATFORM"] = "offscreen"
    try:
        done = subprocess.run(  # noqa: S603 - ourselves
            [sys.executable, *own, "doctor", "--probe"],
            capture_output=True,
            timeout=_PATIENCE,
            check=False,
            env=surroundings,
        )
    except (OSError, subprocess.SubprocessError) as error:
        return f"Qt could not be tried ({type(error).__name__})."
    try:
        return msgspec.json.decode(done.stdout, type=Probe)
    except msgspec.DecodeError:
        told = done.stderr.decode(errors="replace")
    named = (name for name in libraries.PACKAGES if name in told)
    missing = libraries.named_in(told) or next(named, "")
    if missing:
        return f"Qt does not start: {missing} is missing. {libraries.remedy([missing])}"
    if libraries.system_too_old(told):
        return "Qt does not start: this Linux is older than it can run on."
    return f"Qt does not start (it ended with {done.returncode})."
