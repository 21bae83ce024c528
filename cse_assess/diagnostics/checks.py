"""What the doctor looks at on this computer, but for the window and the vault."""

import contextlib
import datetime as dt
import importlib.metadata
import platform
import shutil
import struct
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import apsw

from cse_assess import __version__, data
from cse_assess.computer import Computer
from cse_assess.diagnostics.display import StartRefused, refuse_other_system
from cse_assess.diagnostics.doctor import State, look, ok
from cse_assess.diagnostics.log import EARLIER, FILE
from cse_assess.instrument import loader
from cse_assess.package.organisation import FOLDER as CARDS
from cse_assess.places import at_home

Found = Iterator[tuple[State, str]]
_LEAST_SPACE = 500 * 1024 * 1024
_BORN = dt.date(2026, 11, 1)
"""No clock that is right shows an earlier day: this version was not there yet."""


def checks(here: Computer, now: dt.datetime) -> list[tuple[str, Callable[[], Found]]]:
    """The checks of this computer, each with its name.

    Args:
        here: This computer.
        now: The present time, with its zone.
    """
    return [
        ("app", _app),
        ("system", _system),
        ("store", _store),
        ("cryptography", _cryptography),
        ("forms", _forms),
        ("places", lambda: _places(here)),
        ("space", lambda: _space(here)),
        ("clock", lambda: _clock(here, now)),
        ("policy", lambda: _policy(here)),
        ("packs", lambda: _packs(here)),
        ("log", lambda: _log(here)),
    ]


def _app() -> Found:
    way = "as a built program" if getattr(sys, "frozen", False) else "from Python's packages"
    bits = struct.calcsize("P") * 8
    yield ok(
        f"CSE Assess {__version__} runs {way}, on Python {platform.python_version()}, {bits} bit."
    )


def _system() -> Found:
    try:
        refuse_other_system()
    except StartRefused as refusal:
        yield look(str(refusal))
    name = platform.system()
    with contextlib.suppress(OSError, KeyError):
        name = platform.freedesktop_os_release()["PRETTY_NAME"]
    yield ok(f"This computer runs {name} ({platform.release()}, {platform.machine()}).")


def _store() -> Found:
    ciphers = getattr(apsw, "mc_version", "no ciphers")
    told = f"The store is SQLite {apsw.sqlite_lib_version()} with {ciphers}."
    yield ok(told) if hasattr(apsw, "mc_version") else look(told)


def _cryptography() -> Found:
    from cryptography.hazmat.backends.openssl import backend  # noqa: PLC0415 - may be what is broken

    version = importlib.metadata.version("cryptography")
    yield ok(f"Cryptography {version} works on {backend.openssl_version_text()}.")


def _forms() -> Found:
    ids = loader.installed()
    told = [f"{id_} {loader.version_in(loader.folder_of(id_))}" for id_ in ids]
    yield (ok if told else look)(f"Forms in use: {', '.join(told) or 'none'}.")
    for name in ("forms", "resources"):
        data.folder(name)


def _places(here: Computer) -> Found:
    places = here.places
    yield ok("The app is in portable mode." if places.portable else "The app is installed.")
    yield _folder("Cases", places.vault)
    yield ok(f"IT's settings belong in {at_home(places.policy)}.")


def _folder(what: str, folder: Path) -> tuple[State, str]:
    """Whether files can be made in a folder, or the folder itself; nothing is left there."""
    there = next(one for one in (folder, *folder.parents) if one.exists())
    if not there.is_dir():
        return look(f"{what} belong in {at_home(folder)}, where a file is in the way.")
    try:
        with tempfile.TemporaryFile(prefix=".", dir=there):
            pass
    except OSError as error:
        why = (error.strerror or type(error).__name__).lower()
        return look(f"{what} belong in {at_home(folder)}, where nothing can be written ({why}).")
    exists = "which can be written to" if there == folder else "which is not there yet"
    return ok(f"{what} belong in {at_home(folder)}, {exists}.")


def _space(here: Computer) -> Found:
    folder = here.places.vault
    there = next(one for one in (folder, *folder.parents) if one.exists())
    free = shutil.disk_usage(there).free
    told = f"There are {free / 1024**3:.1f} GB free on the disk that cases are kept on."
    yield ok(told) if free >= _LEAST_SPACE else look(f"{told} Free some space.")


def _clock(here: Computer, now: dt.datetime) -> Found:
    told = f"The clock shows {now:%d %B %Y %H:%M}, {now:%Z}, {_offset(now)} from UTC."
    newest = newest_file(here.places.vault)
    if now.date() < _BORN:
        yield look(f"{told} That is before this version was made: set the clock.")
    elif newest is not None and newest > now + dt.timedelta(hours=25):
        yield look(f"{told} The vault was last written at a later time: set the clock.")
    else:
        yield ok(told)


def _offset(now: dt.datetime) -> str:
    minutes = int((now.utcoffset() or dt.timedelta()).total_seconds()) // 60
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


def newest_file(folder: Path) -> dt.datetime | None:
    """When a vault's files were last written; None where there are none.

    Args:
        folder: The vault's folder.
    """
    times = [
        path.stat().st_mtime
        for path in (folder / name for name in ("vault.db", "vault.db-wal", "slots.json"))
        if path.is_file()
    ]
    return dt.datetime.fromtimestamp(max(times), dt.UTC) if times else None


def _policy(here: Computer) -> Found:
    sources = here.given.sources
    if not sources:
        yield ok("IT has set nothing for this computer.")
    for source in sources:
        if source.problem:  # which may quote what stands there, so it is not told
            yield look(
                f"What IT has set in {source.name} has a fault: nothing of it counts. IT can find "
                "it with: cse-assess policy check"
            )
        else:  # names, and not what they are set to: a folder may be called after somebody
            names = sorted({*source.enforced, *source.recommended})
            yield ok(f"IT has set, in {source.name}: {', '.join(names) or 'nothing'}.")
    folder = here.places.policy / CARDS
    cards = [path for path in folder.glob("*") if path.suffix in (".json", ".toml")]
    yield ok(f"IT has given this computer {len(cards)} cards of front doors and senders.")


def _packs(here: Computer) -> Found:
    found = here.use_packs()
    for one in found:
        if one.state == "refused":
            yield look(
                f"The pack {one.name} {one.version} is not used; cse-assess pack list says why."
            )
        elif one.state == "in-force":
            yield ok(f"The pack {one.name} {one.version} is in force.")
            last = one.manifest.not_after if one.manifest else None
            if last is not None and dt.datetime.now().astimezone().date() > last:
                yield look(f"The pack {one.name} was good until {last:%d %B %Y}. Ask for a newer.")
    if not found:
        yield ok("No packs are installed.")
    if here.trust.problems:
        yield look(f"Of the cards of those who may sign packs, {len(here.trust.problems)} are bad.")
    who = "Nobody is" if here.trust.nobody else "Somebody whom IT has chosen is"
    yield ok(f"{who} trusted to sign packs for this computer.")


def _log(here: Computer) -> Found:
    if not here.log:
        yield ok("IT has switched the log of events off.")
        return
    folder = here.places.log
    size = sum(one.stat().st_size for one in (folder / EARLIER, folder / FILE) if one.is_file())
    yield ok(
        f"The log of events is in {at_home(folder)}, {size / 1024:.0f} KB; "
        "cse-assess doctor --log shows it."
    )
