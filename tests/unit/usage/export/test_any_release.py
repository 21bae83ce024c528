"""Whatever somebody calls things, every file says what the release says."""

import csv
import datetime as dt
import io
import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import frictionless
import odfdo
import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cse_assess.usage.export import as_file, description, read
from cse_assess.usage.export.cells import LIMIT, plain, says_something
from cse_assess.usage.period import period
from cse_assess.usage.release import SCHEMA, Column, PolicyTold, Release, Row, Shown, Table
from cse_assess.usage.release import Why as Reason

# gptables leaves a file open when it is imported
pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")

LETTERS = st.characters(exclude_categories=("Cs",))
PIECES = st.sampled_from(
    ["=", "+", "-", "@", "\t", "\r\n", '"', "'", ",", ";", "|", "$$", "[c]", "[a](b)", "&", "<",
     "Gwasanaeth Iechyd Rhywiol", "Llŷn", "خدمة الصحة", "می\u200cخواهم", "\u200f", "\ufeff",
     "http://example.org", "{=1}", "x" * 12_000, "1", " "]
)  # fmt: skip
TEXT = st.lists(st.one_of(PIECES, LETTERS), max_size=8).map("".join)
IDS = st.from_regex(r"[a-z][a-z0-9-]{0,40}", fullmatch=True)
NUMBERS = st.integers(0, 10**9).map(lambda number: Shown(str(number)))
REASONS = st.sampled_from(["small", "beside", "few"])


def _hidden(why: Reason) -> Shown:
    return Shown("[c]", why)


CELLS = st.one_of(
    NUMBERS,
    REASONS.map(_hidden),
    st.sampled_from([Shown("[low]"), Shown("[z]"), Shown("[x]"), Shown("1 to 7", "small")]),
)
PERIODS = st.sampled_from(["2026-Q3", "2026", "2026-27", "2026-M07"]).map(period)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    columns = draw(st.lists(IDS, min_size=1, max_size=4, unique=True))
    rows = draw(st.lists(IDS, min_size=1, max_size=5, unique=True))
    return Table(
        id=draw(IDS),
        title=draw(TEXT),
        unit=draw(TEXT),
        row_head=draw(TEXT),
        columns=tuple(Column(one, draw(TEXT)) for one in columns),
        rows=tuple(Row(one, draw(TEXT), tuple(draw(CELLS) for _ in columns)) for one in rows),
        notes=tuple(draw(st.lists(TEXT, max_size=2))),
        chart=draw(st.sampled_from(["", "bars"])),
    )


@st.composite
def releases(draw: st.DrawFn) -> Release:
    texts = st.lists(TEXT, max_size=3).map(tuple)
    return Release(
        schema=SCHEMA,
        # a publisher of no letters has no row of its own in a key
        publisher=draw(TEXT.filter(lambda text: bool(plain(text)))),
        period=draw(PERIODS),
        released=draw(st.dates(dt.date(2020, 1, 1), dt.date(2120, 1, 1))),
        form=draw(IDS),
        form_versions=draw(texts),
        policy=PolicyTold(draw(IDS), draw(TEXT), draw(texts)),
        too_few=draw(st.booleans()),
        tables=tuple(draw(st.lists(tables(), max_size=3, unique_by=lambda one: one.id))),
        notes=draw(texts),
        members=draw(texts),
        missing=draw(texts),
    )


def every_cell(release: Release) -> list[tuple[Table, Row, Column, Shown]]:
    return [
        (table, row, column, cell)
        for table in release.tables
        for row in table.rows
        for column, cell in zip(table.columns, row.cells, strict=True)
    ]


@given(releases())
def test_csv_holds_every_number_with_its_words(release: Release) -> None:
    content = as_file(release, "csv").decode()
    _, *rows = csv.reader(io.StringIO(content, newline=""), strict=True)
    assert rows == [
        [
            plain(release.publisher),
            release.period.id,
            release.period.start.isoformat(),
            release.period.end.isoformat(),
            release.policy.id,
            table.id,
            *map(plain, (table.title, table.unit, row.id, row.label, column.id, column.label)),
            cell.text,
            cell.why,
        ]
        for table, row, column, cell in every_cell(release)
    ]
    assert not [cell for row in rows for cell in row if cell.startswith(tuple("=+-@\t\r\n"))]


@settings(max_examples=40)
@given(releases())
def test_frictionless_reads_the_csv_by_its_description(release: Release) -> None:
    with TemporaryDirectory() as folder:
        Path(folder, "counts.csv").write_bytes(as_file(release, "csv"))
        for name, content in description(release, "counts.csv").items():
            Path(folder, name).write_bytes(content)
        descriptor = str(Path(folder, "datapackage.json"))
        report = frictionless.validate(descriptor)
        assert report.valid, report.flatten(["rowNumber", "fieldName", "message"])
        read_back = frictionless.Package(descriptor).get_resource("counts").read_rows()
        assert [row["value"] for row in read_back] == [
            cell.number for _, _, _, cell in every_cell(release)
        ]


@given(releases())
def test_json_is_read_back_as_the_same_release(release: Release) -> None:
    content = as_file(release, "json")
    assert read(content, file="release.json") == release
    for name, told in description(release, "counts.csv").items():
        assert json.loads(told), name


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(releases())
def test_both_workbooks_say_the_same_and_show_no_other_number(release: Release) -> None:
    excel = openpyxl.load_workbook(io.BytesIO(as_file(release, "xlsx")))
    opendocument = odfdo.Document(io.BytesIO(as_file(release, "ods"))).body.get_tables()
    assert excel.sheetnames == [table.name for table in opendocument]
    grids = []
    for page, table in zip(excel.worksheets, opendocument, strict=True):
        grid = [_cells(list(row)) for row in page.iter_rows(values_only=True)]
        assert grid == [_cells(list(row)) for row in table.get_values()]
        assert all(says_something(str(cell)) for row in grid for cell in row)
        assert not page.merged_cells.ranges
        grids.append(grid)
    numbers = [cell for grid in grids for row in grid for cell in row if not isinstance(cell, str)]
    assert numbers == [
        cell.number for _, _, _, cell in every_cell(release) if cell.number is not None
    ]


def _cells(row: list[Any]) -> list[Any]:
    """A row without what is empty after its last cell."""
    filled = [cell for cell in row if cell is not None]
    assert row[: len(filled)] == filled
    return filled


@given(TEXT)
def test_a_cell_is_one_line_that_is_no_formula(text: str) -> None:
    line = plain(text)
    assert plain(line) == line
    assert not line.startswith(tuple("=+-@"))
    assert len(line.splitlines()) <= 1
    assert line == line.strip()
    assert len(line) <= LIMIT
