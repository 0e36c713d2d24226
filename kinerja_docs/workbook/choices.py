"""What drop-downs offer. A choice is a value of the record and the words that a planner sees for it."""

from __future__ import annotations

from collections.abc import Mapping

from kinerja_docs.bahasa.tables import table
from kinerja_docs.bahasa.text import fold

KAPASITAS = ("Plt.", "Plh.", "Pj.")
ARAH = ("naik", "turun", "rentang", "tetap")
JENIS = ("outcome", "output", "proses", "input")
KERTAS = ("F4", "A4")
TINGKAT: Mapping[str, str] = {"program": "Program", "kegiatan": "Kegiatan", "sub_kegiatan": "Sub kegiatan"}
BAGIAN: Mapping[str, str] = {"tugas": "Tugas", "fungsi": "Fungsi", "uraian_tugas": "Uraian tugas"}
DOKUMEN = ("IKU", "IKI", "PK")
TRIWULAN = ("jumlah", "terakhir")
YA_TIDAK = ("Ya", "Tidak")


def units() -> tuple[str, ...]:
    """Return the units of the drop-down: "%" first, the others with a capital."""
    names = list(table("satuan")["satuan"])
    return ("%", *(name.capitalize() for name in names if name != "persen"))


def ranks() -> tuple[str, ...]:
    """Return pangkat from the lowest to the highest."""
    return tuple(names[0] for names in table("pangkat")["golongan"].values())


def grades() -> tuple[str, ...]:
    """Return golongan ruang from the lowest to the highest."""
    return tuple(table("pangkat")["golongan"])


def value_of(words: str, choices: Mapping[str, str]) -> str | None:
    """Return the value whose words were chosen, typed in any spelling, else None."""
    folded = fold(words)
    return next((value for value, said in choices.items() if folded in (fold(value), fold(said))), None)
