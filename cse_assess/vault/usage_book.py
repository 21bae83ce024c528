"""The ledger inside the vault: what is counted with each step, and what was released of it."""

import datetime as dt
from collections.abc import Sequence

import msgspec

from cse_assess.assessment.follow_up import HandOver, Receipt
from cse_assess.assessment.record import Assessment
from cse_assess.instrument.definition import Form
from cse_assess.usage import tokens
from cse_assess.usage.counting import Exact, count
from cse_assess.usage.events import Event, Kind
from cse_assess.usage.ledger import Ledger
from cse_assess.usage.measures import Measures
from cse_assess.usage.observing import bare
from cse_assess.usage.period import Period
from cse_assess.usage.publishing import Terms, publish
from cse_assess.usage.release import Release
from cse_assess.usage.releasing import issued_before, refuse_other_rule
from cse_assess.usage.returns import SCHEMA, Return, Service
from cse_assess.usage.trends import with_past
from cse_assess.vault.follow_ups import decoded
from cse_assess.vault.turns import Turns

STATES = ("assessment-scored", "referral-sealed")
"""Kinds of events that hold a case as it stood."""

_KEY = "usage-tokens"


class UsageBook:
    """What is counted. Steps are written in the transaction of what they count.

    Args:
        turns: The database, and whose turn it is.
    """

    def __init__(self, turns: Turns) -> None:
        self._turns = turns
        self._ledger = Ledger(turns.connection, create=False)

    # Within the transaction of what is counted

    def add(self, event: Event, case_id: str = "", assessment: Assessment | None = None) -> None:
        """Count a step.

        Args:
            event: The step, without tokens.
            case_id: The case that it was made in; empty for none.
            assessment: The case as it stands, where there is one.
        """
        if assessment is not None and assessment.practice:
            return
        self._ledger.append(self._with_tokens(event, case_id, assessment))

    def add_state(self, event: Event, case_id: str, assessment: Assessment) -> None:
        """Count how a case stands, where that is not what was counted of it last.

        Args:
            event: How it stands, without tokens.
            case_id: The case.
            assessment: The case.
        """
        if assessment.practice:
            return
        told = self._with_tokens(event, case_id, assessment)
        last = self._ledger.last(told.case, STATES)
        if last is None or _state(last) != _state(told):
            self._ledger.append(told)

    def add_sent(
        self, case_id: str, assessment: Assessment, made: HandOver, before: HandOver | None
    ) -> None:
        """Count that a referral was sent, or answered by phone or letter, the first time.

        Args:
            case_id: The case.
            assessment: The case.
            made: The handing over as it stands.
            before: The same as it stood before; None where it is new.
        """
        if made.sent and not (before and before.sent):
            self._add_after("referral-sent", case_id, assessment, since=made.at, at=made.sent)
        if made.told_at and not (before and before.told_at):
            self._add_after(
                "referral-acknowledged",
                case_id,
                assessment,
                since=made.sent or made.at,
                at=made.told_at,
            )

    def add_answer(
        self,
        case_id: str,
        assessment: Assessment,
        made: HandOver,
        receipt: Receipt,
        earlier: Sequence[Receipt],
    ) -> None:
        """Count what a front door said, the first time.

        Args:
            case_id: The case.
            assessment: The case.
            made: The handing over that it answers.
            receipt: What was said.
            earlier: What was said of the same referral before.
        """
        since = made.sent or made.at
        if not earlier and not made.told_at:
            self._add_after(
                "referral-acknowledged", case_id, assessment, since=since, at=receipt.at
            )
        if receipt.kind == "outcome":
            self._add_after(
                "referral-answered",
                case_id,
                assessment,
                since=since,
                at=receipt.at,
                decision=receipt.decision,
            )

    def forget(self, case_id: str) -> None:
        """Forget what told a child apart in a case that is destroyed."""
        self._ledger.forget(self._token(case_id))

    # On its own

    def events(self) -> list[Event]:
        """All steps counted so far, oldest first."""
        with self._turns.reading():
            return self._ledger.events()

    def releases(self) -> list[Release]:
        """What was published, the earliest period first.

        Raises:
            VaultRefused: It cannot be read.
        """
        with self._turns.reading():
            return self._releases()

    def returns(self) -> list[Return]:
        """The returns that were made, the earliest period first.

        Raises:
            VaultRefused: They cannot be read.
        """
        with self._turns.reading():
            return self._returns()

    def preview(
        self, period: Period, measures: Measures, forms: Sequence[Form], terms: Terms
    ) -> Release:
        """What a release of a period would say, or what it says where it was made.

        Nothing is remembered; the period stays open.

        Raises:
            OverlapRefused: Another period that was released shares days with it, or it was
                released by another rule.
            PeriodRefused: The period is not over.
            VaultRefused: The ledger cannot be read.
        """
        with self._turns.reading():
            return self._release(period, measures, forms, terms)

    def release(
        self, period: Period, measures: Measures, forms: Sequence[Form], terms: Terms
    ) -> Release:
        """Release a period, or give again what was released of it.

        From then on its days are closed, and no other period that shares a day with it can be
        released.

        Raises:
            OverlapRefused: As :meth:`preview`.
            PeriodRefused: As :meth:`preview`.
            VaultRefused: It cannot be written.
        """
        with self._turns.changing():
            release = self._release(period, measures, forms, terms)
            if all(one.period != period for one in self._releases()):
                self._ledger.remember("release", period, msgspec.json.encode(release))
            return release

    def make_return(
        self,
        period: Period,
        measures: Measures,
        forms: Sequence[Form],
        service: Service,
        today: dt.date,
    ) -> Return:
        """The exact counts of a period for the partnership; its days are closed from then on.

        Args:
            period: Which days.
            measures: What is counted.
            forms: The versions of the form that assessments were made with, the newest first.
            service: Whose counts they are.
            today: The present day.

        Raises:
            OverlapRefused: A return was made for another period that shares days with it.
            PeriodRefused: The period is not over.
            VaultRefused: It cannot be written.
        """
        with self._turns.changing():
            before = issued_before(period, self._returns())
            if before is not None:
                return before
            period.refuse_unless_over(today)
            made = Return(
                schema=SCHEMA,
                service=service,
                period=period,
                made=today,
                form=forms[0].id,
                form_versions=tuple(form.version for form in forms),
                exact=self.exact(period, measures, forms),
            )
            self._ledger.remember("return", period, msgspec.json.encode(made))
            return made

    def exact(self, period: Period, measures: Measures, forms: Sequence[Form]) -> Exact:
        """The exact counts of a period, for whoever has the vault; within a transaction.

        Args:
            period: Which days.
            measures: What is counted.
            forms: The versions of one form; what was assessed with another is not counted.
        """
        ours = [event for event in self._ledger.events() if event.form == forms[0].id]
        return count(ours, period, measures)

    # Inside

    def _release(
        self, period: Period, measures: Measures, forms: Sequence[Form], terms: Terms
    ) -> Release:
        past = self._releases()
        before = issued_before(period, past)
        if before is not None:
            refuse_other_rule(before.policy.id, terms.policy.id, period)
            return before
        made = publish(self.exact(period, measures, forms), period, measures, forms, terms)
        return with_past(made, past)

    def _releases(self) -> list[Release]:
        return [decoded(body, Release) for body in self._ledger.released("release")]

    def _returns(self) -> list[Return]:
        return [decoded(body, Return) for body in self._ledger.released("return")]

    def _add_after(
        self,
        kind: Kind,
        case_id: str,
        assessment: Assessment,
        *,
        since: dt.datetime,
        at: dt.datetime,
        decision: str = "",
    ) -> None:
        today = dt.datetime.now().astimezone().date()
        event = bare(kind, assessment, day=today)
        days = max(0, (at.astimezone().date() - since.astimezone().date()).days)
        self.add(msgspec.structs.replace(event, days=days, decision=decision), case_id, assessment)

    def _with_tokens(self, event: Event, case_id: str, assessment: Assessment | None) -> Event:
        if not case_id:
            return event
        case = self._token(case_id)
        if assessment is None:
            return msgspec.structs.replace(event, case=case)
        key = self._key()
        follows = self._token(assessment.follows) if assessment.follows else ""
        told = self._ledger.belonging(case, follows, tokens.marks(key, assessment.child))
        return msgspec.structs.replace(
            event, case=told.case, child=told.child, follows=told.follows
        )

    def _token(self, case_id: str) -> str:
        return tokens.token(self._key(), "case", case_id)

    def _key(self) -> bytes:
        """The key for tokens; made when it is first needed."""
        row = self._turns.connection.execute(
            "SELECT value FROM setting WHERE name = ?", (_KEY,)
        ).fetchone()
        if row is not None:
            return bytes(row[0])
        key = tokens.new_key()
        self._turns.connection.execute(
            "INSERT INTO setting (name, value) VALUES (?, ?)", (_KEY, key)
        )
        return key


def _state(event: Event) -> Event:
    """What an event says of a case, apart from when and by which step."""
    return msgspec.structs.replace(
        event,
        kind="assessment-scored",
        day=dt.date.min,
        review_by=None,
        days=None,
        way="",
        training="",
        flags=tuple(flag for flag in event.flags if flag != "blaming-words"),
    )
