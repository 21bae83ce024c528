import unicodedata

import documents
import pytest
from documents import document
from hypothesis import given

from cse_assess.paper import plain_text
from cse_assess.paper.document import Bullets, Document, Facts, Field, Lines, Part, Table, Text

FRONT = "Sensitive: child protection\nReferral\nReference: CSE-2026-7\n"


def body(*blocks: Text | Facts | Field | Bullets | Table | Lines) -> str:
    """What stands under the heading of a document of these blocks."""
    return plain_text.render(document(*blocks)).removeprefix(f"{FRONT}\nWHAT WE KNOW\n")


def test_it_begins_with_marking_title_and_reference() -> None:
    assert plain_text.render(document()) == FRONT


def test_a_practice_case_says_so_before_anything_of_the_child() -> None:
    told = plain_text.render(document(Text("Text."), practice=True))
    assert told.startswith(f"{FRONT}Practice: fictional child\n\n")


def test_a_letter_without_a_marking_begins_with_its_title() -> None:
    assert plain_text.render(document(marking="")).startswith("Referral\n")


def test_only_chapters_are_in_capitals() -> None:
    parts = (Part("The worries"), Part("At home", level=2), Part("One worry", level=3))
    told = plain_text.render(document(parts=parts))
    assert told == f"{FRONT}\nTHE WORRIES\n\nAt home\n\nOne worry\n"


@pytest.mark.parametrize(
    ("block", "told"),
    [
        (Facts((("Born", "4 March 2012"), ("School", ""))), "Born: 4 March 2012\nSchool:\n"),
        (Field("What happened", "One.\n\nTwo."), "What happened:\nOne.\nTwo.\n"),
        (Field("Is she safe?", "No."), "Is she safe? No.\n"),
        (Bullets(("First", "Second,\nstill")), "- First\n- Second, still\n"),
        (Bullets(("Ring the police",), boxes=True), "[ ] Ring the police\n"),
        (
            Table(
                "Signs", ("Sign", "Now", "Before"), (("Missing", "Yes", "No"), ("Gifts", "", "Yes"))
            ),
            "Signs:\nMissing: Now: Yes; Before: No\nGifts: Before: Yes\n",
        ),
        (Lines("Name of the duty worker", 3), "Name of the duty worker:\n"),
        (
            Text("A\ttab, \x07a bell \x1b[1mand trailing blanks   "),
            "A tab, a bell [1mand trailing blanks\n",
        ),
        (Text("Half a letter: \ud83d"), "Half a letter: \N{REPLACEMENT CHARACTER}\n"),
        (Text(documents.EMOJI), f"{documents.EMOJI}\n"),
        (Text(documents.LONG_WORD), f"{documents.LONG_WORD}\n"),
        (Text(documents.ARABIC), f"{documents.ARABIC}\n"),
    ],
)
def test_each_block_is_lines_that_need_no_layout(
    block: Text | Facts | Field | Bullets | Table | Lines, told: str
) -> None:
    assert body(block) == told


def test_single_lines_stand_together_and_longer_blocks_apart() -> None:
    blocks = (Text("One."), Field("Two", "2"), Bullets(("a", "b")), Text("Three."), Text("Four."))
    assert body(*blocks) == "One.\nTwo: 2\n\n- a\n- b\n\nThree.\nFour.\n"


@given(documents.documents)
def test_any_document_is_clean_lines_and_loses_no_word(document: Document) -> None:
    told = plain_text.render(document)
    assert told == "" or told.endswith("\n")
    assert "\n\n\n" not in told
    assert not told.startswith("\n")
    for line in told.split("\n"):
        assert line == line.rstrip()
        assert not [letter for letter in line if unicodedata.category(letter) in ("Cc", "Cs")]
    for text in documents.typed(document, columns=False):
        for line in plain_text.lines(text):
            kept = "".join(x for x in line.replace("\t", " ") if unicodedata.category(x) != "Cc")
            assert kept.strip().upper() in told.upper()
