"""Narrows the list of cases to those in one state, with how many there are."""

from cse_assess_ui.models.overview import STATES, Overview, State
from cse_assess_ui.widgets.fields import ChoiceField


class CaseFilter(ChoiceField):
    """A row of buttons of which one is pressed: all cases, or those in one state.

    States that no case is in are not offered.
    """

    def __init__(self) -> None:
        super().__init__(
            self.tr("Which cases?"),
            [(None, ""), *((state, "") for state in STATES)],
            show_label=False,
        )
        for button in self.buttons:
            button.setProperty("role", "toggle")
        self.set_value(None)
        self.edited.connect(self._on_edited)

    def state(self) -> State | None:
        """The state that is chosen; None for all."""
        chosen = self.value()
        return next((state for state in STATES if state == chosen), None)

    def show_counts(self, told: Overview) -> None:
        """Say how many cases are in each state.

        Args:
            told: The cases.
        """
        names = {
            "drafts": self.tr("Drafts"),
            "waiting": self.tr("Waiting"),
            "answered": self.tr("Answered"),
            "again": self.tr("Look again"),
            "practice": self.tr("Practice"),
        }
        everything, *others = self.buttons
        everything.setText(self.tr("All {n}").format(n=len(told.rows)))
        for state, button in zip(STATES, others, strict=True):
            count = told.states[state]
            button.setText(f"{names[state]} {count}")
            button.setVisible(count > 0 or self.state() == state)

    def _on_edited(self, state: object) -> None:
        """All of them, where a state was taken back."""
        if state is None:
            self.set_value(None)
