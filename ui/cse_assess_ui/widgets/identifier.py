"""A line for an identifier, with a quiet word below where it may not be what was meant."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit

from cse_assess.identifiers import Code, Doubt, Kind, doubt, force_name, system_of, tidied
from cse_assess_ui.widgets.fields import LineField
from cse_assess_ui.widgets.text import Label

_ORGANISATIONS = {"force", "organisation-code"}


class IdentifierField(LineField):
    """One line for an identifier. It takes anything, and keeps what it takes.

    What is doubted is told below the line once typing rests, and what more typing may settle only
    when the field is left. A sound identifier is written as it is best read when the field is left.

    Args:
        kind: What identifier it is.
        label: The question, shown above.
        help: A line under the question.

    Attributes:
        told: What is said about the identifier.

    Signals:
        edited: The text has changed; carries it.
    """

    _sentence = ""

    def __init__(self, kind: Kind, label: str, help: str = "") -> None:
        super().__init__(label, help)
        self._kind = kind
        self.told = Label("", "muted")
        self.told.hide()
        self.column.addWidget(self.told)

    def set_value(self, value: str) -> None:
        """Show another text, unless the user is typing."""
        super().set_value(value)
        self._tell()

    def say_help(self, help: str) -> None:
        """Say another line under the question.

        Args:
            help: The line; empty for none.
        """
        super().say_help(help)
        self._describe()

    def flush(self) -> None:
        """Announce what was written and not yet announced, and say what is doubted about it."""
        super().flush()
        self._tell()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Hide or (
            isinstance(event, QFocusEvent)
            and event.lostFocus()
            and event.reason() != Qt.FocusReason.PopupFocusReason
        ):
            self._tidy()
        return super().eventFilter(watched, event)

    def _tidy(self) -> None:
        """Write what was typed as it is best read. What nobody touched stays as it was."""
        line = self.editor
        tidy = tidied(self._kind, line.text())
        if not isinstance(line, QLineEdit) or not line.isModified() or tidy == line.text():
            return
        line.selectAll()
        line.insert(tidy)  # can be undone, unlike a new text
        line.setModified(False)

    def _tell(self) -> None:
        text = self.editor.text()
        found = doubt(self._kind, text)
        if found is None:
            sentence = self._known(text)
        elif found.unfinished and self.editor.hasFocus():
            sentence = ""
        else:
            sentence = self._doubted(found)
        if sentence != self._sentence:
            self._sentence = sentence
            self.told.setText(sentence)
            self.told.setVisible(bool(sentence))
            self._describe()

    def _describe(self) -> None:
        parts = (self._help.text(), self._sentence)
        self.editor.setAccessibleDescription(" ".join(part for part in parts if part))

    def _known(self, text: str) -> str:
        if self._kind not in _ORGANISATIONS or system_of(text) != "force":
            return ""
        return self.tr("Police force: {name}.").format(name=force_name(text))

    def _doubted(self, found: Doubt) -> str:
        sentence = self._sentences()[self._kind]()[found.code]
        kept = self.tr("It is kept.") if found.sound else self.tr("It is kept as you wrote it.")
        return f"{sentence} {kept}"

    def _sentences(self) -> dict[Kind, Callable[[], dict[Code, str]]]:
        return {
            "nhs-number": self._of_nhs_numbers,
            "upn": self._of_upns,
            "ods": self._of_ods_codes,
            "urn": self._of_urns,
            "force": self._of_forces,
            "postcode": self._of_postcodes,
            "phone": self._of_phones,
            "organisation-code": self._of_organisations,
        }

    def _of_nhs_numbers(self) -> dict[Code, str]:
        return {
            "too-short": self.tr("An NHS number has ten digits. Here are fewer."),
            "too-long": self.tr("An NHS number has ten digits. Here are more."),
            "not-a-number": self.tr("An NHS number is ten digits and nothing else."),
            "check-digit": self.tr(
                "A digit of this NHS number is wrong, or two have changed places."
            ),
            "stand-in": self.tr("One digit ten times is nobody's NHS number."),
            "test-number": self.tr("This NHS number is for practice and belongs to nobody."),
        }

    def _of_upns(self) -> dict[Code, str]:
        return {
            "too-short": self.tr("A UPN is a letter and 12 more characters. Here are fewer."),
            "too-long": self.tr("A UPN is a letter and 12 more characters. Here are more."),
            "letter-not-used": self.tr("A UPN has no I, O or S. Is it a 1, a 0 or a 5?"),
            "shape": self.tr("A UPN is a letter, 11 digits, and one more digit or letter."),
            "check-digit": self.tr(
                "A letter or digit of this UPN is wrong, or two have changed places."
            ),
            "temporary": self.tr("This UPN ends in a letter, so the school will replace it."),
        }

    def _of_ods_codes(self) -> dict[Code, str]:
        return {
            "too-short": self.tr("An ODS code has three characters or more. Here are fewer."),
            "too-long": self.tr("An ODS code has six characters at most. Here are more."),
            "shape": self.tr("This does not look like an ODS code, such as A12345."),
        }

    def _of_urns(self) -> dict[Code, str]:
        return {
            "too-short": self.tr("A school's URN has six digits. Here are fewer."),
            "too-long": self.tr("A school's URN has six digits. Here are more."),
            "not-a-number": self.tr("A school's URN is six digits and nothing else."),
            "shape": self.tr("A school's URN does not start with 0."),
        }

    def _of_forces(self) -> dict[Code, str]:
        return {
            "too-short": self.tr("A police force code has two digits. Here is one."),
            "too-long": self.tr("A police force code has two digits. Here are more."),
            "not-a-number": self.tr("A police force code is two digits and nothing else."),
            "unknown-force": self.tr("We do not know which police force this is."),
        }

    def _of_postcodes(self) -> dict[Code, str]:
        return {
            "too-short": self.tr("A whole postcode is longer, such as SW1A 1AA."),
            "too-long": self.tr("A postcode is shorter, such as SW1A 1AA."),
            "letter-not-used": self.tr(
                "The last two letters of a postcode are never C, I, K, M, O or V."
            ),
            "shape": self.tr("This does not look like a postcode, such as SW1A 1AA."),
        }

    def _of_phones(self) -> dict[Code, str]:
        return {
            "too-short": self.tr("Is this the whole number? Digits seem to be missing."),
            "too-long": self.tr("This phone number has a digit too many."),
            "shape": self.tr("We cannot find a phone number here that can be rung."),
            "not-in-use": self.tr("We know no phone numbers like this. A digit may be wrong."),
            "test-number": self.tr("This number is for practice and stories. Nobody answers it."),
        }

    def _of_organisations(self) -> dict[Code, str]:
        return {
            "too-long": self.tr("A code is shorter than this."),
            "shape": self.tr(
                "We cannot tell whose code this is: ODS, a school's URN or a police force."
            ),
        }
