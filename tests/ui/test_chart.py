"""Charts on screen: nothing is cut off at any text size, and they can be heard and reached."""

import pytest
import usage_report_specimen as releases
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QImage, QTextDocument
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cse_assess.paper.document import Chart, Document, Mark, Part, Value
from cse_assess.usage import charts
from cse_assess.usage.release import Shown
from cse_assess_ui import theme
from cse_assess_ui.printing import text_document
from cse_assess_ui.widgets.chart import ChartView
from cse_assess_ui.widgets.chart_scene import Scene

POINTS = [
    (f"{months} {year}", Shown(text=text, why="small" if text == "[c]" else ""))
    for (months, year), text in zip(
        [
            (months, year)
            for year in (2025, 2026)
            for months in ("January to March", "April to June", "July to September")
        ],
        ["10", "[c]", "25", "30", "20", "45"],
        strict=True,
    )
]
RUN = charts.run(POINTS, 25, [((5,), "the highest so far")], caption="Serious concern")
CHARTS = (*charts.charts(releases.specimen()), RUN)


@pytest.fixture(params=[1.0, 2.0], ids=["100 %", "200 %"])
def scaled(request: pytest.FixtureRequest, qapp: QApplication) -> float:
    theme.apply(qapp, theme.Scheme.LIGHT, request.param)
    return request.param


def shown(qtbot: QtBot, chart: Chart, width: int) -> ChartView:
    view = ChartView(chart)
    qtbot.addWidget(view)
    view.resize(width, view.heightForWidth(width))
    view.show()
    return view


def cut_off(scene: Scene, font: QFont, within: QRectF) -> list[str]:
    """The texts that are larger than their box, or whose box is not inside."""
    found = []
    for words in scene.words:
        letters = QFont(font)
        letters.setBold(words.bold)
        room = QRectF(0, 0, max(words.box.width(), 1), 1e6)
        needed = QFontMetricsF(letters).boundingRect(room, words.flags, words.text)
        fits = needed.height() <= words.box.height() + 1 and needed.width() <= room.width() + 1
        inside = within.adjusted(-1, -1, 1, 1).contains(words.box)
        if words.text and not (fits and inside):
            found.append(words.text)
    return found


def within(scene: Scene, width: float) -> QRectF:
    return QRectF(0, 0, width, scene.height)


@pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: chart.caption[:20])
@pytest.mark.parametrize("width", [420, 700, 1100])
def test_no_text_is_cut_off(qtbot: QtBot, scaled: float, chart: Chart, width: int) -> None:
    view = shown(qtbot, chart, width)
    scene = view.scene(width)
    margin = (view.height() - scene.height) / 2
    assert margin >= 4
    assert cut_off(scene, view.font(), within(scene, width - 2 * margin + 2)) == []
    inside = within(scene, width)
    assert all(inside.contains(bar) for bar in (*scene.bars, *scene.hatched))
    assert all(inside.contains(point) for point in (*scene.points, *scene.rings))


def test_every_number_stands_beside_what_is_drawn(qtbot: QtBot, dressed: QApplication) -> None:
    chart = CHARTS[0]
    scene = shown(qtbot, chart, 700).scene(700)
    said = [words.text for words in scene.words]
    for value in chart.values:
        assert value.label in said
        assert value.text in said
    assert len(scene.bars) == sum(bool(value.number) for value in chart.values)
    assert len(scene.hatched) == sum(value.text == "[c]" for value in chart.values)


def test_texts_of_bars_do_not_lie_on_each_other(qtbot: QtBot, scaled: float) -> None:
    for chart in CHARTS[:-1]:
        words = shown(qtbot, chart, 600).scene(600).words
        for place, one in enumerate(words):
            for other in words[place + 1 :]:
                assert not one.box.adjusted(1, 1, -1, -1).intersects(other.box)


def test_a_hidden_point_breaks_the_line_and_a_ring_marks_what_stands_out(
    qtbot: QtBot, dressed: QApplication
) -> None:
    scene = shown(qtbot, RUN, 900).scene(900)
    assert [len(stretch) for stretch in scene.lines] == [1, 4]
    assert len(scene.points) == 5
    assert scene.rings == [scene.points[-1]]
    assert scene.median is not None
    said = [words.text for words in scene.words]
    assert "[c]" in said
    assert "45 A" in said
    assert "Median 25" in said


