"""Everything with a date in one table, oldest first; and everything without one in a second.

For the front door, a strategy discussion or a lead. The joint inspection found work too much
on the last incident, with chronic concerns given too little weight and histories looked at late
(dossier 7.1, F07 and F08). So what is old stands first, and above the table stands how far back it
goes, how much is older than six and twelve months, and what came of earlier referrals. Answers
that are restricted stay out, even where they were released to the front door: this paper goes on
to others.
"""

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from cse_assess.assessment.follow_up import Receipt
from cse_assess.assessment.surroundings import MissingEpisode
from cse_assess.assessment.when import Span, read_when
from cse_assess.referral import words
from cse_assess.referral.document import Block, Bullets, Document, Facts, Field, Part, Table, Text
from cse_assess.referral.model import Concern, Referral
from cse_assess.referral.papers.initials import dated, joined, lowered, open_signs
from cse_assess.referral.papers.matter import EarlierTold, Matter
from cse_assess.referral.words import NOT_RECORDED

_COLUMNS = ("When", "What", "How known", "What was done")
_WIDTHS = (18, 42, 16, 24)
_NONE = re.compile(r"\s*(?:none|no|nil|not known|never|n/a|unknown|dim)\b", re.IGNORECASE)
"""How a text begins that says that there were no earlier referrals, or that nobody knows."""


class Entry(NamedTuple):
    """A line of the chronology.

    Attributes:
        span: The days that it is about; None where no date can be read.
        when: When, as it was written.
        what: What happened.
        known: How it is known.
        done: What was done.
    """

    span: Span | None
    when: str
    what: str
    known: str = ""
    done: str = ""


def make(matter: Matter) -> Document:
    """The chronology.

    Args:
        matter: The case.
    """
    referral = matter.referral
    entries = list(_entries(matter))
    return Document(
        kind="chronology",
        title="Chronology",
        reference=referral.reference,
        created=referral.created,
        practice=referral.practice,
        parts=(
            Part("At a glance", tuple(_glance(matter, entries))),
            Part("What happened, oldest first", tuple(_dated(entries))),
            *_undated(entries),
        ),
    )


def _entries(matter: Matter) -> Iterator[Entry]:
    referral, today = matter.referral, matter.today
    yield from _events(referral, today)
    for episode in referral.details.missing:
        yield _missing(episode, today)
    for concern in open_signs(referral):
        yield _concern(concern, today)
    yield from _earlier_referrals(referral, today)
    for earlier in matter.earlier:
        yield _earlier(earlier)
    yield _this(referral)
    yield from _handed_over(matter)
    for receipt in matter.receipts:
        yield _receipt(receipt)


def _events(referral: Referral, today: dt.date) -> Iterator[Entry]:
    for event in referral.details.events:
        if any(text.strip() for text in (event.when, event.what, event.done)):
            yield Entry(
                read_when(event.when, today=today),
                event.when,
                event.what,
                words.source_of(event.source),
                event.done,
            )


def _missing(episode: MissingEpisode, today: dt.date) -> Entry:
    found = episode.found.strip()
    what = joined(
        "Missing.",
        f"Back: {_stopped(episode.back)}" if episode.back.strip() else "",
        f"Found: {_stopped(found)}" if found else "",
        episode.learned,
        between=" ",
    )
    told = {"yes": "Police told.", "no": "Police not told."}.get(episode.told_police, "")
    interview = f"Return interview: {words.interview(episode.interview)}."
    span = read_when(episode.gone, today=today) or read_when(episode.back, today=today)
    return Entry(span, episode.gone, what, done=joined(told, interview, between=" "))


def _concern(concern: Concern, today: dt.date) -> Entry:
    what = joined(f"{concern.text}.", concern.note.what_happened, between="\n")
    return Entry(
        read_when(concern.note.period, today=today),
        dated(concern),
        what,
        words.source(concern),
    )


def _earlier_referrals(referral: Referral, today: dt.date) -> Iterator[Entry]:
    for line in _lines_on_referrals(referral):
        yield Entry(
            read_when(line, today=today), _date_of(line, today), f"Earlier referral: {line}"
        )


def _lines_on_referrals(referral: Referral) -> list[str]:
    """One referral a line; nothing where the text says that there were none."""
    lines = referral.analysis.earlier_referrals.splitlines()
    told = [line.strip(" -•*\t") for line in lines]
    return [line for line in told if line and not _NONE.match(line)]


def _date_of(line: str, today: dt.date) -> str:
    """The date in a line, told in words, as the line tells it among other things."""
    span = read_when(line, today=today)
    return "" if span is None else _days(span)


def _days(span: Span) -> str:
    if span.earliest == span.latest:
        return words.date(span.earliest)
    return f"{words.date(span.earliest)} to {words.date(span.latest)}"


def _earlier(earlier: EarlierTold) -> Entry:
    what = joined(f"Assessed: {earlier.level.strip()}.", earlier.changed, between=" ")
    return _on(earlier.date, what, "assessed here")


