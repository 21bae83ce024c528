"""The keyboard goes on before what has it is hidden.

Qt would take it through the controls that come next, and a screen reader would read each of them.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def hand_on(leaving: QWidget, to: QWidget) -> None:
    """Give the keyboard to something else, if it is in what is about to be hidden.

    Args:
        leaving: What is about to be hidden.
        to: What has the keyboard then.
    """
    if _inside(leaving) is not None:
        to.setFocus(Qt.FocusReason.OtherFocusReason)


def let_go(leaving: QWidget) -> None:
    """Take the keyboard away from what is about to go, where what gets it is not there yet.

    Args:
        leaving: What is about to go.
    """
    if (focus := _inside(leaving)) is not None:
        focus.clearFocus()


def _inside(around: QWidget) -> QWidget | None:
    focus = QApplication.focusWidget()
    if focus is None or not (focus is around or around.isAncestorOf(focus)):
        return None
    return focus
