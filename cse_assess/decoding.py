"""Reading JSON and TOML that comes from outside, strictly and with errors that name the place.

msgspec checks the types; this module adds what it leaves open (a key given twice, NaN, absurd
nesting) and turns its errors into sentences that name file, field and reason.
"""

import json
import re
from typing import Any, NoReturn, TypeVar

import msgspec

from cse_assess.errors import Refusal

T = TypeVar("T")

_PATH = re.compile(r" - at `(?P<path>[^`]*)`$")
_UNKNOWN = re.compile(r"^Object contains unknown field `(?P<field>.*)`$", re.DOTALL)
_MISSING = re.compile(r"^Object missing required field `(?P<field>.*)`$", re.DOTALL)
_EXPECTED = re.compile(r"^Expected `(?P<wanted>[^`]*)`, got `(?P<got>[^`]*)`$")
_STEP = re.compile(r"([^.\[\]]+)|\[(\d+)\]")
_CHOICE = re.compile(r"^Invalid enum value (?P<value>.*)$", re.DOTALL)
_KEYS_SAFE_TO_QUOTE = re.compile(r"^[A-Za-z0-9_.-]{1,40}$")


class Problem(msgspec.Struct, frozen=True):
    """What is wrong with a document, and where.

    Attributes:
        place: Dotted path of the field, such as ``child.date_of_birth``; empty for the whole.
        reason: A sentence.
    """

    place: str
    reason: str


def decode_json(
    content: bytes, type_: type[T], *, file: str, refusal: type[Refusal] = Refusal
) -> T:
    """Decode a JSON document into a record.

    Args:
        content: The document, UTF-8.
        type_: The record's type.
        file: The file's name for messages.
        refusal: The class of error to raise.

    Raises:
        Refusal: Of the class ``refusal``, naming file, field and reason.
    """
    try:
        document = json.loads(
            content.decode("utf-8-sig"),
            object_pairs_hook=_object,
            parse_constant=_no_constant,
        )
    except json.JSONDecodeError as error:
        raise refusal(
            f"This is not valid JSON ({error.msg.lower()}).",
            file=file,
            place=f"line {error.lineno}, column {error.colno}",
        ) from None
    except UnicodeDecodeError:
        raise refusal("This is not text in UTF-8.", file=file) from None
    except RecursionError:
        raise refusal("The document is nested too deeply.", file=file) from None
    except _DocumentError as error:
        raise refusal(str(error), file=file) from None
    return _convert(document, type_, file=file, refusal=refusal)


def decode_toml(
    content: bytes, type_: type[T], *, file: str, refusal: type[Refusal] = Refusal
) -> T:
    """Decode a TOML document into a record.

    Args:
        content: The document, UTF-8.
        type_: The record's type.
        file: The file's name for messages.
        refusal: The class of error to raise.

    Raises:
        Refusal: Of the class ``refusal``, naming file, field and reason.
    """
    document = parse_toml(content, file=file, refusal=refusal)
    return _convert(document, type_, file=file, refusal=refusal)


def _convert(document: Any, type_: type[T], *, file: str, refusal: type[Refusal]) -> T:
    try:
        return msgspec.convert(document, type_)
    except msgspec.ValidationError as error:
        problem = explain(error, document, type_)
        raise refusal(problem.reason, file=file, place=problem.place or None) from None


def parse_toml(content: bytes, *, file: str, refusal: type[Refusal] = Refusal) -> dict[str, Any]:
    """Parse TOML into plain values.

    Raises:
        Refusal: Of the class ``refusal``, naming file, line and reason.
    """
    import tomli  # noqa: PLC0415 - the window starts without it

    try:
        return tomli.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise refusal("This is not text in UTF-8.", file=file) from None
    except RecursionError:
        raise refusal("The document is nested too deeply.", file=file) from None
    except tomli.TOMLDecodeError as error:
        message, _, where = str(error).partition(" (at ")
        raise refusal(
            f"This is not valid TOML ({message[:1].lower()}{message[1:]}).",
            file=file,
            place=where.rstrip(")") or None,
        ) from None


