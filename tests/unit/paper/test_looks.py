"""The pages as they look: compared with pictures that somebody has looked at and agreed to."""

import datetime as dt
import os
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageStat

from cse_assess import data
from cse_assess.assessment import answers as reading
from cse_assess.instrument import loader
from cse_assess.paper.pdf import render
from cse_assess.referral.build import build
from cse_assess.referral.content import referral_document

GOLDEN = Path(__file__).parents[2] / "golden" / "referral"
DOTS = 50 / 72
"""Fifty dots an inch: enough to see a column that moved, and a small file."""
MOST = 1.5
"""The most that the mean grey value may differ: releases of the reader smooth letters otherwise."""


def pages() -> list[Image.Image]:
    file = data.folder("forms") / "practice" / "amira" / "model.json"
    assessment = reading.read(file.read_bytes(), file=file.name)
    created = dt.datetime(2026, 11, 23, 10, 45, tzinfo=dt.UTC)
    form = loader.load("cse-risk")
    referral = build(form, assessment, reference="R-7K3M-Q9TX", created=created)
    document = pypdfium2.PdfDocument(render(referral_document(referral)))
    return [page.render(scale=DOTS, grayscale=True).to_pil().convert("L") for page in document]


def apart(one: Image.Image, other: Image.Image) -> float:
    """How far two pictures are apart: the mean difference of their grey values."""
    return float(ImageStat.Stat(ImageChops.difference(one, other)).mean[0])


@pytest.mark.parametrize("number", [1, 4])
def test_a_page_looks_as_agreed(number: int) -> None:
    page = pages()[number - 1]
    golden = GOLDEN / f"amira-{number}.png"
    if os.environ.get("UPDATE_GOLDEN") == "1":
        page.save(golden, optimize=True)
    agreed = Image.open(golden)
    assert page.size == agreed.size
    assert apart(page, agreed) < MOST


def test_the_comparison_sees_a_line_that_moved() -> None:
    page = pages()[0]
    moved = ImageChops.offset(page, 0, 4)
    assert apart(page, moved) > MOST
    other = pages()[1]
    assert apart(page, other) > MOST


def test_nothing_is_told_by_colour() -> None:
    file = data.folder("forms") / "practice" / "amira" / "model.json"
    assessment = reading.read(file.read_bytes(), file=file.name)
    created = dt.datetime(2026, 11, 23, 10, 45, tzinfo=dt.UTC)
    form = loader.load("cse-risk")
    referral = build(form, assessment, reference="R-7K3M-Q9TX", created=created)
    document = pypdfium2.PdfDocument(render(referral_document(referral)))
    colours = document[0].render(scale=DOTS).to_pil().convert("RGB")
    red, green, blue = colours.split()
    assert apart(red, green) == apart(green, blue) == 0.0
