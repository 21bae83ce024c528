"""The list of cases, read from the vault as the user may see it."""

import datetime as dt

from cse_assess.vault.store import Vault
from cse_assess_ui.models.caretaker import Caretaker
from cse_assess_ui.models.case_list import CaseRow, case_rows
from cse_assess_ui.models.forms import Forms
from cse_assess_ui.models.reviews import Reviewing

_FEW = 50  # are listed within a frame


class Listing:
    """All cases as the first page tells them.

    Args:
        vault: The open vault.
        forms: The forms at hand.
        caretaker: Knows how long a record is kept.
        reviewing: Knows whether the user countersigns.
    """

    def __init__(
        self, vault: Vault, forms: Forms, caretaker: Caretaker, reviewing: Reviewing
    ) -> None:
        self._vault, self._forms = vault, forms
        self._caretaker, self._reviewing = caretaker, reviewing

    def rows(self) -> list[CaseRow]:
        """Every case, in the order in which they are worth looking at.

        Raises:
            VaultRefused: They cannot be read.
        """
        return case_rows(
            self._forms.library,
            self._vault.cases.listing(),
            self._vault.cases.load,
            kept_days=self._caretaker.kept_days,
            user=self._vault.user,
            lead=self._reviewing.reader() is not None,
        )

    def due_to_go(self, case_id: str) -> dt.date | None:
        """The day since which a case is due to be destroyed; None where it is not yet.

        Raises:
            VaultRefused: There is no such case.
        """
        today = dt.datetime.now().astimezone().date()
        return self._caretaker.due_to_go(self._vault.cases.entry(case_id).updated, today=today)

    def is_short(self) -> bool:
        """Whether there are so few cases that listing them keeps nobody waiting.

        Raises:
            VaultRefused: They cannot be counted.
        """
        return self._vault.cases.count() <= _FEW
