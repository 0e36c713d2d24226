"""Rows of Perjanjian, Indikator PK and Anggaran to the agreements of a record."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from kinerja_docs.domain import Anggaran, Kinerja, Perjanjian, Pihak
from kinerja_docs.jabatan import Tree
from kinerja_docs.workbook.choices import TINGKAT, value_of
from kinerja_docs.workbook.columns import Table
from kinerja_docs.workbook.goals import Values, goals
from kinerja_docs.workbook.keys import Faults, Keyed, cells_of

_PARTY = ("nama", "jabatan", "nip", "pangkat")
_NOTHING = Table("", ())


@dataclass(slots=True)
class _Draft:
    """An agreement while it is gathered; ``di`` "" if it has no row of its own."""

    made: Perjanjian
    di: str = ""
    nomor: str | None = None
    goals: list[Keyed] = field(default_factory=list)
    budget: list[Anggaran] = field(default_factory=list)

    @property
    def owner(self) -> str:
        return (self.made.pihak_pertama.jabatan if self.made.pihak_pertama else None) or ""


def agreements(
    record: Kinerja, rows: Mapping[str, list[Keyed]], tables: Mapping[str, Table], values: Values, faults: Faults
) -> tuple[Perjanjian, ...]:
    """Return the agreements of an office.

    A line of the budget belongs to the agreement of the jabatan that it names; where there is none yet, one is begun
    with this jabatan as pihak pertama and the year of the record.
    """
    tree = Tree(record)
    drafts = []
    for row in rows.get("Perjanjian", ()):
        drafts.append(_draft(row))
        cells = cells_of(tables["Perjanjian"], row, "pertama_jabatan", ("tahun", "tempat", "tanggal"))
        values.cells.note(drafts[-1].made.pihak_pertama, cells)
        _check_parties(row, tree, tables["Perjanjian"], faults)
    for row in rows.get("Indikator PK", ()):
        owner = _of_goal(row, drafts)
        if owner is None:
            message = "nomor PK ini tidak ada di lembar Perjanjian; baris ini tidak dipakai."
            faults.say(tables["Indikator PK"], row, "nomor", message)
        else:
            owner.goals.append(row)
    for row in rows.get("Anggaran", ()):
        line = _add_budget(row, drafts, tree, record.tahun, tables["Anggaran"], faults)
        values.cells.note(line, cells_of(tables["Anggaran"], row, "uraian", ("jabatan", "kode", "tingkat", "jumlah")))
    table = tables.get("Indikator PK", _NOTHING)
    return tuple(
        replace(
            draft.made,
            sasaran=goals(table, draft.goals, "PK", draft.owner or None, values, faults),
            anggaran=tuple(draft.budget),
        )
        for draft in drafts
    )


def _draft(row: Keyed) -> _Draft:
    year = row.get("tahun")
    made = Perjanjian(
        tahun=int(year) if year and year.isdigit() else None,
        perubahan=row.get("perubahan") == "Ya",
        pihak_pertama=_party(row, "pertama"),
        pihak_kedua=_party(row, "kedua"),
        tempat=row.get("tempat"),
        tanggal=row.get("tanggal"),
    )
    return _Draft(made, row.di, row.get("nomor"))


def _party(row: Keyed, side: str) -> Pihak | None:
    texts = {name: row.get(f"{side}_{name}") for name in _PARTY}
    return Pihak(**texts) if any(texts.values()) else None


def _check_parties(row: Keyed, tree: Tree, table: Table, faults: Faults) -> None:
    """Ask back where a jabatan is written nearly like a known one, or may mean several."""
    for side in ("pertama", "kedua"):
        text = row.get(f"{side}_jabatan")
        question = tree.question(text) if text else ""
        if question:
            message = f'jabatan "{text}" tidak ada di lembar Jabatan; dicetak apa adanya. {question}'
            faults.say(table, row, f"{side}_jabatan", message, "peringatan")


def _of_goal(row: Keyed, drafts: Sequence[_Draft]) -> _Draft | None:
    number, had = row.get("nomor"), f"/perjanjian/{row.number('perjanjian')}"
    by_key = (draft for draft in drafts if row.di and draft.di == had and number in (None, draft.nomor))
    by_number = (draft for draft in drafts if number is not None and draft.nomor == number)
    return next(by_key, None) or next(by_number, None)


def _add_budget(
    row: Keyed, drafts: list[_Draft], tree: Tree, year: int | None, table: Table, faults: Faults
) -> Anggaran | None:
    name = row.get("uraian")
    if name is None:
        if row.get("kode") or row.get("jumlah"):
            faults.say(table, row, "uraian", "uraian program, kegiatan, atau sub kegiatan belum diisi.")
        return None
    level = row.get("tingkat")
    line = Anggaran(
        kode=row.get("kode"),
        uraian=name,
        tingkat=value_of(level, TINGKAT) if level else None,  # type: ignore[arg-type] # a closed list of choices
        jumlah=row.get("jumlah"),
        keterangan=row.get("keterangan"),
    )
    _of_budget(row, drafts, tree, year, table, faults).budget.append(line)
    return line


def _of_budget(row: Keyed, drafts: list[_Draft], tree: Tree, year: int | None, table: Table, faults: Faults) -> _Draft:
    owner, had = row.get("jabatan") or "", f"/perjanjian/{row.number('perjanjian')}"
    same = [draft for draft in drafts if bool(draft.owner) == bool(owner) and tree.is_one(draft.owner, owner)]
    if same:
        return next((draft for draft in same if row.di and draft.di == had), same[0])
    if owner and tree.names and not (tree.find(owner).name or tree.is_head(owner)):
        message = f'jabatan "{owner}" tidak ada di lembar Jabatan; barisnya tidak masuk Perjanjian Kinerja siapa pun.'
        faults.say(table, row, "jabatan", f"{message} {tree.question(owner) or 'Pilih dari daftar.'}", "peringatan")
    first = Pihak(jabatan=owner) if owner else None
    drafts.append(_Draft(Perjanjian(tahun=year, pihak_pertama=first)))
    return drafts[-1]
