from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st
from usage_events import LEDGERS

from cse_assess.usage import measures
from cse_assess.usage.at_scale import backend, merge
from cse_assess.usage.counting import Exact, count
from cse_assess.usage.period import period
from cse_assess.usage.returns import SCHEMA, Return, Service

MEASURES = measures.load()
Q3 = period("2026-Q3")
SECTORS = ("health", "police", "education")
AREAS = ("E06000033", "E10000012", "")


def returned(number: int, exact: Exact) -> Return:
    service = Service(
        name=f"Service {number}", sector=SECTORS[number % 3], area=AREAS[number // 2 % 3]
    )
    return Return(
        schema=SCHEMA,
        service=service,
        period=Q3,
        made=Q3.end,
        form="cse-risk",
        form_versions=("1.0.0",),
        exact=exact,
    )


@settings(max_examples=10)
@given(st.lists(LEDGERS, min_size=1, max_size=4))
def test_sums_are_those_of_all_returns(ledgers: list) -> None:
    parts = [count(events, Q3, MEASURES) for events in ledgers]
    returns = [returned(number, exact) for number, exact in enumerate(parts)]
    found = merge.added(merge.create(backend.duckdb(), returns))
    assert found.events == sum(part.events for part in parts)
    assert found.totals == dict(sum((Counter(part.totals) for part in parts), Counter())) | {
        unit: 0 for unit in found.totals if not found.totals[unit]
    }
    own = {table.table: table for table in found.tables}
    for table in MEASURES.tables:
        cells: Counter[tuple[str, str]] = Counter()
        spread: Counter[int] = Counter()
        for part in parts:
            one = next(each for each in part.tables if each.table == table.id)
            cells.update({(cell.row, cell.column): cell.count for cell in one.cells})
            spread.update(dict(one.spread))
        told = (
            {(cell.row, cell.column): cell.count for cell in own[table.id].cells}
            if table.id in own
            else {}
        )
        assert told == dict(cells)
        assert dict(own[table.id].spread if table.id in own else ()) == dict(spread)


@settings(max_examples=10)
@given(st.lists(LEDGERS, min_size=1, max_size=4))
def test_counts_by_sector_and_area_add_up_to_the_whole(ledgers: list) -> None:
    returns = [returned(n, count(events, Q3, MEASURES)) for n, events in enumerate(ledgers)]
    found = merge.added(merge.create(backend.duckdb(), returns))
    own = {table.table: table for table in found.tables}
    for place in ("sector", "area"):
        rows = {cell.row: cell.count for cell in own[place].cells}
        assert sum(rows.values()) == found.totals["assessment"]
        for name, number in rows.items():
            levels = own[f"{place}-level"].cells if f"{place}-level" in own else ()
            assert number == sum(cell.count for cell in levels if cell.row == name)
        assert sum(c.count for c in own[f"referral-{place}"].cells) == found.totals["referral"]
