"""From the record to what one document prints."""

from __future__ import annotations

from dataclasses import replace
from typing import TypedDict

from kinerja_docs.domain import Jabatan, Kinerja, Perjanjian, Pihak
from kinerja_docs.domain.masa import Masa, of_office, of_year
from kinerja_docs.jabatan import Tree
from kinerja_docs.renderers import decree
from kinerja_docs.renderers.agreements import budget_label, goal_label, reason, superior_party
from kinerja_docs.renderers.electronic import electronic
from kinerja_docs.renderers.figures import Bidang, Figures, figures
from kinerja_docs.renderers.legal import in_one_case, ranked
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
    full_post,
    in_words,
    listed,
    place_and_date,
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
    tanda_elektronik: str
    gambar_elektronik: Gambar | None
    kaki_elektronik: str


class _Columns(TypedDict):
    kolom: tuple[KolomNilai, ...]
    periode: tuple[str, ...]


_OF_OFFICE: tuple[Bidang, ...] = ("baseline", "target")
_REACHED: tuple[Bidang, ...] = ("realisasi", "capaian")


def iku_view(record: Kinerja, settings: Settings, logo: Gambar | None) -> DokumenIku:
    """Return what the IKU document of an office prints."""
    masa = of_office(record)
    found = figures(record.iku, "/iku", _OF_OFFICE, record.tahun, NOTHING, masa=masa)
    return DokumenIku(
        **common("Indikator Kinerja Utama", record, settings, logo, masa),
        **_columns(found),
        dasar_hukum=in_one_case(ranked(record.dasar_hukum)),
        uraian=tuple(part for jabatan in leaders(record) for part in _duties(jabatan)),
        visi=record.visi,
        linieritas=cascade_rows(record.linieritas),
        iku=indicator_rows(record.iku, record.tahun, found.nilai, lain=settings.lain),
    )


def iki_view(record: Kinerja, jabatan: Jabatan, settings: Settings, logo: Gambar | None) -> DokumenIki:
    """Return what the IKI document of one jabatan prints: its plan, before anything was reached."""
    found = figures(jabatan.iki, _base(record, jabatan), _targets(record), record.tahun, NOTHING)
    shared = common(f"Indikator Kinerja Individu {jabatan.nama}", record, settings, logo)
    return _individual(record, jabatan, settings, shared, found)


def measured_iki_view(
    record: Kinerja, jabatan: Jabatan, settings: Settings, logo: Gambar | None, hasil: Hasil
) -> DokumenIki:
    """Return what the Pengukuran Kinerja Individu of one jabatan prints; realisasi and capaian always have a column."""
    fields = (*_targets(record), *_REACHED)
    found = figures(jabatan.iki, _base(record, jabatan), fields, record.tahun, hasil, always=_REACHED)
    shared = common(f"Pengukuran Kinerja Individu {jabatan.nama}", record, settings, logo)
    shared["tempat_tanggal"] = measured_at(record, settings)
    return _individual(record, jabatan, settings, shared, found)


def _targets(record: Kinerja) -> tuple[Bidang, ...]:
    return ("target setahun",) if record.tahun else ("target",)


def _individual(record: Kinerja, jabatan: Jabatan, settings: Settings, shared: _Common, found: Figures) -> DokumenIki:
    tree = tree_of(record, settings)
    own = party(jabatan.nama, tree)
    known, signs = _individual_signers(own, jabatan, tree, settings)
    shared["penanda"] = shared["penanda"] if signs is None else signed_by(signs, tree, settings, known)
    return DokumenIki(
        **shared,
        **_columns(found),
        jabatan=jabatan.nama,
        nama_pejabat="" if signs is own else own.nama or BELUM,
        mengetahui=None if known is None else signed_by(known, tree, settings, signs),
        ikhtisar=jabatan.ikhtisar or "",
        tugas=listed("Tugas", jabatan.tugas or (BELUM,)),
        fungsi=listed("Fungsi", jabatan.fungsi),
        uraian_tugas=listed("Uraian Tugas", jabatan.uraian_tugas),
        iki=indicator_rows(jabatan.iki, record.tahun, found.nilai, lain=settings.lain),
    )


