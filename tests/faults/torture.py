"""Kill, fill, break and cut a vault, and see that nothing that was saved is lost.

``make torture`` runs it at length; ``test_vault_faults.py`` runs the same in a few seconds.
"""

import datetime as dt
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

import apsw

from cse_assess.assessment.record import Assessment, Child
from cse_assess.vault.backup import verify
from cse_assess.vault.errors import VaultRefused
from cse_assess.vault.opening import create_vault, open_vault
from cse_assess.vault.slots import Cost

PASSPHRASE = "correct horse battery"
WHO = {"user": "Nina", "passphrase": PASSPHRASE}
CASES = 7

SAVE_FOR_EVER = """
import datetime, sys
from pathlib import Path
from cse_assess.assessment.record import Assessment, Child
from cse_assess.vault.opening import create_vault, open_vault
from cse_assess.vault.store import Vault
vault = open_vault(Path(sys.argv[1]), user="Nina", passphrase="correct horse battery")
day = datetime.date(2026, 11, 23)
for number in range(int(sys.argv[2]), 10**9):
    child = Child(age=14, address="x" * (number * 97 % 9000))
    case = Assessment(form="f", form_version=str(number), date=day, child=child)
    vault.cases.save(f"case-{number % 7}", case)
    print(number, flush=True)
"""

SAVE_UNTIL_REFUSED = """
import datetime, sys
from pathlib import Path
from cse_assess.assessment.record import Assessment, Child
from cse_assess.vault.errors import VaultRefused
from cse_assess.vault.slots import Cost
from cse_assess.vault.opening import create_vault, open_vault
from cse_assess.vault.store import Vault
try:
    vault = open_vault(Path(sys.argv[1]), user="Nina", passphrase="correct horse battery")
except VaultRefused as refusal:
    print("-1", refusal, flush=True)
    raise SystemExit
saved, told = -1, ""
for number in range(int(sys.argv[2])):
    child = Child(age=14, address=chr(97 + number % 26) * 3000)
    case = Assessment(form="f", date=datetime.date(2026, 11, 23), child=child)
    try:
        vault.cases.save(f"case-{number}", case)
    except VaultRefused as refusal:
        told = told or str(refusal)
        continue
    print(number, flush=True)
print("end", told, flush=True)
"""


class Killed(NamedTuple):
    """What came of killing a vault's program.

    Attributes:
        kills: How often it was killed.
        saves: How many saves had been acknowledged.
        lost: How many of those were not there afterwards.
    """

    kills: int
    saves: int
    lost: int


