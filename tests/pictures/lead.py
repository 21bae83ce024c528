"""A service lead: what waits, countersigning, counts, an audit, people, who did what."""

from pathlib import Path

from pictures.camera import Camera, show_part, wait_for
from pictures.people import (
    NINA,
    PRIYA,
    a_quarter_of_work,
    as_if_real,
    at_work,
    come_in,
    front_door,
    make_vault,
    send,
)
from pictures.senders import closed, opened
from PySide6.QtTest import QSignalSpy

from cse_assess_ui.pages.lead_desk import LeadDeskPage
from cse_assess_ui.shell import Shell

_HANDED_OVER = ("amira", "theo", "leah", "kofi", "elsie", "curtis", "zahra")


def lead(camera: Camera, folder: Path) -> None:
    """Priya's Tuesday."""
    shell = opened(camera, a_clinic(folder))
    camera.take(shell, "unlock")
    come_in(shell, PRIYA)
    camera.take(shell, "lead-home")
    desk(shell)
    camera.take(shell, "lead-desk")
    shell.page.cases[0].click()
    wait_for(lambda: not isinstance(shell.page, LeadDeskPage))
    camera.take(shell, "review")
    wait_for(lambda: not shell.page.unfinished)
    shell.page.to_signature.click()
    camera.take(shell, "review-signature")
    counts(camera, shell)
    audit(camera, shell)
    shell.sitting.places.show_care()
    wait_for(lambda: shell.page.people.isVisible())
    camera.take(shell, "people")
    show_part(shell.page, shell.page.backups)
    camera.take(shell, "safekeeping")
    shell.sitting.places.show_trail()
    wait_for(lambda: shell.page.count.text() != "Reading the trail…")
    camera.take(shell, "trail")
    shell.open_case("amira")
    shell.sitting.places.show_history()
    camera.take(shell, "history")
    shell.sitting.places.show_settings()
    wait_for(lambda: shell.page.whole)
    camera.take(shell, "settings")
    closed(shell)


def a_clinic(folder: Path) -> Path:
    """A vault in which Nina has handed cases over, and Priya is the lead."""
    vault = make_vault(folder / "vault", (NINA, "practitioner"), (PRIYA, "lead"))
    hub, post = front_door(), folder / "post"
    post.mkdir()
    with at_work(vault, NINA) as session:
        for days, name in enumerate(_HANDED_OVER):
            case = as_if_real(name, NINA, urgent=name in ("leah", "zahra"), days_ago=days)
            send(session, hub, post, name, case)
        session.vault.save("dev", as_if_real("dev", NINA))
        a_quarter_of_work(session)
    with at_work(vault, PRIYA) as session:
        session.caretaker.back_up(folder / "backups") if hasattr(
            session.caretaker, "back_up"
        ) else None
    return vault


def desk(shell: Shell) -> None:
    """Go to the lead's desk, and wait until it knows how all stands."""
    shell.sitting.places.show_desk()
    looked = QSignalSpy(shell.page.looked)
    wait_for(lambda: looked.count() > 0)


def counts(camera: Camera, shell: Shell) -> None:
    """The last quarter, before it is released."""
    shell.sitting.places.show_counts()
    shown = QSignalSpy(shell.page.shown)
    wait_for(lambda: shown.count() > 0)
    camera.take(shell, "counts")
    show_part(shell.page, shell.page.telling)
    shell.page.tables[1].open()
    camera.take(shell, "counts-table")


def audit(camera: Camera, shell: Shell) -> None:
    """A sample that chance has drawn."""
    shell.sitting.places.show_audit()
    page = shell.page
    camera.take(shell, "audit-draw")
    page.which.set_value(page._auditing.periods()[0].id)
    page.how_many.set_value(5)
    page.draw_button.click()
    wait_for(lambda: page._sample is not None or bool(page.notice.text()))
    camera.take(shell, "audit")
