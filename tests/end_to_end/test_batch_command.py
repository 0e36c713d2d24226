"""``kinerja-docs batch`` as a user meets it: what it prints, where, and with which exit code."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from batch_runs import LIST, PATTERN, ROOT, documents

from kinerja_docs import pipeline

pytestmark = pytest.mark.slow


def run(*options: str | Path, path: str | None = None) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "cli.py"), "batch", *map(str, options)]
    environment = {**os.environ, "PATH": path} if path is not None else None
    return subprocess.run(command, capture_output=True, text=True, env=environment, timeout=300)


def test_the_sample_makes_everything_of_all_kecamatan(tmp_path: Path) -> None:
    done = run(LIST, "-o", tmp_path)
    assert done.returncode == 0, done.stderr
    assert "Dokumen: 542 dibuat." in done.stderr
    assert "Membuat" not in done.stderr, "a bar only on a terminal"
    home = tmp_path / "Kabupaten Tuban" / "2021"
    assert done.stdout.splitlines() == [
        str(home / "Rekap Kabupaten Tuban 2021.xlsx"),
        str(home / "Rekap Kabupaten Tuban 2021.docx"),
        str(tmp_path / "laporan-batch.json"),
        str(tmp_path / "laporan-batch.xlsx"),
    ]
    assert len(list(home.iterdir())) == 22
    assert len(documents(tmp_path)) == 542


def test_without_libreoffice_the_documents_are_made(tmp_path: Path) -> None:
    empty = tmp_path / "kosong"
    empty.mkdir()
    done = run(PATTERN, "-o", tmp_path / "out", "--jenis", "iku", "--pdf", path=str(empty))
    assert done.returncode == 1
    assert "Dokumen: 1 dibuat." in done.stderr
    assert "PDF tidak dibuat: untuk membuat PDF diperlukan LibreOffice. Pasang dari libreoffice.org" in done.stderr
    assert len(documents(tmp_path / "out")) == 1


def test_one_line_for_each_failure(tmp_path: Path) -> None:
    (tmp_path / "rekaman").mkdir()
    (tmp_path / "rekaman" / "a.json").write_bytes(PATTERN.read_bytes())
    (tmp_path / "rekaman" / "b.json").write_text("{}", encoding="utf-8")
    done = run(tmp_path / "rekaman", "-o", tmp_path / "out", "--jenis", "iku")
    assert done.returncode == 1
    said = "Gagal: b.json: b.json: bukan rekaman kinerja-docs. Buat dahulu dengan kinerja-docs parse."
    assert done.stderr.splitlines()[0] == said
    assert "Dokumen: 1 dibuat, 1 rekaman gagal." in done.stderr


@pytest.mark.parametrize(
    ("options", "code", "words"),
    [
        (("--jenis", "lakip"), 2, "jenis dokumen tidak dikenal: lakip"),
        (("--kecamatan", "Tiada"), 2, "kecamatan tidak dikenal: Tiada. Yang ada: Widang"),
        (("--rencana",), 0, "18 dokumen akan dibuat"),
    ],
)
def test_wrong_use_and_the_plan(tmp_path: Path, options: tuple[str, ...], code: int, words: str) -> None:
    done = run(PATTERN, "-o", tmp_path / "out", *options)
    assert done.returncode == code
    assert words in done.stderr
    assert not (tmp_path / "out").exists()


def test_the_sample_is_what_its_tool_builds(monkeypatch: pytest.MonkeyPatch) -> None:
    if not (ROOT / "tools").is_dir():
        pytest.skip("only in a checkout")
    monkeypatch.syspath_prepend(str(ROOT / "tools"))
    from build_tuban_sample import years  # type: ignore[import-not-found]

    found, faults = pipeline.load_year(LIST / "tuban-2021.xlsx")
    assert list(found) == years()
    assert faults == ()
