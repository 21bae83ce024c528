"""A document as a Word file that everybody can read, with eyes, ears or fingers.

What a screen reader needs is there as structure, not as looks: headings, lists, header cells, the
language of each text and its direction. Nothing that was typed is read as anything but text.
"""

from cse_assess.paper.document import Document


def render(document: Document) -> bytes:
    """The document as a Word file (.docx): A4, the same bytes for the same document.

    Args:
        document: The document; its first page is the fullest.

    Returns:
        The file. It names nobody as author and holds nothing that Word's own template would add.
        A character that no XML can hold is replaced by U+FFFD.
    """
    from cse_assess.paper.word.sheet import file  # noqa: PLC0415 - python-docx takes a moment

    return file(document)


__all__ = ["render"]
