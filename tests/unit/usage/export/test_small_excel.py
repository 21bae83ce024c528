"""A desk's Excel workbooks have the cells that gptables writes."""

import io
from typing import Any

import openpyxl
import pytest
from usage_releases import partnership, specimen, too_few

from cse_assess.usage import export
from cse_assess.usage.export import as_file, excel, excel_small
from cse_assess.usage.export.layout import workbook
from cse_assess.usage.release import Release

# gptables leaves a file open when it is imported
pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
RELEASES = {"specimen": specimen(), "too few": too_few(), "partnership": partnership()}


def cells(content: bytes) -> dict[str, list[tuple[Any, ...]]]:
    book = openpyxl.load_workbook(io.BytesIO(content))
    return {page.title: list(page.iter_rows(values_only=True)) for page in book.worksheets}


def tables(content: bytes) -> dict[str, list[tuple[str, str]]]:
    book = openpyxl.load_workbook(io.BytesIO(content))
    return {
        page.title: [(table.name, table.ref) for table in page.tables.values()]
        for page in book.worksheets
    }


@pytest.mark.parametrize("release", RELEASES.values(), ids=RELEASES)
def test_the_same_cells_and_tables_as_gptables(release: Release) -> None:
    made = workbook(release)
    theirs = excel.to_xlsx(made, release.released)
    ours = excel_small.to_xlsx(made, release.released)
    assert cells(theirs) == cells(ours)
    assert tables(theirs) == tables(ours)


def test_a_desk_without_gptables_writes_them(monkeypatch: pytest.MonkeyPatch) -> None:
    release = RELEASES["specimen"]
    monkeypatch.setattr(export, "find_spec", lambda _: None)
    assert as_file(release, "xlsx") == excel_small.to_xlsx(workbook(release), release.released)
