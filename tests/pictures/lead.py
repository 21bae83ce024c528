"""A service lead: what waits, countersigning, counts, an audit, people, who did what."""

import datetime as dt
from pathlib import Path

import msgspec
from PySide6.QtTest import QSignalSpy

from cse_assess_ui.pages.audit import AuditPage
from cse_assess_ui.pages.care import CarePage
from cse_assess_ui.pages.child import ChildPage
from cse_assess_ui.pages.counts import CountsPage
from cse_assess_ui.pages.history import HistoryPage
from cse_assess_ui.pages.lead_desk import LeadDeskPage
from cse_assess_ui.pages.settings import SettingsPage
from cse_assess_ui.pages.trail import TrailPage
from cse_assess_ui.shell import Shell
from pictures.camera import Camera, go, show_part, wait_for
from pictures.people import (
    NINA,
    PRIYA,
    TODAY,
    a_quarter_of_work,
    as_if_real,
    at_work,
    come_in,
    front_door,
    make_vault,
    send,
)
from pictures.senders import closed, opened

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
    places = shell.sitting.places
    go(shell, places.show_care, CarePage)
    camera.take(shell, "people")
    show_part(shell.page, shell.page.backups)
    camera.take(shell, "safekeeping")
    go(shell, places.show_trail, TrailPage)
    wait_for(lambda: shell.page.count.text() != "Reading the trail…")
    camera.take(shell, "trail")
    go(shell, lambda: shell.open_case("dev"), ChildPage)
    go(shell, places.show_history, HistoryPage)
    camera.take(shell, "history")
    closed(shell)
    settings(camera, folder / "vault", folder / "policy")


def settings(camera: Camera, vault: Path, policy: Path) -> None:
    """What the organisation has set, and what can be chosen."""
    policy.mkdir()
    (policy / "policy.toml").write_text(
        'auto_lock_most = 15\ncontact = "IT service desk, 01632 960555"\n'
        "[recommended]\nauto_lock_minutes = 5\n"
    )
    shell = opened(camera, vault, policy)
    come_in(shell, PRIYA)
    go(shell, shell.sitting.places.show_settings, SettingsPage)
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
        dev = as_if_real("dev", NINA)
        session.vault.cases.save("dev", dev)
        child = msgspec.structs.replace(dev.child, whereabouts="At his aunt's, 4 Mill Lane")
        session.vault.cases.save("dev", msgspec.structs.replace(dev, child=child))
        a_quarter_of_work(session)
    return vault


def desk(shell: Shell) -> None:
    """Go to the lead's desk, and wait until it knows how all stands."""
    go(shell, shell.sitting.places.show_desk, LeadDeskPage)
    looked = QSignalSpy(shell.page.looked)
    wait_for(lambda: looked.count() > 0)


def counts(camera: Camera, shell: Shell) -> None:
    """The last quarter, before it is released."""
    go(shell, shell.sitting.places.show_counts, CountsPage)
    shown = QSignalSpy(shell.page.shown)
    wait_for(lambda: shown.count() > 0)
    camera.take(shell, "counts")
    show_part(shell.page, shell.page.telling)
    shell.page.tables[1].open()
    camera.take(shell, "counts-table")


def audit(camera: Camera, shell: Shell) -> None:
    """A sample that chance has drawn."""
    go(shell, shell.sitting.places.show_audit, AuditPage)
    page = shell.page
    page.which.set_value(period_of(TODAY))
    page.how_many.set_value(5)
    page.draw_button.click()
    wait_for(page.read_button.isVisible)
    camera.take(shell, "audit")


def period_of(day: dt.date) -> str:
    """The quarter that a day is in."""
    return f"{day.year}-Q{(day.month + 2) // 3}"
