"""Tidy data: one row a number, with a description that programs can read.

The CSV is RFC 4180 in UTF-8 without a byte order mark, as CSVW (W3C Tabular Data, 2015) and
Frictionless (Data Package 1) ask: files that are stacked, by a program or by ``cat``, would get the
mark of each into the first name of its heading. People have the workbooks. What is hidden stands as
its shorthand in ``value``, and the descriptions say that it is not a number.
"""

import csv
import io
import json
from collections.abc import Iterable
from typing import Any

from cse_assess.usage.export.cells import plain
from cse_assess.usage.export.layout import TITLE
from cse_assess.usage.export.workbook import SHORTHAND
from cse_assess.usage.release import Release

_COLUMNS: tuple[tuple[str, str, str], ...] = (
    ("publisher", "string", "Whose counts they are."),
    ("period", "string", "The period's name."),
    ("period_start", "date", "Its first day."),
    ("period_end", "date", "Its last day."),
    ("policy", "string", "The rule by which small numbers are hidden."),
    ("table", "string", "The table's name."),
    ("table_title", "string", "What the table shows."),
    ("unit", "string", "What is counted."),
    ("row", "string", "The row's code."),
    ("row_label", "string", "The row in words."),
    ("column", "string", "The column's code: count, share, or a code of the second variable."),
    ("column_label", "string", "The column in words."),
    ("value", "integer", "The number as it may be shown; shorthand where it may not."),
    ("hidden", "string", "Why a number is hidden: small, beside a small one, or too few."),
)
_KEY = ("publisher", "period", "policy", "table", "row", "column")
"""What no two rows share, however many files are stacked."""


def to_csv(releases: Iterable[Release]) -> bytes:
    """Releases as one CSV file: the same columns whatever was counted, so that files stack.

    Args:
        releases: The releases.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow([name for name, _, _ in _COLUMNS])
    for release in releases:
        period = release.period
        about = (release.publisher, period.id, period.start, period.end, release.policy.id)
        for table in release.tables:
            for row in table.rows:
                for column, cell in zip(table.columns, row.cells, strict=True):
                    told = (table.id, table.title, table.unit, row.id, row.label, column.id)
                    cells = (*about, *told, column.label, cell.text, cell.why)
                    writer.writerow([plain(str(one)) for one in cells])
    return text.getvalue().encode()


def descriptions(release: Release, csv_name: str) -> dict[str, bytes]:
    """What goes with the CSV: a CSVW and a Frictionless description, by their file names.

    Args:
        release: The release.
        csv_name: The CSV file's name.
    """
    return {
        f"{csv_name}-metadata.json": _json(_csvw(release, csv_name)),
        "datapackage.json": _json(_frictionless(release, csv_name)),
    }


def _csvw(release: Release, csv_name: str) -> dict[str, Any]:
    columns = [
        {
            "name": name,
            "titles": name,
            "datatype": {"base": "integer", "minimum": 0} if kind == "integer" else kind,
            "dc:description": told,
            **({"required": True} if name in _KEY else {}),
            **({"null": _not_numbers(release)} if name == "value" else {}),
        }
        for name, kind, told in _COLUMNS
    ]
    return {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
        "url": csv_name,
        "dc:title": _title(release),
        "dc:publisher": release.publisher,
        "dc:issued": release.released.isoformat(),
        "dc:description": _description(release),
        "dialect": {"encoding": "utf-8", "header": True},
        "tableSchema": {"columns": columns, "primaryKey": list(_KEY)},
    }


def _frictionless(release: Release, csv_name: str) -> dict[str, Any]:
    fields = [
        {
            "name": name,
            "type": kind,
            "description": told,
            **({"constraints": {"required": True}} if name in _KEY else {}),
            **({"constraints": {"minimum": 0}} if kind == "integer" else {}),
        }
        for name, kind, told in _COLUMNS
    ]
    return {
        "profile": "tabular-data-package",
        "name": f"exploitation-tool-use-{release.period.id.lower()}",
        "title": _title(release),
        "description": _description(release),
        "contributors": [{"title": release.publisher, "role": "publisher"}],
        "created": f"{release.released.isoformat()}T00:00:00Z",
        "resources": [
            {
                "profile": "tabular-data-resource",
                "name": "counts",
                "path": csv_name,
                "format": "csv",
                "mediatype": "text/csv",
                "encoding": "utf-8",
                "schema": {
                    "fields": fields,
                    "primaryKey": list(_KEY),
                    "missingValues": ["", *_not_numbers(release)],
                },
            }
        ],
    }


def _not_numbers(release: Release) -> list[str]:
    """Shorthand, and what else stands for a number: ``1 to 7`` where too few were counted."""
    texts = {
        cell.text
        for table in release.tables
        for row in table.rows
        for cell in row.cells
        if cell.number is None
    }
    return [*SHORTHAND, *sorted(texts - set(SHORTHAND))]


def _description(release: Release) -> str:
    """The rule, the notes, and what shorthand means."""
    meant = (f"{short}: {meaning}." for short, meaning in SHORTHAND.items())
    return " ".join((*release.policy.sentences, *release.notes, *meant))


def _title(release: Release) -> str:
    return f"{TITLE}, {release.publisher}, {release.period.label}"


def _json(record: dict[str, Any]) -> bytes:
    return json.dumps(record, ensure_ascii=False, indent=2).encode() + b"\n"
