"""What one reviewer finds in one case."""

import datetime as dt
from collections.abc import Sequence
from typing import Annotated

import msgspec

from cse_assess.assessment.fields import LongText, Record, ShortText
from cse_assess.audit.criteria import Answer, AuditRefused, Criterion

_Answers = Annotated[
    dict[Annotated[str, msgspec.Meta(max_length=40)], Answer], msgspec.Meta(max_length=40)
]


class Mark(Record, frozen=True, kw_only=True):
    """What one reviewer finds in one case.

    Attributes:
        case_id: The case.
        reviewer: The name under which the reviewer had unlocked the vault.
        at: When, UTC.
        answers: An answer to each criterion, by the criterion's name.
        remark: What the reviewer wants to remember; it is in no result.
        alone: What the answers were before the reviewers saw each other's, where they were changed
            after that; empty where they were not. Two people agree only as far as they did alone.
    """

    case_id: ShortText
    reviewer: Annotated[str, msgspec.Meta(min_length=1, max_length=400)]
    at: Annotated[dt.datetime, msgspec.Meta(tz=True)]
    answers: _Answers
    remark: LongText = ""
    alone: _Answers = msgspec.field(default_factory=dict)

    @property
    def independent(self) -> dict[str, Answer]:
        """The answers that were given without knowing the other reviewer's."""
        return self.alone or self.answers


def refuse_unless_whole(mark: Mark, criteria: Sequence[Criterion]) -> None:
    """See that each criterion has an answer, and nothing else has.

    Args:
        mark: The mark.
        criteria: What is looked at.

    Raises:
        AuditRefused: One has none, or there is an answer to something that is not asked.
    """
    asked = {criterion.id: criterion.question for criterion in criteria}
    unknown = next((name for name in mark.answers if name not in asked), None)
    if unknown is not None:
        raise AuditRefused(
            "There is an answer to something that is not asked. Nothing was kept.", place=unknown
        )
    silent = [name for name in asked if name not in mark.answers]
    if silent:
        count = "1 question has" if len(silent) == 1 else f"{len(silent)} questions have"
        raise AuditRefused(
            f"{count} no answer yet. Nothing was kept.",
            place=silent[0],
            remedy=f"Next: “{asked[silent[0]]}” Choose n/a only if it cannot be asked of this "
            "case.",
        )
