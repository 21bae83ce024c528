"""What installing a pack would change, told before anybody accepts it."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Literal

import msgspec

from cse_assess import data
from cse_assess.data import Packs
from cse_assess.instrument import loader
from cse_assess.instrument.diff import diff
from cse_assess.instrument.library import Library
from cse_assess.package.front_door import FrontDoor, read_front_door
from cse_assess.updates.contents import Kind, forms_in, kind_of

How = Literal["added", "changed", "removed", "same"]

_WAYS = "ways of handing over"
_REACHED_BY = ("name", "area", "phone", "phone_out_of_hours", "email")


class Changed(msgspec.Struct, frozen=True):
    """One thing that a pack adds, changes or takes away.

    Attributes:
        how: What becomes of it.
        kind: What it is.
        what: What it is called.
        told: What differs, a sentence each; empty where the name says it all.
    """

    how: How
    kind: Kind
    what: str
    told: tuple[str, ...] = ()


def changes(
    brought: Path, names: Sequence[str], packs: Packs, *, before: Path | None = None
) -> list[Changed]:
    """What a pack would change.

    Args:
        brought: The pack's files, laid out in a folder.
        names: Their names.
        packs: What is installed.
        before: The folder of the version of this pack that is in force; None where there is none.

    Raises:
        Refusal: A form here or in the pack cannot be read.
    """
    found = [_form(brought / id_, id_, packs) for id_ in forms_in(list(names))]
    for name in names:
        if kind_of(name) != "form":
            found.append(_file(brought / name, name, packs))
    found += _removed(names, before)
    return [one for one in found if one.how != "same"]


def _form(folder: Path, id_: str, packs: Packs) -> Changed:
    new, library = loader.load(folder), Library(packs=packs)
    if id_ not in loader.installed(packs):
        told = f"{new.title}, version {new.version}, {len(new.items)} questions."
        return Changed("added", "form", id_, (told,))
    old = library.current(id_)
    told_all = [f"{one.what}: {one.text} ({one.effect})" for one in diff(old, new)]
    beside = _beside(loader.folder_of(id_, packs), folder)
    if old.version == new.version and not told_all and not beside:
        return Changed("same", "form", id_)
    versions = f"Version {old.version} becomes {new.version}."
    if old.version == new.version:
        versions = f"The questions and the score of version {old.version} stay the same."
    return Changed("changed", "form", id_, (versions, *told_all, *beside))


def _beside(old: Path, new: Path) -> list[str]:
    """Translations and guidance of a form that differ."""
    olds, news = _texts(old), _texts(new)
    return [
        f"{name}: {'added' if name not in olds else 'removed' if name not in news else 'changed'}."
        for name in sorted(olds.keys() | news.keys())
        if olds.get(name) != news.get(name)
    ]


def _texts(folder: Path) -> Mapping[str, bytes]:
    paths = (*folder.glob("*.toml"), *folder.glob("guidance/*.toml"))
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in paths
        if path.name != loader.FORM_FILE
    }


def _file(path: Path, name: str, packs: Packs) -> Changed:
    kind = kind_of(name)
    assert kind is not None  # noqa: S101 - a pack with another file was refused when it was read
    roots = (data.folder("forms"), *packs.in_force)
    olds = [root / name for root in roots if (root / name).is_file()]
    new = path.read_bytes()
    if not olds:
        told = tuple(_reached(read_front_door(new, file=name))) if kind == "front-door" else ()
        return Changed("added", kind, name, told)
    old = olds[-1].read_bytes()
    if old == new:
        return Changed("same", kind, name)
    if kind != "front-door":
        return Changed("changed", kind, name)
    before = dict(_fields(read_front_door(old, file=name)))
    told = tuple(
        f"Its {field} {_was(field)} {before[field] or 'nothing'} and {_is(field)} "
        f"{value or 'nothing'}."
        for field, value in _fields(read_front_door(new, file=name))
        if before[field] != value
    )
    return Changed("changed", kind, name, told)


def _removed(names: Sequence[str], before: Path | None) -> list[Changed]:
    """What this pack brought in its version before, and does not any more."""
    if before is None:
        return []
    paths = (path for path in sorted(before.rglob("*")) if path.is_file())
    found = (path.relative_to(before).as_posix() for path in paths)
    gone = [name for name in found if name not in names]
    ids = set(forms_in(gone)) - set(forms_in(list(names)))
    removed = [Changed("removed", "form", id_) for id_ in sorted(ids)]
    for name in gone:
        kind = kind_of(name)
        if kind is not None and kind != "form":
            removed.append(Changed("removed", kind, name))
    return removed


def _reached(door: FrontDoor) -> Iterator[str]:
    for field, value in _fields(door):
        if value:
            yield f"Its {field} {_is(field)} {value}."


def _is(field: str) -> str:
    return "are" if field == _WAYS else "is"


def _was(field: str) -> str:
    return "were" if field == _WAYS else "was"


def _fields(door: FrontDoor) -> Iterator[tuple[str, str]]:
    """What a person should compare of a front door."""
    for field in _REACHED_BY:
        yield field.replace("_", " "), str(getattr(door, field))
    yield _WAYS, ", ".join(door.accepts)
    yield "fingerprint", door.card.fingerprint() if door.card else ""
