"""How far a number can move when everything that was published stays true.

Counts that add up in rows and columns are a network: every assessment flows from the cell of one
table that holds it to that of the next. Whatever the true counts, they are one flow through it
within the published limits. The least and the most that can flow through an arc are found by
sending more, or less, round the rest of the network until nothing more will go (Ford and Fulkerson
1956). Flows are whole numbers, so what is found is exact.
"""

from collections import deque
from collections.abc import Hashable

import msgspec

ENDLESS = 1 << 40
"""More than any count."""


class Limits(msgspec.Struct, frozen=True, order=True):
    """The least and the most that a number can be.

    Attributes:
        least: The least.
        most: The most; ``ENDLESS`` or more where nothing limits it.
    """

    least: int
    most: int

    def __and__(self, other: "Limits") -> "Limits":
        """What both allow."""
        return Limits(max(self.least, other.least), min(self.most, other.most))

    @property
    def doubt(self) -> int:
        """How many different numbers it can be."""
        return self.most - self.least + 1


class Network:
    """A network in which as much leaves every node as enters it."""

    def __init__(self) -> None:
        self._arcs: list[tuple[Hashable, Hashable]] = []
        self._limits: list[Limits] = []
        self._flow: list[int] = []
        self._at: dict[Hashable, list[int]] = {}

    def add(self, source: Hashable, target: Hashable, flow: int, limits: Limits) -> int:
        """Add an arc.

        Args:
            source: Where it begins.
            target: Where it ends.
            flow: What flows through it in truth.
            limits: What is known of that.

        Returns:
            The arc's number.

        Raises:
            ValueError: The truth is outside the limits.
        """
        if not limits.least <= flow <= limits.most:
            raise ValueError(f"{flow} is not from {limits.least} to {limits.most}")
        number = len(self._arcs)
        self._arcs.append((source, target))
        self._limits.append(limits)
        self._flow.append(flow)
        self._at.setdefault(source, []).append(number)
        self._at.setdefault(target, []).append(number)
        return number

    def limits(self, arc: int, *, enough: int = ENDLESS) -> Limits:
        """The least and the most that can flow through an arc.

        Args:
            arc: Its number.
            enough: Stop looking once it can be so many different numbers.
        """
        most = self._pushed(arc, up=True, at_most=enough)
        least = self._pushed(arc, up=False, at_most=enough - (most - self._flow[arc]))
        return Limits(least, most)

    def _pushed(self, arc: int, *, up: bool, at_most: int) -> int:
        flow = list(self._flow)
        source, target = self._arcs[arc]
        begin, end = (target, source) if up else (source, target)
        while abs(flow[arc] - self._flow[arc]) < at_most:
            room = self._limits[arc].most - flow[arc] if up else flow[arc] - self._limits[arc].least
            path = self._path(flow, begin, end, without=arc) if room > 0 else None
            if path is None:
                break
            pushed = min(room, *(self._room(flow, number, on) for number, on in path))
            flow[arc] += pushed if up else -pushed
            for number, on in path:
                flow[number] += pushed if on else -pushed
        return flow[arc]

    def _path(
        self, flow: list[int], begin: Hashable, end: Hashable, *, without: int
    ) -> list[tuple[int, bool]] | None:
        """The arcs of a shortest way on which more can be sent; with or against each arc."""
        came: dict[Hashable, tuple[Hashable, int, bool]] = {}
        waiting = deque([begin])
        while waiting and end not in came:
            node = waiting.popleft()
            for number in self._at.get(node, ()):
                source, target = self._arcs[number]
                on = source == node
                other = target if on else source
                if number == without or other in came or other == begin:
                    continue
                if self._room(flow, number, on) > 0:
                    came[other] = (node, number, on)
                    waiting.append(other)
        if end not in came:
            return None
        path = []
        node = end
        while node != begin:
            node, number, on = came[node]
            path.append((number, on))
        return path

    def _room(self, flow: list[int], number: int, on: bool) -> int:
        limits = self._limits[number]
        return limits.most - flow[number] if on else flow[number] - limits.least
