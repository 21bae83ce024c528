"""Salvage: what can be read of a damaged vault goes into a new one; the old one stays as it is."""

import datetime as dt
from pathlib import Path
from typing import Any

import apsw
import msgspec

from cse_assess import files
from cse_assess.vault.checking import rows_of
from cse_assess.vault.database import connect as connect_new
from cse_assess.vault.database import telling, unlock
from cse_assess.vault.errors import VaultRefused
from cse_assess.vault.migrations import MIGRATIONS
from cse_assess.vault.slots import DATABASE, SLOTS, open_slot, read_slots
from cse_assess.vault.trail import Trail

_TABLES = (
    "assessment",
    "setting",
    "hand_over",
    "receipt",
    "arrival",
    "change",
    "ledger",
    "child_mark",
    "same_child",
    "release",
    "sample",
    "mark",
    "review",
    "waiting",
    "review_draft",
)
"""In an order in which each finds what it belongs to."""


class Salvaged(msgspec.Struct, frozen=True):
    """What was saved.

    Attributes:
        saved: How many records of each table.
        lost: How many could not be read, of each table.
    """

    saved: dict[str, int]
    lost: dict[str, int]


def salvage(damaged: Path, into: Path, *, user: str, passphrase: str) -> Salvaged:
    """Read what is intact, record by record, and write it into a new vault.

    Args:
        damaged: The damaged vault's folder; nothing in it is changed.
        into: The new vault's folder.
        user: Whose passphrase it is.
        passphrase: Their passphrase.

    Raises:
        VaultRefused: There is a vault already, or the damaged one does not open at all.
        FileRefused: The new one cannot be written.
    """
    if (into / SLOTS).exists() or (into / DATABASE).exists():
        raise VaultRefused("There is a vault there already. Nothing was changed.")
    slots = files.read(damaged / SLOTS, limit=256 * 1024)
    key = open_slot(read_slots(damaged), user, passphrase)
    source = _open_damaged(damaged, key)
    try:
        files.make_folder(into)
        files.write(into / SLOTS, slots)
        target = connect_new(into, key, create=True)
        try:
            told = _copy(source, target)
            _go_on_with_trail(source, target, key, user)
            return told
        finally:
            target.close()
    finally:
        source.close()


def _open_damaged(folder: Path, key: bytes) -> apsw.Connection:
    with telling():
        connection = apsw.Connection(str(folder / DATABASE), flags=apsw.SQLITE_OPEN_READONLY)
        try:
            unlock(connection, key)
            version = connection.pragma("user_version")
        except BaseException:
            connection.close()
            raise
    if version != len(MIGRATIONS):
        connection.close()
        raise VaultRefused(
            "This vault was made by another version of the app.",
            remedy="Open it with that version first.",
        )
    return connection


def _copy(source: apsw.Connection, target: apsw.Connection) -> Salvaged:
    saved, lost = dict.fromkeys(_TABLES, 0), dict.fromkeys(_TABLES, 0)
    with telling():
        for table in _TABLES:
            names = [str(row[1]) for row in target.execute(f"PRAGMA table_info({table})")]
            for rowid in rows_of(source, table):
                row = _row(source, table, names, rowid)
                kept = row is not None and _put(target, table, names, rowid, row)
                (saved if kept else lost)[table] += 1
    return Salvaged(saved, lost)


def _row(
    source: apsw.Connection, table: str, names: list[str], rowid: int
) -> tuple[Any, ...] | None:
    columns = ", ".join(names)
    try:
        row: tuple[Any, ...] | None = source.execute(
            f"SELECT {columns} FROM {table} WHERE rowid = ?",  # noqa: S608 - our own names
            (rowid,),
        ).fetchone()
    except apsw.Error:
        return None
    return row


def _put(
    target: apsw.Connection, table: str, names: list[str], rowid: int, row: tuple[Any, ...]
) -> bool:
    # A table whose key is a number has that as its row's place already.
    named = dict(zip(names, row, strict=True)) if "id" in names else {}
    if not isinstance(named.get("id"), int):
        named = {"rowid": rowid, **dict(zip(names, row, strict=True))}
    columns, marks = ", ".join(named), ", ".join("?" * len(named))
    try:
        with target:
            target.execute(
                f"INSERT INTO {table} ({columns}) VALUES ({marks})",  # noqa: S608
                tuple(named.values()),
            )
    except apsw.ConstraintError:
        return False  # what it belongs to could not be read
    return True


def _go_on_with_trail(
    source: apsw.Connection, target: apsw.Connection, key: bytes, user: str
) -> None:
    """Take the trail over if it is whole; else begin a new one that says where the old one is."""
    now, trail = dt.datetime.now(dt.UTC).isoformat(), Trail(target, key)
    try:
        whole = not Trail(source, key).fault()
    except apsw.Error:
        whole = False
    with telling(), target:
        if whole:
            for table in ("trail", "trail_head"):
                for row in source.execute(f"SELECT * FROM {table} ORDER BY 1"):  # noqa: S608
                    marks = ", ".join("?" * len(row))
                    target.execute(f"INSERT INTO {table} VALUES ({marks})", row)  # noqa: S608
        detail = "from a damaged vault" + ("" if whole else "; its trail is left there")
        trail.add(now, user, "salvaged", detail=detail)
