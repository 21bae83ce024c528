"""What a reader can work out of hidden numbers, from everything that is shown.

The reader is taken to know the rule, the tables and how they hang together, and to compute without
fault. How it is computed: within a unit, tables that are not crossed with each other share nothing
but the total. So each is looked at alone for what it says of the total; what they say together
goes back into each. Crossed tables form lines, and a line is one network (:mod:`flow`).
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise

from cse_assess.usage.disclosure.counts import Unit
from cse_assess.usage.disclosure.flow import ENDLESS, Limits, Network
from cse_assess.usage.disclosure.policy import DisclosurePolicy

Key = tuple[str, ...]
"""Where a number stands: the unit, then ``total``, or ``part``, ``tally``, ``cross`` with names."""


def total_key(unit: Unit) -> Key:
    """Where a unit's total stands."""
    return (unit.name, "total")


def numbers(unit: Unit) -> Iterator[tuple[Key, int]]:
    """Every number of a unit that is shown or hidden, with its exact count."""
    yield total_key(unit), unit.total
    for part in unit.partitions:
        yield from (((unit.name, "part", part.name, c), n) for c, n in part.cells.items())
    for tally in unit.tallies:
        yield from (((unit.name, "tally", tally.name, c), n) for c, n in tally.cells.items())
    for cross in unit.crosses:
        for (first, second), count in cross.cells.items():
            yield (unit.name, "cross", cross.first, cross.second, first, second), count


class Ranges:
    """What can be worked out of one unit.

    Args:
        unit: The exact counts.
        policy: The rule.
        hidden: What is hidden.
        beside: Something is hidden that is not small, so that no hidden number can be taken for a
            small one.
        outside: What other units say of the total.
    """

    def __init__(
        self,
        unit: Unit,
        policy: DisclosurePolicy,
        hidden: Collection[Key],
        *,
        beside: bool,
        outside: Limits,
    ) -> None:
        self._unit = unit
        self._policy = policy
        self._hidden = hidden
        self._beside = beside
        self._fewest: dict[Key, int] = {
            (unit.name, "tally", tally.name, cell): fewest
            for tally in unit.tallies
            for cell, fewest in tally.fewest.items()
        }
        self._parts = {part.name: part for part in unit.partitions}
        self._lines = unit.lines()
        self.total = self._total(outside)
        self._networks: dict[str, tuple[Network, dict[Key, int]]] = {}

    def of(self, key: Key, *, enough: int = ENDLESS) -> Limits:
        """What a number can be.

        Args:
            key: Where it stands.
            enough: Stop looking once it can be so many different numbers.
        """
        match key[1:]:
            case ("total",):
                return self.total
            case ("tally", *_):
                return self._shown(key, dict(numbers(self._unit))[key]) & Limits(0, self.total.most)
            case (_, name, *_):
                line = next(line for line in self._lines if name in line)
                if line[0] not in self._networks:
                    self._networks[line[0]] = self._network(line, self.total)
                network, arcs = self._networks[line[0]]
                return network.limits(arcs[key], enough=enough)
        raise KeyError(key)

    def rest_of(self, key: Key, count: int) -> Limits:
        """What a tally's row leaves of the total: those of whom it is not true.

        Args:
            key: Where the row stands.
            count: Its exact count.
        """
        row = self._shown(key, count)
        return Limits(max(0, self.total.least - row.most), self.total.most - row.least)

    def _total(self, outside: Limits) -> Limits:
        known = self._shown(total_key(self._unit), self._unit.total) & outside
        for line in self._lines:
            network, arcs = self._network(line, Limits(0, ENDLESS * len(self._unit.partitions)))
            known &= network.limits(arcs[total_key(self._unit)])
        for tally in self._unit.tallies:
            for cell, count in tally.cells.items():
                row = self._shown((self._unit.name, "tally", tally.name, cell), count)
                known &= Limits(row.least, ENDLESS)
        return known

    def _shown(self, key: Key, count: int) -> Limits:
        total = key[1] == "total"
        if key in self._hidden:
            least = 0 if self._policy.hide_zero else 1
            small = max(self._policy.hide_up_to, self._fewest.get(key, 1) - 1)
            return Limits(least, ENDLESS if self._beside else small)
        return Limits(*self._policy.behind(self._policy.rounded(count, total=total), total=total))

    def _network(self, line: Sequence[str], total: Limits) -> tuple[Network, dict[Key, int]]:
        unit, network, arcs = self._unit, Network(), dict[Key, int]()
        arcs[total_key(unit)] = network.add("end", "begin", unit.total, total)
        counts: Mapping[Key, int] = dict(numbers(unit))

        def add(key: Key, source: object, target: object) -> None:
            arcs[key] = network.add(source, target, counts[key], self._shown(key, counts[key]))

        for place, name in enumerate(line):
            for cell in self._parts[name].cells:
                source = "begin" if place == 0 else (name, cell, "in")
                target = "end" if place == len(line) - 1 else (name, cell, "out")
                add((unit.name, "part", name, cell), source, target)
        for left, right in pairwise(line):
            cross = next(one for one in unit.crosses if {one.first, one.second} == {left, right})
            for first, second in cross.cells:
                key = (unit.name, "cross", cross.first, cross.second, first, second)
                a, b = (first, second) if cross.first == left else (second, first)
                add(key, (left, a, "out"), (right, b, "in"))
        return network, arcs
