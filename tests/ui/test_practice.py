"""Practising, as a user does it: choose, answer, seal to nobody, talk it over. Never counted."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cse_assess.assessment import practice
from cse_assess.assessment.record import Person
from cse_assess.instrument.library import Library
from cse_assess.package.card import CardRefused
from cse_assess.package.front_door import of_card
from cse_assess.package.keyring import Keyring
from cse_assess.vault.opening import create_vault
from cse_assess_ui.case_pages import STEPS, CasePages
from cse_assess_ui.models import referring
from cse_assess_ui.models.hand_overs import Wanted
from cse_assess_ui.models.practice import begin_practice, in_order, open_model_answer
from cse_assess_ui.models.session import Session
from cse_assess_ui.operations import Worker
from cse_assess_ui.pages.hand_over import HandOverPage
from cse_assess_ui.pages.practise import PractisePage
from cse_assess_ui.pages.talk_over import TalkOverPage
from cse_assess_ui.widgets.page_stack import PageStack
from cse_assess_ui.widgets.practice_guide import PracticeGuide
from cse_assess_ui.widgets.story import Story
from cse_assess_ui.widgets.text import Label
from cse_assess_ui.widgets.workspace import Workspace

CASES = practice.cases()
THEO = next(case for case in CASES if case.id == "theo")


@pytest.fixture
def session(tmp_path: Path, qtbot: QtBot, worker: Worker):
    with create_vault(
        tmp_path / "vault", user="Nina", passphrase="four quiet grey herons"
    ) as vault:
        made = Session(vault, Library(), worker)
        made.profile.set(Person(name="Nina", phone="01632 960123", profession="police"))
        yield made
        worker.wait()


def shown(qtbot: QtBot, page):
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show()
    return page


def test_the_cases_of_my_own_setting_come_first(qtbot, session) -> None:
    page = shown(qtbot, PractisePage(CASES, session.forms.current.professions, "police"))
    first = [case for case in CASES if case.setting == "police"]
    assert len(page.buttons) == len(CASES)
    assert first[0].title in page.buttons[0].accessibleName()
    with qtbot.waitSignal(page.chosen) as chosen:
        page.buttons[0].click()
    assert chosen.args[0].setting == "police"


def test_a_child_comes_before_a_young_adult_in_each_part() -> None:
    order = [case.id for case in in_order(CASES, "sexual-health")]
    assert order[:2] == ["dev", "curtis"]
    assert order[2:5] == ["amira", "bethan", "theo"]
    assert in_order(CASES, "gp")[-1].id == "curtis"


def test_a_practice_case_begins_blank_and_is_never_counted(session) -> None:
    case = begin_practice(session, THEO)
    assert case.assessment.practice
    assert case.assessment.answers == {}
    assert case.assessment.child.name == "Theo Example"
    assert case.result.age == 12
    assert case.practice_case.id == "theo"
    assert session.vault.usage.events() == []


def test_a_practice_case_is_sealed_to_nobody_and_talked_over(qtbot, session, tmp_path) -> None:
    case = open_model_answer(session, THEO)
    page = shown(qtbot, HandOverPage(case, session, folder=tmp_path))
    assert page.front_door.door().practice
    assert page.front_door.add.isHidden()
    assert page.front_door.details.phone.text() == "Practice: ring nobody"
    page.seal.click()
    qtbot.waitUntil(page.sealed.isVisible, timeout=20_000)
    assert list(tmp_path.glob("*.age"))
    assert session.vault.usage.events() == []


def test_a_practice_case_is_refused_by_a_real_front_door(session, tmp_path) -> None:
    import datetime as dt  # noqa: PLC0415

    real = Keyring.generate("front-door", "Real", today=dt.datetime.now().astimezone().date())
    with pytest.raises(CardRefused, match="practice case"):
        wanted = Wanted(of_card(real.card), tmp_path / "x.age")
        referring.hand_over(session, open_model_answer(session, THEO), wanted)
    assert not (tmp_path / "x.age").exists()


def test_a_real_case_offers_no_practice_front_door(qtbot, session, tmp_path) -> None:
    page = shown(qtbot, HandOverPage(session.cases.begin(), session, folder=tmp_path))
    assert page.front_door.door() is None
    assert not page.front_door.add.isHidden()


def test_the_talk_shows_what_differs_and_marks_nobody(qtbot, session) -> None:
    case = begin_practice(session, THEO)
    case.set_answer("S08", "no", "recent")
    page = shown(qtbot, TalkOverPage(case))
    page.focus_first()
    assert "S08" in page.links
    words = " ".join(label.text() for label in page.findChildren(type(page.problem.label)))
    assert THEO.take_away in words
    assert THEO.points[0].text.strip() in words
    assert "score" not in words.lower()
    with qtbot.waitSignal(page.item_chosen) as chosen:
        page.links["S08"].click()
    assert chosen.args == ["S08"]


def test_the_model_agrees_with_itself(qtbot, session) -> None:
    page = shown(qtbot, TalkOverPage(open_model_answer(session, THEO)))
    page.focus_first()
    assert page.links == {}


def test_only_a_practice_case_has_a_talk_at_its_end(qtbot, session) -> None:
    stack = PageStack()
    qtbot.addWidget(stack)
    own = CasePages(session.cases.begin(), session, stack)
    practised = CasePages(begin_practice(session, THEO), session, stack)
    assert own.steps[-1] == "follow-up"
    assert practised.steps[-1] == "talk-over"
    assert isinstance(practised.show("talk-over"), TalkOverPage)


def test_the_story_is_there_while_one_answers(qtbot, session) -> None:
    stack = PageStack()
    qtbot.addWidget(stack)
    pages = CasePages(begin_practice(session, THEO), session, stack)
    told = THEO.story.strip()[:60]
    for step in ("child", "questions"):
        page = pages.show(step)
        kind = type(pages.show("child").age_told)
        qtbot.waitUntil(
            lambda page=page, kind=kind: any(told in x.text() for x in page.findChildren(kind))
        )


def test_each_step_says_what_to_try_until_the_tips_are_hidden(qtbot: QtBot) -> None:
    guide = shown(qtbot, PracticeGuide())
    told = []
    for step in (*STEPS, "talk-over"):
        guide.show_step(step)
        assert guide.isVisible()
        told.append(guide.told.text())
    assert len(set(told)) == len(STEPS) + 1
    guide.show_step("papers")
    assert not guide.isVisible()
    guide.show_step("")  # a real case, or no case
    assert not guide.isVisible()
    guide.show_step("child")
    guide.close_button.click()
    guide.show_step("questions")
    assert not guide.isVisible()


def test_what_to_try_and_the_story_are_never_squeezed(
    qtbot: QtBot, session: Session, dressed: QApplication
) -> None:
    work = Workspace()
    pages = CasePages(begin_practice(session, THEO), session, work.stack)
    watch = Squeezed(dressed)
    qtbot.addWidget(work)
    work.resize(1000, 700)  # where a tip of one line is followed by one of two
    work.show()
    for step in STEPS:
        page = pages.show(step)
        work.header.show_place(unlocked=True, step=step, in_case=True, practice=True)
        work.guide.show_step(step)
        page.focus_first()
        qtbot.wait(150)
    dressed.removeEventFilter(watch)
    assert watch.painted > len(STEPS)
    assert watch.found == []


class Squeezed(QObject):
    """Which words were painted in less room than they take."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.found: list[str] = []
        self.painted = 0
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if (
            event.type() == QEvent.Type.Paint
            and isinstance(watched, Label)
            and isinstance(watched.parent(), (PracticeGuide, Story))
        ):
            self.painted += 1
            if watched.height() < watched.heightForWidth(watched.width()):
                self.found.append(watched.text())
        return False
