"""Makes everything here, and the table of docs/POLICY.md, from the one table of settings.

    python installer/policy/generate.py

``CSE-Assess.admx`` and the folders beside it go into ``PolicyDefinitions`` of Windows or of the
domain; ``policy.toml`` is where other computers begin. Tests see that what is kept is what this
gives.
"""

import sys
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from xml.etree import ElementTree as Xml

from cse_assess.config.described import GROUPS, Setting, settings
from cse_assess.config.registry import KEY, RECOMMENDED_KEY
from cse_assess.config.template import bounds, in_toml, template

HERE = Path(__file__).resolve().parent
DOCUMENT = HERE.parent.parent / "docs" / "POLICY.md"
LANGUAGES = ("en-US", "en-GB")  # Windows falls back to en-US, which has to be there
NAMESPACE = "http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions"
_BEGIN, _END = "<!-- settings: begin -->", "<!-- settings: end -->"
_CHOSEN_BY = {"organisation": "no", "lead": "whoever looks after the vault", "person": "yes"}
_TABLES = ("", "Recommended_")  # one policy for what is set, one for what is recommended


def made() -> dict[Path, str]:
    """Every file and what is in it."""
    files = {HERE / "CSE-Assess.admx": _written(_admx()), HERE / "policy.toml": template()}
    for language in LANGUAGES:
        files[HERE / language / "CSE-Assess.adml"] = _written(_adml())
    return {**files, DOCUMENT: _documented(DOCUMENT.read_text(encoding="utf-8"))}


def main() -> int:
    """Write every file."""
    for path, content in made().items():
        path.parent.mkdir(exist_ok=True)
        path.write_text(content, encoding="utf-8", newline="\n")
    return 0


def _policies() -> Iterator[tuple[str, Setting]]:
    """Each policy's kind of table and its setting."""
    for table in _TABLES:
        for one in settings():
            if one.may_be_chosen if table else one.told.enforced:
                yield table, one


# The definitions


def _admx() -> Xml.Element:
    root = Xml.Element("policyDefinitions", xmlns=NAMESPACE, revision="1.0", schemaVersion="1.0")
    spaces = Xml.SubElement(root, "policyNamespaces")
    Xml.SubElement(spaces, "target", prefix="cse", namespace="CseAssess.Policies")
    Xml.SubElement(root, "resources", minRequiredRevision="1.0")
    supported = Xml.SubElement(Xml.SubElement(root, "supportedOn"), "definitions")
    Xml.SubElement(supported, "definition", name="Supported", displayName="$(string.Supported)")
    categories = Xml.SubElement(root, "categories")
    Xml.SubElement(categories, "category", name="CseAssess", displayName="$(string.CseAssess)")
    for name in (*map(_category, GROUPS), "Recommended"):
        category = Xml.SubElement(
            categories, "category", name=name, displayName=f"$(string.{name})"
        )
        Xml.SubElement(category, "parentCategory", ref="CseAssess")
    policies = Xml.SubElement(root, "policies")
    for table, one in _policies():
        _define(policies, table, one)
    return root


def _define(policies: Xml.Element, table: str, one: Setting) -> None:
    name = table + one.name
    policy = Xml.SubElement(
        policies,
        "policy",
        {
            "name": name,
            "class": "Machine",
            "displayName": f"$(string.{name})",
            "explainText": f"$(string.{name}_Help)",
            "key": RECOMMENDED_KEY if table else KEY,
        },
    )
    category = "Recommended" if table else _category(one.told.group)
    Xml.SubElement(policy, "parentCategory", ref=category)
    Xml.SubElement(policy, "supportedOn", ref="Supported")
    if one.kind == "yes-no":
        policy.set("valueName", one.name)
        for state, value in (("enabledValue", "1"), ("disabledValue", "0")):
            Xml.SubElement(Xml.SubElement(policy, state), "decimal", value=value)
        return
    policy.set("presentation", f"$(presentation.{name})")
    elements = Xml.SubElement(policy, "elements")
    asked = {"id": name, "valueName": one.name, "required": "true"}
    if one.kind == "number":
        Xml.SubElement(elements, "decimal", asked, minValue=str(one.least), maxValue=str(one.most))
    elif one.kind == "text":
        longest = "64" if one.name == "updates_signer" else "400"
        Xml.SubElement(elements, "text", asked, maxLength=longest)
    else:
        chosen = Xml.SubElement(elements, "enum", asked)
        for value in _choices(one):
            item = Xml.SubElement(chosen, "item", displayName=f"$(string.{_item(one, value)})")
            Xml.SubElement(Xml.SubElement(item, "value"), "string").text = value


