"""A child's assessments over time: how the level moved, what changed, and beginning the next one.

Dossier 8.3: R9 asks what changed where earlier signs have gone, R10 raises the pattern over time
and asks for a reason when a level falls far; :mod:`cse_assess.assessment.trend` has the arithmetic.
"""

import datetime as dt
from collections.abc import Callable, Sequence

import msgspec

from cse_assess.assessment.answers import AnswersRefused
from cse_assess.assessment.judgement import JudgementRefused, final_level
from cse_assess.assessment.record import Analysis, Answer, Assessment, Person
from cse_assess.assessment.scoring import Scorer
from cse_assess.assessment.trend import Change, changes, rising
from cse_assess.instrument.definition import Form, Item

FormOf = Callable[[Assessment], Form]
"""The form that an assessment was made with, in the version that it is bound to."""


class Step(msgspec.Struct, frozen=True, kw_only=True):
    """One assessment among a child's.

    Attributes:
        date: The day that its answers are true of.
        level: The level that was told; None where it was not established, or not worked out.
        label: The level in words; empty where it could not be worked out.
        score: The total; None for a form that does not add, or where it could not be worked out.
        changes: Items answered differently from the step before, where the form is the same.
        form_version: The version of the form.
    """

    date: dt.date
    level: int | None
    label: str
    score: int | None
    changes: tuple[Change, ...]
    form_version: str


class Carried(msgspec.Struct, frozen=True, kw_only=True):
    """A reassessment, begun from the last one.

    Attributes:
        assessment: The new assessment; it names in ``carried`` what nobody has looked at again.
        dropped: Items of the last one whose answers the form no longer has a place for.
        reworded: Items whose question is now put differently.
    """

    assessment: Assessment
    dropped: tuple[str, ...]
    reworded: tuple[str, ...]


def steps(assessments: Sequence[Assessment], form_of: FormOf) -> list[Step]:
    """A child's assessments as steps.

    Args:
        assessments: Oldest first.
        form_of: Gives the form of each.
    """
    found = []
    before: Assessment | None = None
    for assessment in assessments:
        form = form_of(assessment)
        level, label, score = _told(form, assessment)
        same = before is not None and before.form_version == assessment.form_version
        found.append(
            Step(
                date=assessment.date,
                level=level,
                label=label,
                score=score,
                changes=tuple(changes(form, before, assessment)) if same and before else (),
                form_version=assessment.form_version or form.version,
            )
        )
        before = assessment
    return found


def builds_up(assessments: Sequence[Assessment], form_of: FormOf) -> bool:
    """Whether concerns have risen over the last assessments (R10).

    Args:
        assessments: Oldest first, the present one last.
        form_of: Gives the form of each.
    """
    if not assessments:
        return False
    form = form_of(assessments[-1])
    same = [one for one in assessments if form_of(one).version == form.version]
    return rising(form, same)


def reassess(
    last: Assessment, *, case_id: str, old: Form, new: Form, assessor: Person, date: dt.date
) -> Carried:
    """Begin a reassessment from the last answers.

    The child, the answers with what stands behind them, and what was known before are taken over.
    The child's words, the judgement, the actions and the referral are asked for afresh.

    Args:
        last: The last assessment.
        case_id: The case that holds it.
        old: The form that it was made with.
        new: The form to use now.
        assessor: Who assesses now.
        date: The day of the reassessment.
    """
    answers: dict[str, Answer] = {}
    dropped, reworded = [], []
    items = {item.code: item for item in new.items}
    for code, given in last.answers.items():
        item = items.get(code)
        kept = _kept(new, item, given) if item is not None else None
        if item is None or kept is None:
            dropped.append(code)
            continue
        answers[code] = kept
        if old.item(code).text != item.text:
            reworded.append(code)
    analysis = last.analysis
    return Carried(
        assessment=Assessment(
            form=new.id,
            form_version=new.version,
            date=date,
            child=last.child,
            answers=answers,
            notes={code: note for code, note in last.notes.items() if code in items},
            analysis=Analysis(
                worries=analysis.worries,
                strengths=analysis.strengths,
                pattern=analysis.pattern,
                earlier_referrals=analysis.earlier_referrals,
                who_could_tell=analysis.who_could_tell,
            ),
            assessor=assessor,
            follows=case_id,
            carried=tuple(answers),
            practice=last.practice,
        ),
        dropped=tuple(dropped),
        reworded=tuple(reworded),
    )


def _told(form: Form, assessment: Assessment) -> tuple[int | None, str, int | None]:
    try:
        result = Scorer(form).score(assessment)
        level = final_level(form, result, assessment.judgement)
    except (AnswersRefused, JudgementRefused):
        return None, "", None
    label = form.not_established.label if level is None else form.level(level).label
    return level, label, result.score


def _kept(form: Form, item: Item, given: Answer) -> Answer | None:
    """What of an answer a form still has a place for; None where nothing is left."""
    kind, options = form.kind(item.kind), form.scale_of(item).labels
    if isinstance(given, str):
        fits = given in options and (not kind.windows or kind.bare is not None)
        return given if fits else None
    kept = {
        window: option
        for window, option in given.items()
        if window in kind.windows and option in options
    }
    return kept or None
