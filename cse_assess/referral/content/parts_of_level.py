"""The level with its reasons, and last and small the number with everything that qualifies it."""

from collections.abc import Iterator

from cse_assess.assessment.result import Fired, Reason
from cse_assess.paper.document import Block, Bullets, Facts, Field, Part, Text
from cse_assess.referral import words
from cse_assess.referral.model import Referral


def level(referral: Referral) -> Iterator[Part]:
    """The last pages: the level, why, what the form says to do, and the number."""
    told = referral.level
    yield Part("The level of concern", tuple(_told(referral)))
    if referral.result.fired:
        rules = tuple(map(_rule, referral.result.fired))
        yield Part("The rules that apply", (Bullets(rules),), level=2)
    review = f"Look again: {told.review[:1].lower()}{told.review[1:]}"
    yield Part(
        "What the form tells the referrer to do", (Bullets((*told.actions, review)),), level=2
    )
    yield Part("The number and the form", tuple(_number(referral)))


def _rule(fired: Fired) -> str:
    items = f" ({', '.join(fired.items)})" if fired.items else ""
    return f"{fired.title}: {fired.text}{items}"


def _told(referral: Referral) -> Iterator[Block]:
    told = referral.level
    yield Text(told.label, "strong")
    yield Text(told.meaning)
    if referral.result.low_confidence:
        yield Text("This rests on little: much is not known.")
    if not told.by_judgement:
        return
    yield Field(
        "Set by judgement",
        f"The answers alone gave: {told.score_label}. The referrer judged otherwise.",
    )
    yield Field("Reason", told.reason.strip() or words.NOT_RECORDED)
    if told.second_person.strip():
        yield Field("Second person who agreed", told.second_person.strip())


def _number(referral: Referral) -> Iterator[Block]:
    """Never without what is not known, and what the form can and cannot do."""
    result, form = referral.result, referral.form
    total = (
        "This form gives no number."
        if result.score is None
        else f"The points add up to {result.score}. They do not measure risk."
    )
    yield Text(f"{total} {words.not_known(referral)} {_suspected(referral)}".strip(), "small")
    if result.points:
        yield Facts(
            tuple((form.score_labels[part], _part(referral, part)) for part in result.points)
        )
    of = f"{form.title}, version {form.version}. Answers as of {words.date(referral.assessed_on)}."
    yield Text(of, "small")
    yield Text(form.evidence, "small")


def _suspected(referral: Referral) -> str:
    points = referral.result.suspected_points
    return f"Points that rest on suspicion alone: {points}." if points else ""


def _part(referral: Referral, part: str) -> str:
    """What one part of the number adds up from, with what its cap takes off."""
    reasons = [reason for reason in referral.result.reasons if reason.score == part]
    added = "; ".join(map(_reason, reasons))
    points = referral.result.points[part]
    return f"{points} point{'' if points == 1 else 's'}{': ' + added if added else ''}"


def _reason(reason: Reason) -> str:
    if reason.item is None:
        return f"{reason.text.rstrip('.')} ({reason.points:+d})"
    suspected = ", suspected" if reason.suspected else ""
    return f"{reason.item} ({reason.points:+d}{suspected})"
