"""Where things are on this computer: cases, what the organisation has set, packs, the log.

Installed, everything is where the system wants it. In portable mode the app and its cases stand in
one folder, on a stick or a share: a file ``portable.toml`` beside the program switches it on, and
the organisation can forbid it. What the organisation has set counts in both.
"""

import errno
import sys
import tempfile
from collections.abc import Mapping
from os import environ
from pathlib import Path, PurePosixPath
from typing import Annotated

import msgspec
import platformdirs

from cse_assess import files
from cse_assess.decoding import decode_toml
from cse_assess.errors import Refusal

APP = "cse-assess"
PORTABLE = "portable.toml"
_LIMIT = 4096
_FOLDER = r"^[A-Za-z0-9_][A-Za-z0-9 _.-]{0,60}$"


class PlaceRefused(Refusal):
    """The place where something should be cannot be used."""


class Portable(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What ``portable.toml`` says.

    Attributes:
        folder: The folder beside the program that everything is kept in.
    """

    folder: Annotated[str, msgspec.Meta(pattern=_FOLDER)] = "data"


class Places(msgspec.Struct, frozen=True, kw_only=True):
    """Where things are.

    Attributes:
        vault: The vault's folder.
        policy: The machine's policy folder.
        machine_packs: Where packs are that are installed for everybody here.
        own_packs: Where packs are that are installed for this user, or in portable mode.
        log: The folder of the log.
        portable: Whether everything but the policy is beside the program.
    """

    vault: Path
    policy: Path
    machine_packs: Path
    own_packs: Path
    log: Path
    portable: bool = False


def installed() -> Places:
    """Where things are if the app is installed as usual."""
    data = platformdirs.user_data_path(APP, appauthor=False)
    return Places(
        vault=data,
        policy=platformdirs.site_config_path(APP, appauthor=False),
        machine_packs=platformdirs.site_data_path(APP, appauthor=False) / "packs",
        own_packs=data / "packs",
        log=platformdirs.user_state_path(APP, appauthor=False) / "log",
    )


def find(program: Path | None, *, portable_allowed: bool = True) -> Places:
    """Where things are for a program.

    Args:
        program: The folder that the program is in; None where it cannot be portable.
        portable_allowed: Whether the organisation allows portable mode.

    Raises:
        PlaceRefused: It is portable, and that is forbidden, or nothing can be written there.
    """
    usual = installed()
    if program is None or not (program / PORTABLE).is_file():
        return usual
    if not portable_allowed:
        raise PlaceRefused(
            "Your organisation does not allow the app to run from a folder of its own. "
            "Nothing was opened.",
            file=PORTABLE,
            remedy="Use the app that is installed on this computer, or ask IT.",
        )
    told = decode_toml(
        files.read(program / PORTABLE, limit=_LIMIT), Portable, file=PORTABLE, refusal=PlaceRefused
    )
    folder = program / told.folder
    refuse_read_only(folder)
    return Places(
        vault=folder,
        policy=usual.policy,
        machine_packs=usual.machine_packs,
        own_packs=folder / "packs",
        log=folder / "log",
        portable=True,
    )


def program_folder(surroundings: Mapping[str, str] = environ) -> Path | None:
    """The folder that people see the program in; None where it was not built to be carried about.

    Args:
        surroundings: The process's environment.
    """
    if not getattr(sys, "frozen", False):
        return None
    if appimage := surroundings.get("APPIMAGE"):
        return Path(appimage).parent
    program = Path(sys.executable).resolve()
    bundle = next((one for one in program.parents if one.suffix == ".app"), None)
    return bundle.parent if bundle is not None else program.parent


def refuse_read_only(folder: Path) -> None:
    """See that a folder is there and that files can be made in it.

    Args:
        folder: The folder; it is made if it is not there.

    Raises:
        PlaceRefused: Nothing can be written there.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(prefix=".", dir=folder):
            pass
    except OSError as error:
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        raise PlaceRefused(
            f"Nothing can be written in the folder that cases are kept in ({_why(error)}). "
            "Nothing was changed.",
            file=folder.name,
            remedy="Free some space on that disk, and start the app again."
            if full
            else "Unlock the stick or card, or copy the whole folder to a disk that can be "
            "written to; or ask IT to let you write there.",
        ) from error


def at_home(path: Path) -> str:
    """A path without the user's name: what is under their own folder begins with ``~``.

    Args:
        path: The path.
    """
    home = Path.home()
    for whole, own in ((path, home), (path.resolve(), home.resolve())):
        if whole == own:
            return "~"
        if whole.is_relative_to(own):
            return str(PurePosixPath("~") / whole.relative_to(own).as_posix())
    return str(path)


def _why(error: OSError) -> str:
    return (error.strerror or type(error).__name__).lower()
