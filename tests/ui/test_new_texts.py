"""Signed files of new forms and texts: seen before they count, taken in or left out."""

import sys
from collections.abc import Callable
from pathlib import Path

import packs
import pytest
from pytestqt.qtbot import QtBot

from cse_assess.computer import Computer
from cse_assess.package.keyring import Keyring
from cse_assess.places import Places
from cse_assess.updates.trust import FOLDER, Trust
from cse_assess_ui.app import build
from cse_assess_ui.models.new_texts import NewTexts
from cse_assess_ui.operations import Worker
from cse_assess_ui.pages.about import AboutPage
from cse_assess_ui.pages.new_texts import NewTextsPage
from cse_assess_ui.widgets.text import Label

SLOW = 20_000
Made = Callable[[Trust], NewTextsPage]


@pytest.fixture(scope="module")
def publisher() -> Keyring:
    return packs.publisher()


def places(folder: Path) -> Places:
    return Places(
        vault=folder / "vault",
        policy=folder / "policy",
        machine_packs=folder / "machine",
        own_packs=folder / "own",
        log=folder / "log",
    )


@pytest.fixture
def page(qtbot: QtBot, tmp_path: Path, worker: Worker) -> Made:
    def make(trust: Trust) -> NewTextsPage:
        texts = NewTexts(Computer(places=places(tmp_path), trust=trust))
        page = NewTextsPage(texts, worker)
        qtbot.addWidget(page)
        page.resize(900, 700)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        qtbot.waitUntil(lambda: not worker.busy, timeout=SLOW)
        page.focus_first()
        return page

    return make


def words(page: NewTextsPage) -> str:
    return "\n".join(one.text() for one in page.findChildren(Label) if one.isVisible())


def looked(qtbot: QtBot, page: NewTextsPage, path: Path) -> None:
    page.look(path)
    qtbot.waitUntil(page.choose.isEnabled, timeout=SLOW)
    if page.offered is not None:
        qtbot.waitUntil(lambda: not page.offered.steps.unfinished, timeout=SLOW)


def installed(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("*.toml"))


def test_where_nothing_was_taken_in_it_says_so(page: Made, publisher: Keyring) -> None:
    shown = page(packs.trust(publisher))
    assert "Only what came with the app." in words(shown)
    assert shown.choose.hasFocus()


@pytest.mark.parametrize(
    ("trust", "told"),
    [
        (Trust(allowed=False), "Your organisation does not take such files in"),
        (Trust(), "Nobody is known on this computer"),
    ],
)
def test_where_no_file_can_be_taken_in_it_says_why(page: Made, trust: Trust, told: str) -> None:
    shown = page(trust)
    assert told in words(shown)
    assert not shown.choose.isVisible()
    assert shown.back.hasFocus()


def test_what_a_file_changes_is_seen_before_anything_does(
    qtbot: QtBot, page: Made, publisher: Keyring, tmp_path: Path
) -> None:
    shown = page(packs.trust(publisher))
    file = tmp_path / "partnership-1.csepack"
    file.write_bytes(packs.made(publisher, about="The new night number."))
    looked(qtbot, shown, file)
    for told in (
        "partnership, version 1",
        "The new night number.",
        "Made on 23 Nov 2026. Signed by Partnership IT, whom your organisation knows.",
        "Front door nowhere: new",
        "• Its phone is 01632 960 200.",
        "• Its ways of handing over are pdf.",
    ):
        assert told in words(shown)
    assert shown.offered.decline.hasFocus()
    assert installed(tmp_path / "own") == []

    shown.offered.decline.click()
    assert "Left out. Nothing was changed." in words(shown)
    assert installed(tmp_path / "own") == []
    assert shown.choose.hasFocus()

    looked(qtbot, shown, file)
    shown.offered.accept.click()
    qtbot.waitUntil(lambda: "partnership, version 1: in use" in words(shown), timeout=SLOW)
    assert "Taken in. It counts from the next start of the app." in words(shown)
    assert installed(tmp_path / "own") == ["nowhere.toml"]
    assert shown.choose.hasFocus()

    looked(qtbot, shown, file)
    assert "This file was taken in before. Nothing was changed." in words(shown)


def test_an_earlier_one_a_strangers_and_rubbish_are_refused_in_words(
    qtbot: QtBot, page: Made, publisher: Keyring, tmp_path: Path
) -> None:
    shown = page(packs.trust(publisher))
    second = tmp_path / "second.csepack"
    second.write_bytes(packs.made(publisher, packs.listing("01632 960 300"), version=2))
    looked(qtbot, shown, second)
    shown.offered.accept.click()
    qtbot.waitUntil(lambda: "version 2: in use" in words(shown), timeout=SLOW)
    for name, content, told in (
        ("first", packs.made(publisher), "An earlier one is never put back."),
        ("strange", packs.made(packs.publisher("Somebody"), version=3), "strange.csepack"),
        ("rubbish", b"PK rubbish", "rubbish.csepack"),
    ):
        file = tmp_path / f"{name}.csepack"
        file.write_bytes(content)
        looked(qtbot, shown, file)
        assert told in shown.notice.text()
        assert shown.offered is None
        assert shown.choose.hasFocus()
    assert "version 2: in use" in words(shown)


def test_a_new_form_is_told_by_its_name(
    qtbot: QtBot, page: Made, publisher: Keyring, tmp_path: Path
) -> None:
    shown = page(packs.trust(publisher))
    file = tmp_path / "form.csepack"
    file.write_bytes(packs.made(publisher, packs.form()))
    looked(qtbot, shown, file)
    assert "Form dash-like: new" in words(shown)
    shown.offered.accept.click()
    qtbot.waitUntil(lambda: "version 1: in use" in words(shown), timeout=SLOW)


@pytest.mark.skipif(sys.platform != "linux", reason="where things are is set by its variables")
def test_it_is_reached_from_about_with_this_computers_trust(
    qtbot: QtBot, tmp_path: Path, publisher: Keyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_DIRS", str(tmp_path / "etc"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_DATA_DIRS", str(tmp_path / "share"))
    trusted = tmp_path / "etc" / "cse-assess" / FOLDER
    trusted.mkdir(parents=True)
    (trusted / "partnership.card.json").write_bytes(publisher.card.to_json())
    shell = build(tmp_path / "vault")
    qtbot.addWidget(shell)
    shell.show()
    shell.help.show_about()
    qtbot.waitUntil(lambda: isinstance(shell.page, AboutPage), timeout=SLOW)
    shell.page.new_texts.click()
    qtbot.waitUntil(lambda: isinstance(shell.page, NewTextsPage), timeout=SLOW)
    assert shell.page.choose.isVisible()
    shell.page.back.click()
    qtbot.waitUntil(lambda: not isinstance(shell.page, NewTextsPage), timeout=SLOW)
    shell.close()
