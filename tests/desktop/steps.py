"""What somebody does with the app, in the app's own words; every step by keyboard alone."""

from collections.abc import Callable
from pathlib import Path

from ages import born

from desktop.person import Person

BORN = born(15)
PASSPHRASE = "four quiet grey herons"
LEADS_PASSPHRASE = "seven loud brown otters"


def sets_the_app_up(nina: Person, card: Path | None = None) -> None:
    """From the first start to the list of cases, which is empty.

    Args:
        nina: Whoever does it.
        card: The card of the front door that she refers to, if she has it already.
    """
    nina.start_the_app()
    for step in FIRST_STEPS.values():
        step(nina)
    if card is not None:
        nina.push("Choose their card…")
        chooses_a_file(nina, card)
        nina.sees("Fingerprint, to read to each other by phone")
    nina.push("Begin")
    nina.arrives_at("New assessment")


def _says_her_name(nina: Person) -> None:
    nina.fill("Your name", "Nina Hart")
    nina.choose(1, "Which help suits your work?")
    nina.choose(1, "England or Wales?")
    nina.push("Next")
    nina.arrives_at("Where you work")


def _says_where_she_works(nina: Person, name: str = "Quay Street Clinic") -> None:
    nina.fill("Where you work", name)
    nina.fill("Your job", "Sexual health nurse")
    nina.fill("A phone number that is answered", "01632 960123")
    nina.push("Next")
    nina.arrives_at("A passphrase")


def _chooses_a_passphrase(nina: Person) -> None:
    nina.fill_secretly("A passphrase", PASSPHRASE)
    nina.fill_secretly("The same passphrase again", PASSPHRASE)
    nina.push("Next")
    nina.arrives_at("Recovery code: …")


def _goes_on_without_a_code(nina: Person) -> None:
    nina.push("Go on without one")
    nina.arrives_at("Choose their card…")


FIRST_STEPS: dict[str, Callable[[Person], None]] = {
    "Who are you?": _says_her_name,
    "Your work": _says_where_she_works,
    "Choose a passphrase": _chooses_a_passphrase,
    "If you forget it": _goes_on_without_a_code,
}
"""What is said on each page of the first run, by its title; the last is left as it is."""


def sets_a_front_door_up(dee: Person, name: str, card: Path) -> None:
    """From the first start to a card that is given out.

    Args:
        dee: Whoever does it.
        name: What the front door is called.
        card: Where its card is saved.
    """
    dee.start_the_app()
    dee.fill("Your name", "Dee Marsh")
    dee.choose(2, "What will you do here?")
    dee.choose(1, "England or Wales?")
    dee.push("Next")
    dee.arrives_at("Where you work")
    _says_where_she_works(dee, "Seaside Council")
    _chooses_a_passphrase(dee)
    dee.push("Go on without one")
    dee.arrives_at("What is your front door called?")
    dee.type(name)
    dee.fill("Your phone number in office hours", "01632 960200")
    dee.push("Make our keys")
    dee.push_when_there("Save our card…")
    chooses_a_file(dee, card)
    dee.sees(f"Saved as {card.name}")


def begins_with_a_child(nina: Person, name: str, born: str = BORN) -> None:
    nina.press("ctrl+n")
    nina.arrives_at("Full name")
    nina.fill("Full name", name)
    nina.fill("Date of birth", born)
    goes_to_step(nina, "Questions")


def goes_to_step(nina: Person, step: str) -> None:
    """By F6, to the steps on top of the window."""
    goes_to_the_top(nina)
    nina.go_to(step)
    nina.press("Return")


def answers(nina: Person, code: str, number: int, window: str = "") -> None:
    """Jumps to a question by its code, and answers with a number key."""
    nina.press("ctrl+k")
    nina.arrives_at("Find a question by words or code")
    nina.type(code)
    nina.press("Return")
    nina.arrives_in(f"{code}. ")
    nina.choose(number, f"{code}. ", window)


def chooses_a_file(nina: Person, path: Path) -> None:
    """In the dialog that asks for one."""
    nina.arrives_at("File name:")
    nina.press("ctrl+a")
    nina.type(f"{path}")
    nina.press("Return")


def chooses_a_folder(person: Person, path: Path) -> None:
    """In the dialog that asks for one."""
    person.arrives_at("Directory:")
    person.press("ctrl+a")
    person.type(f"{path}")
    person.press("Return")


