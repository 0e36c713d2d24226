"""What a declaration may say. Unknown keys are errors; keys are Indonesian because planners write them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from kinerja_docs.profiles.regulation import RegulationDeclaration

_STRICT = {"extra": "forbid"}
Column = str
Names = Mapping[str, tuple[str, ...]]
Section = Literal["tugas", "fungsi", "uraian_tugas"]
"""A list of a jabatan."""
LabelName = Literal[
    "jabatan", "organisasi", "ikhtisar", "atasan", "visi", "sasaran", "nama", "nip", "pangkat",
    "tugas", "fungsi", "uraian_tugas",
]  # fmt: skip
"""What a label may say; the last three begin a list."""
Direction = Literal["naik", "turun", "rentang", "tetap"]
IndicatorKind = Literal["outcome", "output", "proses", "input"]
Labels = Mapping[LabelName, tuple[str, ...]]
Sections = Mapping[Section, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Thresholds:
    """How alike a spelling must be, as a share of equal letters (0 to 1)."""

    __pydantic_config__ = _STRICT
    kolom: float
    label: float
    huruf_terpendek: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Titles:
    """Words with which titles of officials and pangkat begin.

    ``pimpinan`` are heads of a whole office, but for those that begin with ``bukan_pimpinan``; ``belum_lengkap`` are
    words that begin a name without being one.
    """

    __pydantic_config__ = _STRICT
    pejabat: tuple[str, ...]
    belum_lengkap: tuple[str, ...]
    pimpinan: tuple[str, ...]
    bukan_pimpinan: tuple[str, ...] = ()
    pangkat: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Offices:
    """Words with which names of offices and regions begin, words that end such a name, heads of regions.

    ``singkat`` are offices by their abbreviations; ``bagian`` those of ``awal`` that are parts of another office.
    """

    __pydantic_config__ = _STRICT
    awal: tuple[str, ...]
    sendiri: tuple[str, ...]
    bagian: tuple[str, ...] = ()
    singkat: tuple[str, ...] = ()
    daerah: tuple[str, ...]
    akhir: tuple[str, ...]
    kepala_daerah: Mapping[str, str]
    daerah_singkat: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Regulations:
    """Regulations that documents cite.

    Attributes:
        awal: words with which their kinds begin, "…" for any ending.
        berdaerah: kinds that the name of a region follows.
    """

    __pydantic_config__ = _STRICT
    awal: tuple[str, ...]
    berdaerah: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Units:
    """Units that may stand in brackets behind the name of an indicator.

    ``uang``: heads of columns of money below a target or a realisasi; ``kinerja``: of those of the value beside them.
    """

    __pydantic_config__ = _STRICT
    nama: tuple[str, ...]
    uang: tuple[str, ...] = ()
    kinerja: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Forms:
    """Sections of the form of a job analysis that the record has no place for."""

    __pydantic_config__ = _STRICT
    bagian: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstWords:
    """Words with which cells of a column begin: how a table without a header is understood."""

    __pydantic_config__ = _STRICT
    sasaran: tuple[str, ...]
    indikator: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """``vocabulary.toml``: what all kinds of document share; ``awal_kolom`` are beginnings of names of columns."""

    __pydantic_config__ = _STRICT
    ambang: Thresholds
    kolom: Names
    awal_kolom: Names = field(default_factory=dict)
    label: Labels
    daftar: Sections
    jabatan: Titles
    perangkat_daerah: Offices
    regulasi: Regulations
    formulir: Forms
    satuan: Units
    arah: Mapping[Direction, tuple[str, ...]]
    jenis: Mapping[IndicatorKind, tuple[str, ...]]
    tanpa_kepala: FirstWords


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRule:
    """A table with all columns of ``wajib`` and at least one of ``salah_satu`` becomes what ``menjadi`` says.

    A column of ``tanpa`` rules it out; ``sebagai`` reads a column as another one. ``milik`` says whose its indicators
    are; without it the label above the table decides. ``cadangan``: it counts where no other table of targets does.
    """

    __pydantic_config__ = _STRICT
    menjadi: Literal["linieritas", "sasaran", "anggaran"]
    wajib: tuple[Column, ...]
    salah_satu: tuple[Column, ...] = ()
    tanpa: tuple[Column, ...] = ()
    sebagai: Mapping[Column, Column] = field(default_factory=dict)
    milik: Literal["jabatan", "perangkat_daerah"] | None = None
    cadangan: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementPhrases:
    """Phrases of a Perjanjian Kinerja: its opening, its parties, its signatures, words of its budget."""

    __pydantic_config__ = _STRICT
    pembuka: tuple[str, ...]
    disebut_pertama: tuple[str, ...]
    disebut_kedua: tuple[str, ...]
    pernyataan: tuple[str, ...]
    tanda_tangan_pertama: tuple[str, ...]
    tanda_tangan_kedua: tuple[str, ...]
    perubahan: tuple[str, ...]
    jumlah: tuple[str, ...]
    rencana: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One kind of document; ``kolom``, ``label`` and ``daftar`` add spellings to those of the vocabulary.

    ``pengantar`` are openings of sentences that announce a list, in the words of ``perbup.toml``'s phrases.
    ``perorangan``: it is about single officials, whom the signature names where nothing else does.
    """

    __pydantic_config__ = _STRICT
    jenis: str
    nama: str
    judul: tuple[str, ...]
    perorangan: bool = False
    daftar: Sections = field(default_factory=dict)
    pengantar: Sections = field(default_factory=dict)
    tabel: tuple[TableRule, ...] = ()
    kolom: Names = field(default_factory=dict)
    label: Labels = field(default_factory=dict)
    perjanjian: AgreementPhrases | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Profiles:
    """The vocabulary, all kinds by name, and how regulations are worded."""

    vocabulary: Vocabulary
    regulation: RegulationDeclaration
    kinds: Mapping[str, Kind]
