"""The file: the sheet, what stands on every page, and what the file says of itself."""

import datetime as dt
import zipfile
from collections.abc import Iterator
from io import BytesIO

import docx
from docx.document import Document as Docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.rel import Relationships
from docx.shared import Mm

from cse_assess.paper.document import PRACTICE, Document
from cse_assess.paper.plain_text import lines
from cse_assess.paper.word.blocks import written
from cse_assess.paper.word.paragraphs import Piece, Place, paragraph
from cse_assess.paper.word.styles import numbering, styles
from cse_assess.paper.word.tables import settle
from cse_assess.paper.word.xml import Element, clean, element, letters

_KEPT = {
    RELATIONSHIP_TYPE.OFFICE_DOCUMENT,
    RELATIONSHIP_TYPE.CORE_PROPERTIES,
    RELATIONSHIP_TYPE.STYLES,
    RELATIONSHIP_TYPE.NUMBERING,
    RELATIONSHIP_TYPE.SETTINGS,
}
"""What python-docx's template holds beyond these is its maker's: a theme, a picture, an editor."""

_LONGEST_PROPERTY = 255
_EPOCH = (1980, 1, 1, 0, 0, 0)
_OURS = "en-GB"
"""The language of the words that this file adds."""


def file(document: Document) -> bytes:
    """The document as the bytes of a Word file."""
    blank = docx.Document()
    for relationships in (blank.part.package.rels, blank.part.rels):
        _leave_out(relationships)
    _replace(blank.styles.element, styles(document.language))
    _replace(blank.part.numbering_part.element, numbering())
    _replace(blank.settings.element, _settings(document.language))
    _describe(blank, document)
    _furnish(blank, document)
    body = blank.element.body
    body.sectPr.attrib.clear()  # numbers of the machine that made the template
    for each in _body(document):
        body.sectPr.addprevious(each)
    settle(body)
    return _packed(blank)


def _leave_out(relationships: Relationships) -> None:
    for key in [key for key, each in relationships.items() if each.reltype not in _KEPT]:
        del relationships[key]


def _replace(part: Element, content: Iterator[Element]) -> None:
    part.clear()
    part.extend(content)


def _settings(language: str) -> Iterator[Element]:
    """Laid out as by Word 2013 and later, which is the newest way that there is."""
    yield element("zoom", percent=100)
    yield element("defaultTabStop", val=720)
    uri = "http://schemas.microsoft.com/office/word"
    yield element("compat", element("compatSetting", name="compatibilityMode", uri=uri, val=15))
    yield element("themeFontLang", val=language)


def _describe(blank: Docx, document: Document) -> None:
    """What the file says of itself: what file lists show, so no name of anybody."""
    created = document.created.astimezone(dt.UTC).replace(tzinfo=None)
    properties = blank.core_properties
    properties.title = _property(f"{document.title} {document.reference}")
    properties.subject = _property(document.marking)
    properties.language = _property(document.language)
    properties.created = properties.modified = created
    properties.author = properties.last_modified_by = properties.comments = ""


def _property(text: str) -> str:
    return clean(" ".join(lines(text)).strip())[:_LONGEST_PROPERTY]


def _furnish(blank: Docx, document: Document) -> None:
    """A4, room for a punched folder, and the marking, reference and page number on every page."""
    section = blank.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(22), Mm(20)
    section.top_margin, section.bottom_margin = Mm(26), Mm(22)
    section.header_distance = section.footer_distance = Mm(11)
    place = Place(document.language)
    marking, reference = (" ".join(lines(text)) for text in (document.marking, document.reference))
    head = [paragraph(place, "Header", Piece(marking, "Strong"), f"\t{reference}")]
    if document.practice:
        head.insert(0, paragraph(place, "Header", Piece(PRACTICE, "Strong")))
    _replace(section.header.part.element, iter(head))
    _replace(section.footer.part.element, iter([_page_number()]))


def _page_number() -> Element:
    style = element("pPr", element("pStyle", val="Footer"))
    pieces = (_word("Page "), _field("PAGE"), _word(" of "), _field("NUMPAGES"))
    return element("p", style, *pieces)


def _word(text: str) -> Element:
    return element("r", element("rPr", element("lang", val=_OURS)), *letters(text))


def _field(name: str) -> Element:
    """A number that Word keeps right by itself."""
    return element("fldSimple", _word("1"), instr=f" {name} ")


def _body(document: Document) -> Iterator[Element]:
    place = Place(document.language)
    yield from _top(document, place)
    opening = document.opening()
    yield from written(opening, place)
    level = 0
    for number, part in enumerate(document.parts):
        if title := " ".join(lines(part.title)):
            # A level that is left out is a level that somebody who navigates by headings looks for.
            level = max(1, min(part.level, level + 1, 3))
            new_page = bool(opening) and number == 0
            yield paragraph(place, f"Heading{level}", title, new_page=new_page)
        yield from written(part.blocks, place)


def _top(document: Document, place: Place) -> Iterator[Element]:
    """The title, and what the header says, since screen readers pass headers over."""
    if title := " ".join(lines(document.title)):
        yield paragraph(place, "Title", title)
    reference = f"Reference: {document.reference}" if document.reference.strip() else ""
    told = [" ".join(lines(text)) for text in (document.marking, reference) if text.strip()]
    if told:
        yield paragraph(place, "Detail", ". ".join(told))
    if document.practice:
        yield paragraph(place, "Normal", Piece(PRACTICE, "Strong"))


def _packed(blank: Docx) -> bytes:
    """The file with every time in its archive set to one moment, so that it is always the same."""
    saved, packed = BytesIO(), BytesIO()
    blank.save(saved)
    with zipfile.ZipFile(saved) as source, zipfile.ZipFile(packed, "w") as target:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0  # or it would tell which system made it
            target.writestr(entry, source.read(name))
    return packed.getvalue()
