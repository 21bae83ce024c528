"""From an assessment to the referral that the front door reads."""

import datetime as dt
from collections.abc import Mapping, Sequence

import msgspec

from cse_assess.assessment.answers import complete
from cse_assess.assessment.evaluation import visible
from cse_assess.assessment.judgement import final_level
from cse_assess.assessment.record import Assessment, Note, ReferralDetails
from cse_assess.assessment.result import Reason, Result
from cse_assess.assessment.review import Review, version_of
from cse_assess.assessment.scoring import facts_of, score
from cse_assess.errors import Refusal
from cse_assess.instrument.definition import Form, Item
from cse_assess.referral.gaps import gaps
from cse_assess.referral.model import (
    SCHEMA,
    Concern,
    FormTold,
    Given,
    LevelTold,
    Referral,
    ReviewTold,
    Strength,
)

_WHY_UNKNOWN = {
    "not-asked": "not asked",
    "declined": "did not want to say",
    "no-access": "no access to this",
}
_WITHHELD = "A sensitive answer that is held back. It is counted."


class ReferralRefused(Refusal):
    """A referral that cannot be made yet."""


def build(
    form: Form,
    assessment: Assessment,
    *,
    reference: str,
    created: dt.datetime,
    reviews: Sequence[Review] = (),
) -> Referral:
    """Build the referral.

    Args:
        form: The form that the assessment was made with.
        assessment: The assessment.
        reference: The reference that names it.
        created: The present time, with its zone.
        reviews: What leads have said of it.

    Raises:
        ReferralRefused: Something that the front door needs is missing.
        AnswersRefused: The answers do not fit the form.
        JudgementRefused: The judgement is not allowed, or lacks a reason.
    """
    _refuse_gaps(assessment)
    return draft(form, assessment, reference=reference, created=created, reviews=reviews)


def draft(
    form: Form,
    assessment: Assessment,
    *,
    reference: str,
    created: dt.datetime,
    reviews: Sequence[Review] = (),
) -> Referral:
    """The referral as it stands, whether or not the front door's needs are met yet.

    For papers that are of use before the referral is complete, and for looking at it on the way.

    Args:
        form: The form that the assessment was made with.
        assessment: The assessment.
        reference: The reference that names it.
        created: The present time, with its zone.
        reviews: What leads have said of it.

    Raises:
        ReferralRefused: It releases an item that is not restricted.
        AnswersRefused: The answers do not fit the form.
        JudgementRefused: The judgement is not allowed, or lacks a reason.
    """
    _refuse_releases(form, assessment)
    result = score(form, assessment, today=created.astimezone().date())
    given = visible(
        form,
        complete(form, assessment.answers),
        age=result.age,
        facts=facts_of(assessment.child),
    )
    hidden = _hidden(form, assessment)
    shown = [item for item in form.items if item.code not in hidden]
    concerns = _concerns(form, shown, given, assessment)
    return Referral(
        schema=SCHEMA,
        reference=reference,
        created=created.astimezone(dt.UTC).replace(microsecond=0),
        practice=assessment.practice,
        form=_form_told(form),
        assessed_on=assessment.date,
        assessor=assessment.assessor,
        child=assessment.child,
        age=result.age,
        age_estimated=assessment.child.date_of_birth is None,
        level=level_told(form, result, assessment),
        act_now=tuple(concern for concern in concerns if concern.code in result.act_now),
        concerns=tuple(concern for concern in concerns if concern.code not in result.act_now),
        strengths=_strengths(form, shown, given, assessment.notes),
        unknowns=tuple(
            _unknown(item, assessment) for item in shown if item.code in result.unknown_items
        ),
        scored_items=sum(item.kind in {s.kind for s in form.scores} for item in form.items),
        withheld=sum(_is_concern(form, form.item(code), given[code]) for code in hidden),
        analysis=assessment.analysis,
        details=_shared(assessment.referral),
        result=_without(result, hidden),
        answers={item.code: dict(given[item.code]) for item in shown},
        who_could_tell={
            section.title: who
            for section in form.sections
            if (who := assessment.analysis.who_could_tell.get(section.id, "").strip())
        },
        carried=tuple(item.code for item in shown if item.code in assessment.carried),
        reviews=_reviews(assessment, reviews),
    )


def _shared(details: ReferralDetails) -> ReferralDetails:
    """Without what goes to the police alone: it would stand on the child's record."""
    shared = tuple(one for one in details.connections if not one.police_only)
    return msgspec.structs.replace(details, connections=shared)


def _reviews(assessment: Assessment, reviews: Sequence[Review]) -> tuple[ReviewTold, ...]:
    """Who agreed, and whether to these very words."""
    version = version_of(assessment)
    return tuple(
        ReviewTold(by=one.by, role=one.role, at=one.at, changed_since=one.of != version)
        for one in reviews
        if one.verdict == "agreed"
    )


def _unknown(item: Item, assessment: Assessment) -> str:
    """An item that nothing is known about, and why, where that was said."""
    note = assessment.notes.get(item.code)
    why = _WHY_UNKNOWN.get(note.why_unknown) if note and note.why_unknown else None
    return f"{item.text} ({why})" if why else item.text


