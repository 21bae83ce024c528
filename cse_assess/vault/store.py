"""The vault: cases, their history, settings and counts, encrypted, each change durable at once."""

import contextlib
import datetime as dt
import secrets
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import apsw
import msgspec
from cryptography.hazmat.primitives.constant_time import bytes_eq

from cse_assess import files
from cse_assess.assessment.follow_up import Arrival, HandOver, Receipt
from cse_assess.assessment.record import Assessment
from cse_assess.assessment.review import Remark, Review, Verdict
from cse_assess.usage.events import Event
from cse_assess.usage.observing import bare
from cse_assess.vault import people
from cse_assess.vault.audit_book import AuditBook
from cse_assess.vault.checking import Report, Told, check, unheard
from cse_assess.vault.copying import check_file, copy_database
from cse_assess.vault.database import connect, telling
from cse_assess.vault.entries import CaseEntry, Listed
from cse_assess.vault.errors import VaultRefused
from cse_assess.vault.follow_ups import FollowUps, decoded
from cse_assess.vault.holding import Holder, Holding
from cse_assess.vault.keychain import Keychain, open_by_keychain
from cse_assess.vault.reviews import Reviews, signed_now
from cse_assess.vault.sittings import CutOff, Sittings
from cse_assess.vault.slots import (
    DATABASE,
    KEY_BYTES,
    SLOTS,
    Cost,
    Role,
    Slot,
    calibrated,
    find_slot,
    new_slot,
    open_slot,
    read_slots,
    write_slots,
)
from cse_assess.vault.strength import refuse_weak
from cse_assess.vault.trail import Entry, Kind, Trail
from cse_assess.vault.usage_book import UsageBook
from cse_assess.vault.versions import Change, Versions
from cse_assess.vault.ways import WaysIn

_DESTROY = (
    "DELETE FROM receipt WHERE reference IN (SELECT reference FROM hand_over WHERE case_id = ?)",
    "DELETE FROM hand_over WHERE case_id = ?",
    "DELETE FROM change WHERE case_id = ?",
    "DELETE FROM summary WHERE case_id = ?",
    "UPDATE sitting SET place = NULL, case_id = NULL WHERE case_id = ?",
    "DELETE FROM assessment WHERE id = ?",
)


