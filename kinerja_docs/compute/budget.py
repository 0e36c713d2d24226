"""Totals of a budget: sub kegiatan make the kegiatan, kegiatan the program, programs the whole; differences by name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from kinerja_docs.bahasa.problem import Masalah
from kinerja_docs.bahasa.rupiah import write_rupiah
from kinerja_docs.compute.scale import ABSENT
from kinerja_docs.domain import Anggaran
from kinerja_docs.domain.budget import code_of, counted, parents, rank, uncoded_above


@dataclass(frozen=True, slots=True, kw_only=True)
class Selisih:
    """A line whose amount is not the sum of those below it; amounts in rupiah, ``selisih`` printed minus sum."""

    baris: int
    uraian: str
    tercetak: Decimal
    jumlah: Decimal

    @property
    def selisih(self) -> Decimal:
        """Return printed minus sum, in rupiah."""
        return self.tercetak - self.jumlah


@dataclass(frozen=True, slots=True, kw_only=True)
class Rekap:
    """The total in rupiah of the lines of the highest level, and every line that does not add up."""

    nilai: Decimal | None
    cetak: str
    masalah: tuple[Masalah, ...] = ()
    jejak: str = ""
    selisih: tuple[Selisih, ...] = ()


def roll_up(lines: Sequence[Anggaran], pagu: Decimal | None = None) -> Rekap:
    """Return the total of a budget and what does not add up.

    A line belongs to the one whose code begins its own (:func:`domain.budget.parents`). ``pagu`` is the
    printed total, compared where there is one. Lines of which an amount below is missing are not compared, and a
    problem says so.

    Source: program, kegiatan and sub kegiatan roll up strictly (Permendagri 90/2019 and its successors).
    """
    amounts = [amount_of(line) for line in lines]
    above = parents(lines)
    tops = [amounts[index] for index in counted(lines)]
    known = [amount for amount in tops if amount is not None]
    problems = [_blank(line) for line, amount in zip(lines, amounts, strict=True) if amount is None]
    differences = _differences(lines, amounts, above)
    problems += map(_named, differences)
    lost = [index for index, parent in enumerate(above) if parent is None and _lost(lines[index], lines)]
    problems += [_orphan(lines[index], uncoded_above(lines, index)) for index in lost]
    if len(known) != len(tops) or not tops:
        return Rekap(nilai=None, cetak=ABSENT, masalah=tuple(problems), selisih=differences)
    total = sum(known, Decimal(0))
    problems += _against(total, pagu)
    trace = f"{' + '.join(write_rupiah(amount) for amount in known)} = {write_rupiah(total)}"
    return Rekap(nilai=total, cetak=write_rupiah(total), masalah=tuple(problems), jejak=trace, selisih=differences)


def absorption(realisasi: Decimal, pagu: Decimal) -> Decimal | None:
    """Return realisasi / pagu × 100 in percent, None without pagu. It is input, never an IKU."""
    return realisasi * 100 / pagu if pagu else None


def amount_of(line: Anggaran) -> Decimal | None:
    """Return the amount of a line of a budget in rupiah, None where it says none that is a number."""
    try:
        amount = None if line.jumlah is None else Decimal(line.jumlah)
    except InvalidOperation:
        return None
    return amount if amount is not None and amount.is_finite() else None


def _differences(
    lines: Sequence[Anggaran], amounts: Sequence[Decimal | None], above: Sequence[int | None]
) -> tuple[Selisih, ...]:
    found = []
    for index, printed in enumerate(amounts):
        below = [amounts[child] for child, parent in enumerate(above) if parent == index]
        known = [amount for amount in below if amount is not None]
        if printed is None or not below or len(known) != len(below) or sum(known) == printed:
            continue
        total = sum(known, Decimal(0))
        found.append(Selisih(baris=index, uraian=lines[index].uraian, tercetak=printed, jumlah=total))
    return tuple(found)


def _blank(line: Anggaran) -> Masalah:
    return Masalah("JUMLAH_KOSONG", f"Jumlah “{line.uraian}” belum diisi atau bukan angka.", "peringatan")


def _lost(line: Anggaran, lines: Sequence[Anggaran]) -> bool:
    """Tell whether a line should stand below another one of its budget, but its code is that of none."""
    return bool(code_of(line)) and any(rank(other) < rank(line) for other in lines)


def _orphan(line: Anggaran, uncoded: Anggaran | None) -> Masalah:
    message = f"“{line.uraian}” ({line.kode}) tidak punya induk dengan awal kode yang sama"
    if uncoded is None:
        return Masalah("ANGGARAN_TANPA_INDUK", f"{message}; jumlahnya berdiri sendiri.", "peringatan")
    rest = f"; dianggap rincian “{uncoded.uraian}”, yang belum berkode. Isi kodenya."
    return Masalah("ANGGARAN_TANPA_INDUK", f"{message}{rest}", "peringatan")


def _named(each: Selisih) -> Masalah:
    message = f"“{each.uraian}” tertulis {write_rupiah(each.tercetak)}, jumlah rinciannya {write_rupiah(each.jumlah)}"
    return Masalah("ANGGARAN_SELISIH", f"{message} (selisih {write_rupiah(each.selisih)}).")


def _against(total: Decimal, pagu: Decimal | None) -> list[Masalah]:
    if pagu is None or pagu == total:
        return []
    message = f"Jumlah tertulis {write_rupiah(pagu)}, jumlah barisnya {write_rupiah(total)}"
    return [Masalah("ANGGARAN_TOTAL", f"{message} (selisih {write_rupiah(pagu - total)}).")]
