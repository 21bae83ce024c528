"""The questions: sections left, one card an item, help right, the picture of concern below."""

from typing import cast

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from cse_assess.assessment.statutory import on_page
from cse_assess_ui.models.asking import touched
from cse_assess_ui.models.case import CaseModel
from cse_assess_ui.models.panes import KeptPanes
from cse_assess_ui.widgets.act_now import ActNowBanner
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.column import ReadingColumn
from cse_assess_ui.widgets.duties import Duties
from cse_assess_ui.widgets.explaining import Explaining
from cse_assess_ui.widgets.held import Held
from cse_assess_ui.widgets.help_pane import HelpPane
from cse_assess_ui.widgets.helping import Helping
from cse_assess_ui.widgets.item_card import ItemCard
from cse_assess_ui.widgets.jump_box import JumpBox
from cse_assess_ui.widgets.picture import PictureOfConcern
from cse_assess_ui.widgets.picture_details import PictureDetails
from cse_assess_ui.widgets.questions_frame import QuestionsFrame
from cse_assess_ui.widgets.section_list import SectionList
from cse_assess_ui.widgets.section_view import SectionView
from cse_assess_ui.widgets.tab_order import order_tabs
from cse_assess_ui.widgets.text import Label
from cse_assess_ui.widgets.while_shown import WhileShown


