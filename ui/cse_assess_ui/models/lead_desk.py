"""What waits for a lead: signatures, the last quarter's counts, an audit, cards, a backup."""

import datetime as dt
from typing import NamedTuple

from cse_assess.usage.period import Period, last_quarter
from cse_assess_ui.models.audit import Auditing
from cse_assess_ui.models.case_list import CaseRow
from cse_assess_ui.models.session import Session

BACKUP_AFTER = dt.timedelta(days=7)
"""A backup that is older is due."""
_CARD_ENDS = dt.timedelta(days=30)


class Signatures(NamedTuple):
    """What is to be countersigned.

    Attributes:
        rows: The cases, in the order of the list.
        urgent: How many went by the urgent route.
        to_destroy: How many records have been kept for as long as they should be.
    """

    rows: tuple[CaseRow, ...]
    urgent: int
    to_destroy: int


class Quarter(NamedTuple):
    """The counts of the last quarter.

    Attributes:
        period: Which.
        released: When they were released; None where they were not.
        closed_off: A period that shares days with it was released, so it never can be.
        steps: How many steps were counted in it.
    """

    period: Period
    released: dt.date | None
    closed_off: str
    steps: int


class Audited(NamedTuple):
    """Where the audit stands.

    Attributes:
        cases: How many cases of an open sample the user looks at; None where none is open.
        done: How many of them the user has finished.
        closed: When the last closed sample was drawn; None where there is none.
    """

    cases: int | None
    done: int
    closed: dt.date | None


class Known(NamedTuple):
    """Who may come in, and whose cards are known.

    Attributes:
        people: How many may come in.
        leads: How many of them are leads.
        cards: How many cards and listings are known.
        ending: Whose cards end within a month, and when.
        recovery: Whether there is a recovery code.
    """

    people: int
    leads: int
    cards: int
    ending: tuple[tuple[str, dt.date], ...]
    recovery: bool


class LeadDesk:
    """Looks at one thing after another; slow enough for the worker, and touches no widget.

    Args:
        session: The person at work.
        today: The present day, if not the computer's.
    """

    def __init__(self, session: Session, today: dt.date | None = None) -> None:
        self._session = session
        self._today = today or dt.datetime.now().astimezone().date()

    def signatures(self) -> Signatures:
        """What is to be countersigned.

        Raises:
            VaultRefused: The cases cannot be read.
        """
        rows = self._session.listing.rows()
        waiting = sorted((row for row in rows if row.to_sign), key=lambda row: row.list_place)
        return Signatures(
            tuple(waiting),
            sum(row.to_sign is not None and row.to_sign.urgent for row in waiting),
            sum(row.due_to_go for row in rows),
        )

    def quarter(self) -> Quarter:
        """Whether the last quarter's counts were released.

        Raises:
            VaultRefused: The ledger cannot be read.
        """
        wanted = last_quarter(self._today)
        usage = self._session.vault.usage
        past = usage.releases()
        own = next((one for one in past if one.period == wanted), None)
        others = (one.period.label for one in past if one.period.overlaps(wanted))
        steps = sum(wanted.holds(event.day) for event in usage.events())
        closed_off = "" if own else next(others, "")
        return Quarter(wanted, own.released if own else None, closed_off, steps)

    def audited(self) -> Audited:
        """Where the audit stands.

        Raises:
            VaultRefused: It cannot be read.
        """
        auditing = Auditing(self._session)
        sample, closed = auditing.open_sample(), auditing.closed()
        last = closed[0].sample.drawn if closed else None
        if sample is None:
            return Audited(None, 0, last)
        cases, done = auditing.cases(sample), auditing.own_marks(sample)
        return Audited(len(cases), sum(case in done for case in cases), last)

    def known(self) -> Known:
        """Who may come in, and whose cards are known.

        Raises:
            VaultRefused: The list of people is damaged.
        """
        slots = self._session.vault.ways.slots
        people = [slot for slot in slots if slot.kind == "person" and not slot.disabled]
        book = self._session.book
        trusted = [one.card for one in book.contacts.entries if one.state == "trusted"]
        ending = sorted(
            (card.valid_until, card.name)
            for card in trusted
            if card.valid_until - self._today <= _CARD_ENDS
        )
        listed = [door for door in book.front_doors() if door.card is None]
        return Known(
            len(people),
            sum(slot.role == "lead" for slot in people),
            len(trusted) + len(listed),
            tuple((name, day) for day, name in ending),
            any(slot.kind == "recovery" for slot in slots),
        )

    def last_backup(self) -> dt.date | None:
        """The day of the last backup.

        Raises:
            VaultRefused: It cannot be read.
        """
        return self._session.caretaker.last_backup()

    def backup_due(self, last: dt.date | None) -> bool:
        """Whether a backup is due."""
        return last is None or self._today - last > BACKUP_AFTER
