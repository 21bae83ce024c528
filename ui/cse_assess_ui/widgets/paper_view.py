"""A paper on the screen, in letters as large as the window's."""

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QTextBrowser

from cse_assess.paper.document import Document
from cse_assess_ui.clipboard import careful
from cse_assess_ui.printing import text_document

_MARGIN = 16
_LEAST_HEIGHT = 320


class PaperView(QTextBrowser):
    """Shows a paper; what is selected and copied is plain text, with care."""

    def __init__(self) -> None:
        super().__init__()
        self.setOpenLinks(False)
        self.setTabChangesFocus(True)

    def show_paper(self, document: Document, *, scale: float) -> None:
        """Show a paper.

        Args:
            document: The paper.
            scale: How large letters are, 1.0 for 100 %.
        """
        shown = text_document(document, scale=scale)
        shown.setParent(self)
        shown.setDocumentMargin(_MARGIN)
        self.setDocument(shown)
        self.setMinimumHeight(round(_LEAST_HEIGHT * scale))

    def createMimeDataFromSelection(self) -> QMimeData:
        return careful(self.textCursor().selection().toPlainText())
