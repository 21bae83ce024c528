"""From a document to the pieces of its pages, and the structure that they are read by."""

from collections.abc import Iterable, Iterator, Sequence

from cse_assess.paper import document as doc
from cse_assess.paper.pdf.charts import Drawing, can_be_drawn, described
from cse_assess.paper.pdf.letters import all_printable, tidy
from cse_assess.paper.pdf.paragraph import Bookmark, Mark, Paragraph
from cse_assess.paper.pdf.pieces import Bordered, Piece, Ruled, stack_height
from cse_assess.paper.pdf.runs import Span
from cse_assess.paper.pdf.structure import Element, Kind
from cse_assess.paper.pdf.styles import (
    BULLET,
    CAPTION,
    CELL,
    FACT_LABEL_WIDTH,
    FIELD,
    HEAD_CELL,
    HEADINGS,
    HEIGHT,
    LABEL,
    RUNNING_TITLE,
    SMALL,
    TITLE,
    WIDTH,
    Fit,
    Type,
    tone,
)
from cse_assess.paper.pdf.tables import Cell, Grid, Row

LOST_LETTERS = (
    "Some letters could not be printed. They stand without their accents, or as a question mark "
    "in a diamond. Ask for the spelling."
)
_HEADING_KINDS: tuple[Kind, ...] = ("H2", "H3", "H4")
_HEAVY, _LIGHT = 2.5, 0.75


def compose(document: doc.Document) -> tuple[Element, list[list[Piece]]]:
    """Put a document's pages together.

    Args:
        document: The document.

    Returns:
        Its structure, and stacks of pieces, each of which begins a new sheet.
    """
    stacks: list[list[Piece]] = []
    root = Element("Document")
    if document.page_one:
        root, opening = _page_one(document)
        stacks.append(opening)
        body: list[Piece] = []
    else:
        body = list(_head(document, root, lost=_letters_lost(document)))
    above = 0
    for part in document.parts:
        above = min(part.level, above + 1)  # no heading skips a level, whoever wrote the template
        body += _part(part, above, root.add("Sect"))
    if body:
        stacks.append(body)
    return root, stacks


def _page_one(document: doc.Document) -> tuple[Element, list[Piece]]:
    """The fullest first page that is one page; the last one where none is."""
    lost = _letters_lost(document)
    for choice in document.page_one:
        root = Element("Document")
        composer = _Composer(root, "small" if choice.small else "snug")
        stack = [*_head(document, root, lost=lost), *composer.blocks(choice.blocks)]
        if stack_height(stack, WIDTH) <= HEIGHT:
            break
    return root, stack


def _head(document: doc.Document, root: Element, *, lost: bool) -> Iterator[Piece]:
    """What the document is; and whether every letter could be printed."""
    type_ = RUNNING_TITLE if document.page_one else TITLE
    title = [Span(document.title, type_.style)]
    yield Paragraph(title, type_, root.add("H1"), keep_with_next=True)
    if lost:
        yield Paragraph([Span(LOST_LETTERS)], SMALL, root.add("P"))


def _letters_lost(document: doc.Document) -> bool:
    """Whether some letter of the document cannot be printed as it was written."""
    return not all(
        all_printable(label) and all_printable(text)
        for blocks in (document.opening(), *(part.blocks for part in document.parts))
        for label, text in doc.flattened(blocks)
    )


def _part(part: doc.Part, level: int, section: Element) -> Iterator[Piece]:
    type_ = HEADINGS[level - 1]
    bookmark = Bookmark(level - 1, part.title) if level < len(HEADINGS) else None
    heading = section.add(_HEADING_KINDS[level - 1])
    for place, line in enumerate(tidy(part.title).split("\n")):
        yield Paragraph(
            [Span(line, type_.style)],
            type_,
            heading,
            keep_with_next=bool(part.blocks),
            bookmark=None if place else bookmark,
        )
    yield from _Composer(section).blocks(part.blocks)


