"""Which charts a release gives, and that none of them says more than the release."""

import re
from itertools import pairwise

import msgspec
import usage_report_specimen as releases
from hypothesis import given
from hypothesis import strategies as st

from cse_assess.paper.document import Chart
from cse_assess.usage import charts
from cse_assess.usage.release import Column, Release, Row, Shown, Table

SHOWN = (
    st.integers(0, 10**12).map(lambda number: Shown(text=str(number)))
    | st.sampled_from(["small", "beside", "few"]).map(lambda why: Shown(text="[c]", why=why))
    | st.sampled_from(["[low]", "[x]", "[z]"]).map(lambda text: Shown(text=text))
)


def tables(name: str) -> st.SearchStrategy[Table]:
    row = st.tuples(st.text("abc déß", min_size=1, max_size=90), SHOWN)
    return st.lists(row, max_size=40).map(
        lambda rows: Table(
            id=name,
            title="Assessments by something",
            unit="assessments",
            row_head="Something",
            columns=(Column(id="count", label="Number"),),
            rows=tuple(
                Row(id=f"r{place}", label=label, cells=(cell,))
                for place, (label, cell) in enumerate(rows)
            ),
            chart="bars",
        )
    )


def numbers(text: str) -> set[str]:
    return set(re.findall(r"\d+", text))


def in_release(release: Release) -> set[str]:
    """Every number that a release shows, in a cell or in words."""
    told = [release.publisher, release.period.label]
    for table in release.tables:
        told += [table.title, table.unit, table.row_head]
        told += [row.label for row in table.rows]
        told += [cell.text for row in table.rows for cell in row.cells]
    return numbers(" ".join(told))


def chart(name: str) -> Chart:
    (table,) = (one for one in releases.specimen().tables if one.id == name)
    return charts.bars(table)


def test_every_table_that_asks_for_bars_has_a_chart_in_order() -> None:
    release = releases.specimen()
    drawn = [table.title for table in release.tables if table.chart == "bars"]
    assert [one.caption for one in charts.charts(release)] == drawn


def test_where_there_are_too_few_there_is_no_chart() -> None:
    assert charts.charts(releases.too_few()) == ()


def test_rows_stay_in_the_order_of_the_table_and_the_total_is_left_out() -> None:
    labels = [value.label for value in chart("level").values]
    assert labels[0] == "Serious concern"
    assert labels[-1] == "No level worked out"
    assert "Total" not in labels


def test_the_most_frequent_signs_come_first_and_the_rest_is_counted() -> None:
    found = chart("item")
    assert len(found.values) == charts.MOST_BARS
    drawn = [value.number for value in found.values]
    assert all(one >= other for one, other in pairwise(drawn) if one and other)
    rows = len(releases.FORM.items)
    assert f"And {rows - charts.MOST_BARS} more in the table." in found.note
    assert found.description.endswith("The table has more rows.")


def test_what_several_signs_share_is_not_the_most_frequent_sign() -> None:
    (table,) = (one for one in releases.specimen().tables if one.id == "item")
    other = Row(id="other", label="Other", cells=(Shown(text="9000"),))
    found = charts.bars(msgspec.structs.replace(table, rows=(*table.rows, other)))
    assert found.values == chart("item").values


def test_the_median_is_no_bar() -> None:
    found = chart("days-to-seal")
    assert "Median days" not in [value.label for value in found.values]
    assert "Median days: 1." in found.note


def test_it_says_in_words_what_is_hidden_and_why() -> None:
    told = chart("level").description
    assert told.startswith("Bar chart of assessments. Serious concern: 15. Substantial concern: 50")
    assert "Level not established: hidden, because it is small." in told
    assert "No level worked out: 0." in told
    assert charts.said(Shown(text="[c]", why="beside")).startswith("hidden, so that a small number")
    assert charts.said(Shown(text="[low]")) == "more than nought, but it rounds to nought"
    assert charts.said(Shown(text="1 to 7", why="small")) == "1 to 7"


def test_signs_that_are_all_hidden_are_still_told() -> None:
    (table,) = (one for one in releases.specimen().tables if one.id == "item")
    hidden = tuple(
        msgspec.structs.replace(row, cells=(Shown(text="[c]", why="small"),)) for row in table.rows
    )
    found = charts.bars(msgspec.structs.replace(table, rows=hidden))
    assert {value.text for value in found.values} == {"[c]"}
    assert [value.label for value in found.values] == [row.label for row in hidden[:12]]


def test_no_number_of_a_description_is_not_in_the_release() -> None:
    release = releases.specimen()
    for found in charts.charts(release):
        assert numbers(found.description) <= in_release(release)


@given(table=tables("item") | tables("level"))
def test_no_chart_says_or_draws_what_the_table_does_not_show(table: Table) -> None:
    found = charts.bars(table)
    told = {(row.label, row.cells[0].text, row.cells[0].number) for row in table.rows}
    assert {(value.label, value.text, value.number) for value in found.values} <= told
    assert len(found.values) <= charts.MOST_BARS
    texts = " ".join(row.cells[0].text for row in table.rows)
    assert numbers(found.description) <= numbers(texts)
    for value in found.values:
        assert value.number is None or str(value.number) == value.text


@given(table=tables("item"))
def test_the_order_of_bars_tells_nothing_of_hidden_numbers(table: Table) -> None:
    """Whatever stands behind shorthand, the chart is the same: it is made of what is shown."""
    found = charts.bars(table)
    shown = [value.number for value in found.values]
    positive = [number for number in shown if number]
    assert positive == sorted(positive, reverse=True)
    assert not positive or len(positive) == len(shown)


def test_a_run_says_every_point_its_median_and_what_stands_out() -> None:
    points = [
        ("January to March 2026", Shown(text="15")),
        ("April to June 2026", Shown(text="[c]", why="small")),
        ("July to September 2026", Shown(text="30")),
    ]
    found = charts.run(points, 20, [((2, 9), "the highest so far")], caption="Serious concern")
    assert found.kind == "run"
    assert found.median == 20
    assert [value.number for value in found.values] == [15, None, 30]
    assert found.letters(2) == "A"
    assert found.description == (
        "Chart of assessments, period by period, the oldest first. January to March 2026: 15. "
        "April to June 2026: hidden, because it is small. July to September 2026: 30. Median: 20. "
        "Marked A, July to September 2026: the highest so far."
    )
    assert found.notes() == (
        "A: the highest so far",
        "[c]: hidden, so that no child can be recognised.",
    )


@given(
    cells=st.lists(SHOWN, max_size=30),
    median=st.none() | st.integers(0, 100),
    signals=st.lists(
        st.tuples(st.lists(st.integers(-3, 40), max_size=5), st.text("abc ", max_size=9)),
        max_size=60,
    ),
)
def test_any_run_can_be_told(
    cells: list[Shown], median: int | None, signals: list[tuple[list[int], str]]
) -> None:
    points = [(f"Period {place}", cell) for place, cell in enumerate(cells)]
    found = charts.run(points, median, signals)
    assert len(found.values) == len(cells)
    assert len({mark.letter for mark in found.marks}) == len(signals)
    for (label, cell), value in zip(points, found.values, strict=True):
        assert f"{label}: {charts.said(cell)}." in found.description
        assert value.text == cell.text