def _choices(one: Setting) -> list[str]:
    """What can be chosen from a list; nothing chosen is the same as not configured."""
    names = [name for name in one.choices if name]
    if one.kind == "choice":
        return names
    sets = [each for count in range(len(names), 0, -1) for each in combinations(names, count)]
    return [",".join(each) for each in sets]


# The words


def _adml() -> Xml.Element:
    root = Xml.Element(
        "policyDefinitionResources", xmlns=NAMESPACE, revision="1.0", schemaVersion="1.0"
    )
    Xml.SubElement(root, "displayName").text = "CSE Assess"
    Xml.SubElement(root, "description").text = "Settings of an organisation for CSE Assess."
    resources = Xml.SubElement(root, "resources")
    strings = Xml.SubElement(resources, "stringTable")
    for id_, text in _strings().items():
        Xml.SubElement(strings, "string", id=id_).text = text
    presentations = Xml.SubElement(resources, "presentationTable")
    for table, one in _policies():
        if one.kind != "yes-no":
            _present(Xml.SubElement(presentations, "presentation", id=table + one.name), one, table)
    return root


def _strings() -> dict[str, str]:
    found = {
        "CseAssess": "CSE Assess",
        "Supported": "CSE Assess 0.1 and later",
        "Recommended": "Recommended: people may choose otherwise",
        **{_category(group): heading for group, heading in GROUPS.items()},
    }
    for table, one in _policies():
        found[table + one.name] = one.told.title
        found[f"{table}{one.name}_Help"] = _help(one, recommended=bool(table))
        for value in _choices(one) if one.choices else []:
            names = [one.choices[each] for each in value.split(",")]
            found[_item(one, value)] = ", ".join(names)
    return found


def _help(one: Setting, *, recommended: bool) -> str:
    lines = [one.told.sentence, f"Not configured: {_usual(one)}."]
    if one.kind == "yes-no":
        lines.append("Enabled is yes; Disabled is no.")
    if recommended:
        lines.append("This holds until a person chooses otherwise.")
    lines.append(f"In policy.toml it is called {one.name}.")
    return "\n\n".join(lines)


def _usual(one: Setting) -> str:
    if one.kind == "yes-no":
        return "yes" if one.default else "no"
    if one.kind == "number":
        return f"{one.default:,} {one.told.unit[one.default != 1]}"
    if one.kind == "choice":
        return one.choices[one.default]
    if one.kind == "choices":
        return ", ".join(one.choices[each] for each in one.default)
    return one.default or one.told.empty


def _present(presentation: Xml.Element, one: Setting, table: str) -> None:
    ref = table + one.name
    if one.kind == "number":
        box = Xml.SubElement(presentation, "decimalTextBox", refId=ref)
        box.set("defaultValue", str(one.default))
        box.text = f"{one.told.unit[1].capitalize()}:"
    elif one.kind == "text":
        box = Xml.SubElement(presentation, "textBox", refId=ref)
        Xml.SubElement(box, "label").text = f"{one.told.title}:"
    else:
        box = Xml.SubElement(presentation, "dropdownList", refId=ref, noSort="true")
        box.set("defaultItem", "0")
        box.text = f"{one.told.title}:"


def _category(group: str) -> str:
    return "Group_" + group.replace("-", "_")


def _item(one: Setting, value: str) -> str:
    return f"{one.name}_{value}".replace("-", "_").replace(",", "_")


def _written(root: Xml.Element) -> str:
    Xml.indent(root)
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n' + Xml.tostring(root, encoding="unicode") + "\n"
    )


# The document


def _documented(text: str) -> str:
    before, _, rest = text.partition(_BEGIN)
    _, _, after = rest.partition(_END)
    return f"{before}{_BEGIN}\n\n{_table()}\n{_END}{after}"


def _table() -> str:
    parts = []
    for group, heading in GROUPS.items():
        parts += [f"### {heading}\n"]
        parts += [_entry(one) for one in settings() if one.told.group == group]
    return "\n".join(parts)


def _entry(one: Setting) -> str:
    told = one.told
    facts = [
        f"`{one.name}`: {bounds(one)}",
        f"usual `{in_toml(one.default)}`" + (f" ({told.empty})" if told.empty else ""),
        f"others may choose: {_CHOSEN_BY[told.chosen_by]}",
    ]
    if not told.enforced:
        facts.append("can be recommended, and not enforced")
    lines = [f"**{told.title}.** {told.sentence}\n", f"{'; '.join(facts)}."]
    if told.why_held:
        lines.append(
            f"While a policy cannot be read, it is held at `{in_toml(told.held)}`. {told.why_held}"
        )
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main())
