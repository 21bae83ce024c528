"""The main job through the window: from an empty computer to what the front door reads."""

import datetime as dt
import json
from pathlib import Path

import first_steps
import pytest
from ages import born
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from cse_assess.package.keyring import Keyring
from cse_assess.package.opening import Opened, open_package
from cse_assess_ui.app import build
from cse_assess_ui.pages.analysis import AnalysisPage
from cse_assess_ui.pages.assessment import AssessmentPage
from cse_assess_ui.pages.child import ChildPage
from cse_assess_ui.pages.hand_over import HandOverPage
from cse_assess_ui.pages.home import HomePage
from cse_assess_ui.pages.referral import ReferralPage
from cse_assess_ui.shell import Shell

SLOW = 20_000
TODAY = dt.datetime.now().astimezone().date()


@pytest.fixture(scope="module")
def hub() -> Keyring:
    return Keyring.generate("front-door", "Seaside front door", phone="01632 960200", today=TODAY)


@pytest.fixture
def card(hub: Keyring, tmp_path: Path) -> Path:
    path = tmp_path / "hub.card.json"
    path.write_bytes(hub.card.to_json())
    return path


@pytest.fixture
def shell(qtbot, tmp_path: Path):
    shell = build(tmp_path / "vault")
    qtbot.addWidget(shell)
    shell.show()
    shell.activateWindow()
    qtbot.waitUntil(shell.isActiveWindow)
    yield shell
    shell.close()


def arrive(qtbot, shell: Shell, page: type) -> None:
    qtbot.waitUntil(lambda: isinstance(shell.page, page), timeout=SLOW)
    QApplication.processEvents()


def begin(qtbot, shell: Shell) -> None:
    first_steps.begin(shell)
    arrive(qtbot, shell, HomePage)
    press(qtbot, shell.page.new_button)
    arrive(qtbot, shell, ChildPage)
    qtbot.keyClicks(shell.page.fields["name"].editor, "Ben Imaginary")
    qtbot.keyClicks(shell.page.fields["date_of_birth"].editor, born(15))
    shell.show_step("questions")
    arrive(qtbot, shell, AssessmentPage)


def press(qtbot, button) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def answer(qtbot, shell: Shell, code: str, number: int, window: str = "") -> None:
    page = shell.page
    page.show_item(code)
    while page.view.unfinished:
        QApplication.processEvents()
    press(qtbot, page.view.card(code).answers[window].buttons[number])


def seal(qtbot, shell: Shell, card: Path, tmp_path: Path, hub: Keyring) -> Opened:
    page = shell.page
    page.folder = tmp_path
    page.front_door.add_card(card)
    assert page.seal.isEnabled()
    press(qtbot, page.seal)
    qtbot.waitUntil(page.sealed.isVisible, timeout=SLOW)
    (sealed,) = tmp_path.glob("*.age")
    assert "Ben" not in sealed.name
    return open_package(sealed.read_bytes(), hub, pinned=None, file=sealed.name)


