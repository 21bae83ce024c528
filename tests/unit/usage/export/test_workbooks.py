"""Both workbooks say the same, in the same cells, as somebody with a screen reader needs them."""

import datetime as dt
import io
import os
import re
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import odfdo
import openpyxl
import pytest
import usage_releases

from cse_assess.usage.export import Kind, as_file
from cse_assess.usage.export.layout import workbook
from cse_assess.usage.export.workbook import SHORTHAND, Sheet, sheet_name, told_apart
from cse_assess.usage.release import Column, Row, Shown, Table

# gptables leaves a file open when it is imported
pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")

GOLDEN = Path(__file__).parents[3] / "golden" / "usage"
RELEASES = {
    "specimen": usage_releases.specimen(),
    "too-few": usage_releases.too_few(),
    "partnership": usage_releases.partnership(),
}
WORKBOOKS: tuple[Kind, ...] = ("xlsx", "ods")
LATER = dt.datetime(2031, 2, 3, 4, 5, 6, tzinfo=dt.UTC)

Grid = list[list[Any]]


def in_excel(content: bytes) -> dict[str, Grid]:
    book = openpyxl.load_workbook(io.BytesIO(content))
    return {
        sheet.title: [_trimmed(list(row)) for row in sheet.iter_rows(values_only=True)]
        for sheet in book.worksheets
    }


def in_opendocument(content: bytes) -> dict[str, Grid]:
    document = odfdo.Document(io.BytesIO(content))
    return {
        table.name: [_trimmed(list(row)) for row in table.get_values()]
        for table in document.body.get_tables()
    }


def cells_of(content: bytes, kind: Kind) -> dict[str, Grid]:
    return in_excel(content) if kind == "xlsx" else in_opendocument(content)


def _trimmed(row: list[Any]) -> list[Any]:
    while row and row[-1] is None:
        row.pop()
    return row


