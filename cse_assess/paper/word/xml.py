"""Elements of WordprocessingML, and text as XML can hold it."""

import re

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.oxml.xmlchemy import BaseOxmlElement

Element = BaseOxmlElement

_IMPOSSIBLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def element(name: str, /, *children: Element | None, **attributes: object) -> Element:
    """An element of Word's main namespace.

    Args:
        name: Its name, without the prefix.
        children: What it holds, in the order that the schema asks for; None is left out.
        attributes: Of the same namespace.
    """
    made = OxmlElement(f"w:{name}")
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), clean(str(value)))
    made.extend(child for child in children if child is not None)
    return made


def flag(name: str, on: bool) -> Element | None:
    """An element that says yes by being there, or nothing."""
    return element(name) if on else None


def clean(text: str) -> str:
    """The text with U+FFFD for each character that XML cannot hold."""
    return _IMPOSSIBLE.sub("\N{REPLACEMENT CHARACTER}", text)


def letters(text: str) -> list[Element]:
    """Text as the content of a run; only tabs and line breaks become elements of their own."""
    found: list[Element] = []
    for piece in re.split("([\t\n])", clean(text)):
        if piece == "\t":
            found.append(element("tab"))
        elif piece == "\n":
            found.append(element("br"))
        elif piece:
            content = element("t")
            content.text = piece
            content.set(qn("xml:space"), "preserve")
            found.append(content)
    return found
