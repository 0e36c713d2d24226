"""Formulas with values: exact decimal arithmetic on trees, with a trace that a person can follow."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Context, Decimal, DivisionByZero, InvalidOperation, Overflow, localcontext
from functools import reduce

from kinerja_docs.bahasa.measures import read_percent
from kinerja_docs.bahasa.numbers import read_number, write_number
from kinerja_docs.bahasa.problem import Masalah
from kinerja_docs.formula.operators import is_constant
from kinerja_docs.formula.subset import counts_part_of
from kinerja_docs.formula.tree import Cacah, Gabungan, Indeks, Kondisi, Pertumbuhan, Pohon, Rasio, Suku
from kinerja_docs.formula.variables import asked, key, variables

Nilai = Decimal | int | str | bool
"""A value as callers have it: a number, the text of a cell, or met / not met."""
PRECISION = 50
_MET = {"ya": 100, "ada": 100, "terpenuhi": 100, "tersedia": 100, "tidak": 0, "tidak ada": 0, "tidak terpenuhi": 0}
_SIGNS = {"jumlah": " + ", "selisih": " − ", "kali": " × "}


@dataclass(frozen=True, slots=True)
class Hitungan:
    """What a formula gives: ``nilai`` exact and None where it cannot be computed, ``cetak`` with two decimals.

    ``jejak`` shows the numbers at work ("38 / 40 × 100 = 95,00"), also where a part is larger than its whole: that is a
    fault of the data, so that it has no value.
    """

    nilai: Decimal | None
    cetak: str
    masalah: tuple[Masalah, ...]
    jejak: str


@dataclass(frozen=True, slots=True)
class _Step:
    """A part that is computed: ``compound`` parts need brackets inside another."""

    nilai: Decimal
    jejak: str
    compound: bool = False


class _Stop(Exception):  # noqa: N818 - it never leaves this module
    def __init__(self, problem: Masalah) -> None:
        self.problem = problem


def evaluate(pohon: Pohon, values: Mapping[str, Nilai], places: int = 2) -> Hitungan:
    """Return the value of a formula.

    Args:
        pohon: the tree of the formula.
        values: by slug or by text of :func:`variables.variables`; texts are read as Indonesian numbers.
        places: decimals of ``cetak``, rounded half up; ``nilai`` is not rounded.

    Problems are values, never exceptions: ``NILAI_TIDAK_ADA``, ``BUKAN_ANGKA``, ``PEMBAGI_NOL``,
    ``MELEBIHI_PENYEBUT``, ``DI_LUAR_JANGKAUAN``.
    """
    named, problems = _named(pohon, values)
    if problems:
        return Hitungan(None, "n/a", problems, "")
    try:
        with localcontext(Context(prec=PRECISION, traps=[DivisionByZero, InvalidOperation, Overflow])):
            step = _value(pohon, named)
    except _Stop as stop:
        return Hitungan(None, "n/a", (stop.problem,), "")
    except (InvalidOperation, Overflow):
        return Hitungan(None, "n/a", (Masalah("DI_LUAR_JANGKAUAN", "Angkanya terlalu besar untuk dihitung."),), "")
    printed = write_number(step.nilai, places)
    excess = _excess(pohon, named)
    if excess:
        return Hitungan(None, "n/a", excess, _trace(step, printed))
    return Hitungan(step.nilai, printed, (), _trace(step, printed))


def _named(pohon: Pohon, values: Mapping[str, Nilai]) -> tuple[dict[str, Decimal], tuple[Masalah, ...]]:
    """Return the values by the key of their text, and a problem for each that is missing or no number."""
    given = {key(name): value for name, value in values.items()}
    found: dict[str, Decimal] = {}
    problems = []
    for variable in variables(pohon):
        value = given.get(key(variable.slug), given.get(key(variable.teks)))
        number = None if value is None else _number(value, condition=isinstance(pohon, Kondisi))
        if number is not None:
            found[key(variable.teks)] = number
        elif value is None or value == "":
            problems.append(Masalah("NILAI_TIDAK_ADA", f"Nilai “{variable.teks}” belum diisi."))
        else:
            problems.append(Masalah("BUKAN_ANGKA", f"“{value}” untuk “{variable.teks}” bukan angka."))
    return found, tuple(problems)


def _number(value: Nilai, *, condition: bool) -> Decimal | None:
    if isinstance(value, bool):
        return Decimal(100 if value else 0) if condition else None
    if isinstance(value, str):
        met = _MET.get(key(value)) if condition else None
        read = read_number(value) or read_percent(value)
        return Decimal(met) if met is not None else None if read is None else read.nilai
    number = Decimal(value)
    return number if number.is_finite() else None


def _value(suku: Suku, named: Mapping[str, Decimal]) -> _Step:
    match suku:
        case Rasio(pembilang=top, penyebut=bottom, pengali=factor):
            return _scaled(_quotient(_value(top, named), _value(bottom, named), bottom), factor)
        case Pertumbuhan(kini=now, lalu=before, pengali=factor):
            then = _value(before, named)
            grown = _joined("selisih", [_value(now, named), then])
            return _scaled(_quotient(grown, then, before), factor)
        case Gabungan(jenis=kind, suku=terms):
            return _joined(kind, [_value(term, named) for term in terms])
        case Cacah() | Indeks() | Kondisi():
            return _leaf(asked(suku)[0], named)
    return _leaf(suku, named)


def _leaf(text: str, named: Mapping[str, Decimal]) -> _Step:
    constant = read_number(text.strip(" %")) if is_constant(text) else None
    number = named[key(text)] if constant is None else constant.nilai
    return _Step(number, write_number(number))


def _quotient(top: _Step, bottom: _Step, name: Suku) -> _Step:
    if not bottom.nilai:
        what = f"“{name}”" if isinstance(name, str) else bottom.jejak
        raise _Stop(Masalah("PEMBAGI_NOL", f"Penyebut {what} bernilai nol, sehingga tidak dapat dihitung."))
    return _Step(top.nilai / bottom.nilai, f"{_inner(top)} / {_inner(bottom)}", compound=True)


def _scaled(step: _Step, factor: str | None) -> _Step:
    number = None if factor is None else read_number(factor)
    if factor is None:
        return step
    if number is None:
        raise _Stop(Masalah("BUKAN_ANGKA", f"Pengali “{factor}” bukan angka."))
    return _Step(step.nilai * number.nilai, f"{step.jejak} × {write_number(number.nilai)}", compound=True)


def _joined(kind: str, steps: list[_Step]) -> _Step:
    numbers = [step.nilai for step in steps]
    if kind == "rata_rata":
        total = _joined("jumlah", steps)
        return _Step(total.nilai / len(steps), f"{_inner(total)} / {len(steps)}", compound=True)
    operations = {"jumlah": Decimal.__add__, "selisih": Decimal.__sub__, "kali": Decimal.__mul__}
    return _Step(reduce(operations[kind], numbers), _SIGNS[kind].join(map(_inner, steps)), compound=len(steps) > 1)


def _inner(step: _Step) -> str:
    return f"({step.jejak})" if step.compound else step.jejak


def _trace(step: _Step, printed: str) -> str:
    return f"{step.jejak} = {printed}" if step.compound else step.jejak


def _excess(suku: Suku, named: Mapping[str, Decimal]) -> tuple[Masalah, ...]:
    """Return a problem if the whole formula is a percentage of a part that is larger than its whole."""
    match suku:
        case Rasio(pembilang=str(top), penyebut=str(bottom), pengali="100") if counts_part_of(top, bottom):
            part, whole = _leaf(top, named), _leaf(bottom, named)
            if part.nilai > whole.nilai:
                message = f"“{top}” ({part.jejak}) melebihi “{bottom}” ({whole.jejak}). Periksa datanya."
                return (Masalah("MELEBIHI_PENYEBUT", message),)
    return ()
