"""Copying a vault's database and checking a copy; used by the vault and by backups alike."""

from pathlib import Path

import apsw

from cse_assess.vault.checking import Report, check
from cse_assess.vault.database import connect, telling, unlock

_PAGES_A_STEP = 256


def copy_database(source: apsw.Connection, target: Path, key: bytes) -> None:
    """Copy an open database into a new file under the same key.

    Args:
        source: The open database; others may write to it meanwhile.
        target: The new file.
        key: The key of both.

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
            copy.pragma("journal_mode", "delete")  # one file; a vault that is opened logs again
        finally:
            copy.close()


def check_file(folder: Path, key: bytes) -> Report:
    """Check a vault's files that nobody has open.

    Raises:
        VaultRefused: They do not open.
    """
    connection = connect(folder, key, read_only=True)
    try:
        return check(connection, key)
    finally:
        connection.close()
