"""A kind of document of one's own, done exactly as ``docs/guide/jenis-baru.md`` tells a planner to do it."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import docx
import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "guide" / "jenis-baru.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)


(DOCUMENT,), (DECLARATION,) = blocks("markdown"), blocks("toml")
FIRST, SECOND = (block.split()[1:] for block in blocks("bat"))
FAULT, MISSING_COLUMN = blocks("text")


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "rapor.md").write_text(DOCUMENT, encoding="utf-8")
    declare(tmp_path, DECLARATION)
    return tmp_path


def declare(desk: Path, text: str) -> None:
    (desk / "deklarasi").mkdir(exist_ok=True)
    (desk / "deklarasi" / "rapor.toml").write_text(text, encoding="utf-8")


def run(arguments: list[str], where: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "cli.py"), *arguments]
    return subprocess.run(command, cwd=where, capture_output=True, text=True, timeout=120, check=False)


def record(desk: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((desk / "hasil" / "rapor.json").read_bytes())
    return found


def test_without_a_declaration_nothing_is_known(desk: Path) -> None:
    done = run(FIRST, desk)
    assert done.returncode == 1
    assert "DOK-01" in done.stderr
    assert "BACA-04" in done.stderr


def test_with_it_the_record_is_whole(desk: Path) -> None:
    done = run(SECOND, desk)
    assert done.returncode == 0
    assert done.stderr.strip() in PAGE
    found = record(desk)
    assert found["perangkat_daerah"] == {"nama": "Kecamatan Contoh", "daerah": "Kabupaten Teladan", "kode": None}
    assert found["tahun"] == 2024
    assert found["iku"] == []
    (jabatan,) = found["jabatan"]
    assert (jabatan["nama"], jabatan["atasan"]) == ("Koordinator Pelayanan", "Camat")
    assert jabatan["tugas"] == ["menata alur pelayanan di loket", "menjawab pengaduan warga"]
    assert jabatan["uraian_tugas"] == ["membuka loket tepat waktu", "mencatat kunjungan setiap hari"]
    assert [sasaran["uraian"] for sasaran in jabatan["iki"]] == [
        "Warga dilayani dengan cepat",
        "Pengaduan warga terjawab",
    ]
    first = jabatan["iki"][0]["indikator"][0]
    assert first["nama"] == "Persentase berkas selesai tepat waktu"
    assert first["formulasi"]["pohon"]["jenis"] == "rasio"
    assert (first["sumber_data"], first["target"]) == (["Buku register"], {"2024": "95%"})


def in_word(path: Path) -> None:
    """Write the page's document as a planner has it: in Word, with a table and numbers that Word counts."""
    document = docx.Document()
    lines = [line for line in DOCUMENT.splitlines() if line]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("|")]
    for line in lines:
        numbered = re.match(r"[12ab]\. ", line)
        if not line.startswith("|"):
            document.add_paragraph(line[3:] if numbered else line, style="List Number" if numbered else None)
    table = document.add_table(0, 6)
    for row in [rows[0], *rows[2:]]:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    document.save(str(path))


def test_word_gives_the_same(desk: Path) -> None:
    run(SECOND, desk)
    expected = record(desk)
    in_word(desk / "rapor.docx")
    assert run([SECOND[0], "rapor.docx", *SECOND[2:]], desk).returncode == 0
    found = record(desk)
    for key in ("tahun", "perangkat_daerah", "jabatan"):
        assert found[key] == expected[key]


def test_a_wrong_key_is_told_as_on_the_page(desk: Path) -> None:
    declare(desk, DECLARATION.replace("judul =", "judull ="))
    done = run(SECOND, desk)
    assert done.returncode == 2
    assert done.stderr == FAULT
    declare(desk, DECLARATION.replace("indikator = [", "indikatr = ["))
    done = run(SECOND, desk)
    assert done.returncode == 2
    assert done.stderr.startswith(MISSING_COLUMN.strip())


@pytest.mark.parametrize(
    ("before", "after", "message"),
    [
        ("atasan =", "pimpinan =", "/label/pimpinan: kunci tidak dikenal"),
        ('milik = "jabatan"', 'milik = "camat"', "/tabel/0/milik: nilainya tidak dikenal"),
        ("{jabatan} dipercaya", "{nama} dipercaya", "hanya boleh memuat satu {jabatan}"),
        ("{jabatan} dipercaya untuk", "{jabatan}", "tidak memuat kata pengantar"),
        ('menjadi = "sasaran"', 'menjadi = "anggaran"', "memerlukan bagian [perjanjian]"),
        ('jenis = "rapor"', 'jenis = "iku"', 'jenis "iku" sudah dipakai'),
    ],
)
def test_other_faults_are_told(before: str, after: str, message: str, desk: Path) -> None:
    declare(desk, DECLARATION.replace(before, after))
    done = run(SECOND, desk)
    assert done.returncode == 2
    assert "rapor.toml" in done.stderr
    assert message in done.stderr


def test_whose_the_table_is(desk: Path) -> None:
    declare(desk, DECLARATION.replace('milik = "jabatan"', 'milik = "perangkat_daerah"'))
    run(SECOND, desk)
    assert len(record(desk)["iku"]) == 2
    assert record(desk)["jabatan"][0]["iki"] == []


def test_a_sentence_within_a_list_announces_nothing(desk: Path) -> None:
    text = DOCUMENT.replace("menjawab pengaduan warga.", "membina warga yang dipercaya untuk kebersihan.")
    (desk / "rapor.md").write_text(text, encoding="utf-8")
    run(SECOND, desk)
    assert record(desk)["jabatan"][0]["tugas"][1] == "membina warga yang dipercaya untuk kebersihan"


def test_every_key_is_on_the_page() -> None:
    from dataclasses import fields
    from typing import get_args

    from kinerja_docs.profiles import load_profiles
    from kinerja_docs.profiles.model import Kind, LabelName, TableRule

    names = [field.name for declared in (Kind, TableRule) for field in fields(declared)]
    names += [*get_args(LabelName), *load_profiles().vocabulary.kolom]
    assert [name for name in names if f"`{name}`" not in PAGE and f"[{name}]" not in PAGE] == []
