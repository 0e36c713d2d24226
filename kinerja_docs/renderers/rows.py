"""Table rows from the record: which cells are merged, and what stands where nothing is known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from kinerja_docs.bahasa.text import fold
from kinerja_docs.domain import Anggaran, Formulasi, Linieritas, Sasaran
from kinerja_docs.domain.budget import counted
from kinerja_docs.formula.typeset import typeset
from kinerja_docs.renderers.blocks import blocks, goal_blocks, goes_on, lines_of
from kinerja_docs.renderers.figures import indicators, of_year
from kinerja_docs.renderers.values import BELUM, NO_OTHERS, Lain, Rumus, Sel, merge_equal
from kinerja_docs.renderers.views import BarisAnggaran, BarisIndikator, BarisLinieritas
from kinerja_docs.renderers.wording import as_number, rupiah

Others = Mapping[str, Mapping[str, str]]
NOTHING: Others = {}
_CASCADE_LETTERS = 30
"""Letters to a line in a column of the cascade table."""
_CASCADE = ("misi", "tujuan_rpjmd", "sasaran_rpjmd", "tujuan_pd", "sasaran_pd")


def indicator_rows(
    sasaran: Sequence[Sasaran],
    tahun: int | None,
    values: Sequence[tuple[str, ...]] = (),
    *,
    signed: bool = True,
    lain: Others = NOTHING,
) -> tuple[BarisIndikator, ...]:
    """Return a row for each indicator; number and sasaran are merged over the indicators of one sasaran.

    ``values`` has the texts of the columns of values, a tuple for each row; ``signed`` where the signature is the last;
    ``lain`` what own columns of the workbook say, by the folded name of the indicator.
    ``sumber_data`` and ``penanggung_jawab`` are merged over equal neighbours; cells in which nothing is known never
    are, so that each can be filled in. Nothing is merged beyond the rows that stay on one page.
    """
    rows, block = indicators(sasaran), goal_blocks(sasaran, signed=signed)
    numbers, goals = goal_cells(sasaran, block)
    sources = _merged_lists([each.sumber_data for each in rows], block)
    owners = _merged_lists([each.penanggung_jawab for each in rows], block)
    more = goes_on(block)
    return tuple(
        BarisIndikator(
            no=numbers[i],
            sasaran=goals[i],
            indikator=each.nama or BELUM,
            satuan=each.satuan or BELUM,
            target=of_year(each.target, tahun) or BELUM,
            nilai=values[i] if values else (),
            alasan=each.alasan or "",
            formulasi=_formula(each.formulasi, bool(each.alasan)),
            sumber_data=sources[i],
            penanggung_jawab=owners[i],
            bersambung=more[i],
            lain=_others(lain, each.nama),
        )
        for i, each in enumerate(rows)
    )


def _others(lain: Others, name: str) -> Lain:
    return Lain(lain.get(fold(name))) if lain else NO_OTHERS


def goal_cells(sasaran: Sequence[Sasaran], block: Sequence[int]) -> tuple[list[Sel], list[Sel]]:
    """Return the cells of the first two columns, number and sasaran, merged over the rows of a block."""
    goals = sasaran or (Sasaran(),)
    groups = [number for number, goal in enumerate(goals) for _ in goal.indikator or (None,)]
    numbers = merge_equal([(str(n + 1), ()) for n in groups], lambda i: block[i] == block[i - 1])
    names = merge_equal([(goals[n].uraian or BELUM, ()) for n in groups], lambda i: block[i] == block[i - 1])
    return numbers, names


def cascade_rows(linieritas: Sequence[Linieritas]) -> tuple[BarisLinieritas, ...]:
    """Return the cascade table; a cell goes on only as long as every cell to its left does, and on one page."""
    table = [tuple(getattr(row, name) for name in _CASCADE) for row in linieritas]
    block = blocks([row[0] for row in table], [_cascade_lines(row) for row in linieritas])
    columns = {name: _cascade_column(table, k, block) for k, name in enumerate(_CASCADE)}
    more = goes_on(block)
    return tuple(
        BarisLinieritas(
            **{name: column[i] for name, column in columns.items()},
            indikator=Sel(*_listed(row.indikator)),
            bersambung=more[i],
        )
        for i, row in enumerate(linieritas)
    )


def budget_rows(anggaran: Sequence[Anggaran], lain: Others = NOTHING) -> tuple[BarisAnggaran, ...]:
    """Return the lines of the budget; those that make the total are numbered and printed bold over the others."""
    main = frozenset(counted(anggaran))
    several = len(main) < len(anggaran)
    lines, number = [], 0
    for index, line in enumerate(anggaran):
        first = index in main
        number += first
        lines.append(_budget_line(line, str(number) if first else "", several and first, _others(lain, line.uraian)))
    return tuple(lines) or (BarisAnggaran(no="1", uraian=BELUM, jumlah=BELUM, keterangan=BELUM, pokok=False),)


def budget_total(anggaran: Sequence[Anggaran]) -> Decimal | None:
    """Return the sum of the lines that stand in no other one; None where there are none or one has no amount."""
    amounts = [as_number(anggaran[index].jumlah) for index in counted(anggaran)]
    known = [amount for amount in amounts if amount is not None]
    return sum(known, Decimal(0)) if known and len(known) == len(amounts) else None


def _cascade_column(table: Sequence[tuple[str | None, ...]], k: int, block: Sequence[int]) -> list[Sel]:
    cells: list[tuple[str, tuple[str, ...]]] = [(row[k] or BELUM, ()) for row in table]
    return merge_equal(
        cells, lambda row: block[row] == block[row - 1] and table[row][: k + 1] == table[row - 1][: k + 1]
    )


def _cascade_lines(row: Linieritas) -> int:
    """Return about how many lines a row adds: what is only in it, its last sasaran and its indicators."""
    return max(
        lines_of(row.sasaran_pd or "", _CASCADE_LETTERS), sum(lines_of(i, _CASCADE_LETTERS) for i in row.indikator)
    )


def _budget_line(line: Anggaran, number: str, main: bool, lain: Lain) -> BarisAnggaran:
    return BarisAnggaran(
        no=number,
        uraian=" ".join(filter(None, (line.kode, line.uraian))),
        jumlah=rupiah(line.jumlah),
        keterangan=line.keterangan or "",
        pokok=main,
        lain=lain,
    )


def _merged_lists(columns: Sequence[tuple[str, ...]], block: Sequence[int]) -> list[Sel]:
    def same(row: int) -> bool:
        return bool(columns[row]) and columns[row] == columns[row - 1] and block[row] == block[row - 1]

    return merge_equal([_listed(items) for items in columns], same)


def _listed(items: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """Return what a cell with these items prints: its text, or its list."""
    match items:
        case ():
            return BELUM, ()
        case (only,):
            return only, ()
        case _:
            return "", items


def _formula(formulasi: Formulasi | None, explained: bool) -> Rumus:
    if formulasi is None:
        return Rumus("" if explained else BELUM)
    return Rumus(formulasi.teks, typeset(formulasi.teks, formulasi.pohon))
