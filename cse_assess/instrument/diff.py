"""What differs between two versions of a form, and whether it matters to a score.

An assessment is bound to the version that it was made with, so a new version changes none of them.
This tells people what a new version would ask or count differently.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Literal

import msgspec

from cse_assess.instrument.definition import Form

Effect = Literal["asked", "scored", "worded"]


class Difference(msgspec.Struct, frozen=True):
    """One difference.

    Attributes:
        effect: ``asked``: what is asked, or what can be answered. ``scored``: what the same
            answers give. ``worded``: what is said, and nothing else.
        what: What it is about, such as ``item S01``.
        text: A sentence.
    """

    effect: Effect
    what: str
    text: str


class _Table(msgspec.Struct, frozen=True):
    """How one table of a form is compared.

    Attributes:
        name: What one of its records is called.
        field: The form's field.
        key: The record's field that names it.
        effects: What a change of a field affects; fields not named affect wording.
        whole: What adding or removing a record affects.
    """

    name: str
    field: str
    key: str
    whole: Effect
    effects: Mapping[str, Effect] = {}


_TABLES = (
    _Table("fact", "facts", "id", "asked"),
    _Table("profession", "professions", "id", "worded"),
    _Table("restriction", "restrictions", "id", "asked"),
    _Table("scale", "scales", "id", "asked", {"option": "asked"}),
    _Table("kind", "kinds", "id", "asked", {"scale": "asked", "window": "asked", "bare": "asked"}),
    _Table(
        "section", "sections", "id", "asked", {"enable_when": "asked", "enable_behaviour": "asked"}
    ),
    _Table(
        "item",
        "items",
        "code",
        "asked",
        {
            "kind": "asked",
            "enable_when": "asked",
            "enable_behaviour": "asked",
            "fact": "asked",
            "restricted": "asked",
            "flags": "scored",
        },
    ),
    _Table(
        "score",
        "scores",
        "id",
        "scored",
        {"kind": "scored", "points": "scored", "window": "scored", "cap": "scored"},
    ),
    _Table(
        "band",
        "bands",
        "category",
        "scored",
        {"from": "scored", "to": "scored", "level": "scored"},
    ),
    _Table("level", "levels", "id", "scored", {"value": "scored", "refer": "scored"}),
    _Table("rule", "rules", "id", "scored", {"case": "scored"}),
    _Table("prompt", "prompts", "id", "worded", {"when": "scored", "behaviour": "scored"}),
)
_ITSELF: Mapping[str, Effect] = {
    "total": "scored",
    "eligibility": "asked",
    "judgement": "scored",
    "quick": "asked",
    "not_established": "worded",
    "title": "worded",
    "purpose": "worded",
    "evidence": "worded",
    "language": "worded",
}
_WORDS = frozenset({"label", "phrase", "text", "title"})
_SHORT = 40


def diff(old: Form, new: Form) -> list[Difference]:
    """What differs, in the order of the file's parts.

    Args:
        old: The earlier version.
        new: The later one.
    """
    before, after = msgspec.to_builtins(old), msgspec.to_builtins(new)
    found = list(_itself(before, after))
    for table in _TABLES:
        name = _encoded(table.field)
        found += _records(table, before.get(name, ()), after.get(name, ()))
    return found


def _itself(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[Difference]:
    for field, effect in _ITSELF.items():
        old, new = before.get(field), after.get(field)
        if old != new:
            yield Difference(effect, f"form {field}", _changed(f"{field}", old, new))


def _records(
    table: _Table, before: Sequence[Mapping[str, Any]], after: Sequence[Mapping[str, Any]]
) -> Iterator[Difference]:
    olds = {record[table.key]: record for record in before}
    news = {record[table.key]: record for record in after}
    for key in olds:
        if key not in news:
            yield Difference(table.whole, f"{table.name} {key}", "Removed.")
    for key, new in news.items():
        what = f"{table.name} {key}"
        if key not in olds:
            yield Difference(table.whole, what, "Added.")
            continue
        old = olds[key]
        for field in {**old, **new}:
            was, now = old.get(field), new.get(field)
            if was == now:
                continue
            effect = table.effects.get(field, "worded")
            if effect != "worded" and _without_words(was) == _without_words(now):
                effect = "worded"
            yield Difference(effect, what, _changed(field, was, now))
    common = [key for key in olds if key in news]
    if common != [key for key in news if key in olds]:
        yield Difference("worded", f"{table.name}s", "They stand in another order.")


def _without_words(value: Any) -> Any:
    """A value without the texts in it that only people read."""
    if isinstance(value, Mapping):
        return {name: _without_words(one) for name, one in value.items() if name not in _WORDS}
    if isinstance(value, list | tuple):
        return [_without_words(one) for one in value]
    return value


def _changed(field: str, old: Any, new: Any) -> str:
    was, now = _short(old), _short(new)
    name = field.replace("_", " ")
    if was is None or now is None:
        return f"Its {name} changed."
    return f"Its {name} was {was} and is {now}."


def _short(value: Any) -> str | None:
    """A value as it fits in a sentence; None where it does not."""
    if value is None or value in ((), []):
        return "nothing"
    if isinstance(value, Mapping):
        parts = [_short(one) for one in value.values()]
        if None in parts:
            return None
        told = ", ".join(f"{name} {part}" for name, part in zip(value, parts, strict=True))
        return told if len(told) <= _SHORT else None
    if isinstance(value, list | tuple):
        parts = [_short(one) for one in value]
        told = ", ".join(part for part in parts if part)
        return told if None not in parts and len(told) <= _SHORT else None
    told = f'"{value}"' if isinstance(value, str) else str(value).lower()
    return told if len(told) <= _SHORT else None


def _encoded(field: str) -> str:
    """The name of a form's field in the file."""
    return next(f.encode_name for f in msgspec.structs.fields(Form) if f.name == field)
