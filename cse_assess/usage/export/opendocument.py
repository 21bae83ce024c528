"""A workbook as an OpenDocument spreadsheet (ISO/IEC 26300).

odfdo's own starting document is French, and carries a picture and settings of somebody's screen:
styles are ours, and what is not needed is taken out.
"""

import datetime as dt
import io
import zipfile
from collections.abc import Iterable
from typing import Any
from xml.sax.saxutils import escape

from cse_assess.usage.export.opendocument_styles import (
    COLUMN_HEADING,
    HEADING_1,
    HEADING_2,
    LINK,
    NUMBER,
    NUMBER_HEADING,
    SHEET,
    TEXT,
    WRAPPED,
    column_name,
    column_style,
    settings,
    sheet_style,
    styles,
)
from cse_assess.usage.export.workbook import (
    ABOUT,
    COVER_WIDTH,
    INTRO,
    Cell,
    Cover,
    Sheet,
    Workbook,
    is_number,
)

_FIRST = (1980, 1, 1, 0, 0, 0)
_NEEDED = (
    "mimetype",
    "content.xml",
    "styles.xml",
    "settings.xml",
    "meta.xml",
    "META-INF/manifest.xml",
)


def to_ods(workbook: Workbook, released: dt.date) -> bytes:
    """A workbook as an OpenDocument spreadsheet, the same bytes for the same workbook.

    Args:
        workbook: What it says.
        released: The day that stands in it as the day it was made.

    Raises:
        ModuleNotFoundError: odfdo is not installed.
    """
    from odfdo import Document  # noqa: PLC0415 - brings lxml

    document = Document("spreadsheet")
    _strip(document)
    document.body.clear()
    widths = {COVER_WIDTH} | {width for sheet in workbook.sheets for width in sheet.widths()}
    for width in sorted(widths):
        document.insert_style(_element(column_style(width)), automatic=True)
    document.insert_style(_element(sheet_style()), automatic=True)
    document.body.append(_cover(workbook.cover))
    for sheet in workbook.sheets:
        document.body.append(_sheet(sheet))
    document.body.append(_ranges(workbook.sheets))
    _describe(document.meta, workbook.title, released)
    out = io.BytesIO()
    document.save(out, pretty=False)
    return _without_clock(out.getvalue())


def _strip(document: Any) -> None:
    """Take out what odfdo's starting document brings: its styles, settings, pictures, menus."""
    version = document.get_part("content.xml").root.get_attribute("office:version")
    document.set_part("styles.xml", styles(version))
    document.set_part("settings.xml", settings(version))
    for path in document.manifest.get_paths():
        if path not in (*_NEEDED, "/"):
            document.manifest.del_full_path(path)
    for path in document.get_parts():
        if path not in _NEEDED:
            document.del_part(path)


def _describe(meta: Any, title: str, released: dt.date) -> None:
    fields = meta.get_element("//office:meta")
    for field in fields.children:
        fields.delete(field)
    meta.title = title
    meta.language = "en-GB"
    meta.creation_date = meta.date = dt.datetime.combine(released, dt.time())
    meta.generator = "cse-assess"


def _cover(cover: Cover) -> Any:
    lines = [
        (cover.title, HEADING_1),
        (INTRO, HEADING_2),
        *((line, WRAPPED) for line in cover.intro),
        (ABOUT, HEADING_2),
        *((line, WRAPPED) for line in cover.about),
    ]
    table = _new(cover.name, [COVER_WIDTH])
    for line in lines:
        table.append(_row([line]))
    return table


def _sheet(sheet: Sheet) -> Any:
    table = _new(sheet.name, sheet.widths())
    for place, line in enumerate(sheet.lines):
        table.append(_row([(line, TEXT if place else HEADING_1)]))
    # these rows are the table's head when it is read out or printed over several pages
    head = _element("<table:table-header-rows/>")
    aligned = [NUMBER_HEADING if numeric else COLUMN_HEADING for numeric in sheet.numeric()]
    head.append(_row(zip(sheet.headings, aligned, strict=True)))
    table.append(head)
    for cells in sheet.rows:
        row = _row((cell, NUMBER if is_number(cell) else WRAPPED) for cell in cells)
        if sheet.leads:
            _lead(row, str(cells[0]))
        table.append(row)
    return table


def _new(name: str, widths: Iterable[int]) -> Any:
    from odfdo import Column, Table  # noqa: PLC0415

    table = Table(name, style=SHEET)
    for width in widths:
        table.append(Column(style=column_name(width)))
    return table


def _row(cells: Iterable[tuple[Cell, str]]) -> Any:
    from odfdo import Cell as Written  # noqa: PLC0415
    from odfdo import Row  # noqa: PLC0415

    row = Row()
    for value, style in cells:
        row.append(Written(value=value, style=style))
    return row


def _lead(row: Any, sheet: str) -> None:
    """Make a row's first cell lead to the sheet that it names."""
    place = escape(f"#'{sheet}'.A1", {'"': "&quot;"})
    cell = row.get_element("table:table-cell")
    cell.set_attribute("table:style-name", LINK)
    paragraph = cell.get_element("text:p")
    link = f'<text:a xlink:type="simple" xlink:href="{place}">{escape(sheet)}</text:a>'
    cell.append(_element(f"<text:p>{link}</text:p>"))
    paragraph.delete()


def _ranges(sheets: Iterable[Sheet]) -> Any:
    """Where the tables are, for programs: what Excel calls a table."""
    ranges = _element("<table:database-ranges/>")
    for sheet in sheets:
        last = chr(ord("A") + len(sheet.headings) - 1)
        ranges.append(
            _element(
                f'<table:database-range table:name="{sheet.table}" table:contains-header="true" '
                f"table:target-range-address=\"'{sheet.name}'.A{sheet.head}:"
                f"'{sheet.name}'.{last}{sheet.head + len(sheet.rows)}\"/>"
            )
        )
    return ranges


def _element(xml: str) -> Any:
    from odfdo import Element  # noqa: PLC0415

    return Element.from_tag(xml)


def _without_clock(content: bytes) -> bytes:
    """The archive with its members' times set to the first that an archive can have."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(out, "w") as target:
        for name in _NEEDED:
            told = zipfile.ZipInfo(name, _FIRST)
            # the first member names the format and is never compressed (part 2, 3.3)
            stored = name == "mimetype"
            told.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
            target.writestr(told, source.read(name))
    return out.getvalue()
