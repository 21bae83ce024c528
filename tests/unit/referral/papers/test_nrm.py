"""What a first responder needs, and when the sheet is worth making."""

import datetime as dt

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

from cse_assess.assessment.record import Answers, ChildFacts
from cse_assess.assessment.statutory import Chooser
from cse_assess.instrument import statutory_files
from cse_assess.instrument.definition import Form
from cse_assess.referral.papers import nrm_sheet

CASES = {"amira": full, "leah": lambda: matter(leah()), "bare": lambda: matter(bare())}


@pytest.mark.parametrize("name", CASES)
def test_it_says_this_and_nothing_else(name: str) -> None:
    assert agreed(f"nrm-{name}", nrm_sheet.make(CASES[name]()))


def test_signs_that_the_law_names_point_to_it() -> None:
    assert nrm_sheet.points_to_it(matter(leah()))
    assert not nrm_sheet.points_to_it(matter(amira()))
    assert not nrm_sheet.points_to_it(matter(bare()))


def test_it_points_there_exactly_when_the_statutory_prompt_would(form: Form) -> None:
    chooser = Chooser(form, statutory_files.load(forms=[form]))
    day = dt.date(2026, 11, 20)
    for item in form.items:
        scale = form.scale_of(item)
        windows = form.kind(item.kind).windows
        for answer in scale.concerns:
            given = {item.code: dict.fromkeys(windows, answer) if windows else answer}
            shown = chooser.applicable(
                Answers(form=form.id, date=day, child=ChildFacts(age=14), answers=given),
                nation="england",
                profession="",
                on=day,
            )
            wanted = any(one.prompt.id == "nrm-what-it-is" for one in shown)
            found = nrm_sheet.points_to_it(matter(changed(bare(), answers=given)))
            assert found == wanted, item.code


def test_an_old_sign_points_there_too() -> None:
    case = changed(bare(), answers={"S11": {"recent": "no", "earlier": "no", "older": "yes"}})
    assert nrm_sheet.points_to_it(matter(case))


def test_a_suspicion_is_told_as_one() -> None:
    case = changed(bare(), answers={"S11": {"recent": "suspected"}})
    told = "\n".join(part(nrm_sheet.make(matter(case)), "What points to it"))
    assert "Suspected (Now, or in the last 6 months)" in told


def test_where_nothing_points_there_it_says_so_and_what_would() -> None:
    told = part(nrm_sheet.make(matter(bare())), "What points to it")
    assert told[0] == "Nothing recorded here points to it today."
    assert "49 of 49 things that count are not known." in told[1]
    assert len(told) == 6


@pytest.mark.parametrize("name", CASES)
def test_it_is_information_and_the_child_comes_first(name: str) -> None:
    told = part(nrm_sheet.make(CASES[name]()), "Read this first")
    assert told[0].startswith("First make the child safe: ring 999")
    text = "\n".join(told)
    assert "It is not a referral to the NRM." in text
    assert "NHS bodies and schools are not first responders." in text
    assert "A child's consent is not needed." in text
    assert "For a child no means has to be shown" in text


def test_a_text_of_law_that_is_overdue_for_a_check_says_so() -> None:
    late = changed(matter(leah()), today=dt.date(2031, 1, 1))
    assert "Ask your safeguarding lead" in "\n".join(part(nrm_sheet.make(late), "Read this first"))


def test_what_is_recorded_stands_under_an_act() -> None:
    document = nrm_sheet.make(full())
    assert "Kyle Sorrel" in "\n".join(part(document, "Recruitment"))
    assert "Grey Corsa" in "\n".join(part(document, "Movement"))
    assert "Tia" in "\n".join(part(document, "Other children"))
    assert "Came home by taxi" in "\n".join(part(document, "Missing and travel"))


@pytest.mark.parametrize("name", CASES)
def test_nothing_secret_is_in_it(name: str) -> None:
    text = said(nrm_sheet.make(CASES[name]()))
    assert POLICE_ONLY not in text
    assert RESTRICTED_NOTE not in text


def test_no_heading_names_the_child() -> None:
    document = nrm_sheet.make(full())
    titles = " ".join([document.title, *(one.title for one in document.parts)])
    assert "Amira" not in titles
    assert "Name: Amira Example" in part(document, "The child")
