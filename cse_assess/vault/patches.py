"""What changed between two states of a record, small: JSON Merge Patch (RFC 7396).

A patch here leads back, from the newer state to the older one, so that the newest state is always
whole and an older one is had by going back step by step. A merge patch cannot write ``null``; our
records leave out what is not there, so they hold none.
"""

from typing import Any

Document = dict[str, Any]


class NotPatchableError(ValueError):
    """A document holds ``null``, which a merge patch cannot say."""


def difference(start: Document, end: Document) -> Document:
    """The patch that leads from one document to another.

    Args:
        start: The document that it is applied to.
        end: What that gives.

    Raises:
        NotPatchableError: One holds ``null``.
    """
    patch: Document = {}
    for key in start.keys() - end.keys():
        _refuse_null(start[key])
        patch[key] = None
    for key, value in end.items():
        _refuse_null(value)
        if key not in start:
            patch[key] = value
        elif isinstance(value, dict) and isinstance(start[key], dict) and value:
            inner = difference(start[key], value)
            if inner:
                patch[key] = inner
        elif value != start[key] or type(value) is not type(start[key]):
            if isinstance(value, dict):  # an empty one: everything in it goes
                _refuse_unclear(start[key])
                patch[key] = dict.fromkeys(start[key])
            else:
                patch[key] = value
    return patch


def applied(patch: Document, document: Document) -> Document:
    """A document with a patch applied; neither is changed.

    Args:
        patch: The patch.
        document: The document.
    """
    result = dict(document)
    for key, value in patch.items():
        if value is None:
            result.pop(key, None)
        elif isinstance(value, dict):
            inner = result.get(key)
            result[key] = applied(value, inner if isinstance(inner, dict) else {})
        else:
            result[key] = value
    return result


def paths(patch: Document, above: str = "") -> tuple[str, ...]:
    """The places that a patch touches, dotted, in order."""
    found: list[str] = []
    for key, value in patch.items():
        place = f"{above}.{key}" if above else key
        if isinstance(value, dict) and value:
            found.extend(paths(value, place))
        else:
            found.append(place)
    return tuple(sorted(found))


def _refuse_null(value: Any) -> None:
    if value is None or (isinstance(value, list) and None in value):
        raise NotPatchableError
    if isinstance(value, dict):
        for inner in value.values():
            _refuse_null(inner)


def _refuse_unclear(value: Any) -> None:
    if not isinstance(value, dict):
        raise NotPatchableError
