"""Help with the question that has the keyboard, and with what the law says to it."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer

from cse_assess.assessment.statutory import Shown, beside, on_page
from cse_assess.instrument.definition import Item
from cse_assess_ui.widgets.help_pane import HelpPane


class Helping(QObject):
    """Shows the help for a question once the keyboard has come to rest on it.

    Args:
        pane: Where it is shown.

    Attributes:
        duties: What the law says now.
    """

    def __init__(self, pane: HelpPane) -> None:
        super().__init__(pane)
        self._pane = pane
        self._item: Item | None = None
        self.duties: Sequence[Shown] = ()
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._show)

    def with_item(self, item: Item) -> None:
        """Help with a question from now on.

        Args:
            item: The question.
        """
        self._item = item
        self._soon.start()

    def _show(self) -> None:
        if self._item is not None:
            told = [*beside(self.duties, self._item.code), *on_page(self.duties, "questions")]
            self._pane.show_item(self._item, [(one.prompt.title, one.told()) for one in told])
