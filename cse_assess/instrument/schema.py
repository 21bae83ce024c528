"""JSON Schemas of the files that people write, with the records' own documentation in them.

An editor that knows the schema completes fields, explains them and marks faults while somebody
types: the first lines of the bundled files name theirs (``#:schema``).
"""

import inspect
import re
from typing import Any

import msgspec

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_ATTRIBUTE = re.compile(r"^(?P<name>\w+): (?P<text>.*)$")


def schema(type_: type) -> dict[str, Any]:
    """The JSON Schema of a record.

    Args:
        type_: A msgspec record whose docstring describes its attributes.
    """
    (reference,), definitions = msgspec.json.schema_components(
        [type_], ref_template="#/$defs/{name}"
    )
    for record in _records(type_, set()):
        definition = definitions.get(record.__name__)
        if definition is not None:
            _document(definition, record)
    document: dict[str, Any] = {"$schema": DIALECT, **reference}
    if definitions:
        document["$defs"] = definitions
    return document


def _document(definition: dict[str, Any], record: type) -> None:
    """Put a record's documentation where editors look for it."""
    text = inspect.getdoc(record) or ""
    definition["description"] = text.split("\n\n", 1)[0].replace("\n", " ")
    told: dict[str, str] = {}
    for base in reversed(record.__mro__):
        told.update(_attributes(inspect.cleandoc(base.__doc__ or "")))
    names = {field.name: field.encode_name for field in msgspec.structs.fields(record)}
    for name, encoded in names.items():
        property_ = definition.get("properties", {}).get(encoded)
        if property_ is not None and name in told:
            property_["description"] = told[name]


def _attributes(text: str) -> dict[str, str]:
    """What the ``Attributes`` section of a docstring says of each attribute."""
    _, _, section = text.partition("Attributes:\n")
    found: dict[str, str] = {}
    name = ""
    for line in section.splitlines():
        stripped = line.strip()
        if match := _ATTRIBUTE.match(stripped):
            name = match["name"]
            found[name] = match["text"]
        elif stripped and name:
            found[name] += f" {stripped}"
        elif not stripped:
            name = ""
    return found


def _records(type_: Any, seen: set[type]) -> set[type]:
    """A record and every record inside it."""
    if isinstance(type_, type) and issubclass(type_, msgspec.Struct):
        if type_ in seen:
            return seen
        seen.add(type_)
        for field in msgspec.structs.fields(type_):
            _records(field.type, seen)
        return seen
    for inner in getattr(type_, "__args__", ()) or ():
        _records(inner, seen)
    value = getattr(type_, "__value__", None)
    return _records(value, seen) if value is not None else seen
