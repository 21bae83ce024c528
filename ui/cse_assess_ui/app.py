"""Where the window is put together: the one place that knows every part."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QSize, QThread
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from cse_assess import data
from cse_assess.diagnostics.events import Closed, Crash
from cse_assess.diagnostics.log import EventLog
from cse_assess.hardening import no_core_dumps
from cse_assess_ui import noting, starting
from cse_assess_ui.garbage import Garbage
from cse_assess_ui.letters import see_to_letters
from cse_assess_ui.shell import Shell

_APP = "cse-assess"
BACK_WITHIN_S = 0.001  # that the window has Python again while the worker runs; else it is 5 ms
_TITLE = 40  # what systems put above a window, at most


def run(vault_folder: Path | None = None) -> int:
    """Open the window and stay until it is closed.

    Args:
        vault_folder: Where cases are kept; the user's own data folder if not given.

    Returns:
        The exit status.
    """
    return main([], vault_folder)


def main(argv: Sequence[str], vault_folder: Path | None = None) -> int:
    """Open the window and stay until it is closed.

    Args:
        argv: Options for Qt, such as ``-platform``.
        vault_folder: Where cases are kept; the user's own data folder if not given.

    Returns:
        The exit status.
    """
    no_core_dumps()
    app = QApplication([_APP, *argv])
    return starting.open_or_tell(lambda: _open(app, vault_folder))


def _open(app: QApplication, vault_folder: Path | None) -> int:
    """Open the window on this computer's folders; may be refused."""
    see_to_letters()
    here, folder = starting.prepare(vault_folder)
    log = starting.log_of(here)
    log.add(starting.started())
    shell = build(folder, here.places.policy)
    noting.keep_log(shell, log)
    shell._entrance.loaded.connect(Garbage(shell).keep_loaded)
    sys.excepthook = _told_by(shell, log)
    if fits(shell.size(), shell.screen().availableSize()):
        shell.show()
    else:
        shell.showMaximized()
    status = app.exec()
    shell.worker.wait()  # what is quit is not always closed first
    log.add(Closed())
    return status


def fits(window: QSize, room: QSize) -> bool:
    """Whether a window fits a screen with its title, so that no button is below the edge.

    Args:
        window: Its size without its title.
        room: What the screen has beside the system's own bars.
    """
    return window.width() <= room.width() and window.height() + _TITLE <= room.height()


def build(vault_folder: Path, policy_folder: Path | None = None) -> Shell:
    """Put the window together; an application exists already.

    Args:
        vault_folder: Where cases are kept, or will be.
        policy_folder: Where the organisation's settings are; None where there are none.
    """
    sys.setswitchinterval(BACK_WITHIN_S)
    QCoreApplication.setApplicationName(_APP)
    QApplication.setStyle("Fusion")
    icon = data.folder("resources") / "icons" / "cse-assess.svg"
    QGuiApplication.setWindowIcon(QIcon(str(icon)))
    return Shell(vault_folder, policy=policy_folder)


def _told_by(shell: Shell, log: EventLog | None = None) -> Callable[..., None]:
    """Tell of a fault in the window; its message and traceback may quote a case and are dropped."""

    def tell(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        if log is not None:
            log.add(Crash.of(fault))
        if QThread.currentThread() is not shell.thread():
            return  # no widget may be touched from here
        shell.work.notice.say(
            shell.tr(
                "Something went wrong that we did not foresee ({kind}). "
                "What was saved before is kept. Please try again."
            ).format(kind=kind.__name__)
        )

    return tell
