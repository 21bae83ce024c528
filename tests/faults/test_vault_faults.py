"""Killed, out of disk, broken or cut off: no save that was acknowledged is ever lost."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from cases import DAY

from cse_assess.assessment.record import Assessment, Child
from cse_assess.vault.errors import VaultRefused
from cse_assess.vault.opening import create_vault, open_vault
from cse_assess.vault.slots import Cost

sys.path.insert(0, str(Path(__file__).parent))
from torture import PASSPHRASE, WHO, cut_power, inject, kill_while_saving, rot

SAVES = 500

FILL_THE_DISK = """
import datetime, resource, signal, sys
from pathlib import Path
from cse_assess.assessment.record import Assessment, Child
from cse_assess.vault.errors import VaultRefused
from cse_assess.vault.opening import create_vault, open_vault
from cse_assess.vault.store import Vault
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
vault = open_vault(Path(sys.argv[1]), user="Nina", passphrase="correct horse battery")
resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, 400_000))
saved = 0
try:
    for number in range(1000):
        child = Child(age=14, address=chr(97 + number % 26) * 9000)
        case = Assessment(form="f", date=datetime.date(2026, 11, 23), child=child)
        vault.cases.save(f"case-{number}", case)
        saved += 1
except VaultRefused as refusal:
    print(saved, refusal)
"""

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="signals and limits as on Linux"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    cheap = Cost(iterations=1, lanes=1, memory_kib=1024)
    create_vault(tmp_path / "v", user="Nina", passphrase=PASSPHRASE, cost=cheap).close()
    return tmp_path / "v"


def test_killed_while_saving(folder: Path) -> None:
    killed = kill_while_saving(folder, saves=SAVES)
    assert killed.saves >= SAVES
    assert killed.kills >= 8
    assert killed.lost == 0


def test_a_full_disk_loses_nothing_that_was_saved(folder: Path) -> None:
    before = Assessment(form="f", date=DAY, child=Child(age=14, name="before"))
    with open_vault(folder, **WHO) as vault:
        vault.cases.save("before", before)
    command = [sys.executable, "-c", FILL_THE_DISK, str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    saved, sentence = done.stdout.split(" ", 1)
    assert int(saved) > 3
    assert "everything before it is" in sentence
    with open_vault(folder, **WHO) as vault:
        assert vault.cases.load("before") == before
        assert vault.check().findings == ()
        for number in range(int(saved)):
            assert vault.cases.load(f"case-{number}").child.address == chr(97 + number % 26) * 9000


def need_strace() -> None:
    if shutil.which("strace") is None:
        if os.environ.get("CI") == "true":
            pytest.fail("strace is not installed.")
        pytest.skip("strace is not installed.")
    if subprocess.run(["strace", "true"], capture_output=True, check=False).returncode != 0:
        pytest.skip("This machine lets nobody watch a program's system calls.")


@pytest.mark.parametrize(
    ("call", "error"),
    [("pwrite64", "ENOSPC"), ("pwrite64", "EIO"), ("fdatasync", "EIO"), ("fdatasync", "ENOSPC")],
)
@pytest.mark.parametrize("when", ["1", "2", "5", "9", "14", "20", "3+", "11+"])
def test_a_call_that_fails(folder: Path, call: str, error: str, when: str) -> None:
    need_strace()
    with open_vault(folder, **WHO) as vault:
        vault.cases.save("case-99", Assessment(form="f", date=DAY))
    injected = inject(folder, call, error, when)
    assert injected.acknowledged <= injected.there
    assert 99 in injected.there
    assert injected.sound
    if not injected.acknowledged >= set(range(12)):
        assert "Your last change is not saved; everything before it is." in injected.told


def test_the_injection_reaches_the_vault(folder: Path) -> None:
    need_strace()
    injected = inject(folder, "pwrite64", "ENOSPC", "1+")
    assert injected.acknowledged == set()
    assert injected.told


def test_the_power_fails(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "cuts").mkdir()
    assert cut_power(folder, tmp_path / "cuts", saves=30, cuts=60) == 0


def test_bit_rot_in_any_page_is_noticed(folder: Path, tmp_path: Path) -> None:
    with open_vault(folder, **WHO) as vault:
        for number in range(60):
            case = Assessment(form="f", date=DAY, child=Child(age=14, address="x" * 900))
            vault.cases.save(f"case-{number}", case)
    pages, noticed = rot(folder, tmp_path / "rot")
    assert pages > 20
    assert noticed == pages


@pytest.mark.skipif(
    hasattr(os, "geteuid") and os.geteuid() == 0, reason="nothing is read-only to root"
)
def test_a_read_only_folder(folder: Path) -> None:
    for path in (folder, *folder.iterdir()):
        path.chmod(0o555 if path.is_dir() else 0o444)
    try:
        with pytest.raises(VaultRefused, match="may be written to"):
            open_vault(folder, **WHO).cases.save("a", Assessment(form="f", date=DAY))
    finally:
        folder.chmod(0o755)


def test_a_read_only_file_system(folder: Path) -> None:
    need_strace()
    injected = inject(folder, "openat", "EROFS", "1+")
    assert injected.acknowledged == set()
    assert "Traceback" not in injected.told
