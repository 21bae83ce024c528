"""Every paper of a case: made with one click, looked at, saved under a name that tells nothing."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pikepdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QAbstractScrollArea, QApplication
from pytestqt.qtbot import QtBot
from stalls import StallWatch, watched

from cse_assess import data
from cse_assess.assessment import answers
from cse_assess.assessment.follow_up import HandOver
from cse_assess.assessment.surroundings import Connection
from cse_assess.referral.papers.catalogue import PAPERS
from cse_assess.vault.slots import Cost
from cse_assess_ui import theme
from cse_assess_ui.models.case import CaseModel
from cse_assess_ui.models.session import Session
from cse_assess_ui.pages.papers import PapersPage

SLOW = 20_000
AMIRA = data.folder("forms") / "practice" / "amira" / "model.json"
CHEAP = Cost(iterations=1, lanes=1, memory_kib=1024)
AT = dt.datetime(2026, 11, 2, 9, tzinfo=dt.UTC)


@pytest.fixture(autouse=True)
def own_clipboard(qapp: QApplication) -> Iterator[None]:
    """What a test has copied does not outlive it."""
    yield
    qapp.clipboard().clear()


@pytest.fixture
def case(session: Session) -> CaseModel:
    model = answers.read(AMIRA.read_bytes(), file="amira")
    case_id = session.vault.cases.new_id()
    session.vault.cases.save(
        case_id, msgspec.structs.replace(model, practice=False, practice_case="")
    )
    return session.cases.open(case_id)


def shown(qtbot: QtBot, case: CaseModel, session: Session) -> PapersPage:
    page = PapersPage(case, session)
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show()
    QApplication.processEvents()
    qtbot.waitUntil(lambda: page.document is not None, timeout=SLOW)
    return page


def choose(qtbot: QtBot, page: PapersPage, paper: str) -> None:
    """As the arrow keys do."""
    page.list.setCurrentRow(PAPERS.index(paper))
    qtbot.waitUntil(
        lambda: (
            page.document is not None
            and page.list.paper() == paper
            and page.title.text() == page.list.title_of(paper)
        ),
        timeout=SLOW,
    )


def letters(page: PapersPage) -> str:
    return page.view.toPlainText()


def handed_over(session: Session, case: CaseModel) -> None:
    made = HandOver(
        reference="R-7K3M-Q9TX", hub="Seaside", hub_phone="01632 960200", file="a.age", at=AT,
        sent=AT,
    )  # fmt: skip
    session.vault.referrals.hand_over(case.case_id, made)


def test_each_paper_is_one_step_away(qtbot: QtBot, case: CaseModel, session: Session) -> None:
    handed_over(session, case)
    page = shown(qtbot, case, session)
    assert page.list.count() == len(PAPERS)
    for paper in PAPERS[1:]:
        choose(qtbot, page, paper)
        assert page.document is not None
        assert page.document.title in letters(page)
        assert page.purpose.text()
        assert page.view.accessibleName() == page.title.text()


def test_a_letter_that_makes_no_sense_yet_is_refused_in_words(
    qtbot: QtBot, case: CaseModel, session: Session
) -> None:
    page = shown(qtbot, case, session)
    page.list.setCurrentRow(PAPERS.index("escalation-letter"))
    qtbot.waitUntil(lambda: bool(page.notice.text()), timeout=SLOW)
    assert "No referral has been handed over yet" in page.notice.text()
    assert page.document is None
    assert not letters(page)
    assert not any(way.isEnabled() for way in page.ways.values())


@pytest.mark.parametrize("kind", ["pdf", "docx"])
def test_it_is_saved_under_a_name_that_tells_nothing(
    qtbot: QtBot, case: CaseModel, session: Session, tmp_path: Path, kind: str
) -> None:
    page = shown(qtbot, case, session)
    choose(qtbot, page, "mace-brief")
    page.save(kind, tmp_path)
    qtbot.waitUntil(lambda: "Saved as" in page.notice.text(), timeout=SLOW)
    (path,) = tmp_path.glob(f"*.{kind}")
    assert path.name.startswith("mace-brief-")
    assert "not locked" in page.notice.text()
    if kind == "pdf":
        with pikepdf.open(path) as pdf:
            assert len(pdf.pages) == 1
    told = [entry for entry in session.vault.trail(case.case_id) if entry.kind == "saved-in-clear"]
    assert [entry.detail for entry in told] == [f"mace-brief.{kind}"]


def test_a_full_or_forbidden_folder_is_told_and_the_paper_stays(
    qtbot: QtBot, case: CaseModel, session: Session, tmp_path: Path
) -> None:
    page = shown(qtbot, case, session)
    page.save("pdf", tmp_path / "nowhere")
    qtbot.waitUntil(lambda: "cannot be written" in page.notice.text(), timeout=SLOW)
    assert "Amira" in letters(page)


def test_copied_text_is_plain_and_noted(qtbot: QtBot, case: CaseModel, session: Session) -> None:
    page = shown(qtbot, case, session)
    choose(qtbot, page, "record-note")
    page.ways["copy"].click()
    text = QApplication.clipboard().text()
    assert "SAFEGUARDING NOTE" in text.upper()
    assert "\t" not in text
    qtbot.waitUntil(
        lambda: any(entry.kind == "copied" for entry in session.vault.trail(case.case_id)),
        timeout=SLOW,
    )


def test_what_is_selected_is_copied_as_text_with_care(
    qtbot: QtBot, case: CaseModel, session: Session
) -> None:
    page = shown(qtbot, case, session)
    page.view.selectAll()
    page.view.copy()
    data = QApplication.clipboard().mimeData()
    assert "Amira Example, 14" in data.text()
    assert not data.hasHtml()
    assert bytes(data.data("x-kde-passwordManagerHint")) == b"secret"


def test_a_summary_for_the_child_waits_until_somebody_has_thought(
    qtbot: QtBot, case: CaseModel, session: Session
) -> None:
    page = shown(qtbot, case, session)
    choose(qtbot, page, "child-summary")
    assert page.warning.text()  # he checks her phone
    assert not page.ways["pdf"].isEnabled()
    page.safe.click()
    assert page.ways["pdf"].isEnabled()
    choose(qtbot, page, "parent-summary")
    assert not page.safe.isChecked()
    assert not page.ways["print"].isEnabled()
    choose(qtbot, page, "chronology")
    assert page.safe.isHidden()
    assert page.ways["pdf"].isEnabled()


def test_ages_in_the_brief_are_those_on_the_day_of_the_meeting(
    qtbot: QtBot, case: CaseModel, session: Session
) -> None:
    page = shown(qtbot, case, session)
    choose(qtbot, page, "mace-brief")
    assert not page.meeting.isHidden()
    page.meeting.editor.setText("5/3/2027")
    page.meeting.flush()
    qtbot.waitUntil(lambda: "15 years 0 months" in letters(page), timeout=SLOW)


def test_what_is_for_the_police_is_on_their_paper_alone(
    qtbot: QtBot, case: CaseModel, session: Session
) -> None:
    canary = "Xcanary7f3a"
    secret = Connection(kind="place", what=canary, police_only=True)
    case.set_referral(connections=(secret,))
    handed_over(session, case)
    page = shown(qtbot, case, session)
    with_it = []
    for paper in PAPERS:
        choose(qtbot, page, paper)
        if canary in letters(page):
            with_it.append(paper)
    assert with_it == ["intelligence"]


def test_changes_in_the_case_are_in_the_paper_when_it_is_shown_again(
    qtbot: QtBot, case: CaseModel, session: Session
) -> None:
    page = shown(qtbot, case, session)
    case.set_analysis(worries="Something new has come to light.")
    page = shown(qtbot, case, session)
    assert "Something new has come to light." in letters(page)


def scrolling(page: PapersPage) -> list[QAbstractScrollArea]:
    """Everything on the page that scrolls up and down."""
    return [
        area
        for area in page.findChildren(QAbstractScrollArea)
        if area.isVisible() and area.verticalScrollBar().maximum() > 0
    ]


@pytest.fixture
def large_letters(qapp: QApplication) -> Iterator[None]:
    theme.apply(qapp, theme.Scheme.LIGHT, text=2.0)
    yield
    theme.apply(qapp, theme.Scheme.LIGHT)


@pytest.mark.usefixtures("large_letters")
def test_in_a_narrow_window_only_the_page_scrolls(
    qtbot: QtBot, case: CaseModel, session: Session
) -> None:
    page = shown(qtbot, case, session)
    page.resize(1280, 600)
    qtbot.waitUntil(lambda: len(scrolling(page)) == 1, timeout=SLOW)
    (around,) = scrolling(page)
    assert around.isAncestorOf(page.list)
    assert around.isAncestorOf(page.view)
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert page.title.visibleRegion().boundingRect().height() == page.title.height()
    bar = around.verticalScrollBar()
    before = bar.value()
    qtbot.waitUntil(lambda: bar.maximum() > before)  # the paper has its height in a later turn
    page.view.setFocus()
    qtbot.keyClick(page.view, Qt.Key.Key_PageDown)
    assert bar.value() > before
    page.list.setFocus()
    page.resize(3000, 600)
    qtbot.waitUntil(lambda: not page.view.isAncestorOf(page.list) and page.view in scrolling(page))
    assert QApplication.focusWidget() is page.list


def test_printing_a_long_paper_does_not_hold_the_window_up(
    qtbot: QtBot, case: CaseModel, session: Session, tmp_path: Path
) -> None:
    page = shown(qtbot, case, session)
    assert page.document is not None
    page.document = msgspec.structs.replace(page.document, parts=page.document.parts * 12)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)

    def flow(watch: StallWatch) -> None:
        printer.setOutputFileName(str(tmp_path / "printed.pdf"))
        watch.do(
            "print",
            lambda: page.print_on(printer),
            until=lambda: "It is with the printer" in page.notice.text(),
        )

    assert watched(flow).stalls() == []
    with pikepdf.open(tmp_path / "printed.pdf") as made:
        assert len(made.pages) > 30
    session.worker.wait()
    assert "printed" in {entry.kind for entry in session.vault.trail()}


def test_what_the_printer_does_not_take_is_told_and_not_noted(
    qtbot: QtBot, case: CaseModel, session: Session, tmp_path: Path
) -> None:
    page = shown(qtbot, case, session)
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "nowhere" / "printed.pdf"))
    page.print_on(printer)
    qtbot.waitUntil(lambda: "did not take it" in page.notice.text(), timeout=SLOW)
    session.worker.wait()
    assert "printed" not in {entry.kind for entry in session.vault.trail()}
