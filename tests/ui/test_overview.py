"""The order of the first page, without a window."""

import datetime as dt

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from listed import EMERGING, SERIOUS, TODAY, draft, handed_over, one_of_each

from cse_assess.vault.reviews import Waiting
from cse_assess_ui.models.case_list import CaseRow, LevelShown
from cse_assess_ui.models.overview import STATES, Finder, in_state, needs_you, overview

DAY = dt.timedelta(days=1)


def parts(rows) -> dict[str, list[str]]:
    return {part.id: [row.id for row in part.rows] for part in overview(rows).sections}


def test_every_case_has_its_part_and_danger_comes_first() -> None:
    assert parts(one_of_each()) == {
        "act-now": ["in-danger"],
        "overdue": ["silent"],
        "not-sent": ["made"],
        "refer": ["worth-referring"],
        "review": ["to-look-at"],
        "drafts": ["drafted"],
        "damaged": ["unreadable"],
        "due-to-go": ["old"],
        "waiting": ["waiting"],
        "answers": ["answered"],
        "others": ["answered-long-ago", "practice"],
    }


def test_a_fictional_child_never_needs_anybody() -> None:
    row = draft(practice=True, act_now=True, refer=True, review=TODAY - DAY)
    assert not needs_you(row, TODAY)
    assert [state for state in STATES if in_state(row, state, TODAY)] == ["practice"]


def test_the_longest_silence_and_the_most_serious_come_first() -> None:
    told = parts(
        [
            handed_over("short", "overdue", due=-1),
            handed_over("long", "overdue", due=-9),
            draft("less", refer=True),
            draft("more", refer=True, level=handed_over("x", "waiting").level),
        ]
    )
    assert told == {"overdue": ["long", "short"], "refer": ["more", "less"]}


def test_notes_that_were_promised_and_did_not_come_are_silence_too() -> None:
    row = handed_over("a", "answered")
    late = msgspec.structs.replace(row.progress, minutes_due=TODAY - DAY)
    assert parts([msgspec.structs.replace(row, progress=late)]) == {"overdue": ["a"]}


def test_what_presses_stands_on_a_leads_list_and_where_it_presses() -> None:
    waits = Waiting(asked=dt.datetime.now(dt.UTC), asked_by="Nina")
    told = parts(
        [
            handed_over("silent", "overdue", due=-3, to_sign=waits),
            handed_over("quiet", "waiting", to_sign=waits),
        ]
    )
    assert told == {"overdue": ["silent"], "to-sign": ["silent", "quiet"]}


def test_a_lead_reads_the_most_serious_first_and_then_what_has_waited_longest() -> None:
    now = dt.datetime.now(dt.UTC)

    def gone(id_: str, level: LevelShown | None, days: int, *, urgent: bool = True) -> CaseRow:
        waits = Waiting(gone=now - days * DAY, urgent=urgent)
        return msgspec.structs.replace(handed_over(id_, "waiting", to_sign=waits), level=level)

    told = parts(
        [
            gone("less", EMERGING, 3),
            gone("newer", SERIOUS, 0),
            gone("unscored", None, 2),
            gone("older", SERIOUS, 1),
            gone("not-urgent", SERIOUS, 3, urgent=False),
        ]
    )
    assert told == {"to-sign": ["older", "newer", "less", "unscored", "not-urgent"]}


def test_states_are_counted() -> None:
    told = overview(one_of_each())
    assert told.states == {
        "drafts": 5,
        "waiting": 3,
        "answered": 3,
        "again": 1,
        "practice": 1,
    }


@pytest.mark.parametrize("state", STATES)
def test_a_state_finds_as_many_as_it_counts(state) -> None:
    told = overview(one_of_each())
    assert len(Finder(told).find("", state)) == told.states[state]


def test_one_more_letter_looks_through_what_was_found_alone() -> None:
    rows = [draft(str(n), words=f"ab someone {n:05}") for n in range(1000)]
    finder = Finder(overview(rows))
    assert len(finder.find("someone 0001")) == 11
    assert finder.looked_at == 1000
    assert len(finder.find("someone 00012")) == 1
    assert finder.looked_at == 11
    assert len(finder.find("someone 0002")) == 11
    assert finder.looked_at == 1000


words = st.text("ab ", max_size=6)


@given(st.lists(words), st.lists(words, max_size=5))
def test_typing_on_and_back_finds_what_fits_and_nothing_else(known, typed) -> None:
    rows = [draft(str(n), words=text) for n, text in enumerate(known)]
    told = overview(rows)
    finder = Finder(told)
    for text in typed:
        found = {row.id for row in finder.find(text)}
        assert found == {row.id for row in rows if all(word in row.words for word in text.split())}
