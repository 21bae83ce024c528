"""A document as a file: PDF to print, Word to paste from, plain text for record systems."""

from typing import Literal

from cse_assess.paper.document import Document

FileKind = Literal["pdf", "docx", "txt"]


def as_file(document: Document, kind: FileKind) -> bytes:
    """A document as the bytes of a file.

    The libraries that write PDF and Word are large; each is read only when it is needed.

    Args:
        document: The document.
        kind: What the file is.
    """
    if kind == "pdf":
        from cse_assess.paper import pdf  # noqa: PLC0415

        return pdf.render(document)
    if kind == "docx":
        from cse_assess.paper import word  # noqa: PLC0415

        return word.render(document)
    return as_text(document).encode()


def as_text(document: Document) -> str:
    """A document as plain text, to paste."""
    from cse_assess.paper import plain_text  # noqa: PLC0415

    return plain_text.render(document)
