"""Releases as reports are made from them: a year's quarter, and one with too few to tell."""

import datetime as dt
from collections.abc import Iterable

import msgspec

from cse_assess.instrument import loader
from cse_assess.usage.period import period
from cse_assess.usage.release import (
    SCHEMA,
    Column,
    PolicyTold,
    Release,
    Row,
    Shown,
    Table,
    Why,
)

POLICY = PolicyTold(
    id="nhs-sub-national",
    title="NHS sub-national rule",
    sentences=(
        "Counts from 1 to 7 are hidden and shown as [c].",
        "Other counts are rounded to the nearest 5. Nought is shown as 0.",
        "Totals are added up first and rounded after, so rows may not add up to them.",
    ),
)
NOTES = (
    "These are counts of how the tool was used. They do not say how much exploitation there is: "
    "more assessments can mean that more children are noticed.",
    "An assessment is counted once in a period, as it stood when it was last worked on in it. "
    "A child is counted once in a period, however often they were assessed.",
    "Practice cases are not counted.",
    "Small numbers jump about by chance. A change from one period to the next may mean nothing.",
)
FORM = loader.load("cse-risk")
_DAYS = ("Same day", "1 day", "2 to 3 days", "4 to 7 days", "8 to 28 days", "More than 28 days")


def shown(number: int, why: Why = "") -> Shown:
    """A number as the rule shows it."""
    if why or 0 < number <= 7:
        return Shown(text="[c]", why=why or "small")
    return Shown(text=str(5 * round(number / 5)))


def table(
    name: str, title: str, head: str, rows: Iterable[tuple[str, str, Shown]], unit: str = ""
) -> Table:
    """A table of one column that is drawn."""
    return Table(
        id=name,
        title=title,
        unit=unit or "assessments",
        row_head=head,
        columns=(Column(id="count", label="Number"),),
        rows=tuple(Row(id=id_, label=label, cells=(cell,)) for id_, label, cell in rows),
        chart="bars",
    )


def specimen() -> Release:
    """A quarter of a middle-sized partnership."""
    return Release(
        schema=SCHEMA,
        publisher="Southend, Essex and Thurrock Safeguarding Partnership",
        period=period("2026-Q3"),
        released=dt.date(2026, 10, 12),
        form=FORM.id,
        form_versions=(FORM.version,),
        policy=POLICY,
        too_few=False,
        tables=(_activity(), _level(), _setting(), _crossed(), _items(), *_days()),
        notes=NOTES,
    )


def too_few() -> Release:
    """A month with so few steps that there is one table, and it says so."""
    told = table(
        "activity",
        "How the tool was used",
        "Step",
        [("events", "Steps of every kind together", Shown(text="1 to 7", why="small"))],
        "steps",
    )
    return Release(
        schema=SCHEMA,
        publisher="Brook Street School",
        period=period("2026-M07"),
        released=dt.date(2026, 10, 12),
        form=FORM.id,
        form_versions=(FORM.version,),
        policy=POLICY,
        too_few=True,
        tables=(msgspec.structs.replace(told, chart=""),),
        notes=NOTES,
    )


def _activity() -> Table:
    counts = {
        "Assessments begun": 143,
        "Assessments": 127,
        "Children assessed": 110,
        "Referrals made": 68,
        "Referrals sent": 64,
        "Referrals that the front door acknowledged": 57,
        "Referrals whose outcome is known": 22,
        "Assessments that a lead has read and signed": 31,
        "Assessments that were due to be looked at again": 5,
    }
    rows = tuple(
        Row(id=f"unit-{place}", label=label, cells=(shown(number),))
        for place, (label, number) in enumerate(counts.items())
    )
    return Table(
        id="activity",
        title="How the tool was used",
        unit="steps",
        row_head="Step",
        columns=(Column(id="count", label="Number"),),
        rows=rows,
    )


def _level() -> Table:
    counts = [14, 48, 37, 22]
    levels = sorted(FORM.levels, key=lambda level: -level.value)
    rows = [
        (level.id, level.label, shown(count)) for level, count in zip(levels, counts, strict=True)
    ]
    rows += [("not-established", FORM.not_established.label, shown(6))]
    rows += [("none", "No level worked out", shown(0)), ("total", "Total", shown(127))]
    return table("level", "Assessments by level of concern", "Level, after judgement", rows)


def _setting() -> Table:
    counts = (33, 42, 9, 28, 3, 0)
    rows = [
        (one.id, one.title, shown(count))
        for one, count in zip(FORM.professions, counts, strict=True)
    ]
    rows += [("none", "Not said", shown(12)), ("total", "Total", shown(127))]
    return table("setting", "Assessments by setting", "Setting", rows)


def _crossed() -> Table:
    """With a number that is hidden for the sake of another one."""
    columns = tuple(Column(id=level.id, label=level.label) for level in FORM.levels)
    rows = (
        Row(
            id="13-15",
            label="13 to 15",
            cells=(shown(3), shown(25, "beside"), shown(20), shown(15)),
        ),
        Row(id="16-17", label="16 to 17", cells=(shown(9), shown(20), shown(2), shown(0))),
    )
    return Table(
        id="age-level",
        title="Assessments by the child’s age and level",
        unit="assessments",
        row_head="Age",
        columns=columns,
        rows=rows,
    )


def _items() -> Table:
    rows = [
        (
            item.code,
            f"{item.code} {' '.join(item.text.split())}",
            shown((place * 37) % 71 if place % 3 else place // 9),
        )
        for place, item in enumerate(FORM.items)
    ]
    rows.append(("total", "Total", shown(127)))
    return table("item", "Assessments in which each sign is seen or suspected now", "Sign", rows)


def _days() -> Iterable[Table]:
    for name, title, unit, counts, median in (
        ("days-to-seal", "Days from beginning to referral", "referrals made",
         (32, 17, 9, 6, 3, 0), "1"),
        ("days-to-acknowledge", "Days from sending to the front door’s acknowledgement",
         "referrals that the front door acknowledged", (22, 12, 9, 8, 4, 2), "[c]"),
    ):  # fmt: skip
        rows = [(str(place), label, shown(counts[place])) for place, label in enumerate(_DAYS)]
        rows.append(("total", "Total", shown(sum(counts))))
        few: Why = "few" if median == "[c]" else ""
        rows.append(("median", "Median days", Shown(text=median, why=few)))
        yield table(name, title, "Days", rows, unit)
