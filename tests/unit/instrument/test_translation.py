"""A form in another language: whole, or told what is missing."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_form import SMALL

from cse_assess import data
from cse_assess.instrument import loader, translation
from cse_assess.instrument.texts import flattened, texts, with_texts

FORM = loader.load("cse-risk")
HEAD = '[translation]\nlanguage = "cy"\nof_version = "1.0.0"\nstatus = "machine-drafted"\n\n'
WELSH = """\
title = "Bach"
purpose = "Ffurflen i'w thorri."
evidence = "Dim."

[not_established]
label = "Lefel heb ei phennu"
meaning = "Rhy ychydig."
actions = ["Gofynnwch."]
review = "Yn fuan."

[scale.sign]
yes = "Ydy"
no = "Nac ydy"
not-known = "Ddim yn gwybod"

[kind.sign]
title = "Arwyddion"

[section.A]
title = "Cyntaf"

[item.A1]
text = "Un"
help = { means = "mm", example = "ee", is_not = "nn", ask = "aa" }

[item.A2]
text = "Dau"
help = { means = "mm", example = "ee", is_not = "nn", ask = "aa" }

[score.signs]
label = "Arwyddion"

[level.one]
label = "Un"
meaning = "mm"
actions = ["aa"]
review = "rr"

[level.two]
label = "Dau"
meaning = "mm"
actions = ["aa"]
review = "rr"

[rule.R1]
title = "Y ddau"
cases = ["Mae'r ddau yno."]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "small"
    folder.mkdir()
    (folder / "form.toml").write_text(SMALL, encoding="utf-8")
    (folder / "cy.toml").write_text(f"{WELSH}\n{HEAD}", encoding="utf-8")
    return folder


def test_a_whole_translation_has_no_fault_and_is_loaded(folder: Path) -> None:
    _, faults = loader.examine(folder)
    assert faults == []
    form = loader.load(folder, language="cy")
    assert (form.language, form.title, form.item("A2").text) == ("cy", "Bach", "Dau")
    assert form.rules[0].cases[0].text == "Mae'r ddau yno."
    assert form.scales[0].labels["yes"] == "Ydy"


def test_a_language_that_is_not_there_gives_the_form_as_it_is(folder: Path) -> None:
    assert loader.load(folder, language="pl") == loader.load(folder)


def test_nothing_but_words_changes(folder: Path) -> None:
    english, welsh = loader.load(folder), loader.load(folder, language="cy")
    blank = with_texts(english, lambda _, __: "-")
    assert with_texts(welsh, lambda _, __: "-") == translation.msgspec.structs.replace(
        blank, language="cy"
    )


@pytest.mark.parametrize(
    ("old", "new", "place", "reason", "severity"),
    [
        ('text = "Dau"\n', "", "item.A2.text", "not translated", "warning"),
        ("yes = ", "yess = ", "scale.sign.yess", "Did you mean scale.sign.yes", "error"),
        ("Ffurflen i'w thorri.", "A form to break.", "purpose", "same as in the form", "warning"),
        ('"1.0.0"', '"0.9.0"', "translation.of_version", "translates version 0.9.0", "error"),
        ('"cy"', '"pl"', "translation.language", "called cy.toml", "error"),
        ('"machine-drafted"', '"reviewed"', "translation.status", "who reviewed", "error"),
        ('"machine-drafted"', '"perfect"', "translation.status", "perfect", "error"),
        ('status = "machine-drafted"\n', "", "translation.status", "missing", "error"),
        ('cases = ["Mae', 'cases = ["x", "Mae', "rule.R1.cases.1", "no text called", "error"),
    ],
)
def test_each_fault_is_named(
    folder: Path, old: str, new: str, place: str, reason: str, severity: str
) -> None:
    text = (folder / "cy.toml").read_text()
    assert old in text
    (folder / "cy.toml").write_text(text.replace(old, new, 1))
    _, faults = loader.examine(folder)
    found = [fault for fault in faults if fault.place == place]
    assert found, faults
    assert reason in found[0].reason
    assert found[0].severity == severity
    assert found[0].file == "small/cy.toml"


def test_broken_toml_is_refused_with_its_line(folder: Path) -> None:
    (folder / "cy.toml").write_text("\ntitle = x\n")
    with pytest.raises(translation.TranslationRefused, match=r"small/cy.toml: line 2"):
        loader.load(folder, language="cy")


def test_every_text_has_one_path_and_every_path_its_text() -> None:
    found = texts(FORM)
    assert found["item.S01.text"] == FORM.item("S01").text
    assert (
        found["item.D01.act_now.phones.0"] == (FORM.item("D01").act_now or pytest.fail()).phones[0]
    )
    told = with_texts(FORM, lambda path, text: path if text.strip() else text)
    assert {path: path for path in found} == texts(told)
    assert len(found) > 400


@given(
    st.recursive(
        st.text(max_size=5),
        lambda inner: st.one_of(
            st.lists(inner, max_size=3),
            st.dictionaries(st.from_regex(r"[a-z]{1,3}", fullmatch=True), inner, max_size=3),
        ),
        max_leaves=10,
    ).map(lambda tree: {"top": tree})
)
def test_flattening_keeps_every_text_once(tree: dict[str, object]) -> None:
    def leaves(value: object) -> list[str]:
        if isinstance(value, dict):
            return [leaf for one in value.values() for leaf in leaves(one)]
        if isinstance(value, list):
            return [leaf for one in value for leaf in leaves(one)]
        return [str(value)]

    assert sorted(flattened(tree).values()) == sorted(leaves(tree))


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_rubbish_is_refused_with_a_sentence(content: bytes) -> None:
    import tempfile  # noqa: PLC0415 - one folder an example

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "cy.toml").write_bytes(content)
        try:
            translation.read(folder, "cy")
        except translation.TranslationRefused as refusal:
            assert refusal.reason.endswith(".")
        else:
            pytest.fail("rubbish was read")


def test_the_installed_form_is_translated_whole() -> None:
    folder = data.folder("forms") / "cse-risk"
    for language in translation.languages(folder):
        assert translation.check(FORM, folder, language) == []
