"""``kinerja-docs workbook`` and ``kinerja-docs compute`` as a planner runs them, and the sample year."""

from __future__ import annotations

import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from workbook_maker import changed, setting, year

import kinerja_docs
from kinerja_docs.domain.year import Tahunan
from kinerja_docs.errors import InvalidRecord, WrongUse
from kinerja_docs.pipeline import load_year
from kinerja_docs.workbook import read_workbook, write_workbook

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "samples" / "widang-2021"
SAMPLE = SAMPLES / "tahun-2021.xlsx"
RECORD = SAMPLES / "iku-widang-2021.json"


def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, ROOT / "cli.py", *arguments]
    inside = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run([*map(str, command)], capture_output=True, text=True, check=False, env=inside)


def test_a_record_becomes_a_workbook_and_its_figures(tmp_path: Path) -> None:
    book = tmp_path / "buku.xlsx"
    made = run("workbook", RECORD, "-o", book, "--tahun", "2022")
    assert (made.returncode, made.stdout.strip()) == (0, str(book))
    (one,), faults = load_year(book)
    assert one.rekaman.tahun == 2022
    assert [each.pesan[:45] for each in faults] == ["1 teks yang menyebut tahun itu masih dibawa d"]  # its visi
    done = run("compute", book)
    assert done.returncode == 0
    assert "Kecamatan Widang, Tahun 2022" in done.stdout
    assert "Target belum diisi." in done.stdout


def test_a_filled_workbook_is_not_overwritten_by_accident(tmp_path: Path) -> None:
    book = tmp_path / "buku.xlsx"
    book.write_bytes(b"isi")
    refused = run("workbook", RECORD, "-o", book)
    assert (refused.returncode, "--timpa" in refused.stderr, book.read_bytes()) == (2, True, b"isi")
    assert run("workbook", RECORD, "-o", book, "--timpa").returncode == 0
    assert run("workbook", RECORD, "-o", tmp_path / "buku.xls").returncode == 2


def test_the_sample_year_on_the_terminal_and_as_json(tmp_path: Path) -> None:
    done = run("compute", SAMPLE, "--trace", "--json", tmp_path / "hasil.json")
    assert (done.returncode, done.stderr) == (0, "")
    assert re.search(r"Persentase Rekomendasi hasil .*…\s+90\s+95\s+105,56%\s+Sangat Berhasil", done.stdout)
    assert "38 / 40 × 100 = 95,00; capaian 95,00 / 90 × 100 = 105,56%" in done.stdout
    assert "72,40 (BB)" in done.stdout
    assert "Anggaran Kecamatan Widang: Rp2.354.470.000,00" in done.stdout
    assert "Sekretaris Camat Widang: Rp2.092.020.000,00" in done.stdout
    assert "(belum terverifikasi)" in done.stdout
    data = json.loads((tmp_path / "hasil.json").read_text(encoding="utf-8"))
    assert data["hasil"][0]["kelompok"][0]["rerata"]["dihitung"] == 3
    assert json.loads(run("compute", SAMPLE, "--json", "-").stdout) == data
    assert data["hasil"][0]["anggaran_semua"]["total"] == data["hasil"][0]["anggaran_semua"]["total"] | {
        "nilai": "2354470000",
        "masalah": [],
    }


def test_the_scale_of_the_predikat_can_be_switched_and_is_named() -> None:
    usual = run("compute", SAMPLE, "--profil", "umum").stdout
    assert "Skala predikat permendagri-86-2017 (belum terverifikasi): Interval: LKjIP" in usual
    assert "Sangat Tinggi" in usual
    other = run("compute", SAMPLE, "--profil", "umum", "--skala", "pringsewu", "--trace").stdout
    assert "105,56%, profil umum; predikat Melampaui (skala pringsewu)" in other
    without = run("compute", SAMPLE, "--profil", "umum", "--skala", "tanpa").stdout
    assert ("Tinggi" in without, "Skala predikat" in without) == (False, False)
    assert "skala predikat" in run("compute", SAMPLE, "--skala", "akip-88-2021").stderr


def test_another_profile_and_a_quarter() -> None:
    assert "Profil capaian magetan" in run("compute", SAMPLE, "--profil", "magetan").stdout
    assert "Triwulan I Tahun 2021" in run("compute", SAMPLE, "--periode", "2021-TW1").stdout
    assert run("compute", SAMPLE, "--profil", "entah").returncode == 2


