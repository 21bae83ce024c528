"""Letters that follow a referral, drafted for a person to change and send.

For the front door and its manager. Minutes came late or never (dossier 7.1, F14), and nobody
pressed for a decision (F39). They name the referral and never the child, and take no word that
anybody wrote about the child: so they carry no marking and may go by ordinary e-mail.
"""

import datetime as dt
from collections.abc import Sequence

from cse_assess import working_days
from cse_assess.assessment import decisions
from cse_assess.assessment.follow_up import HandOver, Receipt
from cse_assess.assessment.record import Person
from cse_assess.errors import Refusal
from cse_assess.paper.document import Block, Bullets, Document, Part, Text
from cse_assess.referral import words
from cse_assess.referral.papers.matter import Matter

_WAYS = {"sealed": "a sealed file", "pdf": "a PDF under a passphrase", "plain": "a PDF"}
_WORKING_DAYS = 2
"""How long the front door has to send notes that are late already."""


class LetterRefused(Refusal):
    """A letter that there is no ground for yet."""


def request_for_minutes(matter: Matter) -> Document:
    """A letter that asks for the notes of a meeting that have not come.

    Args:
        matter: The case, with its handing over; the day of the meeting where that is known.

    Raises:
        LetterRefused: Nothing has been handed over.
        CalendarRefused: The list of bank holidays cannot be read.
        DecisionsRefused: The list of decisions cannot be read.
    """
    made = _handed_over(matter)
    by = words.date(working_days.load().after(matter.today, _WORKING_DAYS))
    told = (_sent(made), *_outcome(matter.receipts), _meeting(matter), _promised(matter))
    return _letter(
        "letter-minutes",
        ("Notes of a meeting", "notes of the meeting"),
        made,
        matter.referral.assessor,
        (
            _paragraphs(
                f"To {made.hub}",
                " ".join(part for part in (*told, "I do not have the notes.") if part),
                f"Please send me by {by}:",
            ),
            Bullets(
                (
                    "the notes; if they are not written yet, what was decided;",
                    "each action: who does it, by which day, and how we will know;",
                    "what I am to do, so that it is not left undone;",
                    "who has had the notes, and the day of the next meeting.",
                )
            ),
            Text(
                "Please ring me today if anything was decided that changes how the child is kept "
                f"safe. If the notes are not here by {by}, I will ask our safeguarding lead to "
                "ask for them."
            ),
        ),
        today=matter.today,
        practice=matter.referral.practice,
    )


def escalation(matter: Matter) -> Document:
    """A letter to the front door's manager, by the local procedure for professional disagreement.

    It disagrees with the decision where one has come, and asks for one where none has.

    Args:
        matter: The case, with its handing over.

    Raises:
        LetterRefused: Nothing has been handed over.
        DecisionsRefused: The list of decisions cannot be read.
    """
    made = _handed_over(matter)
    person, practice = matter.referral.assessor, matter.referral.practice
    if any(one.kind == "outcome" for one in matter.receipts):
        return _disagreement(matter, made)
    if matter.receipts or made.told_at is not None:
        return _no_decision(matter, made)
    due = matter.due or matter.today
    return no_answer(made, person, due=due, today=matter.today, practice=practice)


def no_answer(
    made: HandOver, person: Person, *, due: dt.date, today: dt.date, practice: bool = False
) -> Document:
    """A letter to the front door's manager: nothing has been heard.

    Args:
        made: The handing over.
        person: Whoever refers.
        due: The day by which an acknowledgement was due.
        today: The present day.
        practice: About a fictional child.
    """
    was = "was" if due < today else "is"
    return _letter(
        "letter-escalation",
        ("No answer to a referral", "no answer"),
        made,
        person,
        (
            _paragraphs(
                f"To the manager of {made.hub}",
                f"{_sent(made)} An acknowledgement {was} due by {words.date(due)}. I have heard "
                "nothing.",
                "Please tell me today:",
            ),
            Bullets(
                (
                    "that you have the referral and can open it;",
                    "who is dealing with it, and their direct number;",
                    "what you have decided, or when you will;",
                    "what is being done to keep the child safe meanwhile.",
                )
            ),
            _unless("If I do not hear from you today"),
        ),
        today=today,
        practice=practice,
    )


