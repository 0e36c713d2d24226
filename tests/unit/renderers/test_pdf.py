"""PDF through LibreOffice: beside each document, and clear words where that is not possible."""

from __future__ import annotations

import io
import subprocess
from pathlib import Path

import pytest

from kinerja_docs import libreoffice, pipeline
from kinerja_docs.domain import Formulasi, Indikator, Kinerja, Sasaran
from kinerja_docs.errors import WrongUse
from kinerja_docs.formula.tree import Rasio
from kinerja_docs.libreoffice import Face
from kinerja_docs.renderers import Settings, documents, pdf


def test_without_libreoffice_nothing_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "program", lambda: None)
    with pytest.raises(WrongUse, match=r"Pasang dari libreoffice\.org"):
        pipeline.generate(Kinerja(), tmp_path, pdf=True)
    assert not list(tmp_path.iterdir())


def test_one_call_for_all_and_plain_names(monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[list[str]] = []

    def convert(office: str, files: list[Path], form: str, home: Path, limit: float, face: Face | None) -> Path:
        calls.append([file.name for file in files])
        for file in files:
            file.with_suffix(".pdf").write_bytes(b"%PDF " + file.read_bytes() + b"%%EOF")
        return home

    monkeypatch.setattr(pdf, "program", lambda: "soffice")
    monkeypatch.setattr(pdf, "convert", convert)
    made = pdf.converted([b"satu", b"dua"])
    assert calls == [["0.docx", "1.docx"]]
    assert [each.data for each in made] == [b"%PDF satu%%EOF", b"%PDF dua%%EOF"]


@pytest.mark.parametrize(
    ("raised", "words"),
    [(subprocess.TimeoutExpired("soffice", 5), "belum selesai"), (OSError("rusak"), "tidak dapat dijalankan")],
)
def test_a_failure_says_what_happened(monkeypatch: pytest.MonkeyPatch, raised: Exception, words: str) -> None:
    def convert(*_: object) -> Path:
        raise raised

    monkeypatch.setattr(pdf, "program", lambda: "soffice")
    monkeypatch.setattr(pdf, "convert", convert)
    (made,) = pdf.converted([b""])
    assert made.data is None
    assert words in made.galat


def test_a_file_without_result_is_named_and_the_others_are_there(monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[int] = []

    def convert(office: str, files: list[Path], form: str, home: Path, limit: float, face: Face | None) -> Path:
        calls.append(len(files))
        for file in files:
            if file.read_bytes() != b"rusak":
                file.with_suffix(".pdf").write_bytes(b"%PDF %%EOF")
        return home

    monkeypatch.setattr(pdf, "program", lambda: "soffice")
    monkeypatch.setattr(pdf, "convert", convert)
    broken, whole = pdf.converted([b"rusak", b"utuh"])
    assert broken.data is None
    assert whole.data == b"%PDF %%EOF"
    assert calls == [2, 1]


def test_a_pdf_that_was_not_written_to_its_end_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    def convert(office: str, files: list[Path], form: str, home: Path, limit: float, face: Face | None) -> Path:
        files[0].with_suffix(".pdf").write_bytes(b"%PDF-1.6 ...")
        return home

    monkeypatch.setattr(pdf, "program", lambda: "soffice")
    monkeypatch.setattr(pdf, "convert", convert)
    assert pdf.converted([b"x"])[0].data is None


def test_the_time_of_its_making_is_taken_out_of_a_pdf() -> None:
    one, two = (
        pdf.settled(
            b"%PDF-1.6 stream /CreationDate(D:20991231235959Z') endstream" + b" " * 5000 + b"/CreationDate(D:%sZ')\n"
            b"/ID [ <%s>\n<%s> ]\n/DocChecksum /%s\nstartxref\n1\n%%%%EOF" % (when, mark, mark, mark)
        )
        for when, mark in ((b"20210104080000", b"0A" * 16), (b"20211231235959", b"F1" * 16))
    )
    assert one == two
    assert b"20991231235959" in one
    assert len(one) == len(pdf.settled(one))


def test_a_program_that_hangs_is_ended(tmp_path: Path) -> None:
    script = tmp_path / "soffice"
    script.write_text("#!/bin/sh\nsleep 60\n", encoding="utf-8")
    script.chmod(0o755)
    with pytest.raises(subprocess.TimeoutExpired):
        libreoffice.convert(str(script), [], "pdf", tmp_path, 0.2)


def test_equations_are_set_like_the_text_of_their_table() -> None:
    iku, decree = (_printed(jenis) for jenis in ("iku", "keputusan"))
    assert pdf.face_of(iku) == Face("Arial", 9)
    assert pdf.face_of(decree) == Face("Bookman Old Style", 8)
    assert pdf.face_of(b"no archive") is None


def _printed(jenis: str) -> bytes:
    formula = Rasio(pembilang="Surat selesai", penyebut="Surat masuk", pengali="100")
    written = Formulasi(teks="Surat selesai / Surat masuk x 100%", pohon=formula)
    each = Indikator(nama="Surat selesai", formulasi=written)
    record = Kinerja(tahun=2021, iku=(Sasaran(uraian="Pelayanan", indikator=(each,)),))
    (made,) = documents(record, [jenis], Settings())
    return made.render()


@pytest.mark.slow
def test_no_serif_face_in_a_pdf_with_a_formula() -> None:
    if libreoffice.program() is None:
        pytest.skip("LibreOffice is not installed")
    import pdfplumber

    (made,) = pdf.converted([_printed("iku")])
    assert made.data is not None
    with pdfplumber.open(io.BytesIO(made.data)) as found:
        page = next(each for each in found.pages if "Surat masuk" in each.extract_text())
        letters = {(char["fontname"].rpartition("+")[2], round(char["size"])) for char in page.chars}
    assert not [name for name, _ in letters if "Serif" in name or "Times" in name]
    assert {size for char in page.chars if char["text"] == "%" for size in (round(char["size"]),)} == {9}
