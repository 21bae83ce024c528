"""One writer at a time; whoever comes second is told, and can read. A crash is told of too."""

import subprocess
import sys
import threading
from pathlib import Path

import pytest
from cases import DAY

from cse_assess.assessment.record import Assessment
from cse_assess.vault.errors import VaultRefused
from cse_assess.vault.opening import open_vault
from cse_assess.vault.store import Vault

PASSPHRASE = "correct horse battery"
CASE = Assessment(form="cse-risk", date=DAY)

HOLD = """
import sys
import threading
from pathlib import Path
from cse_assess.vault.opening import open_vault
from cse_assess.vault.store import Vault
vault = open_vault(Path(sys.argv[1]), user="Nina", passphrase="correct horse battery")
print(vault.read_only, flush=True)
sys.stdin.readline()
"""


def test_the_second_process_is_told_who_and_can_read(vault: Vault, folder: Path) -> None:
    vault.cases.save("a", CASE)
    vault.close()
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "False\n"
        with open_vault(folder, user="Nina", passphrase=PASSPHRASE) as second:
            assert second.read_only
            assert second.holder is not None
            assert second.holder.user == "Nina"
            assert second.cases.load("a") == CASE
            assert [entry.id for entry in second.cases.listing()] == ["a"]
            for change in (
                lambda: second.cases.save("a", CASE),
                lambda: second.set_setting("x", b""),
                lambda: second.ways.add_person("Eve", "seven blue kettles sing", "lead"),
                lambda: second.cases.destroy("a"),
            ):
                with pytest.raises(VaultRefused, match="Nina has the vault open since"):
                    change()
        other.kill()
        other.communicate()
    with open_vault(folder, user="Nina", passphrase=PASSPHRASE) as third:
        assert not third.read_only
        third.cases.save("b", CASE)


def test_it_is_let_go_on_another_thread(vault: Vault, folder: Path) -> None:
    vault.close()
    opened: list[Vault] = []
    thread = threading.Thread(
        target=lambda: opened.append(open_vault(folder, user="Nina", passphrase=PASSPHRASE))
    )
    thread.start()
    thread.join()
    opened[0].close()
    assert not (folder / "vault.holder").exists()
    with open_vault(folder, user="Nina", passphrase=PASSPHRASE) as again:
        assert not again.read_only


def test_a_sitting_that_was_cut_off_is_told_once(vault: Vault, folder: Path) -> None:
    vault.cases.save("a", CASE)
    vault.cases.save("a", Assessment(form="cse-risk", date=DAY, answers={"S04": {"recent": "yes"}}))
    vault.close()
    with open_vault(folder, user="Nina", passphrase=PASSPHRASE) as opened:
        assert opened.cut_off is None
    killed = """
import os, sys, datetime
from pathlib import Path
from cse_assess.assessment.record import Assessment
from cse_assess.vault.opening import open_vault
from cse_assess.vault.store import Vault
vault = open_vault(Path(sys.argv[1]), user="Nina", passphrase="correct horse battery")
answers = {"S04": {"recent": "yes"}, "D01": "no"}
day = datetime.date(2026, 11, 23)
vault.cases.save("a", Assessment(form="cse-risk", date=day, answers=answers))
os.kill(os.getpid(), 9)
"""
    subprocess.run([sys.executable, "-c", killed, str(folder)], check=False)
    with open_vault(folder, user="Nina", passphrase=PASSPHRASE) as opened:
        told = opened.cut_off
        assert told is not None
        assert (told.user, told.case_id, told.place) == ("Nina", "a", "answers.D01")
        assert opened.cases.load("a").answers["D01"] == "no"
    with open_vault(folder, user="Nina", passphrase=PASSPHRASE) as opened:
        assert opened.cut_off is None
