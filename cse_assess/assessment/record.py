"""The records of an assessment, as ``ANSWERS.json`` and ``assessment.json`` hold them.

``assessment.json`` is ``ANSWERS.json`` plus what a referral needs; everything that takes the one
takes the other. docs/FORMATS.md describes both; ``cse-assess form schema --of`` prints them.
"""

import datetime as dt
from typing import Annotated, Literal

import msgspec

YesNo = Literal["yes", "no", "not-known"]
Source = Literal["seen", "told-by-child", "told-by-other", "record"]
WhyUnknown = Literal["not-asked", "declined", "no-access", "other"]
ShortText = Annotated[str, msgspec.Meta(max_length=400)]
LongText = Annotated[str, msgspec.Meta(max_length=20_000)]
Answer = str | dict[str, str]


class _Record(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Frozen, and nothing that is not described."""


class ChildFacts(_Record, frozen=True, kw_only=True):
    """What scoring needs to know of a child, beside the answers.

    Attributes:
        date_of_birth: The date of birth, where it is known.
        age: Age in years, exact or the best estimate, where it is not.
        in_care: In care now; absent where nobody knows.
        learning_disability: Has a learning disability; absent where nobody knows.
        send: Has special educational needs or a disability.
        care_leaver: Has left care.
    """

    date_of_birth: dt.date | None = None
    age: Annotated[int, msgspec.Meta(ge=0, le=120)] | None = None
    in_care: bool | None = None
    learning_disability: bool | None = None
    send: bool | None = None
    care_leaver: bool | None = None


class Answers(_Record, frozen=True, kw_only=True):
    """``ANSWERS.json``: what one form's items were answered with, for one child on one day.

    Attributes:
        form: The form's id.
        form_version: The form's version; absent means the installed one.
        date: The day that the answers are true of.
        child: Facts about the child.
        answers: Item code to an option's code, or to one option's code for each window.
    """

    form: str
    form_version: str | None = None
    date: dt.date
    child: ChildFacts = ChildFacts()
    answers: dict[str, Answer] = {}


class Child(ChildFacts, frozen=True, kw_only=True):
    """The child, as a referral names them. Only what protection needs; nothing is required.

    Attributes:
        name: Full name.
        known_as: Other names.
        gender: As the child describes it.
        ethnicity: As reported by the child or family.
        first_language: And whether an interpreter is needed.
        nhs_number: Ten digits.
        address: Where the child lives.
        whereabouts: Where the child is now, if somewhere else.
        school: School, college or work.
        gp: General practice.
        carers: Parents and carers, and who has parental responsibility.
        safe_contact: How and when to reach the child safely.
    """

    name: ShortText = ""
    known_as: ShortText = ""
    gender: ShortText = ""
    ethnicity: ShortText = ""
    first_language: ShortText = ""
    nhs_number: ShortText = ""
    address: LongText = ""
    whereabouts: LongText = ""
    school: ShortText = ""
    gp: ShortText = ""
    carers: LongText = ""
    safe_contact: LongText = ""


class Note(_Record, frozen=True, kw_only=True):
    """What stands behind one answer.

    Attributes:
        period: Date or period, in words.
        source: How it is known.
        what_happened: The facts, in the child's words where there are any.
        what_it_means: What it means for this child.
        why_unknown: Where nothing is known: why.
    """

    period: ShortText = ""
    source: Source | None = None
    what_happened: LongText = ""
    what_it_means: LongText = ""
    why_unknown: WhyUnknown | None = None


class Action(_Record, frozen=True, kw_only=True):
    """One thing that is to be done.

    Attributes:
        what: What, beginning with a verb.
        owner: Who does it.
        by: By when, in words or as a date.
        measure: How anybody will know that it is done and has helped.
    """

    what: ShortText = ""
    owner: ShortText = ""
    by: ShortText = ""
    measure: ShortText = ""


class Analysis(_Record, frozen=True, kw_only=True):
    """What the assessor thinks, taken together.

    Attributes:
        worries: What the worry is.
        strengths: What works well and keeps the child safe.
        pattern: What has built up over time; what was known before.
        earlier_referrals: Earlier referrals and what came of them; or that there were none.
        what_changed: What is different since the last assessment, or since earlier signs.
        needs_to_happen: What needs to happen, taken together.
        actions: What is to be done, by whom, by when.
        child_words: The child's own words, wishes and feelings, and how they were heard.
        who_could_tell: Section id to whoever could fill in what is not known there.
    """

    worries: LongText = ""
    strengths: LongText = ""
    pattern: LongText = ""
    earlier_referrals: LongText = ""
    what_changed: LongText = ""
    needs_to_happen: LongText = ""
    actions: Annotated[tuple[Action, ...], msgspec.Meta(max_length=100)] = ()
    child_words: LongText = ""
    who_could_tell: dict[str, ShortText] = {}


class Judgement(_Record, frozen=True, kw_only=True):
    """A person's judgement of the level, which outranks the score within the form's limits.

    Attributes:
        level: The level that the assessor gives.
        reason: Why it differs.
        second_person: Name and role of the second person who agrees to a lower level.
    """

    level: int
    reason: LongText = ""
    second_person: ShortText = ""


class Person(_Record, frozen=True, kw_only=True):
    """Whoever assesses and refers.

    Attributes:
        name: Full name.
        role: Job, such as school nurse.
        profession: Which guidance is shown.
        nation: ``england`` or ``wales``, whose law is told; empty where it was not said.
        organisation: Where they work.
        phone: A number that is answered.
        email: A secure address.
    """

    name: ShortText = ""
    role: ShortText = ""
    profession: ShortText = ""
    nation: ShortText = ""
    organisation: ShortText = ""
    phone: ShortText = ""
    email: ShortText = ""


class Sharing(_Record, frozen=True, kw_only=True):
    """Who has been told of the referral, and why it is shared.

    Attributes:
        child_told: The child knows.
        child_agrees: The child agrees.
        parent_told: A parent or carer knows.
        reason: Why someone was not told, or was not asked.
        basis: Why the law allows sharing, in the referrer's words.
    """

    child_told: YesNo = "not-known"
    child_agrees: YesNo = "not-known"
    parent_told: YesNo = "not-known"
    reason: LongText = ""
    basis: LongText = ""


class ReferralDetails(_Record, frozen=True, kw_only=True):
    """What the referral says beside the assessment.

    Attributes:
        reason_now: Why now, in a sentence or two.
        asked_for: What the front door is asked to do.
        actions_taken: What has been done to keep the child safe.
        phoned: Whom the referrer has phoned already, and when.
        sharing: Who knows, and why it is shared.
        release: Items that are restricted and needed for protection.
        urgent: Sealed by the urgent route, before the analysis was written.
    """

    reason_now: LongText = ""
    asked_for: LongText = ""
    actions_taken: LongText = ""
    phoned: LongText = ""
    sharing: Sharing = Sharing()
    release: tuple[str, ...] = ()
    urgent: bool = False


class Assessment(Answers, frozen=True, kw_only=True):
    """``assessment.json``: a whole assessment, from first answer to referral.

    Attributes:
        child: The child.
        notes: Item code to what stands behind its answer.
        analysis: The analysis.
        judgement: The assessor's judgement, where it was given.
        assessor: Who assessed.
        referral: What the referral says.
        follows: The case that holds the child's last assessment, where this is a reassessment.
        carried: Items whose answers were taken over from it and have not been looked at since.
        practice: A fictional child: never counted, and marked on every page.
        practice_case: The practice case that is being worked on, by its id.
    """

    child: Child = Child()
    notes: dict[str, Note] = {}
    analysis: Analysis = Analysis()
    judgement: Judgement | None = None
    assessor: Person = Person()
    referral: ReferralDetails = ReferralDetails()
    follows: ShortText = ""
    carried: tuple[str, ...] = ()
    practice: bool = False
    practice_case: ShortText = ""
