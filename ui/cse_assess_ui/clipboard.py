"""Copying with care: told to clipboard histories, and taken back after a minute."""

from PySide6.QtCore import QCoreApplication, QMimeData, QObject, QTimer, Slot
from PySide6.QtGui import QGuiApplication

KEPT_MS = 60_000

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
    return data


def copy(text: str) -> None:
    """Copy text; it is gone after a minute, and when the app is closed before.

    What was copied elsewhere since stays on the clipboard.

    Args:
        text: The text.
    """
    QGuiApplication.clipboard().setMimeData(careful(text))
    _Kept(text)


class _Kept(QObject):
    """What was copied, until it is taken back."""

    def __init__(self, text: str) -> None:
        app = QCoreApplication.instance()
        super().__init__(app)  # which holds it: nobody else does
        self._text = text
        QTimer.singleShot(KEPT_MS, self, self.forget)
        if app is not None:
            app.aboutToQuit.connect(self.forget)

    @Slot()
    def forget(self) -> None:
        """Take it back, unless something else is there."""
        clipboard = QGuiApplication.clipboard()
        if clipboard.text() == self._text:
            clipboard.clear()
        self.deleteLater()
