"""A signed file of new forms and texts: who made it, what it changes, and the choice."""

from functools import partial
from pathlib import PurePosixPath

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from cse_assess.updates.changes import Changed
from cse_assess.updates.installing import Offer
from cse_assess_ui.models.dates import show_day
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.flow import FlowLayout
from cse_assess_ui.widgets.in_steps import InSteps, Parts, one_by_one
from cse_assess_ui.widgets.paragraph import Paragraph
from cse_assess_ui.widgets.text import Label

_INSIDE = 16


class Offered(QFrame):
    """Shows what a pack would change, before anything is changed.

    Args:
        offer: The pack.

    Signals:
        accepted: It is to be taken in.
        declined: It is not.
    """

    accepted = Signal()
    declined = Signal()

    def __init__(self, offer: Offer) -> None:
        super().__init__()
        self.setProperty("role", "card")
        manifest = offer.pack.manifest
        title = self.tr("{name}, version {version}").format(
            name=manifest.name, version=manifest.version
        )
        self.setAccessibleName(title)
        self.accept = Button(self.tr("Take it in"), "primary")
        self.decline = Button(self.tr("Leave it out"))
        self.accept.clicked.connect(self.accepted)
        self.decline.clicked.connect(self.declined)
        signed = self.tr("Made on {day}. Signed by {who}, whom your organisation knows.")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(20, 16, 20, 16)
        self._column.setSpacing(8)
        self._column.addWidget(Label(title, "heading"))
        if manifest.about:
            self._column.addWidget(Label(manifest.about))
        told = signed.format(day=show_day(manifest.made), who=offer.signer.name)
        self._column.addWidget(Label(told, "muted"))
        self._column.addWidget(Label(self.tr("What it changes"), "subheading"))
        self.steps = InSteps(self)
        self.steps.begin(self._parts(offer))

    def focus_choice(self) -> None:
        """Give the keyboard to leaving it out: nothing is taken in by an Enter too many."""
        self.steps.reach(self._to_choice)

    def _to_choice(self) -> bool:
        self.decline.setFocus()
        return self.decline.hasFocus()

    def _parts(self, offer: Offer) -> Parts:
        real = [one for one in offer.changes if one.how != "same"]
        if not real:
            self._say(self.tr("Nothing that is shown or counted would change."))
        yield from one_by_one(
            partial(self._say, line, inside=inside)
            for change in real
            for line, inside in self._lines(change)
        )
        choice = FlowLayout()
        choice.addWidget(self.accept)
        choice.addWidget(self.decline)
        self._column.addSpacing(8)
        self._column.addLayout(choice)

    def _say(self, text: str, *, inside: bool = False) -> None:
        told = Paragraph(text)
        told.setContentsMargins(_INSIDE if inside else 0, 0, 0, 0)
        self._column.addWidget(told)

    def _lines(self, change: Changed) -> list[tuple[str, bool]]:
        """What becomes of one thing, and what differs in it."""
        kinds = {
            "form": self.tr("Form"),
            "statutory": self.tr("Words of law"),
            "front-door": self.tr("Front door"),
            "language": self.tr("Hints at words"),
        }
        becomes = {
            "added": self.tr("{kind} {what}: new"),
            "changed": self.tr("{kind} {what}: changed"),
            "removed": self.tr("{kind} {what}: taken away"),
        }[change.how]
        first = becomes.format(kind=kinds[change.kind], what=PurePosixPath(change.what).stem)
        return [(first, False), *((f"• {told}", True) for told in change.told)]