class AssessmentPage(QWidget):
    """Every item of the form, by mouse and by keyboard.

    Args:
        case: The case.
        panes: What is shown beside the page.

    Signals:
        next_requested: The last section is done with.
        back_requested: Back to the child.
    """

    next_requested = Signal()
    back_requested = Signal()

    def __init__(
        self, case: CaseModel, panes: KeptPanes | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "page")
        self._case = case
        self._form = case.form
        self.view: SectionView | None = None
        self.banner = ActNowBanner()
        self.duties = Duties()
        self.jump = JumpBox(case.form)
        self.sections = SectionList(case.form.sections)
        self.column = ReadingColumn()
        self._held = Held(self.column)
        practice = case.practice_case
        self.help = HelpPane(case.guidance, practice.story if practice else "")
        self._helping = Helping(self.help)
        told = self.tr("Only the questions that decide most. The others wait; nothing is lost.")
        self.quick = Button(self.tr("I have nine minutes"), "toggle")
        self.quick.setCheckable(True)
        self.quick.setAccessibleDescription(told)
        self.quick_told = Label(told, "small")
        self.picture = PictureOfConcern(case)
        self.why = PictureDetails(case.form)
        self.why.hide()
        self._panes = panes or KeptPanes()
        self._returns_to: QWidget | None = None
        self._coming = ""  # the question that a section is shown for
        self._seen, self._asked = case.assessment, case.asked()
        self._lay_out()
        self._connect()
        self._show_all()
        self.sections.choose(self._ids[0])

    @property
    def _ids(self) -> list[str]:
        """The sections that have something to ask now."""
        wanted = {item.section for item in self._case.shown()}
        return [section.id for section in self._form.sections if section.id in wanted]

    def focus_first(self) -> None:
        """Give the keyboard to the first question of the section."""
        self.frame.show_centre()
        if self.view is not None:
            self.view.cards[0].focus_first()

    def flush(self) -> None:
        """Put everything that is still in hand into the case."""
        if self.view is not None:
            self.view.flush()
        self.picture.flush()

    def show_item(self, code: str) -> None:
        """Go to an item and give it the keyboard.

        Args:
            code: The item's code.
        """
        item = self._form.item(code)
        if item not in self._case.shown():
            self.quick.setChecked(False)
        self.frame.show_centre()
        self._coming = code
        self.sections.choose(item.section)
        self._coming = ""
        if self.view is not None and code not in self.view.part:
            self._show_section(item.section, code)
        if self.view is not None:
            self._go_to(self.view.card(code))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if plain and event.key() == Qt.Key.Key_N:
            self._step(1)
        elif plain and event.key() == Qt.Key.Key_B:
            self._step(-1)
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        left = (self.jump, self.quick, self.quick_told, self.sections)
        self.frame = QuestionsFrame(
            left, self.column, self.help, self.why, wanted=self._panes.now.help
        )
        self.show_sections, self.show_help = self.frame.show_sections, self.frame.show_help
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.banner)
        self.column.add(self.duties)  # it scrolls away: danger alone keeps its place on top
        layout.addWidget(self.frame, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(16, 0, 16, 12)
        foot.addWidget(self.picture)
        layout.addLayout(foot)

    def _connect(self) -> None:
        WhileShown(self, self._case.changed, self._on_changed)
        self.sections.section_chosen.connect(lambda id: self._show_section(id, self._coming))
        self.sections.entered_section.connect(self.focus_first)
        self.sections.itemClicked.connect(self.frame.show_centre)
        Explaining(self.picture, self.why, self.frame)
        self.why.item_chosen.connect(self.show_item)
        self.quick.toggled.connect(self._on_quick)
        self.jump.chosen.connect(self.show_item)
        self.jump.left.connect(self._return)
        self.help.hide_requested.connect(lambda: self.frame.want_help(False))
        self.frame.help_wanted.connect(lambda wanted: self._panes.set(help=wanted))
        jump = QShortcut(QKeySequence("Ctrl+K"), self)
        jump.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        jump.activated.connect(self._jump)
        app = cast(QApplication, QApplication.instance())
        app.focusChanged.connect(self._on_focus_changed)

    def _show_section(self, id: str, code: str = "") -> None:
        old, self.view = self.view, SectionView(self._case, id, code)
        self.column.stay()
        if old is not None:
            old.flush()
            self.column.body.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.view.next_requested.connect(lambda: self._leave_view(1))
        self.view.back_requested.connect(lambda: self._leave_view(-1))
        self.view.grew.connect(self._order_tabs)
        self.column.add(self.view)
        self.view.show()  # the layout would do so only later, and the keyboard could not go to it
        self.column.verticalScrollBar().setValue(0)
        self._helping.with_item(self.view.cards[0].item)
        self._order_tabs()

    def _order_tabs(self) -> None:
        order_tabs(self.frame.left, self.column, self.help, self.why, self.picture)

    def _leave_view(self, step: int) -> None:
        """To the next part of the section or the one before, or over its end."""
        view, ids = self.view, self._ids
        if view is None:
            return
        edge = view.codes.index(view.part[-1 if step > 0 else 0]) + step
        place = ids.index(self.sections.chosen()) + step
        if 0 <= edge < len(view.codes):
            self._show_section(view.id, view.codes[edge])
            self.focus_first()
        elif place < 0:
            self.back_requested.emit()
        elif place >= len(ids):
            self.next_requested.emit()
        else:
            self.sections.choose(ids[place])
            self.focus_first()

    def _step(self, step: int) -> None:
        """To the next card or the one before, over the end of the section too."""
        ordered = [item.code for id in self._ids for item in self._case.shown(id)]
        card = self._card_of(QApplication.focusWidget())
        if card is None:
            self.focus_first()
            return
        place = ordered.index(card.item.code) + step
        if 0 <= place < len(ordered):
            self.show_item(ordered[place])

    def _go_to(self, card: ItemCard) -> None:
        card.focus_first()
        self._helping.with_item(card.item)
        self.column.put_on_top(card)

    def _jump(self) -> None:
        self._returns_to = QApplication.focusWidget()
        self.frame.show_left(True)
        self.jump.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _return(self) -> None:
        self.frame.show_centre()
        if self._returns_to is not None:
            self._returns_to.setFocus(Qt.FocusReason.OtherFocusReason)

    def _card_of(self, widget: QWidget | None) -> ItemCard | None:
        while widget is not None and not isinstance(widget, ItemCard):
            widget = widget.parentWidget()
        return widget

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        card = self._card_of(new)
        if card is not None and self.isAncestorOf(card):
            self._helping.with_item(card.item)

    def _ask_what_is_asked_now(self, view: SectionView) -> None:
        """Make the section anew where an answer has called for other questions in it."""
        section = self.sections.chosen()
        asked = [item.code for item in self._case.shown(section)]
        if not asked or asked == view.codes:
            return
        card = self._card_of(QApplication.focusWidget())
        code = card.item.code if card is not None and card.item.code in asked else ""
        self._show_section(section, code)
        if code and self.view is not None:
            self.view.card(code).focus_first()

    def _on_quick(self, quick: bool) -> None:
        """Ask less, or all again; stay with the section if it has something to ask."""
        self._case.set_quick(quick)
        self._show_all()
        chosen = self.sections.chosen()
        ids = self._ids
        self.sections.choose(chosen if chosen in ids else ids[0])
        self._show_section(self.sections.chosen())

    def _on_changed(self) -> None:
        """Show what an answer has touched, and nothing else; what is answered stays put."""
        self.column.stay()
        self._held.hold(self._card_of(QApplication.focusWidget()))
        codes = touched(self._seen, self._case.assessment)
        same = self._asked == self._case.asked()
        self._seen, self._asked = self._case.assessment, self._case.asked()
        if codes is None or not same:
            self._show_all()
            return
        self._show_duties()
        for id in {self._form.item(code).section for code in codes}:
            self.sections.show_progress(id, *self._case.progress(id))
        if self.view is not None:
            self.view.refresh(codes)

    def _show_all(self) -> None:
        self._show_duties()
        self.quick.setVisible(bool(self._form.quick))
        self.quick_told.setVisible(self._case.quick)
        self.sections.show_only(self._ids)
        for id in self._ids:
            self.sections.show_progress(id, *self._case.progress(id))
        if self.view is not None:
            self.view.refresh()
            self._ask_what_is_asked_now(self.view)

    def _show_duties(self) -> None:
        self.banner.show_items(self._case.act_now(), self._case.assessment.assessor.profession)
        self._helping.duties = self._case.duties()
        self.duties.show_prompts(on_page(self._helping.duties, "act-now"))
