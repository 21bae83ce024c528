"""A document for the screen and the printer, made in memory; every text is text, never markup."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextListFormat,
    QTextTableFormat,
)
from PySide6.QtPrintSupport import QPrinter

from cse_assess.errors import Refusal
from cse_assess.paper import document as doc

_NOT_TAKEN = (QPrinter.PrinterState.Error, QPrinter.PrinterState.Aborted)
_BODY = 11.0
_TONES = {"large": 16.0, "small": 9.5, "detail": 9.5}
_HEADINGS = (15.0, 12.5, 11.5)
_TITLE = 11.0


def text_document(document: doc.Document, *, scale: float = 1.0) -> QTextDocument:
    """A document as rich text, with real headings, lists and tables.

    Args:
        document: The document.
        scale: How much larger than on paper the letters are.
    """
    made = QTextDocument()
    made.setDefaultFont(QFont(made.defaultFont().family(), int(_BODY * scale)))
    writer = _Writer(QTextCursor(made), scale)
    first = f"{document.title}. {document.reference}".rstrip(". ")
    writer.heading(f"{document.marking}. {first}" if document.marking else first, _TITLE, level=1)
    if document.practice:
        writer.paragraph(doc.PRACTICE, bold=True)
    writer.blocks(document.opening())
    for part in document.parts:
        writer.heading(part.title, _HEADINGS[part.level - 1], level=part.level + 1)
        writer.blocks(part.blocks)
    return made


def send(document: doc.Document, printer: QPrinter) -> None:
    """Print a document; slow enough for the worker, on whose thread Qt draws without the window.

    Args:
        document: The document.
        printer: As it was chosen, in the window.

    Raises:
        Refusal: The printer did not take it.
    """
    text_document(document).print_(printer)
    if printer.printerState() in _NOT_TAKEN:
        raise Refusal(
            "The printer did not take it. Nothing was changed.",
            remedy="See whether it is on and has paper, or save the paper as PDF.",
        )


class _Writer:
    """Writes at a cursor.

    Args:
        cursor: Where.
        scale: How much larger than on paper the letters are.
    """

    def __init__(self, cursor: QTextCursor, scale: float) -> None:
        self._cursor = cursor
        self._scale = scale
        self._begun = False

    def heading(self, text: str, size: float, *, level: int) -> None:
        """A heading that programs which read aloud can jump to."""
        block = QTextBlockFormat()
        block.setTopMargin(size * 1.2)
        block.setBottomMargin(size / 3)
        block.setHeadingLevel(level)
        self._write(text, block, self._letters(size, bold=True))

    def paragraph(
        self, text: str, *, size: float = _BODY, bold: bool = False, italic: bool = False
    ) -> None:
        """A paragraph; a line break begins a new one."""
        for line in text.split("\n"):
            block = QTextBlockFormat()
            block.setTopMargin(size / 3)
            self._write(line, block, self._letters(size, bold=bold, italic=italic))

    def blocks(self, blocks: Iterable[doc.Block]) -> None:
        """Blocks of a document, in order."""
        for block in blocks:
            match block:
                case doc.Text(text, tone):
                    self._toned(text, tone)
                case doc.Field(label, text, tone):
                    self.paragraph(label, size=_TONES["small"], bold=True)
                    self._toned(text, tone)
                case doc.Facts(rows):
                    self._table([], [list(row) for row in rows], widths=(1, 3))
                case doc.Bullets(items, boxes):
                    self._list(items, boxes=boxes)
                case doc.Table(caption, columns, table_rows, widths):
                    self.paragraph(caption, size=_TONES["small"], bold=True)
                    shares = widths or tuple(1 for _ in columns)
                    self._table(list(columns), [list(row) for row in table_rows], widths=shares)
                case doc.Chart():
                    self.blocks(doc.as_blocks(block))
                case doc.Lines(label, count):
                    self.paragraph(label, size=_TONES["small"], bold=True)
                    self.paragraph("\n".join("_" * 60 for _ in range(count)))
                case doc.Box(inner, heavy):
                    self._box(inner, heavy=heavy)

    def _toned(self, text: str, tone: doc.Tone) -> None:
        bold = tone in ("strong", "large")
        self.paragraph(text, size=_TONES.get(tone, _BODY), bold=bold, italic=tone == "quote")

    def _list(self, items: Iterable[str], *, boxes: bool) -> None:
        style = QTextListFormat()
        style.setStyle(QTextListFormat.Style.ListDisc)
        for item in items:
            text = f"\N{BALLOT BOX} {item}" if boxes else item
            self._write(" ".join(text.split("\n")), QTextBlockFormat(), self._letters(_BODY))
            if not boxes:
                self._cursor.createList(style)
        self._cursor.setBlockFormat(QTextBlockFormat())

    def _table(self, columns: list[str], rows: list[list[str]], *, widths: tuple[int, ...]) -> None:
        style = QTextTableFormat()
        style.setBorderCollapse(True)
        style.setBorder(0.5)
        style.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        style.setCellPadding(4)
        style.setHeaderRowCount(1 if columns else 0)
        style.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        share = QTextLength.Type.PercentageLength
        style.setColumnWidthConstraints(
            [QTextLength(share, 100 * width / sum(widths)) for width in widths]
        )
        content = [columns, *rows] if columns else rows
        table = self._cursor.insertTable(len(content), len(widths), style)
        for number, row in enumerate(content):
            for place, text in enumerate(row):
                bold = place == 0 or (bool(columns) and number == 0)
                inside = table.cellAt(number, place).firstCursorPosition()
                inside.insertText(text, self._letters(_TONES["small"] + 0.5, bold=bold))
        self._cursor.movePosition(QTextCursor.MoveOperation.End)

    def _box(self, blocks: Iterable[doc.Plain], *, heavy: bool) -> None:
        style = QTextFrameFormat()
        style.setBorder(2.5 if heavy else 1)
        style.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        style.setPadding(8)
        style.setTopMargin(8)
        style.setBottomMargin(8)
        frame = self._cursor.insertFrame(style)
        inner = _Writer(frame.firstCursorPosition(), self._scale)
        inner.blocks(blocks)
        self._cursor.movePosition(QTextCursor.MoveOperation.End)

    def _write(self, text: str, block: QTextBlockFormat, letters: QTextCharFormat) -> None:
        block.setAlignment(Qt.AlignmentFlag.AlignLeading)
        if self._begun:
            self._cursor.insertBlock(block, letters)
        else:
            self._cursor.setBlockFormat(block)
            self._begun = True
        self._cursor.insertText(text, letters)

    def _letters(self, size: float, *, bold: bool = False, italic: bool = False) -> QTextCharFormat:
        letters = QTextCharFormat()
        letters.setFontPointSize(size * self._scale)
        letters.setFontWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
        letters.setFontItalic(italic)
        return letters
