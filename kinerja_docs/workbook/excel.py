"""Formulas of Excel: lookups by the key of a row, so that sorting breaks none; totals; a preview of capaian.

Each comes with the result that is stored beside it, for programs that do not compute.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from kinerja_docs.bahasa.numbers import read_number
from kinerja_docs.formula.evaluate import evaluate
from kinerja_docs.formula.operators import is_constant
from kinerja_docs.formula.subset import counts_part_of
from kinerja_docs.formula.tree import Cacah, Gabungan, Indeks, Kondisi, Pertumbuhan, Pohon, Rasio, Suku
from kinerja_docs.formula.variables import asked, key
from kinerja_docs.workbook.columns import KECAMATAN, KUNCI, Row, Sheet

Result = str | float
_SIGNS = {"jumlah": "+", "selisih": "-", "kali": "*"}
_LONGEST = 4000


@dataclass(frozen=True, slots=True)
class Computed:
    """A formula and its result as it stands now; "" shows nothing."""

    formula: str
    result: Result = ""


@dataclass(frozen=True, slots=True)
class Tree:
    """The tree of an indicator, the keys of the rows of its variables, and their values of the year."""

    pohon: Pohon
    keys: Mapping[str, str]
    values: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Book:
    """What formulas refer to: the sheets by name, the rows by sheet and key, the trees by key, and the year."""

    sheets: Mapping[str, Sheet]
    rows: Mapping[str, Mapping[str, Row]]
    trees: Mapping[str, Tree]
    year: int
    lines: Mapping[str, int]

    def range(self, sheet: str, column: str) -> str:
        """Return a whole column of a sheet as a reference."""
        letter = self.sheets[sheet].letter(column)
        return f"'{sheet}'!${letter}$5:${letter}${self.lines[sheet]}"


def computed(book: Book, sheet: str, column: str, row: Row, line: int) -> Computed:
    """Return the formula of a cell of kind "hitungan" in a line of a sheet, counted from 1."""
    return _FORMULAS[sheet, column](book, row, line)


def _looked_up(book: Book, sheet: str, column: str, line: int) -> str:
    keys = book.range(sheet, KUNCI)
    return f"INDEX({book.range(sheet, column)},MATCH($A{line},{keys},0))"


def _of_indicator(column: str) -> Callable[[Book, Row, int], Computed]:
    def formula(book: Book, row: Row, line: int) -> Computed:
        sheet = {"IKI": "IKI", "PK": "Indikator PK"}.get(row.get("dokumen") or "", "IKU")
        found = _looked_up(book, sheet, column, line)
        source = book.rows.get(sheet, {}).get(row.cells[KUNCI])
        return Computed(f'=IFERROR({found}&"","")', (source.get(column) if source else None) or "")

    return formula


def _target(book: Book, row: Row, line: int) -> Computed:
    found = _looked_up(book, "Target", f"target:{book.year}", line)
    value = _target_text(book, row)
    return Computed(f'=IFERROR(IF({found}="","",{found}),"")', _as_cell(value))


def _target_text(book: Book, row: Row) -> str | None:
    source = book.rows.get("Target", {}).get(row.cells[KUNCI])
    return source.get(f"target:{book.year}") if source else None


def _formula_result(book: Book, row: Row, line: int) -> Computed:  # noqa: ARG001 - all formulas are called alike
    tree = book.trees.get(row.cells[KUNCI])
    expression = _expression(book, tree.pohon, tree.keys) if tree else None
    if tree is None or expression is None or len(expression) > _LONGEST:
        return Computed("")
    cells = [_value_of(book, name) for name in tree.keys.values()]
    counted = f"SUMPRODUCT(--ISNUMBER({cells[0]}))" if len(cells) == 1 else _all_numbers(cells)
    counted = _within(book, tree, counted)
    value = evaluate(tree.pohon, tree.values).nilai
    return Computed(f'=IFERROR(IF({counted},{expression},""),"")', "" if value is None else float(value))


def _within(book: Book, tree: Tree, counted: str) -> str:
    """Return a condition that also wants a part not to be larger than its whole, as ``evaluate`` does."""
    match tree.pohon:
        case Rasio(pembilang=str(top), penyebut=str(bottom), pengali="100") if counts_part_of(top, bottom):
            parts = [_leaf(book, text, tree.keys) for text in (top, bottom)]
            return f"AND({counted},{parts[0]}<={parts[1]})" if None not in parts else counted
    return counted


def _all_numbers(cells: list[str]) -> str:
    return f"AND({','.join(f'ISNUMBER({cell})' for cell in cells)})"


def _value_of(book: Book, name: str) -> str:
    values, keys = book.range("Variabel", f"angka:{book.year}"), book.range("Variabel", KUNCI)
    return f'INDEX({values},MATCH("{name}",{keys},0))'


def _expression(book: Book, suku: Suku, keys: Mapping[str, str]) -> str | None:
    """Return a tree as arithmetic of Excel, None for a condition."""
    match suku:
        case Rasio(pembilang=top, penyebut=bottom, pengali=factor):
            return _joined("/", [top, bottom], book, keys, factor)
        case Pertumbuhan(kini=now, lalu=before, pengali=factor):
            grown = Gabungan(jenis="selisih", suku=(now, before))
            return _joined("/", [grown, before], book, keys, factor)
        case Gabungan(jenis="rata_rata", suku=terms):
            total = _joined("+", list(terms), book, keys)
            return total and f"{total}/{len(terms)}"
        case Gabungan(jenis=kind, suku=terms):
            return _joined(_SIGNS[kind], list(terms), book, keys)
        case Kondisi():
            return None
        case Cacah() | Indeks():
            return _leaf(book, asked(suku)[0], keys)
    return _leaf(book, suku, keys)


def _joined(sign: str, terms: list[Suku], book: Book, keys: Mapping[str, str], factor: str | None = None) -> str | None:
    parts = [_expression(book, term, keys) for term in terms]
    known = [part for part in parts if part is not None]
    number = read_number(factor) if factor else None
    if len(known) != len(parts) or (factor and number is None):
        return None
    joined = f"({sign.join(known)})"
    return f"({joined}*{number.nilai})" if number else joined


def _leaf(book: Book, text: str, keys: Mapping[str, str]) -> str | None:
    if is_constant(text):
        number = read_number(text.strip(" %"))
        return None if number is None else str(number.nilai)
    return _value_of(book, keys[key(text)]) if key(text) in keys else None


def _capaian(book: Book, row: Row, line: int) -> Computed:
    """Return a preview: R / T or (2T − R) / T, where both are numbers and there is a polarity."""
    sheet = book.sheets["Realisasi"]
    names = ("arah", "target", f"realisasi:{book.year}", "hasil")
    direction, target, typed, result = (f"${sheet.letter(name)}{line}" for name in names)
    actual = f"IF(ISNUMBER({result}),{result},{typed})"
    known = f"AND(ISNUMBER({target}),ISNUMBER({actual}),N({target})<>0)"
    share = f'IF({direction}="naik",{actual}/{target},IF({direction}="turun",MAX(0,(2*{target}-{actual})/{target}),""))'
    return Computed(f'=IFERROR(IF({known},{share},""),"")', _capaian_now(book, row))


def _capaian_now(book: Book, row: Row) -> Result:
    computed_now = _formula_result(book, row, 0).result
    target = _number(_target_text(book, row))
    typed = _number(row.get(f"realisasi:{book.year}"))
    actual = computed_now if isinstance(computed_now, float) else typed
    if not target or actual is None:
        return ""
    shares = {"naik": actual / target, "turun": max(0.0, (2 * target - actual) / target)}
    return shares.get(str(_of_indicator("arah")(book, row, 0).result), "")


def _pagu(book: Book, row: Row, line: int) -> Computed:
    amounts, owners = book.range("Anggaran", "jumlah"), book.range("Anggaran", KECAMATAN)
    levels = book.range("Anggaran", "tingkat")
    lines = [each for each in book.rows.get("Anggaran", {}).values() if each.get(KECAMATAN) == row.get(KECAMATAN)]
    total = sum((_amount(each) or 0 for each in lines if each.get("tingkat") == "Program"), 0.0)
    return Computed(f'=SUMIFS({amounts},{owners},$B{line},{levels},"Program")', total)


def _detail(book: Book, row: Row, line: int) -> Computed:
    """Return the sum of the lines one level below, by code: those of the same jabatan if it has any, else all."""
    sheet = book.sheets["Anggaran"]
    ranges = {name: book.range("Anggaran", name) for name in ("jumlah", KECAMATAN, "jabatan", "kode", "tingkat")}
    level, code, owner = (f"${sheet.letter(name)}{line}" for name in ("tingkat", "kode", "jabatan"))
    below = f'IF({level}="Program","Kegiatan","Sub kegiatan")'
    every = f'{ranges[KECAMATAN]},$B{line},{ranges["tingkat"]},{below},{ranges["kode"]},{code}&".*"'
    own = f'{every},{ranges["jabatan"]},IF({owner}="","",{owner})'
    total = f"IF(COUNTIFS({own})>0,SUMIFS({ranges['jumlah']},{own}),SUMIFS({ranges['jumlah']},{every}))"
    shown = f'=IF(OR({level}="",{level}="Sub kegiatan",{code}="",COUNTIFS({every})=0),"",{total})'
    return Computed(shown, _detail_now(book, row))


def _detail_now(book: Book, row: Row) -> Result:
    code, level = row.get("kode"), {"Program": "Kegiatan", "Kegiatan": "Sub kegiatan"}.get(row.get("tingkat") or "")
    below = [
        each
        for each in book.rows.get("Anggaran", {}).values()
        if each.get(KECAMATAN) == row.get(KECAMATAN)
        and each.get("tingkat") == level
        and (each.get("kode") or "").startswith(f"{code}.")
    ]
    own = [each for each in below if each.get("jabatan") == row.get("jabatan")]
    return sum(_amount(each) or 0.0 for each in own or below) if code and level and below else ""


def _difference(book: Book, row: Row, line: int) -> Computed:
    sheet = book.sheets["Anggaran"]
    amount, detail = f"${sheet.letter('jumlah')}{line}", f"${sheet.letter('rincian')}{line}"
    below, own = _detail_now(book, row), _amount(row)
    now = "" if isinstance(below, str) or own is None else own - below
    return Computed(f'=IF(OR({detail}="",{amount}=""),"",{amount}-{detail})', now)


def _amount(row: Row) -> float | None:
    try:
        return float(Decimal(row.get("jumlah") or ""))
    except InvalidOperation:
        return None


def _number(text: str | None) -> float | None:
    read = read_number(text) if text else None
    return None if read is None else float(read.nilai)


def _as_cell(text: str | None) -> Result:
    number = _number(text)
    return (text or "") if number is None else number


_FORMULAS: Mapping[tuple[str, str], Callable[[Book, Row, int], Computed]] = {
    ("Kecamatan", "pagu"): _pagu,
    ("Target", "satuan"): _of_indicator("satuan"),
    ("Target", "arah"): _of_indicator("arah"),
    ("Realisasi", "satuan"): _of_indicator("satuan"),
    ("Realisasi", "arah"): _of_indicator("arah"),
    ("Realisasi", "target"): _target,
    ("Realisasi", "hasil"): _formula_result,
    ("Realisasi", "capaian"): _capaian,
    ("Anggaran", "rincian"): _detail,
    ("Anggaran", "selisih"): _difference,
}
