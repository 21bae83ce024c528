"""Take the pictures of the documentation: ``python make.py screenshots``.

Opens the real window on the practice case, under whatever display there is, and keeps nothing but
the pictures.
"""

import contextlib
import datetime as dt
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import msgspec
import pypdfium2
from PySide6.QtCore import QDeadlineTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cse_assess.assessment import practice
from cse_assess.assessment.follow_up import HandOver
from cse_assess.package.front_door import of_card
from cse_assess.package.keyring import Keyring
from cse_assess.paper.rendering import as_file
from cse_assess.referral.papers.catalogue import PAPERS
from cse_assess_ui.app import build
from cse_assess_ui.models.hand_overs import Wanted
from cse_assess_ui.pages.arrival import ArrivalPage
from cse_assess_ui.pages.first_run import FirstRunPage
from cse_assess_ui.pages.home import HomePage
from cse_assess_ui.pages.profile import ProfilePage
from cse_assess_ui.shell import Shell

OUT = Path(__file__).resolve().parent.parent / "docs" / "images"
SIZE = (1280, 800)
PATIENCE_MS = 20_000
USER, PASSPHRASE = "Nina Hart", "four quiet grey herons"


def main() -> int:
    """Take every picture; the exit status says whether all could be taken."""
    app = QApplication(["cse-assess"])
    OUT.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        shell = build(Path(folder) / "vault")
        shell.resize(*SIZE)
        shell.show()
        take(shell, "first-run")
        begin(shell)
        shell.sitting.places.show_practice()
        take(shell, "practise")
        amira = next(case for case in practice.cases() if case.id == "amira")
        shell.session.vault.save(
            "amira", msgspec.structs.replace(amira.model, assessor=shell.session.profile)
        )
        shell.show_home()
        shell.open_case("amira")
        for step, picture in (
            ("child", "child"),
            ("questions", "assessment"),
            ("think", "think"),
            ("refer", "refer"),
            ("hand-over", "hand-over"),
        ):
            shell.show_step(step)
            if step == "questions":
                show_question(app, shell, "S02")
            if step == "hand-over":
                shell.page.folder = Path("Documents")
                shell.page.ways.changed.emit()
            take(shell, picture)
        papers(shell)
        follow_up(shell)
        shell.show_home()
        take(shell, "home")
        with contextlib.chdir(folder):
            front_door(shell)
        shell.close()
    return 0


def papers(shell: Shell) -> None:
    """One paper on the screen, and the first page of the referral as it is printed."""
    shell.show_step("papers")
    wait_for(lambda: shell.page.document is not None)
    content = as_file(shell.page.document, "pdf")
    first = pypdfium2.PdfDocument(content)[0].render(scale=1.25).to_pil()
    first.convert("L").save(OUT / "page-one.png", optimize=True)
    shell.page.list.setCurrentRow(PAPERS.index("mace-brief"))
    wait_for(lambda: shell.page.title.text() == shell.page.list.title_of("mace-brief"))
    take(shell, "papers")


def follow_up(shell: Shell) -> None:
    """A referral that nobody has answered."""
    sent = dt.datetime.now(dt.UTC) - dt.timedelta(days=9)
    made = HandOver(
        reference="R-7K3M-Q9TX",
        hub="Practice front door",
        hub_phone="01632 960200",
        file="referral.age",
        at=sent,
        sent=sent,
    )
    shell.session.mark("amira", made)
    shell.show_step("follow-up")
    take(shell, "follow-up")


def front_door(shell: Shell) -> None:
    """The front door's side, with two referrals; the present folder is used."""
    session, today = shell.session, dt.datetime.now().astimezone().date()
    hub = Keyring.generate(
        "front-door", "Practice front door", phone="01632 960200", today=today, practice=True
    )
    post = Path("Referrals")
    post.mkdir()
    for name in ("amira", "theo"):
        model = next(case for case in practice.cases() if case.id == name).model
        signed = msgspec.structs.replace(model, assessor=session.profile)
        session.vault.save(f"{name}-sent", signed)
        wanted = Wanted(of_card(hub.card), post / f"{name}.age")
        session.hand_over(session.open_case(f"{name}-sent"), wanted)
    session.vault.ways.change_passphrase(USER, PASSPHRASE, role="front-door")
    session.keys.set_front_door(hub)
    shell.show_home()
    shell.page.set_folder(post)
    wait_for(lambda: len(shell.page.buttons()) == 2)
    take(shell, "inbox")
    shell.page.buttons()[0].click()
    wait_for(lambda: isinstance(shell.page, ArrivalPage))
    take(shell, "arrival")


def begin(shell: Shell) -> None:
    """Go through the first run as a nurse."""
    wait_for(lambda: isinstance(shell.page, FirstRunPage))
    shell.page.submitted.emit(USER, PASSPHRASE, "practitioner")
    wait_for(lambda: isinstance(shell.page, ProfilePage))
    shell.page.profession.set_value("sexual-health")
    shell.page.nation.set_value("england")
    QTest.keyClicks(shell.page.fields["role"].editor, "Sexual health nurse")
    QTest.keyClicks(shell.page.fields["organisation"].editor, "Quay Street Clinic")
    QTest.keyClicks(shell.page.fields["phone"].editor, "01632 960123")
    shell.page.save_button.click()
    wait_for(lambda: isinstance(shell.page, HomePage))


def show_question(app: QApplication, shell: Shell, code: str) -> None:
    """Go to a question, and let its section be made."""
    shell.page.show_item(code)
    while shell.page.view.unfinished:
        app.processEvents()
    shell.page.show_item(code)


def take(shell: Shell, name: str) -> None:
    """Save what the window shows."""
    QTest.qWait(300)  # for what is laid out and painted a moment later
    path = OUT / f"{name}.png"
    if not shell.grab().save(str(path)):
        raise SystemExit(f"{path.name} could not be written.")


def wait_for(there: Callable[[], bool]) -> None:
    """Let the window work until a condition holds."""
    deadline = QDeadlineTimer(PATIENCE_MS)
    while not there():
        if deadline.hasExpired():
            raise SystemExit("The window did not get there.")
        QApplication.processEvents()
        time.sleep(0.01)  # unlike Qt's own waiting, this lets the worker have Python meanwhile


if __name__ == "__main__":
    sys.exit(main())
