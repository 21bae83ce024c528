"""The structure of a tagged PDF: what is a heading, a list, a table, and in which order it is read.

Pages are drawn with marked content (ISO 32000-1, 14.6); the tree that the marks belong to is built
while the page is composed and written into the file afterwards (14.7, 14.8).
"""

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from decimal import Decimal
from typing import Any, Literal
from xml.sax.saxutils import escape

Kind = Literal[
    "Document", "Sect", "H1", "H2", "H3", "H4", "P", "L", "LI", "Lbl", "LBody",
    "Table", "Caption", "TR", "TH", "TD", "BlockQuote", "Figure",
]  # fmt: skip


class Element:
    """A node of the tree.

    Args:
        kind: A standard structure type (14.8.4).
        scope: For a header cell: whether it names its row or its column.
        alt: For a figure: what is read in place of what is drawn (14.9.3).

    Attributes:
        box: For a figure, once it is drawn: left, bottom, right and top on its sheet.
    """

    def __init__(self, kind: Kind, *, scope: str = "", alt: str = "") -> None:
        self.kind = kind
        self.scope = scope
        self.alt = alt
        self.box: tuple[float, float, float, float] | None = None
        self.kids: list[Element | tuple[int, int]] = []

    def add(self, kind: Kind, *, scope: str = "", alt: str = "") -> "Element":
        """A new node under this one, after the others."""
        child = Element(kind, scope=scope, alt=alt)
        self.kids.append(child)
        return child


class Marks:
    """Which marked content on which page belongs to which element.

    Args:
        canvas: reportlab's canvas.
    """

    def __init__(self, canvas: Any) -> None:
        self._canvas = canvas
        self.pages: list[list[Element]] = [[]]
        self._silent = False

    def next_page(self) -> None:
        """Marks are counted from nought on every page."""
        self.pages.append([])

    @contextmanager
    def tagged(self, element: Element) -> Iterator[None]:
        """What is drawn belongs to an element."""
        if self._silent:
            yield
            return
        page = len(self.pages) - 1
        mark = len(self.pages[page])
        self.pages[page].append(element)
        element.kids.append((page, mark))
        self._canvas.addLiteral(f"/{element.kind} <</MCID {mark}>> BDC")
        yield
        self._canvas.addLiteral("EMC")

    @contextmanager
    def unread(self) -> Iterator[None]:
        """What is drawn has been read on a page before."""
        with self.furniture("Pagination"):
            self._silent = True
            yield
            self._silent = False

    @contextmanager
    def furniture(self, kind: str = "Layout") -> Iterator[None]:
        """What is drawn is not read: rules, borders, what repeats on every page."""
        if self._silent:
            yield
            return
        self._canvas.addLiteral(f"/Artifact <</Type /{kind}>> BDC")
        yield
        self._canvas.addLiteral("EMC")

    @contextmanager
    def said_as(self, text: str) -> Iterator[None]:
        """What is drawn reads as this text, whatever its glyphs; as they say where it is empty."""
        if not text:
            yield
            return
        code = text.encode("utf-16-be").hex().upper()
        self._canvas.addLiteral(f"/Span <</ActualText <FEFF{code}>>> BDC")
        yield
        self._canvas.addLiteral("EMC")


def write(
    content: bytes,
    root: Element,
    pages: list[list[Element]],
    *,
    title: str,
    language: str,
    created: dt.datetime,
    reads: Mapping[tuple[str, str], str],
) -> bytes:
    """The file with its structure and description (ISO 14289-1).

    Args:
        content: The pages, drawn with marks.
        root: The tree.
        pages: The element of each mark, page by page.
        title: What the document is called; no name, as title bars and file lists show it.
        language: The language of the text, as a BCP 47 tag.
        created: When it was made.
        reads: What letters stand for that were shaped, by font and letter.
    """
    import io  # noqa: PLC0415

    import pikepdf  # noqa: PLC0415 - large, and needed only here

    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(content)) as pdf:
        _Tree(pdf, root, pages).write()
        _tell_letters(pdf, reads)
        pdf.Root.MarkInfo = pikepdf.Dictionary(Marked=True)
        pdf.Root.Lang = language
        pdf.Root.Metadata = pdf.make_stream(
            _description(title, language, created),
            Type=pikepdf.Name.Metadata,
            Subtype=pikepdf.Name.XML,
        )
        pdf.save(
            out,
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            min_version="1.7",
        )
    return out.getvalue()


