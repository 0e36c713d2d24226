"""Table rows from the record: which cells are merged, and what stands where nothing is known."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from kinerja_docs.domain import Anggaran, Formulasi, Indikator, Linieritas, Sasaran
from kinerja_docs.formula.typeset import typeset
from kinerja_docs.renderers.values import BELUM, Rumus, Sel, merge_equal
from kinerja_docs.renderers.views import BarisAnggaran, BarisIndikator, BarisLinieritas
from kinerja_docs.renderers.wording import as_number, rupiah

_CASCADE = ("misi", "tujuan_rpjmd", "sasaran_rpjmd", "tujuan_pd", "sasaran_pd")


def indicator_rows(sasaran: Sequence[Sasaran], tahun: int | None) -> tuple[BarisIndikator, ...]:
    """Return a row for each indicator; number and sasaran are merged over the indicators of one sasaran.

    ``sumber_data`` and ``penanggung_jawab`` are merged over equal neighbours, also across sasaran; cells in which
    nothing is known never are, so that each can be filled in.
    """
    rows = [(number, goal, each) for number, goal in enumerate(sasaran or (Sasaran(),)) for each in _indicators(goal)]
    groups = [number for number, _, _ in rows]
    numbers = merge_equal([(str(n + 1), ()) for n in groups], lambda i: groups[i] == groups[i - 1])
    goals = merge_equal([(s.uraian or BELUM, ()) for _, s, _ in rows], lambda i: groups[i] == groups[i - 1])
    sources = _merged_lists([each.sumber_data for _, _, each in rows])
    owners = _merged_lists([each.penanggung_jawab for _, _, each in rows])
    return tuple(
        BarisIndikator(
            no=numbers[i],
            sasaran=goals[i],
            indikator=each.nama or BELUM,
            satuan=each.satuan or BELUM,
            target=_target(each, tahun),
            alasan=each.alasan or "",
            formulasi=_formula(each.formulasi, bool(each.alasan)),
            sumber_data=sources[i],
            penanggung_jawab=owners[i],
        )
        for i, (_, _, each) in enumerate(rows)
    )


def cascade_rows(linieritas: Sequence[Linieritas]) -> tuple[BarisLinieritas, ...]:
    """Return the cascade table; a cell goes on only as long as every cell to its left does."""
    table = [tuple(getattr(row, name) for name in _CASCADE) for row in linieritas]
    columns = {name: _cascade_column(table, k) for k, name in enumerate(_CASCADE)}
    return tuple(
        BarisLinieritas(**{name: column[i] for name, column in columns.items()}, indikator=_list_cell(row.indikator))
        for i, row in enumerate(linieritas)
    )


def budget_rows(anggaran: Sequence[Anggaran]) -> tuple[tuple[BarisAnggaran, ...], str]:
    """Return the lines of the budget and their total, which counts the highest level only."""
    lines = tuple(
        BarisAnggaran(
            no=str(number),
            uraian=" ".join(filter(None, (line.kode, line.uraian))),
            jumlah=rupiah(line.jumlah),
            keterangan=line.keterangan or "",
        )
        for number, line in enumerate(anggaran, 1)
    )
    if not lines:
        return (BarisAnggaran(no="1", uraian=BELUM, jumlah=BELUM, keterangan=BELUM),), BELUM
    return lines, _total(anggaran)


def _cascade_column(table: Sequence[tuple[str | None, ...]], k: int) -> list[Sel]:
    cells: list[tuple[str, tuple[str, ...]]] = [(row[k] or BELUM, ()) for row in table]
    return merge_equal(cells, lambda row: table[row][: k + 1] == table[row - 1][: k + 1])


def _total(anggaran: Sequence[Anggaran]) -> str:
    present = {line.tingkat for line in anggaran}
    highest = next((level for level in ("program", "kegiatan", "sub_kegiatan") if level in present), None)
    amounts = [as_number(line.jumlah) for line in anggaran if line.tingkat == highest]
    known = [amount for amount in amounts if amount is not None]
    return rupiah(str(sum(known, Decimal(0)))) if len(known) == len(amounts) else BELUM


def _indicators(goal: Sasaran) -> tuple[Indikator, ...]:
    return goal.indikator or (Indikator(nama=""),)


def _merged_lists(columns: Sequence[tuple[str, ...]]) -> list[Sel]:
    cells = [_list_cell(items) for items in columns]
    return merge_equal(
        [(cell.teks, cell.butir) for cell in cells],
        lambda i: bool(columns[i]) and columns[i] == columns[i - 1],
    )


def _list_cell(items: tuple[str, ...]) -> Sel:
    match items:
        case ():
            return Sel(BELUM)
        case (only,):
            return Sel(only)
        case _:
            return Sel("", items)


def _formula(formulasi: Formulasi | None, explained: bool) -> Rumus:
    if formulasi is None:
        return Rumus("" if explained else BELUM)
    return Rumus(formulasi.teks, typeset(formulasi.teks, formulasi.pohon))


def _target(indikator: Indikator, tahun: int | None) -> str:
    return indikator.target.get(str(tahun)) or indikator.target.get("") or BELUM
