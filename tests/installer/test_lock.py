"""What the installers are built from is pinned, hashed, and what the project asks for."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
LOCKS = ("requirements.txt", "tools.txt")
_ENTRY = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)(.*?)$", re.MULTILINE)


def entries(name: str) -> dict[str, list[tuple[str, str]]]:
    """Each package's versions and the lines that belong to them."""
    found: dict[str, list[tuple[str, str]]] = {}
    blocks = re.split(r"\n(?=\S)", (ROOT / "installer" / name).read_text("utf-8").strip())
    for block in blocks:
        if block.startswith("#"):
            continue
        entry = _ENTRY.match(block)
        assert entry, f"not pinned: {block.splitlines()[0]}"
        found.setdefault(canonicalize_name(entry[1]), []).append((entry[2], block))
    return found


@pytest.mark.parametrize("lock", LOCKS)
def test_every_entry_has_a_version_and_hashes_and_none_names_a_server(lock: str) -> None:
    for versions in entries(lock).values():
        for _, block in versions:
            hashes = re.findall(r"--hash=sha256:([0-9a-f]{64})(?![0-9a-f])", block)
            assert hashes, block.splitlines()[0]
            assert "://" not in block
    text = (ROOT / "installer" / lock).read_text("utf-8")
    assert not re.search(r"^\s*(-i|--index-url|--extra-index-url|--find-links)", text, re.MULTILINE)


def test_what_the_project_asks_for_is_locked_within_its_bounds() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = project["optional-dependencies"]
    asked = [*project["dependencies"], *extras["keychain"], *extras["desk"]]
    locked = entries("requirements.txt")
    assert len(asked) > 15
    for line in asked:
        wanted = Requirement(line)
        versions = [version for version, _ in locked[canonicalize_name(wanted.name)]]
        assert versions
        assert all(wanted.specifier.contains(version) for version in versions), line


def test_what_builds_is_locked_within_its_bounds_and_agrees_with_what_is_shipped() -> None:
    shipped, tools = entries("requirements.txt"), entries("tools.txt")
    for line in (ROOT / "installer" / "tools.in").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            wanted = Requirement(line)
            for version, _ in tools[canonicalize_name(wanted.name)]:
                assert wanted.specifier.contains(version), line
    for name in shipped.keys() & tools.keys():
        assert {version for version, _ in tools[name]} <= {version for version, _ in shipped[name]}


def test_the_largest_libraries_stay_out() -> None:
    assert not entries("requirements.txt").keys() & {"pandas", "numpy", "duckdb", "pyside6-addons"}
