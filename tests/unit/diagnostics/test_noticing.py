"""A refusal becomes an event by its class and cause, and everyday ones become none."""

import errno
from pathlib import Path

import apsw
import pytest

from cse_assess import files
from cse_assess.diagnostics.events import (
    Crash,
    Fault,
    NotSaved,
    Opened,
    PackageOpened,
    Size,
)
from cse_assess.diagnostics.noticing import event_of
from cse_assess.errors import Refusal
from cse_assess.package.opening import (
    PackageDamaged,
    PassedOn,
    RevokedSender,
    WrongKey,
    WrongSender,
)
from cse_assess.vault.database import telling
from cse_assess.vault.errors import VaultRefused


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        (apsw.FullError, Fault.DISK_FULL),
        (apsw.BusyError, Fault.BUSY),
        (apsw.CorruptError, Fault.DAMAGED),
        (apsw.NotADBError, Fault.DAMAGED),
        (apsw.CantOpenError, Fault.MISSING),
        (apsw.ReadOnlyError, Fault.READ_ONLY),
    ],
)
def test_what_the_store_says(fault, told) -> None:
    with pytest.raises(VaultRefused) as refused, telling():
        raise fault("about Ben Imaginary")
    assert event_of(refused.value) == NotSaved(told)


@pytest.mark.parametrize(
    ("number", "told"),
    [(errno.ENOSPC, Fault.DISK_FULL), (errno.EROFS, Fault.READ_ONLY)],
)
def test_what_the_disk_says(tmp_path: Path, monkeypatch, number, told) -> None:
    def fail(_: int) -> None:
        raise OSError(number, "about Ben Imaginary")

    monkeypatch.setattr(files.os, "fsync", fail)
    with pytest.raises(files.FileRefused) as refused:
        files.write(tmp_path / "x", b"x")
    assert event_of(refused.value) == NotSaved(told)


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        (PackageDamaged, Opened.DAMAGED),
        (WrongKey, Opened.NOT_FOR_US),
        (PassedOn, Opened.NOT_FOR_US),
        (WrongSender, Opened.OTHER_KEYS),
        (RevokedSender, Opened.OTHER_KEYS),
    ],
)
def test_what_came_of_opening(kind, told) -> None:
    assert event_of(kind("about Ben Imaginary")) == PackageOpened(told)


def test_an_everyday_refusal_is_no_event() -> None:
    assert event_of(Refusal("Please give a name for Ben Imaginary.")) is None
    assert event_of(VaultRefused("This passphrase does not open it.")) is None


def test_what_nobody_foresaw_is_a_crash() -> None:
    assert isinstance(event_of(KeyError("Ben Imaginary")), Crash)


def test_sizes_are_told_in_four_classes() -> None:
    sizes = [Size.of(length) for length in (0, 99_999, 100_000, 999_999, 10**6, 10**7)]
    assert [one.value for one in sizes] == [
        "under-100-kb",
        "under-100-kb",
        "under-1-mb",
        "under-1-mb",
        "under-10-mb",
        "larger",
    ]
