"""Charts in every kind of paper: drawn and described in PDF, listed where nothing is drawn."""

import datetime as dt
import io
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import docx
import outloud
import pikepdf
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cse_assess.paper import document as doc
from cse_assess.paper import plain_text, word
from cse_assess.paper.pdf import render
from cse_assess.paper.pdf.styles import LEFT, PAGE_HEIGHT, PAGE_WIDTH, RIGHT
from cse_assess.paper.plot import hatch, shares, spread, stretches

CREATED = dt.datetime(2026, 11, 23, tzinfo=dt.UTC)
BARS = doc.Chart(
    kind="bars",
    caption="Assessments by level of concern",
    unit="assessments",
    head="Level",
    description="Bar chart of assessments. Serious concern: 15. Substantial concern: hidden.",
    values=(
        doc.Value("Serious concern", "15", 15),
        doc.Value("Substantial concern", "[c]"),
        doc.Value("Emerging concern", "40", 40),
        doc.Value("Nothing current found", "0", 0),
    ),
    note="[c]: hidden.",
)
RUN = doc.Chart(
    kind="run",
    caption="Serious concern over time",
    unit="assessments",
    head="Period",
    description="Chart of assessments. Spring: 15. Summer: hidden. Autumn: 25. Winter: 40.",
    values=(
        doc.Value("Spring", "15", 15),
        doc.Value("Summer", "[c]"),
        doc.Value("Autumn", "25", 25),
        doc.Value("Winter", "45", 45),
    ),
    median=25,
    marks=(doc.Mark("A", (3,), "the highest so far"),),
)
ONE = st.builds(
    doc.Value,
    st.text(max_size=90) | st.sampled_from(["", "Llanfair" * 30, "قالت إنها", "\ud83d", "A\nB"]),
    st.just("[c]"),
) | st.integers(0, 10**40).map(lambda n: doc.Value(f"Sign {n % 7} " * (n % 9), str(n), n))
CHARTS = st.builds(
    doc.Chart,
    kind=st.sampled_from(["bars", "run"]),
    caption=st.text(max_size=200),
    unit=st.text(max_size=20),
    head=st.text(max_size=20),
    description=st.text(max_size=60),
    values=st.lists(ONE, max_size=40).map(tuple),
    median=st.none() | st.integers(0, 10**6),
    marks=st.lists(
        st.builds(
            doc.Mark,
            st.sampled_from("ABC"),
            st.lists(st.integers(-2, 50), max_size=4).map(tuple),
            st.text(max_size=80),
        ),
        max_size=3,
    ).map(tuple),
    note=st.text(max_size=100),
)


def document(*blocks: doc.Block) -> doc.Document:
    return doc.Document(
        kind="sample",
        title="Charts",
        reference="2026-Q3",
        created=CREATED,
        parts=(doc.Part("A part", blocks),),
        marking="For service leads and partners",
    )


def findings(content: bytes, folder: Path) -> list[tuple[str, str]]:
    path = folder / "page.pdf"
    path.write_bytes(content)
    result = outloud.check(str(path))
    assert result.error is None
    return [(finding.severity, finding.rule) for finding in result.findings]


def figures(pdf: pikepdf.Pdf) -> Iterator[Any]:
    for found in pdf.objects:
        if isinstance(found, pikepdf.Dictionary) and found.get("/S") == "/Figure":
            yield found


def test_charts_have_no_errors(tmp_path: Path) -> None:
    assert findings(render(document(BARS, RUN)), tmp_path) == []


def test_a_figure_without_its_description_is_found(tmp_path: Path) -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(render(document(BARS)))) as pdf:
        for figure in figures(pdf):
            del figure.Alt
        pdf.save(out)
    assert ("error", "FIG-001") in findings(out.getvalue(), tmp_path)


def test_a_figure_is_described_and_knows_where_it_stands() -> None:
    with pikepdf.open(io.BytesIO(render(document(BARS, RUN)))) as pdf:
        found = list(figures(pdf))
        assert [str(figure.Alt) for figure in found] == [BARS.description, RUN.description]
        for figure in found:
            assert figure.A.O == "/Layout"
            left, foot, right, top = map(float, figure.A.BBox)
            assert LEFT - 1 < left < right < PAGE_WIDTH - RIGHT + 1
            assert 0 < foot < top < PAGE_HEIGHT


def test_a_chart_that_nobody_described_is_read_as_its_numbers() -> None:
    bare = doc.Chart(kind="bars", caption="By level", unit="", head="", description="",
                     values=BARS.values)  # fmt: skip
    with pikepdf.open(io.BytesIO(render(document(bare)))) as pdf:
        (figure,) = figures(pdf)
        assert str(figure.Alt).startswith("By level. Serious concern: 15. Substantial concern: [c]")


def test_what_is_inside_a_figure_is_inside_its_box() -> None:
    content = render(document(BARS, RUN))
    with pikepdf.open(io.BytesIO(content)) as pdf:
        boxes = [tuple(map(float, figure.A.BBox)) for figure in figures(pdf)]
    text = pypdfium2.PdfDocument(content)[0].get_textpage()
    for word_, (left, foot, right, top) in (("Emerging concern", boxes[0]), ("Median", boxes[1])):
        searched = text.search(word_)
        index, count = searched.get_next()
        for place in range(index, index + count):
            x, y, to_x, to_y = text.get_charbox(place)
            assert left <= x <= to_x <= right
            assert foot <= y <= to_y <= top


