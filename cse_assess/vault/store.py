"""The vault: cases, settings and the ledger of steps, encrypted, each change durable at once."""

import contextlib
import datetime as dt
import secrets
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import apsw
import msgspec
from cryptography.hazmat.primitives.constant_time import bytes_eq

from cse_assess import files
from cse_assess.assessment.follow_up import Arrival, HandOver, Receipt
from cse_assess.assessment.record import Assessment
from cse_assess.usage.events import Event
from cse_assess.usage.ledger import Ledger
from cse_assess.vault.database import DATABASE, connect, telling
from cse_assess.vault.errors import VaultRefused
from cse_assess.vault.follow_ups import FollowUps, decoded
from cse_assess.vault.slots import (
    KEY_BYTES,
    SLOTS,
    Cost,
    new_slot,
    open_slot,
    read_slots,
    write_slots,
)

SHORTEST_PASSPHRASE = 10


class CaseEntry(msgspec.Struct, frozen=True):
    """A case in the list.

    Attributes:
        id: Its name in the vault.
        created: When it was begun, UTC.
        updated: When it was last changed, UTC.
        assessment: The assessment as it stands.
        hand_overs: The referrals that were made from it, oldest first.
        receipts: What front doors have said of them.
    """

    id: str
    created: dt.datetime
    updated: dt.datetime
    assessment: Assessment
    hand_overs: tuple[HandOver, ...] = ()
    receipts: tuple[Receipt, ...] = ()

    @property
    def last(self) -> HandOver | None:
        """The last referral made from it."""
        return self.hand_overs[-1] if self.hand_overs else None


def users(folder: Path) -> list[str]:
    """The names of those who can open the vault in a folder; none where there is no vault.

    Raises:
        VaultRefused: There is a vault, and its list is damaged.
    """
    if not (folder / SLOTS).exists() and not (folder / DATABASE).exists():
        return []
    return [slot.user for slot in read_slots(folder)]


