"""Where things are: installed, portable, forbidden, and on a stick that is read-only."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from cse_assess import places
from cse_assess.cli import main
from cse_assess.places import PORTABLE, PlaceRefused, at_home, find, installed, program_folder


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    (tmp_path / PORTABLE).write_text("")
    return tmp_path


def test_without_the_file_nothing_is_portable(tmp_path) -> None:
    (tmp_path / "data").mkdir()
    assert find(tmp_path) == installed() == find(None)


def test_the_file_makes_everything_live_beside_the_program(stick) -> None:
    found = find(stick)
    assert found.portable
    assert (found.vault, found.own_packs, found.log) == (
        stick / "data",
        stick / "data" / "packs",
        stick / "data" / "log",
    )
    assert (stick / "data").is_dir()


def test_what_the_organisation_has_set_counts_in_portable_mode_too(stick) -> None:
    assert find(stick).policy == installed().policy
    assert find(stick).machine_packs == installed().machine_packs


def test_policy_outranks_the_file(stick) -> None:
    with pytest.raises(PlaceRefused, match="does not allow the app to run from a folder") as told:
        find(stick, portable_allowed=False)
    assert told.value.remedy
    assert not (stick / "data").exists()
    assert find(None, portable_allowed=False) == installed()


def test_the_folder_may_have_another_name(stick) -> None:
    (stick / PORTABLE).write_text('folder = "cases"\n')
    assert find(stick).vault == stick / "cases"


@pytest.mark.parametrize(
    "folder", ["..", "../elsewhere", "/etc", "a/b", "", ".hidden", "C:\\x", "a\nb"]
)
def test_a_folder_elsewhere_is_refused(stick, folder) -> None:
    (stick / PORTABLE).write_text(f"folder = {folder!r}\n".replace("'", '"').replace("\\", "\\\\"))
    with pytest.raises(PlaceRefused):
        find(stick)


def test_an_unknown_setting_is_named(stick) -> None:
    (stick / PORTABLE).write_text("vault = 'x'\n")
    with pytest.raises(PlaceRefused, match="vault"):
        find(stick)


def test_a_stick_that_nothing_can_be_written_to(stick) -> None:
    (stick / "data").write_bytes(b"")  # a file in the folder's place stops even root
    with pytest.raises(PlaceRefused, match="Nothing can be written in the folder"):
        find(stick)


@pytest.mark.parametrize(
    ("number", "remedy"), [(errno.ENOSPC, "Free some space"), (errno.EROFS, "Unlock the stick")]
)
def test_what_to_do_depends_on_why(stick, monkeypatch, number, remedy) -> None:
    def fail(**_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(places.tempfile, "TemporaryFile", fail)
    with pytest.raises(PlaceRefused) as told:
        find(stick)
    assert told.value.remedy.startswith(remedy)


def read_only_mount(folder: Path) -> list[str]:
    """A command line that runs what follows in a world where a folder is read-only."""
    script = 'mount --bind "$0" "$0" && mount -o remount,bind,ro "$0" && exec "$@"'
    return ["unshare", "--mount", "sh", "-c", script, str(folder)]


def test_a_read_only_file_system(stick) -> None:
    command = read_only_mount(stick)
    tried = subprocess.run([*command, "true"], capture_output=True, check=False)
    if tried.returncode:
        pytest.skip("This machine lets nobody mount.")
    program = (
        "import sys\nfrom pathlib import Path\nfrom cse_assess.places import find\n"
        "find(Path(sys.argv[1]))"
    )
    done = subprocess.run(
        [*command, sys.executable, "-c", program, str(stick)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
    )
    assert "PlaceRefused" in done.stderr
    assert "read-only file system" in done.stderr
    assert "Unlock the stick or card" in done.stderr


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="folders as on Linux")
def test_an_option_outranks_the_file_and_the_policy(stick, monkeypatch, capsys) -> None:
    (stick / "etc" / "cse-assess").mkdir(parents=True)
    (stick / "etc" / "cse-assess" / "policy.toml").write_text("[")  # so nobody knows it is allowed
    monkeypatch.setenv("XDG_CONFIG_DIRS", str(stick / "etc"))
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(stick / "cse-assess"))
    assert main(["vault", "trail"]) == 1
    assert "does not allow the app to run from a folder" in capsys.readouterr().err
    assert main(["vault", "trail", "--vault", str(stick / "other")]) == 1
    assert capsys.readouterr().err.startswith("other: There is no vault here.")
    (stick / "etc" / "cse-assess" / "policy.toml").unlink()
    assert main(["vault", "trail"]) == 1
    assert capsys.readouterr().err.startswith("data: There is no vault here.")


def test_only_a_built_program_is_carried_about(monkeypatch) -> None:
    assert program_folder({}) is None
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/opt/cse-assess/cse-assess")
    assert program_folder({}) == Path("/opt/cse-assess")
    assert program_folder({"APPIMAGE": "/media/stick/cse.AppImage"}) == Path("/media/stick")
    monkeypatch.setattr(sys, "executable", "/Volumes/S/CSE Assess.app/Contents/MacOS/cse-assess")
    assert program_folder({}) == Path("/Volumes/S")


def test_a_path_without_the_users_name(monkeypatch, tmp_path) -> None:
    monkeypatch.setattr(places.Path, "home", lambda: tmp_path / "ben.imaginary")
    assert at_home(tmp_path / "ben.imaginary" / "vault") == "~/vault"
    assert at_home(tmp_path / "ben.imaginary") == "~"
    assert at_home(Path("/srv/cases")) == "/srv/cases"
