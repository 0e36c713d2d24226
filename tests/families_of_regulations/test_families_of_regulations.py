"""Every family of regulations and pages is read as it was written, in every form; nothing of it is lost."""

from __future__ import annotations

import shutil
from collections import Counter
from pathlib import Path

import pytest

from families_of_regulations import run
from families_of_regulations.notation import FAMILIES
from kinerja_docs.bahasa.text import fold
from kinerja_docs.evaluation.result import micro
from kinerja_docs.extract.regulation import extract_regulation
from kinerja_docs.extract.regulation.lines import lines_of
from kinerja_docs.extract.regulation.names import Names
from kinerja_docs.extract.regulation.naskah import parse
from kinerja_docs.extract.regulation.phrases import Phrases
from kinerja_docs.extract.regulation.printing import printed_text

RULES = run.PROFILES.regulation
RANK = Names(RULES, Phrases(RULES), None)
MADE = [(name, form) for name, family in FAMILIES.items() for form in family.forms if form != "pdf"]


@pytest.mark.parametrize(("name", "form"), MADE)
def test_is_read(name: str, form: str) -> None:
    family = FAMILIES[name]
    _check(name, form, run.data(family, form))


@pytest.mark.parametrize(("name", "form"), MADE)
def test_nothing_is_lost(name: str, form: str) -> None:
    family = FAMILIES[name]
    lines = lines_of(run.document(family, form, run.data(family, form)))
    given = fold("\n".join(line.text for line in lines))
    for naskah in (parse(lines), parse(lines, RANK), parse(lines, RANK, free=True)):
        printed = fold(printed_text(naskah))
        dropped = fold("\n".join(line.text for line in naskah.dropped))
        assert Counter(given) == Counter(printed + dropped)
        remaining = iter(given)
        assert all(letter in remaining for letter in printed), "the order of the text has changed"


@pytest.mark.parametrize("name", [name for name, family in FAMILIES.items() if family.outline])
def test_outline(name: str) -> None:
    family = FAMILIES[name]
    result = extract_regulation(run.document(family, "txt", run.data(family, "txt")), RULES)
    assert "\n".join(run.outlined(result.regulasi.batang_tubuh)) == (family.outline or "").strip()


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
def test_as_pdf(tmp_path: Path) -> None:
    for name, content in run.printed(tmp_path).items():
        _check(name, "pdf", content)


def _check(name: str, form: str, content: bytes) -> None:
    result = run.outcome(FAMILIES[name], form, content)
    assert micro(result.fields["setara"]).f1 == 1.0, (result.lost, result.made_up)
