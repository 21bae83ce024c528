"""The ledger: events are added, and never changed or taken away."""

import apsw
import msgspec

from cse_assess.usage.events import Event

_TABLE = """
CREATE TABLE IF NOT EXISTS ledger (id INTEGER PRIMARY KEY, event BLOB NOT NULL) STRICT;
CREATE TRIGGER IF NOT EXISTS ledger_keeps BEFORE UPDATE ON ledger
    BEGIN SELECT RAISE(ABORT, 'the ledger is never changed'); END;
CREATE TRIGGER IF NOT EXISTS ledger_holds BEFORE DELETE ON ledger
    BEGIN SELECT RAISE(ABORT, 'the ledger is never changed'); END;
"""


class Ledger:
    """The ledger inside a database.

    It begins no transaction: what is appended commits together with what it counts.

    Args:
        connection: The database.
        create: Make the table if it is not there.
    """

    def __init__(self, connection: apsw.Connection, *, create: bool = True) -> None:
        self._connection = connection
        if create:
            connection.execute(_TABLE)

    def append(self, event: Event) -> None:
        """Add an event."""
        self._connection.execute(
            "INSERT INTO ledger (event) VALUES (?)", (msgspec.json.encode(event),)
        )

    def events(self) -> list[Event]:
        """All events, in the order in which they were added."""
        rows = self._connection.execute("SELECT event FROM ledger ORDER BY id")
        return [msgspec.json.decode(event, type=Event) for (event,) in rows]
