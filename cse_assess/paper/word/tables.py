"""Tables that name their rows and columns to those who hear them."""

from collections.abc import Iterable, Sequence

from docx.oxml.ns import qn

from cse_assess.paper.document import Facts, Table
from cse_assess.paper.plain_text import lines
from cse_assess.paper.word.direction import right_to_left
from cse_assess.paper.word.paragraphs import Border, Place, paragraph, space_before
from cse_assess.paper.word.styles import WIDTH
from cse_assess.paper.word.xml import Element, element, flag

_FACTS = (30, 70)

_LONGEST = 255
"""Letters of a description that nobody sees; what it is made of is printed in full."""


def facts_table(facts: Facts, place: Place) -> Element:
    """Labels and texts in two columns; each label is the header of its row."""
    labels = ", ".join(" ".join(lines(label)) for label, _ in facts.rows)
    told = (f"Facts: {labels}", "Two columns: what it is about, and what is known.")
    rows = [_row(row, _FACTS, place) for row in facts.rows]
    return _table(rows, _FACTS, told, right_to_left(labels), place.border)


def compared(table: Table, place: Place) -> list[Element]:
    """The caption, and the table with its header row repeated on each page."""
    columns = len(table.columns)
    sound = len(table.widths) == columns and min(table.widths, default=0) > 0
    shares = table.widths if sound else (1,) * columns
    caption = " ".join(lines(table.caption))
    names = ", ".join(" ".join(lines(column)) for column in table.columns)
    rows = [_row(row, shares, place) for row in table.rows]
    found = [paragraph(place, "Caption", caption)] if caption else []
    if columns:
        head = _row(table.columns, shares, place, header=True)
        told = (caption, f"Columns: {names}. The first cell of each row names it.")
        backward = right_to_left(names)
        found.append(_table([head, *rows], shares, told, backward, place.border, header=True))
    return found


def settle(body: Element) -> None:
    """Give every table in a finished text its name for screen readers, and room below it."""
    for number, table in enumerate(list(body.iter(qn("w:tbl"))), start=1):
        _name_headers(table, number)
        after = table.getnext()
        if after is None:
            continue
        if after.tag == qn("w:tbl"):  # Word would make one table of two that touch
            table.addnext(element("p", element("pPr", element("pStyle", val="BetweenTables"))))
        elif after.tag == qn("w:p") and not str(after.style).startswith("Heading"):
            space_before(after)


def _name_headers(table: Element, number: int) -> None:
    """Mark the first cell by the bookmark that JAWS and NVDA know header cells by.

    ``Title``: the row and the column of this cell are headers. ``RowTitle``: its column only is.
    """
    kind = "Title" if next(table.iter(qn("w:tblHeader")), None) is not None else "RowTitle"
    first = next(table.iter(qn("w:p")))
    place = 1 if first.pPr is not None else 0
    first.insert(place, element("bookmarkStart", id=number, name=f"{kind}_{number}"))
    first.append(element("bookmarkEnd", id=number))


def _table(
    rows: Iterable[Element],
    shares: Sequence[int],
    told: tuple[str, str],
    backward: bool,
    border: Border | None,
    *,
    header: bool = False,
) -> Element:
    title, description = told
    properties = element(
        "tblPr",
        element("tblStyle", val="Record"),
        flag("bidiVisual", backward),
        element("tblW", w=WIDTH, type="dxa"),
        _outline(border),
        element("tblLayout", type="fixed"),
        element(
            "tblLook",
            val="06A0" if header else "0680",
            firstRow=int(header),
            lastRow=0,
            firstColumn=1,
            lastColumn=0,
            noHBand=1,
            noVBand=1,
        ),
        element("tblCaption", val=title[:_LONGEST]) if title else None,
        element("tblDescription", val=description[:_LONGEST]),
    )
    grid = element("tblGrid", *(element("gridCol", w=width) for width in _widths(shares)))
    return element("tbl", properties, grid, *rows)


def _outline(border: Border | None) -> Element | None:
    """The sides of a table inside a box go on where the paragraphs' border stops."""
    if border is None:
        return None
    return element(
        "tblBorders", *(border.side(side) for side in ("top", "left", "bottom", "right"))
    )


def _row(
    cells: Sequence[str], shares: Sequence[int], place: Place, *, header: bool = False
) -> Element:
    marks = element("trPr", element("cantSplit"), flag("tblHeader", header))
    widths = zip(cells, _widths(shares), strict=True)
    return element("tr", marks, *(_cell(cell, width, place) for cell, width in widths))


def _cell(text: str, width: int, place: Place) -> Element:
    inside = Place(place.language)
    paragraphs = [paragraph(inside, "TableText", line) for line in lines(text)]
    return element(
        "tc",
        element("tcPr", element("tcW", w=width, type="dxa")),
        *(paragraphs or [paragraph(inside, "TableText")]),
    )


def _widths(shares: Sequence[int]) -> list[int]:
    return [WIDTH * share // sum(shares) for share in shares]
