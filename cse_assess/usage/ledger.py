"""The ledger: events are added, and never changed or taken away; and what was released of them."""

import datetime as dt
import secrets
from collections.abc import Iterable, Sequence
from typing import Any, Literal

import apsw
import msgspec

from cse_assess.usage.events import Event
from cse_assess.usage.observing import Belonging
from cse_assess.usage.period import Period

TABLES = """
CREATE TABLE IF NOT EXISTS ledger (id INTEGER PRIMARY KEY, event BLOB NOT NULL) STRICT;
CREATE TRIGGER IF NOT EXISTS ledger_keeps BEFORE UPDATE ON ledger
    BEGIN SELECT RAISE(ABORT, 'the ledger is never changed'); END;
CREATE TRIGGER IF NOT EXISTS ledger_holds BEFORE DELETE ON ledger
    BEGIN SELECT RAISE(ABORT, 'the ledger is never changed'); END;
CREATE TABLE IF NOT EXISTS child_mark (
    id INTEGER PRIMARY KEY,
    mark TEXT NOT NULL,
    case_token TEXT NOT NULL,
    child TEXT NOT NULL,
    UNIQUE (mark, case_token)
) STRICT;
CREATE TABLE IF NOT EXISTS same_child (
    id INTEGER PRIMARY KEY,
    child TEXT NOT NULL UNIQUE,
    other TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS release (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('release', 'return')),
    starts TEXT NOT NULL,
    ends TEXT NOT NULL,
    body BLOB NOT NULL
) STRICT;
CREATE TRIGGER IF NOT EXISTS release_keeps BEFORE UPDATE ON release
    BEGIN SELECT RAISE(ABORT, 'what was released is never changed'); END;
CREATE TRIGGER IF NOT EXISTS release_holds BEFORE DELETE ON release
    BEGIN SELECT RAISE(ABORT, 'what was released is never changed'); END;
CREATE INDEX IF NOT EXISTS ledger_of_cases ON ledger (
    json_extract(CAST(event AS TEXT), '$.case'), id
);
"""

Issue = Literal["release", "return"]


class Ledger:
    """The ledger inside a database.

    It begins no transaction: what is appended commits together with what it counts.

    Args:
        connection: The database.
        create: Make the tables if they are not there.
    """

    def __init__(self, connection: apsw.Connection, *, create: bool = True) -> None:
        self._connection = connection
        if create:
            connection.execute(TABLES)

    def append(self, event: Event) -> None:
        """Add an event.

        A period that was released is closed: an event that comes late, or from before a clock was
        put right, counts on the first day after it.

        Args:
            event: The event.
        """
        through = self.through()
        if through is not None and event.day <= through:
            event = msgspec.structs.replace(event, day=through + dt.timedelta(days=1))
        self._connection.execute(
            "INSERT INTO ledger (event) VALUES (?)", (msgspec.json.encode(event),)
        )

    def events(self) -> list[Event]:
        """All events in the order in which they were added, each child under one token."""
        rows = self._connection.execute("SELECT event FROM ledger ORDER BY id")
        found = [msgspec.json.decode(event, type=Event) for (event,) in rows]
        same = self._same()
        if not same:
            return found
        return [msgspec.structs.replace(event, child=_root(event.child, same)) for event in found]

    def last(self, case: str, kinds: Sequence[str]) -> Event | None:
        """The last event of some kinds of a case; None where there is none.

        Args:
            case: The case's token.
            kinds: The kinds.
        """
        rows = self._connection.execute(
            "SELECT event FROM ledger WHERE json_extract(CAST(event AS TEXT), '$.case') = ? "
            "ORDER BY id DESC",
            (case,),
        )
        events = (msgspec.json.decode(event, type=Event) for (event,) in rows)
        return next((event for event in events if event.kind in kinds), None)

    # Children

    def belonging(self, case: str, follows: str, marks: Iterable[str]) -> Belonging:
        """Which steps a step belongs with; remembers what tells the child apart.

        The child's token is drawn by lot. It is the same for cases that share a mark, and for
        cases that follow each other; where it turns out that two children are one, both tokens
        count as one from then on.

        Args:
            case: The case's token.
            follows: The token of the case that it follows; empty where it follows none.
            marks: Tokens of what tells the child apart.
        """
        every = [case, *([follows] if follows else []), *marks]
        known: list[str] = []
        for mark in every:
            rows: list[tuple[Any, ...]] = self._connection.execute(
                "SELECT child FROM child_mark WHERE mark = ? ORDER BY id", (mark,)
            ).fetchall()
            known += [child for (child,) in rows]
        same = self._same()
        roots = list(dict.fromkeys(_root(child, same) for child in known))
        child = min(roots) if roots else secrets.token_hex(12)
        for other in roots:
            if other != child:
                self._connection.execute(
                    "INSERT INTO same_child (child, other) VALUES (?, ?)", (other, child)
                )
        for mark in every:
            self._connection.execute(
                "INSERT OR IGNORE INTO child_mark (mark, case_token, child) VALUES (?, ?, ?)",
                (mark, case, child),
            )
        return Belonging(case=case, child=child, follows=follows)

    def forget(self, case: str) -> None:
        """Forget what told a child apart in a case that is destroyed; its events stay.

        Args:
            case: The case's token.
        """
        self._connection.execute("DELETE FROM child_mark WHERE case_token = ?", (case,))

    def _same(self) -> dict[str, str]:
        rows: list[tuple[Any, ...]] = self._connection.execute(
            "SELECT child, other FROM same_child"
        ).fetchall()
        return dict(rows)

    # What was released

    def through(self) -> dt.date | None:
        """The last day of which counts were released; None where none were."""
        row: Any = self._connection.execute("SELECT max(ends) FROM release").fetchone()
        return None if row[0] is None else dt.date.fromisoformat(row[0])

    def remember(self, kind: Issue, period: Period, body: bytes) -> None:
        """Remember what was released of a period.

        Args:
            kind: ``release`` for what was published, ``return`` for exact counts that went to the
                partnership.
            period: The period.
            body: What was released.
        """
        self._connection.execute(
            "INSERT INTO release (kind, starts, ends, body) VALUES (?, ?, ?, ?)",
            (kind, period.start.isoformat(), period.end.isoformat(), body),
        )

    def released(self, kind: Issue) -> list[bytes]:
        """What was released, the earliest period first.

        Args:
            kind: As :meth:`remember`.
        """
        rows = self._connection.execute(
            "SELECT body FROM release WHERE kind = ? ORDER BY starts", (kind,)
        )
        return [bytes(body) for (body,) in rows]


def _root(child: str, same: dict[str, str]) -> str:
    while child in same:
        child = same[child]
    return child
