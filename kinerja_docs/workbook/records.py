"""From the rows of all sheets to one record with its year for each office."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from kinerja_docs.bahasa.dates import read_date
from kinerja_docs.bahasa.text import fold
from kinerja_docs.domain import DasarHukum, Jabatan, Kinerja, Linieritas, PerangkatDaerah, Uraian
from kinerja_docs.domain.groups import groups, indicators, names_by_text
from kinerja_docs.domain.record import Butir
from kinerja_docs.domain.year import Tahunan
from kinerja_docs.formula.variables import key as key_of
from kinerja_docs.jabatan import Tree, leads_region, lexicon
from kinerja_docs.workbook.agreements import agreements
from kinerja_docs.workbook.choices import BAGIAN, value_of
from kinerja_docs.workbook.columns import KECAMATAN, Row, Table
from kinerja_docs.workbook.fault import Fault
from kinerja_docs.workbook.goals import Values, goals, lines, rows_by, values_of
from kinerja_docs.workbook.keys import Faults, Keyed, cells_of, keyed
from kinerja_docs.workbook.marks import MARKED, notes_of, told, waiting
from kinerja_docs.workbook.officials import OFFICIAL, check_superiors, official, outside
from kinerja_docs.workbook.own import PRINTABLE, own_columns
from kinerja_docs.workbook.settings import DATES, SETTINGS
from kinerja_docs.workbook.sheets import bare_sheets

_NOTHING = Table("", ())
_FOR_ALL = "Pengaturan"


def assemble(tables: Mapping[str, Table], faults: Sequence[Fault]) -> tuple[tuple[Tahunan, ...], tuple[Fault, ...]]:
    """Return the records in the order of the sheet Kecamatan, and all faults in the order of sheets and rows."""
    found = Faults(faults)
    offices = _offices(tables["Kecamatan"], found)
    shares = {label: {name: list[Row]() for name in tables} for label in offices}
    for table in tables.values():
        _share(table, offices, shares, found)
    read = [
        _Office(office, shares[label], tables, found, number).read()
        for number, (label, office) in enumerate(offices.items())
    ]
    return tuple(read), _in_order(_attributed(found.found, tables, offices)) if found.found else ()


def _offices(table: Table, faults: Faults) -> dict[str, Keyed]:
    offices: dict[str, Keyed] = {}
    for row in keyed(table.rows):
        label = row.get(KECAMATAN) or row.get("nama")
        if label is None:
            faults.say(table, row, KECAMATAN, "nama kecamatan belum diisi; baris ini tidak dipakai.")
        elif fold(label) in offices:
            faults.say(table, row, KECAMATAN, f'"{label}" sudah ada di baris lain. Bedakan namanya.')
        else:
            offices[fold(label)] = row
    return offices


def _share(
    table: Table, offices: Mapping[str, Keyed], shares: Mapping[str, dict[str, list[Row]]], faults: Faults
) -> None:
    """Give each row to its office; a setting without office, and the head of the region, to all."""
    for row in table.rows if table.name != "Kecamatan" else ():
        label = row.get(KECAMATAN)
        if _is_for_all(row, table.name) or (label is None and len(offices) == 1):
            for share in shares.values():
                share[table.name].append(row)
        elif label is None:
            faults.say(
                table, row, KECAMATAN, "kolom Kecamatan belum diisi; baris ini tidak dipakai. Pilih dari daftar."
            )
        elif fold(label) in shares:
            shares[fold(label)][table.name].append(row)
        else:
            message = f'"{label}" tidak ada di lembar Kecamatan; baris ini tidak dipakai. Pilih dari daftar.'
            faults.say(table, row, KECAMATAN, message)


def _is_for_all(row: Row, sheet: str) -> bool:
    if sheet == "Pejabat":
        return leads_region(row.get("jabatan") or "", lexicon())
    return sheet == _FOR_ALL and row.get(KECAMATAN) is None


def _in_order(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    names = [sheet.name for sheet in bare_sheets()]

    def place(fault: Fault) -> tuple[int, int]:
        return names.index(fault.lembar) if fault.lembar in names else len(names), fault.baris.start

    return tuple(sorted(dict.fromkeys(faults), key=place))


def _attributed(faults: Iterable[Fault], tables: Mapping[str, Table], offices: Mapping[str, Keyed]) -> Iterator[Fault]:
    """Yield faults, each with the office that alone it concerns."""
    owners = _owners(tables, offices)
    for fault in faults:
        whose = {owners.get((fault.lembar, row)) for row in fault.baris}
        yield replace(fault, kantor=whose.pop()) if len(whose) == 1 else fault


def _owners(tables: Mapping[str, Table], offices: Mapping[str, Keyed]) -> dict[tuple[str, int], int | None]:
    """Return by sheet and row the number of the office that the row belongs to."""
    numbers = {label: number for number, label in enumerate(offices)}
    found = {
        (table.name, row.number): numbers.get(fold(row.get(KECAMATAN) or ""))
        for table in tables.values()
        for row in table.rows
        if table.name != "Kecamatan"
    }
    return found | {("Kecamatan", row.row.number): number for number, row in enumerate(offices.values())}


class _Office:
    """Reads what belongs to one office."""

    def __init__(
        self,
        office: Keyed,
        share: Mapping[str, list[Row]],
        tables: Mapping[str, Table],
        faults: Faults,
        number: int,
    ) -> None:
        self._office = office
        self._number = number
        self._rows = {name: keyed(rows) for name, rows in share.items()}
        self._tables = tables
        self._faults = faults
        self._set: dict[str, str] = {}
        names = (Jabatan(nama=name) for row in self._of("Jabatan") if (name := row.get("jabatan")))
        self._tree = Tree(self._about(tuple(names)))
        self._strangers, self._outside = outside(self._of("Pejabat"), self._tree, self._table("Pejabat"), faults)
        self._values = Values(
            {name: (tables[name], self._of(name)) for name in _VALUES if name in tables}, faults, self._tree
        )

    def _of(self, name: str) -> list[Keyed]:
        return self._rows.get(name, [])

    def _table(self, name: str) -> Table:
        return self._tables.get(name, _NOTHING)

    def read(self) -> Tahunan:
        office = self._office
        year = _whole(office, "tahun")
        self._check_nips()
        record = Kinerja(
            tahun=year,
            periode=self._span(),
            perangkat_daerah=self._about(()).perangkat_daerah,
            dasar_hukum=self._laws(),
            visi=lines(office.get("visi")),
            linieritas=self._cascade(),
            iku=goals(self._table("IKU"), self._of("IKU"), "IKU", None, self._values, self._faults),
            jabatan=self._positions(),
        )
        agreed = agreements(record, self._rows, self._tables, self._values, self._faults)
        record = replace(record, perjanjian=agreed)
        self._values.left_over()
        return Tahunan(
            rekaman=record,
            variabel=self._variables(record),
            pengaturan=self._settings(),
            lain=own_columns(
                ((self._tables[name], self._of(name)) for name in PRINTABLE if name in self._tables), self._faults
            ),
            triwulan=self._values.quarters,
            dibawa=self._brought(),
            pejabat=self._outside,
            sel=self._cells(record),
        )

    def _brought(self) -> dict[str, str]:
        """Return what was brought from another year and nobody has looked at, and say so."""
        own = {name: [each.row for each in self._of(name)] for name in MARKED} | {"Kecamatan": [self._office.row]}
        rows = waiting((self._table(name), own[name]) for name in MARKED if name in self._tables)
        if rows:
            self._faults.found.append(told(rows, self._number))
        return notes_of(rows)

    def _cells(self, record: Kinerja) -> dict[str, str]:
        """Return the cells that the record was made from, by pointer."""
        found = cells_of(self._table("Kecamatan"), self._office, "nama", _OF_OFFICE)
        known = self._values.cells
        for number, position in enumerate(record.jabatan):
            found |= known.of(position, f"/jabatan/{number}")
        for number, agreement in enumerate(record.perjanjian):
            found |= known.of(agreement.pihak_pertama, f"/perjanjian/{number}")
            for index, each in enumerate(agreement.anggaran):
                found |= known.of(each, f"/perjanjian/{number}/anggaran/{index}")
        for group in groups(record):
            for di, _, indicator in indicators(group):
                found |= known.of(indicator, di)
        return found | self._set

    def _span(self) -> tuple[int, int] | None:
        first, last = (_whole(self._office, f"periode_{end}") for end in ("awal", "akhir"))
        if first is None or last is None:
            if first is not last:
                message = "periode awal dan periode akhir diisi keduanya atau dikosongkan keduanya."
                self._faults.say(self._table("Kecamatan"), self._office, "periode_awal", message)
            return None
        return first, last

    def _laws(self) -> tuple[DasarHukum, ...]:
        found = []
        for row in self._of("Dasar Hukum"):
            kind = row.get("jenis")
            if kind is None:
                self._faults.say(self._table("Dasar Hukum"), row, "jenis", "jenis peraturan belum diisi.")
                continue
            year = _whole(row, "tahun")
            texts = {name: row.get(name) for name in ("daerah", "nomor", "tentang")}
            found.append(DasarHukum(jenis=kind, tahun=year, **texts))
        return tuple(found)

    def _cascade(self) -> tuple[Linieritas, ...]:
        names = ("misi", "tujuan_rpjmd", "sasaran_rpjmd", "tujuan_pd", "sasaran_pd")
        return tuple(
            Linieritas(**{name: row.get(name) for name in names}, indikator=lines(row.get("indikator")))
            for row in self._of("Cascading")
        )

    def _positions(self) -> tuple[Jabatan, ...]:
        table, named = self._table("Jabatan"), []
        for row in self._of("Jabatan"):
            if row.get("jabatan") is None:
                self._faults.say(table, row, "jabatan", "nama jabatan belum diisi; baris ini tidak dipakai.")
            else:
                named.append(row)
        owners = {name: [self._owner(named, name, row) for row in self._of(name)] for name in _OWNED}
        made = tuple(self._position(number, row, owners) for number, row in enumerate(named))
        check_superiors(named, made, Tree(self._about(made), self._outside), table, self._faults)
        return made

    def _about(self, jabatan: tuple[Jabatan, ...]) -> Kinerja:
        texts = {name: self._office.get(name) for name in ("nama", "daerah", "kode")}
        return Kinerja(perangkat_daerah=PerangkatDaerah(**texts), jabatan=jabatan)

    def _owner(self, named: Sequence[Keyed], sheet: str, row: Keyed) -> int | None:
        """Return the number of the jabatan that a row belongs to: by its name, among equal names by its key."""
        if sheet == "Pejabat" and row in self._strangers:
            return None
        text, number = row.get("jabatan"), row.number("jabatan")
        had = next((n for n, each in enumerate(named) if number is not None and each.di == f"/jabatan/{number}"), None)
        found = self._tree.find(text).name if text else None
        same = [n for n, each in enumerate(named) if found and self._tree.is_one(each.get("jabatan") or "", found)]
        if had is not None and (had in same or not same):
            return had
        if same:
            return same[0]
        message = f'jabatan "{text}" tidak ada di lembar Jabatan' if text else "jabatan belum diisi"
        question = self._tree.question(text) if text else ""
        self._faults.say(self._table(sheet), row, "jabatan", f"{message}; baris ini tidak dipakai. {question}".rstrip())
        return None

    def _position(self, number: int, row: Keyed, owners: Mapping[str, Sequence[int | None]]) -> Jabatan:
        own = {name: rows_by(self._of(name), number, owners[name]) for name in _OWNED}
        name = row.get("jabatan") or ""
        made = Jabatan(
            nama=name,
            atasan=row.get("atasan"),
            dasar=row.get("dasar"),
            ikhtisar=row.get("ikhtisar"),
            tugas=_tree(self._part(own["Tugas"], "tugas")),
            fungsi=_tree(self._part(own["Tugas"], "fungsi")),
            uraian_tugas=_tree(self._part(own["Tugas"], "uraian_tugas")),
            iki=goals(self._table("IKI"), own["IKI"], "IKI", name, self._values, self._faults),
            pejabat=official(own["Pejabat"], self._table("Pejabat"), self._faults),
        )
        cells = cells_of(self._table("Jabatan"), row, "jabatan", ("atasan", "dasar", "ikhtisar"))
        for each in own["Pejabat"][:1]:
            of_holder = cells_of(self._table("Pejabat"), each, "jabatan", OFFICIAL)
            cells |= {f"/pejabat{below}": cell for below, cell in of_holder.items()}
        self._values.cells.note(made, cells)
        return made

    def _check_nips(self) -> None:
        """Say where one NIP stands behind two names; one person may hold two jabatan."""
        known: dict[str, str] = {}
        for row in self._of("Pejabat"):
            nip, name = fold(row.get("nip") or ""), fold(row.get("nama") or "")
            if nip and name and known.setdefault(nip, name) != name:
                message = "NIP ini sudah dipakai nama lain di baris lain. Periksa mana yang benar."
                self._faults.say(self._table("Pejabat"), row, "nip", message)

    def _part(self, rows: Sequence[Keyed], part: str) -> list[tuple[int, str]]:
        found = []
        for row in rows:
            text, words = row.get("teks"), row.get("bagian")
            if value_of(words or "tugas", BAGIAN) == part and text:
                found.append((max(_whole(row, "tingkat") or 1, 1), text))
        return found

    def _variables(self, record: Kinerja) -> dict[str, dict[str, str]]:
        names, found = names_by_text(record), dict[str, dict[str, str]]()
        for row in self._of("Variabel"):
            values = values_of(row).get("angka", {})
            text = row.get("variabel") or ""
            name = row.di.removeprefix("/variabel/") or names.get(key_of(text)) or text
            if values and name not in names.values():
                message = f'variabel "{text}" tidak diminta rumus mana pun; isinya disimpan tanpa dipakai.'
                self._faults.say(self._table("Variabel"), row, "variabel", message, "info" if row.di else "peringatan")
            if values and name:
                found.setdefault(name, {}).update(values)
        return found

    def _settings(self) -> dict[str, str]:
        """Return the settings; one of this office comes before one of all."""
        known = {fold(each.judul): each.kunci for each in SETTINGS}
        found: dict[str, str] = {}
        for row in sorted(self._of("Pengaturan"), key=lambda each: each.get(KECAMATAN) is not None):
            title, text = row.get("pengaturan") or "", row.get("nilai")
            name = row.di.removeprefix("/pengaturan/") or known.get(fold(title)) or title
            if text is not None and name:
                found[name] = self._setting(row, name, text)
                self._set[f"/pengaturan/{name}"] = cells_of(self._table("Pengaturan"), row, "nilai", ())[""]
        return found

    def _setting(self, row: Keyed, name: str, text: str) -> str:
        table = self._table("Pengaturan")
        if name in DATES:
            iso = read_date(text)
            if iso is None:
                self._faults.say(table, row, "nilai", f'"{text}" bukan tanggal. Ketik misalnya 4 Januari 2021.')
            return iso or text
        known = next((each for each in SETTINGS if each.kunci == name), None)
        choices = known.choices if known else ()
        fitting = next((each for each in choices if fold(each) == fold(text)), None)
        if known and known.closed and fitting is None:
            self._faults.say(table, row, "nilai", f'"{text}" tidak ada dalam pilihan. Pilih: {", ".join(choices)}.')
        return fitting or text


_VALUES = ("Target", "Realisasi")
_OWNED = ("Pejabat", "IKI", "Tugas")
_OF_OFFICE = ("tahun", "periode_awal", "periode_akhir", "daerah", "kode", "visi")


def _whole(row: Keyed, column: str) -> int | None:
    text = row.get(column)
    return int(text) if text and text.isascii() and text.isdigit() else None


def _tree(items: Sequence[tuple[int, str]]) -> tuple[Uraian, ...]:
    """Return items with those of deeper levels inside the one above them."""
    found: list[Uraian] = []
    index = 0
    while index < len(items):
        level, text = items[index]
        below = index + 1
        while below < len(items) and items[below][0] > level:
            below += 1
        inside = _tree(items[index + 1 : below])
        found.append(Butir(teks=text, butir=inside) if inside else text)
        index = below
    return tuple(found)
