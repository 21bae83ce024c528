"""A window program without a console still says why it did not start."""

import sys

import launcher


def test_a_refusal_is_shown() -> None:
    shown: list[str] = []

    def refused() -> int:
        print("The window cannot be opened. Ask IT.", file=sys.stderr)
        return 1

    assert launcher.heard(refused, shown.append) == 1
    assert shown == ["The window cannot be opened. Ask IT."]


def test_nothing_is_shown_when_all_is_well() -> None:
    shown: list[str] = []

    def fine() -> int:
        print("said on the way", file=sys.stderr)
        return 0

    assert launcher.heard(fine, shown.append) == 0
    assert not shown
