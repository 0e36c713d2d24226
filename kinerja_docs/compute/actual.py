"""What was reached: of the formula where its variables are there, else as typed in, else from the triwulan."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from decimal import Context, Decimal
from pathlib import Path

from kinerja_docs.bahasa.numbers import round_half_up, write_number
from kinerja_docs.bahasa.periods import write_period
from kinerja_docs.bahasa.problem import Masalah
from kinerja_docs.compute.loading import in_force
from kinerja_docs.compute.periods import of_year
from kinerja_docs.compute.profile import Kategori
from kinerja_docs.compute.quarters import SETTING, Aturan, parts_of, rule_for
from kinerja_docs.compute.rules import shown
from kinerja_docs.compute.scale import ABSENT, scored
from kinerja_docs.domain import Indikator
from kinerja_docs.domain.computing import computed_tree
from kinerja_docs.domain.groups import names_by_text
from kinerja_docs.domain.results import Angka, Asal
from kinerja_docs.domain.year import Tahunan
from kinerja_docs.formula.evaluate import PRECISION, Hitungan, evaluate
from kinerja_docs.formula.tree import Indeks, Pohon
from kinerja_docs.formula.variables import key, variables
from kinerja_docs.nilai import Angka as Bilangan
from kinerja_docs.nilai import Label, Lain, read_value

_LARGE = 20


@dataclass(frozen=True, slots=True)
class Actual:
    """A realisasi: the figure, what capaian is computed from, and where it comes from."""

    angka: Angka
    nilai: str | Decimal | None
    asal: Asal | None


class Actuals:
    """Finds the realisasi of the indicators of a year; ``own`` is a folder of the user's own profiles."""

    def __init__(self, tahunan: Tahunan, own: Path | None) -> None:
        self._tahunan = tahunan
        self._own = own
        self._names = names_by_text(tahunan.rekaman)

    def of(self, each: Indikator, when: str) -> Actual:
        """Return the realisasi of a period ("2021", "2021-TW1"); a year without one has that of its triwulan."""
        found = self._alone(each, when)
        return found if found.asal is not None or len(when) != 4 else self._of_parts(each, when, found)

    def _alone(self, each: Indikator, when: str) -> Actual:
        tree = computed_tree(each)
        typed = of_period(each.realisasi, when)
        values = self._values(tree, when) if tree else {}
        made = evaluate(tree, values) if tree and values else None
        if tree is None or made is None:
            asked = evaluate(tree, {}).masalah if tree and typed is None else ()
            return self._typed(each, tree, typed, when, asked)
        if made.nilai is None:
            found = self._typed(each, tree, typed, when, made.masalah)
            return found if found.asal else replace(found, angka=replace(found.angka, jejak=made.jejak))
        problems = (*made.masalah, *_scaled(each, tree), *_against(made, typed, each.satuan))
        value = made.nilai.normalize(Context(prec=PRECISION))
        printed = write_number(value, 2, trim=True)
        figure = self._figure(value, printed, made.jejak, tree, when, problems)
        return Actual(figure, _as_printed(value, made), "rumus")

    def _typed(
        self, each: Indikator, tree: Pohon | None, typed: str | None, when: str, problems: tuple[Masalah, ...]
    ) -> Actual:
        read = None if typed is None else read_value(typed, each.satuan).isi
        number = read.nilai if isinstance(read, Bilangan) else None
        if number is None:
            printed = isinstance(read, Label | Lain)
            text = typed if typed is not None and printed else ABSENT
            return Actual(Angka(cetak=text, masalah=problems), typed, "isian" if printed else None)
        figure = self._figure(number, shown(number), f"realisasi {typed} diisi", tree, when, problems)
        return Actual(figure, typed, "isian")

    def _of_parts(self, each: Indikator, when: str, without: Actual) -> Actual:
        """Return the realisasi of a year from those of its triwulan, and say by which rule and why."""
        found = {period: self._alone(each, period) for period in _named(each, self._tahunan, when)}
        known = [period for period, actual in found.items() if actual.asal is not None]
        parts = parts_of(known, when)
        filled = {period: found[period] for period in parts if period in known}
        if not filled:
            return without
        missing = [period for period in parts if period not in filled]
        rule = rule_for(each, when, self._tahunan.triwulan.get(each.nama), self._tahunan.pengaturan.get(SETTING))
        if rule is None or rule.lacks(missing):
            return _with_problem(without, _partial(list(filled), missing, when, rule))
        return self._joined(each, when, filled, rule)

    def _joined(self, each: Indikator, when: str, filled: Mapping[str, Actual], rule: Aturan) -> Actual:
        tree = computed_tree(each)
        inner = tuple(problem for actual in filled.values() for problem in actual.angka.masalah)
        problems = tuple(dict.fromkeys((*inner, *rule.masalah())))
        values = {period: actual.angka.nilai for period, actual in filled.items()}
        year = of_year(values, rule.cara)
        if None in values.values() or year.nilai is None:
            return _of_labels(each, filled, rule, problems)
        if rule.cara == "LAST":
            period, last = max(filled.items())
            trace = f"{last.angka.jejak} pada {write_period(period)} ({rule.alasan})"
            return Actual(replace(last.angka, jejak=trace, masalah=problems), last.nilai, "triwulan")
        trace = f"{year.jejak} ({rule.alasan})"
        figure = self._figure(year.nilai, write_number(year.nilai, 2, trim=True), trace, tree, when, problems)
        return Actual(figure, year.nilai, "triwulan")

    def _figure(
        self, value: Decimal, printed: str, trace: str, tree: Pohon | None, when: str, problems: tuple[Masalah, ...]
    ) -> Angka:
        category, more = self._rated(value, tree, when)
        label = category.label if category else None
        colour = category.warna if category else None
        return Angka(nilai=value, cetak=printed, predikat=label, warna=colour, jejak=trace, masalah=(*problems, *more))

    def _rated(self, value: Decimal, tree: Pohon | None, when: str) -> tuple[Kategori | None, tuple[Masalah, ...]]:
        """Return the band of a score on the scale that was in force in its year."""
        match tree:
            case Indeks(metode="akip" | "ikm" as method):
                scale = in_force(method, int(when[:4]), self._own)
                if scale is not None:
                    skor = scored(value, scale, "")
                    return skor.kategori, skor.masalah
        return None, ()

    def _values(self, tree: Pohon, when: str) -> Mapping[str, str]:
        """Return the values that a period has for the variables of a formula, none if it has not one of them."""
        found: dict[str, str] = {}
        for variable in variables(tree):
            name = self._names.get(key(variable.teks), variable.slug)
            value = of_period(self._tahunan.variabel.get(name, {}), when)
            if value is not None:
                found[variable.slug] = value
        return found


