"""On no step of the work does the window stop answering for more than a blink."""

import datetime as dt
import gc
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from stalls import TURNS, StallWatch, watched

from cse_assess import files
from cse_assess.assessment import practice
from cse_assess.assessment.follow_up import HandOver
from cse_assess.assessment.record import Person
from cse_assess.instrument.library import Library
from cse_assess.package.front_door import of_card
from cse_assess.package.keyring import Keyring
from cse_assess.vault.opening import create_vault, open_vault
from cse_assess.vault.slots import Cost
from cse_assess_ui.app import build
from cse_assess_ui.garbage import Garbage
from cse_assess_ui.models import referring
from cse_assess_ui.models.hand_overs import Wanted
from cse_assess_ui.models.session import Session
from cse_assess_ui.operations import Worker
from cse_assess_ui.pages.arrival import ArrivalPage
from cse_assess_ui.pages.child import ChildPage
from cse_assess_ui.pages.first_run import FirstRunPage
from cse_assess_ui.pages.home import HomePage
from cse_assess_ui.pages.practise import PractisePage
from cse_assess_ui.pages.unlock import UnlockPage
from cse_assess_ui.shell import Shell
from cse_assess_ui.widgets.in_steps import InSteps

USER, LEAD, PASSPHRASE = "Nina Hart", "Priya Shah", "four quiet grey herons"
CASES, FILES = 300, 100
CHEAP = Cost(iterations=1, lanes=1, memory_kib=1024)
PROFILE = Person(
    name=USER,
    role="Sexual health nurse",
    organisation="Quay Street Clinic",
    phone="01632 960123",
    profession="sexual-health",
    nation="england",
)
SIZE = (1280, 760)


@pytest.fixture
def vault(tmp_path: Path, worker: Worker) -> Path:
    """A vault with a case of which everything is written."""
    folder = tmp_path / "vault"
    amira = next(case for case in practice.cases() if case.id == "amira").model
    now = dt.datetime.now(dt.UTC).replace(microsecond=0)
    made = HandOver(reference="R-7K3M-Q9TX", hub="Hub", hub_phone="1", file="a.age", at=now)
    with create_vault(folder, user=USER, passphrase=PASSPHRASE, cost=CHEAP) as opened:
        session = Session(opened, Library(), worker)
        session.profile.set(PROFILE)
        written = msgspec.structs.replace(amira, practice=False, practice_case="", assessor=PROFILE)
        opened.cases.save("amira", written)
        session.vault.referrals.hand_over("amira", made)
        worker.wait()
    return folder


