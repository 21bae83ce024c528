"""What is counted, as data: ``forms/usage/measures.toml``."""

import functools
from collections.abc import Sequence
from typing import Annotated, Literal

import msgspec

from cse_assess import data, files
from cse_assess.assessment import decisions
from cse_assess.assessment.summary import NOT_ESTABLISHED
from cse_assess.decoding import decode_toml
from cse_assess.errors import Refusal
from cse_assess.instrument.definition import Form
from cse_assess.usage.disclosure.counts import CountsRefused, Cross, Partition, Unit
from cse_assess.usage.events import Event

_FILE = "measures.toml"
_LIMIT = 256 * 1024
NONE = ""
"""The row of those of whom nothing was said."""

_Id = Annotated[str, msgspec.Meta(pattern="^[a-z][a-z0-9-]*$")]
_Words = Annotated[str, msgspec.Meta(min_length=1)]
_Rows = Literal["", "levels", "items", "rules", "professions", "decisions"]


class MeasuresRefused(Refusal):
    """The measures are missing or not sound."""


class _Record(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Frozen, by keyword, and nothing that is not described."""


class CountedUnit(_Record, frozen=True):
    """What is counted.

    Attributes:
        id: Its name.
        title: In words, in the plural.
        kinds: Kinds of events. ``review-due`` stands for cases whose day of looking again is in
            the period.
        key: Counted once for each ``case`` or ``child``, by its last event in the period.
        within: Units that it is a part of.
    """

    id: _Id
    title: _Words
    kinds: Annotated[tuple[str, ...], msgspec.Meta(min_length=1)]
    key: Literal["case", "child"]
    within: tuple[str, ...] = ()


class Dimension(_Record, frozen=True):
    """What it is split by.

    Attributes:
        id: Its name.
        title: The heading of its rows.
        field: The field of the event; ``done`` for whether a due case was looked at again.
        rows: Where the rows come from, where they are not listed here.
        values: Code and label of each row.
        bands: Code, label and last number of each band; the last has no end (-1).
        empty: The label of those of whom nothing was said; there is no such row without one.
        several: One event can be in several rows.
        median: The label of the row with the middle number.
    """

    id: _Id
    title: _Words
    field: str
    rows: _Rows = ""
    values: tuple[tuple[str, str], ...] = ()
    bands: tuple[tuple[str, str, int], ...] = ()
    empty: str = ""
    several: bool = False
    median: str = ""

    def band_of(self, number: int) -> str:
        """The band that a number is in."""
        return next(code for code, _, last in self.bands if last < 0 or number <= last)


class CountedTable(_Record, frozen=True):
    """A table.

    Attributes:
        id: Its name.
        title: What it shows.
        unit: What is counted.
        by: One dimension, or two.
        chart: How it is drawn.
    """

    id: _Id
    title: _Words
    unit: _Id
    by: Annotated[tuple[_Id, ...], msgspec.Meta(min_length=1, max_length=2)]
    chart: Literal["", "bars"] = ""


class Measures(_Record, frozen=True, dict=True):
    """Everything that is counted.

    Attributes:
        schema: The version of this format.
        units: What is counted.
        dimensions: What it is split by.
        tables: The tables, in the order in which they are read.
    """

    schema: Literal[1]
    units: tuple[CountedUnit, ...] = msgspec.field(name="unit")
    dimensions: tuple[Dimension, ...] = msgspec.field(name="dimension")
    tables: tuple[CountedTable, ...] = msgspec.field(name="table")

    def unit(self, name: str) -> CountedUnit:
        """A unit by its id."""
        return next(one for one in self.units if one.id == name)

    def dimension(self, name: str) -> Dimension:
        """A dimension by its id."""
        return next(one for one in self.dimensions if one.id == name)

    def table(self, name: str) -> CountedTable:
        """A table by its id."""
        return next(one for one in self.tables if one.id == name)


@functools.cache
def load() -> Measures:
    """The measures that travel with the app.

    Raises:
        MeasuresRefused: They are missing or not sound.
    """
    content = files.read(data.folder("forms") / "usage" / _FILE, limit=_LIMIT)
    return read(content, file=_FILE)


def read(content: bytes, *, file: str) -> Measures:
    """Measures from a file's content.

    Args:
        content: TOML.
        file: The file's name, for messages.

    Raises:
        MeasuresRefused: They are not sound: a name that nothing has, a table that crosses more
            than two, or crosses tables so that hidden counts could be worked out.
    """
    measures = decode_toml(content, Measures, file=file, refusal=MeasuresRefused)
    for found in (measures.units, measures.dimensions, measures.tables):
        names = [one.id for one in found]
        for name in names:
            if names.count(name) > 1:
                raise MeasuresRefused(f"{name} is there twice.", file=file, place=name)
    units = {unit.id for unit in measures.units}
    split = {one.id: one for one in measures.dimensions}
    fields = {*Event.__struct_fields__, "done"}
    for dimension in measures.dimensions:
        if dimension.field not in fields:
            raise MeasuresRefused(
                f"An event has no field {dimension.field}.", file=file, place=dimension.id
            )
    for unit in measures.units:
        if not set(unit.within) <= units:
            raise MeasuresRefused("It is within what is not there.", file=file, place=unit.id)
    for table in measures.tables:
        if table.unit not in units:
            raise MeasuresRefused(f"There is no unit {table.unit}.", file=file, place=table.id)
        if not set(table.by) <= set(split):
            raise MeasuresRefused("It is split by what is not there.", file=file, place=table.id)
        if len(table.by) > 1 and any(split[name].several for name in table.by):
            raise MeasuresRefused(
                "Rows in which one event can be several times cannot be crossed.",
                file=file,
                place=table.id,
            )
    _refuse_unsafe(measures, file)
    return measures


def rows_of(dimension: Dimension, forms: Sequence[Form]) -> list[tuple[str, str]]:
    """The rows of a dimension, in order: code and label.

    Args:
        dimension: The dimension.
        forms: The versions of the form that events were made with, the newest first.
    """
    found: dict[str, str] = dict(dimension.values)
    found |= {code: label for code, label, _ in dimension.bands}
    for form in forms:
        for code, label in _from_form(dimension.rows, form):
            found.setdefault(code, label)
    if dimension.rows == "decisions":
        found |= {one.id: one.label for one in decisions.load()}
    if dimension.empty:
        found[NONE] = dimension.empty
    return list(found.items())


def _from_form(rows: _Rows, form: Form) -> list[tuple[str, str]]:
    match rows:
        case "levels":
            levels = sorted(form.levels, key=lambda level: -level.value)
            told = [(level.id, level.label) for level in levels]
            return [*told, (NOT_ESTABLISHED, form.not_established.label)]
        case "items":
            signs = [item for item in form.items if form.scale_of(item).concerns]
            return [(item.code, f"{item.code} {' '.join(item.text.split())}") for item in signs]
        case "rules":
            return [(rule.id, f"{rule.id} {rule.title}") for rule in form.rules]
        case "professions":
            return [(one.id, one.title) for one in form.professions]
        case _:
            return []


def _refuse_unsafe(measures: Measures, file: str) -> None:
    """Try the tables as they hang together, with nothing in them."""
    for unit in measures.units:
        own = [table.by for table in measures.tables if table.unit == unit.id]
        single = {by[0] for by in own if len(by) == 1}
        try:
            Unit(
                name=unit.id,
                total=0,
                partitions=[Partition(name=name, cells={"": 0}) for name in sorted(single)],
                crosses=[
                    Cross(first=by[0], second=by[1], cells={("", ""): 0})
                    for by in own
                    if len(by) == 2
                ],
            )
        except CountsRefused as refusal:
            raise MeasuresRefused(str(refusal), file=file, place=unit.id) from None
