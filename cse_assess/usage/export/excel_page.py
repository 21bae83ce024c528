"""What both writers of Excel files share: how a book is made, and how a sheet meets the paper."""

from typing import Any

from cse_assess.usage.export.workbook import Sheet

OPTIONS = {
    "in_memory": True,  # no copy of it is ever on the disk
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}

_LINE, _HIGHEST = 16.0, 400.0
"""How high a line and a row are, in points; Excel has no row above 409."""


def fit(page: Any, sheet: Sheet) -> None:
    """Give columns and rows the room that their words need.

    Args:
        page: XlsxWriter's worksheet.
        sheet: What it says.
    """
    for place, width in enumerate(sheet.widths()):
        page.set_column(place, place, width)
    for place, lines in enumerate(sheet.heights(), sheet.head - 1):
        # Excel finds out how high a row is, LibreOffice does not
        if lines > 1:
            page.set_row(place, min(lines * _LINE, _HIGHEST))


def set_page(page: Any) -> None:
    """A4 across, as wide as the sheet is.

    Args:
        page: XlsxWriter's worksheet.
    """
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
