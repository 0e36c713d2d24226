"""Capaian of an indicator: target and realisasi under the rules of a profile."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Context, Decimal, localcontext

from kinerja_docs.bahasa.measures import write_percent, write_range
from kinerja_docs.bahasa.problem import Masalah
from kinerja_docs.bahasa.text import fold
from kinerja_docs.compute.profile import AturanCapaian, Kategori, Profil
from kinerja_docs.compute.ranks import ranked
from kinerja_docs.compute.rules import HUNDRED, RULES, retold, shown
from kinerja_docs.compute.scale import ABSENT, attributed, band
from kinerja_docs.errors import InvalidDeclaration
from kinerja_docs.formula.evaluate import PRECISION, Nilai, evaluate
from kinerja_docs.formula.subset import counts_part_of
from kinerja_docs.formula.tree import Pohon, Rasio
from kinerja_docs.nilai import Angka, Arah, Label, Lain, Rentang, check_value, read_value
from kinerja_docs.nilai import Nilai as Isi
from kinerja_docs.nilai.checking import hundredfold
from kinerja_docs.nilai.units import convert, read_unit

_HIGH = Decimal(200)
"""Percent: what lies above it is more often a fault of target or realisasi than an achievement."""


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
        super().__init__(pesan)
        self.problem = Masalah(kode, pesan)


@dataclass(frozen=True, slots=True)
class _Found:
    value: Decimal
    trace: str
    rule: str
    problems: tuple[Masalah, ...] = ()


@dataclass(frozen=True, slots=True)
class _Case:
    """Under which rules a value is judged, and the indicator whose it is."""

    profil: Profil
    nama: str
    satuan: str | None


def capaian(
    target: str | Decimal | None,
    realisasi: str | Decimal | None,
    arah: Arah | None,
    profil: Profil,
    *,
    satuan: str | None = None,
    bagian: bool = False,
    nama: str = "",
) -> Capaian:
    """Return the capaian of one indicator.

    Args:
        target: as printed or as a number; "≥ 85" brings its polarity with it.
        realisasi: as printed or as a number; None or a dash where there is none yet.
        arah: the polarity that the document or a person gives; it is never guessed from the name.
        profil: the rules, with a table ``[capaian]``.
        satuan: the unit of the column.
        bagian: the indicator is a percentage of a part of its whole, which cannot go beyond 100.
        nama: the name of the indicator, which tells the scale of its labels.

    Problems are values: ``TARGET_KOSONG``, ``TARGET_ZERO``, ``REALISASI_KOSONG``, ``REALISASI_NOL``, ``BUKAN_ANGKA``,
    ``PREDIKAT_TIDAK_DIKENAL``, ``ARAH_BELUM_DITETAPKAN``, ``MELEBIHI_100``, ``SATUAN_BERBEDA``, ``CAPAIAN_TINGGI``, and
    all that :func:`kinerja_docs.nilai.check_value` asks about either text.

    Raises:
        InvalidDeclaration: if ``profil`` has no table ``[capaian]``.
    """
    rules = _rules(profil)
    asked = (*_asked("Target", target, satuan, arah, nama), *_asked("Realisasi", realisasi, satuan, None, nama))
    try:
        wanted, actual = _target(target, satuan), _actual(realisasi, satuan)
        if bagian:
            _refuse_beyond(actual)
        with localcontext(Context(prec=PRECISION)):
            found = _computed(wanted, actual, arah, _Case(profil, nama, satuan))
    except _Stop as stop:
        told = (stop.problem, *(each for each in asked if each.kode != stop.problem.kode))
        return Capaian(nilai=None, cetak=ABSENT, masalah=told, profil=profil.nama)
    problems = (*asked, *found.problems, *_implausible(wanted, actual, found.value, satuan))
    return _finished(replace(found, problems=tuple(dict.fromkeys(problems))), rules, profil)


def capaian_of_formula(
    pohon: Pohon, values: Mapping[str, Nilai], target: str | Decimal | None, arah: Arah | None, profil: Profil
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


def _asked(
    role: str, text: str | Decimal | None, satuan: str | None, arah: Arah | None, nama: str
) -> tuple[Masalah, ...]:
    found = check_value(text, satuan, arah, nama) if isinstance(text, str) else ()
    return tuple(replace(problem, pesan=f"{role}: {problem.pesan}") for problem in found)


def _read(role: str, text: str | Decimal | None, satuan: str | None) -> Isi | None:
    if text is None or isinstance(text, Decimal):
        return None if text is None else Angka(text)
    read = read_value(text, satuan).isi
    if isinstance(read, Lain):
        raise _Stop(read.masalah.kode, f"{role}: {read.masalah.pesan}")
    return read


def _target(target: str | Decimal | None, satuan: str | None) -> Angka | Rentang | Label:
    wanted = _read("Target", target, satuan)
    if wanted is None or isinstance(wanted, Lain):
        raise _Stop("TARGET_KOSONG", "Target belum diisi.")
    return wanted


def _actual(realisasi: str | Decimal | None, satuan: str | None) -> Angka | Label:
    read = _read("Realisasi", realisasi, satuan)
    match read:
        case Angka() | Label():
            return read
        case Rentang(teks=text):
            raise _Stop("BUKAN_ANGKA", f"Realisasi “{text}” bukan satu angka.")
    raise _Stop("REALISASI_KOSONG", "Realisasi belum diisi.")


def _computed(target: Angka | Rentang | Label, actual: Angka | Label, arah: Arah | None, case: _Case) -> _Found:
    match target, actual:
        case (Label(teks=wanted) | Angka(label=str(wanted)), Label(teks=reached)) | (
            Label(teks=wanted),
            Angka(label=str(reached)),
        ):
            return _ordinal(wanted, reached, case)
        case (Label(teks=text), _) | (_, Label(teks=text)):
            raise _Stop("BUKAN_ANGKA", f"“{text}” bukan angka, sedangkan pasangannya angka.")
        case Rentang(), Angka():
            value, problems = _in_unit(actual, target.satuan)
            found = _interval(target, value, arah, _rules(case.profil), case.profil.desimal)
            return replace(found, problems=(*problems, *found.problems))
        case Angka(), Angka():
            value, problems = _in_unit(actual, target.satuan)
            found = _single(target, value, target.arah or arah, case.profil)
            return replace(found, problems=(*problems, *found.problems))
    raise AssertionError(target)


def _in_unit(actual: Angka, unit: str | None) -> tuple[Decimal, tuple[Masalah, ...]]:
    """Return the realisasi in the unit of the target; units that cannot be compared stop everything."""
    has, wants = read_unit(actual.satuan), read_unit(unit)
    if has is None or wants is None:
        return actual.nilai, ()
    value = convert(actual.nilai, has, wants)
    if value is None:
        message = f"Target bersatuan {wants.nama}, realisasi bersatuan {has.nama}. Samakan satuannya."
        raise _Stop("SATUAN_BERBEDA", message)
    if value == actual.nilai:
        return value, ()
    message = f"Realisasi {shown(actual.nilai)} {has.nama} dihitung {shown(value)} {wants.nama} menurut satuan target."
    return value, (Masalah("SATUAN_DIKONVERSI", message, "peringatan"),)


def _implausible(target: Isi, actual: Isi, value: Decimal, satuan: str | None) -> tuple[Masalah, ...]:
    """Return what makes a capaian hard to believe."""
    numbers = isinstance(target, Angka) and isinstance(actual, Angka)
    found = hundredfold(target.nilai, actual.nilai, satuan) if numbers else ()  # type: ignore[union-attr]
    if value <= _HIGH:
        return found
    message = (
        f"Capaian {write_percent(value)} melebihi {write_percent(_HIGH)}. Periksa target, realisasi dan satuannya."
    )
    return (*found, Masalah("CAPAIAN_TINGGI", message, "peringatan"))


def _single(target: Angka, actual: Decimal, arah: Arah | None, profil: Profil) -> _Found:
    rules, places = _rules(profil), profil.desimal
    match arah:
        case "naik":
            return _ruled(rules.naik if target.nilai >= 0 else "NEG_TARGET", target.nilai, actual, places)
        case "turun" if not target.nilai:
            return _zero(actual, rules)
        case "turun":
            return _ruled(rules.turun if target.nilai > 0 else "NEG_TARGET_TURUN", target.nilai, actual, places)
        case "tetap":
            return _ruled(rules.tetap, target.nilai, actual, places)
        case "rentang":
            message = (
                f"Arah indikatornya rentang, tetapi target {shown(target.nilai)} hanya satu angka. Tulis kedua batas."
            )
            raise _Stop("RENTANG_SATU_ANGKA", message)
    message = "Arah indikator belum ditetapkan: makin tinggi makin baik (naik) atau makin rendah makin baik (turun)."
    raise _Stop("ARAH_BELUM_DITETAPKAN", message)


def _ruled(rule: str, target: Decimal, actual: Decimal, places: int) -> _Found:
    if rule == "NEG_RATIO" and not actual:
        raise _Stop("REALISASI_NOL", "Realisasi nol tidak dapat dihitung dengan rumus target / realisasi.")
    if not target and not (rule == "FLAT" and actual == target):
        raise _Stop("TARGET_ZERO", "Target nol: capaian tidak dapat dihitung.")
    value, _ = RULES[rule](target, actual)
    return _Found(value, retold(lambda pair: RULES[rule](*pair), (target, actual), places), rule)


def _zero(actual: Decimal, rules: AturanCapaian) -> _Found:
    """Return what a profile gives for a target of zero where lower is better ("nihil")."""
    if not actual:
        return _Found(rules.nol_turun_tercapai, "target 0, realisasi 0", "TARGET_NOL")
    warning = Masalah("TARGET_ZERO", "Target nol tidak tercapai; capaian menurut aturan profil.", "peringatan")
    return _Found(rules.nol_turun_meleset, f"target 0, realisasi {shown(actual)}", "TARGET_NOL", (warning,))


def _interval(target: Rentang, actual: Decimal, arah: Arah | None, rules: AturanCapaian, places: int) -> _Found:
    """Return the capaian of an interval: inside 100, above it by the upper bound, below it by the lower one.

    Source: PermenPANRB 8/2021; that inside is 100 is a setting of the project.
    """
    if target.bawah <= actual <= target.atas:
        return _Found(HUNDRED, f"{shown(actual)} di dalam {write_range(target)}", "RANGE")
    above = actual > target.atas
    bound = target.atas if above else target.bawah
    outside = rules.rentang_di_atas if above else "POS_RATIO"
    rule = {"naik": "POS_RATIO", "turun": "NEG_LINEAR"}.get(arah or "", outside)
    found = _ruled(rule, bound, actual, places)
    return replace(found, rule=f"RANGE {rule}")


def _ordinal(target: str, actual: str, case: _Case) -> _Found:
    found = ranked(target, actual, case.profil, case.nama, case.satuan)
    if found is None and fold(target) == fold(actual):
        return _Found(HUNDRED, f"{actual} sama dengan target", "LABEL_SAMA")
    if found is None:
        message = f"Predikat “{target}” dan “{actual}” tidak ada pada satu skala yang dikenal profil."
        raise _Stop("PREDIKAT_TIDAK_DIKENAL", message)
    wanted, reached, doubts = found
    rule = _rules(case.profil).predikat
    lead = f"{actual} ({shown(reached)}) terhadap {target} ({shown(wanted)}): "
    if rule == "PREDIKAT_MINIMAL" and reached >= wanted:
        return _Found(HUNDRED, f"{lead}tercapai", rule, doubts)
    ratio = _ruled("POS_RATIO", wanted, reached, case.profil.desimal)
    return _Found(ratio.value, lead + ratio.trace, rule, doubts)


def _refuse_beyond(actual: Angka | Label) -> None:
    """Refuse more than the whole: it is a fault of the data, no achievement."""
    if isinstance(actual, Angka) and actual.nilai > HUNDRED:
        message = f"Realisasi {shown(actual.nilai)}% melebihi 100% padahal bagian dari keseluruhan. Periksa datanya."
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
