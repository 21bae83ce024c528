"""What the window needs from a Linux system, and which package brings what is missing."""

import ctypes
import importlib.util
import os
import re
import sys
from collections.abc import Mapping
from pathlib import Path

PACKAGES: Mapping[str, str] = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
"""Libraries that Qt loads and does not bring, and the Debian packages that hold them."""

_FAULT = re.compile(r"(?P<name>lib[A-Za-z0-9_.+-]+\.so[0-9.]*): cannot open shared object file")
_TOO_OLD = re.compile(r"version `GLIBC_(?P<wanted>[0-9.]+)' not found")
_PLUGINS = {"xcb": "libqxcb.so", "wayland": "libqwayland.so"}


def missing(platform: str = "xcb") -> list[str]:
    """Libraries without which the window cannot be shown here; none on other systems.

    Args:
        platform: Qt's name of the way to the screen; one that needs nothing gives nothing.
    """
    plugin = _plugin(platform)
    if plugin is None:
        return []
    first = fault_of(plugin)
    if not first:
        return []
    others = [name for name in PACKAGES if name != first and not _loads(name)]
    return [first, *others]


def fault_of(library: Path) -> str:
    """What keeps a library from being loaded: another's name, or a few words; empty for nothing.

    Args:
        library: The library's file.
    """
    try:
        ctypes.CDLL(str(library))
    except OSError as error:
        return named_in(str(error)) or library.name
    return ""


def named_in(fault: str) -> str:
    """The library that a loader's message says is missing; empty if it names none.

    Args:
        fault: What the system's loader said, which may name folders as well.
    """
    found = _FAULT.search(fault)
    return found["name"] if found else ""


def system_too_old(fault: str) -> bool:
    """Whether a loader's message says that the system is older than Qt can run on."""
    return _TOO_OLD.search(fault) is not None


def remedy(names: list[str]) -> str:
    """What to do about missing libraries.

    Args:
        names: The libraries.
    """
    packages = sorted({PACKAGES[name] for name in names if name in PACKAGES})
    if not packages:
        return "Ask IT to install the package that holds it."
    return f"Ask IT to install on Debian or Ubuntu: apt install {' '.join(packages)}."


def _plugin(platform: str) -> Path | None:
    """The file with which Qt reaches the screen."""
    if not sys.platform.startswith("linux") or platform not in _PLUGINS:
        return None
    spec = importlib.util.find_spec("PySide6")
    if spec is None or not spec.submodule_search_locations:
        return None
    folder = Path(spec.submodule_search_locations[0])
    plugin = folder / "Qt" / "plugins" / "platforms" / _PLUGINS[platform]
    return plugin if plugin.is_file() else None


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name, mode=os.RTLD_LAZY)
    except OSError:
        return False
    return True
