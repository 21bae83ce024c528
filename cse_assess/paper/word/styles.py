"""Type and spacing: Arial, which every Windows has for Latin, Arabic and Hebrew letters; 11 points.

The styles that Word knows keep their names, so that its navigation, its lists and its exports know
them too. Lengths are in twentieths of a point, sizes in points.
"""

from collections.abc import Iterator
from typing import NamedTuple

from docx.oxml.ns import qn

from cse_assess.paper.word.direction import written_right_to_left
from cse_assess.paper.word.xml import Element, element, flag

FONT = "Arial"
SIGNS = "Segoe UI Symbol"
"""Has the box to tick, which Arial lacks."""

WIDTH = 9525
"""Of the text: A4 without the margins."""

INK = "000000"
MUTED = "444444"
LINE = "8C8C8C"
SHADE = "F2F2F2"

_LINE_HEIGHT = 276
"""1.15 lines, as Word counts."""

_HANG = 320
"""How far the text of a list stands in from its sign."""


class _Style(NamedTuple):
    """A paragraph style.

    Attributes:
        id: What paragraphs call it.
        name: What Word calls it.
        before: Space above.
        after: Space below.
        size: Of the letters; 0 for what the text has.
        bold: The letters are bold.
        italic: The letters slope, but for Arabic and Hebrew, which know no slope.
        colour: Of the letters.
        heading: Which level of heading it is; 0 for none.
        next: It stays on the page of what follows.
        left: Indent on the side where the text begins.
        right: Indent on the other side.
        hang: The first line stands out by so much.
    """

    id: str
    name: str
    before: int = 0
    after: int = 120
    size: float = 0
    bold: bool = False
    italic: bool = False
    colour: str = ""
    heading: int = 0
    next: bool = False
    left: int = 0
    right: int = 0
    hang: int = 0


_STYLES = (
    _Style("Normal", "Normal"),
    _Style("Title", "Title", after=40, size=18, bold=True, next=True),
    _Style("Heading1", "heading 1", 400, 120, 16, bold=True, heading=1, next=True),
    _Style("Heading2", "heading 2", 280, 80, 13, bold=True, heading=2, next=True),
    _Style("Heading3", "heading 3", 240, 60, 11.5, bold=True, heading=3, next=True),
    _Style("Caption", "caption", 160, 80, 10, bold=True, next=True),
    _Style("Quote", "Quote", italic=True, left=280, right=280),
    _Style("ListBullet", "List Bullet", after=60, left=_HANG, hang=_HANG),
    _Style("TickBox", "Tick Box", after=60, left=_HANG, hang=_HANG),
    _Style("Large", "Large", 60, 80, 15, bold=True),
    _Style("Small", "Small", after=80, size=9.5),
    _Style("Detail", "Detail", after=80, size=9.5, colour=MUTED),
    _Style("Label", "Label", 100, 20, 9.5, bold=True, colour=MUTED, next=True),
    _Style("TableText", "Table Text", 50, 50, 10.5),
    _Style("BetweenTables", "Between Tables", after=0, size=4),
    _Style("FillIn", "Fill In", before=160, after=0),
    _Style("Header", "header", after=0, size=9),
    _Style("Footer", "footer", after=0, size=9, colour=MUTED),
)

_OURS = {
    "Tick Box",
    "Large",
    "Small",
    "Detail",
    "Label",
    "Table Text",
    "Between Tables",
    "Fill In",
    "Ruled Line",
    "Tick",
    "Record",
}
"""The styles that Word has no name for."""


def styles(language: str) -> Iterator[Element]:
    """The content of the styles part.

    Args:
        language: The document's language, as a BCP 47 tag.
    """
    yield _defaults(language)
    yield from (_paragraph_style(style) for style in _STYLES)
    yield _ruled_line()
    yield _named("character", "DefaultParagraphFont", "Default Paragraph Font", default=1)
    yield _named("character", "Strong", "Strong", element("rPr", *_bold()))
    yield _named("character", "Tick", "Tick", element("rPr", _fonts(SIGNS)))
    yield _named("numbering", "NoList", "No List", default=1)
    yield from _table_styles()


def numbering() -> Iterator[Element]:
    """The content of the numbering part: the one kind of list that there is."""
    level = element(
        "lvl",
        element("start", val=1),
        element("numFmt", val="bullet"),
        element("pStyle", val="ListBullet"),
        element("lvlText", val="•"),
        element("lvlJc", val="left"),
        element("pPr", element("ind", left=_HANG, hanging=_HANG)),
        element("rPr", _fonts(FONT)),
        ilvl=0,
    )
    yield element(
        "abstractNum", element("multiLevelType", val="singleLevel"), level, abstractNumId=0
    )
    yield element("num", element("abstractNumId", val=0), numId=1)