class _Tree:
    def __init__(self, pdf: Any, root: Element, pages: list[list[Element]]) -> None:
        import pikepdf  # noqa: PLC0415

        self._pike = pikepdf
        self._pdf = pdf
        self._root = root
        self._pages = pages
        self._sheets = [page.obj for page in pdf.pages]
        self._written: dict[int, Any] = {}

    def write(self) -> None:
        """Put the tree into the file's root, and on each page the way back to it."""
        pike, pdf = self._pike, self._pdf
        top = pdf.make_indirect(pike.Dictionary(Type=pike.Name.StructTreeRoot))
        top.K = self._element(self._root, top)
        numbers = pike.Array()
        for place, (sheet, elements) in enumerate(zip(self._sheets, self._pages, strict=True)):
            sheet.StructParents = place
            sheet.Tabs = pike.Name.S
            numbers.append(place)
            found = pike.Array([self._written[id(element)] for element in elements])
            numbers.append(pdf.make_indirect(found))
        top.ParentTree = pdf.make_indirect(pike.Dictionary(Nums=numbers))
        top.ParentTreeNextKey = len(self._sheets)
        pdf.Root.StructTreeRoot = top

    def _element(self, element: Element, parent: Any) -> Any:
        pike = self._pike
        written = self._pdf.make_indirect(
            pike.Dictionary(Type=pike.Name.StructElem, S=pike.Name(f"/{element.kind}"), P=parent)
        )
        self._written[id(element)] = written
        if element.scope:
            written.A = pike.Dictionary(O=pike.Name.Table, Scope=pike.Name(f"/{element.scope}"))
        elif element.kind == "L":
            written.A = pike.Dictionary(O=pike.Name.List, ListNumbering=pike.Name("/Disc"))
        elif element.box:
            corners = pike.Array([round(Decimal(corner), 2) for corner in element.box])
            written.A = pike.Dictionary(O=pike.Name.Layout, Placement=pike.Name.Block, BBox=corners)
        if element.alt:
            written.Alt = element.alt
        written.K = pike.Array([self._kid(kid, written) for kid in element.kids])
        return written

    def _kid(self, kid: "Element | tuple[int, int]", parent: Any) -> Any:
        if isinstance(kid, Element):
            return self._element(kid, parent)
        page, mark = kid
        return self._pike.Dictionary(Type=self._pike.Name.MCR, Pg=self._sheets[page], MCID=mark)


def _tell_letters(pdf: Any, reads: Mapping[tuple[str, str], str]) -> None:
    """Have joined letters read as what they stand for, when text is copied or read aloud (9.10.3).

    reportlab knows them by the private letters under which they were drawn.
    """
    import pikepdf  # noqa: PLC0415

    by_font: dict[str, dict[str, str]] = {}
    for (name, letter), text in reads.items():
        if text and text != letter:
            by_font.setdefault(name, {})[_hex(letter)] = _hex(text)
    if not by_font:
        return
    for found in pdf.objects:
        if not isinstance(found, pikepdf.Dictionary) or found.get("/Type") != "/Font":
            continue
        told = by_font.get(str(found.get("/BaseFont", "")).rpartition("+")[2])
        if told is None or "/ToUnicode" not in found:
            continue
        table = found.ToUnicode.read_bytes().decode("latin-1")
        found.ToUnicode.write(_replaced(table, told).encode("latin-1"))


def _replaced(table: str, told: Mapping[str, str]) -> str:
    return re.sub(
        r"<([0-9A-Fa-f]{4})>", lambda code: f"<{told.get(code[1].upper(), code[1])}>", table
    )


def _hex(text: str) -> str:
    return text.encode("utf-16-be").hex().upper()


def _description(title: str, language: str, created: dt.datetime) -> bytes:
    """The metadata packet: a title, a language, a time, and that the file is PDF/UA-1."""
    time = created.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:xmp="http://ns.adobe.com/xap/1.0/"
    xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
   <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{escape(title)}</rdf:li></rdf:Alt></dc:title>
   <dc:language><rdf:Bag><rdf:li>{escape(language)}</rdf:li></rdf:Bag></dc:language>
   <xmp:CreateDate>{time}</xmp:CreateDate>
   <pdfuaid:part>1</pdfuaid:part>
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>""".encode()
