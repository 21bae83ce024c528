"""What people write becomes days, or nothing; never an error, and never a guess."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cse_assess.assessment.when import Span, read_when

TODAY = dt.date(2026, 11, 23)
ENGLISH = "January February March April May June July August September October November December"
WELSH = "Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr"
MUTATED = "Ionawr Chwefror Fawrth Ebrill Fai Fehefin Orffennaf Awst Fedi Hydref Dachwedd Ragfyr"

DAYS = st.dates(dt.date(1950, 1, 1), dt.date(2027, 12, 31))


def read(text: str) -> tuple[str, str] | None:
    span = read_when(text, today=TODAY)
    return (span.earliest.isoformat(), span.latest.isoformat()) if span else None


def ordinal(day: int) -> str:
    ending = "th" if 10 < day < 14 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
    return f"{day}{ending}"


def written(day: dt.date) -> list[str]:
    """One day in the many ways in which it is written down."""
    english, welsh = ENGLISH.split()[day.month - 1], WELSH.split()[day.month - 1]
    mutated = MUTATED.split()[day.month - 1]
    return [
        day.isoformat(),
        f"{day:%Y/%m/%d}",
        f"{day.day}/{day.month}/{day.year}",
        f"{day.day:02}.{day.month:02}.{day.year}",
        f"{day.day}-{day.month}-{day.year}",
        f"{day.day} {english} {day.year}",
        f"{ordinal(day.day)} of {english}, {day.year}",
        f"{day.day} {english[:3]} {day.year}",
        f"{day.day}-{english[:3].upper()}-{day.year}",
        f"{english} {ordinal(day.day)}, {day.year}",
        f"{day.day} {welsh} {day.year}",
        f"{day.day}fed o {mutated} {day.year}",
        f"On the evening of {day.day} {english} {day.year}, after school",
    ]


@given(DAYS)
def test_a_day_is_read_back_however_it_was_written(day: dt.date) -> None:
    for text in written(day):
        assert read_when(text, today=TODAY) == Span(day, day), text


@given(st.dates(dt.date(1930, 1, 1), dt.date(2027, 12, 31)))
def test_two_figures_are_a_year_of_the_last_hundred(day: dt.date) -> None:
    for text in (f"{day:%d/%m/%y}", f"{day:%d.%m.%y}"):
        assert read_when(text, today=TODAY) == Span(day, day)


@given(DAYS)
def test_a_day_without_a_year_is_the_last_such_day(day: dt.date) -> None:
    span = read_when(f"{day.day} {ENGLISH.split()[day.month - 1]}", today=TODAY)
    assert span is not None
    assert (span.earliest.month, span.earliest.day) == (day.month, day.day)
    assert span.earliest == span.latest <= TODAY
    assert TODAY - span.earliest < dt.timedelta(
        days=366 if (day.month, day.day) != (2, 29) else 1461
    )


@given(st.text(max_size=500), st.dates())
def test_any_text_is_read_without_an_error(text: str, today: dt.date) -> None:
    span = read_when(text, today=today)
    assert span is None or span.earliest <= span.latest


SCRAPS = """
since until ers 4th of o 31 2024 2026-02-30 1/2 / - , '24 spring term winter 0 99 0000-00-00 9999
1900 2099 and to in dydd 24/7 30/02/2024 9999-12-31
"""
PIECES = st.sampled_from(f"{ENGLISH} {WELSH} {MUTATED} {SCRAPS}".split())


@given(st.lists(PIECES, max_size=12), st.dates(), st.sampled_from(["", " "]))
def test_any_pieces_of_dates_are_read_without_an_error(
    pieces: list[str], today: dt.date, between: str
) -> None:
    span = read_when(between.join(pieces), today=today)
    assert span is None or span.earliest <= span.latest


@given(DAYS, DAYS)
def test_what_began_lasts_until_today_unless_it_ended(first: dt.date, second: dt.date) -> None:
    first, second = sorted((first, second))
    span = read_when(f"since {first.isoformat()}", today=TODAY)
    assert span == Span(first, max(first, TODAY))
    ended = read_when(f"since {first.isoformat()} until {second.isoformat()}", today=TODAY)
    assert ended == Span(first, second)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("4th of March", ("2026-03-04", "2026-03-04")),
        ("4 December", ("2025-12-04", "2025-12-04")),
        ("on 14/11", ("2026-11-14", "2026-11-14")),
        ("March 2026", ("2026-03-01", "2026-03-31")),
        ("03/2026", ("2026-03-01", "2026-03-31")),
        ("2026-03", ("2026-03-01", "2026-03-31")),
        ("Sept '24", ("2024-09-01", "2024-09-30")),
        ("Early November 2026", ("2026-11-01", "2026-11-30")),
        ("since September", ("2026-09-01", "2026-11-23")),
        ("Since her parents parted in 2022", ("2022-01-01", "2026-11-23")),
        ("ers mis Medi", ("2026-09-01", "2026-11-23")),
        ("March 2026, ongoing", ("2026-03-01", "2026-11-23")),
        ("Until 2022", ("2022-01-01", "2022-12-31")),
        ("2024", ("2024-01-01", "2024-12-31")),
        ("2019, then 2023", ("2019-01-01", "2019-12-31")),
        ("2024/25", ("2024-01-01", "2025-12-31")),
        ("spring 2025", ("2025-03-01", "2025-05-31")),
        ("Haf 2025", ("2025-06-01", "2025-08-31")),
        ("autumn term 2025", ("2025-09-01", "2025-12-31")),
        ("winter 2025/26", ("2025-12-01", "2026-02-28")),
        ("winter 2025", ("2024-12-01", "2026-02-28")),
        ("September to November 2026", ("2026-09-01", "2026-11-30")),
        ("4-6 March 2026", ("2026-03-04", "2026-03-06")),
        ("4, 5 and 6 March", ("2026-03-04", "2026-03-06")),
        ("26 September, 10 October and 14 November 2026", ("2026-09-26", "2026-11-14")),
        ("26 December and 3 January 2026", ("2025-12-26", "2026-01-03")),
        ("4 March 2025 and again in May", ("2025-03-04", "2025-05-31")),
        ("dydd Mawrth 4 Mai 2026", ("2026-05-04", "2026-05-04")),
        ("4 March 22:20", ("2026-03-04", "2026-03-04")),
        ("4 March 2045 hrs", ("2026-03-04", "2026-03-04")),
        ("Medi a Hydref 2025", ("2025-09-01", "2025-10-31")),
        ("29 February", ("2024-02-29", "2024-02-29")),
    ],
)
def test_what_is_written_in_records(text: str, expected: tuple[str, str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "last week",
        "yesterday",
        "today",
        "Now",
        "This term",
        "Two weeks ago",
        "Since childhood",
        "Year 10",
        "03/15/2026",
        "31/02/2026",
        "30 February 2026",
        "Sept 24",
        "24/7",
        "1/2 a bottle",
        "in 1/2 an hour",
        "He may have left",
        "4 may have known",
        "told by June",
        "June said so",
        "2024 messages",
        "at 2015",
        "2100 hrs",
        "£2024",
        "01702 215007",
        "since she was nine",
    ],
)
def test_what_names_no_day_is_not_guessed(text: str) -> None:
    assert read(text) is None


def test_a_long_story_is_read_quickly_and_only_at_its_beginning() -> None:
    assert read("1, " * 100_000) is None
    assert read("4/3/2026 " + "1, 2 and " * 50_000) == ("2026-03-04", "2026-03-04")
    assert read("x" * 500 + " 4/3/2026") is None
