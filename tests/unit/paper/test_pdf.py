"""The referral on paper: all that is shared, nothing held back, its marks on every page."""

import datetime as dt
import io
import os
import re
import shutil
import subprocess
import unicodedata
from pathlib import Path
from typing import Any

import msgspec
import pikepdf
import pypdfium2
import pytest
from cases import WORKED
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cse_assess import data
from cse_assess.assessment import answers as reading
from cse_assess.assessment.record import Action, Assessment, Child, Judgement, Note
from cse_assess.instrument import loader
from cse_assess.paper.pdf import render as render_document
from cse_assess.referral.build import build
from cse_assess.referral.content import referral_document
from cse_assess.referral.model import Referral

CREATED = dt.datetime(2026, 11, 23, 10, 45, tzinfo=dt.UTC)
REFERENCE = "R-7K3M-Q9TX"
CANARY = "canary7f3a"
RESTRICTED = ("M10", "M11", "V15", "V16")
GOLDEN = Path(__file__).parents[2] / "golden" / "referral" / "amira.txt"
FORM = loader.load("cse-risk")


@pytest.fixture
def amira() -> Assessment:
    file = data.folder("forms") / "practice" / "amira" / "model.json"
    return reading.read(Path(file).read_bytes(), file=file.name)


def referral_of(assessment: Assessment) -> Referral:
    return build(FORM, assessment, reference=REFERENCE, created=CREATED)


def render(referral: Referral) -> bytes:
    return render_document(referral_document(referral))


def pages(content: bytes) -> list[str]:
    """The text of each page, as a reader's eye would take it."""
    program = shutil.which("pdftotext")
    if program is None:
        message = "pdftotext (poppler-utils) is not installed"
        if os.environ.get("CI") == "true":
            pytest.fail(message)
        pytest.skip(message)
    done = subprocess.run(
        [program, "-layout", "-", "-"], input=content, capture_output=True, check=True
    )
    return done.stdout.decode().split("\f")[:-1]


def text_of(assessment: Assessment) -> str:
    return flat("\n".join(pages(render(referral_of(assessment)))))


def flat(text: str) -> str:
    """One line: a sentence is the same sentence however it wraps."""
    return " ".join(text.split())


def replaced(assessment: Assessment, **changes: Any) -> Assessment:
    return msgspec.structs.replace(assessment, **changes)


def sensitive(assessment: Assessment, *release: str) -> Assessment:
    """With every restricted item answered yes, and a canary in each note."""
    answers = dict(assessment.answers) | dict.fromkeys(("M10", "M11"), "yes")
    answers |= dict.fromkeys(("V15", "V16"), "current")
    return replaced(
        assessment,
        answers=answers,
        notes=dict(assessment.notes) | dict.fromkeys(RESTRICTED, Note(what_happened=CANARY)),
        referral=msgspec.structs.replace(assessment.referral, release=release),
    )


def test_the_practice_case_reads_as_agreed(amira: Assessment) -> None:
    text = "\f".join(pages(render(referral_of(amira))))
    if os.environ.get("UPDATE_GOLDEN") == "1":
        GOLDEN.parent.mkdir(parents=True, exist_ok=True)
        GOLDEN.write_text(text, encoding="utf-8")
    # What each page says, line by line; how wide the gaps are differs between releases of poppler.
    assert _lines(text) == _lines(GOLDEN.read_text(encoding="utf-8"))


def _lines(text: str) -> list[str]:
    return [flat(line) for line in text.splitlines() if line.strip()]


def test_page_one_stands_alone(amira: Assessment) -> None:
    first = flat(pages(render(referral_of(amira)))[0])
    for told in (
        "Amira Example, 14",
        "Known as Mimi",
        "Born: 4 March 2012",
        "At home with her mother this evening",
        "Do not ring her mobile: he checks it.",
        "Serious concern",
        "Amira told school on 19 November that Kyle, 23, hits her",
        "There is a strong sign in the last 6 months.",
        "Signs of harm, apart from risk: none recorded, which does not mean",
        "Missing overnight, or missing repeatedly",
        "6 of 49 things that count are not known.",
        "A strategy discussion today",
        "01632 960 101",
        "Child told: Yes. Child agrees: No. Parent or carer told: Yes.",
    ):
        assert told in first
    assert "33" not in first


def test_every_page_has_its_number_reference_and_marks(amira: Assessment) -> None:
    told = pages(render(referral_of(amira)))
    for number, page in enumerate(told, start=1):
        assert f"Page {number} of {len(told)}" in flat(page)
        assert REFERENCE in page
        assert "Sensitive: child protection" in page
        assert "Practice: fictional child" in page
    real = pages(render(referral_of(replaced(amira, practice=False))))
    assert not any("Practice: fictional" in page for page in real)


