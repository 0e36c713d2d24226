"""Bad input as a user meets it: one clear message, its exit code, no traceback, and nothing lost."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import zipfile
from pathlib import Path

import docx
import pytest

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "samples" / "widang-2021" / "iku-widang-2021.txt"
WORD = b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>%s</w:body></w:document>'
WIDE = b"<w:tbl><w:tr>" + b"<w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>" * 200_000 + b"</w:tr></w:tbl>"
ENTITIES = (
    '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    "<w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>"
)


def run(*arguments: str | Path, where: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "cli.py"), *map(str, arguments)]
    return subprocess.run(command, cwd=where, capture_output=True, text=True, timeout=120, check=False)


def zipped(members: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def with_member(name: str, data: bytes) -> bytes:
    """Return a valid Word file in which one member is another."""
    buffer = io.BytesIO()
    docx.Document().save(buffer)
    with zipfile.ZipFile(buffer) as archive:
        return zipped({member: archive.read(member) for member in archive.namelist()} | {name: data})


BAD = {
    "kosong.docx": (b"", "berkas kosong"),
    "kosong.txt": (b"", "berkas kosong"),
    "bukan-zip.docx": (b"halo, ini bukan berkas Word", "bukan berkas Word"),
    "pdf.docx": (b"%PDF-1.7\n...", "PDF"),
    "lama.docx": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "Word lama"),
    "bom.docx": (with_member("word/document.xml", b" " * 200_000_000), "bom zip"),
    "entitas.docx": (with_member("word/document.xml", ENTITIES.encode()), "entitas.docx"),
    "rusak.docx": (with_member("word/document.xml", b"<w:document><w:body>"), "rusak.docx"),
    "lebar.docx": (with_member("word/document.xml", WORD % WIDE), "tabel terlalu besar"),
    "jalur.docx": (with_member("../../keluar.txt", b"x"), "keluar dari berkas"),
    "tanpa-isi.docx": (zipped({"a.txt": b"x"}), "tanpa-isi.docx"),
    "baris.txt": (b"Sasaran\tIndikator\n" * 200_000, "200000 baris"),
    "gambar.txt": (b"\x89PNG\r\n\x1a\n" + bytes(50), "gambar"),
    "lain.xyz": (b"abc", "belum dapat dibaca"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_gets_one_clear_message(name: str, tmp_path: Path) -> None:
    data, words = BAD[name]
    (tmp_path / name).write_bytes(data)
    done = run("parse", name, where=tmp_path)
    assert done.returncode == 3
    assert done.stdout == ""
    assert done.stderr.count("Salah:") == 1
    assert name in done.stderr
    assert words in done.stderr
    assert "Traceback" not in done.stderr


def test_two_hundred_thousand_rows_of_a_word_table(tmp_path: Path) -> None:
    row = b"<w:tr><w:tc><w:p><w:r><w:t>%d</w:t></w:r></w:p></w:tc></w:tr>"
    body = b"".join(row % number for number in range(200_000))
    head = b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:tbl>'
    (tmp_path / "besar.docx").write_bytes(
        with_member("word/document.xml", head + body + b"</w:tbl></w:body></w:document>")
    )
    done = run("parse", "besar.docx", where=tmp_path)
    assert done.returncode == 3
    assert "besar.docx" in done.stderr
    assert "baris" in done.stderr


def test_the_rest_of_the_files_goes_on(tmp_path: Path) -> None:
    (tmp_path / "kosong.docx").write_bytes(b"")
    done = run("parse", "kosong.docx", SAMPLE, "tidak-ada.txt", "-o", "hasil", where=tmp_path)
    assert done.returncode == 3
    assert "kosong.docx" in done.stderr
    assert "tidak-ada.txt: berkas tidak ada" in done.stderr
    assert {path.name for path in (tmp_path / "hasil").iterdir()} == {"iku-widang-2021.json", ".kinerja-docs.json"}


def test_a_table_without_a_known_header_is_said(tmp_path: Path) -> None:
    (tmp_path / "tabel.txt").write_text("INDIKATOR KINERJA UTAMA\n\nApel\tJeruk\n1\t2\n", encoding="utf-8")
    done = run("parse", "tabel.txt", "--temuan", where=tmp_path)
    assert done.returncode == 1
    assert "BACA-04" in done.stderr
    assert "Kepala tabel tidak dikenal" in done.stderr


def test_a_file_in_which_nothing_is_recognised_is_an_error_in_the_content(tmp_path: Path) -> None:
    (tmp_path / "surat.txt").write_text("Surat biasa.\n", encoding="utf-8")
    done = run("parse", "surat.txt", "--temuan", where=tmp_path)
    assert done.returncode == 1
    assert "DOK-01" in done.stderr


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{", "bukan JSON"),
        ('{"apel": 1}', "/apel: kunci tidak dikenal"),
        ('{"tahun": "dua ribu"}', "/tahun"),
        ("", "kosong"),
    ],
)
def test_a_record_that_does_not_fit(text: str, words: str, tmp_path: Path) -> None:
    (tmp_path / "r.json").write_text(text, encoding="utf-8")
    done = run("generate", "r.json", "-o", "hasil", where=tmp_path)
    assert done.returncode == 3
    assert "r.json" in done.stderr
    assert words in done.stderr
    assert not (tmp_path / "hasil").exists()


def record(folder: Path) -> Path:
    path = folder / "r.json"
    path.write_bytes((ROOT / "samples" / "widang-2021" / "iku-widang-2021.json").read_bytes())
    return path


def test_an_output_folder_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "hasil").write_text("isi lama", encoding="utf-8")
    done = run("generate", record(tmp_path), "-o", "hasil/dalam", where=tmp_path)
    assert done.returncode == 4
    assert "tidak dapat ditulis" in done.stderr
    assert (tmp_path / "hasil").read_text(encoding="utf-8") == "isi lama"


def test_an_unknown_kind_of_document(tmp_path: Path) -> None:
    done = run("generate", record(tmp_path), "-o", "hasil", "--jenis", "iku,apel", where=tmp_path)
    assert done.returncode == 2
    assert "apel" in done.stderr


def test_all_faults_of_a_template_at_once_and_nothing_written(tmp_path: Path) -> None:
    own = tmp_path / "templat" / "docx"
    own.mkdir(parents=True)
    template = docx.Document()
    template.add_paragraph("{{ jdul }}")
    template.add_table(1, 2).cell(0, 1).text = "{{ tahunn }}"
    template.save(str(own / "iku.docx"))
    done = run("generate", record(tmp_path), "-o", "hasil", "--jenis", "iku", "--templates", "templat", where=tmp_path)
    assert done.returncode == 3
    assert "jdul" in done.stderr
    assert "tahunn" in done.stderr
    assert "Traceback" not in done.stderr
    assert not list(tmp_path.glob("hasil/*"))


def test_settings_with_an_unknown_key(tmp_path: Path) -> None:
    (tmp_path / "atur.toml").write_text('kertass = "F4"\n', encoding="utf-8")
    done = run("generate", record(tmp_path), "-o", "hasil", "--pengaturan", "atur.toml", where=tmp_path)
    assert done.returncode == 2
    assert "atur.toml" in done.stderr
    assert "kertass" in done.stderr


def test_what_was_there_stays_when_writing_fails(tmp_path: Path) -> None:
    made = run("generate", record(tmp_path), "-o", "hasil", "--jenis", "iku", where=tmp_path)
    assert made.returncode == 0
    before = {path.name: path.read_bytes() for path in (tmp_path / "hasil").iterdir()}
    broken = json.loads(record(tmp_path).read_text(encoding="utf-8"))
    broken["iku"][0]["uraian"] = "bunyi \x07 lonceng"
    (tmp_path / "r.json").write_text(json.dumps(broken), encoding="utf-8")
    done = run("generate", "r.json", "-o", "hasil", "--jenis", "iku", where=tmp_path)
    assert done.returncode == 3
    assert {path.name: path.read_bytes() for path in (tmp_path / "hasil").iterdir()} == before
