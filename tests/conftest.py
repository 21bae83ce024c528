import os
import sys
from pathlib import Path

import pytest

# Set before Qt is imported anywhere: tests need no screen, and must not use the one that is there.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parent))  # so that tests can share cases.py

from cse_assess.instrument import loader
from cse_assess.instrument.definition import Form


@pytest.fixture(scope="session")
def form() -> Form:
    """The bundled instrument."""
    return loader.load("cse-risk")
