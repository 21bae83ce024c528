"""A front door says in which order its web form asks; older cards keep their signatures."""

import datetime as dt
import json
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cse_assess import data
from cse_assess.package.card import CardRefused, canonical, create_card, read_card
from cse_assess.package.front_door import of_card, read_front_door
from cse_assess.package.keyring import Keyring
from cse_assess.referral.papers.copy_fields import FIELDS
from cse_assess.referral.papers.portal import MOST_FIELDS, MOST_HEADINGS, PortalHeading

DAY = dt.date(2026, 11, 23)
PORTAL = [
    {"title": "The child", "fields": ["child.name", "child.date_of_birth"]},
    {"title": "Anything else", "fields": []},
]
LISTING = """
schema = "cse-assess/front-door/1"
name = "Nowhere front door"
phone = "01632 960 200"
accepts = ["pdf"]
checked_on = 2026-11-01
source = "their own page"
"""
FORMATS = Path(__file__).parents[3] / "docs" / "FORMATS.md"


def card_file(keys: Keyring, portal: object) -> bytes:
    card = create_card(
        "front-door",
        recipients=keys.card.recipients,
        keys=keys.signing,
        created=DAY,
        valid_until=DAY + dt.timedelta(days=30),
        details={"name": "Nowhere", "accepts": ["sealed"], "portal": portal},
    )
    return card.to_json()


def listing(*headings: str) -> bytes:
    return (LISTING + "".join(f"\n[[portal]]\n{heading}\n" for heading in headings)).encode()


def test_a_card_carries_the_order_under_its_signature(hub: Keyring) -> None:
    content = card_file(hub, PORTAL)
    door = of_card(read_card(content, file="hub.card.json"))
    assert door.portal == (
        PortalHeading("The child", ("child.name", "child.date_of_birth")),
        PortalHeading("Anything else"),
    )
    changed = content.replace(b'"child.name"', b'"child.gender"')
    with pytest.raises(CardRefused, match="has been changed since it was signed"):
        read_card(changed, file="hub.card.json")


def test_without_an_order_a_card_is_signed_as_before(hub: Keyring) -> None:
    fields = msgspec.to_builtins(hub.card)
    for added in ("signature", "portal", "roles", "practice"):
        del fields[added]
    assert hub.card.signed_bytes() == canonical(fields)
    older = json.loads(hub.card.to_json())
    del older["portal"]
    assert read_card(json.dumps(older).encode(), file="hub.card.json") == hub.card


def test_a_listing_carries_the_order() -> None:
    content = listing('title = "The child"\nfields = ["child.name"]', 'title = "Signature"')
    door = read_front_door(content, file="door.toml")
    assert door.portal == (PortalHeading("The child", ("child.name",)), PortalHeading("Signature"))
    assert read_front_door(listing(), file="door.toml").portal == ()


def test_an_unknown_field_names_file_place_and_reason(hub: Keyring) -> None:
    content = listing('title = "A"', 'title = "B"\nfields = ["child.name", "child.star_sign"]')
    with pytest.raises(CardRefused) as refused:
        read_front_door(content, file="door.toml")
    assert str(refused.value) == (
        "door.toml: portal[1].fields[1]: There is no field child.star_sign that could be pasted "
        "there. docs/FORMATS.md lists the fields."
    )
    with pytest.raises(CardRefused, match=r"new card: portal\[0\]\.fields\[0\]: There is no"):
        card_file(hub, [{"title": "B", "fields": ["child.star_sign"]}])


def test_a_signed_card_with_an_unknown_field_is_refused(hub: Keyring) -> None:
    portal = (PortalHeading("B", ("child.star_sign",)),)
    card = msgspec.structs.replace(hub.card, portal=portal)
    signed = hub.signing.sign("card/1", card.signed_bytes())
    content = msgspec.structs.replace(card, signature=signed).to_json()
    with pytest.raises(CardRefused, match=r"There is no field child\.star_sign") as refused:
        read_card(content, file="hub.card.json")
    assert (refused.value.file, refused.value.place) == ("hub.card.json", "portal[0].fields[0]")


@pytest.mark.parametrize(
    ("headings", "place"),
    [
        (['title = ""'], "portal[0].title"),
        ([f'title = "{"x" * 201}"'], "portal[0].title"),
        (['title = "A\\u0007"'], "portal[0].title"),
        (['title = "A"\nfields = "child.name"'], "portal[0].fields"),
        (['title = "A"\nfields = ["Child Name"]'], "portal[0].fields[0]"),
        (['title = "A"\ncolour = "red"'], "portal[0].colour"),
        (['fields = ["child.name"]'], "portal[0].title"),
        ([f'title = "A"\nfields = {["child.name"] * (MOST_FIELDS + 1)}'], "portal[0].fields"),
        (['title = "A"'] * (MOST_HEADINGS + 1), "portal"),
    ],
)
def test_what_is_no_order_is_refused_with_its_place(headings: list[str], place: str) -> None:
    with pytest.raises(CardRefused) as refused:
        read_front_door(listing(*headings), file="door.toml")
    assert (refused.value.file, refused.value.place) == ("door.toml", place)


IDS = st.sampled_from(sorted(FIELDS))
HEADINGS = st.lists(
    st.fixed_dictionaries(
        {
            "title": st.text(
                st.characters(
                    min_codepoint=32, exclude_characters="\x7f", exclude_categories=["Cs"]
                ),
                min_size=1,
                max_size=200,
            ),
            "fields": st.lists(IDS, max_size=MOST_FIELDS),
        }
    ),
    max_size=8,
)


@given(HEADINGS)
def test_any_order_of_known_fields_comes_back_as_it_was(
    hub: Keyring, portal: list[dict[str, object]]
) -> None:
    card = read_card(card_file(hub, portal), file="hub.card.json")
    assert json.loads(msgspec.json.encode(card.portal)) == portal


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20) | IDS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["title", "fields", "x"]), inner, max_size=3)
    ),
    max_leaves=10,
)


@given(JSON)
def test_anything_else_is_refused_and_never_an_error(hub: Keyring, portal: object) -> None:
    try:
        card = read_card(card_file(hub, portal), file="hub.card.json")
    except CardRefused as refusal:
        assert refusal.place
        return
    assert all(id_ in FIELDS for heading in card.portal for id_ in heading.fields)


def test_the_example_shows_an_order() -> None:
    path = data.folder("forms") / "front-doors" / "southend.toml"
    door = read_front_door(path.read_bytes(), file=path.name)
    assert door.example
    assert len(door.portal) > 5


def test_the_fields_are_written_down() -> None:
    text = FORMATS.read_text(encoding="utf-8")
    listed = text.split("the fields are:\n\n```\n")[1].split("```")[0].split()
    assert listed == list(FIELDS)