def _no_decision(matter: Matter, made: HandOver) -> Document:
    """They have it, and have not said what they decided."""
    at = matter.receipts[-1].at if matter.receipts else made.told_at
    said = f" You told me on {_day(at)} that you have it." if at is not None else ""
    return _letter(
        "letter-escalation",
        ("No decision on a referral", "no decision"),
        made,
        matter.referral.assessor,
        (
            _paragraphs(
                f"To the manager of {made.hub}",
                f"{_sent(made)}{said} I have heard of no decision.",
                "Please tell me today:",
            ),
            Bullets(
                (
                    "what you have decided, and why; or who will decide, and by when;",
                    "who is dealing with it, and their direct number;",
                    "what is being done to keep the child safe meanwhile;",
                    "whether you need more from me.",
                )
            ),
            _unless("If I do not hear from you today"),
        ),
        today=matter.today,
        practice=matter.referral.practice,
    )


def _disagreement(matter: Matter, made: HandOver) -> Document:
    """A decision that the referrer does not agree with."""
    return _letter(
        "letter-escalation",
        ("Disagreement with a decision", "I do not agree with the decision"),
        made,
        matter.referral.assessor,
        (
            _paragraphs(
                f"To the manager of {made.hub}",
                " ".join((_sent(made), *_outcome(matter.receipts))),
                "I do not think that this is enough to keep the child safe. My reasons are in the "
                "referral, and I can give them by phone. I leave them out here because others may "
                "read a letter.",
                "Please look at the decision again, and tell me today:",
            ),
            Bullets(
                (
                    "what it rests on, and what you know that I may not;",
                    "who made it, and who looked at it a second time;",
                    "what is being done to keep the child safe meanwhile;",
                    "when we can talk it through, with the child's other services if need be.",
                )
            ),
            _unless("If we do not agree"),
        ),
        today=matter.today,
        practice=matter.referral.practice,
    )


def _unless(condition: str) -> Text:
    return Text(
        f"I remain worried about this child. {condition}, I will ask our safeguarding lead to take "
        "this further under the local procedure for professional disagreement."
    )


def _handed_over(matter: Matter) -> HandOver:
    if matter.hand_over is None:
        raise LetterRefused(
            "No referral has been handed over yet, so there is nothing to ask about.",
            remedy="Hand the referral over first, or ring the front door.",
        )
    return matter.hand_over


def _sent(made: HandOver) -> str:
    return f"I referred a child to you on {_day(made.sent or made.at)}, as {_WAYS[made.way]}."


def _outcome(receipts: Sequence[Receipt]) -> tuple[str, ...]:
    """What was decided, in the words of the app's own list: a label from outside may say more."""
    outcomes = [one for one in receipts if one.kind == "outcome"]
    if not outcomes:
        return ()
    labels = {one.id: one.label for one in decisions.load()}
    label = labels.get(outcomes[-1].decision, "")
    named = f": {label[:1].lower()}{label[1:]}" if label else ""
    return (f"On {_day(outcomes[-1].at)} you told me your decision{named}.",)


def _meeting(matter: Matter) -> str:
    day = matter.meeting
    held = day is not None and day <= matter.today
    return f"A meeting about the child was held on {words.date(day)}." if day and held else ""


def _promised(matter: Matter) -> str:
    days = [one.minutes_expected for one in matter.receipts if one.minutes_expected]
    if not days:
        return "I was not told when the notes of the meeting would come."
    return f"You told me that the notes of the meeting would come by {words.date(days[-1])}."


def _day(when: dt.datetime) -> str:
    return words.date(when.astimezone().date())


def _paragraphs(*told: str) -> Text:
    """Paragraphs with an empty line between, as in a letter."""
    return Text("\n\n".join(told))


def _letter(
    kind: str,
    about: tuple[str, str],
    made: HandOver,
    person: Person,
    body: tuple[Block, ...],
    *,
    today: dt.date,
    practice: bool,
) -> Document:
    """A letter with its subject, its day and whoever signs it.

    Args:
        kind: Which letter.
        about: Its title, and what its subject says after the reference.
        made: The handing over.
        person: Whoever signs.
        body: What it says.
        today: The present day.
        practice: About a fictional child.
    """
    title, subject = about
    fields = (person.name, person.role, person.organisation, person.phone, person.email)
    signed = "\n".join(line.strip() for line in fields if line.strip())
    blocks = (Text(words.date(today)), *body, Text(signed or "(your name, role and number)"))
    return Document(
        kind=kind,
        title=title,
        reference=made.reference,
        created=dt.datetime.combine(today, dt.time(), tzinfo=dt.UTC),
        practice=practice,
        parts=(Part(f"Referral {made.reference}: {subject}", blocks),),
        marking="",
    )
