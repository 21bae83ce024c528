"""The way in: from a name and a passphrase to an open session."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from cse_assess.config import Given
from cse_assess.instrument.library import Library
from cse_assess.vault.slots import Role, read_slots, users
from cse_assess_ui.operations import Worker
from cse_assess_ui.pages.unlock import UnlockPage

if TYPE_CHECKING:  # the way in is shown before anything else is loaded
    from cse_assess.assessment.language import Rules
    from cse_assess.vault.store import Vault
    from cse_assess_ui.pages.first_run import FirstRunPage

_FIRST_FRAME_MS = 100


class Entrance(QObject):
    """Makes the page that lets the user in, and opens the vault behind it.

    Args:
        folder: Where the vault is, or will be made.
        library: The forms at hand.
        worker: Derives keys, which takes a moment.
        parent: Its owner.
        given: What the organisation has given to this computer.

    Signals:
        opened: A session, and the name of whoever opened it.
    """

    opened = Signal(object, str)

    def __init__(
        self,
        folder: Path,
        library: Library,
        worker: Worker,
        parent: QObject,
        *,
        given: Given | None = None,
    ) -> None:
        super().__init__(parent)
        self._folder, self._worker = folder, worker
        self._given = given or Given()
        self.library = library
        self._rules: Rules | None = None

    def page(self, *, last: str, told: str = "") -> "FirstRunPage | UnlockPage":
        """The page to begin with.

        Args:
            last: Who was here last.
            told: What the user should know first.

        Raises:
            VaultRefused: What is in the folder cannot be read.
        """
        self._load_the_rest()
        known = users(self._folder)
        if not known:
            from cse_assess_ui.pages.first_run import FirstRunPage  # noqa: PLC0415

            first = FirstRunPage()
            first.submitted.connect(
                lambda user, secret, role: self._open(first, user, secret, role)
            )
            return first
        from cse_assess.vault.keychain import system  # noqa: PLC0415

        keychain = system() if self._given.standing().policy.keychain else None
        slots = read_slots(self._folder) if keychain else ()
        offered = [slot.user for slot in slots if slot.kind == "keychain"]
        page = UnlockPage(known, last=last, told=told, keychain=offered)
        if keychain is not None:
            page.keychain_requested.connect(
                lambda user: self._let_in(
                    page, user, lambda: _vault().open_by_keychain(self._folder, keychain, user=user)
                )
            )
        page.submitted.connect(lambda user, secret: self._open(page, user, secret))
        page.recovered.connect(
            lambda user, code, fresh: self._let_in(
                page,
                user,
                lambda: _vault().recover(self._folder, code=code, user=user, passphrase=fresh),
            )
        )
        return page

    def _load_the_rest(self) -> None:
        """Load what comes after the way in once that can be seen, before anybody is through it."""
        library = self.library

        def load() -> None:
            import cse_assess_ui.sitting  # noqa: F401, PLC0415
            from cse_assess.assessment import language  # noqa: PLC0415
            from cse_assess_ui.models.session import FORM_ID  # noqa: PLC0415

            library.current(FORM_ID)
            self._rules = self._rules or language.load()

        QTimer.singleShot(_FIRST_FRAME_MS, self, lambda: self._worker.run(load, quiet=True))

    def _open(
        self, page: "FirstRunPage | UnlockPage", user: str, passphrase: str, role: str = ""
    ) -> None:
        self._let_in(page, user, lambda: self._opened(user, passphrase, role))

    def _let_in(
        self, page: "FirstRunPage | UnlockPage", user: str, opened: "Callable[[], Vault]"
    ) -> None:
        page.set_busy(True)

        def work() -> "tuple[Vault, Rules]":
            from cse_assess.assessment import language  # noqa: PLC0415

            return opened(), self._rules or language.load()

        self._worker.run(
            work,
            done=lambda made: self._on_opened(made[0], made[1], user),
            failed=page.refuse,
        )

    def _opened(self, user: str, passphrase: str, role: str) -> "Vault":
        """Open the vault, or make it for a role."""
        if not role:
            return _vault().open(self._folder, user=user, passphrase=passphrase)
        kind: Role = "front-door" if role == "front-door" else "practitioner"
        return _vault().create(self._folder, user=user, passphrase=passphrase, role=kind)

    def _on_opened(self, vault: "Vault", rules: "Rules", user: str) -> None:
        from cse_assess_ui.models.session import Session  # noqa: PLC0415

        session = Session(vault, self.library, self._worker, given=self._given)
        session.rules = rules
        self.opened.emit(session, user)


def _vault() -> "type[Vault]":
    """The vault, which is loaded with everything else behind the way in."""
    from cse_assess.vault.store import Vault  # noqa: PLC0415

    return Vault
