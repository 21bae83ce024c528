"""A form with a fault is refused at load, naming file, line, place and reason."""

from collections.abc import Callable
from pathlib import Path

import pytest
from small_form import SMALL

from cse_assess.instrument import loader


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str], Path]:
    def write_form(text: str) -> Path:
        folder = tmp_path / "small"
        folder.mkdir(exist_ok=True)
        (folder / "form.toml").write_text(text)
        return folder

    return write_form


def test_the_small_form_is_sound(write: Callable[[str], Path]) -> None:
    form, faults = loader.examine(write(SMALL))
    assert faults == []
    assert form is not None
    assert [item.code for item in form.items] == ["A1", "A2"]


@pytest.mark.parametrize(
    ("old", "new", "place", "reason"),
    [
        ("points = { yes = 1, no = 0, not-known = 0 }", "points = { yes = 1, no = 0 }",
         "score[0].points", "not-known has no points"),
        ("points = { yes = 1, no = 0, not-known = 0 }", "points = {}",
         "score[0].points", "yes has no points"),
        ("not-known = 0 }", "not-known = 0, maybe = 1 }", "score[0].points", "called maybe"),
        ("not-known = 0 }", "not-known = 2 }", "score[0].points", "cannot earn points"),
        ("{ yes = 1, no = 0", "{ yes = 0, no = 0", "score[0].points", "always 0"),
        ("{ yes = 1,", "{ yes = -1,", "score[0].points.yes", ">= 0"),
        ("kind = \"sign\"\npoints", "kind = \"sing\"\npoints", "score[0].kind", "called sing"),
        ("kind = \"sign\"\npoints", "kind = \"sign\"\ncap = 2\npoints", "score[0].cap", "never binds"),
        ("kind = \"sign\"\npoints", "kind = \"sign\"\nwindow = \"now\"\npoints",
         "score[0].window", "no window of kind sign"),
        ("total = [\"signs\"]", "total = [\"sings\"]", "total", "called sings"),
        ("total = [\"signs\"]", "total = []", "total", "none is added"),
        ("from = 1\nlevel = 2", "from = 2\nlevel = 2", "band[1].from", "gap"),
        ("from = 1\nlevel = 2", "from = 0\nlevel = 2", "band[1].from", "overlap"),
        ("from = 1\nlevel = 2", "from = 1\nto = 5\nlevel = 2", "band[1].to", "must have no end"),
        ("from = 1\nlevel = 2", "from = 1\nlevel = 7", "band[1].level", "called 7"),
        (", unknown = true }", " }", "scale[0].option", "Exactly one answer"),
        ("{ code = \"no\", label = \"No\" }", "{ code = \"yes\", label = \"No\" }",
         "scale[0].option", "listed twice"),
        ("scale = \"sign\"", "scale = \"sings\"", "kind[0].scale", "called sings"),
        ("scale = \"sign\"", "scale = \"sign\"\nwindow = [{ id = \"now\", label = \"n\", phrase = \"n\" }, "
         "{ id = \"now\", label = \"n\", phrase = \"n\" }]", "kind[0].window", "there twice"),
        ("scale = \"sign\"", "scale = \"sign\"\nbare = \"now\"", "kind[0].bare", "not one of"),
        ("code = \"A2\"", "code = \"A1\"", "item[1].code", "A1 is used twice"),
        ("code = \"A2\"\nkind = \"sign\"\nsection = \"A\"",
         "code = \"A2\"\nkind = \"sign\"\nsection = \"B\"", "item[1].section", "called B"),
        ("text = \"Two\"\n", "", "item[1].text", "missing"),
        ("text = \"Two\"\n", "text = \"\"\n", "item[1].text", ">= 1"),
        ("text = \"Two\"\n", "text = \"Two\"\nweight = 3\n", "item[1].weight", "not known here"),
        ("text = \"Two\"\n", "text = \"Two\"\nrestricted = \"x\"\n", "item[1].restricted", "x"),
        ("text = \"Two\"\n", "text = \"Two\"\n[item.act_now]\nfirst = \"F\"\nphones = []\n"
         "[item.act_now.instead.pilot]\nfirst = \"G\"\n", "item[1].act_now.instead", "called pilot"),
        ("text = \"Two\"\n", "text = \"Two\"\nfact = \"in_care\"\n", "item[1].fact", "in_care"),
        ("floor = 2\n", "", "rule[0].case[0]", "Nothing follows"),
        ("floor = 2\n", "floor = 9\n", "rule[0].case[0].floor", "called 9"),
        ("floor = 2\n", "floor = 2\nprompts = [\"p\"]\n", "rule[0].case[0].prompts", "called p"),
        ("floor = 2\n", "review_days = 3\njudgement_floor = true\n",
         "rule[0].case[0].judgement_floor", "no floor"),
        ("kinds = [\"sign\"], value = 2", "kinds = [\"x\"], value = 2", "rule[0].case[0].when", "x"),
        ("kinds = [\"sign\"], value = 2", "value = 2", "rule[0].case[0].when", "no item at all"),
        ("kinds = [\"sign\"], value = 2", "flags = [\"even\"]", "rule[0].case[0].when", "even"),
        ("kinds = [\"sign\"], value = 2", "kinds = [\"sign\"], answers = [\"maybe\"]",
         "rule[0].case[0].when", "maybe"),
        ("kinds = [\"sign\"], value = 2", "kinds = [\"sign\"], windows = [\"now\"]",
         "rule[0].case[0].when", "now"),
        ("test = \"count\", kinds = [\"sign\"], value = 2", "test = \"guess\"",
         "rule[0].case[0].when[0].test", "guess"),
        ("test = \"count\", kinds = [\"sign\"], value = 2",
         "test = \"answer\", question = \"A9\", answer = \"yes\"", "rule[0].case[0].when", "A9"),
        ("test = \"count\", kinds = [\"sign\"], value = 2",
         "test = \"answer\", question = \"A1\", answer = \"y\"", "rule[0].case[0].when", "called y"),
        ("test = \"count\", kinds = [\"sign\"], value = 2", "test = \"fact\", fact = \"in_care\"",
         "rule[0].case[0].when", "in_care"),
        ("test = \"count\", kinds = [\"sign\"], value = 2", "test = \"score\", score = \"x\", value = 1",
         "rule[0].case[0].when", "called x"),
        ("test = \"count\", kinds = [\"sign\"], value = 2", "test = \"all\", of = []",
         "rule[0].case[0].when", "empty list"),
        ("version = \"1.0.0\"", "version = \"1\"", "version", "regex"),
        ("max_age = 17", "max_age = 17\nextended_facts = [\"send\"]",
         "eligibility.extended_facts", "send"),
        ("[[level]]\nvalue = 2", "[[level]]\nvalue = 1", "level[1].value", "used twice"),
        ("[[rule]]", "[[fact]]\nid = \"shoe_size\"\ntext = \"t\"\nphrase = \"p\"\n\n[[rule]]",
         "fact[0].id", "shoe_size"),
        ("[[rule]]", "[[prompt]]\nid = \"p\"\ntitle = \"t\"\ntext = \"t\"\n\n[[rule]]",
         "prompt[0]", "Nothing ever raises"),
        ("[[rule]]", "[[section]]\nid = \"B\"\ntitle = \"t\"\n\n[[rule]]",
         "section[1]", "has no items"),
    ],
)  # fmt: skip
def test_each_fault_is_named(
    write: Callable[[str], Path], old: str, new: str, place: str, reason: str
) -> None:
    assert old in SMALL
    folder = write(SMALL.replace(old, new, 1))
    with pytest.raises(loader.FormRefused) as caught:
        loader.load(folder)
    _, faults = loader.examine(folder)
    assert place in [fault.place for fault in faults]
    told = " ".join(fault.reason for fault in faults if fault.place == place)
    assert reason in told
    assert str(caught.value).startswith("small/form.toml: ")


