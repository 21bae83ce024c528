"""The PDF under a passphrase opens in the readers that people have, and in nothing without it."""

import datetime as dt
import io
import os
import shutil
import subprocess
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from cse_assess import data
from cse_assess.assessment import answers as reading
from cse_assess.instrument import loader
from cse_assess.package.attachments import attachment
from cse_assess.package.front_door import of_card
from cse_assess.package.handover import as_pdf, as_plain
from cse_assess.package.keyring import Keyring
from cse_assess.referral.build import build
from cse_assess.referral.model import Referral

NOW = dt.datetime(2026, 11, 23, 10, tzinfo=dt.UTC)


@pytest.fixture(scope="module")
def referral() -> Referral:
    path = data.folder("forms") / "practice" / "amira" / "model.json"
    assessment = reading.read(path.read_bytes(), file=path.name)
    return build(loader.load("cse-risk"), assessment, reference="R-TEST-TEST", created=NOW)


@pytest.fixture(scope="module")
def door() -> Keyring:
    return Keyring.generate(
        "front-door", "Door", today=NOW.date(), accepts=["pdf", "plain"], practice=True
    )


@pytest.fixture(scope="module")
def locked(referral: Referral, door: Keyring) -> tuple[bytes, str]:
    notes = attachment("Amira's notes.txt", b"three dates")
    content, passphrase = as_pdf(
        referral, hub=of_card(door.card), today=NOW.date(), attached=[notes]
    )
    return content, passphrase.text


def need(program: str) -> str:
    found = shutil.which(program)
    if found is None:
        if os.environ.get("CI") == "true":
            pytest.fail(f"{program} is not installed.")
        pytest.skip(f"{program} is not installed.")
    return found


def test_it_is_aes_256_of_the_last_revision(locked: tuple[bytes, str], referral: Referral) -> None:
    content, passphrase = locked
    with pikepdf.open(io.BytesIO(content), password=passphrase) as document:
        assert (document.encryption.R, document.encryption.bits) == (6, 256)
        assert sorted(document.attachments) == [
            "attachment-1.txt",
            "referral.fhir.json",
            "referral.json",
        ]
        inside = document.attachments["referral.json"].get_file().read_bytes()
        assert inside == referral.to_json()
        assert document.attachments["attachment-1.txt"].get_file().read_bytes() == b"three dates"
        assert not document.attachments["referral.json"].get_file().creation_date
    assert b"Amira" not in content


@pytest.mark.parametrize("guess", ["", "wrong-words", None])
def test_it_opens_with_its_passphrase_alone(locked: tuple[bytes, str], guess: str | None) -> None:
    content, passphrase = locked
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(io.BytesIO(content), password=passphrase.upper() if guess is None else guess)


def test_every_copy_has_its_own_passphrase(referral: Referral, door: Keyring) -> None:
    copies = {as_pdf(referral, hub=of_card(door.card), today=NOW.date())[1] for _ in range(3)}
    assert len(copies) == 3


@pytest.mark.interop
def test_poppler_and_qpdf_open_it(
    locked: tuple[bytes, str], referral: Referral, tmp_path: Path
) -> None:
    pdftotext, qpdf, pdfdetach = need("pdftotext"), need("qpdf"), need("pdfdetach")
    content, passphrase = locked
    path = tmp_path / "r.pdf"
    path.write_bytes(content)
    text = subprocess.run(
        [pdftotext, "-upw", passphrase, path, "-"], capture_output=True, text=True, check=True
    ).stdout
    assert referral.child.name in text
    wrong = subprocess.run(
        [pdftotext, "-upw", "wrong", path, "-"], capture_output=True, check=False
    )
    assert wrong.returncode != 0
    (tmp_path / "pass").write_text(passphrase)
    checked = subprocess.run(
        [qpdf, f"--password-file={tmp_path / 'pass'}", "--check", path],
        capture_output=True,
        text=True,
        check=False,
    )
    assert checked.returncode == 0, checked.stdout
    assert "AESv3" in checked.stdout
    subprocess.run(
        [pdfdetach, "-upw", passphrase, "-save", "1", "-o", tmp_path / "out", path], check=True
    )
    assert (tmp_path / "out").read_bytes() in (b"three dates", referral.to_json())


def test_the_reader_of_chrome_and_edge_opens_it(
    locked: tuple[bytes, str], referral: Referral
) -> None:
    content, passphrase = locked
    with pytest.raises(pypdfium2.PdfiumError, match="password"):
        pypdfium2.PdfDocument(content)
    document = pypdfium2.PdfDocument(content, password=passphrase)
    try:
        assert referral.child.name in document[0].get_textpage().get_text_bounded()
        assert document.count_attachments() == 3
    finally:
        document.close()


def test_a_plain_copy_is_the_pdf_and_no_more(referral: Referral, door: Keyring) -> None:
    content = as_plain(referral, hub=of_card(door.card), today=NOW.date())
    with pikepdf.open(io.BytesIO(content)) as document:
        assert not document.is_encrypted
        assert not document.attachments
