"""The records of an assessment, as ``ANSWERS.json`` and ``assessment.json`` hold them.

``assessment.json`` is ``ANSWERS.json`` plus what a referral needs; everything that takes the one
takes the other. docs/FORMATS.md describes both; ``cse-assess form schema --of`` prints them.
"""

import datetime as dt
from typing import Annotated, Literal

import msgspec

from cse_assess.assessment.fields import (
    Agreement,
    LongText,
    Record,
    ShortText,
    Source,
    WhyUnknown,
    YesNo,
)
from cse_assess.assessment.surroundings import (
    Agency,
    Connection,
    Event,
    HouseholdMember,
    MissingEpisode,
)

Answer = str | dict[str, str]
HealthPlan = Literal["", "yes", "no", "applied-for", "needed", "not-known"]
Schooling = Literal[
    "", "full-time", "reduced", "suspended", "excluded", "home", "missing", "not-in-education"
]
Basis = Literal["", "public-task", "legal-obligation", "vital-interests", "legitimate-interests"]
Kind = Literal["", "new", "additional"]
ActionStatus = Literal["", "open", "done", "dropped"]
MOST_ROWS = 200
"""The most rows of any list in a record; more would be somebody's mistake."""

_Rows = msgspec.Meta(max_length=MOST_ROWS)


class ChildFacts(Record, frozen=True, kw_only=True):
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


class Answers(Record, frozen=True, kw_only=True):
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
    answers: dict[str, Answer] = msgspec.field(default_factory=dict)


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
        phone: The child's own number and online names.
        interpreter: Which interpreter or signer is needed, or that none is.
        religion: As the child or family says.
        nationality: Nationality and immigration status, where protection needs it.
        disability: What the child lives with, and how they communicate best.
        health_plan: Whether there is an education, health and care plan.
        schooling: How the child is being taught.
        schooling_note: Since when; what is planned.
        health: Health needs and injuries that the front door has to know of.
        upn: Unique pupil number.
        social_care_id: The number that children's services know the child by.
        legal_status: Child in need, child protection plan, looked after: since when, by whom.
        youth_justice: Whether a youth justice team works with the child.
        household: Family and household.
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
    phone: ShortText = ""
    interpreter: ShortText = ""
    religion: ShortText = ""
    nationality: ShortText = ""
    disability: LongText = ""
    health_plan: HealthPlan = ""
    schooling: Schooling = ""
    schooling_note: ShortText = ""
    health: LongText = ""
    upn: ShortText = ""
    social_care_id: ShortText = ""
    legal_status: ShortText = ""
    youth_justice: ShortText = ""
    household: Annotated[tuple[HouseholdMember, ...], _Rows] = ()


class Note(Record, frozen=True, kw_only=True):
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


class Action(Record, frozen=True, kw_only=True):
    """One thing that is to be done.

    Attributes:
        what: What, beginning with a verb.
        owner: Who does it.
        by: By when, in words or as a date.
        measure: How anybody will know that it is done and has helped.
        status: Where it stands.
    """

    what: ShortText = ""
    owner: ShortText = ""
    by: ShortText = ""
    measure: ShortText = ""
    status: ActionStatus = ""


