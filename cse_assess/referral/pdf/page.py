"""The sheet: margins, what stands on every page, and what the file says of itself."""

from io import BytesIO

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from cse_assess.referral.model import Referral
from cse_assess.referral.pdf.styles import (
    BOLD,
    BOTTOM,
    HEIGHT,
    INK,
    LEFT,
    LINE,
    MUTED,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    REGULAR,
    RIGHT,
    SMALL_SIZE,
    WIDTH,
)

MARKING = "Sensitive: child protection"
PRACTICE = "Practice: fictional child"

_TOTAL = "total-pages"
_TOTAL_WIDTH = 24  # room for "of 99"


def typeset(referral: Referral, story: list[Flowable]) -> bytes:
    """Lay the story out on numbered, marked sheets.

    The same story gives the same bytes. No name reaches a header, a footer or the file's
    description, which a shared printer or a file list would show.
    """
    out = BytesIO()
    document = _Document(referral, out)
    document.build(story)
    return out.getvalue()


class _Document(BaseDocTemplate):  # type: ignore[misc]  # reportlab has no types
    def __init__(self, referral: Referral, out: BytesIO) -> None:
        super().__init__(
            out,
            title=f"Referral {referral.reference}",
            author="",
            subject=MARKING,
            creator="cse-assess",
            lang="en-GB",
            invariant=1,
            pageCompression=1,
        )
        self._referral = referral
        frame = Frame(
            LEFT,
            BOTTOM,
            WIDTH,
            HEIGHT,
            leftPadding=0,
            rightPadding=0,
            topPadding=0,
            bottomPadding=0,
        )
        self.addPageTemplates(PageTemplate("sheet", [frame], onPage=self._furnish))

    def beforeDocument(self) -> None:  # noqa: N802 - reportlab calls it by this name
        """Describe the file by its reference and the referral's own time."""
        created = f"D:{self._referral.created:%Y%m%d%H%M%S}Z"
        self.canv.setDateFormatter(lambda *_: created)
        self.canv.setViewerPreference("DisplayDocTitle", "true")
        self.canv.showOutline()

    def _endBuild(self) -> None:  # noqa: N802 - reportlab calls it by this name
        """Say how many pages there are, on the form that every page has left room for."""
        self.canv.beginForm(_TOTAL)
        self.canv.setFont(REGULAR, SMALL_SIZE)
        self.canv.drawString(0, 0, f"of {self.page}")
        self.canv.endForm()
        super()._endBuild()

    def _furnish(self, canvas: Canvas, _: BaseDocTemplate) -> None:
        canvas.saveState()
        right = PAGE_WIDTH - RIGHT
        head, foot = PAGE_HEIGHT - 40, 34
        canvas.setStrokeColor(LINE)
        canvas.setLineWidth(0.5)
        canvas.line(LEFT, head - 8, right, head - 8)
        canvas.setFillColor(INK)
        canvas.setFont(BOLD, SMALL_SIZE)
        canvas.drawString(LEFT, head, MARKING)
        if self._referral.practice:
            canvas.drawString(LEFT, foot, PRACTICE)
        canvas.setFont(REGULAR, SMALL_SIZE)
        canvas.drawRightString(right, head, self._referral.reference)
        canvas.setFillColor(MUTED)
        canvas.drawRightString(right - _TOTAL_WIDTH, foot, f"Page {canvas.getPageNumber()}")
        canvas.translate(right - _TOTAL_WIDTH + 3, foot)
        canvas.doForm(_TOTAL)
        canvas.restoreState()
