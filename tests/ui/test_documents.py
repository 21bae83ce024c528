"""Where files go at first on a computer that has no folder for documents."""

import ast
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths

import cse_assess_ui
from cse_assess_ui.system.documents import documents


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home folder with nothing in it; the system says that documents go below it."""
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(tmp_path))
    named = str(tmp_path / "Documents")
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _place: named)
    return tmp_path


def test_files_go_to_the_documents(home: Path) -> None:
    (home / "Documents").mkdir()
    assert documents() == home / "Documents"


def test_they_go_home_where_there_are_no_documents(home: Path) -> None:
    assert documents() == home


def test_a_file_in_the_place_of_the_documents_is_no_folder(home: Path) -> None:
    (home / "Documents").write_text("a note")
    assert documents() == home


def test_every_file_dialog_opens_in_a_folder_that_somebody_knows() -> None:
    """Without one, Qt opens in the folder that the app was started from."""
    asked = [
        (path.name, call)
        for path in Path(cse_assess_ui.__file__).parent.rglob("*.py")
        for call in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(call, ast.Call) and ast.unparse(call.func).startswith("QFileDialog.get")
    ]
    assert len(asked) > 10
    for name, call in asked:
        folder = ast.unparse(call.args[2]) if len(call.args) > 2 else ""
        assert "folder" in folder or "documents()" in folder or "proposed" in folder, name
