"""Copying a vault's database and checking a copy; used by the vault and by backups alike."""

from pathlib import Path

import apsw

from cse_assess.vault.checking import Report, Told, check, unheard
from cse_assess.vault.database import connect, telling, unlock

_PAGES_A_STEP = 256


def copy_database(source: apsw.Connection, target: Path, key: bytes, told: Told = unheard) -> None:
    """Copy an open database into a new file under the same key.

    Args:
        source: The open database; others may write to it meanwhile.
        target: The new file.
        key: The key of both.
        told: Hears how many pages of how many are copied.

    Raises:
        VaultRefused: It cannot be written.
    """
    with telling():
        copy = apsw.Connection(str(target))
        try:
            unlock(copy, key)
            with copy.backup("main", source, "main") as backup:
                while not backup.done:
                    backup.step(_PAGES_A_STEP)
                    told(backup.page_count - backup.remaining, backup.page_count)
            copy.pragma("journal_mode", "delete")  # one file; a vault that is opened logs again
        finally:
            copy.close()


def check_file(folder: Path, key: bytes, told: Told = unheard) -> Report:
    """Check a vault's files that nobody has open.

    Args:
        folder: Where they are.
        key: Their key.
        told: Hears how many records of how many were looked at.

    Raises:
        VaultRefused: They do not open.
    """
    connection = connect(folder, key, read_only=True)
    try:
        return check(connection, key, told)
    finally:
        connection.close()
