"""What a batch did, for people (.xlsx) and for programs (.json). Its rows wait on the disk, however many they are."""

from __future__ import annotations

import io
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, BinaryIO

from kinerja_docs.bahasa.dates import write_date
from kinerja_docs.batch.lines import Lines
from kinerja_docs.batch.work import Document, Outcome, Status
from kinerja_docs.domain.kabar import NAMED, Kabar, line
from kinerja_docs.domain.record import Tingkat

if TYPE_CHECKING:
    from kinerja_docs.renderers.sheets import Cell, Column, Value

WORDS: Mapping[Status, str] = {
    "dibuat": "dibuat",
    "tetap": "tidak berubah",
    "dibiarkan": "diubah orang, dibiarkan",
    "gagal": "gagal",
    "usang": "tidak lagi dibuat dari rekaman",
}
_TABLES: Mapping[str, tuple[str, ...]] = {
    "rekaman": ("asal", "folder", "dibuat", "tetap", "gagal", "pesan"),
    "dokumen": ("asal", "berkas", "jenis", "status", "pesan"),
    "rekaman_gagal": ("asal", "pesan"),
    "temuan": ("asal", "tingkat", "kode", "tempat", "pesan"),
    "salinan": ("asal", "hal", "isi"),
}


@dataclass(slots=True)
class Report:
    """What a batch did.

    Attributes:
        mulai: when it began (ISO).
        detik: how long it took in all, ``pdf_detik`` of that for PDFs.
        counts, pdf: number of documents and of PDFs by status.
        rekaman: for each record: source, folder, documents made, unchanged, failed, message.
        rows: for each document that is not unchanged: source, file, kind, status, message.
        galat: records of which nothing could be made: source and reason.
        temuan: what is open about the records: source, gravity, rule, place, sentence.
        salinan: what was replaced in, and what is doubtful about, a record made after a pattern: source, kind, text.
        meragukan: how many of those are doubtful.
        pdf_galat: why no PDF could be made at all.
        berhenti: why the batch stopped before its end.
        catatan: what else a user has to know.
        files: the files with the report, and what was made of all records together.
    """

    mulai: str = ""
    detik: float = 0.0
    pdf_detik: float = 0.0
    counts: Counter[Status] = field(default_factory=Counter)
    pdf: Counter[Status] = field(default_factory=Counter)
    rekaman: Lines = field(default_factory=Lines)
    rows: Lines = field(default_factory=Lines)
    galat: Lines = field(default_factory=Lines)
    temuan: Lines = field(default_factory=Lines)
    salinan: Lines = field(default_factory=Lines)
    meragukan: int = 0
    pdf_galat: str = ""
    berhenti: str = ""
    catatan: list[str] = field(default_factory=list)
    files: list[str] = field(default_factory=list)

    @property
    def failed(self) -> int:
        """How many documents, PDFs and records failed."""
        return self.counts["gagal"] + self.pdf["gagal"] + len(self.galat)

    @property
    def jumlah(self) -> int:
        """How many documents are there as they should be."""
        return self.counts["dibuat"] + self.counts["tetap"]

    def add(self, outcome: Outcome) -> None:
        """Take the outcome of one record in."""
        own = Counter(each.status for each in outcome.documents)
        self.counts += own
        self._rows(outcome)
        if outcome.galat:
            self.galat.add(outcome.asal, outcome.galat)
        self.temuan.extend((outcome.asal, *finding) for finding in outcome.temuan)
        row = (outcome.asal, outcome.folder, own["dibuat"], own["tetap"], own["gagal"], outcome.galat)
        self.rekaman.add(*row)

    def add_pdf(self, outcome: Outcome) -> None:
        """Take PDFs in."""
        self.pdf += Counter(each.status for each in outcome.documents)
        self._rows(outcome)

    def add_rekap(self, outcome: Outcome) -> None:
        """Take in what was made of all records together."""
        self.counts += Counter(each.status for each in outcome.documents)
        self._rows(outcome)

    def write_json(self, stream: BinaryIO) -> None:
        """Write the report as JSON."""
        facts = json.dumps(_facts(self), ensure_ascii=False, indent=1).removesuffix("\n}")
        stream.write(facts.encode())
        for name, keys in _TABLES.items():
            stream.write(f',\n "{name}": ['.encode())
            for number, row in enumerate(_lines(self, name)):
                plain = json.dumps(dict(zip(keys, row, strict=True)), ensure_ascii=False)
                stream.write(f"{',' if number else ''}\n  {plain}".encode())
            stream.write(b"\n ]")
        stream.write(b"\n}\n")

    def write_workbook(self, stream: BinaryIO) -> None:
        """Write the report as an Excel workbook: a summary, and a sheet each for what there is."""
        from kinerja_docs.renderers.sheets import Sheets

        with Sheets(stream, "Laporan batch") as book:
            book.facts("Ringkasan", "Laporan batch", _advice(self), _summary(self))
            for name, title, note, columns in _sheets():
                rows = _lines(self, name)
                if len(rows) or name == "rekaman":
                    book.table(title, title, (note,), columns, map(_shown, rows), frozen=1)

    def as_json(self) -> bytes:
        """Return the report as JSON."""
        stream = io.BytesIO()
        self.write_json(stream)
        return stream.getvalue()

    def _rows(self, outcome: Outcome) -> None:
        self.rows.extend(_row(outcome, each) for each in outcome.documents if each.status != "tetap" or each.pesan)


