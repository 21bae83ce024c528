"""The documentation shows pictures that are there, leads somewhere, and names what exists."""

import re
import shlex
from pathlib import Path

import click
import pytest

from cse_assess.cli import cse_assess
from cse_assess.instrument.lint_reading import OLDEST
from cse_assess.instrument.readability import reading_age

ROOT = Path(__file__).parents[2]
PAGES = [
    *sorted(path for path in ROOT.glob("*.md")),
    *sorted((ROOT / "docs").rglob("*.md")),
]
IMAGES = ROOT / "docs" / "images"
MOST_BYTES = 2_500_000
_LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
_PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)\s]+)\)")
_CODE = re.compile(r"^ *```\w*\n(.*?)^ *```", re.MULTILINE | re.DOTALL)
_ELSEWHERE = re.compile(r"^[a-z]+:")
ROOMS = ("cse_assess", "ui", "forms", "resources", "tests", "installer", "docs")


def text(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def links(page: Path) -> list[str]:
    prose = _CODE.sub("", text(page))
    return [link for link in _LINK.findall(prose) if not _ELSEWHERE.match(link)]


def anchors(page: Path) -> set[str]:
    """What headings are called in links, as GitHub does it."""
    heads = re.findall(r"^#+ (.+)$", _CODE.sub("", text(page)), re.MULTILINE)
    plain = (re.sub(r"[^\w\- ]", "", head.strip().lower()) for head in heads)
    return {head.replace(" ", "-") for head in plain}


def chapters() -> list[str]:
    """What stands in the guide for everybody who is no analyst and not IT."""
    parts = re.split(r"^## ", text(ROOT / "docs" / "GUIDE.md"), flags=re.MULTILINE)[1:]
    return [part for part in parts if not part.startswith(("The analyst", "IT"))]


def commands() -> list[str]:
    """Every command line that stands in a block of code, as somebody would type it."""
    found = []
    for name in ("README.md", "docs/GUIDE.md"):
        for block in _CODE.findall(text(ROOT / name)):
            lines = (line.strip() for line in block.splitlines())
            found += [re.split(r" {3,}", line)[0] for line in lines if line.startswith("cse-asse")]
    return found


def command_of(line: str) -> tuple[click.Command, list[str]]:
    """The command that a line means, and what is left of its words."""
    command: click.Command = cse_assess
    words = shlex.split(line)[1:]
    while isinstance(command, click.Group) and words:
        name, *words = words
        if name not in command.commands:
            raise LookupError(f"{line}: {name}")
        command = command.commands[name]
    return command, words


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_leads_somewhere(page: Path) -> None:
    for link in links(page):
        target, _, anchor = link.partition("#")
        there = (page.parent / target) if target else page
        assert there.exists(), link
        if anchor and there.suffix == ".md":
            assert anchor in anchors(there), link


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_picture_says_in_words_what_it_shows(page: Path) -> None:
    for told, picture in _PICTURE.findall(text(page)):
        assert (page.parent / picture).is_file(), picture
        assert len(told) > 5, picture


def test_every_picture_is_shown_and_all_together_are_light() -> None:
    shown = {Path(link).name for page in PAGES for link in links(page)}
    kept = {path.name for path in IMAGES.glob("*.png")}
    assert kept <= shown
    assert sum(path.stat().st_size for path in IMAGES.iterdir()) < MOST_BYTES


@pytest.mark.parametrize("line", commands())
def test_every_command_that_is_shown_is_there_with_its_options(line: str) -> None:
    first, *others = re.sub(r"\[[^]]*\]", "", line).split(" | ")
    group = " ".join(shlex.split(first)[:2])  # what stands after a bar is of the same group
    for whole in (first, *(f"{group} {other}" for other in others)):
        command, words = command_of(whole)
        known = {option for one in command.params for option in (*one.opts, *one.secondary_opts)}
        assert {word for word in words if word.startswith("-")} <= known, whole


@pytest.mark.parametrize("chapter", chapters(), ids=lambda chapter: chapter.split(":")[0])
def test_the_guide_is_read_at_twelve_by_whoever_meets_a_child(chapter: str) -> None:
    prose = re.sub(r"!?\[([^\]]*)\]\([^)]*\)|[*`#|]|^ *\d\.", r"\1", chapter, flags=re.MULTILINE)
    assert (reading_age(prose) or 0) <= OLDEST


def test_architecture_names_only_what_is_there() -> None:
    """A name stands for a file or folder of some room, by the end of its path."""
    named = re.findall(r"`([\w./-]+(?:\.\w+|/))`", text(ROOT / "docs" / "ARCHITECTURE.md"))
    there = [path for room in ROOMS for path in (ROOT / room).rglob("*") if _ours(path)]
    ends = {f"/{path.relative_to(ROOT).as_posix()}{'/' * path.is_dir()}" for path in there}
    ends |= {f"/{room}/" for room in ROOMS} | {f"/{path.name}" for path in ROOT.iterdir()}
    gone = [name for name in named if not any(end.endswith(f"/{name}") for end in ends)]
    assert len(named) > 60
    assert not gone


def _ours(path: Path) -> bool:
    return not {"node_modules", "build", "__pycache__"} & set(path.parts)