class _Composer:
    """Composes blocks under one element.

    Args:
        root: What they belong to.
        fit: How closely it is set.
    """

    def __init__(self, root: Element, fit: Fit = "easy") -> None:
        self._root = root
        self._fit = fit

    def blocks(self, blocks: Iterable[doc.Block]) -> Iterator[Piece]:
        """The pieces of blocks, in order."""
        for block in blocks:
            match block:
                case doc.Text(text, tone_):
                    kind: Kind = "BlockQuote" if tone_ == "quote" else "P"
                    yield from self._text(text, tone(tone_, self._fit), kind)
                case doc.Field(label, text, tone_):
                    yield self._line(label, FIELD, "P", keep=True)
                    kind = "BlockQuote" if tone_ == "quote" else "P"
                    yield from self._text(text, tone(tone_, self._fit), kind)
                case doc.Facts(rows):
                    yield from self._facts(rows)
                case doc.Bullets(items, boxes):
                    yield from self._bullets(items, boxes=boxes)
                case doc.Table():
                    yield from self._table(block)
                case doc.Chart():
                    yield from self._chart(block)
                case doc.Lines(label, count):
                    yield self._line(label, FIELD, "P", keep=True)
                    yield Ruled(count)
                case doc.Box(inner, heavy):
                    pieces = list(self.blocks(inner))
                    yield Bordered(pieces, weight=_HEAVY if heavy else _LIGHT)

    def _text(self, text: str, type_: Type, kind: Kind) -> Iterator[Piece]:
        """One paragraph a line of the text; an empty line is a wider gap."""
        wider = 0.0
        for line in tidy(text).split("\n"):
            if line.strip():
                spaced = type_._replace(before=type_.before + wider)
                yield self._line(line, spaced, kind)
                wider = 0.0
            else:
                wider = type_.leading / 2

    def _line(self, text: str, type_: Type, kind: Kind, *, keep: bool = False) -> Paragraph:
        line = " ".join(tidy(text).split("\n"))
        return Paragraph(
            [Span(line, type_.style)], type_, self._root.add(kind), keep_with_next=keep
        )

    def _facts(self, rows: Sequence[tuple[str, str]]) -> Iterator[Piece]:
        table = self._root.add("Table")
        share = FACT_LABEL_WIDTH / WIDTH
        body = tone("body", self._fit)._replace(after=2)
        label_type = LABEL._replace(leading=body.leading)
        for place, (label, text) in enumerate(rows):
            line = table.add("TR")
            name = _Composer(line.add("TH", scope="Row"))._inline(label, label_type)
            value = _Composer(line.add("TD"))._inline(text, body)
            yield Row([Cell(name, 0.0, share), Cell(value, share, 1 - share)], first=place == 0)

    def _inline(self, text: str, type_: Type) -> tuple[Piece, ...]:
        """The lines of a cell, which are the cell's own text."""
        return tuple(
            Paragraph([Span(line, type_.style)], type_, self._root)
            for line in tidy(text).split("\n")
            if line.strip() or not text.strip()
        )

    def _bullets(self, items: Sequence[str], *, boxes: bool) -> Iterator[Piece]:
        if not items:
            return
        points = self._root.add("L")
        type_ = tone("body", self._fit)._replace(after=BULLET.after)
        for item in items:
            point = points.add("LI")
            mark = Mark(point.add("Lbl"), box=boxes)
            body = point.add("LBody")
            for place, line in enumerate(tidy(item).split("\n")):
                yield Paragraph(
                    [Span(line)],
                    type_,
                    body,
                    mark=mark if not place else None,
                    hanging=bool(place),
                )

    def _chart(self, chart: doc.Chart) -> Iterator[Piece]:
        """Caption, picture, notes; the caption beside the figure, which is read as its text."""
        if not can_be_drawn(chart):
            yield from self.blocks(doc.as_blocks(chart))
            return
        inside = _Composer(self._root.add("Sect"), self._fit)
        yield inside._line(chart.heading, CAPTION, "Caption", keep=True)
        yield Drawing(chart, inside._root.add("Figure", alt=described(chart)))
        for note in chart.notes():
            yield inside._line(note, SMALL, "P")

    def _table(self, table: doc.Table) -> Iterator[Piece]:
        element = self._root.add("Table")
        caption = " ".join(tidy(table.caption).split("\n"))
        yield Paragraph(
            [Span(caption, CAPTION.style)], CAPTION, element.add("Caption"), keep_with_next=True
        )
        shares = _shares(table)
        head = _row(table.columns, shares, element.add("TR"), HEAD_CELL, head=True)
        rows = [
            _row(cells, shares, element.add("TR"), CELL, first=place == 0)
            for place, cells in enumerate(table.rows)
        ]
        yield Grid(head, rows)


def _row(
    cells: Sequence[str],
    shares: Sequence[float],
    line: Element,
    type_: Type,
    *,
    head: bool = False,
    first: bool = False,
) -> Row:
    found = []
    left = 0.0
    for text, share in zip(cells, shares, strict=True):
        cell = line.add("TH", scope="Column") if head else line.add("TD")
        found.append(Cell(_Composer(cell)._inline(text, type_), left, share))
        left += share
    return Row(found, head=head, first=first)


def _shares(table: doc.Table) -> list[float]:
    weights = table.widths or tuple(1 for _ in table.columns)
    return [weight / sum(weights) for weight in weights]
