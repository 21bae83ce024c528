"""A paragraph of Word: its style, its direction, its place in a box, and its runs."""

from collections.abc import Iterable
from typing import NamedTuple

from docx.oxml.ns import qn
from docx.shared import Twips

from cse_assess.paper.word.direction import language_of, right_to_left, runs
from cse_assess.paper.word.styles import WIDTH
from cse_assess.paper.word.xml import Element, element, flag, letters

_APART = Twips(180)

_INSET = 160
"""Twentieths of a point between a box's border and what is inside; borders allow 31 points."""

_SIGN = 280
"""How far after a list's sign its text begins, inside a box."""


class Border(NamedTuple):
    """The border of a box.

    Attributes:
        size: Its thickness, in eighths of a point.
        colour: Six hexadecimal digits.
    """

    size: int
    colour: str

    def side(self, name: str, space: int = 0) -> Element:
        """One side of it."""
        return element(name, val="single", sz=self.size, space=space, color=self.colour)


class Place(NamedTuple):
    """Where a paragraph stands.

    Attributes:
        language: The document's language.
        border: Of the box that it is in, if it is in one.
    """

    language: str
    border: Border | None = None


class Piece(NamedTuple):
    """A part of a paragraph that looks one way.

    Attributes:
        text: What it says.
        style: The id of a character style; empty for none.
    """

    text: str
    style: str = ""


def paragraph(
    place: Place, style: str, *pieces: Piece | str, sign: bool = False, new_page: bool = False
) -> Element:
    """A paragraph.

    Args:
        place: Where it stands.
        style: The id of its style.
        pieces: What it says; a line break in it is a line break, and no new paragraph.
        sign: It begins with the sign of a list.
        new_page: It begins a page.
    """
    told = [piece if isinstance(piece, Piece) else Piece(piece) for piece in pieces]
    backward = right_to_left("".join(piece.text for piece in told))
    tab = element("tab", val="left", pos=_INSET + _SIGN) if place.border and sign else None
    properties = _properties(place, style, tab, backward=backward, new_page=new_page)
    return element("p", properties, *_runs(told, place.language, backward=backward))


def fill_in(place: Place) -> Element:
    """A line to write on, drawn by a tab, which a screen reader passes over."""
    tab = element("tab", val="right", leader="underscore", pos=WIDTH - _INSET)
    return element("p", _properties(place, "FillIn", tab), element("r", element("tab")))


def kept_together(elements: Iterable[Element]) -> None:
    """Make a page break before or after these paragraphs and tables, never between them."""
    *leading, _ = elements
    for each in leading:
        for inside in each.iter(qn("w:p")):
            inside.get_or_add_pPr().get_or_add_keepNext()


def space_before(paragraph: Element) -> None:
    """Set a paragraph apart from what stands above it; a table has no such space."""
    if paragraph.tag == qn("w:p"):
        paragraph.get_or_add_pPr().spacing_before = _APART


def space_after(paragraph: Element) -> None:
    """Set a paragraph apart from what stands below it; a table has no such space."""
    if paragraph.tag == qn("w:p"):
        paragraph.get_or_add_pPr().spacing_after = _APART


def _properties(
    place: Place,
    style: str,
    tab: Element | None,
    *,
    backward: bool = False,
    new_page: bool = False,
) -> Element:
    boxed = place.border is not None
    return element(
        "pPr",
        element("pStyle", val=style),
        flag("pageBreakBefore", new_page),
        _border(place.border),
        element("tabs", tab) if tab is not None else None,
        flag("bidi", backward),
        element("spacing", before=0) if new_page else None,
        # Word breaks a box in two where the indents of its paragraphs differ.
        element("ind", left=_INSET, right=_INSET, firstLine=0) if boxed else None,
    )


def _border(border: Border | None) -> Element | None:
    if border is None:
        return None
    sides = ("top", "left", "bottom", "right")
    return element("pBdr", *(border.side(side, space=_INSET // 20) for side in sides))


def _runs(pieces: Iterable[Piece], language: str, *, backward: bool) -> list[Element]:
    return [
        _run(text, piece.style, language_of(text, language) if right else "")
        for piece in pieces
        for text, right in runs(piece.text, base=backward)
    ]


def _run(text: str, style: str, language: str) -> Element:
    """A run of text; from right to left where a language is given."""
    properties = element(
        "rPr",
        element("rStyle", val=style) if style else None,
        flag("rtl", bool(language)),
        element("lang", bidi=language) if language else None,
    )
    return element("r", properties if len(properties) else None, *letters(text))