def test_headers_footers_and_description_name_nobody(amira: Assessment) -> None:
    content = render(referral_of(amira))
    for page in pages(content):
        lines = page.strip().splitlines()
        assert "Amira" not in lines[0] + lines[-1]
    with pikepdf.open(io.BytesIO(content)) as document:
        about = {key: str(value) for key, value in document.docinfo.items()}
        with document.open_outline() as outline:
            titles = [item.title for item in outline.root]
        assert str(document.Root.Lang) == "en-GB"
    assert about["/Title"] == f"Referral to the front door {REFERENCE}"
    assert about["/Author"] == ""
    assert about["/CreationDate"] == "D:20261123104500Z"
    assert titles[0] == "About the child"
    assert titles[-1] == "The number and the form"
    assert not re.search("Amira|Example|Mimi|Rowe", " ".join([*about.values(), *titles]))


def test_the_same_referral_gives_the_same_bytes(amira: Assessment) -> None:
    referral = referral_of(amira)
    assert render(referral) == render(referral)


def test_what_is_held_back_is_nowhere(amira: Assessment) -> None:
    held = sensitive(amira)
    text = text_of(held)
    assert CANARY not in text + referral_of(held).to_json().decode()
    assert not any(code in text or FORM.item(code).text in text for code in RESTRICTED)
    assert "4 sensitive answers are held back and counted." in text
    released = text_of(sensitive(amira, "M10"))
    assert released.count(CANARY) == 1
    assert FORM.item("M10").text in released


def test_markup_is_printed_as_it_was_typed(amira: Assessment) -> None:
    typed = "<b>&amp; </para> <img src='x'/> & \x07 \\n"
    analysis = msgspec.structs.replace(amira.analysis, worries=typed, child_words=typed)
    child = msgspec.structs.replace(amira.child, name="<i>Amira")
    text = text_of(replaced(amira, analysis=analysis, child=child))
    assert text.count("<b>&amp; </para> <img src='x'/> & \N{REPLACEMENT CHARACTER} \\n") == 2
    assert "<i>Amira, 14" in text


def test_line_breaks_are_kept(amira: Assessment) -> None:
    analysis = msgspec.structs.replace(amira.analysis, worries="First line\r\nSecond\n\n\n\nThird")
    told = "\n".join(pages(render(referral_of(replaced(amira, analysis=analysis)))))
    assert re.search(r"First line *\n+ *Second *\n+ *Third *\n", told)


@pytest.mark.parametrize("unit", ["A sentence that goes on. ", "x", "line\n", "<&>"])
def test_long_text_runs_over_pages_and_loses_nothing(amira: Assessment, unit: str) -> None:
    long = (unit * 20_000)[:19_996] + " end"
    details = msgspec.structs.replace(amira.referral, reason_now=long, asked_for=long)
    analysis = msgspec.structs.replace(amira.analysis, worries=long)
    told = pages(render(referral_of(replaced(amira, referral=details, analysis=analysis))))
    squeezed = "".join("".join(page.split()[5:]) for page in told)
    assert "(more inside)" in flat(told[0])
    assert "Who knows" in told[0]
    assert squeezed.count("end") >= 3
    assert len(told) > 15
    assert "About the child" in told[1]


def test_an_urgent_referral_without_an_analysis_says_so(amira: Assessment) -> None:
    urgent = Assessment(
        form=FORM.id,
        date=amira.date,
        child=Child(age=14, known_as="Mimi"),
        answers={"D01": "yes"},
        referral=msgspec.structs.replace(amira.referral, urgent=True, reason_now=""),
    )
    told = pages(render(referral_of(urgent)))
    first, text = flat(told[0]), flat("\n".join(told))
    assert "Mimi, 14, estimated" in first
    assert "Act now" in first
    assert FORM.item("D01").text in first
    assert "Sent by the urgent route" in first
    assert "Why now Not recorded" in first
    assert "No number recorded" in first
    assert "What the child says and shows Not recorded" in text


def test_a_level_that_is_not_established_is_told_so(amira: Assessment) -> None:
    empty = replaced(amira, answers={}, notes={})
    text = text_of(empty)
    assert "Level not established" in text
    assert "49 of 49 things that count are not known." in text
    assert not re.search("low risk|not at risk", text, re.IGNORECASE)


def test_judgement_has_its_reason_and_second_person(amira: Assessment) -> None:
    case = replaced(
        amira,
        judgement=Judgement(level=3, reason="He is in custody.", second_person="J. Doe, lead"),
    )
    first = flat(pages(render(referral_of(case)))[0])
    assert "The answers alone gave: Serious concern. He is in custody." in first
    assert "Agreed with J. Doe, lead." in first


def test_old_worries_are_told_at_full_length(amira: Assessment) -> None:
    grace = next(case for case in WORKED if case.name == "C07 Grace").answers(FORM)
    case = replaced(
        amira,
        date=grace.date,
        answers=grace.answers,
        child=Child(age=grace.child.age, name="Grace"),
        notes={"S01": Note(period="March 2026", what_happened="Gone for two nights.")},
    )
    text = text_of(case)
    assert "6 to 12 months ago: Yes" in text
    assert "Gone for two nights." in text
    after = text[text.index("The worries") :]
    order = [
        after.index(title)
        for title in (
            "Strong signs of exploitation",
            "Signs to take seriously",
            "What makes life harder for the child",
        )
    ]
    assert order == sorted(order)


