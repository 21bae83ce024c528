"""A file is whole or not there."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from cse_assess import files


def names(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


def test_write_replaces(tmp_path: Path) -> None:
    path = tmp_path / "a"
    files.write(path, b"one")
    files.write(path, b"two")
    assert path.read_bytes() == b"two"
    assert names(tmp_path) == ["a"]


@pytest.mark.skipif(os.name != "posix", reason="permissions as on Linux and macOS")
def test_only_the_owner_can_read_what_is_written(tmp_path: Path) -> None:
    files.write(tmp_path / "a", b"one")
    assert (tmp_path / "a").stat().st_mode & 0o077 == 0


def test_an_error_half_way_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "a"
    files.write(path, b"old")
    with pytest.raises(RuntimeError), files.replacing(path) as stream:
        stream.write(b"new")
        raise RuntimeError
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["a"]


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(files.FileRefused, match="a: It cannot be written"):
        files.write(tmp_path / "none" / "a", b"")


def test_reading_has_a_limit(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"12345")
    assert files.read(tmp_path / "a", limit=5) == b"12345"
    with pytest.raises(files.FileRefused, match="larger than 4 bytes"):
        files.read(tmp_path / "a", limit=4)


def test_a_folder_is_written_whole(tmp_path: Path) -> None:
    files.write_folder(tmp_path / "new", {"a": b"1", "deep/er/b": b"2"})
    assert (tmp_path / "new" / "deep" / "er" / "b").read_bytes() == b"2"
    assert names(tmp_path) == ["new"]


def test_nothing_is_written_into_a_folder_with_something_in_it(tmp_path: Path) -> None:
    (tmp_path / "kept").write_bytes(b"mine")
    with pytest.raises(files.FileRefused, match="not empty"):
        files.write_folder(tmp_path, {"a": b"1"})
    assert names(tmp_path) == ["kept"]


def test_a_folder_is_not_left_half_written(tmp_path: Path) -> None:
    with pytest.raises(files.FileRefused):
        files.write_folder(tmp_path / "new", {"a": b"1", "a/b": b"2"})
    assert names(tmp_path) == []


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="limits as on Linux")
def test_a_full_disk_leaves_the_old_file_and_says_so(tmp_path: Path) -> None:
    script = """
import resource, signal, sys
from pathlib import Path
from cse_assess import files
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
path = Path(sys.argv[1])
files.write(path, b"old")
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    files.write(path, b"x" * 5000)
except files.FileRefused as refusal:
    print(refusal)
print(path.read_bytes() == b"old", [p.name for p in path.parent.iterdir()])
"""
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "a")],
        capture_output=True,
        text=True,
        check=True,
    )
    sentence, state = done.stdout.splitlines()
    assert "what was there before is unchanged" in sentence
    assert state == "True ['a']"
