"""The pages that help, locked or not: every key, what this is, and what it goes by."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from cse_assess.instrument.library import Library
from cse_assess_ui.operations import Worker
from cse_assess_ui.widgets.header import Header
from cse_assess_ui.widgets.workspace import Workspace

if TYPE_CHECKING:
    from cse_assess.licences import Part
    from cse_assess_ui.models.new_texts import NewTexts
    from cse_assess_ui.pages.about import AboutPage
    from cse_assess_ui.pages.new_texts import NewTextsPage
    from cse_assess_ui.pages.shortcuts import ShortcutsPage


class HelpPages(QObject):
    """Makes the pages that help.

    Args:
        library: Gives the forms at hand, in the language of the window.
        work: Where a refusal is told.
        worker: Finds out what takes a moment.
        parent: Its owner.

    Signals:
        page_made: A page is to be shown.
        back_requested: Back to where the user was.
    """

    page_made = Signal(QWidget)
    back_requested = Signal()

    def __init__(
        self, library: Callable[[], Library], work: Workspace, worker: Worker, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._library, self._work, self._worker = library, work, worker

    def attend(self, header: Header) -> None:
        """Help when the header asks for it."""
        header.shortcuts_requested.connect(self.show_keys)
        header.about_requested.connect(self.show_about)

    def show_keys(self) -> None:
        """Show every key."""
        from cse_assess_ui.pages.shortcuts import ShortcutsPage  # noqa: PLC0415

        self._show(ShortcutsPage())

    def show_about(self) -> None:
        """Show versions, what nobody has checked yet, and what the app is built from."""
        from cse_assess_ui.models.forms import FORM_ID  # noqa: PLC0415
        from cse_assess_ui.pages.about import AboutPage  # noqa: PLC0415

        def show() -> None:
            library = self._library()
            page = AboutPage(library.current(FORM_ID), library.translations(FORM_ID))
            page.new_texts_requested.connect(self.show_new_texts)
            self._show(page)
            self._worker.run(
                _parts, done=page.parts.show_parts, failed=page.parts.refuse, quiet=True
            )

        self._work.attempt(show)

    def show_new_texts(self) -> None:
        """Show what is in use beside what came with the app, and take in more."""

        def find_out() -> "NewTexts":
            from cse_assess.computer import this_computer  # noqa: PLC0415
            from cse_assess_ui.models.new_texts import NewTexts  # noqa: PLC0415

            return NewTexts(this_computer())

        self._worker.run(find_out, done=self._show_new_texts, failed=self._work.notice.say)

    def _show_new_texts(self, texts: "NewTexts") -> None:
        from cse_assess_ui.pages.new_texts import NewTextsPage  # noqa: PLC0415

        self._show(NewTextsPage(texts, self._worker))

    def _show(self, page: "ShortcutsPage | AboutPage | NewTextsPage") -> None:
        page.back_requested.connect(self.back_requested)
        self.page_made.emit(page)


def _parts() -> "Sequence[Part]":
    """What the app is built from; even to load what finds it out takes a moment."""
    from cse_assess.licences import licences  # noqa: PLC0415

    return licences()
