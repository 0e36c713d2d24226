"""The report of a batch: its rows wait on the disk, its files are whole."""

from __future__ import annotations

import io
import json
import tracemalloc

from openpyxl import load_workbook

from kinerja_docs.batch.lines import Lines
from kinerja_docs.batch.report import Report
from kinerja_docs.batch.work import Document, Outcome


def outcome(number: int) -> Outcome:
    documents = tuple(Document(f"IKU {number}-{n} =1+1.docx", "iku", "dibuat", "x" * 64) for n in range(18))
    return Outcome(f"{number}.json", f"Kabupaten Contoh/2021/Kecamatan {number}", ("iku",), documents)


def test_lines_come_back_as_often_as_one_likes() -> None:
    lines = Lines()
    for number in range(10_000):
        lines.add("asal ≥", number)
    assert len(lines) == 10_000
    assert list(lines) == list(lines)
    lines.add("akhir", 1)
    assert list(lines)[-1] == ["akhir", 1]


def peak_of(outcomes: int) -> int:
    report = Report(mulai="2021-01-04T08:00:00+07:00")
    tracemalloc.start()
    for number in range(outcomes):
        report.add(outcome(number))
    with open("/dev/null", "wb") as nowhere:  # noqa: PTH123 - nothing to keep
        report.write_json(nowhere)
        report.write_workbook(nowhere)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert report.counts["dibuat"] == 18 * outcomes
    return peak


def test_memory_does_not_grow_with_the_documents() -> None:
    peak_of(1)
    assert peak_of(800) < peak_of(200) + 2**20


def test_both_forms_say_the_same() -> None:
    report = Report(mulai="2021-01-04T08:00:00+07:00", detik=75.3)
    report.add(outcome(1))
    report.add(Outcome("b.json", "b", ("iku",), galat="bukan rekaman"))
    report.pdf_galat = "LibreOffice tidak ada"
    plain = json.loads(report.as_json())
    assert plain["jumlah"]["dibuat"] == len(plain["dokumen"]) == 18
    assert plain["rekaman_gagal"] == [{"asal": "b.json", "pesan": "bukan rekaman"}]
    assert plain["pdf"]["galat"] == "LibreOffice tidak ada"
    assert [each["gagal"] for each in plain["rekaman"]] == [0, 0]
    stream = io.BytesIO()
    report.write_workbook(stream)
    book = load_workbook(stream)
    assert book.sheetnames == ["Ringkasan", "Rekaman", "Dokumen", "Rekaman gagal"]
    facts = {row[0].value: row[1].value for row in book["Ringkasan"].iter_rows(min_row=3)}
    assert facts["Mulai"] == "4 Januari 2021 pukul 08.00"
    assert facts["Lama seluruhnya"] == "75,3 detik"
    assert book["Dokumen"]["B5"].value.endswith("=1+1.docx")
