"""The keys that work on every page; and one table of all keys, which the page of keys is made from.

A key of the window is only ever made from this table, so that what is listed and what works cannot
part. What works inside the questions is made there, where the keyboard is; it is listed here.
"""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

_TWICE_MS = 700
_REDO = ("Ctrl+Y", "Ctrl+Shift+Z")
ANOTHER_TIME = "Ctrl+E"
"""Made where a question is answered."""


class Key(NamedTuple):
    """What one key, or keys that belong together, do.

    Attributes:
        words: What it does.
        keys: How it is pressed, as Qt writes it: any of these.
        action: The window's action; empty where a page makes it itself.
        shown: How it is told, where that is not plain from ``keys``.
        twice: It is pressed twice.
        repeats: It goes on while it is held.
    """

    words: str
    keys: tuple[str, ...]
    action: str = ""
    shown: str = ""
    twice: bool = False
    repeats: bool = False

    def told(self) -> str:
        """How it is pressed, as this system writes it."""
        native = QKeySequence.SequenceFormat.NativeText
        told = self.shown or QKeySequence(self.keys[0]).toString(native)
        return f"{told}, {told}" if self.twice else told


class Group(NamedTuple):
    """Keys that are told together.

    Attributes:
        where: Where they work.
        keys: The keys.
    """

    where: str
    keys: tuple[Key, ...]


def table() -> tuple[Group, ...]:
    """Every key, in the language of the window."""
    translate = QCoreApplication.translate
    return (
        Group(
            translate("keys", "When someone walks in"),
            (
                Key(
                    translate("keys", "Hide everything; the same again to go back"),
                    ("Esc",),
                    "hide",
                    twice=True,
                ),
                Key(translate("keys", "Lock; your last words are kept"), ("Ctrl+L",), "lock"),
            ),
        ),
        Group(
            translate("keys", "In the questions"),
            (
                Key(
                    translate("keys", "Choose an answer; the same again takes it back"),
                    tuple("123456789"),
                    shown=translate("keys", "1 to 9"),
                ),
                Key(
                    translate("keys", "Go along the answers"),
                    ("Left", "Right"),
                    shown=translate("keys", "Arrow keys"),
                ),
                Key(translate("keys", "Next question, one back"), ("N", "B"), shown="N, B"),
                Key(translate("keys", "Jump to a question"), ("Ctrl+K",)),
                Key(translate("keys", "Another time it happened"), (ANOTHER_TIME,)),
            ),
        ),
        Group(
            translate("keys", "Everywhere"),
            (
                Key(translate("keys", "New assessment"), ("Ctrl+N",), "new"),
                Key(
                    translate("keys", "Take the last change back"),
                    ("Ctrl+Z",),
                    "undo",
                    repeats=True,
                ),
                Key(
                    translate("keys", "Do it again after all"),
                    _REDO,
                    "redo",
                    repeats=True,
                ),
                Key(
                    translate("keys", "From one part of the window to the next"),
                    ("F6",),
                    "next-part",
                    repeats=True,
                ),
                Key(
                    translate("keys", "Larger text"),
                    ("Ctrl++", "Ctrl+="),
                    "larger",
                    shown=translate("keys", "Ctrl and +"),
                    repeats=True,
                ),
                Key(
                    translate("keys", "Smaller text"),
                    ("Ctrl+-",),
                    "smaller",
                    shown=translate("keys", "Ctrl and −"),
                    repeats=True,
                ),
                Key(
                    translate("keys", "Text as it was"),
                    ("Ctrl+0",),
                    "usual",
                    shown=translate("keys", "Ctrl and 0"),
                ),
                Key(translate("keys", "This page"), ("F1",), "keys"),
            ),
        ),
    )


def told(action: str) -> str:
    """How the key of an action is pressed, for a tooltip."""
    return next(key.told() for group in table() for key in group.keys if key.action == action)


class Keys(QObject):
    """Makes the keys of the window. While it is hidden, only the way back works.

    Args:
        window: The window; its system window exists.
        actions: What each of the table's actions does.
    """

    def __init__(self, window: QWidget, actions: Mapping[str, Callable[[], object]]) -> None:
        super().__init__(window)
        self._window = window
        self._back: list[QShortcut] = []
        self._others: list[QShortcut] = []
        for group in table():
            for key in filter(lambda key: key.action, group.keys):
                action = actions[key.action]
                made = self._back if key.action == "hide" else self._others
                made += self._make(key, _Twice(self, action).press if key.twice else action)
        window.windowHandle().installEventFilter(self)

    def set_enabled(self, enabled: bool) -> None:
        """Let every key but the way back work, or not."""
        for shortcut in self._others:
            shortcut.setEnabled(enabled)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # A text field claims these keys even where it has nothing to take back.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo = event.matches(QKeySequence.StandardKey.Undo)
            redo = event.matches(QKeySequence.StandardKey.Redo) or _is_redo(event)
            if (undo or redo) and not _has_own(QApplication.focusWidget(), undo=undo):
                event.ignore()
                return True
        return False

    def _make(self, key: Key, action: Callable[[], object]) -> list[QShortcut]:
        made = []
        for sequence in key.keys:
            shortcut = QShortcut(QKeySequence(sequence), self._window)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.setAutoRepeat(key.repeats)
            shortcut.activated.connect(action)
            made.append(shortcut)
        return made


class _Twice(QObject):
    """Something that is done when a key is pressed twice in short time."""

    def __init__(self, parent: QObject, action: Callable[[], object]) -> None:
        super().__init__(parent)
        self._action = action
        self._since = QElapsedTimer()

    def press(self) -> None:
        if self._since.isValid() and self._since.elapsed() < _TWICE_MS:
            self._since.invalidate()
            self._action()
        else:
            self._since.start()


def _is_redo(event: QKeyEvent) -> bool:
    """Whether it is one of our ways to redo: not every system knows both."""
    pressed = QKeySequence(event.keyCombination())
    exactly = QKeySequence.SequenceMatch.ExactMatch
    return any(QKeySequence(told).matches(pressed) == exactly for told in _REDO)


def _has_own(editor: QWidget | None, *, undo: bool) -> bool:
    """Whether a text field has something of its own to take back, or to do again."""
    if isinstance(editor, QLineEdit):
        return editor.isUndoAvailable() if undo else editor.isRedoAvailable()
    if isinstance(editor, QPlainTextEdit | QTextEdit):
        document = editor.document()
        return document.isUndoAvailable() if undo else document.isRedoAvailable()
    return False
