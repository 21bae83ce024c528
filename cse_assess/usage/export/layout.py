"""A release as a workbook: which sheet says what."""

from collections.abc import Iterable, Iterator

from cse_assess.usage.export.cells import plain, says_something
from cse_assess.usage.export.workbook import (
    SHORTHAND,
    Cover,
    Sheet,
    Workbook,
    sheet_name,
    told_apart,
)
from cse_assess.usage.period import day_told
from cse_assess.usage.release import Release, Shown, Table

TITLE = "Use of the exploitation assessment tool"
_NOTES = "Notes"


def workbook(release: Release) -> Workbook:
    """What a workbook of a release says.

    Args:
        release: The release.
    """
    notes = _Notes(release)
    tables = tuple(
        _table(release, table, number, notes) for number, table in enumerate(release.tables, 1)
    )
    after_contents = (notes.sheet(), *tables)
    return Workbook(
        title=_text(f"{TITLE}, {release.publisher}, {release.period.label}"),
        cover=_cover(release),
        sheets=(_contents(after_contents), *after_contents),
    )


def _cover(release: Release) -> Cover:
    first, last = day_told(release.period.start), day_told(release.period.end)
    intro = [
        "Counts of use of the child sexual exploitation assessment tool. No child can be named "
        "from them.",
        f"Published by: {release.publisher}.",
        f"Period: {release.period.label} ({first} to {last}).",
        f"Released on {day_told(release.released)}.",
        f"Form: {release.form}, {', '.join(release.form_versions)}." if release.form else "",
        "The sheet Contents says which table is on which sheet. The sheet Notes says how to read "
        "them.",
    ]
    about = [
        f"Rule for small numbers: {release.policy.title}.",
        *release.policy.sentences,
        *_explained(release.tables),
        *_listed("Returns came from:", release.members),
        *_listed("No return came from:", release.missing),
    ]
    return Cover(name="Cover", title=TITLE, intro=_lines(intro), about=_lines(about))


def _listed(head: str, names: Iterable[str]) -> tuple[str, ...]:
    """One name a line: a line of thirty is read out in one breath."""
    return (head, *names) if names else ()


def _contents(sheets: Iterable[Sheet]) -> Sheet:
    return Sheet(
        name="Contents",
        table="contents_table",
        title="Table of contents",
        instructions="This sheet holds one table. It lists the other sheets.",
        headings=("Sheet", "What it shows"),
        rows=tuple((sheet.name, sheet.title) for sheet in sheets),
        leads=True,
    )


class _Notes:
    """What has to be known, each once, with the tables that it is about."""

    def __init__(self, release: Release) -> None:
        rule = (f"{release.policy.title}.", *release.policy.sentences)
        self._about: dict[str, list[int]] = {_text(" ".join(rule)): []}
        self._about |= {text: [] for text in _lines(release.notes)}
        self._everywhere = set(self._about)
        for number, table in enumerate(release.tables, 1):
            for text in _lines(table.notes):
                self._about.setdefault(text, []).append(number)

    def marks(self, number: int) -> str:
        """The marks of a table's notes, such as ``[note 1] [note 3]``."""
        return " ".join(
            f"[note {place}]"
            for place, (text, tables) in enumerate(self._about.items(), 1)
            if text in self._everywhere or number in tables
        )

    def sheet(self) -> Sheet:
        """The sheet of notes."""
        return Sheet(
            name=_NOTES,
            table="notes_table",
            title="Notes on the tables",
            instructions="This sheet holds one table. Each note says which tables it is about.",
            headings=("Note", "What it is about", "What it says"),
            rows=tuple(
                (f"[note {place}]", self._tables(text), text)
                for place, text in enumerate(self._about, 1)
            ),
        )

    def _tables(self, text: str) -> str:
        if text in self._everywhere:
            return "All tables"
        numbers = list(dict.fromkeys(self._about[text]))
        return ", ".join(f"Table {number}" for number in numbers)


def _table(release: Release, table: Table, number: int, notes: _Notes) -> Sheet:
    subtitles = (
        f"{release.publisher}, {release.period.label}",
        f"What is counted: {table.unit}",
        *table.notes,
        notes.marks(number),
    )
    headings = (table.row_head, *(column.label for column in table.columns))
    return Sheet(
        name=sheet_name(number, table.id),
        table=f"table_{number}",
        title=_text(f"Table {number}: {table.title}"),
        subtitles=_lines(subtitles),
        instructions=f"This sheet holds one table. Its notes are on the sheet {_NOTES}.",
        legend=_lines(_explained([table])),
        headings=told_apart(map(_text, headings)),
        rows=tuple((_text(row.label), *map(_cell, row.cells)) for row in table.rows),
    )


def _cell(shown: Shown) -> int | str:
    return _text(shown.text) if shown.number is None else shown.number


def _explained(tables: Iterable[Table]) -> Iterator[str]:
    """What 0 and shorthand mean, of what there is in the tables."""
    texts = {cell.text for table in tables for row in table.rows for cell in row.cells}
    if "0" in texts:
        yield "0: nought. A small number is never shown as 0."
    for short, meaning in SHORTHAND.items():
        if short in texts:
            yield f"{short}: {meaning}."


def _lines(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(line for line in map(plain, texts) if says_something(line))


def _text(text: str) -> str:
    """Text of a cell that may not be empty."""
    line = plain(text)
    return line if says_something(line) else "No label"
