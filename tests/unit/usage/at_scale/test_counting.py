import pytest
from hypothesis import HealthCheck, given, settings
from usage_events import LEDGERS

from cse_assess.usage import measures
from cse_assess.usage.at_scale import backend, counting, ledger_table
from cse_assess.usage.counting import count
from cse_assess.usage.events import Event
from cse_assess.usage.period import period

MEASURES = measures.load()
Q3 = period("2026-Q3")


@pytest.fixture(scope="module")
def duckdb():
    connection = backend.duckdb()
    yield connection
    connection.disconnect()


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(LEDGERS)
def test_a_ledger_counts_the_same_at_any_size(duckdb, events: list[Event]) -> None:
    duckdb.drop_table("ledger", force=True)
    ledger = ledger_table.create(duckdb, "ledger", ledger_table.rows(events))
    assert counting.count(ledger, Q3, MEASURES) == count(events, Q3, MEASURES)


def test_tokens_of_two_services_are_never_taken_for_one_another(duckdb) -> None:
    event = Event(
        kind="assessment-scored", day=Q3.start, form="f", form_version="1", case="a", child="x"
    )
    rows = [
        *ledger_table.rows([event, event], source="one"),
        *ledger_table.rows([event], source="two", first=3),
    ]
    duckdb.drop_table("both", force=True)
    found = counting.count(ledger_table.create(duckdb, "both", rows), Q3, MEASURES)
    assert (found.totals["assessment"], found.totals["child"]) == (2, 2)
    assert found.events == 3


def test_nothing_is_put_on_the_disk(duckdb) -> None:
    told = duckdb.raw_sql("SELECT current_setting('temp_directory')").fetchone()
    assert told == ("",)
