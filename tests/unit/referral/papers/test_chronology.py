"""Oldest first, nothing dropped, and what is old weighs."""

import datetime as dt

import pytest
from case_papers import CASES, empty, followed
from hypothesis import given
from hypothesis import strategies as st
from partner_papers import (
    POLICE_ONLY,
    RESTRICTED_NOTE,
    agreed,
    amira,
    changed,
    matter,
    part,
    said,
)

from cse_assess.assessment.surroundings import Event
from cse_assess.assessment.when import read_when
from cse_assess.paper.document import Document, Table
from cse_assess.referral.papers import chronology
from cse_assess.referral.papers.matter import Matter

TODAY = dt.date(2026, 11, 23)


def with_events(*events: Event) -> Matter:
    case = empty()
    details = changed(case.referral.details, events=events)
    return changed(case, referral=changed(case.referral, details=details))


def rows(document: Document) -> list[tuple[str, ...]]:
    """The rows of both tables."""
    tables = [b for one in document.parts for b in one.blocks if isinstance(b, Table)]
    return [row for table in tables for row in table.rows]


@pytest.mark.parametrize("name", CASES)
def test_it_says_this_and_nothing_else(name: str) -> None:
    assert agreed(f"chronology-{name}", chronology.make(CASES[name]()))


def test_every_kind_of_thing_with_a_date_is_in_it() -> None:
    told = "\n".join(part(chronology.make(followed()), "What happened, oldest first"))
    for what in (
        "School logged low mood.",
        "Missing. Back: 15 November.",
        "Police were called to the home three times",
        "Earlier referral: March 2024: no further action",
        "Assessed: Emerging concern. New phone",
        "Referral R-TEST-0001 sent to Practice front door.",
        "The front door decided on referral R-TEST-0001",
        "Notes of a meeting promised by 22 November 2026",
    ):
        assert what in told


def test_what_has_no_date_is_kept_beside_it() -> None:
    told = "\n".join(part(chronology.make(followed()), "Without a date"))
    assert "last week: What: Bruises on both wrists." in told
    assert "Two weeks ago" in told


def test_how_old_it_is_stands_above_the_table() -> None:
    told = part(chronology.make(followed()), "At a glance")
    assert "The oldest entry is from 2022: about 4 years and 10 months ago." in told
    assert "2 entries on earlier referrals." in told
    assert "3 earlier assessments here." in told
    assert any(line.startswith("Earlier referrals and what came of them: March") for line in told)


def test_only_what_is_older_counts_as_older() -> None:
    days = ("2026-05-22", "2026-05-23", "2025-11-22", "2025-11-23", "2026-11-23")
    case = with_events(*(Event(when=day, what="x") for day in days))
    told = part(chronology.make(case), "At a glance")
    assert (
        "Of 5 entries with a date, 3 began more than 6 months ago, and 1 of these more than 12 "
        "months ago." in told
    )


@pytest.mark.parametrize("text", ["", "None known.", "none", "Not known to school", "No."])
def test_no_earlier_referral_is_counted_as_one(text: str) -> None:
    case = empty()
    analysis = changed(case.referral.analysis, earlier_referrals=text)
    document = chronology.make(changed(case, referral=changed(case.referral, analysis=analysis)))
    told = part(document, "At a glance")
    assert "No entries on earlier referrals." in told
    assert any(text in line or "Ask the front door" in line for line in told)


TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=30)
WHENS = TEXTS | st.dates().map(str) | st.sampled_from(["", "2019", "since May", "spring 2025"])


@given(st.lists(st.builds(Event, when=WHENS, what=TEXTS), max_size=8))
def test_nothing_is_dropped_and_the_oldest_comes_first(events: list[Event]) -> None:
    document = chronology.make(with_events(*events))
    found = rows(document)
    written = [one for one in events if one.when.strip() or one.what.strip()]
    assert len(found) == len(written) + 1  # and this assessment
    for event in written:
        cells = (event.when.strip() or "No date", event.what.strip() or "Not recorded")
        assert any(row[:2] == cells for row in found)
    dated = [read_when(row[0], today=TODAY) for row in found]
    starts = [span.earliest for span in dated if span]
    assert starts == sorted(starts)


def test_sensitive_answers_stay_out_even_where_they_were_released() -> None:
    for case in CASES.values():
        told = said(chronology.make(case()))
        assert POLICE_ONLY not in told
        assert RESTRICTED_NOTE not in told
    case = amira()
    released = matter(changed(case, referral=changed(case.referral, release=("M10", "V16"))))
    told = said(chronology.make(released))
    assert RESTRICTED_NOTE not in told
    assert "4 sensitive answers are left out of this paper." in told
