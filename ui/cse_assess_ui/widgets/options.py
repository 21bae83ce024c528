"""The answers that several questions share, each with its words."""

from PySide6.QtCore import QCoreApplication

Options = list[tuple[str, str]]
"""For each answer its value in the record and its words."""


def yes_no() -> Options:
    """Yes, no, or nobody knows."""
    return [
        ("yes", QCoreApplication.translate("options", "Yes")),
        ("no", QCoreApplication.translate("options", "No")),
        ("not-known", QCoreApplication.translate("options", "Not known")),
    ]


def agreement() -> Options:
    """Whether somebody agrees; not to have asked is an answer of its own."""
    yes, no, not_known = yes_no()
    return [yes, no, ("not-asked", QCoreApplication.translate("options", "Not asked")), not_known]


def sources() -> Options:
    """How something is known."""
    return [
        ("seen", QCoreApplication.translate("options", "I saw it")),
        ("told-by-child", QCoreApplication.translate("options", "The child told me")),
        ("told-by-other", QCoreApplication.translate("options", "Someone else told me")),
        ("record", QCoreApplication.translate("options", "It is in a record")),
    ]


def words_for(options: Options, value: str | None) -> str:
    """The words of an answer; empty where there is none."""
    return dict(options).get(value or "", "")
