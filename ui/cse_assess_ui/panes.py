"""From one part of the window to the next by one key."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from cse_assess_ui.pages.assessment import AssessmentPage
from cse_assess_ui.widgets.header import Header
from cse_assess_ui.widgets.tab_order import first_stop, takes_tab


def go_to_next_pane(header: Header, page: QWidget) -> None:
    """Give the keyboard to the next part of the window that can take it, where it last was in it.

    Args:
        header: The part on top.
        page: The page below it, which may have parts of its own.
    """
    panes = [pane for pane in [header, *_panes(page)] if pane.isVisible()]
    focus = QApplication.focusWidget()
    here = (
        next((i for i, pane in enumerate(panes) if focus is pane or pane.isAncestorOf(focus)), -1)
        if focus
        else -1
    )
    for step in range(1, len(panes) + 1):
        pane = panes[(here + step) % len(panes)]
        if isinstance(pane, Header):
            pane.focus_first()
            return
        last = pane.focusWidget()
        stop = last if last is not None and takes_tab(last) else first_stop(pane)
        if stop is not None:
            stop.setFocus(Qt.FocusReason.TabFocusReason)
            return


def _panes(page: QWidget) -> list[QWidget]:
    if isinstance(page, AssessmentPage):
        return [page.banner, page.sections, page.column, page.help, page.why, page.picture]
    return [page]
