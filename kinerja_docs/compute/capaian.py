"""Capaian of an indicator: target and realisasi under the rules of a profile."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Context, Decimal, localcontext

from kinerja_docs.bahasa.measures import Rentang, write_percent, write_range
from kinerja_docs.bahasa.problem import Masalah
from kinerja_docs.compute.profile import AturanCapaian, Kategori, Profil
from kinerja_docs.compute.rules import HUNDRED, RULES, shown
from kinerja_docs.compute.scale import ABSENT, attributed, band
from kinerja_docs.compute.targets import Angka, Arah, Label, Target, read_target
from kinerja_docs.errors import InvalidDeclaration
from kinerja_docs.formula.evaluate import PRECISION, Nilai, evaluate
from kinerja_docs.formula.subset import counts_part_of
from kinerja_docs.formula.tree import Pohon, Rasio


@dataclass(frozen=True, slots=True, kw_only=True)
class Capaian:
    """A capaian in percent; ``mentah`` before the floor of the profile, ``rumus`` the formula that was used."""

    nilai: Decimal | None
    cetak: str
    masalah: tuple[Masalah, ...] = ()
    jejak: str = ""
    mentah: Decimal | None = None
    rumus: str | None = None
    kategori: Kategori | None = None
    profil: str


class _Stop(Exception):  # noqa: N818 - it never leaves this module
    def __init__(self, kode: str, pesan: str) -> None:
        self.problem = Masalah(kode, pesan)


@dataclass(frozen=True, slots=True)
class _Found:
    value: Decimal
    trace: str
    rule: str
    problems: tuple[Masalah, ...] = ()


def capaian(
    target: str | Decimal | Target | None,
    realisasi: str | Decimal | None,
    arah: Arah | None,
    profil: Profil,
    *,
    satuan: str | None = None,
    bagian: bool = False,
) -> Capaian:
    """Return the capaian of one indicator.

    Args:
        target: as printed or as a number; "≥ 85" brings its polarity with it.
        realisasi: as printed or as a number; None or a dash where there is none yet.
        arah: the polarity that the document or a person gives; it is never guessed from the name.
        profil: the rules, with a table ``[capaian]``.
        satuan: the unit of the column.
        bagian: the indicator is a percentage of a part of its whole, which cannot go beyond 100.

    Problems are values: ``TARGET_KOSONG``, ``TARGET_ZERO``, ``REALISASI_KOSONG``, ``REALISASI_NOL``, ``BUKAN_ANGKA``,
    ``PREDIKAT_TIDAK_DIKENAL``, ``ARAH_BELUM_DITETAPKAN``, ``MELEBIHI_100``.

    Raises:
        InvalidDeclaration: if ``profil`` has no table ``[capaian]``.
    """
    rules = _rules(profil)
    try:
        wanted, actual = _read(target, satuan), _actual(realisasi, satuan)
        if bagian:
            _refuse_beyond(actual)
        with localcontext(Context(prec=PRECISION)):
            found = _computed(wanted, actual, arah, profil)
    except _Stop as stop:
        return Capaian(nilai=None, cetak=ABSENT, masalah=(stop.problem,), profil=profil.nama)
    return _finished(found, rules, profil)


def capaian_of_formula(
    pohon: Pohon, values: Mapping[str, Nilai], target: str | Decimal | Target | None, arah: Arah | None, profil: Profil
) -> Capaian:
    """Return the capaian of an indicator whose realisasi is its formula with values; the trace shows both steps.

    Raises:
        InvalidDeclaration: as :func:`capaian`.
    """
    actual = evaluate(pohon, values)
    if actual.nilai is None:
        return Capaian(nilai=None, cetak=ABSENT, masalah=actual.masalah, profil=profil.nama)
    done = capaian(target, actual.nilai, arah, profil, bagian=is_part(pohon))
    return replace(done, masalah=(*actual.masalah, *done.masalah), jejak=f"{actual.jejak}; {done.jejak}")


def is_part(pohon: Pohon) -> bool:
    """Tell whether a formula is the percentage of a part of its whole, which cannot go beyond 100."""
    match pohon:
        case Rasio(pembilang=str(top), penyebut=str(bottom), pengali="100"):
            return counts_part_of(top, bottom)
    return False


def _rules(profil: Profil) -> AturanCapaian:
    if profil.capaian is None:
        raise InvalidDeclaration(f"{profil.nama}: profil ini tidak memuat aturan capaian ([capaian]).")
    return profil.capaian


def _read(target: str | Decimal | Target | None, satuan: str | None) -> Target:
    wanted = read_target(target, satuan) if isinstance(target, str) else target
    if wanted is None:
        raise _Stop("TARGET_KOSONG", "Target belum diisi.")
    return Angka(wanted) if isinstance(wanted, Decimal) else wanted


def _actual(realisasi: str | Decimal | None, satuan: str | None) -> Decimal | Label:
    read = read_target(realisasi, satuan) if isinstance(realisasi, str) else realisasi
    match read:
        case None:
            raise _Stop("REALISASI_KOSONG", "Realisasi belum diisi.")
        case Decimal() | Label():
            return read
        case Angka(nilai=value):
            return value
    raise _Stop("BUKAN_ANGKA", f"Realisasi “{read.teks}” bukan satu angka.")


def _computed(target: Target, actual: Decimal | Label, arah: Arah | None, profil: Profil) -> _Found:
    match target, actual:
        case Label(), Label():
            return _ordinal(target, actual, profil)
        case (Label(), _) | (_, Label()):
            text = target.teks if isinstance(target, Label) else actual.teks if isinstance(actual, Label) else ""
            raise _Stop("BUKAN_ANGKA", f"“{text}” bukan angka, sedangkan pasangannya angka.")
        case Rentang(), Decimal():
            return _interval(target, actual, arah, _rules(profil))
        case Angka(), Decimal():
            return _single(target, actual, target.arah or arah, _rules(profil))
    raise AssertionError(target)


def _single(target: Angka, actual: Decimal, arah: Arah | None, rules: AturanCapaian) -> _Found:
    match arah:
        case "naik" | "rentang":
            return _ruled(rules.naik, target.nilai, actual)
        case "turun" if not target.nilai:
            return _zero(actual, rules)
        case "turun":
            return _ruled(rules.turun, target.nilai, actual)
        case "tetap":
            return _ruled(rules.tetap, target.nilai, actual)
    message = "Arah indikator belum ditetapkan: makin tinggi makin baik (naik) atau makin rendah makin baik (turun)."
    raise _Stop("ARAH_BELUM_DITETAPKAN", message)


def _ruled(rule: str, target: Decimal, actual: Decimal) -> _Found:
    if rule == "NEG_RATIO" and not actual:
        raise _Stop("REALISASI_NOL", "Realisasi nol tidak dapat dihitung dengan rumus target / realisasi.")
    if not target and not (rule == "FLAT" and actual == target):
        raise _Stop("TARGET_ZERO", "Target nol: capaian tidak dapat dihitung.")
    value, trace = RULES[rule](target, actual)
    return _Found(value, trace, rule)


def _zero(actual: Decimal, rules: AturanCapaian) -> _Found:
    """Return what a profile gives for a target of zero where lower is better ("nihil")."""
    if not actual:
        return _Found(rules.nol_turun_tercapai, "target 0, realisasi 0", "TARGET_NOL")
    warning = Masalah("TARGET_ZERO", "Target nol tidak tercapai; capaian menurut aturan profil.", "peringatan")
    return _Found(rules.nol_turun_meleset, f"target 0, realisasi {shown(actual)}", "TARGET_NOL", (warning,))


def _interval(target: Rentang, actual: Decimal, arah: Arah | None, rules: AturanCapaian) -> _Found:
    """Return the capaian of an interval: inside 100, above it by the upper bound, below it by the lower one.

    Source: PermenPANRB 8/2021; that inside is 100 is a setting of the project.
    """
    if target.bawah <= actual <= target.atas:
        return _Found(HUNDRED, f"{shown(actual)} di dalam {write_range(target)}", "RANGE")
    above = actual > target.atas
    bound = target.atas if above else target.bawah
    outside = rules.rentang_di_atas if above else "POS_RATIO"
    rule = {"naik": "POS_RATIO", "turun": "NEG_LINEAR"}.get(arah or "", outside)
    found = _ruled(rule, bound, actual)
    return replace(found, rule=f"RANGE {rule}")


def _ordinal(target: Label, actual: Label, profil: Profil) -> _Found:
    names = target.teks.upper(), actual.teks.upper()
    scale = next((scale for scale in profil.skor.values() if all(name in scale for name in names)), None)
    if scale is None:
        message = f"Predikat “{target.teks}” dan “{actual.teks}” tidak ada pada satu skala yang dikenal profil."
        raise _Stop("PREDIKAT_TIDAK_DIKENAL", message)
    wanted, reached = (scale[name] for name in names)
    rule = _rules(profil).predikat
    lead = f"{actual.teks} ({shown(reached)}) terhadap {target.teks} ({shown(wanted)}): "
    if rule == "PREDIKAT_MINIMAL" and reached >= wanted:
        return _Found(HUNDRED, f"{lead}tercapai", rule)
    found = _ruled("POS_RATIO", wanted, reached)
    return _Found(found.value, lead + found.trace, rule)


def _refuse_beyond(actual: Decimal | Label) -> None:
    """Refuse more than the whole: it is a fault of the data, no achievement."""
    if not isinstance(actual, Label) and actual > HUNDRED:
        message = f"Realisasi {shown(actual)}% melebihi 100% padahal bagian dari keseluruhan. Periksa datanya."
        raise _Stop("MELEBIHI_100", message)


def _finished(found: _Found, rules: AturanCapaian, profil: Profil) -> Capaian:
    value = found.value if rules.lantai is None else max(found.value, rules.lantai)
    printed = write_percent(value, profil.desimal, trim=False)
    raw = (
        ""
        if value == found.value
        else f" (sebelum batas bawah {write_percent(found.value, profil.desimal, trim=False)})"
    )
    category = band(value, profil)
    return Capaian(
        nilai=value,
        cetak=printed,
        masalah=found.problems,
        jejak=f"capaian {found.trace} = {printed}{raw}{attributed(category, profil)}",
        mentah=found.value,
        rumus=found.rule,
        kategori=category,
        profil=profil.nama,
    )
