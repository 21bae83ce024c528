"""Hints at words: the rules' own examples, quotation, inflection, and offsets that fit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cse_assess.assessment.language import Pattern, counts, hints, load

RULES = load()
KINDS = {"blaming", "minimising", "adultifying", "vague"}


@pytest.mark.parametrize("pattern", RULES.patterns, ids=lambda pattern: pattern.id)
def test_every_example_is_what_it_says(pattern: Pattern) -> None:
    for sentence in pattern.flagged:
        assert pattern.id in {hint.pattern.id for hint in hints(RULES, sentence)}, sentence
    for sentence in pattern.clean:
        assert pattern.id not in {hint.pattern.id for hint in hints(RULES, sentence)}, sentence
    assert pattern.reason.strip()
    assert pattern.better.strip()


def test_there_are_enough_of_every_kind() -> None:
    assert len(RULES.patterns) >= 60
    assert {kind.id for kind in RULES.kinds} == KINDS
    for kind in KINDS:
        assert sum(pattern.kind == kind for pattern in RULES.patterns) >= 8, kind


@pytest.mark.parametrize(
    "text",
    [
        'She said: "It was a lifestyle choice."',
        "She said: “It was a lifestyle choice.”",
        "She said: ‘It was a lifestyle choice.’",
        "She said: 'It was a lifestyle choice.'",
    ],
)
def test_the_childs_own_words_are_never_flagged(text: str) -> None:
    assert hints(RULES, text) == ()


def test_an_apostrophe_opens_no_quotation() -> None:
    assert hints(RULES, "He doesn't see that it isn't a lifestyle choice.")


@pytest.mark.parametrize(
    "text",
    [
        "She put herself at risk.",
        "He keeps PUTTING  HIMSELF\nat risk.",
        "They are putting themselves at risk.",
    ],
)
def test_inflection_case_and_spaces_do_not_matter(text: str) -> None:
    assert len(hints(RULES, text)) == 1


@given(st.text(max_size=300))
def test_hints_lie_in_the_text_in_order_and_apart(text: str) -> None:
    end = 0
    for hint in hints(RULES, text):
        assert end <= hint.start < hint.end <= len(text)
        end = hint.end


@given(st.lists(st.sampled_from([p.flagged[0] for p in RULES.patterns]), max_size=4))
def test_counts_are_counts_and_nothing_else(sentences: list[str]) -> None:
    found = hints(RULES, " ".join(sentences))
    told = counts(found)
    assert sum(told.values()) == len(found)
    assert set(told) <= KINDS
