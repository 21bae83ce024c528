"""The arithmetic of a form: what each answer is worth, up to each score's cap."""

import msgspec

from cse_assess.assessment.answers import ONCE
from cse_assess.assessment.board import Board, Layout, indexes
from cse_assess.assessment.result import Reason
from cse_assess.instrument.definition import Item
from cse_assess.instrument.reckoning import Score


class _Worth(msgspec.Struct, frozen=True):
    """One answer that earns points.

    Attributes:
        slot: Where the board has the items with this answer.
        points: What each of them earns.
        suspected: For the items, as bits, whose scale calls this answer a suspicion.
    """

    slot: int
    points: int
    suspected: int


class Tally:
    """One score of a form, ready to be added up for any answers.

    Args:
        layout: The form's layout.
        score: The score.
    """

    def __init__(self, layout: Layout, score: Score) -> None:
        self.score = score
        form = layout.form
        window = score.window or ONCE
        self._members = [item for item in form.items if item.kind == score.kind]
        self._items = layout.bits(self._members)
        scale = form.scale(form.kind(score.kind).scale)
        self._worth = [
            _Worth(
                layout.slot(window, option.code),
                score.points[option.code],
                self._items if option.suspected else 0,
            )
            for option in scale.options
            if score.points[option.code]
        ]
        self._told = {
            (layout.index[item.code], layout.slot(window, option.code)): _reason(
                layout, score, item, option.code
            )
            for item in self._members
            for option in scale.options
            if score.points[option.code]
        }
        self._unknown_slot = layout.slot(window, scale.unknown)

    def points(self, board: Board) -> tuple[int, int]:
        """The points, and those that would go if every suspicion proved unfounded."""
        added = doubtful = 0
        for worth in self._worth:
            items = board[worth.slot] & self._items
            if items:
                added += worth.points * items.bit_count()
                doubtful += worth.points * (items & worth.suspected).bit_count()
        capped = self._capped(added)
        return capped, capped - self._capped(added - doubtful)

    def reasons(self, board: Board) -> list[Reason]:
        """Every item's points in the form's order, and what the cap takes off."""
        found = [
            (index, worth.slot)
            for worth in self._worth
            for index in indexes(board[worth.slot] & self._items)
        ]
        found.sort()
        reasons = [self._told[place] for place in found]
        added = sum(reason.points for reason in reasons)
        over = added - self._capped(added)
        if over:
            reasons.append(
                Reason(
                    item=None,
                    points=-over,
                    text=f"{self.score.label}: counted up to {self.score.cap} points.",
                    score=self.score.id,
                )
            )
        return reasons

    def known(self, board: Board) -> int:
        """The items of this score, as bits, about which something is known in its window."""
        return self._items & ~board[self._unknown_slot]

    def items(self) -> int:
        """The items of this score, as bits."""
        return self._items

    def _capped(self, added: int) -> int:
        return added if self.score.cap is None else min(added, self.score.cap)


def _reason(layout: Layout, score: Score, item: Item, answer: str) -> Reason:
    scale = layout.form.scale_of(item)
    told = scale.labels[answer].lower()
    kind = layout.form.kind(item.kind)
    when = f", {kind.window(score.window).phrase}" if score.window else ""
    return Reason(
        item=item.code,
        points=score.points[answer],
        text=f"{item.text}: {told}{when}.",
        score=score.id,
        window=score.window,
        suspected=answer in scale.suspected,
    )
