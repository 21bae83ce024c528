"""Settings: read by anybody, changed by whoever may, undone at once, and every one with effect."""

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt, QTranslator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from cse_assess import config, data
from cse_assess.assessment import answers
from cse_assess.assessment.record import Person
from cse_assess.config import Given, Source
from cse_assess.config.described import setting, settings
from cse_assess.errors import Refusal
from cse_assess.instrument.library import Library
from cse_assess.package.keyring import Keyring
from cse_assess.usage.period import last_quarter
from cse_assess.vault.errors import VaultRefused
from cse_assess.vault.opening import create_vault, open_vault
from cse_assess.vault.slots import Cost, Role
from cse_assess.vault.store import Vault
from cse_assess_ui.app import build
from cse_assess_ui.models import appearance, referring
from cse_assess_ui.models.address_book import listing_of
from cse_assess_ui.models.counts import Counts
from cse_assess_ui.models.desk import Desk
from cse_assess_ui.models.hand_overs import Wanted
from cse_assess_ui.models.session import Session
from cse_assess_ui.models.settings import follow
from cse_assess_ui.operations import Worker
from cse_assess_ui.pages.counts import CountsPage
from cse_assess_ui.pages.hand_over import HandOverPage
from cse_assess_ui.pages.home import HomePage
from cse_assess_ui.pages.inbox import InboxPage
from cse_assess_ui.pages.keys import KeysPage
from cse_assess_ui.pages.settings import SettingsPage
from cse_assess_ui.pages.unlock import UnlockPage
from cse_assess_ui.shell import Shell
from cse_assess_ui.widgets import in_steps

SLOW = 20_000
PASSPHRASE = "four quiet grey herons"
CHEAP = Cost(iterations=1, lanes=1, memory_kib=1024)
TODAY = dt.datetime.now().astimezone().date()
AMIRA = data.folder("forms") / "practice" / "amira" / "model.json"
Open = Callable[..., Session]


class Beside:
    """What lies beside the vault, kept in memory."""

    def __init__(self) -> None:
        self.kept: dict[str, str] = {}

    def chosen(self) -> dict[str, str]:
        return self.kept

    def choose(self, name: str, value: str) -> None:
        self.kept[name] = value
        if not value:
            del self.kept[name]


@pytest.fixture
def opened(tmp_path: Path, worker: Worker) -> Iterator[Open]:
    """Opens the one vault, as often as wanted, one after the other."""
    vaults: list[Vault] = []

    def make(given: Given | None = None, *, user: str = "Nina", role: Role = "practitioner"):
        close(vaults, worker)
        folder = tmp_path / "vault"
        if not folder.exists():
            create_vault(folder, user=user, passphrase=PASSPHRASE, cost=CHEAP, role=role).close()
        vaults.append(open_vault(folder, user=user, passphrase=PASSPHRASE))
        return Session(vaults[-1], Library(), worker, given=given)

    yield make
    close(vaults, worker)


def close(vaults: list[Vault], worker: Worker) -> None:
    worker.wait()
    while vaults:
        vaults.pop().close()


def shown(qtbot: QtBot, session: Session) -> SettingsPage:
    session.settings.keep_beside(Beside())
    page = SettingsPage(session.settings)
    qtbot.addWidget(page)
    page.resize(1280, 720)
    page.show()
    qtbot.waitUntil(lambda: page.whole, timeout=SLOW)
    QApplication.processEvents()  # what was made last is shown now
    return page


def press(page: SettingsPage, name: str, words: str) -> None:
    choice = page.cards[name].choice
    assert choice is not None
    next(button for button in choice.buttons if button.text() == words).click()


# Reading it


def test_what_the_organisation_has_set_is_locked_and_says_so(qtbot, opened) -> None:
    given = config.enforcing(retention_days=730, contact="IT, 01632 960 555")
    page = shown(qtbot, opened(given))
    card = page.cards["retention_days"]
    assert card.choice is None
    assert card.lock.isVisible()
    assert card.value.text() == "2 years"
    assert card.origin.text() == "Set by your organisation."
    assert card.value.accessibleName() == "How long a record is kept here: 2 years. " + (
        "Set by your organisation."
    )
    assert card.value.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert page.ask.text().endswith("IT, 01632 960 555")
    with pytest.raises(Refusal, match="set by your organisation"):
        page._settings.choose("retention_days", 10)


