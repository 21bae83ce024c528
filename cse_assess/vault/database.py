"""The encrypted database: how it is opened, and what its errors mean to people.

SQLite with the ChaCha20-Poly1305 pages of SQLite3 Multiple Ciphers, keyed directly with a random
key. Write-ahead logging with full synchronisation: a commit that returned survives a power cut.
"""

import contextlib
from collections.abc import Iterator
from pathlib import Path

import apsw

from cse_assess.vault.errors import VaultRefused

DATABASE = "vault.db"
_BUSY_MILLISECONDS = 5000

_MIGRATIONS = (
    """
    CREATE TABLE assessment (
        id TEXT PRIMARY KEY,
        created TEXT NOT NULL,
        updated TEXT NOT NULL,
        body BLOB NOT NULL,
        sealed BLOB
    ) STRICT;
    CREATE TABLE setting (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT;
    """,
    # A case can be handed over more than once, and each handing over is answered.
    """
    CREATE TABLE hand_over (
        reference TEXT PRIMARY KEY,
        case_id TEXT NOT NULL REFERENCES assessment (id),
        at TEXT NOT NULL,
        body BLOB NOT NULL
    ) STRICT;
    INSERT INTO hand_over (reference, case_id, at, body)
        SELECT json_extract(CAST(sealed AS TEXT), '$.reference'), id,
            json_extract(CAST(sealed AS TEXT), '$.at'), sealed
        FROM assessment WHERE sealed IS NOT NULL;
    ALTER TABLE assessment DROP COLUMN sealed;
    CREATE TABLE receipt (
        id INTEGER PRIMARY KEY,
        reference TEXT NOT NULL REFERENCES hand_over (reference),
        body BLOB NOT NULL,
        UNIQUE (reference, body)
    ) STRICT;
    CREATE TABLE arrival (
        reference TEXT NOT NULL,
        signer TEXT NOT NULL,
        body BLOB NOT NULL,
        PRIMARY KEY (reference, signer)
    ) STRICT;
    """,
)


def connect(folder: Path, key: bytes, *, create: bool = False) -> apsw.Connection:
    """Open the database and bring its tables up to date.

    Args:
        folder: The vault's folder.
        key: The vault's key, 32 bytes.
        create: Make it if it is not there.

    Raises:
        VaultRefused: It is missing, damaged, locked by another program, or newer than this app.
    """
    flags = apsw.SQLITE_OPEN_READWRITE | (apsw.SQLITE_OPEN_CREATE if create else 0)
    with telling():
        connection = apsw.Connection(str(folder / DATABASE), flags=flags)
        try:
            connection.pragma("cipher", "chacha20")
            connection.pragma("hexkey", f"raw:{key.hex()}".encode().hex())
            connection.set_busy_timeout(_BUSY_MILLISECONDS)
            connection.pragma("journal_mode", "wal")
            connection.pragma("synchronous", "full")
            connection.pragma("foreign_keys", True)
            connection.pragma("temp_store", "memory")
            connection.pragma("secure_delete", True)
            _migrate(connection, create=create)
        except BaseException:
            connection.close()
            raise
    return connection


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


def _migrate(connection: apsw.Connection, *, create: bool) -> None:
    version = connection.pragma("user_version")
    if version == 0 and not create:
        # SQLite takes an emptied file for a new database; cases were here.
        raise apsw.CorruptError("the database has been emptied")
    if version > len(_MIGRATIONS):
        raise VaultRefused(
            "This vault was made by a newer version of the app. Nothing was changed.",
            remedy="Ask IT to update this PC.",
        )
    for number, migration in enumerate(_MIGRATIONS[version:], start=version + 1):
        with connection:
            connection.execute(migration)
            connection.pragma("user_version", number)
