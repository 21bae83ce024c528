"""What stays in the bundle and what does not, by names that PyInstaller gives."""

import sys

import pytest
import trim

LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="of Linux's bundle")


def kept(*names: str, source: str = "/venv/site-packages/x") -> list[str]:
    return [entry[0] for entry in trim.wanted((name, source, "BINARY") for name in names)]


def test_the_plugins_that_draw_type_and_print_stay() -> None:
    names = [f"PySide6/Qt/plugins/{name}" for name in (
        "platforms/libqxcb.so", "platforms/libqwayland.so", "platforms/libqoffscreen.so",
        "platforminputcontexts/libcomposeplatforminputcontextplugin.so",
        "imageformats/libqsvg.so", "iconengines/libqsvgicon.so",
        "printsupport/libcupsprintersupport.so", "wayland-shell-integration/libxdg-shell.so",
    )]  # fmt: skip
    windows = ["PySide6/plugins/platforms/qwindows.dll", "PySide6/plugins/imageformats/qico.dll"]
    assert kept(*names, *windows) == [*names, *windows]


def test_network_pictures_themes_and_translations_go() -> None:
    assert not kept(
        "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "PySide6/Qt/plugins/networkinformation/libqglib.so",
        "PySide6/Qt/plugins/imageformats/libqtiff.so",
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/Qt/translations/qt_de.qm",
        "PySide6/opengl32sw.dll",
        "lxml/includes/xpath.pxd",
        "click-8.5.1.dist-info/RECORD",
    )


@LINUX
def test_libraries_of_the_system_stay_the_systems() -> None:
    assert not kept("libX11.so.6", source="/usr/lib/x86_64-linux-gnu/libX11.so.6")
    assert not kept("libcrypto.so.3", source="/lib/x86_64-linux-gnu/libcrypto.so.3")
    assert kept("libQt6Core.so.6", source="/venv/PySide6/Qt/lib/libQt6Core.so.6")


def test_a_library_that_nothing_loads_any_more_goes_and_so_do_links_to_it() -> None:
    entries = [
        ("PySide6/QtCore.abi3.so", "core", "EXTENSION"),
        ("PySide6/Qt/lib/libQt6Core.so.6", "libcore", "BINARY"),
        ("libQt6Core.so.6", "PySide6/Qt/lib/libQt6Core.so.6", "SYMLINK"),
        ("PySide6/Qt/lib/libicuuc.so.73", "libicu", "BINARY"),
        ("PySide6/Qt/lib/libQt6Network.so.6", "libnetwork", "BINARY"),
        ("libQt6Network.so.6", "PySide6/Qt/lib/libQt6Network.so.6", "SYMLINK"),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", "plugin", "BINARY"),
        ("PySide6/Qt/lib/libQt6XcbQpa.so.6", "libxcbqpa", "BINARY"),
        ("libpython3.11.so.1.0", "python", "BINARY"),
        ("forms/form.toml", "form", "DATA"),
        ("PySide6/Qt6Core.dll", "windows core", "BINARY"),
    ]
    loads = {"core": ["libQt6Core.so.6"], "libcore": ["libicuuc.so.73", "libc.so.6"],
             "plugin": ["libQt6XcbQpa.so.6"]}  # fmt: skip
    gone = {"PySide6/Qt/lib/libQt6Network.so.6", "libQt6Network.so.6", "PySide6/Qt6Core.dll"}
    assert [entry[0] for entry in trim.needed(entries, lambda path: loads.get(path, []))] == [
        entry[0] for entry in entries if entry[0] not in gone
    ]
