"""The encrypted database: how it is opened, and what its errors mean to people.

SQLite with the ChaCha20-Poly1305 pages of SQLite3 Multiple Ciphers, keyed directly with a random
key. Write-ahead logging with full synchronisation: a commit that returned survives a power cut.
"""

import contextlib
from collections.abc import Callable, Iterator
from pathlib import Path

import apsw

from cse_assess.vault.errors import VaultRefused
from cse_assess.vault.migrations import MIGRATIONS
from cse_assess.vault.slots import DATABASE

_BUSY_MILLISECONDS = 5000


def connect(
    folder: Path,
    key: bytes,
    *,
    create: bool = False,
    read_only: bool = False,
    on_migrated: Callable[[int], None] | None = None,
) -> apsw.Connection:
    """Open the database and bring its tables up to date.

    Args:
        folder: The vault's folder.
        key: The vault's key, 32 bytes.
        create: Make it if it is not there.
        read_only: Somebody else holds it: look, and change nothing.
        on_migrated: Told the format that it had, if that was an earlier one.

    Raises:
        VaultRefused: It is missing, damaged, locked by another program, or newer than this app.
    """
    flags = apsw.SQLITE_OPEN_READONLY if read_only else apsw.SQLITE_OPEN_READWRITE
    flags |= apsw.SQLITE_OPEN_CREATE if create else 0
    with telling():
        connection = apsw.Connection(str(folder / DATABASE), flags=flags)
        try:
            unlock(connection, key)
            connection.set_busy_timeout(_BUSY_MILLISECONDS)
            connection.pragma("foreign_keys", True)
            connection.pragma("temp_store", "memory")
            if read_only:
                _refuse_other_version(connection)
            else:
                connection.pragma("journal_mode", "wal")
                connection.pragma("synchronous", "full")
                connection.pragma("secure_delete", True)
                before = _migrate(connection, create=create)
                if on_migrated is not None and not create and before < len(MIGRATIONS):
                    on_migrated(before)
        except BaseException:
            connection.close()
            raise
    return connection


def connect_memory() -> apsw.Connection:
    """An empty database with the tables of this version, in memory, to compare with."""
    connection = apsw.Connection(":memory:")
    _migrate(connection, create=True)
    return connection


def unlock(connection: apsw.Connection, key: bytes) -> None:
    """Give a connection the cipher and the key of its file.

    Args:
        connection: Just opened; nothing was read or written yet.
        key: The vault's key, 32 bytes.
    """
    connection.pragma("cipher", "chacha20")
    connection.pragma("hexkey", f"raw:{key.hex()}".encode().hex())


@contextlib.contextmanager
def telling() -> Iterator[None]:
    """Turn the database's errors into sentences.

    Raises:
        VaultRefused: Saying what happened, what was kept and what to do.
    """
    try:
        yield
    except apsw.FullError as error:
        raise VaultRefused(
            "The disk is full. Your last change is not saved; everything before it is.",
            remedy="Free some space, then make the change again.",
        ) from error
    except apsw.BusyError as error:
        raise VaultRefused(
            "Another window of this app is using the vault. Your last change is not saved.",
            remedy="Close the other window and try again.",
        ) from error
    except (apsw.NotADBError, apsw.CorruptError) as error:
        raise VaultRefused(
            "The vault is damaged, or belongs to another key.",
            file=DATABASE,
            remedy="Do not delete it. Ask IT to put back the newest backup copy.",
        ) from error
    except apsw.CantOpenError as error:
        raise VaultRefused(
            "The vault is not there, or this account may not open it.", file=DATABASE
        ) from error
    except (apsw.ReadOnlyError, apsw.IOError, apsw.PermissionsError) as error:
        raise VaultRefused(
            "The vault cannot be written. Your last change is not saved; everything before it is.",
            file=DATABASE,
            remedy="See that the disk is there, has space and may be written to, and try again.",
        ) from error


def _refuse_other_version(connection: apsw.Connection) -> None:
    if connection.pragma("user_version") != len(MIGRATIONS):
        raise VaultRefused(
            "Somebody else has this vault open in another version of the app.",
            remedy="Wait until they have closed it, and try again.",
        )


def _migrate(connection: apsw.Connection, *, create: bool) -> int:
    """Bring the tables up to date; gives the version that they had."""
    version = int(connection.pragma("user_version"))
    if version == 0 and not create:
        # SQLite takes an emptied file for a new database; cases were here.
        raise apsw.CorruptError("the database has been emptied")
    if version > len(MIGRATIONS):
        raise VaultRefused(
            "This vault was made by a newer version of the app. Nothing was changed.",
            remedy="Ask IT to update this PC.",
        )
    for number, migration in enumerate(MIGRATIONS[version:], start=version + 1):
        with connection:
            connection.execute(migration)
            connection.pragma("user_version", number)
    return version
