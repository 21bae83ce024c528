"""What can be told of a vault without opening it: nothing of what is in it."""

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path

import filelock

from cse_assess.diagnostics.doctor import State, look, ok
from cse_assess.errors import Refusal
from cse_assess.vault.holding import LOCK
from cse_assess.vault.migrations import MIGRATIONS
from cse_assess.vault.slots import DATABASE, SLOTS, read_slots

Found = Iterator[tuple[State, str]]
_PAGE = 4096
_PLAIN = b"SQLite format 3\0"
_RESTORE = "Do not delete it: IT can put back the newest backup."


def checks(folder: Path) -> list[tuple[str, Callable[[], Found]]]:
    """The checks of a vault, each with its name.

    Args:
        folder: The vault's folder.
    """
    return [
        ("vault", lambda: _there(folder)),
        ("vault people", lambda: _people(folder)),
        ("vault file", lambda: _file(folder)),
        ("vault lock", lambda: _lock(folder)),
    ]


def _there(folder: Path) -> Found:
    ways, store = (folder / SLOTS).is_file(), (folder / DATABASE).is_file()
    if not ways and not store:
        yield ok("There is no vault yet: the app makes one when it is first opened.")
    elif ways and store:
        yield ok(f"There is a vault. This app reads formats 1 to {len(MIGRATIONS)}.")
    else:
        gone = SLOTS if store else DATABASE
        yield look(f"A part of the vault is missing ({gone}). {_RESTORE}")


def _people(folder: Path) -> Found:
    if not (folder / SLOTS).is_file():
        return
    try:
        slots = read_slots(folder)
    except Refusal:
        yield look(f"The list of who can open the vault cannot be read. {_RESTORE}")
        return
    people = sum(1 for slot in slots if slot.kind == "person" and slot.wrapped)
    codes = sum(1 for slot in slots if slot.kind == "recovery" and slot.wrapped)
    code = "a recovery code" if codes else "no recovery code"
    told = f"{people} {'person' if people == 1 else 'people'} can open it; there is {code}."
    yield ok(told) if people else look(f"{told} Nobody can open it.")


def _file(folder: Path) -> Found:
    path = folder / DATABASE
    if not path.is_file():
        return
    size = path.stat().st_size
    with path.open("rb") as stream:
        begins = stream.read(len(_PLAIN))
    log = folder / f"{DATABASE}-wal"
    waiting = log.stat().st_size if log.is_file() else 0
    told = f"Its file has {size / 1024**2:.1f} MB, and {waiting / 1024**2:.1f} MB wait beside it."
    if begins == _PLAIN:
        yield look(f"{told} It is not encrypted, so it is not ours.")
    elif not size or size % _PAGE:
        yield look(f"{told} It was cut short. {_RESTORE}")
    else:
        yield ok(f"{told} cse-assess vault check looks at every page, with a passphrase.")
    try:
        with path.open("r+b"):
            pass
    except OSError as error:
        why = (error.strerror or type(error).__name__).lower()
        yield look(f"The vault can be read and not written ({why}): changes cannot be saved.")


def _lock(folder: Path) -> Found:
    if not (folder / LOCK).is_file():
        return
    lock = filelock.FileLock(folder / LOCK, timeout=0)
    try:
        with lock:
            yield ok("Nobody has the vault open.")
    except filelock.Timeout:
        since = dt.datetime.fromtimestamp((folder / LOCK).stat().st_mtime).astimezone()
        yield ok(f"Somebody has the vault open, since about {since:%d %B %H:%M}.")
    except OSError as error:
        why = (error.strerror or type(error).__name__).lower()
        yield look(f"Nobody can tell whether the vault is open ({why}): it can only be read.")
