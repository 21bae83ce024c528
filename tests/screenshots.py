"""Take the pictures of the documentation: ``python make.py screenshots``.

Opens the real window on people who are made up, under whatever display there is, and keeps nothing
but the pictures. To look at pages otherwise: ``python tests/screenshots.py --out DIR --scheme dark
--text 2 --size 1280x720 lead desk``.
"""

import argparse
import re
import sys
import tempfile
from pathlib import Path

from pictures.camera import Camera, Look
from pictures.desk import desk
from pictures.lead import lead
from pictures.opener import opener
from pictures.senders import nina, police, school
from PySide6.QtWidgets import QApplication

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT / "docs" / "images"
CHAPTERS = {
    "nina": nina,
    "school": school,
    "police": police,
    "lead": lead,
    "desk": desk,
    "opener": opener,
}


def main(given: list[str]) -> int:
    """Take every picture; the exit status says whether all could be taken."""
    wanted = options(given)
    width, height = map(int, wanted.size.split("x"))
    shown = shown_in_docs() if wanted.out.resolve() == OUT else frozenset()
    camera = Camera(wanted.out, Look(wanted.scheme, wanted.text, (width, height)), shown)
    QApplication(["cse-assess"])
    for name in wanted.chapters or CHAPTERS:
        with tempfile.TemporaryDirectory() as folder:
            CHAPTERS[name](camera, Path(folder))
    return 0


def shown_in_docs() -> frozenset[str]:
    """The pictures that a page shows: no others are kept beside them."""
    pages = [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]
    found = (re.findall(r"images/([\w-]+)\.png", page.read_text("utf-8")) for page in pages)
    return frozenset(name for names in found for name in names)


def options(given: list[str]) -> argparse.Namespace:
    """What is to be taken, and how it looks."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("chapters", nargs="*", choices=[*CHAPTERS, []])
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--scheme", default="light")
    parser.add_argument("--text", type=float, default=1.0)
    parser.add_argument("--size", default="1280x800")
    return parser.parse_args(given)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
