"""What somebody makes has somewhere to go, also where the system's folder is not there."""

import sys
from pathlib import Path

import pytest

from cse_assess_ui.system.folders import documents

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="elsewhere the folder is not found by HOME"
)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return tmp_path


def test_documents_are_offered_where_they_are(home: Path) -> None:
    (home / "Documents").mkdir()
    assert documents() == home / "Documents"


def test_home_is_offered_where_there_are_none(home: Path) -> None:
    assert documents() == home
