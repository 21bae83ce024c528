"""Nothing that was sent waits in silence."""

import datetime as dt

import holidays
import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cse_assess import working_days
from cse_assess.assessment.follow_up import RECEIPT_SCHEMA, HandOver, Progress, Receipt, progress

CALENDAR = working_days.load()
FRIDAY = dt.datetime(2026, 11, 20, 12, tzinfo=dt.UTC)
MADE = HandOver(
    reference="R-TEST-0001", hub="Hub", hub_phone="1", file="a.age", at=FRIDAY, sent=FRIDAY
)
RECEIVED = Receipt(
    schema=RECEIPT_SCHEMA,
    reference="R-TEST-0001",
    kind="received",
    at=FRIDAY + dt.timedelta(hours=2),
)
OUTCOME = msgspec.structs.replace(
    RECEIVED,
    kind="outcome",
    at=FRIDAY + dt.timedelta(hours=1),
    decision="strategy-discussion",
    minutes_expected=dt.date(2026, 12, 1),
)


def stands(made: HandOver = MADE, *said: Receipt, day: dt.date = dt.date(2026, 11, 23)) -> Progress:
    return progress(made, said, today=day, calendar=CALENDAR, working_days=1)


@pytest.mark.parametrize(
    ("sent", "due"),
    [
        (dt.date(2026, 11, 23), dt.date(2026, 11, 24)),  # Monday
        (dt.date(2026, 11, 20), dt.date(2026, 11, 23)),  # Friday: over the weekend
        (dt.date(2026, 11, 21), dt.date(2026, 11, 23)),  # Saturday
        (dt.date(2026, 12, 24), dt.date(2026, 12, 29)),  # Christmas, a weekend, a substitute day
        (dt.date(2026, 4, 2), dt.date(2026, 4, 7)),  # Easter
    ],
)
def test_an_acknowledgement_is_due_one_working_day_later(sent: dt.date, due: dt.date) -> None:
    noon = dt.datetime.combine(sent, dt.time(12), tzinfo=dt.UTC)
    made = msgspec.structs.replace(MADE, at=noon, sent=noon)
    assert stands(made, day=due) == Progress(state="waiting", due=due)
    assert stands(made, day=due + dt.timedelta(1)) == Progress(state="overdue", due=due)


def test_a_file_that_nobody_said_was_sent_does_not_wait_in_silence() -> None:
    made = msgspec.structs.replace(MADE, sent=None)
    assert stands(made).state == "not-sent"
    assert stands(made, day=dt.date(2026, 11, 24)).state == "overdue"


def test_the_clock_starts_when_it_was_sent() -> None:
    later = msgspec.structs.replace(MADE, sent=FRIDAY + dt.timedelta(3))
    assert stands(later).due == dt.date(2026, 11, 24)


@pytest.mark.parametrize("said", [(OUTCOME, RECEIVED), (RECEIVED, OUTCOME), (OUTCOME, OUTCOME)])
def test_an_outcome_outranks_a_receipt_in_any_order(said: tuple[Receipt, ...]) -> None:
    found = stands(MADE, *said, day=dt.date(2027, 1, 1))
    assert found == Progress(
        state="answered", due=None, latest=OUTCOME, minutes_due=dt.date(2026, 12, 1)
    )


def test_received_stops_the_clock_and_is_no_answer() -> None:
    assert stands(MADE, RECEIVED, day=dt.date(2027, 1, 1)).state == "received"


def test_a_word_by_phone_counts() -> None:
    told = msgspec.structs.replace(MADE, told="They have it.", told_at=FRIDAY)
    assert stands(told, day=dt.date(2027, 1, 1)) == Progress(state="received", due=None)


def test_what_was_said_of_another_referral_does_not_count() -> None:
    other = msgspec.structs.replace(RECEIVED, reference="R-OTHE-R000")
    assert stands(MADE, other, day=dt.date(2026, 11, 24)).state == "overdue"


@given(
    st.dates(dt.date(2025, 1, 1), dt.date(2032, 12, 1)),
    st.integers(1, 10),
)
def test_the_working_day_after(day: dt.date, count: int) -> None:
    found = CALENDAR.after(day, count)
    between = [day + dt.timedelta(n) for n in range(1, (found - day).days + 1)]
    assert CALENDAR.is_working_day(found)
    assert sum(CALENDAR.is_working_day(one) for one in between) == count


@pytest.mark.parametrize("division", ["ENG", "WLS"])
def test_our_bank_holidays_are_those_that_others_know(division: str) -> None:
    years = range(2025, CALENDAR.until.year + 1)
    theirs = holidays.country_holidays("GB", subdiv=division, years=years)
    assert CALENDAR.days == {day for day in theirs if day.weekday() < 5}


def test_after_the_last_year_weekends_still_count() -> None:
    assert CALENDAR.after(dt.date(2040, 1, 6), 1) == dt.date(2040, 1, 9)