def test_page_one_is_one_page_even_when_everything_is_wrong(amira: Assessment) -> None:
    worst = {
        item.code: dict.fromkeys(windows, option) if windows else option
        for item in FORM.items
        for windows in [FORM.kind(item.kind).windows]
        for option in [FORM.scale_of(item).options[0].code]
    }
    note = Note(period="p" * 400, source="seen", what_happened="It goes on. " * 100)
    urgent = msgspec.structs.replace(amira.referral, urgent=True, reason_now="Because. " * 2000)
    case = replaced(
        amira, answers=worst, notes=dict.fromkeys(worst, note), referral=urgent, judgement=None
    )
    told = pages(render(referral_of(case)))
    assert "Who knows" in told[0]
    assert "About the child" in told[1]
    assert all(FORM.item(code).text in flat(told[0]) for code in worst if code[0] == "D")


@pytest.mark.parametrize(
    "name",
    [
        "Zoë",
        "Ŵyn Dąbek-Żółć",
        "Ștefania Țîrlea",
        "Nguyễn Thị Ánh",
        "Олена Шевченко",
        "أميرة العلي",
        "שרה כהן",
        "ਸਿਮਰਨ ਕੌਰ",
        "ሰላም",
    ],
)
def test_names_are_printed_as_they_are_spelt(amira: Assessment, name: str) -> None:
    case = replaced(amira, child=msgspec.structs.replace(amira.child, name=name))
    content = render(referral_of(case))
    first = pypdfium2.PdfDocument(content)[0].get_textpage().get_text_range()
    assert name in unicodedata.normalize("NFKC", first)
    assert "could not be printed" not in first


def test_letters_that_cannot_be_printed_are_owned_up_to(amira: Assessment) -> None:
    case = replaced(amira, child=msgspec.structs.replace(amira.child, name="李 Wei"))
    first = flat(pages(render(referral_of(case)))[0])
    assert "\N{REPLACEMENT CHARACTER} Wei, 14" in first
    assert "Some letters could not be printed." in first


def test_a_symbol_in_a_message_is_described(amira: Assessment) -> None:
    note = Note(what_happened="He wrote: you 🍆 \N{WHITE RIGHT POINTING BACKHAND INDEX}\ufe0f me")
    text = text_of(replaced(amira, notes={"S01": note}))
    assert "He wrote: you [aubergine] [white right pointing backhand index] me" in text
    assert "could not be printed" not in text


def answers_of(code: str) -> st.SearchStrategy[Any]:
    item = FORM.item(code)
    options = st.sampled_from([option.code for option in FORM.scale_of(item).options])
    windows = FORM.kind(item.kind).windows
    return (
        st.fixed_dictionaries({}, optional=dict.fromkeys(windows, options))
        if windows
        else (options)
    )


@settings(
    max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(answers=st.fixed_dictionaries({}, optional={i.code: answers_of(i.code) for i in FORM.items}))
def test_every_worry_is_on_paper(amira: Assessment, answers: dict[str, Any]) -> None:
    referral = referral_of(replaced(amira, answers=answers, notes={}))
    told = pages(render(referral))
    body = flat(" ".join(line for page in told for line in page.strip().splitlines()[1:-1]))
    for concern in (*referral.act_now, *referral.concerns):
        assert f"{concern.code} {concern.text}" in body
    for text in (*referral.unknowns, *(strength.text for strength in referral.strengths)):
        assert text in body


def test_what_will_be_done_who_could_tell_and_what_was_not_asked_again(
    amira: Assessment,
) -> None:
    fuller = msgspec.structs.replace(
        amira,
        carried=("S01", "M10"),
        notes=amira.notes | {"S05": Note(why_unknown="declined")},
        analysis=msgspec.structs.replace(
            amira.analysis,
            earlier_referrals="Referred in March; no further action.",
            what_changed="She stopped seeing her cousin.",
            actions=(
                Action(what="Ring the school", owner="Nina Hart", by="24 November"),
                Action(what="Visit on Friday", measure="Amira says where she sleeps"),
            ),
            who_could_tell={"E": "The attendance officer"},
        ),
    )
    referral = referral_of(fuller)
    text = " ".join("\f".join(pages(render(referral))).split())
    assert "Referred in March; no further action." in text
    assert "She stopped seeing her cousin." in text
    assert "Ring the school Nina Hart 24 November Not recorded Open" in text
    assert "Whereabouts and school: The attendance officer" in text
    assert "(did not want to say)" in text
    # M10 is sensitive and was not released: not even its code is told.
    assert "taken over from the last assessment as they were: S01." in text
