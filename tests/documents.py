"""Small documents for tests: every kind of block, long words, many scripts, nothing at all."""

import datetime as dt
from typing import Any

import msgspec
from hypothesis import strategies as st

from cse_assess.paper.document import (
    Block,
    Box,
    Bullets,
    Document,
    Facts,
    Field,
    Lines,
    PageOne,
    Part,
    Plain,
    Table,
    Text,
)

CREATED = dt.datetime(2026, 11, 20, 10, 40, tzinfo=dt.UTC)

WELSH = "Mae'r plentyn yn dweud ei bod hi'n ofnus ŵyth gwaith, a'i thŷ'n oer."
POLISH = "Zażółć gęślą jaźń: Łukasz źle się czuł."
ARABIC = "قالت إنها خائفة من العودة. الهاتف 07700 900123، بعد المدرسة (مع Sam)."
HEBREW = "היא אמרה שהיא מפחדת לחזור הביתה."
CONTROL = "before\x00\x07\x1b[31m after\x7f\ufffe end"
EMOJI = "She sent 🙈👩🏽‍🦽 and 🏴󠁧󠁢󠁷󠁬󠁳󠁿 and ❤️."
LONG_WORD = "Llanfairpwllgwyngyll" * 20
FIELD_CODE = (
    "{ HYPERLINK \"https://example.org\" } =cmd|'/C calc'!A0 <w:p/> &amp; <b>bold</b> **x**"
)

EVERY_SCRIPT = (WELSH, POLISH, ARABIC, HEBREW, CONTROL, EMOJI, LONG_WORD, FIELD_CODE, "")

EVERY_PLAIN: tuple[Plain, ...] = (
    Text("A paragraph.\n\nAnother one.\r\nAnd a third."),
    Text("Strong words.", tone="strong"),
    Text("Sam Example, 14", tone="large"),
    Text("Small print.", tone="small"),
    Text("20 November 2026, told by the child", tone="detail"),
    Text("“I do not want to go back there.”", tone="quote"),
    Facts((("Born", "4 March 2012"), ("NHS number", "999 000 0018"), ("School", ""))),
    Facts((("Where the child is now", "At school,\nwith Ms Ahmed"),)),
    Field("What happened", "She came home late.\n\nShe would not say where she had been."),
    Field("In the child’s own words", "“Leave it.”", tone="quote"),
    Field("Is anybody in danger now?", ""),
    Bullets(
        ("Missing overnight twice", "New phone, nobody knows from whom,\nand it rings at night")
    ),
    Bullets(("Spoke with the child alone", "Told the police"), boxes=True),
    Table(
        "What was seen, and when",
        ("Sign", "In the last six months", "Before"),
        (
            ("Missing from home", "Yes", "No"),
            ("Unexplained gifts", "Yes", ""),
            ("A tired child", "", "Not known"),
        ),
        (2, 1, 1),
    ),
    Lines("Name and number of the duty worker"),
)
"""Every kind of block but the box, in every tone."""

EVERY_BLOCK: tuple[Block, ...] = (
    *EVERY_PLAIN,
    Box((Text("Act now", tone="large"), *EVERY_PLAIN), heavy=True),
    Box((Text("Level 3", tone="large"), Text("Another box right after it."))),
    Facts((("After a box", "Yes"),)),
)


def document(*blocks: Block, **changes: Any) -> Document:
    """A document of one part that holds these blocks."""
    plain = Document(
        kind="referral",
        title="Referral",
        reference="CSE-2026-7",
        created=CREATED,
        parts=(Part("What we know", blocks),) if blocks else (),
    )
    return msgspec.structs.replace(plain, **changes)


def whole() -> Document:
    """A document with a first page, three levels of headings and every kind of block."""
    return document(
        page_one=(PageOne(EVERY_BLOCK), PageOne((Text("Shorter."),), small=True)),
        parts=(
            Part("The worries", (Text("Three of them."),)),
            Part("At home", EVERY_BLOCK, level=2),
            Part("Missing from home", (Field("What it means", "She is in danger."),), level=3),
            Part("What helps"),
        ),
        practice=True,
    )


