import datetime as dt
import zipfile
from io import BytesIO
from typing import Any

import documents
import docx
import pytest
from documents import document
from docx.document import Document as Docx
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from cse_assess.paper import word
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
    Table,
    Text,
)

SIGNS = Table(
    "Signs, and when", ("Sign", "Now", "Before"), (("Missing", "Yes", ""), ("Gifts", "No", "Yes"))
)


def opened(document: Document) -> Docx:
    return docx.Document(BytesIO(word.render(document)))


def opened_with(*blocks: Block) -> Docx:
    return opened(document(*blocks))


def paragraphs(file: Docx) -> list[Paragraph]:
    """Every paragraph, in tables too."""
    return [Paragraph(each, file) for each in file.element.body.iter(qn("w:p"))]


def styled(file: Docx, style: str) -> list[str]:
    return [each.text for each in paragraphs(file) if each.style and each.style.name == style]


def found(file: Docx, name: str) -> list[Any]:
    """Every element of that name in the body."""
    return list(file.element.body.iter(qn(f"w:{name}")))


def value(element: Any, name: str) -> str:
    """An attribute of Word's namespace."""
    given: str = element.get(qn(f"w:{name}"))
    return given


def sides(border: Any) -> list[dict[str, str]]:
    """What a border is like on each side."""
    return [dict(side.attrib) for side in border]


def paragraph_of(file: Docx, text: str) -> Paragraph:
    (each,) = (each for each in paragraphs(file) if each.text == text)
    return each


def test_headings_are_word_s_own_styles() -> None:
    file = opened(documents.whole())
    assert styled(file, "Title") == ["Referral"]
    assert styled(file, "Heading 1") == ["The worries", "What helps"]
    assert styled(file, "Heading 2") == ["At home"]
    assert styled(file, "Heading 3") == ["Missing from home"]


def test_headings_skip_no_level() -> None:
    levels = (3, 3, 1, 3, 2, 1)
    parts = tuple(Part(f"Part {level}", level=level) for level in levels)
    file = opened(document(parts=parts))
    styles = [each.style.name for each in paragraphs(file) if each.style]
    told = [int(style[-1]) for style in styles if style and style.startswith("Heading")]
    assert told == [1, 2, 1, 2, 2, 1]


def test_headings_and_labels_stay_with_what_follows() -> None:
    file = opened(documents.whole())
    for name in ("Title", "Heading 1", "Heading 2", "Heading 3", "Label", "Caption"):
        assert file.styles[name].paragraph_format.keep_with_next
    assert styled(file, "Label")
    assert styled(file, "Caption")


def test_a_list_is_a_list() -> None:
    file = opened_with(Bullets(("One", "Two,\nstill two", "")))
    assert styled(file, "List Bullet") == ["One", "Two,\nstill two"]
    style = file.styles["List Bullet"].element
    assert [value(each, "val") for each in style.iter(qn("w:numId"))] == ["1"]


def test_a_box_to_tick_is_text() -> None:
    assert styled(opened_with(Bullets(("Rang",), boxes=True)), "Tick Box") == ["☐\tRang"]


def test_a_table_names_its_columns_and_rows() -> None:
    (table,) = opened_with(SIGNS).tables
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Sign", "Now", "Before"],
        ["Missing", "Yes", ""],
        ["Gifts", "No", "Yes"],
    ]
    header = [row._tr.find(".//" + qn("w:tblHeader")) is not None for row in table.rows]
    assert header == [True, False, False]
    (look,) = table._tbl.iter(qn("w:tblLook"))
    assert (value(look, "firstRow"), value(look, "firstColumn")) == ("1", "1")


def test_a_table_tells_what_it_shows_to_those_who_do_not_see_it() -> None:
    file = opened_with(SIGNS)
    assert styled(file, "Caption") == ["Signs, and when"]
    assert [value(each, "val") for each in found(file, "tblCaption")] == ["Signs, and when"]
    assert [value(each, "val") for each in found(file, "tblDescription")] == [
        "Columns: Sign, Now, Before. The first cell of each row names it."
    ]


def test_facts_are_a_table_whose_labels_name_its_rows() -> None:
    file = opened_with(Facts((("Born", "4 March 2012"), ("School", ""), ("", ""))))
    (table,) = file.tables
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Born", "4 March 2012"],
        ["School", ""],
    ]
    (look,) = found(file, "tblLook")
    assert (value(look, "firstRow"), value(look, "firstColumn")) == ("0", "1")
    assert not found(file, "tblHeader")


def test_header_cells_have_the_bookmarks_that_screen_readers_know_them_by() -> None:
    file = opened_with(Facts((("Born", "2012"),)), SIGNS, SIGNS)
    names = [value(each, "name") for each in found(file, "bookmarkStart")]
    assert names == ["RowTitle_1", "Title_2", "Title_3"]
    ids = [value(each, "id") for each in found(file, "bookmarkStart")]
    assert ids == [value(each, "id") for each in found(file, "bookmarkEnd")]
    assert len(set(ids)) == 3


