"""The typefaces: every letter from somewhere, and a sentence where one is missing."""

import shutil
from pathlib import Path

import pytest

from cse_assess import data
from cse_assess.paper.pdf import fonts


@pytest.mark.parametrize(
    ("letter", "family"),
    [
        ("A", "NotoSans"),
        ("ŵ", "NotoSans"),
        ("ł", "NotoSans"),
        ("Ж", "NotoSans"),
        ("أ", "IBMPlexSansArabic"),
        ("ש", "NotoSansHebrew"),
        ("ह", "NotoSansDevanagari"),
        ("ቋ", "NotoSansEthiopic"),
        ("李", ""),
        ("\ue000", ""),
    ],
)
@pytest.mark.parametrize("style", ["Regular", "Bold", "Italic"])
def test_each_letter_has_its_font(letter: str, family: str, style: fonts.Style) -> None:
    assert fonts.font_of(letter, style).rpartition("-")[0] == family


@pytest.mark.parametrize("fault", ["missing", "damaged"])
def test_a_font_that_cannot_be_read_is_told_in_a_sentence(
    fault: str, tmp_path: Path, monkeypatch
) -> None:
    folder = tmp_path / "resources" / "fonts"
    folder.mkdir(parents=True)
    if fault == "damaged":
        whole = data.folder("resources") / "fonts" / "NotoSansTamil-Regular.ttf"
        shutil.copy(whole, folder)
        (folder / whole.name).write_bytes(whole.read_bytes()[:200])
    monkeypatch.setattr(data, "folder", lambda name: tmp_path / name)
    with pytest.raises(fonts.FontRefused) as refused:
        fonts.font.__wrapped__("NotoSansTamil-Regular")
    assert "NotoSansTamil-Regular.ttf" in str(refused.value)
    assert "install the app again" in str(refused.value)
