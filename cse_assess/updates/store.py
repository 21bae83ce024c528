"""Installed packs: each version in a folder of its own, whole or not there, and proved at each use.

``<store>/<name>/<version>/`` holds the pack's files as they were signed. Earlier versions stay, as
an assessment keeps to the form that it began with. ``highest.json`` remembers the highest version
of each pack that was ever here, so that an earlier one cannot come back when folders are deleted.
"""

import re
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal

import msgspec

from cse_assess import data, files
from cse_assess.data import Packs
from cse_assess.decoding import decode_json
from cse_assess.errors import Refusal
from cse_assess.package.card import canonical
from cse_assess.package.manifest import MANIFEST
from cse_assess.places import Places
from cse_assess.updates.pack import (
    LIMIT,
    Manifest,
    Pack,
    PackRefused,
    of_members,
    refuse_unless_trusted,
)
from cse_assess.updates.trust import Trust

HIGHEST = "highest.json"
_MOST_FILES = 64
_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")
_VERSION = re.compile(r"[1-9][0-9]{0,8}")


class Standing(msgspec.Struct, frozen=True):
    """An installed version of a pack, and whether it counts.

    Attributes:
        name: The pack's name.
        version: Its version.
        folder: Where it is.
        state: ``in-force`` is the highest that is sound; ``kept`` is an earlier one, for
            assessments that began with it; ``refused`` is not used.
        reason: Why it is refused; empty otherwise.
        manifest: What was signed; None where it is refused.
    """

    name: str
    version: int
    folder: Path
    state: Literal["in-force", "kept", "refused"]
    reason: str = ""
    manifest: Manifest | None = None


class PackStore:
    """The packs in one folder.

    Args:
        root: The folder; it need not be there.
    """

    def __init__(self, root: Path) -> None:
        self.root = root

    def folders(self) -> Iterator[tuple[str, int, Path]]:
        """Every version that is there: name, version and folder."""
        for folder in sorted(self.root.glob("*/*")):
            name, version = folder.parent.name, folder.name
            if folder.is_dir() and _NAME.fullmatch(name) and _VERSION.fullmatch(version):
                yield name, int(version), folder

    def highest(self, name: str) -> int:
        """The highest version of a pack that was ever here; 0 for none.

        Raises:
            PackRefused: What is remembered cannot be read.
        """
        there = [version for one, version, _ in self.folders() if one == name]
        return max([*there, self._remembered().get(name, 0)])

    def install(self, found: Pack) -> Path:
        """Put a pack beside the others: all of it, or nothing.

        Args:
            found: The pack, trusted and looked at.

        Returns:
            Its folder.

        Raises:
            Refusal: It cannot be written. Nothing is left.
        """
        manifest = found.manifest
        remembered = self._remembered()
        files.make_folder(self.root / manifest.name)
        for left in (self.root / manifest.name).glob(".*.part"):  # of a program that was killed
            shutil.rmtree(left, ignore_errors=True)
        folder = self.root / manifest.name / str(manifest.version)
        files.write_folder(folder, found.members())  # from here on it counts
        remembered[manifest.name] = max(manifest.version, remembered.get(manifest.name, 0))
        files.write(self.root / HIGHEST, canonical(remembered))
        return folder

    def _remembered(self) -> dict[str, int]:
        path = self.root / HIGHEST
        if not path.exists():
            return {}
        try:
            return decode_json(files.read(path, limit=64 * 1024), dict[str, int], file=HIGHEST)
        except Refusal as refusal:
            raise PackRefused(
                "The list of versions that were here is damaged, so nobody can tell whether this "
                "one is older. Nothing was changed.",
                file=HIGHEST,
                remedy="Ask IT to look at the folder of packs and to delete this file.",
            ) from refusal


def read_folder(folder: Path) -> Pack:
    """The pack in a folder, proved as if it had just come.

    Args:
        folder: One version's folder.

    Raises:
        PackRefused: It is not what was signed.
        FileRefused: A file cannot be read.
    """
    paths = sorted(path for path in folder.rglob("*") if not path.is_dir() or path.is_symlink())
    if len(paths) > _MOST_FILES or any(path.is_symlink() for path in paths):
        raise PackRefused("It holds something that was not in the pack.", file=folder.name)
    members = {path.relative_to(folder).as_posix(): files.read(path, limit=LIMIT) for path in paths}
    label = f"{folder.parent.name} {folder.name}"
    if MANIFEST not in members:
        raise PackRefused("What was signed is missing.", file=label, place=MANIFEST)
    found = of_members(members, file=label)
    if (found.manifest.name, str(found.manifest.version)) != (folder.parent.name, folder.name):
        raise PackRefused("It is another pack than its folder says.", file=label)
    return found


def standings(roots: Sequence[Path], trust: Trust) -> tuple[Standing, ...]:
    """Every installed version, proved anew, and which count.

    Args:
        roots: The stores, the machine's first.
        trust: Who may sign packs here.
    """
    found = [
        _standing(name, version, folder, trust)
        for root in roots
        for name, version, folder in PackStore(root).folders()
    ]
    best: dict[str, int] = {}
    for one in found:
        if one.manifest is not None:
            best[one.name] = max(one.version, best.get(one.name, 0))
    return tuple(
        msgspec.structs.replace(one, state="in-force")
        if one.manifest is not None and one.version == best[one.name]
        else one
        for one in found
    )


def packs(found: Sequence[Standing]) -> Packs:
    """What the library of forms is to look at.

    Args:
        found: The installed versions.
    """

    def made(one: Standing) -> tuple[str, str, int]:
        return (one.manifest.made.isoformat() if one.manifest else "", one.name, one.version)

    ordered = sorted((one for one in found if one.state != "refused"), key=made)
    return Packs(
        in_force=tuple(one.folder for one in ordered if one.state == "in-force"),
        kept=tuple(one.folder for one in ordered if one.state == "kept"),
    )


def _standing(name: str, version: int, folder: Path, trust: Trust) -> Standing:
    try:
        found = read_folder(folder)
        refuse_unless_trusted(found, trust, file=f"{name} {version}")
    except Refusal as refusal:
        return Standing(name, version, folder, "refused", refusal.reason)
    return Standing(name, version, folder, "kept", manifest=found.manifest)


def use(places: Places, trust: Trust) -> tuple[Standing, ...]:
    """Let the packs on this computer be used from now on.

    Args:
        places: Where things are.
        trust: Who may sign packs here.

    Returns:
        Every installed version, and whether it counts.
    """
    found = standings((places.machine_packs, places.own_packs), trust)
    data.use_packs(packs(found))
    return found
