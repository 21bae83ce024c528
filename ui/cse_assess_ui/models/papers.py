"""The papers of a case: what they are made from, and the files that they become."""

import datetime as dt
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal

from cse_assess import files, working_days
from cse_assess.assessment.follow_up import HandOver
from cse_assess.assessment.history import steps
from cse_assess.assessment.record import Answers
from cse_assess.instrument.definition import Form
from cse_assess.instrument.library import Library
from cse_assess.package.front_door import FrontDoor, of_card
from cse_assess.paper.document import Document
from cse_assess.paper.rendering import FileKind, as_file
from cse_assess.referral.build import draft
from cse_assess.referral.papers.catalogue import PaperId
from cse_assess.referral.papers.matter import NO_REFERENCE, DoorTold, EarlierTold, Matter
from cse_assess.referral.papers.safe_to_give import safe_to_give
from cse_assess_ui.models.case import CaseModel
from cse_assess_ui.models.handover import free_path
from cse_assess_ui.models.session import Session

Left = Literal["printed", "copied"]
"""How a paper leaves the app in clear, beside being saved."""


def matter_of(
    session: Session, case: CaseModel, *, door: FrontDoor | None, meeting: dt.date | None
) -> Matter:
    """What the papers of a case are made from.

    Slow enough for the worker; touches no widget. Papers are in English, so the forms are too.

    Args:
        session: The person at work.
        case: The case.
        door: The front door, where one is known.
        meeting: The day of the meeting that a brief is for.

    Raises:
        Refusal: The assessment does not fit its form, or the case cannot be read.
    """
    entry = session.vault.cases.entry(case.case_id)
    last = entry.last
    now = dt.datetime.now().astimezone()
    library, assessment = Library(), case.assessment
    form = _form(library, assessment)
    referral = draft(
        form,
        assessment,
        reference=last.reference if last else NO_REFERENCE,
        created=now,
        reviews=session.reviewing.said(case.case_id),
    )
    return Matter(
        referral=referral,
        connections=assessment.referral.connections,
        today=now.date(),
        door=_door(door, last),
        earlier=tuple(_earlier(library, case)),
        hand_over=last,
        due=_due(last, form),
        receipts=tuple(one for one in entry.receipts if last and one.reference == last.reference),
        meeting=meeting,
    )


def doors(session: Session, case: CaseModel) -> tuple[FrontDoor, ...]:
    """The front doors that a case could go to."""
    if case.assessment.practice:
        return (of_card(session.keys.practice_card()),)
    return session.book.front_doors()


def likely(session: Session, case: CaseModel, known: Sequence[FrontDoor]) -> str | None:
    """The name of the front door that a case went to last, or of the only one; None for none."""
    last = session.vault.cases.entry(case.case_id).last
    if last is not None and any(door.name == last.hub for door in known):
        return last.hub
    return known[0].name if len(known) == 1 else None


def _form(library: Library, assessment: Answers) -> Form:
    return library.bound(assessment.form, assessment.form_version)


def _door(door: FrontDoor | None, last: HandOver | None) -> DoorTold:
    if door is not None:
        return DoorTold(door.name, door.phone, door.phone_out_of_hours, door.portal)
    if last is not None:
        return DoorTold(last.hub, last.hub_phone, last.hub_phone_out_of_hours)
    return DoorTold()


def _earlier(library: Library, case: CaseModel) -> Iterator[EarlierTold]:
    assessments = [one.assessment for one in case.over_time.earlier]
    told = steps(assessments, lambda assessment: _form(library, assessment))
    for step, assessment in zip(told, assessments, strict=True):
        yield EarlierTold(step.date, step.label, assessment.analysis.what_changed)


def _due(last: HandOver | None, form: Form) -> dt.date | None:
    if last is None:
        return None
    since = (last.sent or last.at).astimezone().date()
    return working_days.load().after(since, form.acknowledge_working_days)


def save(session: Session, case_id: str, document: Document, kind: FileKind, folder: Path) -> Path:
    """Write a paper under a name that tells nothing of the child, and note that it was written.

    Args:
        session: The person at work.
        case_id: The case.
        document: The paper.
        kind: What the file is.
        folder: Where it goes.

    Returns:
        Where it is.

    Raises:
        FileRefused: It cannot be written.
        VaultRefused: It cannot be noted; nothing was written.
    """
    session.vault.note("saved-in-clear", case_id=case_id, detail=f"{document.kind}.{kind}")
    day = document.created.astimezone().date()
    path = free_path(folder, day, f".{kind}", stem=document.kind)
    files.write(path, as_file(document, kind))
    return path


def note(session: Session, case_id: str, kind: Left, paper: str) -> None:
    """Note in the trail that a paper left in clear.

    Args:
        session: The person at work.
        case_id: The case.
        kind: How it left.
        paper: Its name in code.

    Raises:
        VaultRefused: It cannot be noted.
    """
    session.vault.note(kind, case_id=case_id, detail=paper)


def reasons_against(paper: PaperId, matter: Matter) -> tuple[str, ...]:
    """Why a paper may put the child in danger; empty where nothing speaks against it.

    Args:
        paper: The paper.
        matter: The case.
    """
    if paper == "child-summary":
        return safe_to_give(matter, reader="child")
    if paper == "parent-summary":
        return safe_to_give(matter, reader="parent")
    return ()
