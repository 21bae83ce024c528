"""What users have chosen themselves.

Colours and language are needed before anybody has said who they are: they lie beside the vault, in
the window's ``appearance.json``. Everything else lies in the vault, encrypted, under the name of
whoever chose it, so that people who share a computer do not share their choices. What whoever looks
after the vault chooses for everybody lies there once.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec

from cse_assess import files
from cse_assess.config.described import Setting, setting
from cse_assess.decoding import decode_json
from cse_assess.errors import Refusal
from cse_assess.vault.store import Vault

BESIDE = ("language", "scheme")
"""The settings that are chosen beside the vault."""

_SHARED = "choices"
_INBOX = "inbox-folder"  # where the one shared choice was kept before there were settings
_FILE, _LIMIT = "appearance.json", 4096


class _Appearance(msgspec.Struct, frozen=True):
    language: str = ""
    scheme: str = ""


def beside(folder: Path) -> dict[str, Any]:
    """What was chosen beside a vault; nothing where that cannot be read.

    Args:
        folder: The vault's folder.
    """
    try:
        found = msgspec.json.decode(files.read(folder / _FILE, limit=_LIMIT), type=_Appearance)
    except (Refusal, msgspec.MsgspecError):
        return {}
    return {name: value for name, value in msgspec.structs.asdict(found).items() if value}


def stored(vault: Vault) -> dict[str, Any]:
    """What was chosen in a vault, by whoever has it open and for everybody."""
    inbox = vault.setting(_INBOX)
    before = {"inbox_folder": inbox.decode()} if inbox else {}
    return {**before, **_read(vault, _SHARED), **_read(vault, _own(vault))}


def store(vault: Vault, one: Setting, value: Any) -> None:
    """Keep a choice.

    Args:
        vault: The open vault.
        one: What is chosen.
        value: The choice; None takes it back.

    Raises:
        VaultRefused: It cannot be kept.
    """
    place = _SHARED if one.shared else _own(vault)
    kept = _read(vault, place)
    kept.pop(one.name, None)
    if value is not None:
        kept[one.name] = value
    vault.set_setting(place, msgspec.json.encode(kept))
    if one.name == "inbox_folder" and vault.setting(_INBOX):
        vault.set_setting(_INBOX, b"")


def _own(vault: Vault) -> str:
    return f"{_SHARED}:{vault.user.casefold()}"


def _read(vault: Vault, place: str) -> dict[str, Any]:
    """Choices, without those of an earlier version that are no settings any more."""
    body = vault.setting(place)
    if not body:
        return {}
    found: Mapping[str, Any] = decode_json(body, dict[str, Any], file="vault")
    shared = place == _SHARED
    return {
        name: value
        for name, value in found.items()
        if (known := setting(name)) is not None and known.shared == shared
    }
