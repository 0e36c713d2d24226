"""From the record to what one document prints."""

from __future__ import annotations

from dataclasses import replace
from typing import TypedDict

from kinerja_docs.domain import Jabatan, Kinerja, Perjanjian, Pihak, Sasaran
from kinerja_docs.renderers.parties import (
    head_of,
    is_head,
    level_of,
    party,
    signer,
    superior_of,
)
from kinerja_docs.renderers.rows import budget_rows, cascade_rows, indicator_rows
from kinerja_docs.renderers.settings import Settings
from kinerja_docs.renderers.values import BELUM, Gambar
from kinerja_docs.renderers.views import Daftar, DokumenIki, DokumenIku, DokumenPk, Kop, Penanda
from kinerja_docs.renderers.wording import listed, place_and_date, regulation


class _Common(TypedDict):
    judul: str
    kop: Kop
    logo: Gambar | None
    tahun: str
    perangkat_daerah: str
    daerah: str
    tempat_tanggal: str
    penanda: Penanda


_LABELS = {"eselon III": "Sasaran Program", "eselon IV": "Sasaran Kegiatan"}


def iku_view(record: Kinerja, settings: Settings, logo: Gambar | None) -> DokumenIku:
    """Return what the IKU document of an office prints."""
    return DokumenIku(
        **_common("Indikator Kinerja Utama", record, settings, logo),
        dasar_hukum=tuple(regulation(dasar) for dasar in record.dasar_hukum),
        uraian=tuple(part for jabatan in leaders(record) for part in _duties(jabatan)),
        visi=record.visi,
        linieritas=cascade_rows(record.linieritas),
        iku=indicator_rows(record.iku, record.tahun),
    )


def iki_view(record: Kinerja, jabatan: Jabatan, settings: Settings, logo: Gambar | None) -> DokumenIki:
    """Return what the IKI document of one jabatan prints."""
    return DokumenIki(
        **_common(f"Indikator Kinerja Individu {jabatan.nama}", record, settings, logo),
        jabatan=jabatan.nama,
        ikhtisar=jabatan.ikhtisar or "",
        tugas=listed("Tugas", jabatan.tugas or (BELUM,)),
        fungsi=listed("Fungsi", jabatan.fungsi),
        uraian_tugas=listed("Uraian Tugas", jabatan.uraian_tugas),
        iki=indicator_rows(jabatan.iki, record.tahun),
    )


def pk_view(record: Kinerja, agreement: Perjanjian, settings: Settings, logo: Gambar | None) -> DokumenPk:
    """Return what a Perjanjian Kinerja prints, statement and lampiran."""
    first = agreement.pihak_pertama or Pihak()
    lines, total = budget_rows(agreement.anggaran)
    common = _common(f"Perjanjian Kinerja {first.jabatan or ''}".strip(), record, settings, logo)
    common["tempat_tanggal"] = place_and_date(
        agreement.tempat or settings.tempat, agreement.tanggal or settings.tanggal
    )
    common["tahun"] = str(agreement.tahun or record.tahun or BELUM)
    return DokumenPk(
        **common,
        perubahan=agreement.perubahan,
        pihak_pertama=signer(first),
        pihak_kedua=None if agreement.pihak_kedua is None else signer(agreement.pihak_kedua),
        label_sasaran=_LABELS.get(level_of(first.jabatan, record) if first.jabatan else "", "Sasaran Strategis"),
        sasaran=indicator_rows(agreement.sasaran, agreement.tahun or record.tahun),
        anggaran=lines,
        jumlah_anggaran=total,
    )


def leaders(record: Kinerja) -> tuple[Jabatan, ...]:
    """Return the jabatan whose tugas stand in the IKU: the head or the office itself, where it has no IKI."""
    heads = (jabatan for jabatan in record.jabatan if not jabatan.iki and is_head(jabatan.nama, record))
    return tuple(head for head in heads if head.tugas or head.fungsi or head.uraian_tugas)


def agreements(record: Kinerja, settings: Settings) -> tuple[Perjanjian, ...]:
    """Return the agreements to write: those of the record, else one for each jabatan that has indicators."""
    if record.perjanjian:
        return tuple(_with_names(each, record, settings) for each in record.perjanjian)
    head = next((j for j in record.jabatan if is_head(j.nama, record)), Jabatan(nama=head_of(record)))
    goals = [(head, record.iku or head.iki)]
    goals += [(jabatan, jabatan.iki) for jabatan in record.jabatan if jabatan is not head]
    return tuple(_agreement(jabatan, sasaran, record, settings) for jabatan, sasaran in goals if sasaran)


def _agreement(jabatan: Jabatan, sasaran: tuple[Sasaran, ...], record: Kinerja, settings: Settings) -> Perjanjian:
    superior = superior_of(jabatan, record)
    return Perjanjian(
        tahun=record.tahun,
        pihak_pertama=party(jabatan.nama, record, settings),
        pihak_kedua=None if superior is None else party(superior, record, settings),
        sasaran=tuple(_printed(goal) for goal in sasaran),
        tempat=settings.tempat,
        tanggal=settings.tanggal,
    )


def _printed(goal: Sasaran) -> Sasaran:
    indicators = (
        replace(each, alasan=None, formulasi=None, sumber_data=(), penanggung_jawab=(), baseline={}, realisasi={})
        for each in goal.indikator
    )
    return replace(goal, indikator=tuple(indicators))


def _with_names(agreement: Perjanjian, record: Kinerja, settings: Settings) -> Perjanjian:
    return replace(
        agreement,
        pihak_pertama=_named(agreement.pihak_pertama, record, settings),
        pihak_kedua=_named(agreement.pihak_kedua, record, settings),
    )


def _named(pihak: Pihak | None, record: Kinerja, settings: Settings) -> Pihak | None:
    if pihak is None or pihak.nama or not pihak.jabatan:
        return pihak
    known = party(pihak.jabatan, record, settings)
    return replace(known, jabatan=pihak.jabatan, nip=pihak.nip or known.nip, pangkat=pihak.pangkat or known.pangkat)


def _duties(jabatan: Jabatan) -> list[Daftar]:
    name = jabatan.nama.upper()
    parts = [("TUGAS", jabatan.tugas), ("FUNGSI", jabatan.fungsi), ("URAIAN TUGAS", jabatan.uraian_tugas)]
    return [listed(f"{label} {name}", items) for label, items in parts if items]


def _common(title: str, record: Kinerja, settings: Settings, logo: Gambar | None) -> _Common:
    office = record.perangkat_daerah.nama or BELUM
    year = str(record.tahun or BELUM)
    return {
        "judul": f"{title} {office} Tahun {year}",
        "kop": _letterhead(record, settings),
        "logo": logo,
        "tahun": year,
        "perangkat_daerah": office,
        "daerah": record.perangkat_daerah.daerah or "",
        "tempat_tanggal": place_and_date(settings.tempat, settings.tanggal),
        "penanda": _head_signs(record, settings),
    }


def _head_signs(record: Kinerja, settings: Settings) -> Penanda:
    office = record.perangkat_daerah.nama
    heads = (jabatan.nama for jabatan in record.jabatan if is_head(jabatan.nama, record) and jabatan.nama != office)
    return signer(party(next(heads, head_of(record)), record, settings))


def _letterhead(record: Kinerja, settings: Settings) -> Kop:
    daerah = record.perangkat_daerah.daerah
    lines = settings.kop or tuple(
        filter(None, (daerah and f"PEMERINTAH {daerah.upper()}", (record.perangkat_daerah.nama or BELUM).upper()))
    )
    return Kop(atas=lines[:-1], nama=lines[-1], alamat=settings.alamat)
