"""Tab goes as the page is read, whenever its parts were made."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from cse_assess_ui.widgets.tab_order import first_stop, neighbour


@pytest.fixture
def page(qtbot):
    page = QWidget()
    column = QVBoxLayout(page)
    for words in ("one", "two"):
        column.addWidget(QPushButton(words))
    qtbot.addWidget(page)
    page.show()
    return page


def words(stop: QWidget | None) -> str:
    assert isinstance(stop, QPushButton)
    return stop.text()


def in_order(page: QWidget, *, on: bool = True) -> list[str]:
    here, told = first_stop(page), []
    while here is not None and words(here) not in told:
        told.append(words(here))
        here = neighbour([page], here, on=on)
    return told


def test_what_is_made_later_is_where_it_stands(page: QWidget) -> None:
    page.layout().insertWidget(1, QPushButton("between"))
    QApplication.processEvents()
    assert in_order(page) == ["one", "between", "two"]
    assert in_order(page, on=False) == ["one", "two", "between"]


def test_what_cannot_be_used_is_passed_over(page: QWidget) -> None:
    for words_, hide in (("off", QWidget.setDisabled), ("hidden", QWidget.setHidden)):
        button = QPushButton(words_)
        page.layout().insertWidget(1, button)
        hide(button, True)
    mouse = QPushButton("for the mouse")
    mouse.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    page.layout().addWidget(mouse)
    QApplication.processEvents()
    assert in_order(page) == ["one", "two"]
    assert words(neighbour([page], mouse, on=True)) == "one"


def test_what_is_in_no_layout_is_still_reached(page: QWidget) -> None:
    loose = QPushButton("loose", page)
    loose.show()
    assert in_order(page) == ["one", "two", "loose"]


def test_a_page_with_nothing_for_the_keyboard(qtbot) -> None:
    empty = QWidget()
    qtbot.addWidget(empty)
    empty.show()
    assert first_stop(empty) is None
    assert neighbour([empty], None, on=True) is None
