"""One figure of a kabupaten from those of its kecamatan, by the type of the indicator.

The rules are arithmetic, not quotations: a percentage of all is the sum of the numerators over the sum of the
denominators, because the mean of percentages gives a kecamatan of two desa the weight of one with a hundred.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Context, Decimal, localcontext
from typing import Literal

from kinerja_docs.bahasa.numbers import write_number
from kinerja_docs.bahasa.problem import Masalah
from kinerja_docs.bahasa.rupiah import write_rupiah
from kinerja_docs.compute.profile import Kategori, Profil
from kinerja_docs.compute.rules import HUNDRED, Step, retold, shown
from kinerja_docs.compute.scale import ABSENT, band, described
from kinerja_docs.formula.evaluate import PRECISION

Jenis = Literal[
    "PERSENTASE",
    "JUMLAH",
    "INDEKS_IKM",
    "NILAI_AKIP",
    "PREDIKAT",
    "INDEKS",
    "RASIO",
    "WAKTU",
    "PERTUMBUHAN",
    "YA_TIDAK",
    "RUPIAH",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bagian:
    """What one kecamatan has: a value, or what the value is made of, or a label.

    ``bobot`` is the number of respondents of an IKM, or the volume behind a mean time; ``pembilang`` and ``penyebut``
    of a growth are this period and the last.
    """

    nama: str
    nilai: Decimal | None = None
    pembilang: Decimal | None = None
    penyebut: Decimal | None = None
    bobot: Decimal | None = None
    label: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Agregat:
    """The figure of all, how many went into it, and for labels how often each occurs (``sebaran``)."""

    nilai: Decimal | None
    cetak: str
    masalah: tuple[Masalah, ...] = ()
    jejak: str = ""
    kategori: Kategori | None = None
    dihitung: int = 0
    dilewati: int = 0
    sebaran: Mapping[str, int] = field(default_factory=dict)


def aggregate(
    jenis: Jenis, parts: Sequence[Bagian], profil: Profil | None = None, *, pengali: Decimal = Decimal(1000)
) -> Agregat:
    """Return the figure of all kecamatan together.

    Args:
        jenis: the type of the indicator, which decides the rule.
        parts: one each kecamatan; what it lacks is counted and said.
        profil: the scale from which mutu or predikat are derived anew (INDEKS_IKM, NILAI_AKIP, PREDIKAT).
        pengali: the factor of RASIO ("per 1.000").
    """
    rules: Mapping[Jenis, Callable[[], Agregat]] = {
        "PERSENTASE": lambda: _percentage(parts),
        "JUMLAH": lambda: _sum(parts, write_number),
        "RUPIAH": lambda: _sum(parts, write_rupiah),
        "INDEKS_IKM": lambda: _rated(_weighted(parts), profil, parts),
        "NILAI_AKIP": lambda: _rated(_mean(parts), profil, parts),
        "INDEKS": lambda: _weighted(parts) if any(part.bobot is not None for part in parts) else _mean(parts),
        "WAKTU": lambda: _weighted(parts),
        "RASIO": lambda: _quotient(parts, pengali),
        "PERTUMBUHAN": lambda: _growth(parts),
        "PREDIKAT": lambda: _labels(parts, profil),
        "YA_TIDAK": lambda: _met(parts),
    }
    with localcontext(Context(prec=PRECISION)):
        return rules[jenis]()


def _percentage(parts: Sequence[Bagian]) -> Agregat:
    """Return Σ numerator / Σ denominator × 100; the mean only where no kecamatan has both, and flagged then."""
    if any(_pair(part) for part in parts) or all(part.nilai is None for part in parts):
        return _quotient(parts, HUNDRED)
    warning = "Rata-rata persentase, bukan persentase keseluruhan: pembilang dan penyebut tidak diketahui."
    return _mean(parts, (Masalah("RERATA_PERSEN", warning, "peringatan"),))


def _quotient(parts: Sequence[Bagian], factor: Decimal) -> Agregat:
    pairs = [pair for part in parts if (pair := _pair(part))]
    top, bottom = (sum((pair[side] for pair in pairs), Decimal(0)) for side in (0, 1))
    if not pairs:
        return _nothing(parts)
    if not bottom:
        return replace(_nothing(parts), masalah=(Masalah("PEMBAGI_NOL", "Jumlah penyebut semua kecamatan nol."),))
    return _told(lambda two: _divided(two, factor), (top, bottom), len(pairs), len(parts))


def _growth(parts: Sequence[Bagian]) -> Agregat:
    pairs = [pair for part in parts if (pair := _pair(part))]
    now, before = (sum((pair[side] for pair in pairs), Decimal(0)) for side in (0, 1))
    if not before:
        return _nothing(parts)
    return _told(_grown, (now, before), len(pairs), len(parts))


def _sum(parts: Sequence[Bagian], write: Callable[[Decimal], str]) -> Agregat:
    values = _values(parts)
    if not values:
        return _nothing(parts)
    total = sum(values, Decimal(0))
    done = _result(total, "", len(values), len(parts))
    return replace(done, cetak=write(total), jejak=f"{' + '.join(map(write, values))} = {write(total)}")


def _weighted(parts: Sequence[Bagian]) -> Agregat:
    """Return Σ (value × weight) / Σ weight; the plain mean, flagged, where a weight is missing."""
    having = [part for part in parts if part.nilai is not None]
    pairs = [(part.nilai, part.bobot) for part in having if part.nilai is not None and part.bobot is not None]
    weight = sum((pair[1] for pair in pairs), Decimal(0))
    if having and (len(pairs) < len(having) or not weight):
        warning = "Rata-rata sederhana: jumlah responden atau volume tidak diketahui untuk semua kecamatan."
        return _mean(parts, (Masalah("RERATA_TANPA_BOBOT", warning, "peringatan"),))
    if not pairs:
        return _nothing(parts)
    weights = [times for _, times in pairs]
    return _told(lambda values: _weighed(values, weights), [value for value, _ in pairs], len(pairs), len(parts))


def _weighed(values: Sequence[Decimal], weights: Sequence[Decimal]) -> tuple[Decimal, str]:
    pairs = list(zip(values, weights, strict=True))
    weight = sum(weights, Decimal(0))
    trace = f"({' + '.join(f'{shown(value)} × {shown(times)}' for value, times in pairs)}) / {shown(weight)}"
    return sum((value * times for value, times in pairs), Decimal(0)) / weight, trace


def _divided(numbers: Sequence[Decimal], factor: Decimal) -> tuple[Decimal, str]:
    top, bottom = numbers
    return top * factor / bottom, f"{shown(top)} / {shown(bottom)} × {shown(factor)}"


def _grown(numbers: Sequence[Decimal]) -> tuple[Decimal, str]:
    now, before = numbers
    return (now - before) * HUNDRED / before, f"({shown(now)} − {shown(before)}) / {shown(before)} × 100"


def _labels(parts: Sequence[Bagian], profil: Profil | None) -> Agregat:
    """Return how often each label occurs, most frequent and lowest one; labels are never added or averaged."""
    counts = Counter(part.label for part in parts if part.label)
    if not counts:
        return _nothing(parts)
    order = [category.label for category in profil.kategori] if profil is not None else []
    ranked = sorted(counts, key=lambda label: order.index(label) if label in order else len(order))
    most = [label for label in ranked if counts[label] == max(counts.values())]
    known = [label for label in ranked if label in order]
    lowest = f"; terendah {known[-1]}" if known and len(known) == len(ranked) else ""
    table = ", ".join(f"{label} {counts[label]}" for label in ranked)
    return Agregat(
        nilai=None,
        cetak=table,
        masalah=_left_out(len(parts) - counts.total()),
        jejak=f"{table}; terbanyak {'/'.join(most)}{lowest}",
        dihitung=counts.total(),
        dilewati=len(parts) - counts.total(),
        sebaran={label: counts[label] for label in ranked},
    )


def _met(parts: Sequence[Bagian]) -> Agregat:
    values = _values(parts)
    if not values:
        return _nothing(parts)
    met = sum(1 for value in values if value == HUNDRED)
    return _result(Decimal(met) * 100 / len(values), f"{met} / {len(values)} × 100", len(values), len(parts))


def _mean(parts: Sequence[Bagian], problems: tuple[Masalah, ...] = ()) -> Agregat:
    values = _values(parts)
    if not values:
        return _nothing(parts)
    done = _told(_plain_mean, values, len(values), len(parts))
    return replace(done, masalah=(*problems, *done.masalah))


def _plain_mean(values: Sequence[Decimal]) -> tuple[Decimal, str]:
    return sum(values, Decimal(0)) / len(values), f"rata-rata ({' + '.join(map(shown, values))}) / {len(values)}"


def _rated(done: Agregat, profil: Profil | None, parts: Sequence[Bagian]) -> Agregat:
    """Return an aggregate with the band of its own value, and how the kecamatan spread over the bands."""
    if profil is None or done.nilai is None:
        return done
    bands = [band(value, profil) for value in _values(parts)]
    counts = Counter(each.label for each in bands if each is not None)
    spread = {each.label: counts[each.label] for each in profil.kategori if counts[each.label]}
    category = band(done.nilai, profil)
    line = f"{done.jejak}{described(category)}, profil {profil.nama}"
    return replace(done, kategori=category, sebaran=spread, jejak=line)


def _told(step: Step, numbers: Sequence[Decimal], counted: int, of: int) -> Agregat:
    """Return what a step gives, with a trace from which it can be computed again."""
    return _result(step(numbers)[0], retold(step, numbers, 2), counted, of)


def _result(value: Decimal, trace: str, counted: int, of: int) -> Agregat:
    printed = write_number(value, 2)
    return Agregat(
        nilai=value,
        cetak=printed,
        masalah=_left_out(of - counted),
        jejak=f"{trace} = {printed}",
        dihitung=counted,
        dilewati=of - counted,
    )


def _nothing(parts: Sequence[Bagian]) -> Agregat:
    problem = Masalah("DATA_KOSONG", "Tidak ada data kecamatan yang dapat dihitung.")
    return Agregat(nilai=None, cetak=ABSENT, masalah=(problem,), dilewati=len(parts))


def _left_out(count: int) -> tuple[Masalah, ...]:
    if not count:
        return ()
    return (Masalah("KECAMATAN_DILEWATI", f"{count} kecamatan tidak ikut dihitung: datanya belum ada.", "peringatan"),)


def _values(parts: Sequence[Bagian]) -> list[Decimal]:
    return [part.nilai for part in parts if part.nilai is not None]


def _pair(part: Bagian) -> tuple[Decimal, Decimal] | None:
    return None if part.pembilang is None or part.penyebut is None else (part.pembilang, part.penyebut)
