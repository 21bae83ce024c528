"""Packs for tests: who signs them, what they bring, and where they go."""

import datetime as dt
from pathlib import Path

from cse_assess import data
from cse_assess.package.keyring import Keyring
from cse_assess.updates.pack import Cover, create
from cse_assess.updates.trust import Trust

TODAY = dt.date(2026, 11, 23)
FORMS = Path(__file__).parent / "forms"

LISTING = """schema = "cse-assess/front-door/1"
name = "Nowhere front door"
area = "Nowhere"
phone = "{phone}"
accepts = ["pdf"]
checked_on = 2026-11-23
source = "their own page"
"""


def publisher(name: str = "Partnership IT") -> Keyring:
    return Keyring.generate("agency", name, phone="01632 960 500", today=TODAY)


def listing(phone: str = "01632 960 200") -> dict[str, bytes]:
    return {"front-doors/nowhere.toml": LISTING.format(phone=phone).encode()}


def form(version: str = "1.0.0", id_: str = "dash-like", *, more: str = "") -> dict[str, bytes]:
    text = (FORMS / id_ / "form.toml").read_text(encoding="utf-8")
    assert 'version = "1.0.0"' in text
    text = text.replace('version = "1.0.0"', f'version = "{version}"', 1)
    return {f"{id_}/form.toml": (text + more).encode()}


def bundled(folder: str) -> dict[str, bytes]:
    root = data.folder("forms")
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted((root / folder).rglob("*.toml"))
    }


def made(
    signer: Keyring, files: dict[str, bytes] | None = None, version: int = 1, **cover: object
) -> bytes:
    told = {"name": "partnership", "version": version, **cover}
    return create(files or listing(), Cover(**told), signer=signer, made=TODAY)


def trust(*signers: Keyring, **more: object) -> Trust:
    return Trust(cards=tuple(one.card for one in signers), **more)
