"""The nilai of an Indikator Kinerja Individu under PermenPANRB 8/2021, which held for 2021 only."""

from __future__ import annotations

from decimal import Context, Decimal, localcontext

from kinerja_docs.bahasa.numbers import round_half_up, write_number
from kinerja_docs.bahasa.problem import Masalah
from kinerja_docs.compute.profile import Konversi, Profil
from kinerja_docs.compute.rules import shown
from kinerja_docs.compute.scale import Skor, absent, band, described
from kinerja_docs.errors import InvalidDeclaration
from kinerja_docs.formula.evaluate import PRECISION

_TOP = Decimal(120)


def nilai_iki(capaian: Decimal, year: int, profil: Profil, *, target_maksimum: bool = False) -> Skor:
    """Return the nilai (0 to 120) of a capaian in percent.

    Args:
        capaian: in percent; rounded first as the profile says, because the intervals are printed in whole numbers.
        year: of the SKP; from 2022 on PermenPANRB 6/2022 rates in words, and no number may be computed.
        profil: with its table ``[[konversi]]``.
        target_maksimum: the target is the highest that can be attained, so that 100 counts as 120.

    Raises:
        InvalidDeclaration: if ``profil`` has no ``[[konversi]]``.

    Source: PermenPANRB 8/2021: above 110 → 120; 80 to 99 → 70 + (89 − 70) / (99 − 80) × (C − 80), and so on.
    """
    if not profil.konversi:
        raise InvalidDeclaration(f"{profil.nama}: profil ini tidak memuat [[konversi]].")
    if not profil.holds_in(year):
        return absent(Masalah("SKP_KUALITATIF", f"SKP tahun {year} tidak dinilai dengan angka menurut {profil.judul}."))
    places = profil.desimal if profil.desimal_kategori is None else profil.desimal_kategori
    rounded = round_half_up(capaian, places)
    if rounded > profil.konversi[0].sampai or (rounded == 100 and target_maksimum):
        return _scored(_TOP, rounded, profil, f"capaian {shown(rounded)}")
    step = next((step for step in profil.konversi if step.dari <= rounded <= step.sampai), None)
    if step is None:
        return absent(Masalah("JANGKAUAN", f"Capaian {shown(rounded)} tidak ada pada {profil.judul}."))
    with localcontext(Context(prec=PRECISION)):
        return _scored(_interpolated(step, rounded), rounded, profil, _trace(step, rounded))


def _interpolated(step: Konversi, value: Decimal) -> Decimal:
    if step.dari == step.sampai:
        return step.nilai_dari
    rise = (step.nilai_sampai - step.nilai_dari) / (step.sampai - step.dari)
    return step.nilai_dari + rise * (value - step.dari)


def _trace(step: Konversi, value: Decimal) -> str:
    low, high, first, last = map(shown, (step.dari, step.sampai, step.nilai_dari, step.nilai_sampai))
    if low == high:
        return f"capaian {shown(value)}"
    return f"{first} + ({last} − {first}) / ({high} − {low}) × ({shown(value)} − {low})"


def _scored(nilai: Decimal, capaian: Decimal, profil: Profil, trace: str) -> Skor:
    printed = write_number(nilai, profil.desimal)
    category = band(capaian, profil)
    line = f"{trace}: nilai {printed}{described(category)}, profil {profil.nama}"
    return Skor(nilai=nilai, cetak=printed, jejak=line, kategori=category)