def test_what_nobody_has_set_says_that_it_is_the_usual(qtbot, opened) -> None:
    page = shown(qtbot, opened())
    free, fixed = page.cards["auto_lock_minutes"], page.cards["keychain"]
    assert free.origin.text() == "The usual setting."
    assert not free.lock.isVisible()
    assert free.choice is not None
    assert "The usual setting." in free.choice.accessibleDescription()
    assert fixed.origin.text() == "The usual setting. Only your organisation can change it."
    assert fixed.lock.isVisible()
    assert page.ask.text().endswith("your IT department")


def test_what_is_recommended_says_so_and_can_be_changed(qtbot, opened) -> None:
    source = Source(name="policy.toml", recommended={"auto_lock_minutes": 7})
    page = shown(qtbot, opened(Given((source,))))
    card = page.cards["auto_lock_minutes"]
    assert card.origin.text() == "Recommended by your organisation."
    assert card.choice is not None
    assert card.choice.value() == 7
    press(page, "auto_lock_minutes", "2 minutes")
    assert page._settings.now.auto_lock_minutes == 2
    card.usual.click()
    assert page._settings.now.auto_lock_minutes == card.choice.value() == 7


def test_a_policy_that_cannot_be_read_is_told_with_what_is_held(qtbot, opened) -> None:
    broken = Source(name="policy.toml", problem="policy.toml: keychain: No.")
    page = shown(qtbot, opened(Given((broken,))))
    assert "Tell IT: policy.toml: keychain: No." in page.problem.text()
    card = page.cards["hand_overs"]
    assert card.value.text() == "Sealed file, PDF under a passphrase"
    assert card.origin.text().startswith("Held like this until your organisation's settings can")
    assert card.lock.isVisible()


@pytest.mark.parametrize(
    ("role", "there", "not_there"),
    [
        ("practitioner", "practice", "inbox_folder"),
        ("lead", "disclosure", "inbox_folder"),
        ("front-door", "inbox_folder", "hand_overs"),
    ],
)
def test_everybody_sees_what_concerns_them(qtbot, opened, role, there, not_there) -> None:
    page = shown(qtbot, opened(role=role))
    assert there in page.cards
    assert not_there not in page.cards
    assert {"auto_lock_minutes", "scheme", "language"} <= set(page.cards)
    assert "contact" not in page.cards


def test_a_practitioner_with_a_lead_cannot_choose_for_everybody(qtbot, opened) -> None:
    session = opened(role="lead", user="Priya")
    session.vault.ways.add_person("Nina", PASSPHRASE, "practitioner")
    shown(qtbot, session)
    session.settings.choose("retention_days", 90)
    page = shown(qtbot, opened(user="Nina"))
    card = page.cards["retention_days"]
    assert card.value.text() == "90 days"
    assert card.origin.text() == (
        "Chosen for everybody here. Only whoever looks after these cases can change it."
    )
    assert "portable" not in page.cards
    with pytest.raises(Refusal, match="not yours to change"):
        page._settings.choose("retention_days", 10)


# Changing it


def test_a_choice_holds_at_once_is_kept_and_can_be_undone(qtbot, opened, worker) -> None:
    session = opened()
    page = shown(qtbot, session)
    card = page.cards["auto_lock_minutes"]
    press(page, "auto_lock_minutes", "10 minutes")
    assert session.settings.now.auto_lock_minutes == 10
    assert card.notice.text() == "Changed to 10 minutes."
    assert card.origin.text() == "You chose this."
    again = opened()
    assert again.settings.now.auto_lock_minutes == 10
    page = shown(qtbot, again)
    press(page, "auto_lock_minutes", "1 minute")
    card = page.cards["auto_lock_minutes"]
    card.notice.undo.click()
    assert again.settings.now.auto_lock_minutes == 10
    assert card.notice.text() == "Put back to 10 minutes."
    assert not card.notice.undo.isVisible()
    page.undo()  # nothing is left to undo
    assert again.settings.now.auto_lock_minutes == 10
    assert opened().settings.now.auto_lock_minutes == 10