def test_bad_cells_are_all_named_and_the_rest_is_computed(tmp_path: Path) -> None:
    book = tmp_path / "buku.xlsx"
    spoiled = setting("Target", {"I5": "85,5,1", "I6": "8 5 x"})
    book.write_bytes(changed(write_workbook([year()], 2021), spoiled))
    done = run("compute", book)
    assert done.returncode == 1
    assert 'GALAT Target!I5: "85,5,1" bukan angka.' in done.stderr
    assert "Kecamatan Contoh, Tahun 2021" in done.stdout
    with pytest.raises(InvalidRecord, match="Target!I5"):
        kinerja_docs.workbook(book, tmp_path / "baru.xlsx")


def test_files_that_cannot_be_read_end_with_three(tmp_path: Path) -> None:
    locked = tmp_path / "kunci.xlsx"
    locked.write_bytes(b"\xd0\xcf\x11\xe0" + bytes(600))
    for path in (locked, tmp_path / "tidak-ada.xlsx"):
        done = run("compute", path)
        assert (done.returncode, done.stderr.count("\n"), path.name in done.stderr) == (3, 1, True)


def test_the_functions_are_named_like_the_commands(tmp_path: Path) -> None:
    from kinerja_docs.compute.year import results_of

    assert kinerja_docs.compute(year()).hasil == (results_of(year()),)
    made = kinerja_docs.workbook([year("Kecamatan A"), year("Kecamatan B")], tmp_path / "dua.xlsx")
    assert [each.perangkat_daerah for each in kinerja_docs.compute(made).hasil] == ["Kecamatan A", "Kecamatan B"]
    again = kinerja_docs.workbook(made, tmp_path / "lagi.xlsx")
    assert again.read_bytes() == made.read_bytes()
    with pytest.raises(WrongUse, match="--tahun"):
        kinerja_docs.workbook([], tmp_path / "kosong.xlsx")


def sample_tool() -> tuple[Tahunan, bytes]:
    path = ROOT / "tools" / "build_workbook_sample.py"
    spec = importlib.util.spec_from_file_location("build_workbook_sample", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.example()[0], module.build()


def test_the_sample_year_is_what_its_tool_builds_and_reads_back_whole() -> None:
    example, data = sample_tool()
    assert read_workbook(SAMPLE.read_bytes(), SAMPLE.name) == ((example,), ())
    assert contents(data) == contents(SAMPLE.read_bytes())


def contents(data: bytes) -> dict[str, bytes]:
    import io

    archive = zipfile.ZipFile(io.BytesIO(data))
    return {name: archive.read(name) for name in archive.namelist()}


def test_the_sample_names_nobody_and_says_that_it_is_an_example() -> None:
    (one,), _ = load_year(SAMPLE)
    holders = [each.pejabat for each in one.rekaman.jabatan if each.pejabat]
    assert len(holders) == 9
    assert all((each.nama or "").startswith("NAMA ") for each in holders)
    assert all((each.nip or "").startswith("19000101 192001 1 0") for each in holders)
    shared = zipfile.ZipFile(SAMPLE).read("xl/sharedStrings.xml").decode()
    assert "CONTOH: semua angka" in shared


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
def test_libreoffice_computes_the_same_and_keeps_what_was_typed(tmp_path: Path) -> None:
    """LibreOffice opens the sample without stored results, computes all of them, saves, and nothing has changed."""
    from openpyxl import load_workbook

    bare = tmp_path / "tahun.xlsx"
    source = zipfile.ZipFile(SAMPLE)
    with zipfile.ZipFile(bare, "w") as out:
        for info in source.infolist():
            out.writestr(info, re.sub(rb"(</f>)<v>[^<]*</v>", rb"\1", source.read(info)))
    home = f"-env:UserInstallation={(tmp_path / 'lo').as_uri()}"
    kind = "xlsx:Calc MS Excel 2007 XML"
    command = ["soffice", "--headless", home, "--convert-to", kind, "--outdir", str(tmp_path / "out"), str(bare)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    saved = tmp_path / "out" / "tahun.xlsx"
    assert read_workbook(saved.read_bytes(), saved.name) == (load_year(SAMPLE)[0], ())
    ours, theirs = (load_workbook(path, data_only=True) for path in (SAMPLE, saved))
    formulas = [
        cell for page in load_workbook(SAMPLE) for row in page.iter_rows() for cell in row if cell.data_type == "f"
    ]
    assert len(formulas) > 200
    pairs = [(ours[c.parent.title][c.coordinate].value, theirs[c.parent.title][c.coordinate].value) for c in formulas]
    assert [pair for pair in pairs if (pair[0] or 0) != pytest.approx(pair[1] or 0)] == []
