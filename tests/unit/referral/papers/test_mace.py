"""One page for a multi-agency meeting: an exact age, actions that can be asked about, no name."""

import calendar
import datetime as dt
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from partner_papers import (
    POLICE_ONLY,
    RESTRICTED_NOTE,
    TODAY,
    agreed,
    amira,
    assessment,
    bare,
    changed,
    full,
    leah,
    lines,
    matter,
    said,
)

from cse_assess import data
from cse_assess.assessment.age import age_on
from cse_assess.assessment.record import Action, Child, Note
from cse_assess.assessment.surroundings import Agency, Connection
from cse_assess.instrument.definition import Form
from cse_assess.paper.document import Bullets, Table
from cse_assess.paper.pdf.compose import compose
from cse_assess.paper.pdf.pieces import stack_height
from cse_assess.paper.pdf.styles import HEIGHT, WIDTH
from cse_assess.referral.papers import mace_brief
from cse_assess.referral.papers.initials import nameless, years_and_months
from cse_assess.referral.papers.mace_page import MORE
from cse_assess.referral.papers.matter import EarlierTold, Matter

CASES = {"amira": full, "leah": lambda: matter(leah()), "bare": lambda: matter(bare())}
PRACTICE = sorted(path.parent.name for path in (data.folder("forms") / "practice").glob("*/*.json"))
DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2100, 12, 31))


def table(found: Matter) -> Table:
    blocks = mace_brief.make(found).page_one[0].blocks
    return next(block for block in blocks if isinstance(block, Table))


def opening(found: Matter) -> str:
    return "\n".join(lines(mace_brief.make(found).opening()))


@pytest.mark.parametrize("name", CASES)
def test_it_says_this_and_nothing_else(name: str) -> None:
    assert agreed(f"mace-{name}", mace_brief.make(CASES[name]()))


# ---- The age -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("born", "day", "age"),
    [
        ("2012-03-04", "2026-12-03", (14, 8)),
        ("2012-03-04", "2026-12-04", (14, 9)),
        ("2012-03-04", "2026-03-04", (14, 0)),
        ("2012-03-04", "2026-03-03", (13, 11)),
        ("2012-02-29", "2026-02-28", (13, 11)),
        ("2012-02-29", "2026-03-01", (14, 0)),
        ("2012-02-29", "2028-02-29", (16, 0)),
        ("2012-01-31", "2026-02-28", (14, 0)),
        ("2012-01-31", "2026-03-01", (14, 1)),
        ("2012-08-31", "2026-09-30", (14, 0)),
        ("2012-08-31", "2026-10-01", (14, 1)),
        ("2012-12-31", "2026-01-01", (13, 0)),
        ("2026-12-04", "2026-12-04", (0, 0)),
    ],
)
def test_years_and_months(born: str, day: str, age: tuple[int, int]) -> None:
    found = years_and_months(dt.date.fromisoformat(day), born=dt.date.fromisoformat(born))
    assert found == age


@given(DAYS, DAYS)
def test_the_years_are_those_that_scoring_counts(one: dt.date, other: dt.date) -> None:
    born, day = sorted((one, other))
    years, months = years_and_months(day, born=born)
    assert years == age_on(day, born=born)
    assert 0 <= months < 12


@given(DAYS, DAYS)
def test_nobody_gets_younger_and_a_day_adds_one_month_at_most(one: dt.date, other: dt.date) -> None:
    born, day = sorted((one, other))
    before = years_and_months(day, born=born)
    after = years_and_months(day + dt.timedelta(days=1), born=born)
    assert 0 <= (12 * after[0] + after[1]) - (12 * before[0] + before[1]) <= 1


