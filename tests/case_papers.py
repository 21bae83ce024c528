"""Cases for the papers of whoever refers: one that was handed over, and one that is full.

They build on :mod:`partner_papers`, whose secrets are canaries.
"""

import datetime as dt
import typing
from itertools import count
from typing import Any

import msgspec
from partner_papers import amira, assessment, bare, changed, full, matter

from cse_assess.assessment.fields import LongText, ShortText
from cse_assess.assessment.follow_up import RECEIPT_SCHEMA, HandOver, Receipt
from cse_assess.assessment.record import Assessment, Note
from cse_assess.assessment.surroundings import Event
from cse_assess.referral.papers.matter import DoorTold, Matter

DOOR = DoorTold("Practice front door", "01632 960 999", "01632 960 998")

MADE = HandOver(
    reference="R-TEST-0001",
    hub="Practice front door",
    hub_phone="01632 960 999",
    file="referral-2026-11-20-1.age",
    at=dt.datetime(2026, 11, 20, 12, tzinfo=dt.UTC),
    sent=dt.datetime(2026, 11, 20, 12, 30, tzinfo=dt.UTC),
)
RECEIVED = Receipt(
    schema=RECEIPT_SCHEMA,
    reference="R-TEST-0001",
    kind="received",
    at=dt.datetime(2026, 11, 20, 15, tzinfo=dt.UTC),
    by="Duty worker",
)
DECIDED = Receipt(
    schema=RECEIPT_SCHEMA,
    reference="R-TEST-0001",
    kind="outcome",
    at=dt.datetime(2026, 11, 21, 9, tzinfo=dt.UTC),
    decision="strategy-discussion",
    decision_label="Strategy discussion about Amira",
    next_step="Kyle Sorrel is looked for.",
    minutes_expected=dt.date(2026, 11, 22),
)
EVENTS = (
    Event(
        when="spring 2024",
        what="School logged low mood.",
        source="record",
        done="A chat with her tutor; closed.",
    ),
    Event(when="4 March 2026", what="Seen in a hotel lobby with two men.", source="told-by-other"),
    Event(when="last week", what="Bruises on both wrists.", source="seen"),
    Event(),
)


def followed() -> Matter:
    """Amira's case after the front door has decided, with a story of years behind it."""
    case = amira()
    case = changed(
        case,
        analysis=changed(
            case.analysis,
            earlier_referrals="March 2024: no further action\n- 2025: early help, ended when "
            "her mother missed two visits",
        ),
        referral=changed(case.referral, events=EVENTS),
    )
    referral = matter(case).referral
    return changed(
        full(),
        referral=referral,
        hand_over=MADE,
        due=dt.date(2026, 11, 23),
        receipts=(RECEIVED, DECIDED),
        meeting=dt.date(2026, 11, 21),
    )


def dev() -> Matter:
    """Dev's case: his family does not know, and one sensitive answer is released."""
    return matter(assessment("dev"), door=DOOR)


def empty() -> Matter:
    """The urgent route: an age, and nothing else."""
    return matter(bare())


CASES = {"amira": followed, "dev": dev, "bare": empty}


def everything() -> tuple[Matter, set[str]]:
    """A case in which every free text is filled with a word of its own.

    Returns:
        The case, and the words, without those about whoever refers.
    """
    numbers = count()
    written: set[str] = set()

    def token() -> str:
        written.add(word := f"Word{next(numbers):03}x")
        return word

    case = amira()
    told = {name: _filled(getattr(case, name), token) for name in ("child", "analysis", "referral")}
    note = Note(period=token(), what_happened=token(), what_it_means=token(), source="seen")
    section = {"who_could_tell": {"A": token()}}
    full_case: Assessment = changed(
        case,
        **{**told, "analysis": changed(told["analysis"], **section)},
        notes={"S01": note},
    )
    return matter(full_case, door=DOOR, hand_over=MADE, receipts=(RECEIVED, DECIDED)), written


def _filled(record: Any, token: Any) -> Any:
    """The record with a word in every free text, and one row in every list."""
    fields: dict[str, Any] = {}
    for field in msgspec.structs.fields(type(record)):
        kind = field.type
        if kind in (ShortText, LongText):
            fields[field.name] = token()
        elif isinstance(value := getattr(record, field.name), msgspec.Struct):
            fields[field.name] = _filled(value, token)
        elif (row := _row_type(kind)) is not None:
            fields[field.name] = (_filled(row(), token),)
    return msgspec.structs.replace(record, **fields)


def _row_type(kind: Any) -> type[msgspec.Struct] | None:
    for inner in typing.get_args(kind):
        if isinstance(inner, type) and issubclass(inner, msgspec.Struct):
            return inner
        found = _row_type(inner)
        if found is not None:
            return found
    return None
