"""Budget tables of a Perjanjian Kinerja: program, kegiatan, sub kegiatan and their amounts."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from kinerja_docs.bahasa.labels import split_label
from kinerja_docs.bahasa.numbering import split_run
from kinerja_docs.bahasa.rupiah import read_rupiah
from kinerja_docs.bahasa.text import fold, normalise
from kinerja_docs.document import Block, Cell, Paragraph, Table, Text, grid, inline_text, text_of
from kinerja_docs.extract.agreement.totals import BudgetLine, Total, compared
from kinerja_docs.extract.found import Doubt, Draft, Found
from kinerja_docs.extract.heights import has_place, is_below, span_of
from kinerja_docs.extract.rows import RowView, body_rows
from kinerja_docs.extract.tables.names import Header, Spellings, column_of
from kinerja_docs.extract.wording import begins, cell_text, whole
from kinerja_docs.profiles.model import AgreementPhrases, Vocabulary

_CODE = re.compile(r"\d(?:[.\s]\d{1,4}){1,6}")
_LINE = re.compile(
    r"(?P<name>\S.*?)(?:\s*[.…_]{3,}|\s*\t|\s{3,})[\s.…_:]*(?P<amount>(?:Rp\s?\.?\s*)?\d[\d.,]*\s*[-–]*)\.?"
    r"(?:\s*(?:\t|\s{3,})\s*(?P<note>[^\W\d].{0,40}))?",
    re.IGNORECASE,
)
_MARK = re.compile(r"\bRp\s*\.?\s*\t[\s\t]*(?=\d)", re.IGNORECASE)
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?")
_NOTED = re.compile(r"(?<=\d)[,\-–\s]*\s([A-Z]{3,}\b.*)$")
_BROKEN = re.compile(r"(?<=[\d.,])\s+(?=[\d.,])")
_GAP = re.compile(r"\t+|\s{3,}")
_UNSURE = Doubt("BACA-21", "peringatan", "Pemisah ribuan atau angka jumlah ini tidak pasti; periksa jumlahnya.")
_PARTS = {3: "program", 5: "kegiatan", 6: "sub_kegiatan"}
"""Of a code: 7.01.01, 7.01.01.2.01, 7.01.01.2.01.0001."""
_LEADING_CODE = re.compile(r"(?P<code>\d\.\d{2}\.\d{2}(?:\.\d\.\d{2}(?:\.\d{2,4})?)?)\.?\s+(?=[^\W\d])")
"""A code of Permendagri 90/2019 before its name; the last number of a sub kegiatan is longer than that of any list."""
_SPACED = re.compile(r"(?:[^\W\d]\s){3,}[^\W\d]")
"""Letters set apart: "J U M L A H"."""
_BETWEEN = re.compile(r"(?<=\.\d{3})(?:,\d\d|,-)?\s+(?=(?:Rp\b\.?\s*)?\d{1,3}\.\d{3}\b)", re.IGNORECASE)
_COLUMNS = ("program", "kegiatan", "sub_kegiatan", "uraian")
"""Which hold what money is for; the last does not say of which level it is."""
LEAST_NAMES = 2
"""Lines that one row of a budget holds."""
_SPOILT = re.compile(r"\d{1,2}[:;,]\s+")
"""The number of a line whose dot a scanner took for another sign."""
_LEVELS = (("sub kegiatan", "sub_kegiatan"), ("kegiatan", "kegiatan"), ("program", "program"))


def budget(table: Table, header: Header, phrases: AgreementPhrases) -> list[Draft]:
    """Return the lines of a budget table; what rows of totals say is compared with the lines above them."""
    field = next(field for field in _COLUMNS if header.index(field) is not None)
    lines: list[BudgetLine] = []
    printed: list[Total] = []
    for row in body_rows(table, header):
        cell = row.cell(field)
        if cell is None or not row.is_first_of(cell):
            continue
        for part, name in _below_each_other(row, cell) or _stacked(row, cell):
            if is_total(cell_text(name), phrases):
                printed.append((len(lines), _amount(part.cell("anggaran"))))
            else:
                lines.append(_line(part, name, field))
    return [*compared(lines, printed)]


def _below_each_other(row: RowView, cell: Cell) -> list[tuple[RowView, Cell]]:
    """Return the lines of a row that names a program and its kegiatan, each with what stands at its height.

    Without heights each line needs an amount of its own, or each kegiatan where only the program has none; nothing if
    the row is one line, or if it cannot be told which amount is whose.
    """
    names = _named(cell)
    if len(names) < LEAST_NAMES or len({_said_level(_code_and_name(_text(blocks))[1]) for blocks in names}) == 1:
        return []
    beside = {at: other for at, other in row.cells.items() if other is not cell and other.blocks and at > cell.column}
    parts = {at: _shared(other, names) for at, other in beside.items()}
    if not all(parts.values()):
        return []
    found = []
    for number, blocks in enumerate(names):
        cells = {at: replace(beside[at], blocks=tuple(own[number])) for at, own in parts.items()}
        found.append((replace(row, cells={**row.cells, **cells}), replace(cell, blocks=tuple(blocks))))
    return found


def _named(cell: Cell) -> list[list[Block]]:
    """Return the blocks of a cell, a list for each of which the first says what level it is of."""
    found: list[list[Block]] = []
    for block in cell.blocks:
        if not found or _said_level(_code_and_name(normalise(text_of(block)))[1]):
            found.append([])
        found[-1].append(block)
    return found


def _text(blocks: Sequence[Block]) -> str:
    return normalise(" ".join(map(text_of, blocks)))


def _shared(cell: Cell, names: Sequence[Sequence[Block]]) -> list[list[Block]]:
    """Return the blocks of a cell by the name that each stands beside; nothing if that cannot be told."""
    firsts = [blocks[0] for blocks in names]
    blocks = [block for block in cell.blocks if text_of(block).strip()]
    if all(map(has_place, (*firsts, *blocks))):
        beside = [max(sum(is_below(span_of(block), span_of(first)) for first in firsts) - 1, 0) for block in blocks]
    elif len(blocks) == len(names):
        beside = [*range(len(names))]
    elif len(blocks) == len(names) - 1 and _said_level(_code_and_name(_text(names[0]))[1]) == "program":
        beside = [*range(1, len(names))]
    else:
        return []
    return [[block for block, at in zip(blocks, beside, strict=True) if at == n] for n in range(len(names))]


def _stacked(row: RowView, cell: Cell) -> list[tuple[RowView, Cell]]:
    """Return the lines of a row that holds several names and as many amounts below each other, else the row."""
    at = row.header.index("anggaran")
    money = row.cell("anggaran")
    if at is None or money is None:
        return [(row, cell)]
    names, amounts = _cell_lines(cell, _parts), _cell_lines(money, _BETWEEN.split)
    whole = len(names) == len(amounts) > 1 and all(read_rupiah(cell_text(amount)) for amount in amounts)
    if not whole or not all(split_label(cell_text(name)) or _said_level(cell_text(name)) for name in names):
        return [(row, cell)]
    return [(replace(row, cells={**row.cells, at: amount}), name) for name, amount in zip(names, amounts, strict=True)]


def _parts(line: str) -> list[str]:
    """Return the items of a list on one line, each with its label; another line as it is."""
    return [f"{label} {text}" for label, text in split_run(line)] or [line]


def _cell_lines(cell: Cell, parts: Callable[[str], list[str]]) -> list[Cell]:
    """Return the lines of a cell as cells; ``parts`` parts again what a reader joined."""
    lines = [line for block in cell.blocks for line in text_of(block).split("\n") if line.strip()]
    lines = [part for line in lines for part in parts(normalise(line))]
    return [replace(cell, blocks=(Paragraph((Text(line),), cell.place),)) for line in lines]


def is_total(text: str, phrases: AgreementPhrases) -> bool:
    """Tell whether a line of a budget sums others up: "Jumlah", "Total Anggaran", "JUMLAH PROGRAM 1"."""
    return begins("".join(text.split()) if _SPACED.fullmatch(text) else text, phrases.jumlah)


def announced(block: Block, columns: Spellings, vocabulary: Vocabulary) -> str | None:
    """Return "program" or "kegiatan" where a line is the header of a budget without a table: "No Program Anggaran"."""
    parts = [] if isinstance(block, Table) else [part for part in _GAP.split(text_of(block)) if part.strip()]
    known = [column_of([part], columns, vocabulary) for part in parts]
    fields = [column.field for column in known if column is not None]
    if len(fields) < len(parts) or "anggaran" not in fields:
        return None
    return next((field for field in ("program", "kegiatan") if field in fields), None)


def budget_line(block: Block, phrases: AgreementPhrases, level: str | None = None) -> list[dict[str, Draft]] | None:
    """Return the line of a budget that leaders or a tab lead to its amount; none for a total, None if it is none.

    Args:
        block: a paragraph.
        phrases: the words of totals.
        level: what the header of the budget says it lists; below one an amount needs no "Rp".
    """
    text = "" if isinstance(block, Table) else _MARK.sub("\tRp ", inline_text(block.content).strip())
    found = _LINE.fullmatch(text)
    amount = None if found is None else read_rupiah(found["amount"])
    if found is None or amount is None or not (_is_marked(found["amount"]) or level):
        return None
    code, name = _code_and_name(normalise(found["name"]).rstrip(" :."))
    if is_total(name, phrases):
        return []
    place, digits = block.place, format(amount.nilai.normalize(), "f")
    money = Found(digits, place, () if amount.pasti else (_UNSURE,))
    note = Found(normalise(found["note"]), place) if found["note"] else None
    line = {"kode": code and Found(code, place), "uraian": Found(name, place), "tingkat": _said_level(name) or level}
    return [{**line, "jumlah": money, "keterangan": note}]


def _is_marked(amount: str) -> bool:
    return amount[:2].casefold() == "rp"


def _line(row: RowView, cell: Cell, field: str) -> BudgetLine:
    code, name = _code_and_name(cell_text(cell))
    note, coded = row.cell("alasan") or row.cell("sumber_dana"), row.cell("kode")
    if coded is not None and _CODE.fullmatch(cell_text(coded)):
        code = _unbroken(cell_text(coded))
    return {
        "kode": Found(code, cell.place) if code else None,
        "uraian": Found(name, cell.place),
        "tingkat": _level(name, code, field, row),
        "jumlah": _amount(row.cell("anggaran")),
        "keterangan": _noted(row.cell("anggaran")) if note is None else whole(note),
    }


def _unbroken(code: str) -> str:
    """Return a code without the blanks at which a narrow cell broke it: "7.01.03.2.01.0 001"."""
    return "".join(code.split()) if "." in code else code


def rows_of_budget(table: Table, phrases: AgreementPhrases, level: str | None) -> list[dict[str, Draft]]:
    """Return the lines of a budget that tabulators only have set as a table; none if another row has a number.

    Below two lines or more a row may stand that a reader took in: place and date, a signature.
    """
    read: list[list[dict[str, Draft]]] = []
    other = 0
    for row in grid(table):
        words = [text for cell in dict.fromkeys(row) if cell is not None and (text := cell_text(cell))]
        cell = next((cell for cell in row if cell is not None), None)
        line = Paragraph((Text("\t".join(words)),), cell.place) if cell is not None else None
        lines = None if line is None else budget_line(line, phrases, level)
        if lines is None and (len(read) < LEAST_NAMES or any(map(read_rupiah, words))):
            return []
        other += lines is None
        read.append(lines or [])
    return [line for lines in read for line in lines] if len(read) > other else []


def of_two_lines(above: str, block: Block, phrases: AgreementPhrases) -> list[dict[str, Draft]] | None:
    """Return the line of a budget whose amount stands alone below its name: "Program …", then "Rp 1.000"."""
    text = "" if isinstance(block, Table) else normalise(inline_text(block.content))
    if not _is_marked(text) or _said_level(_code_and_name(above)[1]) is None:
        return None
    return budget_line(Paragraph((Text(f"{above}\t{text}"),), block.place), phrases)


def _code_and_name(text: str) -> tuple[str | None, str]:
    """Return code and name of "7.01.01 Program …"; a number of the list is dropped."""
    spoilt = _SPOILT.match(text)
    text = text[spoilt.end() :] if spoilt and _said_level(text[spoilt.end() :]) else text
    if coded := _LEADING_CODE.match(text):
        return coded["code"], text[coded.end() :]
    label = split_label(text)
    if label is None or (label[0] == "-" and _said_level(label[1]) is None):
        return None, text
    code = label[0] if _CODE.fullmatch(label[0]) and label[0].count(".") > 1 else None
    return code, label[1]


def _level(name: str, code: str | None, field: str, row: RowView) -> str | None:
    """Return the level that words or code say, else the one that the column has; a mixed column says none."""
    said = _said_level(name) or (_PARTS.get(len(code.split("."))) if code else None)
    sure = field != _COLUMNS[-1] and row.header.columns[row.header.index(field) or 0].alike is None
    return said or (field if sure else None)


def _said_level(name: str) -> str | None:
    return next((level for words, level in _LEVELS if fold(name).startswith(fold(words))), None)


def _amount(cell: Cell | None) -> Found | None:
    """Return an amount in rupiah as digits, decimals behind a dot; None where the cell holds no one amount."""
    text = "" if cell is None else _mended(cell_text(cell))
    amount = read_rupiah(text) or read_rupiah(_NOTED.sub("", text))
    if cell is None or amount is None:
        return _no_amount(cell)
    digits = format(amount.nilai.normalize(), "f")
    return Found(digits, cell.place, () if amount.pasti else (_UNSURE,))


def _no_amount(cell: Cell | None) -> Found | None:
    """Return that a cell with digits holds no one amount; a dash or a blank says nothing."""
    text = "" if cell is None else normalise(cell_text(cell))
    if cell is None or not re.search(r"\d", text):
        return None
    message = f"“{text}” bukan satu jumlah rupiah yang pasti, maka jumlahnya kosong. Periksa dan isi jumlahnya."
    return Found(None, cell.place, (Doubt("BACA-21", "peringatan", message),))


def _noted(cell: Cell | None) -> Found | None:
    """Return the words behind an amount in the same cell: "250.000.000 APBD"."""
    found = None if cell is None else _NOTED.search(_mended(cell_text(cell)))
    return None if cell is None or found is None else Found(found[1], cell.place)


def _mended(text: str) -> str:
    """Return an amount without the blanks at which a narrow cell broke it, if its thousands are whole then."""
    whole = _BROKEN.sub("", text)
    return whole if _THOUSANDS.search(whole) else text