def reached(tahunan: Tahunan, own: Path | None = None) -> Callable[[Indikator, int], str | None]:
    """Return what gives the realisasi of an indicator in a year as it is printed, None where there is none."""
    actuals = Actuals(tahunan, own)

    def found(each: Indikator, year: int) -> str | None:
        actual = actuals.of(each, str(year))
        typed = of_period(each.realisasi, str(year))
        return typed if actual.asal in ("isian", None) else actual.angka.cetak

    return found


def of_period(texts: Mapping[str, str], period: str) -> str | None:
    """Return the text of a period; one without any period counts for the year."""
    return texts.get(period) or (texts.get("") if len(period) == 4 else None) or None


def _named(each: Indikator, tahunan: Tahunan, when: str) -> list[str]:
    """Return the parts of a year for which the indicator or any variable has a value."""
    periods = {*each.realisasi, *(period for values in tahunan.variabel.values() for period in values)}
    return sorted(period for period in periods if period.startswith(f"{when}-"))


def _as_printed(value: Decimal, made: Hitungan) -> Decimal:
    """Return a computed value with the decimals that its formula prints, so that both steps show the same number."""
    exponent = value.as_tuple().exponent
    shorter = isinstance(exponent, int) and exponent > -2 and value.adjusted() < _LARGE
    return value.quantize(Decimal("0.01")) if shorter and made.jejak.endswith(f"= {made.cetak}") else value


def _of_labels(each: Indikator, filled: Mapping[str, Actual], rule: Aturan, problems: tuple[Masalah, ...]) -> Actual:
    """Return the last label ("BB"); labels are never added up."""
    period, last = max(filled.items())
    if rule.cara == "CUMULATIVE":
        message = f"Realisasi triwulan “{each.nama}” ada yang bukan angka, tidak dapat dijumlahkan ({rule.alasan})."
        return Actual(Angka(masalah=(*problems, Masalah("BUKAN_ANGKA", message))), None, None)
    trace = f"{last.angka.cetak} pada {write_period(period)} ({rule.alasan})"
    return Actual(replace(last.angka, jejak=trace, masalah=problems), last.nilai, "triwulan")


def _scaled(each: Indikator, tree: Pohon) -> tuple[Masalah, ...]:
    """Say that a factor was put in that the formula does not print."""
    if each.formulasi is None or tree == each.formulasi.pohon:
        return ()
    message = "Rumusnya tidak menyebut x 100%; hasilnya dikali 100 karena indikator ini dalam persen."
    return (Masalah("PENGALI_PERSEN", message, "info"),)


def _with_problem(actual: Actual, problem: Masalah) -> Actual:
    return replace(actual, angka=replace(actual.angka, masalah=(problem, *actual.angka.masalah)))


def _partial(filled: list[str], missing: list[str], when: str, rule: Aturan | None) -> Masalah:
    parts = ", ".join(map(write_period, filled)) if missing else "semua triwulan"
    known = f"Realisasi {parts} terisi, realisasi setahun {when} belum."
    if rule is None:
        todo = "Pilih cara di kolom Setahun dari triwulan (jumlah atau terakhir), atau isi realisasi setahun."
    else:
        todo = f"Lengkapi {', '.join(map(write_period, missing))} (0 bila memang nihil), atau isi realisasi setahun."
    return Masalah("REALISASI_SEBAGIAN", f"{known} {todo}", "peringatan")


def _against(made: Hitungan, typed: str | None, satuan: str | None) -> tuple[Masalah, ...]:
    read = None if typed is None else read_value(typed, satuan).isi
    number = read.nilai if isinstance(read, Bilangan) else None
    if read is None or made.nilai is None or (number is not None and _same(number, made.nilai)):
        return ()
    message = f"Realisasi tertulis {typed}, hasil rumusnya {made.cetak}. Yang dipakai hasil rumus."
    return (Masalah("REALISASI_BERBEDA", message, "peringatan"),)


def _same(typed: Decimal, made: Decimal) -> bool:
    exponent = typed.as_tuple().exponent
    places = max(0, -exponent) if isinstance(exponent, int) else 0
    return round_half_up(made, places) == typed
