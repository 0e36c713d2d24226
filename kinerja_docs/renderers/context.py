"""From the record to what one document prints."""

from __future__ import annotations

from dataclasses import replace
from typing import TypedDict

from kinerja_docs.domain import Jabatan, Kinerja, Perjanjian, Pihak
from kinerja_docs.jabatan import Tree
from kinerja_docs.renderers import decree
from kinerja_docs.renderers.agreements import budget_label, goal_label, reason
from kinerja_docs.renderers.figures import Bidang, Figures, figures
from kinerja_docs.renderers.parties import head_of, party, signed_by, signer, tree_of
from kinerja_docs.renderers.results import NOTHING, Hasil
from kinerja_docs.renderers.rows import budget_rows, budget_total, cascade_rows, indicator_rows
from kinerja_docs.renderers.settings import Settings
from kinerja_docs.renderers.values import BELUM, Gambar
from kinerja_docs.renderers.views import (
    Daftar,
    DokumenIki,
    DokumenIku,
    DokumenKeputusan,
    DokumenPk,
    KolomNilai,
    Kop,
    Penanda,
)
from kinerja_docs.renderers.wording import (
    in_words,
    listed,
    place_and_date,
    regulation,
    rupiah,
    rupiah_in_words,
)


class _Common(TypedDict):
    judul: str
    kop: Kop
    logo: Gambar | None
    tahun: str
    perangkat_daerah: str
    daerah: str
    tempat_tanggal: str
    penanda: Penanda


class _Columns(TypedDict):
    kolom: tuple[KolomNilai, ...]
    periode: tuple[str, ...]


_REACHED = ("Realisasi", "Capaian")
_OF_OFFICE: tuple[Bidang, ...] = ("baseline", "target")
_OF_JABATAN: tuple[Bidang, ...] = ("target setahun", "realisasi", "capaian")


def iku_view(record: Kinerja, settings: Settings, logo: Gambar | None) -> DokumenIku:
    """Return what the IKU document of an office prints."""
    found = figures(record.iku, "/iku", _OF_OFFICE, record.tahun, NOTHING)
    return DokumenIku(
        **common("Indikator Kinerja Utama", record, settings, logo),
        **_columns(found),
        dasar_hukum=tuple(regulation(dasar) for dasar in record.dasar_hukum),
        uraian=tuple(part for jabatan in leaders(record) for part in _duties(jabatan)),
        visi=record.visi,
        linieritas=cascade_rows(record.linieritas),
        iku=indicator_rows(record.iku, record.tahun, found.nilai),
    )


def iki_view(
    record: Kinerja, jabatan: Jabatan, settings: Settings, logo: Gambar | None, hasil: Hasil = NOTHING
) -> DokumenIki:
    """Return what the IKI document of one jabatan prints."""
    base = f"/jabatan/{_index(record, jabatan)}/iki"
    fields = _OF_JABATAN if record.tahun else ("target", *_OF_JABATAN[1:])
    found = figures(jabatan.iki, base, fields, record.tahun, hasil)
    shared = common(f"Indikator Kinerja Individu {jabatan.nama}", record, settings, logo)
    if any(column.judul.startswith(_REACHED) for column in found.kolom):
        shared["tempat_tanggal"] = measured_at(record, settings)
    return DokumenIki(
        **shared,
        **_columns(found),
        jabatan=jabatan.nama,
        ikhtisar=jabatan.ikhtisar or "",
        tugas=listed("Tugas", jabatan.tugas or (BELUM,)),
        fungsi=listed("Fungsi", jabatan.fungsi),
        uraian_tugas=listed("Uraian Tugas", jabatan.uraian_tugas),
        iki=indicator_rows(jabatan.iki, record.tahun, found.nilai),
    )


