import os
import sys
from pathlib import Path

import pytest

# Set before Qt is imported anywhere: tests need no screen, and must not use the one that is there.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["XDG_CONFIG_DIRS"] = os.devnull  # no policy of the machine that the tests run on
sys.path.insert(0, str(Path(__file__).parent))  # so that tests can share cases.py

from hypothesis import settings

from cse_assess.instrument import loader
from cse_assess.instrument.definition import Form

# How long an example takes says how busy the machine is, and nothing of the code.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")


@pytest.fixture(scope="session")
def form() -> Form:
    """The bundled instrument."""
    return loader.load("cse-risk")
