"""The report of a period: two pages that anybody can read, and that say what they do not say."""

import io
import re
from pathlib import Path

import msgspec
import outloud
import pikepdf
import pypdfium2
import pytest
import usage_report_specimen as releases
from hypothesis import given, settings
from hypothesis import strategies as st

from cse_assess.paper.document import Chart, Document, flattened
from cse_assess.usage import charts
from cse_assess.usage.release import Release, Row, Shown, Table
from cse_assess.usage.report import MARKING, TITLE, as_pdf, report

QUARTERS = ("January to March", "April to June", "July to September", "October to December")
TREND = charts.run(
    [
        (f"{quarter} {year}", Shown(text=str(5 * place + 10 * year - 20240)))
        for year in (2024, 2025, 2026)
        for place, quarter in enumerate(QUARTERS)
    ],
    20,
    [((10, 11), "higher than ever before")],
    caption="Assessments at the level of serious concern",
)


def pages(content: bytes) -> list[str]:
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(content)]


def descriptions(content: bytes) -> list[str]:
    with pikepdf.open(io.BytesIO(content)) as pdf:
        return [
            str(found.Alt)
            for found in pdf.objects
            if isinstance(found, pikepdf.Dictionary) and found.get("/S") == "/Figure"
        ]


def flat(text: str) -> str:
    return " ".join(text.split())


def told(document: Document) -> str:
    return " ".join(
        f"{label} {text}" for part in document.parts for label, text in flattened(part.blocks)
    )


def drawn_cells(release: Release) -> list[Shown]:
    """The numbers of the tables that are drawn, without those that are only in the table."""
    names = ("activity", "level", "setting", "days-to-acknowledge")
    tables = [table for table in release.tables if table.id in names]
    return [row.cells[0] for table in tables for row in table.rows if row.id != "total"]


@pytest.mark.parametrize("trend", [(), (TREND,)], ids=["alone", "with a trend"])
def test_it_is_two_pages_without_errors(trend: tuple[Chart, ...], tmp_path: Path) -> None:
    content = as_pdf(releases.specimen(), trend)
    assert len(pages(content)) == 2
    path = tmp_path / "report.pdf"
    path.write_bytes(content)
    result = outloud.check(str(path))
    assert result.error is None
    assert [finding.rule for finding in result.findings] == []


def test_it_says_whose_and_of_which_days_on_every_page() -> None:
    release = releases.specimen()
    document = report(release)
    assert (document.title, document.reference) == (TITLE, "2026-Q3")
    assert not document.practice
    for page in pages(as_pdf(release)):
        assert MARKING in page
        assert "2026-Q3" in page
        assert "child protection" not in page
    first = flat(pages(as_pdf(release))[0])
    assert f"{release.publisher}, July to September 2026" in first
    assert "First published 12 October 2026." in first


@pytest.mark.parametrize("trend", [(), (TREND,)], ids=["alone", "with a trend"])
def test_every_number_that_is_drawn_is_printed_and_told(trend: tuple[Chart, ...]) -> None:
    release = releases.specimen()
    content = as_pdf(release, trend)
    printed = flat(" ".join(pages(content))).split()
    heard = " ".join(descriptions(content))
    for cell in drawn_cells(release):
        assert cell.text in printed
        assert cell.number is None or f": {cell.text}." in heard


def test_every_chart_is_described_by_its_numbers_and_nothing_else() -> None:
    release = releases.specimen()
    found = descriptions(as_pdf(release, (TREND,)))
    assert len(found) == 6
    known = told(report(release, trend=(TREND,)))
    for text in found:
        assert set(re.findall(r"\d+", text)) <= set(re.findall(r"\d+", known))


def test_it_says_what_is_hidden_by_which_rule_and_what_it_does_not_say() -> None:
    release = releases.specimen()
    text = flat(" ".join(pages(as_pdf(release))))
    small = sum(cell.why == "small" for *_, cell in release.hidden())
    assert f"{small} numbers are hidden, because they are small." in text
    assert "1 number is hidden, because a small number beside it" in text
    for sentence in release.policy.sentences:
        assert sentence in text
    assert "They do not say how much exploitation there is" in text
    assert "Do not make a league table" in text
    assert "Small numbers jump about by chance." in text


def test_where_nothing_is_hidden_it_says_so() -> None:
    release = releases.specimen()
    plain = tuple(table for table in release.tables if table.id == "days-to-seal")
    shown = msgspec.structs.replace(plain[0], rows=plain[0].rows[:1])
    text = told(report(msgspec.structs.replace(release, tables=(shown,))))
    assert "No number is hidden." in text
    assert "stands for a number that is hidden" not in text


def test_too_few_is_one_kind_page_that_says_what_to_do() -> None:
    content = as_pdf(releases.too_few())
    (page,) = pages(content)
    text = flat(page)
    assert "That is nobody’s fault" in text
    assert "Take a longer period" in text
    assert "1 to 7" in text
    assert descriptions(content) == []


def test_members_and_missing_returns_are_named() -> None:
    release = msgspec.structs.replace(
        releases.specimen(),
        members=("Brook Street School", "The Harbour Clinic"),
        missing=("Hill",),
    )
    text = flat(" ".join(pages(as_pdf(release))))
    assert "Counts from: Brook Street School, The Harbour Clinic." in text
    assert "Not yet counted: Hill." in text


@pytest.mark.parametrize("trend", [(), (TREND,)], ids=["alone", "with a trend"])
def test_the_same_release_is_the_same_bytes(trend: tuple[Chart, ...]) -> None:
    assert as_pdf(releases.specimen(), trend) == as_pdf(releases.specimen(), trend)


def test_it_prints_in_grey() -> None:
    for page in pypdfium2.PdfDocument(as_pdf(releases.specimen(), (TREND,))):
        picture = page.render(scale=1).to_pil().convert("RGB")
        assert all(len(set(colour)) == 1 for _, colour in picture.getcolors(1 << 24))


def test_every_other_kind_of_paper_has_the_numbers_too() -> None:
    document = report(releases.specimen())
    listed = [pair for part in document.parts for pair in flattened(part.blocks)]
    assert ("Substantial concern", "50") in listed
    assert ("Level not established", "[c]") in listed


CELLS = st.integers(0, 10**9).map(lambda number: Shown(text=str(number))) | st.just(
    Shown(text="[c]", why="small")
)


def _filled(table: Table, cells: list[tuple[str, Shown]]) -> Table:
    rows = tuple(
        Row(id=f"r{place}", label=label, cells=(cell,) * len(table.columns))
        for place, (label, cell) in enumerate(cells)
    )
    return msgspec.structs.replace(table, rows=rows)


@settings(max_examples=25)
@given(
    rows=st.lists(
        st.lists(st.tuples(st.text(max_size=120), CELLS), max_size=40), min_size=7, max_size=7
    )
)
def test_no_release_runs_off_the_page(rows: list[list[tuple[str, Shown]]]) -> None:
    release = releases.specimen()
    tables = tuple(map(_filled, release.tables, rows))
    content = as_pdf(msgspec.structs.replace(release, tables=tables))
    file = pypdfium2.PdfDocument(content)
    assert len(file) <= 5
    for page in file:
        text = page.get_textpage()
        for place in range(text.count_rects()):
            left, foot, right, top = text.get_rect(place)
            assert 0 <= left <= right <= page.get_width()
            assert 0 <= foot <= top <= page.get_height()
