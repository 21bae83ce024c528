"""Steps are counted without names."""

import csv
import io

import pytest
from cases import DAY

from cse_assess.usage.counts import Count, tabulate, to_csv
from cse_assess.usage.events import Event, age_band


def event(**fields) -> Event:
    defaults = {"kind": "referral-sealed", "day": DAY, "form": "f", "form_version": "1.0.0"}
    return Event(**(defaults | fields))


@pytest.mark.parametrize(
    ("age", "band"),
    [(0, "under 10"), (9, "under 10"), (10, "10-12"), (12, "10-12"), (13, "13-15"),
     (15, "13-15"), (16, "16-17"), (17, "16-17"), (18, "18-24"), (24, "18-24")],
)  # fmt: skip
def test_age_bands(age: int, band: str) -> None:
    assert age_band(age) == band


def test_steps_are_counted_by_what_is_known_of_them() -> None:
    events = [
        event(level="serious", age_band="13-15", rules=("R5", "R6")),
        event(level="serious", profession="gp"),
        event(kind="assessment-started"),
    ]
    assert tabulate(events) == [
        Count("assessment-started", "", "", 1),
        Count("referral-sealed", "", "", 2),
        Count("referral-sealed", "age-band", "13-15", 1),
        Count("referral-sealed", "level", "serious", 2),
        Count("referral-sealed", "profession", "gp", 1),
        Count("referral-sealed", "rule", "R5", 1),
        Count("referral-sealed", "rule", "R6", 1),
    ]


def test_nothing_counted_is_an_empty_table_with_its_note() -> None:
    rows = list(csv.reader(io.StringIO(to_csv([]).decode())))
    assert rows[0] == ["measure", "dimension", "value", "count"]
    assert rows[1:] == [["note", "", "Not for publication: small numbers are not hidden.", ""]]


def test_no_cell_is_a_formula() -> None:
    text = to_csv(tabulate([event(profession='=HYPERLINK("x")')])).decode()
    (cell,) = [row[2] for row in csv.reader(io.StringIO(text)) if row[1] == "profession"]
    assert cell == '\'=HYPERLINK("x")'
