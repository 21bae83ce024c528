"""The least that keeps the child safe, and out of sight of whoever must not see it."""

import datetime as dt

import pytest
from case_papers import CASES, MADE, empty, everything, followed
from partner_papers import POLICE_ONLY, RESTRICTED_NOTE, agreed, changed, lines, part, said

from cse_assess.referral.papers import record_note

FULL, WRITTEN = everything()


@pytest.mark.parametrize("name", CASES)
def test_it_says_this_and_nothing_else(name: str) -> None:
    assert agreed(f"record-note-{name}", record_note.make(CASES[name]()))


def test_it_begins_with_who_may_not_see_it() -> None:
    (first,) = lines(record_note.make(empty()).parts[0].blocks)
    assert "proxy access" in first
    assert "unless you know that this is safe" in first


def test_nothing_that_anybody_wrote_is_in_it() -> None:
    told = said(record_note.make(FULL))
    assert not [word for word in WRITTEN if word in told]


@pytest.mark.parametrize("name", CASES)
def test_no_secret_and_no_name_of_others_is_in_it(name: str) -> None:
    told = said(record_note.make(CASES[name]()))
    for secret in (POLICE_ONLY, RESTRICTED_NOTE, "Kyle", "Amira", "Dev", "Sara", "Martin"):
        assert secret not in told


def test_the_flag_says_where_to_look_and_when_it_ends() -> None:
    told = "\n".join(part(record_note.make(followed()), "Flag for the record"))
    assert f"Ref {MADE.reference}." in told
    assert "Flag ends 4 December 2026." in told
    flag = next(line for line in told.splitlines() if line.startswith("Text of the flag"))
    assert "exploit" not in flag


def test_a_flag_never_ends_before_it_begins() -> None:
    late = changed(followed(), today=dt.date(2027, 3, 1))
    told = said(record_note.make(late))
    assert "Flag ends 2 March 2027." in told
    assert "That day has passed: look again now." in told


def test_what_has_not_been_sent_is_not_called_sent() -> None:
    assert "No referral has been handed over yet." in said(record_note.make(empty()))
    made = changed(followed(), hand_over=changed(MADE, sent=None), receipts=())
    assert "not noted as sent yet" in said(record_note.make(made))


@pytest.mark.parametrize(
    ("child_told", "parent_told", "sentence"),
    [
        ("yes", "no", "Say nothing of it at home."),
        ("yes", "not-known", "Say nothing of it at home."),
        ("no", "yes", "Ask whoever wrote this before you mention it."),
        ("yes", "yes", "Speak of it only in private."),
    ],
)
def test_it_says_of_whom_not_to_speak(child_told: str, parent_told: str, sentence: str) -> None:
    referral = followed().referral
    sharing = changed(referral.details.sharing, child_told=child_told, parent_told=parent_told)
    details = changed(referral.details, sharing=sharing)
    case = changed(followed(), referral=changed(referral, details=details))
    assert sentence in said(record_note.make(case))
