"""The few shapes on the page: parts that can be jumped to, boxes, paragraphs of free text."""

from collections.abc import Iterator

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Paragraph, Spacer, Table, TableStyle

from cse_assess.referral.pdf.letters import markup, tidy
from cse_assess.referral.pdf.styles import INK, LINE, SMALL_SIZE, WIDTH, styles


class Heading(Paragraph):  # type: ignore[misc]  # reportlab has no types
    """A heading that can be jumped to.

    Args:
        text: The heading; never a name, as viewers list it beside the page.
        level: 0 for a part, 1 for a group within it.
    """

    def __init__(self, text: str, level: int = 0) -> None:
        super().__init__(markup(text), styles().group if level else styles().part)
        self._title = text
        self._level = level

    def draw(self) -> None:
        """Draw it and leave a bookmark."""
        key = f"heading-{self.canv.getPageNumber()}-{self._title}"
        self.canv.bookmarkHorizontal(key, 0, self.height)
        self.canv.addOutlineEntry(self._title, key, self._level, closed=False)
        super().draw()


def text(content: str, style: ParagraphStyle) -> Paragraph:
    """One paragraph of plain text."""
    return Paragraph(markup(content), style)


def bullet(content: str) -> Paragraph:
    """One line of a list."""
    return Paragraph(markup(content), styles().bullet, bulletText="–")


def free_text(content: str, style: ParagraphStyle) -> Iterator[Flowable]:
    """Free text, one paragraph a line: long texts split across pages at any line."""
    for line in tidy(content).split("\n"):
        yield text(line, style) if line.strip() else Spacer(0, style.leading / 2)


def box(content: list[Flowable], *, weight: float) -> Table:
    """Content inside a border.

    Args:
        content: What is inside.
        weight: The border's width in points.
    """
    style = [
        ("BOX", (0, 0), (-1, -1), weight, INK),
        ("LEFTPADDING", (0, 0), (-1, -1), 10),
        ("RIGHTPADDING", (0, 0), (-1, -1), 10),
        ("TOPPADDING", (0, 0), (-1, -1), 5),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 8),
    ]
    return Table([[content]], colWidths=[WIDTH], style=TableStyle(style))


def rows(content: list[tuple[str, list[Flowable]]], *, label_width: float) -> Table:
    """Labels left, what they stand for right, a thin line between.

    Args:
        content: Label of each row and its value, which begins with a paragraph.
        label_width: In points.
    """
    style = [
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("RIGHTPADDING", (0, 0), (-1, -1), 0),
        ("TOPPADDING", (0, 0), (-1, -1), 4),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 5),
        ("LINEABOVE", (0, 1), (-1, -1), 0.5, LINE),
        *(
            ("TOPPADDING", (0, row), (0, row), 4 + value[0].style.fontSize - SMALL_SIZE)
            for row, (_, value) in enumerate(content)  # label and first line share a baseline
        ),
    ]
    return Table(
        [[text(label, styles().label), value] for label, value in content],
        colWidths=[label_width, WIDTH - label_width],
        style=TableStyle(style),
    )
