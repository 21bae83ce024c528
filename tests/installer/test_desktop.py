"""What a desktop and its software centre read is valid by their own checkers."""

import shutil
import subprocess
from pathlib import Path

import deb
import pytest

ROOT = Path(__file__).parents[2]
LINUX = ROOT / "installer" / "linux"
pytestmark = pytest.mark.interop


@pytest.mark.skipif(
    shutil.which("desktop-file-validate") is None,
    reason="desktop-file-validate is missing: install Debian's desktop-file-utils",
)
def test_the_menu_entry_is_valid() -> None:
    command = ["desktop-file-validate", LINUX / "cse-assess.desktop"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")


@pytest.mark.skipif(
    shutil.which("appstreamcli") is None,
    reason="appstreamcli is missing: install Debian's appstream",
)
def test_the_description_for_software_centres_is_valid(tmp_path: Path) -> None:
    name = "org.cse_assess.App.metainfo.xml"
    deb.place(LINUX / name, tmp_path / name, {"@VERSION@": "1.2.3", "@DATE@": "2026-11-30"})
    command = ["appstreamcli", "validate", "--no-net", tmp_path / name]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_the_sandbox_of_the_flatpak_gives_no_network() -> None:
    lines = (ROOT / "installer/flatpak/org.cse_assess.App.yml").read_text("utf-8").splitlines()
    granted = {line.strip().removeprefix("- ") for line in lines if line.strip().startswith("- --")}
    assert "--socket=wayland" in granted
    assert not any("network" in one or one.startswith("--filesystem=ho") for one in granted)
