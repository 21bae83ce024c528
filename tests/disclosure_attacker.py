"""An attacker who sees what is published and computes without fault (integer programming, HiGHS).

It knows the tables and how they hang together, the rule, and every shown number; it never sees a
true one. It shares no code with what it attacks: numbers are columns of one linear programme.
"""

from collections.abc import Mapping, Sequence

import msgspec
import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_matrix

from cse_assess.usage.disclosure.counts import Unit
from cse_assess.usage.disclosure.policy import DisclosurePolicy

Key = tuple[str, ...]
ENDLESS = 100_000


class Shape(msgspec.Struct, frozen=True):
    """How published numbers hang together: names alone, no count.

    Attributes:
        keys: Where every number stands.
        sums: Each: a number, and those that add up to it.
        parts: Each: a number, and one that it cannot be more than.
        fewest: The smallest shown number, for rows that are more delicate than others.
    """

    keys: tuple[Key, ...]
    sums: tuple[tuple[Key, tuple[Key, ...]], ...]
    parts: tuple[tuple[Key, Key], ...]
    fewest: Mapping[Key, int]


def shape(units: Sequence[Unit], *, period: str = "") -> Shape:
    """How the numbers of units hang together.

    Args:
        units: The units; their counts are not looked at.
        period: A name in front of every key, where several periods are attacked together.
    """
    keys: list[Key] = []
    sums: list[tuple[Key, tuple[Key, ...]]] = []
    parts: list[tuple[Key, Key]] = []
    fewest: dict[Key, int] = {}
    for unit in units:
        total: Key = (period, unit.name, "total")
        keys.append(total)
        parts += [(total, (period, other, "total")) for other in unit.within]
        for part in unit.partitions:
            cells = tuple((period, unit.name, "part", part.name, cell) for cell in part.cells)
            keys += cells
            sums.append((total, cells))
        for tally in unit.tallies:
            rows = [(period, unit.name, "tally", tally.name, cell) for cell in tally.cells]
            keys += rows
            parts += [(row, total) for row in rows]
            fewest |= {
                (period, unit.name, "tally", tally.name, cell): least
                for cell, least in tally.fewest.items()
            }
        for cross in unit.crosses:
            name = (period, unit.name, "cross", cross.first, cross.second)
            keys += [(*name, *pair) for pair in cross.cells]
            for place, margin in enumerate((cross.first, cross.second)):
                for value in dict.fromkeys(pair[place] for pair in cross.cells):
                    own = tuple((*name, *p) for p in cross.cells if p[place] == value)
                    sums.append(((period, unit.name, "part", margin, value), own))
    return Shape(tuple(keys), tuple(sums), tuple(parts), fewest)


class Attacker:
    """Works out what hidden numbers can be.

    Args:
        shape: How the numbers hang together.
        shown: The numbers that are shown.
        policy: The rule.
        naive: Takes every hidden number for a small one.
    """

    def __init__(
        self,
        shape: Shape,
        shown: Mapping[Key, int],
        policy: DisclosurePolicy,
        *,
        naive: Mapping[str, bool] | bool = False,
        more: Sequence[tuple[Mapping[Key, int], int, int]] = (),
    ) -> None:
        self._at = {key: place for place, key in enumerate(shape.keys)}
        # where nothing at all is shown of a unit, noughts are hidden too
        silent = {key[:2] for key in shape.keys} - {key[:2] for key in shown}
        low, high = np.zeros(len(self._at)), np.full(len(self._at), float(ENDLESS))
        for key, place in self._at.items():
            total = key[-1] == "total" and len(key) == 3
            if key in shown:
                low[place], high[place] = _behind(shown[key], policy, total=total)
            else:
                low[place] = 0 if policy.hide_zero or key[:2] in silent else 1
                simple = naive[key[1]] if isinstance(naive, Mapping) else naive
                if simple:
                    high[place] = max(policy.hide_up_to, shape.fewest.get(key, 1) - 1)
        self._bounds = Bounds(low, high)
        rows: list[tuple[dict[Key, int], float, float]] = [
            ({whole: 1, **dict.fromkeys(cells, -1)}, 0, 0) for whole, cells in shape.sums
        ]
        rows += [({whole: 1, part: -1}, 0, np.inf) for part, whole in shape.parts]
        rows += [(dict(weights), least, most) for weights, least, most in more]
        self._constraint = self._linear(rows)

    def range_of(self, weights: Mapping[Key, int]) -> tuple[int, int] | None:
        """The least and the most that a sum of numbers can be; None where nothing fits.

        Args:
            weights: How often each number counts.
        """
        goal = np.zeros(len(self._at))
        for key, weight in weights.items():
            goal[self._at[key]] = weight
        ends = []
        for sign in (1, -1):
            found = milp(
                sign * goal,
                constraints=[self._constraint] if self._constraint is not None else [],
                bounds=self._bounds,
                integrality=np.ones(len(goal)),
            )
            if found.status == 2:
                return None
            assert found.success, found.message
            ends.append(round(sign * found.fun))
        return ends[0], ends[1]

    def _linear(self, rows: list[tuple[dict[Key, int], float, float]]) -> LinearConstraint | None:
        if not rows:
            return None
        entries = [
            (number, self._at[key], weight)
            for number, (weights, _, _) in enumerate(rows)
            for key, weight in weights.items()
        ]
        places = ([e[0] for e in entries], [e[1] for e in entries])
        matrix = csr_matrix(([e[2] for e in entries], places), shape=(len(rows), len(self._at)))
        return LinearConstraint(matrix, [row[1] for row in rows], [row[2] for row in rows])


def _behind(shown: int, policy: DisclosurePolicy, *, total: bool) -> tuple[int, int]:
    """What rounds to a shown number and may be shown, tried one by one."""
    base = policy.total_base if total else policy.base
    if shown == 0:
        return 0, 0
    fitting = [
        count
        for count in range(max(policy.hide_up_to + 1, shown - base), shown + base + 1)
        if int(count / base + 0.5) * base == shown
    ]
    return fitting[0], fitting[-1]