def test_nothing_is_told_by_colour() -> None:
    page = pypdfium2.PdfDocument(render(document(BARS, RUN)))[0].render(scale=2).to_pil()
    for _, (red, green, blue) in page.convert("RGB").getcolors(1 << 24):
        assert red == green == blue


def test_hidden_full_and_empty_bars_differ_in_grey() -> None:
    """By how much ink is on the line of each bar: all of it, some of it, none."""
    content = render(document(BARS))
    scale = 4
    page = pypdfium2.PdfDocument(content)[0]
    text = page.get_textpage()
    picture = page.render(scale=scale, grayscale=True).to_pil().convert("L")
    ink = {}
    axis = LEFT + 0.46 * (PAGE_WIDTH - LEFT - RIGHT) + 1
    for value in BARS.values:
        index, _ = text.search(value.label).get_next()
        _, foot, _, top = text.get_charbox(index)
        middle = PAGE_HEIGHT - (foot + top) / 2
        strip = picture.crop(
            (
                int(axis * scale),
                int((middle - 2) * scale),
                int((axis + 4) * scale),
                int((middle + 2) * scale),
            )
        )
        dark = strip.point(lambda grey: 255 if grey < 160 else 0).histogram()[255]
        ink[value.text] = dark / (strip.width * strip.height)
    assert ink["15"] == ink["40"] == 1.0
    assert 0.05 < ink["[c]"] < 0.6
    assert ink["0"] == 0.0


def test_longer_bars_stand_for_larger_numbers() -> None:
    assert shares([5, None, 10, 0]) == (0.5, None, 1.0, 0.0)
    assert shares([0, 0]) == (0.0, 0.0)
    assert shares([5], 20) == (0.25,)


def test_the_line_is_broken_where_a_point_is_hidden() -> None:
    assert stretches(RUN.values) == ((0,), (2, 3))


@given(width=st.floats(1, 500), height=st.floats(1, 50), step=st.floats(1, 20))
def test_hatching_stays_in_its_box(width: float, height: float, step: float) -> None:
    for x, y, to_x, to_y in hatch(width, height, step):
        assert -1e-6 <= x <= to_x <= width + 1e-6
        assert -1e-6 <= y <= to_y <= height + 1e-6


@given(count=st.integers(1, 200), width=st.floats(60, 800), wanted=st.floats(10, 60))
def test_labels_of_points_do_not_run_into_each_other(
    count: int, width: float, wanted: float
) -> None:
    around = spread(count, width, wanted, 4)
    labelled = [place for place in range(count) if around.labelled(place)]
    assert labelled[-1] == count - 1
    ends = [
        (around.places[place] - around.room / 2, around.places[place] + around.room / 2)
        for place in labelled
    ]
    assert ends[0][0] >= 0
    assert ends[-1][1] <= width
    assert all(one[1] <= other[0] for one, other in pairwise(ends))


@pytest.mark.parametrize(("count", "drawn"), [(12, 1), (40, 0)])
def test_what_is_too_tall_for_a_picture_becomes_a_table(count: int, drawn: int) -> None:
    long = "A sign that takes many words to say, so that it stands on more than one line, " * 2
    values = tuple(
        doc.Value(f"{long}{place}", str(place), place) for place in range(100, 100 + count)
    )
    tall = doc.Chart(kind="bars", caption="Signs", unit="assessments", head="Sign",
                     description="Bar chart of signs.", values=values)  # fmt: skip
    content = render(document(tall))
    with pikepdf.open(io.BytesIO(content)) as pdf:
        assert len(list(figures(pdf))) == drawn
    printed = " ".join(
        page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(content)
    )
    for value in values:
        assert value.text in printed.split()


def test_the_same_chart_is_the_same_bytes() -> None:
    assert render(document(BARS, RUN)) == render(document(BARS, RUN))


@pytest.mark.parametrize("chart", [BARS, RUN], ids=["bars", "run"])
def test_what_cannot_draw_lists_every_number(chart: doc.Chart) -> None:
    told = plain_text.render(document(chart))
    file = docx.Document(io.BytesIO(word.render(document(chart))))
    cells = [[cell.text for cell in row.cells] for table in file.tables for row in table.rows]
    for label, text in chart.listed():
        assert f"{label}: {text}" in told
        assert [label, text] in cells
        assert (label, text) in list(doc.flattened((chart,)))
    for note in chart.notes():
        assert note in told
        assert note in [paragraph.text for paragraph in file.paragraphs]
    assert chart.caption in told


def test_the_unit_is_told_once() -> None:
    assert BARS.heading == "Assessments by level of concern"
    assert RUN.heading == "Serious concern over time (assessments)"


@settings(max_examples=40)
@given(chart=CHARTS)
def test_no_chart_runs_off_the_page(chart: doc.Chart) -> None:
    content = render(document(chart, doc.Box((doc.Text("In a box"), chart))))
    file = pypdfium2.PdfDocument(content)
    assert len(file) <= 12
    for page in file:
        text = page.get_textpage()
        for place in range(text.count_rects()):
            left, foot, right, top = text.get_rect(place)
            assert LEFT - 2 <= left <= right <= PAGE_WIDTH - RIGHT + 2
            assert 0 <= foot <= top <= PAGE_HEIGHT


@settings(max_examples=40)
@given(chart=CHARTS)
def test_no_chart_is_too_much_for_text_and_word(chart: doc.Chart) -> None:
    told = plain_text.render(document(chart))
    numbers = [value.text for value in chart.values if value.number is not None]
    assert set(numbers) <= set(re.findall(r"\d+", told))
    assert word.render(document(chart))
