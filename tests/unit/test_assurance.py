"""The assurance pack says nothing that cannot be looked up: tests, ratings and files are there."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACK = ROOT / "docs" / "ASSURANCE"
LOG = (PACK / "hazard-log.md").read_text(encoding="utf-8")
_TEST = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")
_RISK = re.compile(r"- \*\*(First risk|What remains):\*\* (\w+), ([\w ]+): (\d)")
_HAZARDS = re.split(r"^## (?=H\d\d )", LOG, flags=re.MULTILINE)[1:]


@cache
def names_in(path: str) -> frozenset[str]:
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    return frozenset(
        node.name
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
    )


def matrix() -> dict[tuple[str, str], int]:
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in LOG.splitlines()
        if re.match(r"\| (likelihood|very high|high|medium|low|very low) \|", line)
    ]
    heads = rows[0][1:]
    return {
        (severity, row[0]): int(rating)
        for row in rows[1:]
        for severity, rating in zip(heads, row[1:], strict=True)
    }


def test_there_are_hazards_and_each_has_its_number() -> None:
    numbers = [hazard[:3] for hazard in _HAZARDS]
    assert numbers == [f"H{number:02}" for number in range(1, len(numbers) + 1)]
    assert len(numbers) >= 17


@pytest.mark.parametrize("page", sorted(PACK.glob("*.md")), ids=lambda page: page.name)
def test_every_test_that_is_named_is_there(page) -> None:
    for path, name in _TEST.findall(page.read_text(encoding="utf-8")):
        assert name in names_in(path), f"{path}::{name}"


@pytest.mark.parametrize("hazard", _HAZARDS, ids=lambda hazard: hazard[:3])
def test_every_hazard_has_the_whole_shape(hazard) -> None:
    parts = re.findall(r"^- \*\*([\w ]+):\*\*", hazard, flags=re.MULTILINE)
    assert parts == ["Cause", "Effect", "First risk", "Controls", "Not by the app", "What remains"]
    assert _TEST.search(hazard), "no control is shown by a test"
    controls = hazard.split("**Controls:**")[1].split("- **Not by the app")[0]
    for control in controls.strip().splitlines():
        assert _TEST.search(control), control


@pytest.mark.parametrize("hazard", _HAZARDS, ids=lambda hazard: hazard[:3])
def test_every_rating_is_that_of_the_matrix(hazard) -> None:
    ratings = {}
    for which, severity, likelihood, rating in _RISK.findall(hazard):
        assert matrix()[severity, likelihood] == int(rating), (severity, likelihood)
        ratings[which] = int(rating)
    assert ratings["What remains"] <= ratings["First risk"]
    assert ratings["What remains"] <= 3


@pytest.mark.parametrize("page", sorted(PACK.glob("*.md")), ids=lambda page: page.name)
def test_every_page_that_is_linked_is_there(page) -> None:
    for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8")):
        assert (PACK / target).exists(), target


@pytest.mark.parametrize("page", sorted(PACK.glob("*.md")), ids=lambda page: page.name)
def test_every_source_that_is_named_is_listed(page) -> None:
    listed = set(
        re.findall(r"^\| (U\d+) \|", (PACK / "README.md").read_text("utf-8"), re.MULTILINE)
    )
    assert set(re.findall(r"\[(U\d+)\]", page.read_text(encoding="utf-8"))) <= listed
