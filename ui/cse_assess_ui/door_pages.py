"""The front door's pages, and the page of cards and keys."""

import datetime as dt
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from cse_assess import files
from cse_assess.assessment.follow_up import Arrival
from cse_assess.package.inbox import Read
from cse_assess.package.keyring import LIMIT, KeyRefused, Keyring
from cse_assess_ui.models.desk import Desk
from cse_assess_ui.models.session import Session
from cse_assess_ui.pages.arrival import ArrivalPage
from cse_assess_ui.pages.door_set_up import DoorSetUpPage
from cse_assess_ui.pages.inbox import InboxPage
from cse_assess_ui.pages.keys import KeysPage


class DoorPages(QObject):
    """Makes the pages with which a front door works.

    Args:
        session: The person at work.
        parent: Its owner.

    Signals:
        page_made: A page is to be shown.
        home_requested: Back to where the user's work begins.
        failed: Something was refused; carries a sentence.
    """

    page_made = Signal(QWidget)
    home_requested = Signal()
    failed = Signal(str)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.desk = Desk(session)

    def show_inbox(self) -> None:
        """Show the referrals, or set the front door up first."""
        if self._session.keys.front_door() is None:
            self._show_set_up()
            return
        page = InboxPage(self._session, self.desk)
        page.read_requested.connect(self.read)
        page.keys_requested.connect(self.show_keys)
        self.page_made.emit(page)

    def show_keys(self) -> None:
        """Show our own card, and those that are known; a card may have to be renewed first."""
        session = self._session

        def keyring() -> Keyring:
            front_door = session.keys.front_door() if session.role == "front-door" else None
            return front_door or session.keys.agency(session.profile.person)

        session.worker.run(keyring, done=self._show_keys, failed=self.failed.emit)

    def _show_keys(self, keyring: Keyring) -> None:
        page = KeysPage(keyring, self._session.book)
        page.back_requested.connect(self.home_requested)
        page.key_file_requested.connect(lambda path, secret: self._save_key(page, path, secret))
        page.step_requested.connect(lambda step: self._change_keys(page, step))
        self.page_made.emit(page)

    def read(self, path: Path) -> None:
        """Open a referral and show it.

        Args:
            path: The file.
        """
        self._session.worker.run(
            lambda: self.desk.read(path), done=self._on_read, failed=self.failed.emit
        )

    def _on_read(self, found: tuple[Read, Arrival]) -> None:
        page = ArrivalPage(self._session, self.desk, *found)
        page.back_requested.connect(self.show_inbox)
        self.page_made.emit(page)

    def _show_set_up(self) -> None:
        page = DoorSetUpPage()
        page.suggest(self._session.profile.person)
        page.made.connect(lambda details: self._make_door(page, details))
        page.brought.connect(lambda path, secret: self._bring_door(page, path, secret))
        self.page_made.emit(page)

    def _make_door(self, page: DoorSetUpPage, details: dict[str, Any]) -> None:
        def work() -> None:
            keyring = Keyring.generate("front-door", today=_today(), **details)
            self._session.keys.set_front_door(keyring)

        self._session.worker.run(work, done=lambda _: self.show_keys(), failed=page.refuse)

    def _bring_door(self, page: DoorSetUpPage, path: Path, secret: str) -> None:
        def work() -> None:
            keyring = Keyring.unlock(files.read(path, limit=LIMIT), secret, file=path.name)
            if keyring.card.kind != "front-door":
                raise KeyRefused(
                    "This key file belongs to a sender, not to a front door.",
                    file=path.name,
                    remedy="Use the front door's hub.key.",
                )
            self._session.keys.set_front_door(keyring)

        self._session.worker.run(work, done=lambda _: self.show_inbox(), failed=page.refuse)

    def _save_key(self, page: KeysPage, path: Path, secret: str) -> None:
        def work() -> None:
            files.write(path, self.desk.keyring().lock(secret))

        told = self.tr("Saved as {file}. Try it on another desk before you rely on it.")
        self._session.worker.run(
            work, done=lambda _: page.say(told.format(file=path.name)), failed=page.say
        )

    def _change_keys(self, page: KeysPage, step: str) -> None:
        steps = {
            "renew": Keyring.renewed,
            "next": Keyring.with_next,
            "promote": Keyring.promoted,
            "retire": Keyring.retired,
        }

        def work() -> None:
            self._session.keys.set_front_door(steps[step](self.desk.keyring(), today=_today()))

        self._session.worker.run(work, done=lambda _: self.show_keys(), failed=page.say)


def _today() -> dt.date:
    return dt.datetime.now().astimezone().date()
