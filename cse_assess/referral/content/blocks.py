"""The few shapes in which a referral tells what was written, and what was not."""

from cse_assess.paper.document import Block, Facts, Field, Text
from cse_assess.referral.words import NOT_RECORDED


def facts(*told: tuple[str, str]) -> tuple[Facts, ...]:
    """Every fact; an empty one says so."""
    return (Facts(tuple((label, text.strip() or NOT_RECORDED) for label, text in told)),)


def fields(*told: tuple[str, str]) -> tuple[Block, ...]:
    """Each field that is filled; the others together in one line that says so."""
    found: list[Block] = [Field(label, text.strip()) for label, text in told if text.strip()]
    empty = [label for label, text in told if not text.strip()]
    if empty:
        found.append(Field(NOT_RECORDED, "; ".join(empty) + "."))
    return tuple(found)


def written(text: str) -> Text:
    """What was written, or that nothing was."""
    return Text(text.strip() or NOT_RECORDED)
