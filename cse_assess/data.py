"""Where the data that travels with the app is: ``forms/`` and ``resources/``.

A wheel and a frozen bundle carry both inside the package; a checkout has them beside it. Packs that
were installed stand beside ``forms/`` and are laid out like it; nothing is ever written over it.
"""

from pathlib import Path
from typing import NamedTuple


class Packs(NamedTuple):
    """Folders that are laid out like ``forms/``, already proved to be sound.

    Attributes:
        in_force: What counts, the one that was made last at the end.
        kept: Earlier ones, for assessments that began with a form in them.
    """

    in_force: tuple[Path, ...] = ()
    kept: tuple[Path, ...] = ()


_packs = Packs()


def folder(name: str) -> Path:
    """The folder of bundled data called ``name`` (``forms`` or ``resources``).

    Raises:
        FileNotFoundError: The installation is incomplete.
    """
    package = Path(__file__).resolve().parent
    for candidate in (package / "data" / name, package.parent / name):
        if candidate.is_dir():
            return candidate
    raise FileNotFoundError(f"The installation is incomplete: its folder {name!r} is missing.")


def packs() -> Packs:
    """The packs that are used with the data that travels with the app."""
    return _packs


def use_packs(found: Packs) -> None:
    """Use packs from now on. Whoever starts the program does this once, after proving them.

    Args:
        found: The packs.
    """
    global _packs  # noqa: PLW0603 - what is installed is one thing for a process, as folder() is
    _packs = found
