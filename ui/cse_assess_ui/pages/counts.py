"""Counts: what a period would say, what is hidden and why, and the file that is sent."""

from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from cse_assess.usage.export import Kind
from cse_assess.usage.period import Period, period
from cse_assess.usage.returns import Service
from cse_assess_ui.models.counts import Counts, Preview
from cse_assess_ui.operations import Worker
from cse_assess_ui.system.documents import documents
from cse_assess_ui.widgets.announce import announce
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.column import ReadingColumn
from cse_assess_ui.widgets.counts_return import CountsReturn
from cse_assess_ui.widgets.counts_shown import CountsShown
from cse_assess_ui.widgets.fields import ChoiceField
from cse_assess_ui.widgets.folded import Folded
from cse_assess_ui.widgets.notice import Notice
from cse_assess_ui.widgets.progress import ProgressLine
from cse_assess_ui.widgets.tab_order import order_tabs
from cse_assess_ui.widgets.text import Label

_OFFERED = 12


class CountsPage(QWidget):
    """Shows a period before anything is written; one button makes the last quarter ready to send.

    Args:
        counts: Does the work.
        worker: Runs whatever touches the disk.

    Signals:
        back_requested: Back to where the user was.
        shown: A period is shown; carries its ``Preview``.
        saved: Files were written; carries their paths.
    """

    back_requested = Signal()
    shown = Signal(object)
    saved = Signal(object)

    def __init__(self, counts: Counts, worker: Worker) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self._counts, self._worker = counts, worker
        self._preview: Preview | None = None
        self._written: list[Path] = []
        self.folder = documents()
        self.notice = Notice()
        self._periods = counts.periods()
        self._chosen, self._kind = self._periods[0].id, _kind("xlsx")
        self.which = ChoiceField(
            self.tr("Which period?"),
            [(one.id, one.label) for one in self._periods[:_OFFERED]],
            self.tr("A quarter suits most services. A year hides less."),
        )
        self.which.set_value(self._periods[0].id)
        self.which.edited.connect(self._on_chosen)
        self.kind = ChoiceField(
            self.tr("As which file?"),
            [
                ("xlsx", self.tr("Workbook (Excel)")),
                ("ods", self.tr("Workbook (OpenDocument)")),
                ("pdf", self.tr("Report of two pages")),
                ("csv", self.tr("Table for programs")),
                ("json", self.tr("Data for programs")),
            ],
        )
        self.kind.set_value("xlsx")
        self.kind.edited.connect(self._on_kind)
        self.standing = Label("", "heading")
        self.hidden = Label()
        self.rule = Label("", "small")
        self.longer = Notice()
        self.progress = ProgressLine()
        self.save_button = Button(self.tr("Save it, ready to send…"), "primary")
        self.save_button.clicked.connect(self._on_save)
        self.open_folder = Button(self.tr("Open the folder"))
        self.open_folder.clicked.connect(self._on_open_folder)
        self.open_folder.hide()
        self.back = Button(self.tr("Back"))
        self.back.clicked.connect(self.back_requested)
        self.telling = CountsShown()
        self.telling.grew.connect(self._order)
        self.telling.finished.connect(self._on_told)
        self.to_partnership = Folded(self._make_return)
        self.to_partnership.tell(
            self.tr("Send exact counts to your partnership"),
            self.tr("Sealed to its analyst, for tables of the whole area"),
        )
        self._lay_out()
        self.show_period()

    @property
    def tables(self) -> list[Folded]:
        """The tables that are shown."""
        return self.telling.tables

    @property
    def period(self) -> Period:
        """The period that is chosen."""
        return period(self._chosen)

    def focus_first(self) -> None:
        """Give the keyboard to what is done most often here."""
        self.save_button.setFocus()

    def flush(self) -> None:
        """What is written here is kept by its buttons alone."""

    def show_period(self) -> None:
        """Show what the chosen period would say."""
        wanted = self.period
        self._preview = None
        self.notice.clear()
        self.longer.clear()
        self.open_folder.hide()
        self.save_button.setEnabled(False)
        self.standing.setText(self.tr("Counting…"))
        self.hidden.clear()
        self.telling.clear()
        counting = self._worker.run_long(
            lambda progress: self._counts.preview(wanted, progress.report),
            done=self._on_shown,
            failed=self._on_failed,
            stopped=self._on_stopped,
        )
        self.progress.follow(counting, self.tr("Looking at every case…"))

    def save(self, folder: Path) -> None:
        """Release what is shown, and write the file.

        Args:
            folder: Where it goes.
        """
        preview, kind = self._preview, _kind(self.kind.value())
        if preview is not None:
            self.save_button.set_busy(True)
            self.notice.say(self.tr("Writing the file…"))
            self._worker.run(
                lambda: self._counts.save(preview, kind, folder),
                done=self._on_saved,
                failed=self._on_failed,
            )

    def _lay_out(self) -> None:
        self._column = column = ReadingColumn()
        column.add_left(self.back)
        column.add(Label(self.tr("Counts"), "title"))
        column.add(
            Label(
                self.tr(
                    "How the tool was used, in numbers that name nobody. Below is what others "
                    "would see. Nothing is written until you save it. Practice cases are not "
                    "counted."
                ),
                "muted",
            )
        )
        column.add(self.which, space=8)
        column.add(self.standing, space=16)
        column.add(self.hidden)
        column.add(self.longer)
        column.add(self.progress)
        column.add(self.rule)
        column.add(self.kind)
        column.add_left(self.save_button, self.open_folder, space=8)
        column.add(self.notice)
        column.add(self.telling, space=16)
        column.add(self.to_partnership, space=16)
        column.body.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(column)

    def _on_shown(self, preview: Preview) -> None:
        release = preview.release
        if release.period != self.period:
            return  # another period was chosen meanwhile
        self._preview = preview
        self.standing.setText(release.period.label)
        self.hidden.setText(self.telling.told(preview))
        self.rule.setText(
            self.tr("Rule: {rule}. {sentences}").format(
                rule=release.policy.title, sentences=" ".join(release.policy.sentences)
            )
            + (" " + self.tr("Set by your organisation.") if self._counts.rule_is_set() else "")
        )
        if preview.mostly_hidden:
            self.longer.say(
                self.tr(
                    "Most numbers of this period are hidden. A longer period tells more. Once this "
                    "one is saved, no longer one that contains it can be: the two could be "
                    "subtracted from each other."
                )
            )
        self.save_button.setEnabled(True)
        self.telling.show_preview(preview)

    def _on_told(self) -> None:
        if self._preview is not None:
            announce(self, f"{self.standing.text()}. {self.hidden.text()}")
            self.shown.emit(self._preview)

    def _order(self) -> None:
        """Tab goes down the page, also through what was made later."""
        order_tabs(self._column)

    def _on_chosen(self, chosen: object) -> None:
        if chosen is None:  # chosen again: there is always one
            self.which.set_value(self._chosen)
        else:
            self._chosen = str(chosen)
            self.show_period()

    def _on_kind(self, chosen: object) -> None:
        if chosen is None:
            self.kind.set_value(self._kind)
        else:
            self._kind = _kind(chosen)

    def _on_save(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self, self.tr("Where the file goes"), str(self.folder)
        )
        if chosen:
            self.save(Path(chosen))

    def _on_saved(self, written: list[Path]) -> None:
        self._written = written
        self.folder = written[0].parent
        self.save_button.set_busy(False)
        self.notice.say(
            self.tr("Saved: {path}. It can be sent by ordinary e-mail: it names nobody.").format(
                path=written[0]
            )
        )
        self.open_folder.show()
        self.saved.emit(written)

    def _on_failed(self, told: str) -> None:
        self.save_button.set_busy(self._preview is None)
        if self._preview is None:
            self.standing.setText(self.period.label)
        self.notice.say(told)

    def _on_stopped(self) -> None:
        self.standing.setText(self.period.label)
        self.notice.say(self.tr("Stopped. Choose the period again to count it."))

    def _on_open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.folder)))

    def _make_return(self) -> QWidget:
        asked = CountsReturn(self._counts.service(), self._counts.publisher)
        asked.wanted.connect(self._on_return)
        return asked

    def _on_return(self, service: Service, card: Path) -> None:
        wanted, folder = self.period, self.folder
        self._say_of_return(self.tr("Sealing it…"))
        self._worker.run(
            lambda: self._counts.make_return(wanted, service, card, folder),
            done=self._on_returned,
            failed=self._say_of_return,
        )

    def _on_returned(self, path: Path) -> None:
        self._say_of_return(
            self.tr("Sealed: {path}. Send it to your partnership's analyst.").format(path=path)
        )
        self.saved.emit([path])

    def _say_of_return(self, told: str) -> None:
        asked = self.to_partnership.content
        if isinstance(asked, CountsReturn):
            asked.notice.say(told)


def _kind(value: object) -> Kind:
    for known in ("xlsx", "ods", "csv", "json", "pdf"):
        if value == known:
            return known
    raise ValueError(value)
