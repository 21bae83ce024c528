"""Letters name the referral and never the child, and ask for something that can be done."""

import datetime as dt

import pytest
from case_papers import DECIDED, MADE, RECEIVED, empty, everything, followed
from partner_papers import POLICE_ONLY, RESTRICTED_NOTE, agreed, changed, said

from cse_assess.assessment.record import Person
from cse_assess.paper import plain_text
from cse_assess.paper.document import Document
from cse_assess.referral.papers.letters import (
    LetterRefused,
    escalation,
    no_answer,
    request_for_minutes,
)
from cse_assess.referral.papers.matter import Matter

NINA = Person(name="Nina Example", role="Nurse", phone="01632 960 101")
DUE, TODAY = dt.date(2026, 11, 23), dt.date(2026, 11, 24)
FULL, WRITTEN = everything()


def silent(**changes: object) -> Matter:
    """Nothing has been heard."""
    return changed(followed(), receipts=(), due=dt.date(2026, 11, 21), **changes)


LETTERS = {
    "minutes": lambda: request_for_minutes(followed()),
    "disagreement": lambda: escalation(followed()),
    "no-decision": lambda: escalation(changed(followed(), receipts=(RECEIVED,))),
    "no-answer": lambda: escalation(silent()),
}


@pytest.mark.parametrize("name", LETTERS)
def test_it_says_this_and_nothing_else(name: str) -> None:
    assert agreed(f"letter-{name}", LETTERS[name]())


@pytest.mark.parametrize("name", LETTERS)
def test_it_names_the_referral_and_never_the_child(name: str) -> None:
    document = LETTERS[name]()
    told = said(document)
    assert MADE.reference in told
    assert document.marking == ""
    for secret in ("Amira", "Mimi", "Kyle", POLICE_ONLY, RESTRICTED_NOTE, "Serious concern"):
        assert secret not in told


@pytest.mark.parametrize("make", [request_for_minutes, escalation])
def test_nothing_that_anybody_wrote_of_the_child_is_in_it(make) -> None:  # type: ignore[no-untyped-def]
    for receipts in ((), (RECEIVED,), (RECEIVED, DECIDED)):
        told = said(make(changed(FULL, receipts=receipts)))
        assert not [word for word in WRITTEN if word in told]


@pytest.mark.parametrize("make", [request_for_minutes, escalation])
def test_what_was_never_handed_over_cannot_be_asked_about(make) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(LetterRefused, match="nothing to ask about"):
        make(empty())


def test_notes_are_asked_for_by_a_working_day() -> None:
    friday = changed(followed(), today=dt.date(2026, 11, 27))
    told = said(request_for_minutes(friday))
    assert "Please send me by 1 December 2026:" in told
    assert "A meeting about the child was held on 21 November 2026." in told
    assert "would come by 22 November 2026. I do not have the notes." in told


def test_a_meeting_to_come_was_not_held() -> None:
    told = said(request_for_minutes(changed(followed(), meeting=dt.date(2026, 12, 4))))
    assert "was held" not in told
    promised_nothing = changed(followed(), receipts=(RECEIVED,))
    assert "I was not told when the notes" in said(request_for_minutes(promised_nothing))


def test_a_decision_is_named_in_our_own_words() -> None:
    told = said(escalation(followed()))
    assert "you told me your decision: strategy discussion." in told
    unknown = changed(DECIDED, decision="something-new")
    told = said(escalation(changed(followed(), receipts=(unknown,))))
    assert "you told me your decision." in told


def test_what_was_told_by_phone_counts_as_heard() -> None:
    rung = changed(MADE, told="Kyle is known", told_at=dt.datetime(2026, 11, 21, 9, tzinfo=dt.UTC))
    told = said(escalation(silent(hand_over=rung)))
    assert "You told me on 21 November 2026 that you have it." in told
    assert "Kyle" not in told


def letter(person: Person = NINA, due: dt.date = DUE) -> Document:
    return no_answer(MADE, person, due=due, today=TODAY)


def test_silence_is_told_with_its_days() -> None:
    told = plain_text.render(letter())
    for sentence in (
        "24 November 2026",
        "To the manager of Practice front door",
        "R-TEST-0001: NO ANSWER",
        "on 20 November 2026, as a sealed file",
        "was due by 23 November 2026",
        "Nina Example\nNurse\n01632 960 101",
    ):
        assert sentence in told
    assert "is due by 30 November 2026" in said(letter(due=dt.date(2026, 11, 30)))


def test_without_a_profile_it_asks_for_one() -> None:
    assert "(your name, role and number)" in said(letter(Person()))
