"""Nothing that was written is lost on the way to a portal, and nothing empty is hunted for."""

import pytest
from case_papers import CASES, empty, everything, followed
from hypothesis import given
from hypothesis import strategies as st
from partner_papers import (
    POLICE_ONLY,
    RESTRICTED_NOTE,
    agreed,
    amira,
    changed,
    matter,
    part,
    said,
)

from cse_assess.paper.document import Field
from cse_assess.referral.papers import copy_sheet
from cse_assess.referral.papers.copy_fields import FIELDS
from cse_assess.referral.papers.copy_sheet import DEFAULT_ORDER, LEFT_OUT
from cse_assess.referral.papers.portal import PortalHeading
from cse_assess.referral.words import NOT_RECORDED

IDS = sorted(FIELDS)
PORTAL = (
    PortalHeading("Child's details", ("child.name", "child.religion")),
    PortalHeading("Your worries", ("concern.reason_now",)),
    PortalHeading("Signature"),
)
FULL, WRITTEN = everything()


@pytest.mark.parametrize("name", CASES)
def test_it_says_this_and_nothing_else(name: str) -> None:
    assert agreed(f"copy-sheet-{name}", copy_sheet.make(CASES[name]()))


def test_the_usual_order_has_every_field_once() -> None:
    asked = [id_ for heading in DEFAULT_ORDER for id_ in heading.fields]
    assert sorted(asked) == IDS


def test_a_portals_own_order_and_words_are_kept() -> None:
    document = copy_sheet.make(followed(), PORTAL)
    titles = [one.title for one in document.parts]
    assert titles[1:] == ["Child's details", "Your worries", "Signature", LEFT_OUT]
    assert part(document, "Child's details") == [
        "Child's name: Amira Example",
        "Religion: Not recorded",
    ]
    assert part(document, "Signature") == [
        "Nothing in this assessment answers this. Fill it in by hand."
    ]


def test_what_the_portal_leaves_out_stands_at_the_end() -> None:
    left_out = "\n".join(part(copy_sheet.make(followed(), PORTAL), LEFT_OUT))
    assert "The child's own words: Seen alone by Ms Rowe" in left_out
    assert "Amira Example" not in left_out.splitlines()
    assert NOT_RECORDED not in left_out.splitlines()[1:]
    assert LEFT_OUT not in [one.title for one in copy_sheet.make(followed()).parts]


def test_every_empty_field_still_says_so() -> None:
    shown = [
        block
        for one in copy_sheet.make(empty()).parts
        for block in one.blocks
        if isinstance(block, Field)
    ]
    assert len(shown) == len(FIELDS)
    assert sum(block.text == NOT_RECORDED for block in shown) > len(FIELDS) * 3 // 4
    assert all(block.text.strip() for block in shown)


@given(st.lists(st.builds(PortalHeading, st.just("A"), st.lists(st.sampled_from(IDS)).map(tuple))))
def test_no_order_loses_a_word(portal: list[PortalHeading]) -> None:
    told = said(copy_sheet.make(FULL, portal))
    assert not [word for word in WRITTEN if word not in told]


def test_an_id_from_a_later_version_does_not_stop_the_sheet() -> None:
    document = copy_sheet.make(followed(), (PortalHeading("New", ("child.star_sign",)),))
    assert part(document, "New") == ["child.star_sign: Not recorded"]


def test_what_is_for_the_police_or_restricted_stays_out() -> None:
    for case in CASES.values():
        assert POLICE_ONLY not in said(copy_sheet.make(case()))
        assert RESTRICTED_NOTE not in said(copy_sheet.make(case()))


def test_what_was_released_for_this_referral_is_in_it() -> None:
    case = amira()
    released = matter(changed(case, referral=changed(case.referral, release=("M10",))))
    assert RESTRICTED_NOTE in said(copy_sheet.make(released))


def test_what_nobody_looked_at_again_says_so() -> None:
    told = said(copy_sheet.make(matter(changed(amira(), carried=("S01",)))))
    assert told.count("Taken over from the last assessment") == 1
