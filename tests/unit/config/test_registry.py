"""The registry's mirror: the same settings under the same names, by another road."""

import sys
from collections.abc import Mapping
from types import ModuleType

import pytest

from cse_assess.config.described import settings
from cse_assess.config.registry import (
    KEY,
    RECOMMENDED_KEY,
    InMemory,
    Value,
    Windows,
    in_registry,
    system,
)

FAULTS = [
    ("keychain", Value("REG_DWORD", 2), "the registry: keychain: This should be a REG_DWORD of 1"),
    ("keychain", Value("REG_SZ", "1"), "keychain: This should be a REG_DWORD of 1 for yes"),
    ("auto_lock_minutes", Value("REG_SZ", "5"), "This should be a REG_DWORD from 1 to 60."),
    ("auto_lock_minutes", Value("REG_DWORD", 99), "a whole number from 1 to 60."),
    ("hand_overs", Value("REG_DWORD", 1), "This should be a REG_SZ with commas"),
    ("hand_overs", Value("REG_SZ", "sealed,fax"), "at least one of"),
    ("hand_overs", Value("REG_SZ", ""), "at least one of"),
    ("backup_folder", Value("type 3", b"\x00"), "This should be a REG_SZ."),
    ("mood", Value("REG_SZ", "low"), "the registry: mood: There is no such setting."),
    ("recommended", Value("REG_SZ", "x"), "There is no such setting."),
    ("scheme", Value("REG_SZ", "dark"), "can be recommended, and not enforced"),
]


@pytest.mark.parametrize(("name", "value", "sentence"), FAULTS)
def test_a_fault_is_told_and_nothing_counts(name: str, value: Value, sentence: str) -> None:
    registry = InMemory({KEY: {"retention_days": Value("REG_DWORD", 10), name: value}})
    source = in_registry(registry)
    assert source is not None
    assert sentence in source.problem
    assert (source.enforced, source.recommended) == ({}, {})


def test_what_is_sound_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CSE_SHARE", "/shares")
    registry = InMemory(
        {
            KEY: {
                "": Value("REG_SZ", "the key's own value"),
                "Keychain": Value("REG_DWORD", 1),
                "retention_days": Value("REG_QWORD", 10),
                "hand_overs": Value("REG_SZ", "pdf, sealed"),
                "backup_folder": Value("REG_EXPAND_SZ", "${CSE_SHARE}/backups"),
                "contact": Value("REG_SZ", "${CSE_SHARE}"),
            },
            RECOMMENDED_KEY: {"scheme": Value("REG_SZ", "dark")},
        }
    )
    source = in_registry(registry)
    assert source is not None
    assert source.problem == ""
    assert source.enforced == {
        "keychain": True,
        "retention_days": 10,
        "hand_overs": ("sealed", "pdf"),
        "backup_folder": "/shares/backups",
        "contact": "${CSE_SHARE}",
    }
    assert source.recommended == {"scheme": "dark"}


def test_every_setting_can_come_this_way() -> None:
    def value(one: object) -> Value:
        if isinstance(one, bool | int):
            return Value("REG_DWORD", int(one))
        return Value("REG_MULTI_SZ", list(one)) if isinstance(one, tuple) else Value("REG_SZ", one)

    enforced = {one.name: value(one.default) for one in settings() if one.told.enforced}
    recommended = {one.name: value(one.default) for one in settings() if one.may_be_chosen}
    source = in_registry(InMemory({KEY: enforced, RECOMMENDED_KEY: recommended}))
    assert source is not None
    assert source.problem == ""
    assert source.enforced == {one.name: one.default for one in settings() if one.told.enforced}
    assert source.recommended == {one.name: one.default for one in settings() if one.may_be_chosen}


def test_a_registry_that_says_nothing_is_none() -> None:
    assert in_registry(InMemory()) is None
    assert in_registry(InMemory({KEY: {}, RECOMMENDED_KEY: {}})) is None


class Shut:
    """A registry that nobody may read."""

    def values(self, key: str) -> Mapping[str, Value]:
        raise PermissionError(13, "Permission denied", key)


def test_a_key_that_cannot_be_read_is_told() -> None:
    source = in_registry(Shut())
    assert source is not None
    assert source.problem == "the registry: It cannot be read (permission denied)."


def test_computers_without_a_registry_have_an_empty_one() -> None:
    assert system().values(KEY) == {}


class Opened:
    """An opened key, as ``winreg`` gives it."""

    def __init__(self, values: list[tuple[str, object, int]]) -> None:
        self.values = values

    def __enter__(self) -> "Opened":
        return self

    def __exit__(self, *_: object) -> None:
        self.values = []


def test_windows_own_registry_is_read_as_winreg_tells_it(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[object, ...]] = []
    kept = {KEY: [("keychain", 1, 4), ("hand_overs", ["pdf"], 7), ("contact", "IT", 1)]}
    winreg = ModuleType("winreg")
    numbers = {"REG_SZ": 1, "REG_EXPAND_SZ": 2, "REG_DWORD": 4, "REG_MULTI_SZ": 7, "REG_QWORD": 11}
    numbers |= {"KEY_READ": 0x20019, "KEY_WOW64_64KEY": 0x100, "HKEY_LOCAL_MACHINE": 0x80000002}

    def open_key(*words: object) -> Opened:
        asked.append(words)
        if words[1] not in kept:
            raise FileNotFoundError(2, "not found")
        return Opened(kept[str(words[1])])

    calls = {
        "OpenKey": open_key,
        "QueryInfoKey": lambda opened: (0, len(opened.values), 0),
        "EnumValue": lambda opened, place: opened.values[place],
    }
    for name, value in {**numbers, **calls}.items():
        setattr(winreg, name, value)
    monkeypatch.setitem(sys.modules, "winreg", winreg)
    source = in_registry(Windows())
    assert source is not None
    assert source.problem == ""
    assert source.enforced == {"keychain": True, "hand_overs": ("pdf",), "contact": "IT"}
    # The machine's part, as a 64-bit program sees it: users cannot write there.
    assert {(words[0], words[3]) for words in asked} == {(0x80000002, 0x20119)}
    kept[KEY].append(("backup_folder", b"\x00", 3))
    source = in_registry(Windows())
    assert source is not None
    assert "backup_folder: This should be a REG_SZ." in source.problem
