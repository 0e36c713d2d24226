"""``parse --lihat`` writes the page, and hands over the record where it is asked to."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

import kinerja_docs
from kinerja_docs.cli.parse import command
from kinerja_docs.errors import WrongUse
from kinerja_docs.pipeline import load

SAMPLES = Path(__file__).resolve().parents[3] / "samples" / "widang-2021"
TEXT, WORD = SAMPLES / "iku-widang-2021.txt", SAMPLES / "iku-widang-2021.docx"


@pytest.mark.parametrize("source", [TEXT, WORD], ids=lambda path: path.suffix)
def test_the_page_is_written_and_the_screen_stays_calm(source: Path, tmp_path: Path) -> None:
    done = CliRunner().invoke(command, [str(source), "--lihat", str(tmp_path / "iku.html")], standalone_mode=False)
    assert done.return_value == 0
    assert done.stdout == ""
    page = (tmp_path / "iku.html").read_text(encoding="utf-8")
    assert page.startswith("<!DOCTYPE html>")
    assert "Kecamatan Widang" in page


def test_the_record_is_saved_beside_it(tmp_path: Path) -> None:
    arguments = [str(TEXT), "--lihat", str(tmp_path / "iku.html"), "-o", str(tmp_path)]
    CliRunner().invoke(command, arguments, standalone_mode=False)
    assert kinerja_docs.parse(TEXT) == load(tmp_path / "iku-widang-2021.json")


def test_one_page_shows_one_document(tmp_path: Path) -> None:
    arguments = [str(TEXT), str(WORD), "-o", str(tmp_path), "--lihat", str(tmp_path / "iku.html")]
    with pytest.raises(WrongUse, match="--lihat"):
        CliRunner().invoke(command, arguments, standalone_mode=False, catch_exceptions=False)


def test_the_function_returns_the_record(tmp_path: Path) -> None:
    assert kinerja_docs.view(TEXT, tmp_path / "baru" / "iku.html") == kinerja_docs.parse(TEXT)
