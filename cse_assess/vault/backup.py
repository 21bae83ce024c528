"""Backups: a verified copy while the vault is in use, and a restore that proves itself first.

A backup is a folder with the same two files as a vault, under the same key and the same ways in. It
is as secret as the vault, and no more.
"""

import datetime as dt
import re
import shutil
from pathlib import Path

import msgspec

from cse_assess import files
from cse_assess.vault.checking import Report, Told, unheard
from cse_assess.vault.copying import check_file
from cse_assess.vault.errors import VaultRefused
from cse_assess.vault.slots import DATABASE, SLOTS, open_slot, read_slots
from cse_assess.vault.store import Vault

KEEP = 14
"""How many of its own backups a folder keeps, if nothing else is said."""

_HALF = 50
_NAME = "cse-assess-backup-"
_STAMP = "%Y-%m-%dT%H%M%S%f"
_OURS = re.compile(rf"{_NAME}\d{{4}}-\d{{2}}-\d{{2}}T\d{{12}}")


class Backup(msgspec.Struct, frozen=True):
    """A backup that was made.

    Attributes:
        folder: Where it is.
        report: What a check of it has found: nothing wrong.
    """

    folder: Path
    report: Report


def back_up(vault: Vault, into: Path, *, keep: int | None = None, told: Told = unheard) -> Backup:
    """Copy a vault while it is in use, and see that the copy is sound.

    Args:
        vault: The open vault.
        into: The folder that holds backups; a new folder is made in it.
        keep: Of our backups there, keep so many and take the oldest away; None keeps all.
        told: Hears how far it is, in percent. What it raises stops the backup; nothing is left.

    Raises:
        VaultRefused: It cannot be written, or the copy is not sound; nothing half is left.
        FileRefused: The folder cannot be made.
    """
    files.make_folder(into)
    folder = _fresh(into)
    files.make_folder(folder)
    try:
        vault.copy_to(folder / DATABASE, _part_of(told, 0))
        files.write(folder / SLOTS, files.read(vault.folder / SLOTS, limit=256 * 1024))
        report = vault.check_copy(folder, _part_of(told, _HALF))
        _refuse_unsound(report)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    if keep is not None:
        _take_away(into, keep)
    vault.note("backup", detail=folder.name)
    return Backup(folder, report)


def backups(folder: Path) -> list[Path]:
    """Our backups in a folder, the newest first."""
    if not folder.is_dir():
        return []
    ours = [path for path in folder.iterdir() if path.is_dir() and _OURS.fullmatch(path.name)]
    return sorted(ours, reverse=True)


def newest(folder: Path) -> dt.datetime | None:
    """When the newest backup in a folder was made, local time; None where there is none."""
    found = backups(folder)
    if not found:
        return None
    return dt.datetime.strptime(found[0].name.removeprefix(_NAME), _STAMP).astimezone()


def verify(backup: Path, *, user: str, passphrase: str) -> Report:
    """See whether a backup opens and is sound; nothing is changed.

    Args:
        backup: The backup's folder.
        user: Whose passphrase it is.
        passphrase: A passphrase of the time when it was made.

    Raises:
        VaultRefused: It does not open.
    """
    key = open_slot(read_slots(backup), user, passphrase)
    return check_file(backup, key)


def restore(backup: Path, into: Path, *, user: str, passphrase: str) -> Report:
    """Put a backup where no vault is, once it has proved itself.

    Args:
        backup: The backup's folder.
        into: The new vault's folder.
        user: Whose passphrase it is.
        passphrase: A passphrase of the time when it was made.

    Raises:
        VaultRefused: There is a vault already, or the backup is not sound. Nothing was changed.
        FileRefused: It cannot be written.
    """
    if (into / SLOTS).exists() or (into / DATABASE).exists():
        raise VaultRefused(
            "There is a vault there already. Nothing was changed.",
            remedy="Move it somewhere safe first; never delete it before the restored one works.",
        )
    report = verify(backup, user=user, passphrase=passphrase)
    if report.findings:
        raise VaultRefused(
            f"This backup is not sound: {report.findings[0].what} Nothing was changed.",
            remedy="Take another backup, or save what can be read: cse-assess vault salvage.",
        )
    members = {name: (backup / name).read_bytes() for name in (DATABASE, SLOTS)}
    files.write_folder(into, members)
    return report


def _part_of(told: Told, before: int) -> Told:
    """Copying is one half of a backup, and reading it back the other."""

    def tell(done: int, total: int) -> None:
        told(before + (_HALF * done // total if total else 0), 2 * _HALF)

    return tell


def _refuse_unsound(report: Report) -> None:
    if report.findings:
        raise VaultRefused(
            f"The copy is not sound: {report.findings[0].what} It was taken away.",
            remedy="Check the vault itself: cse-assess vault check.",
        )


def _fresh(into: Path) -> Path:
    return into / f"{_NAME}{dt.datetime.now().astimezone().strftime(_STAMP)}"


def _take_away(into: Path, keep: int) -> None:
    for old in backups(into)[max(1, keep) :]:
        shutil.rmtree(old, ignore_errors=True)