@given(DAYS, st.integers(0, 1200))
def test_a_month_is_complete_on_the_same_day_or_the_first_after(born: dt.date, months: int) -> None:
    year, month = divmod(12 * born.year + born.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    if born.day <= last:
        day = dt.date(year, month + 1, born.day)
    else:
        day = dt.date(year, month + 1, last) + dt.timedelta(days=1)
    assert years_and_months(day, born=born) == divmod(months, 12)
    earlier = years_and_months(day - dt.timedelta(days=1), born=born)
    assert earlier == divmod(months - 1, 12)


def test_the_age_is_that_on_the_day_of_the_meeting() -> None:
    assert "AE, 14 years 9 months old" in opening(full())
    assert "AE, 14 years 8 months old" in opening(matter(amira()))


def test_an_estimate_is_told_as_one() -> None:
    assert "about 14 years old (an estimate on 20 November 2026)" in opening(matter(bare()))


# ---- What it may not say -------------------------------------------------------------------------


@pytest.mark.parametrize("name", PRACTICE)
def test_no_part_of_the_name_is_in_it(name: str) -> None:
    case = assessment(name)
    text = said(mace_brief.make(matter(case))).casefold()
    parts = [case.child.name, case.child.name.split()[0], case.child.known_as, case.child.address]
    assert [part for part in parts if part and part.casefold() in text] == []


def test_nothing_secret_is_in_it() -> None:
    case = amira()
    home = Connection(kind="place", what=case.child.address, link="He waits there")
    case = changed(
        case, referral=changed(case.referral, connections=(*case.referral.connections, home))
    )
    text = said(mace_brief.make(matter(case)))
    for secret in (POLICE_ONLY, RESTRICTED_NOTE, "Amira", "Mimi", "Practice Street"):
        assert secret not in text
    assert "Place: the home address" in text


def test_a_sensitive_answer_released_to_the_front_door_goes_no_further() -> None:
    case = amira()
    released = changed(case, referral=changed(case.referral, release=("M10",)))
    found = matter(released)
    assert any(RESTRICTED_NOTE in concern.note.what_happened for concern in found.referral.concerns)
    text = said(mace_brief.make(found))
    assert RESTRICTED_NOTE not in text
    item = next(one for one in found.referral.concerns if one.code == "M10")
    assert item.text not in text


def test_no_score_is_told() -> None:
    found = full()
    text = said(mace_brief.make(found))
    assert "score" not in text.casefold()
    assert f"{found.referral.result.score} " not in text


# ---- What it says --------------------------------------------------------------------------------


def test_the_course_says_what_rose_and_what_fell() -> None:
    told = opening(full())
    assert "Serious concern (20 November 2026, rose)" in told
    assert "Emerging concern (1 September 2026, fell)" in told
    assert "Emerging concern (2 March 2026, the first assessment)" in told


def test_a_level_of_another_form_is_not_compared() -> None:
    found = matter(amira(), earlier=(EarlierTold(dt.date(2025, 1, 1), "Level 3"),))
    assert "Serious concern (20 November 2026). Before: Level 3 (1 January 2025" in opening(found)


def test_what_an_action_lacks_stands_where_it_is_missing() -> None:
    rows = table(full()).rows
    assert rows[1] == (
        "Continue to monitor. To ask: what exactly will somebody do?",
        "All agencies. To ask: which one person?",
        "Ongoing. To ask: by which day? (open)",
        "To ask: how will we know?",
    )


def test_an_action_past_its_day_is_overdue_and_a_finished_one_is_not_asked_about() -> None:
    rows = table(full()).rows
    assert rows[0][2] == "20 November 2026 (open, overdue)"
    assert rows[2] == ("Hold the interview", "Council", "Friday (done)", "x")
    assert len(rows) == 3  # the one that nobody wrote is no action


def test_each_reader_has_a_box_for_the_minutes() -> None:
    boxes = next(
        block
        for block in mace_brief.make(full()).page_one[0].blocks
        if isinstance(block, Bullets) and block.boxes
    )
    assert boxes.items == (
        "Jo Rowe, Practice High School",
        "Practice front door",
        "School nursing, Bo Lind",
        "Youth justice",
    )


def test_a_worker_who_shares_a_name_with_the_child_keeps_it() -> None:
    case = amira()
    case = changed(case, assessor=changed(case.assessor, name="Amira Rowe"))
    assert "Brought by Amira Rowe, Pastoral lead" in opening(matter(case))


# ---- One page ------------------------------------------------------------------------------------


def on_one_page(found: Matter) -> bool:
    _, stacks = compose(mace_brief.make(found))
    return len(stacks) == 1 and stack_height(stacks[0], WIDTH) <= HEIGHT


@pytest.mark.parametrize("name", PRACTICE)
def test_a_practice_case_is_one_page(name: str) -> None:
    assert on_one_page(matter(assessment(name)))


def test_the_fullest_of_cases_is_one_page(form: Form) -> None:
    line, long = "Wordy words " * 33, "Wordy words " * 1600
    case = amira()
    case = changed(
        case,
        answers=case.answers | {item.code: "yes" for item in form.items if item.code[0] == "D"},
        notes={item.code: Note(period=line, source="told-by-other") for item in form.items},
        child=changed(
            case.child,
            gender=line,
            ethnicity=line,
            disability=long,
            carers=long,
            household=(),
            legal_status=line,
            schooling_note=line,
            school=line,
        ),
        assessor=changed(case.assessor, name=line, role=line, organisation=line, phone=line),
        analysis=changed(
            case.analysis,
            child_words=long,
            child_wants=long,
            tried=long,
            panel_questions=f"{line}\n" * 40,
            actions=(Action(what=line, owner=f"all {line}", by="asap"),) * 100,
            who_could_tell={section.id: line for section in form.sections},
        ),
        referral=changed(
            case.referral,
            agencies=(Agency(service=line, who=line),) * 50,
            connections=(Connection(what=line, link=long),) * 20,
        ),
    )
    earlier = (EarlierTold(dt.date(2025, 1, 1), "Nothing current found in what we know"),) * 20
    assert on_one_page(matter(case, earlier=earlier))


def test_what_is_cut_is_cut_at_a_word_and_says_so() -> None:
    pages = mace_brief.make(full()).page_one
    words = full().referral.analysis.child_words.split()
    found = 0
    for page in pages:
        told = next(line for line in lines(page.blocks) if line.startswith("The child's words: "))
        told = told.removeprefix("The child's words: ")
        if told.endswith(MORE):
            kept = told.removesuffix(f" … {MORE}").split()
            assert kept == words[: len(kept)]
            found += 1
        else:
            assert told.split() == words
    assert found
    assert MORE not in "\n".join(lines(pages[0].blocks))


def test_each_way_of_filling_the_page_in_one_type_is_shorter_than_the_one_before() -> None:
    note = 2 * len(f"And 10 more {MORE}\n")  # which a shorter way may need, and the one before not
    for small in (False, True):
        sizes = [
            len("\n".join(lines(page.blocks)))
            for page in mace_brief.make(full()).page_one
            if page.small == small
        ]
        assert all(after <= before + note for before, after in pairwise(sizes))
        assert sizes[-1] < sizes[0] * 0.9


# ---- The name ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "known_as", "text", "told"),
    [
        ("Amira Example", "", "Amira's mother rang AMIRA.", "AE's mother rang AE."),
        ("Amira Example", "Mimi", "mimi wrote to Amira  Example", "AE wrote to AE"),
        ("Amira Example", "", "Example, Amira", "AE"),
        ("Amira Jane Cope", "", "Amira Cope and Mrs Cope", "AJC and Mrs C"),
        ("Will May", "", "Will will come in May 2026.", "WM will come in May 2026."),
        ("May Hart", "", "May was seen in May.", "MH was seen in May."),
        ("Jo de Silva", "", "Jo de Silva and a hotel de luxe", "JDS and a hotel de luxe"),
        ("Anne-Marie Kent", "", "Anne was with Marie.", "AK was with AK."),
        ("Zoë Brown", "", "Zoe\u0308 in a brown coat", "ZB in a brown coat"),
        ("Amira Example", "Mimi (online: mimi_07)", "Seen online", "Seen online"),
        ("Ann Lee", "", "Annual leave, banner", "Annual leave, banner"),
        ("", "Mimi", "Mimi", "M"),
        ("", "", "Nobody", "Nobody"),
        ("李明", "", "李明 rang", "李 rang"),
    ],
)
def test_a_text_without_the_name(name: str, known_as: str, text: str, told: str) -> None:
    assert nameless(Child(name=name, known_as=known_as))(text) == told


NAMES = st.text(st.characters(categories=["Lu", "Ll", "Lo", "Pd", "Po", "Zs"]), max_size=30)


@given(NAMES, NAMES, st.text(max_size=80))
def test_any_name_can_be_left_out_of_any_text(name: str, known_as: str, text: str) -> None:
    told = nameless(Child(name=name, known_as=known_as))(text)
    assert bool(told) == bool(text)
    assert nameless(Child())(text) == unicodedata.normalize("NFC", text)


@given(st.from_regex(r"[A-Z][a-z]{3,9} [A-Z][a-z]{3,9}", fullmatch=True), st.text(max_size=40))
def test_the_whole_name_never_stays(name: str, text: str) -> None:
    told = nameless(Child(name=name))(f"{text} {name} {text}")
    assert f" {name} " not in told


def test_today_is_the_day_where_no_meeting_is_set() -> None:
    assert f"Age on {TODAY.day} November 2026" in opening(matter(amira()))
