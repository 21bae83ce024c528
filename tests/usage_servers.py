"""The same counts on any server that ibis speaks to."""

from collections.abc import Sequence
from typing import Any

from cse_assess.usage import measures
from cse_assess.usage.at_scale import counting, ledger_table, merge
from cse_assess.usage.counting import Exact, count
from cse_assess.usage.events import Event
from cse_assess.usage.period import period
from cse_assess.usage.returns import SCHEMA, Return, Service

MEASURES = measures.load()
Q3 = period("2026-Q3")


def counted_here(events: Sequence[Event]) -> Exact:
    """What the plain count gives."""
    return count(events, Q3, MEASURES)


def counted_there(connection: Any, events: Sequence[Event]) -> Exact:
    """What the server gives; it has no table called ``ledger`` yet."""
    ledger = ledger_table.create(connection, "ledger", ledger_table.rows(events))
    return counting.count(ledger, Q3, MEASURES)


def added_there(connection: Any) -> Exact:
    """What the server makes of four returns, of one to four referrals."""
    event = Event(
        kind="referral-sealed", day=Q3.start, form="f", form_version="1", level="serious", days=3
    )
    returns = [
        Return(
            schema=SCHEMA,
            service=Service(name=f"Service {number}", sector="health", area="E06000033"),
            period=Q3,
            made=Q3.end,
            form="f",
            form_versions=("1",),
            exact=counted_here([event] * number),
        )
        for number in range(1, 5)
    ]
    return merge.added(merge.create(connection, returns))
