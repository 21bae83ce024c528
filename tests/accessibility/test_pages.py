"""Every page as somebody meets it who works by keyboard and hears what is there."""

from collections.abc import Callable

import pytest
from desktop import steps
from desktop.ears import Thing
from desktop.person import Person
from desktop.walk import assert_usable_by_keyboard_and_ear

pytestmark = pytest.mark.interop

FOLDED = "More about school"
Way = Callable[[Person], None]


def from_the_menu(entry: str) -> Way:
    return lambda person: steps.chooses_from_the_menu(person, entry)


def home(person: Person) -> None:
    steps.goes_to_step(person, "Home")
    person.arrives_at("New assessment")


def practising(person: Person) -> None:
    home(person)
    person.push("Practise")


def a_new_case(person: Person) -> None:
    person.press("ctrl+n")


def in_a_case(step: str) -> Way:
    """A step of a case that was handed over."""

    def go(person: Person) -> None:
        home(person)
        person.push("AI…")
        person.sees("Follow up", "Did they ring or write instead?")
        steps.goes_to_step(person, step)

    return go


def history(person: Person) -> None:
    in_a_case("Child")(person)
    steps.chooses_from_the_menu(person, "History of this case")


def about(person: Person) -> None:
    steps.chooses_from_the_menu(person, "About")
    person.sees("most of them made by others", "zxcvbn")  # the last of them


def new_texts(person: Person) -> None:
    about(person)
    person.push_when_there("New forms and texts…")


def desk(person: Person) -> None:
    steps.chooses_from_the_menu(person, "Lead's desk")
    person.sees("To countersign", "CI,")


def trail(person: Person) -> None:
    desk(person)
    person.push("Who did what")


def review(person: Person) -> None:
    desk(person)
    person.push("CI…")


PAGES: dict[str, tuple[str, Way]] = {
    "home": ("Your cases", home),
    "practice": ("Practise", practising),
    "profile": ("Who are you?", from_the_menu("Your details")),
    "settings": ("Settings", from_the_menu("Settings")),
    "cards and keys": ("Cards and keys", from_the_menu("Cards and keys")),
    "desk": ("Lead's desk", desk),
    "trail": ("Who did what", trail),
    "review": ("Read and countersign", review),
    "counts": ("Counts", from_the_menu("Counts")),
    "audit": ("Audit", from_the_menu("Audit")),
    "care": ("People and safekeeping", from_the_menu("People and safekeeping")),
    "shortcuts": ("Keyboard", lambda person: person.press("F1")),
    "about": ("About", about),
    "new texts": ("New forms and texts", new_texts),
    "child": ("The child", a_new_case),
    "questions": ("Act now", in_a_case("Questions")),
    "think": ("Think it through", in_a_case("Think")),
    "refer": ("The referral", in_a_case("Refer")),
    "hand over": ("Hand over", in_a_case("Hand over")),
    "follow up": ("Follow up", in_a_case("Follow up")),
    "papers": ("The referral", in_a_case("Papers")),
    "history": ("History", history),
}


@pytest.fixture(scope="module")
def unlocked(priya: Person) -> Person:
    priya.arrives_at("Your passphrase")
    assert_usable_by_keyboard_and_ear(priya)
    told = priya.go_to("Your passphrase")
    assert told.role == "password text"
    priya.type(steps.PASSPHRASE)
    shown = "".join(thing.text + thing.name for thing in priya.things())
    assert "heron" not in shown
    priya.press("Return")
    priya.arrives_at("New assessment")
    return priya


@pytest.mark.parametrize("page", PAGES)
def test_a_page(unlocked: Person, page: str) -> None:
    title, go = PAGES[page]
    unlocked.ears.heard.said.clear()
    go(unlocked)
    unlocked.hears(title)
    unlocked.rests_at()
    assert_usable_by_keyboard_and_ear(unlocked)


