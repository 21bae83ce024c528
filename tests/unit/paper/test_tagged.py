"""The pages as somebody hears them: tagged, in order, with a language (ISO 14289-1, PDF/UA-1)."""

import datetime as dt
import io
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import outloud
import partner_papers
import pikepdf
import pytest

from cse_assess import data
from cse_assess.assessment import answers as reading
from cse_assess.instrument import loader
from cse_assess.package.handover import encrypt_pdf
from cse_assess.paper import document as doc
from cse_assess.paper.pdf import render
from cse_assess.referral.build import build
from cse_assess.referral.content import referral_document
from cse_assess.referral.papers.catalogue import PAPERS, PaperId, make

CREATED = dt.datetime(2026, 11, 23, 10, 45, tzinfo=dt.UTC)
FORM = loader.load("cse-risk")
CASES = sorted((data.folder("forms") / "practice").glob("*/model.json"))

WORDS = (
    "She", "was", "seen", "near", "the", "bus", "stop", "late", "that", "night", "with", "two",
    "people", "nobody", "knew", "by", "name",
)  # fmt: skip
ROWS = tuple(
    (f"{day} May", " ".join(WORDS[(day * place) % 17] for place in range(day, day + 40)), "seen")
    for day in range(1, 31)
)
EVERYTHING = doc.Document(
    kind="sample",
    title="A sample of every block",
    reference="R-TEST-TEST",
    created=CREATED,
    page_one=(
        doc.PageOne(
            (
                doc.Text("Ŵyn أميرة Dąbek, 14", "large"),
                doc.Box((doc.Text("Act now", "large"), doc.Text("Now.\n\nThen.")), heavy=True),
                doc.Facts((("Name", "أميرة العلي"), ("Empty", ""), ("Two lines", "one\ntwo"))),
            )
        ),
    ),
    parts=(
        doc.Part("A part", (doc.Text("Text. " * 400), doc.Field("A label", "What was written"))),
        doc.Part("Below it", (doc.Text("Her words", "quote"),), level=2),
        doc.Part("Deeper", (doc.Bullets(("one", "two\nlines", "हिन्दी")),), level=3),
        doc.Part("To fill in", (doc.Bullets(("tick",), boxes=True), doc.Lines("Notes", 3))),
        doc.Part(
            "A table over pages",
            (doc.Table("What it shows", ("When", "What", "How known"), ROWS, (1, 3, 1)),),
        ),
    ),
)


def referral_of(path: Path) -> bytes:
    assessment = reading.read(path.read_bytes(), file=path.name)
    urgent = msgspec.structs.replace(assessment.referral, urgent=True)
    assessment = msgspec.structs.replace(assessment, referral=urgent)
    referral = build(FORM, assessment, reference="R-7K3M-Q9TX", created=CREATED)
    return render(referral_document(referral))


def found(content: bytes, folder: Path) -> tuple[set[str], set[str]]:
    """The rules that a file breaks: errors, and warnings."""
    path = folder / "page.pdf"
    path.write_bytes(content)
    result = outloud.check(str(path))
    assert result.error is None
    by = {level: set() for level in ("error", "warning", "info")}
    for finding in result.findings:
        by[finding.severity].add(finding.rule)
    return by["error"], by["warning"]


@pytest.mark.parametrize("path", CASES[:4], ids=lambda path: path.parent.name)
def test_a_referral_has_no_errors(path: Path, tmp_path: Path) -> None:
    errors, warnings = found(referral_of(path), tmp_path)
    assert not errors
    # An e-mail address is no link on purpose: nobody should be led to click in a referral.
    assert warnings <= {"LNK-010"}


@pytest.mark.parametrize("paper", [one for one in PAPERS if not one.endswith("letter")])
def test_no_paper_has_errors(paper: PaperId, tmp_path: Path) -> None:
    errors, warnings = found(render(make(paper, partner_papers.full())), tmp_path)
    assert not errors
    # "Hello" is a heading; and empty fields of a copy sheet say so, again and again.
    assert warnings <= {"LNK-010", "HDG-010", "PAG-001"}