def test_a_fault_names_its_line(write: Callable[[str], Path]) -> None:
    broken = SMALL.replace("not-known = 0 }", "}").replace(", no = 0, }", ", no = 0 }")
    _, (fault,) = loader.examine(write(broken))
    line = broken.splitlines().index("points = { yes = 1, no = 0 }") + 1
    assert str(fault).startswith(f"small/form.toml:{line}: error: score[0].points: ")


def test_a_fault_inside_a_table_of_an_item_names_its_line(write: Callable[[str], Path]) -> None:
    broken = SMALL.replace('ask = "a"\n\n[[score]]', 'ask = ""\n\n[[score]]')
    _, (fault,) = loader.examine(write(broken))
    assert fault.line == broken.splitlines().index('ask = ""') + 1
    assert fault.place == "item[1].help.ask"


@pytest.mark.parametrize(
    ("conditions", "circle"),
    [
        (('question = "A2", answer = "yes"', 'question = "A1", answer = "yes"'), True),
        (('question = "A1", answer = "yes"', None), True),
        (('question = "A2", answer = "yes"', None), False),
    ],
)
def test_circles_of_conditions_are_found(
    write: Callable[[str], Path], conditions: tuple[str, str | None], circle: bool
) -> None:
    text = SMALL
    for code, condition in zip(("A1", "A2"), conditions, strict=True):
        if condition:
            when = f'enable_when = [{{ test = "answer", {condition} }}]'
            text = text.replace(f'code = "{code}"', f'code = "{code}"\n{when}')
    _, faults = loader.examine(write(text))
    assert any("circle" in fault.reason for fault in faults) is circle


def test_what_is_asked_may_not_depend_on_a_count(write: Callable[[str], Path]) -> None:
    when = 'enable_when = [{ test = "count", kinds = ["sign"] }]'
    _, (fault,) = loader.examine(write(SMALL.replace('code = "A2"', f'code = "A2"\n{when}')))
    assert "not on counts" in fault.reason


def test_broken_toml_names_the_line(write: Callable[[str], Path]) -> None:
    with pytest.raises(loader.FormRefused, match=r"small/form.toml: line 3, column .*TOML"):
        loader.load(write(SMALL.replace('version = "1.0.0"', "version = ")))


def test_no_such_form() -> None:
    with pytest.raises(loader.FormRefused, match="Installed forms: cse-risk"):
        loader.load("no-such-form")


def test_a_folder_without_a_form(tmp_path: Path) -> None:
    with pytest.raises(loader.FormRefused, match="cannot be read"):
        loader.load(tmp_path)