def test_choosing_what_is_chosen_changes_nothing(qtbot, opened) -> None:
    page = shown(qtbot, opened())
    press(page, "auto_lock_minutes", "5 minutes")
    assert page.cards["auto_lock_minutes"].choice.value() == 5
    assert page._settings.last is None


def test_people_who_share_a_computer_choose_for_themselves(qtbot, opened) -> None:
    session = opened()
    session.vault.ways.add_person("Sam", PASSPHRASE, "practitioner")
    session.settings.choose("auto_lock_minutes", 10)
    session.settings.choose("retention_days", 90)
    other = opened(user="Sam")
    assert other.settings.now.auto_lock_minutes == 5
    assert other.settings.now.retention_days == 90


def test_by_keyboard_alone(qtbot, opened) -> None:
    session = opened()
    page = shown(qtbot, session)
    page.activateWindow()
    page.focus_first()
    assert QApplication.focusWidget() is page.cards["auto_lock_minutes"].choice.buttons[2]
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_2)
    assert session.settings.now.auto_lock_minutes == 2
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is page.cards["auto_lock_minutes"].notice.undo
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert session.settings.now.auto_lock_minutes == 5
    assert QApplication.focusWidget() is page.cards["auto_lock_minutes"].choice.buttons[2]
    stops: list[QWidget | None] = []
    for _ in range(100):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        stops.append(QApplication.focusWidget())
        if stops[-1] is page.back:
            break
    assert stops[-1] is page.back
    assert page.cards["keychain"].value in stops  # locked, and heard all the same
    content = page._column.content
    places = [stop.mapTo(content, QPoint(0, 0)).y() for stop in stops if stop is not None]
    assert places == sorted(places)


def test_a_choice_that_cannot_be_kept_is_put_back_and_told(
    qtbot, opened, monkeypatch, worker
) -> None:
    session = opened()
    page = shown(qtbot, session)

    def full(*_: object) -> None:
        raise VaultRefused("The disk is full.")

    monkeypatch.setattr(session.vault, "set_setting", full)
    press(page, "auto_lock_minutes", "10 minutes")
    card = page.cards["auto_lock_minutes"]
    qtbot.waitUntil(lambda: card.notice.text() == "The disk is full.", timeout=SLOW)
    assert session.settings.now.auto_lock_minutes == card.choice.value() == 5


def test_the_last_change_is_told_on_a_page_that_was_made_anew(qtbot, opened) -> None:
    session = opened()
    page = shown(qtbot, session)
    press(page, "scheme", "Dark")
    again = SettingsPage(session.settings)
    qtbot.addWidget(again)
    again.resize(1280, 400)
    again.show()
    again.activateWindow()
    again.focus_first()
    qtbot.waitUntil(lambda: again.whole, timeout=SLOW)
    card = again.cards["scheme"]
    assert card.notice.text() == "Changed to Dark."
    qtbot.waitUntil(lambda: QApplication.focusWidget() in card.choice.buttons, timeout=SLOW)
    assert not card.notice.visibleRegion().isEmpty()
    again.back.click()
    assert session.settings.last is None


def test_a_folder_is_chosen_and_taken_back(qtbot, opened, tmp_path) -> None:
    session = opened()
    page = shown(qtbot, session)
    card = page.cards["backup_folder"]
    assert card.folder.isVisible()
    card.chosen.emit("backup_folder", str(tmp_path / "b"))
    assert card.value.text() == str(tmp_path / "b")
    card.usual.click()
    assert session.settings.now.backup_folder == ""


class Brackets(QTranslator):
    """Puts every text that goes through translation into brackets."""

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        return False

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        return f"⟦{source}⟧"


