"""A lead sends the last quarter's counts; nothing is written before it was seen."""

import datetime as dt
import json
import random
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cse_assess import files
from cse_assess.assessment.record import Assessment, Child, Person
from cse_assess.instrument.library import Library
from cse_assess.package.contacts import Contacts
from cse_assess.package.keyring import Keyring
from cse_assess.package.usage_return import open_return
from cse_assess.usage import measures
from cse_assess.usage.disclosure import policy
from cse_assess.usage.events import Event
from cse_assess.usage.period import last_quarter, period
from cse_assess.usage.publishing import Terms
from cse_assess.vault.opening import create_vault
from cse_assess.vault.slots import Cost
from cse_assess_ui.models.counts import Counts
from cse_assess_ui.models.session import Session
from cse_assess_ui.operations import Worker
from cse_assess_ui.pages.counts import CountsPage
from cse_assess_ui.widgets.chart import ChartView
from cse_assess_ui.widgets.count_table import CountTable
from cse_assess_ui.widgets.counts_return import CountsReturn

SLOW = 20_000
CHEAP = Cost(iterations=1, lanes=1, memory_kib=1024)
TODAY = dt.datetime.now().astimezone().date()
QUARTER = last_quarter(TODAY)
LEAD = Person(name="Priya Shah", organisation="Quay Street Clinic", profession="sexual-health")
LEVELS = ["serious"] * 12 + ["substantial"] * 9 + ["emerging"] * 3


@pytest.fixture
def session(qtbot: QtBot, tmp_path: Path) -> Iterator[Session]:
    with create_vault(
        tmp_path / "vault", user=LEAD.name, passphrase="four quiet grey herons", cost=CHEAP,
        role="lead",
    ) as vault:  # fmt: skip
        session = Session(vault, Library(), Worker())
        session.profile.set(LEAD)
        session.worker.wait()
        yield session
        session.worker.wait()


def fill(session: Session, levels: list[str]) -> None:
    chance = random.Random(1)  # noqa: S311 - the same every time
    for number, level in enumerate(levels):
        day = QUARTER.start + dt.timedelta(days=chance.randrange(80))
        case = Assessment(form="cse-risk", form_version="1.0.0", date=day, child=Child(age=14))
        told = {"day": day, "form": "cse-risk", "form_version": "1.0.0"}
        state = Event(
            kind="assessment-scored", level=level, computed=level, profession="gp",
            items=("S01",), age_band="13-15", **told,
        )  # fmt: skip
        session.vault.cases.save(f"{number}", case, event=state)


@pytest.fixture
def page(qtbot: QtBot, session: Session, monkeypatch: pytest.MonkeyPatch) -> CountsPage:
    # cases are dated today by the vault's clock, and what is counted of them is not
    monkeypatch.setattr(session.counting, "catch_up", lambda: iter(()))
    fill(session, LEVELS)
    return shown(qtbot, session)


def shown(qtbot: QtBot, session: Session) -> CountsPage:
    page = CountsPage(Counts(session), session.worker)
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.shown, timeout=SLOW):
        page.show()
    return page


def test_one_press_makes_the_last_quarter_ready_to_send(
    qtbot: QtBot, page: CountsPage, session: Session, tmp_path: Path
) -> None:
    assert page.period == QUARTER
    assert QUARTER.label in page.standing.text()
    assert session.vault.usage.releases() == []
    with qtbot.waitSignal(page.saved, timeout=SLOW) as saved:
        page.save(tmp_path)
    (path,) = saved.args[0]
    assert path.name == f"tool-use-{QUARTER.id}.xlsx"
    assert path.read_bytes()[:2] == b"PK"
    assert str(path) in page.notice.text()
    assert [one.period for one in session.vault.usage.releases()] == [QUARTER]
    assert session.vault.trail()[-1].kind == "exported"


def test_saving_again_gives_the_same_numbers(
    qtbot: QtBot, page: CountsPage, session: Session, tmp_path: Path
) -> None:
    for _ in range(2):
        with qtbot.waitSignal(page.saved, timeout=SLOW):
            page.save(tmp_path)
    first, second = sorted(tmp_path.glob("tool-use-*.xlsx"))
    assert first.read_bytes() == second.read_bytes()
    with qtbot.waitSignal(page.shown, timeout=SLOW):
        page.show_period()
    assert "gives the same numbers" in page.hidden.text()


