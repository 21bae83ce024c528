"""Copying with care: told to clipboard histories, and taken back after a minute."""

from PySide6.QtCore import QMimeData, QTimer
from PySide6.QtGui import QGuiApplication

KEPT_MS = 60_000

_OURS = "application/x-notes-copied"  # marks what this app has copied, for as long as it is there

_HINTS = {
    # Windows' clipboard history and cloud clipboard, and KDE's Klipper, leave out what says so.
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"1",
    'application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"': b"\0\0\0\0",
    'application/x-qt-windows-mime;value="CanUploadToCloudClipboard"': b"\0\0\0\0",
    "x-kde-passwordManagerHint": b"secret",
}


def careful(text: str) -> QMimeData:
    """Text for the clipboard, told to clipboard histories as not to be kept.

    Args:
        text: The text.
    """
    data = QMimeData()
    data.setText(text)
    for kind, value in _HINTS.items():
        data.setData(kind, value)
    data.setData(_OURS, b"1")
    return data


def copy(text: str) -> None:
    """Copy text; it is gone from the clipboard after a minute, unless something else is there.

    Args:
        text: The text.
    """
    clipboard = QGuiApplication.clipboard()
    clipboard.setMimeData(careful(text))

    def forget() -> None:
        if clipboard.text() == text:
            clipboard.clear()

    QTimer.singleShot(KEPT_MS, forget)


def clear_ours() -> None:
    """Take back whatever this app has put on the clipboard; what others have put there stays."""
    clipboard = QGuiApplication.clipboard()
    there: QMimeData | None = clipboard.mimeData()  # None where nothing ever was
    if clipboard.ownsClipboard() or (there is not None and there.hasFormat(_OURS)):
        clipboard.clear()
