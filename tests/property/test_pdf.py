"""Whatever was typed, the pages hold all of it, within their margins, the same every time."""

import io
from collections import Counter

import documents
import pikepdf
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cse_assess.paper.document import Document
from cse_assess.paper.pdf import _pages, render
from cse_assess.paper.pdf.compose import compose
from cse_assess.paper.pdf.letters import printable
from cse_assess.paper.pdf.lines import set_lines
from cse_assess.paper.pdf.pieces import stack_height
from cse_assess.paper.pdf.runs import Line, Span
from cse_assess.paper.pdf.styles import HEIGHT, WIDTH

LETTERS = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"])
    | st.sampled_from("aäŵżあ א ب ة لا हि நி ก 0.,()[]-\u200d\u0301"),
    max_size=120,
)


@settings(max_examples=20)
@given(documents.documents)
@example(documents.whole())
@example(documents.many_scripts())
def test_any_document_becomes_pages(document: Document) -> None:
    content = render(document)
    assert content == render(document)
    with pikepdf.open(io.BytesIO(content)) as pdf:
        assert not pdf.check_pdf_syntax()
        assert len(pdf.pages) >= 1
        assert bool(pdf.Root.MarkInfo.Marked)


@settings(max_examples=20)
@given(documents.documents)
def test_no_page_is_fuller_than_a_sheet(document: Document) -> None:
    _, stacks = compose(document)
    for page in (page for stack in stacks for page in _pages(stack)):
        assert page
        alone = len(page) == 1  # the head of a table is never cut, however much is in it
        assert stack_height(page, WIDTH) <= HEIGHT + 0.01 or alone


def told(line: Line) -> str:
    """The letters of a line: what clusters stand for, or what is drawn."""
    return "".join(
        "".join(text for _, text in piece.clusters) if piece.clusters else piece.text
        for piece in line.pieces
    )


MIRRORED = str.maketrans("()[]{}<>«»", ")(][}{><»«")


def letters(text: str) -> Counter[str]:
    return Counter(letter for letter in text if letter != " ")


@settings(max_examples=300)
@given(text=LETTERS, room=st.integers(2_000, 60_000))
@example(text="أميرة العلي (14) says: hello", room=8_000)
@example(text="x" * 400, room=5_000)
def test_lines_hold_every_letter_and_keep_to_their_room(text: str, room: int) -> None:
    lines = set_lines([Span(text)], room)
    drawn = "".join(map(told, lines))
    # brackets that run from the right are drawn as their mirror images
    both = Counter(printable(text).translate(MIRRORED).replace(" ", ""))
    assert sum(letters(drawn).values()) == sum(both.values())
    assert set(letters(drawn)) <= {*both, *letters(printable(text)), *"≥≤∋∈"} or any(
        ord(letter) > 0x2200 for letter in drawn
    )
    for line in lines:
        narrow = len(told(line)) <= 1
        assert line.width <= room + 1 or narrow


@given(text=st.text("abc äŵ", max_size=200), room=st.integers(3_000, 30_000))
def test_plain_words_stay_in_their_order(text: str, room: int) -> None:
    lines = set_lines([Span(text)], room)
    joined = " ".join(told(line) if line.spaced else told(line) + "\0" for line in lines)
    assert joined.replace("\0 ", "").rstrip("\0").split() == printable(text).split()


@pytest.mark.parametrize(
    ("text", "visual"),
    [
        ("abc שלום", "abc םולש"),
        ("שלום abc", "abc םולש"),
        ("שלום 14 abc", "abc 14 םולש"),
        ("אב (גד)", "(דג) בא"),
    ],
)
def test_letters_stand_in_the_order_in_which_they_are_seen(text: str, visual: str) -> None:
    (line,) = set_lines([Span(text)], 60_000)
    assert told(line) == visual
