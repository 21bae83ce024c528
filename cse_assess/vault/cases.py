"""The cases in the database, as rows; what a change of one means is the case book's business."""

import datetime as dt
from typing import Any

import apsw

from cse_assess.assessment.record import Assessment
from cse_assess.vault.entries import Listed
from cse_assess.vault.errors import VaultRefused
from cse_assess.vault.follow_ups import FollowUps, decoded
from cse_assess.vault.reviews import Reviews

_DESTROY = (
    "DELETE FROM receipt WHERE reference IN (SELECT reference FROM hand_over WHERE case_id = ?)",
    "DELETE FROM hand_over WHERE case_id = ?",
    "DELETE FROM change WHERE case_id = ?",
    "DELETE FROM summary WHERE case_id = ?",
    "UPDATE sitting SET place = NULL, case_id = NULL WHERE case_id = ?",
    "DELETE FROM assessment WHERE id = ?",
)


class Cases:
    """The cases inside a database. It begins no transaction.

    Args:
        connection: The database, with its tables.
    """

    def __init__(self, connection: apsw.Connection) -> None:
        self._connection = connection
        self._follow_ups = FollowUps(connection)
        self._reviews = Reviews(connection)

    def find(self, case_id: str) -> bytes | None:
        """A case as it is stored; None where there is none."""
        row: tuple[Any, ...] | None = self._connection.execute(
            "SELECT body FROM assessment WHERE id = ?", (case_id,)
        ).fetchone()
        return None if row is None else bytes(row[0])

    def stored(self, case_id: str) -> bytes:
        """A case as it is stored.

        Raises:
            VaultRefused: There is no such case.
        """
        body = self.find(case_id)
        if body is None:
            raise _no_such_case()
        return body

    def read(self, case_id: str) -> Assessment:
        """A case.

        Raises:
            VaultRefused: There is no such case, or it cannot be read.
        """
        return decoded(self.stored(case_id), Assessment)

    def put(self, case_id: str, body: bytes, now: str) -> None:
        """Write a case, in place of an earlier state of the same.

        Args:
            case_id: The case.
            body: What is stored.
            now: The time, UTC.
        """
        self._connection.execute(
            "INSERT INTO assessment (id, created, updated, body) VALUES (?1, ?2, ?2, ?3) "
            "ON CONFLICT (id) DO UPDATE SET body = ?3",
            (case_id, now, body),
        )
        self.touch(case_id, now)

    def touch(self, case_id: str, now: str) -> None:
        """Note that a case was changed.

        Args:
            case_id: The case.
            now: The time, UTC.

        Raises:
            VaultRefused: There is no such case.
        """
        self._connection.execute(
            "UPDATE assessment SET updated = ?, "
            "turn = (SELECT max(turn) + 1 FROM assessment) WHERE id = ?",
            (now, case_id),
        )
        if self._connection.changes() != 1:
            raise _no_such_case()

    def sum_up(self, case_id: str, summary: bytes | None) -> None:
        """Keep a case's summary; one that is out of date is worse than none."""
        if summary is None:
            self._connection.execute("DELETE FROM summary WHERE case_id = ?", (case_id,))
        else:
            self._connection.execute(
                "INSERT INTO summary (case_id, body) VALUES (?1, ?2) "
                "ON CONFLICT (case_id) DO UPDATE SET body = ?2",
                (case_id, summary),
            )

    def count(self) -> int:
        """How many there are."""
        row: Any = self._connection.execute("SELECT count(*) FROM assessment").fetchone()
        return int(row[0])

    def listed(self, case_id: str | None = None) -> list[Listed]:
        """The cases without what is written in them, the one changed last first.

        Args:
            case_id: The one case that is wanted; None for all.
        """
        rows: list[tuple[Any, ...]] = self._connection.execute(
            "SELECT id, created, updated, summary.body FROM assessment "
            "LEFT JOIN summary ON case_id = id "
            "WHERE ?1 IS NULL OR id = ?1 ORDER BY turn DESC",
            (case_id,),
        ).fetchall()
        hand_overs = self._follow_ups.hand_overs(case_id)
        receipts = self._follow_ups.receipts(case_id)
        authors, waiting = self._reviews.authors(case_id), self._reviews.waiting(case_id)
        reviews = self._reviews.newest(case_id)
        return [
            Listed(
                id=id_,
                created=dt.datetime.fromisoformat(created),
                updated=dt.datetime.fromisoformat(updated),
                summary=summary,
                hand_overs=tuple(hand_overs.get(id_, ())),
                receipts=tuple(receipts.get(id_, ())),
                begun_by=authors.get(id_, ""),
                waiting=waiting.get(id_),
                review=reviews.get(id_),
            )
            for id_, created, updated, summary in rows
        ]

    def destroy(self, case_id: str) -> str:
        """Destroy a case with all that hangs on it.

        Args:
            case_id: The case.

        Returns:
            What may be said of it afterwards: its form, and the day on which it was begun.
        """
        row: Any = self._connection.execute(
            "SELECT json_extract(CAST(body AS TEXT), '$.form'), created FROM assessment "
            "WHERE id = ?",
            (case_id,),
        ).fetchone()
        for statement in _DESTROY:
            self._connection.execute(statement, (case_id,))
        return f"form {row[0]}, begun {str(row[1])[:10]}"


def _no_such_case() -> VaultRefused:
    return VaultRefused("There is no such case.")