def chooses_from_the_menu(nina: Person, entry: str) -> None:
    """From the menu of places, or the one of how things look."""
    menu = "View" if entry in ("Light", "Dark", "High contrast") else "Go to"
    goes_to_the_top(nina)
    nina.push(menu)
    for _ in range(40):
        if nina.tab("Down").name == entry:
            nina.press("Return")
            return
    raise AssertionError(f"the menu {menu!r} has no {entry!r}")


def thinks_it_through(nina: Person, child: str) -> None:
    goes_to_step(nina, "Think")
    nina.sees("Think it through")
    nina.fill("What are you worried about?", "A man online has asked for pictures.")
    nina.fill(f"What works well and keeps {child} safe?", "His aunt, and football on Mondays.")
    nina.fill("What needs to happen?", "Talk to him alone, today.")
    nina.fill(f"What does {child} say or show?", "He says that he cannot sleep.")


def fills_the_referral(nina: Person) -> None:
    goes_to_step(nina, "Refer")
    nina.sees("The referral")
    nina.fill("Why now?", "He said it today.")


def adds_a_card(nina: Person, card: Path) -> None:
    """Adds a front door's card where it is first needed."""
    goes_to_step(nina, "Hand over")
    nina.sees("Ring first.")
    nina.push("Add a front door's card…")
    chooses_a_file(nina, card)


def seals_it(nina: Person, hub: str) -> Path:
    """Gives the file that was made."""
    goes_to_step(nina, "Hand over")
    nina.push_when_there(f"Seal for {hub}")
    nina.sees("Sealed. Nothing has been sent yet.")
    (made,) = [one for one in nina.things() if one.name.endswith(".age")]
    return Path(made.name)


def watches_a_folder(dee: Person, folder: Path) -> None:
    """Says once where the files that are e-mailed to a front door are saved."""
    dee.push("Choose the folder…")
    chooses_a_folder(dee, folder)
    dee.sees("Nothing here yet.")


def decides(dee: Person, number: int, next_step: str) -> Path:
    """Tells the sender of the referral that is read what was decided; gives the file."""
    dee.choose(number, "What was decided?")
    dee.fill("What happens next?", next_step)
    dee.push("Tell them the decision")
    return _the_file(dee, "Sealed as ", ". Send it to ")


def takes_in(nina: Person, answer: Path) -> None:
    """Takes a front door's answer in."""
    nina.push("Open their answer…")
    chooses_a_file(nina, answer)


def exports_the_counts(priya: Person, folder: Path) -> Path:
    """Saves the last quarter's counts; gives the file."""
    priya.push_when_there("Lead's desk")
    priya.push_when_there("See the counts")
    priya.sees("Counts", "Which period?")
    priya.push_when_there("Save it, ready to send…")
    chooses_a_folder(priya, folder)
    return _the_file(priya, "Saved: ", ". It can be sent")


def _the_file(person: Person, before: str, after: str) -> Path:
    """The file that a sentence on the screen names."""
    person.sees(before, after)
    told = next(one.name for one in person.things() if one.name.startswith(before))
    return Path(told.removeprefix(before).partition(after)[0])


def lets_a_lead_in(nina: Person, name: str) -> None:
    chooses_from_the_menu(nina, "People and safekeeping")
    nina.sees("Who may come in")
    nina.push("Let somebody in…")
    nina.arrives_at("Their name")
    nina.type(name)
    nina.choose(2, "What will they do?")
    nina.fill_secretly("Their passphrase", LEADS_PASSPHRASE)
    nina.push("Keep it")
    nina.sees(name)


def unlocks(person: Person, number: int, passphrase: str) -> None:
    """Locks, and unlocks as somebody else: the one at a place among the names."""
    person.press("ctrl+l")
    person.sees("Welcome back")
    person.choose(number, "Who are you?")
    person.fill_secretly("Your passphrase", passphrase)
    person.press("Return")


def says_who_she_is(person: Person, job: str) -> None:
    """The first time that somebody comes in."""
    person.arrives_at("Your job")
    person.type(job)
    person.fill("Where you work", "Quay Street Clinic")
    person.fill("A phone number that is answered", "01632 960123")
    person.choose(1, "Which help suits your work?")
    person.choose(1, "Where do you work?")
    person.push("Save and go on")
    person.arrives_at("New assessment")


def goes_to_the_top(nina: Person) -> None:
    """By F6, to what is always within reach."""
    nina.rests_at()
    for _ in range(10):
        if "Where you are" in nina.at.around:
            return
        nina.tab("F6")
    raise AssertionError(f"F6 does not come to the top of the window; it is at {nina.at}")
