"""Tab goes in the order in which the page is read, also where parts of it were made later."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def order_tabs(*parts: QWidget) -> None:
    """Chain everything that takes the keyboard in the order in which it is laid out.

    Args:
        parts: The parts of a page, in reading order.
    """
    stops = [stop for part in parts for stop in _stops(part)]
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


def _stops(widget: QWidget) -> Iterator[QWidget]:
    if isinstance(widget, QScrollArea):
        if (content := widget.widget()) is not None:
            yield from _stops(content)
        return
    if widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
        yield widget  # also a button that has a layout inside
    if (layout := widget.layout()) is not None:
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