MOST_LINES, MOST_MATTERS = 20, 5_000
"""Lines about what is open that go to the screen, and matters that are told apart in memory to find them."""


def matters(report: Report) -> Iterator[str]:
    """Yield in lines what is open, and what was left alone because somebody changed it; like matters are one line."""
    found: dict[Kabar, list[str]] = {}
    counts: Counter[Kabar] = Counter()
    for place, kabar in _told(report):
        if kabar in found or len(found) < MOST_MATTERS:
            counts[kabar] += 1
            found[kabar] = sorted([*found.get(kabar, ()), place])[: NAMED + 1]
    shown = sorted(found, key=lambda each: (_GRAVITY.index(each.tingkat), -counts[each], each.pesan))[:MOST_LINES]
    yield from (line(each, found[each], counts[each]) for each in shown)
    if len(found) > MOST_LINES:
        yield f"… dan {len(found) - MOST_LINES} hal lain: lihat lembar Temuan dan Dokumen pada laporan."


_GRAVITY = ("galat", "peringatan", "info")


def _told(report: Report) -> Iterator[tuple[str, Kabar]]:
    """Yield place and matter."""
    for asal, tingkat, kode, place, pesan in report.temuan:
        yield _where(str(asal), str(place)), Kabar(str(pesan), "", _gravity(tingkat), str(kode))
    for _, berkas, _, status, pesan in report.rows:
        if status == WORDS["dibiarkan"]:
            yield str(berkas), Kabar(str(pesan), "", "info")


def _where(asal: str, place: str) -> str:
    """Return a place with its source, unless it names the office itself."""
    office = asal.rpartition(": ")[2]
    return place if office and office in place else ": ".join(filter(None, (asal, place)))


def _gravity(text: str | int) -> Tingkat:
    return "galat" if text == "galat" else "info" if text == "info" else "peringatan"


def counted(counts: Counter[Status], what: str = "dokumen") -> str:
    """Return in one line what was done."""
    parts = [f"{counts[status]} {words}" for status, words in WORDS.items() if counts[status]]
    return f"{what}: {', '.join(parts)}" if parts else f"tidak ada {what}"


def _row(outcome: Outcome, document: Document) -> tuple[str, str, str, str, str]:
    file = f"{outcome.folder}/{document.nama}"
    return outcome.asal, file, document.jenis, WORDS[document.status], document.pesan


def _lines(report: Report, name: str) -> Lines:
    found = {"dokumen": report.rows, "rekaman_gagal": report.galat, "rekaman": report.rekaman}
    return {**found, "temuan": report.temuan, "salinan": report.salinan}[name]


def _facts(report: Report) -> dict[str, object]:
    pdf: dict[str, object] = {status: report.pdf[status] for status in WORDS}
    pdf["detik"] = round(report.pdf_detik, 2)
    return {
        "mulai": report.mulai,
        "detik": round(report.detik, 2),
        "berhenti": report.berhenti or None,
        "catatan": report.catatan,
        "jumlah": {status: report.counts[status] for status in WORDS},
        "pdf": {**pdf, "galat": report.pdf_galat or None} if report.pdf or report.pdf_galat else None,
    }


