"""The open vault: its database, who has it open, and the books that are kept in it."""

import contextlib
from pathlib import Path
from typing import Any

import apsw

from cse_assess.vault.audit_book import AuditBook
from cse_assess.vault.case_book import CaseBook
from cse_assess.vault.checking import Report, Told, check, unheard
from cse_assess.vault.copying import check_file, copy_database
from cse_assess.vault.database import connect, telling
from cse_assess.vault.holding import Holder, Holding
from cse_assess.vault.referral_book import ReferralBook
from cse_assess.vault.review_book import ReviewBook
from cse_assess.vault.sittings import CutOff, Sittings
from cse_assess.vault.trail import Entry, Kind, Trail
from cse_assess.vault.turns import Turns, now
from cse_assess.vault.usage_book import UsageBook
from cse_assess.vault.ways import WaysIn


class Vault:
    """An open vault. Threads may share it; they take turns. Each change is durable at once.

    It is made and opened by what :mod:`cse_assess.vault.opening` has.

    Args:
        folder: Where it is.
        key: Its key.
        user: Who has opened it.
        create: Make the database.

    Attributes:
        folder: Where it is.
        user: Who has opened it.
        holder: Who else has it open, so that it can be looked at and not changed; None for nobody.
        ways: Who may open it.
        turns: Whose turn it is, and whether anything may be changed.
        cases: The cases.
        referrals: What becomes of referrals.
        reviews: What leads are asked to read, and what they say of it.
        usage: What is counted.
        audits: The audits of a lead.
        cut_off: Where somebody was cut off last time; None where nobody was.
        migrated_from: The earlier format that it had until now; None where it was up to date.
    """

    def __init__(self, folder: Path, key: bytes, user: str, *, create: bool = False) -> None:
        self.folder = folder
        self.user = user
        self._key = bytearray(key)  # so that it can be wiped; copies of it cannot
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
            self._trail = Trail(self._connection, key)
            self._sittings = Sittings(self._connection)
            self.turns = Turns(self._connection, self._trail, user, self.holder)
            self.usage = UsageBook(self.turns)
            self.cases = CaseBook(self.turns, self.usage, self._sittings)
            self.referrals = ReferralBook(self.turns, self.usage)
            self.reviews = ReviewBook(self.turns, self.usage)
            self.audits = AuditBook(self.turns)
            if not self.read_only:
                self._begin()
        except BaseException:
            self._holding.let_go()
            raise

    @property
    def read_only(self) -> bool:
        """Whether somebody else holds it, so that it can be looked at and not changed."""
        return self.holder is not None

    def close(self) -> None:
        """Close the vault; what was saved stays saved."""
        with self.turns.reading():
            if not self.read_only:
                # A disk that is full at the end must not keep anybody from leaving.
                with contextlib.suppress(apsw.Error), self._connection:
                    self._sittings.end(now())
                    self.turns.note("locked")
                # Closing would do it too, but lets no other thread run meanwhile: the window would
                # stand still for as long as the disk takes.
                with contextlib.suppress(apsw.Error):
                    self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            self._connection.close()
        self._holding.let_go()
        self._key[:] = bytes(len(self._key))

    def __enter__(self) -> "Vault":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # Settings and the trail

    def setting(self, name: str) -> bytes | None:
        """A setting, or None where it was never set.

        Raises:
            VaultRefused: It cannot be read.
        """
        with self.turns.reading():
            row: tuple[Any, ...] | None = self._connection.execute(
                "SELECT value FROM setting WHERE name = ?", (name,)
            ).fetchone()
        return None if row is None else bytes(row[0])

    def set_setting(self, name: str, value: bytes) -> None:
        """Remember a setting.

        Raises:
            VaultRefused: It cannot be written.
        """
        with self.turns.changing():
            self._connection.execute(
                "INSERT INTO setting (name, value) VALUES (?1, ?2) "
                "ON CONFLICT (name) DO UPDATE SET value = ?2",
                (name, value),
            )

    def note(self, kind: Kind, *, case_id: str = "", detail: str = "") -> None:
        """Note in the trail what somebody did.

        Args:
            kind: What was done.
            case_id: To which case.
            detail: More about it; never what is written in a case.

        Raises:
            VaultRefused: It cannot be written.
        """
        with self.turns.changing():
            self.turns.note(kind, case_id=case_id, detail=detail)

    def trail(self, case_id: str | None = None) -> list[Entry]:
        """Who did what, oldest first.

        Args:
            case_id: To one case alone; None for everything.

        Raises:
            VaultRefused: It cannot be read.
        """
        with self.turns.reading():
            return self._trail.entries(case_id)

    # Looking after it

    def check(self, told: Told = unheard) -> Report:
        """Look at every page, table and record; change nothing."""
        with self.turns.reading():
            return check(self._connection, bytes(self._key), told)

    def copy_to(self, target: Path, told: Told = unheard) -> None:
        """Copy the database into a new file under the same key, while it is in use.

        Raises:
            VaultRefused: It cannot be written.
        """
        with self.turns.reading():
            copy_database(self._connection, target, bytes(self._key), told)

    def check_copy(self, folder: Path, told: Told = unheard) -> Report:
        """Check a copy of this vault.

        Raises:
            VaultRefused: It does not open.
        """
        return check_file(folder, bytes(self._key), told)

    # Inside

    def _begin(self) -> None:
        with telling(), self._connection:
            self._sittings.begin(self.user, now())
            self.turns.note("opened")
            self.cut_off = self._sittings.cut_off()

    def _note_migrated(self, version: int) -> None:
        self.migrated_from = version

    def _note_person(self, told: str | None) -> None:
        """Note that a way in was changed; before it is (None), see that it may be."""
        if told is None:
            self.turns.refuse_if_held()
        else:
            self.note("person", detail=told)
