"""Who looks at the page of licences finds every part, with the words of its licence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cse_assess import licences
from cse_assess.licences import LicencesUnreadable, Part

TEXT = st.text(st.characters(exclude_categories=("Cs",)), max_size=30)
PARTS = st.lists(st.builds(Part, name=TEXT, version=TEXT, licence=TEXT, text=TEXT), max_size=6)


def test_from_source_the_app_and_what_it_imports_are_listed_with_their_words() -> None:
    found = {part.name.lower().replace("_", "-"): part for part in licences.licences()}
    for name in ("cse-assess", "cryptography", "msgspec", "pikepdf", "reportlab", "click"):
        assert found[name].version
        assert found[name].licence != "See its words"
        assert len(found[name].text) > 500
    assert found["cse-assess"].licence == "MIT"
    assert "LGPL-3.0-only" in found["pyside6-essentials"].licence


def test_what_only_tests_need_is_not_listed() -> None:
    names = {part.name.lower() for part in licences.licences()}
    assert not names & {"pytest", "hypothesis", "mypy", "ruff", "scipy", "duckdb"}


def test_an_extra_counts_only_when_it_is_asked_for() -> None:
    assert "keyring" not in licences.needed("cse-assess")["cse-assess"]
    assert "keyring" in licences.needed("cse-assess", extras=["keychain"])["cse-assess"]


def test_a_package_that_is_not_installed_needs_nothing() -> None:
    assert licences.needed("no-such-package-here") == {}


@given(PARTS)
def test_a_list_comes_back_as_it_was_written_in_the_order_of_the_alphabet(
    parts: list[Part],
) -> None:
    content = licences.written(parts)
    assert licences.read(content) == licences.in_order(parts)
    assert licences.written(reversed(licences.read(content))) == licences.written(
        licences.in_order(reversed(licences.read(content)))
    )


@pytest.mark.parametrize("content", [b"", b"{}", b'[{"name": "x"}]', b"[1]", b"\xff"])
def test_a_damaged_list_is_refused_in_a_sentence(content: bytes) -> None:
    with pytest.raises(LicencesUnreadable, match=r"damaged\. Nothing else is affected"):
        licences.read(content)
