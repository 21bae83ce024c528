"""The Government Statistical Service's gptables lays the same workbook out in the same cells."""

import io
from typing import Any

import openpyxl
import pytest
from usage_releases import partnership, specimen, too_few

from cse_assess.usage.export import as_file
from cse_assess.usage.export.layout import workbook
from cse_assess.usage.export.workbook import Sheet, Workbook, is_number
from cse_assess.usage.release import Release

# gptables leaves a file open when it is imported
pytestmark = [
    pytest.mark.interop,
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


def by_gptables(made: Workbook) -> bytes:
    import gptables  # noqa: PLC0415 - brings pandas

    out = io.BytesIO()
    book = gptables.GPWorkbook(out, options={"in_memory": True})
    cover = gptables.Cover(
        cover_label=made.cover.name,
        title=made.cover.title,
        intro=[verbatim(line) for line in made.cover.intro],
        about=[verbatim(line) for line in made.cover.about],
    )
    book.add_worksheet(made.cover.name).write_cover(cover)
    for sheet in made.sheets:
        book.add_worksheet(sheet.name).write_gptable(drawn(sheet), auto_width=False)
    book.close()
    return out.getvalue()


def drawn(sheet: Sheet) -> Any:
    import gptables  # noqa: PLC0415
    import pandas as pd  # noqa: PLC0415
    from gptables.core.gptable import FormatList  # noqa: PLC0415

    rows = [
        [cell if is_number(cell) else FormatList(verbatim(str(cell))) for cell in row]
        for row in sheet.rows
    ]
    return gptables.GPTable(
        table=pd.DataFrame(rows, columns=list(sheet.headings), dtype=object),
        table_name=sheet.table,
        title=verbatim(sheet.title),
        subtitles=[verbatim(line) for line in sheet.subtitles],
        instructions=verbatim(sheet.instructions),
        legend=[verbatim(line) for line in sheet.legend],
        index_columns={2: 0},
    )


def verbatim(line: str) -> list[Any]:
    """Text with formatting, though with none: only then gptables reads no links into it."""
    return [{}, line]


def cells(content: bytes) -> dict[str, list[tuple[Any, ...]]]:
    book = openpyxl.load_workbook(io.BytesIO(content))
    return {page.title: list(page.iter_rows(values_only=True)) for page in book.worksheets}


def tables(content: bytes) -> dict[str, list[tuple[str, str]]]:
    book = openpyxl.load_workbook(io.BytesIO(content))
    return {
        page.title: [(table.name, table.ref) for table in page.tables.values()]
        for page in book.worksheets
    }


@pytest.mark.parametrize("release", [specimen(), too_few(), partnership()], ids=lambda _: "")
def test_the_same_cells_and_tables_as_ours(release: Release) -> None:
    theirs, ours = by_gptables(workbook(release)), as_file(release, "xlsx")
    assert cells(theirs) == cells(ours)
    assert tables(theirs) == tables(ours)
