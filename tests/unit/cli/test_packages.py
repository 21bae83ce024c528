"""Keys, cards and packages from the command line, as DESIGN's contract has them."""

import json
import shutil
import subprocess
from pathlib import Path

import msgspec
import pikepdf
import pytest

from cse_assess import data
from cse_assess.cli import main

PASSPHRASE = "correct horse battery"
CASE = data.folder("forms") / "practice" / "amira" / "model.json"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two front doors and a sender, with their keys and cards."""
    folder = tmp_path_factory.mktemp("desk")
    (folder / "pass").write_text(PASSPHRASE + "\n")
    words = ["--passphrase-file", str(folder / "pass")]
    hub = ["--area", "Southend", "--phone", "01632 960 200", "--accepts", "sealed"]
    hub += ["--accepts", "pdf"]
    assert (
        main(
            [
                "hub",
                "create",
                "--name",
                "Hub",
                "--practice",
                "-o",
                str(folder / "hub"),
                *hub,
                *words,
            ]
        )
        == 0
    )
    assert (
        main(["hub", "create", "--name", "Far", "--practice", "-o", str(folder / "far"), *words])
        == 0
    )
    assert main(["agency", "create", "--name", "School", "-o", str(folder / "us"), *words]) == 0
    refer = ["refer", str(CASE), "--hub", str(folder / "hub" / "hub.card.json")]
    refer += ["--sender", str(folder / "us" / "agency.key"), *words]
    assert main([*refer, "-o", str(folder / "r.age")]) == 0
    return folder


def opening(desk: Path, out: Path, *, package: str = "r.age", key: str = "hub") -> list[str]:
    return [
        "open",
        str(desk / package),
        "--key",
        str(desk / key / "hub.key"),
        "-o",
        str(out),
        "--passphrase-file",
        str(desk / "pass"),
    ]


def test_a_known_sender(desk: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "opened"
    card = str(desk / "us" / "agency.card.json")
    assert main([*opening(desk, out), "--sender-card", card, "--json"]) == 0
    captured = capsys.readouterr()
    said = json.loads(captured.out)
    assert (said["sender"], said["sender_known"], captured.err) == ("School", True, "")
    assert sorted(path.name for path in out.iterdir()) == [
        "referral.fhir.json",
        "referral.json",
        "referral.pdf",
    ]
    referral = json.loads((out / "referral.json").read_bytes())
    assert referral["reference"] == said["reference"]
    assert (referral["age"], referral["level"]["id"]) == (14, "serious")


def test_an_unknown_sender_is_a_warning(
    desk: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(opening(desk, tmp_path / "opened")) == 0
    out, err = capsys.readouterr()
    assert err.startswith("Warning: You do not have the card of this sender (School)")
    assert "not known" in out


@pytest.mark.parametrize(
    ("key", "card", "sentence"),
    [
        ("far", None, "was not sealed to the key of Far"),
        ("hub", "far/hub.card.json", "does not come from Far"),
    ],
)
def test_nothing_is_written_unless_all_is_well(
    desk: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    key: str,
    card: str | None,
    sentence: str,
) -> None:
    expected = ["--sender-card", str(desk / card)] if card else []
    assert main([*opening(desk, tmp_path / "opened", key=key), *expected]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert sentence in err
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_package(desk: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    broken = bytearray((desk / "r.age").read_bytes())
    broken[-1] ^= 1
    (desk / "broken.age").write_bytes(broken)
    assert main(opening(desk, tmp_path / "opened", package="broken.age")) == 1
    assert capsys.readouterr().err.startswith("broken.age: This package cannot be relied on")
    assert list(tmp_path.iterdir()) == []


def test_an_open_folder_is_not_written_over(desk: Path, tmp_path: Path) -> None:
    (tmp_path / "mine").write_text("x")
    assert main(opening(desk, tmp_path)) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["mine"]


def test_a_key_is_never_made_over_another(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (desk / "hub" / "hub.key").read_bytes()
    words = ["--passphrase-file", str(desk / "pass")]
    assert main(["hub", "create", "--name", "Hub", "-o", str(desk / "hub"), *words]) == 1
    assert capsys.readouterr().err.startswith("hub.key: The file is there already")
    assert (desk / "hub" / "hub.key").read_bytes() == before


@pytest.mark.parametrize(
    ("content", "sentence"),
    [(b"", "is empty"), (b"short\n", "shorter than 10"), (b"\xff" * 20, "not text")],
)
def test_passphrases_that_will_not_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes, sentence: str
) -> None:
    (tmp_path / "pass").write_bytes(content)
    words = ["--name", "Hub", "-o", str(tmp_path / "hub")]
    words += ["--passphrase-file", str(tmp_path / "pass")]
    assert main(["hub", "create", *words]) == 1
    assert sentence in capsys.readouterr().err
    assert not (tmp_path / "hub").exists()


def test_a_wrong_passphrase(desk: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "pass").write_text("incorrect horse battery")
    words = opening(desk, tmp_path / "opened")
    words[-1] = str(tmp_path / "pass")
    assert main(words) == 1
    assert capsys.readouterr().err.startswith("hub.key: The passphrase does not open this key.")


def test_show_and_inspect(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    card = desk / "hub" / "hub.card.json"
    assert main(["hub", "show", str(card)]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith("Front door: Hub, Southend\n")
    assert "Fingerprint: " in shown
    assert main(["inspect", str(card)]) == 0
    assert capsys.readouterr().out == shown
    assert main(["inspect", str(desk / "r.age"), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["kind"], found["recipients"]) == ("package", {"mlkem768x25519": 1})
    assert main(["inspect", str(desk / "hub" / "hub.key")]) == 0
    assert capsys.readouterr().out.startswith("A key under a passphrase")
    assert main(["inspect", str(desk / "pass")]) == 1


def refer(desk: Path, case: Path, out: Path, *words: str) -> int:
    return main(
        [
            "refer",
            str(case),
            "--hub",
            str(desk / "hub" / "hub.card.json"),
            "--sender",
            str(desk / "us" / "agency.key"),
            "--passphrase-file",
            str(desk / "pass"),
            "-o",
            str(out),
            *words,
        ]
    )


def test_a_password_pdf_carries_the_data(
    desk: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "r.pdf"
    assert refer(desk, CASE, path, "--as", "pdf", "--json") == 0
    said = json.loads(capsys.readouterr().out)
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(path)
    with pikepdf.open(path, password=said["passphrase"]) as document:
        assert (document.encryption.R, document.encryption.bits) == (6, 256)
        assert set(document.attachments) == {"referral.json", "referral.fhir.json"}
        attached = document.attachments["referral.json"].get_file().read_bytes()
    assert json.loads(attached)["reference"] == said["reference"]
    assert b"Amira" not in path.read_bytes()


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not installed")
def test_another_reader_opens_the_password_pdf(
    desk: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "r.pdf"
    assert refer(desk, CASE, path, "--as", "pdf", "--json") == 0
    (tmp_path / "words").write_text(json.loads(capsys.readouterr().out)["passphrase"])
    command = ["qpdf", f"--password-file={tmp_path / 'words'}", "--check", str(path)]
    checked = subprocess.run(command, capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_what_the_card_does_not_accept_is_refused(
    desk: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert refer(desk, CASE, tmp_path / "r.pdf", "--as", "plain") == 1
    assert "It accepts: sealed, pdf. Ring 01632 960 200." in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_an_assessment_without_analysis_names_what_is_missing(
    desk: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = msgspec.json.decode(CASE.read_bytes()) | {"analysis": {}}
    (tmp_path / "case.json").write_bytes(msgspec.json.encode(case))
    assert refer(desk, tmp_path / "case.json", tmp_path / "r.age") == 1
    assert capsys.readouterr().err.startswith("case.json: analysis.worries: ")
    assert not (tmp_path / "r.age").exists()


def test_a_card_carries_the_order_of_the_portal_and_keeps_it(tmp_path: Path, capsys) -> None:
    (tmp_path / "pass").write_text(PASSPHRASE + "\n")
    words = ["--passphrase-file", str(tmp_path / "pass")]
    order = data.folder("forms") / "front-doors" / "southend.toml"
    made = ["hub", "create", "--name", "Hub", "--portal", str(order), "-o", str(tmp_path / "a")]
    assert main([*made, *words]) == 0
    again = ["hub", "renew", str(tmp_path / "a" / "hub.key"), "-o", str(tmp_path / "b"), *words]
    assert main(again) == 0
    titles = [one["title"] for one in msgspec.toml.decode(order.read_bytes())["portal"]]
    for folder in ("a", "b"):
        card = json.loads((tmp_path / folder / "hub.card.json").read_bytes())
        assert [one["title"] for one in card["portal"]] == titles


@pytest.mark.parametrize(
    ("order", "said"),
    [
        ('[[portal]]\ntitle = "A"\nfields = ["child.shoes"]', "There is no field child.shoes"),
        ('[[portal]]\nfields = ["child.name"]', "title"),
        ("portal = 1", "portal"),
        ("[[portal", "order.toml"),
    ],
)
def test_an_order_that_is_not_sound_makes_no_card(
    order: str, said: str, tmp_path: Path, capsys
) -> None:
    (tmp_path / "pass").write_text(PASSPHRASE + "\n")
    (tmp_path / "order.toml").write_text(order)
    made = ["hub", "create", "--name", "Hub", "--portal", str(tmp_path / "order.toml")]
    made += ["-o", str(tmp_path / "a"), "--passphrase-file", str(tmp_path / "pass")]
    assert main(made) == 1
    told = capsys.readouterr().err
    assert said in told
    assert "order.toml" in told
    assert not (tmp_path / "a").exists()