class Vault:
    """An open vault. Threads may share it; they take turns.

    Args:
        folder: Where it is.
        key: Its key.
        user: Who has opened it.
        create: Make the database.

    Attributes:
        migrated_from: The earlier format that it had until now; None where it was up to date.
    """

    def __init__(self, folder: Path, key: bytes, user: str, *, create: bool = False) -> None:
        self.folder = folder
        self.user = user
        self._key = bytearray(key)  # so that it can be wiped; copies of it cannot
        self._turn = threading.Lock()
        self._holding = Holding(folder)
        self.holder: Holder | None = self._holding.take(user)
        self.ways = WaysIn(folder, self._key, user, self._note_person)
        self.cut_off: CutOff | None = None
        self.migrated_from: int | None = None
        try:
            self._connection = connect(
                folder,
                key,
                create=create,
                read_only=self.read_only,
                on_migrated=self._note_migrated,
            )
            self.usage = UsageBook(self._connection, changing=self._changing, reading=self._reading)
            self._follow_ups = FollowUps(self._connection)
            self._reviews = Reviews(self._connection)
            self._versions = Versions(self._connection)
            self._trail = Trail(self._connection, key)
            self._sittings = Sittings(self._connection)
            self.audits = AuditBook(
                self._connection,
                self._trail,
                user,
                changing=self._changing,
                reading=self._reading,
            )
            if not self.read_only:
                self._begin()
        except BaseException:
            self._holding.let_go()
            raise

    def _note_migrated(self, version: int) -> None:
        self.migrated_from = version

    @property
    def read_only(self) -> bool:
        """Whether somebody else holds it, so that it can be looked at and not changed."""
        return self.holder is not None

    @classmethod
    def create(
        cls,
        folder: Path,
        *,
        user: str,
        passphrase: str,
        cost: Cost | None = None,
        role: Role = "practitioner",
        recovery_code: str = "",
    ) -> "Vault":
        """Make a vault with one person who can open it.

        Args:
            folder: Where; it is made if it is not there.
            user: The person's name.
            passphrase: Their passphrase.
            cost: What a guess at the passphrase costs; about half a second here if not given.
            role: What the window offers them.
            recovery_code: Twelve words that open it too; empty for none.

        Raises:
            VaultRefused: There is a vault already, or the passphrase is weak.
            FileRefused: The folder cannot be written.
        """
        if (folder / SLOTS).exists() or (folder / DATABASE).exists():
            raise VaultRefused("There is a vault here already. Nothing was changed.")
        refuse_weak(passphrase, user=user)
        key = secrets.token_bytes(KEY_BYTES)
        price = cost or calibrated()
        slot = new_slot(user.strip(), passphrase, key, price, role=role)
        slots: tuple[Slot, ...] = (slot,)
        if recovery_code:
            slots = people.with_recovery_code(slots, key, recovery_code, cost=price)
        files.make_folder(folder)
        # The way in comes first: a database whose key nobody has would be lost.
        write_slots(folder, slots)
        try:
            vault = cls(folder, key, slot.user, create=True)
        except VaultRefused:
            (folder / SLOTS).unlink()
            raise
        if recovery_code:
            vault.note("person", detail="recovery code made")
        return vault

    @classmethod
    def open(cls, folder: Path, *, user: str, passphrase: str) -> "Vault":
        """Open a vault; where somebody else has it open, to be looked at alone.

        Raises:
            VaultRefused: There is none, the name or the passphrase is wrong, or it is damaged.
        """
        slots = read_slots(folder)
        key = open_slot(slots, user, passphrase)
        slot = find_slot(slots, user)
        return cls(folder, key, slot.user if slot else user)

    @classmethod
    def open_by_keychain(cls, folder: Path, keychain: Keychain, *, user: str) -> "Vault":
        """Open a vault with what the system's keychain holds for somebody.

        Raises:
            VaultRefused: It holds nothing for them, or is locked.
        """
        slots = read_slots(folder)
        key = open_by_keychain(keychain, folder, slots, user)
        if people.is_shut_out(slots, user):
            raise VaultRefused(f"{user} may no longer open this.")
        return cls(folder, key, user)

    @classmethod
    def recover(cls, folder: Path, *, code: str, user: str, passphrase: str) -> "Vault":
        """Open a vault by its recovery code, and give somebody a new passphrase.

        Args:
            folder: Where it is.
            code: The twelve words.
            user: Who comes back in.
            passphrase: Their new passphrase.

        Raises:
            VaultRefused: The code is wrong, there is nobody of this name, the passphrase is weak,
                or somebody else has the vault open. Nothing was changed then.
        """
        slots = read_slots(folder)
        key = people.open_by_recovery(slots, code)
        slot = find_slot(slots, user)
        vault = cls(folder, key, slot.user if slot else user)
        try:
            vault.ways.change_passphrase(user, passphrase)
            vault.note("person", detail=f"{user}: by the recovery code")
        except BaseException:
            vault.close()
            raise
        return vault

    def close(self) -> None:
        """Close the vault; what was saved stays saved."""
        with self._turn:
            if not self.read_only:
                # A disk that is full at the end must not keep anybody from leaving.
                with contextlib.suppress(apsw.Error), self._connection:
                    now = _now()
                    self._sittings.end(now)
                    self._trail.add(now, self.user, "locked")
            self._connection.close()
        self._holding.let_go()
        self._key[:] = bytes(len(self._key))

    def __enter__(self) -> "Vault":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @staticmethod
    def new_case_id() -> str:
        """A fresh name for a case, which says nothing of the child."""
        return secrets.token_hex(8)

    # Cases

    def save(
        self,
        case_id: str,
        assessment: Assessment,
        *,
        event: Event | None = None,
        summary: bytes | None = None,
    ) -> None:
        """Save a case; durable when this returns. What was there before can be looked at again.

        Args:
            case_id: The case.
            assessment: The assessment as it stands.
            event: A step to count, saved together with it or not at all.
            summary: What the list is to show of it.

        Raises:
            VaultRefused: It cannot be written; what was saved before is kept.
        """
        now, body = _now(), msgspec.json.encode(assessment)
        with self._changing():
            row: tuple[Any, ...] | None = self._connection.execute(
                "SELECT body FROM assessment WHERE id = ?", (case_id,)
            ).fetchone()
            if row is None:
                self._connection.execute(
                    "INSERT INTO assessment (id, created, updated, body) VALUES (?1, ?2, ?2, ?3)",
                    (case_id, now, body),
                )
                self._trail.add(now, self.user, "begun", case_id=case_id)
            elif row[0] != body:
                self._keep_change(case_id, row[0], body, now)
            self._connection.execute(
                "UPDATE assessment SET updated = ?2, body = ?3, "
                "turn = (SELECT max(turn) + 1 FROM assessment) WHERE id = ?1",
                (case_id, now, body),
            )
            self._sum_up(case_id, summary)
            if event is not None:
                self.usage.add(event, case_id, assessment)

    def load(self, case_id: str) -> Assessment:
        """A case as it was last saved.

        Raises:
            VaultRefused: There is no such case, or it cannot be read.
        """
        return decoded(self._body(case_id), Assessment)

    def cases(self) -> list[CaseEntry]:
        """All cases that can be read, the one changed last first.

        Raises:
            VaultRefused: The database cannot be read.
        """
        return [entry for entry in self._entries() if entry is not None]

    def entry(self, case_id: str) -> CaseEntry:
        """A case with its hand-overs and answers.

        Raises:
            VaultRefused: There is no such case, or it cannot be read.
        """
        listed = self._listed(case_id)
        if not listed:
            raise VaultRefused("There is no such case.")
        return _with(listed[0], self.load(case_id))

    def listing(self) -> list[Listed]:
        """All cases without what is written in them, the one changed last first.

        Raises:
            VaultRefused: They cannot be read.
        """
        return self._listed()

    def count(self) -> int:
        """How many cases there are.

        Raises:
            VaultRefused: The database cannot be read.
        """
        with self._reading():
            row: Any = self._connection.execute("SELECT count(*) FROM assessment").fetchone()
        return int(row[0])

    def changes(self, case_id: str) -> list[Change]:
        """What was changed in a case, oldest first.

        Raises:
            VaultRefused: It cannot be read.
        """
        with self._turn, telling():
            return self._versions.changes(case_id)

    def before(self, case_id: str, change: int) -> Assessment:
        """A case as it was before a change.

        Args:
            case_id: The case.
            change: The change's id.

        Raises:
            VaultRefused: There is no such case, or it cannot be read.
        """
        body = self._body(case_id)
        with self._turn, telling():
            return self._versions.before(case_id, change, body)

    # What becomes of referrals

    def hand_over(
        self,
        case_id: str,
        made: HandOver,
        *,
        signed: Assessment | None = None,
        event: Event | None = None,
    ) -> None:
        """Remember a handing over, or what has become of it since.

        Args:
            case_id: The case.
            made: The handing over as it stands.
            signed: The assessment that it rests on, kept unchanged for good.
            event: A step to count.

        Raises:
            VaultRefused: There is no such case, or it cannot be written.
        """
        with self._changing():
            now = self._touch(case_id)
            known = self._follow_ups.hand_overs(case_id).get(case_id, [])
            before = next((one for one in known if one.reference == made.reference), None)
            self._follow_ups.put(case_id, made, signed)
            if signed is not None:
                self._reviews.gone(case_id, made, signed)
            kind: Kind = "sent" if made.sent else "handed-over"
            self._trail.add(
                now, self.user, kind, case_id=case_id, detail=f"{made.reference} {made.way}"
            )
            assessment = signed or self._read(case_id)
            if event is not None:
                self.usage.add(event, case_id, assessment)
            self.usage.add_sent(case_id, assessment, made, before)

    def signed(self, reference: str) -> Assessment | None:
        """The assessment that a handing over rests on, exactly as it was then.

        Raises:
            VaultRefused: It cannot be read.
        """
        with self._turn, telling():
            return self._follow_ups.signed(reference)

    def take_receipt(self, receipt: Receipt, *, signer: str) -> str:
        """Remember what a front door said of a referral; once, however often it is taken in.

        Args:
            receipt: What it said.
            signer: The fingerprint of the keys that signed it.

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
            known = self._follow_ups.receipts(case_id).get(case_id, [])
            if self._follow_ups.take(receipt):
                now = self._touch(case_id)
                detail = f"{receipt.reference} {receipt.kind}"
                self._trail.add(now, self.user, "receipt", case_id=case_id, detail=detail)
                self.usage.add_answer(
                    case_id,
                    self._read(case_id),
                    self._follow_ups.hand_over(receipt.reference),
                    receipt,
                    [one for one in known if one.reference == receipt.reference],
                )
        return case_id

    def arrivals(self) -> list[Arrival]:
        """The referrals that were looked at here, for a front door.

        Raises:
            VaultRefused: They cannot be read.
        """
        with self._turn, telling():
            return self._follow_ups.arrivals()

    def save_arrival(self, arrival: Arrival) -> None:
        """Remember where a referral stands, for a front door.

        Raises:
            VaultRefused: It cannot be written.
        """
        with self._changing():
            self._follow_ups.save_arrival(arrival)
            kind: Kind = "answered" if arrival.receipts else "arrival"
            self._trail.add(_now(), self.user, kind, detail=arrival.reference)

    # Reviews, which never hold a referral up

    def ask_for_review(self, case_id: str) -> None:
        """Ask a lead to read a case.

        Raises:
            VaultRefused: There is no such case, or it cannot be written.
        """
        with self._changing():
            now = _now()
            self._reviews.ask(case_id, by=self.user, at=dt.datetime.fromisoformat(now))
            self._trail.add(now, self.user, "review-asked", case_id=case_id)

    def sign_review(
        self, case_id: str, verdict: Verdict, remarks: Sequence[Remark], *, of: str, role: str = ""
    ) -> Review:
        """Sign a review under the name that opened the vault; it is kept for good.

        Args:
            case_id: The case.
            verdict: What was found.
            remarks: What is said of its sections.
            of: The version that was read.
            role: The role of whoever signs.

        Raises:
            VaultRefused: Whoever signs has made the assessment, it was changed since it was read,
                changes are asked for and none is named, or it cannot be written.
        """
        with self._changing():
            made = self._follow_ups.hand_overs(case_id).get(case_id)
            reference = made[-1].reference if made else ""
            review = signed_now(
                verdict, remarks, by=self.user, role=role, of=of, reference=reference
            )
            self._reviews.sign(case_id, review)
            detail = f"{verdict} {of} {reference}".strip()
            self._trail.add(_now(), self.user, "reviewed", case_id=case_id, detail=detail)
            assessment = self._read(case_id)
            today = dt.datetime.now().astimezone().date()
            self.usage.add(bare("review-signed", assessment, day=today), case_id, assessment)
        return review

    def reviews(self, case_id: str) -> list[Review]:
        """Every review of a case, oldest first.

        Raises:
            VaultRefused: They cannot be read.
        """
        with self._turn, telling():
            return self._reviews.of(case_id)

    def review_draft(self, case_id: str) -> tuple[Remark, ...]:
        """What the user has written of a case and not signed yet.

        Raises:
            VaultRefused: It cannot be read.
        """
        with self._turn, telling():
            return self._reviews.draft(case_id, self.user)

    def keep_review_draft(self, case_id: str, remarks: Sequence[Remark]) -> None:
        """Keep what the user has written of a case so far.

        Raises:
            VaultRefused: It cannot be written.
        """
        with self._changing():
            self._reviews.keep_draft(case_id, self.user, remarks)

    # Settings, counts, the trail

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

    def count_state(self, case_id: str, event: Event) -> None:
        """Count how a case stands, where that has changed since it was counted last.

        Args:
            case_id: The case.
            event: How it stands.

        Raises:
            VaultRefused: There is no such case, or it cannot be written.
        """
        with self._changing():
            self.usage.add_state(event, case_id, self._read(case_id))

    def note(self, kind: Kind, *, case_id: str = "", detail: str = "") -> None:
        """Note in the trail what somebody did.

        Args:
            kind: What was done.
            case_id: To which case.
            detail: More about it; never what is written in a case.

        Raises:
            VaultRefused: It cannot be written.
        """
        with self._changing():
            self._trail.add(_now(), self.user, kind, case_id=case_id, detail=detail)

    def trail(self, case_id: str | None = None) -> list[Entry]:
        """Who did what, oldest first.

        Args:
            case_id: To one case alone; None for everything.

        Raises:
            VaultRefused: It cannot be read.
        """
        with self._turn, telling():
            return self._trail.entries(case_id)

    # Looking after it

    def check(self, told: Told = unheard) -> Report:
        """Look at every page, table and record; change nothing."""
        with self._turn:
            return check(self._connection, bytes(self._key), told)

    def copy_to(self, target: Path, told: Told = unheard) -> None:
        """Copy the database into a new file under the same key, while it is in use.

        Raises:
            VaultRefused: It cannot be written.
        """
        with self._turn:
            copy_database(self._connection, target, bytes(self._key), told)

    def check_copy(self, folder: Path, told: Told = unheard) -> Report:
        """Check a copy of this vault.

        Raises:
            VaultRefused: It does not open.
        """
        return check_file(folder, bytes(self._key), told)

    def destroy(self, case_id: str, *, event: Event | None = None) -> None:
        """Destroy a case with all its earlier states, referrals and answers.

        What is left is that somebody destroyed a case made with this form on this day. The pages
        are overwritten in the file; what a disk or an SSD still keeps elsewhere, nobody can tell.

        Args:
            case_id: The case.
            event: How it stands, to be counted where it was not.

        Raises:
            VaultRefused: There is no such case, or it cannot be written.
        """
        with self._changing():
            now = self._touch(case_id)
            if event is not None:
                self.usage.add_state(event, case_id, self._read(case_id))
            self.usage.forget(case_id)
            row: Any = self._connection.execute(
                "SELECT json_extract(CAST(body AS TEXT), '$.form'), created FROM assessment "
                "WHERE id = ?",
                (case_id,),
            ).fetchone()
            for statement in _DESTROY:
                self._connection.execute(statement, (case_id,))
            told = f"form {row[0]}, begun {str(row[1])[:10]}"
            self._trail.add(now, self.user, "destroyed", case_id=case_id, detail=told)
        with self._turn, telling():
            self._connection.pragma("wal_checkpoint", "truncate")

    # Inside

    def _begin(self) -> None:
        with telling(), self._connection:
            now = _now()
            self._sittings.begin(self.user, now)
            self._trail.add(now, self.user, "opened")
            self.cut_off = self._sittings.cut_off()

    def _keep_change(self, case_id: str, before: bytes, after: bytes, now: str) -> None:
        places = self._versions.keep(case_id, before, after, user=self.user, at=now)
        if places:
            self._trail.add(now, self.user, "changed", case_id=case_id, detail=places)
        self._sittings.note(case_id, places.partition(",")[0] or self._place(case_id), now)

    def _sum_up(self, case_id: str, summary: bytes | None) -> None:
        """Keep a case's summary; one that is out of date is worse than none."""
        if summary is None:
            self._connection.execute("DELETE FROM summary WHERE case_id = ?", (case_id,))
        else:
            self._connection.execute(
                "INSERT INTO summary (case_id, body) VALUES (?1, ?2) "
                "ON CONFLICT (case_id) DO UPDATE SET body = ?2",
                (case_id, summary),
            )

    def _place(self, case_id: str) -> str:
        """Where the last change of a case was made, which this one goes on with."""
        return self._versions.last_place(case_id)

    def _body(self, case_id: str) -> bytes:
        with self._reading():
            return self._stored(case_id)

    def _read(self, case_id: str) -> Assessment:
        """A case, within a transaction."""
        return decoded(self._stored(case_id), Assessment)

    def _stored(self, case_id: str) -> bytes:
        row: tuple[Any, ...] | None = self._connection.execute(
            "SELECT body FROM assessment WHERE id = ?", (case_id,)
        ).fetchone()
        if row is None:
            raise VaultRefused("There is no such case.")
        return bytes(row[0])

    def _listed(self, case_id: str | None = None) -> list[Listed]:
        with self._turn, telling():
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

    def _entries(self) -> Iterator[CaseEntry | None]:
        """Every case; None for one that cannot be read, which keeps no other from being read."""
        for listed in self._listed():
            entry = None
            with contextlib.suppress(VaultRefused):
                entry = _with(listed, self.load(listed.id))
            yield entry

    def _touch(self, case_id: str) -> str:
        """Note that a case was changed now; gives the time.

        Raises:
            VaultRefused: There is no such case.
        """
        now = _now()
        self._connection.execute(
            "UPDATE assessment SET updated = ?, "
            "turn = (SELECT max(turn) + 1 FROM assessment) WHERE id = ?",
            (now, case_id),
        )
        if self._connection.changes() != 1:
            raise VaultRefused("There is no such case.")
        return now

    def _refuse_stranger(self, receipt: Receipt, signer: str) -> None:
        made = self._follow_ups.hand_over(receipt.reference)
        if made.hub_signer and not bytes_eq(made.hub_signer.encode(), signer.encode()):
            raise VaultRefused(
                f"This answer is not signed by {made.hub}, to whom {receipt.reference} went. "
                "Nothing was taken in.",
                remedy=f"Ring {made.hub_phone} and ask whether they have answered.",
            )

    @contextlib.contextmanager
    def _changing(self) -> Iterator[None]:
        """One transaction: durable when the block has ended, or not there at all."""
        self.refuse_if_held()
        with self._turn, telling(), self._connection:
            yield

    @contextlib.contextmanager
    def _reading(self) -> Iterator[None]:
        """A turn to read."""
        with self._turn, telling():
            yield

    def _note_person(self, told: str | None) -> None:
        """Note that a way in was changed; before it is (None), see that it may be."""
        if told is None:
            self.refuse_if_held()
        else:
            self.note("person", detail=told)

    def refuse_if_held(self) -> None:
        """See that something may be changed here, before anything is made elsewhere.

        Raises:
            VaultRefused: Somebody else holds the vault.
        """
        if self.holder is not None:
            who = self.holder.user or "Somebody else"
            raise VaultRefused(
                f"{who} has the vault open since {self.holder.since.astimezone():%H:%M}. You can "
                "read everything; nothing that you change is kept.",
                remedy="Close the other window, then lock and unlock this one.",
            )


def _with(listed: Listed, assessment: Assessment) -> CaseEntry:
    fields = {name: getattr(listed, name) for name in Listed.__struct_fields__}
    return CaseEntry(assessment=assessment, **fields)


def _now() -> str:
    return dt.datetime.now(dt.UTC).isoformat(timespec="microseconds")