def _defaults(language: str) -> Element:
    backward = language if written_right_to_left(language) else "ar-SA"
    run = element(
        "rPr",
        _fonts(FONT),
        element("color", val=INK),
        *_size(11),
        element("lang", val=language, eastAsia=language, bidi=backward),
    )
    return element(
        "docDefaults",
        element("rPrDefault", run),
        element("pPrDefault", element("pPr", _spacing(0, 120))),
    )


def _paragraph_style(style: _Style) -> Element:
    plain = style.id == "Normal"
    paragraph = element(
        "pPr",
        flag("keepNext", style.next),
        flag("keepLines", bool(style.heading)),
        _list() if style.id == "ListBullet" else None,
        _rule_below() if style.id == "Header" else None,
        element("tabs", element("tab", val="right", pos=WIDTH)) if style.id == "Header" else None,
        _spacing(style.before, style.after),
        element("ind", left=style.left, right=style.right, hanging=style.hang)
        if style.left
        else None,
        element("jc", val="right") if style.id == "Footer" else None,
        element("outlineLvl", val=style.heading - 1) if style.heading else None,
    )
    run = element(
        "rPr",
        *(_bold() if style.bold else ()),
        flag("i", style.italic),
        element("color", val=style.colour) if style.colour else None,
        *(_size(style.size) if style.size else ()),
    )
    based = None if plain else element("basedOn", val="Normal")
    following = element("next", val="Normal") if style.next else None
    shown = (based, following, element("qFormat"), paragraph, run)
    return _named("paragraph", style.id, style.name, *shown, default=int(plain))


def _ruled_line() -> Element:
    """A line to write on; without a border between, Word would draw only the last of several."""
    sides = (
        element(side, val="single", sz=4, space=1, color=LINE) for side in ("bottom", "between")
    )
    paragraph = element(
        "pPr",
        element("pBdr", *sides),
        element("spacing", before=0, after=0, line=480, lineRule="exact"),
    )
    return _named(
        "paragraph", "RuledLine", "Ruled Line", element("basedOn", val="Normal"), paragraph
    )


def _table_styles() -> Iterator[Element]:
    margins = element(
        "tblCellMar",
        *(element(side, w=width, type="dxa") for side, width in _CELL_MARGINS),
    )
    none = element("tblPr", element("tblInd", w=0, type="dxa"), margins)
    yield _named("table", "TableNormal", "Normal Table", none, default=1)
    rules = (
        element(side, val="single", sz=4, space=0, color=LINE)
        for side in ("top", "bottom", "insideH")
    )
    yield _named(
        "table",
        "Record",
        "Record",
        element("basedOn", val="TableNormal"),
        element("tblPr", element("tblBorders", *rules)),
        _part_of_table("firstRow", element("shd", val="clear", color="auto", fill=SHADE)),
        _part_of_table("firstCol"),
    )


_CELL_MARGINS = (("top", 0), ("left", 80), ("bottom", 0), ("right", 80))


def _part_of_table(name: str, *cell: Element) -> Element:
    properties = element("tcPr", *cell) if cell else None
    return element("tblStylePr", element("rPr", *_bold()), properties, type=name)


def _named(kind: str, id_: str, name: str, *content: Element | None, default: int = 0) -> Element:
    named = element("style", element("name", val=name), *content, type=kind, styleId=id_)
    for mark, given in (("default", default), ("customStyle", name in _OURS)):
        if given:
            named.set(qn(f"w:{mark}"), "1")
    return named


def _fonts(name: str) -> Element:
    return element("rFonts", ascii=name, hAnsi=name, eastAsia=name, cs=name)


def _bold() -> tuple[Element, Element]:
    return element("b"), element("bCs")


def _size(points: float) -> tuple[Element, Element]:
    """For Latin and for complex scripts, which Word keeps apart."""
    half = round(points * 2)
    return element("sz", val=half), element("szCs", val=half)


def _spacing(before: int, after: int) -> Element:
    return element("spacing", before=before, after=after, line=_LINE_HEIGHT, lineRule="auto")


def _list() -> Element:
    return element("numPr", element("ilvl", val=0), element("numId", val=1))


def _rule_below() -> Element:
    return element("pBdr", element("bottom", val="single", sz=4, space=4, color=LINE))