def test_no_row_is_split_across_pages() -> None:
    file = opened(documents.whole())
    assert len(found(file, "cantSplit")) == len(found(file, "tr")) > 0


@pytest.mark.parametrize(
    ("widths", "told"), [((2, 1, 1), [2, 1, 1]), ((), [1, 1, 1]), ((0, 1, 1), [1, 1, 1])]
)
def test_columns_share_the_width(widths: tuple[int, ...], told: list[int]) -> None:
    file = opened_with(Table("Signs", SIGNS.columns, SIGNS.rows, widths))
    given = [int(value(each, "w")) for each in found(file, "gridCol")]
    assert [round(width / given[-1]) for width in given] == told
    assert sum(given) == pytest.approx(9525, abs=3)


def test_two_tables_never_touch() -> None:
    file = opened_with(SIGNS, Facts((("Born", "2012"),)), Box((SIGNS,)), Facts((("Age", "14"),)))
    for table in found(file, "tbl"):
        after = table.getnext()
        assert after is not None
        assert after.tag != qn("w:tbl")


def test_facts_that_follow_one_another_are_one_table() -> None:
    file = opened_with(Facts((("Born", "2012"),)), Facts((("Age", "14"),)))
    (table,) = file.tables
    assert len(table.rows) == 2


def test_a_box_is_bordered_paragraphs_and_no_table() -> None:
    inside = (
        Text("Act now", tone="large"),
        Facts((("Where", "At school"), ("Is she safe?", "Yes"), ("", "Nobody knows"))),
        Bullets(("One",)),
        Bullets(("Tick",), boxes=True),
        Lines("Name", 2),
    )
    file = opened_with(Box(inside, heavy=True))
    assert not file.tables
    boxed = [each for each in paragraphs(file) if each._p.find(".//" + qn("w:pBdr")) is not None]
    told = [each.text for each in boxed]
    facts = ["Where: At school", "Is she safe? Yes", "Nobody knows"]
    assert told == ["Act now", *facts, "One", "☐\tTick", "Name", "\t", "\t"]
    borders = [sides(each) for each in found(file, "pBdr")]
    assert all(each == borders[0] for each in borders)
    indents = [each.attrib for each in found(file, "ind")]
    assert len(indents) == len(boxed)
    assert all(each == indents[0] for each in indents)


def test_a_heavy_box_has_the_thicker_border() -> None:
    def thickness(heavy: bool) -> int:
        file = opened_with(Box((Text("Now"),), heavy=heavy))
        return int(value(found(file, "pBdr")[0][0], "sz"))

    assert thickness(True) > 2 * thickness(False)


def test_boxes_that_follow_one_another_stay_two() -> None:
    file = opened_with(Box((Text("One"),)), Box((Text("Two"),)))
    one, two = found(file, "pBdr")
    assert sides(one) != sides(two)


def test_lines_are_ruled() -> None:
    file = opened_with(Lines("Name", 3))
    assert styled(file, "Label") == ["Name"]
    assert styled(file, "Ruled Line") == ["", "", ""]
    borders = file.styles["Ruled Line"].element.find(".//" + qn("w:pBdr"))
    assert {each.tag for each in borders} == {qn("w:bottom"), qn("w:between")}


def test_no_paragraph_is_there_for_its_height() -> None:
    file = opened_with(Text("One.\n\n\nTwo.\r\n \r\nThree."), Text(""), Field("Label", " \n "))
    assert [each.text for each in file.paragraphs if not each.text.strip()] == []
    assert styled(file, "Normal") == ["One.", "Two.", "Three."]


def test_the_first_page_is_the_fullest_and_stands_alone() -> None:
    pages = (PageOne((Text("All of it."),)), PageOne((Text("Less."),), small=True))
    file = opened(document(page_one=pages, parts=(Part("One"), Part("Two"))))
    assert styled(file, "Normal") == ["All of it."]
    broken = [each.text for each in paragraphs(file) if each.paragraph_format.page_break_before]
    assert broken == ["One"]


def test_without_a_first_page_the_parts_begin_under_the_title() -> None:
    assert not found(opened_with(Text("Text.")), "pageBreakBefore")


def test_every_page_has_the_marking_the_reference_and_its_number() -> None:
    (section,) = opened(documents.whole()).sections
    header = [each.text for each in section.header.paragraphs]
    assert header == ["Practice: fictional child", "Sensitive: child protection\tCSE-2026-7"]
    footer = section.footer._element
    assert "".join(each.text for each in footer.iter(qn("w:t"))) == "Page 1 of 1"
    fields = [value(each, "instr").strip() for each in footer.iter(qn("w:fldSimple"))]
    assert fields == ["PAGE", "NUMPAGES"]


def test_those_who_do_not_hear_headers_hear_the_marking_too() -> None:
    file = opened(documents.whole())
    told = [each.text for each in file.paragraphs][:3]
    assert told == [
        "Referral",
        "Sensitive: child protection. Reference: CSE-2026-7",
        "Practice: fictional child",
    ]


