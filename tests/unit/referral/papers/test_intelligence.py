"""What the police are told of people, vehicles and places, apart from the child's record."""

import pytest
from partner_papers import (
    CONNECTIONS,
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

from cse_assess.assessment.record import Child
from cse_assess.assessment.surroundings import Connection
from cse_assess.referral.papers import intelligence

CASES = {"amira": full, "leah": lambda: matter(leah()), "bare": lambda: matter(bare())}


@pytest.mark.parametrize("name", CASES)
def test_it_says_this_and_nothing_else(name: str) -> None:
    assert agreed(f"intelligence-{name}", intelligence.make(CASES[name]()))


def test_every_fact_has_a_number_and_stands_by_itself() -> None:
    document = intelligence.make(full())
    titles = [one.title for one in document.parts if one.level == 2]
    assert titles == ["1. Person", "2. Vehicle", "3. Place", "4. Another child"]
    assert len(titles) == len(CONNECTIONS)


def test_what_is_for_the_police_alone_is_here_and_says_so() -> None:
    document = intelligence.make(full())
    place = "\n".join(part(document, "3. Place"))
    assert place.count(POLICE_ONLY) == 4
    assert "For police only: Yes." in place
    assert "For police only: No." in "\n".join(part(document, "1. Person"))
    assert "Ring the reporter before you use it" in place


@pytest.mark.parametrize("case", [amira, leah], ids=lambda case: case.__name__)
def test_the_child_is_a_reference_initials_and_an_age(case) -> None:
    written = case()
    document = intelligence.make(matter(written))
    text = said(document).casefold()
    for name in (written.child.name, written.child.name.split()[0], "Mimi"):
        assert name.casefold() not in text
    head = "\n".join(part(document, "Who reports"))
    assert "R-TEST-0001" in head
    assert "years" in head
    assert written.child.address not in said(document)


def test_it_has_no_answer_no_level_no_opinion_and_no_word_of_the_child() -> None:
    found = full()
    text = said(intelligence.make(found))
    referral = found.referral
    secrets = [referral.level.label, referral.analysis.child_words, referral.analysis.worries]
    secrets += [concern.text for concern in referral.concerns]
    secrets += [concern.note.what_happened for concern in referral.concerns]
    assert [secret for secret in secrets if secret and secret in text] == []
    assert RESTRICTED_NOTE not in text


def test_it_begins_with_what_it_is_not_for_and_ends_with_how_it_is_kept() -> None:
    document = intelligence.make(full())
    assert part(document, "Who reports")[0] == (
        "If a child is in danger now ring 999; if it cannot wait, 101. This report is for neither."
    )
    last = "\n".join(part(document, document.parts[-1].title))
    assert document.parts[-1].title == "What this report is not"
    assert "Never on the child's or the family's record." in last


def test_with_no_fact_it_says_what_would_help() -> None:
    told = part(intelligence.make(matter(bare())), "What is known")
    for question in ("Who", "What", "When", "Where", "How", "How often"):
        assert any(line.startswith(f"{question}:") for line in told)


def test_somebody_of_concern_who_shares_a_name_keeps_it() -> None:
    alex = Connection(what="Alex Moor", link="Drives Alex home from Mr Reed's shop")
    case = changed(bare(), child=Child(name="Alex Reed", age=14))
    case = changed(case, referral=changed(case.referral, connections=(alex,)))
    told = part(intelligence.make(matter(case)), "1. Person")
    assert told[0] == "Person: Alex Moor"
    assert told[4].endswith("Drives AR home from Mr R's shop")
