"""A release as an accessible workbook, laid out as the Government Statistical Service asks.

Cover, contents, notes, and one table a sheet, by gptables: no merged cell, no empty one in a table,
nothing told by colour, shorthand explained on each sheet that uses it (dossier 6.2).
"""

import datetime as dt
import io
import re
from collections.abc import Iterator
from typing import Any

from cse_assess.usage.period import day_told
from cse_assess.usage.release import (
    HIDDEN,
    LOW,
    NOT_APPLICABLE,
    NOT_AVAILABLE,
    Release,
    Table,
)

TITLE = "Use of the exploitation assessment tool"
SHORTHAND = {
    HIDDEN: "hidden, so that no child can be recognised",
    LOW: "more than 0, and rounds to 0",
    NOT_AVAILABLE: "not available",
    NOT_APPLICABLE: "does not apply here",
}
_LONGEST_SHEET = 31
_LONGEST_CELL = 32_000
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def to_xlsx(release: Release) -> bytes:
    """A release as an Excel workbook, the same bytes for the same release.

    Args:
        release: The release.

    Raises:
        ModuleNotFoundError: gptables is not installed.
    """
    import gptables  # noqa: PLC0415 - brings pandas
    import pandas as pd  # noqa: PLC0415

    out = io.BytesIO()
    sheets = {
        name: gptables.GPTable(
            table=_frame(pd, table),
            table_name=f"table_{number}",
            title=f"Table {number}: {_plain(table.title)}",
            subtitles=[
                f"{_plain(release.publisher)}, {release.period.label}. Counted: {table.unit}. "
                + "".join(f"$$note {number}$$" for number in range(1, len(release.notes) + 1)),
                *table.notes,
            ],
            instructions="This sheet holds one table. Notes for all tables are on the sheet Notes.",
            legend=[f"{short}: {SHORTHAND[short]}" for short in _used(table)],
            index_columns={2: 0},
        )
        for number, (name, table) in enumerate(_named(release), start=1)
    }
    # ours goes out of memory alone: no copy of it is ever on the disk
    book = gptables.produce_workbook(
        filename=out,
        sheets=sheets,
        cover=gptables.Cover(
            cover_label="Cover",
            title=TITLE,
            intro=[f"{_plain(release.publisher)}, {release.period.label}", *_intro(release)],
            about=_about(release),
        ),
        notes_table=_notes(pd, release),
        contentsheet_label="Contents",
        workbook_options={"in_memory": True},
    )
    made = dt.datetime.combine(release.released, dt.time(), dt.UTC).replace(tzinfo=None)
    book.set_properties(
        {"title": f"{TITLE}, {release.period.label}", "author": "", "created": made}
    )
    book.close()
    return out.getvalue()


def _frame(pd: Any, table: Table) -> Any:
    columns = _headings(table)
    rows = [
        [
            _plain(row.label),
            *(cell.text if cell.number is None else cell.number for cell in row.cells),
        ]
        for row in table.rows
    ]
    return pd.DataFrame(rows, columns=columns, dtype=object)


def _headings(table: Table) -> list[str]:
    """Headings that no two columns share."""
    found: list[str] = []
    for text in (table.row_head, *(column.label for column in table.columns)):
        plain, number = _plain(text) or "Column", 2
        heading = plain
        while heading in found:
            heading, number = f"{plain} ({number})", number + 1
        found.append(heading)
    return found


def _named(release: Release) -> Iterator[tuple[str, Table]]:
    """Tables with their sheets' names, which are short and not the same."""
    seen: set[str] = set()
    for number, table in enumerate(release.tables, start=1):
        name = f"{number} {re.sub(r'[^a-z0-9]+', ' ', table.id).strip()}"[:_LONGEST_SHEET].strip()
        seen.add(name)
        yield name, table


def _intro(release: Release) -> list[str]:
    return [
        "Counts of how the child sexual exploitation assessment tool was used. They are counts of "
        "assessments and referrals, and name nobody.",
        f"Released on {day_told(release.released)}.",
    ]


def _about(release: Release) -> list[str]:
    told = [
        f"Small numbers: {release.policy.title}.",
        *release.policy.sentences,
        *(f"{short}: {SHORTHAND[short]}." for short in _used(*release.tables)),
    ]
    if release.members:
        told.append(f"Returns came from: {'; '.join(map(_plain, release.members))}.")
    if release.missing:
        told.append(f"No return came from: {'; '.join(map(_plain, release.missing))}.")
    return told


def _notes(pd: Any, release: Release) -> Any:
    rows = [[f"note {number}", _plain(text)] for number, text in enumerate(release.notes, start=1)]
    return pd.DataFrame(rows, columns=["Note", "What it says"])


def _used(*tables: Table) -> list[str]:
    texts = {cell.text for table in tables for row in table.rows for cell in row.cells}
    return [short for short in SHORTHAND if short in texts]


def _plain(text: str) -> str:
    """Text that a spreadsheet can hold, and takes for no formula."""
    printable = "".join(letter if letter.isprintable() else " " for letter in text)
    cell = " ".join(printable.split())[:_LONGEST_CELL]
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
