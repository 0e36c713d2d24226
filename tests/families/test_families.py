"""Every family of layouts is read as it was written, and Word files as the PDF of them as well."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from families.calc import Calc
from families.expected import FAMILIES
from families.run import browser_print, converted, made, outcome
from kinerja_docs.evaluation.result import Outcome, micro

BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome", "chrome"))), None)
PRINT_PAGES = ("html_saved_by_word", "html_pk_one_layout_table", "html_pk_print_page_collapsed", "html_iku_over_pages")


@pytest.mark.parametrize("name", FAMILIES)
def test_as_written(name: str) -> None:
    (family,) = made([name])
    _check(outcome(family, family.paper.data(), family.paper.suffix))


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
def test_pdf(tmp_path: Path) -> None:
    families = [family for family in made() if family.paper.suffix == "docx" or isinstance(family.paper, Calc)]
    written = {f"{family.name}.{family.paper.suffix}": family.paper.data() for family in families}
    files = converted(written, tmp_path, "pdf")
    for family in families:
        _check(outcome(family, files[family.name], "pdf"))


@pytest.mark.slow
@pytest.mark.skipif(BROWSER is None, reason="needs Chromium")
@pytest.mark.parametrize("name", PRINT_PAGES)
def test_print_page(name: str, tmp_path: Path) -> None:
    (family,) = made([name])
    _check(outcome(family, browser_print(family, tmp_path, BROWSER or ""), "pdf"))


def _check(result: Outcome) -> None:
    assert micro(result.fields["setara"]).f1 == 1.0, (result.lost, result.made_up)
