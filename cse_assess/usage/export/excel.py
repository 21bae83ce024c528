"""A workbook as an Excel file, by the Government Statistical Service's own library (gptables)."""

import datetime as dt
import io
from typing import Any

from cse_assess.usage.export.excel_page import OPTIONS, fit, set_page
from cse_assess.usage.export.workbook import (
    COVER_WIDTH,
    Cell,
    Cover,
    Sheet,
    Workbook,
    is_number,
)


def to_xlsx(workbook: Workbook, released: dt.date) -> bytes:
    """A workbook as an Excel file, the same bytes for the same workbook.

    Args:
        workbook: What it says.
        released: The day that stands in it as the day it was made.

    Raises:
        ModuleNotFoundError: gptables is not installed.
    """
    from gptables import GPWorkbook  # noqa: PLC0415 - brings pandas

    out = io.BytesIO()
    book = GPWorkbook(out, options=OPTIONS)
    made = dt.datetime.combine(released, dt.time())
    book.set_properties({"title": workbook.title, "author": "", "created": made})
    _write_cover(book, workbook.cover)
    for sheet in workbook.sheets:
        _write(book, sheet)
    book.close()
    return out.getvalue()


def _write_cover(book: Any, cover: Cover) -> None:
    from gptables import Cover as Drawn  # noqa: PLC0415

    drawn = Drawn(
        cover_label=cover.name,
        title=cover.title,
        intro=[_verbatim(line) for line in cover.intro],
        about=[_verbatim(line) for line in cover.about],
        width=COVER_WIDTH,
    )
    page = book.add_worksheet(cover.name)
    page.write_cover(drawn)
    set_page(page)


def _write(book: Any, sheet: Sheet) -> None:
    import pandas as pd  # noqa: PLC0415
    from gptables import GPTable  # noqa: PLC0415

    rows = [[_value(cell) for cell in row] for row in sheet.rows]
    if sheet.leads:
        rows = [
            [_link(str(row[0])), *cells[1:]] for row, cells in zip(sheet.rows, rows, strict=True)
        ]
    drawn = GPTable(
        table=pd.DataFrame(rows, columns=list(sheet.headings), dtype=object),
        table_name=sheet.table,
        title=_verbatim(sheet.title),
        subtitles=[_verbatim(line) for line in sheet.subtitles],
        instructions=_verbatim(sheet.instructions),
        legend=[_verbatim(line) for line in sheet.legend],
        index_columns={2: 0},
        additional_formatting=[
            {"column": {"columns": list(range(len(sheet.headings))), "format": {"valign": "top"}}}
        ],
    )
    page = book.add_worksheet(sheet.name)
    page.write_gptable(drawn, auto_width=False)
    fit(page, sheet)
    set_page(page)


def _verbatim(line: str) -> list[Any]:
    """Text with formatting, though with none: only then gptables reads no links into it."""
    return [{}, line]


def _value(cell: Cell) -> Any:
    """A number, shorthand, which gptables lines up with numbers, or verbatim text.

    gptables also refuses plain text without a Latin letter, such as a label in Arabic.
    """
    from gptables.core.gptable import FormatList  # noqa: PLC0415

    return cell if is_number(cell) else FormatList(_verbatim(str(cell)))


def _link(sheet: str) -> dict[str, str]:
    return {sheet: f"internal:'{sheet}'!A1"}
