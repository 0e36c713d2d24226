"""The record of the contract: what one perangkat daerah says of its performance for one year."""

from kinerja_docs.domain.record import (
    Anggaran,
    Butir,
    DasarHukum,
    Formulasi,
    Indikator,
    Jabatan,
    Kinerja,
    Linieritas,
    Pejabat,
    PerangkatDaerah,
    Perjanjian,
    Pihak,
    Regulasi,
    Sasaran,
    Temuan,
    Uraian,
)

__all__ = [
    "Anggaran",
    "Butir",
    "DasarHukum",
    "Formulasi",
    "Indikator",
    "Jabatan",
    "Kinerja",
    "Linieritas",
    "Pejabat",
    "PerangkatDaerah",
    "Perjanjian",
    "Pihak",
    "Regulasi",
    "Sasaran",
    "Temuan",
    "Uraian",
]
