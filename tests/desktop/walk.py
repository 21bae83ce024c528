"""What is wrong with a page for somebody who works by keyboard and hears it."""

from collections.abc import Sequence
from itertools import pairwise

from desktop.ears import Thing
from desktop.person import Person, within

SENSIBLE = {
    "push button",
    "toggle button",
    "button menu",
    "check box",
    "radio button",
    "text",
    "password text",
    "list",
    "list item",
    "combo box",
    "slider",
    "table",
    "tree",
    "table cell",
    "link",
    "scroll pane",
}
_NO_STOPS = {"label", "list item", "table cell"}  # arrow keys go along a list
_MOST = 300
_SLACK = 6  # pixels by which things in a row may be higher or lower


def assert_usable_by_keyboard_and_ear(person: Person) -> None:
    """The page names everything, and Tab goes once through it as it is read."""
    passed = tab_round(person)
    things = settled(person)
    found = faults(things) + missed(passed, things) + leaps(passed, things)
    assert not found, "\n".join(found)


def settled(person: Person) -> list[Thing]:
    """The page, once nothing is added to it any more."""
    before: list[str] = []
    while True:
        things = person.things()
        told = [thing.id for thing in things]
        if told and told == before:
            return things
        before = told
        person.ears.rest()


def stops(things: Sequence[Thing]) -> list[Thing]:
    """Everything that Tab has to come to: of radio buttons, the chosen one or the first."""
    found: list[Thing] = []
    rows: dict[str, list[Thing]] = {}
    for thing in things:
        if not thing.is_("focusable", "enabled") or thing.role in _NO_STOPS:
            continue
        row = row_of(things, thing) if thing.role == "radio button" else None
        if row is None:
            found.append(thing)
        elif row.id not in rows:
            rows[row.id] = [one for one in within(things, things.index(row)) if _radio(one)]
            chosen = [one for one in rows[row.id] if one.is_("checked")]
            found.append((chosen or rows[row.id])[0])
    return found


def row_of(things: Sequence[Thing], answer: Thing) -> Thing | None:
    """The group that an answer is in."""
    place = things.index(answer)
    for thing in reversed(things[:place]):
        if thing.depth < answer.depth:
            return thing if thing.role == "panel" else None
    return None


def faults(things: Sequence[Thing]) -> list[str]:
    """What a screen reader could not tell of a page."""
    found = []
    for thing in things:
        if thing.role == "password text" and thing.text.strip("•●*"):
            found.append(f"{thing} tells what is typed")
        if not thing.is_("focusable") or thing.role == "label":
            continue
        if not thing.name:
            found.append(f"{thing} at {thing.box} has no name")
        if thing.role not in SENSIBLE and not _is_read_only(things, thing):
            found.append(f"{thing} is no role that takes keys")
        if thing.role == "radio button":
            row = row_of(things, thing)
            if row is None or not row.name:
                found.append(f"{thing} is in no group with a name")
    return found


def tab_round(person: Person) -> list[Thing]:
    """Tab until the keyboard is back where it began."""
    first = person.rests_at()
    passed = [first]
    while (now := person.tab()).id != first.id:
        if any(now.id == one.id for one in passed) or len(passed) > _MOST:
            way = "\n  ".join(map(str, [*passed[-20:], now]))
            raise AssertionError(f"Tab goes round without coming back to {first}:\n  {way}")
        passed.append(now)
    return passed


def missed(passed: Sequence[Thing], things: Sequence[Thing]) -> list[str]:
    """What Tab does not come to."""
    seen = {thing.id for thing in passed}
    return [
        f"Tab does not come to {one} ({one.description})"
        for one in stops(things)
        if one.id not in seen
    ]


def leaps(passed: Sequence[Thing], things: Sequence[Thing]) -> list[str]:
    """Where Tab goes up or back to the left; from the end it may go to the beginning."""
    places = {thing.id: thing.box for thing in things}
    found = []
    ordered = [thing for thing in passed if thing.id in places]
    start = next(
        (n for n, one in enumerate(ordered) if not _on_top(one) and _on_top(ordered[n - 1])), 0
    )
    ordered = (
        ordered[start:] + ordered[:start]
    )  # from the page's beginning to the top of the window
    for before, after in pairwise(ordered):
        if _on_top(after) and not _on_top(before):
            continue
        (x1, y1, w1, h1), (x2, y2, _, h2) = places[before.id], places[after.id]
        same_row = y2 < y1 + h1 - _SLACK and y1 < y2 + h2 - _SLACK
        on = x2 > x1 if same_row else y2 > y1
        another_pane = x2 >= x1 + w1
        if not (on or another_pane):
            found.append(f"Tab leaps from {before} at {(x1, y1)} to {after} at {(x2, y2)}")
    return found


def _is_read_only(things: Sequence[Thing], thing: Thing) -> bool:
    """Whether it takes the keyboard only to be read: a group with a name and nothing to press."""
    inside = within(things, things.index(thing))
    pressed = any(one.is_("focusable") and one.role != "label" for one in inside)
    return thing.role == "panel" and not pressed


def _on_top(thing: Thing) -> bool:
    return "Where you are" in thing.around


def _radio(thing: Thing) -> bool:
    return thing.role == "radio button"