def _individual_signers(
    own: Pihak, jabatan: Jabatan, tree: Tree, settings: Settings
) -> tuple[Pihak | None, Pihak | None]:
    """Return who signs an IKI on the left (where anybody does) and on the right; None there for the head."""
    match settings.penandatangan_iki:
        case "pejabat":
            return None, own
        case "kepala":
            return None, None
        case "atasan":
            return None, superior_party(jabatan, tree) or own
        case _:
            return superior_party(jabatan, tree), own


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
        pakai_kop=settings.kop_perjanjian,
        tempat_lambang=settings.tempat_lambang,
        jabatan_lampiran=full_post(first.jabatan or BELUM, shared["perangkat_daerah"]),
        perubahan=agreement.perubahan,
        alasan_perubahan=reason(agreement, settings),
        pihak_pertama=signer(first, tree),
        pihak_kedua=None if second is None else signer(second, tree),
        tanda_pertama=signed_by(first, tree, settings, second),
        tanda_kedua=None if second is None else signed_by(second, tree, settings, first),
        label_sasaran=goal_label(first.jabatan, tree),
        label_anggaran=budget_label(first.jabatan, agreement.anggaran, tree),
        sasaran=indicator_rows(agreement.sasaran, agreement.tahun or record.tahun, signed=False, lain=settings.lain),
        anggaran=budget_rows(agreement.anggaran, settings.lain),
        jumlah_anggaran=BELUM if total is None else rupiah(str(total)),
        terbilang=BELUM if total is None else rupiah_in_words(total),
    )


def decree_view(record: Kinerja, settings: Settings, logo: Gambar | None) -> DokumenKeputusan:
    """Return what the decree prints that makes the IKU binding, with the table as its lampiran."""
    given = settings.keputusan
    masa = of_office(record)
    shared = common("Keputusan tentang Indikator Kinerja Utama", record, settings, logo, masa)
    office, head = shared["perangkat_daerah"], head_of(record)
    about = decree.subject(record, office, given)
    if not given.nip:
        shared["penanda"] = replace(shared["penanda"], nip="", pangkat="")
    found = figures(record.iku, "/iku", _OF_OFFICE, record.tahun, NOTHING, masa=masa)
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
        iku=indicator_rows(record.iku, record.tahun, found.nilai, lain=settings.lain),
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


def common(title: str, record: Kinerja, settings: Settings, logo: Gambar | None, masa: Masa | None = None) -> _Common:
    """Return what every document prints; ``masa`` is its term where that is not the year of the record."""
    office = record.perangkat_daerah.nama or BELUM
    term = masa or of_year(record)
    year = term.tulis() if term else BELUM
    return {
        "judul": f"{title} {office} Tahun {year}",
        "kop": _letterhead(record, settings),
        "logo": logo,
        "tahun": year,
        "perangkat_daerah": office,
        "daerah": record.perangkat_daerah.daerah or "",
        "tempat_tanggal": place_and_date(settings.tempat, settings.tanggal),
        "penanda": _head_signs(record, settings),
        **electronic(settings),
    }


def _columns(found: Figures) -> _Columns:
    return {"kolom": found.kolom, "periode": found.periode}


def _base(record: Kinerja, jabatan: Jabatan) -> str:
    """Return the JSON pointer of the indicators of a jabatan."""
    number = next((number for number, each in enumerate(record.jabatan) if each is jabatan), 0)
    return f"/jabatan/{number}/iki"


def _duties(jabatan: Jabatan) -> list[Daftar]:
    name = jabatan.nama.upper()
    parts = [("TUGAS", jabatan.tugas), ("FUNGSI", jabatan.fungsi), ("URAIAN TUGAS", jabatan.uraian_tugas)]
    return [listed(f"{label} {name}", items) for label, items in parts if items]


def _head_signs(record: Kinerja, settings: Settings) -> Penanda:
    tree, office = tree_of(record, settings), record.perangkat_daerah.nama
    heads = (jabatan.nama for jabatan in record.jabatan if tree.is_head(jabatan.nama) and jabatan.nama != office)
    return signed_by(party(next(heads, tree.office.head or BELUM), tree), tree, settings)


def _letterhead(record: Kinerja, settings: Settings) -> Kop:
    daerah = record.perangkat_daerah.daerah
    lines = settings.kop or tuple(
        filter(None, (daerah and f"PEMERINTAH {daerah.upper()}", (record.perangkat_daerah.nama or BELUM).upper()))
    )
    return Kop(atas=lines[:-1], nama=lines[-1], alamat=settings.alamat)
