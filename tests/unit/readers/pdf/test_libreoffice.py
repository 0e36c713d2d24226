"""A document that LibreOffice sets and prints, read back."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from kinerja_docs.document import Table, grid, text_of
from kinerja_docs.readers.pdf import read

SOURCE = """<html><body><h1 align=center>INDIKATOR KINERJA UTAMA</h1>
<p>Camat mempunyai tugas menyelenggarakan urusan pemerintahan umum, mengkoordinasikan kegiatan pemberdayaan masyarakat
dan melaksanakan tugas lain sesuai dengan ketentuan peraturan perundang-undangan.</p>
<table border=1><tr><td>No</td><td>Sasaran</td><td>Indikator</td></tr>
<tr><td rowspan=2>1.</td><td rowspan=2>Meningkatnya kualitas pelayanan publik kecamatan</td><td>Indeks kepuasan</td></tr>
<tr><td>Persentase keluhan yang ditindaklanjuti</td></tr></table></body></html>"""


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_what_libreoffice_prints(tmp_path: Path) -> None:
    source = tmp_path / "iku.html"
    source.write_text(SOURCE, encoding="utf-8")
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    convert = ["--headless", "--infilter=HTML (StarWriter)", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run(["soffice", profile, *convert, str(source)], check=True, capture_output=True, timeout=180)
    found = read((tmp_path / "iku.pdf").read_bytes(), "iku.pdf")
    title, text, table = found.blocks
    assert text_of(title) == "INDIKATOR KINERJA UTAMA"
    assert text_of(text).endswith("ketentuan peraturan perundang-undangan.")
    assert isinstance(table, Table)
    lines = [[" ".join(map(text_of, cell.blocks)) if cell else "" for cell in line] for line in grid(table)]
    assert lines[2] == [
        "1.",
        "Meningkatnya kualitas pelayanan publik kecamatan",
        "Persentase keluhan yang ditindaklanjuti",
    ]