def part(content: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return archive.read(name).decode()


def sheets_with_grids(name: str, kind: Kind) -> Iterator[tuple[Sheet, Grid]]:
    grids = cells_of(as_file(RELEASES[name], kind), kind)
    for sheet in workbook(RELEASES[name]).sheets:
        yield sheet, grids[sheet.name]


@pytest.mark.parametrize("name", RELEASES)
def test_the_workbook_says_what_was_agreed(name: str) -> None:
    told = []
    for sheet, grid in in_excel(as_file(RELEASES[name], "xlsx")).items():
        told += [f"## {sheet}", *(" | ".join(map(str, row)) for row in grid), ""]
    path = GOLDEN / f"{name}.workbook.txt"
    if os.environ.get("UPDATE_GOLDEN") == "1":
        path.write_text("\n".join(told), encoding="utf-8")
    assert "\n".join(told) == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", RELEASES)
def test_both_say_the_same_in_the_same_cells(name: str) -> None:
    excel = in_excel(as_file(RELEASES[name], "xlsx"))
    opendocument = in_opendocument(as_file(RELEASES[name], "ods"))
    assert list(excel) == list(opendocument)
    assert excel == opendocument


@pytest.mark.parametrize("kind", WORKBOOKS)
@pytest.mark.parametrize("name", RELEASES)
def test_a_table_stands_under_its_lines_and_has_no_empty_cell(name: str, kind: Kind) -> None:
    for sheet, grid in sheets_with_grids(name, kind):
        above, table = grid[: len(sheet.lines)], grid[len(sheet.lines) :]
        assert above == [[line] for line in sheet.lines]
        assert table == [list(sheet.headings), *map(list, sheet.rows)]
        assert all(cell not in (None, "") for row in table for cell in row)
        assert len(set(map(len, table))) == 1


@pytest.mark.parametrize("kind", WORKBOOKS)
@pytest.mark.parametrize("name", RELEASES)
def test_every_number_is_one_that_may_be_shown_and_stands_where_it_belongs(
    name: str, kind: Kind
) -> None:
    release = RELEASES[name]
    grids = list(cells_of(as_file(release, kind), kind).values())
    front, tables = grids[:3], grids[3:]
    assert not [cell for grid in front for row in grid for cell in row if isinstance(cell, int)]
    for table, grid in zip(release.tables, tables, strict=True):
        shown = [list(row[1:]) for row in grid[-len(table.rows) :]]
        assert shown == [
            [cell.text if cell.number is None else cell.number for cell in row.cells]
            for row in table.rows
        ]


@pytest.mark.parametrize("name", RELEASES)
def test_shorthand_is_explained_on_the_cover_and_on_the_sheets_that_use_it_alone(name: str) -> None:
    made = workbook(RELEASES[name])
    tables = made.sheets[2:]
    used = {sheet.name: {cell for row in sheet.rows for cell in row} for sheet in tables}
    for short, meaning in SHORTHAND.items():
        line = f"{short}: {meaning}."
        for sheet in tables:
            assert (line in sheet.legend) == (short in used[sheet.name])
        assert (line in made.cover.about) == any(short in cells for cells in used.values())


@pytest.mark.parametrize("name", RELEASES)
def test_the_cover_says_whose_when_and_by_which_rule(name: str) -> None:
    release = RELEASES[name]
    cover = workbook(release).cover
    said = "\n".join((*cover.intro, *cover.about))
    assert release.publisher in said
    assert "July to September 2026 (1 July 2026 to 30 September 2026)" in said
    assert "Released on 12 October 2026." in cover.intro
    assert "No child can be named from them." in said
    assert set(release.policy.sentences) <= set(cover.about)


def test_a_partnership_says_who_is_in_and_who_is_missing() -> None:
    about = workbook(usage_releases.partnership()).cover.about
    place, missing = about.index("Returns came from:"), about.index("No return came from:")
    assert about[place + 1 : missing] == usage_releases.partnership().members
    assert about[missing + 1 :] == usage_releases.partnership().missing
    assert "Returns came from:" not in workbook(usage_releases.specimen()).cover.about


@pytest.mark.parametrize("name", RELEASES)
def test_every_note_is_on_the_sheet_of_notes_and_every_mark_leads_to_one(name: str) -> None:
    release = RELEASES[name]
    notes = workbook(release).sheets[1]
    told = {str(row[0]): (str(row[1]), str(row[2])) for row in notes.rows}
    texts = [text for _, text in told.values()]
    assert len(texts) == len(set(texts))
    assert texts[0] == " ".join((f"{release.policy.title}.", *release.policy.sentences))
    assert texts[1 : len(release.notes) + 1] == list(release.notes)
    for number, (table, sheet) in enumerate(
        zip(release.tables, workbook(release).sheets[2:], strict=True), 1
    ):
        marks = re.findall(r"\[note \d+\]", " ".join(sheet.subtitles))
        for mark in told:
            about = told[mark][0].split(", ")
            assert (mark in marks) == bool({"All tables", f"Table {number}"} & set(about))
        assert set(table.notes) <= {told[mark][1] for mark in marks}


@pytest.mark.parametrize("name", RELEASES)
def test_the_contents_name_every_sheet_after_them_in_order(name: str) -> None:
    contents, *others = workbook(RELEASES[name]).sheets
    assert contents.rows == tuple((sheet.name, sheet.title) for sheet in others)
    excel = openpyxl.load_workbook(io.BytesIO(as_file(RELEASES[name], "xlsx")))["Contents"]
    written = part(as_file(RELEASES[name], "ods"), "content.xml")
    for row, sheet in enumerate(others, contents.head + 1):
        link = excel.cell(row, 1).hyperlink
        assert link is not None
        assert link.location == f"'{sheet.name}'!A1"
        assert f"""xlink:href="#'{sheet.name}'.A1">{sheet.name}</text:a>""" in written


def test_excel_has_no_merged_cell_and_knows_where_each_table_is() -> None:
    release = usage_releases.specimen()
    book = openpyxl.load_workbook(io.BytesIO(as_file(release, "xlsx")))
    assert not any(sheet.merged_cells.ranges for sheet in book.worksheets)
    for sheet in workbook(release).sheets:
        (table,) = book[sheet.name].tables.values()
        last = chr(ord("A") + len(sheet.headings) - 1)
        first = sheet.head
        assert table.ref == f"A{first}:{last}{first + len(sheet.rows)}"
        assert table.headerRowCount in (None, 1)
        assert [column.name for column in table.tableColumns] == list(sheet.headings)


def test_excel_has_a_title_and_headings_in_bold() -> None:
    release = usage_releases.specimen()
    book = openpyxl.load_workbook(io.BytesIO(as_file(release, "xlsx")))
    assert book.properties.title == workbook(release).title
    assert book.properties.created == dt.datetime(2026, 10, 12)  # noqa: DTZ001 - Excel has no zones
    for sheet in workbook(release).sheets:
        page = book[sheet.name]
        bold = {cell.coordinate for row in page.iter_rows() for cell in row if cell.font.bold}
        heads = {page.cell(sheet.head, i + 1) for i in range(len(sheet.headings))}
        assert bold == {"A1"} | {cell.coordinate for cell in heads}


def test_rows_of_an_excel_workbook_are_high_enough_for_what_is_in_them() -> None:
    release = usage_releases.specimen()
    (notes,) = (sheet for sheet in workbook(release).sheets if sheet.name == "Notes")
    page = openpyxl.load_workbook(io.BytesIO(as_file(release, "xlsx")))["Notes"]
    longest = max(range(len(notes.rows)), key=lambda place: len(str(notes.rows[place][2])))
    row = page.row_dimensions[notes.head + 1 + longest]
    width = page.column_dimensions["C"].width
    assert row.height >= 12 * len(str(notes.rows[longest][2])) / width
    assert page.cell(notes.head + 1 + longest, 3).alignment.wrap_text


def test_both_are_printed_across_a4_and_as_wide_as_they_are() -> None:
    release = usage_releases.specimen()
    for page in openpyxl.load_workbook(io.BytesIO(as_file(release, "xlsx"))).worksheets:
        assert (page.page_setup.orientation, int(page.page_setup.paperSize)) == ("landscape", 9)
        assert (int(page.page_setup.fitToWidth or 1), int(page.page_setup.fitToHeight)) == (1, 0)
    styles = part(as_file(release, "ods"), "styles.xml")
    assert 'fo:page-width="29.7cm"' in styles
    assert 'style:scale-to-X="1"' in styles


def test_opendocument_has_headings_a_title_its_language_and_marked_tables() -> None:
    release = usage_releases.specimen()
    content = as_file(release, "ods")
    document = odfdo.Document(io.BytesIO(content))
    assert document.meta.title == workbook(release).title
    assert document.meta.language == "en-GB"
    written, styles = part(content, "content.xml"), part(content, "styles.xml")
    assert "table:number-columns-spanned" not in written
    assert 'fo:language="en" fo:country="GB"' in styles
    for sheet in workbook(release).sheets:
        table = document.body.get_table(name=sheet.name)
        assert table is not None
        assert table.get_cell("A1").style == "Heading_20_1"
        (head,) = table.get_elements("table:table-header-rows/table:table-row")
        cells = head.get_elements("table:table-cell")
        styled = {str(cell.get_attribute("table:style-name")) for cell in cells}
        assert styled <= {"Column_20_heading", "Number_20_heading"}
        assert [cell.text_recursive.strip() for cell in cells] == list(sheet.headings)
        assert f'table:name="{sheet.table}"' in written


def test_opendocument_has_no_style_that_is_not_there_and_nothing_of_the_library_left() -> None:
    content = as_file(usage_releases.specimen(), "ods")
    written, styles = part(content, "content.xml"), part(content, "styles.xml")
    used = set(re.findall(r'table:style-name="([^"]+)"', written))
    assert used <= set(re.findall(r'style:name="([^"]+)"', written + styles))
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.namelist()[0] == "mimetype"
        assert archive.infolist()[0].compress_type == zipfile.ZIP_STORED
        listed = re.findall(r'full-path="([^"]+)"', part(content, "META-INF/manifest.xml"))
        assert set(listed) - {"/"} == set(archive.namelist()) - {
            "mimetype",
            "META-INF/manifest.xml",
        }
        everything = b"".join(archive.read(name) for name in archive.namelist())
    for trace in (b"fr-FR", b'"FR"', b"Feuille", b"odfdo", b"LibreOffice"):
        assert trace not in everything


@pytest.mark.parametrize("kind", ["xlsx", "ods", "csv", "json"])
def test_the_same_release_is_the_same_file_at_any_time(
    kind: Kind, monkeypatch: pytest.MonkeyPatch
) -> None:
    release = usage_releases.partnership()
    before = as_file(release, kind)

    class Later(dt.datetime):
        @classmethod
        def now(cls, tz: dt.tzinfo | None = None) -> "Later":
            return cls.fromtimestamp(LATER.timestamp(), tz)

        @classmethod
        def utcnow(cls) -> "Later":
            return cls.fromtimestamp(LATER.timestamp(), dt.UTC).replace(tzinfo=None)

    for name in ("time", "time_ns", "localtime", "gmtime"):
        monkeypatch.setattr(time, name, _at_later(name))
    monkeypatch.setattr(dt, "datetime", Later)
    for module in ("odfdo.meta", "odfdo.datatype", "xlsxwriter.core", "xlsxwriter.workbook"):
        monkeypatch.setattr(f"{module}.datetime", Later, raising=False)
    assert as_file(release, kind) == before


def _at_later(name: str) -> Any:
    seconds = LATER.timestamp()
    told = {"time": seconds, "time_ns": int(seconds * 10**9)}
    if name in told:
        return lambda: told[name]
    real = getattr(time, name)
    return lambda *when: real(*(when or (seconds,)))


@pytest.mark.parametrize("kind", WORKBOOKS)
def test_members_carry_no_time(kind: Kind) -> None:
    with zipfile.ZipFile(io.BytesIO(as_file(usage_releases.specimen(), kind))) as archive:
        assert {member.date_time for member in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


ODD = (
    "=1+1",
    "{=1+1}",
    "http://example.org",
    "internal:Cover!A1",
    "[a](b) and [c](d)",
    "$$note$$ $$$$",
    "نعم",
    "Gwasanaeth Iechyd Rhywiol Llŷn",
    "میخواهم می\u200cخواهم",
    "\"quoted\", and 'so'",
    "a\tb\r\nc",
    "\x00\x1b\ufffe\U0001f984",
    "...",
    "   ",
    "x" * 40_000,
    "🦄" * 20_000,
    "&lt; <b> ]]>",
    "1,000",
    "007",
    "TRUE",
    "2026-10-12",
)


@pytest.mark.parametrize("odd", ODD, ids=lambda text: ascii(text[:12]))
def test_odd_words_are_text_and_the_same_in_both(odd: str) -> None:
    table = Table(
        id=odd,
        title=odd,
        unit=odd,
        row_head=odd,
        columns=(Column("a", odd), Column("b", odd.upper())),
        rows=(Row("a", odd, (Shown("10"), Shown("[c]", "small"))),),
        notes=(odd,),
    )
    release = msgspec.structs.replace(
        usage_releases.partnership(),
        publisher=odd,
        tables=(table, table),
        notes=(odd,),
        members=(odd,),
    )
    content = as_file(release, "xlsx")
    excel = in_excel(content)
    assert excel == in_opendocument(as_file(release, "ods"))
    book = openpyxl.load_workbook(io.BytesIO(content))
    for page in book.worksheets[3:]:
        cells = [cell for row in page.iter_rows() for cell in row]
        assert {cell.data_type for cell in cells if cell.value not in (None, 10)} == {"s"}
        assert not any(cell.hyperlink for cell in cells)
        assert len(page.tables) == 1
    assert "<f>" not in part(content, "xl/worksheets/sheet4.xml")
    assert "table:formula" not in part(as_file(release, "ods"), "content.xml")
    assert all(
        len(text.encode("utf-16-le")) < 2 * 32_767
        for grid in excel.values()
        for row in grid
        for text in row
        if isinstance(text, str)
    )


def test_headings_that_excel_would_take_for_the_same_are_told_apart() -> None:
    assert told_apart(["Total", "total", "Total", "Other"]) == (
        "Total",
        "total (2)",
        "Total (3)",
        "Other",
    )
    long = told_apart(["x" * 300, "x" * 301])
    assert len(set(long)) == 2
    assert max(map(len, long)) < 255


def test_names_of_sheets_are_what_excel_allows() -> None:
    names = [sheet_name(number, "days/to:acknowledge-" * 3) for number in (1, 2)]
    assert names == ["1 days to acknowledge days to a", "2 days to acknowledge days to a"]