@pytest.fixture(autouse=True)
def _apart_from_other_tests() -> Iterator[None]:
    """What the tests before have left behind is no part of the app, nor is looking through it."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


def work(shell: Shell, watch: StallWatch) -> None:
    """Everything that is done with one case."""
    watch.do("unlock", lambda: unlock(shell), until=lambda: isinstance(shell.page, HomePage))
    watch.do("home", shell.show_home)
    watch.do("new case", shell.new_case)
    watch.do("open", lambda: shell.open_case("amira"))
    for step in ("questions", "think", "refer", "hand-over", "follow-up", "review", "papers"):
        watch.do(step, lambda step=step: shell.show_step(step), until=lambda: not busy(shell))
    watch.do("back to the questions", lambda: shell.show_step("questions"))
    page = shell.page
    for section in page._form.sections:
        watch.do(f"section {section.id}", lambda id=section.id: page.sections.choose(id))
    watch.do("jump to a question", lambda: page.show_item("S12"))
    for number in "12":
        watch.do("answer", lambda number=number: key(number))
    watch.do("act now", lambda: page.show_item("D01"))
    watch.do("act now", lambda: key("1"))
    watch.do("why", page.picture.open.click)
    watch.do("act now", lambda: page.show_item("D01"))
    watch.do("why, and an answer", lambda: key("2"))
    watch.do("nine minutes", page.quick.click)
    watch.do("all again", page.quick.click)
    watch.do("undo", shell.sitting.case.undo)
    watch.do("jump to a field far down", lambda: shell.pages.jump("analysis.panel_questions"))
    watch.do("jump to a field far down", lambda: shell.pages.jump("referral.discussed_with"))
    for step, field in (("think", "worries"), ("refer", "reason_now"), ("child", "name")):
        shell.show_step(step)
        watch.do(f"type: {step}", shell.page.fields[field].editor.setFocus)
        for letter in "He is attention seeking and streetwise. ":
            watch.do(f"type: {step}", lambda letter=letter: key(letter))
        watch.wait(f"type: {step}", 1200)
    for code in ("cy", "en"):
        change = partial(shell.set_language, code)
        watch.do("another language", change, until=lambda code=code: shell.language.now == code)
    watch.do("quick hide", shell.toggle_hidden)
    watch.do("quick hide", shell.toggle_hidden)
    watch.do("lock", shell.lock)


@pytest.fixture
def crowded(tmp_path: Path, worker: Worker) -> Path:
    """A lead's vault of hundreds of cases, and a front door's post of a hundred files beside it."""
    folder, post = tmp_path / "crowded", tmp_path / "post"
    post.mkdir()
    amira = next(case for case in practice.cases() if case.id == "amira").model
    written = msgspec.structs.replace(amira, practice=False, practice_case="", assessor=PROFILE)
    with create_vault(folder, user=USER, passphrase=PASSPHRASE, cost=CHEAP) as opened:
        opened.ways.add_person(LEAD, PASSPHRASE, "lead")
        session = Session(opened, Library(), worker)
        for number in range(CASES):
            child = msgspec.structs.replace(written.child, name=f"Someone {number}")
            session.cases.save(f"c{number}", msgspec.structs.replace(written, child=child))
    with open_vault(folder, user=LEAD, passphrase=PASSPHRASE) as opened:
        session = Session(opened, Library(), worker)
        session.profile.set(msgspec.structs.replace(PROFILE, name=LEAD))
        worker.wait()
        hub = Keyring.generate("front-door", "Hub", today=dt.datetime.now(dt.UTC).date())
        session.keys.set_front_door(hub)
        files.write(tmp_path / "hub.json", hub.card.to_json())
        session.book.take(session.book.offered(tmp_path / "hub.json"))
        wanted = Wanted(of_card(hub.card), post / "0.age")
        referring.hand_over(session, session.cases.open("c0"), wanted)
        worker.wait()
    for number in range(1, FILES):
        (post / f"{number}.age").write_bytes((post / "0.age").read_bytes())
    return folder


def beside(shell: Shell, watch: StallWatch, post: Path) -> None:
    """Every page beside a case."""
    at_home = lambda: isinstance(shell.page, HomePage) and made(shell)  # noqa: E731
    watch.do("unlock", lambda: shell.page.submitted.emit(LEAD, PASSPHRASE), until=at_home)
    places = shell.sitting.places
    for name, show in (
        ("desk", places.show_desk),
        ("counts", places.show_counts),
        ("audit", places.show_audit),
        ("care", places.show_care),
        ("settings", places.show_settings),
        ("trail", places.show_trail),
        ("keys", places.show_keys),
        ("details", places.show_profile),
        ("practice", places.show_practice),
        ("home", places.show_home),
    ):
        watch.do(name, show, until=lambda: made(shell))
    for letter in "someone 12":
        watch.do("search", lambda letter=letter: shell.page.search.editor.insert(letter))
    watch.do("open", lambda: shell.open_case("c7"))
    watch.do("history", places.show_history, until=lambda: made(shell))
    places.door.desk.set_folder(post)
    watch.do("inbox", places.door.show_inbox, until=lambda: made(shell))
    read = partial(places.door.read, post / "0.age")
    watch.do("arrival", read, until=lambda: isinstance(shell.page, ArrivalPage) and made(shell))
    watch.do("lock", shell.lock, until=lambda: isinstance(shell.page, UnlockPage))


def beginning(shell: Shell, watch: StallWatch) -> None:
    """Everything from the first start to the end of a practice case."""
    page = shell.page
    assert isinstance(page, FirstRunPage)
    for letter in USER:
        watch.do("first run: you", lambda letter=letter: page.you.name.editor.insert(letter))
    watch.do("first run: you", lambda: page.you.profession.set_value("sexual-health"))
    watch.do("first run: you", lambda: page.you.nation.set_value("england"))
    watch.do("first run: work", page.go_on, until=lambda: page.step is page.work)
    for letter in "Quay Street":
        insert = partial(page.work.organisation.editor.insert, letter)
        watch.do("first run: work", insert)
    watch.do("first run: secret", page.go_on, until=lambda: page.step is page.secret)
    for field in (page.secret.passphrase, page.secret.again):
        for letter in PASSPHRASE:
            watch.do("first run: secret", partial(field.editor.insert, letter))
    watch.do("first run: recovery", page.go_on, until=lambda: page.step is page.recovery)
    watch.do("first run: door", page.go_on, until=lambda: page.step is page.door)
    at_practice = lambda: isinstance(shell.page, PractisePage) and made(shell)  # noqa: E731
    watch.do("first run: ready", page.practice_button.click, until=at_practice)
    chosen = shell.page.buttons[0]
    watch.do("practice", chosen.click, until=lambda: isinstance(shell.page, ChildPage))
    for step in shell.sitting.case.pages.steps:
        show = partial(shell.show_step, step)
        watch.do(f"practice: {step}", show, until=lambda: made(shell))
    watch.do("keys", shell.help.show_keys)
    watch.do("about", shell.help.show_about, until=lambda: made(shell))


def made(shell: Shell) -> bool:
    """Whether nothing is left to be read or made."""
    steps = shell.page.findChildren(InSteps)
    overview = getattr(shell.page, "overview", None)
    listing = overview is not None and overview.unfinished
    return not (busy(shell) or listing or any(one.unfinished for one in steps))


def unlock(shell: Shell) -> None:
    page = shell.page
    assert isinstance(page, UnlockPage)
    page.passphrase.editor.setText(PASSPHRASE)
    page.passphrase.entered.emit()


def key(character: str) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, character)


class Strays(QObject):
    """Notices every widget that shows up as a window of its own and is not meant to be one."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def __enter__(self) -> "Strays":
        QApplication.instance().installEventFilter(self)
        return self

    def __exit__(self, *_: object) -> None:
        QApplication.instance().removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget):
            plain = watched.windowType() in (Qt.WindowType.Widget, Qt.WindowType.Window)
            if watched.isWindow() and plain and not isinstance(watched, Shell):
                self.found.append(f"{type(watched).__name__} {watched.accessibleName()}")
        return False