def explain(error: msgspec.ValidationError, document: Any, type_: type[Any]) -> Problem:
    """A validation error as a place and a sentence.

    Args:
        error: What msgspec said.
        document: The plain values that were converted.
        type_: The record's type.
    """
    problem = _read(error)
    return Problem(_with_keys(document, type_, problem.place), problem.reason)


def _read(error: msgspec.ValidationError) -> Problem:
    """What msgspec's message says, with its placeholders for keys."""
    message = str(error)
    found = _PATH.search(message)
    place = ""
    if found:
        place = found["path"].removeprefix("$").removeprefix(".").removeprefix("key ")
        message = message[: found.start()]
    if match := _UNKNOWN.match(message):
        return Problem(_join(place, match["field"]), "This field is not known here.")
    if match := _MISSING.match(message):
        return Problem(_join(place, match["field"]), "This field is missing.")
    if match := _EXPECTED.match(message):
        return Problem(
            place, f"This should be {_plain(match['wanted'])}, and it is {_plain(match['got'])}."
        )
    if match := _CHOICE.match(message):
        return Problem(place, f"There is no choice {match['value'][:80]} here.")
    if message.startswith("Invalid RFC3339"):
        return Problem(place, "This should be a date such as 2026-11-23.")
    return Problem(place, f"{message}.")


_PLAIN_TYPES = {
    "str": "text",
    "int": "a whole number",
    "float": "a number",
    "bool": "true or false",
    "date": "a date such as 2026-11-23",
    "object": "a table of fields",
    "array": "a list",
    "null": "empty",
}


def _plain(types: str) -> str:
    """``str | object | null`` as "text or a table of fields"."""
    names = [name for name in types.split(" | ") if name != "null" or types == "null"]
    return " or ".join(_PLAIN_TYPES.get(name, name) for name in names)


def _with_keys(document: Any, type_: type[Any], place: str) -> str:
    """The place with the key of each map on its way; msgspec writes ``[...]`` for them."""
    head, *tails = place.split("[...]")
    named, steps = head, _steps(head)
    for tail in tails:
        key = _faulty_key(document, type_, steps, place)
        if key is None:
            return place
        named += f".{key[:80]}{tail}"
        steps += [key, *_steps(tail)]
    return named


def _steps(path: str) -> list[str | int]:
    """``score[0].points`` as ``["score", 0, "points"]``."""
    return [int(index) if index else name for name, index in _STEP.findall(path)]


def _faulty_key(document: Any, type_: type[Any], steps: list[str | int], place: str) -> str | None:
    """Which entry of the map at ``steps`` is at fault, found by trying them one at a time."""
    entries = document
    for step in steps:
        entries = entries[step]
    for key, value in entries.items():
        try:
            msgspec.convert(_replaced(document, steps, {key: value}), type_)
        except msgspec.ValidationError as error:
            if _read(error).place == place:
                return str(key)
    return None


def _replaced(document: Any, steps: list[str | int], value: Any) -> Any:
    """The document with what is at the end of ``steps`` replaced."""
    if not steps:
        return value
    copy = document.copy()
    copy[steps[0]] = _replaced(document[steps[0]], steps[1:], value)
    return copy


class _DocumentError(ValueError):
    """The JSON is well formed, and still not something to rely on."""


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Refuse a key given twice: one of the two answers would vanish without a word."""
    result = dict(pairs)
    if len(result) != len(pairs):
        seen: set[str] = set()
        for key, _ in pairs:
            if key in seen:
                name = f" ({key})" if _KEYS_SAFE_TO_QUOTE.match(key) else ""
                raise _DocumentError(f"A field is given twice{name}.")
            seen.add(key)
    return result


def _no_constant(name: str) -> NoReturn:
    raise _DocumentError(f"The number {name} cannot be used here.")


def _join(place: str, field: str) -> str:
    return f"{place}.{field}" if place else field