def level_told(form: Form, result: Result, assessment: Assessment) -> LevelTold:
    """The level in the form's words, and whose it is.

    Raises:
        JudgementRefused: The judgement is not allowed, or lacks a reason.
    """
    final = final_level(form, result, assessment.judgement)
    told = form.not_established if final is None else form.level(final)
    by_score = form.not_established if result.level is None else form.level(result.level)
    judged = final != result.level and assessment.judgement is not None
    return LevelTold(
        value=final,
        id="not-established" if final is None else form.level(final).id,
        label=told.label,
        meaning=told.meaning.strip(),
        actions=told.actions,
        review=told.review,
        by_judgement=judged,
        score_label=by_score.label,
        reason=assessment.judgement.reason if judged and assessment.judgement else "",
        second_person=assessment.judgement.second_person if judged and assessment.judgement else "",
    )


def _refuse_gaps(assessment: Assessment) -> None:
    missing = gaps(assessment)
    if not missing:
        return
    more = f" ({len(missing) - 1} more things are missing.)" if len(missing) > 1 else ""
    raise ReferralRefused(
        missing[0].text + more,
        place=missing[0].field,
        remedy="If it cannot wait, use the urgent route; nothing is required there.",
    )


def _refuse_releases(form: Form, assessment: Assessment) -> None:
    restricted = {item.code for item in form.items if item.restricted}
    for code in assessment.referral.release:
        if code not in restricted:
            raise ReferralRefused(
                f"There is no restricted item {code[:40]}.", place="referral.release"
            )


def _form_told(form: Form) -> FormTold:
    return FormTold(
        id=form.id,
        version=form.version,
        title=form.title,
        evidence=form.evidence.strip(),
        score_labels={score_.id: score_.label for score_ in form.scores},
    )


def _hidden(form: Form, assessment: Assessment) -> frozenset[str]:
    """Codes of restricted items that were not released for this referral."""
    released = set(assessment.referral.release)
    return frozenset(
        item.code for item in form.items if item.restricted and item.code not in released
    )


def _concerns(
    form: Form,
    shown: list[Item],
    given: Mapping[str, Mapping[str, str]],
    assessment: Assessment,
) -> tuple[Concern, ...]:
    """Every worry that may be told, what weighs most first."""
    found = (
        _concern(form, item, given[item.code], assessment)
        for item in shown
        if _is_concern(form, item, given[item.code])
    )
    return tuple(sorted(found, key=lambda concern: _order(form, concern)))


def _concern(form: Form, item: Item, answers: Mapping[str, str], assessment: Assessment) -> Concern:
    scale = form.scale_of(item)
    kind = form.kind(item.kind)
    newest = next(iter(answers))
    profession = assessment.assessor.profession
    return Concern(
        code=item.code,
        kind=kind.id,
        kind_title=kind.title,
        text=item.text,
        given=tuple(
            Given(
                window=kind.window(window).label if window else "",
                answer=scale.labels[code],
                code=code,
                concern=code in scale.concerns,
            )
            for window, code in answers.items()
            if code != scale.unknown
        ),
        note=assessment.notes.get(item.code, Note()),
        harm="harm" in item.flags,
        current=answers[newest] in scale.concerns,
        told_to_do=item.act_now.told(profession).first.strip() if item.act_now else "",
    )


def _order(form: Form, concern: Concern) -> tuple[bool, int, bool, int]:
    """Harm first, then what weighs most, old strong signs too, then the form's order."""
    worth = max((max(s.points.values()) for s in form.scores if s.kind == concern.kind), default=0)
    section = [section.id for section in form.sections].index(form.item(concern.code).section)
    return (not concern.harm, -worth, not concern.current, section)


def _strengths(
    form: Form,
    shown: list[Item],
    given: Mapping[str, Mapping[str, str]],
    notes: Mapping[str, Note],
) -> tuple[Strength, ...]:
    """Items of kinds that neither score nor mark a worry: they are what helps."""
    return tuple(
        Strength(
            code=item.code,
            text=item.text,
            answer=form.scale_of(item).labels[answer],
            note=notes.get(item.code, Note()),
        )
        for item in shown
        if not form.scale_of(item).concerns
        and all(score_.kind != item.kind for score_ in form.scores)
        and (answer := next(iter(given[item.code].values()))) != form.scale_of(item).unknown
    )


def _is_concern(form: Form, item: Item, answers: Mapping[str, str]) -> bool:
    return not form.scale_of(item).concerns.isdisjoint(answers.values())


def _without(result: Result, hidden: frozenset[str]) -> Result:
    """The result with restricted items unnamed; their points still count and say so."""
    return msgspec.structs.replace(
        result,
        reasons=tuple(_unnamed(reason, hidden) for reason in result.reasons),
        harm=tuple(code for code in result.harm if code not in hidden),
        unknown_items=tuple(code for code in result.unknown_items if code not in hidden),
        fired=tuple(
            msgspec.structs.replace(
                fired, items=tuple(code for code in fired.items if code not in hidden)
            )
            for fired in result.fired
        ),
        prompts=(),  # meant for the assessor, and some would name what is held back
    )


def _unnamed(reason: Reason, hidden: frozenset[str]) -> Reason:
    if reason.item not in hidden:
        return reason
    return msgspec.structs.replace(reason, item=None, text=_WITHHELD)