@pytest.mark.parametrize("role", ["lead", "front-door"])
def test_every_word_can_be_translated(qtbot, opened, role) -> None:
    translator = Brackets()
    QCoreApplication.installTranslator(translator)
    try:
        broken = Source(name="policy.toml", problem="⟦told⟧")
        page = shown(qtbot, opened(Given((broken,)), role=role))
        texts = {
            one.text() for kind in (QLabel, QAbstractButton) for one in page.findChildren(kind)
        }
        assert [text for text in texts if text and not text.startswith("⟦")] == []
        assert len(texts) > 40
    finally:
        QCoreApplication.removeTranslator(translator)


def test_making_the_page_never_holds_the_window_up(qtbot, opened, monkeypatch) -> None:
    for slice in ("_FIRST_S", "_SLICE_S"):
        monkeypatch.setattr(in_steps, slice, 0)  # as on a very slow computer
    session = opened()
    page = SettingsPage(session.settings)
    qtbot.addWidget(page)
    assert list(page.cards) == ["auto_lock_minutes"]  # the rest is made between events
    page.focus_first()
    qtbot.waitUntil(lambda: page.whole, timeout=SLOW)
    assert len(page.cards) > 10


# What follows


def test_something_follows_a_setting_at_once_and_from_then_on(opened) -> None:
    session = opened(config.enforcing(auto_lock_most=15))
    minutes: list[int] = []
    blocked: list[bool] = []
    effects = {"auto_lock_minutes": minutes.append, "screenshots_blocked": blocked.append}
    follow(session.settings, effects)
    session.settings.choose("auto_lock_minutes", 60)
    session.settings.choose("practice", False)
    session.settings.undo()
    assert (minutes, blocked) == ([5, 15], [True])


def test_retention_and_backups_follow_the_lead(opened, tmp_path) -> None:
    session = opened()
    old = dt.datetime.now(dt.UTC) - dt.timedelta(days=100)
    assert session.caretaker.due_to_go(old, today=TODAY) is None
    session.settings.choose("retention_days", 90)
    assert session.caretaker.due_to_go(old, today=TODAY) is not None
    session.settings.choose("backup_folder", str(tmp_path / "daily"))
    session.caretaker.back_up_if_due()
    assert len(list((tmp_path / "daily").iterdir())) == 1


def hub(*ways: str) -> Keyring:
    return Keyring.generate(
        "front-door", "Seaside front door", phone="01632 960200", today=TODAY, accepts=ways
    )


@contextmanager
def hand_over(qtbot, session: Session, tmp_path: Path, *ways: str) -> Iterator[HandOverPage]:
    session.profile.set(Person(name="Nina Hart", role="Nurse", phone="01632 960123"))
    model = answers.read(AMIRA.read_bytes(), file="amira")
    case_id = session.vault.cases.new_id()
    session.vault.cases.save(
        case_id, msgspec.structs.replace(model, practice=False, practice_case="")
    )
    card = tmp_path / "hub.card.json"
    card.write_bytes(hub(*ways).card.to_json())
    page = HandOverPage(session.cases.open(case_id), session, folder=tmp_path)
    qtbot.addWidget(page)
    page.show()
    page.front_door.add_card(card)
    yield page


def test_the_window_hands_over_in_the_allowed_ways_only(qtbot, opened, tmp_path) -> None:
    session = opened(config.enforcing(hand_overs=("pdf",)))
    with hand_over(qtbot, session, tmp_path, "sealed", "pdf", "plain") as page:
        assert [button.text() for button in page.ways.choice.buttons] == ["PDF under a passphrase"]
        door = page.front_door.door()
        whole = msgspec.structs.replace(door, accepts=("sealed", "pdf", "plain"), ruled_out=())
        made = tmp_path / "r.age"
        with pytest.raises(Refusal, match="settings rule this way of handing over out"):
            referring.hand_over(session, page._case, Wanted(whole, made, "sealed"))
        assert not made.exists()


def test_no_way_left_says_to_ring(qtbot, opened, tmp_path) -> None:
    session = opened(config.enforcing(hand_overs=("sealed",)))
    with hand_over(qtbot, session, tmp_path, "plain") as page:
        assert page.ways.way() is None
        assert "Ring them now" in page.ways.meaning.text()
        assert not page.seal.isEnabled()


