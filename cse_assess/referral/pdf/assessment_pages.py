"""The assessment in full: every worry, what helps, what is not known, what the assessor thinks."""

from collections.abc import Iterator

from reportlab.platypus import Flowable, Paragraph

from cse_assess.assessment.record import Action
from cse_assess.referral import words
from cse_assess.referral.groups import groups
from cse_assess.referral.model import Concern, Given, Referral, Strength
from cse_assess.referral.pdf.letters import markup
from cse_assess.referral.pdf.marks import Heading, bullet, free_text, text
from cse_assess.referral.pdf.styles import styles
from cse_assess.referral.words import NOT_RECORDED


def assessment(referral: Referral) -> Iterator[Flowable]:
    """The pages between the request and the number."""
    yield Heading("The worries")
    yield from _worries(referral)
    yield Heading("What helps to keep the child safe")
    yield from _strengths(referral.strengths)
    yield Heading("What is not known")
    yield from _unknowns(referral)
    yield Heading("What the referrer thinks")
    yield from _analysis(referral)


def _worries(referral: Referral) -> Iterator[Flowable]:
    style = styles()
    for title, concerns in groups(referral):
        yield Heading(title, level=1)
        for concern in concerns:
            yield from _concern(concern)
    if not referral.act_now and not referral.concerns:
        yield text("None recorded in what can be shared here.", style.body)
    held_back = words.held_back(referral)
    if held_back:
        yield Heading("Held back", level=1)
        yield text(held_back, style.body)


def _concern(concern: Concern) -> Iterator[Flowable]:
    style, note = styles(), concern.note
    yield text(f"{concern.code}\N{NO-BREAK SPACE} {concern.text}", style.item)
    for given in concern.given:
        yield Paragraph(_answer(given), style.lead)
    if not any((note.period.strip(), note.source, note.what_happened, note.what_it_means)):
        yield text("No date, source or facts are recorded.", style.detail)
        return
    known = words.source(concern)
    facts = (
        f"When: {note.period.strip() or 'not recorded'}",
        f"How it is known: {known or 'not recorded'}",
    )
    yield text(". ".join(facts) + ".", style.detail)
    for label, content in (
        ("What happened", note.what_happened),
        ("What it means for this child", note.what_it_means),
    ):
        yield text(label, style.field)
        yield from free_text(content.strip() or NOT_RECORDED, style.body)


def _answer(given: Given) -> str:
    answer = f"<b>{markup(given.answer)}</b>" if given.concern else markup(given.answer)
    return f"{markup(given.window)}: {answer}" if given.window else f"Answer: {answer}"


def _strengths(strengths: tuple[Strength, ...]) -> Iterator[Flowable]:
    style = styles()
    for strength in strengths:
        yield bullet(f"{strength.text}: {strength.answer.lower()}")
        for content in (strength.note.what_happened, strength.note.what_it_means):
            if content.strip():
                yield from free_text(content, style.remark)
    if not strengths:
        yield text(NOT_RECORDED, style.body)


def _unknowns(referral: Referral) -> Iterator[Flowable]:
    style = styles()
    yield text(f"{words.not_known(referral)} What nobody knows is not a no.", style.spaced)
    for unknown in referral.unknowns:
        yield bullet(f"{unknown}")
    unnamed = referral.result.not_known - len(referral.unknowns)
    if unnamed:
        yield bullet(f"{unnamed} more, about sensitive matters and not named here")
    if referral.who_could_tell:
        yield Heading("Who could tell", level=1)
    for part, who in referral.who_could_tell.items():
        yield bullet(f"{part}: {who}")
    if referral.carried:
        yield Heading("Not asked again", level=1)
        codes = ", ".join(referral.carried)
        yield text(
            f"These answers were taken over from the last assessment as they were: {codes}.",
            style.body,
        )


def _analysis(referral: Referral) -> Iterator[Flowable]:
    style, analysis = styles(), referral.analysis
    if referral.details.urgent:
        yield text("Sent by the urgent route; what is missing here may follow.", style.body)
    for title, content in (
        ("The worry", analysis.worries),
        ("What works well", analysis.strengths),
        ("The pattern over time", analysis.pattern),
        ("Earlier referrals and what came of them", analysis.earlier_referrals),
        ("What needs to happen", analysis.needs_to_happen),
    ):
        yield Heading(title, level=1)
        yield from free_text(content.strip() or NOT_RECORDED, style.body)
    if analysis.actions:
        yield Heading("What will be done", level=1)
    for action in analysis.actions:
        yield from _action(action)
    if analysis.what_changed.strip():
        yield Heading("What has changed since last time", level=1)
        yield from free_text(analysis.what_changed, style.body)
    yield Heading("What the child says and shows", level=1)
    words_ = analysis.child_words.strip()
    yield from free_text(words_ or NOT_RECORDED, style.quote if words_ else style.body)


def _action(action: Action) -> Iterator[Flowable]:
    """What, who, by when, and how anybody will know."""
    yield bullet(action.what.strip() or NOT_RECORDED)
    parts = (
        ("Who", action.owner),
        ("By when", action.by),
        ("How we will know", action.measure),
    )
    told = ". ".join(f"{label}: {part.strip() or 'not recorded'}" for label, part in parts)
    yield text(f"{told.rstrip('.')}.", styles().remark)
