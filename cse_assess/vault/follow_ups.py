"""Hand-overs, receipts and arrivals inside the vault's database."""

import contextlib
from collections.abc import Iterable
from typing import Any, TypeVar

import apsw
import msgspec

from cse_assess.assessment.follow_up import Arrival, HandOver, Receipt
from cse_assess.assessment.record import Assessment
from cse_assess.vault.errors import VaultRefused

_Record = TypeVar("_Record", bound=msgspec.Struct)


class FollowUps:
    """What became of the referrals that were made here, and of those that came here.

    It begins no transaction: what it writes commits together with whatever else is changed.

    Args:
        connection: The database, with its tables.
    """

    def __init__(self, connection: apsw.Connection) -> None:
        self._connection = connection

    def put(self, case_id: str, made: HandOver, signed: Assessment | None) -> None:
        """Write a handing over, in place of an earlier state of the same.

        Args:
            case_id: The case.
            made: The handing over.
            signed: The assessment that it rests on, the first time.
        """
        self._connection.execute(
            "INSERT INTO hand_over (reference, case_id, at, body, signed) "
            "VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (reference) DO UPDATE SET body = ?4",
            (
                made.reference,
                case_id,
                made.at.isoformat(),
                msgspec.json.encode(made),
                None if signed is None else msgspec.json.encode(signed),
            ),
        )

    def signed(self, reference: str) -> Assessment | None:
        """The assessment that a handing over rests on; None where none was kept."""
        rows: list[tuple[Any, ...]] = self._connection.execute(
            "SELECT signed FROM hand_over WHERE reference = ? AND signed IS NOT NULL", (reference,)
        ).fetchall()
        return decoded(rows[0][0], Assessment) if rows else None

    def case_of(self, reference: str) -> str | None:
        """The case that was referred under a reference."""
        row = self._connection.execute(
            "SELECT case_id FROM hand_over WHERE reference = ?", (reference,)
        ).fetchone()
        return None if row is None else str(row[0])

    def hand_over(self, reference: str) -> HandOver:
        """A handing over that was made here."""
        rows: list[tuple[Any, ...]] = self._connection.execute(
            "SELECT body FROM hand_over WHERE reference = ?", (reference,)
        ).fetchall()
        return decoded(rows[0][0], HandOver)

    def take(self, receipt: Receipt) -> bool:
        """Write a receipt; say whether it was not there before."""
        self._connection.execute(
            "INSERT OR IGNORE INTO receipt (reference, body) VALUES (?, ?)",
            (receipt.reference, msgspec.json.encode(receipt)),
        )
        return bool(self._connection.changes())

    def hand_overs(self, case_id: str | None = None) -> dict[str, list[HandOver]]:
        """Every handing over by its case, oldest first.

        Args:
            case_id: The one case that is wanted; None for all.
        """
        return _by_case(
            self._connection.execute(
                "SELECT case_id, body FROM hand_over WHERE ?1 IS NULL OR case_id = ?1 "
                "ORDER BY at, reference",
                (case_id,),
            ).fetchall(),
            HandOver,
        )

    def receipts(self, case_id: str | None = None) -> dict[str, list[Receipt]]:
        """Every receipt by its case, in the order in which they were taken in.

        Args:
            case_id: The one case that is wanted; None for all.
        """
        return _by_case(
            self._connection.execute(
                "SELECT case_id, receipt.body FROM receipt JOIN hand_over USING (reference) "
                "WHERE ?1 IS NULL OR case_id = ?1 ORDER BY receipt.id",
                (case_id,),
            ).fetchall(),
            Receipt,
        )

    def save_arrival(self, arrival: Arrival) -> None:
        """Write where a referral stands, for a front door."""
        self._connection.execute(
            "INSERT INTO arrival (reference, signer, body) VALUES (?1, ?2, ?3) "
            "ON CONFLICT (reference, signer) DO UPDATE SET body = ?3",
            (arrival.reference, arrival.signer, msgspec.json.encode(arrival)),
        )

    def arrivals(self) -> list[Arrival]:
        """Every referral that was looked at here, for a front door."""
        rows: list[tuple[Any, ...]] = self._connection.execute(
            "SELECT body FROM arrival ORDER BY rowid"
        ).fetchall()
        return [decoded(body, Arrival) for (body,) in rows]


def decoded(body: bytes, type_: type[_Record]) -> _Record:
    """A record as it was saved.

    Raises:
        VaultRefused: It cannot be read.
    """
    with contextlib.suppress(msgspec.DecodeError, UnicodeDecodeError):
        return msgspec.json.decode(body, type=type_)
    # Never the error itself: it may quote the case.
    raise VaultRefused(
        "A case cannot be read: it was saved by another version of the app, or is damaged. "
        "It is kept as it is."
    )


def _by_case(rows: Iterable[tuple[Any, ...]], type_: type[_Record]) -> dict[str, list[_Record]]:
    found: dict[str, list[_Record]] = {}
    for case_id, body in rows:
        found.setdefault(case_id, []).append(decoded(body, type_))
    return found