class Vault:
    """An open vault. Threads may share it; they take turns.

    Args:
        connection: The open database.
    """

    def __init__(self, connection: apsw.Connection) -> None:
        self._connection = connection
        self._ledger = Ledger(connection)
        self._follow_ups = FollowUps(connection)
        self._turn = threading.Lock()

    @classmethod
    def create(
        cls, folder: Path, *, user: str, passphrase: str, cost: Cost | None = None
    ) -> "Vault":
        """Make a vault with one person who can open it.

        Args:
            folder: Where; it is made if it is not there.
            user: The person's name.
            passphrase: Their passphrase.
            cost: What a guess at the passphrase costs.

        Raises:
            VaultRefused: There is a vault already, or the passphrase is too short.
            FileRefused: The folder cannot be written.
        """
        if (folder / SLOTS).exists() or (folder / DATABASE).exists():
            raise VaultRefused("There is a vault here already. Nothing was changed.")
        if len(passphrase) < SHORTEST_PASSPHRASE:
            raise VaultRefused(
                f"A passphrase has at least {SHORTEST_PASSPHRASE} characters. Four unrelated "
                "words are easy to keep in mind and hard to guess.",
                place="passphrase",
            )
        key = secrets.token_bytes(KEY_BYTES)
        slot = new_slot(user.strip(), passphrase, key, cost or Cost())
        files.make_folder(folder)
        # The way in comes first: a database whose key nobody has would be lost.
        write_slots(folder, (slot,))
        try:
            return cls(connect(folder, key, create=True))
        except VaultRefused:
            (folder / SLOTS).unlink()
            raise

    @classmethod
    def open(cls, folder: Path, *, user: str, passphrase: str) -> "Vault":
        """Open a vault.

        Raises:
            VaultRefused: There is none, the name or the passphrase is wrong, or it is damaged.
        """
        return cls(connect(folder, open_slot(read_slots(folder), user, passphrase)))

    def close(self) -> None:
        """Close the vault; what was saved stays saved."""
        with self._turn:
            self._connection.close()

    def __enter__(self) -> "Vault":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @staticmethod
    def new_case_id() -> str:
        """A fresh name for a case, which says nothing of the child."""
        return secrets.token_hex(8)

    def save(self, case_id: str, assessment: Assessment, *, event: Event | None = None) -> None:
        """Save a case; durable when this returns.

        Args:
            case_id: The case.
            assessment: The assessment as it stands.
            event: A step to count, saved together with it or not at all.

        Raises:
            VaultRefused: It cannot be written; what was saved before is kept.
        """
        now = _now()
        with self._changing():
            self._connection.execute(
                "INSERT INTO assessment (id, created, updated, body) VALUES (?1, ?2, ?2, ?3) "
                "ON CONFLICT (id) DO UPDATE SET updated = ?2, body = ?3",
                (case_id, now, msgspec.json.encode(assessment)),
            )
            self._count(event)

    def hand_over(self, case_id: str, made: HandOver, *, event: Event | None = None) -> None:
        """Remember a handing over, or what has become of it since.

        Raises:
            VaultRefused: There is no such case, or it cannot be written.
        """
        with self._changing():
            self._touch(case_id)
            self._follow_ups.put(case_id, made)
            self._count(event)

    def take_receipt(self, receipt: Receipt, *, signer: str, event: Event | None = None) -> str:
        """Remember what a front door said of a referral; once, however often it is taken in.

        Args:
            receipt: What it said.
            signer: The fingerprint of the keys that signed it.
            event: A step to count, the first time.

        Returns:
            The case that it is about.

        Raises:
            VaultRefused: No case here was referred under this reference, or not to whoever signed
                it; or it cannot be written.
        """
        with self._changing():
            case_id = self._follow_ups.case_of(receipt.reference)
            if case_id is None:
                raise VaultRefused(
                    f"No referral {receipt.reference} was made on this computer. "
                    "Nothing was taken in.",
                    remedy="Open the answer on the computer that made the referral.",
                )
            self._refuse_stranger(receipt, signer)
            if self._follow_ups.take(receipt):
                self._touch(case_id)
                self._count(event)
        return case_id

    def _refuse_stranger(self, receipt: Receipt, signer: str) -> None:
        made = self._follow_ups.hand_over(receipt.reference)
        if made.hub_signer and not bytes_eq(made.hub_signer.encode(), signer.encode()):
            raise VaultRefused(
                f"This answer is not signed by {made.hub}, to whom {receipt.reference} went. "
                "Nothing was taken in.",
                remedy=f"Ring {made.hub_phone} and ask whether they have answered.",
            )

    def arrivals(self) -> list[Arrival]:
        """The referrals that were looked at here, for a front door.

        Raises:
            VaultRefused: They cannot be read.
        """
        with self._turn, telling():
            return self._follow_ups.arrivals()

    def save_arrival(self, arrival: Arrival, *, event: Event | None = None) -> None:
        """Remember where a referral stands, for a front door.

        Raises:
            VaultRefused: It cannot be written.
        """
        with self._changing():
            self._follow_ups.save_arrival(arrival)
            self._count(event)

    def load(self, case_id: str) -> Assessment:
        """A case as it was last saved.

        Raises:
            VaultRefused: There is no such case, or it cannot be read.
        """
        with self._turn, telling():
            row: tuple[Any, ...] | None = self._connection.execute(
                "SELECT body FROM assessment WHERE id = ?", (case_id,)
            ).fetchone()
        if row is None:
            raise VaultRefused("There is no such case.")
        return decoded(row[0], Assessment)

    def entry(self, case_id: str) -> CaseEntry:
        """A case with its hand-overs and answers.

        Raises:
            VaultRefused: There is no such case, or it cannot be read.
        """
        found = self._entries(case_id)
        if not found:
            raise VaultRefused("There is no such case.")
        return found[0]

    def cases(self) -> list[CaseEntry]:
        """All cases, the one changed last first.

        Raises:
            VaultRefused: They cannot be read.
        """
        return self._entries()

    def _entries(self, case_id: str | None = None) -> list[CaseEntry]:
        with self._turn, telling():
            rows: list[tuple[Any, ...]] = self._connection.execute(
                "SELECT id, created, updated, body FROM assessment "
                "WHERE ?1 IS NULL OR id = ?1 ORDER BY updated DESC, id",
                (case_id,),
            ).fetchall()
            hand_overs = self._follow_ups.hand_overs(case_id)
            receipts = self._follow_ups.receipts(case_id)
        return [
            CaseEntry(
                id_,
                dt.datetime.fromisoformat(created),
                dt.datetime.fromisoformat(updated),
                decoded(body, Assessment),
                tuple(hand_overs.get(id_, ())),
                tuple(receipts.get(id_, ())),
            )
            for id_, created, updated, body in rows
        ]

    def setting(self, name: str) -> bytes | None:
        """A setting, or None where it was never set.

        Raises:
            VaultRefused: It cannot be read.
        """
        with self._turn, telling():
            row: tuple[Any, ...] | None = self._connection.execute(
                "SELECT value FROM setting WHERE name = ?", (name,)
            ).fetchone()
        return None if row is None else bytes(row[0])

    def set_setting(self, name: str, value: bytes) -> None:
        """Remember a setting.

        Raises:
            VaultRefused: It cannot be written.
        """
        with self._changing():
            self._connection.execute(
                "INSERT INTO setting (name, value) VALUES (?1, ?2) "
                "ON CONFLICT (name) DO UPDATE SET value = ?2",
                (name, value),
            )

    def record(self, event: Event) -> None:
        """Count a step that changes no case.

        Raises:
            VaultRefused: It cannot be written.
        """
        with self._changing():
            self._ledger.append(event)

    def events(self) -> list[Event]:
        """All steps counted so far.

        Raises:
            VaultRefused: They cannot be read.
        """
        with self._turn, telling():
            return self._ledger.events()

    @contextlib.contextmanager
    def _changing(self) -> Iterator[None]:
        """One transaction: durable when the block has ended, or not there at all."""
        with self._turn, telling(), self._connection:
            yield

    def _touch(self, case_id: str) -> None:
        """Note that a case was changed now.

        Raises:
            VaultRefused: There is no such case.
        """
        self._connection.execute(
            "UPDATE assessment SET updated = ? WHERE id = ?", (_now(), case_id)
        )
        if self._connection.changes() != 1:
            raise VaultRefused("There is no such case.")

    def _count(self, event: Event | None) -> None:
        if event is not None:
            self._ledger.append(event)


def _now() -> str:
    return dt.datetime.now(dt.UTC).isoformat(timespec="microseconds")
