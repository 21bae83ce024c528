"""Who sat at the vault, from when to when; a sitting that never ended was cut off."""

import datetime as dt
from typing import Any, NamedTuple

import apsw


class CutOff(NamedTuple):
    """A sitting that ended without being closed: a crash, a pulled plug, a killed program.

    Attributes:
        user: Who sat there.
        case_id: The case that was changed last.
        place: The field that was changed last, such as ``answers.S04.recent``.
        at: When, UTC; everything up to then is kept.
    """

    user: str
    case_id: str
    place: str
    at: dt.datetime


class Sittings:
    """The sittings inside a database. It begins no transaction.

    Args:
        connection: The database.
    """

    def __init__(self, connection: apsw.Connection) -> None:
        self._connection = connection
        self._present: int | None = None

    def begin(self, user: str, at: str) -> None:
        """Begin a sitting."""
        self._connection.execute("INSERT INTO sitting (user, began) VALUES (?, ?)", (user, at))
        self._present = self._connection.last_insert_rowid()

    def note(self, case_id: str, place: str, at: str) -> None:
        """Note where the user is."""
        if self._present is not None:
            self._connection.execute(
                "UPDATE sitting SET case_id = ?, place = ?, at = ? WHERE id = ?",
                (case_id, place, at, self._present),
            )

    def end(self, at: str) -> None:
        """End the sitting."""
        if self._present is not None:
            self._connection.execute(
                "UPDATE sitting SET ended = ? WHERE id = ?", (at, self._present)
            )
            self._present = None

    def cut_off(self) -> CutOff | None:
        """The sitting before this one, if it was cut off in the middle of a case."""
        row: tuple[Any, ...] | None = self._connection.execute(
            "SELECT user, case_id, place, at, ended FROM sitting WHERE ?1 IS NULL OR id < ?1 "
            "ORDER BY id DESC LIMIT 1",
            (self._present,),
        ).fetchone()
        if row is None or row[4] is not None or row[1] is None:
            return None
        return CutOff(row[0], row[1], row[2], dt.datetime.fromisoformat(row[3]))
