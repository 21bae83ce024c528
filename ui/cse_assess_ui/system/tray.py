"""A neutral icon beside the clock that hides everything, and brings it back."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QIcon
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
        self.say()

    @staticmethod
    def available() -> bool:
        """Whether this desktop has a place for it."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    def show(self) -> None:
        """Show the icon."""
        self.icon.show()

    def say(self) -> None:
        """Say its words, in the language of the window."""
        self.icon.setToolTip(self.tr("Notes"))
        self.action.setText(self.tr("Hide or show"))

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason == QSystemTrayIcon.ActivationReason.Trigger:
            self.toggled.emit()
