"""Every paper that can be made from a case, by its name in code."""

from collections.abc import Callable
from typing import Literal, get_args

from cse_assess.paper.document import Document
from cse_assess.referral.content import referral_document
from cse_assess.referral.papers import (
    child_summary,
    chronology,
    copy_sheet,
    intelligence,
    letters,
    mace_brief,
    nrm_sheet,
    phone_script,
    record_note,
    supervision,
)
from cse_assess.referral.papers.matter import Matter

PaperId = Literal[
    "referral",
    "phone-script",
    "copy-sheet",
    "chronology",
    "mace-brief",
    "nrm-sheet",
    "intelligence",
    "record-note",
    "supervision",
    "child-summary",
    "parent-summary",
    "minutes-letter",
    "escalation-letter",
]
PAPERS: tuple[PaperId, ...] = get_args(PaperId)

_MAKERS: dict[PaperId, Callable[[Matter], Document]] = {
    "referral": lambda matter: referral_document(matter.referral),
    "phone-script": phone_script.make,
    "copy-sheet": lambda matter: copy_sheet.make(matter, matter.door.portal),
    "chronology": chronology.make,
    "mace-brief": mace_brief.make,
    "nrm-sheet": nrm_sheet.make,
    "intelligence": intelligence.make,
    "record-note": record_note.make,
    "supervision": supervision.make,
    "child-summary": lambda matter: child_summary.make(matter, reader="child"),
    "parent-summary": lambda matter: child_summary.make(matter, reader="parent"),
    "minutes-letter": letters.request_for_minutes,
    "escalation-letter": letters.escalation,
}


def make(paper: PaperId, matter: Matter) -> Document:
    """Make one paper.

    Args:
        paper: Which.
        matter: The case.
    """
    return _MAKERS[paper](matter)
