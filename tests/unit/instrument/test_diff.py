"""What a new version of a form would ask or count differently, and what stays bound to the old."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from small_form import SMALL

from cse_assess import data
from cse_assess.cli import main
from cse_assess.instrument import library, loader
from cse_assess.instrument.diff import diff
from cse_assess.instrument.library import Library
from cse_assess.instrument.loader import FormRefused


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str], Path]:
    made: list[Path] = []

    def write_form(text: str) -> Path:
        folder = tmp_path / str(len(made)) / "small"
        folder.mkdir(parents=True)
        (folder / "form.toml").write_text(text, encoding="utf-8")
        made.append(folder)
        return folder

    return write_form


@pytest.mark.parametrize(
    ("old", "new", "effect", "what", "text"),
    [
        ('text = "Two"', 'text = "Zwei"', "worded", "item A2", 'Its text was "Two" and is "Zwei".'),
        ('means = "m"', 'means = "n"', "worded", "item A1", "Its help changed."),
        ('flags = ["odd"]', "", "scored", "item A1", 'Its flags was "odd" and is nothing.'),
        ("{ yes = 1,", "{ yes = 2,", "scored", "score signs", "yes 1"),
        ("from = 1\n", "from = 1\nto = 1\n", "scored", "band 2", "Its to was nothing and is 1."),
        ("value = 2 }]", "value = 1 }]", "scored", "rule R1", "Its case changed."),
        ('text = "Both are there."', 'text = "x"', "worded", "rule R1", "Its case"),
        ('label = "Yes"', 'label = "Aye"', "worded", "scale sign", "Its option"),
        ('code = "no", label', 'code = "nay", label', "asked", "scale sign", "Its option"),
        ("max_age = 17", "max_age = 16", "asked", "form eligibility", "Its eligibility"),
        ('label = "One"', 'label = "First"', "worded", "level one", '"One"'),
    ],
)
def test_each_difference_is_told_with_what_it_affects(
    write: Callable[[str], Path], old: str, new: str, effect: str, what: str, text: str
) -> None:
    assert old in SMALL
    after = SMALL.replace(old, new, 1)
    if new.startswith('code = "nay"'):
        after = after.replace("no = 0", "nay = 0")
    forms = [loader._read(write(SMALL))[0], loader._read(write(after))[0]]
    assert forms[0] is not None
    assert forms[1] is not None
    told = [one for one in diff(forms[0], forms[1]) if one.what == what]
    assert [one.effect for one in told] == [effect]
    assert text in told[0].text


def test_items_added_and_removed_are_told(write: Callable[[str], Path]) -> None:
    after = SMALL.replace('code = "A2"', 'code = "A3"')
    found = diff(loader.load(write(SMALL)), loader.load(write(after)))
    assert {(one.effect, one.what, one.text) for one in found} == {
        ("asked", "item A2", "Removed."),
        ("asked", "item A3", "Added."),
    }


def test_a_form_differs_in_nothing_from_itself() -> None:
    form = loader.load("cse-risk")
    assert diff(form, form) == []


def test_the_command_tells_them_by_effect(
    write: Callable[[str], Path], capsys: pytest.CaptureFixture[str]
) -> None:
    after = SMALL.replace("{ yes = 1,", "{ yes = 2,").replace('text = "Two"', 'text = "Zwei"')
    assert main(["form", "diff", str(write(SMALL)), str(write(after))]) == 0
    out = capsys.readouterr().out
    assert out.index("What the same answers give") < out.index("What is said")
    assert main(["form", "diff", "cse-risk", "cse-risk"]) == 0
    assert capsys.readouterr().out == "The two are the same.\n"


@pytest.fixture
def two_versions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An installation whose form has moved on to version 1.1.0 and keeps 1.0.0."""
    source = data.folder("forms") / "cse-risk" / "form.toml"
    folder = tmp_path / "forms" / "cse-risk"
    kept = folder / library.VERSIONS / "1.0.0"
    kept.mkdir(parents=True)
    shutil.copy(source, kept)
    newer = source.read_text(encoding="utf-8").replace('version = "1.0.0"', 'version = "1.1.0"')
    (folder / "form.toml").write_text(newer.replace("cap = 11", "cap = 9"), encoding="utf-8")
    monkeypatch.setattr(data, "folder", lambda name: tmp_path / name)
    return folder


def test_an_assessment_keeps_the_version_it_was_made_with(two_versions: Path) -> None:
    shelf = Library()
    assert shelf.current("cse-risk").version == "1.1.0"
    assert shelf.bound("cse-risk", None).version == "1.1.0"
    old = shelf.bound("cse-risk", "1.0.0")
    assert (old.version, old.scores[0].cap) == ("1.0.0", 11)
    assert shelf.bound("cse-risk", "1.0.0") is old


@pytest.mark.parametrize("version", ["0.9.0", "../1.0.0", "", "1.0.0/../1.0.0"])
def test_a_version_that_is_not_there_is_refused_and_nothing_rescored(
    two_versions: Path, version: str
) -> None:
    with pytest.raises(FormRefused, match="not installed"):
        Library().bound("cse-risk", version)


def test_a_version_in_the_wrong_folder_is_refused(two_versions: Path) -> None:
    (two_versions / library.VERSIONS / "1.0.0").rename(two_versions / library.VERSIONS / "0.9.0")
    with pytest.raises(FormRefused, match=r"holds cse-risk 1\.0\.0"):
        Library().bound("cse-risk", "0.9.0")


def test_two_installed_versions_can_be_compared(
    two_versions: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["form", "diff", "cse-risk@1.0.0", "cse-risk"]) == 0
    assert "score vulnerability: Its cap was 11 and is 9." in capsys.readouterr().out
