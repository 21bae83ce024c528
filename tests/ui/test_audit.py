"""Two people audit the same cases, each alone; what is kept names nobody."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from cse_assess.assessment.follow_up import HandOver
from cse_assess.assessment.record import Assessment, Child, Person
from cse_assess.instrument.library import Library
from cse_assess.usage.period import period
from cse_assess.vault.opening import create_vault, open_vault
from cse_assess.vault.slots import Cost
from cse_assess.vault.store import Vault
from cse_assess_ui.models.audit import Auditing
from cse_assess_ui.models.session import Session
from cse_assess_ui.operations import Worker
from cse_assess_ui.pages.audit import AuditPage
from cse_assess_ui.widgets.text import Label

SLOW = 20_000
CHEAP = Cost(iterations=1, lanes=1, memory_kib=1024)
PASSPHRASE = "four quiet grey herons"
NOW = dt.datetime.now(dt.UTC)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A vault in which Nina handed four cases over, and two leads may look."""
    folder = tmp_path / "vault"
    with create_vault(folder, user="Nina", passphrase=PASSPHRASE, cost=CHEAP) as vault:
        vault.ways.add_person("Priya", PASSPHRASE, "lead")
        vault.ways.add_person("Sam", PASSPHRASE, "lead")
        for number in range(4):
            case = Assessment(
                form="cse-risk", form_version="1.0.0", date=NOW.date(), child=Child(age=14)
            )
            vault.cases.save(f"c{number}", case)
            made = HandOver(reference=f"R-{number}", hub="Hub", hub_phone="1", file="a.age", at=NOW)
            vault.referrals.hand_over(f"c{number}", made, signed=case)
    return folder


def page_of(qtbot: QtBot, vault: Vault) -> AuditPage:
    session = Session(vault, Library(), Worker())
    session.profile.set(Person(name=vault.user))
    session.worker.wait()
    page = AuditPage(Auditing(session), session.worker)
    qtbot.addWidget(page)
    page.show()
    return page


@pytest.fixture
def priya(qtbot: QtBot, folder: Path) -> Iterator[AuditPage]:
    with open_vault(folder, user="Priya", passphrase=PASSPHRASE) as vault:
        page = page_of(qtbot, vault)
        yield page
        page._worker.wait()


def draw(qtbot: QtBot, page: AuditPage) -> None:
    quarter = f"{NOW.year}-Q{(NOW.astimezone().month + 2) // 3}"
    page.which.set_value(quarter)
    page.how_many.set_value(5)
    page.draw_button.click()
    qtbot.waitUntil(lambda: page._sample is not None, timeout=SLOW)


def mark_all(page: AuditPage, answer: str) -> None:
    for _ in page._cases:
        for field in page.answers.values():
            field.set_value(answer)
        page.keep_button.click()


def test_the_empty_page_says_what_an_audit_is(priya: AuditPage) -> None:
    told = " ".join(label.text() for label in priya.findChildren(Label))
    assert "Chance draws a few cases" in told
    assert priya.draw_button.isVisible()
    assert not priya.keep_button.isVisible()


def test_the_newest_period_is_first_and_the_newest_with_a_case_is_chosen(
    qtbot: QtBot, folder: Path
) -> None:
    long_ago = NOW - dt.timedelta(days=200)
    with open_vault(folder, user="Nina", passphrase=PASSPHRASE) as vault:
        for number in range(4):
            vault.cases.destroy(f"c{number}")
        old = Assessment(form="cse-risk", form_version="1.0.0", date=NOW.date())
        vault.cases.save("old", old)
        made = HandOver(reference="R-9", hub="Hub", hub_phone="1", file="a.age", at=long_ago)
        vault.referrals.hand_over("old", made, signed=old)
    with open_vault(folder, user="Priya", passphrase=PASSPHRASE) as vault:
        page = page_of(qtbot, vault)
        periods = page._auditing.periods()
        assert [one.end for one in periods] == sorted((one.end for one in periods), reverse=True)
        assert period(str(page.which.value())).holds(long_ago.astimezone().date())
        newer = periods[: [one.id for one in periods].index(str(page.which.value()))]
        assert not any(one.holds(long_ago.astimezone().date()) for one in newer)
        page._worker.wait()


def test_a_period_without_cases_is_refused_in_words(qtbot: QtBot, priya: AuditPage) -> None:
    priya.which.set_value(priya._auditing.periods()[1].id)
    priya.draw_button.click()
    qtbot.waitUntil(lambda: "no case" in priya.notice.text().lower(), timeout=SLOW)
    assert priya._sample is None


def test_every_question_needs_an_answer(qtbot: QtBot, priya: AuditPage) -> None:
    draw(qtbot, priya)
    assert priya.place.text().startswith("Case 1 of 4.")
    priya.keep_button.click()
    assert "Each question needs an answer" in priya.notice.text()
    assert priya._auditing.own_marks(priya._sample) == {}


def test_a_case_can_be_read_from_here(qtbot: QtBot, priya: AuditPage) -> None:
    draw(qtbot, priya)
    with qtbot.waitSignal(priya.case_requested) as asked:
        priya.read_button.click()
    assert asked.args[0] in {"c0", "c1", "c2", "c3"}


def test_two_people_audit_alone_and_counts_are_kept(
    qtbot: QtBot, folder: Path, tmp_path: Path
) -> None:
    with open_vault(folder, user="Priya", passphrase=PASSPHRASE) as vault:
        page = page_of(qtbot, vault)
        draw(qtbot, page)
        mark_all(page, "yes")
        assert "Ask a second person" in page.notice.text()
    with open_vault(folder, user="Sam", passphrase=PASSPHRASE) as vault:
        page = page_of(qtbot, vault)
        assert page.place.text().startswith("Case 1 of 4.")
        assert all(field.value() is None for field in page.answers.values())
        assert page._auditing.others(page._sample) == {}
        mark_all(page, "partly")
        page.close_button.click()
        assert "Closed" in page.notice.text()
        (drawn,) = page._auditing.closed()
        assert drawn.result is not None
        assert (drawn.result.reviewed, drawn.result.twice) == (4, 4)
        told = msgspec.json.encode(drawn.result)
        assert not any(name in told for name in (b"Priya", b"Sam", b"Nina", b"c0"))
        page.results[0].button.click()
        shown = " ".join(label.text() for label in page.results[0].findChildren(Label))
        assert "How far the two reviewers agree" in shown
        with qtbot.waitSignal(page.saved, timeout=SLOW) as saved:
            page.save(drawn, tmp_path)
        assert saved.args[0].read_bytes().startswith(b"%PDF-")
        page._worker.wait()


def test_closing_alone_says_what_is_lost_before_it_is_done(qtbot: QtBot, priya: AuditPage) -> None:
    draw(qtbot, priya)
    mark_all(priya, "no")
    assert priya.close_alone.isHidden()
    priya.close_button.click()
    assert "cannot be opened again" in priya.notice.text()
    assert priya._auditing.open_sample() is not None
    priya.close_alone.click()
    assert "Closed" in priya.notice.text()
    assert priya._auditing.open_sample() is None


def test_marks_are_there_again_after_reopening(qtbot: QtBot, folder: Path) -> None:
    for expected in ("Case 1 of 4. You have finished 0.", "Case 2 of 4. You have finished 1."):
        with open_vault(folder, user="Priya", passphrase=PASSPHRASE) as vault:
            page = page_of(qtbot, vault)
            if page._sample is None:
                draw(qtbot, page)
            assert page.place.text() == expected
            for field in page.answers.values():
                field.set_value("no")
            page.keep_button.click()