def test_f6_goes_from_pane_to_pane_and_comes_back(unlocked: Person) -> None:
    in_a_case("Questions")(unlocked)
    unlocked.arrives_in("D01. ")
    first = unlocked.rests_at()
    panes = [unlocked.tab("F6").around for _ in range(5)]  # top, sections, questions, help, level
    assert any("Where you are" in one for one in panes)
    assert any("Help" in one for one in panes)
    assert any("Picture of concern" in one for one in panes)
    assert unlocked.at.id == first.id, panes


@pytest.mark.parametrize("page", ["home", "child", "think", "refer", "counts", "review"])
def test_f6_leads_back_to_where_the_keyboard_was(unlocked: Person, page: str) -> None:
    title, go = PAGES[page]
    unlocked.ears.heard.said.clear()
    go(unlocked)
    unlocked.hears(title)
    unlocked.rests_at()
    for _ in range(3):
        before = unlocked.tab()
    steps.goes_to_the_top(unlocked)
    for _ in range(4):
        if unlocked.tab("F6").id == before.id:
            return
    raise AssertionError(f"F6 does not lead back to {before}; it is at {unlocked.at}")


def test_the_same_key_opens_why_and_closes_it_again(unlocked: Person) -> None:
    in_a_case("Questions")(unlocked)
    unlocked.arrives_in("D01. ")
    unlocked.push("Why?")
    unlocked.arrives_at("Hide why")
    assert unlocked.tab().name.startswith("S01")  # the first of the answers that made the level
    unlocked.go_to("Hide why", back=True)
    seen = len(unlocked.ears.heard.focus)
    unlocked.press("Return")
    assert "Picture of concern" in unlocked.arrives_at("Why?").around
    read_out = [one.role for one in unlocked.ears.heard.focus[seen:]]
    assert "radio button" not in read_out, "an answer was read out on the way"


def test_a_part_that_is_closed_keeps_the_keyboard(unlocked: Person) -> None:
    a_new_case(unlocked)
    unlocked.arrives_at("Full name")
    title = unlocked.go_to(FOLDED)
    assert title.role == "push button"  # nothing is switched on, as a check box would say
    assert "closed" in title.description
    for state in ("open", "closed"):
        unlocked.ears.heard.said.clear()
        unlocked.press("Return")
        unlocked.hears(state)
        unlocked.wait_until(lambda state=state: state in described(unlocked, title), state)
        assert unlocked.rests_at().id == title.id


def described(person: Person, thing: Thing) -> str:
    return next(one.description for one in person.things() if one.id == thing.id)


def test_the_steps_are_buttons_and_one_says_that_you_are_there(unlocked: Person) -> None:
    in_a_case("Think")(unlocked)
    unlocked.sees("Think it through")
    things = unlocked.things()
    steps_of = [one for one in things if "Step " in one.description] + [
        one for one in things if one.name == "Papers"
    ]
    assert len(steps_of) > 6
    assert {one.role for one in steps_of} == {"push button"}
    here = [one.name for one in steps_of if "You are here" in one.description]
    assert here == ["Think"]


def test_what_is_undone_has_the_keyboard(unlocked: Person) -> None:
    steps.chooses_from_the_menu(unlocked, "Settings")
    unlocked.choose(2, "Offer practice cases")
    unlocked.push("Undo", within="Offer practice cases")
    unlocked.arrives_in("Offer practice cases")
    assert unlocked.rests_at().is_("checked")


def test_a_level_that_changes_is_said_politely_and_danger_at_once(unlocked: Person) -> None:
    a_new_case(unlocked)
    unlocked.arrives_at("Full name")
    unlocked.fill("Or age in years", "14")
    steps.goes_to_step(unlocked, "Questions")
    unlocked.arrives_in("D01. ")
    unlocked.ears.heard.said.clear()
    unlocked.choose(1, "D01. ")
    assert "Ring 999" in unlocked.hears("Act now.", assertive=True).words
    unlocked.hears("Serious concern", assertive=False)


def test_the_keyboard_is_back_where_it_was_after_a_dialog(unlocked: Person) -> None:
    in_a_case("Hand over")(unlocked)
    unlocked.sees("Ring first.")
    unlocked.push("Add a front door's card…")
    unlocked.arrives_at("File name:")
    unlocked.press("Escape")
    unlocked.arrives_at("Add a front door's card…")
