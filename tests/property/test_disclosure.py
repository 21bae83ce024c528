"""Attacks on disclosure control. ``CSE_ASSESS_ATTACKS=20000`` tries more tables."""

import os
import random
from collections.abc import Iterable, Sequence

import pytest
from disclosure_attacker import Attacker, Key, shape
from hypothesis import given, settings
from hypothesis import strategies as st

from cse_assess.usage.disclosure import policy as policies
from cse_assess.usage.disclosure.counts import Cross, Partition, Tally, Unit
from cse_assess.usage.disclosure.policy import DisclosurePolicy
from cse_assess.usage.disclosure.protect import Protected, protect
from cse_assess.usage.disclosure.ranges import numbers

POLICIES = {one.id: one for one in policies.load()}
NHS = POLICIES["nhs-sub-national"]
ATTACKS = int(os.environ.get("CSE_ASSESS_ATTACKS", "600"))


def tabled(
    name: str, records: Sequence[Sequence[int]], sizes: Sequence[int], within: Sequence[str] = ()
) -> Unit:
    """A unit of records: each a code for A, B, C and D, and some of seven flags.

    A by B and B by C are crossed; D is alone; the flags are a tally with a delicate row.
    """
    labels = "ABCD"
    codes = [
        [f"{letter}{n}" for n in range(size)] for letter, size in zip(labels, sizes, strict=True)
    ]

    def cells(place: int) -> dict[str, int]:
        return {
            code: sum(record[place] == n for record in records)
            for n, code in enumerate(codes[place])
        }

    def crossed(a: int, b: int) -> dict[tuple[str, str], int]:
        return {
            (x, y): sum((record[a], record[b]) == (i, j) for record in records)
            for i, x in enumerate(codes[a])
            for j, y in enumerate(codes[b])
        }

    flags = {f"f{bit}": sum(record[4] >> bit & 1 for record in records) for bit in range(7)}
    return Unit(
        name=name,
        total=len(records),
        partitions=[Partition(name=labels[place], cells=cells(place)) for place in range(4)],
        tallies=[Tally(name="flags", cells=flags, fewest={"f0": 8})],
        crosses=[
            Cross(first="A", second="B", cells=crossed(0, 1)),
            Cross(first="B", second="C", cells=crossed(1, 2)),
        ],
        within=within,
    )


def drawn(chance: random.Random) -> list[Unit]:
    """Two units by lot, the second a part of the first; mostly small, sometimes lopsided."""
    sizes = [chance.randint(1, 4) for _ in range(4)]
    size = chance.choice([chance.randint(0, 12), chance.randint(8, 40), chance.randint(20, 150)])
    skew = chance.choice([1.0, 2.0, 4.0])

    def code(most: int) -> int:
        return min(int(most * chance.random() ** skew), most - 1)

    likely = chance.choice([0.1, 0.5, 0.95])
    records = [
        (
            *(code(most) for most in sizes),
            sum((chance.random() < likely) << bit for bit in range(7)),
        )
        for _ in range(size)
    ]
    some = [record for record in records if chance.random() < chance.choice([0.2, 0.9])]
    return [tabled("whole", records, sizes), tabled("part", some, sizes, within=["whole"])]


def attack(
    units: Sequence[Unit], found: Protected, policy: DisclosurePolicy
) -> Iterable[tuple[Key, str, int]]:
    """Small numbers that can be told more closely than the rule allows, in either reading."""
    form = shape(units)
    shown = {("", *key): number for key, number in found.shown.items()}
    true = {("", *key): count for unit in units for key, count in numbers(unit)}
    whole = {unit.name: unit.total for unit in units}
    told = {unit.name: "few" not in _whys(found, unit.name) for unit in units}
    simple = {unit.name: "beside" not in _whys(found, unit.name) for unit in units}
    for reading, naive in (("any", False), ("small", simple)):
        attacker = Attacker(form, shown, policy, naive=naive)
        for key, why in found.hidden.items():
            if why == "small" and told[key[0]]:
                yield from _told(attacker, {("", *key): 1}, true, policy, reading)
        for unit in units:
            for key, count in numbers(unit):
                rest = whole[unit.name] - count
                if key[1] == "tally" and told[unit.name] and rest and policy.is_small(rest):
                    total = ("", unit.name, "total")
                    weights = {total: 1, ("", *key): -1}
                    yield from _told(attacker, weights, true, policy, reading)


def _whys(found: Protected, unit: str) -> set[str]:
    return {why for key, why in found.hidden.items() if key[0] == unit}


