import datetime as dt

import msgspec
import pytest
from hypothesis import given
from usage_events import LEDGERS

from cse_assess.instrument import loader
from cse_assess.usage import measures
from cse_assess.usage.counting import count
from cse_assess.usage.disclosure import policy as policies
from cse_assess.usage.disclosure.policy import PolicyRefused
from cse_assess.usage.events import Event
from cse_assess.usage.period import period
from cse_assess.usage.publishing import DELICATE, Terms, publish
from cse_assess.usage.release import Release, Row, Table

MEASURES = measures.load()
FORM = loader.load("cse-risk")
Q3 = period("2026-Q3")
DAY = dt.date(2026, 8, 1)


def event(number: int, kind: str = "assessment-scored", **fields: object) -> Event:
    told = {
        "kind": kind, "day": DAY, "form": "cse-risk", "form_version": "1.0.0",
        "case": f"case{number}", "child": f"child{number}", **fields,
    }  # fmt: skip
    return msgspec.convert(told, Event)


def release(events: list[Event], name: str = "") -> Release:
    terms = Terms(publisher="Clinic", policy=policies.policy(name), today=dt.date(2026, 11, 23))
    return publish(count(events, Q3, MEASURES), Q3, MEASURES, [FORM], terms)


def table(found: Release, name: str) -> Table:
    return next(one for one in found.tables if one.id == name)


def row(found: Release, name: str, code: str) -> Row:
    return next(one for one in table(found, name).rows if one.id == code)


def texts(one: Row) -> list[str]:
    return [cell.text for cell in one.cells]


def test_counts_are_rounded_hidden_and_shared_from_what_is_shown() -> None:
    levels = ["serious"] * 13 + ["substantial"] * 22 + ["emerging"] * 3
    found = release([event(n, level=level) for n, level in enumerate(levels)])
    assert texts(row(found, "level", "serious")) == ["15", "38"]
    assert texts(row(found, "level", "substantial")) == ["20", "50"]
    assert texts(row(found, "level", "emerging")) == ["[c]", "[c]"]
    assert texts(row(found, "level", "nothing-current")) == ["0", "0"]
    assert texts(row(found, "level", "total")) == ["40", "100"]


def test_fewer_than_eight_steps_are_told_as_that_and_nothing_more() -> None:
    found = release([event(n, level="serious") for n in range(7)])
    assert found.too_few
    assert [texts(one) for one in found.tables[0].rows] == [["1 to 7"]]
    assert len(found.tables) == 1
    assert not release([]).too_few
    assert release([], "acro").too_few


def test_pregnancy_and_infection_are_told_from_eight_on_whatever_the_rule() -> None:
    events = [event(n, items=("M11",) if n < 7 else ("S01",)) for n in range(30)]
    assert DELICATE == 8
    assert texts(row(release(events, "dfe"), "item", "M11"))[0] == "[c]"
    assert texts(row(release(events, "dfe"), "item", "S01"))[0] == "23"


def test_a_median_is_given_where_nothing_of_its_table_is_hidden() -> None:
    days = [0] * 20 + [3] * 12 + [6] * 9
    found = release([event(n, "referral-sealed", days=d) for n, d in enumerate(days)])
    assert texts(row(found, "days-to-seal", "median")) == ["3", "[z]"]
    hidden = release([event(n, "referral-sealed", days=d) for n, d in enumerate([*days, 40])])
    assert texts(row(hidden, "days-to-seal", "median"))[0] == "[c]"


def test_a_share_that_rounds_to_nought_says_so() -> None:
    levels = ["serious"] * 8 + ["emerging"] * 4_000
    found = release([event(n, level=level) for n, level in enumerate(levels)])
    assert texts(row(found, "level", "serious")) == ["10", "[low]"]


def test_a_code_that_nobody_lists_is_counted_as_other() -> None:
    found = release([event(n, level="of-a-newer-form") for n in range(9)])
    assert texts(row(found, "level", "other"))[0] == "10"


def test_not_known_is_a_row_like_any_other() -> None:
    found = release([event(n, ethnicity="") for n in range(20)])
    assert row(found, "ethnicity", "none").label == "Not asked, or not said"
    assert texts(row(found, "ethnicity", "none"))[0] == "20"


@given(LEDGERS)
def test_no_release_shows_a_small_number_and_every_one_is_rounded(events: list[Event]) -> None:
    for rule in policies.load():
        found = release(events, rule.id)
        for one in found.tables:
            for line in one.rows:
                assert len(line.cells) == len(one.columns)
                cells = [c for c, column in zip(line.cells, one.columns, strict=True)
                         if column.id != "share" and line.id != "median"]  # fmt: skip
                for cell in cells:
                    if cell.number:
                        base = rule.total_base if rule.total_base > rule.base else rule.base
                        assert cell.number % min(rule.base, base) == 0
                        assert cell.number > rule.hide_up_to
        assert release(events, rule.id) == found


def test_an_unknown_rule_is_refused_with_those_that_are_known() -> None:
    with pytest.raises(PolicyRefused, match="nhs-sub-national, dfe, acro"):
        policies.policy("none")


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (("hide_up_to = 7", "hide_up_to = 0"), "hide_up_to"),
        (("least_doubt = 4", "least_doubt = 9"), "least_doubt"),
        (("base = 5", "base = 50"), "base"),
        (("checked = 2026-11-23", 'checked = "soon"'), "checked"),
    ],
)
def test_an_unsound_rule_is_refused_by_its_field(change: tuple[str, str], place: str) -> None:
    from cse_assess import data  # noqa: PLC0415

    content = (data.folder("forms") / "usage" / "policies.toml").read_text()
    with pytest.raises(PolicyRefused, match=place):
        policies.read(content.replace(*change, 1).encode(), file="policies.toml")
