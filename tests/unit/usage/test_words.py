import pytest

from cse_assess.usage import words
from cse_assess.usage.words import WordsRefused

KNOWN = words.load()


@pytest.mark.parametrize(
    ("field", "text", "group"),
    [
        ("ethnicity", "White British", "white"),
        ("ethnicity", "mixed, White and Black Caribbean", "mixed"),
        ("ethnicity", "British Pakistani", "asian"),
        ("ethnicity", "Black British", "black"),
        ("ethnicity", "Welsh", "white"),
        ("ethnicity", "not asked", ""),
        ("ethnicity", "She declined to say", ""),
        ("ethnicity", "  ", ""),
        ("ethnicity", "Martian", "other"),
        ("gender", "female", "girl"),
        ("gender", "male", "boy"),
        ("gender", "trans boy", "trans-non-binary"),
        ("gender", "she/her", "girl"),
        ("gender", "non-binary", "trans-non-binary"),
        ("gender", "her own word for it", "trans-non-binary"),
    ],
)
def test_what_was_written_falls_into_a_group(field: str, text: str, group: str) -> None:
    assert KNOWN.group(field, text) == group


def test_words_are_whole_words() -> None:
    assert KNOWN.places_in(["a taxi to the hotel", "Capped and happy"]) == ("taxi", "hotel")
    assert KNOWN.places_in(["taxidermy"]) == ()


def test_items_of_a_form_speak_for_ways_of_being_exploited() -> None:
    assert KNOWN.exploitation("cse-risk", ["S08", "S14"]) == ("online", "criminal")
    assert KNOWN.exploitation("another-form", ["S08"]) == ()


def test_an_unsound_list_is_refused_by_field() -> None:
    with pytest.raises(WordsRefused, match="unsaid"):
        words.read(b"schema = 1\nplace = []\ngroup = []\nform = []\n", file="words.toml")
