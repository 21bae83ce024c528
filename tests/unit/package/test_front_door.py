"""A referral goes only where somebody said that it may, in a way that they accept, today."""

import datetime as dt
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cse_assess import data
from cse_assess.package.card import CardRefused
from cse_assess.package.front_door import (
    PREFERRED,
    STALE_AFTER_DAYS,
    FrontDoor,
    of_card,
    read_front_door,
)
from cse_assess.package.keyring import Keyring

TODAY = dt.date(2026, 11, 23)
EXAMPLES = sorted((data.folder("forms") / "front-doors").glob("*.toml"))
LISTING = b"""
schema = "cse-assess/front-door/1"
name = "Nowhere front door"
phone = "01632 960 200"
accepts = ["plain", "pdf"]
checked_on = 2026-11-01
source = "their own page"
"""


def listing(**changes: str) -> FrontDoor:
    lines = LISTING.decode().splitlines()
    for field, value in changes.items():
        lines = [line for line in lines if not line.startswith(f"{field} =")]
        if value:
            lines.append(f"{field} = {value}")
    return read_front_door("\n".join(lines).encode(), file="door.toml")


def test_the_safest_way_comes_first(hub: Keyring) -> None:
    assert listing().accepts == ("pdf", "plain")
    card = msgspec.structs.replace(hub.card, accepts=("plain", "sealed", "pdf"))
    assert of_card(card).accepts == PREFERRED == ("sealed", "pdf", "plain")


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_what_travels_with_the_app_is_an_example_and_says_so(path: Path) -> None:
    door = read_front_door(path.read_bytes(), file=path.name)
    assert door.listing is not None
    assert door.listing.source
    with pytest.raises(CardRefused, match="an example that nobody here has checked"):
        door.refuse_unless("pdf", today=TODAY, practice=False)


def test_there_is_an_example() -> None:
    assert EXAMPLES


def test_a_checked_listing_takes_a_pdf(hub: Keyring) -> None:
    door = listing()
    door.refuse_unless("pdf", today=TODAY, practice=False)
    with pytest.raises(CardRefused, match=r"does not accept this way of handing over \(sealed\)"):
        door.refuse_unless("sealed", today=TODAY, practice=False)
    with pytest.raises(CardRefused, match="is a real front door"):
        door.refuse_unless("pdf", today=TODAY, practice=True)


def test_contact_details_grow_stale_and_never_block() -> None:
    door = listing()
    assert not door.stale_on(dt.date(2026, 11, 1) + dt.timedelta(days=STALE_AFTER_DAYS))
    old = dt.date(2026, 11, 2) + dt.timedelta(days=STALE_AFTER_DAYS)
    assert door.stale_on(old)
    door.refuse_unless("pdf", today=old, practice=False)


@pytest.mark.parametrize(
    ("day", "accepts", "sentence"),
    [
        (dt.date(2027, 11, 23), ("sealed",), None),
        (dt.date(2027, 11, 24), ("sealed",), "ran out on 23 November 2027"),
        (dt.date(2026, 11, 23), ("pdf", "plain"), "does not accept this way"),
        (dt.date(2026, 11, 23), (), "nothing by file"),
    ],
)
def test_what_a_card_may_be_used_for(
    hub: Keyring, day: dt.date, accepts: tuple[str, ...], sentence: str | None
) -> None:
    door = of_card(msgspec.structs.replace(hub.card, accepts=accepts))
    if sentence is None:
        door.refuse_unless("sealed", today=day, practice=False)
        return
    with pytest.raises(CardRefused, match=sentence) as caught:
        door.refuse_unless("sealed", today=day, practice=False)
    assert "01632 960 200" in str(caught.value)


def test_nothing_is_sealed_to_a_sender(sender: Keyring) -> None:
    with pytest.raises(CardRefused, match="not to a front door"):
        of_card(sender.card).refuse_unless("sealed", today=TODAY, practice=False)


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("accepts", '["sealed"]', r"door\.toml: accepts\[0\]"),
        ("accepts", "[]", "accepts"),
        ("phone", "", "phone: This field is missing"),
        ("checked_on", "", "checked_on: This field is missing"),
        ("name", '"two\\nlines"', "name"),
        ("mood", '"calm"', "mood: This field is not known here"),
        ("schema", '"cse-assess/front-door/9"', "schema"),
    ],
)
def test_a_listing_with_a_fault_names_it(field: str, value: str, sentence: str) -> None:
    with pytest.raises(CardRefused, match=sentence):
        listing(**{field: value})


@given(st.binary(max_size=300))
def test_any_bytes(content: bytes) -> None:
    with pytest.raises(CardRefused, match=r"^x: "):
        read_front_door(content, file="x")
