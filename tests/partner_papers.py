"""Cases for the papers that go to partners: two practice cases with more in them, and none.

Every secret that a paper may not tell is a canary: a word that stands nowhere else.
"""

import datetime as dt
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import msgspec

from cse_assess import data
from cse_assess.assessment import answers as answers_
from cse_assess.assessment.record import Action, Assessment, Child, Note, Person, ReferralDetails
from cse_assess.assessment.surroundings import Agency, Connection, HouseholdMember, MissingEpisode
from cse_assess.instrument import loader
from cse_assess.paper.document import Block, Document, flattened
from cse_assess.referral.build import draft
from cse_assess.referral.papers.matter import DoorTold, EarlierTold, Matter

GOLDEN = Path(__file__).parent / "golden" / "papers"
NOW = dt.datetime(2026, 11, 23, 10, tzinfo=dt.UTC)
TODAY = NOW.date()
POLICE_ONLY = "XPOLICEX"
RESTRICTED_NOTE = "XRESTRICTEDX"
RESTRICTED = ("M10", "M11", "V15", "V16")

CONNECTIONS = (
    Connection(
        kind="person",
        what="Kyle Sorrel",
        looks="About 23, tall, scar on the left hand",
        link="Waits for Amira Example at the school gate; drives the grey car",
        when="Each Friday since 4 September 2026",
        source="seen",
        source_at_risk="no",
        seen_before="yes",
    ),
    Connection(kind="vehicle", what="Grey Corsa, part plate KX1", source="told-by-other"),
    Connection(
        kind="place",
        what=f"{POLICE_ONLY} flat above the takeaway",
        looks=f"{POLICE_ONLY} blue door",
        link=f"{POLICE_ONLY} where Mimi slept on 14 November",
        when=f"{POLICE_ONLY} 14 November 2026",
        source="told-by-child",
        source_at_risk="yes",
        police_only=True,
    ),
    Connection(kind="other-child", what="Tia, year 9", link="Was in the car with AMIRA"),
)

ACTIONS = (
    Action(
        what="Serve a child abduction warning notice on Kyle Sorrel",
        owner="PC Ann Walsh, police",
        by="2026-11-20",
        measure="He has signed for it.",
    ),
    Action(what="Continue to monitor", owner="All agencies", by="Ongoing"),
    Action(what="Hold the interview", owner="Council", by="Friday", measure="x", status="done"),
    Action(),
)


def assessment(name: str) -> Assessment:
    """A practice case as it travels with the app."""
    path = data.folder("forms") / "practice" / name / "model.json"
    return answers_.read(path.read_bytes(), file=path.name)


def changed(record: Any, **fields: Any) -> Any:
    """The record with some fields changed."""
    return msgspec.structs.replace(record, **fields)


def amira() -> Assessment:
    """Amira, with people and places, actions, a household, services, and secrets."""
    case = assessment("amira")
    notes = {
        code: Note(what_happened=RESTRICTED_NOTE, period=RESTRICTED_NOTE) for code in RESTRICTED
    }
    given = dict.fromkeys(("M10", "M11"), "yes") | dict.fromkeys(("V15", "V16"), "current")
    return changed(
        case,
        answers=case.answers | given,
        notes=case.notes | notes,
        child=changed(
            case.child,
            ethnicity="British Bangladeshi",
            disability="Wears hearing aids; best spoken to face to face",
            health_plan="needed",
            schooling="reduced",
            household=(
                HouseholdMember(name="Sara Example", relationship="mother", lives_with_child="yes"),
                HouseholdMember(name="Adil Example", relationship="father", lives_with_child="no"),
            ),
        ),
        analysis=changed(
            case.analysis,
            impact="Amira sleeps four hours and eats lunch alone.",
            what_changed="The gaps between the nights away are getting shorter.",
            tried="A phone ban at home. Amira bought another phone.",
            panel_questions="- Who is Kyle to the other girls?\n- Who can meet Amira on Fridays?",
            actions=ACTIONS,
            child_wants="To sleep in her own bed.",
        ),
        referral=changed(
            case.referral,
            connections=CONNECTIONS,
            agencies=(
                Agency(service="School nursing", who="Bo Lind", doing="Sees Amira on Mondays"),
                Agency(service="Youth justice"),
            ),
            missing=(
                MissingEpisode(
                    gone="14 November 2026",
                    back="15 November",
                    told_police="yes",
                    found="Came home by taxi",
                    interview="not-offered",
                    learned="He sends the taxi.",
                ),
            ),
        ),
    )


def leah() -> Assessment:
    """Leah, whom signs of modern slavery were recorded about."""
    case = assessment("leah")
    connections = (
        Connection(kind="person", what="Kayla", looks="20", link="Keeps Leah's bank card"),
        Connection(kind="place", what=f"{POLICE_ONLY} cafe", police_only=True),
    )
    details = changed(case.referral, connections=connections, nrm="Asked for on 20 November")
    return changed(case, referral=details)


def bare() -> Assessment:
    """The urgent route: an age, and nothing else."""
    return Assessment(
        form="cse-risk",
        date=dt.date(2026, 11, 20),
        child=Child(age=14),
        assessor=Person(),
        referral=ReferralDetails(urgent=True),
    )


def matter(case: Assessment, **fields: Any) -> Matter:
    """What papers are made from."""
    return Matter(
        referral=draft(loader.load("cse-risk"), case, reference="R-TEST-0001", created=NOW),
        connections=case.referral.connections,
        today=TODAY,
        **fields,
    )


def full() -> Matter:
    """Amira's case before a meeting, with earlier assessments and a front door."""
    return matter(
        amira(),
        meeting=dt.date(2026, 12, 4),
        door=DoorTold("Practice front door", "01632 960 999", "01632 960 998"),
        earlier=(
            EarlierTold(dt.date(2026, 3, 2), "Emerging concern", "New phone"),
            EarlierTold(dt.date(2026, 6, 1), "Substantial concern", "Missing twice"),
            EarlierTold(dt.date(2026, 9, 1), "Emerging concern", "A quiet summer"),
        ),
    )


def lines(blocks: Iterable[Block]) -> list[str]:
    """Blocks as lines of text."""
    return [f"{label}: {text}" if label else text for label, text in flattened(blocks)]


def part(document: Document, title: str) -> list[str]:
    """What stands under a heading."""
    return next(lines(part.blocks) for part in document.parts if part.title == title)


def said(document: Document) -> str:
    """Everything that a document says, in every way of filling its first page."""
    told = [document.title, document.marking]
    for choice in document.page_one:
        told += lines(choice.blocks)
    for one in document.parts:
        told += [one.title, *lines(one.blocks)]
    return "\n".join(told)


def golden(name: str) -> str:
    """What a paper is to say, word for word."""
    return (GOLDEN / f"{name}.txt").read_text(encoding="utf-8")


def agreed(name: str, document: Document) -> bool:
    """Whether a paper says what somebody has read and agreed to."""
    if os.environ.get("UPDATE_GOLDEN") == "1":
        (GOLDEN / f"{name}.txt").write_text(whole(document), encoding="utf-8")
    return whole(document) == golden(name)


def whole(document: Document) -> str:
    """A document as it is kept in the golden files: headings, then lines."""
    told = [document.title, *lines(document.opening())]
    for one in document.parts:
        told += ["", f"{'#' * one.level} {one.title}", *lines(one.blocks)]
    return "\n".join(told) + "\n"
