"""Type and spacing: A4, 11 points, black first, so that it reads the same from a grey printer.

The typeface is Bitstream Vera, which travels inside reportlab and is embedded, so that the page
looks alike on every machine.
"""

from functools import cache
from types import SimpleNamespace

from reportlab.lib.colors import Color, black
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

REGULAR = "Vera"
BOLD = "VeraBd"
ITALIC = "VeraIt"

PAGE_WIDTH, PAGE_HEIGHT = A4
LEFT = 24 * mm  # room for a punched folder
RIGHT = 18 * mm
TOP = 24 * mm
BOTTOM = 20 * mm
WIDTH = PAGE_WIDTH - LEFT - RIGHT
HEIGHT = PAGE_HEIGHT - TOP - BOTTOM

INK = black
MUTED = Color(0.27, 0.27, 0.27)
LINE = Color(0.62, 0.62, 0.62)

BODY_SIZE = 11
SMALL_SIZE = 9


@cache
def use_fonts() -> None:
    """Make the three faces known to reportlab, as one family."""
    for name in (REGULAR, BOLD, ITALIC):
        pdfmetrics.registerFont(TTFont(name, f"{name}.ttf"))
    pdfmetrics.registerFontFamily(REGULAR, normal=REGULAR, bold=BOLD, italic=ITALIC)


@cache
def printable_letters() -> frozenset[str]:
    """The letters that all faces have."""
    use_fonts()
    faces = (pdfmetrics.getFont(name).face for name in (REGULAR, BOLD, ITALIC))
    return frozenset.intersection(
        *(frozenset(chr(code) for code in face.charToGlyph if code >= 0x20) for face in faces)
    )


@cache
def styles() -> SimpleNamespace:
    """The paragraph styles by name."""
    use_fonts()
    body = ParagraphStyle(
        "body",
        fontName=REGULAR,
        fontSize=BODY_SIZE,
        leading=15.5,
        textColor=INK,
        allowWidows=0,
        allowOrphans=0,
        bulletFontName=REGULAR,
    )
    small = ParagraphStyle("small", body, fontSize=SMALL_SIZE, leading=12.5)
    heading = {"fontName": BOLD, "keepWithNext": 1, "allowOrphans": 0}
    return SimpleNamespace(
        body=body,
        spaced=ParagraphStyle("spaced", body, spaceAfter=6),
        small=small,
        label=ParagraphStyle("label", small, fontName=BOLD, leading=15.5, textColor=MUTED),
        detail=ParagraphStyle("detail", small, textColor=MUTED),
        source=ParagraphStyle("source", small, textColor=MUTED, spaceAfter=4),
        name=ParagraphStyle("name", body, fontName=BOLD, fontSize=19, leading=24),
        level=ParagraphStyle("level", body, fontName=BOLD, fontSize=15, leading=20),
        strong=ParagraphStyle("strong", body, fontName=BOLD),
        part=ParagraphStyle(
            "part", body, fontSize=16, leading=20, spaceBefore=20, spaceAfter=8, **heading
        ),
        group=ParagraphStyle(
            "group", body, fontSize=12.5, leading=17, spaceBefore=14, spaceAfter=4, **heading
        ),
        item=ParagraphStyle("item", body, spaceBefore=12, spaceAfter=1, **heading),
        lead=ParagraphStyle("lead", body, spaceAfter=1, keepWithNext=1),
        field=ParagraphStyle("field", small, leading=13, spaceBefore=6, textColor=MUTED, **heading),
        quote=ParagraphStyle("quote", body, fontName=ITALIC, leftIndent=14, rightIndent=14),
        remark=ParagraphStyle("remark", body, leftIndent=14, spaceAfter=3),
        bullet=ParagraphStyle("bullet", body, leftIndent=14, spaceAfter=3),
    )
