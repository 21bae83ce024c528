"""Reading age: published formula, and the order that people would agree with."""

import pytest

from cse_assess.instrument.readability import ENOUGH_WORDS, reading_age

EASY = "The cat sat on the mat. " * 8


def test_the_formula_worked_by_hand() -> None:
    # 48 words, 17 letters and 8 sentences a round: 4.71 * 136/48 + 0.5 * 48/8 - 21.43 + 5
    assert reading_age(EASY) == pytest.approx(4.71 * 136 / 48 + 0.5 * 48 / 8 - 16.43)


def test_longer_words_and_sentences_read_older() -> None:
    long_words = EASY.replace("mat", "antimacassar")
    long_sentences = EASY.replace(". ", " and ")
    assert (reading_age(EASY) or 0) < (reading_age(long_words) or 0)
    assert (reading_age(EASY) or 0) < (reading_age(long_sentences) or 0)


def test_a_line_is_not_judged() -> None:
    assert reading_age("word " * (ENOUGH_WORDS - 1)) is None
    assert reading_age("") is None


def test_an_apostrophe_is_no_letter_and_splits_no_word() -> None:
    assert reading_age("don't " * 30 + ".") == reading_age("don’t " * 30 + ".")
    assert reading_age("don't " * 30 + ".") == reading_age("dont " * 30 + ".")
