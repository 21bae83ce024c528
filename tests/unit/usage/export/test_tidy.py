"""One row a number, and descriptions that programs can read it by."""

import csv
import io
import json
import os
from pathlib import Path

import frictionless
import msgspec
import pytest
import usage_releases

from cse_assess.usage.export import as_file, description
from cse_assess.usage.export.tidy import to_csv
from cse_assess.usage.period import period
from cse_assess.usage.release import Release, Row, Shown

GOLDEN = Path(__file__).parents[3] / "golden" / "usage"
RELEASES = {
    "specimen": usage_releases.specimen(),
    "too-few": usage_releases.too_few(),
    "partnership": usage_releases.partnership(),
}
CSV_NAME = "counts.csv"


def rows_of(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode(), newline=""), strict=True))


def agreed(name: str, content: bytes) -> bool:
    """Whether a file is what somebody has read and agreed to."""
    path = GOLDEN / name
    if os.environ.get("UPDATE_GOLDEN") == "1":
        path.write_bytes(content)
    return path.read_bytes() == content


def checked(folder: Path, release: Release) -> frictionless.Report:
    """What a validator that is not ours says of the CSV by its description."""
    (folder / CSV_NAME).write_bytes(as_file(release, "csv"))
    for name, content in description(release, CSV_NAME).items():
        (folder / name).write_bytes(content)
    return frictionless.validate(str(folder / "datapackage.json"))


@pytest.mark.parametrize("name", RELEASES)
def test_the_files_are_as_agreed(name: str) -> None:
    release = RELEASES[name]
    assert agreed(f"{name}.csv", as_file(release, "csv"))
    for file, content in description(release, f"{name}.csv").items():
        assert agreed(file if name in file else f"{name}.{file}", content)


@pytest.mark.parametrize("name", RELEASES)
def test_every_number_has_a_row_that_says_what_it_is(name: str) -> None:
    release = RELEASES[name]
    told = [
        (one["table"], one["row"], one["column"], one["value"], one["hidden"])
        for one in rows_of(as_file(release, "csv"))
    ]
    assert told == [
        (table.id, row.id, column.id, cell.text, cell.why)
        for table in release.tables
        for row in table.rows
        for column, cell in zip(table.columns, row.cells, strict=True)
    ]


def test_each_row_says_whose_and_when_so_that_files_stack() -> None:
    third = usage_releases.specimen()
    fourth = msgspec.structs.replace(third, period=period("2026-Q4"))
    apart = [rows_of(as_file(one, "csv")) for one in (third, fourth)]
    together = rows_of(to_csv([third, fourth]))
    assert together == apart[0] + apart[1]
    assert {one["publisher"] for one in together} == {usage_releases.PUBLISHER}
    assert {(one["period"], one["period_start"], one["period_end"]) for one in together} == {
        ("2026-Q3", "2026-07-01", "2026-09-30"),
        ("2026-Q4", "2026-10-01", "2026-12-31"),
    }
    assert {one["policy"] for one in together} == {"nhs-sub-national"}


def test_the_heading_is_the_first_thing_in_the_file_and_lines_end_as_rfc_4180_has_it() -> None:
    content = as_file(usage_releases.specimen(), "csv")
    assert content.startswith(b"publisher,period,")
    assert content.count(b"\r\n") == content.count(b"\n") == len(rows_of(content)) + 1


@pytest.mark.parametrize("name", RELEASES)
def test_frictionless_finds_nothing_wrong(name: str, tmp_path: Path) -> None:
    report = checked(tmp_path, RELEASES[name])
    assert report.valid, report.flatten(["rowNumber", "fieldName", "message"])
    assert report.stats["errors"] == 0
    assert report.tasks[0].stats["rows"] == len(rows_of(as_file(RELEASES[name], "csv")))


def test_frictionless_finds_a_period_that_was_stacked_twice(tmp_path: Path) -> None:
    release = usage_releases.specimen()
    checked(tmp_path, release)
    (tmp_path / CSV_NAME).write_bytes(to_csv([release, release]))
    report = frictionless.validate(str(tmp_path / "datapackage.json"))
    assert {error.type for error in report.tasks[0].errors} == {"primary-key"}


def test_shorthand_is_read_as_no_number_and_0_as_a_number(tmp_path: Path) -> None:
    checked(tmp_path, usage_releases.specimen())
    package = frictionless.Package(str(tmp_path / "datapackage.json"))
    read = {
        (row["table"], row["row"], row["column"]): row["value"]
        for row in package.get_resource("counts").read_rows()
    }
    assert read["item", "M10", "count"] is None
    assert read["item", "M11", "share"] is None
    assert read["days-to-acknowledge", "median", "share"] is None
    assert read["item", "S01", "count"] == 0
    assert read["level", "total", "count"] == 1240


@pytest.mark.parametrize("name", RELEASES)
def test_csvw_describes_the_columns_that_there_are_and_what_is_no_number(name: str) -> None:
    release = RELEASES[name]
    told = json.loads(description(release, CSV_NAME)[f"{CSV_NAME}-metadata.json"])
    rows = rows_of(as_file(release, "csv"))
    columns = {column["titles"]: column for column in told["tableSchema"]["columns"]}
    assert told["url"] == CSV_NAME
    assert list(columns) == list(rows[0])
    values = {one["value"] for one in rows} - set(columns["value"]["null"])
    assert all(value.isdecimal() for value in values)
    assert not any(value.isdecimal() for value in columns["value"]["null"])


@pytest.mark.parametrize(
    "label", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r\n=1", " =1", "\u200e=1", "＝1", "\x00=1"]
)
def test_no_label_is_taken_for_a_formula(label: str) -> None:
    release = usage_releases.specimen()
    table = msgspec.structs.replace(
        release.tables[0], rows=(Row("x", label, (Shown("10"),)),), title=label, unit=label
    )
    odd = msgspec.structs.replace(release, publisher=label, tables=(table,))
    (row,) = rows_of(as_file(odd, "csv"))
    for name in ("publisher", "table_title", "unit", "row_label"):
        assert row[name].startswith("'")
        assert row[name].endswith(label.strip()[-1])
