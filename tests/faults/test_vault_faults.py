"""Killed, or out of disk: no save that was acknowledged is ever lost."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest
from cases import DAY

from cse_assess.assessment.record import Assessment, Child
from cse_assess.vault.slots import Cost
from cse_assess.vault.store import Vault

PASSPHRASE = "correct horse battery"
ROUNDS = 12

SAVE_FOR_EVER = """
import datetime, sys
from pathlib import Path
from cse_assess.assessment.record import Assessment, Child
from cse_assess.vault.store import Vault
vault = Vault.open(Path(sys.argv[1]), user="Nina", passphrase="correct horse battery")
day = datetime.date(2026, 11, 23)
for number in range(int(sys.argv[2]), 10**9):
    child = Child(age=14, address="x" * (number * 97 % 9000))
    case = Assessment(form="f", form_version=str(number), date=day, child=child)
    vault.save(f"case-{number % 7}", case)
    print(number, flush=True)
"""

FILL_THE_DISK = """
import datetime, resource, signal, sys
from pathlib import Path
from cse_assess.assessment.record import Assessment, Child
from cse_assess.vault.errors import VaultRefused
from cse_assess.vault.store import Vault
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
vault = Vault.open(Path(sys.argv[1]), user="Nina", passphrase="correct horse battery")
resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))
saved = 0
try:
    for number in range(1000):
        child = Child(age=14, address=chr(97 + number % 26) * 9000)
        case = Assessment(form="f", date=datetime.date(2026, 11, 23), child=child)
        vault.save(f"case-{number}", case)
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
    Vault.create(tmp_path / "v", user="Nina", passphrase=PASSPHRASE, cost=cheap).close()
    return tmp_path / "v"


def test_killed_while_saving(folder: Path) -> None:
    acknowledged = -1
    for round_ in range(ROUNDS):
        command = [sys.executable, "-c", SAVE_FOR_EVER, str(folder), str(acknowledged + 1)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None
            for _ in range(3 + round_ * 5):  # a different moment of the work each time
                acknowledged = int(process.stdout.readline())
            process.send_signal(signal.SIGKILL)
            for line in process.stdout:
                acknowledged = int(line)
        with Vault.open(folder, user="Nina", passphrase=PASSPHRASE) as vault:
            saved = {entry.id: int(entry.assessment.form_version or 0) for entry in vault.cases()}
        for number in range(max(0, acknowledged - 6), acknowledged + 1):
            assert saved[f"case-{number % 7}"] >= number


def test_a_full_disk_loses_nothing_that_was_saved(folder: Path) -> None:
    before = Assessment(form="f", date=DAY, child=Child(age=14, name="before"))
    with Vault.open(folder, user="Nina", passphrase=PASSPHRASE) as vault:
        vault.save("before", before)
    command = [sys.executable, "-c", FILL_THE_DISK, str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    saved, sentence = done.stdout.split(" ", 1)
    assert int(saved) > 3
    assert "everything before it is" in sentence
    with Vault.open(folder, user="Nina", passphrase=PASSPHRASE) as vault:
        assert vault.load("before") == before
        for number in range(int(saved)):
            assert vault.load(f"case-{number}").child.address == chr(97 + number % 26) * 9000
