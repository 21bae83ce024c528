import itertools

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from usage_report_specimen import specimen

from cse_assess.usage import trends
from cse_assess.usage.period import period
from cse_assess.usage.release import Release, Shown

STEADY = [20, 30, 25, 35, 20, 30, 35, 25, 20, 35, 30, 25]


def reasons(numbers: list[int | None]) -> list[str]:
    return [signal.reason for signal in trends.signals(numbers)]


def test_chance_alone_gives_no_signal() -> None:
    assert reasons(STEADY) == []


def test_a_shift_is_six_points_on_one_side() -> None:
    shifted = [20, 25, 20, 25, 20, 25, 40, 45, 40, 45, 40, 45]
    found = trends.signals(shifted)
    assert [signal.points for signal in found][:2] == [tuple(range(6)), tuple(range(6, 12))]
    assert "6 periods running below the median." in reasons(shifted)


def test_five_on_one_side_are_no_shift() -> None:
    five: list[int | None] = [30, *[20, 40] * 3, 41, 42, 41, 40, 20]
    assert not any("running above" in one for one in reasons(five))


def test_a_trend_is_five_points_that_all_rise() -> None:
    rising = [30, 20, 30, 20, 25, 30, 35, 40, 20, 30, 20, 30]
    found = [signal for signal in trends.signals(rising) if "higher" in signal.reason]
    assert [signal.points for signal in found] == [(3, 4, 5, 6, 7)]


def test_points_that_stay_the_same_neither_break_nor_lengthen_a_trend() -> None:
    rising = [30, 20, 30, 20, 25, 25, 30, 35, 40, 30, 20, 30]
    found = [signal for signal in trends.signals(rising) if "higher" in signal.reason]
    assert [signal.points for signal in found] == [(3, 4, 6, 7, 8)]


def test_a_hidden_point_breaks_a_run() -> None:
    shifted: list[int | None] = [20, 25, 20, None, 25, 20, 25, 40, 45, 40, None, 45, 40, 45]
    assert not any("running" in one for one in reasons(shifted))


@pytest.mark.parametrize("count", range(trends.FEWEST))
def test_too_few_points_give_no_signal(count: int) -> None:
    assert reasons([*range(10, 10 + count)]) == []


def test_swinging_from_side_to_side_is_no_chance() -> None:
    assert any("more often" in one for one in reasons([20, 40] * 8))


def test_limits_are_those_of_the_published_table() -> None:
    """Swed and Eisenhart: with ten points on either side, 6 and 16 runs are out."""
    assert trends.limits(10, 10) == (7, 15)
    assert trends.limits(5, 5) == (3, 9)


@given(st.integers(1, 7), st.integers(1, 7))
def test_ways_are_counted_as_they_can_be_listed(above: int, below: int) -> None:
    counted: dict[int, int] = {}
    for chosen in itertools.combinations(range(above + below), above):
        sides = [place in chosen for place in range(above + below)]
        runs = 1 + sum(a != b for a, b in itertools.pairwise(sides))
        counted[runs] = counted.get(runs, 0) + 1
    for runs in range(2, above + below + 1):
        assert trends._ways_of(runs, above, below) == counted.get(runs, 0)


@given(st.lists(st.one_of(st.none(), st.integers(0, 50).map(lambda one: 2 * one)), max_size=40))
def test_signals_point_at_shown_points_and_do_not_hang_on_the_scale(
    numbers: list[int | None],
) -> None:
    found = trends.signals(numbers)
    assert all(numbers[place] is not None for signal in found for place in signal.points)
    doubled = [None if one is None else 2 * one for one in numbers]
    assert trends.signals(doubled) == found


def released(name: str, number: int) -> Release:
    release = specimen()
    level = next(table for table in release.tables if table.id == "level")
    rows = tuple(
        msgspec.structs.replace(row, cells=(Shown(str(number)), *row.cells[1:]))
        for row in level.rows
    )
    tables = (msgspec.structs.replace(level, rows=rows),)
    return msgspec.structs.replace(release, period=period(name), tables=tables)


def test_only_periods_of_one_length_stand_beside_each_other() -> None:
    quarters = [released(f"2025-Q{number}", 20) for number in range(1, 5)]
    newest, year = released("2026-Q1", 20), released("2024", 80)
    kept = trends.with_past(newest, [year, *quarters[::-1], released("2026-Q2", 99)])
    assert [one.period.id for one in kept.before] == ["2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4"]
    charts = trends.level_charts(kept)
    assert [len(chart.values) for chart in charts] == [5, 5]
    assert charts[0].median == 20
    assert "fewer than 10 periods" in charts[0].note
    assert trends.level_charts(newest) == []


def test_small_numbers_come_with_a_caution() -> None:
    assert "small" in trends.caution([10] * 12)
    assert trends.caution([30] * 12) == ""
