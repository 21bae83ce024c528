"""A neutral icon beside the clock that hides everything, and brings it back."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon, QWidget


class Tray(QObject):
    """The icon, with one action; it says nothing of what the app is for.

    Args:
        icon: A neutral one.
        parent: The window.

    Signals:
        toggled: Everything is to be hidden, or to come back.
    """

    toggled = Signal()

    def __init__(self, icon: QIcon, parent: QWidget) -> None:
        super().__init__(parent)
        self.icon = QSystemTrayIcon(icon, self)
        self._menu = QMenu(parent)
        self.action = self._menu.addAction("")
        self.action.triggered.connect(self.toggled)
        self.icon.setContextMenu(self._menu)
        self.icon.activated.connect(self._on_activated)
        self.entitle(parent)
        if self.available():
            self.icon.show()

    @staticmethod
    def available() -> bool:
        """Whether this desktop has a place for it."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    def entitle(self, window: QWidget) -> None:
        """Give the window, the taskbar and the tray a name that says nothing, whatever is open.

        Args:
            window: The window; its language is spoken.
        """
        title = self.tr("Notes")
        QGuiApplication.setApplicationDisplayName(title)  # the system adds it to every title
        window.setWindowTitle(title)
        self.icon.setToolTip(title)
        self.action.setText(self.tr("Hide or show"))

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason == QSystemTrayIcon.ActivationReason.Trigger:
            self.toggled.emit()
