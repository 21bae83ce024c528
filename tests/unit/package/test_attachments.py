"""Documents and pictures go along; nothing that a computer would run, whatever it is called."""

import datetime as dt

import pytest

from cse_assess.package.attachments import (
    COUNT_LIMIT,
    SIZE_LIMIT,
    Attachment,
    AttachmentRefused,
    as_members,
    attachment,
    is_safe,
)
from cse_assess.package.keyring import Keyring
from cse_assess.package.opening import UnsafeContent, open_package
from cse_assess.package.seal import seal_members

NOW = dt.datetime(2026, 11, 23, 15, 30, tzinfo=dt.UTC)
SOUND = {
    "a.pdf": b"%PDF-1.7 ...",
    "b.PNG": b"\x89PNG\r\n\x1a\n...",
    "c.jpg": b"\xff\xd8\xff\xe0",
    "d.docx": b"PK\x03\x04...",
    "e.txt": "Nodiadau: tŷ".encode(),
}
EXE = b"MZ\x90\x00"


def test_names_are_replaced_and_contents_kept() -> None:
    attached = [attachment(f"Amira Khan {name}", content) for name, content in SOUND.items()]
    assert as_members(attached) == {
        "attachments/attachment-1.pdf": SOUND["a.pdf"],
        "attachments/attachment-2.png": SOUND["b.PNG"],
        "attachments/attachment-3.jpg": SOUND["c.jpg"],
        "attachments/attachment-4.docx": SOUND["d.docx"],
        "attachments/attachment-5.txt": SOUND["e.txt"],
    }


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("run.exe", EXE, "Only documents and pictures"),
        ("macro.docm", b"PK\x03\x04", "Only documents and pictures"),
        ("page.html", b"<script>", "Only documents and pictures"),
        ("none", b"x", "Only documents and pictures"),
        (".pdf", b"%PDF-", "Only documents and pictures"),
        ("run.pdf", EXE, "not what its name says"),
        ("run.pdf.png", b"%PDF-", "not what its name says"),
        ("notes.txt", EXE, "not what its name says"),
        ("notes.txt", b"\xff\xfe\x00", "not what its name says"),
        ("empty.pdf", b"", "empty"),
        ("large.pdf", b"%PDF-" + bytes(SIZE_LIMIT), "larger than 10 MB"),
    ],
)
def test_what_cannot_go_along(name: str, content: bytes, sentence: str) -> None:
    with pytest.raises(AttachmentRefused, match=sentence):
        attachment(name, content)


def test_too_many_or_too_large_together() -> None:
    small, large = Attachment(".txt", b"x"), Attachment(".txt", bytes(SIZE_LIMIT))
    as_members([small] * COUNT_LIMIT)
    as_members([large] * 2)
    with pytest.raises(AttachmentRefused, match="No more than 20 files"):
        as_members([small] * (COUNT_LIMIT + 1))
    with pytest.raises(AttachmentRefused, match="20 MB together"):
        as_members([large] * 3)


@pytest.mark.parametrize(
    ("name", "content", "safe"),
    [
        ("attachments/attachment-1.pdf", b"%PDF-1", True),
        ("attachments/attachment-1.pdf", EXE, False),
        ("attachments/run.exe", EXE, False),
        ("attachments/run.bat", b"%PDF-1", False),
        ("run.pdf", b"%PDF-1", False),
        ("attachments/x", b"", False),
    ],
)
def test_what_is_taken_out_of_a_package(
    sender: Keyring, hub: Keyring, name: str, content: bytes, safe: bool
) -> None:
    assert is_safe(name, content) is safe
    package = seal_members(
        {"referral.json": b"{}", name: content},
        reference="R-TEST-0001",
        created=NOW,
        sender=sender,
        to=hub.card,
    )
    if safe:
        opened = open_package(package, hub, pinned=None, file="a.age")
        assert opened.members[name] == content
        return
    with pytest.raises(UnsafeContent, match=r"a\.age: .*does not belong in a referral"):
        open_package(package, hub, pinned=None, file="a.age")
