"""Every family of layouts is read as it was written, and Word files as the PDF of them as well."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from families.expected import FAMILIES
from families.run import converted, made, outcome
from kinerja_docs.evaluation.result import Outcome, micro


@pytest.mark.parametrize("name", FAMILIES)
def test_as_written(name: str) -> None:
    (family,) = made([name])
    _check(outcome(family, family.paper.data(), family.paper.suffix))


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
def test_pdf(tmp_path: Path) -> None:
    families = [family for family in made() if family.paper.suffix == "docx"]
    files = converted({family.name: family.paper.data() for family in families}, tmp_path, "pdf")
    for family in families:
        _check(outcome(family, files[family.name], "pdf"))


def _check(result: Outcome) -> None:
    assert micro(result.fields["setara"]).f1 == 1.0, (result.lost, result.made_up)
