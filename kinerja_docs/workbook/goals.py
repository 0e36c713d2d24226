"""Rows of indicators to sasaran, with the target, realisasi and baseline that stand in sheets of their own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from kinerja_docs.bahasa.text import fold
from kinerja_docs.domain import Formulasi, Indikator, Sasaran
from kinerja_docs.domain.boundary import load_formulasi
from kinerja_docs.domain.groups import Dokumen
from kinerja_docs.formula.meaning import of_text
from kinerja_docs.jabatan import Tree
from kinerja_docs.workbook.asking import ask, ask_pairs
from kinerja_docs.workbook.columns import Table
from kinerja_docs.workbook.keys import Cells, Faults, Keyed, cells_of, periods_of

_FIELDS = ("satuan", "arah", "jenis", "alasan", "formulasi", "sumber_data", "penanggung_jawab")
Texts = dict[str, str]


@dataclass(slots=True)
class _Goal:
    """A sasaran while it is gathered; ``number`` is the one that it had in the record, None for a new one."""

    uraian: str | None
    number: int | None
    indikator: list[Indikator] = field(default_factory=list)


class Values:
    """The rows of Target and Realisasi of one office; each is used once, and those left over are faults."""

    def __init__(self, tables: dict[str, tuple[Table, list[Keyed]]], faults: Faults, tree: Tree) -> None:
        self._tables = tables
        self._faults = faults
        self._tree = tree
        self._unused = {name: list(rows) for name, (_, rows) in tables.items()}
        self._planned: tuple[Keyed, Texts] | None = None
        self.quarters: dict[str, str] = {}
        """What was chosen in the column Setahun dari triwulan, by the name of the indicator."""
        self.cells = Cells()

    def of(self, sheet: str, about: Keyed, dokumen: Dokumen, jabatan: str | None, cells: Texts) -> dict[str, Texts]:
        """Return target and baseline, or realisasi, of the indicator of a row, by key or by names; ``cells`` grow."""
        nama = about.get("indikator") or ""
        rows = self._unused.get(sheet, [])
        fits = (each for each in rows if _names(each, dokumen, jabatan, nama, self._tree))
        found = next((each for each in rows if about.di and each.di == about.di), None) or next(fits, None)
        if found is None:
            return {}
        rows.remove(found)
        table, values = self._tables[sheet][0], values_of(found)
        cells |= periods_of(table, found)
        self._choose(table, found, nama)
        ask(table, found, values, about, self._faults)
        self._compare(table, found, about, values)
        return values

    def _compare(self, table: Table, row: Keyed, about: Keyed, values: dict[str, Texts]) -> None:
        """Remember the targets of an indicator; compare its realisasi with them when they come."""
        if "target" in values:
            self._planned = about, values["target"]
        if "realisasi" in values and self._planned and self._planned[0] == about:
            ask_pairs(table, row, self._planned[1], values["realisasi"], about, self._faults)

    def _choose(self, table: Table, row: Keyed, nama: str) -> None:
        rule = row.get("triwulan")
        known = self.quarters.setdefault(nama, rule) if rule else None
        if known != rule:
            message = f'indikator bernama sama memakai "{known}" di baris lain; yang dipakai "{known}". Samakan.'
            self._faults.say(table, row, "triwulan", message)

    def left_over(self) -> None:
        """Say which rows belong to no indicator."""
        for name, rows in self._unused.items():
            for row in rows:
                if any(values_of(row).values()):
                    self._unknown(self._tables[name][0], row)

    def _unknown(self, table: Table, row: Keyed) -> None:
        if row.di:
            message = "indikator baris ini sudah tidak ada; isinya tidak dipakai."
            self._faults.say(table, row, "indikator", message, "peringatan")
        else:
            message = f'indikator "{row.get("indikator") or ""}" tidak ada di lembar IKU atau IKI. Samakan namanya.'
            self._faults.say(table, row, "indikator", message)


def values_of(row: Keyed) -> dict[str, Texts]:
    """Return the texts of the columns of periods: prefix to period to text."""
    found: dict[str, Texts] = {}
    for column, text in row.row.cells.items():
        prefix, colon, period = column.partition(":")
        if colon:
            found.setdefault(prefix, {})[period] = text
    return found


def goals(
    table: Table, rows: Iterable[Keyed], dokumen: Dokumen, jabatan: str | None, values: Values, faults: Faults
) -> tuple[Sasaran, ...]:
    """Return the sasaran of some rows; those that had one number in the record and still have one text stay one."""
    gathered: list[_Goal] = []
    for row in rows:
        goal = _goal_of(row, gathered, table, faults)
        each = _indicator(table, row, dokumen, jabatan, values, faults)
        if each is not None:
            goal.indikator.append(each)
    return tuple(
        Sasaran(uraian=goal.uraian, indikator=tuple(goal.indikator))
        for goal in gathered
        if goal.uraian or goal.indikator
    )


def _goal_of(row: Keyed, gathered: list[_Goal], table: Table, faults: Faults) -> _Goal:
    text, number = row.get("sasaran"), _number_of(row)
    if text is None and not row.di and gathered:
        faults.say(table, row, "sasaran", "sasaran kosong; dianggap sama dengan baris di atasnya.", "info")
        return gathered[-1]
    same = [goal for goal in gathered if goal.uraian == text and (goal.number == number or not row.di)]
    if same:
        return same[-1]
    gathered.append(_Goal(text, number))
    return gathered[-1]


def _number_of(row: Keyed) -> int | None:
    found = [row.number(part) for part in ("iku", "iki", "sasaran")]
    return next((number for number in found if number is not None), None)


def _indicator(
    table: Table, row: Keyed, dokumen: Dokumen, jabatan: str | None, values: Values, faults: Faults
) -> Indikator | None:
    name = row.get("indikator")
    if name is None:
        if any(row.get(column) for column in _FIELDS):
            faults.say(table, row, "indikator", "nama indikator belum diisi; baris ini tidak dipakai.")
        return None
    cells = cells_of(table, row, "indikator", _FIELDS)
    planned = values.of("Target", row, dokumen, jabatan, cells)
    made = Indikator(
        nama=name,
        satuan=row.get("satuan"),
        arah=row.get("arah"),  # type: ignore[arg-type] # the drop-down lets nothing else through
        jenis=row.get("jenis"),  # type: ignore[arg-type]
        alasan=row.get("alasan"),
        formulasi=_formula(row),
        sumber_data=lines(row.get("sumber_data")),
        penanggung_jawab=lines(row.get("penanggung_jawab")),
        baseline=planned.get("baseline", {}),
        target=planned.get("target", {}),
        realisasi=values.of("Realisasi", row, dokumen, jabatan, cells).get("realisasi", {}),
    )
    values.cells.note(made, cells)
    return made


def _formula(row: Keyed) -> Formulasi | None:
    """Return the formula; its tree is the one it had, as long as nobody has changed its text."""
    text = row.get("formulasi")
    if text is None:
        return None
    had = load_formulasi(row.get("rumus") or "")
    return had if had is not None and had.teks == text else Formulasi(teks=text, pohon=of_text(text))


def lines(text: str | None) -> tuple[str, ...]:
    """Return the items of a cell that holds one a line."""
    return tuple((text or "").split("\n")) if text else ()


def _names(row: Keyed, dokumen: Dokumen, jabatan: str | None, nama: str, tree: Tree) -> bool:
    if row.di or fold(row.get("indikator") or "") != fold(nama):
        return False
    kind, owner = row.get("dokumen"), row.get("jabatan")
    return kind in (None, dokumen) and (owner is None or tree.is_one(owner, jabatan or ""))


def rows_by(rows: Sequence[Keyed], wanted: int, owners: Sequence[int | None]) -> list[Keyed]:
    """Return the rows whose owner has this number."""
    return [row for row, owner in zip(rows, owners, strict=True) if owner == wanted]