def pk_view(record: Kinerja, agreement: Perjanjian, settings: Settings, logo: Gambar | None) -> DokumenPk:
    """Return what a Perjanjian Kinerja prints, statement and lampiran."""
    first, second = agreement.pihak_pertama or Pihak(), agreement.pihak_kedua
    tree = tree_of(record, settings)
    total = budget_total(agreement.anggaran)
    shared = common(f"Perjanjian Kinerja {first.jabatan or ''}".strip(), record, settings, logo)
    shared["tempat_tanggal"] = place_and_date(
        agreement.tempat or settings.tempat, agreement.tanggal or settings.tanggal
    )
    shared["tahun"] = str(agreement.tahun or record.tahun or BELUM)
    return DokumenPk(
        **shared,
        perubahan=agreement.perubahan,
        alasan_perubahan=reason(agreement, settings),
        pihak_pertama=signer(first, tree),
        pihak_kedua=None if second is None else signer(second, tree),
        tanda_pertama=signed_by(first, tree, settings, second),
        tanda_kedua=None if second is None else signed_by(second, tree, settings, first),
        label_sasaran=goal_label(first.jabatan, tree),
        label_anggaran=budget_label(first.jabatan, agreement.anggaran, tree),
        sasaran=indicator_rows(agreement.sasaran, agreement.tahun or record.tahun),
        anggaran=budget_rows(agreement.anggaran),
        jumlah_anggaran=BELUM if total is None else rupiah(str(total)),
        terbilang=BELUM if total is None else rupiah_in_words(total),
    )


def decree_view(record: Kinerja, settings: Settings, logo: Gambar | None) -> DokumenKeputusan:
    """Return what the decree prints that makes the IKU binding, with the table as its lampiran."""
    given = settings.keputusan
    shared = common("Keputusan tentang Indikator Kinerja Utama", record, settings, logo)
    office, head = shared["perangkat_daerah"], head_of(record)
    about = decree.subject(record, office, given)
    if not given.nip:
        shared["penanda"] = replace(shared["penanda"], nip="", pangkat="")
    found = figures(record.iku, "/iku", _OF_OFFICE, record.tahun, NOTHING)
    return DokumenKeputusan(
        **shared,
        **_columns(found),
        nomor=given.nomor or BELUM,
        tentang=about,
        pejabat=head,
        menimbang=decree.considerations(head, office, about, given),
        mengingat=decree.grounds(record, given),
        diktum=decree.decisions(office, record, given),
        tempat=settings.tempat or BELUM,
        tanggal=in_words(given.tanggal or settings.tanggal) or BELUM,
        iku=indicator_rows(record.iku, record.tahun, found.nilai),
    )


def leaders(record: Kinerja) -> tuple[Jabatan, ...]:
    """Return the jabatan whose tugas stand in the IKU: the head or the office itself, where it has no IKI."""
    tree = Tree(record)
    heads = (jabatan for jabatan in record.jabatan if not jabatan.iki and tree.is_head(jabatan.nama))
    return tuple(head for head in heads if head.tugas or head.fungsi or head.uraian_tugas)


def measured_at(record: Kinerja, settings: Settings) -> str:
    """Return place and date of a document that tells what was reached: it cannot be signed before its year is over."""
    after = settings.tanggal if settings.tanggal and settings.tanggal[:4] > str(record.tahun or "") else None
    return place_and_date(settings.tempat, settings.tanggal_pengukuran or after)


def common(title: str, record: Kinerja, settings: Settings, logo: Gambar | None) -> _Common:
    """Return what every document prints."""
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


def _columns(found: Figures) -> _Columns:
    return {"kolom": found.kolom, "periode": found.periode}


def _index(record: Kinerja, jabatan: Jabatan) -> int:
    return next((number for number, each in enumerate(record.jabatan) if each is jabatan), 0)


def _duties(jabatan: Jabatan) -> list[Daftar]:
    name = jabatan.nama.upper()
    parts = [("TUGAS", jabatan.tugas), ("FUNGSI", jabatan.fungsi), ("URAIAN TUGAS", jabatan.uraian_tugas)]
    return [listed(f"{label} {name}", items) for label, items in parts if items]


def _head_signs(record: Kinerja, settings: Settings) -> Penanda:
    tree, office = tree_of(record, settings), record.perangkat_daerah.nama
    heads = (jabatan.nama for jabatan in record.jabatan if tree.is_head(jabatan.nama) and jabatan.nama != office)
    return signed_by(party(next(heads, head_of(record)), tree), tree, settings)


def _letterhead(record: Kinerja, settings: Settings) -> Kop:
    daerah = record.perangkat_daerah.daerah
    lines = settings.kop or tuple(
        filter(None, (daerah and f"PEMERINTAH {daerah.upper()}", (record.perangkat_daerah.nama or BELUM).upper()))
    )
    return Kop(atas=lines[:-1], nama=lines[-1], alamat=settings.alamat)
