"""An action says who does what, by when, and how anybody will know."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cse_assess import data
from cse_assess.assessment import answers as answers_
from cse_assess.assessment.action_grammar import ASK, problems
from cse_assess.assessment.record import Action

GOOD = Action(
    what="Ring the taxi firm and ask for the booking",
    owner="PC Walsh, police",
    by="Friday 27 November",
    measure="We know who paid for the ride.",
)
CASES = sorted((data.folder("forms") / "practice").glob("*/model.json"))


def change(**fields: str) -> Action:
    return msgspec.structs.replace(GOOD, **fields)


def test_a_whole_action_lacks_nothing() -> None:
    assert problems(GOOD) == ()


def test_an_empty_action_lacks_everything_in_the_order_of_its_fields() -> None:
    assert problems(Action()) == ("no-verb", "no-owner", "no-date", "no-measure")


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.parent.name)
def test_the_practice_cases_show_how_it_is_done(path) -> None:
    actions = answers_.read(path.read_bytes(), file=path.name).analysis.actions
    assert {action.what: problems(action) for action in actions if problems(action)} == {}


@pytest.mark.parametrize(
    "what",
    [
        "See Amira alone before Friday",
        "  1. Ring her aunt",
        "- Hold the return interview that was missed",
        "To send the minutes to the school nurse",
        "Please collect the phone",
        "Re-refer to the drug and alcohol service",
        "Review the safety plan with Amira",
        "Ask Amira if she wants to be seen by a woman",
        "Serve a child abduction warning notice on Kyle",
        "HOLD A STRATEGY DISCUSSION",
        "Help her find a room where she can be met",
        "Jointly visit the home",
        "Keep the messages",
        "Bring her passport",
    ],
)
def test_what_somebody_does(what: str) -> None:
    assert problems(change(what=what)) == ()


@pytest.mark.parametrize(
    "what",
    [
        "",
        "...",
        "Continue to monitor",
        "Continue to engage with the family",
        "Keep monitoring attendance",
        "Keep under review",
        "Keep the plan under review",
        "Keep an eye on her",
        "Monitoring of her phone",
        "Monitor",
        "Ongoing",
        "Ongoing support from school",
        "All to be aware",
        "All agencies to be vigilant",
        "To be monitored",
        "Attendance to be monitored",
        "Review to be held",
        "Phone records to be checked by police",
        "School nurse to see Amira",
        "Safety plan",
        "Ensure that she is safe",
        "Liaise with partners",
        "Supporting the family",
        "Ringing the aunt",
        "Raise awareness of exploitation",
        "42",
    ],
)
def test_what_nobody_can_see_done(what: str) -> None:
    assert problems(change(what=what)) == ("no-verb",)


@pytest.mark.parametrize(
    "owner",
    [
        "Ali Hassan",
        "Allan Grey, youth justice",
        "Wendy Wu, the family support team",
        "Front door",
        "Police",
        "Head teacher",
        "Her aunt",
        "Dr Amy Castle with Oskar",
    ],
)
def test_somebody_is_named(owner: str) -> None:
    assert problems(change(owner=owner)) == ()


@pytest.mark.parametrize("owner", ["", "  ", "-", "?", "n/a", "None"])
def test_nobody_is_named(owner: str) -> None:
    assert problems(change(owner=owner)) == ("no-owner",)


@pytest.mark.parametrize(
    "owner",
    [
        "All",
        "all agencies",
        "All staff at the school",
        "Professionals",
        "The professionals involved",
        "Everyone",
        "TBC",
        "tbc.",
        "To be confirmed",
        "Multi-agency team",
        "Core group",
        "Partners and agencies",
        "We",
    ],
)
def test_everybody_is_nobody(owner: str) -> None:
    assert problems(change(owner=owner)) == ("owner-is-everyone",)


@pytest.mark.parametrize(
    "by",
    [
        "2026-11-27",
        "27 November",
        "Friday",
        "Tonight",
        "Now",
        "Within 2 days",
        "ASAP, by Friday at the latest",
        "Before any interview",
        "Regularly: each Monday",
        "This week",
    ],
)
def test_a_day_can_be_told(by: str) -> None:
    assert problems(change(by=by)) == ()


@pytest.mark.parametrize("by", ["", " ", "-", "...", "N/A"])
def test_no_day_is_told(by: str) -> None:
    assert problems(change(by=by)) == ("no-date",)


@pytest.mark.parametrize(
    "by",
    [
        "asap",
        "A.S.A.P.",
        "As soon as possible",
        "Ongoing",
        "on-going",
        "TBC",
        "tbd",
        "Soon",
        "Shortly",
        "In due course",
        "When possible",
        "as and when",
        "Regularly",
        "To be agreed",
    ],
)
def test_a_day_that_is_none(by: str) -> None:
    assert problems(change(by=by)) == ("date-is-vague",)


@pytest.mark.parametrize("measure", ["", " ", "-", "tbc", "TBC.", "n/a", "None", "?"])
def test_no_measure(measure: str) -> None:
    assert problems(change(measure=measure)) == ("no-measure",)


@pytest.mark.parametrize("measure", ["She has slept at home all week", "It is signed"])
def test_a_measure(measure: str) -> None:
    assert problems(change(measure=measure)) == ()


TEXTS = st.text(max_size=60) | st.sampled_from(
    ["all", "to be", "ongoing", "asap", "ring", "re-", "1.", "\u2022", "to ", "-", "tbc", "\x00"]
)


@given(what=TEXTS, owner=TEXTS, by=TEXTS, measure=TEXTS)
def test_every_text_gets_an_answer_and_one_problem_a_field_at_most(
    what: str, owner: str, by: str, measure: str
) -> None:
    found = problems(Action(what=what, owner=owner, by=by, measure=measure))
    assert len(found) == len(set(found)) <= 4
    assert set(found) <= set(ASK)
    assert not {"no-owner", "owner-is-everyone"} <= set(found)
    assert not {"no-date", "date-is-vague"} <= set(found)


@given(st.text(max_size=200), st.sampled_from(["what", "owner", "by", "measure"]))
def test_a_field_is_judged_by_itself(text: str, field: str) -> None:
    of_field = {
        "what": {"no-verb"},
        "owner": {"no-owner", "owner-is-everyone"},
        "by": {"no-date", "date-is-vague"},
        "measure": {"no-measure"},
    }[field]
    assert set(problems(change(**{field: text}))) <= of_field


@given(st.text(max_size=60))
def test_letter_size_and_spaces_around_make_no_difference(text: str) -> None:
    plain = text.casefold()
    assert problems(change(what=f"  {plain}\n")) == problems(change(what=plain))
    assert problems(change(owner=plain.upper().casefold())) == problems(change(owner=plain))
