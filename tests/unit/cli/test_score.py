"""``score`` and ``form``, run as a user runs them."""

import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from cse_assess import data
from cse_assess.cli import main

ANSWERS: dict[str, Any] = {
    "form": "cse-risk",
    "date": "2026-11-23",
    "child": {"date_of_birth": "2012-03-04", "in_care": False, "learning_disability": True},
    "answers": {
        "V01": "current",
        "M02": "suspected",
        "S01": {"recent": "yes", "earlier": "no", "older": "not-known"},
        "D01": "no",
        "P01": "partial",
    },
}
CONTRACT = (
    "points",
    "score",
    "category",
    "suspected_points",
    "not_known",
    "rules",
    "level",
    "low_confidence",
    "reasons",
)


@pytest.fixture
def answers(tmp_path: Path) -> Path:
    path = tmp_path / "answers.json"
    path.write_text(json.dumps(ANSWERS))
    return path


def test_json_result(answers: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["score", str(answers), "--json"]) == 0
    result = json.loads(capsys.readouterr().out)
    assert tuple(result)[: len(CONTRACT)] == CONTRACT
    assert result["points"] == {
        "vulnerability": 1,
        "moderate": 1,
        "significant": 5,
        "significant-earlier": 0,
    }
    assert (result["score"], result["category"], result["suspected_points"]) == (7, 2, 1)
    assert (result["level"], result["low_confidence"]) == (3, True)
    assert result["rules"] == ["R4", "R5", "R7"]
    assert result["not_known"] == 46
    assert {"item", "points", "text"} <= set(result["reasons"][0])


def test_words_come_before_the_number(answers: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["score", str(answers)]) == 0
    text = capsys.readouterr().out
    assert text.startswith("Substantial concern.")
    assert text.index("Not known: 46") < text.index("Score 7")
    assert text.rstrip().splitlines()[-1].startswith("Score 7")
    assert "low risk" not in text.lower()


def test_another_folder_as_the_form(answers: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = data.folder("forms") / "cse-risk"
    assert main(["score", str(answers), "--form", str(folder), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["score"] == 7


def test_lines(capsysbinary: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = [json.dumps(ANSWERS), "", json.dumps(ANSWERS | {"form": "x"}), json.dumps(ANSWERS)]
    stdin = io.TextIOWrapper(io.BytesIO("\n".join(lines).encode()))
    monkeypatch.setattr(sys, "stdin", stdin)
    assert main(["score", "-", "--json"]) == 1
    out, err = capsysbinary.readouterr()
    results = [json.loads(line) for line in out.splitlines()]
    assert [result.get("score") for result in results] == [7, None, 7]
    assert "standard input, line 3: form: There is no form called 'x'" in results[1]["error"]
    assert err.startswith(b"1 line was refused")


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("{", "answers.json: line 1, column 2: This is not valid JSON"),
        (json.dumps(ANSWERS | {"answers": {"S99": "yes"}}), "answers.json: answers.S99: "),
        (json.dumps(ANSWERS | {"form": "nope"}), "answers.json: form: There is no form"),
        (json.dumps(ANSWERS | {"date": "2999-01-01"}), "answers.json: date: "),
    ],
)
def test_refusals_are_one_sentence_and_exit_1(
    answers: Path, capsys: pytest.CaptureFixture[str], content: str, sentence: str
) -> None:
    answers.write_text(content)
    assert main(["score", str(answers), "--json"]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(sentence)
    assert err.count("\n") == 1


def test_a_missing_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["score", str(tmp_path / "none.json")]) == 1
    assert capsys.readouterr().err.startswith("none.json: The file cannot be read")


@pytest.mark.parametrize("words", [["score"], ["frobnicate"], ["form", "show"], ["--nope"]])
def test_wrong_usage_exits_2(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(words) == 2
    assert "Usage:" in capsys.readouterr().err


def test_form_list(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["form", "list", "--json"]) == 0
    assert [row["id"] for row in json.loads(capsys.readouterr().out)] == ["cse-risk"]


def test_form_show(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["form", "show", "cse-risk"]) == 0
    text = capsys.readouterr().out
    assert all(f"    {letter}01" in text for letter in "VMSDP")
    assert text.count("restricted") == 4


def test_form_check(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["form", "check", "cse-risk", "--strict"]) == 0
    assert "65 items, no faults" in capsys.readouterr().out
    source = (data.folder("forms") / "cse-risk" / "form.toml").read_text()
    broken = source.replace("no = 0, not-known = 0 }", "no = 0 }", 1).replace(
        'section = "L"', 'section = "Q"', 1
    )
    (tmp_path / "form.toml").write_text(broken)
    assert main(["form", "check", str(tmp_path / "form.toml")]) == 1
    err = capsys.readouterr().err.splitlines()
    assert err[-1] == "2 errors, 0 warnings."
    told = [line for line in err if "error:" in line]
    assert len(told) == 2
    assert all("form.toml:" in line for line in told)


def test_form_check_warns_without_refusing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = (data.folder("forms") / "cse-risk" / "form.toml").read_text()
    (tmp_path / "form.toml").write_text(source)
    assert main(["form", "check", str(tmp_path)]) == 0
    assert "65 items, no errors, 6 warnings" in capsys.readouterr().out
    assert main(["form", "check", str(tmp_path), "--strict"]) == 1
    assert "There is no guidance for GP." in capsys.readouterr().err
    assert main(["form", "check", str(tmp_path), "--json"]) == 0
    faults = json.loads(capsys.readouterr().out)
    assert {fault["severity"] for fault in faults} == {"warning"}


@pytest.mark.parametrize("of", ["form", "answers", "assessment"])
def test_schemas(of: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["form", "schema", "--of", of]) == 0
    schema = json.loads(capsys.readouterr().out)
    assert schema["$schema"].startswith("https://json-schema.org/")
    name = schema["$ref"].rsplit("/", 1)[1]
    assert schema["$defs"][name]["additionalProperties"] is False


def test_the_program_itself(answers: Path) -> None:
    command = [sys.executable, "-m", "cse_assess", "score", str(answers), "--json"]
    done = subprocess.run(command, capture_output=True, check=True)
    assert json.loads(done.stdout)["score"] == 7
