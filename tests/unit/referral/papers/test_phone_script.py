"""One page, in the order of the call, and honest about what is not known."""

import msgspec
import pypdfium2
import pytest
from case_papers import CASES, DOOR, dev, empty, everything, followed
from partner_papers import (
    POLICE_ONLY,
    RESTRICTED_NOTE,
    agreed,
    assessment,
    lines,
    matter,
    said,
)

from cse_assess.assessment.record import Person
from cse_assess.paper import pdf
from cse_assess.paper.document import Box, Lines
from cse_assess.referral.papers import phone_script

ACT_NOW = matter(assessment("elsie"), door=DOOR)


@pytest.mark.parametrize("name", CASES)
def test_it_says_this_and_nothing_else(name: str) -> None:
    assert agreed(f"phone-script-{name}", phone_script.make(CASES[name]()))


def test_it_goes_as_a_call_goes() -> None:
    told = lines(phone_script.make(followed()).opening())
    steps = [line for line in told if line[:2] in {"1.", "2.", "3.", "4.", "5."}]
    assert [step[0] for step in steps] == ["1", "2", "3", "4", "5"]
    assert told.index(f"Ring: {DOOR.name}, {DOOR.phone}") < told.index(steps[0])
    level = next(n for n, line in enumerate(told) if "Level of concern:" in line)
    name = next(n for n, line in enumerate(told) if "Amira Example" in line)
    assert level < told.index(steps[2]) < name


def test_act_now_is_said_before_any_number() -> None:
    first, *_ = phone_script.make(ACT_NOW).opening()
    assert isinstance(first, Box)
    assert first.heavy
    told = lines([first])
    assert told[0] == "Ring 999 first. Then ring the front door."
    assert len(told) == 1 + len(ACT_NOW.referral.act_now) > 1
    assert "This cannot wait: a child may be in danger now." in said(phone_script.make(ACT_NOW))
    assert not any(isinstance(block, Box) for block in phone_script.make(dev()).opening())


def test_what_is_not_known_is_to_be_said() -> None:
    told = lines(phone_script.make(empty()).opening())
    for label in ("Child's name", "Date of birth", "Address", "Where the child is now"):
        assert f"{label}: Not known: say so" in told
    assert "I cannot give a level of concern yet." in "\n".join(told)
    assert "(your name)" in "\n".join(told)


def test_there_is_room_to_write_whom_when_and_what() -> None:
    for choice in phone_script.make(followed()).page_one:
        ruled = [block.label for block in choice.blocks if isinstance(block, Lines)]
        assert len(ruled) == 2
        assert "Day and time, whom you spoke to" in ruled[0]
        assert "What they said" in ruled[1]


def test_it_is_one_page_however_much_was_written() -> None:
    full, _ = everything()
    long = "Nobody saw where they went, and the car did not come back that night. " * 120
    child = dict.fromkeys(("address", "whereabouts", "safe_contact", "carers"), long)
    child |= dict.fromkeys(("name", "known_as"), long[:400])
    worst = msgspec.structs.replace(
        ACT_NOW.referral,
        child=msgspec.structs.replace(full.referral.child, **child),
        assessor=Person(name=long[:400], role=long[:400], organisation=long[:400]),
        details=msgspec.structs.replace(
            full.referral.details,
            reason_now=long,
            asked_for=long,
            actions_taken=long,
            police_log=long[:400],
        ),
        act_now=ACT_NOW.referral.act_now * 3,
    )
    for case in (msgspec.structs.replace(ACT_NOW, referral=worst), followed(), empty(), ACT_NOW):
        assert len(pypdfium2.PdfDocument(pdf.render(phone_script.make(case)))) == 1


@pytest.mark.parametrize("name", CASES)
def test_no_secret_is_in_it(name: str) -> None:
    told = said(phone_script.make(CASES[name]()))
    assert POLICE_ONLY not in told
    assert RESTRICTED_NOTE not in told
