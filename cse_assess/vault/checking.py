"""Is the vault sound? Every page, the tables, the trail and every record are looked at."""

import contextlib
import time
from collections.abc import Callable, Iterator
from typing import Any

import apsw
import msgspec

from cse_assess.assessment.follow_up import Arrival, HandOver, Receipt
from cse_assess.assessment.record import Assessment
from cse_assess.assessment.review import Review
from cse_assess.audit.marks import Mark
from cse_assess.audit.sample import Sample
from cse_assess.usage.events import Event
from cse_assess.vault.database import connect_memory
from cse_assess.vault.reviews import Draft, Waiting
from cse_assess.vault.trail import Trail

_RECORDS: tuple[tuple[str, str, str, type[Any]], ...] = (
    ("assessment", "id", "body", Assessment),
    ("hand_over", "reference", "body", HandOver),
    ("hand_over", "reference", "signed", Assessment),
    ("receipt", "id", "body", Receipt),
    ("arrival", "reference", "body", Arrival),
    ("review", "id", "body", Review),
    ("waiting", "case_id", "body", Waiting),
    ("review_draft", "case_id", "body", Draft),
    ("ledger", "id", "event", Event),
    ("release", "id", "body", dict),
    ("sample", "name", "body", Sample),
    ("mark", "id", "body", Mark),
)


Told = Callable[[int, int], None]
"""Hears how much of how much is done, 0 of 0 where nobody knows; what it raises stops the work."""

_STEPS, _EVERY_S = 20_000, 0.05


def unheard(_done: int, _total: int) -> None:
    """Nobody is told."""


class Finding(msgspec.Struct, frozen=True):
    """One thing that is wrong.

    Attributes:
        where: ``pages``, ``tables``, ``links``, ``trail``, or a table's name.
        what: What is wrong, in a sentence, without anything of a case.
        record: The record, by its name in the vault; empty where it is no record.
    """

    where: str
    what: str
    record: str = ""


class Report(msgspec.Struct, frozen=True):
    """What a check has found.

    Attributes:
        findings: What is wrong; empty if nothing is.
        sound: How many records of each kind can be read.
        head: The trail's last place and link, to be written down elsewhere.
    """

    findings: tuple[Finding, ...]
    sound: dict[str, int]
    head: tuple[int, str]


def check(connection: apsw.Connection, key: bytes, told: Told = unheard) -> Report:
    """Look at everything in a vault's database; change nothing.

    Args:
        connection: The open database.
        key: The vault's key.
        told: Hears how many records of how many were looked at.
    """
    course = _Course(told)
    with course.heard_while_reading(connection):
        report = _check(connection, key, course)
    course.end()
    return report


class _Course:
    """How far a check is. It is told often enough to stop at once, and not so often that it slows.

    Args:
        told: Who hears it.
    """

    def __init__(self, told: Told) -> None:
        self._told = told
        self._done = self._total = 0
        self._next = 0.0

    def set_out(self, total: int) -> None:
        """So many records will be looked at."""
        self._total = total

    def go_on(self, records: int = 1) -> None:
        """So many were."""
        self._done += records
        self.tell()

    def end(self) -> None:
        """All of it is done; the last chance to stop what would follow."""
        self._told(self._total, self._total)

    def tell(self) -> None:
        """Say how far it is, if that was not said just now."""
        if (now := time.monotonic()) >= self._next:
            self._told(self._done, self._total)
            self._next = now + _EVERY_S

    @contextlib.contextmanager
    def heard_while_reading(self, connection: apsw.Connection) -> Iterator[None]:
        """Tell also while the database reads its own pages, which may take most of the time."""

        def tell() -> bool:
            self.tell()
            return False

        connection.set_progress_handler(tell, _STEPS)
        try:
            yield
        finally:
            connection.set_progress_handler(None)


def _check(connection: apsw.Connection, key: bytes, course: _Course) -> Report:
    trail = Trail(connection, key)
    findings: list[Finding] = []
    findings += _guarded("pages", lambda: _pages(connection))
    findings += _guarded("tables", lambda: _tables(connection))
    findings += _guarded("links", lambda: _links(connection))
    findings += _guarded("trail", lambda: _trail(trail))
    sound: dict[str, int] = {}
    course.set_out(sum(_last(connection, record[0]) for record in _RECORDS))
    for table, name, column, type_ in _RECORDS:
        bad, good = _records(connection, (table, name, column), type_, course)
        findings += bad
        sound[table if column != "signed" else "signed"] = good
    try:
        place, link = trail.head()
    except apsw.Error:
        place, link = 0, b""
    return Report(tuple(findings), sound, (place, link.hex()))


def rows_of(connection: apsw.Connection, table: str) -> Iterator[int]:
    """The places of a table's rows, as far as they can be told of a damaged one.

    Args:
        connection: The open database.
        table: One of the vault's tables.
    """
    try:
        yield from [row[0] for row in connection.execute(f"SELECT rowid FROM {table}")]  # noqa: S608 - our own names
    except apsw.Error:
        yield from range(1, _last(connection, table) + 1)


def _last(connection: apsw.Connection, table: str) -> int:
    try:
        row: Any = connection.execute(f"SELECT max(rowid) FROM {table}").fetchone()  # noqa: S608
        return int(row[0] or 0)
    except apsw.Error:
        return 0


def _guarded(where: str, look: Callable[[], list[Finding]]) -> list[Finding]:
    try:
        return look()
    except apsw.Error as error:
        return [Finding(where, f"They cannot be read ({type(error).__name__}).")]


def _pages(connection: apsw.Connection) -> list[Finding]:
    told = [str(row[0]) for row in connection.execute("PRAGMA integrity_check(20)")]
    return [Finding("pages", line) for line in told if line != "ok"]


def _tables(connection: apsw.Connection) -> list[Finding]:
    wanted, found = _schema(connect_memory()), _schema(connection)
    return [
        Finding("tables", f"{name} is not as this version of the app makes it.")
        for name in sorted(wanted.keys() | found.keys())
        if wanted.get(name) != found.get(name)
    ]


def _schema(connection: apsw.Connection) -> dict[str, str]:
    rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    return {str(name): " ".join(str(sql).split()) for name, sql in rows}


def _links(connection: apsw.Connection) -> list[Finding]:
    return [
        Finding(str(table), f"It belongs to a record of {parent} that is not there.", str(rowid))
        for table, rowid, parent, _ in connection.execute("PRAGMA foreign_key_check")
    ]


def _trail(trail: Trail) -> list[Finding]:
    fault = trail.fault()
    return [Finding("trail", fault)] if fault else []


def _records(
    connection: apsw.Connection, where: tuple[str, str, str], type_: type[Any], course: _Course
) -> tuple[list[Finding], int]:
    table, name, column = where
    bad, good = [], 0
    before = 0
    for rowid in rows_of(connection, table):
        course.go_on(rowid - before)  # places that are empty are passed over
        before = rowid
        try:
            row: Any = connection.execute(
                f"SELECT {name}, {column} FROM {table} WHERE rowid = ?",  # noqa: S608
                (rowid,),
            ).fetchone()
        except apsw.Error:
            bad.append(Finding(table, "It lies on a damaged page.", f"row {rowid}"))
            continue
        if row is None or row[1] is None:
            continue
        try:
            msgspec.json.decode(row[1], type=type_)
            good += 1
        except (msgspec.DecodeError, UnicodeDecodeError):
            bad.append(Finding(table, "It is no record of this version of the app.", str(row[0])))
    return bad, good
