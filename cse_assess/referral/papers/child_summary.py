"""What a child, or a parent, is told on paper: who wrote, to whom, what happens next, who helps.

For the child, or for a parent or carer. Children's voices and feedback were little used (dossier
7.1, F10 and F20), and a child who is told what happens next can ask for things. Nothing is on it
that somebody could find and use: no name but the worker's, no level, no sign, nothing of any other
person, of the police or of what is restricted. None of its words comes from what was written about
the child. Before it is given, ``safe_to_give.py`` tells the worker what speaks against it.
"""

from collections.abc import Iterator
from typing import Literal

from cse_assess.assessment.record import Person
from cse_assess.paper.document import Block, Bullets, Document, Facts, Lines, Part, Text
from cse_assess.referral import words
from cse_assess.referral.papers.initials import joined
from cse_assess.referral.papers.matter import Matter

Reader = Literal["child", "parent"]

CHILDLINE = "0800 1111"
_CHILDLINE_UNTIL = 18
"""The last year of age in which Childline is theirs to ring."""

_TELLING = frozenset({"sexual-health", "police"})
_TELLING_WORDS = (
    "sexual", "gum", "contracep", "pregnan", "abortion", "matern", "midwi", "hiv", "rape", "sarc",
    "police", "detective", "constable", "justice", "drug", "alcohol", "substance", "exploit",
    "abuse", "violence", "refuge", "gender", "lgbt",
)  # fmt: skip
"""Words of jobs and places that tell what a child came for."""

_CHILD_MAY_ASK = (
    "To talk with someone on your own.",
    "To choose where you talk, and who is with you.",
    "To have someone speak up for you. This person is called an advocate.",
    "To use the language or the way of talking that is best for you.",
    "To be told what happens, and to be told again.",
    "To see a nurse or a doctor.",
    "To say if something is not helping.",
)
_PARENT_CAN_DO = (
    "Listen. Let your child tell you as much or as little as they want.",
    "Stay calm with your child, and do not blame them.",
    "Leave it to us to speak with anyone you suspect. If you do it yourself, it "
    "could put your child in danger.",
    "Write down what worries you, and the day. Tell me.",
    "If your child is in danger, or is missing and you fear for them, ring 999.",
)
_PARENT_MAY_ASK = (
    "To talk with me, on your own.",
    "To have someone with you who speaks your language or signs.",
    "To be told what is planned, as far as it can be told.",
    "To have help for you and for any other children at home.",
)


def make(matter: Matter, *, reader: Reader) -> Document:
    """The paper.

    Args:
        matter: The case.
        reader: Whom it is for.
    """
    referral = matter.referral
    told = _for_child(matter) if reader == "child" else _for_parent(matter)
    return Document(
        kind=f"summary-for-{reader}",
        title="What happens now",
        reference=referral.reference,
        created=referral.created,
        practice=referral.practice,
        parts=tuple(told),
        marking="",
    )


def _for_child(matter: Matter) -> Iterator[Part]:
    yield Part(
        "Hello",
        (
            Text("This paper is for you."),
            *_who(matter),
            Text(
                "I am worried that someone may not be treating you in a way that is safe or fair."
            ),
            Text("If someone hurts you or uses you, it is not your fault. It is theirs."),
            *_although(matter),
        ),
    )
    yield Part(
        "What I have done",
        (
            *_told_the_door(matter, "children and young people"),
            Text("I did this because I want you to be safe."),
            Lines("Who else I have told", 1),
        ),
    )
    yield Part(
        "What happens next",
        (
            Text(
                "People will think about how to help. Someone may ask to talk with you. They will "
                "want to know what you think and what you want."
            ),
            Text("You do not have to tell it all at once. You can stop and have a rest."),
            Text(
                "I may have to tell someone else if you are in danger. I will try to talk with "
                "you first."
            ),
            Lines("When we will talk next", 1),
        ),
    )
    yield Part("Who you can ring", tuple(_ring(matter)))
    yield Part(
        "What you can ask for",
        (Bullets(_CHILD_MAY_ASK),),
    )


def _for_parent(matter: Matter) -> Iterator[Part]:
    yield Part(
        "Hello",
        (
            Text("This paper is for you, about your child."),
            *_who(matter),
            Text("I am worried that someone may not be treating your child in a way that is safe."),
            Text(
                "If someone hurts or uses a child, it is not the child's fault. It can happen to "
                "any child in any family. We want to work with you."
            ),
        ),
    )
    yield Part(
        "What I have done",
        (
            *_told_the_door(matter, "children and families"),
            Text("I did this because I want your child to be safe."),
            Lines("Who else I have told", 1),
        ),
    )
    yield Part(
        "What happens next",
        (
            Text(
                "People will think about how to help. Someone may ask to talk with you and with "
                "your child. They may talk with your child alone."
            ),
            Lines("When we will talk next", 1),
        ),
    )
    yield Part("Who you can ring", tuple(_ring(matter, for_parent=True)))
    yield Part(
        "What you can do",
        (Bullets(_PARENT_CAN_DO),),
    )
    yield Part(
        "What you can ask for",
        (Bullets(_PARENT_MAY_ASK),),
    )


def _who(matter: Matter) -> Iterator[Block]:
    """The worker, or room to write who they are."""
    person = matter.referral.assessor
    name, job = person.name.strip(), joined(person.role, person.organisation)
    if not name:
        yield Lines("My name, my job and where I work", 1)
        return
    if job and not _tells_too_much(person):
        yield Text(f"My name is {name}. My job: {job}.")
        return
    yield Text(f"My name is {name}.")
    yield Lines("My job and where I work", 1)


def _tells_too_much(person: Person) -> bool:
    """Whether the worker's job would tell a finder what the child came for."""
    job = f"{person.role} {person.organisation}".lower()
    return person.profession in _TELLING or any(word in job for word in _TELLING_WORDS)


def _although(matter: Matter) -> Iterator[Block]:
    """Where the child did not want it told, that this was heard."""
    if matter.referral.details.sharing.child_agrees == "no":
        yield Text(
            "I know that you did not want me to tell anyone. I heard you. I could not keep it to "
            "myself, because your safety comes first."
        )


def _told_the_door(matter: Matter, whom: str) -> Iterator[Block]:
    made = matter.hand_over
    if made is None:
        yield Text(
            f"I wrote down what worries me. I will talk about it with people who help keep {whom} "
            "safe."
        )
        return
    day = words.date((made.sent or made.at).astimezone().date())
    sent = f"I sent it on {day}" if made.sent else "I am sending it"
    yield Text(f"I wrote down what worries me. {sent} to people who help keep {whom} safe.")
    yield Text(f"They are called: {made.hub.strip()}.")
    if matter.receipts or made.told_at:
        yield Text("They have told me that they have it.")


def _ring(matter: Matter, *, for_parent: bool = False) -> Iterator[Block]:
    referral = matter.referral
    person = referral.assessor
    rows = [("In danger now", "999")]
    if person.phone.strip():
        rows.append(("Me", joined(person.phone, person.best_time)))
    if not for_parent and referral.age <= _CHILDLINE_UNTIL:
        rows.append(("Childline, day or night, free", CHILDLINE))
    if for_parent:
        rows.append(("Childline, for your child, day or night, free", CHILDLINE))
    yield Facts(tuple(rows))
    if not person.phone.strip():
        yield Lines("My number, and when I am there", 1)
    if matter.hand_over is not None:
        yield Text(f"When you ring me, you can say this: {matter.hand_over.reference}.", "small")
