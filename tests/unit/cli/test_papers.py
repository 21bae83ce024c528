"""``cse-assess paper``: any paper of a case, written whole or not at all."""

import zipfile
from pathlib import Path

import msgspec
import pikepdf
import pytest

from cse_assess import data
from cse_assess.cli import main
from cse_assess.referral.papers.catalogue import PAPERS

AMIRA = data.folder("forms") / "practice" / "amira" / "model.json"
SOUTHEND = data.folder("forms") / "front-doors" / "southend.toml"
LETTERS = ("minutes-letter", "escalation-letter")


@pytest.mark.parametrize("kind", [kind for kind in PAPERS if kind not in LETTERS])
def test_each_paper_is_written(kind: str, tmp_path: Path, capsys) -> None:
    out = tmp_path / "paper.txt"
    assert main(["paper", kind, str(AMIRA), "-o", str(out)]) == 0
    assert "not locked" in capsys.readouterr().out
    assert len(out.read_text(encoding="utf-8").splitlines()) > 10


def test_the_ending_says_what_is_written(tmp_path: Path) -> None:
    pdf, word = tmp_path / "a.pdf", tmp_path / "a.docx"
    assert main(["paper", "mace-brief", str(AMIRA), "-o", str(pdf), "--meeting", "2027-03-05"]) == 0
    assert main(["paper", "mace-brief", str(AMIRA), "-o", str(word)]) == 0
    with pikepdf.open(pdf) as found:
        assert len(found.pages) == 1
    assert "word/document.xml" in zipfile.ZipFile(word).namelist()


def test_the_copy_sheet_keeps_the_front_doors_order(tmp_path: Path) -> None:
    out = tmp_path / "a.txt"
    hub = ["--hub", str(SOUTHEND)]
    assert main(["paper", "copy-sheet", str(AMIRA), "-o", str(out), *hub]) == 0
    told = out.read_text(encoding="utf-8")
    titles = [heading["title"] for heading in msgspec.toml.decode(SOUTHEND.read_bytes())["portal"]]
    places = [told.index(title.upper()) for title in titles]
    assert places == sorted(places)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["poem", str(AMIRA), "-o", "x.pdf"], "There is no paper called 'poem'. There are:"),
        (["referral", str(AMIRA), "-o", "x.odt"], "End the name in .pdf, .docx or .txt."),
        (["referral", "none.json", "-o", "x.pdf"], "none.json"),
        (["escalation-letter", str(AMIRA), "-o", "x.pdf"], "No referral has been handed over yet"),
    ],
)  # fmt: skip
def test_what_cannot_be_made_is_refused_in_one_sentence(
    arguments: list[str], said: str, tmp_path: Path, capsys, monkeypatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["paper", *arguments]) == 1
    told = capsys.readouterr()
    assert said in told.err
    assert "Traceback" not in told.err
    assert not list(tmp_path.iterdir())
