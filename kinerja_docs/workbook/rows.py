"""From records with their years to the rows of the sheets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, count

from kinerja_docs.bahasa.dates import read_date, write_date
from kinerja_docs.bahasa.text import fold, short_name
from kinerja_docs.domain import (
    Anggaran,
    Formulasi,
    Indikator,
    Jabatan,
    Kinerja,
    Pejabat,
    Perjanjian,
    Pihak,
    Sasaran,
    Uraian,
)
from kinerja_docs.domain.boundary import dump_formulasi
from kinerja_docs.domain.groups import Kelompok, groups, indicators, quantities
from kinerja_docs.domain.record import Butir
from kinerja_docs.domain.year import Tahunan, Texts
from kinerja_docs.formula.meaning import of_text
from kinerja_docs.jabatan import Tree, owner_of
from kinerja_docs.workbook.choices import BAGIAN, TINGKAT
from kinerja_docs.workbook.columns import KECAMATAN, KUNCI, Row
from kinerja_docs.workbook.keys import OUTSIDE
from kinerja_docs.workbook.marks import marked
from kinerja_docs.workbook.settings import DATES, SETTINGS

Cells = Mapping[str, str | None]
Made = tuple[str, str, Cells]
"""The sheet, the JSON pointer of what the row holds, and its texts by column."""
SHEET_OF = {"IKU": "IKU", "IKI": "IKI", "PK": "Indikator PK"}
_OFFICIAL = ("nama", "nip", "pangkat", "golongan", "kapasitas")


def rows_of(tahunan: Sequence[Tahunan]) -> dict[str, list[Row]]:
    """Return the rows of every sheet; each has a key that says which part of which record it is."""
    tables: dict[str, list[Row]] = {}
    for number, (label, each) in enumerate(zip(labels(tahunan), tahunan, strict=True), 1):
        for sheet, pointer, cells in _made(each):
            known = {column: text for column, text in cells.items() if text} | marked(sheet, cells, each.dibawa)
            tables.setdefault(sheet, []).append(Row({KUNCI: f"{number}:{pointer}", KECAMATAN: label, **known}))
    tables.setdefault("Pejabat", []).extend(_regents(tahunan))
    return tables


def _regents(tahunan: Sequence[Tahunan]) -> Iterator[Row]:
    """Yield a row for the head of each region, once for all offices of it, whether he is known or not."""
    seen: set[str] = set()
    for number, each in enumerate(tahunan, 1):
        tree = Tree(each.rekaman, each.pejabat)
        regent = tree.office.regent
        if regent and regent not in seen:
            seen.add(regent)
            cells = {"jabatan": regent, **_holder(tree.holder(regent))}
            known = {column: text for column, text in cells.items() if text} | marked("Pejabat", cells, each.dibawa)
            yield Row({KUNCI: f"{number}:/{OUTSIDE}/0", **known})


def _others(tahunan: Tahunan) -> Iterator[Made]:
    """Yield the officials who are none of the office, apart from the head of its region."""
    tree = Tree(tahunan.rekaman)
    for number, (name, holder) in enumerate(tahunan.pejabat.items(), 1):
        if not tree.is_own_regent(name):
            yield "Pejabat", f"/{OUTSIDE}/{number}", {"jabatan": name, **_holder(holder)}


def _holder(holder: Pejabat | None) -> Cells:
    return {name: getattr(holder, name) for name in _OFFICIAL} if holder else {}


def labels(tahunan: Sequence[Tahunan]) -> list[str]:
    """Return a short name for each office, all different: "Widang"."""
    taken: dict[str, str] = {}
    for number, each in enumerate(tahunan, 1):
        name = each.rekaman.perangkat_daerah.nama or f"Perangkat daerah {number}"
        short = short_name(name) or name
        spellings = chain([short], (f"{short} ({other})" for other in count(2)))
        label = next(spelling for spelling in spellings if fold(spelling) not in taken)
        taken[fold(label)] = label
    return list(taken.values())


def known_periods(tahunan: Iterable[Tahunan]) -> Mapping[str, set[str]]:
    """Return the periods in which anything is known: of target, realisasi, baseline and variables ("angka")."""
    found: dict[str, set[str]] = {"target": set(), "realisasi": set(), "baseline": set(), "angka": set()}
    for each in tahunan:
        for _, _, one in (item for group in groups(each.rekaman) for item in indicators(group)):
            for name in ("target", "realisasi", "baseline"):
                found[name].update(getattr(one, name))
        found["angka"].update(period for values in each.variabel.values() for period in values)
    return found


def _made(tahunan: Tahunan) -> Iterator[Made]:
    record = tahunan.rekaman
    yield _office(record)
    for number, jabatan in enumerate(record.jabatan):
        yield from _jabatan(f"/jabatan/{number}", jabatan)
    yield from _others(tahunan)
    for group in groups(record):
        yield from _goals(group, tahunan.triwulan)
    yield from _variables(tahunan)
    yield from _agreements(record)
    yield from sorted(_budgets(record), key=lambda made: made[2].get("kode") or "\uffff")
    yield from _settings(tahunan.pengaturan)
    yield from _lists(record)


def _office(record: Kinerja) -> Made:
    office = record.perangkat_daerah
    first, last = record.periode or (None, None)
    cells = {
        "nama": office.nama,
        "daerah": office.daerah,
        "kode": office.kode,
        "tahun": _whole(record.tahun),
        "periode_awal": _whole(first),
        "periode_akhir": _whole(last),
        "visi": "\n".join(record.visi),
    }
    return "Kecamatan", "/", cells


def _jabatan(at: str, jabatan: Jabatan) -> Iterator[Made]:
    about = {"atasan": jabatan.atasan, "dasar": jabatan.dasar, "ikhtisar": jabatan.ikhtisar}
    yield "Jabatan", at, {"jabatan": jabatan.nama, **about}
    yield "Pejabat", f"{at}/pejabat", {"jabatan": jabatan.nama, **_holder(jabatan.pejabat)}
    for part, words in BAGIAN.items():
        for pointer, level, text in _items(f"{at}/{part}", getattr(jabatan, part), 1):
            cells = {"jabatan": jabatan.nama, "bagian": words, "tingkat": str(level), "teks": text}
            yield "Tugas", pointer, cells


def _items(at: str, items: Sequence[Uraian], level: int) -> Iterator[tuple[str, int, str]]:
    for number, item in enumerate(items):
        if isinstance(item, Butir):
            yield f"{at}/{number}", level, item.teks
            yield from _items(f"{at}/{number}/butir", item.butir, level + 1)
        else:
            yield f"{at}/{number}", level, item


def _goals(group: Kelompok, quarters: Texts) -> Iterator[Made]:
    owner = {"jabatan": group.jabatan, "nomor": _number_of(group)}
    for number, goal in enumerate(group.sasaran):
        if not goal.indikator:
            yield SHEET_OF[group.dokumen], f"{group.di}/{number}", {**owner, "sasaran": goal.uraian}
    for pointer, goal, each in indicators(group):
        yield SHEET_OF[group.dokumen], pointer, {**owner, **_indicator(goal, each)}
        named = {"dokumen": group.dokumen, "jabatan": group.jabatan, "indikator": each.nama}
        yield "Target", pointer, {**named, **_values("target", each.target), **_values("baseline", each.baseline)}
        rule = {"triwulan": quarters.get(each.nama)}
        yield "Realisasi", pointer, {**named, **rule, **_values("realisasi", each.realisasi)}


def _number_of(group: Kelompok) -> str | None:
    return str(int(group.di.split("/")[2]) + 1) if group.dokumen == "PK" else None


def _indicator(goal: Sasaran, each: Indikator) -> Cells:
    return {
        "sasaran": goal.uraian,
        "indikator": each.nama,
        "satuan": each.satuan,
        "arah": each.arah,
        "jenis": each.jenis,
        "alasan": each.alasan,
        "formulasi": each.formulasi.teks if each.formulasi else None,
        "sumber_data": "\n".join(each.sumber_data),
        "penanggung_jawab": "\n".join(each.penanggung_jawab),
        "rumus": _tree(each.formulasi),
    }


def _tree(formulasi: Formulasi | None) -> str | None:
    """Return a formula whole where its text alone would not give its tree again."""
    if formulasi is None or of_text(formulasi.teks) == formulasi.pohon:
        return None
    return dump_formulasi(formulasi)


def _values(prefix: str, values: Texts) -> Cells:
    return {f"{prefix}:{period}": text for period, text in values.items()}


def _variables(tahunan: Tahunan) -> Iterator[Made]:
    needed = {each.nama: each for each in quantities(tahunan.rekaman)}
    for name in dict.fromkeys((*needed, *tahunan.variabel)):
        each = needed.get(name)
        about = {"variabel": each.teks if each else name, "dipakai": "\n".join(each.indikator) if each else None}
        yield "Variabel", f"/variabel/{name}", {**about, **_values("angka", tahunan.variabel.get(name, {}))}


def _agreements(record: Kinerja) -> Iterator[Made]:
    """Yield the agreements; those at the end that hold a budget and nothing else follow from the sheet Anggaran."""
    shown, tree = len(record.perjanjian), Tree(record)
    while shown and _is_budget(record.perjanjian[: shown - 1], record.perjanjian[shown - 1], record.tahun, tree):
        shown -= 1
    for number, perjanjian in enumerate(record.perjanjian[:shown]):
        cells = {
            "nomor": str(number + 1),
            "tahun": _whole(perjanjian.tahun),
            "perubahan": "Ya" if perjanjian.perubahan else "Tidak",
            **_party("pertama", perjanjian.pihak_pertama),
            **_party("kedua", perjanjian.pihak_kedua),
            "tempat": perjanjian.tempat,
            "tanggal": perjanjian.tanggal,
        }
        yield "Perjanjian", f"/perjanjian/{number}", cells


def _is_budget(before: Sequence[Perjanjian], perjanjian: Perjanjian, year: int | None, tree: Tree) -> bool:
    owner = _owner(perjanjian)
    plain = Perjanjian(tahun=year, pihak_pertama=Pihak(jabatan=owner) if owner else None, anggaran=perjanjian.anggaran)
    return (
        bool(perjanjian.anggaran)
        and perjanjian == plain
        and owner_of(perjanjian, tree) not in {owner_of(each, tree) for each in before}
    )


def _owner(perjanjian: Perjanjian) -> str | None:
    return perjanjian.pihak_pertama.jabatan if perjanjian.pihak_pertama else None


def _budgets(record: Kinerja) -> Iterator[Made]:
    for number, perjanjian in enumerate(record.perjanjian):
        for index, line in enumerate(perjanjian.anggaran):
            cells = {"jabatan": _owner(perjanjian), **_budget(line)}
            yield "Anggaran", f"/perjanjian/{number}/anggaran/{index}", cells


def _party(side: str, pihak: Pihak | None) -> Cells:
    names = ("nama", "jabatan", "nip", "pangkat")
    return {f"{side}_{name}": getattr(pihak, name) for name in names} if pihak else {}


def _budget(line: Anggaran) -> Cells:
    level = TINGKAT[line.tingkat] if line.tingkat else None
    return {
        "kode": line.kode,
        "uraian": line.uraian,
        "tingkat": level,
        "jumlah": line.jumlah,
        "keterangan": line.keterangan,
    }


def _settings(pengaturan: Texts) -> Iterator[Made]:
    asked = {each.kunci: each for each in SETTINGS}
    for key in dict.fromkeys((*asked, *pengaturan)):
        each = asked.get(key)
        about = {"pengaturan": each.judul if each else key, "keterangan": each.keterangan if each else None}
        yield "Pengaturan", f"/pengaturan/{key}", {**about, "nilai": _setting(key, pengaturan.get(key))}


def _setting(key: str, text: str | None) -> str | None:
    """Return a setting as a planner types it: a date in words."""
    return write_date(text) if key in DATES and text and read_date(text) == text else text


def _lists(record: Kinerja) -> Iterator[Made]:
    names = ("misi", "tujuan_rpjmd", "sasaran_rpjmd", "tujuan_pd", "sasaran_pd")
    for number, row in enumerate(record.linieritas):
        cells = {name: getattr(row, name) for name in names}
        yield "Cascading", f"/linieritas/{number}", {**cells, "indikator": "\n".join(row.indikator)}
    for number, law in enumerate(record.dasar_hukum):
        cells = {"jenis": law.jenis, "daerah": law.daerah, "nomor": law.nomor, "tentang": law.tentang}
        yield "Dasar Hukum", f"/dasar_hukum/{number}", {**cells, "tahun": _whole(law.tahun)}


def _whole(number: int | None) -> str | None:
    return None if number is None else str(number)