def test_an_ordinary_letter_says_nothing_of_a_marking() -> None:
    file = opened(document(Text("Dear parent,"), marking=""))
    assert [each.text for each in file.sections[0].header.paragraphs] == ["\tCSE-2026-7"]
    assert file.paragraphs[1].text == "Reference: CSE-2026-7"


def test_it_is_a_sheet_of_a4() -> None:
    (section,) = opened(documents.whole()).sections
    assert section.page_width
    assert section.page_height
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)


def test_the_file_says_its_title_and_nobody_s_name() -> None:
    created = dt.datetime(2026, 7, 1, 9, 30, tzinfo=dt.timezone(dt.timedelta(hours=1)))
    about = opened(document(created=created)).core_properties
    assert (about.title, about.subject) == ("Referral CSE-2026-7", "Sensitive: child protection")
    assert about.created == about.modified == dt.datetime(2026, 7, 1, 8, 30, tzinfo=dt.UTC)
    assert about.language == "en-GB"
    left = (about.author, about.last_modified_by, about.comments, about.keywords, about.category)
    assert left == ("", "", "", "", "")


def test_the_file_holds_nothing_that_the_document_did_not_ask_for() -> None:
    with zipfile.ZipFile(BytesIO(word.render(documents.whole()))) as file:
        assert sorted(file.namelist()) == [
            "[Content_Types].xml",
            "_rels/.rels",
            "docProps/core.xml",
            "word/_rels/document.xml.rels",
            "word/document.xml",
            "word/footer1.xml",
            "word/header1.xml",
            "word/numbering.xml",
            "word/settings.xml",
            "word/styles.xml",
        ]
        content = b"".join(file.read(name) for name in file.namelist())
    for leftover in (b"python-docx", b"Macintosh", b"rsid", b"en-US"):
        assert leftover not in content


def test_long_titles_fit_the_property() -> None:
    assert len(opened(document(title="Title " * 100)).core_properties.title) == 255


def test_the_same_document_gives_the_same_bytes() -> None:
    assert word.render(documents.whole()) == word.render(documents.whole())


def test_the_styles_say_the_language() -> None:
    file = opened(document(Text("Annwyl riant,"), language="cy"))
    (default,) = (each for each in file.styles.element.iter(qn("w:lang")))
    assert value(default, "val") == "cy"


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        (documents.ARABIC, "en-GB", "ar-SA"),
        (documents.HEBREW, "en-GB", "he-IL"),
        (documents.ARABIC, "ur-PK", "ur-PK"),
    ],
)
def test_text_from_right_to_left_says_so(text: str, language: str, told: str) -> None:
    file = opened(document(Text(text), language=language))
    paragraph = paragraph_of(file, text)._p
    assert paragraph.pPr is not None
    assert paragraph.pPr.find(qn("w:bidi")) is not None
    backward = [each for each in paragraph.r_lst if each.find(".//" + qn("w:rtl")) is not None]
    assert backward
    for run in backward:
        assert value(run.find(".//" + qn("w:lang")), "bidi") == told


def test_a_name_in_arabic_letters_runs_its_own_way_in_an_english_sentence() -> None:
    file = opened_with(Text("Her brother محمد علي, who is 15, rang."))
    paragraph = paragraph_of(file, "Her brother محمد علي, who is 15, rang.")
    assert paragraph._p.find(".//" + qn("w:bidi")) is None
    backward = [each.text for each in paragraph.runs if each.font.rtl]
    assert backward == ["محمد علي"]


def test_a_telephone_number_keeps_its_order_in_arabic() -> None:
    file = opened_with(Text(documents.ARABIC))
    forward = [each.text for each in paragraph_of(file, documents.ARABIC).runs if not each.font.rtl]
    assert forward == ["07700 900123", "Sam"]


def test_a_table_from_right_to_left_has_its_first_column_on_the_right() -> None:
    file = opened_with(Table("Signs", (documents.ARABIC, "b"), (("c", "d"),)), SIGNS)
    assert len(found(file, "bidiVisual")) == 1


def test_nothing_typed_is_more_than_text() -> None:
    file = opened_with(Text(documents.FIELD_CODE), Field("{ PAGE }", "{ DATE }\t=1+1"))
    assert documents.FIELD_CODE in styled(file, "Normal")
    assert "{ DATE }\t=1+1" in styled(file, "Normal")
    for name in ("fldSimple", "fldChar", "instrText", "hyperlink"):
        assert not found(file, name)


@pytest.mark.parametrize("letter", ["\x00", "\x1b", "\ufffe", "\ud83d"])
def test_what_xml_cannot_hold_is_replaced_and_seen(letter: str) -> None:
    file = opened_with(Text(f"before{letter}after"))
    assert "before\N{REPLACEMENT CHARACTER}after" in styled(file, "Normal")


def test_every_font_is_one_that_windows_has() -> None:
    file = opened(documents.many_scripts())
    fonts = {
        font
        for part in (file.styles.element, file.part.numbering_part.element, file.element)
        for each in part.iter(qn("w:rFonts"))
        for font in each.attrib.values()
    }
    assert fonts == {"Arial", "Segoe UI Symbol"}