def test_cards_are_added_by_the_organisation_alone(qtbot, opened, tmp_path) -> None:
    folder = tmp_path / "etc"
    (tmp_path / "share").mkdir()
    folder.mkdir()
    theirs = hub("sealed")
    (tmp_path / "share" / "hub.card.json").write_bytes(theirs.card.to_json())
    share = str(tmp_path / "share").replace("\\", "/")
    (folder / "policy.toml").write_text(f'own_cards = false\ncards_folder = "{share}"')
    session = opened(config.given(folder))
    assert [door.name for door in session.book.front_doors()] == ["Seaside front door"]
    card = tmp_path / "other.json"
    card.write_bytes(hub("sealed").card.to_json())
    with pytest.raises(Refusal, match="adds front doors and cards itself"):
        session.book.offered(card)
    with pytest.raises(Refusal, match="Ask IT to add this one"):
        session.book.put_listing(listing_of({"name": "X", "phone": "1"}, ("pdf",)))
    page = KeysPage(session.keys.agency(Person(name="Nina")), session.book)
    qtbot.addWidget(page)
    assert page.add.isHidden()


def test_a_folder_of_cards_that_is_not_there_is_told(opened, tmp_path) -> None:
    (tmp_path / "policy.toml").write_text(f'cards_folder = "{(tmp_path / "x").as_posix()}"')
    session = opened(config.given(tmp_path))
    assert "cannot be read" in session.book.problems[0]


def test_counts_go_by_the_rule_that_is_set_and_say_so(qtbot, opened) -> None:
    session = opened(config.enforcing(disclosure="acro"), role="lead")
    page = CountsPage(Counts(session), session.worker)
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.shown, timeout=SLOW):
        page.show()
    assert "Threshold of 10" in page.rule.text()
    assert page.rule.text().endswith("Set by your organisation.")


