"""What can never happen in a form is found, and what can is left alone."""

from collections.abc import Callable
from pathlib import Path

import pytest
from small_form import SMALL

from cse_assess.instrument import loader

RULE = 'when = [{ test = "count", kinds = ["sign"], value = 2 }]'
CASE = f'{RULE}\ntext = "Both are there."\nfloor = 2\n'


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str], Path]:
    def write_form(text: str) -> Path:
        folder = tmp_path / "small"
        folder.mkdir(exist_ok=True)
        (folder / "form.toml").write_text(text, encoding="utf-8")
        return folder

    return write_form


def when(*conditions: str) -> str:
    return f"when = [{', '.join(f'{{ {condition} }}' for condition in conditions)}]"


@pytest.mark.parametrize(
    ("conditions", "reason"),
    [
        (['test = "count", kinds = ["sign"], value = 3'], "at most 2 items can be counted"),
        (['test = "count", flags = ["odd"], value = 2'], "at most 1 items can be counted"),
        (['test = "score", score = "signs", value = 3'], "the score signs goes up to 2, not 3"),
        (['test = "score", score = "total", value = 3'], "the total goes up to 2, not 3"),
        (['test = "unknown", value = 3'], "2 items are scored, and it asks for 3"),
        (['test = "age", value = 18'], "ages 0 to 17, and it asks for >= 18"),
        (
            ['test = "age", operator = "<", value = 13', 'test = "age", value = 13'],
            "what they ask of the age has nothing in common",
        ),
        (
            [
                'test = "answer", question = "A1", answer = "yes"',
                'test = "answer", question = "A1", answer = "no"',
            ],
            "what they ask of the answer to A1 has nothing in common",
        ),
        (
            [
                'test = "answer", question = "A1", answer = "yes"',
                'test = "all", of = [{ test = "answer", question = "A1", operator = "!=", '
                'answer = "yes" }]',
            ],
            "what they ask of the answer to A1 has nothing in common",
        ),
        (
            ['test = "not", of = { test = "count", kinds = ["sign"], value = 0 }'],
            "the condition can never hold",
        ),
        (
            ['test = "any", of = [{ test = "age", value = 20 }, { test = "unknown", value = 9 }]'],
            "none of the conditions inside it can hold",
        ),
    ],
)
def test_a_rule_that_can_never_fire_is_found(
    write: Callable[[str], Path], conditions: list[str], reason: str
) -> None:
    _, faults = loader.examine(write(SMALL.replace(RULE, when(*conditions))))
    assert [fault.place for fault in faults] == ["rule[0].case[0].when"]
    assert "R1 can never fire here" in faults[0].reason
    assert reason in faults[0].reason


@pytest.mark.parametrize(
    "conditions",
    [
        ['test = "age", operator = "<", value = 13', 'test = "age", value = 12'],
        ['test = "any", of = [{ test = "age", value = 20 }, { test = "unknown", value = 2 }]'],
        [
            'test = "answer", question = "A1", answer = "yes"',
            'test = "answer", question = "A2", answer = "no"',
        ],
        ['test = "not", of = { test = "count", kinds = ["sign"], value = 1 }'],
    ],
)
def test_a_rule_that_can_fire_is_left_alone(
    write: Callable[[str], Path], conditions: list[str]
) -> None:
    _, faults = loader.examine(write(SMALL.replace(RULE, when(*conditions))))
    assert faults == []


@pytest.mark.parametrize(
    ("second", "hidden"),
    [
        (CASE, True),
        (CASE.replace("value = 2", "value = 1"), False),
        (
            CASE.replace(
                RULE,
                when('test = "count", kinds = ["sign"], value = 2', 'test = "age", value = 13'),
            ),
            True,
        ),
    ],
)
def test_a_case_that_an_earlier_one_covers_is_found(
    write: Callable[[str], Path], second: str, hidden: bool
) -> None:
    _, faults = loader.examine(write(f"{SMALL}\n[[rule.case]]\n{second}"))
    assert [fault.place for fault in faults] == (["rule[0].case[1].when"] if hidden else [])


def test_a_band_beyond_the_highest_total_is_found(write: Callable[[str], Path]) -> None:
    text = SMALL.replace(
        "from = 1\nlevel = 2",
        "from = 1\nto = 8\nlevel = 2\n\n[[band]]\ncategory = 3\nfrom = 9\nlevel = 2",
    )
    _, (fault,) = loader.examine(write(text))
    assert fault.place == "band[2].from"
    assert "starts at 9, and 2 is the highest" in fault.reason
    assert fault.excerpt().splitlines()[1].rstrip().endswith("^")
    assert fault.source[fault.column : fault.column + fault.width] == "9"


def test_a_level_that_only_judgement_reaches_is_a_warning(write: Callable[[str], Path]) -> None:
    level = SMALL[SMALL.index("[[level]]\nvalue = 2") : SMALL.index("[[rule]]")]
    third = level.replace("value = 2", "value = 3").replace('"two"', '"three"')
    folder = write(SMALL.replace("[[rule]]", f"{third}[[rule]]"))
    _, (fault,) = loader.examine(folder)
    assert (fault.severity, fault.place) == ("warning", "level[2].value")
    assert loader.load(folder).level(3).id == "three"


def test_a_floor_that_changes_nothing_is_found(write: Callable[[str], Path]) -> None:
    _, (fault,) = loader.examine(write(SMALL.replace("floor = 2\n", "floor = 1\n")))
    assert (fault.place, "changes nothing" in fault.reason) == ("rule[0].case[0].floor", True)


def test_an_item_that_is_never_asked_is_found(write: Callable[[str], Path]) -> None:
    asked = 'enable_when = [{ test = "age", operator = ">", value = 17 }]'
    _, (fault,) = loader.examine(write(SMALL.replace('code = "A2"', f'code = "A2"\n{asked}')))
    assert fault.place == "item[1].enable_when"
    assert "never asked: the form is for ages 0 to 17" in fault.reason


def test_a_misspelt_name_is_underlined_and_the_right_one_offered(
    write: Callable[[str], Path],
) -> None:
    _, (fault, *_) = loader.examine(write(SMALL.replace('kinds = ["sign"]', 'kinds = ["sing"]')))
    assert fault.reason == "There is no kind called sing. Did you mean sign?"
    assert fault.source[fault.column : fault.column + fault.width] == "sing"
    first, second = fault.excerpt().splitlines()
    assert first.index("sing") == second.index("^^^^")


def test_a_text_that_is_hard_to_read_is_a_warning(write: Callable[[str], Path]) -> None:
    hard = (
        "Practitioners undertaking comprehensive multidisciplinary assessments should "
        "systematically differentiate contextual vulnerabilities from established indicators, "
        "documenting corroborative information regarding interpersonal relationships, "
        "accommodation arrangements, educational engagement and intergenerational circumstances "
        "throughout adolescence."
    )
    folder = write(SMALL.replace('means = "m"', f'means = "{hard}"', 1))
    _, (fault,) = loader.examine(folder)
    assert (fault.severity, fault.place) == ("warning", "item[0].help")
    assert "aim for 12" in fault.reason
    assert loader.load(folder).id == "small"
