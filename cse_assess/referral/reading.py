"""A referral as headings and lines of text, for a screen or a screen reader.

What the front door reads first comes first; what follows is what the other pages say, from the
same parts.
"""

from collections.abc import Iterable
from typing import Literal

import msgspec

from cse_assess.paper.document import Document, flattened
from cse_assess.paper.document import Part as DocumentPart
from cse_assess.referral import words
from cse_assess.referral.content import parts
from cse_assess.referral.model import Concern, Referral

_WORRIES = 3  # the strongest come first; all of them follow further down


class Line(msgspec.Struct, frozen=True):
    """One line.

    Attributes:
        text: What it says.
        label: What it is about; empty for a line that stands alone.
        weight: ``act-now`` or ``level`` for what has to be seen first; empty for the rest.
    """

    text: str
    label: str = ""
    weight: Literal["", "act-now", "level"] = ""


class Part(msgspec.Struct, frozen=True):
    """A heading and what stands under it.

    Attributes:
        title: The heading.
        lines: What stands under it.
        level: 1 for a chapter, 2 for a part of one, 3 for a single worry.
    """

    title: str
    lines: tuple[Line, ...]
    level: int = 1


def reading(referral: Referral) -> tuple[Part, ...]:
    """Everything that a referral says, the most urgent first."""
    return (_at_once(referral), *of_parts(parts(referral)))


def of_document(document: Document) -> tuple[Part, ...]:
    """Everything that a document says."""
    opening = tuple(Line(text, label) for label, text in flattened(document.opening()))
    first = (Part(document.title, opening),) if opening else ()
    return (*first, *of_parts(document.parts))


def of_parts(found: Iterable[DocumentPart]) -> tuple[Part, ...]:
    """Parts of a document, as lines."""
    return tuple(
        Part(
            part.title,
            tuple(Line(text, label) for label, text in flattened(part.blocks)),
            part.level,
        )
        for part in found
    )


def _at_once(referral: Referral) -> Part:
    level = referral.level
    lines = [Line(f"{level.label}. {level.meaning}", "Level of concern", "level")]
    if referral.details.urgent:
        lines.append(Line("Sent by the urgent route: the rest of the writing may follow."))
    lines += [Line(concern.text, "Act now", "act-now") for concern in referral.act_now]
    why = "\n".join(fired.text for fired in referral.result.fired).strip()
    lines += [Line(why, "Why this level")] if why else []
    if level.by_judgement:
        told = f"The referrer's judgement. The answers alone gave: {level.score_label}."
        lines.append(Line(f"{told} {level.reason}".strip(), "Judgement"))
    lines += [Line(_worry(concern), "Main worry") for concern in referral.concerns[:_WORRIES]]
    lines += [
        Line(content.strip(), label)
        for label, content in (
            ("What the child says and shows", referral.analysis.child_words),
            ("Where the child is now", referral.child.whereabouts),
            ("How to reach the child safely", referral.child.safe_contact),
            ("Why now", referral.details.reason_now),
            ("What is asked for", referral.details.asked_for),
            ("Done so far", referral.details.actions_taken),
            ("Who has been rung", referral.details.phoned),
        )
        if content.strip()
    ]
    lines.append(Line(f"{words.not_known(referral)} {words.held_back(referral)}".strip()))
    return Part("At once", tuple(lines))


def _worry(concern: Concern) -> str:
    """A sign, and what happened: whoever has one minute acts on that, and not on a level."""
    happened = concern.note.what_happened.strip()
    return f"{concern.text}: {happened}" if happened else concern.text
