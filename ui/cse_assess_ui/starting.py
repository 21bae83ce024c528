"""Starting: what has to be there before the window is, and a sentence where it is not."""

import contextlib
import sys
from collections.abc import Callable
from pathlib import Path
from typing import cast

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from cse_assess import __version__
from cse_assess.computer import Computer, this_computer
from cse_assess.diagnostics.events import Crash, NotStarted, Part, Started
from cse_assess.diagnostics.log import EventLog
from cse_assess.errors import Refusal
from cse_assess.places import PlaceRefused, refuse_read_only
from cse_assess.vault.errors import VaultRefused
from cse_assess.vault.slots import SLOTS, users
from cse_assess_ui import theme
from cse_assess_ui.pages.cannot_start import CannotStartPage


def log_of(here: Computer) -> EventLog:
    """The log of this computer; one that keeps nothing where IT has switched it off.

    Args:
        here: This computer.
    """
    return EventLog(here.places.log if here.log else None)


def prepare(vault_folder: Path | None = None) -> tuple[Computer, Path]:
    """See that everything is there that the window needs, and use the packs that are installed.

    Args:
        vault_folder: Where cases are kept; found out if not given.

    Returns:
        This computer, and where cases are kept.

    Raises:
        Refusal: Something is not there, and what to do.
    """
    here = this_computer()
    folder = vault_folder or here.places.vault
    refuse_read_only(folder)
    try:
        users(folder)
    except Refusal as refusal:
        raise VaultRefused(
            "The list of who can open the vault cannot be read. Nothing was changed.",
            file=SLOTS,
            remedy="Do not delete anything: ask IT to put back the newest backup.",
        ) from refusal
    here.use_packs()
    return here, folder


def started() -> Started:
    """That the app was started, in this version of itself and of Python."""
    major, minor, patch = (int(part) for part in __version__.split(".")[:3])
    python = int(f"{sys.version_info.major}{sys.version_info.minor}")
    return Started(major, minor, patch, python)


def open_or_tell(opened: Callable[[], int]) -> int:
    """Open the window, or say in one what keeps it from being opened.

    Args:
        opened: Opens it and stays until it is closed.

    Returns:
        The exit status.
    """
    try:
        return opened()
    except Refusal as refusal:
        return _tell(str(refusal), _part(refusal))
    except Exception as fault:
        with contextlib.suppress(Refusal, OSError):
            log_of(this_computer()).add(Crash.of(fault))
        return _tell(
            QCoreApplication.translate(
                "starting",
                "Something went wrong that we did not foresee ({kind}). Nothing was changed. Start "
                "the app again; if it stays so, ask IT to run: cse-assess doctor",
            ).format(kind=type(fault).__name__),
            Part.OTHER,
        )


def _part(refusal: Refusal) -> Part:
    """What a refusal at the start is about."""
    if isinstance(refusal, PlaceRefused):
        return Part.PLACES
    return Part.VAULT if isinstance(refusal, VaultRefused) else Part.OTHER


def _tell(told: str, part: Part) -> int:
    """Say it in a window and on the terminal; the exit status."""
    with contextlib.suppress(Refusal, OSError):
        log_of(this_computer()).add(NotStarted(part))
    sys.stderr.write(f"{told}\n")
    theme.apply(cast(QApplication, QApplication.instance()))
    page = CannotStartPage(told)
    page.show()
    page.focus_first()
    QApplication.exec()
    return 1
