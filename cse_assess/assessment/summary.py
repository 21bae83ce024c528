"""A case in a few words, for lists that must be quick: summed up whenever it is saved."""

import datetime as dt

import msgspec

from cse_assess.assessment.age import age_on
from cse_assess.assessment.judgement import final_level
from cse_assess.assessment.record import Assessment, Child
from cse_assess.assessment.scoring import Scorer
from cse_assess.errors import Refusal

NOT_ESTABLISHED = "not-established"


class Summary(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What a list shows of a case.

    Attributes:
        initials: The first letters of the child's names.
        words: What the case is found by, beside what the list shows: the child's names.
        age: In years on the day of the assessment, where it is known.
        date: The day of the assessment.
        form: The form's id.
        form_version: The form's version.
        level: The level's id; ``not-established``, or empty where it cannot be worked out. Without
            an age, the level that the answers give at any age.
        act_now: An act-now question is answered yes.
        refer: The level asks for a referral.
        review_days: When to look again, in days, where there is a level.
        follows: The case that this one follows.
        practice: A fictional child.
    """

    initials: str = ""
    words: str = ""
    age: int | None = None
    date: dt.date
    form: str
    form_version: str = ""
    level: str = ""
    act_now: bool = False
    refer: bool = False
    review_days: int | None = None
    follows: str = ""
    practice: bool = False


def summarise(assessment: Assessment, scorer: Scorer | None) -> Summary:
    """Sum a case up.

    Args:
        assessment: The assessment.
        scorer: Of its form; None where that version is not installed.
    """
    born = assessment.child.date_of_birth
    bare = Summary(
        initials=initials(assessment.child),
        words=f"{assessment.child.name} {assessment.child.known_as}".strip(),
        age=age_on(assessment.date, born=born) if born else assessment.child.age,
        date=assessment.date,
        form=assessment.form,
        form_version=assessment.form_version or "",
        follows=assessment.follows,
        practice=assessment.practice,
    )
    if scorer is None:
        return bare
    form = scorer.form
    try:
        bare = msgspec.structs.replace(bare, act_now=bool(scorer.act_now(assessment.answers)))
        certain = scorer.level_at_any_age(assessment)
        if certain is not None:
            told = form.level(certain)
            return msgspec.structs.replace(bare, level=told.id, refer=told.refer)
        result = scorer.score(assessment)
        level = final_level(form, result, assessment.judgement)
    except Refusal:
        return bare
    return msgspec.structs.replace(
        bare,
        level=NOT_ESTABLISHED if level is None else form.level(level).id,
        refer=level is not None and form.level(level).refer,
        review_days=result.review_days,
    )


def initials(child: Child) -> str:
    """The first letters of the child's names, at most three."""
    words = (child.name or child.known_as).split()
    return "".join(word[0].upper() for word in words[:3])
