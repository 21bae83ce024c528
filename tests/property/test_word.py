"""Whatever was typed, wherever it was typed, the file opens and says it."""

import zipfile
from io import BytesIO
from itertools import pairwise

import documents
import docx
import pytest
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cse_assess.paper import word
from cse_assess.paper.document import Document
from cse_assess.paper.plain_text import lines
from cse_assess.paper.word.direction import right_to_left, runs
from cse_assess.paper.word.xml import clean


@given(documents.documents)
@example(documents.whole())
@example(documents.many_scripts())
def test_any_document_opens_and_holds_what_was_typed(document: Document) -> None:
    body = docx.Document(BytesIO(word.render(document))).element.body
    told = [Paragraph(each, None).text for each in body.iter(qn("w:p"))]  # type: ignore[arg-type]
    whole = "\n".join(told)
    for text in documents.typed(document):
        for line in lines(text):
            assert clean(line) in whole


@given(documents.documents)
def test_any_document_has_headings_in_order_and_tables_apart(document: Document) -> None:
    file = docx.Document(BytesIO(word.render(document)))
    styles = [each.style.name or "" for each in file.paragraphs if each.style]
    levels = [0, *(int(style[-1]) for style in styles if style.startswith("Heading"))]
    assert all(after <= before + 1 for before, after in pairwise(levels))
    for table in file.element.body.iter(qn("w:tbl")):
        after = table.getnext()
        assert after is None or after.tag != qn("w:tbl")


@settings(max_examples=30)
@given(documents.documents)
def test_any_document_gives_the_same_bytes_again(document: Document) -> None:
    once, again = word.render(document), word.render(document)
    assert once == again
    with zipfile.ZipFile(BytesIO(once)) as file:
        assert file.testzip() is None


@given(documents.texts | st.text("abאבم٣12 .,\u0301\u200d()"), st.booleans())
def test_runs_are_the_text_in_pieces_that_change_direction(text: str, base: bool) -> None:
    pieces = runs(text, base=base)
    assert "".join(piece for piece, _ in pieces) == text
    assert all(piece for piece, _ in pieces)
    ways = [way for _, way in pieces]
    assert all(one != other for one, other in pairwise(ways))


@pytest.mark.parametrize("mark", ["\u05b8", "\u05c1\u05b8", "\u200d"])
def test_an_accent_stays_with_its_letter(mark: str) -> None:
    assert runs(f"name ש{mark} end", base=False) == [
        ("name ", False),
        (f"ש{mark}", True),
        (" end", False),
    ]


@given(st.text("אבם"), st.text("abc"), st.text(" .,()12"))
def test_the_first_letter_with_a_direction_decides(hebrew: str, latin: str, signs: str) -> None:
    assert right_to_left(signs + hebrew + latin) == bool(hebrew)
    assert not right_to_left(signs + latin)
