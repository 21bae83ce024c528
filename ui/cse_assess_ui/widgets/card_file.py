"""Choosing the file that a front door's card or a listing is in."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from cse_assess_ui.system.documents import documents


def choose_card_file(parent: QWidget) -> Path | None:
    """Let the user choose a card or a listing; None where they choose nothing.

    Args:
        parent: What they chose it from.
    """
    path, _ = QFileDialog.getOpenFileName(
        parent,
        QCoreApplication.translate("card_file", "A card or a listing"),
        str(documents()),
        QCoreApplication.translate(
            "card_file", "Cards and listings (*.json *.toml);;All files (*)"
        ),
    )
    return Path(path) if path else None
