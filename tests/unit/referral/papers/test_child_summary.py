"""Plain, warm and safe to hold: nothing that could be found and used."""

import datetime as dt

import pytest
from case_papers import CASES, MADE, dev, empty, everything, followed
from partner_papers import (
    POLICE_ONLY,
    RESTRICTED_NOTE,
    agreed,
    assessment,
    changed,
    matter,
    said,
)

from cse_assess.assessment.record import Person
from cse_assess.assessment.surroundings import HouseholdMember
from cse_assess.instrument import loader
from cse_assess.instrument.readability import reading_age
from cse_assess.referral.papers import child_summary
from cse_assess.referral.papers.child_summary import Reader
from cse_assess.referral.papers.matter import Matter
from cse_assess.referral.papers.safe_to_give import safe_to_give

READERS: tuple[Reader, ...] = ("child", "parent")
FULL, WRITTEN = everything()


def calm(**sharing: str) -> Matter:
    """A case in which nothing speaks against giving the paper, but what is given here."""
    case = empty()
    told = {"child_told": "yes", "parent_told": "yes"} | sharing
    details = case.referral.details
    details = changed(details, sharing=changed(details.sharing, **told))
    return changed(case, referral=changed(case.referral, details=details))


def with_child(case: Matter, **fields: object) -> Matter:
    child = changed(case.referral.child, **fields)
    return changed(case, referral=changed(case.referral, child=child))


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("name", CASES)
def test_it_says_this_and_nothing_else(name: str, reader: Reader) -> None:
    document = child_summary.make(CASES[name](), reader=reader)
    assert agreed(f"summary-for-{reader}-{name}", document)


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("name", CASES)
def test_a_child_of_eleven_can_read_it(name: str, reader: Reader) -> None:
    age = reading_age(said(child_summary.make(CASES[name](), reader=reader)))
    assert age is not None
    assert age <= 11


@pytest.mark.parametrize("reader", READERS)
def test_nothing_that_was_written_of_the_child_is_in_it(reader: Reader) -> None:
    told = said(child_summary.make(FULL, reader=reader))
    assert not [word for word in WRITTEN if word in told]


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("name", CASES)
def test_no_level_score_sign_suspicion_or_name_is_in_it(name: str, reader: Reader) -> None:
    case = CASES[name]()
    document = child_summary.make(case, reader=reader)
    told = said(document).lower()
    form = loader.load("cse-risk")
    levels = [level.label.lower() for level in form.levels]
    words = ["score", "level", "police", "exploit", "abuse", "sexual", "groom", "risk", "referral"]
    names = ["amira", "mimi", "kyle", "dev ", "martin", "example"]
    secrets = [POLICE_ONLY.lower(), RESTRICTED_NOTE.lower()]
    signs = [one.text.lower() for one in (*case.referral.act_now, *case.referral.concerns)]
    assert [word for word in levels + words + names + secrets + signs if word in told] == []
    assert document.marking == ""


@pytest.mark.parametrize("reader", READERS)
def test_it_says_who_to_ring(reader: Reader) -> None:
    told = said(child_summary.make(followed(), reader=reader))
    for number in ("999", "0800 1111", "01632 960 101"):
        assert number in told


def test_childline_is_not_given_to_an_adult() -> None:
    case = empty()
    grown = changed(case, referral=changed(case.referral, age=19))
    assert "0800 1111" not in said(child_summary.make(grown, reader="child"))


def test_without_a_worker_there_is_room_to_write_one() -> None:
    told = said(child_summary.make(empty(), reader="child"))
    assert "My name, my job and where I work" in told
    assert "My number, and when I am there" in told


@pytest.mark.parametrize(
    ("fields", "printed"),
    [
        ({"role": "School nurse", "organisation": "Practice High School"}, True),
        ({"role": "Nurse", "profession": "sexual-health"}, False),
        ({"role": "Sexual Health Nurse"}, False),
        ({"role": "Nurse", "organisation": "Seaside contraception clinic"}, False),
        ({"role": "Detective"}, False),
        ({}, False),
    ],
)
def test_a_job_that_tells_what_the_child_came_for_is_left_to_the_worker(
    fields: dict[str, str], printed: bool
) -> None:
    referral = empty().referral
    person = Person(name="Nina Farrow", **fields)
    case = changed(empty(), referral=changed(referral, assessor=person))
    for reader in READERS:
        told = said(child_summary.make(case, reader=reader))
        assert "My name is Nina Farrow." in told
        assert ("My job:" in told) == printed
        assert ("My job and where I work" in told) != printed


def test_only_what_was_done_is_told() -> None:
    assert "I sent it on 20 November 2026" in said(child_summary.make(followed(), reader="child"))
    told = said(child_summary.make(dev(), reader="child"))
    assert "I sent it" not in told
    assert "They have told me" not in told
    unsent = changed(followed(), hand_over=changed(MADE, sent=None), receipts=())
    assert "I am sending it" in said(child_summary.make(unsent, reader="child"))


def test_a_child_who_did_not_want_it_told_is_heard() -> None:
    sentence = "I know that you did not want me to tell anyone."
    assert sentence in said(child_summary.make(calm(child_agrees="no"), reader="child"))
    assert sentence not in said(child_summary.make(calm(child_agrees="yes"), reader="child"))
    assert "did not want" not in said(child_summary.make(calm(child_agrees="no"), reader="parent"))


def test_nothing_against_it_is_nothing() -> None:
    for reader in READERS:
        assert safe_to_give(calm(), reader=reader) == ()


@pytest.mark.parametrize(
    ("case", "reader", "sentence"),
    [
        (matter(assessment("elsie")), "child", "Make the child safe first"),
        (with_child(calm(), safe_contact="Not by phone"), "child", "somebody may check"),
        (calm(child_told="not-known"), "child", "We do not know if the child knows"),
        (calm(child_told="not-known"), "parent", "We do not know if the child knows"),
        (calm(child_told="no"), "child", "The child has not been told"),
        (calm(parent_told="no"), "parent", "No parent or carer has been told"),
        (calm(parent_told="not-known"), "parent", "We do not know if a parent or carer knows"),
        (
            with_child(calm(), household=(HouseholdMember(bearing="may-pose-risk"),)),
            "child",
            "Somebody at home may pose a risk",
        ),
        (
            with_child(
                calm(),
                household=(HouseholdMember(bearing="may-pose-risk", lives_with_child="no"),),
            ),
            "parent",
            "Be sure that this reader does not",
        ),
    ],
)
def test_what_speaks_against_it_is_told(case: Matter, reader: Reader, sentence: str) -> None:
    (reason,) = [one for one in safe_to_give(case, reader=reader) if sentence in one]
    assert reason.endswith(".")
    assert reason not in said(child_summary.make(case, reader=reader))


def test_what_a_parent_knows_is_no_matter_for_the_child() -> None:
    assert safe_to_give(calm(parent_told="no"), reader="child") == ()


def test_the_day_is_the_day_that_it_was_sent() -> None:
    made = changed(MADE, sent=dt.datetime(2026, 11, 22, 9, tzinfo=dt.UTC))
    told = said(child_summary.make(changed(followed(), hand_over=made), reader="parent"))
    assert "22 November 2026" in told
