"""What a first responder needs who may refer a child to the National Referral Mechanism (NRM).

For the police or the council: NHS bodies and schools are not first responders, so this is
information and not a submission (dossier 3.4). Inspectors praised detailed, child-focused NRM
referrals; this gives whoever writes one the facts, by act and purpose. Which signs point to it and
what the law asks is data: ``forms/statutory/nrm.toml``.
"""

from collections.abc import Iterable, Iterator

from cse_assess.assessment.surroundings import Connection, ConnectionKind, MissingEpisode
from cse_assess.instrument import statutory_files
from cse_assess.instrument.statutory import StatutoryPrompt
from cse_assess.paper.document import (
    Block,
    Box,
    Bullets,
    Document,
    Facts,
    Field,
    Lines,
    Part,
    Table,
    Text,
    filled,
    known,
)
from cse_assess.referral import words
from cse_assess.referral.model import Concern, Referral
from cse_assess.referral.papers.initials import age_told, dated, joined, lowered, open_signs
from cse_assess.referral.papers.matter import Matter

_PROMPT = "nrm-what-it-is"
_INTERVIEWS = {
    "": words.NOT_RECORDED,
    "done": "Held",
    "offered": "Offered, not held yet",
    "declined": "The child did not want it",
    "not-offered": "Not offered",
}
_ACTS: tuple[tuple[str, str, tuple[ConnectionKind, ...]], ...] = (
    (
        "Recruitment",
        "Somebody found the child and drew them in: with friendship, gifts, love, a job, a place "
        "to stay, a debt.",
        ("person", "online", "phone"),
    ),
    (
        "Movement",
        "Somebody took or sent the child from one place to another. A short way counts, and so "
        "does a ticket or a taxi that someone else paid for.",
        ("vehicle",),
    ),
    (
        "Harbouring",
        "Somebody kept the child in a place or hid them there, even for a night, even if the "
        "child could have walked out.",
        ("place",),
    ),
    (
        "Receipt",
        "Somebody took the child over from someone else, or was waiting for them.",
        (),
    ),
)
"""The acts, and which kinds of connection are worth reading beside each."""


def points_to_it(matter: Matter) -> bool:
    """Whether a sign is recorded that the statutory data ties to the NRM.

    Args:
        matter: The case.

    Raises:
        StatutoryRefused: The statutory data is missing or not sound.
    """
    return bool(_pointing(matter.referral, _prompt()))


def make(matter: Matter) -> Document:
    """The sheet, whether or not anything points to the NRM; it says which.

    Args:
        matter: The case.

    Raises:
        StatutoryRefused: The statutory data is missing or not sound.
    """
    referral, prompt = matter.referral, _prompt()
    pointing = _pointing(referral, prompt)
    return Document(
        kind="nrm-sheet",
        title="National Referral Mechanism: information for a first responder",
        reference=referral.reference,
        created=referral.created,
        practice=referral.practice,
        parts=(
            _first(matter, prompt),
            _what_points(pointing, referral),
            _child(matter),
            *_acts(referral),
            _purpose(referral, pointing),
            _missing(referral),
            _unknown(referral),
            _decision(referral),
        ),
    )


def _prompt() -> StatutoryPrompt:
    return next(one for one in statutory_files.load() if one.id == _PROMPT)


def _pointing(referral: Referral, prompt: StatutoryPrompt) -> list[Concern]:
    """The signs that the statutory data names, as far as they may be told."""
    if prompt.form != referral.form.id:
        return []
    return [concern for concern in open_signs(referral) if concern.code in prompt.items]


def _first(matter: Matter, prompt: StatutoryPrompt) -> Part:
    warning = prompt.warning(matter.today)
    return Part(
        "Read this first",
        (
            Box(
                (
                    Text(
                        "First make the child safe: ring 999 if there is danger now, then the "
                        "front door. That comes before any form, and nothing here takes its "
                        "place.",
                        "strong",
                    ),
                ),
                heavy=True,
            ),
            Bullets(
                (
                    "This is information for a first responder, such as the police or the "
                    "council. It is not a referral to the NRM.",
                    "NHS bodies and schools are not first responders. They give what they know "
                    "to one who is.",
                    "A child's consent is not needed. Tell the child what you do and why, if "
                    "that is safe.",
                    "For a child no means has to be shown: nobody need have used force, threats "
                    "or tricks. An act and a purpose are enough.",
                )
            ),
            Text(prompt.text.strip()),
            Text(f"Source: {prompt.source}. {warning}".strip(), "small"),
            *known(("Front door", _door(matter))),
        ),
    )


def _door(matter: Matter) -> str:
    door = matter.door
    numbers = ((door.phone, "in office hours"), (door.phone_out_of_hours, "at other times"))
    told = (f"{number.strip()} {when}" for number, when in numbers if number.strip())
    return joined(door.name, *told)


def _what_points(pointing: list[Concern], referral: Referral) -> Part:
    if pointing:
        blocks: tuple[Block, ...] = (
            Text("Each of these can be a sign of modern slavery. A sign is not proof."),
            _signs_table("Signs that point to it", pointing),
            *_accounts(pointing),
        )
    else:
        blocks = (
            Text("Nothing recorded here points to it today.", "strong"),
            Text(
                "That holds only for what is known: "
                f"{lowered(words.not_known(referral))} Think again if you learn that:"
            ),
            Bullets(
                (
                    "somebody takes or sends the child to other places, near or far;",
                    "the child is passed between people, or taken to places where others abuse "
                    "them;",
                    "the child carries, holds, sells or steals for others, or lends a bank "
                    "account;",
                    "somebody else gains, in money, goods, standing or sex, from what the child "
                    "is made to do.",
                )
            ),
        )
    return Part("What points to it", blocks)


