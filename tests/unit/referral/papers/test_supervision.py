"""Supervision that is about the child's days and the worker's thoughts."""

import pytest
from partner_papers import (
    POLICE_ONLY,
    RESTRICTED_NOTE,
    agreed,
    amira,
    bare,
    changed,
    full,
    leah,
    matter,
    part,
    said,
)

from cse_assess.assessment.record import Judgement
from cse_assess.paper.document import Lines
from cse_assess.referral.papers import supervision

CASES = {"amira": full, "leah": lambda: matter(leah()), "bare": lambda: matter(bare())}


@pytest.mark.parametrize("name", CASES)
def test_it_says_this_and_nothing_else(name: str) -> None:
    assert agreed(f"supervision-{name}", supervision.make(CASES[name]()))


def test_it_begins_with_the_child_and_ends_with_what_was_decided() -> None:
    titles = [one.title for one in supervision.make(full()).parts]
    assert titles[1] == "A day in the child's life"
    assert titles.index("Next step") == len(titles) - 2
    assert titles[-1] == "What was decided, and why"


@pytest.mark.parametrize("name", CASES)
def test_every_part_of_the_day_is_asked_about(name: str) -> None:
    told = part(supervision.make(CASES[name]()), "A day in the child's life")
    for time in ("Waking", "School or day", "After school", "Evening", "Night", "Online"):
        assert any(line.startswith(f"{time}:") for line in told)


def test_there_is_room_to_write_in_every_part_but_the_first() -> None:
    for one in supervision.make(matter(bare())).parts[1:]:
        assert any(isinstance(block, Lines) for block in one.blocks), one.title


def test_what_came_before_is_beside_what_is_now() -> None:
    told = part(supervision.make(full()), "Better and worse since last time")
    assert told[0].startswith("2 March 2026: Level of concern: Emerging concern.")
    assert "The gaps between the nights away are getting shorter" in told[3]


def test_what_nobody_wrote_down_of_who_the_child_is_is_named() -> None:
    told = "\n".join(part(supervision.make(matter(bare())), "What I may be missing"))
    assert "nobody has written down: gender, ethnicity, first language, religion" in told
    told = "\n".join(part(supervision.make(full()), "What I may be missing"))
    assert "nobody has written down: religion." in told


def test_a_judgement_that_differs_is_talked_about() -> None:
    lower = Judgement(level=3, reason="He was arrested.", second_person="A. Lead")
    told = part(
        supervision.make(matter(changed(amira(), judgement=lower))), "Where we see it differently"
    )
    assert (
        "Judgement and answers: My judgement: Substantial concern. The answers alone gave: "
        "Serious concern. He was arrested." in told
    )


def test_only_what_is_still_open_is_a_next_step() -> None:
    told = part(supervision.make(full()), "Next step")
    assert told[0].startswith("Serve a child abduction warning notice")
    assert "By when: 20 November 2026" in told[0]
    assert "Which one person?" in told[1]
    assert not any("Hold the interview" in line for line in told)


@pytest.mark.parametrize("name", CASES)
def test_nothing_secret_is_in_it(name: str) -> None:
    text = said(supervision.make(CASES[name]()))
    assert POLICE_ONLY not in text
    assert RESTRICTED_NOTE not in text


def test_no_heading_names_the_child() -> None:
    document = supervision.make(full())
    assert "Amira" not in " ".join([document.title, *(one.title for one in document.parts)])
