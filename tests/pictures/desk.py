"""A front door: its keys, its inbox, a referral, an answer."""

from pathlib import Path

from cse_assess_ui.pages.arrival import ArrivalPage
from cse_assess_ui.pages.keys import KeysPage
from pictures.camera import Camera, show_part, wait_for
from pictures.people import (
    DEE,
    NINA,
    WALSH,
    as_if_real,
    at_work,
    come_in,
    front_door,
    make_vault,
    send,
)
from pictures.senders import closed, opened


def desk(camera: Camera, folder: Path) -> None:
    """A file in an inbox, one minute, and a phone."""
    hub, post = front_door(), folder / "Referrals"
    post.mkdir()
    for person, names in ((NINA, ("amira", "zahra", "kofi")), (WALSH, ("leah",))):
        vault = make_vault(folder / person.name, (person, "practitioner"))
        with at_work(vault, person) as session:
            for name in names:
                case = as_if_real(name, person, urgent=name == "leah")
                send(session, hub, post, name, case)
    (post / "scan.age").write_bytes(b"age-encryption.org/v1\n-> X25519 cut off")
    vault = make_vault(folder / "vault", (DEE, "front-door"))
    shell = opened(camera, vault)
    come_in(shell, DEE)
    camera.take(shell, "door-set-up")
    shell.session.keys.set_front_door(hub)
    shell.show_home()
    camera.take(shell, "inbox-empty")
    shell.page.set_folder(post)
    wait_for(lambda: len(shell.page.buttons()) > 3)
    shell.page.where.setText("Sealed files in /home/dee/Referrals")  # not where we happen to run
    camera.take(shell, "inbox")
    shell.page.buttons()[0].click()
    wait_for(lambda: isinstance(shell.page, ArrivalPage))
    camera.take(shell, "arrival")
    wait_for(lambda: not shell.page.unfinished)
    show_part(shell.page, shell.page.form)
    camera.take(shell, "answer")
    shell.sitting.places.show_keys()
    wait_for(lambda: isinstance(shell.page, KeysPage))
    camera.take(shell, "keys")
    closed(shell)
