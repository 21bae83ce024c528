"""The walk over a page finds each fault that it looks for; a check that cannot fail checks none."""

from typing import Any

import pytest
from desktop.ears import Thing
from desktop.walk import faults, leaps, missed, stops

BOX = (0, 0, 80, 30)


def thing(id_: str, role: str = "push button", **more: Any) -> Thing:
    states = more.pop("states", ("focusable", "enabled"))
    given: dict[str, Any] = {"name": id_, "description": "", "box": BOX, "depth": 1, **more}
    return Thing(id=id_, role=role, states=frozenset(states), **given)


def row(**more: Any) -> list[Thing]:
    """A question with two answers."""
    panel = thing("How sure?", "panel", states=(), **more)
    return [panel, *(thing(name, "radio button", depth=2) for name in ("Yes", "No"))]


SOUND = [
    thing("Go on"),
    thing("Full name", "text", box=(0, 40, 80, 30)),
    *row(),
    thing("A title", "label"),
    thing("A quotation", "panel"),  # takes the keyboard to be read, and holds nothing to press
]


def test_a_page_without_faults_has_none() -> None:
    assert faults(SOUND) == []
    assert missed(stops(SOUND), SOUND) == []


@pytest.mark.parametrize(
    ("page", "told"),
    [
        ([thing("x", name="")], "has no name"),
        ([thing("x", "panel"), thing("y", depth=2)], "is no role that takes keys"),
        ([thing("x", "filler")], "is no role that takes keys"),
        ([thing("x", "radio button", depth=0)], "is in no group with a name"),
        (row(name=""), "is in no group with a name"),
        ([thing("x", "password text", text="four quiet herons")], "tells what is typed"),
    ],
)
def test_a_fault_that_a_screen_reader_could_not_tell_is_found(page: list[Thing], told: str) -> None:
    assert told in "\n".join(faults(page))


def test_a_passphrase_that_is_hidden_is_no_fault() -> None:
    assert faults([thing("x", "password text", text="●●●●")]) == []


@pytest.mark.parametrize("left_out", ["Go on", "Full name", "Yes", "A quotation"])
def test_what_tab_does_not_come_to_is_found(left_out: str) -> None:
    passed = [one for one in stops(SOUND) if one.id != left_out]
    assert [left_out in told for told in missed(passed, SOUND)] == [True]


def test_of_a_row_of_answers_tab_comes_to_the_chosen_one_or_the_first() -> None:
    panel, yes, no = row()
    assert [one.id for one in stops([panel, yes, no])] == ["Yes"]
    chosen = thing("No", "radio button", depth=2, states=("focusable", "enabled", "checked"))
    assert [one.id for one in stops([panel, yes, chosen])] == ["No"]


def at(id_: str, x: int, y: int, *, top: bool = False) -> Thing:
    return thing(id_, box=(x, y, 80, 30), around=("Where you are",) if top else ())


def test_tab_goes_as_one_reads_and_from_the_end_to_the_top() -> None:
    way = [at("home", 0, 0, top=True), at("a", 0, 100), at("b", 100, 103), at("c", 0, 200)]
    assert leaps(way, way) == []
    began_in_the_middle = [*way[2:], *way[:2]]
    assert leaps(began_in_the_middle, way) == []
    assert leaps([*way[:3], at("aside", 600, 40), way[3]], [*way, at("aside", 600, 40)]) == []


@pytest.mark.parametrize(
    "way",
    [
        [at("a", 0, 200), at("b", 0, 100)],  # up
        [at("a", 200, 100), at("b", 0, 100)],  # back to the left
        [at("a", 0, 100), at("c", 0, 300), at("b", 0, 200)],
    ],
)
def test_a_leap_up_or_back_is_found(way: list[Thing]) -> None:
    page = [at("home", 0, 0, top=True), *way]
    assert len(leaps(page, page)) == 1