def _this(referral: Referral) -> Entry:
    what = f"Assessed: {referral.level.label}. {words.not_known(referral)}"
    return _on(referral.assessed_on, what, "assessed here")


def _handed_over(matter: Matter) -> Iterator[Entry]:
    made = matter.hand_over
    if made is None:
        return
    day = (made.sent or made.at).astimezone().date()
    verb = "sent" if made.sent else "made, not noted as sent,"
    yield _on(day, f"Referral {made.reference} {verb} to {made.hub}.", "handed over here")
    if made.told_at is not None:
        told = f"By phone or letter from {made.hub}: {made.told.strip()}"
        yield _on(made.told_at.astimezone().date(), told, "told to the referrer")


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
    return _on(receipt.at.astimezone().date(), what, "from the front door", done)


def _on(day: dt.date, what: str, known: str, done: str = "") -> Entry:
    return Entry(Span(day, day), words.date(day), what, known, done)


def _glance(matter: Matter, entries: list[Entry]) -> Iterator[Block]:
    referral = matter.referral
    child = referral.child
    born = words.date(child.date_of_birth) if child.date_of_birth else "not known"
    yield Facts(
        (
            ("Child", f"{words.child(referral)}, born {born}"),
            ("As at", words.date(matter.today)),
        )
    )
    yield Bullets(tuple(_weight(matter, entries)))
    earlier = referral.analysis.earlier_referrals.strip()
    yield Field(
        "Earlier referrals and what came of them",
        earlier or "Nobody has written down whether there were any. Ask the front door.",
    )
    if referral.analysis.pattern.strip():
        yield Field("The pattern over time", referral.analysis.pattern.strip())
    held_back = referral.withheld + _released(referral)
    if held_back:
        yield Text(f"{_count(held_back, 'sensitive answer')} left out of this paper.", "small")


def _weight(matter: Matter, entries: Iterable[Entry]) -> Iterator[str]:
    """How much of it is old: what has gone on for long weighs, each part of it however small."""
    all_ = list(entries)
    begun = [one.span.earliest for one in all_ if one.span]
    yield f"It goes back to {words.date(min(begun))}: {_ago(min(begun), matter.today)}."
    half, whole = (
        sum(day < _months_before(matter.today, months) for day in begun) for months in (6, 12)
    )
    yield (
        f"{_count(half, 'entry')} of {len(begun)} with a date began more than 6 months ago, "
        f"{whole} of them more than 12 months ago."
    )
    undated = len(all_) - len(begun)
    if undated:
        yield f"{_count(undated, 'entry')} without a date that can be put in order: see the end."
    referrals = len(_lines_on_referrals(matter.referral))
    if referrals:
        yield f"{_count(referrals, 'entry')} on earlier referrals."
    if matter.earlier:
        yield f"{_count(len(matter.earlier), 'earlier assessment')} here."


def _ago(day: dt.date, today: dt.date) -> str:
    months = 12 * (today.year - day.year) + today.month - day.month - (today.day < day.day)
    if months < 1:
        return "less than a month ago"
    years, rest = divmod(months, 12)
    told = joined(
        *(_count(n, unit) for n, unit in ((years, "year"), (rest, "month")) if n), between=" and "
    )
    return f"{told} ago"


def _months_before(day: dt.date, months: int) -> dt.date:
    """The same day so many months before; the first of the next month where there is none."""
    year, month = divmod(12 * day.year + day.month - 1 - months, 12)
    try:
        return dt.date(year, month + 1, day.day)
    except ValueError:
        return dt.date(year, month + 2, 1)


def _count(number: int, unit: str) -> str:
    many = f"{unit[:-1]}ies" if unit.endswith("y") else f"{unit}s"
    return f"{number} {unit if number == 1 else many}"


def _dated(entries: Iterable[Entry]) -> Iterator[Block]:
    found = [(one.span, one) for one in entries if one.span]
    found.sort(key=lambda pair: (pair[0].earliest, pair[0].latest))
    yield Table(
        "Each entry with its date as it was written down",
        _COLUMNS,
        tuple(_row(one) for _, one in found),
        _WIDTHS,
    )


def _undated(entries: Iterable[Entry]) -> Iterator[Part]:
    rows = tuple(_row(one) for one in entries if one.span is None)
    if rows:
        yield Part(
            "Without a date",
            (
                Text("They count as much. Ask when each of them was."),
                Table("In the order of the assessment", _COLUMNS, rows, _WIDTHS),
            ),
        )


def _row(entry: Entry) -> tuple[str, ...]:
    return (
        entry.when.strip() or "No date",
        entry.what.strip() or NOT_RECORDED,
        entry.known or NOT_RECORDED,
        entry.done.strip() or NOT_RECORDED,
    )


def _released(referral: Referral) -> int:
    """How many answers were released to the front door alone."""
    return len(referral.act_now) + len(referral.concerns) - len(open_signs(referral))


def _stopped(text: str) -> str:
    told = text.strip()
    return told if told.endswith((".", "!", "?")) else f"{told}."
