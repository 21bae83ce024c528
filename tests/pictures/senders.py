"""Those who assess and refer: a nurse, a school's lead, a police officer."""

import datetime as dt
from pathlib import Path

import first_steps
import msgspec
import pypdfium2
from PySide6.QtWidgets import QApplication

from cse_assess.assessment import practice
from cse_assess.assessment.follow_up import HandOver
from cse_assess.paper.rendering import as_file
from cse_assess.referral.papers.catalogue import PAPERS
from cse_assess_ui.app import build
from cse_assess_ui.pages.assessment import AssessmentPage
from cse_assess_ui.pages.first_run import FirstRunPage
from cse_assess_ui.pages.home import HomePage
from cse_assess_ui.pages.papers import PapersPage
from cse_assess_ui.pages.practise import PractisePage
from cse_assess_ui.shell import Shell
from pictures.camera import Camera, Look, go, keep, wait_for
from pictures.people import (
    ADEYEMI,
    WALSH,
    as_if_real,
    at_work,
    come_in,
    make_vault,
)


def nina(camera: Camera, folder: Path) -> None:
    """From the first start to a referral that nobody has answered."""
    shell = opened(camera, folder / "vault")
    wait_for(lambda: isinstance(shell.page, FirstRunPage))
    camera.take(shell, "first-run")
    first_steps.begin(shell)
    wait_for(lambda: isinstance(shell.page, HomePage))
    shell.sitting.places.show_practice()
    wait_for(lambda: isinstance(shell.page, PractisePage))
    camera.take(shell, "practise")
    amira = next(case for case in practice.cases() if case.id == "amira")
    shell.session.vault.cases.save(
        "amira", msgspec.structs.replace(amira.model, assessor=shell.session.profile.person)
    )
    go(shell, shell.show_home, HomePage)
    shell.open_case("amira")
    camera.take(shell, "child")
    shell.show_step("questions")
    show_question(shell, "S02")
    camera.take(shell, "assessment")
    camera.take(shell, "assessment-dark", Look("dark"))
    camera.take(shell, "large-text", Look("light", 2.0, (1280, 720)))
    show_question(shell, "S02")
    shell.page.quick.click()
    camera.take(shell, "nine-minutes")
    shell.page.quick.click()
    for step in ("think", "refer"):
        shell.show_step(step)
        camera.take(shell, step)
    shell.show_step("hand-over")
    shell.page.folder = Path("Documents")
    shell.page.ways.changed.emit()
    camera.take(shell, "hand-over")
    papers(camera, shell)
    nobody_answered(shell)
    shell.show_step("follow-up")
    camera.take(shell, "follow-up")
    shell.show_home()
    camera.take(shell, "home")
    closed(shell)


def papers(camera: Camera, shell: Shell) -> None:
    """One paper on the screen, and the first page of the referral as it is printed."""
    shell.show_step("papers")
    wait_for(lambda: shell.page.document is not None)
    content = as_file(shell.page.document, "pdf")
    first = pypdfium2.PdfDocument(content)[0].render(scale=1.25).to_pil()
    keep(first.convert("L"), camera.out / "page-one.png")
    show_paper(shell, "mace-brief")
    camera.take(shell, "papers")


def nobody_answered(shell: Shell) -> None:
    """The referral went nine days ago."""
    sent = dt.datetime.now(dt.UTC) - dt.timedelta(days=9)
    made = HandOver(
        reference="R-7K3M-Q9TX",
        hub="Practice front door",
        hub_phone="01632 960200",
        file="referral.age",
        at=sent,
        sent=sent,
    )
    shell.session.vault.referrals.hand_over("amira", made)


def school(camera: Camera, folder: Path) -> None:
    """Three years of notes on one child, weighed after school."""
    vault = make_vault(folder / "vault", (ADEYEMI, "practitioner"))
    with at_work(vault, ADEYEMI) as session:
        session.vault.cases.save("amira", as_if_real("amira", ADEYEMI, days_ago=0))
    shell = opened(camera, vault)
    come_in(shell, ADEYEMI)
    shell.open_case("amira", "questions")
    wait_for(lambda: isinstance(shell.page, AssessmentPage))
    show_question(shell, "M03")
    camera.take(shell, "school-questions")
    shell.show_step("papers")
    wait_for(lambda: shell.page.document is not None)
    show_paper(shell, "chronology")
    camera.take(shell, "school-chronology")
    closed(shell)


def police(camera: Camera, folder: Path) -> None:
    """A child found at night: phone first, then the form, then intelligence."""
    vault = make_vault(folder / "vault", (WALSH, "practitioner"))
    with at_work(vault, WALSH) as session:
        session.vault.cases.save("amira", as_if_real("amira", WALSH, days_ago=0))
    shell = opened(camera, vault)
    come_in(shell, WALSH)
    shell.new_case()
    shell.pages.case.set_child(age=14)
    shell.show_step("questions")
    wait_for(lambda: not shell.page.view.unfinished)
    shell.pages.case.set_answer("D01", "yes")
    camera.take(shell, "act-now")
    go(shell, shell.show_home, HomePage)
    shell.open_case("amira", "papers")
    wait_for(lambda: isinstance(shell.page, PapersPage) and shell.page.document is not None)
    show_paper(shell, "intelligence")
    camera.take(shell, "intelligence")
    closed(shell)


def opened(camera: Camera, vault: Path, policy: Path | None = None) -> Shell:
    """The window, as the pictures want it."""
    shell = build(vault, policy)
    camera.dress(shell)
    shell.show()
    return shell


def closed(shell: Shell) -> None:
    """Close the window, and wait for what it still had to keep."""
    shell.close()
    shell.deleteLater()
    QApplication.processEvents()


def show_question(shell: Shell, code: str) -> None:
    """Go to a question, and let its section be made."""
    shell.page.show_item(code)
    wait_for(lambda: not shell.page.view.unfinished)
    shell.page.show_item(code)


def show_paper(shell: Shell, paper: str) -> None:
    """Choose a paper, and wait until it is made."""
    shell.page.list.setCurrentRow(PAPERS.index(paper))
    wait_for(lambda: shell.page.title.text() == shell.page.list.title_of(paper))
