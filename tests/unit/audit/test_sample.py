"""Cases are drawn by lot, from the period, and never from what the reviewers began."""

import datetime as dt
import random
from collections import Counter

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cse_assess.audit.criteria import AuditRefused, same_person
from cse_assess.audit.sample import MOST_CASES, Candidate, Sample, draw
from cse_assess.usage.period import period

Q3 = period("2026-Q3")
TODAY = dt.date(2026, 11, 23)
DAY = dt.date(2026, 8, 4)

names = st.sampled_from(["Nina", "Priya", "PRIYA ", "Sam", ""])
days = st.dates(dt.date(2026, 6, 20), dt.date(2026, 10, 10))
candidates = st.lists(
    st.builds(
        Candidate,
        case_id=st.sampled_from([f"case-{number}" for number in range(12)]),
        day=days,
        begun_by=names,
    ),
    max_size=30,
)


def seeded(seed: int) -> random.Random:
    return random.Random(seed)  # noqa: S311 - the same draw each time is what is wanted


def some(count: int, begun_by: str = "Nina") -> list[Candidate]:
    return [Candidate(case_id=f"{n:016x}", day=DAY, begun_by=begun_by) for n in range(count)]


@given(candidates, st.integers(1, 15), st.integers(0, 1000))
def test_what_is_drawn_could_be_drawn_and_no_more_than_was_wanted(
    from_: list[Candidate], size: int, seed: int
) -> None:
    inside = [one for one in from_ if Q3.holds(one.day)]
    own = {one.case_id for one in inside if same_person(one.begun_by, ["Priya"])}
    fit = {one.case_id for one in inside} - own
    if not fit:
        with pytest.raises(AuditRefused) as told:
            draw(from_, size, period=Q3, not_by="Priya", today=TODAY)
        assert told.value.remedy
        assert ("begun by you" in told.value.reason) is bool(own)
        return
    chance = seeded(seed)
    sample = draw(from_, size, period=Q3, not_by="Priya", today=TODAY, choose=chance)
    assert set(sample.case_ids) <= fit
    assert len(set(sample.case_ids)) == len(sample.case_ids) == min(size, len(fit))
    assert (sample.by, sample.drawn, sample.period) == ("Priya", TODAY, Q3)
    assert sample.id.startswith("2026-Q3-")


def test_the_second_reviewers_cases_are_left_out_where_they_are_known() -> None:
    both = [*some(3), Candidate(case_id="sams", day=DAY, begun_by="Sam")]
    sample = draw(both, 10, period=Q3, not_by="Priya", besides=["sam"], today=TODAY)
    assert set(sample.case_ids) == {one.case_id for one in some(3)}
    with pytest.raises(AuditRefused, match="or by the other reviewer"):
        draw(some(2, "Sam"), 10, period=Q3, not_by="Priya", besides=["sam"], today=TODAY)


def test_the_same_chance_draws_the_same_whatever_the_order_of_the_list() -> None:
    first = draw(some(20), 5, period=Q3, not_by="P", today=TODAY, choose=seeded(7))
    again = draw(some(20)[::-1], 5, period=Q3, not_by="P", today=TODAY, choose=seeded(7))
    assert first == again


def test_every_case_is_as_likely_as_any_other_also_one_that_is_named_often() -> None:
    chance = seeded(1)
    often = some(10) + some(1) * 20
    drawn = Counter(
        case
        for _ in range(2000)
        for case in draw(often, 3, period=Q3, not_by="P", today=TODAY, choose=chance).case_ids
    )
    # 600 of each are expected, with a standard deviation of about 20.
    assert len(drawn) == 10
    assert all(500 < count < 700 for count in drawn.values())


def test_the_machines_own_chance_names_samples_apart() -> None:
    one, other = (draw(some(40), 3, period=Q3, not_by="P", today=TODAY) for _ in range(2))
    assert one.id != other.id


@pytest.mark.parametrize("size", [-1, 0, MOST_CASES + 1])
def test_how_many_is_refused_in_words(size: int) -> None:
    with pytest.raises(AuditRefused, match="from 1 to 100 cases") as told:
        draw(some(3), size, period=Q3, not_by="Priya", today=TODAY)
    assert told.value.place == "size"


def test_no_finished_case_is_refused_in_words() -> None:
    with pytest.raises(AuditRefused, match="No case was finished in July to September 2026"):
        draw([], 3, period=Q3, not_by="Priya", today=TODAY)


@pytest.mark.parametrize(
    "change",
    [
        {"case_ids": ["a", "a"]},
        {"case_ids": []},
        {"id": "a b"},
        {"period": {"id": "2026-Q3", "start": "2026-07-01", "end": "2026-07-31"}},
        {"name": "Ben"},
    ],
)
def test_a_sample_that_is_not_sound_is_not_read(change: dict[str, object]) -> None:
    sample = draw(some(3), 2, period=Q3, not_by="Priya", today=TODAY)
    sound = msgspec.to_builtins(sample)
    assert msgspec.convert(sound, Sample) == sample
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({**sound, **change}, Sample)