def _advice(report: Report) -> tuple[str, ...]:
    if report.berhenti:
        return ("Berhenti sebelum selesai. Ulangi perintah yang sama; pekerjaan diteruskan dari tempat berhenti.",)
    if report.failed or report.pdf_galat:
        return ("Ada yang gagal: lihat lembar Dokumen dan Rekaman gagal, perbaiki, lalu ulangi perintah yang sama.",)
    return ("Semua berhasil. Perintah yang sama hanya membuat lagi yang berubah.",)


def _summary(report: Report) -> Iterator[tuple[str, Value | Cell]]:
    from kinerja_docs.renderers.sheets import GOOD, WRONG, Cell

    yield "Mulai", f"{write_date(report.mulai[:10])} pukul {report.mulai[11:16].replace(':', '.')}"
    yield "Lama seluruhnya", _seconds(report.detik)
    yield "Rekaman", f"{len(report.rekaman):,}".replace(",", ".")
    for status, words in WORDS.items():
        number = report.counts[status]
        colours: dict[str, str] = {"gagal": WRONG, "dibuat": GOOD}
        yield f"Dokumen {words}", Cell(str(number), colours.get(status) if number else None)
    yield "Rekaman gagal", Cell(str(len(report.galat)), WRONG if len(report.galat) else None)
    if report.pdf or report.pdf_galat:
        yield from _pdf(report)
    yield "Temuan pada rekaman", str(len(report.temuan))
    if report.meragukan:
        yield "Tempat meragukan pada salinan", str(report.meragukan)
    yield from (("Catatan", note) for note in report.catatan)
    if report.berhenti:
        yield "Berhenti", Cell(report.berhenti, WRONG)


def _pdf(report: Report) -> Iterator[tuple[str, Value | Cell]]:
    from kinerja_docs.renderers.sheets import WRONG, Cell

    if report.pdf_galat:
        yield "PDF", Cell(report.pdf_galat, WRONG)
        return
    kinds: tuple[Status, ...] = ("dibuat", "tetap", "gagal")
    for status in kinds:
        number = report.pdf[status]
        yield f"PDF {WORDS[status]}", Cell(str(number), WRONG if status == "gagal" and number else None)
    yield "Lama membuat PDF", _seconds(report.pdf_detik)


def _seconds(number: float) -> str:
    if number < 100:
        return f"{number:.1f} detik".replace(".", ",")
    minutes, seconds = divmod(int(number), 60)
    return f"{minutes} menit {seconds} detik" if minutes < 60 else f"{minutes // 60} jam {minutes % 60} menit"


def _sheets() -> tuple[tuple[str, str, str, tuple[Column, ...]], ...]:
    """Return for each table its title, what it says, and its columns."""
    from kinerja_docs.renderers.sheets import Column

    source, why = Column("Asal", 34), Column("Pesan", 70)
    numbers = tuple(Column(title, 11, "bulat") for title in ("Dibuat", "Tidak berubah", "Gagal"))
    kinds = (Column("Jenis", 12, "tengah"), Column("Status", 16, "tengah"))
    gravity = (Column("Tingkat", 12, "tengah"), Column("Kode", 10, "tengah"))
    return (
        ("rekaman", "Rekaman", "Satu baris tiap rekaman.", (source, Column("Folder", 52), *numbers, why)),
        ("dokumen", "Dokumen", "Yang tidak berubah tidak disebut.", (source, Column("Berkas", 78), *kinds, why)),
        ("rekaman_gagal", "Rekaman gagal", "Dari rekaman ini tidak ada yang dibuat.", (source, Column("Pesan", 110))),
        ("temuan", "Temuan", "Yang masih terbuka.", (source, *gravity, Column("Tempat", 50), Column("Pesan", 100))),
        (
            "salinan",
            "Salinan",
            "Yang diganti dan yang meragukan pada salinan dari pola. Periksa yang meragukan satu per satu.",
            (source, Column("Hal", 14, "tengah"), Column("Isi", 100)),
        ),
    )


def _shown(row: Sequence[str | int]) -> list[Value | Cell]:
    from kinerja_docs.renderers.sheets import WARNING, WRONG, Cell

    colours = {"gagal": WRONG, "galat": WRONG, "meragukan": WARNING, "peringatan": WARNING}
    return [Cell(value, colours[value]) if isinstance(value, str) and value in colours else value for value in row]
