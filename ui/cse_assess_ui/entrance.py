"""The way in: from a name and a passphrase to an open session.

What is behind the way in is loaded once it can be seen: imports inside functions are meant.
"""

import datetime as dt
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from cse_assess.config import Given
from cse_assess.errors import Refusal
from cse_assess.instrument.library import Library
from cse_assess.vault.slots import DATABASE, read_slots, users
from cse_assess_ui.models.dates import show_day
from cse_assess_ui.operations import Worker
from cse_assess_ui.pages.unlock import UnlockPage

if TYPE_CHECKING:
    from cse_assess.assessment.language import Rules
    from cse_assess.instrument.statutory import StatutoryPrompt
    from cse_assess.vault.keychain import Keychain
    from cse_assess.vault.store import Vault
    from cse_assess_ui.models.beginning import Beginning, Surroundings
    from cse_assess_ui.pages.first_run import FirstRunPage

_FIRST_FRAME_MS = 100
_ANY_NUMBER = "01632 960123"  # kept for plays


class Entrance(QObject):
    """Makes the page that lets the user in, and opens the vault behind it.

    Args:
        folder: Where the vault is, or will be made.
        library: The forms at hand.
        worker: Derives keys, which takes a moment.
        parent: Its owner.
        given: What the organisation has given to this computer.

    Attributes:
        library: The forms at hand.
        practise_first: Whoever came in wants to try a practice case first.

    Signals:
        opened: A session, and the name of whoever opened it.
        loaded: What comes after the way in is loaded, for the first time.
        language_requested: Another language is wanted; carries its code.
    """

    opened = Signal(object, str)
    loaded = Signal()
    language_requested = Signal(str)

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
        self.practise_first = False
        self._beginning: FirstRunPage | None = None
        self._rules: Rules | None = None
        self._prompts: dict[tuple[str, str], Sequence[StatutoryPrompt]] = {}
        self._is_loaded = False

    @property
    def problem(self) -> str:
        """What is said where the organisation's settings cannot be used; empty where they can."""
        if not self._given.problems:
            return ""
        told = self.tr(
            "Your organisation's settings cannot be used, so the careful ones hold for now. Your "
            "cases are safe. Tell IT: {problem}"
        )
        return told.format(problem=self._given.problems[0])

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
        return self._unlock(known, last, told) if known else self._first_run()

    def _unlock(self, known: list[str], last: str, told: str) -> UnlockPage:
        from cse_assess.vault.keychain import system  # noqa: PLC0415

        keychain = system() if self._given.standing().policy.keychain else None
        slots = read_slots(self._folder) if keychain else ()
        offered = [slot.user for slot in slots if slot.kind == "keychain"]
        page = UnlockPage(known, last=last, told=told or self._kept(), keychain=offered)
        if keychain is not None:
            page.keychain_requested.connect(
                lambda user: self._let_in(
                    page, user, lambda: _opened_by_keychain(self._folder, keychain, user)
                )
            )
        page.submitted.connect(
            lambda user, secret: self._let_in(
                page, user, lambda: _opened(self._folder, user, secret)
            )
        )
        page.recovered.connect(
            lambda user, code, fresh: self._let_in(
                page, user, lambda: _recovered(self._folder, code, user, fresh)
            )
        )
        return page

    def _kept(self) -> str:
        """When the vault was last used: whatever was written up to then is kept."""
        files = (self._folder / DATABASE, self._folder / f"{DATABASE}-wal")
        used = [file.stat().st_mtime for file in files if file.exists()]
        if not used:
            return ""
        at = dt.datetime.fromtimestamp(max(used)).astimezone()
        told = self.tr("Last used on {day} at {time}. Everything up to then is kept.")
        return told.format(day=show_day(at.date()), time=f"{at:%H:%M}")

    def _first_run(self) -> "FirstRunPage":
        from cse_assess_ui.models.beginning import look_around, make_vault  # noqa: PLC0415
        from cse_assess_ui.models.forms import FORM_ID  # noqa: PLC0415
        from cse_assess_ui.pages.first_run import FirstRunPage  # noqa: PLC0415

        before = self._beginning if self._beginning and isValid(self._beginning) else None
        professions = self.library.current(FORM_ID).professions
        page = self._beginning = FirstRunPage(professions, self._worker, before)
        policy = self._given.folder

        def begin(said: "Beginning") -> None:
            name = said.person.name
            self._let_in(page, name, lambda: make_vault(self._folder, said), said)

        def tell(found: "Surroundings") -> None:
            if isValid(page):
                page.set_surroundings(found)

        page.offer_languages(self.library.language)
        page.language_requested.connect(self.language_requested)
        page.finished.connect(begin)
        self._worker.run(lambda: look_around(policy), done=tell)
        return page

    def _load_the_rest(self) -> None:
        """Load what comes after the way in once that can be seen, before anybody is through it."""
        library = self.library

        def load() -> None:
            import cse_assess_ui.sitting  # noqa: F401, PLC0415
            from cse_assess.assessment import language  # noqa: PLC0415
            from cse_assess.identifiers import phone  # noqa: PLC0415
            from cse_assess.instrument import statutory_files  # noqa: PLC0415
            from cse_assess_ui.models.forms import FORM_ID  # noqa: PLC0415

            phone.read(_ANY_NUMBER)  # else the first page with a phone number would wait for that
            form = library.current(FORM_ID)
            self._rules = self._rules or language.load()
            self._prompts[form.id, form.version] = statutory_files.load(forms=[form])

        def loaded(_: object) -> None:
            if not self._is_loaded:
                self._is_loaded = True
                self.loaded.emit()

        def start() -> None:
            if self._worker.awaited:  # somebody comes in: the two would hold each other up
                self._worker.when_idle(lambda: QTimer.singleShot(_FIRST_FRAME_MS, self, start))
            else:
                self._worker.run(load, done=loaded, quiet=True)

        QTimer.singleShot(_FIRST_FRAME_MS, self, start)

    def _let_in(
        self,
        page: "FirstRunPage | UnlockPage",
        user: str,
        opened: "Callable[[], Vault]",
        said: "Beginning | None" = None,
    ) -> None:
        page.set_busy(True)
        library = self.library

        def work() -> "tuple[Vault, Rules]":
            import cse_assess_ui.sitting  # noqa: F401, PLC0415 - for those who are in at once
            from cse_assess.assessment import language  # noqa: PLC0415
            from cse_assess_ui.models.forms import FORM_ID  # noqa: PLC0415

            vault = opened()
            with suppress(Refusal):  # told where it is needed, in the window
                library.current(FORM_ID)
            return vault, self._rules or language.load()

        self._worker.run(
            work,
            done=lambda made: self._on_opened(made[0], made[1], user, said),
            failed=page.refuse,
        )

    def _on_opened(
        self, vault: "Vault", rules: "Rules", user: str, said: "Beginning | None"
    ) -> None:
        from cse_assess_ui.models.beginning import settle_in  # noqa: PLC0415
        from cse_assess_ui.models.session import Session  # noqa: PLC0415

        session = Session(vault, self.library, self._worker, given=self._given)
        session.forms.rules = rules
        session.forms.prompts.update(self._prompts)
        self.practise_first = said is not None and said.practise
        if said is not None:
            settle_in(session, said)
        self.opened.emit(session, user)


# The vault is loaded with everything else behind the way in.


def _opened(folder: Path, user: str, passphrase: str) -> "Vault":
    from cse_assess.vault.opening import open_vault  # noqa: PLC0415

    return open_vault(folder, user=user, passphrase=passphrase)


def _opened_by_keychain(folder: Path, keychain: "Keychain", user: str) -> "Vault":
    from cse_assess.vault.opening import open_by_keychain  # noqa: PLC0415

    return open_by_keychain(folder, keychain, user=user)


def _recovered(folder: Path, code: str, user: str, passphrase: str) -> "Vault":
    from cse_assess.vault.opening import recover  # noqa: PLC0415
    from cse_assess_ui.models.weak import refuse_weak  # noqa: PLC0415

    refuse_weak(passphrase, user=user)
    return recover(folder, code=code, user=user, passphrase=passphrase)
