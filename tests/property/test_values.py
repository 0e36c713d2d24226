"""Values that were written are read again, and units that differ never give a capaian in silence."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from kinerja_docs.bahasa.measures import Rentang, write_range
from kinerja_docs.bahasa.numbers import write_number
from kinerja_docs.compute.capaian import capaian
from kinerja_docs.compute.loading import profile
from kinerja_docs.compute.rules import retold, shown
from kinerja_docs.nilai import Angka, read_value

UNITS = st.sampled_from(["dokumen", "orang", "desa", "persen", "hari", "jam", "bulan", "rupiah", "kilometer"])
TWO_PLACES = st.integers(0, 10**9).map(lambda number: Decimal(number) / 100)
WHOLE = st.integers(0, 10**6).map(Decimal)
MANY = st.lists(
    st.fractions(0, 200).map(lambda part: Decimal(part.numerator) / part.denominator), min_size=2, max_size=6
)


@settings(deadline=None)
@given(TWO_PLACES, UNITS)
def test_a_number_with_its_unit_is_read_as_written(value: Decimal, unit: str) -> None:
    read = read_value(f"{write_number(value, 2)} {unit}", unit.title()).isi
    assert isinstance(read, Angka)
    assert (read.nilai, read.satuan, read.pasti) == (value, unit, True)


@settings(deadline=None)
@given(WHOLE, WHOLE, st.sampled_from(["%", "orang", "hari"]))
def test_an_interval_is_read_as_written(low: Decimal, high: Decimal, unit: str) -> None:
    written = write_range(Rentang("", min(low, high), max(low, high), unit))
    read = read_value(written).isi
    doubtful = unit == "%" and max(low, high) >= 1000
    assert doubtful or read == Rentang(written, min(low, high), max(low, high), unit)


@settings(deadline=None)
@given(st.integers(1, 200), st.integers(1, 200), UNITS, UNITS)
def test_units_that_differ_give_no_capaian_in_silence(target: int, actual: int, one: str, other: str) -> None:
    done = capaian(f"{target} {one}", f"{actual} {other}", "naik", profile("umum"))
    assert one == other or done.masalah
    assert done.nilai is None or one == other or "SATUAN_DIKONVERSI" in {problem.kode for problem in done.masalah}


def _mean(values: Sequence[Decimal]) -> tuple[Decimal, str]:
    return sum(values, Decimal(0)) / len(values), " + ".join(map(shown, values))


@settings(deadline=None)
@given(MANY)
def test_a_mean_can_be_computed_again_from_what_is_printed(values: list[Decimal]) -> None:
    trace = retold(_mean, values, 2)
    parts = [Decimal(part.replace(".", "").replace(",", ".")) for part in trace.split(" (")[0].split(" + ")]
    again = write_number(sum(parts, Decimal(0)) / len(parts), 2)
    assert again == write_number(_mean(values)[0], 2) or "belum dibulatkan" in trace
