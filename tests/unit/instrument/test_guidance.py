"""Guidance for a profession: whole, or told what is missing."""

from pathlib import Path

import pytest
from small_form import SMALL

from cse_assess import data
from cse_assess.instrument import guidance, loader

FORM = loader.load("cse-risk")
FOLDER = data.folder("forms") / "cse-risk"
PROFESSION = '[[profession]]\nid = "gp"\ntitle = "GP"\n\n'
GUIDE = """\
schema = 1
form = "small"
profession = "gp"
title = "GP"
language = "en-GB"
general = ["A1"]

[room]
before = "Before."
record = "Record."

[item.A2]
looks_like = "l"
ask = "a"
write = "w"
not_assume = "n"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "small"
    (folder / "guidance" / "cy").mkdir(parents=True)
    (folder / "form.toml").write_text(SMALL.replace("[[scale]]", f"{PROFESSION}[[scale]]", 1))
    (folder / "guidance" / "gp.toml").write_text(GUIDE)
    return folder


def test_sound_guidance_is_read(folder: Path) -> None:
    assert loader.examine(folder)[1] == []
    found = guidance.read(folder, "gp")
    assert found is not None
    assert found.entries["A2"].ask == "a"
    assert "A1" not in found.entries


def test_guidance_in_another_language_comes_first(folder: Path) -> None:
    welsh = GUIDE.replace('"en-GB"', '"cy"\nstatus = "machine-drafted"').replace('"GP"', '"MT"')
    (folder / "guidance" / "cy" / "gp.toml").write_text(welsh)
    assert loader.examine(folder)[1] == []
    assert (guidance.read(folder, "gp", language="cy") or pytest.fail()).title == "MT"
    assert (guidance.read(folder, "gp", language="pl") or pytest.fail()).title == "GP"


@pytest.mark.parametrize("profession", ["", "other", "../form", "cy/../gp"])
def test_a_profession_without_guidance_has_none(folder: Path, profession: str) -> None:
    assert guidance.read(folder, profession) is None


@pytest.mark.parametrize(
    ("old", "new", "place", "reason", "severity"),
    [
        ('general = ["A1"]\n', "", "general", "no help with A1", "warning"),
        ('["A1"]', '["A1", "A2"]', "general", "A2 has guidance of its own", "error"),
        ('["A1"]', '["A1", "A9"]', "general", "called A9", "error"),
        ("[item.A2]", "[item.A3]", "item.A3", "called A3", "error"),
        ('"small"', '"large"', "form", "guidance for large", "error"),
        ('profession = "gp"', 'profession = "vet"', "profession", "called vet", "error"),
        ('"en-GB"', '"cy"', "language", "kept with those in en-GB", "error"),
        ('ask = "a"\n', "", "item.A2.ask", "missing", "error"),
        ('ask = "a"', 'ask = ""', "item.A2.ask", ">= 1", "error"),
        ("schema = 1", "schema = 2", "schema", "2", "error"),
    ],
)
def test_each_fault_is_named(
    folder: Path, old: str, new: str, place: str, reason: str, severity: str
) -> None:
    assert old in GUIDE
    (folder / "guidance" / "gp.toml").write_text(GUIDE.replace(old, new, 1))
    _, faults = loader.examine(folder)
    found = [fault for fault in faults if reason in fault.reason]
    assert found, faults
    assert (found[0].place, found[0].severity) == (place, severity)
    assert found[0].file == "small/guidance/gp.toml"


def test_a_profession_without_a_file_is_a_warning(folder: Path) -> None:
    (folder / "guidance" / "gp.toml").unlink()
    _, (fault,) = loader.examine(folder)
    assert (fault.severity, fault.reason) == ("warning", "There is no guidance for GP.")


def test_every_profession_of_the_installed_form_has_whole_guidance() -> None:
    assert list(guidance.check(FORM, FOLDER)) == []
    for profession in FORM.professions:
        found = guidance.read(FOLDER, profession.id)
        assert found is not None
        assert found.title == profession.title
        assert len(found.entries) >= 40
