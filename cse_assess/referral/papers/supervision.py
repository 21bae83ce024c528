"""A sheet for reflective supervision about one child: their days, and what the worker thinks.

For whoever works with the child and whoever supervises them. The joint inspection found that
supervision recorded process, and neither the child's lived experience nor reflection (dossier 7.1,
F21). So it begins with a day in the child's life, asks what might be missed, and ends with what
was decided and why. It is no list of tasks.
"""

from collections.abc import Iterator

from cse_assess.assessment.action_grammar import ASK, day_of, problems
from cse_assess.assessment.record import Action
from cse_assess.paper.document import (
    Block,
    Bullets,
    Document,
    Facts,
    Field,
    Lines,
    Part,
    Table,
    Text,
    filled,
)
from cse_assess.referral import words
from cse_assess.referral.model import Referral
from cse_assess.referral.papers.initials import age_told, joined, lowered
from cse_assess.referral.papers.matter import Matter

_DAY = (
    "Waking: Where does the child wake, and who is there? Have they slept and eaten?",
    "School or day: Are they there? Who is glad to see them? Whom do they keep away from?",
    "After school: Who meets them? Where do they go, and how?",
    "Evening: Who is at home? What is it like there? Who asks how the day was?",
    "Night: Where do they sleep, and do they feel safe? Does anybody notice if they go?",
    "Online: Who writes to them, and when? What happens if they do not answer?",
)
_SHOWN = 6
"""How many unknowns are listed; nobody reflects on fifty."""


def make(matter: Matter) -> Document:
    """The sheet, filled with what is recorded and with room to write.

    Args:
        matter: The case.
    """
    referral = matter.referral
    return Document(
        kind="supervision",
        title="Reflective supervision",
        reference=referral.reference,
        created=referral.created,
        practice=referral.practice,
        parts=(
            _head(matter),
            _a_day(referral),
            _since(matter),
            _words(referral),
            _helps(referral),
            _night(referral),
            _missed(referral),
            _relationship(referral),
            _disagreement(referral),
            _next(referral),
            _decided(),
        ),
    )


def _head(matter: Matter) -> Part:
    referral = matter.referral
    return Part(
        "About whom, and when",
        (
            Facts(
                (
                    ("Child", words.child(referral)),
                    ("Age", age_told(referral, matter.today)),
                    ("Reference", referral.reference),
                    ("Worker", _worker(referral)),
                    ("Day", words.date(matter.today)),
                    ("Level of concern", referral.level.label),
                )
            ),
            Text(
                "This hour is for thinking about the child and about you. Leave out what you "
                "cannot answer: an empty line is worth talking about."
            ),
            Text(
                "What you decide goes on the child's record. Ask where the rest is kept in your "
                "organisation before you write.",
                "small",
            ),
        ),
    )


def _worker(referral: Referral) -> str:
    person = referral.assessor
    return joined(person.name, person.role) or words.NOT_RECORDED


def _a_day(referral: Referral) -> Part:
    written = filled(("What is known of the child's days", referral.analysis.impact))
    return Part(
        "A day in the child's life",
        (
            *(written or (Text("Nobody has written yet what the child's days are like."),)),
            Text("Go through yesterday. Where you do not know, say so, and who might."),
            *(Lines(prompt) for prompt in _DAY),
        ),
    )


def _since(matter: Matter) -> Part:
    referral = matter.referral
    blocks: list[Block] = []
    if matter.earlier:
        rows = [(words.date(one.date), one.level, one.changed) for one in matter.earlier]
        rows.append(
            (words.date(referral.assessed_on), referral.level.label, referral.analysis.what_changed)
        )
        blocks.append(
            Table(
                "Assessments so far, oldest first",
                ("Day", "Level of concern", "What had changed"),
                tuple(rows),
                (20, 30, 50),
            )
        )
    else:
        blocks.append(Text("This is the first assessment here. What was known before it?"))
        blocks += filled(
            ("What has changed", referral.analysis.what_changed),
            ("What has built up over time", referral.analysis.pattern),
        )
    blocks += [
        Lines("What has got better, and what made it better"),
        Lines("What has got worse, and since when"),
    ]
    return Part("Better and worse since last time", tuple(blocks))


def _words(referral: Referral) -> Part:
    analysis = referral.analysis
    said = analysis.child_words.strip()
    heard: Block = (
        Field("In the child's words", said, "quote")
        if said
        else Text("Nobody has written down the child's own words. Who could listen, and when?")
    )
    return Part(
        "What the child says and wants",
        (
            heard,
            *filled(
                ("How the child was heard", analysis.heard_how),
                ("What the child wants and fears", analysis.child_wants),
            ),
            Lines("What the child shows without words"),
            Lines("What the child would say about how we help"),
        ),
    )


