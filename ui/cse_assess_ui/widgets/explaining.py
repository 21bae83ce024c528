"""The picture of concern at the foot explains itself at the right, in the place of the help."""

from PySide6.QtCore import QObject

from cse_assess_ui.widgets.picture import PictureOfConcern
from cse_assess_ui.widgets.picture_details import Part, PictureDetails
from cse_assess_ui.widgets.questions_frame import QuestionsFrame


class Explaining(QObject):
    """Opens and closes what is behind the picture, and keeps it up to date while it is shown.

    Args:
        picture: The picture.
        details: What is behind it.
        frame: Gives it its place.
    """

    def __init__(
        self, picture: PictureOfConcern, details: PictureDetails, frame: QuestionsFrame
    ) -> None:
        super().__init__(picture)
        self._picture, self._details, self._frame = picture, details, frame
        picture.why_requested.connect(self._on_why)
        picture.changed.connect(self._show)
        details.hide_requested.connect(self._hide)
        frame.why_closed.connect(lambda: picture.show_open(False))

    def _on_why(self, part: Part) -> None:
        if part == "level" and not self._details.isHidden():
            self._hide()
            return
        self._frame.ask_why(True)
        self._picture.show_open(True)
        self._show()
        self._details.focus_part(part)

    def _hide(self) -> None:
        self._picture.show_open(False)
        # First: the keyboard would hop over a question's answers, and they would be read out.
        self._picture.open.setFocus()
        self._frame.ask_why(False)

    def _show(self) -> None:
        if self._picture.now is not None and not self._details.isHidden():
            self._details.show_picture(self._picture.now)
