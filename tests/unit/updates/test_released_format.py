"""A pack of every format that was ever released is still taken in."""

from pathlib import Path

from packs import TODAY

from cse_assess.package.card import read_card
from cse_assess.updates.installing import install, look
from cse_assess.updates.pack import Manifest
from cse_assess.updates.store import standings
from cse_assess.updates.trust import Trust

GOLDEN = Path(__file__).parents[2] / "golden" / "packs"


def test_every_field_is_described() -> None:
    text = (GOLDEN.parents[2] / "docs" / "FORMATS.md").read_text(encoding="utf-8")
    section = text.split("## Pack (")[1].split("\n## ")[0]
    rows = [line.split("`")[1] for line in section.splitlines() if line.startswith("| `")]
    assert [row for row in rows if row in Manifest.__struct_fields__] == list(
        Manifest.__struct_fields__
    )


def test_the_specimens(tmp_path) -> None:
    folders = sorted(GOLDEN.iterdir())
    assert [folder.name for folder in folders] == ["1"]
    for folder in folders:
        card = read_card((folder / "publisher.card.json").read_bytes(), file="publisher.card.json")
        trust = Trust(cards=(card,))
        content = (folder / "partnership-1.csepack").read_bytes()
        offer = look(content, [tmp_path], trust, today=TODAY, file="partnership-1.csepack")
        assert [(one.how, one.what) for one in offer.changes] == [
            ("added", "dash-like"),
            ("added", "front-doors/nowhere.toml"),
        ]
        install(offer, tmp_path)
        (one,) = standings([tmp_path], trust)
        assert (one.name, one.version, one.state) == ("partnership", 1, "in-force")
