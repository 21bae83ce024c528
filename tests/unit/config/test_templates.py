"""What IT is given says what the table of settings says; nothing in it was written by hand."""

import importlib.util
import re
import sys
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree as Xml

import pytest

from cse_assess.config import read_policy
from cse_assess.config.described import GROUPS, setting, settings, texts
from cse_assess.config.registry import KEY, RECOMMENDED_KEY, InMemory, Value, in_registry
from cse_assess.config.template import in_toml, template

POLICY = Path(__file__).resolve().parents[3] / "installer" / "policy"
POLICY_CHILDREN = ["parentCategory", "supportedOn", "enabledValue", "disabledValue", "elements"]


@pytest.fixture(scope="module")
def generate() -> ModuleType:
    spec = importlib.util.spec_from_file_location("generate_policy", POLICY / "generate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def test_what_is_kept_is_what_is_generated(generate: ModuleType) -> None:
    for path, content in generate.made().items():
        again = "Run: python installer/policy/generate.py"
        assert path.read_text(encoding="utf-8") == content, again


def test_the_template_sets_nothing_until_a_mark_is_taken_away() -> None:
    assert read_policy(template().encode()).enforced == {}
    bare = re.sub(r"^# (\w+ = |\[recommended\])", r"\1", template(), flags=re.MULTILINE)
    source = read_policy(bare.encode())
    assert source.enforced == {one.name: one.default for one in settings() if one.told.enforced}
    assert source.recommended == {one.name: one.default for one in settings() if one.may_be_chosen}


def test_values_survive_being_written() -> None:
    for value in (True, 7, "a\\b \"c\" 'd'", ("sealed", "pdf")):
        name = {bool: "keychain", int: "backup_keep", str: "contact", tuple: "hand_overs"}
        line = f"{name[type(value)]} = {in_toml(value)}"
        assert list(read_policy(line.encode()).enforced.values()) == [value]


def test_every_setting_is_described_in_sentences() -> None:
    for one in settings():
        assert one.told.group in GROUPS
        assert one.told.title[0].isupper()
        assert not one.told.title.endswith(".")
        assert one.told.sentence.endswith(".")
        assert all(len(sentence.split()) <= 25 for sentence in one.told.sentence.split(". "))
        if one.kind == "number":
            assert one.least <= one.default <= one.most
            assert all(one.least <= number <= one.most for number in one.told.offered)
            assert all(one.told.unit)
    assert len(set(texts())) > len(settings())


# The template for Group Policy


@pytest.fixture(scope="module")
def admx() -> Xml.Element:
    return _parsed(POLICY / "CSE-Assess.admx")


@pytest.mark.parametrize("language", ["en-US", "en-GB"])
def test_every_reference_has_its_words(admx: Xml.Element, language: str) -> None:
    adml = _parsed(POLICY / language / "CSE-Assess.adml")
    strings = {one.get("id"): one.text for one in adml.iter("string") if one.get("id")}
    presentations = {one.get("id"): one for one in adml.iter("presentation")}
    written = (POLICY / "CSE-Assess.admx").read_text(encoding="utf-8")
    assert set(re.findall(r"\$\(string\.([^)]+)\)", written)) == set(strings)
    assert set(re.findall(r"\$\(presentation\.([^)]+)\)", written)) == set(presentations)
    assert all(strings.values())
    for policy in admx.iter("policy"):
        elements = policy.find("elements")
        ids = [] if elements is None else [one.get("id") for one in elements]
        presented = presentations.get(policy.get("name"))
        refs = [] if presented is None else [one.get("refId") for one in presented]
        assert ids == refs


def test_the_definitions_are_built_as_group_policy_has_them(admx: Xml.Element) -> None:
    assert [one.tag for one in admx] == [
        "policyNamespaces",
        "resources",
        "supportedOn",
        "categories",
        "policies",
    ]
    categories = {one.get("name"): one for one in admx.iter("category")}
    names = [one.get("name") for one in admx.iter("policy")]
    assert len(names) == len(set(names))
    for category in categories.values():
        parent = category.find("parentCategory")
        assert parent is None or parent.get("ref") in categories
    definitions = {one.get("name") for one in admx.iter("definition")}
    for policy in admx.iter("policy"):
        assert policy.get("class") == "Machine"
        children = [one.tag for one in policy]
        assert children == sorted(children, key=POLICY_CHILDREN.index)
        parent, supported = policy.find("parentCategory"), policy.find("supportedOn")
        assert parent is not None
        assert parent.get("ref") in categories
        assert supported is not None
        assert supported.get("ref") in definitions
        # either a value of its own with both states, or elements with words
        on_off = policy.get("valueName") is not None
        assert on_off == ("enabledValue" in children) == ("disabledValue" in children)
        assert on_off != ("elements" in children)
        assert on_off == (policy.get("presentation") is None)


def test_every_setting_is_there_once_where_it_may_be_set(admx: Xml.Element) -> None:
    found = {KEY: [], RECOMMENDED_KEY: []}
    for policy in admx.iter("policy"):
        named = [policy, *policy.iter()]
        found[policy.get("key")] += {one.get("valueName") for one in named} - {None}
    assert found[KEY] == [one.name for one in settings() if one.told.enforced]
    assert found[RECOMMENDED_KEY] == [one.name for one in settings() if one.may_be_chosen]


def test_whatever_the_template_can_write_is_read(admx: Xml.Element) -> None:
    tried = 0
    for policy in admx.iter("policy"):
        for name, value in _writable(policy):
            source = in_registry(InMemory({policy.get("key"): {name: value}}))
            assert source is not None
            assert source.problem == "", (name, value)
            tried += 1
    assert tried > 50


def _writable(policy: Xml.Element):
    """What Group Policy can put into the registry by one policy."""
    for state in ("enabledValue", "disabledValue"):
        if (value := policy.find(f"{state}/decimal")) is not None:
            yield policy.get("valueName"), Value("REG_DWORD", int(value.get("value")))
    for element in policy.find("elements") if policy.find("elements") is not None else ():
        name = element.get("valueName")
        if element.tag == "decimal":
            for bound in ("minValue", "maxValue"):
                yield name, Value("REG_DWORD", int(element.get(bound)))
        elif element.tag == "enum":
            yield from ((name, Value("REG_SZ", one.text)) for one in element.iter("string"))
        else:
            length = int(element.get("maxLength"))
            one = setting(name)
            assert one is not None
            start = "/" if one.told.folder else "f"
            yield name, Value("REG_SZ", start + "f" * (length - 1))


def _parsed(path: Path) -> Xml.Element:
    """A file without its namespace, which has to be the one of Group Policy."""
    root = Xml.parse(path).getroot()  # noqa: S314 - our own file
    for one in root.iter():
        space, _, tag = one.tag[1:].partition("}")
        assert space == "http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions"
        one.tag = tag
    return root