def many_scripts() -> Document:
    """Every script, awkward and empty text in every kind of block."""
    blocks: list[Block] = []
    for text in EVERY_SCRIPT:
        blocks += [
            Text(text),
            Field("What was said", text, tone="quote"),
            Facts(((text, text),)),
            Bullets((text, text)),
            Table(text, (text, text), ((text, text),)),
            Lines(text, 1),
            Box((Text(text), Bullets((text,), boxes=True))),
        ]
    parts = (Part("Said in many languages", tuple(blocks)), *(Part(text) for text in EVERY_SCRIPT))
    return document(parts=parts)


texts = st.text(max_size=40) | st.sampled_from(EVERY_SCRIPT)
"""Any text at all, and the awkward ones often."""

_tones = st.sampled_from(["body", "strong", "large", "small", "detail", "quote"])


@st.composite
def _tables(draw: st.DrawFn) -> Table:
    width = draw(st.integers(1, 4))
    row = st.lists(texts, min_size=width, max_size=width).map(tuple)
    shares = st.lists(st.integers(1, 9), min_size=width, max_size=width).map(tuple)
    rows = draw(st.lists(row, max_size=4).map(tuple))
    return Table(draw(texts), draw(row), rows, draw(st.just(()) | shares))


plain_blocks: st.SearchStrategy[Plain] = st.one_of(
    st.builds(Text, texts, _tones),
    st.builds(Facts, st.lists(st.tuples(texts, texts), max_size=4).map(tuple)),
    st.builds(Field, texts, texts, _tones),
    st.builds(Bullets, st.lists(texts, max_size=4).map(tuple), st.booleans()),
    _tables(),
    st.builds(Lines, texts, st.integers(0, 4)),
)

blocks: st.SearchStrategy[Block] = plain_blocks | st.builds(
    Box, st.lists(plain_blocks, max_size=4).map(tuple), st.booleans()
)

_block_lists = st.lists(blocks, max_size=5).map(tuple)

documents: st.SearchStrategy[Document] = st.builds(
    Document,
    kind=st.just("referral"),
    title=texts,
    reference=texts,
    created=st.datetimes(
        dt.datetime(2000, 1, 1),  # noqa: DTZ001 - the zone is the third argument
        dt.datetime(2100, 1, 1),  # noqa: DTZ001
        timezones=st.just(dt.UTC),
    ),
    practice=st.booleans(),
    parts=st.lists(st.builds(Part, texts, _block_lists, st.integers(1, 3)), max_size=4).map(tuple),
    page_one=st.lists(st.builds(PageOne, _block_lists, st.booleans()), max_size=2).map(tuple),
    marking=texts,
    language=st.sampled_from(["en-GB", "cy", "pl", "ar", "ur-PK", "he"]),
)
"""Any document at all."""


def typed(document: Document, *, columns: bool = True) -> list[str]:
    """Every text that the document's opening and parts hold, as it was typed.

    Args:
        document: The document.
        columns: With the names of tables' columns.
    """
    found = [document.title, document.reference, document.marking]
    found += [part.title for part in document.parts]
    for block in every_block(document):
        found += _typed(block)
        if columns and isinstance(block, Table):
            found += block.columns
    return found


def every_block(document: Document) -> list[Plain]:
    """Every block of the document's opening and parts; a box as what is inside."""
    blocks = [*document.opening(), *(block for part in document.parts for block in part.blocks)]
    return [
        plain
        for block in blocks
        for plain in (block.blocks if isinstance(block, Box) else (block,))
    ]


def _typed(block: Plain) -> list[str]:
    found: list[str] = []
    match block:
        case Text(text):
            found = [text]
        case Field(label, text):
            found = [label, text]
        case Facts(rows):
            found = [text for row in rows for text in row]
        case Bullets(items):
            found = list(items)
        case Table(caption, _, rows):
            found = [caption, *(cell for row in rows for cell in row)]
        case Lines(label):
            found = [label]
    return found
