"""How an OpenDocument workbook looks: named styles as LibreOffice names its own, black on white."""

HEADING_1, HEADING_2 = "Heading_20_1", "Heading_20_2"
TEXT, WRAPPED = "Text", "Wrapped_20_text"
COLUMN_HEADING, NUMBER_HEADING = "Column_20_heading", "Number_20_heading"
NUMBER, LINK = "Number", "Link"
SHEET = "sheet"

_CENTIMETRES = 0.22
"""How wide a letter is, about, at 12 points."""

_NAMESPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (
        ("office", "office"),
        ("style", "style"),
        ("fo", "xsl-fo-compatible"),
        ("svg", "svg-compatible"),
        ("config", "config"),
    )
)
_TOP = '<style:table-cell-properties style:vertical-align="top"/>'
_WRAP = '<style:table-cell-properties style:vertical-align="top" fo:wrap-option="wrap"/>'
_RULED = (
    '<style:table-cell-properties style:vertical-align="top" fo:wrap-option="wrap" '
    'fo:border-bottom="0.75pt solid #000000"/>'
)
_RIGHT = '<style:paragraph-properties fo:text-align="end"/>'
_UNDERLINED = (
    '<style:text-properties style:text-underline-style="solid" style:text-underline-width="auto" '
    'style:text-underline-color="font-color"/>'
)
_A4_ACROSS = (
    '<office:automatic-styles><style:page-layout style:name="across">'
    '<style:page-layout-properties fo:page-width="29.7cm" fo:page-height="21cm" '
    'fo:margin="2cm" style:print-orientation="landscape" style:scale-to-X="1" '
    'style:scale-to-Y="0"/></style:page-layout></office:automatic-styles><office:master-styles>'
    '<style:master-page style:name="Across" style:page-layout-name="across"/>'
    "</office:master-styles>"
)


def column_name(width: int) -> str:
    """The name of the style of a column.

    Args:
        width: How wide it is, in letters.
    """
    return f"column{width}"


def column_style(width: int) -> str:
    """The style of a column.

    Args:
        width: How wide it is, in letters.
    """
    return (
        f'<style:style style:name="{column_name(width)}" style:family="table-column">'
        f'<style:table-column-properties style:column-width="{width * _CENTIMETRES:.2f}cm"/>'
        "</style:style>"
    )


def sheet_style() -> str:
    """The style of a sheet: printed on A4 across, as wide as it is."""
    return (
        f'<style:style style:name="{SHEET}" style:family="table" style:master-page-name="Across">'
        '<style:table-properties table:display="true"/></style:style>'
    )


def styles(version: str) -> bytes:
    """The file of styles.

    Args:
        version: The version of OpenDocument.
    """
    every = "".join(
        (
            _style(HEADING_1, _TOP + _letters(16, bold=True)),
            _style(HEADING_2, _TOP + _letters(14, bold=True)),
            _style(TEXT, _TOP),
            _style(WRAPPED, _WRAP),
            _style(COLUMN_HEADING, _RULED + _letters(12, bold=True)),
            _style(NUMBER_HEADING, _RULED + _RIGHT + _letters(12, bold=True)),
            _style(NUMBER, _WRAP + _RIGHT),
            _style(LINK, _TOP + _UNDERLINED),
        )
    )
    return _file(
        "document-styles",
        version,
        '<office:font-face-decls><style:font-face style:name="Arial" svg:font-family="Arial" '
        'style:font-family-generic="swiss"/></office:font-face-decls><office:styles>'
        '<style:default-style style:family="table-cell"><style:text-properties '
        'style:font-name="Arial" fo:font-size="12pt" fo:language="en" fo:country="GB"/>'
        '</style:default-style><style:style style:name="Default" style:family="table-cell"/>'
        f"{every}</office:styles>{_A4_ACROSS}",
    )


def settings(version: str) -> bytes:
    """The file of settings, with none.

    Args:
        version: The version of OpenDocument.
    """
    return _file("document-settings", version, "<office:settings/>")


def _file(root: str, version: str, content: str) -> bytes:
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<office:{root} {_NAMESPACES} '
        f'office:version="{version}">{content}</office:{root}>'
    ).encode()


def _style(name: str, properties: str) -> str:
    shown = name.replace("_20_", " ")
    return (
        f'<style:style style:name="{name}" style:display-name="{shown}" '
        f'style:family="table-cell" style:parent-style-name="Default">{properties}</style:style>'
    )


def _letters(points: int, *, bold: bool) -> str:
    weight = ' fo:font-weight="bold"' if bold else ""
    return f'<style:text-properties fo:font-size="{points}pt"{weight}/>'
