"""LibreOffice opens both workbooks, and shows what the release says."""

import csv
import io
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import odfdo
import pytest
import usage_releases

from cse_assess.usage.export import Kind, as_file
from cse_assess.usage.export.layout import workbook
from cse_assess.usage.export.workbook import Sheet
from cse_assess.usage.release import Release

# gptables leaves a file open when it is imported
pytestmark = [
    pytest.mark.interop,
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]

ALL_SHEETS = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
"""Commas, quotes, UTF-8, every sheet into a file of its own."""

RELEASES = {"specimen": usage_releases.specimen(), "too-few": usage_releases.too_few()}
KINDS: tuple[Kind, ...] = ("xlsx", "ods")
Convert = Callable[[Path, str], None]


def missing(reason: str) -> None:
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(scope="module")
def convert(tmp_path_factory: pytest.TempPathFactory) -> Convert:
    """LibreOffice with nobody's settings, writing beside what it reads."""
    program = shutil.which("soffice")
    if program is None:
        missing("LibreOffice is missing: install Debian's package libreoffice-calc-nogui")
    profile = tmp_path_factory.mktemp("profile")

    def run(file: Path, into: str) -> None:
        done = subprocess.run(
            [str(program), f"-env:UserInstallation={profile.as_uri()}", "--headless",
             "--convert-to", into, "--outdir", str(file.parent), file.name],
            cwd=file.parent, capture_output=True, text=True, timeout=180, check=False,
        )  # fmt: skip
        if "no export filter" in done.stderr or "source file could not be loaded" in done.stderr:
            missing("LibreOffice has no Calc: install Debian's package libreoffice-calc-nogui")
        assert done.returncode == 0, done.stderr

    return run


def expected(sheet: Sheet) -> list[list[str]]:
    lines = [[line] for line in sheet.lines]
    rows = [list(sheet.headings), *(list(map(str, row)) for row in sheet.rows)]
    return [[*row, *[""] * (len(sheet.headings) - len(row))] for row in (*lines, *rows)]


def shown(folder: Path, sheet: str) -> list[list[str]]:
    content = (folder / f"counts-{sheet}.csv").read_bytes().decode()
    return list(csv.reader(io.StringIO(content, newline="")))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", RELEASES)
def test_libreoffice_shows_every_sheet_as_it_was_meant(
    name: str, kind: Kind, convert: Convert, tmp_path: Path
) -> None:
    release: Release = RELEASES[name]
    file = tmp_path / f"counts.{kind}"
    file.write_bytes(as_file(release, kind))
    convert(file, ALL_SHEETS)
    made = workbook(release)
    cover = [text for row in shown(tmp_path, "Cover") for text in row]
    assert cover[0] == made.cover.title
    assert {*made.cover.intro, *made.cover.about} <= set(cover)
    for sheet in made.sheets:
        assert shown(tmp_path, sheet.name) == expected(sheet)


def test_an_excel_workbook_that_libreoffice_saves_as_opendocument_says_what_ours_says(
    convert: Convert, tmp_path: Path
) -> None:
    release = usage_releases.specimen()
    file = tmp_path / "counts.xlsx"
    file.write_bytes(as_file(release, "xlsx"))
    convert(file, "ods")
    theirs = odfdo.Document(tmp_path / "counts.ods").body.get_tables()
    ours = odfdo.Document(io.BytesIO(as_file(release, "ods"))).body.get_tables()
    assert [table.name for table in theirs] == [table.name for table in ours]
    for one, other in zip(theirs, ours, strict=True):
        assert _filled(one) == _filled(other)


@pytest.mark.parametrize("kind", KINDS)
def test_libreoffice_prints_it(kind: Kind, convert: Convert, tmp_path: Path) -> None:
    file = tmp_path / f"counts.{kind}"
    file.write_bytes(as_file(usage_releases.specimen(), kind))
    convert(file, "pdf")
    assert (tmp_path / "counts.pdf").read_bytes().startswith(b"%PDF-")


def _filled(table: odfdo.Table) -> list[list[object]]:
    rows = [[cell for cell in row if cell is not None] for row in table.get_values()]
    while rows and not rows[-1]:
        rows.pop()
    return rows