def _helps(referral: Referral) -> Part:
    strong = tuple(f"{one.text}: {lowered(one.answer)}" for one in referral.strengths)
    return Part(
        "What helps",
        (
            *filled(("What works well", referral.analysis.strengths)),
            *(
                (Text("What was asked about strengths, and answered:"), Bullets(strong))
                if strong
                else ()
            ),
            Lines("Who or what makes a good day possible, and how to have more of it"),
        ),
    )


def _night(referral: Referral) -> Part:
    return Part(
        "What I worry about when I think of this child at night",
        (
            Lines("What I picture", 3),
            Lines("What it does to me, and what I do with that", 3),
            *filled(("If nothing changes, as written", referral.analysis.if_nothing_changes)),
            Lines("If nobody did anything more, what would I fear in a month?", 2),
        ),
    )


def _missed(referral: Referral) -> Part:
    return Part(
        "What I may be missing",
        (
            Text(words.not_known(referral)),
            *_unknowns(referral),
            *_identity(referral),
            Lines("What I take for granted and have not checked"),
            Lines(
                "Would I see it the same if this child were younger or older, a boy, a girl, or "
                "neither, disabled or not, or of another faith or background?"
            ),
            Lines("Who the child is, and how that shapes what they can tell and whom they trust"),
            Lines("Who knows this child and has not been asked"),
        ),
    )


def _unknowns(referral: Referral) -> Iterator[Block]:
    shown = list(referral.unknowns[:_SHOWN])
    left = len(referral.unknowns) - len(shown)
    if left:
        shown.append(f"And {left} more, in the assessment.")
    if shown:
        yield Bullets(tuple(shown))
    who = [f"{part}: {name}" for part, name in referral.who_could_tell.items()]
    yield from filled(("Who could tell", joined(*who, between="\n")))


def _identity(referral: Referral) -> Iterator[Block]:
    child = referral.child
    asked = (
        ("gender", child.gender),
        ("ethnicity", child.ethnicity),
        ("first language", child.first_language),
        ("religion", child.religion),
        ("disability and how they communicate best", child.disability),
    )
    unasked = [label for label, text in asked if not text.strip()]
    if unasked:
        yield Text(f"Of who the child is, nobody has written down: {', '.join(unasked)}.")


def _relationship(referral: Referral) -> Part:
    return Part(
        "The child and I",
        (
            *filled(
                ("How I know the child", referral.details.relationship),
                ("What makes it harder to help", referral.analysis.complicating),
            ),
            Lines("What it is like to be with this child"),
            Lines("What it is like for the child to be with me"),
            Lines("What gets in the way, and what the child may need from somebody else"),
        ),
    )


def _disagreement(referral: Referral) -> Part:
    level, sharing = referral.level, referral.details.sharing
    judged = (
        f"My judgement: {level.label}. The answers alone gave: {level.score_label}. {level.reason}"
        if level.by_judgement
        else ""
    )
    services = (joined(one.service, one.who, one.doing) for one in referral.details.agencies)
    named = tuple(service for service in services if service)
    return Part(
        "Where we see it differently",
        (
            *((Text("Services that know the child:"), Bullets(named)) if named else ()),
            *filled(
                ("Judgement and answers", judged),
                ("How a parent or carer sees it", referral.analysis.carer_view),
                ("What somebody has said against sharing it", sharing.objections),
            ),
            Lines("Who sees it differently, and what they may see that I do not"),
            Lines("What I have not said to another service, and will say, to whom, by when"),
        ),
    )


def _next(referral: Referral) -> Part:
    actions = [one for one in referral.analysis.actions if one.status in {"", "open"}]
    rows = tuple(_action(one) for one in actions if one.what.strip() or one.owner.strip())
    return Part(
        "Next step",
        (
            *(
                (
                    Table(
                        "Still open", ("What", "Who", "By when", "Missing"), rows, (40, 20, 15, 25)
                    ),
                )
                if rows
                else ()
            ),
            Text("One step that the child would notice:"),
            Lines("What, who does it, by which day, how we will know", 3),
        ),
    )


def _action(action: Action) -> tuple[str, ...]:
    missing = " ".join(ASK[problem] for problem in problems(action))
    day = day_of(action.by)
    by = words.date(day) if day else action.by
    return (action.what.strip() or words.NOT_RECORDED, action.owner, by, missing)


def _decided() -> Part:
    return Part(
        "What was decided, and why",
        (
            Lines("Decision, why, and what was weighed against it", 4),
            Lines("Worker: name, signature, date", 1),
            Lines("Supervisor: name, signature, date", 1),
            Lines("Next supervision about this child", 1),
        ),
    )
