"""Welsh, whole and at once: catalogues are complete, and no page keeps a word to itself."""

import datetime as dt
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import get_args

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from cse_assess.assessment import practice, quality
from cse_assess.assessment.follow_up import HandOver
from cse_assess.assessment.record import Action, Analysis, Child, Person
from cse_assess.errors import Refusal
from cse_assess.instrument.library import Library
from cse_assess.instrument.texts import with_texts
from cse_assess.package.keyring import Keyring
from cse_assess.referral import gaps
from cse_assess.vault.opening import create_vault
from cse_assess.vault.strength import Strength, Weakness
from cse_assess_ui.case_pages import STEPS
from cse_assess_ui.catalogue import domain_texts, update
from cse_assess_ui.first_steps.passphrase import PassphraseStep
from cse_assess_ui.language import LANGUAGES, Language, catalogue_file, messages
from cse_assess_ui.models.case import CaseModel
from cse_assess_ui.models.dates import show_day
from cse_assess_ui.models.desk import Desk
from cse_assess_ui.models.session import Session
from cse_assess_ui.operations import Worker
from cse_assess_ui.pages.analysis import AnalysisPage
from cse_assess_ui.pages.assessment import AssessmentPage
from cse_assess_ui.pages.child import ChildPage
from cse_assess_ui.pages.door_set_up import DoorSetUpPage
from cse_assess_ui.pages.first_run import FirstRunPage
from cse_assess_ui.pages.follow_up import FollowUpPage
from cse_assess_ui.pages.hand_over import HandOverPage
from cse_assess_ui.pages.home import HomePage
from cse_assess_ui.pages.inbox import InboxPage
from cse_assess_ui.pages.keys import KeysPage
from cse_assess_ui.pages.practise import PractisePage
from cse_assess_ui.pages.profile import ProfilePage
from cse_assess_ui.pages.referral import ReferralPage
from cse_assess_ui.pages.shortcuts import ShortcutsPage
from cse_assess_ui.pages.unlock import UnlockPage
from cse_assess_ui.shell import Shell
from cse_assess_ui.widgets.referral_progress import ReferralProgress

CODES = [code for code in LANGUAGES if code != "en"]
USER, PASSPHRASE = "Nina Hart", "four quiet grey herons"
SLOW = 20_000


@pytest.mark.parametrize("code", CODES)
def test_the_catalogue_holds_what_is_said_and_nothing_else(code: str, tmp_path: Path) -> None:
    copy = tmp_path / "copy.ts"
    shutil.copy(catalogue_file(code), copy)
    update(copy)
    now = {(context, source) for context, source, _ in messages(copy)}
    stored = {(context, source) for context, source, _ in messages(catalogue_file(code))}
    assert stored == now, "Run: python make.py translations"


@pytest.mark.parametrize("code", CODES)
def test_every_message_is_translated_with_its_values(code: str) -> None:
    for context, source, translation in messages(catalogue_file(code)):
        assert translation, (context, source)
        assert _values(translation) == _values(source), (context, source)
        assert source.count("\n") == translation.count("\n"), source


def test_what_the_domain_says_is_among_it() -> None:
    said = set(domain_texts())
    empty = Analysis(actions=(Action(),))
    for module, text in ((gaps, "What are you worried about?"), (quality, "Action {n}: by when?")):
        assert text in said, module.__name__
    assert len(said) >= 25
    assert empty.actions


class Brackets(QTranslator):
    """Puts every text that goes through translation into brackets."""

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        return False

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        return f"⟦{source}⟧"


@pytest.fixture
def brackets(qapp: QApplication) -> Iterator[None]:
    translator = Brackets()
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


@pytest.mark.parametrize("weakness", get_args(Weakness))
def test_why_a_passphrase_is_weak_is_said_in_the_language_of_the_window(
    qtbot: QtBot, brackets: None, worker: Worker, weakness: Weakness
) -> None:
    step = PassphraseStep(worker)
    qtbot.addWidget(step)
    step.passphrase.editor.setText("x")
    step._tell(Strength(0, weakness))
    told, advice = step.advice.text(), Strength(0, weakness).advice
    assert advice in told.replace("⟦", "").replace("⟧", "").replace("{count}", "10")
    assert told.count("⟦") == 2


def test_no_page_says_anything_that_cannot_be_translated(
    qtbot: QtBot, brackets: None, tmp_path: Path, worker: Worker, form
) -> None:
    told = with_texts(form, lambda _, text: f"⟦{text.strip()}⟧" if text.strip() else text)
    assessment = practice.cases()[0].model
    case = CaseModel(told, "case", assessment, store=lambda *_: None, worker=worker)
    blank = CaseModel(
        told,
        "blank",
        type(assessment)(form=form.id, date=assessment.date, child=Child(age=14)),
        store=lambda *_: None,
        worker=worker,
    )
    with create_vault(tmp_path / "vault", user=USER, passphrase=PASSPHRASE) as vault:
        session = Session(vault, Library(), worker)
        hub = Keyring.generate("front-door", USER, today=assessment.date).with_next(
            today=assessment.date
        )
        session.book.pin(Keyring.generate("agency", USER, today=assessment.date).card)
        vault.cases.save("case", assessment)
        for number, way in enumerate(("sealed", "pdf", "plain")):
            made = HandOver(
                reference=f"R-{number}",
                hub=USER,
                hub_phone="1",
                file="a",
                at=dt.datetime(2026, 11, 23 - number, tzinfo=dt.UTC),
                way=way,
                reason=USER,
                told=USER if number else "",
            )
            session.vault.referrals.hand_over("case", made)
        sent = CaseModel(told, "case", assessment, store=lambda *_: None, worker=worker)
        pages = [
            UnlockPage([USER], last=USER),
            FirstRunPage(told.professions, worker),
            ProfilePage(Person(), told.professions),
            HomePage([]),
            PractisePage([], told.professions, ""),
            ShortcutsPage(),
            *(page(one) for one in (case, blank) for page in CASE_PAGES),
            HandOverPage(blank, session, folder=tmp_path),
            DoorSetUpPage(),
            InboxPage(session, Desk(session)),
            KeysPage(hub, session.book),
            FollowUpPage(sent, session),
        ]
        for page in pages:
            qtbot.addWidget(page)
            page.resize(1280, 800)
            page.show()
            QApplication.processEvents()
            letters = {one.letter.text() for one in page.findChildren(ReferralProgress)}
            said = set(_texts(page)) - letters  # papers are English, whatever the window speaks
            bare = sorted(text for text in said if not _fine(text, assessment))
            assert bare == [], type(page).__name__
        worker.wait()


