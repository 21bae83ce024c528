"""Cohen's kappa: worked by hand, by its invariants, and against another implementation."""

import itertools
import math
import random
import warnings
from collections.abc import Sequence
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from statsmodels.stats.inter_rater import cohens_kappa

from cse_assess.audit.agreement import FEW, Agreement, agreement, figure, percent, told
from cse_assess.audit.criteria import ANSWERS, Answer

Pair = tuple[Answer, Answer]

answers: st.SearchStrategy[Answer] = st.sampled_from(ANSWERS)
pairs = st.lists(st.tuples(answers, answers), min_size=1, max_size=60)


def times(*counted: tuple[int, Answer, Answer]) -> list[Pair]:
    """How often the first and the second gave these answers."""
    return [(first, second) for count, first, second in counted for _ in range(count)]


@pytest.mark.parametrize(
    ("compared", "share", "kappa"),
    [
        # 35 of 50; chance (25 * 30 + 25 * 20) / 2500 = 1/2; (7/10 - 1/2) / (1/2)
        (
            times((20, "yes", "yes"), (5, "yes", "no"), (10, "no", "yes"), (15, "no", "no")),
            Fraction(7, 10),
            Fraction(2, 5),
        ),
        # 6 of 10; chance (4 * 5 + 3 * 3 + 3 * 1 + 0 * 1) / 100 = 32/100; (60 - 32) / (100 - 32)
        (
            times(
                (3, "yes", "yes"),
                (1, "yes", "partly"),
                (2, "partly", "partly"),
                (1, "partly", "yes"),
                (1, "no", "no"),
                (1, "no", "yes"),
                (1, "no", "n/a"),
            ),
            Fraction(6, 10),
            Fraction(7, 17),
        ),
        # Never the same, half and half: as bad as it can be.
        (times((4, "yes", "no"), (4, "no", "yes")), Fraction(0), Fraction(-1)),
        # Each keeps to an answer that the other never gives: chance would do no better.
        (times((7, "yes", "no")), Fraction(0), Fraction(0)),
        # 9 of 10 the same, and no better than chance: (10 * 9 + 0 * 1) / 100
        (times((9, "yes", "yes"), (1, "yes", "no")), Fraction(9, 10), Fraction(0)),
    ],
)
def test_worked_by_hand(compared: list[Pair], share: Fraction, kappa: Fraction) -> None:
    found = agreement(compared)
    assert (found.share, found.kappa, found.why) == (float(share), float(kappa), "")
    assert found.answers == len(compared)


@given(pairs)
def test_as_another_implementation_has_it(compared: list[Pair]) -> None:
    table = np.zeros((len(ANSWERS), len(ANSWERS)))
    for first, second in compared:
        table[ANSWERS.index(first), ANSWERS.index(second)] += 1
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)  # it divides nought by nought
        theirs = float(cohens_kappa(table, return_results=False))
    found = agreement(compared)
    if found.kappa is None:
        assert math.isnan(theirs)
    else:
        assert found.kappa == pytest.approx(theirs, abs=1e-12)


@given(st.lists(answers, min_size=2, max_size=60))
def test_who_always_agree_have_kappa_one(same: list[Answer]) -> None:
    assume(len(set(same)) > 1)
    found = agreement([(answer, answer) for answer in same])
    assert (found.kappa, found.share) == (1.0, 1.0)


@given(pairs)
def test_it_does_not_matter_who_comes_first(compared: list[Pair]) -> None:
    assert agreement(compared) == agreement([(second, first) for first, second in compared])


@given(pairs, st.permutations(ANSWERS), st.randoms(use_true_random=False))
def test_neither_the_answers_names_nor_the_order_of_cases_matter(
    compared: list[Pair], others: Sequence[Answer], mixing: random.Random
) -> None:
    renamed = dict(zip(ANSWERS, others, strict=True))
    told_otherwise = [(renamed[first], renamed[second]) for first, second in compared]
    mixing.shuffle(told_otherwise)
    assert agreement(told_otherwise) == agreement(compared)


@given(pairs)
def test_it_stays_in_its_range_and_says_why_where_there_is_none(compared: list[Pair]) -> None:
    found = agreement(compared)
    assert found.share is not None
    assert 0 <= found.share <= 1
    if found.kappa is None:
        assert len({answer for pair in compared for answer in pair}) == 1
        assert "same answer every time" in found.why
    else:
        assert -1 <= found.kappa <= found.share
        assert found.why == ""


@given(pairs, st.integers(2, 5))
def test_the_same_cases_many_times_over_give_the_same_kappa(
    compared: list[Pair], often: int
) -> None:
    repeated = list(itertools.chain.from_iterable(itertools.repeat(compared, often)))
    assert agreement(repeated).kappa == agreement(compared).kappa


def test_nothing_compared_is_said_in_words() -> None:
    found = agreement([])
    assert (found.answers, found.share, found.kappa) == (0, None, None)
    assert told(found) == (
        "Agreement cannot be worked out: no case has been reviewed by two people yet."
    )
    assert (percent(found), figure(found)) == ("not known", "none")


def test_the_sentence_has_both_figures() -> None:
    found = agreement(
        times((20, "yes", "yes"), (5, "yes", "no"), (10, "no", "yes"), (15, "no", "no"))
    )
    assert told(found) == (
        "The two reviewers gave the same answer 35 out of 50 times (70%); Cohen’s kappa, which "
        "takes away what chance would give, is 0.40."
    )
    once = agreement([("yes", "yes")])
    assert told(once).startswith("The two reviewers gave the same answer 1 out of 1 time (100%).")
    assert "cannot be worked out: both gave one and the same answer" in told(once)
    assert "few cases" in FEW


def test_all_is_said_only_of_all() -> None:
    almost = Agreement(answers=1000, same=999, share=0.999, kappa=0.9)
    assert percent(almost) == "99%"
    assert percent(Agreement(answers=8, same=1, share=0.125, kappa=0.0)) == "13%"


@pytest.mark.parametrize(
    ("kappa", "shown"), [(-0.5, "−0.50"), (-0.001, "0.00"), (0.0, "0.00"), (1.0, "1.00")]
)
def test_kappa_as_it_is_shown(kappa: float, shown: str) -> None:
    assert figure(Agreement(answers=9, same=1, share=1 / 9, kappa=kappa)) == shown
