"""The signs beside words: in the colour of the words, as high as they, and never alone."""

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from cse_assess import data
from cse_assess_ui.theme.signs import drawn
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.sign import Signed
from cse_assess_ui.widgets.text import Label

NAMES = sorted(
    path.stem
    for path in (data.folder("resources") / "icons").glob("*.svg")
    if path.stem != "cse-assess"
)


def inks(image: QImage) -> set[str]:
    """The colours of whatever is not see-through."""
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {pixel.name() for pixel in pixels if pixel.alpha() == 255}


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_a_sign_is_drawn_in_one_colour_and_as_large_as_it_is_asked_for(
    qtbot: QtBot, name: str, ratio: float
) -> None:
    pixels = drawn(name, QColor("#9b1c1c"), 24, ratio)
    image = pixels.toImage()
    assert (image.width(), image.height()) == (round(24 * ratio), round(24 * ratio))
    assert inks(image) == {"#9b1c1c"}
    blank = sum(
        image.pixelColor(x, y).alpha() == 0
        for x in range(image.width())
        for y in range(image.height())
    )
    assert 0.3 < blank / (image.width() * image.height()) < 0.95


def test_a_sign_that_is_not_there_is_told(qtbot: QtBot) -> None:
    with pytest.raises(FileNotFoundError, match="nowhere"):
        drawn("nowhere", QColor("#000000"), 24, 1.0)


def test_a_button_keeps_its_words_and_takes_their_colour_for_the_sign(qtbot: QtBot) -> None:
    button = Button("Lock")
    qtbot.addWidget(button)
    button.set_sign("lock")
    button.show()
    for colour in ("#112233", "#ddeeff"):
        button.setStyleSheet(f"color: {colour};")
        size = button.iconSize()
        assert inks(button.icon().pixmap(size).toImage()) == {colour}
    small = button.iconSize().height()
    button.setStyleSheet("color: #112233; font-size: 40px;")
    assert button.iconSize().height() > small
    assert (button.text(), button.accessibleName()) == ("Lock", "")
    button.set_sign("")
    button.setStyleSheet("color: #112233;")
    assert button.icon().isNull()


def test_a_sign_stands_before_its_words_and_is_as_high_as_one_line(qtbot: QtBot) -> None:
    label = Label("Ring 999, and then the front door, and then write. " * 4, "title")
    signed = Signed("phone", label)
    qtbot.addWidget(signed)
    signed.resize(300, 400)
    signed.show()
    assert signed.sign.geometry().right() < label.x()
    assert signed.sign.height() == label.fontMetrics().height()
    assert signed.sign.y() == label.y()
