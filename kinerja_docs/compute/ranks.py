"""Ranks of labels: on which scale two of them stand, and whether a label fits the score beside it."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from kinerja_docs.bahasa.problem import Masalah
from kinerja_docs.compute.loading import in_force
from kinerja_docs.compute.profile import Kelompok, Profil
from kinerja_docs.compute.rules import shown
from kinerja_docs.compute.scale import band
from kinerja_docs.nilai import Angka, read_value
from kinerja_docs.nilai.scales import label_on, scale_of

_BANDS: dict[str, Kelompok] = {"akip": "akip", "mutu": "ikm"}
"""Scales of labels that follow from a score, and the group of profiles that has their bands."""
Ranks = tuple[Decimal, Decimal, tuple[Masalah, ...]]


def ranked(target: str, actual: str, profil: Profil, nama: str, satuan: str | None) -> Ranks | None:
    """Return the ranks of two labels on the scale of their indicator, None where no scale has both.

    Where neither name nor unit tells the scale, the first that has both counts, and a warning says so if another one
    would give another capaian.
    """
    chosen = scale_of(nama, satuan)
    known = {name: pair for name in profil.skor if (pair := _pair(target, actual, name, profil))}
    if chosen in known:
        return (*known[chosen], ())
    if not known:
        return None
    name, pair = next(iter(known.items()))
    differ = len({wanted and reached / wanted for wanted, reached in known.values()}) > 1
    message = (
        f"“{target}” dan “{actual}” ada pada beberapa skala; dipakai skala {name}. Sebut skalanya di nama indikator."
    )
    return (*pair, (Masalah("SKALA_DIDUGA", message, "peringatan"),) if differ else ())


def label_fits(
    role: str, text: str | None, nama: str, satuan: str | None, year: int, own: Path | None
) -> tuple[Masalah, ...]:
    """Return the warning that a label is not that of the score beside it: "60,10 (BB)", which is B."""
    read = read_value(text, satuan).isi if text else None
    scale = scale_of(nama, satuan)
    if not isinstance(read, Angka) or read.label is None or read.arah is not None or scale not in _BANDS:
        return ()
    rules = in_force(_BANDS[scale], year, own)
    due, said = band(read.nilai, rules) if rules else None, label_on(read.label, scale)
    if due is None or said is None or due.label == said:
        return ()
    message = (
        f"{role}: “{text}”: nilai {shown(read.nilai)} berpredikat {due.label}, bukan {read.label}. Periksa keduanya."
    )
    return (Masalah("PREDIKAT_BERBEDA", message, "peringatan"),)


def _pair(target: str, actual: str, name: str, profil: Profil) -> tuple[Decimal, Decimal] | None:
    scale = profil.skor[name]
    found = [scale.get(label_on(text, name, tuple(scale)) or "") for text in (target, actual)]
    return (found[0], found[1]) if found[0] is not None and found[1] is not None else None
