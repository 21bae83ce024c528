"""A referral: everything that leaves for the front door, and nothing else.

It is built once, from an assessment and its result, by :mod:`cse_assess.referral.build`; the PDF,
the FHIR bundle and ``referral.json`` are renderings of this one record. What is restricted and not
released is not in it at all, so no rendering can leak it.
"""

import datetime as dt

import msgspec

from cse_assess.assessment.record import Analysis, Child, Note, Person, ReferralDetails
from cse_assess.assessment.result import Result

SCHEMA = "cse-assess/referral/2"


class _Record(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Frozen, by keyword, and nothing that is not described."""


class Given(_Record, frozen=True):
    """One answer, as it is read.

    Attributes:
        window: The stretch of time it is about, in words; empty for an item answered once.
        answer: The answer in words.
        code: The answer's code.
        concern: Whether it marks a worry.
    """

    window: str
    answer: str
    code: str
    concern: bool


class Concern(_Record, frozen=True):
    """An item that marks a worry.

    Attributes:
        code: The item's code.
        kind: The kind's id, such as ``significant``.
        kind_title: What the kind is called.
        text: What was asked.
        given: Its answers, newest window first, without those that are not known.
        note: What stands behind it.
        harm: A sign that harm has happened, told apart from risk.
        told_to_do: What the referrer was told to do at once, where the item says so.
        current: A worry now or in the newest window, not only an old one.
    """

    code: str
    kind: str
    kind_title: str
    text: str
    given: tuple[Given, ...]
    note: Note
    harm: bool
    current: bool
    told_to_do: str = ""


class Strength(_Record, frozen=True):
    """Something that helps to keep the child safe.

    Attributes:
        code: The item's code.
        text: What was asked.
        answer: The answer in words.
        note: What stands behind it.
    """

    code: str
    text: str
    answer: str
    note: Note


class LevelTold(_Record, frozen=True):
    """The level of concern as it is told.

    Attributes:
        value: Its rank; None where it is not established.
        id: Its name in code; ``not-established`` where it is not.
        label: The words for it.
        meaning: What it means.
        actions: What to do.
        review: When to look again.
        by_judgement: A person's judgement set it, and not the score.
        score_label: The words for the level that the score gave.
        reason: Why the judgement differs.
        second_person: Who agreed to a lower level.
    """

    value: int | None
    id: str
    label: str
    meaning: str
    actions: tuple[str, ...]
    review: str
    by_judgement: bool
    score_label: str
    reason: str = ""
    second_person: str = ""


class ReviewTold(_Record, frozen=True):
    """That a lead has reviewed the assessment; what they said of it stays in the house.

    Attributes:
        by: The lead's name.
        role: Their role.
        at: When, UTC.
        changed_since: The assessment has been changed since they read it.
    """

    by: str
    role: str
    at: dt.datetime
    changed_since: bool


class FormTold(_Record, frozen=True):
    """Which instrument was used, and what it can and cannot do.

    Attributes:
        id: The form's id.
        version: The form's version.
        title: What it is called.
        evidence: What it rests on and what it cannot do.
        score_labels: What each part of the score is called.
    """

    id: str
    version: str
    title: str
    evidence: str
    score_labels: dict[str, str]


class Referral(_Record, frozen=True):
    """A referral to the front door.

    Attributes:
        schema: The version of this record.
        reference: Names the referral without naming the child.
        created: When it was made, UTC.
        practice: A fictional child.
        form: Which instrument was used.
        assessed_on: The day that the answers are true of.
        assessor: Who assessed and refers.
        child: The child.
        age: The child's age in years on ``assessed_on``, computed where the birth date is known.
        age_estimated: The age is somebody's estimate.
        level: The level of concern.
        act_now: Act-now items answered yes.
        concerns: All worries, harm first, then strong signs, then the rest.
        strengths: What helps.
        unknowns: Scored items that nothing is known about, in words, and why where it was said.
        who_could_tell: Each part of the form in which something is not known, by its title, and
            who could tell.
        carried: Codes of items whose answers were taken over from the last assessment and have
            not been looked at since.
        scored_items: How many items are scored.
        withheld: How many answers are held back as restricted.
        analysis: What the assessor thinks.
        details: What is asked for, what was done, who knows.
        result: The score with its reasons, without restricted items.
        answers: Item code to window (empty for an item answered once) to answer code, without
            restricted items.
        reviews: Who has reviewed it, oldest first.
    """

    schema: str
    reference: str
    created: dt.datetime
    practice: bool
    form: FormTold
    assessed_on: dt.date
    assessor: Person
    child: Child
    age: int
    age_estimated: bool
    level: LevelTold
    act_now: tuple[Concern, ...]
    concerns: tuple[Concern, ...]
    strengths: tuple[Strength, ...]
    unknowns: tuple[str, ...]
    scored_items: int
    withheld: int
    analysis: Analysis
    details: ReferralDetails
    result: Result
    answers: dict[str, dict[str, str]]
    who_could_tell: dict[str, str] = {}
    carried: tuple[str, ...] = ()
    reviews: tuple[ReviewTold, ...] = ()

    def to_json(self) -> bytes:
        """``referral.json``: this record, indented, keys in the order above."""
        return msgspec.json.format(msgspec.json.encode(self), indent=2) + b"\n"