def kill_while_saving(folder: Path, *, saves: int, seed: int = 1) -> Killed:
    """Kill a program at random moments while it saves, until so many saves were acknowledged.

    Args:
        folder: A vault.
        saves: How many acknowledged saves there are to be.
        seed: Chooses the moments.
    """
    moments = random.Random(seed)  # noqa: S311 - no secret
    acknowledged, kills, lost = -1, 0, 0
    while acknowledged + 1 < saves:
        command = [sys.executable, "-c", SAVE_FOR_EVER, str(folder), str(acknowledged + 1)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None
            for _ in range(moments.randint(1, 60)):
                acknowledged = int(process.stdout.readline())
            process.send_signal(signal.SIGKILL)
            for line in process.stdout:
                acknowledged = int(line)
        kills += 1
        with open_vault(folder, **WHO) as vault:
            saved = {
                entry.id: int(entry.assessment.form_version or 0) for entry in vault.cases.all()
            }
            lost += bool(vault.check().findings)
        newest = range(max(0, acknowledged - CASES + 1), acknowledged + 1)
        lost += sum(saved.get(f"case-{number % CASES}", -1) < number for number in newest)
    return Killed(kills, acknowledged + 1, lost)


class Injected(NamedTuple):
    """What came of a system call that failed.

    Attributes:
        acknowledged: The saves that the program was told are kept.
        there: The saves that are there afterwards.
        told: What the program said; empty if nothing failed.
        sound: A check finds nothing wrong afterwards.
    """

    acknowledged: set[int]
    there: set[int]
    told: str
    sound: bool


def inject(folder: Path, call: str, error: str, when: str, *, saves: int = 12) -> Injected:
    """Let a system call fail while a program saves, then look.

    Args:
        folder: A vault.
        call: The system call, such as ``pwrite64``.
        error: How it fails, such as ``ENOSPC``.
        when: Which calls fail, as strace has it: ``5`` or ``5+``.
        saves: How many saves are tried.
    """
    command = [
        "strace",
        "--follow-forks",
        "--quiet=all",
        "--output=/dev/null",
        f"--trace={call}",
        f"--inject={call}:error={error}:when={when}",
        f"--trace-path={folder / 'vault.db'}",
        f"--trace-path={folder / 'vault.db-wal'}",
        sys.executable,
        "-c",
        SAVE_UNTIL_REFUSED,
        str(folder),
        str(saves),
    ]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    lines = done.stdout.splitlines()
    numbers = {int(line) for line in lines if re.fullmatch(r"\d+", line)}
    told = next((line for line in lines if line.startswith(("end ", "-1 "))), done.stderr[-500:])
    with open_vault(folder, **WHO) as vault:
        sound = not vault.check().findings
        there = {int(entry.id.removeprefix("case-")) for entry in vault.cases.all()}
    return Injected(numbers, there, told.removeprefix("end").strip(), sound)


def cut_power(folder: Path, scratch: Path, *, saves: int, cuts: int, seed: int = 1) -> int:
    """Keep only what had been synchronised, and some of what had not; gives how many were lost.

    After each save the log is as long as it had to be for the save to be kept. Whatever a disk
    still does to the bytes behind that (nothing written, half, or rubbish), the save is there.

    Args:
        folder: A vault.
        scratch: An empty folder to work in.
        saves: How many saves are made.
        cuts: How many times the power fails.
        seed: Chooses the moments.
    """
    moments = random.Random(seed)  # noqa: S311 - no secret
    lengths = []
    with open_vault(folder, **WHO) as vault:
        vault._connection.wal_autocheckpoint(0)
        before = (folder / "vault.db-wal").stat().st_size
        for number in range(saves):
            vault.cases.save(f"case-{number}", _case(number))
            lengths.append((folder / "vault.db-wal").stat().st_size)
        whole = {
            name: (folder / name).read_bytes()
            for name in ("vault.db", "vault.db-wal", "slots.json")
        }
    lost = 0
    for turn in range(cuts):
        copy = scratch / str(turn)
        copy.mkdir()
        for name, content in whole.items():
            (copy / name).write_bytes(content)
        log = whole["vault.db-wal"]
        at = moments.randint(before, len(log))
        rest = len(log) - at
        tail = (b"", bytes(rest), moments.randbytes(rest))[turn % 3]
        (copy / "vault.db-wal").write_bytes(log[:at] + tail)
        kept = sum(length <= at for length in lengths)
        with open_vault(copy, **WHO) as vault:
            there = {entry.id for entry in vault.cases.listing()}
            lost += sum(f"case-{number}" not in there for number in range(kept))
            lost += bool(vault.check().findings)
        shutil.rmtree(copy)
    return lost


def _case(number: int) -> Assessment:
    child = Child(age=14, address="x" * (number * 97 % 9000))
    return Assessment(form="f", date=dt.date(2026, 11, 23), child=child)


def rot(folder: Path, scratch: Path) -> tuple[int, int]:
    """Flip a bit in every page, one at a time; gives how many pages, and how many were noticed."""
    whole = (folder / "vault.db").read_bytes()
    scratch.mkdir(exist_ok=True)
    shutil.copy(folder / "slots.json", scratch)
    pages = len(whole) // 4096
    noticed = 0
    for page in range(pages):
        broken = bytearray(whole)
        broken[page * 4096 + (page * 37) % 4096] ^= 1
        (scratch / "vault.db").write_bytes(broken)
        try:
            noticed += bool(verify(scratch, **WHO).findings)
        except (VaultRefused, apsw.Error):
            noticed += 1
        for left in ("vault.db-wal", "vault.db-shm"):
            (scratch / left).unlink(missing_ok=True)
    return pages, noticed


def main(saves: int = 10_000) -> int:
    """The whole at length; prints what docs/RELIABILITY.md keeps."""
    cheap = Cost(iterations=1, lanes=1, memory_kib=1024)
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        folder = place / "vault"
        create_vault(folder, **WHO, cost=cheap).close()
        killed = kill_while_saving(folder, saves=saves)
        print(f"killed {killed.kills} times in {killed.saves} saves: {killed.lost} lost")
        (place / "cuts").mkdir()
        lost = cut_power(folder, place / "cuts", saves=100, cuts=300)
        print(f"power cut 300 times behind 100 saves: {lost} lost")
        pages, noticed = rot(folder, place / "rot")
        print(f"one bit flipped in each of {pages} pages: {noticed} noticed")
    return 0 if killed.lost == lost == 0 and pages == noticed else 1


if __name__ == "__main__":
    sys.exit(main())
