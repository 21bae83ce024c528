"""From the key to the first page: run by ``start.py`` in a process of its own.

Unlocks a vault of 100 cases, then locks in the middle of one and unlocks again. Prints how many
milliseconds the window took, from the key on, until the page was painted.
"""

import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from cse_assess.vault import slots
from cse_assess_ui.app import build
from cse_assess_ui.pages.unlock import UnlockPage

PASSPHRASE = "four quiet grey herons"
_PATIENCE = 60.0


class Painted(QObject):
    """Remembers when the page that has the keyboard was painted."""

    def __init__(self) -> None:
        super().__init__()
        self.at: float | None = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        focus = QApplication.focusWidget()
        if event.type() == QEvent.Type.Paint and watched is focus and not within_unlock(focus):
            self.at = self.at or time.perf_counter()
        return False


def within_unlock(widget: QWidget | None) -> bool:
    """Whether something is on the page that unlocks."""
    while widget is not None and not isinstance(widget, UnlockPage):
        widget = widget.parentWidget()
    return widget is not None


def main() -> int:
    """Measure both."""
    app = QApplication(["bench"])
    derived: list[float] = []
    derive = slots._derive

    def noted(*given: object) -> bytes:
        key = derive(*given)  # type: ignore[arg-type]
        derived.append(time.perf_counter())
        return key

    slots._derive = noted
    shell = build(Path(sys.argv[1]))
    shell.show()
    shell.activateWindow()
    home = unlock(app, shell, derived)
    case_id = sys.argv[2]
    shell.open_case(case_id, "questions")
    wait(app, lambda: shell.pages is not None)
    shell.lock()
    wait(app, lambda: isinstance(shell.page, UnlockPage))
    again = unlock(app, shell, derived)
    print(f"{home:.0f} {again:.0f}")
    shell.close()
    return 0


def unlock(app: QApplication, shell: QWidget, derived: list[float]) -> float:
    """Type the passphrase; ms from the key to the first page painted."""
    settle(app, 1.0)  # as long as anybody takes to type
    painted = Painted()
    app.installEventFilter(painted)
    page = shell.page
    page.passphrase.editor.setText(PASSPHRASE)
    page.open_button.click()
    wait(app, lambda: painted.at is not None)
    app.removeEventFilter(painted)
    assert painted.at is not None
    return (painted.at - derived[-1]) * 1000


def settle(app: QApplication, seconds: float) -> None:
    """Let the window work for a while."""
    until = time.perf_counter() + seconds
    while time.perf_counter() < until:
        app.processEvents()
        time.sleep(0.005)


def wait(app: QApplication, met: object) -> None:
    """Let the window work until something holds."""
    until = time.perf_counter() + _PATIENCE
    while not met():  # type: ignore[operator]
        if time.perf_counter() > until:
            raise SystemExit("The window did not get there.")
        app.processEvents()
        time.sleep(0.001)


if __name__ == "__main__":
    sys.exit(main())
