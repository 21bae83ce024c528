"""The ledger as a flat table, a column for each field of an event."""

from collections.abc import Iterable
from typing import Any

import ibis
import ibis.expr.datatypes as types

from cse_assess.usage.at_scale.backend import keep
from cse_assess.usage.events import Event

SCHEMA = ibis.schema(
    {
        "source": "string",  # the service; tokens mean something within one alone
        "id": "int64",  # the order of events
        "kind": "string",
        "day": "date",
        "form": "string",
        "form_version": "string",
        "profession": "string",
        "level": "string",
        "age_band": "string",
        "rules": "array<string>",
        "case": "string",
        "child": "string",
        "step": "string",
        "follows": "string",
        "computed": "string",
        "judgement": "string",
        "gender": "string",
        "ethnicity": "string",
        "disability": "string",
        "care": "string",
        "items": "array<string>",
        "exploitation": "array<string>",
        "places": "array<string>",
        "flags": "array<string>",
        "unknown": "int32",
        "days": "int32",
        "way": "string",
        "training": "string",
        "decision": "string",
        "review_by": "date",
    }
)
"""The columns: ``source``, ``id``, then the fields of an event in their order."""


def rows(events: Iterable[Event], *, source: str = "", first: int = 1) -> list[dict[str, Any]]:
    """Events as rows of the table.

    Args:
        events: The events, oldest first.
        source: The service.
        first: The first event's place in the order.
    """
    return [
        {"source": source, "id": number, **{name: _plain(event, name) for name in _FIELDS}}
        for number, event in enumerate(events, start=first)
    ]


def create(connection: Any, name: str, found: list[dict[str, Any]]) -> ibis.Table:
    """A temporary table of rows.

    Args:
        connection: ibis's connection.
        name: What the table is called.
        found: The rows.
    """
    import pyarrow as pa  # noqa: PLC0415 - needed to write alone

    table = pa.Table.from_pylist(found, schema=SCHEMA.to_pyarrow())
    return keep(connection, name, table, SCHEMA)


def is_list(column: str) -> bool:
    """Whether a column holds several codes."""
    return isinstance(SCHEMA[column], types.Array)


_FIELDS = Event.__struct_fields__


def _plain(event: Event, name: str) -> Any:
    value = getattr(event, name)
    return list(dict.fromkeys(value)) if isinstance(value, tuple) else value
