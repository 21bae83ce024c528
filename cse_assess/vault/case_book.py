"""Cases inside the vault: saved, read, destroyed; each change keeps what was there before."""

import contextlib
import secrets

import msgspec

from cse_assess.assessment.record import Assessment
from cse_assess.usage.events import Event
from cse_assess.vault.cases import Cases
from cse_assess.vault.entries import CaseEntry, Listed
from cse_assess.vault.errors import VaultRefused
from cse_assess.vault.follow_ups import decoded
from cse_assess.vault.sittings import Sittings
from cse_assess.vault.turns import Turns, now
from cse_assess.vault.usage_book import UsageBook
from cse_assess.vault.versions import Change, Versions


class CaseBook:
    """The cases of an open vault.

    Args:
        turns: The database, and whose turn it is.
        usage: Counts steps in the transaction of what they count.
        sittings: Remembers where the user is.
    """

    def __init__(self, turns: Turns, usage: UsageBook, sittings: Sittings) -> None:
        self._turns, self._usage, self._sittings = turns, usage, sittings
        self._cases = Cases(turns.connection)
        self._versions = Versions(turns.connection)

    @staticmethod
    def new_id() -> str:
        """A fresh name for a case, which says nothing of the child."""
        return secrets.token_hex(8)

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
        at, body = now(), msgspec.json.encode(assessment)
        with self._turns.changing():
            before = self._cases.find(case_id)
            if before is None:
                self._turns.note("begun", case_id=case_id)
            elif before != body:
                self._keep_change(case_id, before, body, at)
            self._cases.put(case_id, body, at)
            self._cases.sum_up(case_id, summary)
            if event is not None:
                self._usage.add(event, case_id, assessment)

    def load(self, case_id: str) -> Assessment:
        """A case as it was last saved.

        Raises:
            VaultRefused: There is no such case, or it cannot be read.
        """
        return decoded(self._stored(case_id), Assessment)

    def all(self) -> list[CaseEntry]:
        """All cases that can be read, the one changed last first.

        Raises:
            VaultRefused: The database cannot be read.
        """
        found: list[CaseEntry] = []
        for listed in self.listing():
            with contextlib.suppress(VaultRefused):  # one keeps no other from being read
                found.append(_with(listed, self.load(listed.id)))
        return found

    def entry(self, case_id: str) -> CaseEntry:
        """A case with its hand-overs and answers.

        Raises:
            VaultRefused: There is no such case, or it cannot be read.
        """
        with self._turns.reading():
            assessment = self._cases.read(case_id)
            (listed,) = self._cases.listed(case_id)
        return _with(listed, assessment)

    def listing(self) -> list[Listed]:
        """All cases without what is written in them, the one changed last first.

        Raises:
            VaultRefused: They cannot be read.
        """
        with self._turns.reading():
            return self._cases.listed()

    def count(self) -> int:
        """How many cases there are.

        Raises:
            VaultRefused: The database cannot be read.
        """
        with self._turns.reading():
            return self._cases.count()

    def changes(self, case_id: str) -> list[Change]:
        """What was changed in a case, oldest first.

        Raises:
            VaultRefused: It cannot be read.
        """
        with self._turns.reading():
            return self._versions.changes(case_id)

    def before(self, case_id: str, change: int) -> Assessment:
        """A case as it was before a change.

        Args:
            case_id: The case.
            change: The change's id.

        Raises:
            VaultRefused: There is no such case, or it cannot be read.
        """
        body = self._stored(case_id)
        with self._turns.reading():
            return self._versions.before(case_id, change, body)

    def count_state(self, case_id: str, event: Event) -> None:
        """Count how a case stands, where that has changed since it was counted last.

        Args:
            case_id: The case.
            event: How it stands.

        Raises:
            VaultRefused: There is no such case, or it cannot be written.
        """
        with self._turns.changing():
            self._usage.add_state(event, case_id, self._cases.read(case_id))

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
        with self._turns.changing():
            self._cases.touch(case_id, now())
            if event is not None:
                self._usage.add_state(event, case_id, self._cases.read(case_id))
            self._usage.forget(case_id)
            told = self._cases.destroy(case_id)
            self._turns.note("destroyed", case_id=case_id, detail=told)
        with self._turns.reading():
            self._turns.connection.pragma("wal_checkpoint", "truncate")

    def _stored(self, case_id: str) -> bytes:
        with self._turns.reading():
            return self._cases.stored(case_id)

    def _keep_change(self, case_id: str, before: bytes, after: bytes, at: str) -> None:
        places = self._versions.keep(case_id, before, after, user=self._turns.user, at=at)
        if places:
            self._turns.note("changed", case_id=case_id, detail=places)
        # What goes on with the last change was made where that was.
        place = places.partition(",")[0] or self._versions.last_place(case_id)
        self._sittings.note(case_id, place, at)


def _with(listed: Listed, assessment: Assessment) -> CaseEntry:
    fields = {name: getattr(listed, name) for name in Listed.__struct_fields__}
    return CaseEntry(assessment=assessment, **fields)
