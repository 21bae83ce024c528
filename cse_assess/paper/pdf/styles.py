"""Type and spacing: A4, 11 points, black first, so that it reads the same from a grey printer."""

from typing import Literal, NamedTuple

from reportlab.lib.colors import Color, black
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm

from cse_assess.paper.document import Tone
from cse_assess.paper.pdf.fonts import Style

PAGE_WIDTH, PAGE_HEIGHT = A4
LEFT = 24 * mm  # room for a punched folder
RIGHT = 18 * mm
TOP = 22 * mm
BOTTOM = 20 * mm
WIDTH = PAGE_WIDTH - LEFT - RIGHT
HEIGHT = PAGE_HEIGHT - TOP - BOTTOM

INK = black
MUTED = Color(0.27, 0.27, 0.27)
LINE = Color(0.62, 0.62, 0.62)
SHADE = Color(0.93, 0.93, 0.93)

Fit = Literal["easy", "snug", "small"]
INDENT = 14.0
RULED_LEADING = 24.0
BODY_SIZE = 10.5
SMALL_SIZE = 9.0


class Type(NamedTuple):
    """How a paragraph is set.

    Attributes:
        style: Regular, bold or italic.
        size: In points.
        leading: From baseline to baseline, in points.
        before: The least space above.
        after: The least space below.
        colour: Of the letters.
        indent: On both sides.
    """

    style: Style = "Regular"
    size: float = BODY_SIZE
    leading: float = 15.0
    before: float = 0.0
    after: float = 3.0
    colour: Color = INK
    indent: float = 0.0


BODY = Type()
SMALL = Type(size=SMALL_SIZE, leading=12.5, after=2)
TONES: dict[Tone, Type] = {
    "body": BODY,
    "strong": Type("Bold"),
    "large": Type("Bold", size=17, leading=22, after=2),
    "small": SMALL,
    "detail": SMALL._replace(colour=MUTED),
    "quote": Type("Italic", indent=INDENT),
}
TITLE = Type("Bold", size=18, leading=23, after=4)
RUNNING_TITLE = Type(size=SMALL_SIZE, leading=12.5, colour=MUTED)
HEADINGS = (
    Type("Bold", size=15, leading=19, before=22, after=6),
    Type("Bold", size=12, leading=16, before=14, after=4),
    Type("Bold", size=BODY_SIZE, leading=15, before=12, after=1),
)
LABEL = Type("Bold", size=SMALL_SIZE, leading=15, colour=MUTED, after=0)
FIELD = Type("Bold", size=SMALL_SIZE, leading=13, before=6, after=1, colour=MUTED)
CELL = Type(size=SMALL_SIZE, leading=12.5, after=0)
HEAD_CELL = CELL._replace(style="Bold")
CAPTION = Type("Bold", size=SMALL_SIZE, leading=13, before=8, after=3, colour=MUTED)
BULLET = Type(after=3)
FACT_LABEL_WIDTH = 122.0


def tone(name: Tone, fit: Fit) -> Type:
    """The type of a tone.

    Args:
        name: The tone.
        fit: How closely the page is set: a first page has to hold more.
    """
    found = TONES[name]
    if fit == "easy" or found.size <= SMALL_SIZE:
        return found
    if name == "large":
        return found._replace(size=15, leading=19)
    if fit == "snug":
        return found._replace(size=10, leading=13.3, after=2)
    return found._replace(size=SMALL_SIZE, leading=12, after=2)