def test_a_nurse_assesses_and_the_front_door_reads(
    qtbot, shell: Shell, card: Path, tmp_path: Path, hub: Keyring
) -> None:
    begin(qtbot, shell)
    answer(qtbot, shell, "S08", 1, "recent")
    answer(qtbot, shell, "M10", 0, "now")
    evidence = shell.page.view.card("M10").evidence
    assert evidence is not None
    qtbot.keyClicks(evidence.what_happened.editor, "XCANARYX")
    shell.show_step("think")
    arrive(qtbot, shell, AnalysisPage)
    for name in ("worries", "strengths", "needs_to_happen", "child_words"):
        qtbot.keyClicks(shell.page.fields[name].editor, f"About {name}.")
    shell.show_step("refer")
    arrive(qtbot, shell, ReferralPage)
    qtbot.keyClicks(shell.page.fields["reason_now"].editor, "He said it today.")
    shell.show_step("hand-over")
    arrive(qtbot, shell, HandOverPage)
    opened = seal(qtbot, shell, card, tmp_path, hub)

    referral = json.loads(opened.members["referral.json"])
    assert referral["child"]["name"] == "Ben Imaginary"
    assert referral["level"]["id"] == "serious"
    assert referral["result"]["rules"] == ["R2", "R5", "R7"]
    assert [concern["code"] for concern in referral["concerns"]] == ["S08"]
    assert referral["withheld"] == 1
    assert referral["analysis"]["worries"] == "About worries."
    assert referral["details"]["reason_now"] == "He said it today."
    assert not any(b"XCANARYX" in content for content in opened.members.values())
    assert opened.members["referral.pdf"].startswith(b"%PDF-")
    assert opened.sender.name == "Quay Street Clinic"
    assert shell.session is not None
    kinds = [event.kind for event in shell.session.vault.usage.events()]
    assert kinds == ["assessment-started", "referral-sealed"]
    for path in (tmp_path / "vault").iterdir():
        assert b"Imaginary" not in path.read_bytes()


def test_danger_raises_the_banner_and_the_urgent_route_needs_no_analysis(
    qtbot, shell: Shell, card: Path, tmp_path: Path, hub: Keyring
) -> None:
    begin(qtbot, shell)
    assert not shell.page.banner.isVisible()
    answer(qtbot, shell, "D01", 0)
    assert shell.page.banner.isVisible()
    shell.show_step("hand-over")
    arrive(qtbot, shell, HandOverPage)
    shell.page.front_door.add_card(card)
    assert not shell.page.seal.isEnabled()
    shell.page.gaps.urgent_requested.emit()
    opened = seal(qtbot, shell, card, tmp_path, hub)
    referral = json.loads(opened.members["referral.json"])
    assert referral["details"]["urgent"]
    assert [concern["code"] for concern in referral["act_now"]] == ["D01"]


def test_what_was_made_stays_while_hidden_and_is_gone_once_left(
    qtbot, shell: Shell, card: Path, tmp_path: Path, hub: Keyring
) -> None:
    begin(qtbot, shell)
    answer(qtbot, shell, "D01", 0)
    shell.show_step("hand-over")
    arrive(qtbot, shell, HandOverPage)
    shell.page.gaps.urgent_requested.emit()
    seal(qtbot, shell, card, tmp_path, hub)
    page = shell.page
    shell.toggle_hidden()
    QApplication.processEvents()
    shell.toggle_hidden()
    assert page.sealed.isVisible()
    shell.show_step("follow-up")
    qtbot.waitUntil(lambda: shell.page is not page)
    shell.show_step("hand-over")
    arrive(qtbot, shell, HandOverPage)
    assert shell.page.sealed.isHidden()
    assert shell.page.seal.isVisible()


def test_a_gap_leads_to_where_it_is_mended(qtbot, shell: Shell) -> None:
    begin(qtbot, shell)
    shell.show_step("hand-over")
    arrive(qtbot, shell, HandOverPage)
    shell.page.jump_requested.emit("analysis.strengths")
    arrive(qtbot, shell, AnalysisPage)
    assert shell.page.fields["strengths"].editor.hasFocus()
    shell.show_step("hand-over")
    shell.page.jump_requested.emit("judgement.reason")
    arrive(qtbot, shell, AnalysisPage)


def test_a_card_that_will_not_do_says_why_and_nothing_is_sealed(
    qtbot, shell: Shell, card: Path, tmp_path: Path
) -> None:
    begin(qtbot, shell)
    shell.show_step("hand-over")
    arrive(qtbot, shell, HandOverPage)
    card.write_bytes(card.read_bytes().replace(b"960200", b"960666"))
    shell.page.front_door.add_card(card)
    assert "changed since it was signed" in shell.page.front_door.problem.text()
    assert shell.page.front_door.door() is None
    assert list(tmp_path.glob("*.age")) == []
