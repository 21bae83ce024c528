"""Everything with a date in one table, oldest first; and everything without one in a second.

For the front door, a strategy discussion or a lead. The joint inspection found work too much
on the last incident, with chronic concerns given too little weight and histories looked at late
(dossier 7.1, F07 and F08). So what is old stands first, and above the table stands how far back it
goes, how much is older than six and twelve months, and what came of earlier referrals. Answers
that are restricted stay out, even where they were released to the front door: this paper goes on
to others.
"""

import datetime as dt
from collections.abc import Iterator, Sequence

from cse_assess.paper.document import Block, Bullets, Document, Facts, Field, Part, Table, Text
from cse_assess.referral import words
from cse_assess.referral.papers.chronology_entries import (
    Entry,
    entries_of,
    lines_on_referrals,
    told,
)
from cse_assess.referral.papers.initials import joined, open_signs
from cse_assess.referral.papers.matter import Matter
from cse_assess.referral.words import NOT_RECORDED

_COLUMNS = ("When", "What", "How known", "What was done")
_WIDTHS = (18, 42, 16, 24)


def make(matter: Matter) -> Document:
    """The chronology.

    Args:
        matter: The case.
    """
    referral = matter.referral
    entries = list(entries_of(matter))
    return Document(
        kind="chronology",
        title="Chronology",
        reference=referral.reference,
        created=referral.created,
        practice=referral.practice,
        parts=(
            Part("At a glance", tuple(_glance(matter, entries))),
            Part("What happened, oldest first", (_dated(entries),)),
            *_undated(entries),
        ),
    )


def _glance(matter: Matter, entries: Sequence[Entry]) -> Iterator[Block]:
    referral = matter.referral
    born = referral.child.date_of_birth
    yield Facts(
        (
            ("Child", words.child(referral)),
            ("Date of birth", words.date(born) if born else "Not known"),
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
    released = len(referral.act_now) + len(referral.concerns) - len(open_signs(referral))
    left_out = referral.withheld + released
    if left_out:
        are = "is" if left_out == 1 else "are"
        yield Text(f"{_count(left_out, 'sensitive answer')} {are} left out of this paper.", "small")


def _weight(matter: Matter, entries: Sequence[Entry]) -> Iterator[str]:
    """How much of it is old: what has gone on for long weighs, each part of it however small."""
    happened = [one for one in entries if not one.ours]
    spans = sorted(
        (one.span for one in happened if one.span), key=lambda span: (span.earliest, span.latest)
    )
    if spans:
        first = spans[0]
        about = "" if first.earliest == first.latest else "about "
        ago = _ago(first.earliest, matter.today)
        yield f"The oldest entry is from {told(first)}: {about}{ago}."
        half, whole = (
            sum(span.earliest < _months_before(matter.today, months) for span in spans)
            for months in (6, 12)
        )
        yield (
            f"Of {_count(len(spans), 'entry')} with a date, {half} began more than 6 months ago, "
            f"and {whole} of these more than 12 months ago."
        )
    elif happened:
        yield "Nothing that happened has a date yet that can be put in order."
    else:
        yield "Nothing that happened is written down yet."
    undated = len(happened) - len(spans)
    if undated:
        yield f"{_count(undated, 'entry')} without a date that can be put in order: see the end."
    referrals = len(lines_on_referrals(matter.referral))
    yield f"{_count(referrals, 'entry')} on earlier referrals."
    yield f"{_count(len(matter.earlier), 'earlier assessment')} here."


def _ago(day: dt.date, today: dt.date) -> str:
    if day > today:
        return "still to come"
    months = 12 * (today.year - day.year) + today.month - day.month - (today.day < day.day)
    if months < 1:
        return "less than a month ago"
    years, rest = divmod(months, 12)
    parts = (_count(number, unit) for number, unit in ((years, "year"), (rest, "month")) if number)
    return f"{joined(*parts, between=' and ')} ago"


def _months_before(day: dt.date, months: int) -> dt.date:
    """The same day so many months before; the first of the next month where there is none."""
    year, month = divmod(12 * day.year + day.month - 1 - months, 12)
    try:
        return dt.date(year, month + 1, day.day)
    except ValueError:
        return dt.date(year, month + 2, 1)


def _count(number: int, unit: str) -> str:
    many = f"{unit[:-1]}ies" if unit.endswith("y") else f"{unit}s"
    return f"{number or 'No'} {unit if number == 1 else many}"


def _dated(entries: Sequence[Entry]) -> Table:
    found = [(one.span, one) for one in entries if one.span]
    found.sort(key=lambda pair: (pair[0].earliest, pair[0].latest))
    rows = tuple(_row(one) for _, one in found)
    return Table("Each with its date as it was written down", _COLUMNS, rows, _WIDTHS)


def _undated(entries: Sequence[Entry]) -> Iterator[Part]:
    rows = tuple(_row(one) for one in entries if one.span is None)
    if rows:
        table = Table("In the order of the assessment", _COLUMNS, rows, _WIDTHS)
        yield Part(
            "Without a date", (Text("These count as much. Ask when each of them was."), table)
        )


def _row(entry: Entry) -> tuple[str, ...]:
    return (
        entry.when.strip() or "No date",
        entry.what.strip() or NOT_RECORDED,
        entry.known or NOT_RECORDED,
        entry.done.strip() or ("" if entry.ours else NOT_RECORDED),
    )
