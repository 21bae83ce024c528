"""Where the window is put together: the one place that knows every part."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType

import platformdirs
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from cse_assess import data
from cse_assess.hardening import no_core_dumps
from cse_assess_ui.shell import Shell

_APP = "cse-assess"


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
    shell = build(
        vault_folder or platformdirs.user_data_path(_APP, appauthor=False),
        platformdirs.site_config_path(_APP, appauthor=False),
    )
    sys.excepthook = _told_by(shell)
    shell.show()
    return app.exec()


def build(vault_folder: Path, policy_folder: Path | None = None) -> Shell:
    """Put the window together; an application exists already.

    Args:
        vault_folder: Where cases are kept, or will be.
        policy_folder: Where the organisation's settings are; None where there are none.
    """
    QCoreApplication.setApplicationName(_APP)
    QApplication.setStyle("Fusion")
    icon = data.folder("resources") / "icons" / "cse-assess.svg"
    QGuiApplication.setWindowIcon(QIcon(str(icon)))
    return Shell(vault_folder, policy=policy_folder)


def _told_by(shell: Shell) -> Callable[..., None]:
    """Tell of a fault in the window; its message and traceback may quote a case and are dropped."""

    def tell(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        shell.work.notice.say(
            shell.tr(
                "Something went wrong that we did not foresee ({kind}). "
                "What was saved before is kept. Please try again."
            ).format(kind=kind.__name__)
        )

    return tell