CASE_PAGES = (ChildPage, AssessmentPage, AnalysisPage, ReferralPage)


def _title(page: QWidget) -> str:
    """The first line of a page, or of its first question."""
    labels = page.findChildren(QLabel)
    return next(label.text() for label in labels if label.property("role") in ("title", "heading"))


def _texts(page: QWidget) -> Iterator[str]:
    for widget in page.findChildren(QWidget):
        yield widget.accessibleName()
        yield widget.accessibleDescription()
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget.text()


def _fine(text: str, assessment: object) -> bool:
    """Nothing, a number, a code, a name or something bracketed."""
    plain = text.strip()
    if "⟦" in plain or not re.search(r"[^\W\d_]{2}", plain):
        return True
    if re.fullmatch(r"\d{1,2}\. [a-z]+", plain):  # a word of a recovery code
        return True
    codes = re.fullmatch(r"([A-Z]\d\d[,:.]?\s*)+", plain)
    return bool(codes) or plain in str(assessment) or plain in (USER, "Welsh")


@pytest.fixture
def shell(qtbot: QtBot, tmp_path: Path) -> Iterator[Shell]:
    with create_vault(tmp_path / "vault", user=USER, passphrase=PASSPHRASE) as vault:
        Session(vault, Library(), Worker()).profile.set(Person(name=USER, phone="01632 960123"))
    shell = Shell(tmp_path / "vault")
    qtbot.addWidget(shell)
    shell.show()
    yield shell
    shell.close()
    shell.language.use("en")


def unlock(qtbot: QtBot, shell: Shell) -> None:
    qtbot.keyClicks(shell.page.passphrase.editor, PASSPHRASE)
    shell.page.submitted.emit(USER, PASSPHRASE)
    qtbot.waitUntil(lambda: isinstance(shell.page, HomePage), timeout=SLOW)


def test_the_language_changes_on_every_page(
    qtbot: QtBot, shell: Shell, speak: Callable[[Shell, str], None]
) -> None:
    shell.set_language("cy")
    assert "Datgloi" in {text for text in _texts(shell) if text}
    unlock(qtbot, shell)
    shell.new_case()
    for step in STEPS:
        shell.show_step(step)
        speak(shell, "en")
        assert "Hand over" in set(_texts(shell.work.header))
        english = set(_texts(shell.page))
        speak(shell, "cy")
        assert shell.work.header.steps[step].is_current()
        assert "Hand over" not in set(_texts(shell.work.header))
        assert set(_texts(shell.page)) - english


def test_a_case_keeps_its_answers_and_its_undo_in_the_other_language(
    qtbot: QtBot, shell: Shell, speak: Callable[[Shell, str], None]
) -> None:
    unlock(qtbot, shell)
    shell.new_case()
    case = shell.pages.case
    case.set_child(age=14)
    case.set_answer("M02", "yes", "now")
    speak(shell, "cy")
    assert shell.pages.case is case
    assert case.answer("M02", "now") == "yes"
    assert case.form.language == "cy"
    shell.sitting.case.undo()
    assert case.answer("M02", "now") is None


def test_the_window_may_close_while_it_learns_another_language(qtbot: QtBot, shell: Shell) -> None:
    unlock(qtbot, shell)
    shell.new_case()
    shell.set_language("cy")
    assert shell.close()
    qtbot.waitUntil(lambda: not shell.worker.busy)


def test_a_language_that_cannot_be_read_leaves_everything_as_it_is(
    qtbot: QtBot, shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    unlock(qtbot, shell)

    def refuse(*_: object) -> None:
        raise Refusal("The form cannot be read.")

    monkeypatch.setattr(shell.session.forms, "read_ahead", refuse)
    shell.set_language("cy")
    qtbot.waitUntil(lambda: not shell.worker.busy)
    assert shell.language.now == "en"
    assert shell.work.notice.text() == "The form cannot be read."
    assert shell.look.chosen().get("language", "") == ""
    assert shell.page.title.text() == "Welcome"


def test_the_choice_is_remembered(qtbot: QtBot, shell: Shell, tmp_path: Path) -> None:
    shell.set_language("cy")
    again = Shell(tmp_path / "vault")
    qtbot.addWidget(again)
    assert again.language.now == "cy"
    again.close()
    again.language.use("en")


def test_a_language_that_is_not_there_is_english(qapp: QApplication) -> None:
    language = Language()
    for code in ("pl", "", "../../secret"):
        language.use(code)
        assert language.now == "en"


def _values(text: str) -> list[str]:
    return sorted(re.findall(r"\{\w+\}", text))


def test_the_months_are_named_in_the_language_of_the_window(qapp: QApplication) -> None:
    language, day = Language(), dt.date(2026, 3, 4)
    usual = show_day(day)
    language.use("cy")
    assert show_day(day) == "4 Maw 2026"
    language.use("en")
    assert show_day(day) == usual