def _signs_table(caption: str, concerns: Iterable[Concern]) -> Table:
    rows = (
        (concern.text, dated(concern), words.source(concern) or words.NOT_RECORDED)
        for concern in concerns
    )
    return Table(caption, ("Sign", "When", "How it is known"), tuple(rows), (55, 25, 20))


def _accounts(concerns: Iterable[Concern]) -> Iterator[Block]:
    """What happened, sign by sign, in the words in which it was written down."""
    for concern in concerns:
        yield from filled((concern.text, concern.note.what_happened))


def _child(matter: Matter) -> Part:
    referral = matter.referral
    child = referral.child
    told = (
        ("Name", child.name or child.known_as),
        ("Age", age_told(referral, matter.today)),
        ("Date of birth", words.date(child.date_of_birth) if child.date_of_birth else ""),
        ("Gender", child.gender),
        ("Nationality", child.nationality),
        ("First language", child.first_language),
        ("Interpreter", child.interpreter),
        ("Where the child is now", child.whereabouts),
        ("How to reach the child safely", child.safe_contact),
        ("Legal status", child.legal_status),
        ("Who tells you this", _person(referral)),
    )
    return Part(
        "The child",
        (
            Facts(tuple((label, text.strip() or words.NOT_RECORDED) for label, text in told)),
            Text(
                "Where nobody knows the age and the person may be under 18, treat them as a child."
            ),
        ),
    )


def _person(referral: Referral) -> str:
    person = referral.assessor
    return joined(person.name, person.role, person.organisation, person.phone)


def _acts(referral: Referral) -> Iterator[Part]:
    yield Part(
        "The act",
        (
            Text(
                "One act is enough. What is recorded of people, vehicles and places stands "
                "under the act that it may bear on. That is only a way of sorting it: read it "
                "all, and judge for yourself."
            ),
        ),
    )
    connections = [one for one in referral.details.connections if not one.police_only]
    for title, meaning, kinds in _ACTS:
        recorded = tuple(_connection(one) for one in connections if one.kind in kinds)
        yield Part(
            title,
            (
                Text(meaning),
                *((Bullets(recorded),) if recorded else ()),
                Lines("Who, when, where, how is it known"),
            ),
            level=2,
        )
    others = tuple(_connection(one) for one in connections if one.kind == "other-child")
    if others:
        yield Part(
            "Other children",
            (
                Text("Somebody has to ask about the safety of each of them."),
                Bullets(others),
            ),
            level=2,
        )


def _connection(one: Connection) -> str:
    parts = (one.what.strip() or "Not named", one.looks, one.link, one.when)
    return ". ".join(part.strip().rstrip(".") for part in parts if part.strip()) + "."


def _purpose(referral: Referral, pointing: list[Concern]) -> Part:
    harm = [one for one in open_signs(referral) if one.harm and one not in pointing]
    blocks: list[Block] = [
        Text("What was it for? Who gained, and what? Tick what the facts point to."),
        Bullets(
            (
                "Sexual exploitation: somebody sexually abused the child, or let others do it, "
                "in person, by pictures or online",
                "Criminal exploitation: the child was made to carry, hold, sell or steal for "
                "others",
                "Something else, such as work without pay",
            ),
            boxes=True,
        ),
        *filled(("As the referrer describes it", referral.details.exploitation)),
    ]
    if harm:
        blocks += [_signs_table("Signs of harm", harm), *_accounts(harm)]
    return Part("The purpose", tuple(blocks))


def _missing(referral: Referral) -> Part:
    episodes = referral.details.missing
    asks = "Who took the child, who paid, who was there on arrival? Ask only what safety needs."
    if not episodes:
        told: Block = Text(
            "No time missing is recorded here. That does not mean that there was none: ask the "
            "police and the council."
        )
    else:
        told = Table(
            "Times missing",
            ("Gone", "Back", "Found", "Police told", "Return interview"),
            tuple(_episode(one) for one in episodes),
        )
    learned = tuple(one.learned.strip() for one in episodes if one.learned.strip())
    return Part(
        "Missing and travel",
        (
            told,
            *((Text("What the child told after:"), Bullets(learned)) if learned else ()),
            Text(asks),
            Lines("Journeys: from where, to where, with whom, how often"),
        ),
    )


def _episode(one: MissingEpisode) -> tuple[str, ...]:
    return (
        one.gone.strip() or words.NOT_RECORDED,
        one.back.strip() or words.NOT_RECORDED,
        one.found.strip() or words.NOT_RECORDED,
        words.yes_no(one.told_police),
        _INTERVIEWS[one.interview],
    )


def _unknown(referral: Referral) -> Part:
    who = [f"{part}: {name}" for part, name in referral.who_could_tell.items()]
    return Part(
        "What is not known",
        (
            Text(words.not_known(referral)),
            *filled(("Who could tell", joined(*who, between="\n"))),
        ),
    )


def _decision(referral: Referral) -> Part:
    return Part(
        "For the first responder",
        (
            Field("Has a referral been asked for?", referral.details.nrm or words.NOT_RECORDED),
            Lines("Referred: yes or no, why, by whom, on which day, reference", 3),
            Lines("Whom you have told: the child's social worker, and whoever gave you this", 2),
        ),
    )
