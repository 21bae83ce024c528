"""A workbook as an Excel file where gptables is not: in the app that is installed on a desk.

gptables brings pandas and numpy, 60 MB of a desk's disk for three columns of words. What is written
here has the cells and tables that gptables writes (:mod:`excel`); the tests hold the two together.
"""

import datetime as dt
import io
from typing import Any, NamedTuple

from cse_assess.usage.export.excel_page import OPTIONS, fit, set_page
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

_PLAIN = {"font_name": "Arial", "font_size": 12}
_AT_TOP = {**_PLAIN, "text_wrap": True, "valign": "top"}
_RULED = {**_AT_TOP, "bold": True, "bottom": 1}


class _Looks(NamedTuple):
    """How each kind of cell looks."""

    title: Any
    subtitle: Any
    line: Any
    wrapped_title: Any
    wrapped_subtitle: Any
    wrapped: Any
    heading: Any
    number_heading: Any
    text: Any
    number: Any
    link: Any


def to_xlsx(workbook: Workbook, released: dt.date) -> bytes:
    """A workbook as an Excel file, the same bytes for the same workbook.

    Args:
        workbook: What it says.
        released: The day that stands in it as the day it was made.

    Raises:
        ModuleNotFoundError: XlsxWriter is not installed.
    """
    from xlsxwriter import Workbook as Book  # noqa: PLC0415 - comes with an extra

    out = io.BytesIO()
    book = Book(out, OPTIONS)
    made = dt.datetime.combine(released, dt.time())
    book.set_properties({"title": workbook.title, "author": "", "created": made})
    looks = _looks(book)
    _write_cover(book.add_worksheet(workbook.cover.name), workbook.cover, looks)
    for sheet in workbook.sheets:
        _write(book.add_worksheet(sheet.name), sheet, looks)
    book.close()
    return out.getvalue()


def _looks(book: Any) -> _Looks:
    large, larger = {"font_size": 14}, {"font_size": 16, "bold": True}
    wrap, right = {"text_wrap": True}, {"align": "right"}
    return _Looks(
        title=book.add_format({**_PLAIN, **larger}),
        subtitle=book.add_format({**_PLAIN, **large}),
        line=book.add_format(_PLAIN),
        wrapped_title=book.add_format({**_PLAIN, **larger, **wrap}),
        wrapped_subtitle=book.add_format({**_PLAIN, **large, "bold": True, **wrap}),
        wrapped=book.add_format({**_PLAIN, **wrap}),
        heading=book.add_format(_RULED),
        number_heading=book.add_format({**_RULED, **right}),
        text=book.add_format(_AT_TOP),
        number=book.add_format({**_AT_TOP, **right}),
        link=book.add_format({**_AT_TOP, "underline": 1, "font_color": "#0000FF"}),
    )


def _write_cover(page: Any, cover: Cover, looks: _Looks) -> None:
    lines = [
        (cover.title, looks.wrapped_title),
        (INTRO, looks.wrapped_subtitle),
        *((line, looks.wrapped) for line in cover.intro),
        (ABOUT, looks.wrapped_subtitle),
        *((line, looks.wrapped) for line in cover.about),
    ]
    page.set_column(0, 0, COVER_WIDTH)
    for place, (line, look) in enumerate(lines):
        page.write_string(place, 0, line, look)
    set_page(page)


def _write(page: Any, sheet: Sheet, looks: _Looks) -> None:
    after_subtitles = 1 + len(sheet.subtitles)
    for place, line in enumerate(sheet.lines):
        after_title = looks.subtitle if place < after_subtitles else looks.line
        page.write_string(place, 0, line, after_title if place else looks.title)
    _mark_table(page, sheet, looks)
    for place, cells in enumerate(sheet.rows, sheet.head):
        for column, cell in enumerate(cells):
            _write_cell(page, (place, column), cell, looks)
        if sheet.leads:
            name = str(cells[0])
            page.write_url(place, 0, f"internal:'{name}'!A1", looks.link, name)
    fit(page, sheet)
    set_page(page)


def _mark_table(page: Any, sheet: Sheet, looks: _Looks) -> None:
    """Say where the table is, for programs and for who reads it by ear; no colours, no filters."""
    headings = [
        {"header": heading, "header_format": looks.number_heading if numeric else looks.heading}
        for heading, numeric in zip(sheet.headings, sheet.numeric(), strict=True)
    ]
    last_row, last_column = sheet.head - 1 + len(sheet.rows), len(sheet.headings) - 1
    options = {"name": sheet.table, "columns": headings, "autofilter": False, "style": None}
    page.add_table(sheet.head - 1, 0, last_row, last_column, options)


def _write_cell(page: Any, place: tuple[int, int], cell: Cell, looks: _Looks) -> None:
    if isinstance(cell, int):
        page.write_number(*place, cell, looks.number)
    else:
        page.write_string(*place, cell, looks.number if is_number(cell) else looks.text)
