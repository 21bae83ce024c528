"""Documents on paper: tagged PDF (ISO 14289-1) in A4.

Imports reportlab, so nothing imports this package before it is needed.
"""

from io import BytesIO

from reportlab.pdfgen.canvas import Canvas

from cse_assess.paper.document import PRACTICE, Document
from cse_assess.paper.pdf.compose import compose
from cse_assess.paper.pdf.fonts import font
from cse_assess.paper.pdf.pieces import Piece, draw_stack, split_stack
from cse_assess.paper.pdf.sheet import Sheet
from cse_assess.paper.pdf.structure import write
from cse_assess.paper.pdf.styles import (
    HEIGHT,
    LEFT,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    TOP,
    WIDTH,
)

_HEAD, _FOOT = 40.0, PAGE_HEIGHT - 34.0


def render(document: Document) -> bytes:
    """A document as a PDF, the same bytes for the same document.

    No name reaches a header, a footer, a bookmark or the file's description, which a shared
    printer or a file list would show.

    Args:
        document: The document.
    """
    root, stacks = compose(document)
    pages = [page for stack in stacks for page in _pages(stack)]
    out = BytesIO()
    title = f"{document.title} {document.reference}".strip()
    canvas = Canvas(
        out,
        pagesize=(PAGE_WIDTH, PAGE_HEIGHT),
        invariant=1,
        pageCompression=1,
        initialFontName=font("NotoSans-Regular").fontName,
        lang=document.language,
    )
    canvas.setTitle(title)
    canvas.setAuthor("")
    canvas.setSubject(document.marking)
    canvas.setCreator("cse-assess")
    created = f"D:{document.created:%Y%m%d%H%M%S}Z"
    canvas.setDateFormatter(lambda *_: created)
    canvas.setViewerPreference("DisplayDocTitle", "true")
    canvas.showOutline()
    sheet = Sheet(canvas, PAGE_HEIGHT)
    for number, page in enumerate(pages, start=1):
        if number > 1:
            canvas.showPage()
            sheet.marks.next_page()
        _furnish(sheet, document, f"Page {number} of {len(pages)}")
        draw_stack(page, sheet, left=LEFT, top=TOP, width=WIDTH)
    canvas.save()
    return write(
        out.getvalue(),
        root,
        sheet.marks.pages,
        title=title,
        language=document.language,
        created=document.created,
        reads=sheet.reads,
    )


def _pages(stack: list[Piece]) -> list[tuple[Piece, ...]]:
    pages = []
    rest = tuple(stack)
    while rest:
        fit, below = split_stack(rest, WIDTH, HEIGHT)
        if not fit:
            fit, below = rest[:1], rest[1:]  # higher than a sheet, and cannot be cut
        pages.append(fit)
        rest = below
    return pages


def _furnish(sheet: Sheet, document: Document, number: str) -> None:
    sheet.furnish(document.marking, document.reference, top=_HEAD, left=LEFT, width=WIDTH)
    sheet.rule(left=LEFT, top=_HEAD + 8, width=WIDTH)
    practice = PRACTICE if document.practice else ""
    sheet.furnish(practice, number, top=_FOOT, left=LEFT, width=WIDTH)


__all__ = ["render"]
