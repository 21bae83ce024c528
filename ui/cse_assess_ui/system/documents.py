"""Where a file goes at first: the user's documents, or home where there are none."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths

_Place = QStandardPaths.StandardLocation


def documents() -> Path:
    """The user's documents; their home folder where the computer names one that is not there."""
    named = Path(QStandardPaths.writableLocation(_Place.DocumentsLocation))
    return named if named.is_dir() else Path.home()