def test_a_preview_says_what_is_hidden_and_why(page: CountsPage) -> None:
    told = page.hidden.text()
    assert "Numbers that are hidden because they are small: " in told
    assert told.count(":") == 1  # one reason, one number
    assert "NHS sub-national rule" in page.rule.text()
    charts = [chart for chart in page.findChildren(ChartView) if not chart.isHidden()]
    assert charts[0].accessibleName()
    level = next(one for one in page.tables if "level of concern" in one.button.text())
    level.button.click()
    grid = level.findChild(CountTable).grid
    row = next(n for n in range(grid.rowCount()) if grid.item(n, 0).text() == "Emerging concern")
    assert grid.item(row, 1).text() == "[c]"
    grid.setCurrentCell(row, 1)
    assert level.findChild(CountTable).why.text() == "Hidden, because it is small."
    spoken = grid.item(row, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Hidden, because it is small."


def test_counting_says_how_far_it_is_and_stops_when_told(session: Session) -> None:
    fill(session, LEVELS[:4])
    told: list[tuple[int, int]] = []
    Counts(session).preview(QUARTER, lambda done, whole: told.append((done, whole)))
    assert told == [(1, 4), (2, 4), (3, 4), (4, 4)]

    def stop(done: int, _whole: int) -> None:
        raise StopIteration(done)

    with pytest.raises(StopIteration):
        Counts(session).preview(QUARTER, stop)
    assert session.vault.usage.releases() == []


def test_a_period_that_shares_days_is_refused_beside_the_choice(
    qtbot: QtBot, session: Session, page: CountsPage
) -> None:
    month = period(f"{QUARTER.start.year}-M{QUARTER.start.month:02}")
    forms = session.counting.forms("cse-risk", month)
    terms = Terms(publisher="Clinic", policy=policy.policy(), today=TODAY)
    session.vault.usage.release(month, measures.load(), forms, terms)
    page.show_period()
    qtbot.waitUntil(lambda: bool(page.notice.text()), timeout=SLOW)
    assert "was released already" in page.notice.text()
    assert not page.save_button.isEnabled()


def test_too_few_steps_say_so_and_suggest_a_longer_period(
    qtbot: QtBot, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session.counting, "catch_up", lambda: iter(()))
    fill(session, ["serious"] * 3)
    page = shown(qtbot, session)
    assert "So few steps" in page.hidden.text()
    assert "A longer period tells more" in page.longer.text()


def test_nothing_counted_yet_is_no_error(qtbot: QtBot, session: Session) -> None:
    page = shown(qtbot, session)
    assert page.notice.text() == ""
    assert "Nothing was counted in this period." in page.hidden.text()


@pytest.mark.parametrize("kind", ["ods", "pdf", "csv", "json"])
def test_every_kind_of_file_is_written(
    qtbot: QtBot, page: CountsPage, tmp_path: Path, kind: str
) -> None:
    page.kind.set_value(kind)
    with qtbot.waitSignal(page.saved, timeout=SLOW) as saved:
        page.save(tmp_path)
    path = saved.args[0][0]
    assert path.suffix == f".{kind}"
    if kind == "csv":
        assert [one.name for one in saved.args[0][1:]] == [
            f"{path.name}-metadata.json",
            "datapackage.json",
        ]
    if kind == "json":
        assert json.loads(path.read_bytes())["publisher"] == "Quay Street Clinic"


def test_a_file_that_cannot_be_written_is_told_and_can_be_written_elsewhere(
    qtbot: QtBot, page: CountsPage, tmp_path: Path
) -> None:
    page.save(tmp_path / "nowhere" / "at all")
    qtbot.waitUntil(lambda: "cannot be written" in page.notice.text(), timeout=SLOW)
    with qtbot.waitSignal(page.saved, timeout=SLOW):
        page.save(tmp_path)


def test_exact_counts_go_to_the_analyst_alone(
    qtbot: QtBot, page: CountsPage, session: Session, tmp_path: Path
) -> None:
    analyst = Keyring.generate("analyst", "Partnership", today=TODAY)
    card = tmp_path / "analyst.card.json"
    files.write(card, analyst.card.to_json())
    page.folder = tmp_path
    page.to_partnership.button.click()
    asked = page.to_partnership.content
    assert isinstance(asked, CountsReturn)
    assert asked.name.value() == "Quay Street Clinic"
    asked.ask(card)
    assert "which sector" in asked.notice.text()
    asked.sector.set_value("health")
    asked.area.set_value("Southend")
    asked.ask(card)
    assert "nine characters" in asked.notice.text()
    asked.area.set_value("e06000033")
    with qtbot.waitSignal(page.saved, timeout=SLOW) as saved:
        asked.ask(card)
    (path,) = saved.args[0]
    opened = open_return(path.read_bytes(), analyst, file=path.name, contacts=Contacts())
    assert opened.counts.exact.totals["assessment"] == len(LEVELS)
    assert opened.counts.service.area == "E06000033"
    assert session.vault.usage.returns() == [opened.counts]
    other = Keyring.generate("front-door", "Hub", today=TODAY)
    files.write(card, other.card.to_json())
    asked.ask(card)
    qtbot.waitUntil(lambda: "no analyst" in asked.notice.text(), timeout=SLOW)


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_tables_are_as_high_as_their_rows(qtbot: QtBot, page: CountsPage, scale: float) -> None:
    font = page.font()
    font.setPointSizeF(font.pointSizeF() * scale)
    page.setFont(font)
    page.resize(1280, 720)
    for folded in page.tables[:4]:
        folded.button.click()
    QApplication.processEvents()
    for table in page.findChildren(CountTable):
        grid = table.grid
        assert grid.verticalScrollBar().maximum() == 0
        assert grid.item(0, 0).text()
    assert msgspec.json.encode(page.period)
