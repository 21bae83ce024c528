"""A referral as a document for the printer, made in memory."""

from collections.abc import Iterable

from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from cse_assess.referral.model import Referral
from cse_assess.referral.reading import Part

_SIZES = {0: 18.0, 1: 14.0, 2: 12.0}
_BODY = 11.0


def document_of(referral: Referral, parts: Iterable[Part]) -> QTextDocument:
    """A referral's parts as a document; every text is text, never markup.

    Args:
        referral: The referral.
        parts: What it says.
    """
    document = QTextDocument()
    cursor = QTextCursor(document)
    _write(cursor, f"{referral.reference}", _SIZES[0], bold=True)
    for part in parts:
        _write(cursor, part.title, _SIZES[part.level], bold=True)
        for line in part.lines:
            _write(cursor, f"{line.label}: {line.text}" if line.label else line.text, _BODY)
    return document


def _write(cursor: QTextCursor, text: str, size: float, *, bold: bool = False) -> None:
    block, letters = QTextBlockFormat(), QTextCharFormat()
    block.setTopMargin(size if bold else size / 3)
    letters.setFontPointSize(size)
    letters.setFontWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    cursor.insertBlock(block, letters)
    cursor.insertText(text, letters)
