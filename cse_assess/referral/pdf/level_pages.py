"""The level with its reasons, and last and small the number with everything that qualifies it."""

from collections.abc import Iterator

from reportlab.platypus import Flowable, Spacer

from cse_assess.assessment.result import Reason
from cse_assess.referral import words
from cse_assess.referral.model import Referral
from cse_assess.referral.pdf.marks import Heading, bullet, free_text, rows, text
from cse_assess.referral.pdf.styles import styles


def level(referral: Referral) -> Iterator[Flowable]:
    """The level, whose it is, why, and what the form says to do."""
    told, style = referral.level, styles()
    yield Heading("The level of concern")
    yield text(told.label, style.strong)
    yield text(told.meaning, style.spaced)
    if referral.result.low_confidence:
        yield text("This rests on little: much is not known.", style.spaced)
    if told.by_judgement:
        yield from _judgement(referral)
    if referral.result.fired:
        yield Heading("The rules that apply", level=1)
    for fired in referral.result.fired:
        items = f" ({', '.join(fired.items)})" if fired.items else ""
        yield bullet(f"{fired.title}: {fired.text}{items}")
    yield Heading("What the form tells the referrer to do", level=1)
    for action in told.actions:
        yield bullet(f"{action}")
    yield bullet(f"Look again: {told.review[:1].lower()}{told.review[1:]}")


def number(referral: Referral) -> Iterator[Flowable]:
    """The number, never without what is not known, and what the form can and cannot do."""
    result, form, small = referral.result, referral.form, styles().small
    yield Heading("The number and the form")
    total = (
        "This form gives no number."
        if result.score is None
        else f"The points add up to {result.score}. They do not measure risk."
    )
    yield text(f"{total} {words.not_known(referral)} {_suspected(referral)}", small)
    yield Spacer(0, 4)
    if result.points:
        yield rows(
            [
                (referral.form.score_labels[part], [text(_part(referral, part), small)])
                for part in result.points
            ],
            label_width=140,
        )
        yield Spacer(0, 8)
    yield text(
        f"{form.title}, version {form.version}. Answers as of {words.date(referral.assessed_on)}.",
        small,
    )
    yield from free_text(form.evidence, small)


def _judgement(referral: Referral) -> Iterator[Flowable]:
    told, style = referral.level, styles()
    yield text("Set by judgement", style.field)
    yield text(
        f"The answers alone gave: {told.score_label}. The referrer judged otherwise.", style.body
    )
    yield text("Reason", style.field)
    yield from free_text(told.reason or words.NOT_RECORDED, style.body)
    if told.second_person.strip():
        yield text("Second person who agreed", style.field)
        yield from free_text(told.second_person, style.body)


def _suspected(referral: Referral) -> str:
    points = referral.result.suspected_points
    return f"Points that rest on suspicion alone: {points}." if points else ""


def _part(referral: Referral, part: str) -> str:
    """What one part of the number adds up from, with what its cap takes off."""
    reasons = [reason for reason in referral.result.reasons if reason.score == part]
    added = "; ".join(map(_reason, reasons))
    return f"{referral.result.points[part]} points{': ' + added if added else ''}"


def _reason(reason: Reason) -> str:
    if reason.item is None:
        return f"{reason.text.rstrip('.')} ({reason.points:+d})"
    suspected = ", suspected" if reason.suspected else ""
    return f"{reason.item} ({reason.points:+d}{suspected})"
