"""The rekap of a kabupaten as a Word document: which values its template prints."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, get_type_hints

from kinerja_docs.bahasa.nip import nip_label, write_nip
from kinerja_docs.bahasa.numbers import write_number
from kinerja_docs.domain.rekap import UNVERIFIED, NilaiKecamatan, Rekap, RekapIndikator
from kinerja_docs.renderers.documents import template_named
from kinerja_docs.renderers.electronic import electronic
from kinerja_docs.renderers.pictures import picture
from kinerja_docs.renderers.settings import PengaturanRekap, Settings
from kinerja_docs.renderers.values import BELUM, TIADA, Gambar, Sel, merge_equal
from kinerja_docs.renderers.views import Kop, Penanda
from kinerja_docs.renderers.wording import place_and_date

if TYPE_CHECKING:
    from kinerja_docs.renderers.docx import Template
    from kinerja_docs.renderers.settings import Kertas

REKAP = "rekap.docx"


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisRekap:
    """An indicator of all kecamatan."""

    no: str
    jabatan: Sel
    indikator: str
    satuan: str
    cara: str
    pembilang: str
    penyebut: str
    nilai: str
    dihitung: str
    terendah: str
    tertinggi: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisPeringkat:
    """A kecamatan in its place; ``lengkap`` says how many indicators are in its mean."""

    no: str
    kecamatan: str
    capaian: str
    predikat: str
    lengkap: str
    anggaran: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisKurang:
    """What a kecamatan has not handed in yet."""

    kecamatan: Sel
    indikator: str
    keterangan: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisRedaksi:
    """A wording that differs; ``hasil`` says whether it was taken for the same."""

    indikator: Sel
    teks: str
    kecamatan: str
    kemiripan: str
    hasil: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisProgram:
    """A program of the budget."""

    kode: str
    uraian: str
    jumlah: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DokumenRekap:
    """The rekap of a kabupaten for a year."""

    judul: str
    daerah: str
    tahun: str
    jumlah_kecamatan: str
    iku: tuple[BarisRekap, ...]
    catatan_iku: tuple[str, ...]
    iki: tuple[BarisRekap, ...]
    catatan_iki: tuple[str, ...]
    peringkat: tuple[BarisPeringkat, ...]
    kurang: tuple[BarisKurang, ...]
    redaksi: tuple[BarisRedaksi, ...]
    program: tuple[BarisProgram, ...]
    jumlah_anggaran: str
    catatan: tuple[str, ...]
    aturan: str
    kop: Kop
    logo: Gambar | None
    tempat_tanggal: str
    penanda: Penanda
    tanda_elektronik: str
    gambar_elektronik: Gambar | None
    kaki_elektronik: str


def rekap_document(rekap: Rekap, template: bytes, settings: Settings) -> bytes:
    """Return the .docx of a rekap; letterhead, place, date and who signs are those of ``settings.rekap``.

    Raises:
        InvalidTemplate: if the template cannot be used.
    """
    view = rekap_view(rekap, settings)
    return _compiled(template, settings.kertas).render({each.name: getattr(view, each.name) for each in fields(view)})


def rekap_template(templates: Path | None = None) -> bytes:
    """Return the template of the rekap: of the user's folder if it is there, else the one shipped."""
    return template_named(REKAP, templates)


def rekap_view(rekap: Rekap, settings: Settings) -> DokumenRekap:
    """Return what the document prints."""
    of_office = [each for each in rekap.indikator if each.dokumen != "IKI"]
    of_positions = [each for each in rekap.indikator if each.dokumen == "IKI"]
    return DokumenRekap(
        judul=f"Rekap Kinerja Kecamatan {rekap.daerah or ''} Tahun {rekap.tahun or TIADA}".replace("  ", " "),
        daerah=rekap.daerah or "",
        tahun=str(rekap.tahun or TIADA),
        jumlah_kecamatan=str(len(rekap.kecamatan)),
        iku=tuple(_rows(of_office)),
        catatan_iku=tuple(_remarks(of_office)),
        iki=tuple(_rows(of_positions)),
        catatan_iki=tuple(_remarks(of_positions)),
        peringkat=tuple(_ranking(rekap)),
        kurang=tuple(_missing(rekap)),
        redaksi=tuple(_wordings(rekap)),
        program=tuple(_programs(rekap)),
        jumlah_anggaran=_amount(rekap.jumlah_anggaran),
        catatan=tuple(note for note in rekap.catatan if note != UNVERIFIED),
        aturan=f"Dasar penghitungan capaian: {rekap.profil}." if rekap.profil else "",
        kop=_letterhead(rekap, settings.rekap),
        logo=picture(settings.logo),
        tempat_tanggal=place_and_date(settings.rekap.tempat, settings.rekap.tanggal),
        penanda=_signer(settings.rekap),
        **electronic(settings),
    )


