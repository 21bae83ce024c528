"""A paper on the screen: from memory, in letters as large as the window's, copied with care."""

from math import ceil

from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QKeyEvent, QTextDocument, QTextOption, QWheelEvent
from PySide6.QtWidgets import QTextBrowser

from cse_assess.paper.document import Document
from cse_assess_ui.clipboard import careful
from cse_assess_ui.printing import text_document
from cse_assess_ui.widgets.text import Label

_SCROLLING = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_MARGIN = 16
_TITLE_PIXELS = 24
"""How large titles are at 100 %."""


class PaperView(QTextBrowser):
    """Shows a paper; what is selected and copied is plain text, with care.

    Args:
        least_height: How low it may become at 100 %, in pixels.
    """

    def __init__(self, *, least_height: int = 0) -> None:
        super().__init__()
        self._least_height = least_height
        self.setOpenLinks(False)
        self.setTabChangesFocus(True)
        # Everything wraps; only rounding ever made it a pixel wider than there was room.
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.paper: Document | None = None
        self._shown: QTextDocument | None = None
        self._whole = False
        self._scale = 1.0
        self._measure = Label(role="title", parent=self)  # tells how large the window's letters are
        self._measure.hide()

    def show_paper(self, paper: Document) -> None:
        """Show a paper; whoever has scrolled stays where they are.

        Args:
            paper: The paper.
        """
        self.paper = paper
        self._measure.ensurePolished()
        scale = self._measure.fontInfo().pixelSize() / _TITLE_PIXELS
        place = self.verticalScrollBar().value()
        shown = text_document(paper, scale=scale)
        shown.setParent(self)
        shown.setDocumentMargin(_MARGIN)
        wraps = shown.defaultTextOption()
        wraps.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        shown.setDefaultTextOption(wraps)  # a long word widens no table beyond the page
        before, self._shown = self._shown, shown
        self.setDocument(shown)
        self._scale = scale
        shown.documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()
        if before is not None:
            before.deleteLater()
        self.verticalScrollBar().setValue(place)
        self.setAccessibleName(paper.title)

    def show_whole(self, whole: bool) -> None:
        """Be as high as the paper is, or as high as there is room and scroll.

        Args:
            whole: Whether all of it is laid out, because the page around scrolls.
        """
        self._whole = whole
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOff if whole else policy.ScrollBarAsNeeded
        )
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._whole and event.key() in _SCROLLING:
            event.ignore()  # to what scrolls around it
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self._whole:
            event.ignore()
        else:
            super().wheelEvent(event)

    def _fit(self) -> None:
        least = round(self._least_height * self._scale)
        if self._whole and self._shown is not None:
            edge = self.height() - self.viewport().height()
            least = max(least, ceil(self._shown.size().height()) + edge)
        self.setMinimumHeight(least)

    def createMimeDataFromSelection(self) -> QMimeData:
        return careful(self.textCursor().selection().toPlainText())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.paper is not None:
            self.show_paper(self.paper)
