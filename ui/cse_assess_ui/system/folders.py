"""Where files go that somebody makes, until they choose another place."""

from pathlib import Path

from PySide6.QtCore import QDir, QStandardPaths


def documents() -> Path:
    """The user's folder for documents; their home where the system names one that is not there.

    A service desk's account or a folder on a share that is away has none, and what is made must
    still have somewhere to go.
    """
    location = QStandardPaths.StandardLocation.DocumentsLocation
    named = Path(QStandardPaths.writableLocation(location))
    return named if named.is_dir() else Path(QDir.homePath())
