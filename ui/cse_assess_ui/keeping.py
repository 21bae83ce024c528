"""Nothing is left behind before its words are kept; and the event loop never waits for that."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEventLoop, QObject

from cse_assess_ui.case_pages import CasePages
from cse_assess_ui.models.session import Session
from cse_assess_ui.operations import Worker

Action = Callable[[], object]


class Keeping(QObject):
    """Lets a case be left as soon as everything in it is durable.

    Attributes:
        pages: The pages of the case that is open, if one is.

    Args:
        session: The person at work.
        parent: Its owner.
    """

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self.pages: CasePages | None = None
        self._session = session

    @property
    def _worker(self) -> Worker:
        return self._session.worker

    def then(self, leave: Action, *, stay: Action | None = None) -> None:
        """Leave once everything is kept: at once where it is, else when the save has reported.

        Args:
            leave: What is done then.
            stay: What is done instead where it cannot be kept; the case has said why.
        """
        self._try(leave, stay, again=True)

    def now(self) -> bool:
        """Keep everything before this returns, for a window that closes; the event loop runs on.

        Returns:
            Whether everything is kept.
        """
        loop, answers = QEventLoop(), list[bool]()  # without an owner, which may be gone meanwhile

        def answer(kept: bool) -> None:
            answers.append(kept)
            loop.quit()

        self.then(lambda: answer(True), stay=lambda: answer(False))
        if not answers:
            loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        return answers[0]

    def flush(self) -> None:
        """Put what is still in hand on any page into the case."""
        if self.pages is not None:
            self.pages.flush()

    def _try(self, leave: Action, stay: Action | None, *, again: bool) -> None:
        self.flush()  # each time: somebody may have gone on typing
        if self.pages is None:
            leave()
        elif self._worker.awaited:
            self._worker.when_idle(partial(self._try, leave, stay, again=again))
        elif self.pages.case.kept or self._session.vault.read_only:
            leave()
        elif again:  # what could not be saved a moment ago may be saved now
            self.pages.case.save()
            self._worker.when_idle(partial(self._try, leave, stay, again=False))
        elif stay is not None:
            stay()
