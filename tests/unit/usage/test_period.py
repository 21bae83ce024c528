import datetime as dt

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cse_assess.usage.period import Period, PeriodRefused, choices, last_quarter, period


@pytest.mark.parametrize(
    ("name", "start", "end", "label"),
    [
        ("2026-Q3", "2026-07-01", "2026-09-30", "July to September 2026"),
        ("2024-M02", "2024-02-01", "2024-02-29", "February 2024"),
        ("2026-M12", "2026-12-01", "2026-12-31", "December 2026"),
        ("2026", "2026-01-01", "2026-12-31", "January to December 2026"),
        ("2026-27", "2026-04-01", "2027-03-31", "April 2026 to March 2027"),
        ("1999-00", "1999-04-01", "2000-03-31", "April 1999 to March 2000"),
    ],
)
def test_a_name_stands_for_days(name: str, start: str, end: str, label: str) -> None:
    found = period(name)
    assert (found.start.isoformat(), found.end.isoformat(), found.label) == (start, end, label)
    assert period(f" {name.lower()} ") == found


@given(st.text(max_size=12))
def test_anything_else_is_refused_with_a_sentence(name: str) -> None:
    try:
        found = period(name)
    except PeriodRefused as refusal:
        assert "is no period" in str(refusal)
    else:
        assert found.start <= found.end


def test_a_record_whose_days_do_not_fit_its_name_is_refused() -> None:
    wrong = b'{"id": "2026-Q3", "start": "2026-07-01", "end": "2026-10-01"}'
    with pytest.raises(msgspec.ValidationError, match="does not run"):
        msgspec.json.decode(wrong, type=Period)


@given(st.dates(dt.date(2000, 1, 1), dt.date(2090, 1, 1)))
def test_the_last_quarter_is_over_and_the_next_one_is_not(today: dt.date) -> None:
    found = last_quarter(today)
    assert found.end < today
    assert (today - found.end).days <= 92


@given(
    st.dates(dt.date(2015, 1, 1), dt.date(2030, 1, 1)),
    st.integers(0, 2_000).map(lambda days: dt.timedelta(days=days)),
)
def test_periods_that_are_offered_are_over_and_touch_what_was_counted(
    today: dt.date, ago: dt.timedelta
) -> None:
    since = today - ago
    for one in choices(today, since):
        assert one.end < today
        assert one.end >= since
