"""Laying out at once what was added to a page that scrolls."""

from PySide6.QtWidgets import QScrollArea, QWidget


def settle(widget: QWidget) -> None:
    """Lay out a widget and everything around it, up to what scrolls.

    Qt does the same by itself, one level a turn of the event loop: meanwhile rows that were added
    are seen squeezed into the room of those before them.

    Args:
        widget: What something was added to.
    """
    around: list[QWidget] = []
    here: QWidget | None = widget
    while here is not None and not isinstance(here, QScrollArea):
        around.append(here)
        here = here.parentWidget()
    for one in around:
        layout = one.layout()
        if layout is not None:
            layout.invalidate()
    if isinstance(here, QScrollArea) and (content := here.widget()) is not None:
        wanted = max(content.heightForWidth(content.width()), here.viewport().height())
        content.resize(content.width(), wanted)
    for one in reversed(around):
        layout = one.layout()
        if layout is not None:
            layout.activate()
