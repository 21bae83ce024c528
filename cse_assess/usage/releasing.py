"""Which periods may be released: whole, over, and none that shares a day with another.

Two releases of overlapping periods can be subtracted from each other, and what is left is small
(dossier 6.1). So what was released is remembered, and the same period is the same release for good.
"""

from collections.abc import Iterable
from typing import Protocol, TypeVar

from cse_assess.errors import Refusal
from cse_assess.usage.period import Period


class OverlapRefused(Refusal):
    """A period that shares days with one that was released."""


class Issued(Protocol):
    """Something that was issued for a period."""

    @property
    def period(self) -> Period:
        """Which days."""


_Issued = TypeVar("_Issued", bound=Issued)


def issued_before(period: Period, past: Iterable[_Issued]) -> _Issued | None:
    """What was issued for a period before; None where it may be issued now.

    Args:
        period: The period.
        past: Everything that was issued.

    Raises:
        OverlapRefused: Something was issued for another period that shares a day with it.
    """
    found = None
    for one in past:
        if one.period == period:
            found = one
        elif one.period.overlaps(period):
            raise OverlapRefused(
                f"{one.period.label} was released already, and {period.label} shares days with it. "
                "Nothing was written: with both, hidden numbers could be worked out.",
                remedy=f"Use what was released for {one.period.id}, or choose a period that does "
                "not share a day with it.",
            )
    return found


def refuse_other_rule(used: str, wanted: str, period: Period) -> None:
    """Hold on to the rule that a period was released by.

    Args:
        used: The id of the rule that it was released by.
        wanted: The id of the rule that is asked for.
        period: The period.

    Raises:
        OverlapRefused: They differ.
    """
    if used != wanted:
        raise OverlapRefused(
            f"{period.label} was released by another rule ({used}). Nothing was written: two rules "
            "for the same numbers tell more than either.",
            remedy=f"Release it again by {used}; use {wanted} from the next period on.",
        )