def test_every_block_has_no_errors(tmp_path: Path) -> None:
    assert found(render(EVERYTHING), tmp_path) == (set(), set())


def _set(path: str, value: Any) -> Callable[[pikepdf.Pdf], None]:
    def change(pdf: pikepdf.Pdf) -> None:
        if value is None:
            del pdf.Root[path]
        else:
            pdf.Root[path] = value

    return change


def _elements(pdf: pikepdf.Pdf, kind: str) -> Iterator[Any]:
    for found_ in pdf.objects:
        if isinstance(found_, pikepdf.Dictionary) and found_.get("/S") == f"/{kind}":
            yield found_


def _every(kind: str, change: Callable[[Any], None]) -> Callable[[pikepdf.Pdf], None]:
    def break_(pdf: pikepdf.Pdf) -> None:
        for element in list(_elements(pdf, kind)):
            change(element)

    return break_


def _rename(kind: str) -> Callable[[Any], None]:
    def change(element: Any) -> None:
        element.S = pikepdf.Name(f"/{kind}")

    return change


def _unmark(pdf: pikepdf.Pdf) -> None:
    page = pdf.pages[0]
    page.contents_add(b"BT /F1+0 9 Tf 100 100 Td (A) Tj ET")


BROKEN: dict[str, tuple[Callable[[pikepdf.Pdf], None], str]] = {
    "not said to be tagged": (_set("/MarkInfo", None), "DOC-001"),
    "no structure": (_set("/StructTreeRoot", None), "DOC-002"),
    "no description": (_set("/Metadata", None), "DOC-012"),
    "no language": (_set("/Lang", None), "DOC-013"),
    "title not shown": (_set("/ViewerPreferences", None), "DOC-011"),
    "content without a mark": (_unmark, "TAG-001"),
    "a heading skipped": (_every("H2", _rename("H4")), "HDG-001"),
    "no heading first": (_every("H1", _rename("P")), "HDG-002"),
    "cells without scope": (_every("TH", lambda one: one.__delitem__("/A")), "TBL-002"),
    "no header cells": (_every("TH", _rename("TD")), "TBL-001"),
    "points outside a list": (_every("L", _rename("Sect")), "LST-001"),
    "an unheard-of kind": (_every("BlockQuote", _rename("Shout")), "TAG-010"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_the_check_finds_what_is_broken(name: str, tmp_path: Path) -> None:
    break_, rule = BROKEN[name]
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(render(EVERYTHING))) as pdf:
        break_(pdf)
        pdf.save(out)
    errors, _ = found(out.getvalue(), tmp_path)
    assert rule in errors


def test_a_locked_copy_stays_open_to_screen_readers() -> None:
    locked = encrypt_pdf(render(EVERYTHING), "correct horse", {})
    with pikepdf.open(io.BytesIO(locked), password="correct horse") as pdf:
        assert pdf.allow.accessibility
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.Root.Lang) == "en-GB"


def test_it_is_read_in_the_order_in_which_it_is_written() -> None:
    with pikepdf.open(io.BytesIO(render(EVERYTHING))) as pdf:
        kinds = [str(element.S)[1:] for element in _walk(pdf.Root.StructTreeRoot.K)]
    assert kinds[:4] == ["Document", "H1", "P", "P"]
    order = [kinds.index(kind) for kind in ("H1", "H2", "H3", "H4", "L", "Caption")]
    assert order == sorted(order)
    assert kinds.count("TR") == 3 + 1 + len(ROWS)  # the head that is drawn again is read once


def _walk(element: Any) -> Iterator[Any]:
    yield element
    for kid in element.K:
        if "/S" in kid:
            yield from _walk(kid)


def test_no_name_reaches_what_a_file_list_shows() -> None:
    content = referral_of(next(path for path in CASES if path.parent.name == "amira"))
    with pikepdf.open(io.BytesIO(content)) as pdf:
        described = pdf.Root.Metadata.read_bytes().decode()
        assert "Amira" not in described
        assert "Referral to the front door" in described
        assert "<pdfuaid:part>1</pdfuaid:part>" in described
