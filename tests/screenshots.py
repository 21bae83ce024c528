"""Take the pictures of the documentation: ``python make.py screenshots``.

Opens the real window on people who are made up, under whatever display there is, and keeps nothing
but the pictures. To look at pages otherwise: ``python tests/screenshots.py --out DIR --scheme dark
--text 2 --size 1280x720 lead desk``.
"""

import argparse
import sys
import tempfile
from pathlib import Path

from pictures.camera import Camera, Look
from pictures.desk import desk
from pictures.lead import lead
from pictures.senders import nina, police, school
from PySide6.QtWidgets import QApplication

OUT = Path(__file__).resolve().parent.parent / "docs" / "images"
CHAPTERS = {"nina": nina, "school": school, "police": police, "lead": lead, "desk": desk}


def main(given: list[str]) -> int:
    """Take every picture; the exit status says whether all could be taken."""
    wanted = options(given)
    width, height = map(int, wanted.size.split("x"))
    camera = Camera(wanted.out, Look(wanted.scheme, wanted.text, (width, height)))
    QApplication(["cse-assess"])
    for name in wanted.chapters or CHAPTERS:
        with tempfile.TemporaryDirectory() as folder:
            CHAPTERS[name](camera, Path(folder))
    return 0


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
