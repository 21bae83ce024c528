"""Arriving on a page and going through its parts: where I am is shown and said."""

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from cse_assess_ui.widgets.announce import announce_title
from cse_assess_ui.widgets.tab_order import first_stop
from cse_assess_ui.widgets.workspace import Workspace

if TYPE_CHECKING:  # what unlocking does not need is loaded once the way in is shown
    from cse_assess_ui.case_pages import Page
    from cse_assess_ui.sitting import Sitting


def arrive(page: QWidget, work: Workspace, sitting: "Sitting | None") -> None:
    """Tell where the user is now, and give them the keyboard there.

    Args:
        page: The page that is shown.
        work: What it is shown in.
        sitting: What the user works with; None while it is locked.
    """
    pages = sitting.case.pages if sitting is not None else None
    practice = pages is not None and "talk-over" in pages.steps
    step = "" if page is work.passing or sitting is None else sitting.case.step
    work.header.show_place(
        unlocked=sitting is not None,
        role=sitting.session.role if sitting is not None else "",
        step=step,
        in_case=pages is not None,
        practice=practice,
    )
    work.guide.show_step(step if practice else "")
    announce_title(page)
    cast("Page", page).focus_first()
    focus = QApplication.focusWidget()
    if (focus is None or not page.isAncestorOf(focus)) and (stop := first_stop(page)):
        stop.setFocus(Qt.FocusReason.OtherFocusReason)  # what it would begin with is not there


def go_on(work: Workspace) -> None:
    """Give the keyboard to the next part of the window.

    Args:
        work: What is in the window.
    """
    from cse_assess_ui.panes import go_to_next_pane  # noqa: PLC0415 - it knows the largest page

    go_to_next_pane(work.header, work.page)
