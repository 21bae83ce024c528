"""Why the level is what it is, what to do, what to think of, and what is not known."""

from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from cse_assess.instrument.definition import Form
from cse_assess_ui.models.picture import Because, Picture
from cse_assess_ui.widgets.buttons import Button, LinkButton
from cse_assess_ui.widgets.column import ReadingColumn
from cse_assess_ui.widgets.in_steps import Parts
from cse_assess_ui.widgets.text import Label

Part = Literal["level", "points", "unknown"]
_FEW = 60


class PictureDetails(QFrame):
    """Everything behind the level, in the order in which it is of use. Each answer is a way to it.

    Args:
        form: The form whose answers they are.

    Signals:
        item_chosen: A question is to be shown; carries its code.
        hide_requested: It is in the way.
    """

    item_chosen = Signal(str)
    hide_requested = Signal()

    def __init__(self, form: Form) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Why this level"))
        self._form = form
        self._picture: Picture | None = None
        self._all_unknowns = False
        self.links: dict[str, Button] = {}
        self._first: dict[Part, QWidget] = {}
        self.hide_button = Button(self.tr("Hide"), "quiet")
        self.hide_button.setAccessibleName(self.tr("Hide why"))
        self.hide_button.clicked.connect(self.hide_requested)
        self._column = ReadingColumn()
        self._column.body.setContentsMargins(16, 24, 16, 24)
        self._column.body.setSpacing(4)
        top = QHBoxLayout()
        top.addWidget(Label(self.tr("Why this level"), "subheading"), 1)
        top.addWidget(self.hide_button)
        self._column.body.addLayout(top)
        self._told = QWidget()
        self._column.body.addWidget(self._told)
        self._column.body.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._column)

    def show_picture(self, picture: Picture) -> None:
        """Show what is behind a picture of concern, in steps.

        Args:
            picture: The picture.
        """
        if picture == self._picture:
            return
        self._picture = picture
        self._tell()

    def focus_part(self, part: Part) -> None:
        """Give the keyboard to where a part of the picture is explained.

        Args:
            part: Which. For the level it is the way back: the same key again closes what it opened.
        """

        def go() -> bool:
            first = self._first.get(part)
            if first is not None:
                first.setFocus()
            return first is not None

        self.hide_button.setFocus()
        if part != "level":
            self._column.go_to(go)

    def _tell(self) -> None:
        old, self._told = self._told, QWidget()
        self.links, self._first = {}, {}
        place = QVBoxLayout(self._told)
        place.setContentsMargins(0, 0, 0, 0)
        place.setSpacing(4)
        self._column.body.replaceWidget(old, self._told)
        self._told.show()
        old.hide()
        old.deleteLater()
        if self._picture is not None:
            self._column.steps.begin(self._parts(self._picture, place))

    def _parts(self, picture: Picture, place: QVBoxLayout) -> Parts:
        self._say(place, picture.meaning)
        for rule in picture.rules:
            self._heading(place, rule.title)
            self._say(place, rule.text)
            for code in rule.items:
                self._link(place, code, self._item(code), "level")
            yield self._told
        if picture.reasons:
            self._heading(place, self.tr("What counts"))
        for reason in picture.reasons:
            self._reason(place, reason)
            yield self._told
        self._heading(place, self.tr("What to do"))
        for action in picture.actions:
            self._say(place, f"• {action}")
        self._say(place, self.tr("Look again: {when}").format(when=picture.review))
        for prompt in picture.prompts:
            self._heading(place, prompt.title)
            self._say(place, prompt.text.strip())
        yield self._told
        yield from self._unknowns(picture, place)

    def _unknowns(self, picture: Picture, place: QVBoxLayout) -> Parts:
        unknowns = picture.unknowns
        if unknowns:
            self._heading(place, self.tr("Not known"))
        few = unknowns if self._all_unknowns else unknowns[:_FEW]
        for item in few:
            self._link(place, item.code, self._item(item.code), "unknown")
            yield self._told
        if len(few) < len(unknowns):
            more = Button(self.tr("Show all {n}").format(n=len(unknowns)))
            more.clicked.connect(self._on_more)
            place.addWidget(more)

    def _on_more(self) -> None:
        self._all_unknowns = True
        self._tell()

    def _item(self, code: str) -> str:
        return f"{code}  {self._form.item(code).text}"

    def _reason(self, place: QVBoxLayout, reason: Because) -> None:
        told = f"{reason.text} ({reason.points:+d})"
        if reason.items:
            self._link(place, reason.items[0], f"{reason.items[0]}  {told}", "points")
        else:
            self._say(place, told)

    def _heading(self, place: QVBoxLayout, text: str) -> None:
        label = Label(text, "subheading")
        label.setContentsMargins(0, 12, 0, 0)
        place.addWidget(label)

    def _say(self, place: QVBoxLayout, text: str) -> None:
        place.addWidget(Label(text))

    def _link(self, place: QVBoxLayout, code: str, text: str, part: Part) -> None:
        link = LinkButton(text)
        link.clicked.connect(lambda: self.item_chosen.emit(code))
        self.links.setdefault(code, link)
        self._first.setdefault(part, link)
        place.addWidget(link)
