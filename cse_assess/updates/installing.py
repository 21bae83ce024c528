"""Taking a pack in: looked at whole, told of, then put beside what is there."""

import contextlib
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Literal

import msgspec

from cse_assess import files
from cse_assess.assessment import language
from cse_assess.data import Packs
from cse_assess.errors import Refusal
from cse_assess.instrument import loader, statutory_files
from cse_assess.instrument.library import Library
from cse_assess.package.card import Card
from cse_assess.package.front_door import read_front_door
from cse_assess.updates.changes import Changed, changes
from cse_assess.updates.contents import forms_in, kind_of
from cse_assess.updates.pack import (
    NOT_BY_PACK,
    Pack,
    PackRefused,
    read,
    refuse_if_past,
    refuse_unless_trusted,
)
from cse_assess.updates.store import PackStore, packs, read_folder, standings
from cse_assess.updates.trust import Trust


class Offer(msgspec.Struct, frozen=True):
    """A pack that may be installed, and what that would change.

    Attributes:
        pack: The pack.
        signer: The card under which the organisation knows whoever signed it.
        state: ``new``, or ``here`` if exactly this one is installed already.
        changes: What would change; empty if it is here.
    """

    pack: Pack
    signer: Card
    state: Literal["new", "here"]
    changes: tuple[Changed, ...] = ()


def look(content: bytes, roots: Sequence[Path], trust: Trust, *, today: date, file: str) -> Offer:
    """Look at a pack as whoever is to install it should; nothing is changed.

    Args:
        content: The file.
        roots: The stores on this computer, the machine's first.
        trust: Who may sign packs here.
        today: The present day.
        file: The file's name, for messages.

    Raises:
        PackRefused: It is damaged, from somebody else, too old, or what it brings has a fault.
    """
    if not trust.allowed:
        raise PackRefused(
            "Your organisation does not take new forms and texts in from files, or what it has set "
            "cannot be read. Nothing was changed.",
            file=file,
            remedy="Ask IT.",
        )
    found = read(content, file=file)
    signer = refuse_unless_trusted(found, trust, file=file)
    manifest = found.manifest
    stores = [PackStore(root) for root in roots]
    highest = max(store.highest(manifest.name) for store in stores)
    if manifest.version == highest and _is_here(found, stores):
        return Offer(found, signer, "here")
    if manifest.version <= highest:
        raise PackRefused(
            f"Version {highest} of {manifest.name} was here already, and this is version "
            f"{manifest.version}. An earlier one is never put back. Nothing was changed.",
            file=file,
            remedy="Ask for the newest one.",
        )
    refuse_if_past(found, signer, today=today, file=file)
    now = standings(roots, trust)
    before = next(
        (one.folder for one in now if (one.name, one.state) == (manifest.name, "in-force")), None
    )
    others = Packs(*(tuple(one for one in each if one != before) for each in packs(now)))
    with _laid_out(found.files, file=file) as folder:
        _refuse_faults(folder, found.files, others)
        _refuse_other_forms(folder, found.files, packs(now))
        told = changes(folder, list(found.files), packs(now), before=before)
    return Offer(found, signer, "new", tuple(told))


def check(brought: Mapping[str, bytes], *, file: str) -> None:
    """See that what is to be packed could be used.

    Args:
        brought: The files by name.
        file: What to call them, for messages.

    Raises:
        PackRefused: A file has a fault, or does not belong into a pack.
    """
    for name in brought:
        if kind_of(name) is None:
            raise PackRefused(NOT_BY_PACK, file=file, place=name)
    with _laid_out(brought, file=file) as folder:
        _refuse_faults(folder, brought, Packs())


def install(offer: Offer, into: Path) -> Path | None:
    """Install a pack that was looked at and accepted.

    Args:
        offer: What :func:`look` gave.
        into: The store that it goes to.

    Returns:
        Its folder; None if it was here already, and nothing was done.

    Raises:
        FileRefused: It cannot be written. Nothing is left.
    """
    return PackStore(into).install(offer.pack) if offer.state == "new" else None


@contextlib.contextmanager
def _laid_out(brought: Mapping[str, bytes], *, file: str) -> Iterator[Path]:
    """Files in a folder, as the app reads its data, for as long as they are looked at."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "pack"
        files.write_folder(folder, brought)
        try:
            yield folder
        except PackRefused as refusal:
            raise refusal.in_file(file) from None
        except Refusal as refusal:
            place = ": ".join(part for part in (refusal.file, refusal.place) if part)
            raise PackRefused(
                f"What it brings has a fault: {refusal.reason} Nothing was changed.",
                file=file,
                place=place or None,
                remedy="Tell whoever made it.",
            ) from refusal


def _is_here(found: Pack, stores: Sequence[PackStore]) -> bool:
    """Whether exactly this pack is installed."""
    for store in stores:
        folder = store.root / found.manifest.name / str(found.manifest.version)
        if folder.is_dir():
            try:
                return read_folder(folder).digest == found.digest
            except Refusal:
                return False
    return False


def _refuse_faults(folder: Path, brought: Mapping[str, bytes], others: Packs) -> None:
    """See that everything in a pack can be used as it stands, together with what is here."""
    together = Packs((*others.in_force, folder), others.kept)
    for id_ in forms_in(list(brought)):
        if f"{id_}/{loader.FORM_FILE}" not in brought:
            raise PackRefused("The form itself is missing.", place=id_)
        form, faults = loader.examine(folder / id_)
        errors = [one for one in faults if one.severity == "error"]
        if errors:
            raise PackRefused(
                f"What it brings has a fault: {errors[0].reason} Nothing was changed.",
                place=f"{errors[0].file}, line {errors[0].line}, {errors[0].place}",
                remedy="Tell whoever made it.",
            )
        if form is not None and form.id != id_:
            raise PackRefused(f"The form calls itself {form.id}.", place=id_)
    if any(kind_of(name) in ("statutory", "form") for name in brought):
        library = Library(packs=together)
        forms = [library.current(id_) for id_ in loader.installed(together)]
        statutory_files.load(forms=forms, packs=together)
    for name, content in brought.items():
        if kind_of(name) == "language":
            language.load(Path(name).stem, packs=together)
        if kind_of(name) == "front-door":
            door = read_front_door(content, file=name)
            if door.practice:
                raise PackRefused("A practice card is not for real use.", place=name)


def _refuse_other_forms(folder: Path, brought: Mapping[str, bytes], here: Packs) -> None:
    """See that no form goes back, and none says something else under a version that is in use."""
    library = Library(packs=here)
    for id_ in forms_in(list(brought)):
        if id_ not in loader.installed(here):
            continue
        old, new = library.current(id_), loader.load(folder / id_)
        if loader.order(new.version) < loader.order(old.version):
            raise PackRefused(
                f"It brings version {new.version} of {id_}, and {old.version} is here. An earlier "
                "one is never put back. Nothing was changed.",
                place=id_,
                remedy="Tell whoever made it.",
            )
        if new.version == old.version and new != old:
            raise PackRefused(
                f"Its {id_} {new.version} is not the one that is here, and assessments are bound "
                "to that. Nothing was changed.",
                place=id_,
                remedy="Tell whoever made it: a form that changes gets a new version.",
            )
