"""A release as plain text, for a terminal."""

from cse_assess.usage.release import Release, Table

_WIDEST = 60


def as_text(release: Release) -> str:
    """A release's tables as text, a blank line between them.

    Args:
        release: The release.
    """
    head = [f"{release.publisher}, {release.period.label}", *release.policy.sentences]
    tables = ["\n".join(_lines(table)) for table in release.tables]
    return "\n\n".join(["\n".join(head), *tables]) + "\n"


def _lines(table: Table) -> list[str]:
    rows = [
        (table.row_head, *(column.label for column in table.columns)),
        *((row.label, *(cell.text for cell in row.cells)) for row in table.rows),
    ]
    shortened = [tuple(_short(cell) for cell in row) for row in rows]
    widths = [max(map(len, column)) for column in zip(*shortened, strict=True)]
    lines = [
        "  ".join(
            cell.ljust(width) if place == 0 else cell.rjust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in shortened
    ]
    return [f"{table.title} ({table.unit})", *lines]


def _short(text: str) -> str:
    return text if len(text) <= _WIDEST else f"{text[: _WIDEST - 1]}…"
