"""No module of the window grows until two ideas share it."""

from pathlib import Path

import cse_assess_ui

MOST = 300


def test_no_module_of_the_window_is_longer_than_one_idea() -> None:
    root = Path(cse_assess_ui.__file__).parent
    lines = {
        path.relative_to(root).as_posix(): len(path.read_text(encoding="utf-8").splitlines())
        for path in root.rglob("*.py")
    }
    assert len(lines) > 100
    assert {name: n for name, n in lines.items() if n > MOST} == {}