def _told(
    attacker: Attacker,
    weights: dict[Key, int],
    true: dict[Key, int],
    policy: DisclosurePolicy,
    reading: str,
) -> Iterable[tuple[Key, str, int]]:
    limits = attacker.range_of(weights)
    truth = sum(true[key] * weight for key, weight in weights.items())
    assert limits is not None
    assert limits[0] <= truth <= limits[1], "the attacker's own model is wrong"
    if limits[1] - limits[0] + 1 < policy.least_doubt:
        yield next(reversed(weights)), reading, limits[1] - limits[0] + 1


@pytest.mark.parametrize("name", POLICIES)
def test_no_small_number_can_be_worked_out(name: str) -> None:
    policy, chance = POLICIES[name], random.Random(name)  # noqa: S311 - the same every time
    for _ in range(ATTACKS // len(POLICIES) // 12):
        units = drawn(chance)
        found = protect(units, policy)
        assert list(attack(units, found, policy)) == [], units


def one_way(cells: Sequence[int]) -> Unit:
    return Unit(
        name="u",
        total=sum(cells),
        partitions=[Partition(name="p", cells={f"c{n}": cell for n, cell in enumerate(cells)})],
    )


@pytest.mark.parametrize("name", POLICIES)
def test_no_small_number_of_thousands_of_plain_tables_can_be_worked_out(name: str) -> None:
    policy, chance = POLICIES[name], random.Random(f"plain {name}")  # noqa: S311
    for _ in range(ATTACKS // len(POLICIES)):
        most = chance.choice([3, 9, 30])
        cells = [chance.choice([0, chance.randint(1, most)]) for _ in range(chance.randint(1, 12))]
        units = [one_way(cells)]
        found = protect(units, policy)
        assert list(attack(units, found, policy)) == [], cells


@settings(max_examples=60)
@given(st.lists(st.integers(0, 20), min_size=1, max_size=12), st.sampled_from(list(POLICIES)))
def test_what_is_shown_is_rounded_truth_and_nothing_small(cells: list[int], name: str) -> None:
    policy = POLICIES[name]
    unit = one_way(cells)
    found = protect([unit], policy)
    every = dict(numbers(unit))
    assert set(found.hidden) | set(found.shown) == set(every)
    for key, shown in found.shown.items():
        assert not policy.is_small(every[key])
        assert abs(shown - every[key]) <= (policy.total_base if key[1] == "total" else policy.base)
    assert protect([unit], policy) == found


@given(st.lists(st.integers(20, 500), min_size=1, max_size=12), st.sampled_from(list(POLICIES)))
def test_large_numbers_are_all_shown(cells: list[int], name: str) -> None:
    assert protect([one_way(cells)], POLICIES[name]).hidden == {}


# The attacker has teeth


def naively(unit: Unit, policy: DisclosurePolicy) -> dict[Key, int]:
    """What is shown if small counts are hidden and the rest rounded, and nothing more."""
    return {
        ("", *key): policy.rounded(count, total=key[1] == "total")
        for key, count in numbers(unit)
        if not policy.is_small(count)
    }


@pytest.mark.parametrize(
    ("cells", "name"),
    [
        pytest.param([8, 8, 1], "nhs-sub-national", id="rounding leaves one way to add up"),
        pytest.param([1] * 12, "nhs-sub-national", id="twelve ones under a shown total"),
        pytest.param([9, 3, 0, 0], "exact", id="one cell hidden beside an exact total"),
        pytest.param([40, 2, 1, 30], "exact", id="two hidden cells that add up to three"),
    ],
)
def test_hiding_small_counts_alone_would_give_them_away(cells: list[int], name: str) -> None:
    dfe = POLICIES["dfe"]
    exact = policies.DisclosurePolicy(
        id="exact", title="t", source="s", checked=dfe.checked, hide_up_to=5, base=1,
        total_base=1, least_doubt=3, sentences=("s",),
    )  # fmt: skip
    policy = POLICIES.get(name, exact)
    unit = one_way(cells)
    hidden = next(key for key, count in numbers(unit) if policy.is_small(count))
    before = Attacker(shape([unit]), naively(unit, policy), policy).range_of({("", *hidden): 1})
    assert before is not None
    assert before[1] - before[0] + 1 < policy.least_doubt
    assert list(attack([unit], protect([unit], policy), policy)) == []


def test_a_cell_hidden_in_one_table_is_not_given_away_by_a_linked_one() -> None:
    """Two tables share a margin; each is safe alone, together they are not (region by group)."""
    first = {("north", "x"): 2, ("north", "y"): 20, ("south", "x"): 21, ("south", "y"): 2}
    unit = Unit(
        name="u",
        total=45,
        partitions=[
            Partition(name="region", cells={"north": 22, "south": 23}),
            Partition(name="group", cells={"x": 23, "y": 22}),
        ],
        crosses=[Cross(first="region", second="group", cells=first)],
    )
    dfe = POLICIES["dfe"]
    key = ("", "u", "cross", "region", "group", "north", "x")
    alone = Attacker(shape([unit]), naively(unit, dfe), dfe).range_of({key: 1})
    assert alone == (2, 2)
    assert list(attack([unit], protect([unit], dfe), dfe)) == []


def months(chance: random.Random) -> list[Unit]:
    """Three months of one quarter, by the same cells."""
    return [one_way([chance.randint(0, 14) for _ in range(4)]) for _ in range(3)]


def quarter(parts: Sequence[Unit]) -> Unit:
    cells = [dict(part.partitions[0].cells) for part in parts]
    return one_way([sum(cell[name] for cell in cells) for name in cells[0]])


def together(
    parts: Sequence[Unit], shown: dict[str, Protected], policy: DisclosurePolicy, key: Key
) -> tuple[int, int] | None:
    """What can be told of a number from the months, the quarter, or both."""
    form = shape(parts[:1], period="m0")
    for place in range(1, len(parts)):
        other = shape(parts[:1], period=f"m{place}")
        form = type(form)(form.keys + other.keys, form.sums + other.sums, (), {})
    whole = shape(parts[:1], period="q")
    form = type(form)(form.keys + whole.keys, form.sums + whole.sums, (), {})
    more = [
        ({k: 1, **{(f"m{n}", *k[1:]): -1 for n in range(len(parts))}}, 0, 0) for k in whole.keys
    ]
    told = {(name, *k): n for name, found in shown.items() for k, n in found.shown.items()}
    limits = Attacker(form, told, policy)
    # what was not released at all can be anything, nought among it
    for k, place in limits._at.items():
        if k[0] not in shown:
            limits._bounds.lb[place] = 0
    widened = Attacker(form, told, policy, more=more)
    widened._bounds = limits._bounds
    return widened.range_of({key: 1})


def test_periods_that_do_not_overlap_tell_no_more_than_each_by_itself() -> None:
    chance = random.Random("apart")  # noqa: S311
    for _ in range(30):
        parts = months(chance)
        apart = {f"m{n}": protect([part], NHS) for n, part in enumerate(parts)}
        for name, found in apart.items():
            for key, why in found.hidden.items():
                if why == "small" and "few" not in found.hidden.values():
                    own = together(parts, {name: found}, NHS, (name, *key))
                    assert together(parts, apart, NHS, (name, *key)) == own


def test_nested_periods_tell_more_which_is_why_they_are_refused() -> None:
    chance, told_more = random.Random("nested"), 0  # noqa: S311
    for _ in range(60):
        parts = months(chance)
        apart = {f"m{n}": protect([part], NHS) for n, part in enumerate(parts)}
        nested = {**apart, "q": protect([quarter(parts)], NHS)}
        for key, why in apart["m0"].hidden.items():
            if why == "small":
                own = together(parts, apart, NHS, ("m0", *key))
                told_more += together(parts, nested, NHS, ("m0", *key)) != own
    assert told_more > 0


def test_two_rules_for_one_period_tell_more_which_is_why_it_keeps_its_rule() -> None:
    unit = one_way([9, 6, 30])
    assert ("u", "part", "p", "c1") in protect([unit], NHS).hidden
    assert protect([unit], POLICIES["dfe"]).shown["u", "part", "p", "c1"] == 6


def test_shares_of_shown_numbers_tell_nothing_and_shares_of_true_ones_would() -> None:
    unit = one_way([3, 20, 41])
    found = protect([unit], NHS)
    key = ("", "u", "part", "p", "c0")
    shown = {("", *k): n for k, n in found.shown.items()}
    own = Attacker(shape([unit]), shown, NHS).range_of({key: 1})
    total: Key = ("", "u", "total")
    true_share = round(100 * 3 / 64)
    leak = [
        ({key: 200, total: -(2 * true_share - 1)}, 0, 10**9),
        ({key: 200, total: -(2 * true_share + 1)}, -(10**9), 0),
    ]
    with_leak = Attacker(shape([unit]), shown, NHS, more=leak).range_of({key: 1})
    assert own is not None
    assert with_leak is not None
    assert with_leak[1] - with_leak[0] < own[1] - own[0]
