"""Taking turns at an open vault: one thread at a time, each change whole or not there at all."""

import contextlib
import datetime as dt
import threading
from collections.abc import Iterator

import apsw

from cse_assess.vault.database import telling
from cse_assess.vault.errors import VaultRefused
from cse_assess.vault.holding import Holder
from cse_assess.vault.trail import Kind, Trail


class Turns:
    """What all parts of an open vault share: the database, whose turn it is, and the trail.

    Args:
        connection: The database, with its tables.
        trail: Who did what.
        user: Who has opened the vault.
        holder: Who else holds it, so that nothing may be changed here; None where nobody does.

    Attributes:
        connection: The database.
        user: Who has opened the vault.
    """

    def __init__(
        self, connection: apsw.Connection, trail: Trail, user: str, holder: Holder | None
    ) -> None:
        self.connection = connection
        self.user = user
        self._trail = trail
        self._holder = holder
        self._turn = threading.Lock()

    @contextlib.contextmanager
    def changing(self) -> Iterator[None]:
        """One transaction: durable when the block has ended, or not there at all.

        Raises:
            VaultRefused: Somebody else holds the vault, or it cannot be written.
        """
        self.refuse_if_held()
        with self._turn, telling(), self.connection:
            yield

    @contextlib.contextmanager
    def reading(self) -> Iterator[None]:
        """A turn to read.

        Raises:
            VaultRefused: It cannot be read.
        """
        with self._turn, telling():
            yield

    def note(self, kind: Kind, *, case_id: str = "", detail: str = "") -> None:
        """Note in the trail what the user did, within a transaction.

        Args:
            kind: What was done.
            case_id: To which case.
            detail: More about it; never what is written in a case.
        """
        self._trail.add(now(), self.user, kind, case_id=case_id, detail=detail)

    def refuse_if_held(self) -> None:
        """See that something may be changed here, before anything is made elsewhere.

        Raises:
            VaultRefused: Somebody else holds the vault.
        """
        if self._holder is not None:
            who = self._holder.user or "Somebody else"
            raise VaultRefused(
                f"{who} has the vault open since {self._holder.since.astimezone():%H:%M}. You can "
                "read everything; nothing that you change is kept.",
                remedy="Close the other window, then lock and unlock this one.",
            )


def now() -> str:
    """The time, UTC, as the database keeps it."""
    return dt.datetime.now(dt.UTC).isoformat(timespec="microseconds")