@pytest.mark.parametrize("chart", [CHARTS[0], RUN], ids=["bars", "run"])
def test_it_is_heard_and_reached(qtbot: QtBot, dressed: QApplication, chart: Chart) -> None:
    view = shown(qtbot, chart, 600)
    assert view.accessibleName() == chart.heading
    assert view.accessibleDescription() == chart.description
    assert view.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_another_chart_takes_its_place(qtbot: QtBot, dressed: QApplication) -> None:
    view = shown(qtbot, CHARTS[0], 600)
    view.show_chart(RUN)
    assert view.accessibleName() == RUN.heading
    assert view.scene(600).points


def test_larger_text_makes_it_higher(qtbot: QtBot, qapp: QApplication) -> None:
    theme.apply(qapp, theme.Scheme.LIGHT, 1.0)
    view = shown(qtbot, CHARTS[0], 600)
    before = view.heightForWidth(600)
    theme.apply(qapp, theme.Scheme.LIGHT, 2.0)
    assert view.heightForWidth(600) > 1.5 * before


@pytest.mark.parametrize("scheme", list(theme.Scheme))
def test_it_is_drawn_in_the_colours_of_the_scheme(
    qtbot: QtBot, qapp: QApplication, scheme: theme.Scheme
) -> None:
    """A full bar stands out from its ground, and a hidden one is not full."""
    tokens = theme.apply(qapp, scheme)
    view = shown(qtbot, CHARTS[0], 700)
    picture = view.grab().toImage()
    scene = view.scene(700)
    margin = (view.height() - scene.height) / 2
    full = _colours(picture, scene.bars[1], margin)
    hidden = _colours(picture, scene.hatched[0], margin)
    assert full == {tokens.accent.lower()}
    assert tokens.accent.lower() not in hidden or tokens.accent == tokens.ink
    assert len(hidden) > 2


def _colours(picture: QImage, box: QRectF, margin: float) -> set[str]:
    inner = box.translated(margin, margin).adjusted(3, 3, -3, -3).toRect()
    return {
        picture.pixelColor(x, y).name()
        for x in range(inner.left(), inner.right())
        for y in range(inner.top(), inner.bottom())
    }


VALUES = st.builds(
    Value,
    st.text(max_size=90) | st.sampled_from(["", "Llanfair" * 20, "قالت إنها خائفة"]),
    st.just("[c]"),
) | st.integers(0, 10**9).map(lambda number: Value("A sign", str(number), number))


@settings(
    max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(
    values=st.lists(VALUES, max_size=40),
    kind=st.sampled_from(["bars", "run"]),
    median=st.none() | st.integers(0, 10**6),
    width=st.integers(200, 1500),
)
def test_any_chart_is_drawn_inside(
    qtbot: QtBot, dressed: QApplication, values: list[Value], kind: str, median: int | None,
    width: int,
) -> None:  # fmt: skip
    chart = Chart(
        kind=kind,  # type: ignore[arg-type]
        caption="Assessments",
        unit="assessments",
        head="",
        description="",
        values=tuple(values),
        median=median,
        marks=(Mark("A", (0, 3, 50), "because"),),
    )
    view = shown(qtbot, chart, width)
    scene = view.scene(width)
    assert not view.grab().isNull()
    assert cut_off(scene, view.font(), within(scene, width)) == []
    view.close()


def test_the_paper_on_screen_lists_the_numbers(dressed: QApplication) -> None:
    chart = CHARTS[0]
    document = Document(
        kind="sample",
        title="Sample",
        reference="2026-Q3",
        created=releases.dt.datetime(2026, 11, 23, tzinfo=releases.dt.UTC),
        parts=(Part("A part", (chart,)),),
        marking="",
    )
    made: QTextDocument = text_document(document)
    told = made.toPlainText()
    for label, text in chart.listed():
        assert label in told
        assert text in told
    assert chart.heading in told
