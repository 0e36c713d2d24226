"""The record as values: frozen, typed, nothing of Word, PDF or Excel in it.

Field names are the keys of the contract. ``None`` and empty tuples mean that the document does not say.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from kinerja_docs.formula.tree import Pohon
from kinerja_docs.source import Place

_STRICT = {"extra": "forbid"}
Tingkat = Literal["galat", "peringatan", "info"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PerangkatDaerah:
    """The office: ``nama`` as a title, ``kode`` of the Kemendagri ("35.23.19") when known."""

    __pydantic_config__ = _STRICT
    nama: str | None = None
    daerah: str | None = None
    kode: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DasarHukum:
    """A regulation that the document rests on."""

    __pydantic_config__ = _STRICT
    jenis: str
    daerah: str | None = None
    nomor: str | None = None
    tahun: int | None = None
    tentang: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Linieritas:
    """A row of the cascade table, merged cells carried down."""

    __pydantic_config__ = _STRICT
    misi: str | None = None
    tujuan_rpjmd: str | None = None
    sasaran_rpjmd: str | None = None
    tujuan_pd: str | None = None
    sasaran_pd: str | None = None
    indikator: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Formulasi:
    """The formula cell, verbatim, and its meaning where it is understood."""

    __pydantic_config__ = _STRICT
    teks: str
    pohon: Pohon | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Indikator:
    """One indicator; ``baseline``, ``target`` and ``realisasi`` map a period ("2021", "2021-TW1", "") to its text."""

    __pydantic_config__ = _STRICT
    nama: str
    satuan: str | None = None
    arah: Literal["naik", "turun", "rentang", "tetap"] | None = None
    jenis: Literal["outcome", "output", "proses", "input"] | None = None
    alasan: str | None = None
    formulasi: Formulasi | None = None
    sumber_data: tuple[str, ...] = ()
    penanggung_jawab: tuple[str, ...] = ()
    baseline: Mapping[str, str] = field(default_factory=dict)
    target: Mapping[str, str] = field(default_factory=dict)
    realisasi: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sasaran:
    """A sasaran with its indicators."""

    __pydantic_config__ = _STRICT
    uraian: str | None = None
    indikator: tuple[Indikator, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Butir:
    """An item of a list that has items of its own."""

    __pydantic_config__ = _STRICT
    teks: str
    butir: tuple[Uraian, ...] = ()


Uraian = str | Butir
"""An item of tugas, fungsi or uraian tugas, without its number and its closing punctuation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pejabat:
    """The official who holds a jabatan."""

    __pydantic_config__ = _STRICT
    nama: str | None = None
    nip: str | None = None
    pangkat: str | None = None
    golongan: str | None = None
    kapasitas: Literal["Plt.", "Plh.", "Pj."] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Jabatan:
    """A jabatan (or a unit) with what a regulation gives it and what it is measured by."""

    __pydantic_config__ = _STRICT
    nama: str
    atasan: str | None = None
    dasar: str | None = None
    ikhtisar: str | None = None
    tugas: tuple[Uraian, ...] = ()
    fungsi: tuple[Uraian, ...] = ()
    uraian_tugas: tuple[Uraian, ...] = ()
    iki: tuple[Sasaran, ...] = ()
    pejabat: Pejabat | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pihak:
    """A party to a Perjanjian Kinerja."""

    __pydantic_config__ = _STRICT
    nama: str | None = None
    jabatan: str | None = None
    nip: str | None = None
    pangkat: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Anggaran:
    """A line of the budget; ``jumlah`` in whole rupiah as digits ("1250000000"), decimals after a dot."""

    __pydantic_config__ = _STRICT
    kode: str | None = None
    uraian: str
    tingkat: Literal["program", "kegiatan", "sub_kegiatan"] | None = None
    jumlah: str | None = None
    keterangan: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Perjanjian:
    """A Perjanjian Kinerja; ``pihak_kedua`` is None where one person signs alone; ``tanggal`` is ISO."""

    __pydantic_config__ = _STRICT
    tahun: int | None = None
    perubahan: bool = False
    pihak_pertama: Pihak | None = None
    pihak_kedua: Pihak | None = None
    sasaran: tuple[Sasaran, ...] = ()
    anggaran: tuple[Anggaran, ...] = ()
    tempat: str | None = None
    tanggal: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Simpul:
    """A node of a regulation's text; ``nomor`` as printed."""

    __pydantic_config__ = _STRICT
    jenis: Literal["bab", "bagian", "paragraf", "pasal", "ayat", "huruf", "angka", "butir", "tabel", "teks"]
    nomor: str | None = None
    judul: str | None = None
    teks: str | None = None
    isi: tuple[Simpul, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Penetapan:
    """Where, when and by whom a regulation was enacted."""

    __pydantic_config__ = _STRICT
    tempat: str | None = None
    tanggal: str | None = None
    oleh: str | None = None
    nama: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Regulasi:
    """A regulation that was parsed by itself."""

    __pydantic_config__ = _STRICT
    jenis: str
    daerah: str | None = None
    nomor: str | None = None
    tahun: int | None = None
    tentang: str | None = None
    menimbang: tuple[str, ...] = ()
    mengingat: tuple[str, ...] = ()
    batang_tubuh: tuple[Simpul, ...] = ()
    ditetapkan: Penetapan | None = None
    lampiran: tuple[Simpul, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Temuan:
    """A finding: ``kode`` of its rule, how grave it is, the JSON pointer it is about, and a sentence for the user."""

    __pydantic_config__ = _STRICT
    kode: str
    tingkat: Tingkat
    di: str
    pesan: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Kinerja:
    """The record. ``asal`` maps the JSON pointer of a leaf to its place; ``cakupan`` is the share of the text used.

    ``keyakinan`` maps the pointer of a value to how sure its reading is, 0 to 1; values of which the program is sure
    are not in it. ``skema`` is what a record was written as: those of version 1 have no ``keyakinan``.
    """

    __pydantic_config__ = _STRICT
    skema: Literal["kinerja-docs/1", "kinerja-docs/1.1"] = "kinerja-docs/1.1"
    tahun: int | None = None
    periode: tuple[int, int] | None = None
    perangkat_daerah: PerangkatDaerah = field(default_factory=PerangkatDaerah)
    dasar_hukum: tuple[DasarHukum, ...] = ()
    visi: tuple[str, ...] = ()
    linieritas: tuple[Linieritas, ...] = ()
    iku: tuple[Sasaran, ...] = ()
    jabatan: tuple[Jabatan, ...] = ()
    perjanjian: tuple[Perjanjian, ...] = ()
    regulasi: Regulasi | None = None
    asal: Mapping[str, Place] = field(default_factory=dict)
    temuan: tuple[Temuan, ...] = ()
    keyakinan: Mapping[str, float] = field(default_factory=dict)
    cakupan: float | None = None
