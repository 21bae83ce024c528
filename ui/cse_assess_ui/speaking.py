"""The window speaks another language: what that needs is read first, where nobody waits for it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Signal

from cse_assess.instrument.library import Library
from cse_assess_ui.language import Language
from cse_assess_ui.look import Look
from cse_assess_ui.operations import Worker
from cse_assess_ui.widgets.header import Header

if TYPE_CHECKING:
    from cse_assess_ui.models.settings import Settings
    from cse_assess_ui.sitting import Sitting


class Speaking(QObject):
    """Lets the window speak another language.

    Args:
        look: Remembers which was chosen.
        usual: The organisation's language; empty where it has set none.
        worker: Reads what there is in another language.
        parent: Its owner.

    Attributes:
        language: Which language is spoken now.

    Signals:
        changed: Another language is spoken; carries the forms at hand in it.
        stayed: The language stays as it is; carries it.
        failed: The same; carries a sentence that says why.
    """

    changed = Signal(Library)
    stayed = Signal(str)
    failed = Signal(str)

    def __init__(self, look: Look, usual: str, worker: Worker, parent: QObject) -> None:
        super().__init__(parent)
        self._look, self._worker = look, worker
        self._usual = usual or QLocale.system().name()[:2]
        self.language = Language(self)
        self.language.use(look.now.language or self._usual)

    def attend(self, header: Header) -> None:
        """Show in the header which language is spoken, also where another one could not be."""
        header.show_language(self.language.now)
        self.stayed.connect(header.show_language)

    def follow(self, settings: "Settings", change: Callable[[str], object]) -> None:
        """Let what is set decide on the language, and on the colours that lie beside it.

        Args:
            settings: Of whoever is at work.
            change: Changes the language.
        """

        def on_changed(name: str) -> None:
            if name == "language":
                change(self._look.chosen().get("language", ""))

        settings.keep_beside(self._look)
        settings.changed.connect(on_changed)

    def change(self, code: str, sitting: "Sitting | None") -> None:
        """Speak another language: at once, or as soon as what is open has been read in it.

        Args:
            code: One of ``language.LANGUAGES``; empty for the usual one.
            sitting: What the user works with; None while it is locked.
        """
        wanted = code or self._usual
        library = Library(language=self.language.known(wanted))
        before = self._look.chosen().get("language", "")
        self._look.set_language(code)
        if sitting is None:
            self._speak(wanted, library)
            return
        session, pages = sitting.session, sitting.case.pages
        assessment = pages.case.assessment if pages is not None else None

        def read() -> None:
            self.language.read(wanted)
            session.forms.read_ahead(library, assessment)

        def stay(told: str) -> None:
            self._look.set_language(before)
            self.stayed.emit(self.language.now)
            self.failed.emit(told)

        self._worker.run(read, done=lambda _: self._speak(wanted, library), failed=stay)

    def _speak(self, wanted: str, library: Library) -> None:
        self.language.use(wanted)
        self.changed.emit(library)
