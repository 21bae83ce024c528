"""Exact counts, and how they hang together: what adds up to what, as a reader could work it out.

Everything of one *unit* (assessments, say) adds up to that unit's total. A *partition* splits the
total: every assessment is in one of its cells. A *tally* does not: an assessment can be in several
of its rows, but each row and what is not in it make the total. A *cross* splits each cell of one
partition by another.
"""

from collections.abc import Mapping, Sequence

import msgspec

from cse_assess.errors import Refusal


class CountsRefused(Refusal):
    """Counts that contradict each other, or hang together in a way that cannot be protected."""


class _Counts(msgspec.Struct, frozen=True, kw_only=True):
    """Frozen and by keyword."""


class Partition(_Counts, frozen=True):
    """Cells that add up to the unit's total.

    Attributes:
        name: What it splits by; unique within the unit.
        cells: Each cell's name and exact count.
    """

    name: str
    cells: Mapping[str, int]


class Tally(_Counts, frozen=True):
    """Rows that do not add up; each is some part of the unit's total.

    Attributes:
        name: What is counted; unique within the unit.
        cells: Each row's name and exact count.
        fewest: The smallest count that may be shown, for rows that are more delicate than others.
    """

    name: str
    cells: Mapping[str, int]
    fewest: Mapping[str, int] = {}


class Cross(_Counts, frozen=True):
    """One partition split by another.

    Attributes:
        first: The one partition's name.
        second: The other's.
        cells: Exact counts by the names of both cells.
    """

    first: str
    second: str
    cells: Mapping[tuple[str, str], int]


class Unit(_Counts, frozen=True):
    """Everything that is told of one kind of thing.

    Attributes:
        name: What is counted, such as ``assessment``.
        total: How many.
        partitions: What splits them.
        tallies: What some of them have.
        crosses: Two partitions at a time. Together they must form a line (A by B, B by C, ...): a
            ring or a star of crossed tables can be unpicked in ways that nobody can rule out.
        within: Units that this one is a part of: it cannot be more than they are.
    """

    name: str
    total: int
    partitions: Sequence[Partition] = ()
    tallies: Sequence[Tally] = ()
    crosses: Sequence[Cross] = ()
    within: Sequence[str] = ()

    def __post_init__(self) -> None:
        parts = {one.name: one for one in self.partitions}
        if len(parts) != len(self.partitions):
            raise CountsRefused(f"{self.name} is split twice by the same thing.")
        for part in self.partitions:
            if sum(part.cells.values()) != self.total:
                raise CountsRefused(f"{self.name} by {part.name} does not add up to the total.")
        for tally in self.tallies:
            if any(count > self.total for count in tally.cells.values()):
                raise CountsRefused(f"{self.name}: {tally.name} has more than there are.")
        for cross in self.crosses:
            self._check(cross, parts)
        self.lines()
        every = [self.total]
        for group in (self.partitions, self.tallies):
            for one in group:
                every += one.cells.values()
        for cross in self.crosses:
            every += cross.cells.values()
        if min(every) < 0:
            raise CountsRefused(f"{self.name}: a count is below nought.")

    def lines(self) -> list[list[str]]:
        """The partitions' names, those that are crossed in the order of the line that they form.

        Raises:
            CountsRefused: The crosses form a star or a ring.
        """
        beside: dict[str, list[str]] = {part.name: [] for part in self.partitions}
        for cross in self.crosses:
            beside[cross.first].append(cross.second)
            beside[cross.second].append(cross.first)
        found: list[list[str]] = []
        seen: set[str] = set()
        for name, others in beside.items():
            if name in seen or len(others) > 1:
                continue
            line = [name]
            seen.add(name)
            while following := [other for other in beside[line[-1]] if other not in seen]:
                line.append(following[0])
                seen.add(following[0])
            found.append(line)
        if len(seen) != len(beside) or any(len(others) > 2 for others in beside.values()):
            raise CountsRefused(
                f"{self.name}: more than two tables are crossed with the same one, or they form a "
                "ring. What is hidden in one could be worked out from the others."
            )
        return found

    def _check(self, cross: Cross, parts: Mapping[str, Partition]) -> None:
        if cross.first == cross.second or not {cross.first, cross.second} <= set(parts):
            raise CountsRefused(
                f"{self.name}: {cross.first} by {cross.second} crosses what is not split alone."
            )
        for place, name in enumerate((cross.first, cross.second)):
            sums = dict.fromkeys(parts[name].cells, 0)
            for key, count in cross.cells.items():
                if key[place] not in sums:
                    raise CountsRefused(f"{self.name}: {key[place]} is no cell of {name}.")
                sums[key[place]] += count
            if sums != dict(parts[name].cells):
                raise CountsRefused(
                    f"{self.name}: {cross.first} by {cross.second} does not add up to {name}."
                )
