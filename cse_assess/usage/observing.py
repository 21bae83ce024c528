"""What is counted of an assessment: a handful of codes, and nothing that was written."""

import datetime as dt
from typing import Any

import msgspec

from cse_assess.assessment.judgement import final_level
from cse_assess.assessment.quality import Missing, quality
from cse_assess.assessment.record import Assessment
from cse_assess.assessment.result import Result
from cse_assess.assessment.scoring import Scorer
from cse_assess.assessment.summary import NOT_ESTABLISHED
from cse_assess.errors import Refusal
from cse_assess.usage import words
from cse_assess.usage.events import Event, Kind, age_band


class Belonging(msgspec.Struct, frozen=True, kw_only=True):
    """Which steps a step belongs with: tokens, made where the key is.

    Attributes:
        case: The case's token.
        child: The child's token.
        follows: The token of the case that this one follows.
    """

    case: str = ""
    child: str = ""
    follows: str = ""


NOBODY = Belonging()
"""Of a step that belongs with no other, such as one of the demonstration."""


def bare(
    kind: Kind, assessment: Assessment, *, day: dt.date, belonging: Belonging = NOBODY
) -> Event:
    """A step of which no more is counted than that it was made.

    Args:
        kind: What was done.
        assessment: To which assessment.
        day: When.
        belonging: Which steps it belongs with.
    """
    return Event(
        kind=kind,
        day=day,
        form=assessment.form,
        form_version=assessment.form_version or "",
        profession=assessment.assessor.profession,
        step="again" if assessment.follows else "first",
        case=belonging.case,
        child=belonging.child,
        follows=belonging.follows,
    )


def observed(
    kind: Kind,
    assessment: Assessment,
    scorer: Scorer,
    *,
    day: dt.date,
    belonging: Belonging = NOBODY,
) -> Event:
    """A step with everything that is counted of an assessment as it stands.

    What cannot be worked out yet (no age, say) is left empty, and counted as not known.

    Args:
        kind: What was done.
        assessment: The assessment.
        scorer: Its form, prepared.
        day: When.
        belonging: Which steps it belongs with.

    Raises:
        WordsRefused: The list of words is missing or not sound.
    """
    event = bare(kind, assessment, day=day, belonging=belonging)
    child, referral, known = assessment.child, assessment.referral, words.load()
    named = [part for one in referral.connections for part in (one.what, one.looks, one.link)]
    named += [one.found for one in referral.missing]
    told: dict[str, Any] = {
        "form_version": scorer.form.version,
        "gender": known.group("gender", child.gender),
        "ethnicity": known.group("ethnicity", child.ethnicity),
        "disability": _disability(assessment),
        "care": _care(assessment),
        "places": known.places_in(named),
    }
    try:
        items = tuple(item.code for item in scorer.concerns(assessment.answers))
        told |= {"items": items, "exploitation": known.exploitation(assessment.form, items)}
        result = scorer.score(assessment)
        told |= _of_result(scorer, assessment, result, day)
    except Refusal:
        return msgspec.structs.replace(event, **told)
    return msgspec.structs.replace(event, **told)


def _of_result(
    scorer: Scorer, assessment: Assessment, result: Result, day: dt.date
) -> dict[str, object]:
    form = scorer.form
    level = final_level(form, result, assessment.judgement)
    lacking = quality(scorer, assessment, result, level=level)
    return {
        "level": NOT_ESTABLISHED if level is None else form.level(level).id,
        "computed": NOT_ESTABLISHED if result.level is None else form.level(result.level).id,
        "judgement": _judgement(assessment, result),
        "age_band": age_band(result.age),
        "rules": result.rules,
        "unknown": result.not_known,
        "review_by": day + dt.timedelta(days=result.review_days),
        "flags": _flags(assessment, lacking),
    }


def _judgement(assessment: Assessment, result: Result) -> str:
    given = assessment.judgement
    if given is None:
        return ""
    if result.level is None or given.level > result.level:
        return "raised"
    return "lowered" if given.level < result.level else "agreed"


def _flags(assessment: Assessment, lacking: list[Missing]) -> tuple[str, ...]:
    analysis, referral = assessment.analysis, assessment.referral
    sharing = referral.sharing
    fields = {missing.field for missing in lacking}
    held = {
        "child-words": bool(analysis.child_words.strip()),
        "wishes": bool(analysis.child_wants.strip()),
        "pattern": bool(analysis.pattern.strip()),
        "meaning": not any(field.endswith(".what_it_means") for field in fields),
        "impact": bool(analysis.impact.strip()),
        "actions": bool(analysis.actions)
        and not any(f.startswith("analysis.actions") for f in fields),
        "talked-over": bool(referral.discussed_with.strip()),
        "nrm": bool(referral.nrm.strip()),
        "missing": bool(referral.missing),
        "no-agreement": "no" in (sharing.child_agrees, sharing.parent_agrees),
        "urgent": referral.urgent,
    }
    return tuple(flag for flag, is_so in held.items() if is_so)


def _disability(assessment: Assessment) -> str:
    child = assessment.child
    if child.learning_disability or child.send or child.disability.strip():
        return "yes"
    return "no" if child.learning_disability is False and child.send is False else ""


def _care(assessment: Assessment) -> str:
    child = assessment.child
    if child.in_care:
        return "in-care"
    if child.care_leaver:
        return "left-care"
    return "no" if child.in_care is False else ""
