"""What a partner tells the police of people, vehicles and places, apart from the child's record.

For the police's intelligence staff and the local team. It answers two findings of the joint
inspection: what partners and officers knew did not reach those who could use it, and intelligence
was slow to be acted on locally (dossier 7.1, F22 and F24). Fields after dossier 5.1: one item a
fact, how it is known, whether its source could be hurt. It has no grading, which is the police's,
and no opinion, answer, level or word of the child's.
"""

from cse_assess.assessment.fields import YesNo
from cse_assess.assessment.surroundings import Connection, ConnectionKind
from cse_assess.paper.document import Box, Bullets, Document, Facts, Field, Lines, Part, Text
from cse_assess.referral import words
from cse_assess.referral.papers.initials import age_told, initials, telling
from cse_assess.referral.papers.matter import Matter

MARKING = "Sensitive: for the police only"

NOW = "If a child is in danger now ring 999; if it cannot wait, 101. This report is for neither."
_KINDS: dict[ConnectionKind, str] = {
    "person": "Person",
    "vehicle": "Vehicle",
    "place": "Place",
    "online": "Online name",
    "phone": "Phone",
    "other-child": "Another child",
}
_KNOWN = {
    "seen": "Seen by the person who reports or a colleague",
    "told-by-child": "Told by the child",
    "told-by-other": "Told by someone else",
    "record": "From records",
}
_SOURCE: dict[YesNo, str] = {
    "yes": (
        "Yes. Ring the reporter before you use it or pass it on. Do not act in a way that shows "
        "who told."
    ),
    "no": "No, as far as the reporter knows. Ask again if it is to be used in the open.",
    "not-known": "Not known. Treat it as yes until the reporter has told you.",
}
_BEFORE: dict[YesNo, str] = {
    "yes": "Yes, the same detail has come up before.",
    "no": "No, as far as the reporter knows.",
    "not-known": "Not known.",
}
_FOR_POLICE = (
    "Yes. It is in no other paper from this service: ask the reporter before you share it."
)
_ALSO_ELSEWHERE = "No. The referral to the front door has it too."
_HELPS = (
    "Who: names, nicknames, about what age, what they look like, who they are with.",
    "What: what was seen or heard, in plain facts. A part of a number plate is worth writing.",
    "When: days and times.",
    "Where: addresses, shops, parks, stations, games and apps.",
    "How: how they meet the child, what they drive, how they pay, which names they use online.",
    "How often: once, or again and again. Has the same detail come up before?",
)


def make(matter: Matter) -> Document:
    """The report, with every connection that is recorded, those for the police alone too.

    Args:
        matter: The case.
    """
    referral = matter.referral
    return Document(
        kind="intelligence",
        title="Partner intelligence for the police",
        reference=referral.reference,
        created=referral.created,
        practice=referral.practice,
        marking=MARKING,
        parts=(
            _head(matter),
            _items_head(matter),
            *_items(matter),
            _local(),
            _what_it_is_not(),
        ),
    )


def _head(matter: Matter) -> Part:
    referral = matter.referral
    person, child = referral.assessor, referral.child
    about = ", ".join((referral.reference, initials(child), age_told(referral, matter.today)))
    reporter = (
        ("Name", person.name),
        ("Role", person.role),
        ("Organisation", person.organisation),
        ("Phone", person.phone),
        ("E-mail", person.email),
    )
    return Part(
        "Who reports",
        (
            Box((Text(NOW, "strong"),), heavy=True),
            Facts(
                (
                    *((label, text.strip() or words.NOT_RECORDED) for label, text in reporter),
                    ("Date of this report", words.date(matter.today)),
                    ("About the child", about),
                )
            ),
            Text(
                "The child's name is not here: where somebody wrote it, the initials stand. "
                "The referral names the child; ask the reporter."
            ),
        ),
    )


def _items_head(matter: Matter) -> Part:
    count = len(matter.connections)
    if not count:
        return Part(
            "What is known",
            (
                Text("No person, vehicle, place, phone or online name is recorded yet."),
                Text("What would help, even if it seems small:"),
                Bullets(_HELPS),
            ),
        )
    facts = "1 fact." if count == 1 else f"{count} facts, each by itself."
    return Part(
        "What is known",
        (
            Text(
                f"{facts} Each says how it is known. Nobody has checked more than is said here, "
                "and being named here is not proof of anything."
            ),
        ),
    )


def _items(matter: Matter) -> tuple[Part, ...]:
    told = telling(matter.referral.child)
    return tuple(_item(number, told(one)) for number, one in enumerate(matter.connections, start=1))


def _item(number: int, one: Connection) -> Part:
    facts = (
        (_KINDS[one.kind], one.what),
        ("Description", one.looks),
        ("When", one.when),
        ("How it is known", _KNOWN[one.source] if one.source else ""),
    )
    return Part(
        f"{number}. {_KINDS[one.kind]}",
        (
            Facts(tuple((label, text.strip() or words.NOT_RECORDED) for label, text in facts)),
            Field(
                "Link to the child, and to other people, places and vehicles",
                one.link.strip() or words.NOT_RECORDED,
            ),
            Facts(
                (
                    ("Could the source be recognised or hurt?", _SOURCE[one.source_at_risk]),
                    ("Seen before", _BEFORE[one.seen_before]),
                    ("For police only", _FOR_POLICE if one.police_only else _ALSO_ELSEWHERE),
                )
            ),
        ),
        level=2,
    )


def _local() -> Part:
    return Part(
        "Does it need local action?",
        (
            Text("For whoever receives this report."),
            Lines("Needs action where, by when"),
            Lines("Who takes it on, and who tells the reporter"),
        ),
    )


def _what_it_is_not() -> Part:
    return Part(
        "What this report is not",
        (
            Text(
                "It is not a referral of the child, which goes to the front door by itself. "
                "It is not evidence or an opinion, and says nothing about how likely anything is."
            ),
            Field(
                "How to keep it",
                "Never on the child's or the family's record. Never where a parent, or anybody "
                "named in it, can see it. If the police force has a form or a web page of its own "
                "for this, use that, and copy from here.",
            ),
        ),
    )
