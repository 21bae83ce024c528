"""A short note to paste into the child's own record: SystmOne, EMIS, CPOMS or the like.

For whoever meets the child next and opens that record. It answers flagging of records and summaries
for shared records (dossier 7.2), and what was known and not looked at early (7.1, F08). The least
that keeps the child safe: days, levels, references and coded answers only. Nothing that anybody
wrote in a free text is in it, so no sensitive answer, no other person and no connection can be.
"""

import datetime as dt
from collections.abc import Iterator

from cse_assess.assessment.follow_up import HandOver
from cse_assess.paper.document import Block, Bullets, Document, Facts, Field, Part, Text
from cse_assess.referral import words
from cse_assess.referral.model import Referral
from cse_assess.referral.papers.initials import joined, lowered
from cse_assess.referral.papers.matter import Matter

_ONLINE = (
    "Keep this note where a parent or the child cannot see it online, and out of what a parent "
    "may see for the child (proxy access), unless you know that this is safe. Do not send it "
    "home in letters."
)
_WAYS = {"sealed": "as a sealed file", "pdf": "as a PDF under a passphrase", "plain": "as a PDF"}


def make(matter: Matter) -> Document:
    """The note.

    Args:
        matter: The case.
    """
    referral = matter.referral
    return Document(
        kind="record-note",
        title="Note for the record",
        reference=referral.reference,
        created=referral.created,
        practice=referral.practice,
        parts=(
            Part("Keep this note out of sight", (Text(_ONLINE, "strong"),)),
            Part("Safeguarding note", (Facts(tuple(_facts(matter))),)),
            Part("If the child comes again", tuple(_again(matter))),
            Part("Flag for the record", tuple(_flag(matter))),
        ),
    )


def _facts(matter: Matter) -> Iterator[tuple[str, str]]:
    referral = matter.referral
    person = referral.assessor
    yield "Date", words.date(matter.today)
    yield "What was done", " ".join(_done(matter))
    yield "Level of concern", f"{referral.level.label}. {words.not_known(referral)}"
    yield "Reference", _reference(matter) or "None yet"
    yield "Front door", _front_door(matter)
    yield "Who knows", _who_knows(referral)
    yield "Look again by", _look_again(matter)
    yield "Written by", joined(person.name, person.role) or words.NOT_RECORDED


def _done(matter: Matter) -> Iterator[str]:
    referral = matter.referral
    yield f"Assessed on {words.date(referral.assessed_on)} for possible sexual exploitation."
    made = matter.hand_over
    if made is None:
        yield "No referral has been handed over yet."
    elif made.sent is None:
        yield f"Referral {made.reference} made on {_day(made)}; not noted as sent yet."
    else:
        yield f"Referral {made.reference} sent on {_day(made)}, {_WAYS[made.way]}."
    if any(one.kind == "outcome" for one in matter.receipts):
        yield "The front door has decided. Ask whoever wrote this what follows."
    elif matter.receipts:
        yield "The front door has it and has not decided yet."


def _day(made: HandOver) -> str:
    return words.date((made.sent or made.at).astimezone().date())


def _reference(matter: Matter) -> str:
    return matter.hand_over.reference if matter.hand_over else ""


def _front_door(matter: Matter) -> str:
    made, door = matter.hand_over, matter.door
    told = joined(made.hub, made.hub_phone) if made else joined(door.name, door.phone)
    return told or words.NOT_RECORDED


def _who_knows(referral: Referral) -> str:
    sharing = referral.details.sharing
    return (
        f"The child: {_answer(sharing.child_told)}. "
        f"A parent or carer: {_answer(sharing.parent_told)}."
    )


def _answer(value: str) -> str:
    return "not recorded" if value == "not-known" else lowered(words.yes_no(value))


def _review(referral: Referral) -> dt.date:
    return referral.assessed_on + dt.timedelta(days=referral.result.review_days)


def _look_again(matter: Matter) -> str:
    day = _review(matter.referral)
    late = " That day has passed: look again now." if day < matter.today else ""
    return f"{words.date(day)}, or when anything changes.{late}"


def _again(matter: Matter) -> Iterator[Block]:
    phone = matter.hand_over.hub_phone if matter.hand_over else matter.door.phone
    door = f"Ring the front door on {phone.strip()}" if phone.strip() else "Ring the front door"
    yield Bullets(
        (
            "In danger this minute: ring 999.",
            "See the child alone, and see that they can get home safely.",
            "Ask how they are. Let them talk. Write down their own words, and do not question.",
            _silence(matter.referral),
            "Ask the child how to reach them safely before you ring, write or send a message.",
            f"{door} with the reference if you learn anything new, and tell the safeguarding lead.",
        )
    )


def _silence(referral: Referral) -> str:
    sharing = referral.details.sharing
    if sharing.parent_told != "yes":
        return "A parent or carer may not know of the referral. Say nothing of it at home."
    if sharing.child_told != "yes":
        return (
            "The child may not know of the referral. Ask whoever wrote this before you mention it."
        )
    return "The child and a parent or carer know of the referral. Speak of it only in private."


def _flag(matter: Matter) -> Iterator[Block]:
    referral = matter.referral
    reference = f" Ref {_reference(matter)}." if _reference(matter) else ""
    ends = max(_review(referral), matter.today + dt.timedelta(days=1))
    yield Text("A flag is read by many. This one says where to look, and not why.")
    yield Field(
        "Text of the flag",
        f"Safeguarding: read the note of {words.date(matter.today)} before you see or ring this "
        f"child or family.{reference} Flag ends {words.date(ends)}.",
        "strong",
    )
    yield Text(f"On {words.date(ends)}, look again: renew the flag or take it off.")
