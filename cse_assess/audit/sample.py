"""Which cases are reviewed: a few of a period's finished ones, drawn by lot.

Nobody chooses them, and nobody reviews what they began themselves, so that the result speaks of
all cases and not of those that somebody had in mind (dossier 7.1, F16 and F32).
"""

import datetime as dt
import random
from collections.abc import Collection, Iterable
from typing import Annotated

import msgspec

from cse_assess.assessment.fields import Record, ShortText
from cse_assess.audit.criteria import AuditRefused, first_twice, same_person
from cse_assess.usage.period import Period

MOST_CASES = 100
"""As many as two people can read with care, and more."""

_TAIL_BITS = 32

SampleId = Annotated[str, msgspec.Meta(pattern=r"^[0-9A-Za-z-]{1,40}$")]


class Candidate(Record, frozen=True, kw_only=True):
    """A finished case that could be drawn.

    Attributes:
        case_id: The case's name in the vault; never the child's.
        day: The day on which it was finished.
        begun_by: Who began it; empty where nobody knows.
    """

    case_id: ShortText
    day: dt.date
    begun_by: ShortText = ""


class Sample(Record, frozen=True, kw_only=True):
    """Cases that were drawn. It never changes.

    Attributes:
        id: Its name: the period's, and an end that tells it from others of the same period.
        period: The period in which the cases were finished.
        drawn: The day on which they were drawn.
        by: Who drew them.
        case_ids: The cases, in the order in which they were drawn.
    """

    id: SampleId
    period: Period
    drawn: dt.date
    by: ShortText
    case_ids: Annotated[tuple[ShortText, ...], msgspec.Meta(min_length=1, max_length=MOST_CASES)]

    def __post_init__(self) -> None:
        if first_twice(self.case_ids):
            raise ValueError("a case is drawn twice")


def draw(
    candidates: Iterable[Candidate],
    size: int,
    *,
    period: Period,
    not_by: str,
    besides: Collection[str] = (),
    today: dt.date,
    choose: random.Random | None = None,
) -> Sample:
    """Draw cases by lot; every case that can be drawn is as likely as any other.

    Args:
        candidates: Finished cases; one that is named twice has no better chance.
        size: How many are wanted. Where there are fewer, all of them are drawn.
        period: Only cases that were finished in it are drawn.
        not_by: Who draws and reviews: no case that they began is drawn.
        besides: Other reviewers, where they are known already; the same holds for them.
        today: The present day.
        choose: What draws; the machine's own source of chance where none is given.

    Raises:
        AuditRefused: None or too many are wanted, or there is no case that can be drawn.
    """
    if not 1 <= size <= MOST_CASES:
        raise AuditRefused(
            f"A sample has from 1 to {MOST_CASES} cases. Nothing was drawn.",
            place="size",
            remedy="Ten is a good number to begin with.",
        )
    inside = [one for one in candidates if period.holds(one.day)]
    own = {one.case_id for one in inside if same_person(one.begun_by, (not_by, *besides))}
    open_to_all = sorted({one.case_id for one in inside} - own)
    if not open_to_all:
        raise _none(period, own)
    chance = choose or random.SystemRandom()
    return Sample(
        id=f"{period.id}-{chance.getrandbits(_TAIL_BITS):08x}",
        period=period,
        drawn=today,
        by=not_by,
        case_ids=tuple(chance.sample(open_to_all, min(size, len(open_to_all)))),
    )


def _none(period: Period, own: Collection[str]) -> AuditRefused:
    if own:
        return AuditRefused(
            f"Every case that was finished in {period.label} was begun by you or by the other "
            "reviewer. Nothing was drawn.",
            remedy="Ask somebody else to review them, or choose a longer period.",
        )
    return AuditRefused(
        f"No case was finished in {period.label}. Nothing was drawn.",
        remedy="Choose another period, or a longer one.",
    )
