"""Where the keyboard is can be seen: the ring differs enough from what is there without it."""

import pytest
from desktop import steps
from desktop.ears import Thing
from desktop.person import Person
from PIL import Image, ImageChops, ImageGrab

pytestmark = pytest.mark.interop

_REACH = 4  # pixels that the ring stands out
_LEAST = 3.0  # WCAG 2.2, 2.4.13


def picture(person: Person) -> Image.Image:
    return ImageGrab.grab(xdisplay=person.environment["DISPLAY"])


def luminance(colour: tuple[int, int, int]) -> float:
    parts = [value / 255 for value in colour]
    linear = [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: tuple[int, int, int], other: tuple[int, int, int]) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def ring(at: Thing, with_: Image.Image, without: Image.Image) -> int:
    """How many pixels around a control differ by enough."""
    x, y, wide, high = at.box
    box = (x - _REACH, y - _REACH, x + wide + _REACH, y + high + _REACH)
    seen, unseen = with_.crop(box), without.crop(box)
    pairs = zip(seen.get_flattened_data(), unseen.get_flattened_data(), strict=True)
    return sum(contrast(one, other) >= _LEAST for one, other in pairs if one != other)


def settled(person: Person) -> Image.Image:
    """The screen, once nothing on it changes any more."""
    before = picture(person)
    while True:
        person.ears.rest()
        now = picture(person)
        if not ImageChops.difference(before, now).getbbox():
            return now
        before = now


@pytest.mark.parametrize("colours", ["Light", "Dark"])
def test_the_ring_is_seen_around_every_kind_of_control(priya: Person, colours: str) -> None:
    if priya.at.name == "Your passphrase":
        priya.fill_secretly("Your passphrase", steps.PASSPHRASE)
        priya.press("Return")
        priya.arrives_at("New assessment")
    steps.chooses_from_the_menu(priya, colours)
    priya.press("ctrl+n")
    priya.arrives_at("Full name")
    looked_at = set()
    for _ in range(8):  # lines to write in, and rows of answers
        with_ = settled(priya)
        at = thing(priya, priya.rests_at())
        priya.tab("Right" if at.role == "radio button" and at.role not in looked_at else "Tab")
        without = settled(priya)
        if thing(priya, at).box != at.box:
            continue  # the page has scrolled; there is nothing to compare
        wide, high = at.box[2:]
        found = ring(at, with_, without)
        assert found >= 2 * (wide + high), f"{at} in {colours}: {found} pixels"
        looked_at.add(at.role)
    assert looked_at == {"text", "radio button"}


def thing(person: Person, at: Thing) -> Thing:
    """A control as it is now."""
    return next(one for one in person.things() if one.id == at.id)