def test_counts_stay_here_while_nobody_can_tell_the_rule(opened, tmp_path) -> None:
    session = opened(Given((Source(name="policy.toml", problem="policy.toml: No."),)), role="lead")
    counts = Counts(session)
    preview = counts.preview(last_quarter(TODAY))
    with pytest.raises(Refusal, match="Nothing was written"):
        counts.save(preview, "csv", tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_a_released_period_keeps_its_rule(opened, tmp_path) -> None:
    session = opened(role="lead")
    counts = Counts(session)
    preview = counts.preview(last_quarter(TODAY))
    counts.save(preview, "json", tmp_path)
    session.settings.choose("disclosure", "dfe")
    again = counts.preview(last_quarter(TODAY))
    assert again.made
    assert again.release == preview.release


def test_the_watched_folder_can_be_the_organisations(qtbot, opened, tmp_path) -> None:
    given = config.enforcing(inbox_folder=str(tmp_path))
    session = opened(given, role="front-door")
    session.keys.set_front_door(hub("sealed"))
    desk = Desk(session)
    assert desk.folder == tmp_path
    page = InboxPage(session, desk)
    qtbot.addWidget(page)
    assert page.choose.isHidden()
    assert page.where.text().endswith("Set by your organisation.")
    page.set_folder(tmp_path / "other")
    assert "set by your organisation" in page.notice.text()
    assert desk.folder == tmp_path


def test_a_watched_folder_from_before_there_were_settings_is_known(opened, tmp_path) -> None:
    session = opened(role="front-door")
    session.vault.set_setting("inbox-folder", b"/before")
    session = opened()
    assert Desk(session).folder == Path("/before")
    Desk(session).set_folder(tmp_path)
    assert Desk(opened()).folder == tmp_path


def test_colours_and_language_are_recommended_before_anybody_is_known(qtbot, tmp_path) -> None:
    (tmp_path / "policy.toml").write_text('[recommended]\nscheme = "dark"\nlanguage = "cy"')
    (tmp_path / "vault").mkdir()
    shell = build(tmp_path / "vault", tmp_path)
    qtbot.addWidget(shell)
    assert (shell.look.now.scheme, shell.language.now) == ("dark", "cy")
    shell.look.set_text(1.5)  # is no choice of colours
    assert appearance.load(tmp_path / "vault").scheme == ""
    shell.look.set_scheme("light")
    shell.set_language("en")
    assert shell.look.chosen() == {"scheme": "light", "language": "en"}
    shell.close()
    again = build(tmp_path / "vault", tmp_path)
    qtbot.addWidget(again)
    assert (again.look.now.scheme, again.language.now) == ("light", "en")
    again.look.set_scheme("")
    assert again.look.now.scheme == "dark"


def test_every_setting_has_words_for_each_of_its_values(opened) -> None:
    session = opened()
    for one in settings():
        row = session.settings.row(one)
        assert row.words, one.name
        assert all(words for _, words in row.offered)
    assert setting("mood") is None


# In the window


@pytest.fixture
def shell(qtbot, tmp_path) -> Iterator[Shell]:
    folder = tmp_path / "vault"
    with create_vault(folder, user="Nina", passphrase=PASSPHRASE, cost=CHEAP) as vault:
        vault.set_setting("profile", msgspec.json.encode(Person(name="Nina")))
    (tmp_path / "policy.toml").write_text("auto_lock_most = 15")
    shell = build(folder, tmp_path)
    qtbot.addWidget(shell)
    shell.show()
    unlock(qtbot, shell)
    yield shell
    shell.close()


def unlock(qtbot, shell: Shell) -> None:
    shell.page.passphrase.editor.setText(PASSPHRASE)
    shell.page.open_button.click()
    qtbot.waitUntil(lambda: isinstance(shell.page, HomePage), timeout=SLOW)


def settings_of(qtbot, shell: Shell) -> SettingsPage:
    shell.work.header.settings_requested.emit()
    qtbot.waitUntil(lambda: isinstance(shell.page, SettingsPage), timeout=SLOW)
    qtbot.waitUntil(lambda: shell.page.whole, timeout=SLOW)
    return shell.page


def test_the_lock_follows_at_once_and_after_the_next_way_in(qtbot, shell) -> None:
    assert shell.locking.idle.minutes == 5
    page = settings_of(qtbot, shell)
    assert "30 minutes" not in [b.text() for b in page.cards["auto_lock_minutes"].choice.buttons]
    press(page, "auto_lock_minutes", "2 minutes")
    assert shell.locking.idle.minutes == 2
    page.undo()
    assert shell.locking.idle.minutes == 5
    press(page, "auto_lock_minutes", "10 minutes")
    shell.lock()
    qtbot.waitUntil(lambda: isinstance(shell.page, UnlockPage), timeout=SLOW)
    unlock(qtbot, shell)
    assert shell.locking.idle.minutes == 10


def test_practice_cases_go_and_come_back(qtbot, shell) -> None:
    page = settings_of(qtbot, shell)
    press(page, "practice", "No")
    page.back.click()
    qtbot.waitUntil(lambda: isinstance(shell.page, HomePage), timeout=SLOW)
    assert shell.page.practice_button.isHidden()
    shell.session.settings.undo()
    press(settings_of(qtbot, shell), "practice", "Yes")
    shell.show_home()
    qtbot.waitUntil(lambda: isinstance(shell.page, HomePage), timeout=SLOW)
    assert not shell.page.practice_button.isHidden()


def test_another_language_and_other_colours_are_there_at_once(qtbot, shell) -> None:
    page = settings_of(qtbot, shell)
    press(page, "scheme", "Dark")
    assert shell.look.now.scheme == "dark"
    press(page, "language", "Cymraeg")
    qtbot.waitUntil(
        lambda: isinstance(shell.page, SettingsPage) and shell.page is not page, timeout=SLOW
    )
    assert shell.language.now == "cy"
    qtbot.waitUntil(lambda: shell.page.whole, timeout=SLOW)
    undo = shell.page.cards["language"].notice.undo
    qtbot.waitUntil(undo.isVisible, timeout=SLOW)
    QTest.keyClick(shell, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: shell.language.now == "en", timeout=SLOW)
