"""One page to hold while ringing the front door, in the order in which a call goes.

For whoever rings, perhaps at night and for the first time. The joint inspection found partners who
were unsure of the front door, and local procedures want the phone first and the form after
(dossier 4.2, 7.1 F06). The level comes before the child's name: the name is said once somebody who
can act is listening. What is not known is said to be not known.
"""

from collections.abc import Iterator
from typing import NamedTuple

from cse_assess.assessment.surroundings import HouseholdMember
from cse_assess.paper.document import Block, Box, Bullets, Document, Facts, Lines, PageOne, Text
from cse_assess.referral import words
from cse_assess.referral.papers.initials import joined, lowered
from cse_assess.referral.papers.matter import DoorTold, Matter

NOT_KNOWN = "Not known: say so"
_MOST_DANGERS = 4
"""How many act-now answers are read out; one is enough to act."""

_ASK = (
    "What is your name and role, and your direct number?",
    "When will you ring me back? What do I do if you do not?",
    "Who decides what happens next? What is their name?",
    "May the child go home today? Who keeps them safe tonight?",
    "What do I tell the child now, and what do I leave to you?",
    "How do you want this in writing, and by when?",
)


class _Room(NamedTuple):
    """How much of the page texts may take.

    Attributes:
        letters: The most letters of one text.
        small: In small type.
        ruled: Ruled lines for what they say.
    """

    letters: int
    small: bool = False
    ruled: int = 3


_ROOMS = (
    _Room(360),
    _Room(260, ruled=2),
    _Room(180, ruled=2),
    _Room(260, small=True, ruled=2),
    _Room(160, small=True, ruled=2),
    _Room(90, small=True, ruled=1),
    _Room(45, small=True, ruled=1),
)


def make(matter: Matter) -> Document:
    """The script: one page, in ways that take less and less room.

    Args:
        matter: The case.
    """
    referral = matter.referral
    return Document(
        kind="phone-script",
        title="What to say when you ring",
        reference=referral.reference,
        created=referral.created,
        practice=referral.practice,
        page_one=tuple(PageOne(tuple(_page(matter, room)), small=room.small) for room in _ROOMS),
    )


def _page(matter: Matter, room: _Room) -> Iterator[Block]:
    yield from _danger(matter, room)
    yield Facts(tuple(_numbers(matter.door)))
    yield Text("1. Say who you are", "strong")
    yield Text(_who_rings(matter, room))
    yield Text("2. Say this first", "strong")
    yield from _first(matter, room)
    yield Text("3. They will ask. Now say the name", "strong")
    yield Facts(tuple((label, text or NOT_KNOWN) for label, text in _asked(matter, room)))
    yield Text("4. Ask them, and tick", "strong")
    yield Bullets(_ASK, boxes=True)
    yield Text("5. Write it down while you speak", "strong")
    yield Lines("Day and time, whom you spoke to, their number", 1)
    yield Lines("What they said they will do, by when, and what you are to do", room.ruled)


def _danger(matter: Matter, room: _Room) -> Iterator[Block]:
    """999 first, where an act-now question is answered yes."""
    if not matter.referral.result.act_now:
        yield Text("If the child is in danger this minute, ring 999 first.")
        return
    told = [_cut(one.text, room) for one in matter.referral.act_now]
    left = len(told) - _MOST_DANGERS
    shown = [*told[:_MOST_DANGERS], *([f"And {left} more, in the referral."] if left > 0 else [])]
    what = tuple(Text(text) for text in shown)
    yield Box((Text("Ring 999 first. Then ring the front door.", "large"), *what), heavy=True)


def _numbers(door: DoorTold) -> Iterator[tuple[str, str]]:
    missing = "Number not known here. Ask your safeguarding lead, or look on the council's website."
    yield "Ring", joined(door.name, door.phone) if door.phone.strip() else missing
    out = door.phone_out_of_hours.strip()
    yield (
        "Evenings and weekends",
        out or "Number not known here. Out of hours and unsure: ring 101.",
    )


def _who_rings(matter: Matter, room: _Room) -> str:
    person = matter.referral.assessor
    name = _cut(person.name, room) or "(your name)"
    job = _cut(joined(person.role, person.organisation), room) or "(your job and where you work)"
    phone = _cut(person.phone, room) or "(your number)"
    return (
        f"“My name is {name}, {job}. I want to refer a child. "
        f"If we are cut off, ring me on {phone}.”"
    )


def _first(matter: Matter, room: _Room) -> Iterator[Block]:
    referral = matter.referral
    old = f"about {referral.age}" if referral.age_estimated else f"{referral.age}"
    level = (
        "I cannot give a level of concern yet."
        if referral.level.value is None
        else f"Level of concern: {referral.level.label}."
    )
    yield Text(
        f"“{_urgency(matter)}The child is {old} years old. I am worried about sexual exploitation. "
        f"{level} {words.not_known(referral)}”"
    )
    details = referral.details
    told = (
        ("Why now", _cut(details.reason_now, room)),
        ("What I ask for", _cut(details.asked_for, room)),
        ("Done so far", _cut(details.actions_taken, room)),
    )
    yield Facts(tuple((label, text or "Say it in your own words") for label, text in told))


def _urgency(matter: Matter) -> str:
    if matter.referral.result.act_now:
        return "This cannot wait: a child may be in danger now. "
    return "This is urgent. " if matter.referral.details.urgent else ""


def _asked(matter: Matter, room: _Room) -> Iterator[tuple[str, str]]:
    referral = matter.referral
    child, details = referral.child, referral.details
    names = (
        child.name.strip(),
        f"known as {child.known_as.strip()}" if child.known_as.strip() else "",
    )
    yield "Child's name", _cut(joined(*names), room)
    yield "Date of birth", words.date(child.date_of_birth) if child.date_of_birth else ""
    yield "Address", _cut(child.address, room)
    yield "Where the child is now", _cut(child.whereabouts, room)
    yield "Who is at home", _cut(_home(matter), room)
    yield "Safe way to reach the child", _cut(child.safe_contact, room)
    yield "Who knows, who agrees", _knows(matter)
    if details.police_log.strip():
        yield "Police log number", _cut(details.police_log, room)


def _home(matter: Matter) -> str:
    child = matter.referral.child
    told = "; ".join(_member(one) for one in child.household if one.lives_with_child != "no")
    return told or child.carers


def _member(member: HouseholdMember) -> str:
    who = joined(member.name, member.relationship) or "somebody not named"
    unsure = "may live there" if member.lives_with_child == "not-known" else ""
    return joined(who, unsure, lowered(words.bearing(member.bearing).rstrip(".")))


def _knows(matter: Matter) -> str:
    sharing = matter.referral.details.sharing
    return (
        f"Child told: {_answer(words.yes_no(sharing.child_told))}; "
        f"agrees: {_answer(words.agreement(sharing.child_agrees))}. "
        f"Parent or carer told: {_answer(words.yes_no(sharing.parent_told))}; "
        f"agrees: {_answer(words.agreement(sharing.parent_agrees))}."
    )


def _answer(answer: str) -> str:
    return "not known" if answer == words.NOT_RECORDED else lowered(answer)


def _cut(text: str, room: _Room) -> str:
    """The text on one line, or its beginning and that there is more to say."""
    whole = " ".join(text.split())
    if len(whole) <= room.letters:
        return whole
    begun = whole[: room.letters]
    return f"{begun.rpartition(' ')[0] or begun} … (more in the referral)"
