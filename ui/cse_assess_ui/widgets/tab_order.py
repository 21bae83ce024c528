"""Tab goes in the order in which the page is read, also where parts of it were made later."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QSplitter, QWidget


def order_tabs(*parts: QWidget) -> None:
    """Chain everything that takes the keyboard in the order in which it is laid out.

    Args:
        parts: The parts of a page, in reading order.
    """
    stops = [stop for part in parts for stop in _stops(part)]
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


def first_stop(part: QWidget) -> QWidget | None:
    """What Tab comes to first in a part of the window; None where it has nothing for the keyboard.

    Args:
        part: The part.
    """
    return next((stop for stop in _stops(part) if takes_tab(stop)), None)


def neighbour(parts: Sequence[QWidget], here: QWidget | None, *, on: bool) -> QWidget | None:
    """Where Tab goes, by what is laid out now, whenever its parts were made.

    Args:
        parts: The parts of the window, in reading order.
        here: What has the keyboard.
        on: Forwards, or backwards.

    Returns:
        The next stop; None where nothing takes the keyboard.
    """
    found = [stop for part in parts for stop in _all_stops(part)]
    place = found.index(here) if here in found else -1
    after = [*found[place + 1 :], *found[: max(place, 0)]]
    if not on:
        after.reverse()
    return next((stop for stop in after if takes_tab(stop)), None)


def _all_stops(part: QWidget) -> list[QWidget]:
    """The stops of a part as they are laid out, and last whatever is in no layout."""
    found = list(_stops(part))
    known = set(found)
    loose = (one for one in part.findChildren(QWidget) if one not in known and takes_tab(one))
    return [*found, *(one for one in loose if one.focusProxy() is None)]


def takes_tab(widget: QWidget) -> bool:
    """Whether Tab can come to a widget now.

    Args:
        widget: The widget.
    """
    reachable = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(reachable) and widget.isVisible() and widget.isEnabled()


def _stops(widget: QWidget) -> Iterator[QWidget]:
    if isinstance(widget, QScrollArea):
        if (content := widget.widget()) is not None:
            yield from _stops(content)
        return
    if widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
        yield widget  # also a button that has a layout inside
    if isinstance(widget, QSplitter):
        for index in range(widget.count()):
            if (pane := widget.widget(index)) is not None:
                yield from _stops(pane)
    elif (layout := widget.layout()) is not None:
        yield from _laid_out(layout)


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    for index in range(layout.count()):
        item = layout.itemAt(index)
        if item is None:
            continue
        if (widget := item.widget()) is not None:
            yield from _stops(widget)
        elif (inner := item.layout()) is not None:
            yield from _laid_out(inner)
