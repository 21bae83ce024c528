"""Telling a screen reader what changed somewhere else on the page."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QLabel, QWidget


def announce(widget: QWidget, text: str, *, at_once: bool = False) -> None:
    """Say something.

    Args:
        widget: What it is about.
        text: What is said.
        at_once: Interrupt whatever is being said; for danger and nothing else.
    """
    event = QAccessibleAnnouncementEvent(widget, text)
    if at_once:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)


def announce_title(page: QWidget) -> None:
    """Say where the user has come to.

    Args:
        page: A page that is shown; one without a title says nothing.
    """
    for label in page.findChildren(QLabel):
        if label.property("role") == "title" and label.isVisible() and label.text():
            announce(page, label.text())
            return
