"""LibreOffice opens both workbooks and shows the same cells."""

import csv
import io
import shutil
import subprocess
from pathlib import Path

import openpyxl
import pytest
from usage_releases import specimen

from cse_assess.usage.export import as_file

pytestmark = pytest.mark.interop
_EVERY_SHEET = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path]:
    program = shutil.which("soffice")
    calc = Path("/usr/lib/libreoffice/program/libscfiltlo.so")
    if program is None or not calc.exists():
        pytest.skip("LibreOffice Calc is missing: install Debian's libreoffice-calc-nogui")
    return program, tmp_path_factory.mktemp("profile")


def shown(office: tuple[str, Path], folder: Path, kind: str) -> dict[str, list[list[str]]]:
    """Every sheet's cells, as LibreOffice shows them."""
    program, profile = office
    source = folder / f"counts.{kind}"
    source.write_bytes(as_file(specimen(), kind))
    out = folder / kind
    subprocess.run(
        [program, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to",
         _EVERY_SHEET, "--outdir", str(out), str(source)],
        check=True, capture_output=True, timeout=180,
    )  # fmt: skip
    return {
        path.stem.removeprefix("counts-"): [
            [cell.strip() for cell in row]
            for row in csv.reader(io.StringIO(path.read_text(encoding="utf-8")))
        ]
        for path in out.iterdir()
    }


def test_libreoffice_shows_the_same_of_both(office: tuple[str, Path], tmp_path: Path) -> None:
    excel, open_document = (shown(office, tmp_path, kind) for kind in ("xlsx", "ods"))
    assert set(excel) == set(open_document)
    assert len(excel) >= 4
    book = openpyxl.load_workbook(io.BytesIO(as_file(specimen(), "xlsx")))
    assert set(excel) == set(book.sheetnames)
    for name, rows in excel.items():
        written = [
            ["" if cell is None else str(cell).strip() for cell in row]
            for row in book[name].iter_rows(values_only=True)
        ]
        for other in (rows, open_document[name]):
            told = [[" ".join(cell.split()) for cell in row if cell] for row in other]
            assert [row for row in told if row] == [
                [" ".join(cell.split()) for cell in row if cell] for row in written if any(row)
            ]
