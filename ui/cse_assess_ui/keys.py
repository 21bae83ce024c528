"""The keys that work on every page."""

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

_TWICE_MS = 700


class Keys(QObject):
    """Keys of the window. While it is hidden, only the way back works.

    Args:
        window: The window.
        hide: What two presses of Esc do.
    """

    def __init__(self, window: QWidget, hide: Callable[[], None]) -> None:
        super().__init__(window)
        self._window = window
        self._hide = hide
        self._shortcuts: list[QShortcut] = []
        self._since_escape = QElapsedTimer()
        escape = self._shortcut("Esc", self._on_escape)
        escape.setAutoRepeat(False)

    def add(self, key: str, action: Callable[[], None]) -> None:
        """Let a key do something.

        Args:
            key: Its name, such as Ctrl+N.
            action: What it does.
        """
        self._shortcuts.append(self._shortcut(key, action))

    def set_enabled(self, enabled: bool) -> None:
        """Let every key but Esc work, or not."""
        for shortcut in self._shortcuts:
            shortcut.setEnabled(enabled)

    def _shortcut(self, key: str, action: Callable[[], None]) -> QShortcut:
        shortcut = QShortcut(QKeySequence(key), self._window)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(action)
        return shortcut

    def _on_escape(self) -> None:
        if self._since_escape.isValid() and self._since_escape.elapsed() < _TWICE_MS:
            self._since_escape.invalidate()
            self._hide()
        else:
            self._since_escape.start()