def _letterhead(rekap: Rekap, given: PengaturanRekap) -> Kop:
    lines = given.kop or (f"PEMERINTAH {(rekap.daerah or BELUM).upper()}",)
    return Kop(atas=lines[:-1], nama=lines[-1], alamat=given.alamat)


def _signer(given: PengaturanRekap) -> Penanda:
    nip = given.nip or BELUM
    return Penanda(
        atas_nama="",
        jabatan=given.jabatan or BELUM,
        nama=given.nama or BELUM,
        pangkat=given.pangkat or "",
        nip=write_nip(nip),
        label_nip=nip_label(nip),
    )


def missing(rekap: Rekap) -> Iterator[tuple[str, NilaiKecamatan, RekapIndikator]]:
    """Yield what is not known, kecamatan by kecamatan in the order of the rekap."""
    for name in rekap.kecamatan:
        for indicator in rekap.indikator:
            yield from ((name, each, indicator) for each in indicator.anggota if each.kecamatan == name and each.kurang)


def _rows(indicators: Sequence[RekapIndikator]) -> Iterator[BarisRekap]:
    owners = [(each.jabatan or "", ()) for each in indicators]
    merged = merge_equal(owners, lambda row: owners[row] == owners[row - 1])
    for owner, each in zip(merged, indicators, strict=True):
        yield BarisRekap(
            no=str(each.nomor),
            jabatan=owner,
            indikator=each.nama,
            satuan=each.satuan or "",
            cara=each.cara,
            pembilang=_number(each.pembilang),
            penyebut=_number(each.penyebut),
            nilai=f"{each.cetak} ({each.predikat})" if each.predikat else each.cetak,
            dihitung=f"{each.dihitung} dari {each.dihitung + each.dilewati}",
            terendah=each.terendah,
            tertinggi=each.tertinggi,
        )


def _remarks(indicators: Sequence[RekapIndikator]) -> Iterator[str]:
    yield from (f"No. {each.nomor}: {' '.join(each.catatan)}" for each in indicators if each.catatan)


def _ranking(rekap: Rekap) -> Iterator[BarisPeringkat]:
    budgets = {each.kecamatan: each.jumlah for each in rekap.anggaran}
    for each in rekap.peringkat:
        of = each.dihitung + each.dilewati
        yield BarisPeringkat(
            no="–" if each.peringkat is None else str(each.peringkat),
            kecamatan=each.kecamatan,
            capaian=each.cetak,
            predikat=each.predikat or "",
            lengkap=f"{each.dihitung} dari {of}" if of else "tidak ada IKU",
            anggaran=_amount(budgets.get(each.kecamatan)),
        )


def _missing(rekap: Rekap) -> Iterator[BarisKurang]:
    found = list(missing(rekap))
    names = [(name, ()) for name, _, _ in found]
    for name, (_, each, indicator) in zip(merge_equal(names, lambda n: names[n] == names[n - 1]), found, strict=True):
        owner = f" ({indicator.jabatan})" if indicator.jabatan else ""
        yield BarisKurang(kecamatan=name, indikator=f"{each.nama}{owner}", keterangan=" ".join(each.kurang))


def _wordings(rekap: Rekap) -> Iterator[BarisRedaksi]:
    found = rekap.redaksi
    names = [(f"{each.nomor}. {each.indikator}", ()) for each in found]
    for name, each in zip(merge_equal(names, lambda row: names[row] == names[row - 1]), found, strict=True):
        yield BarisRedaksi(
            indikator=name,
            teks=each.teks,
            kecamatan=", ".join(each.kecamatan),
            kemiripan=str(each.kemiripan),
            hasil=f"tidak digabung: {each.alasan}" if each.alasan else "digabung",
        )


def _programs(rekap: Rekap) -> Iterator[BarisProgram]:
    for each in rekap.program:
        yield BarisProgram(kode=each.kode or "", uraian=each.uraian, jumlah=_amount(each.jumlah))


def _number(value: Decimal | None) -> str:
    return "" if value is None else write_number(value, 2, trim=True)


def _amount(value: Decimal | None) -> str:
    return "" if value is None else write_number(value, 0)


@lru_cache(maxsize=4)
def _compiled(data: bytes, paper: Kertas | None) -> Template:
    from kinerja_docs.renderers.docx import compile_template

    return compile_template(data, REKAP, known=get_type_hints(DokumenRekap), paper=paper)
