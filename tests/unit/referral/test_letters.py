"""Letters name the referral and never the child."""

import datetime as dt

from cse_assess.assessment.follow_up import HandOver
from cse_assess.assessment.record import Person
from cse_assess.referral.letters import escalation

MADE = HandOver(
    reference="R-7K3M-Q9TX",
    hub="Nowhere front door",
    hub_phone="01632 960 200",
    file="referral-2026-11-20-1.age",
    at=dt.datetime(2026, 11, 20, 12, tzinfo=dt.UTC),
)


def test_an_escalation_says_what_when_and_what_is_wanted() -> None:
    person = Person(name="Nina Example", role="Nurse", phone="01632 960 101")
    letter = escalation(MADE, person, due=dt.date(2026, 11, 23), today=dt.date(2026, 11, 24))
    for said in (
        "24 November 2026",
        "Nowhere front door",
        "R-7K3M-Q9TX: no answer",
        "on 20 November 2026, as a sealed file",
        "due by 23 November 2026",
        "Nina Example\nNurse\n01632 960 101",
    ):
        assert said in letter


def test_without_a_profile_it_asks_for_one() -> None:
    letter = escalation(MADE, Person(), due=dt.date(2026, 11, 23), today=dt.date(2026, 11, 24))
    assert "(your name, role and number)" in letter
