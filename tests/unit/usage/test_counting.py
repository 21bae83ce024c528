import datetime as dt

import msgspec
import pytest
from hypothesis import given
from usage_events import LEDGERS

from cse_assess.usage import measures
from cse_assess.usage.counting import Exact, count
from cse_assess.usage.events import Event
from cse_assess.usage.measures import MeasuresRefused
from cse_assess.usage.period import period

MEASURES = measures.load()
Q3 = period("2026-Q3")
DAY = dt.date(2026, 8, 1)


def event(kind: str = "assessment-scored", **fields: object) -> Event:
    told = {"kind": kind, "day": DAY, "form": "f", "form_version": "1", **fields}
    return msgspec.convert(told, Event)


def rows(exact: Exact, table: str) -> dict[str, int]:
    found = next(one for one in exact.tables if one.table == table)
    return {cell.row: cell.count for cell in found.cells}


def test_an_assessment_counts_once_as_it_stood_last_in_the_period() -> None:
    events = [
        event(case="a", level="emerging"),
        event(case="a", level="serious"),
        event(case="a", level="nothing-current", day=dt.date(2026, 10, 1)),
        event(case="b", level="emerging"),
    ]
    exact = count(events, Q3, MEASURES)
    assert exact.totals["assessment"] == 2
    assert rows(exact, "level") == {"serious": 1, "emerging": 1}
    assert exact.events == 3


def test_tool_uses_and_children_are_counted_apart() -> None:
    events = [event(case="a", child="x"), event(case="b", child="x"), event(case="c", child="y")]
    exact = count(events, Q3, MEASURES)
    assert (exact.totals["assessment"], exact.totals["child"]) == (3, 2)


def test_the_day_by_which_to_look_again_is_kept_or_overdue() -> None:
    due = dt.date(2026, 9, 1)
    events = [
        event(case="a", review_by=due),
        event(case="b", review_by=due),
        event("assessment-started", case="c", follows="a"),
        event(case="d", review_by=dt.date(2026, 12, 1)),
    ]
    exact = count(events, Q3, MEASURES)
    assert exact.totals["due"] == 2
    assert rows(exact, "again") == {"yes": 1, "no": 1}


def test_days_fall_into_bands_and_keep_their_spread() -> None:
    events = [event("referral-sealed", case=str(n), days=n) for n in (0, 1, 3, 8, 40)]
    exact = count(events, Q3, MEASURES)
    assert rows(exact, "days-to-seal") == {"0": 1, "1": 1, "2-3": 1, "8-28": 1, "more": 1}
    table = next(one for one in exact.tables if one.table == "days-to-seal")
    assert table.spread == ((0, 1), (1, 1), (3, 1), (8, 1), (40, 1))


@given(LEDGERS)
def test_every_table_of_whole_rows_adds_up_to_its_unit(events: list[Event]) -> None:
    exact = count(events, Q3, MEASURES)
    for table in MEASURES.tables:
        if not MEASURES.dimension(table.by[0]).several:
            found = next(one for one in exact.tables if one.table == table.id)
            assert sum(cell.count for cell in found.cells) == exact.totals[table.unit]
    assert exact.totals["child"] <= exact.totals["assessment"] or not all(
        one.case for one in events
    )


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (('unit = "child"\nby = ["age"]', 'unit = "nobody"\nby = ["age"]'), "no unit nobody"),
        (('field = "gender"', 'field = "surname"'), "no field surname"),
        (('by = ["setting", "level"]', 'by = ["item", "level"]'), "cannot be crossed"),
        (('by = ["age", "level"]', 'by = ["step", "level"]'), ""),
    ],
)
def test_measures_that_are_not_sound_are_refused_with_their_place(
    change: tuple[str, str], told: str
) -> None:
    from cse_assess import data  # noqa: PLC0415

    content = (data.folder("forms") / "usage" / "measures.toml").read_text()
    assert change[0] in content
    changed = content.replace(*change, 1).encode()
    if told:
        with pytest.raises(MeasuresRefused, match=told):
            measures.read(changed, file="measures.toml")
    else:
        assert measures.read(changed, file="measures.toml").tables


def test_tables_that_could_be_unpicked_together_are_refused() -> None:
    from cse_assess import data  # noqa: PLC0415

    content = (data.folder("forms") / "usage" / "measures.toml").read_text()
    star = '\n[[table]]\nid = "x"\ntitle = "X"\nunit = "assessment"\nby = ["step", "level"]\n'
    ring = '\n[[table]]\nid = "x"\ntitle = "X"\nunit = "assessment"\nby = ["age", "setting"]\n'
    for more in (star, ring):
        with pytest.raises(MeasuresRefused, match="could be worked out"):
            measures.read((content + more).encode(), file="measures.toml")
