"""Who types a passphrase waits for nothing that the page does not need."""

import os
import subprocess
import sys
from pathlib import Path

from cse_assess.vault.opening import create_vault
from cse_assess.vault.slots import Cost

LATER = (
    "PySide6.QtDBus",
    "PySide6.QtPrintSupport",
    "PySide6.QtSvg",
    "apsw",
    "click",
    "cryptography",
    "cse_assess.assessment",
    "cse_assess.package",
    "cse_assess.paper",
    "cse_assess.referral",
    "cse_assess.usage.export",
    "cse_assess.usage.ledger",
    "cse_assess.vault.store",
    "cse_assess_ui.case_pages",
    "cse_assess_ui.pages.home",
    "cse_assess_ui.sitting",
    "gptables",
    "nhs_number",
    "phonenumbers",
    "pikepdf",
    "reportlab",
    "xml.etree",
)
SCRIPT = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from cse_assess_ui.app import build
from cse_assess_ui.pages.unlock import UnlockPage

app = QApplication([])
shell = build(Path(sys.argv[1]))
shell.show()
assert isinstance(shell.page, UnlockPage)
assert shell.page.isVisible()
print(*sys.modules)
"""


def test_the_way_in_is_shown_before_what_comes_after_it_is_loaded(tmp_path: Path) -> None:
    folder = tmp_path / "vault"
    cheap = Cost(iterations=1, lanes=1, memory_kib=1024)
    create_vault(folder, user="Nina Hart", passphrase="four quiet grey herons", cost=cheap).close()
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(folder)],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    loaded = set(done.stdout.split())
    assert "cse_assess_ui.shell" in loaded, done.stderr
    assert [name for name in LATER if name in loaded] == []
