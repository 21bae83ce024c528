"""Which numbers are hidden, so that no small one can be worked out from those that are shown."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

import msgspec

from cse_assess.usage.disclosure.counts import CountsRefused, Unit
from cse_assess.usage.disclosure.flow import ENDLESS, Limits
from cse_assess.usage.disclosure.policy import DisclosurePolicy
from cse_assess.usage.disclosure.ranges import Key, Ranges, numbers, total_key

Why = Literal["small", "beside", "few"]


class Protected(msgspec.Struct, frozen=True):
    """What may be shown.

    Attributes:
        hidden: Where a number is hidden, and why: it is ``small`` (or a row of a tally leaves a
            small rest); it stands ``beside`` a small one that could be worked out from it; or so
            ``few`` are counted at all that nothing may be told of them.
        shown: Where a number is shown, rounded.
    """

    hidden: Mapping[Key, Why]
    shown: Mapping[Key, int]


def protect(units: Sequence[Unit], policy: DisclosurePolicy) -> Protected:
    """Hide what is small, and beside it as little as keeps it hidden.

    The same counts always give the same answer: nothing is left to chance or to the order of a
    hash table.

    Args:
        units: All counts that are to be published together.
        policy: The rule.

    Raises:
        CountsRefused: The counts contradict each other.
    """
    _check(units)
    every = {key: count for unit in units for key, count in numbers(unit)}
    hidden: dict[Key, Why] = {}
    for unit in units:
        hidden |= _small(unit, policy)
    while found := next(_laid_open(units, policy, hidden), None):
        unit, key = found
        hidden[_cure(units, unit, key, policy, hidden)] = "beside"
    shown = {
        key: policy.rounded(count, total=key[1] == "total")
        for key, count in every.items()
        if key not in hidden
    }
    return Protected(hidden, shown)


def laid_open(
    units: Sequence[Unit], policy: DisclosurePolicy, hidden: Mapping[Key, Why]
) -> list[Key]:
    """Small numbers that can be told too closely although they are hidden.

    Args:
        units: All counts that are published together.
        policy: The rule.
        hidden: What is hidden.

    Returns:
        Where they stand; a tally's row stands for those of whom it is not true, too.
    """
    return [key for _, key in _laid_open(units, policy, hidden)]


def _check(units: Sequence[Unit]) -> None:
    totals = {unit.name: unit.total for unit in units}
    if len(totals) != len(units):
        raise CountsRefused("The same thing is counted twice.")
    for unit in units:
        for other in unit.within:
            if other not in totals or totals[other] < unit.total:
                raise CountsRefused(f"There are more {unit.name} than {other}.")


def _small(unit: Unit, policy: DisclosurePolicy) -> dict[Key, Why]:
    if unit.total and policy.is_small(unit.total):
        # Among so few, even a nought tells something of each.
        return {key: "small" if key[1] == "total" else "few" for key, _ in numbers(unit)}
    fewest: dict[Key, int] = {
        (unit.name, "tally", tally.name, cell): least
        for tally in unit.tallies
        for cell, least in tally.fewest.items()
    }
    return {
        key: "small"
        for key, count in numbers(unit)
        if policy.is_small(count, fewest=fewest.get(key, 0))
    }


def _laid_open(
    units: Sequence[Unit], policy: DisclosurePolicy, hidden: Mapping[Key, Why]
) -> Iterator[tuple[Unit, Key]]:
    ranges = _ranges(units, policy, hidden)
    for unit in units:
        found = ranges.get(unit.name)
        if found is None:
            continue
        for key, count in numbers(unit):
            enough = policy.least_doubt
            if hidden.get(key) == "small" and found.of(key, enough=enough).doubt < enough:
                yield unit, key
            rest = unit.total - count if key[1] == "tally" else 0
            if rest and policy.is_small(rest) and found.rest_of(key, count).doubt < enough:
                yield unit, key


def _ranges(
    units: Sequence[Unit], policy: DisclosurePolicy, hidden: Mapping[Key, Why]
) -> dict[str, Ranges]:
    """What can be worked out of each unit of which anything is told."""
    outside = {unit.name: Limits(0, ENDLESS) for unit in units}
    found: dict[str, Ranges] = {}
    for _ in range(2):  # once for what each says, once with what the others say
        for unit in units:
            mine = {key: why for key, why in hidden.items() if key[0] == unit.name}
            if not unit.total or "few" in mine.values():
                continue
            beside = "beside" in mine.values()
            found[unit.name] = Ranges(unit, policy, mine, beside=beside, outside=outside[unit.name])
        for unit in units:
            for other in unit.within:
                if unit.name in found and other in found:
                    most, least = found[other].total.most, found[unit.name].total.least
                    outside[unit.name] &= Limits(0, most)
                    outside[other] &= Limits(least, ENDLESS)
    return found


def _cure(
    units: Sequence[Unit],
    unit: Unit,
    key: Key,
    policy: DisclosurePolicy,
    hidden: Mapping[Key, Why],
) -> Key:
    """What to hide beside a number: the least that helps, or the nearest where nothing does alone.

    Raises:
        CountsRefused: Everything is hidden, and it still can be told.
    """
    nearest = [
        other
        for _, _, _, other in sorted(
            (_distance(key, other), count, place, other)
            for place, (other, count) in enumerate(numbers(unit))
            if other not in hidden and (count or policy.hide_zero)
        )
        if other[1] != "tally" or other == key
    ]
    if not nearest:
        raise CountsRefused(f"{unit.name}: a small count cannot be hidden among these tables.")
    for other in nearest:
        trial: dict[Key, Why] = {**hidden, other: "beside"}
        if key not in laid_open(units, policy, trial):
            return other
    return nearest[0]


def _distance(key: Key, other: Key) -> int:
    """How near another number is, as a table is read: its own row first, the total last."""
    if other == key:
        return 0
    if other[1] == "total":
        return 5
    if key[1] == other[1] and key[2:-1] == other[2:-1]:
        return 1  # the same partition, or the same row of a cross
    if key[1] == other[1] == "cross" and key[2:4] == other[2:4] and key[5] == other[5]:
        return 1  # the same column
    if "cross" in (key[1], other[1]) and "part" in (key[1], other[1]):
        cross, part = (key, other) if key[1] == "cross" else (other, key)
        if (part[2], part[3]) in ((cross[2], cross[4]), (cross[3], cross[5])):
            return 2
    return 3


__all__ = ["Protected", "Why", "laid_open", "protect", "total_key"]