class Analysis(Record, frozen=True, kw_only=True):
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
        impact: What the child's days are like now: sleep, school, friends, body, mood.
        if_nothing_changes: What is likely to happen if nothing changes.
        complicating: What makes it harder to help.
        heard_how: How the child was heard: by whom, alone or not, in which language.
        child_wants: What the child wants, fears, and would accept as help.
        carer_view: How a parent or carer sees it.
        tried: What has been tried before, and what came of it.
        panel_questions: What a multi-agency meeting is asked.
    """

    worries: LongText = ""
    strengths: LongText = ""
    pattern: LongText = ""
    earlier_referrals: LongText = ""
    what_changed: LongText = ""
    needs_to_happen: LongText = ""
    actions: Annotated[tuple[Action, ...], msgspec.Meta(max_length=100)] = ()
    child_words: LongText = ""
    who_could_tell: dict[str, ShortText] = msgspec.field(default_factory=dict)
    impact: LongText = ""
    if_nothing_changes: LongText = ""
    complicating: LongText = ""
    heard_how: LongText = ""
    child_wants: LongText = ""
    carer_view: LongText = ""
    tried: LongText = ""
    panel_questions: LongText = ""


class Judgement(Record, frozen=True, kw_only=True):
    """A person's judgement of the level, which outranks the score within the form's limits.

    Attributes:
        level: The level that the assessor gives.
        reason: Why it differs.
        second_person: Name and role of the second person who agrees to a lower level.
    """

    level: int
    reason: LongText = ""
    second_person: ShortText = ""


class Person(Record, frozen=True, kw_only=True):
    """Whoever assesses and refers.

    Attributes:
        name: Full name.
        role: Job, such as school nurse.
        profession: Which guidance is shown.
        nation: ``england`` or ``wales``, whose law is told; empty where it was not said.
        organisation: Where they work.
        phone: A number that is answered.
        email: A secure address.
        organisation_code: ODS code, URN or force code of the organisation.
        address: Where letters reach them.
        best_time: When they can be reached best.
        lead: Their safeguarding lead, and how to reach them.
    """

    name: ShortText = ""
    role: ShortText = ""
    profession: ShortText = ""
    nation: ShortText = ""
    organisation: ShortText = ""
    phone: ShortText = ""
    email: ShortText = ""
    organisation_code: ShortText = ""
    address: ShortText = ""
    best_time: ShortText = ""
    lead: ShortText = ""


class Sharing(Record, frozen=True, kw_only=True):
    """Who has been told of the referral, and why it is shared.

    Attributes:
        child_told: The child knows.
        child_agrees: The child agrees, or was not asked.
        parent_told: A parent or carer knows.
        reason: Why someone was not told, or was not asked.
        basis: Why it is right to share it, in the referrer's words.
        parent_agrees: A parent or carer agrees, or was not asked.
        competent: The child understands what is shared and why, in the referrer's judgement.
        objections: What anybody has said against it.
        basis_in_law: Which ground of data-protection law it rests on (dossier 3.5).
        withheld: What is held back, and why.
    """

    child_told: YesNo = "not-known"
    child_agrees: Agreement = "not-known"
    parent_told: YesNo = "not-known"
    reason: LongText = ""
    basis: LongText = ""
    parent_agrees: Agreement = "not-known"
    competent: YesNo = "not-known"
    objections: LongText = ""
    basis_in_law: Basis = ""
    withheld: LongText = ""


class ReferralDetails(Record, frozen=True, kw_only=True):
    """What the referral says beside the assessment.

    Attributes:
        reason_now: Why now, in a sentence or two.
        asked_for: What the front door is asked to do.
        actions_taken: What has been done to keep the child safe.
        phoned: Whom the referrer has phoned already, and when.
        sharing: Who knows, and why it is shared.
        release: Items that are restricted and needed for protection.
        urgent: Sealed by the urgent route, before the analysis was written.
        kind: A new referral, or more about a child whom the front door knows.
        relationship: How the referrer knows the child, and since when.
        discussed_with: The manager or safeguarding lead it was talked over with, and when.
        exploitation: In which ways the child is exploited, as far as is known.
        police_log: The police's log or incident number.
        medical: Whether a sexual assault referral centre or doctor has seen the child.
        nrm: Whether the National Referral Mechanism has been asked for, and by whom.
        notified: A report made under a duty: to whom, when, and why any delay.
        checks: Checks made, such as CP-IS, and what they gave.
        agencies: Services that know the child.
        missing: Times when the child was missing.
        events: What else a reader has to know of the child's story.
        connections: People, vehicles, places and online names of concern.
    """

    reason_now: LongText = ""
    asked_for: LongText = ""
    actions_taken: LongText = ""
    phoned: LongText = ""
    sharing: Sharing = Sharing()
    release: tuple[str, ...] = ()
    urgent: bool = False
    kind: Kind = ""
    relationship: ShortText = ""
    discussed_with: ShortText = ""
    exploitation: LongText = ""
    police_log: ShortText = ""
    medical: ShortText = ""
    nrm: ShortText = ""
    notified: LongText = ""
    checks: ShortText = ""
    agencies: Annotated[tuple[Agency, ...], _Rows] = ()
    missing: Annotated[tuple[MissingEpisode, ...], _Rows] = ()
    events: Annotated[tuple[Event, ...], _Rows] = ()
    connections: Annotated[tuple[Connection, ...], _Rows] = ()


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
    notes: dict[str, Note] = msgspec.field(default_factory=dict)
    analysis: Analysis = Analysis()
    judgement: Judgement | None = None
    assessor: Person = Person()
    referral: ReferralDetails = ReferralDetails()
    follows: ShortText = ""
    carried: tuple[str, ...] = ()
    practice: bool = False
    practice_case: ShortText = ""
