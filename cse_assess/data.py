"""Where the data that travels with the app is: ``forms/`` and ``resources/``.

A wheel and a frozen bundle carry both inside the package; a checkout has them beside it.
"""

from pathlib import Path


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
