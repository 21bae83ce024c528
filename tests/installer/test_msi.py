"""The Windows installer's source compiles, and its tables say what IT departments count on.

wixl stands in for WiX, which runs on Windows alone: this finds faults of the source, and says
nothing of how Windows takes the package.
"""

import shutil
import subprocess
from pathlib import Path, PurePosixPath

import msi
import pytest

pytestmark = [
    pytest.mark.interop,
    pytest.mark.skipif(
        shutil.which("wixl") is None or shutil.which("msiinfo") is None,
        reason="wixl and msiinfo are missing: install Debian's wixl and msitools",
    ),
]
FILES = ("cse-assess.exe", "CSE Assess.exe", "_internal/PySide6/Qt6Core.dll",
         "_internal/cse_assess/data/forms/cse-risk/form & more.toml")  # fmt: skip


@pytest.fixture
def package(tmp_path: Path) -> Path:
    for name in FILES:
        path = tmp_path / "cse-assess" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    return msi.make(tmp_path / "cse-assess", tmp_path, "1.2.3")


def table(package: Path, name: str) -> list[list[str]]:
    done = subprocess.run(["msiinfo", "export", package, name], capture_output=True, check=True)
    return [line.split("\t") for line in done.stdout.decode().splitlines()[3:]]


def test_it_is_for_every_user_never_restarts_and_is_known_by_its_codes(package: Path) -> None:
    told = {row[0]: row[1] for row in table(package, "Property")}
    assert told["ALLUSERS"] == "1"
    assert told["REBOOT"] == "ReallySuppress"
    assert told["ProductVersion"] == "1.2.3"
    assert told["ProductCode"] == f"{{{msi.product_code('1.2.3')}}}"
    assert told["UpgradeCode"] == f"{{{str(msi.UPGRADE_CODE).upper()}}}"


def test_the_code_of_a_version_is_always_the_same_and_that_of_no_other() -> None:
    assert msi.product_code("1.2.3") == msi.product_code("1.2.3") != msi.product_code("1.2.4")


def test_an_older_version_is_replaced_and_a_newer_one_kept(package: Path) -> None:
    code = f"{{{str(msi.UPGRADE_CODE).upper()}}}"
    found = {row[6]: row for row in table(package, "Upgrade")}
    assert all(row[0] == code for row in found.values())
    assert found["WIX_UPGRADE_DETECTED"][2] == "1.2.3"
    assert found["WIX_DOWNGRADE_DETECTED"][1] == "1.2.3"
    steps = {row[0] for row in table(package, "InstallExecuteSequence")}
    assert {"FindRelatedProducts", "RemoveExistingProducts", "InstallFiles", "RemoveFiles"} <= steps


def test_every_file_is_installed_once_as_a_component_with_a_code_of_its_own(package: Path) -> None:
    files, components = table(package, "File"), table(package, "Component")
    long_names = {row[2].rpartition("|")[2] for row in files}
    listed = sorted(path for path in msi.listed(msi.POLICY)
                    if path.suffix in {".admx", ".adml", ".toml"})  # fmt: skip
    assert long_names >= {PurePosixPath(name).name for name in FILES} | {p.name for p in listed}
    assert len(files) == len(FILES) + len(listed)
    codes = [row[1] for row in components]
    assert len(set(codes)) == len(codes) == len(files) + 2
    assert all(int(row[3]) & 256 for row in components), "a component of 32-bit Windows"


def test_the_start_menu_opens_the_window_and_not_the_console(package: Path) -> None:
    (row,) = table(package, "Shortcut")
    assert row[4] == "[INSTALLFOLDER]CSE Assess.exe"
    assert row[1] == "ProgramMenuFolder"


def test_the_folder_of_the_organisations_settings_is_made(package: Path) -> None:
    assert table(package, "CreateFolder") == [["PolicyFolder", "Policy"]]
    folders = {row[0]: row for row in table(package, "Directory")}
    assert folders["PolicyFolder"][1:] == ["CommonAppDataFolder", "cse-assess"]
    assert folders["INSTALLFOLDER"][1] == "ProgramFiles64Folder"
