"""The same workbook as OpenDocument (ISO/IEC 26300), which gptables does not write.

It is made from the Excel workbook cell by cell, so neither says more or less than the other.
"""

import datetime as dt
import io
import zipfile
from typing import Any
from xml.sax.saxutils import escape

from cse_assess.usage.release import Release

_FIRST = (1980, 1, 1, 0, 0, 0)
_WIDEST = 60.0
_CENTIMETRES = 0.2
"""How wide a letter is, about; Excel's widths are in letters."""


def from_xlsx(content: bytes, release: Release) -> bytes:
    """An Excel workbook as an OpenDocument spreadsheet.

    Args:
        content: The workbook.
        release: What it was made from.

    Returns:
        The file, the same bytes for the same release.

    Raises:
        ModuleNotFoundError: odfdo or openpyxl is not installed.
    """
    import openpyxl  # noqa: PLC0415 - large, as the next
    from odfdo import Document  # noqa: PLC0415

    book = openpyxl.load_workbook(io.BytesIO(content))
    document = Document("spreadsheet")
    document.body.clear()
    styles = _Styles(document)
    for sheet in book.worksheets:
        document.body.append(_sheet(sheet, styles))
    meta = document.meta
    made = dt.datetime.combine(release.released, dt.time())
    meta.title = book.properties.title
    meta.language = "en-GB"
    meta.creation_date = meta.date = made
    meta.editing_cycles = 1
    meta.generator = "cse-assess"
    out = io.BytesIO()
    document.save(out, pretty=False)
    return _without_clock(out.getvalue())


class _Styles:
    """The few styles that are used, each written once."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self._known: dict[tuple[str, object], str] = {}

    def cell(self, *, bold: bool, size: float, wrap: bool, right: bool) -> str:
        """The style of a cell."""
        from odfdo import Element  # noqa: PLC0415

        key = ("cell", (bold, size, wrap, right))
        if key not in self._known:
            name = self._known[key] = f"cse{len(self._known) + 1}"
            weight = ' fo:font-weight="bold"' if bold else ""
            option = ' fo:wrap-option="wrap"' if wrap else ""
            align = ' fo:text-align="end"' if right else ""
            self._document.insert_style(
                Element.from_tag(
                    f'<style:style style:name="{name}" style:family="table-cell">'
                    f'<style:table-cell-properties style:vertical-align="top"{option}/>'
                    f"<style:paragraph-properties{align}/>"
                    f'<style:text-properties fo:font-size="{size:g}pt"{weight} '
                    'fo:language="en" fo:country="GB"/></style:style>'
                ),
                automatic=True,
            )
        return self._known[key]

    def column(self, width: float) -> str:
        """The style of a column."""
        from odfdo import Element  # noqa: PLC0415

        key = ("column", width)
        if key not in self._known:
            name = self._known[key] = f"cse{len(self._known) + 1}"
            self._document.insert_style(
                Element.from_tag(
                    f'<style:style style:name="{name}" style:family="table-column">'
                    f'<style:table-column-properties style:column-width="{width:.2f}cm"/>'
                    "</style:style>"
                ),
                automatic=True,
            )
        return self._known[key]


def _sheet(sheet: Any, styles: _Styles) -> Any:
    from odfdo import Cell, Column, Row, Table  # noqa: PLC0415

    table = Table(sheet.title)
    for letter in range(1, sheet.max_column + 1):
        width = sheet.column_dimensions[sheet.cell(1, letter).column_letter].width or 10
        wide = min(max(float(width), 10.0), _WIDEST) * _CENTIMETRES
        table.append_column(Column(style=styles.column(wide)))
    for cells in sheet.iter_rows():
        row = Row()
        for cell in cells:
            made = Cell(value=cell.value) if cell.value is not None else Cell()
            if cell.hyperlink is not None and cell.hyperlink.location:
                _link(made, str(cell.value), cell.hyperlink.location)
            made.style = styles.cell(
                bold=bool(cell.font.bold),
                size=float(cell.font.size or 11),
                wrap=bool(cell.alignment.wrap_text),
                right=isinstance(cell.value, int),
            )
            row.append_cell(made)
        table.append_row(row)
    return table


def _link(cell: Any, text: str, location: str) -> None:
    """Lead from a cell to another sheet."""
    from odfdo import Element  # noqa: PLC0415

    place = escape(f"#{location.replace('!', '.')}", {'"': "&quot;"})
    for paragraph in cell.get_elements("text:p"):
        cell.delete(paragraph)
    cell.append(
        Element.from_tag(
            f'<text:p><text:a xlink:type="simple" xlink:href="{place}">{escape(text)}</text:a>'
            "</text:p>"
        )
    )


def _without_clock(content: bytes) -> bytes:
    """The archive with its members' times set to the first that an archive can have."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(out, "w") as target:
        for member in source.infolist():
            told = zipfile.ZipInfo(member.filename, _FIRST)
            # the first member names the format and is never compressed (part 2, 2.2.2)
            stored = member.filename == "mimetype"
            told.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
            target.writestr(told, source.read(member))
    return out.getvalue()