def busy(shell: Shell) -> bool:
    return shell.worker.busy


def test_no_step_of_the_work_holds_the_window_up(qtbot: QtBot, vault: Path) -> None:
    watch = watched(lambda watch: in_window(qtbot, vault, lambda shell: work(shell, watch)))
    tell(watch)
    assert watch.stalls() == []


def test_nothing_flashes_up_as_a_window_of_its_own(qtbot: QtBot, vault: Path) -> None:
    with Strays() as strays:  # listens to every event, which takes its time
        in_window(qtbot, vault, lambda shell: work(shell, StallWatch()))
    assert strays.found == []


def test_no_page_beside_the_work_holds_the_window_up(qtbot: QtBot, crowded: Path) -> None:
    post = crowded.parent / "post"
    watch = watched(
        lambda watch: in_window(qtbot, crowded, lambda shell: beside(shell, watch, post))
    )
    tell(watch)
    assert watch.stalls() == []


def test_nothing_from_the_first_start_on_holds_the_window_up(qtbot: QtBot, tmp_path: Path) -> None:
    folders = (tmp_path / f"vault-{number}" for number in range(TURNS))
    watch = watched(
        lambda watch: in_window(qtbot, next(folders), lambda shell: beginning(shell, watch))
    )
    tell(watch)
    assert watch.stalls() == []


def in_window(qtbot: QtBot, folder: Path, do: Callable[[Shell], None]) -> None:
    """Do something in the whole window, as it is put together for its users."""
    shell = build(folder)
    shell._entrance.loaded.connect(Garbage(shell).keep_loaded)
    shell.resize(*SIZE)
    shell.show()
    shell.activateWindow()
    qtbot.waitUntil(shell.isActiveWindow)
    do(shell)
    shell.close()


def tell(watch: StallWatch) -> None:
    """Print the longest turn of each step; shown where one is too long."""
    for step, ms in watch.longest.items():
        print(f"{ms:7.1f}  {step}")
