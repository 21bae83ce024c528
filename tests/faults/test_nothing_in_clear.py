"""Handing over, reading and answering write nothing in clear: every write is watched."""

import os
import re
import shutil
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

import pytest

CANARY = b"XCANARYX"

WORK = """
import datetime, sys
from pathlib import Path
import msgspec
from PySide6.QtCore import QCoreApplication
from cse_assess import data
from cse_assess.assessment import answers
from cse_assess.assessment.record import Person
from cse_assess.instrument.library import Library
from cse_assess.package.attachments import Attachment
from cse_assess.package.front_door import of_card
from cse_assess.package.keyring import Keyring
from cse_assess.vault.slots import Cost
from cse_assess.vault.opening import create_vault
from cse_assess.vault.store import Vault
from cse_assess_ui.models.desk import Desk
from cse_assess_ui.models.hand_overs import Wanted
from cse_assess_ui.models import referring
from cse_assess_ui.models.session import Session
from cse_assess_ui.operations import Worker

app = QCoreApplication([])
folder, canary = Path(sys.argv[1]), "XCANARYX"
today = datetime.datetime.now().astimezone().date()
cheap = Cost(iterations=1, lanes=1, memory_kib=1024)

def session(name):
    vault = create_vault(folder / name, user="Nina", passphrase="four grey herons", cost=cheap)
    worker = Worker()
    made = Session(vault, Library(), worker)
    made.profile.set(Person(name=f"{canary} Nina", organisation="Clinic", phone="1"))
    worker.wait()
    return made

hub = Keyring.generate(
    "front-door", "Door", today=today, accepts=["sealed", "pdf", "plain"]
)
model = data.folder("forms") / "practice" / "amira" / "model.json"
case = answers.read(model.read_bytes(), file="amira")
text = f"{canary} " * 200
case = msgspec.structs.replace(
    case,
    practice=False,
    practice_case="",
    child=msgspec.structs.replace(case.child, name=f"{canary} Child", address=text),
    analysis=msgspec.structs.replace(case.analysis, worries=text),
)
clinic, door = session("clinic"), session("door")
door.keys.set_front_door(hub)
clinic.vault.cases.save("a", case)
opened = clinic.cases.open("a")
notes = (Attachment(".txt", text.encode()),)
(folder / "post").mkdir()
to = of_card(hub.card)
referring.hand_over(clinic, opened, Wanted(to, folder / "post" / "r.age", attached=notes))
referring.hand_over(clinic, opened, Wanted(to, folder / "r.pdf", "pdf", attached=notes))
if sys.argv[2] == "plain":
    referring.hand_over(clinic, opened, Wanted(to, folder / "plain.pdf", "plain", "portal"))
desk = Desk(door)
desk.set_folder(folder / "post")
assert desk.letters()[0].level_id == "serious"
read, arrival = desk.read(folder / "post" / "r.age")
assert read.referral.child.name == "XCANARYX Child"
receipt = msgspec.structs.replace(desk.receipt(read, "Dee", "1"), feedback=text)
answer = desk.answer(read, arrival, receipt, folder)
referring.take_answer(clinic, answer)
assert clinic.vault.cases.entry("a").receipts[0].feedback == text
for one in (clinic, door):
    one.worker.wait()
    one.vault.close()
print("done")
"""

_CALL = re.compile(
    r"(?:write|pwrite64|writev|pwritev2?|sendto|sendmsg)\((\d+)<([^>]*)>, (.*)", re.DOTALL
)
_STRING = re.compile(r'"((?:\\x[0-9a-f]{2})*)"(\.\.\.)?')


def strace() -> str:
    found = shutil.which("strace")
    if found is None:
        if os.environ.get("CI") == "true":
            pytest.fail("strace is not installed.")
        pytest.skip("strace is not installed.")
    allowed = subprocess.run([found, "true"], capture_output=True, check=False)
    if allowed.returncode != 0:
        pytest.skip("This machine lets nobody watch a program's system calls.")
    return found


def writes(log: str) -> dict[str, bytes]:
    """What was written, by the path that it was written to."""
    found: dict[str, list[bytes]] = defaultdict(list)
    for line in log.splitlines():
        match = _CALL.search(line)
        if match is None:
            continue
        for text, cut in _STRING.findall(match[3]):
            assert not cut, "the log was cut short"
            found[bytes.fromhex(match[2].replace("\\x", "")).decode()].append(
                bytes.fromhex(text.replace("\\x", ""))
            )
    return {path: b"".join(parts) for path, parts in found.items()}


def watched(tmp_path: Path, way: str) -> dict[str, bytes]:
    folder, log = tmp_path / "work", tmp_path / "log"
    folder.mkdir()
    (tmp_path / "tmp").mkdir()
    done = subprocess.run(
        [
            strace(),
            "--follow-forks",
            "--decode-fds=path",
            "--strings-in-hex=all",
            "--string-limit=100000000",
            "--trace=write,pwrite64,writev,pwritev,pwritev2,sendto,sendmsg",
            f"--output={log}",
            sys.executable,
            "-c",
            WORK,
            str(folder),
            way,
        ],
        capture_output=True,
        text=True,
        timeout=240,
        env={**os.environ, "TMPDIR": str(tmp_path / "tmp"), "PYTHONDONTWRITEBYTECODE": "1"},
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    assert done.stdout == "done\n"
    return writes(log.read_text())


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="system calls as on Linux")
def test_no_byte_of_a_case_is_written_in_clear(tmp_path: Path) -> None:
    found = watched(tmp_path, "locked")
    work = str(tmp_path / "work")
    ours = {Path(path).suffix for path in found if path.startswith(work)}
    assert {".db-wal", ".part"} <= ours, "the watch saw none of the writes that must be there"
    for path, content in found.items():
        assert CANARY not in content, path
        assert b"%PDF-" not in content or b"/Encrypt" in content, path
    assert not any((tmp_path / "tmp").iterdir())
    for path in (tmp_path / "work").rglob("*"):
        assert path.is_dir() or CANARY not in path.read_bytes(), path


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="system calls as on Linux")
def test_the_watch_sees_a_plain_copy(tmp_path: Path) -> None:
    found = watched(tmp_path, "plain")
    plain = [
        content for content in found.values() if b"%PDF-" in content and b"/Encrypt" not in content
    ]
    assert len(plain) == 1
