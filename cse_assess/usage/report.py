"""A period's counts on two pages, for people who plan services and for those who work in them."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence

from cse_assess.paper.document import Block, Bullets, Chart, Document, Part, Table, Text
from cse_assess.usage import charts, trends
from cse_assess.usage.period import day_told
from cse_assess.usage.release import Release
from cse_assess.usage.release import Table as Counted

TITLE = "Use of the exploitation assessment tool"
MARKING = "For service leads and partners"

_FIRST, _SIGNS = ("level", "setting", "sector", "area"), "item"
_DAYS = "days-to-acknowledge"
_ACTIVITY = "activity"
_FEWER_SIGNS = 8
"""Where a trend takes its room."""

_HIDDEN = {
    "small": ("it is small", "they are small"),
    "beside": (
        "a small number beside it could be worked out from it",
        "a small number beside them could be worked out from them",
    ),
    "few": ("too few people are behind it", "too few people are behind them"),
}
_READ_WITH_CARE = (
    "Fewer assessments do not mean that children are safer. They can mean that less is noticed.",
    "Do not make a league table of teams, schools or places. They see different children, and use "
    "the tool in different ways.",
)
_WHAT_TO_DO = (
    "Take a longer period: a quarter in place of a month, or a year in place of a quarter.",
    "Publish together with your partners, so that the numbers are added up before anything is "
    "hidden.",
    "Wait for the next period. Every assessment that you make is counted.",
)


def report(release: Release, *, trend: Sequence[Chart] | None = None) -> Document:
    """A release as a report.

    Args:
        release: What may be published of the period.
        trend: Charts of this period beside earlier ones; the first of the release's own if not
            given.

    Returns:
        Two pages of a normal release; one, with what can be done, where there are too few numbers.
    """
    shown = trends.level_charts(release)[:1] if trend is None else trend
    return Document(
        kind="usage-report",
        title=TITLE,
        reference=release.period.id,
        created=dt.datetime.combine(release.released, dt.time(), dt.UTC),
        parts=tuple(_too_few(release) if release.too_few else _full(release, shown)),
        marking=MARKING,
    )


def as_pdf(release: Release, trend: Sequence[Chart] | None = None) -> bytes:
    """The report as a tagged PDF, the same bytes for the same release.

    Args:
        release: What may be published of the period.
        trend: Charts of this period beside earlier ones; the first of the release's own if not
            given.
    """
    from cse_assess.paper import pdf  # noqa: PLC0415 - reportlab takes a moment

    return pdf.render(report(release, trend=trend))


def _full(release: Release, trend: Sequence[Chart]) -> Iterator[Part]:
    """Two sheets: where a trend takes room on the first, the days stand on the second."""
    tables = {table.id: table for table in release.tables}
    used = tuple(_drawn(tables, (_ACTIVITY, *_FIRST)))
    days = tuple(_drawn(tables, (_DAYS,)))
    yield Part("The period at a glance", (*_front(release), *used, *(trend or days)))
    most = _FEWER_SIGNS if trend else charts.MOST_BARS
    signs = tuple(_drawn(tables, (_SIGNS,), most=most))
    if trend and (signs or days):
        yield Part("What is seen, and how soon the front door answers", (*signs, *days))
    elif signs:
        yield Part("What is seen most often", signs)
    yield Part("What is hidden, and why", tuple(_hidden(release)))
    yield Part("How to read these numbers, and what they do not say", tuple(_limits(release)))


def _too_few(release: Release) -> Iterator[Part]:
    """Numbers of so few could point to one child; that is nobody's fault."""
    yield Part("The period at a glance", tuple(_front(release)))
    kindly = (
        "Too little was counted in this period to publish numbers. That is nobody’s fault: where "
        "so few are counted, a number could point to one child."
    )
    told: list[Block] = [Text(kindly), *_tables(release)]
    yield Part("There are too few to tell apart", tuple(told))
    yield Part("What you can do", (Bullets(_WHAT_TO_DO),))
    yield Part("How to read these numbers, and what they do not say", tuple(_limits(release)))


def _front(release: Release) -> Iterator[Text]:
    """Whose numbers they are, of which days, and how to read them."""
    yield Text(f"{release.publisher}, {release.period.label}", "strong")
    made = ", ".join((release.form, *(f"version {one}" for one in release.form_versions)))
    told = [f"First published {day_told(release.released)}.", f"Form: {made}."]
    if release.members:
        told.append(f"Counts from: {', '.join(release.members)}.")
    if release.missing:
        told.append(f"Not yet counted: {', '.join(release.missing)}.")
    if not release.too_few and any(release.hidden()):
        told.append("[c] stands for a number that is hidden.")
    yield Text(" ".join(told), "detail")


def _drawn(
    tables: dict[str, Counted], names: Sequence[str], *, most: int = charts.MOST_BARS
) -> Iterator[Chart]:
    for name in names:
        if name in tables and tables[name].columns and tables[name].rows:
            yield charts.bars(tables[name], most=most, key=False)


def _tables(release: Release) -> Iterator[Table]:
    """The tables as they are: where there are too few, the one that says so."""
    for table in release.tables:
        if table.columns:
            heads = (table.row_head, *(column.label for column in table.columns))
            rows = ((row.label, *(cell.text for cell in row.cells)) for row in table.rows)
            yield Table(table.title, heads, tuple(rows))


def _hidden(release: Release) -> Iterator[Block]:
    """How many numbers are hidden in all tables, for which reason, and by which rule."""
    why: Counter[str] = Counter(cell.why for *_, cell in release.hidden())
    told = [_times(why[reason], *words) for reason, words in _HIDDEN.items() if why[reason]]
    told = told or ["No number is hidden."]
    shown = {cell.text for table in release.tables for row in table.rows for cell in row.cells}
    keys = [f"{text}: {words}." for text, words in charts.KEYS.items() if text in shown]
    yield Text(" ".join(("In all tables together:", *told, *keys)), "small")
    yield Text(f"{release.policy.title}: {' '.join(release.policy.sentences)}", "small")


def _times(count: int, one: str, several: str) -> str:
    if count == 1:
        return f"1 number is hidden, because {one}."
    return f"{count} numbers are hidden, because {several}."


def _limits(release: Release) -> Iterator[Block]:
    yield from (Text(sentence, "small") for sentence in (*release.notes, *_READ_WITH_CARE))
