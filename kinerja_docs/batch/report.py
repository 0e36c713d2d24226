"""What a batch did, for people (.xlsx) and for programs (.json)."""

from __future__ import annotations

import io
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from kinerja_docs.batch.work import Document, Outcome, Status

_WORDS: Mapping[Status, str] = {
    "dibuat": "dibuat",
    "tetap": "tidak berubah",
    "gagal": "gagal",
    "usang": "tidak lagi dibuat dari rekaman",
}


@dataclass(slots=True)
class Report:
    """What a batch did.

    Attributes:
        mulai: when it began (ISO).
        detik: how long it took.
        counts: number of documents by status.
        rows: for each document that is not unchanged: source, file, kind, status, message.
        galat: records of which nothing could be made: source and reason.
        temuan: findings of the records: source, gravity, rule, sentence.
        salinan: what was replaced in, and what is doubtful about, a record made after a pattern: source, kind, text.
        berhenti: why the batch stopped before its end.
        files: the files with the report, and the archive if one was asked for.
    """

    mulai: str = ""
    detik: float = 0.0
    counts: Counter[Status] = field(default_factory=Counter)
    rows: list[tuple[str, str, str, Status, str]] = field(default_factory=list)
    galat: list[tuple[str, str]] = field(default_factory=list)
    temuan: list[tuple[str, str, str, str]] = field(default_factory=list)
    salinan: list[tuple[str, str, str]] = field(default_factory=list)
    berhenti: str = ""
    files: list[str] = field(default_factory=list)

    @property
    def failed(self) -> int:
        """How many documents and records failed."""
        return self.counts["gagal"] + len(self.galat)

    def add(self, outcome: Outcome) -> None:
        """Take the outcome of one record in."""
        if outcome.galat:
            self.galat.append((outcome.asal, outcome.galat))
        for document in outcome.documents:
            self.counts[document.status] += 1
            if document.status != "tetap":
                self.rows.append(_row(outcome, document))
        self.temuan += [(outcome.asal, *finding) for finding in outcome.temuan]

    def as_json(self) -> bytes:
        """Return the report as JSON."""
        return json.dumps(_plain(self), ensure_ascii=False, indent=1).encode() + b"\n"

    def as_workbook(self) -> bytes:
        """Return the report as an Excel workbook: a summary, and a sheet each for what there is."""
        import xlsxwriter

        stream = io.BytesIO()
        book = xlsxwriter.Workbook(stream, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
        bold = book.add_format({"bold": True, "bottom": 1})
        wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        for name, head, rows in _sheets(self):
            sheet = book.add_worksheet(name)
            sheet.write_row(0, 0, head, bold)
            sheet.set_column(0, len(head) - 2, 26, wrapped)
            sheet.set_column(len(head) - 1, len(head) - 1, 90, wrapped)
            sheet.freeze_panes(1, 0)
            for number, row in enumerate(rows, 1):
                sheet.write_row(number, 0, row)
        book.close()
        return stream.getvalue()


def counted(report: Report) -> str:
    """Return in one line what was done."""
    parts = [f"{report.counts[status]} {words}" for status, words in _WORDS.items() if report.counts[status]]
    parts += [f"{len(report.galat)} rekaman gagal"] if report.galat else []
    return ", ".join(parts or ["tidak ada dokumen"])


def _row(outcome: Outcome, document: Document) -> tuple[str, str, str, Status, str]:
    file = f"{outcome.folder}/{document.nama}"
    return outcome.asal, file, document.jenis, document.status, document.pesan


def _plain(report: Report) -> dict[str, Any]:
    return {
        "mulai": report.mulai,
        "detik": round(report.detik, 2),
        "berhenti": report.berhenti or None,
        "jumlah": {status: report.counts[status] for status in _WORDS},
        "dokumen": [dict(zip(("asal", "berkas", "jenis", "status", "pesan"), row, strict=True)) for row in report.rows],
        "rekaman_gagal": [dict(zip(("asal", "pesan"), row, strict=True)) for row in report.galat],
        "temuan": [dict(zip(("asal", "tingkat", "kode", "pesan"), row, strict=True)) for row in report.temuan],
        "salinan": [dict(zip(("asal", "hal", "isi"), row, strict=True)) for row in report.salinan],
    }


def _sheets(report: Report) -> Iterator[tuple[str, Sequence[str], Sequence[Sequence[object]]]]:
    summary = [(words, report.counts[status]) for status, words in _WORDS.items()]
    summary += [("rekaman gagal", len(report.galat)), ("temuan", len(report.temuan))]
    facts = [("mulai", report.mulai), ("lama (detik)", round(report.detik, 1)), ("berhenti", report.berhenti or "-")]
    yield "Ringkasan", ("Hal", "Jumlah"), [*summary, *facts]
    yield "Dokumen", ("Asal", "Berkas", "Jenis", "Status", "Pesan"), report.rows
    yield "Rekaman gagal", ("Asal", "Pesan"), report.galat
    yield "Temuan", ("Asal", "Tingkat", "Kode", "Pesan"), report.temuan
    yield "Salinan", ("Asal", "Hal", "Isi"), report.salinan
