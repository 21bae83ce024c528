"""Tidy data: one row a number, with a description that programs can read.

The CSV is RFC 4180 in UTF-8 without a byte order mark, as CSVW (W3C Tabular Data, 2015) and
Frictionless (Data Package 1) ask; spreadsheets are served by the workbooks. What is hidden stands
as its shorthand in ``value``, and the descriptions say that it is not a number.
"""

import csv
import io
import json
from collections.abc import Iterable
from typing import Any

from cse_assess.usage.release import HIDDEN, LOW, NOT_APPLICABLE, NOT_AVAILABLE, Release

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
SHORTHAND = (HIDDEN, LOW, NOT_AVAILABLE, NOT_APPLICABLE)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


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
                    writer.writerow([_harmless(str(one)) for one in cells])
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
            "datatype": kind,
            "dc:description": told,
            **({"null": list(SHORTHAND)} if name == "value" else {}),
        }
        for name, kind, told in _COLUMNS
    ]
    return {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
        "url": csv_name,
        "dc:title": _title(release),
        "dc:publisher": release.publisher,
        "dc:description": " ".join((*release.policy.sentences, *release.notes)),
        "dialect": {"encoding": "utf-8", "header": True},
        "tableSchema": {"columns": columns},
    }


def _frictionless(release: Release, csv_name: str) -> dict[str, Any]:
    fields = [{"name": name, "type": kind, "description": told} for name, kind, told in _COLUMNS]
    return {
        "profile": "tabular-data-package",
        "name": f"exploitation-tool-use-{release.period.id.lower()}",
        "title": _title(release),
        "description": " ".join((*release.policy.sentences, *release.notes)),
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
                "schema": {"fields": fields, "missingValues": ["", *SHORTHAND]},
            }
        ],
    }


def _title(release: Release) -> str:
    return f"Use of the exploitation assessment tool, {release.publisher}, {release.period.label}"


def _json(record: dict[str, Any]) -> bytes:
    return json.dumps(record, ensure_ascii=False, indent=2).encode() + b"\n"


def _harmless(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
