"""A whole sitting in the window leaves nothing in clear anywhere, and reaches no network."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from test_nothing_in_clear import CANARY, strace, writes

SITTING = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QDeadlineTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit
from cse_assess.hardening import no_core_dumps
from cse_assess.diagnostics.log import EventLog
from cse_assess_ui import app as composition
from cse_assess_ui import noting
from cse_assess_ui.clipboard import copy
from cse_assess.assessment.record import Person
from cse_assess_ui.models.beginning import Beginning
from cse_assess_ui.pages.home import HomePage
from cse_assess_ui.widgets.column import ReadingColumn

CANARY = "XCANARYX"
no_core_dumps()
app = QApplication(["cse-assess"])
shell = composition.build(Path(sys.argv[1]))
log = EventLog(Path(sys.argv[1]).parent / "events")
noting.keep_log(shell, log)
sys.excepthook = composition._told_by(shell, log)
shell.show()

def until(there):
    deadline = QDeadlineTimer(20000)
    while not there():
        assert not deadline.hasExpired()
        app.processEvents()

def fill(page):
    typed = 0
    for kind in (QLineEdit, QPlainTextEdit, QTextEdit):
        for editor in page.findChildren(kind):
            if editor.isVisible() and not editor.isReadOnly():
                write = editor.setText if kind is QLineEdit else editor.setPlainText
                write(f"{CANARY} {typed}")
                typed += 1
    return typed

shell.page.finished.emit(
    Beginning(
        person=Person(name=f"{CANARY[:4]} Nina"),
        role="practitioner",
        passphrase="four quiet grey herons",
    )
)
until(lambda: isinstance(shell.page, HomePage))
shell.sitting.places.show_profile()
typed = fill(shell.page)
shell.page.save_button.click()
until(lambda: isinstance(shell.page, HomePage))
shell.new_case()
shell.pages.case.set_child(age=14)
for step in ("child", "questions", "think", "refer", "hand-over", "follow-up"):
    shell.show_step(step)
    if step == "questions":
        shell.page.show_item("S08")
        while shell.page.view.unfinished:
            app.processEvents()
        shell.page.view.card("S08").answers["recent"].buttons[0].click()
    for _ in range(200):  # long pages are made a part a turn
        app.processEvents()
    typed += fill(shell.page)
    shell.page.flush()
places = shell.sitting.places
for show in (
    places.show_history,
    places.show_care,
    places.show_keys,
    places.show_settings,
    places.show_profile,
):
    before = shell.page
    show()
    until(lambda: shell.page is not before)
copy(f"{CANARY} copied")
assert typed > 25, typed
name = shell.session.vault.cases.all()[0].assessment.child.name
assert CANARY in name, name

def broken():
    raise RuntimeError(f"{CANARY} in an error")

from PySide6.QtCore import QTimer
QTimer.singleShot(0, broken)
app.processEvents()
shell.worker.run(broken)
until(lambda: not shell.worker.busy)
assert CANARY not in shell.work.notice.text()
assert CANARY not in shell.windowTitle()
sys.stdout.write("done\\n")
sys.stdout.flush()
if sys.argv[2] == "crash":
    os.abort()
shell.close()
os._exit(0)  # what Python and Qt do to each other while both end is not what is tried here
"""


def sit(tmp_path: Path, end: str) -> tuple[dict[str, bytes], str, int]:
    log = tmp_path / "log"
    for name in ("home", "tmp", "cwd"):
        (tmp_path / name).mkdir()
    done = subprocess.run(
        [
            strace(),
            "--follow-forks",
            "--decode-fds=path",
            "--strings-in-hex=all",
            "--string-limit=100000000",
            "--trace=write,pwrite64,writev,pwritev,pwritev2,sendto,sendmsg,socket",
            f"--output={log}",
            sys.executable,
            "-c",
            SITTING,
            str(tmp_path / "vault"),
            end,
        ],
        capture_output=True,
        text=True,
        timeout=300,
        cwd=tmp_path / "cwd",
        env={
            **os.environ,
            "HOME": str(tmp_path / "home"),
            "TMPDIR": str(tmp_path / "tmp"),
            "PYTHONDONTWRITEBYTECODE": "1",
            "QT_QPA_PLATFORM": "offscreen",
        },
        check=False,
    )
    assert done.stdout == "done\n", done.stderr[-3000:]
    text = log.read_text()
    return writes(text), text, done.returncode


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="system calls as on Linux")
@pytest.mark.parametrize("end", ["close", "crash"])
def test_what_is_typed_is_nowhere_in_clear(tmp_path: Path, end: str) -> None:
    found, log, status = sit(tmp_path, end)
    assert (status == 0) is (end == "close")
    assert any(path.endswith("vault.db-wal") for path in found)
    for path, content in found.items():
        assert CANARY not in content, path
    for path in tmp_path.rglob("*"):
        if path.is_file() and path != tmp_path / "log":
            assert CANARY not in path.read_bytes(), path
    events = (tmp_path / "events" / "events.log").read_text()
    assert events.count(" crash fault=RuntimeError at=") == 2
    assert not list((tmp_path / "cwd").iterdir()), "a crash left something behind"
    assert "socket(AF_INET" not in log
