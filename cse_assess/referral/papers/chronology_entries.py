"""The lines of a chronology: what happened to the child, and what was done here, each with its day.

The parts of ``chronology`` that are collected and not counted. A date that cannot be read leaves
the line without one and drops nothing.
"""

import calendar
import datetime as dt
import re
from collections.abc import Iterator
from typing import NamedTuple

from cse_assess.assessment.follow_up import Receipt
from cse_assess.assessment.surroundings import Event, MissingEpisode
from cse_assess.assessment.when import Span, read_when
from cse_assess.referral import words
from cse_assess.referral.model import Concern, Referral
from cse_assess.referral.papers.initials import joined, lowered, open_signs
from cse_assess.referral.papers.matter import EarlierTold, Matter

_NO_REFERRALS = re.compile(r"(?:none|no|nil|not known|never|n/a|unknown|dim)\b", re.IGNORECASE)
"""How a text begins that says that there were no earlier referrals, or that nobody knows."""


class Entry(NamedTuple):
    """A line of the chronology.

    Attributes:
        span: The days that it is about; None where no date can be read.
        when: When, as it was written.
        what: What happened.
        known: How it is known.
        done: What was done.
        ours: It is what was done here, and not what happened to the child.
    """

    span: Span | None
    when: str
    what: str
    known: str = ""
    done: str = ""
    ours: bool = False


def entries_of(matter: Matter) -> Iterator[Entry]:
    """Every line, in the order in which it is recorded.

    Args:
        matter: The case.
    """
    referral, today = matter.referral, matter.today
    for event in referral.details.events:
        if any(text.strip() for text in (event.when, event.what, event.done)):
            yield _event(event, today)
    for episode in referral.details.missing:
        yield _missing(episode, today)
    for concern in open_signs(referral):
        yield _concern(concern, today)
    for line in lines_on_referrals(referral):
        yield _earlier_referral(line, today)
    for earlier in matter.earlier:
        yield _earlier(earlier)
    yield _this(referral)
    yield from _handed_over(matter)
    for receipt in matter.receipts:
        yield _receipt(receipt)


def lines_on_referrals(referral: Referral) -> list[str]:
    """What is written of earlier referrals, one a line; nothing where it says there were none.

    Args:
        referral: The referral.
    """
    lines = referral.analysis.earlier_referrals.splitlines()
    told = [line.strip(" -•*\t") for line in lines]
    return [line for line in told if line and not _NO_REFERRALS.match(line)]


def _event(event: Event, today: dt.date) -> Entry:
    span = read_when(event.when, today=today)
    return Entry(span, event.when, event.what, words.source_of(event.source), event.done)


def _missing(episode: MissingEpisode, today: dt.date) -> Entry:
    what = joined(
        "Missing.",
        f"Back: {_stopped(episode.back)}" if episode.back.strip() else "",
        f"Found: {_stopped(episode.found)}" if episode.found.strip() else "",
        episode.learned,
        between=" ",
    )
    told = {"yes": "Police told.", "no": "Police not told."}.get(episode.told_police, "")
    interview = f"Return interview: {words.interview(episode.interview)}."
    span = read_when(episode.gone, today=today) or read_when(episode.back, today=today)
    return Entry(span, episode.gone, what, done=joined(told, interview, between=" "))


def _concern(concern: Concern, today: dt.date) -> Entry:
    marked = [given for given in concern.given if given.concern]
    answer = marked[0].answer if marked else ""
    plain = answer.lower().startswith("yes")
    heading = concern.text if plain or not answer else f"{concern.text} ({lowered(answer)})"
    period = concern.note.period
    return Entry(
        read_when(period, today=today),
        period.strip() or joined(*(given.window for given in marked), between="; "),
        joined(f"{heading}.", concern.note.what_happened, between="\n"),
        words.source(concern),
    )


def _earlier_referral(line: str, today: dt.date) -> Entry:
    span = read_when(line, today=today)
    return Entry(span, told(span) if span else "", f"Earlier referral: {line}")


def told(span: Span) -> str:
    """The days of a span, as short as they can be told.

    Args:
        span: The span.
    """
    first, last = span.earliest, span.latest
    if first == last:
        return words.date(first)
    whole = first.day == 1 and last.day == calendar.monthrange(last.year, last.month)[1]
    if whole and (first.month, last.month) == (1, 12) and first.year == last.year:
        return str(first.year)
    if whole and (first.year, first.month) == (last.year, last.month):
        return words.date(first).split(" ", 1)[1]
    return f"{words.date(first)} to {words.date(last)}"


def _earlier(earlier: EarlierTold) -> Entry:
    what = joined(f"Assessed: {earlier.level.strip()}.", earlier.changed, between=" ")
    return _ours(earlier.date, what, "assessed here")


def _this(referral: Referral) -> Entry:
    what = f"Assessed: {referral.level.label}. {words.not_known(referral)}"
    return _ours(referral.assessed_on, what, "assessed here")


def _handed_over(matter: Matter) -> Iterator[Entry]:
    made = matter.hand_over
    if made is None:
        return
    day = (made.sent or made.at).astimezone().date()
    verb = "sent to" if made.sent else "made and not noted as sent, for"
    yield _ours(day, f"Referral {made.reference} {verb} {made.hub}.", "handed over here")
    if made.told_at is not None:
        said = f"By phone or letter from {made.hub}: {made.told.strip()}"
        yield _ours(made.told_at.astimezone().date(), said, "told to the referrer")


def _receipt(receipt: Receipt) -> Entry:
    decided = receipt.decision_label.strip() or "no decision named"
    what = (
        f"The front door has referral {receipt.reference}."
        if receipt.kind == "received"
        else f"The front door decided on referral {receipt.reference}: {lowered(decided)}."
    )
    minutes = receipt.minutes_expected
    promised = f"Notes of a meeting promised by {words.date(minutes)}." if minutes else ""
    done = joined(receipt.next_step, promised, between=" ")
    return _ours(receipt.at.astimezone().date(), what, "from the front door", done)


def _ours(day: dt.date, what: str, known: str, done: str = "") -> Entry:
    return Entry(Span(day, day), words.date(day), what, known, done, ours=True)


def _stopped(text: str) -> str:
    plain = text.strip()
    return plain if plain.endswith((".", "!", "?")) else f"{plain}."
