"""What would help the reader: shown as what is missing, never as a mark for the writer."""

from cse_assess_ui.models.case import CaseModel
from cse_assess_ui.models.handover import missing
from cse_assess_ui.models.words import said
from cse_assess_ui.widgets.linked_notice import LinkedNotice


class QualityList(LinkedNotice):
    """Lists what would make a case of more use.

    Args:
        case: The case.
    """

    def __init__(self, case: CaseModel) -> None:
        super().__init__()
        self._case = case

    def refresh(self) -> None:
        """Show what is missing now, apart from what has to be there before sealing."""
        needed = {gap.field for gap in missing(self._case)}
        lacking = [one for one in self._case.quality() if one.field not in needed]
        self.show_links(
            [(one.field, said(one.text, **one.values)) for one in lacking],
            self.tr("What would help the reader"),
            self.tr("You can send without these. Each one saves the front door a phone call."),
        )
