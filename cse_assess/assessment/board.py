"""Answers as sets of items: one integer for each answer in each window, one bit for each item.

Counting how many items have a concern is then a bit count, whatever the number of items, and
changing one answer changes two integers. A form's :class:`Layout` says which bit and which integer
mean what.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

import msgspec

from cse_assess.assessment.answers import ONCE
from cse_assess.instrument.conditions import CountTest
from cse_assess.instrument.definition import Form, Item

Board = tuple[int, ...]
"""For each slot of a layout, the items (as bits) that have its answer in its window."""


class Part(msgspec.Struct, frozen=True):
    """Items with one answer in one window, as far as somebody wants to know of them.

    Attributes:
        slot: Where the board has them.
        items: The items that are meant, as bits.
    """

    slot: int
    items: int


class Layout:
    """Which bit of which integer stands for which answer to which item of a form.

    Args:
        form: A sound form.
    """

    def __init__(self, form: Form) -> None:
        self.form = form
        self.codes = tuple(item.code for item in form.items)
        self.index = {code: index for index, code in enumerate(self.codes)}
        self._slots: dict[tuple[str, str], int] = {}
        for kind in form.kinds:
            for window in kind.windows or (ONCE,):
                for option in form.scale(kind.scale).options:
                    self._slots.setdefault((window, option.code), len(self._slots))

    def slot(self, window: str, option: str) -> int:
        """Where the items with this answer in this window stand.

        Raises:
            KeyError: No item can have this answer in this window.
        """
        return self._slots[window, option]

    def windows(self, item: Item) -> tuple[str, ...]:
        """The windows in which an item is answered: at least ``ONCE``."""
        return self.form.kind(item.kind).windows or (ONCE,)

    def board(self, given: Mapping[str, Mapping[str, str]]) -> Board:
        """The board of one answer for every item and window.

        Args:
            given: What :func:`cse_assess.assessment.answers.complete` returns.
        """
        board = [0] * len(self._slots)
        slots = self._slots
        for index, code in enumerate(self.codes):
            bit = 1 << index
            for pair in given[code].items():
                board[slots[pair]] |= bit
        return tuple(board)

    def given(self, board: Board) -> dict[str, dict[str, str]]:
        """The other way round: the answer to every item in every window."""
        read: dict[str, dict[str, str]] = {
            item.code: dict.fromkeys(self.windows(item), "") for item in self.form.items
        }
        for (window, option), slot in self._slots.items():
            for code in self.names(board[slot]):
                read[code][window] = option
        return read

    def moved(self, board: Board, code: str, window: str, option: str) -> Board:
        """The board with another answer to one item in one window.

        Raises:
            KeyError: The item, the window or the option is not of the form.
        """
        index = self.index[code]
        item = self.form.items[index]
        bit = 1 << index
        after = list(board)
        for known in self.form.scale_of(item).options:
            after[self._slots[window, known.code]] &= ~bit
        after[self._slots[window, option]] |= bit
        return tuple(after)

    def without(self, board: Board, hidden: int) -> Board:
        """The board with the answers of hidden items read as unknown.

        Args:
            board: The answers as they were given.
            hidden: The items, as bits.
        """
        after = [items & ~hidden for items in board]
        for part in self._unknown:
            after[part.slot] |= part.items & hidden
        return tuple(after)

    def names(self, items: int) -> list[str]:
        """The codes of items, in the form's order.

        Args:
            items: The items, as bits.
        """
        return [self.codes[index] for index in indexes(items)]

    def bits(self, items: Iterable[Item]) -> int:
        """Items as bits."""
        return sum(1 << self.index[item.code] for item in items)

    def parts(self, test: CountTest) -> tuple[Part, ...]:
        """Where to look for the items that a count counts; where one is found, it counts once."""
        chosen = [item for item in self.form.items if item.selected_by(test)]
        found: dict[int, int] = {}
        for item in chosen:
            scale = self.form.scale_of(item)
            wanted = scale.concerns if not test.answers else test.answers
            for window in self.windows(item):
                if test.windows and window not in test.windows:
                    continue
                for option in scale.options:
                    if option.code in wanted:
                        slot = self._slots[window, option.code]
                        found[slot] = found.get(slot, 0) | 1 << self.index[item.code]
        return tuple(Part(slot, items) for slot, items in sorted(found.items()))

    @cached_property
    def _unknown(self) -> tuple[Part, ...]:
        """For each window, the items whose answer there can be unknown, and where that stands."""
        found: dict[int, int] = {}
        for index, item in enumerate(self.form.items):
            for window in self.windows(item):
                slot = self._slots[window, self.form.scale_of(item).unknown]
                found[slot] = found.get(slot, 0) | 1 << index
        return tuple(Part(slot, items) for slot, items in found.items())


def indexes(items: int) -> Iterator[int]:
    """The numbers of the bits that are set, from the lowest."""
    while items:
        lowest = items & -items
        yield lowest.bit_length() - 1
        items ^= lowest


def gathered(board: Board, parts: Iterable[Part]) -> int:
    """The items, as bits, that are in any of some parts."""
    found = 0
    for part in parts:
        found |= board[part.slot] & part.items
    return found
